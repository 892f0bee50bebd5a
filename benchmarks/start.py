"""From starting a process to its first painted frame.

On a virtual screen where there is one (Xvfb), because that is what a person waits for:
a window of a real window system; and on Qt's offscreen platform, where nothing answers
and all that is measured is the program's own work. Both ends read the monotonic clock,
which all processes of a computer share. Variants that are compared take turns, so that
a busy moment hits all of them; the first round warms the disk cache and does not count.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from benchmarks.figure import Figure, benchmark

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

ROUNDS = 7
NANOSECONDS_IN_MS = 1e6
OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}
"""The environment in which nothing is shown anywhere."""

# The least a Qt window in Python can be: it paints one line of text and ends.
BARE_WINDOW = """
import os, time
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QWidget

class Bare(QWidget):
    def paintEvent(self, event):
        painter = QPainter(self)
        painter.drawText(20, 40, "first frame")
        painter.end()
        print(time.monotonic_ns(), flush=True)
        os._exit(0)

app = QApplication([])
window = Bare()
window.resize(1400, 900)
window.show()
app.exec()
"""
BARE_COMMAND = (sys.executable, "-c", BARE_WINDOW)


def first_frames(
    commands: Mapping[str, Sequence[str]],
    screen: Mapping[str, str],
    *,
    rounds: int = ROUNDS,
) -> dict[str, float]:
    """How long each command takes to its first frame: the median, in milliseconds.

    A command prints ``time.monotonic_ns()`` of its first frame as its last line;
    `screen` is the environment in which there is something to paint on.

    Raises:
        subprocess.CalledProcessError: a command failed.
    """
    taken: dict[str, list[float]] = {name: [] for name in commands}
    for counts in range(rounds + 1):
        for name, command in commands.items():
            milliseconds = _once(command, screen)
            if counts:
                taken[name].append(milliseconds)
    return {name: statistics.median(times) for name, times in taken.items()}


@benchmark("start_bare")
def start_bare() -> Iterator[Figure]:
    """The floor of every start: a bare Qt window."""
    with a_screen() as screen:
        bare = first_frames({"bare": BARE_COMMAND}, screen)["bare"]
    yield Figure(name="start_bare", value=bare, unit="ms")


@contextmanager
def a_screen() -> Iterator[Mapping[str, str]]:
    """Give the environment of a virtual screen, and end it; offscreen without Xvfb."""
    xvfb = shutil.which("Xvfb")
    if xvfb is None:
        yield OFFSCREEN
        return
    reads, writes = os.pipe()
    size = ("-screen", "0", "1600x1000x24", "-nolisten", "tcp")
    server = subprocess.Popen(
        [xvfb, "-displayfd", str(writes), *size],
        pass_fds=(writes,),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(writes)
    try:
        with os.fdopen(reads) as told:
            number = told.readline().strip()
        yield {"QT_QPA_PLATFORM": "xcb", "DISPLAY": f":{number}"}
    finally:
        server.terminate()
        server.wait()


def _once(command: Sequence[str], screen: Mapping[str, str]) -> float:
    # An installed program has its bytecode: here the first round writes it.
    env = os.environ | screen
    env.pop("PYTHONDONTWRITEBYTECODE", None)
    began = time.monotonic_ns()
    done = subprocess.run(command, env=env, check=True, capture_output=True, text=True)
    painted = int(done.stdout.split()[-1])
    return (painted - began) / NANOSECONDS_IN_MS
