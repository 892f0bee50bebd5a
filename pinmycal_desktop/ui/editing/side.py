"""The side of an editor page: the list of what can be edited, with its small buttons.

A page says what its menu offers and what stands below the list.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QScrollArea, QVBoxLayout, QWidget

from pinmycal_desktop.ui.columns import column_in
from pinmycal_desktop.ui.editing.side_list import SideList
from pinmycal_desktop.ui.theme import MOST_SCALE, Space, themes
from pinmycal_desktop.ui.widgets.button import IconButton
from pinmycal_desktop.ui.widgets.section import Section
from pinmycal_desktop.ui.words import words

WIDTH = 236


class EditorSide(QWidget):
    """Tells what a person wants done with one of the things, by its key."""

    chosen = Signal(int)
    add_wanted = Signal()
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
        adder.clicked.connect(self.add_wanted)
        section.head.addWidget(self._more)
        section.head.addWidget(adder)
        self.column = QVBoxLayout(self if fills else self._scrolled())
        self.column.setContentsMargins(Space.MEDIUM, Space.MEDIUM, Space.MEDIUM, 8)
        section.body.addWidget(self.list, int(fills))
        self.column.addWidget(section, int(fills))
        self.setFocusProxy(self.list)
        QWidget.setTabOrder(self.list, self._more)
        QWidget.setTabOrder(self._more, adder)

    def _scrolled(self) -> QWidget:
        """Return what is scrolled where there is not enough height for all of it."""
        inside, area = QWidget(), QScrollArea()
        inside.setProperty("back", "panel")
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what is in it is gone through
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column_in(self).addWidget(area)
        return inside

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
