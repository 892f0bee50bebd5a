"""Why a time is not offered: every reason, told exactly (R25)."""

from __future__ import annotations

from datetime import date

import pytest

from pinmycal_desktop.model.booking import BookingStatus
from pinmycal_desktop.model.event_type import DateRange, DaysAhead, PeriodLimits
from pinmycal_desktop.model.slots import Reason, ReasonKind, find_slots
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

MONDAY = query("2026-06-01T08:00", "2026-06-01T13:00")


def clock(reason: Reason) -> str:
    return f"{reason.span.start:%H:%M}-{reason.span.end:%H:%M}"


def told(reasons: tuple[Reason, ...]) -> list[str]:
    """Return the reasons as text, each with all it says."""
    return [
        " ".join(
            str(part)
            for part in (
                each.kind.value,
                clock(each),
                each.subject,
                each.booking_id,
                each.amount,
            )
            if part not in (None, "")
        )
        for each in reasons
    ]


def test_closed_hours_are_told_around_the_open_ones() -> None:
    answer = find_slots(event_type(), schedule(), (), MONDAY)
    assert told(answer.reasons) == ["closed 08:00-09:00", "closed 12:00-13:00"]


def test_an_override_is_told_with_its_note() -> None:
    special = override("2026-06-01", "10:00-11:00", note="Dentist first")
    answer = find_slots(event_type(), schedule("UTC", special), (), MONDAY)
    assert told(answer.reasons) == [
        "override 08:00-10:00 Dentist first",
        "override 11:00-13:00 Dentist first",
    ]


def test_an_override_of_another_week_explains_nothing() -> None:
    special = override("2026-05-01", last="2026-05-20", note="Holidays")
    later = override("2026-07-01", last="2026-07-20", note="Holidays")
    answer = find_slots(event_type(), schedule("UTC", special, later), (), MONDAY)
    assert told(answer.reasons) == ["closed 08:00-09:00", "closed 12:00-13:00"]


def test_a_booking_is_told_with_its_buffers() -> None:
    kind = event_type(30, buffer_before=10)
    taken = booking(
        "2026-06-01T10:00", "2026-06-01T10:30", id=7, title="Ava", buffer_before=5
    )
    asked = query("2026-06-01T09:00", "2026-06-01T12:00")
    answer = find_slots(kind, schedule(), (taken,), asked)
    assert told(answer.reasons) == [
        "too-short 09:30-09:55",
        "buffer 09:55-10:00 Ava 7 5",
        "booking 10:00-10:30 Ava 7",
        "buffer 10:30-10:40 Ava 7 10",
        "off-grid 10:40-11:00",
    ]
    assert answer.reasons[2].span == taken.span


def test_a_busy_time_is_told_by_its_calendar_and_needs_only_consent() -> None:
    taken = busy("2026-06-01T10:00", "2026-06-01T11:00")
    asked = query("2026-06-01T09:00", "2026-06-01T12:00")
    answer = find_slots(event_type(buffer_after=60), schedule(), (taken,), asked)
    assert told(answer.reasons) == ["busy 09:00-10:00 Home 60", "busy 10:00-11:00 Home"]
    assert all(each.kind.needs_consent_only for each in answer.reasons)


def test_only_what_meets_the_span_is_told() -> None:
    taken = booking("2026-06-01T08:00", "2026-06-01T09:00", id=7, buffer_after=30)
    asked = query("2026-06-01T09:00", "2026-06-01T10:00")
    answer = find_slots(event_type(30), schedule(), (taken,), asked)
    assert told(answer.reasons) == ["buffer 09:00-09:30 Talk with Ava 7 30"]


def test_buffers_of_an_event_without_length_still_count() -> None:
    taken = busy("2026-06-01T10:00", "2026-06-01T10:00")
    asked = query("2026-06-01T09:00", "2026-06-01T11:00")
    answer = find_slots(event_type(30, buffer_before=30), schedule(), (taken,), asked)
    assert told(answer.reasons) == ["busy 10:00-10:30 Home 30"]


def test_the_minute_every_booking_needs_is_told_without_a_notice() -> None:
    asked = query("2026-06-01T09:00", "2026-06-01T12:00", now=utc("2026-06-01T09:15"))
    answer = find_slots(event_type(), schedule(), (), asked)
    assert "notice 09:15-09:16" in told(answer.reasons)


def test_the_past_and_the_notice_are_told_apart() -> None:
    asked = query("2026-06-01T09:00", "2026-06-01T12:00", now=utc("2026-06-01T09:15"))
    answer = find_slots(event_type(minimum_notice=30), schedule(), (), asked)
    assert told(answer.reasons) == [
        "past 09:00-09:15",
        "notice 09:15-09:45 30",
        "off-grid 09:45-10:00",
    ]


def test_a_window_of_days_tells_how_many() -> None:
    asked = query("2026-06-01T22:00", "2026-06-02T02:00", now=utc("2026-05-31T12:00"))
    kind = event_type(window=DaysAhead(1))
    answer = find_slots(kind, schedule(daily="00:00-24:00"), (), asked)
    assert told(answer.reasons) == ["window 00:00-02:00 1"]


