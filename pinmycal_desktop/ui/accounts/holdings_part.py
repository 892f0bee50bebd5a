"""What an account has at its service, on its card: asked when somebody wants it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from pinmycal_desktop.model.holdings import HoldingKind
from pinmycal_desktop.ui.columns import clear
from pinmycal_desktop.ui.editing.said import said
from pinmycal_desktop.ui.theme import Role, Space
from pinmycal_desktop.ui.widgets.button import Button
from pinmycal_desktop.ui.widgets.plain_label import PlainLabel, caption
from pinmycal_desktop.ui.widgets.section import Section
from pinmycal_desktop.ui.words import counted, words

if TYPE_CHECKING:
    from pinmycal_desktop.model.holdings import Holding
    from pinmycal_desktop.ui.format import Format


class HoldingsPart(QWidget):
    """Kind by kind, a line for each thing; nothing of it is kept."""

    wanted = Signal()
    """The service is to be asked."""

    def __init__(self, form: Format, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = form
        self.look = Button(words("Look"), icon="refresh-cw", dense=True)
        self.look.clicked.connect(self._want)
        section = Section(words("What is there"), note=words("Asked now, not kept"))
        section.head.addWidget(self.look)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(Space.LARGE)
        self._grid.setVerticalSpacing(Space.TINY)
        self._grid.setColumnStretch(1, 1)
        section.body.addLayout(self._grid)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(section)

    def _want(self) -> None:
        self.look.setEnabled(False)
        self.wanted.emit()

    def tell(self, held: tuple[Holding, ...]) -> None:
        """Show what the service answered."""
        self.look.setEnabled(True)
        clear(self._grid)
        names = kind_words()
        for place, each in enumerate(held):
            top = Qt.AlignmentFlag.AlignTop
            self._grid.addWidget(caption(names[each.kind]), place, 0, top)
            text = "\n".join(self._lines(each))
            label = PlainLabel(text, role=Role.SMALL, wrap=True, tabular=True)
            self._grid.addWidget(label, place, 1)

    def tell_failure(self) -> None:
        """Let it be asked again; what went wrong is told elsewhere."""
        self.look.setEnabled(True)

    def texts(self) -> tuple[str, ...]:
        """Return what is told, kind by kind."""
        return tuple(each.text() for each in self.findChildren(PlainLabel))

    def _lines(self, each: Holding) -> list[str]:
        """Return the lines of one kind."""
        if each.trouble is not None:
            return [said(each.trouble, self._form)]
        if not each.things:
            return [words("none")]
        lines = [" · ".join(filter(None, (it.name, it.note))) for it in each.things]
        if each.more:
            told = counted(each.more, "and one more", "and {0} more")
            lines.append(told.format(self._form.number(each.more)))
        return lines


def kind_words() -> dict[HoldingKind, str]:
    """Return what each kind is called."""
    return {
        HoldingKind.PROFILE: words("Who is signed in"),
        HoldingKind.EVENT_TYPES: words("Event types"),
        HoldingKind.PRIVATE_LINKS: words("Private links"),
        HoldingKind.SCHEDULES: words("Hours"),
        HoldingKind.CALENDARS: words("Connected calendars"),
        HoldingKind.DESTINATION: words("Where bookings are written"),
        HoldingKind.BUSY_TIMES: words("Busy in the next two weeks"),
        HoldingKind.CONFERENCING: words("Meeting applications"),
        HoldingKind.WEBHOOKS: words("Webhooks"),
        HoldingKind.TEAMS: words("Teams"),
        HoldingKind.MEMBERS: words("People in them"),
        HoldingKind.TEAM_EVENT_TYPES: words("Event types of teams"),
        HoldingKind.TEAM_BOOKINGS: words("Bookings of teams, two weeks"),
        HoldingKind.ORGANIZATION_BOOKINGS: words("Bookings of all, two weeks"),
        HoldingKind.MEMBER_SCHEDULES: words("Hours of members"),
        HoldingKind.OUT_OF_OFFICE: words("Out of office"),
        HoldingKind.ROUTING_FORMS: words("Routing forms"),
    }
