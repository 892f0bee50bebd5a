"""A page of one column in the middle of the window, which scrolls."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from pinmycal_desktop.ui.theme import Space, themes


class ColumnPage(QScrollArea):
    """Fill its `column` once; what takes the keyboard is in it, not the page."""

    def __init__(self, width: int, parent: QWidget | None = None) -> None:
        """`width` is that of the column at most, with letters of the usual size."""
        super().__init__(parent)
        inside = QWidget()
        inside.setMaximumWidth(themes().current.scaled(width))
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(0, Space.LARGE, 0, Space.HUGE)
        self.column.setSpacing(Space.MEDIUM)
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(Space.HUGE, 0, Space.HUGE, 0)
        row.addStretch(1)
        row.addWidget(inside, 100)
        row.addStretch(1)
        self.setWidget(page)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
