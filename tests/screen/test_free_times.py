"""Free times in two zones, and what a short day says."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from pinmycal_desktop.model.slots import Reason, ReasonKind, Slot, SlotAnswer
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.screen.comfort import Comfort, comfort_of
from pinmycal_desktop.screen.free_times import days_of_times, first_days, free_time

LONDON = "Europe/London"
NEW_YORK = "America/New_York"


def slot(hour: int, minute: int = 0, day: int = 12) -> Slot:
    """Return a half-hour slot in March 2026 UTC."""
    return Slot(Span.lasting(datetime(2026, 3, day, hour, minute, tzinfo=UTC), 30))


def reason(kind: ReasonKind, hour: int) -> Reason:
    """Return a reason for one hour of 12 March 2026."""
    start = datetime(2026, 3, 12, hour, tzinfo=UTC)
    return Reason(kind=kind, span=Span.lasting(start, 60))


@pytest.mark.parametrize(
    ("hour", "comfort"),
    [
        (6, Comfort.NIGHT),
        (7, Comfort.EARLY),
        (9, Comfort.DAY),
        (19, Comfort.DAY),
        (20, Comfort.LATE),
        (22, Comfort.NIGHT),
    ],
)
def test_comfort_follows_the_persons_own_clock(hour: int, comfort: Comfort) -> None:
    assert comfort_of(datetime(2026, 1, 12, hour, tzinfo=UTC), LONDON) is comfort
    assert (
        comfort_of(datetime(2026, 1, 12, hour, tzinfo=UTC), "Asia/Kathmandu")
        is not None
    )


def test_a_free_time_is_told_in_both_zones() -> None:
    time = free_time(slot(13, 45), host_zone=LONDON, invitee_zone=NEW_YORK)
    assert (time.start.hour, time.theirs.hour) == (13, 9)
    assert not time.is_other_date


def test_a_time_on_the_invitees_next_day_says_so() -> None:
    time = free_time(slot(16), host_zone=LONDON, invitee_zone="Asia/Tokyo")
    assert time.is_other_date


def test_times_stand_under_the_hosts_days_in_order() -> None:
    answer = SlotAnswer(slots=(slot(9), slot(10), slot(9, day=13)), reasons=())
    days = days_of_times(
        answer,
        first_days(date(2026, 3, 12), count=3),
        host_zone=LONDON,
        invitee_zone=NEW_YORK,
    )
    assert [len(day.times) for day in days] == [2, 1, 0]


def test_a_lost_time_keeps_its_place_and_is_marked() -> None:
    answer = SlotAnswer(slots=(slot(9), slot(11)), reasons=())
    (day,) = days_of_times(
        answer,
        [date(2026, 3, 12)],
        host_zone=LONDON,
        invitee_zone=NEW_YORK,
        taken=slot(10).start,
    )
    assert [time.is_taken for time in day.times] == [False, True, False]


def test_a_time_that_came_free_again_is_not_marked() -> None:
    answer = SlotAnswer(slots=(slot(10),), reasons=())
    (day,) = days_of_times(
        answer,
        [date(2026, 3, 12)],
        host_zone=LONDON,
        invitee_zone=NEW_YORK,
        taken=slot(10).start,
    )
    assert [time.is_taken for time in day.times] == [False]


def test_a_short_day_says_why_and_leaves_closed_hours_out() -> None:
    told = (
        reason(ReasonKind.CLOSED, 7),
        reason(ReasonKind.BOOKING, 10),
        reason(ReasonKind.OFF_GRID, 11),
    )
    (day,) = days_of_times(
        SlotAnswer(slots=(slot(9),), reasons=told),
        [date(2026, 3, 12)],
        host_zone=LONDON,
        invitee_zone=LONDON,
    )
    assert [each.kind for each in day.reasons] == [ReasonKind.BOOKING]


def test_a_closed_day_says_that_it_is_closed() -> None:
    (day,) = days_of_times(
        SlotAnswer(slots=(), reasons=(reason(ReasonKind.CLOSED, 7),)),
        [date(2026, 3, 12)],
        host_zone=LONDON,
        invitee_zone=LONDON,
    )
    assert [each.kind for each in day.reasons] == [ReasonKind.CLOSED]


def test_a_full_day_gives_no_reasons() -> None:
    answer = SlotAnswer(
        slots=tuple(slot(hour) for hour in range(9, 13)),
        reasons=(reason(ReasonKind.BOOKING, 14),),
    )
    (day,) = days_of_times(
        answer, [date(2026, 3, 12)], host_zone=LONDON, invitee_zone=LONDON
    )
    assert day.reasons == ()
