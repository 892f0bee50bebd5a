"""No double booking, ever: sixty-four clients and a person at one real service."""

from __future__ import annotations

import json
import os
import random
import sqlite3
import subprocess
import sys
import threading
from collections import Counter
from contextlib import closing, contextmanager
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.server.app import build_app
from pinmycal_desktop.server.runner import ServiceThread
from tests.server.racing import (
    CLIENTS,
    DEEDS,
    FIRST_DAY,
    Heard,
    Stage,
    confirmed_twice,
    contradictions,
    day_of,
    holds_broken,
    holds_lost,
    overlaps,
    race,
    seats_sold_twice,
    stage,
    window,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

    from pinmycal_desktop.diary import Diary
    from tests.server.calling import StandingClock

FULL = bool(os.environ.get("PINMYCAL_TEST_FULL"))
ROUNDS = 200 if FULL else 10
KILLS = 20 if FULL else 3
ROOT = Path(__file__).parents[2]


@pytest.fixture
def port(
    diary: Diary, clock: StandingClock, secrets: dict[str, bytes]
) -> Iterator[int]:
    """Serve the diary on a real socket, without a limit on how often one may ask."""
    app = build_app(diary, clock=clock, secrets=secrets.get, rate_limit=0)
    thread = ServiceThread(app, host="127.0.0.1", port=0)
    thread.start()
    yield thread.address[1]
    assert thread.stop()


@pytest.mark.timeout(3600 if FULL else 300)
def test_whoever_races_no_host_is_in_two_places_and_no_answer_is_lost(
    diary: Diary, port: int, tmp_path: Path
) -> None:
    told = stage(diary)
    statuses: Counter[tuple[str, int]] = Counter()
    for number in range(ROUNDS):
        stop = threading.Event()
        person = threading.Thread(target=window, args=(diary, number, stop))
        person.start()
        heard = race(port, told, number)
        stop.set()
        person.join()
        statuses.update((each.deed, each.status) for each in heard)
        # Rounds are weeks apart, and every pair of a host's bookings is looked at.
        check(tmp_path / "pinmycal.db", heard, since=day_of(number))
        assert len(heard) == CLIENTS * DEEDS
    print(ROUNDS, "rounds:", sorted(statuses.items()))  # noqa: T201 - the figures
    assert {status for _, status in statuses} <= {
        200,
        201,
        400,
        401,
        403,
        404,
        409,
        422,
    }
    for deed in ("book", "hold", "move", "cancel", "confirm"):
        answers = {status < 300 for name, status in statuses if name == deed}
        assert answers == {True, False}, deed


@pytest.mark.timeout(3600 if FULL else 300)
def test_killed_in_a_race_it_has_kept_every_booking_it_acknowledged(
    tmp_path: Path,
) -> None:
    database = tmp_path / "data" / "pinmycal.db"
    database.parent.mkdir()
    told, heard = None, []
    chance = random.Random(8)  # noqa: S311 - when to kill is no secret
    for number in range(KILLS):
        with killed_after(database) as (port, stage, kill):
            told = told or stage
            assert told
            answers = chance.randrange(10, CLIENTS * DEEDS // 2)
            heard += race(port, told, number, on_answer=nth(answers, kill))
        check(database, heard)
    with killed_after(database) as (port, _, kill):
        assert told
        check(database, race(port, told, KILLS))
        kill()
    assert {each.status for each in heard} >= {0, 201}


def nth(number: int, deed: Callable[[], None]) -> Callable[[], None]:
    """Return what does `deed` when it is called for the `number`th time."""
    calls = count(1)

    def called() -> None:
        if next(calls) == number:
            deed()

    return called


@contextmanager
def killed_after(
    database: Path,
) -> Iterator[tuple[int, Stage | None, Callable[[], None]]]:
    """Serve from a process of its own; give its port, and what kills it."""
    child = subprocess.Popen(
        [sys.executable, "-m", "tests.server.race_child", str(database)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    with child:
        try:
            assert child.stdout
            said = json.loads(child.stdout.readline())
            stage = None if said["stage"] is None else Stage(**said["stage"])
            yield said["port"], stage, child.kill
        finally:
            child.kill()


def check(database: Path, heard: list[Heard], since: datetime = FIRST_DAY) -> None:
    """Look into the file: is everything so that was answered, and nothing else?"""
    with closing(sqlite3.connect(database)) as db:
        assert overlaps(db, since) == []
        assert seats_sold_twice(db) == []
        assert list(contradictions(db, heard)) == []
        assert confirmed_twice(db, heard) == []
        assert holds_broken(db, heard) == []
        assert holds_lost(db, heard) == []
