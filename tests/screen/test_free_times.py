"""Free times in two zones, and what a short day says."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from pinmycal_desktop.model.event_type import EventType
from pinmycal_desktop.model.slots import Reason, ReasonKind, Slot, SlotAnswer
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.screen.comfort import Comfort, comfort_of
from pinmycal_desktop.screen.free_times import (
    TimesQuery,
    Turn,
    days_from,
    days_of_times,
    free_time,
    shown_days,
)

LONDON = "Europe/London"
NEW_YORK = "America/New_York"
HALF_HOUR = EventType(
    id=1, uid="type-1", account_id=1, host_id=1, title="Intro", slug="intro"
)


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
    assert time.start.date() == time.theirs.date()


def test_a_time_on_the_invitees_next_day_says_so() -> None:
    time = free_time(slot(16), host_zone=LONDON, invitee_zone="Asia/Tokyo")
    assert (time.theirs.date() - time.start.date()).days == 1


def test_times_stand_under_the_hosts_days_in_order() -> None:
    answer = SlotAnswer(slots=(slot(9), slot(10), slot(9, day=13)), reasons=())
    days = days_of_times(
        answer,
        days_from(date(2026, 3, 12), 3),
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
        taken=frozenset({slot(10).start}),
    )
    assert [time.is_taken for time in day.times] == [False, True, False]


def test_a_time_that_came_free_again_is_not_marked() -> None:
    answer = SlotAnswer(slots=(slot(10),), reasons=())
    (day,) = days_of_times(
        answer,
        [date(2026, 3, 12)],
        host_zone=LONDON,
        invitee_zone=NEW_YORK,
        taken=frozenset({slot(10).start}),
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
    assert [each.reason.kind for each in day.reasons] == [ReasonKind.BOOKING]


def test_a_closed_day_says_that_it_is_closed() -> None:
    (day,) = days_of_times(
        SlotAnswer(slots=(), reasons=(reason(ReasonKind.CLOSED, 7),)),
        [date(2026, 3, 12)],
        host_zone=LONDON,
        invitee_zone=LONDON,
    )
    assert [each.reason.kind for each in day.reasons] == [ReasonKind.CLOSED]


def test_a_full_day_gives_no_reasons() -> None:
    answer = SlotAnswer(
        slots=tuple(slot(hour) for hour in range(9, 13)),
        reasons=(reason(ReasonKind.BOOKING, 14),),
    )
    (day,) = days_of_times(
        answer, [date(2026, 3, 12)], host_zone=LONDON, invitee_zone=LONDON
    )
    assert day.reasons == ()


def ask(first: date, **more: object) -> TimesQuery:
    """Return a query of a half-hour event type."""
    query = TimesQuery(event_type=HALF_HOUR, length=30, host_zone=LONDON, first=first)
    return replace(query, **more)  # type: ignore[arg-type]  # of the query's fields


def closed(first: int, last: int) -> Reason:
    """Return closed hours of whole days in March 2026."""
    days = Span.of_days(date(2026, 3, first), date(2026, 3, last), LONDON)
    return Reason(kind=ReasonKind.CLOSED, span=days)


def test_days_without_hours_get_no_column_unless_asked_for() -> None:
    answer = SlotAnswer(
        slots=(slot(9, day=13), slot(9, day=16)), reasons=(closed(14, 15),)
    )
    forward = ask(date(2026, 3, 13))
    days = shown_days(answer, forward, count=2)
    assert days == (date(2026, 3, 13), date(2026, 3, 16))
    saturday = forward.at(date(2026, 3, 14))
    assert shown_days(answer, saturday, count=1) == (date(2026, 3, 14),)


def test_the_day_of_a_wanted_time_always_has_a_column() -> None:
    answer = SlotAnswer(slots=(slot(9, day=13),), reasons=(closed(14, 26),))
    wanted = slot(16, day=15).start
    days = shown_days(answer, ask(date(2026, 3, 13), wanted=wanted), count=4)
    assert days == (date(2026, 3, 13), date(2026, 3, 15))


def test_going_back_shows_the_days_just_before() -> None:
    first = date(2026, 3, 16)
    back = ask(first).back(first)
    answer = SlotAnswer(
        slots=(slot(9, day=12), slot(9, day=13)), reasons=(closed(14, 15),)
    )
    assert back.days[-1] == date(2026, 3, 15)
    assert shown_days(answer, back, count=1) == (date(2026, 3, 13),)


def test_the_first_free_day_is_looked_for_far_ahead() -> None:
    query = ask(date(2026, 3, 1), turn=Turn.FIRST_FREE)
    answer = SlotAnswer(slots=(slot(9, day=30),), reasons=(closed(1, 29),))
    assert shown_days(answer, query, count=1) == (date(2026, 3, 30),)
    shut = replace(closed(1, 31), span=query.span)
    nothing = SlotAnswer(slots=(), reasons=(shut,))
    assert shown_days(nothing, query, count=2)[0] == date(2026, 3, 1)


def test_onward_begins_after_the_last_day_shown() -> None:
    query = ask(date(2026, 3, 1), turn=Turn.FIRST_FREE).onward(date(2026, 3, 9))
    assert (query.days[0], query.turn) == (date(2026, 3, 10), Turn.FORWARD)
    assert query.span == Span.of_days(query.days[0], query.days[-1], LONDON)


def test_a_wanted_time_outside_the_offer_has_its_place() -> None:
    answer = SlotAnswer(slots=(slot(9), slot(11)), reasons=())
    (day,) = days_of_times(
        answer,
        [date(2026, 3, 12)],
        host_zone=LONDON,
        invitee_zone=NEW_YORK,
        wanted=slot(10).start,
    )
    assert [time.is_outside for time in day.times] == [False, True, False]


def test_a_reason_that_holds_twice_is_told_once_with_both_times() -> None:
    twice = (reason(ReasonKind.BUSY, 9), reason(ReasonKind.BUSY, 14))
    (day,) = days_of_times(
        SlotAnswer(slots=(), reasons=twice),
        [date(2026, 3, 12)],
        host_zone=LONDON,
        invitee_zone=LONDON,
    )
    (told,) = day.reasons
    assert told.spans == (twice[0].span, twice[1].span)


def test_a_reason_that_holds_all_day_names_no_time() -> None:
    (day,) = days_of_times(
        SlotAnswer(slots=(), reasons=(closed(11, 14),)),
        [date(2026, 3, 12)],
        host_zone=LONDON,
        invitee_zone=LONDON,
    )
    assert [each.spans for each in day.reasons] == [()]


def test_what_happens_in_closed_hours_is_not_told_and_makes_no_column() -> None:
    saturday = date(2026, 3, 14)
    busy = Reason(kind=ReasonKind.BUSY, span=Span.of_days(saturday, saturday, LONDON))
    answer = SlotAnswer(slots=(slot(9, day=13),), reasons=(closed(14, 26), busy))
    assert shown_days(answer, ask(date(2026, 3, 13)), count=4) == (date(2026, 3, 13),)
    (day,) = days_of_times(answer, [saturday], host_zone=LONDON, invitee_zone=LONDON)
    assert [each.reason.kind for each in day.reasons] == [ReasonKind.CLOSED]


def test_the_past_and_a_moments_notice_are_not_worth_telling() -> None:
    notice = Reason(
        kind=ReasonKind.NOTICE,
        span=Span.lasting(datetime(2026, 3, 12, 9, tzinfo=UTC), 1),
        amount=1,
    )
    told = (reason(ReasonKind.PAST, 8), notice, reason(ReasonKind.BUSY, 10))
    (day,) = days_of_times(
        SlotAnswer(slots=(), reasons=told),
        [date(2026, 3, 12)],
        host_zone=LONDON,
        invitee_zone=LONDON,
    )
    assert [each.reason.kind for each in day.reasons] == [ReasonKind.BUSY]
