"""The side bar folded to icons: one for each page of the window.

It is made at once and filled when it is first seen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pinmycal_desktop.ui.menu_button import MenuButton
from pinmycal_desktop.ui.theme import Space
from pinmycal_desktop.ui.widgets.button import IconButton
from pinmycal_desktop.ui.words import later, words

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QMenu

RAIL_WIDTH = 48
PAGES = (
    ("week", later("Calendar"), "calendar-days"),
    ("schedules", later("Schedules"), "clock"),
    ("event-types", later("Event types"), "layers"),
    ("accounts", later("Accounts"), "users"),
    ("outbox", later("Outbox"), "cloud-upload"),
    ("publications", later("Published calendars"), "calendar-check"),
    ("service", later("Local service"), "server"),
    ("workbench", later("Webhooks that arrived"), "webhook"),
)
"""The pages with their names and icons."""


class Rail(QWidget):
    """The side bar folded to icons, 48 pixels wide; made when it is first shown."""

    asked = Signal(str)
    """The name of an action; `side-bar` opens the whole bar."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("back", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(RAIL_WIDTH)
        self._menu: QMenu | None = None
        self._opens: MenuButton | None = None
        self._hidden: set[str] = set()
        self._page = ""
        self._buttons: dict[str, IconButton] = {}

    def give_menu(self, menu: QMenu) -> None:
        """Open this as the main menu."""
        self._menu = menu
        if self._opens is not None:
            self._opens.give_menu(menu)

    def showEvent(self, event: QShowEvent) -> None:
        """Make the buttons before they are first seen."""
        if not self._buttons:
            self._make_buttons()
        super().showEvent(event)

    def _make_buttons(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.SMALL, Space.SMALL, Space.SMALL, Space.SMALL)
        column.setSpacing(6)
        self._opens = MenuButton()
        if self._menu is not None:
            self._opens.give_menu(self._menu)
        column.addWidget(self._opens)
        for name, text, icon in PAGES:
            button = IconButton(icon, words(text), size=20)
            button.setCheckable(True)
            button.setChecked(name == self._page)
            button.setHidden(name in self._hidden)
            button.clicked.connect(self._asker(name))
            self._buttons[name] = button
            column.addWidget(button)
        column.addStretch(1)
        opener = IconButton("panel-left", words("Side bar"), size=20)
        opener.clicked.connect(self._asker("side-bar"))
        column.addWidget(opener)

    def _asker(self, name: str) -> Callable[[], None]:
        def ask() -> None:
            self.asked.emit(name)

        return ask

    def offer(self, name: str, *, offered: bool) -> None:
        """Show the way to a page, or hide it while there is none."""
        (self._hidden.discard if offered else self._hidden.add)(name)
        if name in self._buttons:
            self._buttons[name].setVisible(offered)

    def show_page(self, page: str) -> None:
        """Mark the page that is open."""
        self._page = page
        for name, button in self._buttons.items():
            button.setChecked(name == page)
