"""Room inside a field for what stands beside its text: icons, units, crosses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMargins, Qt

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLineEdit, QWidget


def sided(widget: QWidget, start: int, end: int, top: int = 0) -> QMargins:
    """Margins at the start and end of the line of reading; Qt never mirrors them."""
    rtl = widget.layoutDirection() == Qt.LayoutDirection.RightToLeft
    left, right = (end, start) if rtl else (start, end)
    return QMargins(left, top, right, top)


def text_room(edit: QLineEdit, start: int, end: int) -> None:
    """Keep the text this many pixels clear of both ends."""
    edit.setTextMargins(sided(edit, start, end))
