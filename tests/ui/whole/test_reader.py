"""A screen reader in another process reads the window, hears of changes, and acts."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from pinmycal_desktop.app.computer import now
from pinmycal_desktop.app.sample import prepare_sample
from pinmycal_desktop.settings import DataFolder

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[3]
LAUNCHER = "/usr/libexec/at-spi-bus-launcher"
PARTS = ("Xvfb", "dbus-run-session", "xdotool", LAUNCHER)

pytestmark = [
    pytest.mark.skipif(
        not sys.platform.startswith("linux"), reason="only on Linux: AT-SPI"
    ),
    pytest.mark.skipif(
        not all(map(shutil.which, PARTS)), reason=f"needs {', '.join(PARTS)}"
    ),
]


@pytest.fixture
def display() -> Iterator[str]:
    """A virtual screen of this test's own."""
    reads, writes = os.pipe()
    size = ("-screen", "0", "1600x1000x24", "-nolisten", "tcp")
    server = subprocess.Popen(
        [shutil.which("Xvfb") or "", "-displayfd", str(writes), *size],
        pass_fds=(writes,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writes)
    with os.fdopen(reads) as told:
        yield f":{told.readline().strip()}"
    server.terminate()
    server.wait(timeout=30)


@pytest.fixture
def story(display: str, tmp_path: Path) -> dict[str, Any]:
    """What a reader found and heard, over a sample of today."""
    folder = DataFolder(tmp_path / "data")
    prepare_sample(folder, clock=now)
    answer = tmp_path / "answer.json"
    env = {
        **os.environ,
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "PYTHONPATH": str(ROOT),
        "LC_ALL": "C.UTF-8",
    }
    reader = [sys.executable, "-m", "tests.ui.whole.screen_reader"]
    command = ["dbus-run-session", "--", *reader, str(folder.path), str(answer)]
    done = subprocess.run(
        command,
        env=env,
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    told: dict[str, Any] = json.loads(answer.read_text("utf-8"))
    return told


def test_a_reader_finds_bookings_follows_the_keyboard_and_acts(
    story: dict[str, Any],
) -> None:
    found = story["found"]
    roles = {each["role"] for each in found}
    assert {"table", "column header", "row header", "list item"} <= roles
    days = [each["name"] for each in found if each["role"] == "column header"]
    assert len(days) >= 7
    booking = story["booking"]
    assert booking["actions"] == ["Press", "move", "cancel"]
    assert any(day.split(",")[0] in booking["name"] for day in days)
    _x, _y, wide, high = booking["extents"]
    assert wide > 20
    assert high > 8
    # The cell says its day, its time, and whether it is free.
    assert any(day.split(",")[0] in story["cell"] for day in days)
    assert story["cell"].count(",") >= 2
    assert story["dialog"] == "dialog"
    assert story["announced"].startswith("Cancelled")
    _it_reads_people_and_the_month(story)


def _it_reads_people_and_the_month(story: dict[str, Any]) -> None:
    people = [e["name"] for e in story["people"] if e["role"] == "column header"]
    assert people
    assert all(name.count(",") >= 2 for name in people)  # who, which day, how much
    month = story["month"]
    roles = [each["role"] for each in month]
    assert roles.count("column header") == 7
    cells = [each["name"] for each in month if "cell" in each["role"]]
    assert len(cells) % 7 == 0
    assert any("today" in name for name in cells)
    booked = [each for each in month if "cancel" in each["actions"]]
    assert booked
    # Each booking says its day, as its day's own cell does.
    assert all(
        any(cell.split(",")[0] in each["name"] for cell in cells) for each in booked
    )
    assert story["day"] in cells
