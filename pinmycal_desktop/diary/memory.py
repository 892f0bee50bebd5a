"""A memory of what was read, as long as it is true: nothing outlives a commit.

Each connection knows by itself whether another one committed since it looked last. So
nobody has to tell the memory of a change, and none can be forgotten.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar, cast

from pinmycal_desktop.store.database import data_version

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from pinmycal_desktop.store.database import Connection

T = TypeVar("T")

_MOST = 1000
"""How many things are remembered of one connection."""


class Memory:
    """What connections read; each entry is used by who has the connection now."""

    def __init__(self) -> None:
        # By the connection itself, which so is never mistaken for a later one.
        self._kept: dict[Connection, tuple[int, dict[Hashable, object]]] = {}

    def of(self, db: Connection) -> Recollection:
        """Return what `db` read since the last commit; within a transaction of it."""
        version = data_version(db)
        kept = self._kept.get(db)
        if kept is None or kept[0] != version or len(kept[1]) > _MOST:
            kept = self._kept[db] = (version, {})
        return Recollection(kept[1])


class Recollection:
    """What is true in one snapshot, and was read before."""

    def __init__(self, things: dict[Hashable, object]) -> None:
        self._things = things

    def get(self, key: Hashable, kind: type[T]) -> T | None:
        """Return what is known under `key`, which is a `kind`."""
        found = self._things.get(key)
        return found if isinstance(found, kind) else None

    def keep(self, key: Hashable, thing: object) -> None:
        """Remember `thing`."""
        self._things[key] = thing

    def once(self, key: Hashable, read: Callable[[], T]) -> T:
        """Return what `read` returns, or returned before under `key`."""
        if key not in self._things:
            self._things[key] = read()
        return cast("T", self._things[key])
