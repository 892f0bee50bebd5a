"""The state of the week view: what span is shown, what is in it, what is chosen.

Pure transitions: each returns a new state. The facts come from one reading of the
diary; a state whose span was not read yet shows what overlaps from the last one.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Protocol
from zoneinfo import ZoneInfo

from pinmycal_desktop.model.booking import Origin
from pinmycal_desktop.model.span import Span, without
from pinmycal_desktop.model.value_class import value_class
from pinmycal_desktop.model.years import FIRST_DAY, LAST_DAY, nearest_kept
from pinmycal_desktop.screen.scale import DAY_MINUTES, DayScale

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pinmycal_desktop.model.account import Account
    from pinmycal_desktop.model.booking import Booking, BusyTime
    from pinmycal_desktop.model.event_type import EventType

WEEK = 7
MONDAY = 1
CURSOR_STEP = 30
"""Minutes the keyboard cursor moves by, until an event type says otherwise."""
DEFAULT_CURSOR_MINUTE = 9 * 60


class Reading(Protocol):
    """What one snapshot of the diary says about a span."""

    @property
    def bookings(self) -> tuple[Booking, ...]:
        """Bookings that overlap the span, in order of start."""

    @property
    def busy(self) -> tuple[BusyTime, ...]:
        """Other calendars' times that overlap the span."""

    @property
    def event_types(self) -> tuple[EventType, ...]:
        """All event types, by position."""

    @property
    def open_hours(self) -> tuple[Span, ...]:
        """When the default schedule is open."""

    @property
    def accounts(self) -> tuple[Account, ...]:
        """All accounts, the local one first."""


@value_class(kw_only=False)
class Cursor:
    """The keyboard's cell, and how far Shift has stretched it."""

    day: date
    minute: int
    """Ruler minutes from midnight at which the cell starts."""
    anchor: int | None = None
    """Where a selection began; None when nothing is selected."""


