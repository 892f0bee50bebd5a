"""What is done next, from facts alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from pinmycal_desktop.model.booking import Origin
from pinmycal_desktop.model.commands.bookings import CancelBooking
from pinmycal_desktop.model.outbox import (
    ChangeKind,
    ChangeState,
    OutboxItem,
    SubjectKind,
    Wait,
    waiting,
)
from pinmycal_desktop.model.pace import POLL
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.model.sync_status import Interest
from pinmycal_desktop.sync.plan import (
    CHANGES,
    EARLIER,
    POLLED,
    SETUP_CURSOR,
    UPCOMING,
    VIEW,
    Facts,
    Look,
    PullOne,
    PullPage,
    PullSetup,
    Push,
    is_in_view,
    next_moment,
    next_step,
)
from tests.builders import NOW, a_booking

READ = {
    name: NOW.isoformat()
    for name in (SETUP_CURSOR, VIEW, UPCOMING, EARLIER, POLLED, CHANGES)
}


def an_item(id_: int = 1, **changes: object) -> OutboxItem:
    """Return the cancelling of a booking, due now."""
    item = OutboxItem(
        id=id_,
        account_id=2,
        key=f"key-{id_}",
        kind=ChangeKind.CANCEL,
        subject=SubjectKind.BOOKING,
        subject_id=id_,
        command=CancelBooking(booking_id=id_, origin=Origin.WINDOW),
        base=a_booking(),
        wished=a_booking(),
        position=id_,
        not_before=NOW,
        made_at=NOW,
    )
    return replace(item, **changes)  # type: ignore[arg-type]


def facts(*items: OutboxItem, **changes: object) -> Facts:
    """Return what is known when all was read a moment ago."""
    return replace(
        Facts(now=NOW, items=items, cursors=READ),
        **changes,  # type: ignore[arg-type]
    )


def test_with_nothing_to_do_nothing_is_done() -> None:
    assert next_step(facts()) is None
    assert next_moment(facts()) == NOW + POLL[Interest.AWAY]


def test_a_change_goes_before_all_reading() -> None:
    item = an_item()
    assert next_step(facts(item, cursors={})) == Push(item=item)


def test_what_is_read_first_is_the_setup_then_the_view_then_outwards() -> None:
    cursors: dict[str, str] = {}
    seen = []
    for name in (SETUP_CURSOR, VIEW, UPCOMING, EARLIER, POLLED):
        step = next_step(facts(cursors=cursors))
        seen.append(step.name if isinstance(step, PullPage) else type(step))
        cursors = {**cursors, name: NOW.isoformat()}
    assert seen == [PullSetup, VIEW, UPCOMING, EARLIER, CHANGES]
    assert next_step(facts(cursors=cursors)) is None


def test_changes_are_asked_for_from_a_little_before_the_last_one_seen() -> None:
    step = next_step(facts(now=NOW + timedelta(hours=1)))
    assert isinstance(step, PullPage)
    assert step.updated_after == NOW - timedelta(minutes=5)


@pytest.mark.parametrize("interest", list(Interest))
def test_the_closer_somebody_looks_the_sooner_it_is_asked(interest: Interest) -> None:
    every = POLL[interest]
    just_before = facts(now=NOW + every - timedelta(seconds=1), interest=interest)
    assert next_step(just_before) is None
    assert next_step(facts(now=NOW + every, interest=interest)) is not None


def test_seconds_while_looking_minutes_while_not_hours_when_saving() -> None:
    looking, away, sparing, saving = (POLL[each] for each in Interest)
    assert looking < timedelta(minutes=1) < away < timedelta(hours=1) < saving
    assert timedelta(minutes=1) < sparing < away


def test_a_clock_that_jumped_back_asks_again() -> None:
    assert next_step(facts(now=NOW - timedelta(days=3))) is not None


def test_a_named_booking_is_read_before_listings() -> None:
    step = next_step(facts(wanted=("abc",), cursors={}))
    assert step == PullOne(uid="abc")


@pytest.mark.parametrize(
    "state",
    [
        ChangeState.HELD,
        ChangeState.REFUSED,
        ChangeState.CONFLICT,
        ChangeState.SENDING,
        ChangeState.DONE,
    ],
)
def test_only_what_waits_or_is_unsure_moves(state: ChangeState) -> None:
    assert next_step(facts(an_item(state=state))) is None


def test_what_depends_on_a_change_waits_and_others_go_on() -> None:
    first = an_item(1, state=ChangeState.REFUSED)
    behind, other = an_item(2, depends_on=1), an_item(3)
    assert next_step(facts(first, behind, other)) == Push(item=other)


def test_a_grace_is_kept() -> None:
    item = an_item(not_before=NOW + timedelta(seconds=10))
    assert next_step(facts(item)) is None
    assert next_moment(facts(item)) == item.not_before


@pytest.mark.parametrize("doubt", ["unsure", "restored"])
@pytest.mark.parametrize("safely", [True, False])
def test_what_is_in_doubt_is_looked_for_unless_it_may_be_repeated(
    doubt: str, *, safely: bool
) -> None:
    state = ChangeState.UNSURE if doubt == "unsure" else ChangeState.WAITING
    item = an_item(state=state)
    doubted = frozenset({item.id}) if doubt == "restored" else frozenset[int]()
    step = next_step(facts(item, repeats_safely=safely, doubted=doubted))
    assert step == (Push(item=item) if safely else Look(item=item))


def test_what_rests_is_left_alone_and_others_go_on() -> None:
    unsure, other = an_item(1, state=ChangeState.UNSURE), an_item(2)
    step = next_step(facts(unsure, other, resting=frozenset({1})))
    assert step == Push(item=other)


def test_without_calls_left_for_reading_changes_still_go() -> None:
    item = an_item()
    assert next_step(facts(item, may_read=False)) == Push(item=item)
    assert next_step(facts(cursors={}, may_read=False)) is None
    assert next_step(facts(item, may_write=False)) is None


def test_days_far_away_are_read_when_somebody_looks_at_them() -> None:
    start = NOW - timedelta(days=4000)
    looked = Span(start, start + timedelta(days=7))
    step = next_step(facts(looked_at=looked))
    assert isinstance(step, PullPage)
    assert step.span is not None
    assert step.span.contains(looked)
    read = {**READ, step.name: NOW.isoformat()}
    assert next_step(facts(looked_at=looked, cursors=read)) is None


def test_where_nothing_is_listed_bookings_are_read_one_by_one() -> None:
    there = facts(
        lists=False, cursors={SETUP_CURSOR: NOW.isoformat()}, known_uids=("a", "b")
    )
    assert next_step(there) == PullOne(uid="a")
    later = replace(there, cursors={**there.cursors, "one:a": NOW.isoformat()})
    assert next_step(later) == PullOne(uid="b")


def test_where_changes_are_not_listed_the_days_near_are() -> None:
    step = next_step(facts(lists_changes=False, now=NOW + timedelta(minutes=6)))
    assert isinstance(step, PullPage)
    assert step.name == POLLED
    assert step.span is not None
    assert step.span.holds(NOW + timedelta(days=10))


def test_each_change_says_why_it_waits() -> None:
    items = (
        an_item(1, not_before=NOW + timedelta(seconds=5)),
        an_item(2, depends_on=1),
        an_item(3),
        an_item(4, state=ChangeState.HELD),
        an_item(5, state=ChangeState.UNSURE),
        an_item(6, state=ChangeState.DONE),
    )
    waits = {each.item.id: each.wait for each in waiting(items, NOW)}
    assert waits == {
        1: Wait.GRACE,
        2: Wait.EARLIER,
        3: Wait.TURN,
        4: Wait.HELD,
        5: Wait.ANSWER,
    }


def test_the_days_in_view_and_their_types_are_what_a_window_shows_now() -> None:
    assert is_in_view(PullSetup())
    assert is_in_view(PullPage(name=VIEW))
    assert is_in_view(PullPage(name=f"{VIEW}:2026-03-09"))
    assert not is_in_view(PullPage(name=UPCOMING))
    assert not is_in_view(PullPage(name=CHANGES))
    assert not is_in_view(PullOne(uid="a"))
