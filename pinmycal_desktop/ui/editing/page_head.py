"""The head of an editor page: what is edited, how much changed, save and discard."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QWidget

from pinmycal_desktop.ui import patterns
from pinmycal_desktop.ui.theme import Role, Space, theme_of
from pinmycal_desktop.ui.widgets.button import Button, IconButton, Kind
from pinmycal_desktop.ui.widgets.plain_label import PlainLabel
from pinmycal_desktop.ui.words import counted, words

_HEIGHT = 56
_WIDE = 860  # px from which the count is shown
_TIGHT, _HIGH = 460, 88  # below so many px a name has a line of its own


class PageHead(QWidget):
    """A bar of 56 px, higher where it is narrow.

    `start` is a layout for what else belongs there.
    """

    save_wanted = Signal()
    discard_wanted = Signal()
    back_wanted = Signal()
    """One step of the draft should be taken back."""

    def __init__(self, save: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("back", "panel")
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._changes = 0
        self.start = QHBoxLayout()
        self.start.setSpacing(Space.SMALL)
        self._count = PlainLabel(role=Role.SMALL, ink="muted", tabular=True)
        self._back = IconButton("undo-2", words("Take the last step back"))
        self._back.setProperty("framed", True)
        self._discard = Button(words("Discard"))
        self._save = Button(save, kind=Kind.PRIMARY)
        self._back.clicked.connect(self.back_wanted)
        self._discard.clicked.connect(self.discard_wanted)
        self._save.clicked.connect(self.save_wanted)
        end = QHBoxLayout()
        end.setSpacing(Space.MEDIUM)
        end.addStretch()
        for part in (self._back, self._count, self._discard, self._save):
            end.addWidget(part)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(Space.LARGE, 0, Space.LARGE, 0)
        self._row.setSpacing(Space.MEDIUM)
        self._row.addLayout(self.start, 1)
        self._row.addLayout(end)

    def tell(self, *, changes: int, can_go_back: bool, is_busy: bool = False) -> None:
        """Say how many changes there are; nothing can be saved while it is busy."""
        told = counted(changes, "1 unsaved change", "{0} unsaved changes")
        self._count.setText(told.format(changes))
        self._changes = changes
        self._fold()
        can_save = bool(changes) and not is_busy
        self._keep_focus(can_go_back=can_go_back, can_save=can_save)
        self._back.setVisible(can_go_back)
        for button in (self._discard, self._save):
            button.setEnabled(can_save)

    def _keep_focus(self, *, can_go_back: bool, can_save: bool) -> None:
        """Take the focus of a button that goes: Qt would give it to the next field."""
        stays = {self._back: can_go_back, self._discard: can_save, self._save: can_save}
        if any(each.hasFocus() and not may for each, may in stays.items()):
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fold(self) -> None:
        """The count gives way first when the bar is narrow, then it has two lines."""
        self._count.setVisible(bool(self._changes) and self.width() >= _WIDE)
        is_tight = self.width() < _TIGHT
        ways = QBoxLayout.Direction
        self._row.setDirection(ways.TopToBottom if is_tight else ways.LeftToRight)
        self._row.setSpacing(0 if is_tight else Space.MEDIUM)
        edge = Space.SMALL if is_tight else Space.LARGE
        self._row.setContentsMargins(edge, 0, edge, 0)
        self.setFixedHeight(_HIGH if is_tight else _HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make room for the name where there is little."""
        super().resizeEvent(event)
        self._fold()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground and the line below."""
        painter = QPainter(self)
        palette = theme_of(self).palette
        painter.fillRect(self.rect(), palette.panel)
        low = self.height() - 1
        end = QPointF(self.width(), low)
        patterns.hairline(painter, QPointF(0, low), end, palette.line, width=1)
        painter.end()
