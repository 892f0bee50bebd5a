"""The side of an editor page: the list of what can be edited, with its small buttons.

A page says what its menu offers and what stands below the list. With several accounts
the button that adds asks in which.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from pinmycal_desktop.ui.editing.homes import fill_with_homes
from pinmycal_desktop.ui.editing.side_list import SideList
from pinmycal_desktop.ui.theme import MOST_SCALE, Space, themes
from pinmycal_desktop.ui.widgets.button import IconButton
from pinmycal_desktop.ui.widgets.section import Section
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pinmycal_desktop.screen.homes import Home
    from pinmycal_desktop.ui.format import Format

WIDTH = 236


class EditorSide(QWidget):
    """Tells what a person wants done with one of the things, by its key."""

    chosen = Signal(int)
    add_wanted = Signal(int)
    """The account in which one is to be made; 0 for the only one."""
    duplicate_wanted = Signal(int)
    remove_wanted = Signal(int)

    def __init__(
        self, title: str, add: str, *, fills: bool, parent: QWidget | None = None
    ) -> None:
        """Name the things and the button that adds one.

        A list that `fills` takes all the height there is.
        """
        super().__init__(parent)
        self.setProperty("back", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(themes().current.scaled(WIDTH, MOST_SCALE))
        self.list = SideList(title)
        self.list.chosen.connect(self.chosen)
        self.list.removed.connect(self.remove_wanted)
        self.list.menu_wanted.connect(self._open_menu)
        section = Section(title)
        self._more = IconButton("ellipsis", words("Do something with it"), dense=True)
        adder = IconButton("plus", add, dense=True)
        self._more.clicked.connect(self._open_menu_here)
        adder.clicked.connect(self._add)
        self._adder = adder
        self._homes: tuple[Home, ...] = ()
        self._form: Format | None = None
        section.head.addWidget(self._more)
        section.head.addWidget(adder)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(Space.MEDIUM, Space.MEDIUM, Space.MEDIUM, 8)
        section.body.addWidget(self.list, int(fills))
        self.column.addWidget(section, int(fills))
        self.setFocusProxy(self.list)
        QWidget.setTabOrder(self.list, self._more)
        QWidget.setTabOrder(self._more, adder)

    def tell_homes(self, homes: Sequence[Home], form: Format) -> None:
        """Ask in which of these accounts one is to be made, where there are several."""
        self._homes, self._form = tuple(homes), form

    def _add(self) -> None:
        if self._form is None or not self._homes[1:]:
            self.add_wanted.emit(0)
            return
        menu = QMenu(self)
        fill_with_homes(menu, self._homes, self._form, self.add_wanted.emit)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._adder.mapToGlobal(QPoint(0, self._adder.height())))

    def fill_menu(self, menu: QMenu, key: int) -> None:
        """Put into `menu` what can be done with the thing called `key`."""
        raise NotImplementedError

    def _open_menu_here(self) -> None:
        key = self.list.key()
        if key is not None:
            below = QPoint(0, self._more.height())
            self._open_menu(key, self._more.mapToGlobal(below))

    def _open_menu(self, key: int, at: QPoint) -> None:
        menu = QMenu(self)
        self.fill_menu(menu, key)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)
