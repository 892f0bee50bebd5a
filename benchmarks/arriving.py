"""How late a window is while ten thousand bookings arrive: its beats, and its frames.

The window of `behind` is made as the program makes it, in a process of its own. Its
floor is a bare Qt window in another one, which does the same at the same time: that is
how late the computer itself is, for it carries the service and all else that runs.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.figure import Figure, benchmark
from benchmarks.grid import p99
from benchmarks.made_up import import_bookings, spread
from benchmarks.start import OFFSCREEN
from benchmarks.synced import served
from benchmarks.window import DAY

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[1]
COUNT, FEW = 10_000, 1_000
ROUNDS = 3


@benchmark("sync_loop_hold_p999_ms", "sync_frame_p99_ms", "sync_frame_max_ms")
def sync_in_a_window() -> Iterator[Figure]:
    """Read an account of ten thousand bookings behind a week that is shown."""
    with (
        tempfile.TemporaryDirectory() as name,
        served(Path(name, "there"), COUNT) as at,
    ):
        beats, bare = _measured(name, "beats", "sync", at["url"], at["token"])
        yield Figure(
            name="sync_loop_hold_p999_ms",
            value=p999(beats),
            unit="ms",
            floor=p999(bare),
        )
        late, bare = _measured(name, "frames", "sync", at["url"], at["token"])
        yield from _frames("sync", late, bare)


@benchmark("import_frame_p99_ms", "import_frame_max_ms")
def import_in_a_window() -> Iterator[Figure]:
    """Take a file of ten thousand events in behind a week that is shown."""
    with tempfile.TemporaryDirectory() as name:
        file = Path(name, "many.ics")
        file.write_text(_calendar(), "utf-8")
        yield from _frames("import", *_measured(name, "frames", "import", str(file)))


def _frames(what: str, late: list[float], bare: list[float]) -> Iterator[Figure]:
    """Give how late the frames were, beside those of a bare window."""
    name = f"{what}_frame"
    yield Figure(name=f"{name}_p99_ms", value=p99(late), unit="ms", floor=p99(bare))
    yield Figure(name=f"{name}_max_ms", value=max(late), unit="ms", floor=max(bare))


def p999(values: list[float]) -> float:
    """Return what of a thousand values only one is above."""
    return sorted(values)[int(len(values) * 0.999)]


def _calendar() -> str:
    """Return a calendar of many single events."""
    events = "".join(
        f"BEGIN:VEVENT\r\nUID:many-{number}@example.org\r\n"
        f"DTSTART:{start:%Y%m%dT%H%M%SZ}\r\nDURATION:PT30M\r\n"
        f"SUMMARY:Number {number}\r\nEND:VEVENT\r\n"
        for number, start in enumerate(spread(COUNT, DAY))
    )
    return f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{events}END:VCALENDAR\r\n"


def _measured(home: str, *arguments: str) -> tuple[list[float], list[float]]:
    """Return how late a window and a bare one were, in milliseconds, of some rounds.

    The round whose worst is in the middle counts.
    """
    rounds = [_round(home, f"{n}{arguments[0]}", *arguments) for n in range(ROUNDS)]
    return sorted(rounds, key=lambda each: max(each[0]))[ROUNDS // 2]


def _round(home: str, folder: str, *arguments: str) -> tuple[list[float], list[float]]:
    """Return how late both were once, with new data."""
    data = Path(home, folder)
    data.mkdir()
    if arguments[1] == "import":
        import_bookings(data, [*spread(FEW, DAY)], made_at=DAY)
    bare = _started("bare", arguments[0])
    ours = _started(*arguments[1:2], arguments[0], str(data), *arguments[2:])
    told = ours.communicate()[0]
    assert ours.returncode == 0
    beside = bare.communicate()[0]
    return json.loads(told.splitlines()[-1]), json.loads(beside.splitlines()[-1])


def _started(*arguments: str) -> subprocess.Popen[str]:
    """Start one of the windows below; closing its input ends the bare one."""
    return subprocess.Popen(
        [sys.executable, "-m", "benchmarks.behind", *arguments],
        cwd=ROOT,
        env=os.environ | OFFSCREEN,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
