"""The engine against a slow and obvious one, on random settings in every zone.

`PINMYCAL_TEST_CASES` says how many settings each test tries, for a long run.
"""

from __future__ import annotations

import os
from datetime import timedelta

import pytest
from hypothesis import given, settings as effort, strategies as st

from pinmycal_desktop.model.event_type import DaysAhead
from pinmycal_desktop.model.slots import (
    ReasonKind,
    SeatedSlot,
    find,
    free,
    hosts_free,
    nearest,
    why_not,
)
from pinmycal_desktop.model.span import Span, without
from tests.model.settings import MINUTE, Setting, crowds, settings
from tests.model.slow_engine import SlowEngine

CASES = int(os.environ.get("PINMYCAL_TEST_CASES") or effort().max_examples)
pytestmark = pytest.mark.timeout(max(300, 3 * CASES))
many = effort(max_examples=CASES)
fewer = effort(max_examples=max(3, CASES // 20))
"""For what takes the slow engine seconds."""

NEITHER_HOURS_NOR_TAKEN = {
    ReasonKind.PAST,
    ReasonKind.NOTICE,
    ReasonKind.WINDOW,
    ReasonKind.OFF_GRID,
    ReasonKind.FIRST_ONLY,
}


def slow(it: Setting) -> SlowEngine:
    return SlowEngine(it.offering, it.query)


@many
@given(settings())
def test_asking_every_minute_finds_the_same_slots(it: Setting) -> None:
    found = find(it.offering, it.query).slots
    assert [each.start for each in found] == slow(it).starts()
    assert free(it.offering, it.query) == found


@many
@given(crowds())
def test_asking_every_minute_counts_the_same_seats(it: Setting) -> None:
    judge = slow(it)
    seats = judge.seats()
    found = free(it.offering, it.query)
    assert [each.start for each in found] == judge.starts()
    for each in found:
        if isinstance(each, SeatedSlot):
            told = (each.seats_taken, each.booking_uid)
            assert told == seats.get(each.start, (0, ""))
        else:
            assert it.event_type.seats is None


@many
@given(settings())
def test_slots_and_reasons_cover_the_whole_span(it: Setting) -> None:
    answer = find(it.offering, it.query)
    told = [each.span for each in answer.slots]
    told += [each.span for each in answer.reasons]
    assert without(it.query.span, told) == ()
    assert all(each.span.overlaps(it.query.span) for each in answer.reasons)
    starts = [each.span.start for each in answer.reasons]
    assert starts == sorted(starts)


@many
@given(settings())
def test_no_slot_meets_what_is_taken_or_closed(it: Setting) -> None:
    answer = find(it.offering, it.query)
    for slot in answer.slots:
        why = {each.kind for each in answer.why(slot.span)}
        assert why <= {ReasonKind.WINDOW}  # a meeting may end after the window


@many
@given(settings())
def test_what_is_offered_meets_no_objection(it: Setting) -> None:
    for slot in find(it.offering, it.query).slots[:20]:
        assert why_not(it.offering, slot.span, it.query) == ()
        assert hosts_free(it.offering, slot.span, it.query)


@many
@given(settings(), st.integers(0, 2880), st.sampled_from((5, 30, 45)))
def test_an_objection_tells_what_every_minute_tells(
    it: Setting, after: int, length: int
) -> None:
    wanted = Span.lasting(it.query.span.start + after * MINUTE, length)
    if not it.query.span.contains(wanted):
        return
    found = why_not(it.offering, wanted, it.query)
    judge = slow(it.asking(length=length))
    can_be_had = judge.can_be_held(wanted.start) or wanted.start in judge.seats()
    assert can_be_had == ({each.kind for each in found} <= NEITHER_HOURS_NOR_TAKEN)
    may_start = judge.is_after_the_beginning(wanted.start)
    may_start = may_start and judge.is_before_the_end(wanted.start)
    if not may_start:
        assert found


@many
@given(settings(), st.integers(0, 2880))
def test_the_nearest_slots_are_nearer_than_all_others(it: Setting, after: int) -> None:
    wanted = it.query.span.start + after * MINUTE
    slots = free(it.offering, it.query)
    found = nearest(it.offering, it.query, start=wanted)
    far = [abs(each.start - wanted) for each in found]
    assert len(found) == min(5, len(slots))
    assert far == sorted(far)
    others = set(slots) - set(found)
    furthest = max(far, default=timedelta(0))
    assert all(abs(each.start - wanted) >= furthest for each in others)


@fewer
@given(settings(), st.integers(0, 4), st.booleans())
def test_a_rolling_window_ends_with_its_last_date_that_has_a_slot(
    it: Setting,
    days: int,
    business_days: bool,  # noqa: FBT001 - hypothesis gives it
) -> None:
    window = DaysAhead(days, business_days=business_days, rolling=True)
    rolling = it.with_type(window=window)
    found = free(rolling.offering, rolling.query)
    assert [each.start for each in found] == slow(rolling).starts()
