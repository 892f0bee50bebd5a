"""What stands where nothing is yet: why, and the first thing to do."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pinmycal_desktop.ui.theme import Space
from pinmycal_desktop.ui.widgets.button import Button, Kind
from pinmycal_desktop.ui.widgets.icon_mark import IconMark
from pinmycal_desktop.ui.widgets.plain_label import PlainLabel, heading


class EmptyState(QWidget):
    """An icon, a heading, a sentence and perhaps a button, in the middle."""

    acted = Signal()
    """The button was pressed."""

    def __init__(
        self,
        icon: str,
        headline: str,
        text: str,
        *,
        action: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.words = f"{headline}. {text}"
        """What it says, for those who listen."""
        self._headline = heading(headline)
        self._text = PlainLabel(text, ink="muted", wrap=True)
        self._text.setMinimumWidth(320)
        self._text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._button = Button(action, kind=Kind.PRIMARY)
        self._button.clicked.connect(self.acted)
        column = QVBoxLayout(self)
        column.setSpacing(Space.SMALL)
        column.addStretch()
        mark = IconMark(icon, size=32)
        middle = Qt.AlignmentFlag.AlignHCenter
        column.addWidget(mark, 0, middle)
        column.addWidget(self._headline, 0, middle)
        column.addWidget(self._text)  # across: aligned, it would be one line high
        column.addWidget(self._button, 0, middle)
        column.addStretch()
        self._button.setVisible(bool(action))
