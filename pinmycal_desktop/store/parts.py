"""Many values, a few thousand at a time: what SQLite is asked at once costs memory."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_Value = TypeVar("_Value")
_PART = 5_000


def in_parts(values: Iterable[_Value]) -> Iterator[list[_Value]]:
    """Yield `values` in lists of a few thousand, in order; nothing for none."""
    rest = iter(values)
    while part := list(islice(rest, _PART)):
        yield part
