"""The sample's play: two months as they would have happened, given to a diary.

Everything goes through the diary, as a person would do it, with a clock that is moved
to when it would have been done. The same day gives the same play.
"""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING
from uuid import UUID
from zoneinfo import ZoneInfo

from pinmycal_desktop.app import sample_cast as cast
from pinmycal_desktop.model.booking import Answer, Attendee, BookingStatus, Origin
from pinmycal_desktop.model.commands import (
    CancelBooking,
    ConfirmBooking,
    CreateBooking,
    DeclineBooking,
    ImportCalendar,
    RescheduleBooking,
    SaveAccount,
    SaveEventType,
    SaveSchedule,
)
from pinmycal_desktop.model.event_type import EventType, QuestionKind
from pinmycal_desktop.model.schedule import DateOverride, HourRange, Schedule
from pinmycal_desktop.model.span import ONE_DAY, Span
from pinmycal_desktop.model.transfer import CalendarFile, ImportTarget, ReadEvent
from pinmycal_desktop.model.value_class import value_class

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pinmycal_desktop.app.sample_cast import Elsewhere, Offer
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
        self._account = diary.account.local()
        self._deck: list[cast.Person] = []

    def perform(self) -> None:
        """Play everything, in the order it would have happened."""
        self._clock.at = self._at(-_WEEKS_BEFORE, 0) - timedelta(days=20)
        self._introduce_host()
        evenings = self._open_hours()
        types = self._offer(evenings)
        self._bring_calendars(all_day=False)
        for visit in sorted(self._visits(types), key=lambda each: each.made_at):
            self._receive(visit)
        self._clock.at = self._now
        # Whole days come last: known earlier, they would have kept everybody away.
        self._bring_calendars(all_day=True)
        self._bring("Old calendar", cast.OLD_CALENDAR, ImportTarget.BOOKINGS)

    def _introduce_host(self) -> None:
        """Say who the host is."""
        self._diary.run(
            SaveAccount(
                account_id=self._account.id,
                name=self._account.name,
                zone=cast.ZONE,
                host_name=cast.HOST_NAME,
                host_email=cast.HOST_EMAIL,
            )
        )

    def _open_hours(self) -> int:
        """Set the two schedules, and return the id of the evenings."""
        usual = self._diary.schedules.default()
        long_day = (HourRange(9 * 60, 12 * 60 + 30), HourRange(13 * 60, 17 * 60 + 30))
        short_day = (HourRange(9 * 60, 14 * 60),)
        self._diary.run(
            SaveSchedule(
                schedule=replace(
                    usual,
                    week=(long_day, long_day, long_day, long_day, short_day, (), ()),
                    overrides=self._overrides(),
                )
            )
        )
        late = (HourRange(16 * 60, 20 * 60),)
        evenings = Schedule(
            uid=self._uid(),
            account_id=self._account.id,
            name="Evenings for the west",
            zone=cast.ZONE,
            week=((), late, (), late, (), (), ()),
        )
        return self._diary.run(SaveSchedule(schedule=evenings)).schedule.id

    def _overrides(self) -> tuple[DateOverride, ...]:
        """Return the days with other hours."""
        late_start = self._monday + ONE_DAY * (7 + 1)
        closed = self._monday + ONE_DAY * (3 * 7)
        return (
            DateOverride(
                first=late_start,
                last=late_start,
                ranges=(HourRange(12 * 60, 18 * 60),),
                note="Late start",
            ),
            DateOverride(first=closed, last=closed + ONE_DAY, note="Away"),
        )

    def _offer(self, evenings: int) -> dict[str, EventType]:
        """Make the event types, the first ones out of those a host begins with."""
        begun = list(self._diary.event_types.all())
        host = self._diary.account.host()
        made = {}
        for position, offer in enumerate(cast.OFFERS):
            if begun:
                blank = begun.pop(0)
            else:
                blank = EventType(
                    uid=self._uid(),
                    account_id=self._account.id,
                    host_id=host.id,
                    title=offer.title,
                    slug=offer.slug,
                )
            wanted = _dressed(blank, offer, position, evenings)
            saved = self._diary.run(SaveEventType(event_type=wanted))
            made[offer.slug] = saved.event_type
        return made

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
                uid=self._uid(),
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

    def _bring_calendars(self, *, all_day: bool) -> None:
        """Import the other calendars' whole days, or all but those."""
        for name, events in (("Outlook", cast.OUTLOOK), ("Family", cast.FAMILY)):
            wanted = tuple(each for each in events if all_day is not bool(each.minutes))
            self._bring(name, wanted, ImportTarget.BUSY_TIMES)

    def _bring(
        self, name: str, events: tuple[Elsewhere, ...], target: ImportTarget
    ) -> None:
        """Import another calendar."""
        file = CalendarFile(
            name=name, events=tuple(self._event(name, each) for each in events)
        )
        self._diary.run(
            ImportCalendar(account_id=self._account.id, file=file, target=target)
        )

    def _event(self, calendar: str, event: Elsewhere) -> ReadEvent:
        """Return an event of another calendar as it would be read from its file."""
        day = self._monday + ONE_DAY * (7 * event.week + event.day)
        if event.minutes:
            clock = time(*divmod(event.start, 60))
            start = datetime.combine(day, clock, tzinfo=ZoneInfo(cast.ZONE))
            span = Span.lasting(start, event.minutes)
        else:
            last = day + ONE_DAY * (event.days - 1)
            span = Span.of_days(day, last, cast.ZONE)
        person = cast.PEOPLE[len(event.title) % len(cast.PEOPLE)]
        known = Attendee(name=person.name, email=person.email, zone=person.zone)
        return ReadEvent(
            uid=f"{calendar}-{event.title}-{day.isoformat()}".replace(" ", "-").lower(),
            title=event.title,
            span=span,
            is_all_day=not event.minutes,
            stamp=self._clock.at,
            attendees=(known,),
        )

    def _at(self, week: int, weekday: int) -> datetime:
        """Return the morning of a day, counted from the sample's week."""
        day = self._monday + ONE_DAY * (7 * week + weekday)
        return datetime.combine(day, _MORNING, tzinfo=UTC)

    def _uid(self) -> str:
        """Return a UUID that is the same each time the play is given."""
        return str(UUID(int=self._random.getrandbits(128), version=4))


def _dressed(blank: EventType, offer: Offer, position: int, evenings: int) -> EventType:
    """Return `blank` as `offer` says."""
    return replace(
        blank,
        title=offer.title,
        slug=offer.slug,
        lengths=offer.lengths,
        description=offer.description,
        colour=offer.colour,
        location=offer.location,
        questions=offer.questions,
        buffer_before=offer.buffers[0],
        buffer_after=offer.buffers[1],
        minimum_notice=offer.notice,
        slot_interval=offer.interval,
        schedule_id=evenings if offer.evenings else None,
        confirmation=offer.confirmation,
        is_hidden=offer.is_hidden,
        position=position,
    )
