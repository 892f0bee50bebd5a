"""The days that are shown: which ones, what is in them, what is chosen.

Pure transitions: each returns a new state. The facts come from one reading of the
diary; a state whose span was not read yet shows what overlaps from the last one.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import chain
from typing import TYPE_CHECKING, Self
from zoneinfo import ZoneInfo

from pinmycal_desktop.model.booking import Origin
from pinmycal_desktop.model.span import Span, without
from pinmycal_desktop.model.value_class import value_class
from pinmycal_desktop.model.view_query import Query
from pinmycal_desktop.model.years import FIRST_DAY, LAST_DAY, nearest_kept
from pinmycal_desktop.screen.pace import (
    WEEK,
    WORKING_DAYS,
    Pace,
    month_of,
    shown_with,
    turned,
)
from pinmycal_desktop.screen.readings import of_all, types_in
from pinmycal_desktop.screen.scale import DayScale

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pinmycal_desktop.model.account import Account
    from pinmycal_desktop.model.booking import Booking, BusyTime
    from pinmycal_desktop.model.event_type import EventType
    from pinmycal_desktop.model.outbox import ChangeState
    from pinmycal_desktop.model.reservation import Reservation
    from pinmycal_desktop.screen.readings import PersonTime, Reading

MONDAY = 1
CURSOR_STEP = 30
"""Minutes the keyboard cursor moves by, until an event type says otherwise."""
DEFAULT_CURSOR_MINUTE = 9 * 60


@value_class(kw_only=False)
class Cursor:
    """The keyboard's cell, and how far Shift has stretched it."""

    day: date
    minute: int
    """Ruler minutes from midnight at which the cell starts."""
    anchor: int | None = None
    """Where a selection began; None when nothing is selected."""
    person: int | None = None
    """Whose column it is in, by the host's id, where there is one for each."""


