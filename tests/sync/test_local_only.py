"""A program with the local account alone loads nothing that speaks to services."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_OWNER = """
import pathlib, sys
from pinmycal_desktop.app.computer import now
from pinmycal_desktop.app.core import Core
from pinmycal_desktop.settings import DataFolder
core = Core.own(DataFolder(pathlib.Path(sys.argv[1])), clock=now, zone="UTC")
slow = ("httpx", "pinmycal_desktop.sync", "pinmycal_desktop.remote")
print([name for name in sys.modules if name.startswith(slow)])
core.close()
"""


def test_with_the_local_account_alone_nothing_of_it_is_loaded(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _OWNER, str(tmp_path)],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "[]", done.stderr
