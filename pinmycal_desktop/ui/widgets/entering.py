"""A click into a short field takes all of its text: what is typed then replaces it.

For fields that are rather written anew than corrected: a number, a city. A second
click places the cursor, and a drag selects, as everywhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLineEdit, QWidget


class TakesAll(QObject):
    """Watches `edit`, and the field that holds the focus for it when it has one."""

    def __init__(self, edit: QLineEdit, field: QWidget | None = None) -> None:
        super().__init__(edit)
        self._edit = edit
        self._is_entered = False
        edit.installEventFilter(self)
        if field is not None:
            field.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Select everything when the button goes up that gave the focus."""
        if isinstance(event, QFocusEvent) and event.gotFocus():
            self._is_entered = event.reason() == Qt.FocusReason.MouseFocusReason
        elif event.type() == QEvent.Type.MouseButtonRelease and self._is_entered:
            self._is_entered = False
            if not self._edit.hasSelectedText():
                self._edit.selectAll()
        return False
