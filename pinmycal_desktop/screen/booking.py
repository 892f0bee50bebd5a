"""What the booking dialog holds: a draft that every keystroke replaces.

It knows which fields still lack something and turns into a command; it never asks the
diary whether a time is free: the free times come in as a `SlotAnswer`.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from pinmycal_desktop.model.booking import Answer, Attendee, Origin
from pinmycal_desktop.model.commands.bookings import CreateBooking, RescheduleBooking
from pinmycal_desktop.model.errors import FieldProblem
from pinmycal_desktop.model.event_type import EventType
from pinmycal_desktop.model.kept_draft import KeptDraft
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.model.value_class import value_class

if TYPE_CHECKING:
    from datetime import date, datetime

    from pinmycal_desktop.model.booking import Booking
    from pinmycal_desktop.model.event_type import Location, Question
    from pinmycal_desktop.screen.one_line import Entry
    from pinmycal_desktop.screen.people import Person

AnswerValue: TypeAlias = "str | tuple[str, ...] | bool"

_EMAIL = re.compile(r"[^@\s]+@[^@\s.]+(\.[^@\s.]+)+")


@value_class
class BookingDraft:
    """A booking being made. Field names are those of the `CreateBooking` problems."""

    event_type: EventType
    length: int
    host_zone: str
    host_name: str = ""
    """Who is booked, when it is not the owner of the calendar."""
    name: str = ""
    email: str = ""
    zone: str
    """The invitee's zone; the host's until it is said."""
    guests: tuple[str, ...] = ()
    answers: tuple[tuple[str, AnswerValue], ...] = ()
    """What has been answered, by the question's slug."""
    notes: str = ""
    location: Location | None = None
    """Where, when it differs from the event type's own."""
    start: datetime | None = None
    around: date | None = None
    """The day the host was looking at; without a start, free times begin there."""
    outside_hours: bool = False
    """The host has agreed to a time outside the offer."""

    @classmethod
    def new(
        cls,
        event_type: EventType,
        *,
        host_zone: str,
        start: datetime | None = None,
        around: date | None = None,
    ) -> BookingDraft:
        """Return an empty draft of `event_type`."""
        return cls(
            event_type=event_type,
            length=event_type.length,
            host_zone=host_zone,
            zone=host_zone,
            start=start,
            around=around,
        )

    @classmethod
    def again(
        cls, booking: Booking, event_type: EventType, *, host_zone: str
    ) -> BookingDraft:
        """Return a draft for the same person as `booking`, without a time."""
        return replace(
            cls.new(event_type, host_zone=host_zone),
            name=booking.attendee.name,
            email=booking.attendee.email,
            zone=booking.attendee.zone,
            guests=booking.guests,
        )

    @classmethod
    def for_person(
        cls, person: Person, event_type: EventType, *, host_zone: str, around: date
    ) -> BookingDraft:
        """Return a draft for somebody met before, without a time."""
        return replace(
            cls.new(event_type, host_zone=host_zone, around=around),
            name=person.name,
            email=person.email,
            zone=person.zone,
        )

    @classmethod
    def of_line(cls, entry: Entry, *, host_zone: str) -> BookingDraft:
        """Return the draft of what a line was understood as."""
        return replace(
            cls.new(
                entry.event_type,
                host_zone=host_zone,
                start=entry.start,
                around=entry.day,
            ),
            length=entry.length,
            name=entry.name,
            email=entry.email,
            zone=entry.zone,
        )

    def of_type(self, event_type: EventType) -> BookingDraft:
        """Return the draft for another event type; answers it also asks are kept."""
        asked = {question.slug for question in event_type.questions}
        kept = tuple((slug, value) for slug, value in self.answers if slug in asked)
        lengths = event_type.lengths
        return replace(
            self,
            event_type=event_type,
            length=self.length if self.length in lengths else event_type.length,
            answers=kept,
            location=None,
            outside_hours=False,
        )

    @classmethod
    def of_kept(
        cls, kept: KeptDraft, event_type: EventType, *, host_zone: str
    ) -> BookingDraft:
        """Return a draft that was kept, of an event type that is still there."""
        lengths = event_type.lengths
        return cls(
            event_type=event_type,
            length=kept.length if kept.length in lengths else event_type.length,
            host_zone=host_zone,
            name=kept.name,
            email=kept.email,
            zone=kept.zone,
            guests=kept.guests,
            answers=kept.answers,
            notes=kept.notes,
            location=kept.location,
            start=kept.start,
        )

    def to_keep(self) -> KeptDraft:
        """Return what is kept of it until it is booked."""
        return KeptDraft(
            event_type_id=self.event_type.id,
            length=self.length,
            name=self.name,
            email=self.email,
            zone=self.zone,
            guests=self.guests,
            answers=self.answers,
            notes=self.notes,
            location=self.location,
            start=self.start,
        )

    def says_more_than(self, other: BookingDraft) -> bool:
        """Whether anything but the time differs from `other`."""
        return replace(self, start=None, around=None, outside_hours=False) != replace(
            other, start=None, around=None, outside_hours=False
        )

    def lasting(self, length: int) -> BookingDraft:
        """Return the draft with another of the type's lengths."""
        return replace(self, length=length, outside_hours=False)

    def at(self, start: datetime | None) -> BookingDraft:
        """Return the draft at another time."""
        return replace(self, start=start, outside_hours=False)

    def answering(self, slug: str, value: AnswerValue) -> BookingDraft:
        """Return the draft with one question answered; an empty value takes it back.

        No is an answer.
        """
        others = tuple(each for each in self.answers if each[0] != slug)
        is_empty = value in ("", ())
        return replace(self, answers=others if is_empty else (*others, (slug, value)))

    def answer(self, slug: str) -> AnswerValue | None:
        """Return what was answered to `slug`, or None."""
        return dict(self.answers).get(slug)

    @property
    def is_untouched(self) -> bool:
        """Whether nothing was said yet that would be a loss to lose."""
        return not (
            self.name.strip()
            or self.email.strip()
            or self.guests
            or self.answers
            or self.notes.strip()
            or self.location
        )

    def problems(self) -> tuple[FieldProblem, ...]:
        """Return what still has to be said, in the order of the form."""
        return tuple(self._person_problems() + self._answer_problems())

    def _person_problems(self) -> list[FieldProblem]:
        found = []
        if not self.name.strip():
            found.append(_missing("attendee.name", "draft.name-missing"))
        if not self.email.strip():
            found.append(_missing("attendee.email", "draft.email-missing"))
        elif not _EMAIL.fullmatch(self.email.strip()):
            found.append(_missing("attendee.email", "draft.email-odd"))
        for guest in self.guests:
            if not _EMAIL.fullmatch(guest.strip()):
                problem = Message.of("draft.guest-odd", guest=guest)
                found.append(FieldProblem("guests", problem))
        if self.start is None:
            found.append(_missing("start", "draft.start-missing"))
        return found

    def _answer_problems(self) -> list[FieldProblem]:
        return [
            FieldProblem(
                f"answers.{question.slug}",
                Message.of("draft.answer-missing", question=question.label),
            )
            for question in self.event_type.questions
            if question.is_required and self.answer(question.slug) is None
        ]

    def to_command(self, uid: str) -> CreateBooking:
        """Return the command that books this draft; it must have no problems."""
        if self.start is None:
            msg = "a draft without a time cannot be booked"
            raise ValueError(msg)
        return CreateBooking(
            uid=uid,
            event_type_id=self.event_type.id,
            start=self.start,
            length=self.length,
            attendee=Attendee(
                name=self.name.strip(), email=self.email.strip(), zone=self.zone
            ),
            guests=tuple(guest.strip() for guest in self.guests),
            answers=tuple(self._answered(each) for each in self._answered_questions()),
            notes=self.notes.strip(),
            location=self.location,
            origin=Origin.WINDOW,
            outside_hours=self.outside_hours,
        )

    def _answered_questions(self) -> list[Question]:
        return [
            each
            for each in self.event_type.questions
            if self.answer(each.slug) is not None
        ]

    def _answered(self, question: Question) -> Answer:
        value = dict(self.answers)[question.slug]
        return Answer(slug=question.slug, label=question.label, value=value)


