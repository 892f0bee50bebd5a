"""Layouts without margins: the frame of bars and panels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLayout, QVBoxLayout

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def column_in(widget: QWidget, *, margin: int = 0, spacing: int = 0) -> QVBoxLayout:
    """Give a widget a column of parts, one under the other."""
    column = QVBoxLayout(widget)
    column.setContentsMargins(margin, margin, margin, margin)
    column.setSpacing(spacing)
    return column


def clear(layout: QLayout) -> None:
    """Take everything out of a layout and delete it when that is safe."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            clear(inner)
