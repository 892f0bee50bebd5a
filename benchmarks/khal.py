"""khal, which takes the same calendar in beside this program, where it is installed.

It belongs to others' programs (`.venv-judge`), never to this one. 10,000 events take it
half a minute, each as long as the one before: some are measured, the rest counted.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.calendar_mix import mixed_calendar

if TYPE_CHECKING:
    from collections.abc import Mapping

MEASURED = 1_000
"""So many events it is given."""
_CONFIG = """
[calendars]
[[one]]
path = {folder}/vdir
[locale]
local_timezone = UTC
default_timezone = UTC
[sqlite]
path = {folder}/khal.db
[default]
default_calendar = one
"""
HOW_TO_GET = (
    "khal is not installed, so nothing stands beside ics_import_10k_s;"
    " dev.py bench --full installs it first (in .venv-judge)"
)


def program(environment: Mapping[str, str]) -> str | None:
    """Return where khal is: among others' programs, else wherever it is found."""
    judge = environment.get("PINMYCAL_TEST_JUDGE")
    beside = shutil.which("khal", path=str(Path(judge).parent)) if judge else None
    return beside or shutil.which("khal", path=environment.get("PATH"))


def seconds_for(
    count: int, *, folder: Path, environment: Mapping[str, str] = os.environ
) -> float | None:
    """Return the seconds khal takes for `count` events; None, and said, without it."""
    khal = program(environment)
    if khal is None:
        print(HOW_TO_GET)
        return None
    spent = _measured(khal, folder)
    print(said(spent, count))
    return spent * count / MEASURED


def said(spent: float, count: int) -> str:
    """Return what was measured, and what it is taken for."""
    return (
        f"khal took {spent:.2f} s for {MEASURED:,} events;"
        f" {count:,} count as {count / MEASURED:g} times that"
    )


def _measured(khal: str, folder: Path) -> float:
    """Return the seconds khal takes for the events it is given."""
    (folder / "vdir").mkdir()
    config, file = folder / "khal.conf", folder / "for-khal.ics"
    config.write_text(_CONFIG.format(folder=folder), "utf-8")
    file.write_bytes(mixed_calendar(MEASURED))
    begun = time.perf_counter()
    subprocess.run(
        [khal, "-c", str(config), "import", "--batch", "-a", "one", str(file)],
        check=True,
        capture_output=True,
    )
    return time.perf_counter() - begun
