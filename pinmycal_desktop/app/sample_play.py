"""The sample's play: two months as they would have happened, given to a diary.

Everything goes through the diary, as a person would do it, with a clock that is moved
to when it would have been done. The same day gives the same play.
"""

from __future__ import annotations

import random
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from pinmycal_desktop.app import sample_cast as cast
from pinmycal_desktop.app.sample_stage import Stage
from pinmycal_desktop.model.booking import Answer, Attendee, BookingStatus, Origin
from pinmycal_desktop.model.commands.bookings import (
    CancelBooking,
    ConfirmBooking,
    CreateBooking,
    DeclineBooking,
    RescheduleBooking,
)
from pinmycal_desktop.model.event_type import EventType, QuestionKind
from pinmycal_desktop.model.span import ONE_DAY, Span
from pinmycal_desktop.model.transfer import ImportTarget
from pinmycal_desktop.model.value_class import value_class

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.model.booking import Booking

_WEEKS_BEFORE = 4
_WEEKS_AFTER = 5
_MORNING = time(8)
_EVENINGS = (1, 3)


class MovableClock:
    """A clock that stands where it is put."""

    def __init__(self, at: datetime) -> None:
        self.at = at

    def __call__(self) -> datetime:
        """Return where it stands."""
        return self.at


def perform(diary: Diary, clock: MovableClock, day: date) -> None:
    """Play the sample around `day` into a new diary that reads `clock`."""
    _Play(diary, clock, day).perform()


@value_class
class _Visit:
    """A booking to be made: by whom, of what, for which day, and when it is made."""

    made_at: datetime
    day: date
    event_type: EventType
    person: cast.Person


