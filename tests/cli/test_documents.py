"""What README.md and docs/command-line.md tell a newcomer to type does what they say.

The command blocks are typed as they stand, in order, on a fresh data folder, at many
moments: a reader may come at midnight, on a Sunday, or on the last day of a year.
"""

from __future__ import annotations

import argparse
import io
import os
import re
import shlex
import subprocess
import sys
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

from devtools.verbs import VERBS
from pinmycal_desktop.cli.arguments import make_parser
from pinmycal_desktop.cli.run import _ADDERS, carry_out, read_typed
from pinmycal_desktop.cli.session import Exit
from pinmycal_desktop.cli.terminal import Terminal
from pinmycal_desktop.diary import Diary
from pinmycal_desktop.model.booking import BookingStatus

if TYPE_CHECKING:
    from pinmycal_desktop.cli.arguments import Parser
    from pinmycal_desktop.model.booking import Booking
    from pinmycal_desktop.settings import DataFolder

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")
PAGE = (ROOT / "docs" / "command-line.md").read_text("utf-8")
BLOCK = re.compile(r"^```\n(.*?)^```$", re.MULTILINE | re.DOTALL)
ROW = re.compile(r"^\| (`.+`) \| .+ \|$", re.MULTILINE)
BERLIN = ZoneInfo("Europe/Berlin")
TUESDAY, WEDNESDAY, FRIDAY = 1, 2, 4
SHARED = {"-h", "--help", "--data-dir", "--sample", "--json"}

MOMENTS = [
    *(
        datetime.combine(date(2026, 2, 23) + timedelta(days), time.fromisoformat(clock))
        for days in range(7)
        for clock in ("00:00", "09:31", "23:59")
    ),
    datetime(2026, 3, 28, 12),  # noqa: DTZ001 - the clock is set forward at night
    datetime(2026, 10, 24, 12, 0),  # noqa: DTZ001 - and back
    datetime(2027, 12, 31, 23, 59),  # noqa: DTZ001 - a year's last minute
    datetime(2028, 2, 29, 9, 30),  # noqa: DTZ001 - a leap day
]
"""Moments on the wall clock of Berlin, in every part of a week."""


def typed_lines(text: str, program: str) -> list[str]:
    """Return the lines of the command blocks that start the program."""
    lines = (line for block in BLOCK.findall(text) for line in block.splitlines())
    return [line for line in lines if line.startswith(f"{program} ")]


@dataclass(frozen=True, kw_only=True)
class Reader:
    """Types what a page says, in a folder of its own, while the clock stands."""

    folder: DataFolder
    wall: datetime

    @property
    def now(self) -> datetime:
        return self.wall.replace(tzinfo=BERLIN).astimezone(UTC)

    def follow(self, page: str) -> str:
        """Type every command of the page; return what was written."""
        return "".join(self.type(line) for line in typed_lines(page, "pinmycal"))

    def type(self, line: str) -> str:
        """Type one line exactly; it must be carried out."""
        raw, trouble = io.BytesIO(), io.StringIO()
        out = io.TextIOWrapper(raw, encoding="utf-8", write_through=True)
        read = read_typed(shlex.split(line, comments=True)[1:])
        terminal = Terminal(
            as_json=read.arguments.json,
            stdin=io.BytesIO(),
            stdout=out,
            stderr=trouble,
        )
        ended = carry_out(read, clock=lambda: self.now, terminal=terminal)
        assert ended == Exit.DONE, f"{line}: {trouble.getvalue()}"
        return raw.getvalue().decode()

    def next(self, weekday: int, clock: str) -> datetime:
        """Return the first such weekday after today, at that time."""
        day = self.wall.date() + timedelta(1)
        while day.weekday() != weekday:
            day += timedelta(1)
        return datetime.combine(day, time.fromisoformat(clock), BERLIN)


