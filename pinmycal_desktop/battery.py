"""Battery: whether this computer runs on it, as the system says. Nothing else.

Each system has its own place for it, and none is always there: what nobody says is
None. Reading may wait for a file or a program, so it is not for the GUI thread.
"""

from __future__ import annotations

import sys
from pathlib import Path

SUPPLIES = Path("/sys/class/power_supply")
"""Where Linux has one folder for each source of power."""
_SECONDS = 5.0


def on_battery() -> bool | None:
    """Return whether the computer runs on its battery; None when nobody says."""
    if sys.platform == "win32":
        return _windows()
    if sys.platform == "darwin":
        return _mac()
    return linux_battery(SUPPLIES)


def linux_battery(supplies: Path) -> bool | None:
    """Return what Linux says in the folders of `supplies`.

    What is plugged in counts before a battery, for one that is full discharges a
    little; the battery of a mouse (its scope is `Device`) does not count. See the
    kernel's Documentation/ABI/testing/sysfs-class-power.
    """
    try:
        folders = sorted(supplies.iterdir())
    except OSError:
        return None
    told = [
        (_read(each / "type"), each) for each in folders if not _is_of_a_device(each)
    ]
    if any(_read(each / "online") == "1" for kind, each in told if kind != "Battery"):
        return False
    states = [_read(each / "status") for kind, each in told if kind == "Battery"]
    if "Discharging" in states:
        return True
    return False if states or not told else None


def mac_battery(told: str) -> bool | None:
    """Return what `pmset -g batt` says in its first line."""
    first = told.partition("\n")[0]
    if "'Battery Power'" in first:
        return True
    return False if "'AC Power'" in first else None


def _is_of_a_device(folder: Path) -> bool:
    return _read(folder / "scope") == "Device"


def _read(path: Path) -> str:
    """Return what a file of the kernel says; nothing when it is not there."""
    try:
        return path.read_text(encoding="ascii", errors="replace").strip()
    except OSError:
        return ""


if sys.platform == "darwin":
    import subprocess

    def _mac() -> bool | None:
        """Ask the program of macOS that knows."""
        try:
            done = subprocess.run(
                ["/usr/bin/pmset", "-g", "batt"],
                capture_output=True,
                text=True,
                check=False,
                timeout=_SECONDS,
            )
        except (OSError, subprocess.SubprocessError):
            return None
        return mac_battery(done.stdout)


if sys.platform == "win32":
    import ctypes

    class _PowerStatus(ctypes.Structure):
        """SYSTEM_POWER_STATUS of winbase.h."""

        _fields_ = (
            ("ACLineStatus", ctypes.c_ubyte),
            ("BatteryFlag", ctypes.c_ubyte),
            ("BatteryLifePercent", ctypes.c_ubyte),
            ("SystemStatusFlag", ctypes.c_ubyte),
            ("BatteryLifeTime", ctypes.c_ulong),
            ("BatteryFullLifeTime", ctypes.c_ulong),
        )

    def _windows() -> bool | None:
        """Ask Windows: 0 is offline, 1 online, 255 not known."""
        status = _PowerStatus()
        if not ctypes.windll.kernel32.GetSystemPowerStatus(ctypes.byref(status)):
            return None
        return {0: True, 1: False}.get(status.ACLineStatus)
