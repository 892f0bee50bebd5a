"""The program's door, from outside: another process, as a user starts it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from pinmycal_desktop import __version__

ROOT = Path(__file__).resolve().parent.parent


def test_the_program_tells_its_version() -> None:
    told = subprocess.run(
        [sys.executable, "-m", "pinmycal_desktop", "--version"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout.strip() == f"PinmyCal Desktop {__version__}"
