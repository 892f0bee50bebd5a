"""The grid of the week as it is painted: whole, scrolled, hovered, dragged over.

In the program's own window, offscreen: what is measured is our work and Qt's raster,
and no window system's. The floor of a whole repaint is the same number of plain
rectangles, each with one line of text that was laid out before.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.figure import Figure, benchmark
from benchmarks.made_up import import_bookings
from benchmarks.window import DAY

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

DAYS = 7
STEP_MINUTES = 15
REPAINTS = 300

# Prints JSON lists of milliseconds by name: each repaint of the grid, and of the floor.
_PAINTING = """
import json, os, sys, time
from datetime import date, datetime, UTC
from pathlib import Path
from pinmycal_desktop.ui.loading import load_qt
load_qt()
from PySide6.QtCore import QEventLoop, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QStaticText
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pinmycal_desktop.__main__ import SWITCH_SECONDS
from pinmycal_desktop.app.core import Core
from pinmycal_desktop.screen.week import WeekState
from pinmycal_desktop.settings import DataFolder
from pinmycal_desktop.ui.collecting import Collector
from pinmycal_desktop.ui.main_window import MainWindow
from pinmycal_desktop.ui.operations import Operations
from pinmycal_desktop.ui.relay import Relay
from pinmycal_desktop.ui.style import apply
from pinmycal_desktop.ui.theme import light

folder, blocks, repaints = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
sys.setswitchinterval(SWITCH_SECONDS)
clock = lambda: datetime(2026, 3, 9, 6, tzinfo=UTC)
app = QApplication([])
apply(app, light(app.font()))
core = Core.own(DataFolder(folder), clock=clock, zone="UTC")
state = WeekState.at(date(2026, 3, 11), zone="UTC", now=clock())
collector = Collector(app)
window = MainWindow(state, clock=clock)
operations, relay = Operations(core.diary), Relay()
relay.watch(core.diary)
window.resize(1700, 1080)
window.show()
window.attach(operations, relay)
while not window.state.is_read:
    app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
area = window.frame.hours.week.area
for _ in range(12):
    area.zoomed.emit(32.0)
    app.processEvents()
if len(area.picture.shown) < min(blocks, 200):
    print("the week was not laid out", file=sys.stderr, flush=True)
    os._exit(1)
view, bar = area.viewport(), area.verticalScrollBar()

def timed(deed):
    taken = []
    for turn in range(repaints):
        began = time.perf_counter()
        deed(turn)
        taken.append((time.perf_counter() - began) * 1000)
    return taken

class Plain(QWidget):
    # The floor: the same blocks without anything that makes them worth looking at.
    def paintEvent(self, event):
        painter = QPainter(self)
        for rect, text in plain:
            painter.fillRect(rect, Qt.GlobalColor.lightGray)
            painter.drawStaticText(rect.topLeft(), text)
        painter.end()

plain = [(QRectF(each.rect), QStaticText("Ava Lind")) for each in area.picture.shown]
floor = Plain()
floor.resize(view.size())
floor.show()
app.processEvents()

def whole(turn):
    view.repaint()

def scroll(turn):
    bar.setValue(100 + (turn % 2) * 24)
    view.repaint(0, 0, 0, 0)
    app.processEvents()

middles = [each.rect.center().toPoint() for each in area.picture.shown]

def hover(turn):
    at = middles[turn * 7 % len(middles)] - QPoint(0, area.offset)
    QTest.mouseMove(view, at)
    app.processEvents()

told = {"whole": timed(whole), "floor": timed(lambda turn: floor.repaint())}
bar.setValue(100)
app.processEvents()
told["scroll"] = timed(scroll)
told["hover"] = timed(hover)
taken_up = middles[len(middles) // 2] - QPoint(0, area.offset)
QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=taken_up)

def drag(turn):
    # Down and up the day again, a step of the grid each, and over the days.
    at = taken_up + QPoint(9 * (turn % 40), 12 * (20 - abs(turn % 40 - 20)))
    QTest.mouseMove(view, at)
    app.processEvents()

told["drag"] = timed(drag)
if area.marks.ghost is None:
    print("nothing was dragged", file=sys.stderr, flush=True)
    os._exit(1)
print(json.dumps(told), flush=True)
os._exit(0)
"""


@benchmark(
    "repaint_200_p99_ms", "scroll_200_p99_ms", "hover_200_p99_ms", "drag_200_p99_ms"
)
def repaint_200() -> Iterator[Figure]:
    """A full week: 200 bookings, three to five side by side."""
    told = _painted(200)
    yield _p99("repaint_200_p99_ms", told["whole"], told["floor"])
    yield _p99("scroll_200_p99_ms", told["scroll"])
    yield _p99("hover_200_p99_ms", told["hover"])
    yield _p99("drag_200_p99_ms", told["drag"])


@benchmark("repaint_2000_p99_ms")
def repaint_2000() -> Iterator[Figure]:
    """More than anybody has: 2,000 bookings in one week, as they are shown.

    Those that find no lane are told by a number, as they are to a person.
    """
    told = _painted(2000)
    yield _p99("repaint_2000_p99_ms", told["whole"], told["floor"])


def _painted(blocks: int) -> dict[str, list[float]]:
    """Return how long each repaint of a week with that many blocks took, by name."""
    with tempfile.TemporaryDirectory() as folder:
        monday = DAY - timedelta(days=DAY.weekday())
        a_day = -(-blocks // DAYS)
        starts = [
            monday.replace(hour=0)
            + timedelta(
                days=number // a_day,
                minutes=STEP_MINUTES * (number % a_day * 90 // a_day),
            )
            for number in range(blocks)
        ]
        import_bookings(Path(folder), starts, made_at=monday)
        done = subprocess.run(
            (sys.executable, "-c", _PAINTING, folder, str(blocks), str(REPAINTS)),
            env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
            check=True,
            capture_output=True,
            text=True,
        )
    told: dict[str, list[float]] = json.loads(done.stdout.splitlines()[-1])
    return told


def _p99(
    name: str, taken: Sequence[float], floor: Sequence[float] | None = None
) -> Figure:
    """Return the time all but one in a hundred stayed under, beside the floor's."""
    least = None if floor is None else p99(floor)
    return Figure(name=name, value=p99(taken), unit="ms", floor=least)


def p99(taken: Sequence[float]) -> float:
    """Return what all but one in a hundred stayed under."""
    return sorted(taken)[len(taken) * 99 // 100]
