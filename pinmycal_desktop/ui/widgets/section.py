"""Parts of a panel or form: a small heading, what belongs to it, a line between."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from pinmycal_desktop.ui import patterns
from pinmycal_desktop.ui.theme import Role, Space, Weight, theme_of
from pinmycal_desktop.ui.widgets.plain_label import PlainLabel, caption


class Line(QWidget):
    """A quiet line between two parts, level or `upright`."""

    def __init__(self, *, upright: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        wide, thin = QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed
        self.setSizePolicy(*((thin, wide) if upright else (wide, thin)))

    def sizeHint(self) -> QSize:
        """One pixel thick."""
        return QSize(1, 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line."""
        painter = QPainter(self)
        start, end = QPointF(0, 0), QPointF(self.width(), 0)
        if self.height() > self.width():
            end = QPointF(0, self.height())
        patterns.hairline(painter, start, end, theme_of(self).palette.line, width=1)
        painter.end()


class Section(QWidget):
    """A heading with a quiet note at its other end, and `body`, a column under it.

    `large` is the heading of a form's section, else that of a panel. `head` is the
    row of the heading, for a button at its end.
    """

    def __init__(
        self,
        words: str,
        *,
        note: str = "",
        large: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        if large:
            self._words = PlainLabel(words, role=Role.HEADING, wrap=True)
        else:
            self._words = PlainLabel(
                words, role=Role.SMALL, weight=Weight.STRONG, ink="muted", wrap=True
            )
        self._note = caption(note)
        self.head = QHBoxLayout()
        self.head.setSpacing(Space.SMALL)
        self.head.addWidget(self._words, 1)
        self.head.addWidget(self._note)
        self.body = QVBoxLayout()
        self.body.setSpacing(Space.SMALL)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.MEDIUM if large else Space.SMALL)
        column.addLayout(self.head)
        column.addLayout(self.body)
        self.setAccessibleName(words)

    def set_note(self, note: str) -> None:
        """Change the note at the end of the heading."""
        self._note.setText(note)
