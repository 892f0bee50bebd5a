"""The window as a program: a process of its own, started and closed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SLOW = (
    "httpx icalendar keyring sqlite_utils starlette uvicorn asyncio "
    "msgspec multiprocessing socket secrets html logging.handlers "
    "pinmycal_desktop.cli pinmycal_desktop.control.channel "
    "pinmycal_desktop.control.desk pinmycal_desktop.diary.dispatch "
    "pinmycal_desktop.model.commands pinmycal_desktop.model.remote "
    "pinmycal_desktop.model.transfer pinmycal_desktop.words "
    "pinmycal_desktop.ui.editing "
    "pinmycal_desktop.server pinmycal_desktop.ui.agenda.view "
    "pinmycal_desktop.ui.details.panel pinmycal_desktop.ui.undo "
    "pinmycal_desktop.ui.week.access"
)
"""What no first week may wait for."""

# What measures coverage is there before us, and has loaded some of it.
START = """
import sys
before = set(sys.modules)
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pinmycal_desktop.app.options import WindowOptions
from pinmycal_desktop.app.start import main
from pinmycal_desktop.settings import DataFolder

def painted():
    print("loaded", sorted(set("{slow}".split()) & (set(sys.modules) - before)))
    QTimer.singleShot(0, QApplication.instance().closeAllWindows)

folder = DataFolder(Path(sys.argv[1]))
print("ended", main(WindowOptions(folder=folder), on_painted=painted))
"""


def start(folder: Path) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", START.format(slow=SLOW), str(folder)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert "Traceback" not in done.stderr
    return done.stdout.splitlines()


def test_a_first_week_is_painted_without_what_is_slow_to_load(tmp_path: Path) -> None:
    start(tmp_path / "data")  # the first start makes and migrates the data file
    assert start(tmp_path / "data") == ["loaded []", "ended 0"]


def test_a_closed_window_leaves_nothing_running_and_keeps_its_place(
    tmp_path: Path,
) -> None:
    start(tmp_path)
    left = {each.name for each in tmp_path.iterdir()}
    assert "control.json" not in left
    assert "preferences.json" in left
    assert not any(name.endswith("-wal") for name in left)
