"""Many values, some at a time: what SQLite is asked at once costs memory.

What it is told one by one costs time: it then notes a table's last id for each row.
"""

from __future__ import annotations

from itertools import chain, islice
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pinmycal_desktop.store.database import Connection

_Value = TypeVar("_Value")
_PART = 5_000


def in_parts(values: Iterable[_Value]) -> Iterator[list[_Value]]:
    """Yield `values` in lists of a few thousand, in order; nothing for none."""
    rest = iter(values)
    while part := list(islice(rest, _PART)):
        yield part


_TOGETHER = 20
"""So many rows go with one statement; more would gain nothing."""


def insert_rows(
    db: Connection, table: str, columns: Sequence[str], rows: Iterable[Sequence[object]]
) -> None:
    """Insert rows that are new, each with a value for each of `columns`."""
    into = f"insert into {table} ({', '.join(columns)}) values "
    row = f"({', '.join('?' * len(columns))})"
    together = into + ", ".join([row] * _TOGETHER)
    for part in in_parts(rows):
        whole = len(part) - len(part) % _TOGETHER
        values = chain.from_iterable(part[:whole])
        db.executemany(together, zip(*[values] * _TOGETHER * len(columns), strict=True))
        db.executemany(into + row, part[whole:])
