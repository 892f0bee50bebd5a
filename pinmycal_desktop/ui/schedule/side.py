"""The side of the schedule page: schedules by name, and what uses the chosen one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pinmycal_desktop.ui.editing.homes import forbid
from pinmycal_desktop.ui.editing.side import EditorSide
from pinmycal_desktop.ui.format import Format
from pinmycal_desktop.ui.theme import Space
from pinmycal_desktop.ui.widgets.plain_label import PlainLabel, caption
from pinmycal_desktop.ui.widgets.section import Section
from pinmycal_desktop.ui.widgets.swatch import Swatch
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QMenu

    from pinmycal_desktop.model.event_type import EventType
    from pinmycal_desktop.model.message import Message
    from pinmycal_desktop.ui.editing.side_list import SideRow


class ScheduleSide(EditorSide):
    """Tells what a person wants done with a schedule, by its key."""

    rename_wanted = Signal(int)
    default_wanted = Signal(int)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(
            words("Schedules"), words("Add a schedule"), fills=False, parent=parent
        )
        self._locked: Mapping[int, Message] = {}
        self._told_in = Format()
        self._used = Section(words("Used by"))
        self._types = QVBoxLayout()
        self._types.setSpacing(Space.SMALL)
        self._used.body.addLayout(self._types)
        self.column.setSpacing(Space.LARGE)
        self.column.addWidget(self._used)
        self.column.addStretch(1)

    def lock(self, locked: Mapping[int, Message], form: Format) -> None:
        """Say which schedules cannot be changed, and why."""
        self._locked, self._told_in = locked, form

    def tell(
        self, rows: Sequence[SideRow], chosen: int | None, users: Sequence[EventType]
    ) -> None:
        """Show the schedules, and the event types that use the chosen one."""
        self.show_rows(rows, chosen)
        height = sum(self.list.sizeHintForRow(place) for place in range(len(rows)))
        self.list.setFixedHeight(min(max(height + 4, 60), 320))
        while (item := self._types.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for each in users:
            self._types.addWidget(_used_by(each))
        if not users:
            self._types.addWidget(caption(words("No event type."), wrap=True))

    def fill_menu(self, menu: QMenu, key: int) -> None:
        """Offer a name, a copy, the default, and to remove it."""
        for entry, signal in (
            (words("Rename") + "\tF2", self.rename_wanted),
            (words("Duplicate") + "\tCtrl+D", self.duplicate_wanted),
            (words("Make default"), self.default_wanted),
            (words("Remove"), self.remove_wanted),
        ):
            action = menu.addAction(entry)
            action.triggered.connect(lambda _on=False, s=signal: s.emit(key))
            forbid(action, self._locked.get(key), self._told_in)
        menu.setToolTipsVisible(True)


def _used_by(event_type: EventType) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(Space.SMALL)
    row.addWidget(Swatch(event_type.colour))
    row.addWidget(PlainLabel(event_type.title, elide=True), 1)
    return made
