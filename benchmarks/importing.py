"""How long a calendar file takes from the disk into the data, and what that needs.

Each import is a process of its own that opens new data, reads the file in the child
that can be killed, shows what it would do, and commits it: its time is that of a clock
on the wall, its peak that of the program and the child together. Beside it stands what
khal takes, where it is installed (`khal`).
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks import khal
from benchmarks.calendar_files import single_events
from benchmarks.calendar_mix import mixed_calendar
from benchmarks.figure import Figure, benchmark
from pinmycal_desktop.diary import Diary
from pinmycal_desktop.model.commands.transfer import ImportCalendar

if TYPE_CHECKING:
    from collections.abc import Iterator

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
SOME, MANY = 10_000, 50_000
_OFTEN = 0.02
"""Seconds between two looks at the memory; each takes a thousandth of one."""


@benchmark("ics_import_10k_s", "ics_import_50k_s", "ics_import_peak_mb")
def ics_import() -> Iterator[Figure]:
    """Calendars as people have them, series and all; the floor is khal's time."""
    with tempfile.TemporaryDirectory() as folder:
        file = _written(folder, mixed_calendar(SOME))
        theirs = khal.seconds_for(SOME, folder=Path(folder))
        ours = _import(file)
        yield Figure(name="ics_import_10k_s", value=ours, unit="s", floor=theirs)
        large = _written(folder, mixed_calendar(MANY))
        yield Figure(name="ics_import_50k_s", value=_import(large), unit="s")
        yield Figure(name="ics_import_peak_mb", value=_import_peak(large), unit="MB")


@benchmark("ics_import_singles_10k_s", "ics_import_singles_50k_s")
def ics_import_singles() -> Iterator[Figure]:
    """Events that do not repeat, and say no more than what and when."""
    with tempfile.TemporaryDirectory() as folder:
        for name, count in (("10k", SOME), ("50k", MANY)):
            spent = _import(_written(folder, single_events(count)))
            yield Figure(name=f"ics_import_singles_{name}_s", value=spent, unit="s")


def _written(folder: str, octets: bytes) -> Path:
    path = Path(folder) / "calendar.ics"
    path.write_bytes(octets)
    return path


def _import(file: Path) -> float:
    """Return the seconds that taking in `file` takes."""
    told = subprocess.run(_command(file), check=True, capture_output=True)
    spent, _ = json.loads(told.stdout)
    return float(spent)


def _import_peak(file: Path) -> float:
    """Return the megabytes that taking in `file` takes; looking costs time."""
    peak = 0.0
    with subprocess.Popen(_command(file), stdout=subprocess.PIPE) as program:
        while program.poll() is None:
            peak = max(peak, _held(program.pid))
            time.sleep(_OFTEN)
        told, _ = program.communicate()
    _, own_peak = json.loads(told)
    return peak or float(own_peak)


def _command(file: Path) -> list[str]:
    return [sys.executable, "-m", "benchmarks.importing", str(file)]


def _held(pid: int) -> float:
    """Return the megabytes a process and all it started hold; 0 where nobody tells.

    What two of them share counts once (Linux: the proportional set size).
    """
    held = 0.0
    try:
        rollup = Path(f"/proc/{pid}/smaps_rollup").read_text()
        held = next(
            int(line.split()[1]) / 1024
            for line in rollup.splitlines()
            if line.startswith("Pss:")
        )
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except (OSError, StopIteration):  # it has ended meanwhile, or is no Linux
        return held
    return held + sum(_held(int(each)) for each in children)


def main(file: Path) -> None:
    """Take `file` into new data, and print the seconds and the megabytes."""
    with tempfile.TemporaryDirectory() as folder:
        diary = Diary.open(
            Path(folder) / "pinmycal.db", clock=lambda: NOW, zone="Europe/Berlin"
        )
        begun = time.perf_counter()
        with diary.transfer.reading() as read:
            held = read(file.read_bytes, name=file.name)
        plan = diary.transfer.preview(held)
        account = diary.account.local().id
        diary.run(ImportCalendar(account_id=account, file=held, target=plan.target))
        spent = time.perf_counter() - begun
        diary.close()
    print(json.dumps([spent, _peak()]))


def _peak() -> float:
    """Return the most memory this process ever had, in megabytes.

    Where Linux tells it of this program alone; elsewhere it may be of who started it.
    """
    status = Path("/proc/self/status")
    if status.is_file():
        line = next(each for each in status.read_text().splitlines() if "VmHWM" in each)
        return int(line.split()[1]) / 1024
    import resource  # noqa: PLC0415 - Windows has none, and the others go on without

    unit = 1024 * (1024 if sys.platform == "darwin" else 1)
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit


if __name__ == "__main__":
    main(Path(sys.argv[1]))
