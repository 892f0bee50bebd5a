"""The house rules that no linter knows, held over the tree as it stands."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from devtools import locks
from pinmycal_desktop.diary import dispatch
from pinmycal_desktop.model import commands
from pinmycal_desktop.model.commands import meetings
from pinmycal_desktop.words.english import CATALOGUE

ROOT = Path(__file__).resolve().parent.parent
PRODUCT = ROOT / "pinmycal_desktop"
SOURCES = sorted(
    path
    for place in ("pinmycal_desktop", "devtools", "benchmarks", "packaging", "tests")
    for path in (ROOT / place).rglob("*.py")
)
# A name that says nothing hides what the thing is for. (logging.Handler is Python's.)
EMPTY_NAMES = re.compile(r"(Manager|Helper|Utils?|Handler|Misc|Base)$")
EMPTY_MODULES = {"utils", "util", "misc", "base", "helpers", "common"}
# Paths of one computer; split, so that this file does not contain them itself.
MACHINE = re.compile("/wo" + r"rk/|\.\./sha" + "red|/ro" + "ot/\\.")
PAGES = "Pages do not know each other"
SHARED_BY_PAGES = {"reading", "editing", "widgets"}
MOST_LINES = 450
LINT = "from importlinter.cli import lint_imports as lint; raise SystemExit(lint({}))"


def relative(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", SOURCES, ids=relative)
def test_a_module_says_what_it_is(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text("utf-8")))


def test_every_top_level_package_is_in_the_architecture() -> None:
    told = (ROOT / "ARCHITECTURE.md").read_text("utf-8")
    parts = {
        path.name.removesuffix(".py")
        for path in PRODUCT.iterdir()
        if path.suffix == ".py" or (path / "__init__.py").exists()
    } - {"__init__"}
    assert {part for part in parts if f"`{part}`" not in told} == set()


def test_every_file_the_architecture_names_is_there() -> None:
    told = (ROOT / "ARCHITECTURE.md").read_text("utf-8")
    named = set(re.findall(r"`([a-z_]+(?:/[a-z_]+)+(?:\.py|\.md|/))`", told))
    assert len(named) > 30
    missing = {
        each
        for each in named
        if not ((PRODUCT / each).exists() or (ROOT / each).exists())
    }
    assert missing == set()


def test_no_class_or_module_has_an_empty_name() -> None:
    found = [
        f"{relative(path)}: {node.name}"
        for path in PRODUCT.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ClassDef) and EMPTY_NAMES.search(node.name)
    ]
    found += [relative(path) for path in SOURCES if path.stem in EMPTY_MODULES]
    assert found == []


def test_no_file_knows_one_computer() -> None:
    texts = [*SOURCES, *ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
    texts += [ROOT / "dev.py", ROOT / "pyproject.toml", ROOT / ".ci" / "run"]
    found = [
        relative(path) for path in texts if MACHINE.search(path.read_text("utf-8"))
    ]
    assert found == []


def test_every_command_is_carried_out() -> None:
    folder = PRODUCT / "model" / "commands"
    made = {
        name
        for path in folder.glob("*.py")
        for name in re.findall(r"(?m)^class (\w+)", path.read_text("utf-8"))
    } - {"Presence", "BusyChange"}  # parts of one
    listed = f"{commands.Command} {meetings.BookingCommand}"
    assert set(re.findall(r"\w+", listed)) - {"BookingCommand"} == made
    assert {each.__name__ for each in dispatch._DEEDS} == made


def test_what_can_be_missing_has_a_sentence() -> None:
    kinds = {
        kind
        for path in PRODUCT.rglob("*.py")
        for kind in re.findall(r'NotFound\("([a-z-]+)"', path.read_text("utf-8"))
    }
    said = {code for code in CATALOGUE if code.startswith("not-found.")}
    assert said == {f"not-found.{kind}" for kind in kinds} | {
        "not-found.account.known",
        "not-found.connected-calendar.known",
        "not-found.event-type.known",
    }


def test_the_locks_are_whole_and_name_no_registry() -> None:
    assert locks.problems() == ()


def test_no_file_tells_two_stories() -> None:
    """About 300 lines hold one; 450 never do."""
    long = {
        relative(path): lines
        for path in PRODUCT.rglob("*.py")
        if (lines := path.read_text("utf-8").count("\n")) > MOST_LINES
    }
    assert long == {}


def test_the_window_looks_its_words_up_in_one_way() -> None:
    """All of `ui.words`: for its own texts, and for the messages of the program."""
    other = re.compile(r"\.tr\(|QCoreApplication\.translate|def _?words\(text: str\)")
    found = {
        path.relative_to(PRODUCT / "ui").as_posix()
        for path in (PRODUCT / "ui").rglob("*.py")
        if other.search(path.read_text("utf-8"))
    }
    assert found == {"words.py"}


def contract(name: str) -> dict[str, list[str]]:
    """Return what pyproject.toml says of an import contract."""
    told = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    contracts = told["tool"]["importlinter"]["contracts"]
    found: dict[str, list[str]] = next(c for c in contracts if c["name"] == name)
    return found


def test_every_page_is_kept_from_the_others() -> None:
    pages = {path.parent.name for path in (PRODUCT / "ui").glob("*/__init__.py")}
    kept = {each.rpartition(".")[2] for each in contract(PAGES)["modules"]}
    assert pages - SHARED_BY_PAGES == kept


def test_every_part_of_the_program_without_qt_stays_so() -> None:
    kept = contract("Qt stays in the window")["source_modules"]
    with_qt = re.compile(
        r"import PySide6|from PySide6|pinmycal_desktop\.ui|app\.window"
    )
    without = {
        f"pinmycal_desktop.app.{path.stem}"
        for path in (PRODUCT / "app").glob("*.py")
        if path.stem != "__init__" and not with_qt.search(path.read_text("utf-8"))
    }
    assert without - set(kept) == set()


def lint(folder: Path, words: str = "no_cache=True, no_logo=True") -> tuple[int, str]:
    """Ask the import contracts about the program in that folder."""
    command = [sys.executable, "-c", LINT.format(words)]
    done = subprocess.run(
        command, cwd=folder, capture_output=True, text=True, check=False
    )
    return done.returncode, done.stdout + done.stderr


def test_the_import_contracts_are_kept() -> None:
    code, told = lint(ROOT)
    assert code == 0, told


@pytest.mark.parametrize(
    ("planted_in", "line", "broken"),
    [
        ("model", "import PySide6.QtCore", "Qt stays in the window"),
        ("ui", "import pinmycal_desktop.store", "Every write goes through the diary"),
        ("diary", "import starlette", "The web framework stays in the server"),
        ("model", "import pinmycal_desktop.diary", "One direction"),
        ("ui/agenda", "import pinmycal_desktop.ui.week.keys", "Pages do not know"),
        ("server/calcom", "import pinmycal_desktop.server.pinmycal", "The routes"),
        ("wire/pinmycal", "import pinmycal_desktop.wire.calcom", "The JSON"),
        ("server/pinmycal", "import pinmycal_desktop.wire.calcom", "PinmyCal's routes"),
    ],
)
def test_a_planted_import_breaks_its_contract(
    planted_in: str, line: str, broken: str, tmp_path: Path
) -> None:
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    shutil.copytree(PRODUCT, tmp_path / "pinmycal_desktop")
    plant = tmp_path / "pinmycal_desktop" / planted_in / "planted.py"
    plant.write_text(f'"""Planted."""\n\n{line}\n', "utf-8")
    code, told = lint(tmp_path)
    assert code == 1
    assert any(broken in row and "BROKEN" in row for row in told.splitlines()), told