@pytest.fixture
def reader(
    folder: DataFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Reader:
    monkeypatch.setenv("PINMYCAL_DATA_DIR", str(folder.path))
    monkeypatch.setenv("TZ", BERLIN.key)
    monkeypatch.chdir(tmp_path)
    return Reader(folder=folder, wall=MOMENTS[0])


def booked(reader: Reader, number: int) -> Booking:
    """Return the booking as it stands in the data."""
    with closing(
        Diary.open(reader.folder.database, clock=lambda: reader.now, read_only=True)
    ) as diary:
        return diary.bookings.get(number)


@pytest.mark.parametrize("wall", MOMENTS, ids=str)
def test_the_readme_books_moves_and_exports_a_meeting(
    reader: Reader, wall: datetime
) -> None:
    reader = replace(reader, wall=wall)
    told = reader.follow(README)
    assert "  09:00 09:30 " in told
    assert "  Outside your hours." in told
    moved_to = reader.next(TUESDAY, "11:00")
    meeting = booked(reader, 1)
    assert meeting.attendee.name == "Ava Lind"
    assert meeting.status is BookingStatus.CONFIRMED
    assert meeting.was_rescheduled
    assert meeting.span.start == moved_to
    file = Path("ava.ics").read_text("utf-8")
    assert f"UID:{meeting.ical_uid}" in file
    assert f"DTSTART;TZID=Europe/Berlin:{moved_to:%Y%m%dT%H%M%S}" in file
    assert "SEQUENCE:1" in file


@pytest.mark.parametrize("wall", MOMENTS, ids=str)
def test_the_page_goes_round_a_calendar(reader: Reader, wall: datetime) -> None:
    reader = replace(reader, wall=wall)
    reader.follow(PAGE)
    cancelled, moved = booked(reader, 1), booked(reader, 2)
    assert cancelled.span.start == reader.next(WEDNESDAY, "14:00")
    assert cancelled.status is BookingStatus.CANCELLED
    assert cancelled.cancellation_reason == "we spoke by phone"
    assert moved.span.start == reader.next(FRIDAY, "16:00")
    assert moved.guests == ("otto@example.test",)
    assert f"UID:{moved.ical_uid}" in Path("meetings.ics").read_text("utf-8")


def test_the_readme_holds_today_in_a_real_shell(
    folder: DataFolder, tmp_path: Path
) -> None:
    program = [sys.executable, "-m", "pinmycal_desktop"]
    for line in typed_lines(README, "pinmycal"):
        done = subprocess.run(
            [*program, *shlex.split(line, comments=True)[1:]],
            cwd=tmp_path,
            env={
                **os.environ,
                "PINMYCAL_DATA_DIR": str(folder.path),
                "PYTHONPATH": str(ROOT),
            },
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == Exit.DONE, f"{line}: {done.stderr}"
    assert "BEGIN:VEVENT" in (tmp_path / "ava.ics").read_text("utf-8")


def test_every_verb_of_the_checkout_that_is_told_is_there() -> None:
    lines = typed_lines(README, "python3 dev.py")
    assert {shlex.split(line)[2] for line in lines} == {"run", "test"}
    assert {"run", "test"} <= set(VERBS)


def options_told() -> dict[str, set[str]]:
    """Return the options of each command in the page's table."""
    told: dict[str, set[str]] = {}
    for row in ROW.findall(PAGE.partition("## Commands")[2]):
        for usage in re.findall(r"`(.+?)`", row):
            verb = re.match(r"[a-z][a-z-]*( [a-z][a-z-]*)*", usage)
            assert verb, usage
            told.setdefault(verb[0], set()).update(re.findall(r"--[a-z-]+", usage))
    return told


def options_known(parser: Parser, before: str = "") -> dict[str, set[str]]:
    """Return the options of each command the program knows, without the shared ones."""
    known: dict[str, set[str]] = {}
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for name, below in action.choices.items():
                known |= options_known(below, f"{before} {name}".strip())
    options = {
        option
        for action in parser._actions
        for option in action.option_strings
        if option.startswith("--")
    }
    own = options - SHARED
    if known and not (before and own):
        return known
    return known | {before: own}


def test_the_page_tells_every_command_and_every_option() -> None:
    assert options_told() == options_known(make_parser(*_ADDERS))
