"""`screenshot` draws a page over data that is only read."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from pinmycal_desktop.app.options import PAGES
from pinmycal_desktop.app.sample_cast import PEOPLE

ROOT = Path(__file__).resolve().parents[2]


def draw(page: str, file: Path, folder: Path) -> subprocess.CompletedProcess[str]:
    words = ["--data-dir", str(folder), "screenshot", page, str(file)]
    words += ["--date", "2026-03-11", "--size", "1100x700", "--theme", "dark"]
    return subprocess.run(
        [sys.executable, "-m", "pinmycal_desktop", *words],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A data folder after its first start."""
    words = ["--data-dir", str(tmp_path / "data"), "event-types"]
    command = [sys.executable, "-m", "pinmycal_desktop", *words]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True, timeout=60)
    return tmp_path / "data"


@pytest.mark.parametrize("page", PAGES)
def test_a_page_is_drawn_and_nothing_is_written(
    page: str, folder: Path, tmp_path: Path
) -> None:
    before = (folder / "pinmycal.db").read_bytes()
    done = draw(page, tmp_path / "page.png", folder)
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "page.png").read_bytes().startswith(b"\x89PNG")
    assert (folder / "pinmycal.db").read_bytes() == before


def test_a_place_that_cannot_be_written_is_named(folder: Path, tmp_path: Path) -> None:
    done = draw("week", tmp_path / "nowhere" / "page.png", folder)
    assert done.returncode != 0
    assert "page.png could not be written" in done.stderr


@pytest.mark.usefixtures("qapp")
def test_the_names_of_the_sample_can_be_drawn_where_few_fonts_are() -> None:
    from PySide6.QtGui import QRawFont  # noqa: PLC0415 - the others need no Qt

    kept = Path(__file__).parents[1] / "data" / "fonts"
    for first, last, name in (("ऀ", "ॿ", "Devanagari"), ("가", "힣", "Hangul")):
        font = QRawFont(str(kept / f"{name}.ttf"), 12)
        letters = {c for each in PEOPLE for c in each.name if first <= c <= last}
        assert letters
        assert [c for c in letters if not font.supportsCharacter(ord(c))] == []
