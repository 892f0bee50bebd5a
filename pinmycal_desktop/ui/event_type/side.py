"""The side of the event type page: the types in their order, each with its colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from pinmycal_desktop.ui.editing.side_list import SideList, SideRow
from pinmycal_desktop.ui.theme import Space
from pinmycal_desktop.ui.widgets.button import IconButton
from pinmycal_desktop.ui.widgets.plain_label import caption
from pinmycal_desktop.ui.widgets.section import Section
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

WIDTH = 236


class EventTypeSide(QWidget):
    """Tells what a person wants done with an event type, by its key."""

    chosen = Signal(int)
    add_wanted = Signal()
    duplicate_wanted = Signal(int)
    hide_wanted = Signal(int)
    """Hide it, or show it again."""
    remove_wanted = Signal(int)
    move_wanted = Signal(int, int)
    """A key, and the place it should have."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("back", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(WIDTH)
        self.list = SideList(words("Event types"))
        self.list.chosen.connect(self.chosen)
        self.list.removed.connect(self.remove_wanted)
        self.list.moved.connect(self.move_wanted)
        self.list.menu_wanted.connect(self._open_menu)
        section = Section(words("Event types"))
        self._more = IconButton("ellipsis", words("Do something with it"), dense=True)
        add = IconButton("plus", words("Add an event type"), dense=True)
        self._more.clicked.connect(self._open_menu_here)
        add.clicked.connect(self.add_wanted)
        section.head.addWidget(self._more)
        section.head.addWidget(add)
        section.body.addWidget(self.list, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.MEDIUM, Space.MEDIUM, Space.MEDIUM, 8)
        column.addWidget(section, 1)
        keys = words(
            "Alt \N{UPWARDS ARROW} and Alt \N{DOWNWARDS ARROW} change the order"
        )
        column.addWidget(caption(keys))
        self.setFocusProxy(self.list)
        QWidget.setTabOrder(self.list, self._more)
        QWidget.setTabOrder(self._more, add)

    def tell(self, rows: Sequence[SideRow], chosen: int | None) -> None:
        """Show the event types."""
        self.list.tell(rows, chosen)

    def _open_menu_here(self) -> None:
        key = self.list.key()
        if key is not None:
            below = QPoint(0, self._more.height())
            self._open_menu(key, self._more.mapToGlobal(below))

    def _open_menu(self, key: int, at: QPoint) -> None:
        menu = QMenu(self)
        keys = [row.key for row in self.list.rows()]
        place = keys.index(key)
        hidden = self.list.rows()[place].last
        menu.addAction(words("Duplicate") + "\tCtrl+D").triggered.connect(
            lambda: self.duplicate_wanted.emit(key)
        )
        hide = words("Show") if hidden else words("Hide")
        menu.addAction(hide).triggered.connect(lambda: self.hide_wanted.emit(key))
        up = menu.addAction(words("Move up"))
        up.setEnabled(place > 0)
        up.triggered.connect(lambda: self.move_wanted.emit(key, place - 1))
        down = menu.addAction(words("Move down"))
        down.setEnabled(place + 1 < len(keys))
        down.triggered.connect(lambda: self.move_wanted.emit(key, place + 1))
        menu.addSeparator()
        menu.addAction(words("Remove")).triggered.connect(
            lambda: self.remove_wanted.emit(key)
        )
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)
