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
TAKEN_IN = 10_000
KB_IN_MB = 1024

# Presses the key of "next week" as a person does, and prints how long each week took to
# be on the screen; then how much memory the process holds that nobody shares, in kB.
_TURNING = """
import json, os, sys, time
from datetime import date, datetime, UTC
from pathlib import Path
from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pinmycal_desktop.app.core import Core
from pinmycal_desktop.screen.week import WeekState
from pinmycal_desktop.settings import DataFolder
from pinmycal_desktop.ui.main_window import MainWindow
from pinmycal_desktop.ui.operations import Operations
from pinmycal_desktop.ui.relay import Relay
from pinmycal_desktop.ui.style import apply
from pinmycal_desktop.ui.theme import light

folder, weeks = Path(sys.argv[1]), int(sys.argv[2])
sys.setswitchinterval(0.001)
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

# Imports a file of ten thousand while the week is repainted every few milliseconds;
# prints how far apart in time each frame was finished from when it was due.
_IMPORTING = """
import json, os, sys, time
from datetime import date, datetime, UTC
from pathlib import Path
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication
from pinmycal_desktop.app.core import Core
from pinmycal_desktop.model.commands.transfer import ImportCalendar
from pinmycal_desktop.model.transfer import ImportTarget
from pinmycal_desktop.screen.week import WeekState
from pinmycal_desktop.settings import DataFolder
from pinmycal_desktop.ui.main_window import MainWindow
from pinmycal_desktop.ui.operations import Operations
from pinmycal_desktop.ui.relay import Relay
from pinmycal_desktop.ui.style import apply
from pinmycal_desktop.ui.theme import light

folder, file = Path(sys.argv[1]), Path(sys.argv[2])
sys.setswitchinterval(0.001)
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
view = window.frame.hours.week.area.viewport()
account = core.diary.account.local().id
frames, done = [], []
timer = QTimer(timerType=Qt.TimerType.PreciseTimer, interval=4)
due = time.perf_counter()

def frame():
    global due
    began = max(due, 0)
    view.repaint()
    ended = time.perf_counter()
    frames.append((ended - began) * 1000)
    due = ended + 0.004

timer.timeout.connect(frame)

def take_in(file):
    target = ImportTarget.BOOKINGS
    command = ImportCalendar(
        account_id=account, file=file, target=target
    )
    operations.write(command, lambda outcome: done.append(None), done.append)

def read(diary):
    found = diary.transfer.read(file.read_bytes(), name=file.name)
    diary.transfer.preview(found)
    return found

timer.start()
due = time.perf_counter() + 0.004
operations.errand(read, take_in, done.append)
while not done:
    app.processEvents(more)
timer.stop()
if done[0] is not None:
    print(done[0], file=sys.stderr, flush=True)
    os._exit(1)
print(json.dumps(frames), flush=True)
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


@benchmark("import_frame_p99_ms", "import_frame_max_ms")
def import_frames() -> Iterator[Figure]:
    """How late the frames of a full week are while ten thousand events come in."""
    with tempfile.TemporaryDirectory() as home:
        folder = Path(home, "data")
        folder.mkdir()
        import_bookings(folder, [*spread(FEW, DAY)], made_at=DAY)
        file = Path(home, "many.ics")
        events = "".join(
            f"BEGIN:VEVENT\r\nUID:many-{number}@example.org\r\n"
            f"DTSTART:{start:%Y%m%dT%H%M%SZ}\r\nDURATION:PT30M\r\n"
            f"SUMMARY:Number {number}\r\nEND:VEVENT\r\n"
            for number, start in enumerate(spread(TAKEN_IN, DAY))
        )
        file.write_text(
            f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{events}END:VCALENDAR\r\n",
            "utf-8",
        )
        done = subprocess.run(
            (sys.executable, "-c", _IMPORTING, str(folder), str(file)),
            env=os.environ | OFFSCREEN,
            check=True,
            capture_output=True,
            text=True,
        )
    frames: list[float] = json.loads(done.stdout.splitlines()[-1])
    yield Figure(name="import_frame_p99_ms", value=p99(frames), unit="ms")
    yield Figure(name="import_frame_max_ms", value=max(frames), unit="ms")


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
