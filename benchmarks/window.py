"""The window with ten thousand bookings: start, another week, a booking.

Measured from the outside as a person meets it: each start is a process of its own, and
takes turns with a bare Qt window, so that a busy moment hits both.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.figure import Figure, benchmark
from benchmarks.start import BARE_COMMAND, first_frames
from pinmycal_desktop.app.computer import computer_zone
from pinmycal_desktop.diary import Diary
from pinmycal_desktop.model.booking import Attendee
from pinmycal_desktop.model.commands import ImportCalendar
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.model.transfer import CalendarFile, ImportTarget, ReadEvent

if TYPE_CHECKING:
    from collections.abc import Iterator

BOOKINGS = 10_000
BOOKINGS_A_DAY = 20
DAY = datetime(2026, 3, 11, 9, tzinfo=UTC)

# Ends with the time of the first frame that shows bookings, as first_frames wants it.
_START = """
import os, sys, time
from datetime import date
from pathlib import Path
from pinmycal_desktop.app.options import WindowOptions
from pinmycal_desktop.app.window import main
from pinmycal_desktop.settings import DataFolder

def painted():
    print(time.monotonic_ns(), flush=True)
    os._exit(0)

folder = DataFolder(Path(sys.argv[1]))
main(WindowOptions(folder=folder, day=date(2026, 3, 11)), on_painted=painted)
"""

# Drives one window from inside: "next week" until it is painted, and a booking until
# its block is; prints both as JSON lists of milliseconds.
_INSIDE = """
import json, os, sys, time
from datetime import date, datetime, timedelta, UTC
from pathlib import Path
from uuid import uuid4
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication
from pinmycal_desktop.app.core import Core
from pinmycal_desktop.model.booking import Attendee, Origin
from pinmycal_desktop.model.commands import CreateBooking
from pinmycal_desktop.screen.week import WeekState
from pinmycal_desktop.settings import DataFolder
from pinmycal_desktop.ui.main_window import MainWindow
from pinmycal_desktop.ui.operations import Operations
from pinmycal_desktop.ui.relay import Relay
from pinmycal_desktop.ui.style import apply
from pinmycal_desktop.ui.theme import light

clock = lambda: datetime(2026, 3, 9, 6, tzinfo=UTC)
app = QApplication([])
apply(app, light(app.font()))
core = Core.own(DataFolder(Path(sys.argv[1])), clock=clock, zone="UTC")
state = WeekState.at(date(2026, 3, 11), zone="UTC", now=clock())
window = MainWindow(state, clock=clock)
operations, relay = Operations(core.diary), Relay()
relay.watch(core.diary)
window.resize(1440, 900)
window.show()
window.attach(operations, relay)

def until(ready):
    began = time.perf_counter()
    while not ready():
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)
    return (time.perf_counter() - began) * 1000

until(lambda: window.state.is_read)
window.repaint()
weeks, bookings = [], []
for turn in range(30):
    began = time.perf_counter()
    window.ask("next")
    until(lambda: window.state.is_read)
    window.frame.hours.week.area.viewport().repaint()
    weeks.append((time.perf_counter() - began) * 1000)
for turn in range(15):
    before = len(window.state.bookings)
    start = datetime.combine(window.state.first, datetime.min.time(), UTC)
    wish = CreateBooking(
        uid=str(uuid4()), event_type_id=1, start=start + timedelta(minutes=15 * turn),
        attendee=Attendee(name="Ava", email="ava@example.org", zone="UTC"),
        origin=Origin.WINDOW, outside_hours=True,
    )
    began = time.perf_counter()
    operations.write(wish, lambda outcome: None)
    until(lambda: len(window.state.bookings) > before)
    window.frame.hours.week.area.viewport().repaint()
    bookings.append((time.perf_counter() - began) * 1000)
print(json.dumps([weeks, bookings]), flush=True)
os._exit(0)
"""


@benchmark("start_week_10k", "start_week_10k_ratio")
def start_week() -> Iterator[Figure]:
    """From the start of the process to a painted week, beside a bare Qt window."""
    with tempfile.TemporaryDirectory() as folder:
        fill(Path(folder))
        commands = {
            "bare": BARE_COMMAND,
            "week": (sys.executable, "-c", _START, folder),
        }
        taken = first_frames(commands)
    bare, week = taken["bare"], taken["week"]
    yield Figure(name="start_week_10k", value=week, unit="ms", floor=bare)
    yield Figure(name="start_week_10k_ratio", value=week / bare, unit="x", floor=1.0)


@benchmark("next_week_10k", "book_10k")
def week_change_and_booking() -> Iterator[Figure]:
    """Another week, and a booking, until they are painted."""
    with tempfile.TemporaryDirectory() as folder:
        fill(Path(folder))
        env = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
        done = subprocess.run(
            (sys.executable, "-c", _INSIDE, folder),
            env=env,
            check=True,
            capture_output=True,
            text=True,
        )
    weeks, bookings = json.loads(done.stdout.splitlines()[-1])
    yield Figure(name="next_week_10k", value=statistics.median(weeks), unit="ms")
    yield Figure(name="book_10k", value=statistics.median(bookings), unit="ms")


def fill(folder: Path) -> None:
    """Make a data folder with ten thousand bookings around one day, as one import."""
    diary = Diary.open(folder / "pinmycal.db", clock=lambda: DAY, zone=computer_zone())
    account = diary.account.local().id
    file = CalendarFile(name="many", events=tuple(map(_event, range(BOOKINGS))))
    target = ImportTarget.BOOKINGS
    diary.run(ImportCalendar(account_id=account, file=file, target=target))
    diary.close()


def _event(number: int) -> ReadEvent:
    """Return one of the bookings, spread over the days around `DAY`."""
    day, place = divmod(number, BOOKINGS_A_DAY)
    start = DAY + timedelta(days=day - BOOKINGS // BOOKINGS_A_DAY // 2)
    start += timedelta(minutes=30 * place)
    return ReadEvent(
        uid=f"{number}@example.org",
        title=f"Meeting {number}",
        span=Span.lasting(start, 30),
        stamp=DAY,
        attendees=(
            Attendee(
                name=f"Person {number}", email=f"p{number}@example.org", zone="UTC"
            ),
        ),
    )
