"""The draft of a schedule: painted and typed hours, overrides, stranded bookings."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from pinmycal_desktop.model.booking import Attendee, Booking, BookingStatus, Origin
from pinmycal_desktop.model.schedule import DateOverride, HourRange, Schedule
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.screen.schedule import ScheduleDraft, joined

WORK = Schedule(
    id=1, uid="s", account_id=1, name="Hours", zone="Europe/Berlin", revision=2
)
NINE = HourRange(9 * 60, 17 * 60)
NIGHT = HourRange(22 * 60, 26 * 60)
LUNCH = HourRange(12 * 60, 13 * 60)


def a_booking(start: datetime, minutes: int = 60) -> Booking:
    """Return a booking at `start`."""
    return Booking(
        id=1,
        uid="b",
        account_id=1,
        host_id=1,
        event_type_id=1,
        title="Intro",
        span=Span.lasting(start, minutes),
        status=BookingStatus.CONFIRMED,
        attendee=Attendee(name="Ava", email="ava@example.test", zone="UTC"),
        ical_uid="b@pinmycal",
        origin=Origin.WINDOW,
        created_at=start,
        updated_at=start,
    )


def test_a_fresh_draft_changes_nothing() -> None:
    draft = ScheduleDraft.of(WORK)
    assert not draft.is_changed
    assert draft.changed_days() == frozenset()
    assert draft.problems() == ()


def test_a_new_schedule_can_be_saved_as_it_is() -> None:
    assert ScheduleDraft.of(replace(WORK, id=0)).is_changed
    assert ScheduleDraft.of(replace(WORK, id=7)).key == 7


def test_name_zone_and_default_are_part_of_the_draft() -> None:
    draft = ScheduleDraft.of(WORK).named("Mine").in_zone("Asia/Tokyo").as_default()
    current = draft.current
    assert (current.name, current.zone, current.is_default) == (
        "Mine",
        "Asia/Tokyo",
        True,
    )
    assert draft.is_changed


def test_painting_joins_what_it_touches() -> None:
    draft = ScheduleDraft.of(WORK).opened(0, HourRange(17 * 60, 18 * 60))
    assert draft.current.week[0] == (HourRange(9 * 60, 18 * 60),)
    assert draft.changed_days() == {0}


def test_painting_closed_splits_a_range() -> None:
    draft = ScheduleDraft.of(WORK).closed(1, LUNCH)
    assert draft.current.week[1] == (
        HourRange(9 * 60, 12 * 60),
        HourRange(13 * 60, 17 * 60),
    )


@pytest.mark.parametrize(
    ("hole", "left"),
    [
        (HourRange(8 * 60, 10 * 60), (HourRange(10 * 60, 17 * 60),)),
        (HourRange(16 * 60, 18 * 60), (HourRange(9 * 60, 16 * 60),)),
        (HourRange(8 * 60, 18 * 60), ()),
        (HourRange(18 * 60, 19 * 60), (NINE,)),
    ],
)
def test_painting_closed_cuts_what_it_meets(
    hole: HourRange, left: tuple[HourRange, ...]
) -> None:
    assert ScheduleDraft.of(WORK).closed(0, hole).current.week[0] == left


def test_a_range_past_midnight_can_be_closed_up_to_midnight() -> None:
    draft = ScheduleDraft.of(WORK).with_hours(5, [NIGHT])
    closed = draft.closed(5, HourRange(22 * 60, 24 * 60))
    assert closed.current.week[5] == ()


def test_joined_ranges_last_a_day_at_most() -> None:
    assert joined([HourRange(0, 1440), HourRange(1380, 1600)]) == (HourRange(0, 1440),)
    assert joined([NINE, LUNCH, NIGHT]) == (NINE, NIGHT)


def test_another_range_comes_an_hour_after_the_last() -> None:
    draft = ScheduleDraft.of(WORK).with_next_range(0).with_next_range(6)
    assert draft.current.week[0] == (NINE, HourRange(18 * 60, 19 * 60))
    assert draft.current.week[6] == (NINE,)


def test_a_day_that_ends_late_has_no_room_for_another_range() -> None:
    draft = ScheduleDraft.of(WORK)
    assert draft.has_room(0)
    assert draft.has_room(6)
    assert not draft.with_hours(0, [HourRange(9 * 60, 23 * 60)]).has_room(0)


def test_hours_are_copied_to_the_days_named() -> None:
    draft = ScheduleDraft.of(WORK).closed(0, LUNCH).copied(0, to=[2, 5])
    assert draft.current.week[5] == draft.current.week[0] == draft.current.week[2]
    assert draft.changed_days() == {0, 2, 5}


def test_overrides_stay_in_order_and_can_be_taken_out() -> None:
    later = DateOverride(first=date(2026, 5, 1), last=date(2026, 5, 1))
    sooner = DateOverride(
        first=date(2026, 4, 13), last=date(2026, 4, 17), ranges=(NINE,)
    )
    draft = ScheduleDraft.of(WORK).with_override(later).with_override(sooner)
    assert draft.current.overrides == (sooner, later)
    assert draft.without_override(later).current.overrides == (sooner,)


def test_what_does_not_fit_is_named_by_its_field() -> None:
    bad = DateOverride(
        first=date(2026, 4, 13),
        last=date(2026, 4, 12),
        ranges=(NINE, HourRange(16 * 60, 18 * 60)),
    )
    draft = (
        ScheduleDraft.of(WORK)
        .named(" ")
        .with_hours(3, [NINE, HourRange(16 * 60, 18 * 60)])
        .with_override(bad)
    )
    assert [problem.field for problem in draft.problems()] == [
        "name",
        "week.3",
        "overrides.0.last",
        "overrides.0.ranges",
    ]


def test_overrides_that_fit_raise_no_problem() -> None:
    backwards = DateOverride(first=date(2026, 4, 13), last=date(2026, 4, 12))
    fine = DateOverride(first=date(2026, 4, 1), last=date(2026, 4, 2), ranges=(NINE,))
    draft = ScheduleDraft.of(WORK).with_override(fine)
    assert draft.problems() == ()
    (problem,) = draft.with_override(backwards).problems()
    assert problem.field == "overrides.1.last"


def test_an_untouched_draft_follows_a_newer_form() -> None:
    newer = replace(WORK, name="Other", revision=3)
    assert ScheduleDraft.of(WORK).rebased(newer) == ScheduleDraft.of(newer)


def test_a_touched_draft_keeps_its_edits_over_a_newer_form() -> None:
    newer = replace(WORK, name="Other", revision=3)
    draft = ScheduleDraft.of(WORK).named("Mine").rebased(newer)
    assert (draft.current.name, draft.current.revision) == ("Mine", 3)
    assert draft.original == newer


def test_bookings_the_new_hours_leave_outside_are_found() -> None:
    inside = a_booking(datetime(2026, 3, 9, 15, 0, tzinfo=UTC))
    morning = a_booking(datetime(2026, 3, 9, 8, 0, tzinfo=UTC))
    never = a_booking(datetime(2026, 3, 8, 8, 0, tzinfo=UTC))
    draft = ScheduleDraft.of(WORK).closed(0, HourRange(9 * 60, 12 * 60))
    assert draft.stranded([inside, morning, never]) == (morning,)


def test_hours_past_midnight_hold_a_booking_of_the_small_hours() -> None:
    night = ScheduleDraft.of(WORK).with_hours(5, [NIGHT])
    stored = ScheduleDraft.of(night.current)
    sunday = a_booking(datetime(2026, 3, 15, 0, 0, tzinfo=UTC))
    assert stored.with_hours(5, []).stranded([sunday]) == (sunday,)
    assert stored.stranded([sunday]) == ()


def test_a_name_that_another_schedule_has_does_not_fit() -> None:
    (problem,) = ScheduleDraft.of(WORK).problems(taken_names=frozenset({"Hours"}))
    assert (problem.field, problem.message.code) == ("name", "schedule.name-taken")