class _Play:
    """Plays the cast into a diary."""

    def __init__(self, diary: Diary, clock: MovableClock, day: date) -> None:
        self._diary = diary
        self._clock = clock
        self._monday = day - ONE_DAY * day.weekday()
        self._now = clock.at
        self._random = random.Random(day.toordinal())  # noqa: S311 - a play
        self._stage = Stage(diary, clock, self._monday, self._random)
        self._deck: list[cast.Person] = []

    def perform(self) -> None:
        """Play everything, in the order it would have happened."""
        self._clock.at = self._at(-_WEEKS_BEFORE, 0) - timedelta(days=20)
        self._stage.introduce_host()
        evenings = self._stage.open_hours()
        types = self._stage.offer(evenings)
        self._stage.bring_calendars(all_day=False)
        for visit in sorted(self._visits(types), key=lambda each: each.made_at):
            self._receive(visit)
        self._clock.at = self._now
        # Whole days come last: known earlier, they would have kept everybody away.
        self._stage.bring_calendars(all_day=True)
        self._stage.bring("Old calendar", cast.OLD_CALENDAR, ImportTarget.BOOKINGS)

    def _visits(self, types: dict[str, EventType]) -> Iterator[_Visit]:
        """Yield the bookings of ten weeks, most of them in the week of the day."""
        weights = [each.weight for each in cast.OFFERS]
        for week in range(-_WEEKS_BEFORE, _WEEKS_AFTER):
            for weekday in range(5):
                day = self._monday + ONE_DAY * (7 * week + weekday)
                offers = self._random.choices(
                    cast.OFFERS, weights, k=self._how_many(week)
                )
                # Evenings are few: somebody always asks for one.
                evening = [each for each in cast.OFFERS if each.evenings]
                for offer in [*offers, *(evening if weekday in _EVENINGS else ())]:
                    yield _Visit(
                        made_at=self._made_at(day),
                        day=day,
                        event_type=types[offer.slug],
                        person=self._somebody(),
                    )

    def _somebody(self) -> cast.Person:
        """Return the next person; everybody comes once before anybody comes again."""
        if not self._deck:
            self._deck = self._random.sample(cast.PEOPLE, len(cast.PEOPLE))
        return self._deck.pop()

    def _how_many(self, week: int) -> int:
        """Return how many people book a day of that week."""
        if week == 0:
            return self._random.randint(5, 7)
        return self._random.randint(1, 3) if week < 2 else self._random.randint(0, 2)  # noqa: PLR2004

    def _made_at(self, day: date) -> datetime:
        """Return when a booking of `day` was made: days before, and before now."""
        lead = timedelta(days=self._random.randint(2, 12))
        clock = time(self._random.randint(7, 21), self._random.choice((4, 17, 38, 52)))
        made_at = datetime.combine(day, clock, tzinfo=UTC) - lead
        early = self._now - timedelta(minutes=self._random.randint(20, 2000))
        return min(made_at, early)

    def _receive(self, visit: _Visit) -> None:
        """Take a booking, and what becomes of it; a full day takes none."""
        self._clock.at = visit.made_at
        slot = self._free_start(visit)
        if slot is None:
            return
        person = visit.person
        made = self._diary.run(
            CreateBooking(
                uid=self._stage.uid(),
                event_type_id=visit.event_type.id,
                start=slot,
                attendee=Attendee(
                    name=person.name, email=person.email, zone=person.zone
                ),
                guests=self._guests(person),
                answers=self._answers(visit.event_type),
                notes=self._random.choice(cast.NOTES),
                origin=Origin.SAMPLE,
            )
        )
        self._continue(made.booking, visit)

    def _free_start(self, visit: _Visit, moving: int | None = None) -> datetime | None:
        """Return one of the day's free starts."""
        found = self._diary.slots.find(
            visit.event_type.id,
            span=Span.of_days(visit.day, visit.day, cast.ZONE),
            zone=cast.ZONE,
            moving=moving,
            now=self._clock.at,
        )
        return self._random.choice(found.slots).start if found.slots else None

    def _continue(self, booking: Booking, visit: _Visit) -> None:
        """Let a booking be accepted, moved, cancelled or left as it is."""
        self._clock.at = min(visit.made_at + timedelta(hours=3), self._now)
        fate = self._random.random()
        if booking.status is BookingStatus.PENDING:
            soon = self._now.date() < visit.day < self._monday + ONE_DAY * 7
            if soon or (visit.day > self._now.date() and fate < 0.6):  # noqa: PLR2004
                return  # it still waits
            self._settle(booking, declined=fate > 0.85)  # noqa: PLR2004
        elif fate < 0.1:  # noqa: PLR2004
            self._move(booking, visit)
        elif fate > 0.9:  # noqa: PLR2004
            self._diary.run(
                CancelBooking(
                    booking_id=booking.id,
                    reason=self._random.choice(cast.CANCEL_REASONS),
                    origin=Origin.SAMPLE,
                )
            )

    def _settle(self, booking: Booking, *, declined: bool) -> None:
        """Answer somebody who waits."""
        if declined:
            self._diary.run(DeclineBooking(booking_id=booking.id, origin=Origin.SAMPLE))
        else:
            self._diary.run(ConfirmBooking(booking_id=booking.id, origin=Origin.SAMPLE))

    def _move(self, booking: Booking, visit: _Visit) -> None:
        """Move a booking within its day, where there is another time."""
        start = self._free_start(visit, moving=booking.id)
        if start is not None and start != booking.span.start:
            self._diary.run(
                RescheduleBooking(
                    booking_id=booking.id,
                    start=start,
                    reason=self._random.choice(cast.MOVE_REASONS),
                    origin=Origin.SAMPLE,
                )
            )

    def _guests(self, person: cast.Person) -> tuple[str, ...]:
        """Return whom a person brings along: mostly nobody."""
        if self._random.random() > 0.15:  # noqa: PLR2004
            return ()
        return tuple(
            each.email
            for each in self._random.sample(cast.PEOPLE, 1)
            if each is not person
        )

    def _answers(self, event_type: EventType) -> tuple[Answer, ...]:
        """Return answers to the event type's questions."""
        return tuple(
            Answer(
                each.slug,
                each.label,
                self._random.choice(
                    each.options if each.kind is QuestionKind.ONE_OF else cast.TOPICS
                ),
            )
            for each in event_type.questions
        )

    def _at(self, week: int, weekday: int) -> datetime:
        """Return the morning of a day, counted from the sample's week."""
        day = self._monday + ONE_DAY * (7 * week + weekday)
        return datetime.combine(day, _MORNING, tzinfo=UTC)
