"""The side of the event type page: the types in their order, each with its colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from pinmycal_desktop.ui.editing.homes import forbid
from pinmycal_desktop.ui.editing.side import EditorSide
from pinmycal_desktop.ui.format import Format
from pinmycal_desktop.ui.widgets.plain_label import caption
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QMenu, QWidget

    from pinmycal_desktop.model.message import Message
    from pinmycal_desktop.ui.editing.side_list import SideRow


class EventTypeSide(EditorSide):
    """Tells what a person wants done with an event type, by its key."""

    hide_wanted = Signal(int)
    """Hide it, or show it again."""
    move_wanted = Signal(int, int)
    """A key, and the place it should have."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(
            words("Event types"), words("Add an event type"), fills=True, parent=parent
        )
        self.list.moved.connect(self.move_wanted)
        self._locked: Mapping[int, Message] = {}
        self._told_in = Format()
        keys = words(
            "Alt \N{UPWARDS ARROW} and Alt \N{DOWNWARDS ARROW} change the order"
        )
        self.column.addWidget(caption(keys, wrap=True))

    def tell(
        self,
        rows: Sequence[SideRow],
        chosen: int | None,
        locked: Mapping[int, Message],
        form: Format,
    ) -> None:
        """Show the event types; nothing but their order is changed of the `locked`."""
        self.show_rows(rows, chosen)
        self._locked, self._told_in = locked, form

    def fill_menu(self, menu: QMenu, key: int) -> None:
        """Offer a copy, to hide it, another place, and to remove it."""
        place = [row.key for row in self.list.rows()].index(key)
        hidden = self.list.rows()[place].last
        copy = menu.addAction(words("Duplicate") + "\tCtrl+D")
        copy.triggered.connect(lambda: self.duplicate_wanted.emit(key))
        hide = menu.addAction(words("Show") if hidden else words("Hide"))
        hide.triggered.connect(lambda: self.hide_wanted.emit(key))
        up = menu.addAction(words("Move up"))
        up.setEnabled(self.list.may_move(key, -1))
        up.triggered.connect(lambda: self.move_wanted.emit(key, place - 1))
        down = menu.addAction(words("Move down"))
        down.setEnabled(self.list.may_move(key, 1))
        down.triggered.connect(lambda: self.move_wanted.emit(key, place + 1))
        menu.addSeparator()
        remove = menu.addAction(words("Remove"))
        remove.triggered.connect(lambda: self.remove_wanted.emit(key))
        menu.setToolTipsVisible(True)
        for action in (copy, hide, remove):
            forbid(action, self._locked.get(key), self._told_in)
