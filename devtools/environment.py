"""The virtual environments: ``.venv`` for the checkout, ``.venv-judge`` for others'.

Installs exactly what the locks say, with hashes; never the project itself, which runs
from the checkout. Where packages come from is left to pip's and uv's own settings.
"""

from __future__ import annotations

import hashlib
import json
import os
import platform
import shutil
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from devtools import locks
from devtools.place import ROOT, WINDOWS, must, say

if TYPE_CHECKING:
    from pathlib import Path

    from devtools.place import Word

# The lock of development holds that of running, in the same versions.
CONTAINS = {"dev": ("dev", "run")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Environment:
    """A virtual environment of this checkout, which may not exist yet."""

    folder: Path

    @property
    def programs(self) -> Path:
        """The folder of its commands."""
        return self.folder / ("Scripts" if WINDOWS else "bin")

    @property
    def python(self) -> Path:
        """Its interpreter."""
        return self.programs / ("python.exe" if WINDOWS else "python")

    def holds(self, lock: str) -> bool:
        """Whether what the lock asks for is installed, and untouched since then."""
        try:
            kept = json.loads(self._stamp(lock).read_text("utf-8"))
        except (OSError, ValueError):
            return False
        return bool(kept == self._state(lock))

    def install(self, lock: str) -> None:
        """Make the environment if need be, and bring it to what the lock says.

        Raises:
            Stopped: a step failed.
        """
        if self.holds(lock):
            return
        say(f"preparing {self.folder.name} ({lock}); this happens once")
        self._make()
        self._pip_install("--require-hashes", "-r", locks.path(lock))
        for filled in CONTAINS.get(lock, (lock,)):
            self._stamp(filled).write_text(json.dumps(self._state(filled)), "utf-8")

    def add_without_dependencies(self, wheel: Path) -> None:
        """Install one file of our own making; what it needs is there by the lock.

        Raises:
            Stopped: it could not be installed.
        """
        self._pip_install("--no-deps", wheel)

    def _pip_install(self, *what: Word) -> None:
        uv = shutil.which("uv")
        if uv:
            pip: list[Word] = [uv, "pip", "install", "--quiet", "--python", self.python]
        else:
            # Twice quiet: an error is told, a remark on a computer's settings is not.
            pip = [self.python, "-m", "pip", "install", "--quiet", "--quiet"]
            pip += ["--disable-pip-version-check"]
        must([*pip, *what], doing="Installing packages")

    def _make(self) -> None:
        uv = shutil.which("uv")
        if self.python.exists() and self._made_by() == self._maker():
            return
        if self.folder.exists():
            shutil.rmtree(self.folder)
        if uv:
            command: list[Word] = [
                uv,
                "venv",
                "--quiet",
                "--python",
                sys.executable,
                self.folder,
            ]
        else:
            command = [sys.executable, "-m", "venv", self.folder]
        must(command, doing="Making the virtual environment")
        (self.folder / "made-by").write_text(self._maker(), "utf-8")

    def _maker(self) -> str:
        """The Python it is made by, and where: its programs name their own place."""
        python = f"{platform.python_implementation()} {sys.version}"
        return f"{python} {sys.base_prefix} {self.folder}"

    def _made_by(self) -> str | None:
        try:
            return (self.folder / "made-by").read_text("utf-8")
        except OSError:
            return None

    def _stamp(self, lock: str) -> Path:
        return self.folder / f"installed-{lock}.json"

    def _state(self, lock: str) -> dict[str, object]:
        """What an installation is known by.

        The names of the installed packages carry their versions, so that another tool
        that changed them (``uv run`` shares the folder) is noticed.
        """
        inside = "Lib/site-packages" if WINDOWS else "lib/python*/site-packages"
        kept = sorted(path.name for path in self.folder.glob(f"{inside}/*.dist-info"))
        return {
            "lock": hashlib.sha256(locks.path(lock).read_bytes()).hexdigest(),
            "python": self._maker(),
            "packages": kept,
        }


def checkout() -> Environment:
    """The environment of the checkout."""
    return Environment(folder=ROOT / ".venv")


def judge() -> Environment:
    """The environment of others' programs that tests ask."""
    return Environment(folder=ROOT / ".venv-judge")


def without_display() -> dict[str, str]:
    """This process's environment, with Qt told that there is no display."""
    return os.environ | {"QT_QPA_PLATFORM": "offscreen"}
