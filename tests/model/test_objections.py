"""What is said against a wanted time: R26 and R27."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.model.booking import BookingStatus
from pinmycal_desktop.model.event_type import DaysAhead, PeriodLimits
from pinmycal_desktop.model.slots import (
    find_slots,
    nearest_slots,
    objections,
    reach,
)
from tests.model.making import (
    booking,
    busy,
    event_type,
    override,
    query,
    schedule,
    span,
    utc,
)

if TYPE_CHECKING:
    from pinmycal_desktop.model.booking import Engagement
    from pinmycal_desktop.model.event_type import EventType
    from pinmycal_desktop.model.schedule import Schedule
    from pinmycal_desktop.model.slots import SlotQuery

DAY = query("2026-06-01T00:00", "2026-06-02T00:00", now=utc("2026-05-31T08:00"))


def against(
    start: str,
    end: str,
    *taken: Engagement,
    kind: EventType | None = None,
    hours: Schedule | None = None,
    asked: SlotQuery = DAY,
) -> list[str]:
    """Return the kinds of objection to a time on 1 June 2026."""
    wanted = span(f"2026-06-01T{start}", f"2026-06-01T{end}")
    found = objections(kind or event_type(), hours or schedule(), taken, wanted, asked)
    return [each.kind.value for each in found]


def test_an_offered_slot_meets_no_objection() -> None:
    assert against("10:00", "11:00") == []


def test_a_time_outside_the_hours_is_closed() -> None:
    assert against("18:00", "19:00") == ["closed"]
    assert against("11:30", "12:30") == ["closed"]


def test_a_time_an_override_takes_away_is_told_as_such() -> None:
    hours = schedule("UTC", override("2026-06-01"))
    assert against("10:00", "11:00", hours=hours) == ["override"]


def test_a_time_off_the_grid_takes_consent() -> None:
    assert against("10:07", "11:07") == ["off-grid"]


def test_another_length_has_a_grid_of_its_own() -> None:
    assert against("09:30", "10:00") == []
    assert against("09:45", "10:15") == ["off-grid"]


@pytest.mark.parametrize("kind", [1, 2])
@pytest.mark.parametrize("status", [BookingStatus.CONFIRMED, BookingStatus.PENDING])
def test_a_booking_of_the_host_stands_in_the_way(
    kind: int, status: BookingStatus
) -> None:
    other = booking(
        "2026-06-01T10:30", "2026-06-01T10:45", event_type_id=kind, status=status
    )
    assert against("10:00", "11:00", other) == ["booking"]


def test_the_moved_booking_does_not_stand_in_its_own_way() -> None:
    own = booking("2026-06-01T10:00", "2026-06-01T11:00", id=4)
    moving = query("2026-06-01T00:00", "2026-06-02T00:00", moving=4)
    assert against("10:00", "11:00", own, asked=moving) == []


def test_a_buffer_stands_in_the_way_without_the_booking() -> None:
    other = booking("2026-06-01T11:00", "2026-06-01T12:00", buffer_before=15)
    assert against("10:00", "11:00", other) == ["buffer"]


def test_another_calendar_takes_consent() -> None:
    other = busy("2026-06-01T10:30", "2026-06-01T10:45")
    assert against("10:00", "11:00", other) == ["busy"]


def test_a_limit_stands_in_the_way() -> None:
    other = booking("2026-06-01T15:00", "2026-06-01T16:00")
    kind = event_type(count_limits=PeriodLimits(day=1))
    assert against("10:00", "11:00", other, kind=kind) == ["limit"]
    tomorrow = booking("2026-06-02T15:00", "2026-06-02T16:00")
    assert against("10:00", "11:00", tomorrow, kind=kind) == []


def test_the_past_the_notice_and_the_window_are_about_the_start() -> None:
    asked = query("2026-06-01T00:00", "2026-06-02T00:00", now=utc("2026-06-01T10:00"))
    assert against("09:00", "10:00", asked=asked) == ["past"]
    assert against("10:00", "11:00", asked=asked) == ["notice"]
    later = event_type(minimum_notice=90)
    assert against("11:00", "12:00", asked=asked, kind=later) == ["notice"]
    week_before = query(
        "2026-06-01T00:00", "2026-06-02T00:00", now=utc("2026-05-25T10:00")
    )
    near = event_type(window=DaysAhead(3))
    assert against("10:00", "11:00", asked=week_before, kind=near) == ["window"]


def test_all_objections_are_told_in_order_of_time() -> None:
    first = busy("2026-06-01T11:00", "2026-06-01T11:15")
    second = booking("2026-06-01T11:30", "2026-06-01T11:45")
    assert against("11:00", "13:00", second, first) == ["busy", "booking", "closed"]


def test_only_the_first_slot_of_the_day_is_free_of_objections() -> None:
    kind = event_type(first_slot_only=True)
    assert against("09:00", "10:00", kind=kind) == []
    assert against("10:00", "11:00", kind=kind) == ["first-only"]
    morning = busy("2026-06-01T09:00", "2026-06-01T09:30")
    assert against("10:00", "11:00", morning, kind=kind) == []


def test_what_was_shown_a_moment_ago_can_still_be_booked() -> None:
    kind = event_type(45)
    shown = query("2026-06-01T00:00", "2026-06-02T00:00", now=utc("2026-06-01T09:01"))
    starts = [each.start for each in find_slots(kind, schedule(), (), shown).slots]
    assert starts == [utc(f"2026-06-01T{at}") for at in ("09:15", "10:00", "10:45")]
    now = query("2026-06-01T00:00", "2026-06-02T00:00", now=utc("2026-06-01T09:20"))
    starts = [each.start for each in find_slots(kind, schedule(), (), now).slots]
    assert starts == [utc(f"2026-06-01T{at}") for at in ("09:30", "10:15", "11:00")]
    assert against("10:00", "10:45", kind=kind, asked=now) == []
    assert against("10:05", "10:50", kind=kind, asked=now) == ["off-grid"]


def test_an_offset_moves_the_starts_shown_a_moment_ago_with_it() -> None:
    kind = event_type(15, offset_start=5)
    now = query("2026-06-01T00:00", "2026-06-02T00:00", now=utc("2026-06-01T09:01"))
    starts = [each.start for each in find_slots(kind, schedule(), (), now).slots]
    assert starts[:3] == [utc(f"2026-06-01T{at}") for at in ("09:20", "09:40", "10:00")]
    assert against("10:00", "10:15", kind=kind, asked=now) == []
    assert against("10:02", "10:17", kind=kind, asked=now) == ["off-grid"]


def test_what_a_clipped_view_showed_can_be_booked() -> None:
    kind = event_type(45)
    shown = query("2026-06-01T09:20", "2026-06-01T12:00")
    starts = [each.start for each in find_slots(kind, schedule(), (), shown).slots]
    assert starts[0] == utc("2026-06-01T09:30")
    assert against("09:30", "10:15", kind=kind, asked=shown) == []
    whole_day = query("2026-06-01T00:00", "2026-06-02T00:00")
    assert against("09:30", "10:15", kind=kind, asked=whole_day) == ["off-grid"]


def test_hours_without_an_end_have_every_mark() -> None:
    always = schedule(daily="00:00-24:00")
    kind = event_type(50)
    assert against("10:10", "11:00", kind=kind, hours=always) == []
    assert against("10:11", "11:01", kind=kind, hours=always) == ["off-grid"]


def test_the_nearest_slots_come_nearest_first() -> None:
    found = nearest_slots(
        event_type(), schedule(), (), DAY, start=utc("2026-06-01T10:00"), count=3
    )
    assert [f"{each.start:%H:%M}" for each in found] == ["10:00", "09:00", "11:00"]


def test_an_answer_reaches_two_days_and_its_buffers_around_the_span() -> None:
    asked = query("2026-06-01T00:00", "2026-06-02T00:00")
    kind = event_type(buffer_before=30)
    assert reach(kind, schedule(), asked) == span(
        "2026-05-29T23:30", "2026-06-04T00:30"
    )


@pytest.mark.parametrize(
    ("limits", "wanted"),
    [
        (PeriodLimits(day=1), ("2026-05-30T00:00", "2026-06-04T00:00")),
        (PeriodLimits(week=1), ("2026-05-24T00:00", "2026-06-07T00:00")),
        (PeriodLimits(month=1), ("2026-05-01T00:00", "2026-07-01T00:00")),
        (PeriodLimits(year=1), ("2026-01-01T00:00", "2027-01-01T00:00")),
    ],
)
def test_limits_reach_to_the_ends_of_their_periods(
    limits: PeriodLimits, wanted: tuple[str, str]
) -> None:
    asked = query("2026-06-01T00:00", "2026-06-02T00:00")
    for kind in (event_type(count_limits=limits), event_type(minute_limits=limits)):
        assert reach(kind, schedule(), asked) == span(*wanted)


def test_a_rolling_window_reaches_from_today_on() -> None:
    asked = query("2026-06-01T00:00", "2026-06-02T00:00", now=utc("2026-05-20T12:00"))
    kind = event_type(window=DaysAhead(5, rolling=True))
    assert reach(kind, schedule(), asked) == span(
        "2026-05-18T00:00", "2026-07-22T00:00"
    )
    fixed = event_type(window=DaysAhead(5))
    assert reach(fixed, schedule(), asked) == span(
        "2026-05-30T00:00", "2026-06-04T00:00"
    )
