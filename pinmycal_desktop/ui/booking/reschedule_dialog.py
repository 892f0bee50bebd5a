"""Moving a booking to another free time, with a reason."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pinmycal_desktop.model.booking import Booking
from pinmycal_desktop.model.errors import ChangedMeanwhile, NeedsConsent, SlotTaken
from pinmycal_desktop.ui.booking.frame import DialogFrame, scrolled
from pinmycal_desktop.ui.booking.outcome_note import OutcomeNote
from pinmycal_desktop.ui.booking.reads import read_type_of
from pinmycal_desktop.ui.booking.times_side import TimesSide
from pinmycal_desktop.ui.booking.two_clocks import TwoClocks
from pinmycal_desktop.ui.room import room_for, roomy
from pinmycal_desktop.ui.theme import Role, Space, themes
from pinmycal_desktop.ui.widgets.banner import Tone
from pinmycal_desktop.ui.widgets.plain_label import PlainLabel
from pinmycal_desktop.ui.widgets.section import Line
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from pinmycal_desktop.diary import Outcome
    from pinmycal_desktop.model.errors import PinmyCalError
    from pinmycal_desktop.model.event_type import EventType
    from pinmycal_desktop.model.reasons import Reason
    from pinmycal_desktop.model.slots import Slot
    from pinmycal_desktop.screen.booking import MoveDraft
    from pinmycal_desktop.ui.booking.reads import FoundTimes
    from pinmycal_desktop.ui.booking.services import BookingServices

_SIZE = (920, 640)


class RescheduleDialog(DialogFrame):
    """Moves the booking of a `MoveDraft` to a time chosen here; `open()` it."""

    moved = Signal(object)
    """The `Outcome` of the move; the dialog closes itself. `outcome.undo` undoes."""

    def __init__(
        self,
        draft: MoveDraft,
        services: BookingServices,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            words("Move booking"),
            services,
            action=words("Move"),
            close=words("Close"),
            parent=parent,
        )
        self._draft = draft
        self._is_done = False
        self._is_new = True
        self._from = TwoClocks(words("From"), self._telling, faded=True)
        self._to = TwoClocks(words("To"), self._telling)
        self._why = self.make_reason(draft.reason)
        self._side = TimesSide(self, services, topic="reschedule-times")
        self._panel = self._side.panel
        self._panel.set_invitee_zone(draft.booking.attendee.zone)
        self._note = OutcomeNote(services, account_id=draft.booking.account_id)
        self._arrange()
        self._connect()
        self.resize(room_for(self, roomy(_SIZE)))
        self._show_places()
        work = partial(read_type_of, draft=draft)
        services.operations.read(work, self._ask, self.tell_error)

    def _arrange(self) -> None:
        side = QWidget()
        side.setProperty("back", "panel")
        side.setMinimumWidth(int(min(1.4, themes().current.points / 10) * 260))
        booking = self._draft.booking
        left = QVBoxLayout(side)
        left.setContentsMargins(*[int(Space.LARGE)] * 4)
        left.setSpacing(Space.LARGE)
        name = booking.attendee.name or booking.title
        left.addWidget(PlainLabel(name, role=Role.HEADING, wrap=True))
        left.addWidget(PlainLabel(booking.title, ink="muted", wrap=True))
        left.addWidget(self._from)
        left.addWidget(self._to)
        left.addWidget(self._why)
        left.addStretch(1)
        sides = QHBoxLayout()
        sides.setSpacing(0)
        sides.addWidget(scrolled(side), 3)
        sides.addWidget(Line(upright=True))
        sides.addWidget(scrolled(self._side), 5)
        self.body.addLayout(sides)
        self.fact.addWidget(self._note)
        self.set_order(self._why, *self._side.parts, self._note)

    def _connect(self) -> None:
        self._why.field.changed.connect(self._set_reason)
        self._side.took.connect(self._choose)
        self._side.agreed.connect(self._agree)
        self._panel.found.connect(self._weigh)
        self.acting.connect(self._move)
        self.succeeded.connect(self._finish)
        self.refused.connect(self._explain)

    def _ask(self, event_type: EventType) -> None:
        draft = self._draft
        self._side.ask(
            event_type, draft.length, wanted=draft.start, moving=draft.booking.id
        )
        if draft.start is None:
            day = draft.booking.span.start.astimezone(self._telling.host).date()
            self._panel.go_to(max(day, self._services.today()))

    def _set_reason(self, reason: str) -> None:
        self._draft = replace(self._draft, reason=reason)

    def _choose(self, start: datetime) -> None:
        self._draft = self._draft.at(start)
        self._show_places()

    def _show_places(self) -> None:
        draft, zone = self._draft, self._draft.booking.attendee.zone
        self._from.tell(draft.booking.span, zone)
        self._to.tell(draft.span if draft.start else None, zone)
        if draft.start is None:
            self.set_action(words("Move"))
            self._note.tell(words("Choose a time"))
            return
        clock = self._telling.clock(draft.start)
        self.set_action(words("Move to {0}").format(clock))
        self._note.tell(self._telling.moment(draft.start))

    def _weigh(self, found: FoundTimes) -> None:
        """Say when the chosen time went while one was looking."""
        if self._is_new:
            self._is_new = False
            self._panel.focus_times()
        start = self._draft.start
        if self._is_done or self.is_saving or found.query.wanted != start:
            return
        if start is not None and found.is_hopeless:
            self._lose(start, found.objections, found.alternatives)

    def _move(self) -> None:
        if self._draft.start is None:
            self.tell(Tone.NEUTRAL, words("Choose a time first."))
            self._panel.focus_times()
        elif not self._draft.changes_anything:
            self.tell(Tone.NEUTRAL, words("It is at this time already."))
        else:
            self.run(self._draft.to_command(), words("Moving…"))

    def _finish(self, outcome: Outcome) -> None:
        self._is_done = True
        self._note.save(outcome.booking)
        self.moved.emit(outcome)
        self.accept()

    def _explain(self, error: PinmyCalError) -> None:
        start = self._draft.start
        if isinstance(error, SlotTaken) and start is not None:
            self._lose(start, error.reasons, error.alternatives)
            self._side.focus_others()
        elif isinstance(error, NeedsConsent) and start is not None:
            anyway = words("Move anyway")
            self._side.ask_consent(start, error.reasons, anyway=anyway)
        elif isinstance(error, ChangedMeanwhile) and isinstance(error.current, Booking):
            self._draft = replace(self._draft, booking=error.current)
            self._show_places()
            text = words("It now stands as shown. Move it all the same?")
            self.tell(Tone.WARNING, self._telling.message(error.message), text)
        else:
            self.tell_error(error)

    def _lose(
        self, start: datetime, reasons: Sequence[Reason], others: Sequence[Slot]
    ) -> None:
        self._draft = self._draft.at(None)
        self._side.lose(start, reasons, others)
        self._show_places()

    def _agree(self) -> None:
        self._draft = replace(self._draft, outside_hours=True)
        self._move()
