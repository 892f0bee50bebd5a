"""Writing at most once: `Idempotency-Key` on every route that changes something."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any

from pinmycal_desktop.model.errors import ChangedMeanwhile

if TYPE_CHECKING:
    from collections.abc import Callable

    from pinmycal_desktop.diary import Diary, Outcome
    from pinmycal_desktop.model.commands import Command
    from pinmycal_desktop.server.calcom.asking import Asked

_TRIES = 5
"""How often a change is prepared anew when others change the same thing meanwhile."""


def written(
    diary: Diary, asked: Asked[Any, Any], prepare: Callable[[], Command]
) -> Outcome:
    """Do what `prepare` says, once for the request's key.

    An answer that is known already is returned without preparing anything, so a
    repeated DELETE does not find its thing missing. A change that was prepared from
    what is no longer so is prepared again: the API knows no revisions, the last write
    to a field stands. Raises `KeyReused` for another request under the same key.
    """
    if asked.once and (kept := diary.kept(asked.once)):
        return kept
    for _ in range(_TRIES - 1):
        with suppress(ChangedMeanwhile):
            return diary.run(prepare(), once=asked.once)
    return diary.run(prepare(), once=asked.once)
