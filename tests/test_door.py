"""The program's door, from outside: another process, as a user starts it."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
from pathlib import Path

import pytest

from pinmycal_desktop import __version__
from pinmycal_desktop.__main__ import main
from pinmycal_desktop.model.errors import DataFolderBusy

ROOT = Path(__file__).resolve().parent.parent
SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def open_plainly(folder: Path, **screen: str) -> tuple[int, str, str]:
    """Start the program by its name alone, and wait for its end."""
    kept = {key: value for key, value in os.environ.items() if key not in SCREENS}
    done = subprocess.run(
        [sys.executable, "-m", "pinmycal_desktop"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        env={**kept, **screen, "PINMYCAL_DATA_DIR": str(folder)},
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


def open_window(folder: Path, *typed: str, **screen: str) -> tuple[int, str, str]:
    """Start the window on such a screen and wait for its end."""
    kept = {key: value for key, value in os.environ.items() if key not in SCREENS}
    done = subprocess.run(
        [sys.executable, "-m", "pinmycal_desktop", "--data-dir", str(folder), *typed],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        env={**kept, **screen},
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


def test_the_program_tells_its_version() -> None:
    told = subprocess.run(
        [sys.executable, "-m", "pinmycal_desktop", "--version"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout.strip() == f"PinmyCal Desktop {__version__}"


def test_a_trial_paints_the_week_and_ends(tmp_path: Path) -> None:
    told = open_window(tmp_path / "data", "--smoke", QT_QPA_PLATFORM="offscreen")
    assert told == (0, "", "")
    assert (tmp_path / "data" / "pinmycal.db").exists()


def test_a_trial_over_data_that_cannot_be_opened_fails(tmp_path: Path) -> None:
    (tmp_path / "pinmycal.db").write_bytes(b"spoilt!!" * 1024)
    code, out, trouble = open_window(tmp_path, "--smoke", QT_QPA_PLATFORM="offscreen")
    assert (code, out) == (1, "")
    assert "damaged" in trouble


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="only where X can lack")
def test_without_a_screen_the_way_out_is_said(tmp_path: Path) -> None:
    code, _, trouble = open_window(tmp_path / "data")
    assert code == 1
    assert "no screen" in trouble
    assert len(trouble.splitlines()) == 1
    assert not (tmp_path / "data").exists()


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="only where X can lack")
def test_a_screen_that_cannot_be_reached_is_told_in_a_sentence(tmp_path: Path) -> None:
    screen = {"DISPLAY": ":4321", "QT_QPA_PLATFORM": "xcb"}
    code, _, trouble = open_window(tmp_path / "data", **screen)
    assert code == 1
    assert "cannot be reached" in trouble
    assert "Traceback" not in trouble


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="only where X can lack")
def test_the_name_alone_says_as_much_without_a_screen(tmp_path: Path) -> None:
    code, _, trouble = open_plainly(tmp_path / "data")
    assert code == 1
    assert "no screen" in trouble


def test_trouble_before_the_window_is_said_as_every_command_says_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def busy(*_: object) -> bool:
        raise DataFolderBusy("folder.no-answer", path=str(tmp_path))

    monkeypatch.setattr("pinmycal_desktop.app.handover.show_running_window", busy)
    monkeypatch.setenv("PINMYCAL_DATA_DIR", str(tmp_path))
    monkeypatch.setattr(sys, "argv", ["pinmycal"])
    pause = sys.getswitchinterval()
    try:
        assert main() == 3
    finally:
        gc.enable()
        sys.setswitchinterval(pause)
    told = capsys.readouterr()
    assert str(tmp_path) in told.err
    assert "Traceback" not in told.err
