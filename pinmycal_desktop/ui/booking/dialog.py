"""The booking dialog: who and what at the left, the free times at the right.

It books by one command and tells by signals. A time that was taken meanwhile costs
nothing that was typed: the form stays and other times are offered.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from pinmycal_desktop.model.errors import Invalid, NeedsConsent, SlotTaken
from pinmycal_desktop.screen.booking import BookingDraft
from pinmycal_desktop.screen.refusals import outside
from pinmycal_desktop.ui.booking.form import BookingForm
from pinmycal_desktop.ui.booking.frame import DialogFrame, scrolled
from pinmycal_desktop.ui.booking.outcome_note import OutcomeNote
from pinmycal_desktop.ui.booking.reads import FoundTimes, read_event_types
from pinmycal_desktop.ui.booking.times_side import TimesSide
from pinmycal_desktop.ui.known_people import read_people, read_person
from pinmycal_desktop.ui.room import room_for, roomy
from pinmycal_desktop.ui.widgets.banner import Tone
from pinmycal_desktop.ui.widgets.section import Line
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from pinmycal_desktop.diary import Outcome
    from pinmycal_desktop.model.errors import FieldProblem, PinmyCalError
    from pinmycal_desktop.model.reasons import Reason
    from pinmycal_desktop.model.slots import Slot
    from pinmycal_desktop.screen.people import Person
    from pinmycal_desktop.ui.booking.services import BookingServices

_SIZE = (920, 640)
_EMPTY = "empty"


class BookingDialog(DialogFrame):
    """Makes one booking of a draft; `open()` it.

    `is_kept` says that the draft comes from `put_aside` of an earlier dialog.
    """

    booked = Signal(object)
    """The `Outcome` of the booking; the dialog closes itself. `outcome.undo` undoes."""
    drafted = Signal(object)
    """Something was typed: the `BookingDraft` as it stands, or None when all of it was
    taken away."""
    put_aside = Signal(object)
    """The dialog was closed without booking: the `BookingDraft` as it stands, to be
    opened again, or None when nothing was typed."""

    def __init__(
        self,
        draft: BookingDraft,
        services: BookingServices,
        parent: QWidget | None = None,
        *,
        is_kept: bool = False,
    ) -> None:
        super().__init__(
            _title(draft, services.acted_for),
            services,
            action=words("Book"),
            close=words("Close"),
            parent=parent,
        )
        self._draft = self._first = draft
        self._is_kept = is_kept
        self._uid = str(uuid4())
        self._is_done = False
        self._typed = ""
        self._form = BookingForm(draft, services)
        self._side = TimesSide(self, services, topic="booking-times")
        self._panel = self._side.panel
        self._note = OutcomeNote(services, account_id=draft.event_type.account_id)
        self._arrange()
        self._connect()
        self.resize(room_for(self, roomy(_SIZE)))
        self._panel.set_invitee_zone(draft.zone)
        self._side.ask(
            draft.event_type, draft.length, wanted=draft.start, around=draft.around
        )
        self._tell_start()
        types = partial(
            read_event_types,
            host_id=draft.event_type.host_id,
            account_id=services.account_id,
        )
        services.operations.read(types, self._form.set_types)
        if is_kept:
            self._offer_empty()
        self._form.focus_start()

    @property
    def draft(self) -> BookingDraft:
        """The draft as it stands."""
        return self._draft

    def _arrange(self) -> None:
        sides = QHBoxLayout()
        sides.setSpacing(0)
        sides.addWidget(self._form, 3)
        sides.addWidget(Line(upright=True))
        sides.addWidget(scrolled(self._side), 5)
        self.body.addLayout(sides)
        self.fact.addWidget(self._note)
        self.set_order(*self._form.parts, *self._side.parts, self._note)

    def _connect(self) -> None:
        self._form.changed.connect(self._take_draft)
        self._form.searched.connect(self._search)
        self._form.met.connect(self._look_up)
        self._side.took.connect(self._choose)
        self._side.agreed.connect(self._agree)
        self._panel.found.connect(self._weigh)
        self.banner.acted.connect(self._answer)
        self.acting.connect(self._book)
        self.succeeded.connect(self._finish)
        self.refused.connect(self._explain)
        self.rejected.connect(self._leave)

    # --- the draft -------------------------------------------------------------------

    def _set_draft(self, draft: BookingDraft) -> None:
        self._draft = draft
        self._note.show_account(draft.event_type.account_id)
        if self._is_worth_keeping:
            self.drafted.emit(None if draft.is_untouched else draft)

    @property
    def _is_worth_keeping(self) -> bool:
        """Whether something was typed here, or is shown that was typed before."""
        return self._is_kept or self._draft.says_more_than(self._first)

    def _take_draft(self, told: BookingDraft) -> None:
        """Take what the form says; the time is not its business."""
        before, draft = self._draft, replace(told, start=self._draft.start)
        self._set_draft(draft)
        kind = (draft.event_type, draft.length)
        if kind != (before.event_type, before.length):
            self._side.ask(draft.event_type, draft.length, wanted=draft.start)
        if draft.zone != before.zone:
            self._panel.set_invitee_zone(draft.zone)
        self._tell_start()

    def _choose(self, start: datetime) -> None:
        self._set_draft(self._draft.at(start))
        self._tell_start()

    def _tell_start(self) -> None:
        start, zone = self._draft.start, self._draft.zone
        if start is None:
            self.set_action(words("Book"))
            self._note.tell(words("Choose a time"))
            return
        self.set_action(words("Book {0}").format(self._telling.clock(start)))
        told = self._telling.moment(start)
        if not self._telling.same_clock(start, zone):
            theirs = self._telling.theirs(start, zone)
            place = self._telling.place(zone)
            told = words("{0} · {1} in {2}").format(told, theirs, place)
        self._note.tell(told)

    def _offer_empty(self) -> None:
        told = words("This is what you typed before.")
        self.tell(Tone.NEUTRAL, told, actions=[(_EMPTY, words("Start empty"))])

    # --- reading ---------------------------------------------------------------------

    def _search(self, typed: str) -> None:
        self._typed = typed
        work = partial(read_people, typed=typed, now=self._services.clock())
        self._services.operations.read(work, self._offer, topic="booking-people")

    def _offer(self, people: Sequence[Person]) -> None:
        self._form.offer_people(self._typed, people)

    def _look_up(self, email: str) -> None:
        work = partial(read_person, email=email, now=self._services.clock())
        self._services.operations.read(work, self._tell_met, topic="booking-person")

    def _tell_met(self, person: Person | None) -> None:
        if person is None or person.last is None:
            self._form.set_note("")
            return
        times = {1: words("met once"), 2: words("met twice")}
        number = self._services.form.number(person.meetings)
        told = times.get(person.meetings, words("met {0} times").format(number))
        form = self._services.form
        day = person.last.astimezone(self._telling.host).date()
        last = form.day(day, weekday=False)
        self._form.set_note(words("{0}, last on {1}").format(told, last))

    def _weigh(self, found: FoundTimes) -> None:
        """Say at once when the chosen time is not offered, or is gone."""
        start = self._draft.start
        if self._is_done or self.is_saving or start is None:
            return
        if found.query.wanted != start or not found.objections:
            return
        if found.is_hopeless:
            self._lose(start, found.objections, found.alternatives)
        elif not self._draft.outside_hours:
            told = self._telling.message(outside(start, found.objections))
            self._side.quiet()
            why = self._telling.other_reasons(found.objections)
            all_the_same = words("You can book it all the same.")
            self.tell(Tone.INFO, told, f"{why} {all_the_same}".strip())

    # --- booking ---------------------------------------------------------------------

    def _book(self) -> None:
        if not self._form.settle():
            return
        problems = self._draft.problems()
        if problems:
            self._point_at(problems)
            return
        self._form.show_problems({})
        self.run(self._draft.to_command(self._uid), words("Booking…"))

    def _point_at(self, problems: Sequence[FieldProblem]) -> None:
        """Put every problem under its field; those of no field into the banner."""
        told: dict[str, str] = {}
        for each in problems:
            told.setdefault(each.field, self._telling.message(each.message))
        left = self._form.show_problems(told)
        is_lost = self._side.offers_others  # then the banner says so already
        if left and not is_lost:
            self.tell(Tone.WARNING, " ".join(dict.fromkeys(left.values())))
        if len(left) < len(told):
            return
        if is_lost:
            self._side.focus_others()
        else:
            self._panel.focus_times()

    def _finish(self, outcome: Outcome) -> None:
        self._is_done = True
        self._note.save(outcome.booking)
        self.booked.emit(outcome)
        self.accept()

    def _explain(self, error: PinmyCalError) -> None:
        start = self._draft.start
        if isinstance(error, SlotTaken) and start is not None:
            self._lose(start, error.reasons, error.alternatives)
            self._side.focus_others()
        elif isinstance(error, NeedsConsent) and start is not None:
            anyway = words("Book anyway")
            self._side.ask_consent(start, error.reasons, anyway=anyway)
        elif isinstance(error, Invalid):
            self._point_at(error.problems)
        else:
            self.tell_error(error)

    def _lose(
        self, start: datetime, reasons: Sequence[Reason], others: Sequence[Slot]
    ) -> None:
        """Keep the form, strike the time through, offer others."""
        self._set_draft(self._draft.at(None))
        kept = words("What you typed is kept.")
        self._side.lose(start, reasons, others, kept=kept)
        self._tell_start()

    def _agree(self) -> None:
        self._draft = replace(self._draft, outside_hours=True)
        self._book()

    def _answer(self, key: str) -> None:
        if key == _EMPTY:
            self._side.quiet()
            self._empty()

    def _empty(self) -> None:
        kept = self._draft
        draft = BookingDraft.new(
            kept.event_type, host_zone=kept.host_zone, start=kept.start
        )
        self._form.show_draft(draft)
        self._take_draft(draft)
        self._form.focus_start()

    def _leave(self) -> None:
        if self._is_worth_keeping:
            self.put_aside.emit(None if self._draft.is_untouched else self._draft)


def _title(draft: BookingDraft, acted_for: str) -> str:
    """Return what is being made, and with or for whom when it is not the owner."""
    if acted_for:
        return words("New booking for {0}").format(acted_for)
    if not draft.host_name:
        return words("New booking")
    return words("New booking with {0}").format(draft.host_name)
