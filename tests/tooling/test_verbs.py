"""The command line of ``dev.py``, as a newcomer meets it."""

from __future__ import annotations

import runpy
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from devtools.place import ROOT
from devtools.verbs import VERBS, main

if TYPE_CHECKING:
    from pathlib import Path


def dev(*words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "dev.py"), *words]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_the_help_tells_every_verb() -> None:
    told = dev("--help")
    assert told.returncode == 0
    assert [verb for verb in VERBS if f"\n  {verb} " not in told.stdout] == []


def test_no_verb_shows_the_help_and_fails() -> None:
    told = dev()
    assert told.returncode == 2
    assert "verbs:" in told.stdout


def test_an_unknown_verb_is_answered_with_the_known_ones() -> None:
    told = dev("biuld")
    assert told.returncode == 2
    assert "'biuld'" in told.stderr
    assert "screenshots" in told.stderr


def test_a_word_too_many_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "everything"]) == 1
    assert "there is: everything" in capsys.readouterr().err


def refused(monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setattr(sys, "version_info", (3, 9, 1))
    with pytest.raises(SystemExit) as told:
        runpy.run_path(str(ROOT / "dev.py"), run_name="__main__")
    return str(told.value.code)


def test_an_old_python_is_refused_kindly(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    told = refused(monkeypatch)
    assert "needs Python 3.11 or newer; this is Python 3.9" in told
    assert "https://www.python.org" in told


def test_an_old_python_points_to_a_newer_one(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name in ("python3.12", "python3.12.exe"):
        (tmp_path / name).write_text("", "utf-8")
        (tmp_path / name).chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert "Type: python3.12 dev.py run" in refused(monkeypatch)