@value_class
class MoveDraft:
    """A booking being moved."""

    booking: Booking
    start: datetime | None
    length: int
    reason: str = ""
    outside_hours: bool = False

    @classmethod
    def of(cls, booking: Booking, *, start: datetime | None = None) -> MoveDraft:
        """Return the draft of a move of `booking`, to `start` if it is known."""
        return cls(booking=booking, start=start, length=booking.span.minutes)

    def at(self, start: datetime | None) -> MoveDraft:
        """Return the draft with another time."""
        return replace(self, start=start, outside_hours=False)

    @property
    def span(self) -> Span:
        """Where it would go; where it is while no time is chosen."""
        return Span.lasting(self.start or self.booking.span.start, self.length)

    def stand_in(self) -> EventType:
        """Return an event type made of what the booking says, for one that has none."""
        booking = self.booking
        return EventType(
            uid=booking.uid,
            account_id=booking.account_id,
            host_id=booking.host_id,
            title=booking.title,
            slug="meeting",
            lengths=(max(1, self.length),),
            buffer_before=booking.buffer_before,
            buffer_after=booking.buffer_after,
        )

    @property
    def changes_anything(self) -> bool:
        """Whether the booking would start at another time or last otherwise."""
        if self.start is None:
            return False
        moved = self.start != self.booking.span.start
        return moved or self.length != self.booking.span.minutes

    def to_command(self) -> RescheduleBooking:
        """Return the command that moves it; a time must have been chosen."""
        if self.start is None:
            msg = "a move without a time cannot be made"
            raise ValueError(msg)
        return RescheduleBooking(
            booking_id=self.booking.id,
            start=self.start,
            length=self.length,
            reason=self.reason.strip(),
            origin=Origin.WINDOW,
            outside_hours=self.outside_hours,
            expected_revision=self.booking.revision,
        )


def _missing(field: str, code: str) -> FieldProblem:
    return FieldProblem(field, Message.of(code))
