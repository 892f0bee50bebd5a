"""The one look-up for files that travel with the program, in checkout and wheel."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from pinmycal_desktop.packaged import resource

ROOT = Path(__file__).resolve().parent.parent


def test_the_checkout_finds_its_icon() -> None:
    icon = resource("icons", "pinmycal.svg")
    assert icon == ROOT / "resources" / "icons" / "pinmycal.svg"
    assert icon.read_text("utf-8").startswith("<svg")


def test_without_a_name_it_is_the_folder_itself() -> None:
    assert resource() == ROOT / "resources"


def test_a_file_that_is_not_there_is_named() -> None:
    with pytest.raises(FileNotFoundError, match=r"'icons/nobody\.svg'"):
        resource("icons", "nobody.svg")


def test_an_installed_wheel_finds_its_own_copy(tmp_path: Path) -> None:
    package = tmp_path / "pinmycal_desktop"
    (package / "_resources" / "icons").mkdir(parents=True)
    (package / "_resources" / "icons" / "a.svg").write_text("<svg/>", "utf-8")
    for name in ("__init__.py", "packaged.py"):
        shutil.copy(ROOT / "pinmycal_desktop" / name, package / name)
    code = "from pinmycal_desktop.packaged import resource; print(resource('icons'))"
    told = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    assert Path(told.stdout.strip()) == package / "_resources" / "icons"
