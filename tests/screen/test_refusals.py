"""What is said of a time that is outside the offer, or that nobody can have."""

from __future__ import annotations

from datetime import UTC, datetime

from pinmycal_desktop.model.reasons import Reason, ReasonKind
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.screen.refusals import (
    consent_question,
    hard_ones,
    is_hopeless,
    outside,
    refusal,
)

START = datetime(2026, 3, 14, 16, tzinfo=UTC)


def because(kind: ReasonKind) -> Reason:
    """Return a reason for half an hour."""
    return Reason(kind=kind, span=Span.lasting(START, 30))


def test_a_time_free_before_has_been_taken_and_a_past_one_cannot_be_booked() -> None:
    taken = refusal(START, [because(ReasonKind.BOOKING)], was_free=True)
    assert (taken.code, taken["start_at"]) == ("draft.just-taken", START.isoformat())
    past, full = because(ReasonKind.PAST), because(ReasonKind.LIMIT)
    for reasons in ([past], [full], [because(ReasonKind.BOOKING), past], []):
        assert refusal(START, reasons, was_free=True).code == "draft.impossible"


def test_a_time_that_never_was_free_has_not_just_been_taken() -> None:
    told = refusal(START, [because(ReasonKind.BOOKING)], was_free=False)
    assert told.code == "draft.impossible"


def test_closed_hours_and_an_odd_start_are_asked_about_in_other_words() -> None:
    closed, odd = because(ReasonKind.CLOSED), because(ReasonKind.OFF_GRID)
    assert outside(START, [odd, closed]).code == "draft.outside"
    assert consent_question(START, [odd]).code == "draft.not-offered-question"


def test_only_what_the_host_cannot_overrule_is_hopeless() -> None:
    closed, booked = because(ReasonKind.CLOSED), because(ReasonKind.BOOKING)
    assert not is_hopeless([closed])
    assert is_hopeless([closed, booked])
    assert hard_ones([closed, booked]) == (booked,)
    assert hard_ones([closed]) == (closed,)
