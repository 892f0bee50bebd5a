"""What the computer knows about itself: the time, its zone, and who uses it.

Without Qt, so that a command answers before a window could open. The zone is looked up
where each system keeps it; nothing is guessed from an offset.
"""

from __future__ import annotations

import json
import os
import sys
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from pinmycal_desktop.packaged import resource

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

UNKNOWN_ZONE = "UTC"
"""What is used when the computer does not say where it is."""


def now() -> datetime:
    """Return the time, aware and in UTC: the clock that is handed to every part."""
    return datetime.now(UTC)  # noqa: TID251 - the one place that reads the clock


def computer_zone() -> str:
    """Return the IANA zone of this computer, or UTC when it does not say."""
    if sys.platform == "win32":
        return _first_known(_windows_zones())
    return unix_zone(os.environ, Path("/etc"))


def unix_zone(environ: Mapping[str, str], etc: Path) -> str:
    """Return the zone TZ names, else the one `etc` links to or names, else UTC."""
    return _first_known(_unix_zones(environ, etc))


def windows_zone(name: str) -> str:
    """Return the IANA zone of a Windows zone's name, or UTC for an unknown one."""
    table: dict[str, str] = json.loads(
        resource("windows-zones.json").read_text(encoding="utf-8")
    )
    return table.get(name, UNKNOWN_ZONE)


def has_display(environ: Mapping[str, str], platform: str) -> bool:
    """Return whether a window can be shown at all; `platform` is `sys.platform`.

    Qt would end the process with a crash where there is nothing to show it on.
    """
    if platform in {"win32", "darwin"}:
        return True
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return any(environ.get(name) for name in names)


def person_name() -> str:
    """Return the name of the account's person as the system has it, or nothing."""
    if sys.platform == "win32":
        return _windows_person()
    return _unix_person()


def _unix_zones(environ: Mapping[str, str], etc: Path) -> Iterator[str]:
    """Yield the names a Unix system may give its zone, best first."""
    yield _after_zoneinfo(environ.get("TZ", "").removeprefix(":"))
    with suppress(OSError):
        yield _after_zoneinfo(str((etc / "localtime").readlink()))
    with suppress(OSError, UnicodeDecodeError):
        yield (etc / "timezone").read_text(encoding="ascii").strip()


def _after_zoneinfo(path: str) -> str:
    """Return the zone's name in a path of the zone database, or `path` itself."""
    _, found, name = path.rpartition("zoneinfo/")
    return name.removeprefix("posix/").removeprefix("right/") if found else path


def _first_known(names: Iterator[str]) -> str:
    """Return the first name that is a zone, or UTC."""
    for name in names:
        with suppress(KeyError, ValueError, OSError):
            return ZoneInfo(name).key
    return UNKNOWN_ZONE


if sys.platform == "win32":
    import ctypes
    import winreg

    _ZONE_KEY = r"SYSTEM\CurrentControlSet\Control\TimeZoneInformation"
    _NAME_DISPLAY = 3
    _LONGEST_NAME = 256

    def _windows_zones() -> Iterator[str]:
        """Yield the zone the registry names."""
        with suppress(OSError):
            with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, _ZONE_KEY) as key:
                name, _ = winreg.QueryValueEx(key, "TimeZoneKeyName")
            yield windows_zone(str(name).partition("\0")[0])

    def _windows_person() -> str:
        """Return the display name of the person who is logged in."""
        text = ctypes.create_unicode_buffer(_LONGEST_NAME)
        length = ctypes.c_ulong(_LONGEST_NAME)
        ask: Callable[..., int] = ctypes.windll.secur32.GetUserNameExW
        if ask(_NAME_DISPLAY, text, ctypes.byref(length)):
            return text.value
        return os.environ.get("USERNAME", "")
else:
    import pwd

    def _unix_person() -> str:
        """Return the full name in the password file, else the account's name."""
        try:
            account = pwd.getpwuid(os.getuid())
        except KeyError:
            return ""
        return account.pw_gecos.partition(",")[0].strip() or account.pw_name