@value_class
class WeekState:
    """Some days in a zone, with everything that is drawn in them."""

    first: date
    zone: str
    days: int = WEEK
    first_day: int = MONDAY
    """On which day a week starts, 1 for Monday to 7 for Sunday."""
    now: datetime
    read_span: Span | None = None
    """The span the facts below were read for; None before the first reading."""
    bookings: tuple[Booking, ...] = ()
    busy: tuple[BusyTime, ...] = ()
    event_types: tuple[EventType, ...] = ()
    open_hours: tuple[Span, ...] = ()
    accounts: tuple[Account, ...] = ()
    """All accounts, the local one first."""
    hidden_accounts: frozenset[int] = frozenset()
    """Accounts switched off in the side bar."""
    hidden_types: frozenset[int | None] = frozenset()
    """Event types switched off in the side bar; None stands for bookings of none."""
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
    ) -> WeekState:
        """Return the state that shows `day`, with nothing read yet."""
        state = cls(first=day, zone=zone, days=days, first_day=first_day, now=now)
        return state.go_to(day)

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
    def is_read(self) -> bool:
        """Whether the facts cover what is shown."""
        return self.read_span is not None and self.read_span.contains(self.span)

    @property
    def visible_bookings(self) -> tuple[Booking, ...]:
        """The bookings within the span that no filter hides, in order of start."""
        span = self.span
        return tuple(
            each
            for each in self.bookings
            if each.event_type_id not in self.hidden_types
            and each.account_id not in self.hidden_accounts
            and each.span.overlaps(span)
        )

    @property
    def visible_types(self) -> tuple[EventType, ...]:
        """The event types of the accounts that are switched on."""
        hidden = self.hidden_accounts
        return tuple(each for each in self.event_types if each.account_id not in hidden)

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

    def scale(self, day: date) -> DayScale:
        """Return the ruler mapping of one day in the zone shown."""
        return DayScale.of(day, self.zone)

    def event_type(self, booking: Booking) -> EventType | None:
        """Return the type of `booking`, or None when it has none or it is gone."""
        for each in self.event_types:
            if each.id == booking.event_type_id:
                return each
        return None

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
        open_spans = (span.clip(rest) for span in self.open_hours)
        free = (without(each, taken) for each in open_spans if each is not None)
        return sum(part.minutes for parts in free for part in parts)

    # --- moving in time --------------------------------------------------------------

    def go_to(self, day: date) -> WeekState:
        """Show `day`: its week when seven days are shown, else starting with it.

        A day outside the years that are kept shows their first or last.
        """
        day = nearest_kept(day)
        first = week_start(day, self.first_day) if self.days == WEEK else day
        cursor = self.cursor
        if cursor is not None and cursor.day != day:
            cursor = Cursor(day, cursor.minute)
        return replace(self, first=first, cursor=cursor)

    def next(self) -> WeekState:
        """Show the following days."""
        return self._shifted(self.days)

    def previous(self) -> WeekState:
        """Show the days before."""
        return self._shifted(-self.days)

    def go_today(self) -> WeekState:
        """Show today."""
        return self.go_to(self.today)

    def _shifted(self, days: int) -> WeekState:
        shift = timedelta(days=days)
        if not self._can_show(self.first + shift):
            return self
        cursor = self.cursor
        if cursor is not None:
            cursor = Cursor(nearest_kept(cursor.day + shift), cursor.minute)
        return replace(self, first=self.first + shift, cursor=cursor)

    def _can_show(self, first: date) -> bool:
        """Whether any of as many days from `first` on is kept."""
        last = first + timedelta(days=self.days - 1)
        return first <= LAST_DAY and last >= FIRST_DAY

    def with_days(self, days: int) -> WeekState:
        """Show so many days: the week, a day, or what fits a narrow window."""
        at = self.cursor.day if self.cursor else self._here()
        return replace(self, days=days).go_to(at)

    def with_first_day(self, first_day: int) -> WeekState:
        """Let weeks start on `first_day`, 1 for Monday to 7 for Sunday."""
        return replace(self, first_day=first_day).go_to(self._here())

    def in_zone(self, zone: str) -> WeekState:
        """Show the same dates by the clocks of `zone`."""
        return replace(self, zone=zone)

    def at_time(self, now: datetime) -> WeekState:
        """Let `now` be the present."""
        return replace(self, now=now)

    def _here(self) -> date:
        """Return the day to keep in view when the number of days changes."""
        chosen = self.chosen_booking
        if chosen is not None and chosen.span.overlaps(self.span):
            day = chosen.span.start.astimezone(ZoneInfo(self.zone)).date()
            return max(day, self.first)
        return self.today if self.first <= self.today <= self.last else self.first

    # --- facts, filters and choice ---------------------------------------------------

    def with_reading(self, span: Span, reading: Reading) -> WeekState:
        """Take the facts of one reading of `span`."""
        return replace(
            self,
            read_span=span,
            bookings=reading.bookings,
            busy=reading.busy,
            event_types=reading.event_types,
            open_hours=reading.open_hours,
            accounts=reading.accounts,
        )

    def choose(self, booking_id: int | None) -> WeekState:
        """Choose a booking, or none."""
        return replace(self, chosen=booking_id)

    def show_type(self, event_type_id: int | None, *, shown: bool) -> WeekState:
        """Switch the bookings of an event type on or off."""
        changed = self.hidden_types - {event_type_id}
        if not shown:
            changed |= {event_type_id}
        return replace(self, hidden_types=changed)

    def show_account(self, account_id: int, *, shown: bool) -> WeekState:
        """Switch the bookings of an account on or off."""
        changed = self.hidden_accounts - {account_id}
        if not shown:
            changed |= {account_id}
        return replace(self, hidden_accounts=changed)

    def show_calendar(self, calendar_id: int, *, shown: bool) -> WeekState:
        """Switch a calendar's busy times on or off."""
        changed = self.hidden_calendars - {calendar_id}
        if not shown:
            changed |= {calendar_id}
        return replace(self, hidden_calendars=changed)

    # --- the keyboard's cursor -------------------------------------------------------

    def with_cursor(self, day: date, minute: int) -> WeekState:
        """Put the cursor on a cell, with nothing selected."""
        return replace(self, cursor=Cursor(day, minute))

    def without_selection(self) -> WeekState:
        """Keep the cursor and forget what Shift selected."""
        if self.cursor is None:
            return self
        return replace(self, cursor=replace(self.cursor, anchor=None))

    def move_cursor(self, *, days: int = 0, steps: int = 0) -> WeekState:
        """Move the cursor by days and cells; the view follows it over its edges."""
        cursor = self.cursor or self._first_cursor()
        if self.cursor is None:
            return replace(self, cursor=cursor)
        day = nearest_kept(cursor.day + timedelta(days=days))
        moved = replace(self, cursor=Cursor(day, self._stepped(cursor.minute, steps)))
        if day < self.first:
            return replace(moved, first=self.first - timedelta(days=self.days))
        if day > self.last:
            return replace(moved, first=self.first + timedelta(days=self.days))
        return moved

    def extend(self, steps: int) -> WeekState:
        """Stretch the selection by cells, within the cursor's day."""
        cursor = self.cursor or self._first_cursor()
        anchor = cursor.minute if cursor.anchor is None else cursor.anchor
        minute = self._stepped(cursor.minute, steps)
        return replace(self, cursor=Cursor(cursor.day, minute, anchor))

    @property
    def cursor_span(self) -> Span | None:
        """The time of the cursor's cell, or of the selection."""
        if self.cursor is None:
            return None
        scale = self.scale(self.cursor.day)
        anchor = self.cursor.anchor
        low = min(self.cursor.minute, self.cursor.minute if anchor is None else anchor)
        high = max(self.cursor.minute, self.cursor.minute if anchor is None else anchor)
        return Span(scale.instant(low), scale.instant(high + self.step))

    def _stepped(self, minute: int, steps: int) -> int:
        aligned = minute - minute % self.step
        last = DAY_MINUTES - self.step
        return max(0, min(aligned + steps * self.step, last))

    def _first_cursor(self) -> Cursor:
        chosen = self.chosen_booking
        if chosen is not None and chosen.span.overlaps(self.span):
            scale = self.scale(chosen.span.dates(self.zone)[0])
            minute = int(scale.minute(chosen.span.start))
            return Cursor(scale.day, minute - minute % self.step)
        day = self._here()
        opens = (span.start for span in self.open_hours if day in span.dates(self.zone))
        first = min(opens, default=None)
        if first is None:
            return Cursor(day, DEFAULT_CURSOR_MINUTE)
        minute = int(self.scale(day).minute(first))
        return Cursor(day, minute - minute % self.step)

    # --- bookings one after another --------------------------------------------------

    def neighbour(self, booking_id: int | None, *, forward: bool) -> Booking | None:
        """Return the booking after (or before) one in time; None past the last."""
        order = self.visible_bookings if forward else self.visible_bookings[::-1]
        ids = [each.id for each in order]
        if booking_id is None or booking_id not in ids:
            return self._beside_cursor(order, forward=forward)
        place = ids.index(booking_id) + 1
        return order[place] if place < len(order) else None

    def _beside_cursor(
        self, order: Iterable[Booking], *, forward: bool
    ) -> Booking | None:
        at = self.cursor_span
        for each in order:
            if at is None or (
                each.span.start >= at.start if forward else each.span.start < at.start
            ):
                return each
        return None


def week_start(day: date, first_day: int) -> date:
    """Return the first day of the week of `day`, when weeks start on `first_day`."""
    return day - timedelta(days=(day.isoweekday() - first_day) % WEEK)


def is_restorable(booking: Booking, now: datetime) -> bool:
    """Whether a booking was called off here and its time is still to come."""
    is_ours = booking.origin is not Origin.IMPORT
    return is_ours and not booking.status.takes_time and booking.span.start > now
