"""Run the benchmarks, print a table, and write the figures down if asked."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.figure import Figure, all_benchmarks

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def main(arguments: Sequence[str]) -> int:
    """Measure what the command line asks for and return the exit code."""
    parser = argparse.ArgumentParser(prog="dev.py bench")
    parser.add_argument("name", nargs="?", metavar="NAME")
    parser.add_argument("--json", type=Path, metavar="FILE")
    asked = parser.parse_args(arguments)
    known = all_benchmarks()
    chosen = [one for one in known if asked.name is None or one.is_called(asked.name)]
    if not chosen:
        names = ", ".join(name for one in known for name in one.figures)
        parser.error(f"there is no figure {asked.name!r}; there are: {names}")
    figures: list[Figure] = []
    print(f"{'name':32} {'value':>10} {'unit':8} {'floor':>10} {'ratio':>7}")
    for one in chosen:
        for figure in one.measure():
            print(as_line(figure), flush=True)
            figures.append(figure)
    if asked.json:
        asked.json.write_text(as_json(figures), "utf-8")
    return 0


def as_line(figure: Figure) -> str:
    """The figure's row of the table."""
    floor = "" if figure.floor is None else f"{figure.floor:.2f}"
    ratio = "" if figure.ratio is None else f"{figure.ratio:.2f}"
    said = f"{figure.name:32} {figure.value:10.2f} {figure.unit:8}"
    return f"{said} {floor:>10} {ratio:>7}"


def as_json(figures: Iterable[Figure]) -> str:
    """The figures as the list that other programs read."""
    kept = [
        {
            "name": figure.name,
            "value": figure.value,
            "unit": figure.unit,
            "floor": figure.floor,
            "ratio": figure.ratio,
        }
        for figure in figures
    ]
    return json.dumps(kept, indent=2) + "\n"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
