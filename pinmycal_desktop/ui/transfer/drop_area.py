"""Where a calendar file can be dropped, chosen or pasted."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QRectF, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pinmycal_desktop.ui import patterns
from pinmycal_desktop.ui.theme import Radius, Space, theme_of
from pinmycal_desktop.ui.widgets.button import Button, Kind
from pinmycal_desktop.ui.widgets.icon_mark import IconMark
from pinmycal_desktop.ui.widgets.plain_label import caption, heading
from pinmycal_desktop.ui.words import words

_CALENDAR = "text/calendar"


def local_files(data: QMimeData) -> tuple[Path, ...]:
    """Return the files of this computer that are dragged or were pasted."""
    urls = (url for url in data.urls() if url.isLocalFile())
    return tuple(Path(url.toLocalFile()) for url in urls)


class DropArea(QWidget):
    """Tells what it is given; reads no file. Ctrl+V pastes."""

    files_given = Signal(object)
    """A tuple with the `Path` of each file."""
    data_given = Signal(bytes, str)
    """Calendar text, and a name for it."""
    choose_wanted = Signal()
    """A person wants to choose a file."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_over = False
        self.setAcceptDrops(True)
        choose = Button(words("Choose files\N{HORIZONTAL ELLIPSIS}"), kind=Kind.PRIMARY)
        choose.clicked.connect(self.choose_wanted)
        paste = Button(words("Paste"))
        paste.clicked.connect(self.paste)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(choose)
        row.addWidget(paste)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(*[int(Space.HUGE)] * 4)
        column.setSpacing(Space.SMALL)
        middle = Qt.AlignmentFlag.AlignHCenter
        column.addWidget(IconMark("file-input", size=32), 0, middle)
        column.addWidget(heading(words("Drop calendar files here")), 0, middle)
        what = words("An .ics file, an invitation, or a saved mail with one.")
        column.addWidget(caption(what), 0, middle)
        column.addSpacing(Space.SMALL)
        column.addLayout(row)

    def paste(self) -> bool:
        """Take what the clipboard holds; False when that is nothing to read."""
        held: QMimeData | None = QGuiApplication.clipboard().mimeData()
        return held is not None and self._take(held)

    def _take(self, data: QMimeData) -> bool:
        """Tell what `data` holds; False when it is nothing that can be read."""
        files = local_files(data)
        if files:
            self.files_given.emit(files)
        elif data.hasFormat(_CALENDAR):
            text = bytes(data.data(_CALENDAR).data())
            self.data_given.emit(text, words("Dropped"))
        elif data.hasText():
            self.data_given.emit(data.text().encode(), words("Pasted"))
        else:
            return False
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Paste."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome files and calendar text."""
        data = event.mimeData()
        if data.hasUrls() or data.hasFormat(_CALENDAR) or data.hasText():
            event.acceptProposedAction()
            self._hover(is_over=True)

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        """Nothing is over it any more."""
        self._hover(is_over=False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take what was dropped."""
        self._hover(is_over=False)
        if self._take(event.mimeData()):
            event.acceptProposedAction()

    def _hover(self, *, is_over: bool) -> None:
        self._is_over = is_over
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the dashed place; the wash says that a drop would be taken."""
        palette = theme_of(self).palette
        fill = palette.accentsoft if self._is_over else palette.surface
        edge = palette.accent if self._is_over else palette.control
        painter = QPainter(self)
        patterns.box(
            painter,
            QRectF(self.rect()),
            fill=fill,
            edge=edge,
            radius=Radius.DIALOG,
            dashes=(4, 3),
        )
        painter.end()
