"""Real processes over real data folders: windows, services and single commands."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pinmycal_desktop.settings import DataFolder

WINDOW = """
import pathlib, sys
from pinmycal_desktop.app.computer import now
from pinmycal_desktop.app.handover import own_for_window
from pinmycal_desktop.settings import DataFolder
start = own_for_window(DataFolder(pathlib.Path(sys.argv[1])), clock=now)
if start is None:
    print("shown", flush=True)
else:
    start.core.listen()
    start.core.on_show(lambda show: print("show", show.day, flush=True))
    print("owns", start.inherited.port if start.inherited else None, flush=True)
    sys.stdin.read()
    start.core.close()
    print("closed", flush=True)
"""
"""A window to all other processes, which draws nothing."""


class Processes:
    """Starts processes; `end` ends those that still run."""

    def __init__(self) -> None:
        self._running: list[subprocess.Popen[str]] = []

    def start(self, *arguments: str) -> subprocess.Popen[str]:
        """Start Python; what it says is read line by line."""
        process = subprocess.Popen(
            [sys.executable, *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        self._running.append(process)
        return process

    def window(self, folder: DataFolder) -> subprocess.Popen[str]:
        """Start a process that is a window to all others."""
        return self.start("-c", WINDOW, str(folder.path))

    def command(self, folder: DataFolder, *typed: str) -> subprocess.Popen[str]:
        """Start a command, without waiting for it."""
        return self.start(
            "-m", "pinmycal_desktop", "--data-dir", str(folder.path), *typed
        )

    def end(self) -> None:
        """End every process that still runs."""
        for each in self._running:
            each.kill()
            each.communicate()


def line(process: subprocess.Popen[str]) -> str:
    """Return the next line a process says."""
    assert process.stdout is not None
    return process.stdout.readline().rstrip("\n")


def type_in(folder: DataFolder, *typed: str) -> subprocess.CompletedProcess[str]:
    """Type a command, and return how it ended."""
    return subprocess.run(
        [
            sys.executable,
            "-m",
            "pinmycal_desktop",
            "--data-dir",
            str(folder.path),
            *typed,
        ],
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
    )
