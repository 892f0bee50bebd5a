"""Killed at any moment, the data file is whole and holds every acknowledged change."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.diary import Diary
from pinmycal_desktop.model.booking import BookingStatus
from pinmycal_desktop.model.errors import NotFound
from tests.builders import ZONE, SettableClock

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
KILLS = 400 if os.environ.get("PINMYCAL_TEST_FULL") else 30
MOST_CHANGES = 40
"""How many changes a child makes before it is killed at the latest."""


def run_and_kill(database: Path, number: int, changes: int) -> list[str]:
    """Start a writer, kill it after about `changes` changes; return what it said."""
    child = subprocess.Popen(
        [sys.executable, "-m", "tests.diary.writer_child", str(database), str(number)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    with child:
        assert child.stdout
        said = [child.stdout.readline() for _ in range(changes)]
        child.kill()
        said += child.stdout.readlines()
    lines = b"".join(said).decode().split("\n")
    assert len(lines) > changes, "the writer ended by itself"
    return lines[:-1]


def outcomes(lines: list[str]) -> Iterator[tuple[str, str, int]]:
    """Yield the last thing said of each booking."""
    last = {}
    for line in lines:
        word, uid, revision = line.split(" ")
        last[uid] = (word, uid, int(revision))
    yield from last.values()


@pytest.mark.timeout(600)
def test_a_kill_at_any_moment_loses_nothing_that_was_acknowledged(
    database: Path,
) -> None:
    chance = random.Random(7)  # noqa: S311 - not a secret
    for number in range(KILLS):
        lines = run_and_kill(database, number, chance.randrange(MOST_CHANGES))
        diary = Diary.open(database, clock=SettableClock(), zone=ZONE)
        report = diary.check()
        assert report.is_good, report
        for word, uid, revision in outcomes(lines):
            booking = diary.bookings.by_uid(uid)
            assert booking.revision >= revision
            if word == "cancelled":
                assert booking.status is BookingStatus.CANCELLED
        diary.close()


def test_a_kill_before_the_first_answer_leaves_a_file_that_opens(
    database: Path,
) -> None:
    run_and_kill(database, 0, 0)
    diary = Diary.open(database, clock=SettableClock(), zone=ZONE)
    assert diary.check().is_good
    with pytest.raises(NotFound):
        diary.bookings.by_uid("never")
    diary.close()
