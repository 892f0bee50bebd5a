"""A window is asked to end by the system: Ctrl+C, a logout, a shutdown."""

from __future__ import annotations

import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.app.ending import ending
from pinmycal_desktop.app.noting import noting
from pinmycal_desktop.settings import DataFolder
from tests.processes import line

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


WINDOW = """
import sys
from pathlib import Path
from pinmycal_desktop.app.options import WindowOptions
from pinmycal_desktop.app.start import main
from pinmycal_desktop.settings import DataFolder
options = WindowOptions(folder=DataFolder(Path(sys.argv[1])))
sys.exit(main(options, on_painted=lambda: print("painted", flush=True)))
"""


@pytest.mark.parametrize("asked", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_the_loop_and_leaves_what_was_there(
    qtbot: QtBot, asked: signal.Signals
) -> None:
    before = signal.getsignal(asked)
    ended: list[bool] = []
    with ending(lambda: ended.append(True)):
        signal.raise_signal(asked)
        signal.raise_signal(asked)
        qtbot.waitUntil(lambda: len(ended) == 2)
    assert signal.getsignal(asked) is before
    assert signal.set_wakeup_fd(-1) == -1


@pytest.mark.parametrize("asked", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_where_nothing_can_end_is_noted(asked: signal.Signals) -> None:
    before = signal.getsignal(asked)
    with noting() as noted:
        assert not noted.is_set()
        signal.raise_signal(asked)
        assert noted.is_set()
    assert signal.getsignal(asked) is before


EARLY_AND_LATE = """
import os, signal, sys
from pathlib import Path
from pinmycal_desktop.app import start, window
from pinmycal_desktop.app.options import WindowOptions
from pinmycal_desktop.settings import DataFolder

def asked_meanwhile(step, when):
    def asked(*of, **options):
        result = step(*of, **options)
        if when == sys.argv[2]:
            os.kill(os.getpid(), signal.SIGTERM)
        return result
    return asked

window._make_app = asked_meanwhile(window._make_app, "early")
if sys.argv[2] == "late":
    show = window.Program.show
    def shown(program, opening):
        show(program, opening)
        program.window.frame.hours.week.painted.connect(program.end)
    window.Program.show = shown
window.Program.close = asked_meanwhile(window.Program.close, "late")
sys.exit(start.main(WindowOptions(folder=DataFolder(Path(sys.argv[1])))))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="only on Unix")
@pytest.mark.parametrize("when", ["early", "late"])
def test_before_and_after_the_loop_the_window_is_closed_in_order_too(
    tmp_path: Path, when: str
) -> None:
    folder = tmp_path / "data"
    done = subprocess.run(
        [sys.executable, "-c", EARLY_AND_LATE, str(folder), when],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    left = {each.name for each in folder.iterdir()}
    assert "control.json" not in left
    assert not any(name.endswith("-wal") for name in left)


@pytest.mark.skipif(sys.platform == "win32", reason="only on Unix")
def test_a_window_that_is_told_to_end_closes_in_order(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path / "data")
    window = subprocess.Popen(
        [sys.executable, "-c", WINDOW, str(folder.path)],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        assert line(window) == "painted"
        window.send_signal(signal.SIGTERM)
        said, _ = window.communicate(timeout=60)
    finally:
        window.kill()
    assert (window.returncode, said) == (0, "")
    left = {each.name for each in folder.path.iterdir()}
    assert "control.json" not in left
    assert "preferences.json" in left
    assert not any(name.endswith("-wal") for name in left)
