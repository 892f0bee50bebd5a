"""Reading again while much goes on: one reading after the other, and none is missed."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from pinmycal_desktop.model.changes import Changes, Part
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.screen.week import WeekState
from pinmycal_desktop.ui.again import Again
from pinmycal_desktop.ui.showing import Beside, Showing
from tests.builders import NOW, ZONE, a_wish, at

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.ui.operations import Operations
    from pinmycal_desktop.ui.relay import Relay

LONG_MS = 60_000
"""Longer than any test: the rest does not end by itself."""


def test_what_is_seldom_wanted_is_read_at_once() -> None:
    reads: list[int] = []
    again = Again(lambda: reads.append(1), rest=LONG_MS)
    again.want()
    assert len(reads) == 1


def test_what_is_wanted_while_it_is_read_is_read_once_more_after_a_rest(
    qtbot: QtBot,
) -> None:
    reads: list[int] = []
    again = Again(lambda: reads.append(1), rest=1)
    for _ in range(5):
        again.want()
    assert len(reads) == 1
    again.arrived()
    again.want()
    assert len(reads) == 1
    qtbot.waitUntil(lambda: len(reads) == 2)
    again.arrived()
    qtbot.wait(20)
    assert len(reads) == 2


def test_what_a_person_asks_for_does_not_wait_for_the_rest() -> None:
    reads: list[int] = []
    again = Again(lambda: reads.append(1), rest=LONG_MS)
    again.want()
    again.now()
    again.arrived()
    again.now()
    assert len(reads) == 3


def test_a_rest_that_ends_during_a_reading_begins_no_second_one(qtbot: QtBot) -> None:
    reads: list[int] = []
    again = Again(lambda: reads.append(1), rest=1)
    again.now()
    again.arrived()
    again.now()
    again.want()
    qtbot.wait(20)
    assert len(reads) == 2
    again.arrived()
    qtbot.waitUntil(lambda: len(reads) == 3)


def a_showing(
    qtbot: QtBot, operations: Operations, relay: Relay
) -> tuple[Showing, list[WeekState], list[Beside]]:
    """Return what shows a week that is read, with what it tells from then on."""
    state = WeekState.at(at(10, 9).date(), zone=ZONE, now=NOW)
    showing = Showing(operations, relay, state, clock=lambda: NOW)
    weeks: list[WeekState] = []
    besides: list[Beside] = []
    showing.changed.connect(weeks.append)
    showing.beside_changed.connect(besides.append)
    showing.begin()
    qtbot.waitUntil(lambda: bool(weeks) and len(besides) == 2)
    weeks.clear()
    besides.clear()
    return showing, weeks, besides


def test_many_commits_in_a_row_are_read_together_and_the_last_is_seen(
    qtbot: QtBot, diary: Diary, operations: Operations, relay: Relay
) -> None:
    showing, weeks, besides = a_showing(qtbot, operations, relay)
    for n in range(20):
        diary.run(
            a_wish(start=at(10, 9) + timedelta(minutes=30 * n), outside_hours=True)
        )
    qtbot.waitUntil(lambda: len(showing.state.bookings) == 20)
    qtbot.waitUntil(lambda: any(_counted(each) == 20 for each in besides))
    assert len(weeks) < 10
    assert len(besides) < 10


def test_commits_far_from_the_days_shown_are_not_read(
    qtbot: QtBot, operations: Operations, relay: Relay
) -> None:
    _showing, weeks, besides = a_showing(qtbot, operations, relay)
    far = Span(at(10, 9) + timedelta(days=200), at(10, 10) + timedelta(days=200))
    changes = Changes(parts=frozenset({Part.BOOKINGS, Part.OUTBOX}), spans=(far,))
    near = Span(at(25, 9), at(25, 10))
    relay.announce(changes)
    relay.announce(replace(changes, spans=(near,)))
    qtbot.waitUntil(lambda: len(besides) == 1)
    assert not weeks


def _counted(beside: Beside) -> int:
    """Return how many bookings the side bar has counted."""
    return sum(n for _, n in beside.counts)