@value_class
class ShownDays:
    """Some days in a zone, with everything that is drawn in them."""

    first: date
    zone: str
    """The zone whose clocks are shown."""
    home: str | None = None
    """The calendar's own zone while another one is shown for a while."""
    days: int = WEEK
    first_day: int = MONDAY
    """On which day a week starts, 1 for Monday to 7 for Sunday."""
    pace: Pace = Pace.WEEK
    """Which days are shown together, and by how many one goes on and back."""
    working: tuple[int, ...] = WORKING_DAYS
    """The days of the working week, 1 for Monday to 7 for Sunday."""
    now: datetime
    read_span: Span | None = None
    """The span the facts below were read for; None before the first reading."""
    bookings: tuple[Booking, ...] = ()
    busy: tuple[BusyTime, ...] = ()
    event_types: tuple[EventType, ...] = ()
    open_hours: tuple[Span, ...] = ()
    accounts: tuple[Account, ...] = ()
    """All accounts, the local one first."""
    unsent: tuple[tuple[int, ChangeState], ...] = ()
    """Bookings a service has still to be told of, by their ids, and how it stands."""
    held: tuple[Reservation, ...] = ()
    """What programs hold of the time, by start."""
    by_person: bool = False
    """Whether the day has a column for each person."""
    people: tuple[PersonTime, ...] = ()
    """The people and their time; empty when only the owner's was read."""
    query: Query = Query()
    """What of it is to be seen."""
    hidden_calendars: frozenset[int] = frozenset()
    chosen: int | None = None
    """The id of the chosen booking."""
    cursor: Cursor | None = None
    step: int = CURSOR_STEP

    @classmethod
    def at(
        cls,
        day: date,
        *,
        zone: str,
        now: datetime,
        days: int = WEEK,
        first_day: int = 1,
    ) -> Self:
        """Return the state that shows `day`, with nothing read yet."""
        state = cls(first=day, zone=zone, first_day=first_day, now=now)
        return state.at_pace(_pace_of(days), days).go_to(day)

    # --- what is shown ---------------------------------------------------------------

    @property
    def last(self) -> date:
        """The last day shown."""
        return self.first + timedelta(days=self.days - 1)

    @property
    def span(self) -> Span:
        """The time shown."""
        return Span.of_days(self.first, self.last, self.zone)

    @property
    def dates(self) -> tuple[date, ...]:
        """The days shown, in order."""
        return tuple(self.first + timedelta(days=n) for n in range(self.days))

    @property
    def today(self) -> date:
        """Today's date in the zone shown."""
        return self.now.astimezone(ZoneInfo(self.zone)).date()

    @property
    def month(self) -> date:
        """The first of the month to look at beside these days: today's when shown."""
        return self._here().replace(day=1)

    @property
    def shown_month(self) -> date:
        """The first of the month that is shown, at the pace of months."""
        return month_of(self.first)

    @property
    def is_read(self) -> bool:
        """Whether the facts cover what is shown."""
        if self.by_person and not self.people:
            return False
        return self.read_span is not None and self.read_span.contains(self.span)

    @property
    def visible_bookings(self) -> tuple[Booking, ...]:
        """The bookings within the span that no filter hides, in order of start."""
        span = self.span
        return tuple(
            each
            for each in self.bookings
            if each.span.overlaps(span) and self.query.admits(each)
        )

    def account(self, account_id: int) -> Account | None:
        """Return an account of the facts by its id."""
        return next((each for each in self.accounts if each.id == account_id), None)

    @property
    def visible_busy(self) -> tuple[BusyTime, ...]:
        """Other calendars' times within the span that are switched on."""
        span = self.span
        return tuple(
            each
            for each in self.busy
            if each.calendar_id not in self.hidden_calendars
            and each.span.overlaps(span)
        )

    @property
    def visible_held(self) -> tuple[Reservation, ...]:
        """What is held within the span right now, of the types that are looked at."""
        span = self.span
        return tuple(
            each
            for each in self.held
            if each.is_live(self.now)
            and each.span.overlaps(span)
            and self.query.admits_held(each)
        )

    def dates_of(self, item: Booking | BusyTime) -> tuple[date, ...]:
        """Return the dates an item stands on; whole days keep theirs in any zone."""
        zone = self.home_zone if item.is_all_day else self.zone
        return item.span.dates(zone)

    def scale(self, day: date) -> DayScale:
        """Return the ruler mapping of one day in the zone shown."""
        return DayScale.of(day, self.zone)

    def event_type(self, booking: Booking | Reservation) -> EventType | None:
        """Return the type of `booking`, or None when it has none or it is gone."""
        kinds = chain(self.event_types, *(each.event_types for each in self.people))
        return next((e for e in kinds if e.id == booking.event_type_id), None)

    def booking(self, booking_id: int | None) -> Booking | None:
        """Return a booking of the facts by its id."""
        for each in self.bookings:
            if each.id == booking_id:
                return each
        return None

    @property
    def chosen_booking(self) -> Booking | None:
        """The chosen booking, when it is among the facts."""
        return self.booking(self.chosen) if self.chosen is not None else None

    def free_minutes(self, day: date) -> int:
        """Return how many open minutes of `day` are still to come and not taken."""
        whole = Span.of_days(day, day, self.zone)
        if self.now >= whole.end:
            return 0
        rest = Span(max(self.now, whole.start), whole.end)
        taken = [
            each.span.widened(before=each.buffer_before, after=each.buffer_after)
            for each in self.bookings
            if each.status.takes_time and not each.is_all_day
        ]
        taken += [
            each.span for each in self.busy if each.takes_time and not each.is_all_day
        ]
        taken += [each.span for each in self.held if each.is_live(self.now)]
        open_spans = (span.clip(rest) for span in self.open_hours)
        free = (without(each, taken) for each in open_spans if each is not None)
        return sum(part.minutes for parts in free for part in parts)

    # --- people ----------------------------------------------------------------------

    def with_people(self, *, wanted: bool) -> Self:
        """Show a column for each person, or the owner's days."""
        return replace(self, by_person=wanted)

    def person(self, host_id: int | None) -> PersonTime | None:
        """Return a person of the facts by the host's id."""
        return next((each for each in self.people if each.host.id == host_id), None)

    def of_person(self, host_id: int | None) -> Self:
        """Return the state with one person's time alone, as why-not is asked of it."""
        person = self.person(host_id) if self.by_person else None
        if person is None:
            return self
        return replace(
            self,
            bookings=person.bookings,
            busy=person.busy,
            event_types=person.event_types,
            open_hours=person.open_hours,
            held=person.held,
            by_person=False,
            people=(),
        )

    @property
    def columns(self) -> int:
        """How many columns the hours have: one for each day, or for each person."""
        return max(len(self.people), 1) if self.by_person else self.days

    # --- moving in time --------------------------------------------------------------

    def go_to(self, day: date) -> Self:
        """Show `day` with the days that belong to it: its week, its month, the next.

        A day outside the years that are kept shows their first or last.
        """
        day = nearest_kept(day)
        first, days = self._shown_with(day)
        cursor = self.cursor
        if cursor is not None and cursor.day != day:
            cursor = replace(cursor, day=day, anchor=None)
        return replace(self, first=first, days=days, cursor=cursor)

    def next(self) -> Self:
        """Show the following days."""
        return self._turned(forward=True)

    def previous(self) -> Self:
        """Show the days before."""
        return self._turned(forward=False)

    def go_today(self) -> Self:
        """Show today."""
        return self.go_to(self.today)

    def _shown_with(self, day: date) -> tuple[date, int]:
        return shown_with(
            day,
            self.pace,
            days=self.days,
            first_day=self.first_day,
            working=self.working,
        )

    def _turned(self, *, forward: bool) -> Self:
        at = turned(self.first, self.pace, days=self.days, forward=forward)
        first, days = self._shown_with(at)
        if not self._can_show(at, first, days):
            return self
        cursor = self.cursor
        if cursor is not None:
            day = nearest_kept(cursor.day + (first - self.first))
            day = min(max(day, first), first + timedelta(days=days - 1))
            cursor = replace(cursor, day=nearest_kept(day), anchor=None)
        return replace(self, first=first, days=days, cursor=cursor)

    def _can_show(self, at: date, first: date, days: int) -> bool:
        """Whether the page with the day `at` holds any day that is kept."""
        if self.pace is Pace.MONTH:
            return nearest_kept(at) == at
        return first <= LAST_DAY and first + timedelta(days=days - 1) >= FIRST_DAY

    def with_days(self, days: int) -> Self:
        """Show so many days: the week, a day, or what fits a narrow window."""
        return self.at_pace(_pace_of(days), days)

    def at_pace(self, pace: Pace, days: int = WEEK) -> Self:
        """Show days at another pace; `days` counts for `Pace.DAYS` alone."""
        at = self.cursor.day if self.cursor else self._here()
        return replace(self, pace=pace, days=days).go_to(at)

    def with_first_day(self, first_day: int) -> Self:
        """Let weeks start on `first_day`, 1 for Monday to 7 for Sunday."""
        return replace(self, first_day=first_day).go_to(self._here())

    def with_working(self, working: tuple[int, ...]) -> Self:
        """Let these be the days of the working week."""
        return replace(self, working=working).go_to(self._here())

    def in_zone(self, zone: str) -> Self:
        """Show the same dates by the clocks of `zone`, which is at home from now on."""
        return replace(self, zone=zone, home=None)

    @property
    def home_zone(self) -> str:
        """The calendar's own zone: bookings are made in it, whatever is shown."""
        return self.home or self.zone

    def visiting(self, zone: str) -> Self:
        """Show the same dates by the clocks of another zone for a while."""
        home = self.home_zone
        return replace(self, zone=zone, home=None if zone == home else home)

    def elsewhere(self, zones: Iterable[str]) -> str | None:
        """Return where to look next: the chosen person's zone, else one of `zones`.

        None where no other zone is known, and where one is shown already.
        """
        chosen = self.chosen_booking
        wanted = [chosen.attendee.zone] if chosen is not None else []
        others = (each for each in (*wanted, *zones) if each != self.home_zone)
        return next(others, None) if self.home is None else None

    def at_time(self, now: datetime) -> Self:
        """Let `now` be the present."""
        return replace(self, now=now)

    def _here(self) -> date:
        """Return the day to keep in view when other days are shown around it."""
        chosen = self.chosen_booking
        if chosen is not None and chosen.span.overlaps(self.span):
            day = chosen.span.start.astimezone(ZoneInfo(self.zone)).date()
            return max(day, self.first)
        if self.first <= self.today <= self.last:
            return self.today
        return self.shown_month if self.pace is Pace.MONTH else self.first

    # --- facts, filters and choice ---------------------------------------------------

    def with_reading(self, span: Span, reading: Reading) -> Self:
        """Take the facts of one reading of `span`."""
        return replace(
            self,
            query=self.query.among(types_in(reading), [e.id for e in reading.accounts]),
            read_span=span,
            bookings=of_all(reading) if reading.people else reading.bookings,
            busy=reading.busy,
            event_types=reading.event_types,
            open_hours=reading.open_hours,
            accounts=reading.accounts,
            unsent=reading.unsent,
            held=reading.held,
            people=tuple(reading.people),
        )

    def change_of(self, booking_id: int) -> ChangeState | None:
        """Return how a change of a booking stands that is not sent; None for none."""
        return dict(self.unsent).get(booking_id)

    def choose(self, booking_id: int | None) -> Self:
        """Choose a booking, or none."""
        return replace(self, chosen=booking_id)

    def ask(self, query: Query) -> Self:
        """Let only what `query` admits be seen."""
        return replace(self, query=query)

    def show_type(self, event_type_id: int | None, *, shown: bool) -> Self:
        """Switch the bookings of an event type on or off."""
        return self.ask(self.query.showing_type(event_type_id, shown=shown))

    def show_account(self, account_id: int, *, shown: bool) -> Self:
        """Switch the bookings of an account on or off."""
        return self.ask(self.query.showing_account(account_id, shown=shown))

    def show_calendar(self, calendar_id: int, *, shown: bool) -> Self:
        """Switch a calendar's busy times on or off."""
        changed = self.hidden_calendars - {calendar_id}
        if not shown:
            changed |= {calendar_id}
        return replace(self, hidden_calendars=changed)

    def lengths_of(self, booking: Booking) -> tuple[int, ...]:
        """Return the lengths a booking may have, by its type; none for no type."""
        kind = self.event_type(booking)
        return kind.lengths if kind is not None else ()


def _pace_of(days: int) -> Pace:
    """Return the pace of so many days: seven are a week."""
    return Pace.WEEK if days == WEEK else Pace.DAYS


def is_restorable(booking: Booking, now: datetime) -> bool:
    """Whether a booking was called off here and its time is still to come."""
    is_ours = booking.origin is not Origin.IMPORT
    return is_ours and not booking.status.takes_time and booking.span.start > now
