"""The libraries of the system that Qt loads, and how a bare machine gets them.

A wheel cannot bring these. On Debian and its relatives they are fetched when that is
allowed (root, or sudo without a password); otherwise the one line to type is printed.
Other Linux systems get a line too; on macOS and Windows nothing is missing and nothing
is fetched.
"""

from __future__ import annotations

import ctypes
import importlib.util
import os
import shlex
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from devtools.place import Stopped, say

if TYPE_CHECKING:
    from collections.abc import Iterable

# What Qt's wheel links to or loads, and the Debian package that has it. The first six
# are needed even without a display; the rest is a window on X11 or Wayland (1 MB).
LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
}
FONT_FOLDERS = (
    Path("/usr/share/fonts"),
    Path("/usr/local/share/fonts"),
    Path.home() / ".fonts",
    Path.home() / ".local/share/fonts",
)
# What some tests talk to: a real keyring, display and screen reader's bus, and another
# reader of calendars.
TEST_PARTS = {
    "gnome-keyring-daemon": "gnome-keyring",
    "dbus-run-session": "dbus",
    "Xvfb": "xvfb",
    "xauth": "xauth",
    "xdotool": "xdotool",
    "/usr/libexec/at-spi-bus-launcher": "at-spi2-core",
    "libical.so.3": "libical3",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Lack:
    """Something the system does not have: what it is, and Debian's package of it."""

    what: str
    package: str


def lacks(*, need_venv: bool) -> tuple[Lack, ...]:
    """What must be added to this system before a window can be opened.

    Args:
        need_venv: whether the virtual environment is still to be made by ``venv``.
    """
    if not sys.platform.startswith("linux"):
        return ()
    found = [
        Lack(what=name, package=package)
        for name, package in LIBRARIES.items()
        if not _loads(name)
    ]
    if not _has_fonts():
        found.append(Lack(what="a font", package="fonts-dejavu-core"))
    if need_venv and importlib.util.find_spec("ensurepip") is None:
        version = f"{sys.version_info.major}.{sys.version_info.minor}"
        found.append(Lack(what="Python's venv", package=f"python{version}-venv"))
    return tuple(found)


def lacking_test_parts() -> tuple[Lack, ...]:
    """The parts that some tests need and this Linux system does not have."""
    if not sys.platform.startswith("linux"):
        return ()
    return tuple(
        Lack(what=program, package=package)
        for program, package in TEST_PARTS.items()
        if not (_loads(program) if ".so." in program else shutil.which(program))
    )


def supply(missing: Iterable[Lack]) -> None:
    """Add what is missing to the system, or say how.

    Raises:
        Stopped: it may not be added from here; the text holds the one line to type.
    """
    missing = tuple(missing)
    if not missing:
        return
    packages = tuple(dict.fromkeys(lack.package for lack in missing))
    if shutil.which("apt-get") is None:
        raise Stopped(_without_apt(missing))
    right = _right_to_install()
    if right is None:
        line = as_one_line(packages)
        raise Stopped(f"This computer lacks a few libraries. Type this once:\n  {line}")
    say("adding system packages: " + " ".join(packages))
    for command in apt_commands(packages):
        done = subprocess.run(
            [*right, *command], capture_output=True, text=True, check=False
        )
        if done.returncode:  # only then is what apt says worth reading
            print(done.stdout, done.stderr, sep="\n", file=sys.stderr)
            line = as_one_line(packages)
            raise Stopped(f"The system packages could not be added. Try:\n  {line}")


def apt_commands(packages: Iterable[str]) -> tuple[tuple[str, ...], ...]:
    """The two apt commands that add these packages and ask nothing."""
    quiet = ("env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq")
    install = ("install", "--yes", "--no-install-recommends")
    return (*quiet, "update"), (*quiet, *install, *packages)


def as_one_line(packages: Iterable[str]) -> str:
    """What a person types to add these packages, with sudo where there is one."""
    names = " ".join(packages)
    install = f"apt-get install --yes --no-install-recommends {names}"
    if shutil.which("sudo"):
        return f"sudo apt-get update && sudo {install}"
    return "su -c " + shlex.quote(f"apt-get update && {install}")


def _loads(name: str) -> bool:
    """Whether the dynamic linker finds the library: the question Qt will ask."""
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def _has_fonts() -> bool:
    kinds = {".ttf", ".otf", ".ttc", ".pfb"}
    return any(
        Path(name).suffix.lower() in kinds
        for folder in FONT_FOLDERS
        for _, _, names in os.walk(folder)
        for name in names
    )


def _right_to_install() -> tuple[str, ...] | None:
    """The words before a command that make it root's; None when it may not be."""
    if sys.platform == "win32":
        return None
    if os.geteuid() == 0:
        return ()
    sudo = shutil.which("sudo")
    if sudo is None:
        return None
    asked = subprocess.run([sudo, "-n", "true"], capture_output=True, check=False)
    return (sudo, "-n") if asked.returncode == 0 else None


def _without_apt(missing: tuple[Lack, ...]) -> str:
    """The words for a system without apt; RPM systems install by library name."""
    names = [lack.what for lack in missing]
    words = "This computer lacks a few libraries: " + ", ".join(names) + "."
    libraries = [name for name in names if ".so." in name]
    for tool in ("dnf", "zypper"):
        if shutil.which(tool) and libraries:
            wanted = " ".join(f"'{name}()(64bit)'" for name in libraries)
            return f"{words}\nType this once:\n  sudo {tool} install {wanted}"
    return f"{words}\nPlease add them with your system's package manager."
