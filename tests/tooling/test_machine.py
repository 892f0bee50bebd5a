"""What is missing on a computer, and the one line that adds it."""

from __future__ import annotations

import os
import stat
import sys
from typing import TYPE_CHECKING

import pytest

from devtools import machine
from devtools.machine import Lack
from devtools.place import Stopped

if TYPE_CHECKING:
    from pathlib import Path

ABSENT = Lack(what="libnobody.so.1", package="libnobody1")
linux_only = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="only on Linux are packages fetched"
)


def put_program(folder: Path, name: str, script: str) -> None:
    """Make a program that the shell finds first."""
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A PATH that holds only what the test puts there; the user is not root."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    return tmp_path


def test_a_library_that_is_not_there_is_missed(monkeypatch: pytest.MonkeyPatch) -> None:
    known = {"libnobody.so.1": "libnobody1"}
    monkeypatch.setattr(machine, "LIBRARIES", known)
    monkeypatch.setattr(sys, "platform", "linux")
    assert ABSENT in machine.lacks(need_venv=False)


@pytest.mark.parametrize("system", ["darwin", "win32"])
def test_other_systems_miss_nothing(
    system: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(machine, "LIBRARIES", {"libnobody.so.1": "libnobody1"})
    monkeypatch.setattr(sys, "platform", system)
    assert machine.lacks(need_venv=True) == ()
    assert machine.lacking_test_parts() == ()


def test_a_computer_without_fonts_gets_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(machine, "LIBRARIES", {})
    monkeypatch.setattr(machine, "FONT_FOLDERS", (tmp_path,))
    font = Lack(what="a font", package="fonts-dejavu-core")
    assert machine.lacks(need_venv=False) == (font,)
    (tmp_path / "truetype").mkdir()
    (tmp_path / "truetype" / "any.ttf").touch()
    assert machine.lacks(need_venv=False) == ()


def test_nothing_missing_asks_for_nothing() -> None:
    machine.supply(())


@linux_only
def test_who_may_not_install_is_told_one_line(programs: Path) -> None:
    put_program(programs, "apt-get", "exit 9")
    with pytest.raises(Stopped) as told:
        machine.supply((ABSENT, ABSENT))
    (line,) = [row for row in str(told.value).splitlines() if row.startswith("  ")]
    assert line == (
        "  su -c 'apt-get update && "
        "apt-get install --yes --no-install-recommends libnobody1'"
    )


@linux_only
def test_sudo_that_asks_for_a_password_is_only_shown(programs: Path) -> None:
    put_program(programs, "apt-get", "exit 9")
    put_program(programs, "sudo", "exit 1")
    with pytest.raises(Stopped, match="sudo apt-get update && sudo apt-get install"):
        machine.supply((ABSENT,))


@linux_only
def test_sudo_without_a_password_is_used(programs: Path) -> None:
    log = programs / "log"
    put_program(programs, "apt-get", "exit 9")
    put_program(programs, "sudo", f'printf "%s\\n" "$*" >> {log}')
    machine.supply((ABSENT,))
    said = log.read_text("utf-8").splitlines()
    assert said[0] == "-n true"
    assert said[1].endswith("apt-get -qq update")
    assert said[2].endswith("install --yes --no-install-recommends libnobody1")


@linux_only
def test_a_failing_apt_is_explained(programs: Path) -> None:
    put_program(programs, "apt-get", "exit 9")
    put_program(programs, "sudo", 'test "$2" = true')
    with pytest.raises(Stopped, match="could not be added"):
        machine.supply((ABSENT,))


@linux_only
def test_fedora_installs_by_the_name_of_the_library(programs: Path) -> None:
    put_program(programs, "dnf", "exit 9")
    with pytest.raises(Stopped, match=r"sudo dnf install 'libnobody\.so\.1\(\)"):
        machine.supply((ABSENT,))


@linux_only
@pytest.mark.usefixtures("programs")
def test_an_unknown_system_is_told_the_names() -> None:
    with pytest.raises(Stopped, match=r"libnobody\.so\.1\.\nPlease add them"):
        machine.supply((ABSENT,))
