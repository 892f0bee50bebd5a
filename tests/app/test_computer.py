"""What the computer says about itself, wherever each system keeps it."""

from __future__ import annotations

import os
import sys
from datetime import UTC, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

from pinmycal_desktop.app.computer import (
    computer_zone,
    has_display,
    now,
    person_name,
    unix_zone,
    windows_zone,
)

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("said", "zone"),
    [
        ("Europe/Berlin", "Europe/Berlin"),
        (":Asia/Tokyo", "Asia/Tokyo"),
        ("/usr/share/zoneinfo/posix/America/Lima", "America/Lima"),
    ],
)
def test_the_environment_names_the_zone(tmp_path: Path, said: str, zone: str) -> None:
    assert unix_zone({"TZ": said}, tmp_path) == zone


@pytest.mark.skipif(os.name != "posix", reason="only on posix: it needs links")
def test_the_system_links_to_its_zone(tmp_path: Path) -> None:
    (tmp_path / "localtime").symlink_to("/usr/share/zoneinfo/right/Europe/Oslo")
    (tmp_path / "timezone").write_text("Europe/Rome\n", encoding="ascii")
    assert unix_zone({"TZ": "CET-1CEST"}, tmp_path) == "Europe/Oslo"


def test_the_system_names_its_zone_in_a_file(tmp_path: Path) -> None:
    (tmp_path / "localtime").write_bytes(b"TZif")
    (tmp_path / "timezone").write_text("Europe/Rome\n", encoding="ascii")
    assert unix_zone({}, tmp_path) == "Europe/Rome"


def test_a_computer_that_says_nothing_of_use_is_in_utc(tmp_path: Path) -> None:
    assert unix_zone({}, tmp_path) == "UTC"
    (tmp_path / "timezone").write_bytes(b"\xff\xfe")
    assert unix_zone({"TZ": "../../etc/passwd"}, tmp_path) == "UTC"


def test_windows_names_are_known_and_all_of_them_are_zones() -> None:
    assert windows_zone("W. Europe Standard Time") == "Europe/Berlin"
    assert windows_zone("Tokyo Standard Time") == "Asia/Tokyo"
    assert windows_zone("Middle-earth Standard Time") == "UTC"


def test_this_computer_answers() -> None:
    assert ZoneInfo(computer_zone())
    assert isinstance(person_name(), str)
    assert now().tzinfo is UTC
    assert now().utcoffset() == timedelta()


@pytest.mark.skipif(sys.platform == "win32", reason="only on unix: the password file")
def test_an_account_without_an_entry_has_no_name(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(os, "getuid", lambda: 2**31 - 7)
    assert person_name() == ""


@pytest.mark.parametrize(
    ("environ", "platform", "has"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ""}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"QT_QPA_PLATFORM": "offscreen"}, "linux", True),
        ({}, "win32", True),
        ({}, "darwin", True),
    ],
)
def test_a_screen_is_known_by_what_names_it(
    environ: dict[str, str], platform: str, *, has: bool
) -> None:
    assert has_display(environ, platform) is has
