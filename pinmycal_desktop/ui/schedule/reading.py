"""What the schedule page shows, read together beside the window."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from pinmycal_desktop.model.outbox import SubjectKind
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.model.value_class import value_class
from pinmycal_desktop.screen.booking_chips import relies_on
from pinmycal_desktop.ui.editing.homes import read_homes

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.model.booking import Booking
    from pinmycal_desktop.model.event_type import EventType
    from pinmycal_desktop.model.outbox import OutboxItem
    from pinmycal_desktop.model.schedule import Schedule
    from pinmycal_desktop.screen.homes import Homes

AHEAD = timedelta(days=366)
"""How far ahead bookings are looked for that new hours would leave outside."""


@value_class
class SchedulesReading:
    """All schedules of all accounts, and what depends on them."""

    schedules: tuple[Schedule, ...]
    event_types: tuple[EventType, ...]
    bookings: tuple[Booking, ...]
    """Those to come that take time, by start."""
    homes: Homes
    unsent: Mapping[int, OutboxItem]
    """The first change of each schedule that its service has still to be told of."""

    def types_of(self, schedule: Schedule) -> tuple[EventType, ...]:
        """Return the event types offered in the hours of `schedule`."""
        return tuple(each for each in self.event_types if relies_on(schedule, each))

    def types_beside(self, schedule: Schedule) -> tuple[EventType, ...]:
        """Return the event types of the account of `schedule`."""
        account_id = schedule.account_id
        return tuple(each for each in self.event_types if each.account_id == account_id)

    def bookings_of(self, schedule: Schedule) -> tuple[Booking, ...]:
        """Return the bookings of those event types."""
        ids = {each.id for each in self.types_of(schedule)}
        return tuple(each for each in self.bookings if each.event_type_id in ids)

    def colours(self) -> dict[int, int]:
        """Return the colour of each event type."""
        return {each.id: each.colour for each in self.event_types}


def read_schedules(diary: Diary, now: datetime) -> SchedulesReading:
    """Return what the page shows; in a reading thread."""
    coming = diary.bookings.between(Span(now, now + AHEAD))
    return SchedulesReading(
        schedules=diary.schedules.everywhere(),
        event_types=diary.event_types.everywhere(),
        bookings=tuple(each for each in coming if each.status.takes_time),
        homes=read_homes(diary),
        unsent=diary.outbox.about_setup(SubjectKind.SCHEDULE),
    )
