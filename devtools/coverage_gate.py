"""How much of each package the tests must have run, lines and branches together.

The marks are promises of the project; they are met or the test run fails.
"""

from __future__ import annotations

import json
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from devtools.place import ROOT, say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from devtools.place import Word

WHOLE = ("model", "screen", "wire")
OPEN = ("ui",)  # pictures and widget tests judge these
MARK_WHOLE = 100.0
MARK_ELSEWHERE = 95.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Covered:
    """How much of a package was run: lines and branches, of how many."""

    package: str
    ran: int
    of: int

    @property
    def percent(self) -> float:
        """The share that was run, 0 to 100; a package without code is whole."""
        return 100.0 * self.ran / self.of if self.of else 100.0

    @property
    def mark(self) -> float:
        """The percentage that is asked of this package."""
        if self.package in OPEN:
            return 0.0
        return MARK_WHOLE if self.package in WHOLE else MARK_ELSEWHERE


def judge(python: Path) -> int:
    """Read the coverage of the last run, print it by package, fail below a mark."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "coverage.json"
        command: list[Word] = [
            python,
            "-m",
            "coverage",
            "json",
            "--quiet",
            "-o",
            report,
        ]
        if subprocess.run(command, cwd=ROOT, check=False).returncode:
            return 1
        packages = by_package(json.loads(report.read_text("utf-8")))
    for one in packages:
        short = "" if one.percent >= one.mark else f"   below {one.mark:.0f} %"
        say(f"covered {one.package:12} {one.percent:6.2f} %{short}")
    return int(any(one.percent < one.mark for one in packages))


def by_package(report: Mapping[str, Any]) -> tuple[Covered, ...]:
    """Sum coverage's report by top-level package of the program."""
    sums: dict[str, list[int]] = {}
    for name, entry in report["files"].items():
        summary = entry["summary"]
        package = Path(name.replace("\\", "/")).parts[1].removesuffix(".py")
        ran_of = sums.setdefault(package, [0, 0])
        ran_of[0] += summary["covered_lines"] + summary["covered_branches"]
        ran_of[1] += summary["num_statements"] + summary["num_branches"]
    return tuple(
        Covered(package=package, ran=ran, of=of)
        for package, (ran, of) in sorted(sums.items())
    )
