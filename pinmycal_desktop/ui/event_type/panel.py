"""The panel beside the form: what saving would change, and what that would mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pinmycal_desktop.ui.event_type.changes import ChangesPanel
from pinmycal_desktop.ui.event_type.free_times import FreeTimesPanel
from pinmycal_desktop.ui.event_type.invitee import InviteeCard
from pinmycal_desktop.ui.theme import Space

if TYPE_CHECKING:
    from pinmycal_desktop.screen.event_type import EventTypeDraft
    from pinmycal_desktop.ui.editing.services import PageServices
    from pinmycal_desktop.ui.event_type.reading import EventTypesReading


class EffectsPanel(QWidget):
    """Changes with their ways back, free times next week, the invitee's page."""

    undo_wanted = Signal(str)
    """The field that should be as it was."""

    def __init__(
        self, services: PageServices, zone: str, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("back", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.changes = ChangesPanel(services.form)
        self.changes.undo_wanted.connect(self.undo_wanted)
        self.free_times = FreeTimesPanel(services)
        self.invitee = InviteeCard(services, zone)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.LARGE, Space.LARGE, Space.LARGE, Space.LARGE)
        column.setSpacing(Space.HUGE)
        for part in (self.changes, self.free_times, self.invitee):
            column.addWidget(part)
        column.addStretch(1)

    def tell(self, draft: EventTypeDraft, reading: EventTypesReading) -> None:
        """Show the effects of a draft; a number out of bounds has none."""
        stored, current = draft.original, draft.current
        before, after = reading.schedule_of(stored), reading.schedule_of(current)
        self.changes.tell(draft, reading.names())
        if draft.out_of_bounds():
            return
        if before is None or after is None:
            self.free_times.tell_nothing()
        else:
            self.free_times.tell(stored, before, current, after)
        service = reading.service_of(current)
        self.invitee.tell(current, after, reading.host_name(current), service)

    def again(self) -> None:
        """Ask for free times once more: bookings have changed."""
        self.invitee.preview.again()
        self.free_times.again()
