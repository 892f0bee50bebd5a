"""At most once: the answer of a command is kept under its key, with its change."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from pinmycal_desktop.diary.values import Once, Outcome
from pinmycal_desktop.model.errors import KeyReused
from pinmycal_desktop.store import once as answers

if TYPE_CHECKING:
    from collections.abc import Callable

    from pinmycal_desktop.diary.values import Value
    from pinmycal_desktop.diary.work import Work
    from pinmycal_desktop.store.database import Connection


def run_once(work: Work, once: Once, act: Callable[[], Outcome]) -> Outcome:
    """Act, or answer as the first time; raises KeyReused for another request.

    What failed is not kept: it may be tried again under the same key.
    """
    answers.forget_old(work.db, now=work.now)
    kept = kept_outcome(work.db, once)
    if kept:
        return kept
    outcome = act()
    answers.keep(
        work.db,
        scope=once.scope,
        key=once.key,
        fingerprint=once.fingerprint,
        answer=outcome.value,
        now=work.now,
    )
    return outcome


def kept_outcome(db: Connection, once: Once) -> Outcome | None:
    """Return the answer kept under a key, or None; raises KeyReused as above."""
    kept = answers.find(db, once.scope, once.key)
    if kept is None:
        return None
    fingerprint, value = kept
    if fingerprint != once.fingerprint:
        raise KeyReused
    return Outcome(value=cast("Value", value), repeated=True)
