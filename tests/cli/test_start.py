"""The program's door: what is started, by what was typed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from configparser import ConfigParser
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop import __version__
from pinmycal_desktop.app.options import PictureOptions, WindowOptions
from pinmycal_desktop.cli.run import read_typed
from pinmycal_desktop.cli.session import Exit
from pinmycal_desktop.settings import default_data_folder, sample_data_folder
from tests.processes import type_in

if TYPE_CHECKING:
    from pinmycal_desktop.settings import DataFolder
    from tests.processes import Processes

_WITHOUT_QT = """
import sys
sys.modules["PySide6"] = None
sys.argv = ["pinmycal", *sys.argv[1:]]
from pinmycal_desktop.__main__ import main
sys.exit(main())
"""


def test_without_a_command_the_window_is_started(tmp_path: Path) -> None:
    typed = read_typed(["--data-dir", str(tmp_path), "--date", "2026-03-12"])
    assert isinstance(typed.start, WindowOptions)
    assert typed.start.folder.path == tmp_path
    assert typed.start.day == date(2026, 3, 12)


def test_calendar_files_in_the_place_of_a_command_are_opened(tmp_path: Path) -> None:
    there = tmp_path / "mail without an ending"
    there.touch()
    typed = read_typed(
        ["--data-dir", str(tmp_path), "work.ics", "file:///home/a%20b/c.ICS"]
    )
    assert isinstance(typed.start, WindowOptions)
    assert typed.start.folder.path == tmp_path
    assert typed.start.files == (Path("work.ics"), Path("/home/a b/c.ICS"))
    typed = read_typed([str(there)])
    assert isinstance(typed.start, WindowOptions)
    assert typed.start.files == (there,)
    assert read_typed(["import", "work.ics"]).start is None


def test_the_file_manager_hands_calendars_to_the_window() -> None:
    entry = ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[assignment,method-assign]  # keys have capitals
    packaging = Path(__file__).parents[2] / "packaging"
    entry.read(packaging / "linux" / "pinmycal.desktop", "utf-8")
    told = entry["Desktop Entry"]
    assert told["Exec"] == "pinmycal %F"
    assert "text/calendar" in told["MimeType"].split(";")
    assert told["Icon"] == told["StartupWMClass"] == "pinmycal"


def test_the_usual_and_the_sample_folder_are_the_systems() -> None:
    usual = read_typed([]).folder
    assert usual == default_data_folder(os.environ, sys.platform)
    sample = read_typed(["--sample", "bookings"])
    assert sample.folder == sample_data_folder(os.environ, sys.platform)
    assert read_typed(["bookings", "--sample"]).folder == sample.folder


def test_shared_arguments_stand_before_or_behind_the_command(tmp_path: Path) -> None:
    for typed in (
        ["--json", "--data-dir", str(tmp_path), "bookings"],
        ["bookings", "--json", "--data-dir", str(tmp_path)],
        ["--json", "token", "list", "--data-dir", str(tmp_path)],
    ):
        read = read_typed(typed)
        assert read.arguments.json
        assert read.folder.path == tmp_path
        assert read.start is None


def test_a_picture_is_described_by_what_was_typed() -> None:
    typed = read_typed(
        [
            "screenshot",
            "agenda",
            "out.png",
            "--size",
            "800x600",
            "--theme",
            "dark",
            "--date",
            "2026-03-12",
        ]
    )
    assert isinstance(typed.start, PictureOptions)
    assert (typed.start.page, typed.start.file) == ("agenda", Path("out.png"))
    assert (typed.start.width, typed.start.height) == (800, 600)
    assert typed.start.theme == "dark"
    assert typed.start.day == date(2026, 3, 12)


@pytest.mark.parametrize("typed", [("--help",), ("book", "--help"), ("--version",)])
def test_help_and_version_are_told(
    typed: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        read_typed(typed)
    assert not ended.value.code
    out = capsys.readouterr().out
    assert (__version__ if "--version" in typed else "--data-dir") in out


@pytest.mark.parametrize(
    ("typed", "exit_", "word"),
    [
        (("event-types",), Exit.DONE, "30min"),
        (("slots", "30min", "--days", "366"), Exit.DONE, "09:00"),
        (("bookings", "--json"), Exit.DONE, '"bookings": []'),
        (("token", "list"), Exit.DONE, "no tokens"),
        (("webhook", "list"), Exit.DONE, "no places"),
        (("import", "--list"), Exit.DONE, "Nothing"),
        (("export",), Exit.DONE, "BEGIN:VCALENDAR"),
        (("doctor",), Exit.DONE, "no data yet"),
        (("cancel", "1"), Exit.REFUSED, "no booking 1"),
        (("boks",), Exit.MISTYPED, "book"),
        (("--version",), 0, __version__),
        (("confirm", "1"), Exit.REFUSED, "no booking"),
        (("decline", "1"), Exit.REFUSED, "no booking"),
        (("move", "1", "thu", "15:00"), Exit.REFUSED, "no booking"),
        (("book", "x", "thu", "15:00", "--name", "A", "--email", "a@b.co"), 1, "x"),
    ],
)
def test_each_command_runs_as_a_process(
    folder: DataFolder, typed: tuple[str, ...], exit_: int, word: str
) -> None:
    done = type_in(folder, *typed)
    assert done.returncode == exit_, done.stderr
    assert word in done.stdout + done.stderr


def test_a_folder_that_is_a_file_is_named(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.touch()
    done = subprocess.run(
        [sys.executable, "-m", "pinmycal_desktop", "--data-dir", str(file), "bookings"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == Exit.MISTYPED
    assert "is a file" in done.stderr


def test_a_folder_that_cannot_be_made_is_named() -> None:
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "pinmycal_desktop",
            "--data-dir",
            "/proc/nowhere",
            "bookings",
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == Exit.UNREACHABLE
    assert "/proc/nowhere" in done.stderr
    assert "--data-dir" in done.stderr


@pytest.mark.parametrize("typed", [(), ("screenshot", "week", "x.png")])
def test_without_qt_the_window_says_so(
    folder: DataFolder, typed: tuple[str, ...]
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _WITHOUT_QT, "--data-dir", str(folder.path), *typed],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == Exit.REFUSED, done.stderr
    assert "command line" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_picture_says_where_it_is(folder: DataFolder, tmp_path: Path) -> None:
    assert type_in(folder, "event-types").returncode == Exit.DONE
    file = tmp_path / "week.png"
    told = type_in(folder, "screenshot", "week", str(file))
    assert (told.returncode, told.stdout) == (Exit.DONE, f"Written to {file}.\n")
    facts = type_in(folder, "screenshot", "day", str(file), "--json")
    assert json.loads(facts.stdout) == {"answer": "drawn", "file": str(file)}
    assert file.read_bytes().startswith(b"\x89PNG")


@pytest.mark.parametrize(
    ("file", "word"), [("week.xyz", ".png"), ("no/week.png", "Choose another place")]
)
def test_a_picture_that_cannot_be_written_is_refused(
    folder: DataFolder, tmp_path: Path, file: str, word: str
) -> None:
    assert type_in(folder, "event-types").returncode == Exit.DONE
    told = type_in(folder, "screenshot", "week", str(tmp_path / file))
    assert told.returncode == Exit.REFUSED
    assert file in told.stderr
    assert word in told.stderr


def test_a_command_never_loads_qt_or_the_web(folder: DataFolder) -> None:
    look = (
        "import sys\nsys.argv = ['pinmycal', *sys.argv[1:]]\n"
        "from pinmycal_desktop.__main__ import main\nmain()\n"
        "heavy = {'PySide6', 'httpx', 'uvicorn', 'starlette', 'keyring', 'icalendar'}\n"
        "print('LOADED', sorted(heavy & set(sys.modules)))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", look, "--data-dir", str(folder.path), "bookings"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert "LOADED []" in done.stdout, done.stdout + done.stderr


def test_a_reader_who_leaves_early_is_no_mistake(
    folder: DataFolder, processes: Processes
) -> None:
    command = processes.command(folder, "slots", "15min", "--days", "366")
    assert command.stdout is not None
    command.stdout.close()
    command.stdout = None
    _, trouble = command.communicate()
    assert command.returncode == Exit.DONE
    assert trouble == ""


def test_the_reading_child_is_let_through_before_anything_else() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "pinmycal_desktop", "--read-calendar"],
        input=b"",
        capture_output=True,
        check=False,
    )
    assert b"usage" not in done.stderr
    assert b"There is no command" not in done.stderr


def test_the_sample_is_filled_for_the_command_that_asks_for_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PINMYCAL_DATA_DIR", str(tmp_path / "pmc"))
    done = subprocess.run(
        [sys.executable, "-m", "pinmycal_desktop", "--sample", "event-types"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert "Discovery" in done.stdout, done.stderr
    assert (tmp_path / "pmc-sample" / "SAMPLE").exists()
    assert not (tmp_path / "pmc").exists()