def test_a_window_of_dates_is_told_on_both_sides() -> None:
    kind = event_type(window=DateRange(date(2026, 6, 2), date(2026, 6, 2)))
    asked = query("2026-06-01T22:00", "2026-06-03T02:00")
    answer = find_slots(kind, schedule(daily="00:00-24:00"), (), asked)
    assert told(answer.reasons) == ["window 22:00-00:00", "window 00:00-02:00"]


def test_free_time_after_the_last_start_of_a_window_is_the_windows() -> None:
    kind = event_type(90, window=DateRange(date(2026, 6, 1), date(2026, 6, 1)))
    asked = query("2026-06-01T22:00", "2026-06-02T02:00")
    answer = find_slots(kind, schedule(daily="00:00-24:00"), (), asked)
    assert [f"{each.start:%H:%M}" for each in answer.slots] == ["22:00", "23:30"]
    assert told(answer.reasons) == ["window 00:00-02:00"]


@pytest.mark.parametrize(
    ("fields", "wanted"),
    [
        ({"count_limits": PeriodLimits(day=1)}, "limit 00:00-00:00 day 1"),
        ({"count_limits": PeriodLimits(week=1)}, "limit 00:00-00:00 week 1"),
        ({"minute_limits": PeriodLimits(day=90)}, "limit 00:00-00:00 minutes-day 90"),
        ({"minute_limits": PeriodLimits(year=30)}, "limit 09:00-12:00 minutes-year 30"),
    ],
)
def test_a_limit_is_told_with_its_period(
    fields: dict[str, PeriodLimits], wanted: str
) -> None:
    other = booking("2026-06-01T15:00", "2026-06-01T16:00")
    asked = query("2026-06-01T09:00", "2026-06-01T12:00")
    answer = find_slots(event_type(60, **fields), schedule(), (other,), asked)
    assert answer.slots == ()
    assert told(answer.reasons) == [wanted]


def test_a_full_period_elsewhere_is_not_told() -> None:
    other = booking("2026-05-01T15:00", "2026-05-01T16:00")
    kind = event_type(count_limits=PeriodLimits(month=1))
    assert len(find_slots(kind, schedule(), (other,), MONDAY).slots) == 3


def test_free_time_off_the_grid_is_told_apart_from_what_is_too_short() -> None:
    asked = query("2026-06-01T09:00", "2026-06-01T12:00")
    answer = find_slots(
        event_type(30, slot_interval=60), schedule(mon="09:10-11:50"), (), asked
    )
    assert told(answer.reasons) == [
        "closed 09:00-09:10",
        "off-grid 09:10-10:00",
        "off-grid 10:30-11:00",
        "too-short 11:30-11:50",
        "closed 11:50-12:00",
    ]


def test_a_stretch_long_enough_but_beside_the_grid_is_off_it() -> None:
    asked = query("2026-06-01T09:05", "2026-06-01T10:30")
    answer = find_slots(event_type(), schedule(), (), asked)
    assert told(answer.reasons) == ["off-grid 09:05-10:30"]


def test_later_slots_of_a_day_are_told_when_only_the_first_is_offered() -> None:
    asked = query("2026-06-01T09:00", "2026-06-01T12:00")
    answer = find_slots(event_type(first_slot_only=True), schedule(), (), asked)
    assert told(answer.reasons) == ["first-only 10:00-12:00"]


def test_the_part_of_a_run_before_the_span_is_not_told() -> None:
    asked = query("2026-06-01T10:30", "2026-06-01T12:00")
    answer = find_slots(event_type(first_slot_only=True), schedule(), (), asked)
    assert told(answer.reasons) == ["off-grid 10:30-11:00", "first-only 11:00-12:00"]
    evening = query("2026-06-01T12:00", "2026-06-01T13:00")
    answer = find_slots(event_type(first_slot_only=True), schedule(), (), evening)
    assert told(answer.reasons) == ["closed 12:00-13:00"]


def test_why_gives_the_reasons_that_meet_a_span() -> None:
    answer = find_slots(event_type(), schedule(), (), MONDAY)
    early = span("2026-06-01T08:30", "2026-06-01T09:30")
    assert told(answer.why(early)) == ["closed 08:00-09:00"]
    assert answer.why(answer.slots[0].span) == ()


def test_a_cancelled_booking_explains_nothing() -> None:
    gone = booking(
        "2026-06-01T10:00", "2026-06-01T11:00", status=BookingStatus.CANCELLED
    )
    answer = find_slots(event_type(), schedule(), (gone,), MONDAY)
    assert ReasonKind.BOOKING not in {each.kind for each in answer.reasons}


def test_what_cannot_be_overruled_is_the_past_the_host_and_the_limits() -> None:
    hard = {each for each in ReasonKind if not each.needs_consent_only}
    assert hard == {
        ReasonKind.PAST,
        ReasonKind.BOOKING,
        ReasonKind.BUFFER,
        ReasonKind.LIMIT,
        ReasonKind.RESERVED,
        ReasonKind.SEATS,
        ReasonKind.HOSTS,
    }


def test_a_full_day_beside_the_asked_ones_explains_nothing() -> None:
    kind = event_type(count_limits=PeriodLimits(day=1, month=9))
    taken = booking("2026-06-03T10:00", "2026-06-03T11:00")
    answer = find_slots(kind, schedule(), (taken,), MONDAY)
    assert ReasonKind.LIMIT not in {each.kind for each in answer.reasons}
