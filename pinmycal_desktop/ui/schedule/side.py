"""The side of the schedule page: schedules by name, and what uses the chosen one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from pinmycal_desktop.ui.editing.side_list import SideList, SideRow
from pinmycal_desktop.ui.theme import Space
from pinmycal_desktop.ui.widgets.button import IconButton
from pinmycal_desktop.ui.widgets.plain_label import PlainLabel, caption
from pinmycal_desktop.ui.widgets.section import Section
from pinmycal_desktop.ui.widgets.swatch import Swatch
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pinmycal_desktop.model.event_type import EventType

WIDTH = 236


class ScheduleSide(QWidget):
    """Tells what a person wants done with a schedule, by its key."""

    chosen = Signal(int)
    add_wanted = Signal()
    duplicate_wanted = Signal(int)
    rename_wanted = Signal(int)
    default_wanted = Signal(int)
    remove_wanted = Signal(int)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("back", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(WIDTH)
        self.list = SideList(words("Schedules"))
        self.list.chosen.connect(self.chosen)
        self.list.removed.connect(self.remove_wanted)
        self.list.menu_wanted.connect(self._open_menu)
        schedules = Section(words("Schedules"))
        more = IconButton("ellipsis", words("Do something with it"), dense=True)
        add = IconButton("plus", words("Add a schedule"), dense=True)
        more.clicked.connect(self._open_menu_here)
        add.clicked.connect(self.add_wanted)
        schedules.head.addWidget(more)
        schedules.head.addWidget(add)
        schedules.body.addWidget(self.list)
        self._more = more
        self._used = Section(words("Used by"))
        self._types = QVBoxLayout()
        self._types.setSpacing(Space.SMALL)
        self._used.body.addLayout(self._types)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.MEDIUM, Space.MEDIUM, Space.MEDIUM, 8)
        column.setSpacing(Space.LARGE)
        column.addWidget(schedules)
        column.addWidget(self._used)
        column.addStretch(1)
        self.setFocusProxy(self.list)
        QWidget.setTabOrder(self.list, more)
        QWidget.setTabOrder(more, add)

    def tell(
        self, rows: Sequence[SideRow], chosen: int | None, users: Sequence[EventType]
    ) -> None:
        """Show the schedules, and the event types that use the chosen one."""
        self.list.tell(rows, chosen)
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

    def _open_menu_here(self) -> None:
        key = self.list.key()
        if key is not None:
            below = QPoint(0, self._more.height())
            self._open_menu(key, self._more.mapToGlobal(below))

    def _open_menu(self, key: int, at: QPoint) -> None:
        menu = QMenu(self)
        for entry, signal in (
            (words("Rename") + "\tF2", self.rename_wanted),
            (words("Duplicate") + "\tCtrl+D", self.duplicate_wanted),
            (words("Make default"), self.default_wanted),
            (words("Remove"), self.remove_wanted),
        ):
            action = menu.addAction(entry)
            action.triggered.connect(lambda _on=False, s=signal: s.emit(key))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)


def _used_by(event_type: EventType) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(Space.SMALL)
    row.addWidget(Swatch(event_type.colour))
    row.addWidget(PlainLabel(event_type.title, elide=True), 1)
    return made
