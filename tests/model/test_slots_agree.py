"""The engine against a slow and obvious one, on random settings in every zone."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from pinmycal_desktop.model.event_type import DaysAhead
from pinmycal_desktop.model.slots import (
    ReasonKind,
    find_slots,
    free_slots,
    nearest_slots,
    objections,
)
from pinmycal_desktop.model.span import Span, without
from tests.model.settings import MINUTE, Setting, settings
from tests.model.slow_engine import SlowEngine

if TYPE_CHECKING:
    from pinmycal_desktop.model.slots import SlotAnswer

NEITHER_HOURS_NOR_TAKEN = {
    ReasonKind.PAST,
    ReasonKind.NOTICE,
    ReasonKind.WINDOW,
    ReasonKind.OFF_GRID,
    ReasonKind.FIRST_ONLY,
}


def answer_to(it: Setting) -> SlotAnswer:
    return find_slots(it.event_type, it.schedule, it.engagements, it.query)


def slow(it: Setting) -> SlowEngine:
    return SlowEngine(it.event_type, it.schedule, it.engagements, it.query)


@given(settings())
def test_asking_every_minute_finds_the_same_slots(it: Setting) -> None:
    assert [each.start for each in answer_to(it).slots] == slow(it).starts()


@given(settings())
def test_slots_and_reasons_cover_the_whole_span(it: Setting) -> None:
    answer = answer_to(it)
    told = [each.span for each in answer.slots]
    told += [each.span for each in answer.reasons]
    assert without(it.query.span, told) == ()
    assert all(each.span.overlaps(it.query.span) for each in answer.reasons)
    starts = [each.span.start for each in answer.reasons]
    assert starts == sorted(starts)


@given(settings())
def test_no_slot_meets_what_is_taken_or_closed(it: Setting) -> None:
    answer = answer_to(it)
    for slot in answer.slots:
        why = {each.kind for each in answer.why(slot.span)}
        assert why <= {ReasonKind.WINDOW}  # a meeting may end after the window


@given(settings())
def test_what_is_offered_meets_no_objection(it: Setting) -> None:
    for slot in answer_to(it).slots[:20]:
        assert (
            objections(it.event_type, it.schedule, it.engagements, slot.span, it.query)
            == ()
        )


@given(settings(), st.integers(0, 2880), st.sampled_from((5, 30, 45)))
def test_an_objection_tells_what_every_minute_tells(
    it: Setting, after: int, length: int
) -> None:
    wanted = Span.lasting(it.query.span.start + after * MINUTE, length)
    if not it.query.span.contains(wanted):
        return
    found = objections(it.event_type, it.schedule, it.engagements, wanted, it.query)
    judge = slow(replace(it, query=replace(it.query, length=length)))
    minutes = [wanted.start + n * MINUTE for n in range(length)]
    is_free = all(judge.is_free(each) for each in minutes)
    assert is_free == ({each.kind for each in found} <= NEITHER_HOURS_NOR_TAKEN)
    may_start = judge.is_after_the_beginning(wanted.start)
    may_start = may_start and judge.is_before_the_end(wanted.start)
    if not may_start:
        assert found


@given(settings(), st.integers(0, 2880))
def test_the_nearest_slots_are_nearer_than_all_others(it: Setting, after: int) -> None:
    wanted = it.query.span.start + after * MINUTE
    given_ = (it.event_type, it.schedule, it.engagements, it.query)
    slots = free_slots(*given_)
    nearest = nearest_slots(*given_, start=wanted)
    far = [abs(each.start - wanted) for each in nearest]
    assert len(nearest) == min(5, len(slots))
    assert far == sorted(far)
    others = set(slots) - set(nearest)
    furthest = max(far, default=timedelta(0))
    assert all(abs(each.start - wanted) >= furthest for each in others)


@given(settings(), st.integers(1, 3), st.booleans())
def test_a_rolling_window_ends_with_its_last_date_that_has_a_slot(
    it: Setting,
    days: int,
    business_days: bool,  # noqa: FBT001 - hypothesis gives it
) -> None:
    window = DaysAhead(days, business_days=business_days, rolling=True)
    ahead = Span.lasting(it.query.now, 30 * 24 * 60)
    query = replace(it.query, span=ahead)
    open_ended = replace(
        it, event_type=replace(it.event_type, window=None), query=query
    )
    rolling = replace(it, event_type=replace(it.event_type, window=window), query=query)
    judge = slow(open_ended)
    dates = dict.fromkeys(
        judge.day(each.start)
        for each in answer_to(open_ended).slots
        if not business_days or judge.day(each.start).weekday() < 5
    )
    counted = list(dates)[:days]
    wanted = [
        each
        for each in answer_to(open_ended).slots
        if len(counted) < days or judge.day(each.start) <= counted[-1]
    ]
    if len(counted) == days:
        assert list(answer_to(rolling).slots) == wanted
