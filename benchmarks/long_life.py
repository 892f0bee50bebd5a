"""The window after years of use: many bookings, and what still has to be quick.

Each figure is of the whole program in a process of its own. What a person waits for is
measured on a virtual screen where there is one, from the key's press to the pixels.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.figure import Figure, benchmark
from benchmarks.grid import p99
from benchmarks.made_up import import_bookings, spread
from benchmarks.start import BARE_COMMAND, OFFSCREEN, a_screen, first_frames
from benchmarks.window import DAY, START
from pinmycal_desktop.app.computer import now

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

FEW, MANY, MOST = 1_000, 50_000, 1_000_000
WEEKS = 40
KB_IN_MB = 1024

# Presses the key of "next week" as a person does, and prints how long each week took to
# be on the screen; then how much memory the process holds that nobody shares, in kB.
_TURNING = """
import json, os, sys, time
from datetime import date, datetime, UTC
from pathlib import Path
from pinmycal_desktop.ui.loading import load_qt
load_qt()
from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pinmycal_desktop.__main__ import SWITCH_SECONDS
from pinmycal_desktop.app.core import Core
from pinmycal_desktop.screen.week import WeekState
from pinmycal_desktop.settings import DataFolder
from pinmycal_desktop.ui.main_window import MainWindow
from pinmycal_desktop.ui.operations import Operations
from pinmycal_desktop.ui.relay import Relay
from pinmycal_desktop.ui.style import apply
from pinmycal_desktop.ui.theme import light

folder, weeks = Path(sys.argv[1]), int(sys.argv[2])
sys.setswitchinterval(SWITCH_SECONDS)
clock = lambda: datetime(2026, 3, 11, 9, tzinfo=UTC)
app = QApplication([])
apply(app, light(app.font()))
core = Core.own(DataFolder(folder), clock=clock, zone="UTC")
state = WeekState.at(date(2026, 3, 11), zone="UTC", now=clock())
window = MainWindow(state, clock=clock)
operations, relay = Operations(core.diary), Relay()
relay.watch(core.diary)
window.resize(1440, 900)
window.show()
window.attach(operations, relay)
more = QEventLoop.ProcessEventsFlag.WaitForMoreEvents
while not window.state.is_read:
    app.processEvents(more)
app.processEvents()
area = window.frame.hours.week.area
taken = []
for _ in range(weeks):
    first = window.state.first
    began = time.perf_counter()
    window.ask("next")
    while window.state.first == first or not window.state.is_read:
        app.processEvents(more)
    area.viewport().repaint()
    taken.append((time.perf_counter() - began) * 1000)
pss = 0
try:
    for line in Path("/proc/self/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            pss = int(line.split()[1])
except OSError:
    pass
print(json.dumps([taken, pss]), flush=True)
os._exit(0)
"""


@benchmark("start_week_50k_ratio", "start_week_50k_over_1k")
def start_week_50k() -> Iterator[Figure]:
    """From the start of the process to a painted week, with fifty thousand bookings."""
    with tempfile.TemporaryDirectory() as home:
        commands: dict[str, Sequence[str]] = {"bare": BARE_COMMAND}
        today = now().replace(hour=9, minute=0, second=0, microsecond=0)
        for count in (FEW, MANY):
            folder = Path(home, str(count))
            folder.mkdir()
            import_bookings(folder, [*spread(count, today)], made_at=today)
            commands[str(count)] = (sys.executable, "-c", START, str(folder))
        with a_screen() as screen:
            shown = first_frames(commands, screen)
    many, few = shown[str(MANY)], shown[str(FEW)]
    yield Figure(
        name="start_week_50k_ratio", value=many / shown["bare"], unit="x", floor=1.0
    )
    yield Figure(name="start_week_50k_over_1k", value=many / few, unit="x", floor=1.0)


@benchmark("next_week_50k_ms", "pss_50k_mb")
def next_week_50k() -> Iterator[Figure]:
    """The next week on a virtual screen, and the memory that is held then."""
    with a_screen() as screen:
        taken, pss = _turned(MANY, screen)
    yield Figure(name="next_week_50k_ms", value=statistics.median(taken), unit="ms")
    if pss:
        yield Figure(name="pss_50k_mb", value=pss / KB_IN_MB, unit="MB")


@benchmark("next_week_1m_p99_ms")
def next_week_1m() -> Iterator[Figure]:
    """The next week among a million bookings; making those takes minutes."""
    taken, _pss = _turned(MOST, OFFSCREEN)
    yield Figure(name="next_week_1m_p99_ms", value=p99(taken), unit="ms")


def _turned(count: int, screen: Mapping[str, str]) -> tuple[list[float], int]:
    """Return what turning weeks took among `count` bookings, and the memory in kB."""
    with tempfile.TemporaryDirectory() as folder:
        # Evenly over twenty years each way, so that every week has some.
        import_bookings(Path(folder), [*spread(count, DAY)], made_at=DAY)
        done = subprocess.run(
            (sys.executable, "-c", _TURNING, folder, str(WEEKS)),
            env=os.environ | screen,
            check=True,
            capture_output=True,
            text=True,
        )
    told: tuple[list[float], int] = json.loads(done.stdout.splitlines()[-1])
    return told
