"""The button of the main menu, for toolbar and rail."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinmycal_desktop.ui.widgets.button import IconButton
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu, QWidget


class MenuButton(IconButton):
    """Opens a menu under itself, once it was given one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("menu", words("Main menu"), size=20, parent=parent)
        self._opens: QMenu | None = None
        self.clicked.connect(self._open)

    def give_menu(self, menu: QMenu) -> None:
        """Open this from now on."""
        self._opens = menu

    def _open(self) -> None:
        if self._opens is not None:
            self._opens.popup(self.mapToGlobal(self.rect().bottomLeft()))
