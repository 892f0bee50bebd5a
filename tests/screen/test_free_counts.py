"""Free times counted by day, before a change and after it."""

from __future__ import annotations

from datetime import UTC, date, datetime

from pinmycal_desktop.model.slots import Slot, SlotAnswer
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.screen.free_counts import FreeCount, free_counts, next_week


def answer(*starts: tuple[int, int]) -> SlotAnswer:
    """Return an answer with half hours at days and hours of March 2026, UTC."""
    slots = (
        Slot(Span.lasting(datetime(2026, 3, day, hour, tzinfo=UTC), 30))
        for day, hour in starts
    )
    return SlotAnswer(tuple(slots), ())


def test_next_week_begins_on_the_coming_monday() -> None:
    wednesday = datetime(2026, 3, 11, 9, 0, tzinfo=UTC)
    assert next_week(wednesday, "UTC")[0] == date(2026, 3, 16)
    sunday_night = datetime(2026, 3, 15, 23, 0, tzinfo=UTC)
    assert next_week(sunday_night, "Europe/Rome")[0] == date(2026, 3, 23)


def test_days_are_counted_in_the_zone_and_empty_ones_left_out() -> None:
    before = answer((16, 9), (16, 23), (18, 9))
    after = answer((16, 9))
    days = [date(2026, 3, day) for day in (16, 17, 18)]
    assert free_counts(before, after, days, "Europe/Rome") == (
        FreeCount(days[0], 1, 1),
        FreeCount(days[1], 1, 0),
        FreeCount(days[2], 1, 0),
    )
    assert free_counts(after, after, days[1:], "UTC") == ()
