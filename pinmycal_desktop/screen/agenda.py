"""The agenda: the bookings of the grid by day and line by line, with summaries."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from pinmycal_desktop.model.booking import Booking, BookingStatus
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.model.value_class import value_class
from pinmycal_desktop.screen.comfort import Comfort, comfort_of

if TYPE_CHECKING:
    from datetime import date

    from pinmycal_desktop.model.event_type import EventType
    from pinmycal_desktop.screen.week import WeekState


@value_class
class AgendaRow:
    """One booking on one of its days."""

    booking: Booking
    event_type: EventType | None
    has_same_clock: bool
    """The attendee's clock shows the same time as ours."""
    comfort: Comfort
    """What the start is like where the attendee lives."""
    overlaps: bool
    """It takes time that another booking takes as well."""

    @property
    def can_answer(self) -> bool:
        """Whether it waits for the host."""
        return self.booking.status is BookingStatus.PENDING


@value_class
class AgendaDay:
    """One day with its bookings, in order of start."""

    day: date
    rows: tuple[AgendaRow, ...]
    is_today: bool
    is_past: bool
    """Every booking of it is over, so it is shown folded."""
    free_minutes: int

    def count(self, *statuses: BookingStatus) -> int:
        """Return how many bookings have one of `statuses`."""
        return sum(row.booking.status in statuses for row in self.rows)

    @property
    def kept(self) -> int:
        """Bookings that take time."""
        return sum(row.booking.status.takes_time for row in self.rows)

    @property
    def to_answer(self) -> int:
        """Bookings that wait for the host."""
        return self.count(BookingStatus.PENDING)

    @property
    def cancelled(self) -> int:
        """Bookings that were cancelled or declined."""
        return len(self.rows) - self.kept

    @property
    def overlaps(self) -> int:
        """Groups of bookings that take the same time."""
        taking = [row.booking.span for row in self.rows if row.overlaps]
        groups, end = 0, None
        for span in sorted(taking):
            groups += end is None or span.start >= end
            end = span.end if end is None else max(end, span.end)
        return groups


def agenda(state: WeekState) -> tuple[AgendaDay, ...]:
    """Return the days of `state` that have bookings, and today."""
    bookings = state.visible_bookings
    spans = [each.span for each in bookings if _takes_hours(each)]
    days = []
    for day in state.dates:
        whole = Span.of_days(day, day, state.zone)
        todays = [each for each in bookings if each.span.overlaps(whole)]
        if todays or day == state.today:
            days.append(
                AgendaDay(
                    day=day,
                    rows=tuple(_row(each, state, spans) for each in todays),
                    is_today=day == state.today,
                    is_past=day < state.today,
                    free_minutes=state.free_minutes(day),
                )
            )
    return tuple(days)


def _takes_hours(booking: Booking) -> bool:
    return booking.status.takes_time and not booking.is_all_day


def _row(booking: Booking, state: WeekState, spans: list[Span]) -> AgendaRow:
    start = booking.span.start
    theirs = start.astimezone(ZoneInfo(booking.attendee.zone)).utcoffset()
    ours = start.astimezone(ZoneInfo(state.zone)).utcoffset()
    meets = sum(booking.span.overlaps(span) for span in spans) > 1
    return AgendaRow(
        booking=booking,
        event_type=state.event_type(booking),
        has_same_clock=theirs == ours,
        comfort=comfort_of(start, booking.attendee.zone),
        overlaps=_takes_hours(booking) and meets,
    )
