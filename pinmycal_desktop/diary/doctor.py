"""The doctor: looks through the data file, and mends what can be mended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinmycal_desktop.diary.values import CheckReport, Finding
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.store import health

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from pinmycal_desktop.model.message import Argument
    from pinmycal_desktop.store.database import Database


def check(database: Database) -> CheckReport:
    """Look through the data file for damage."""
    return CheckReport(findings=tuple(_findings(database)))


def repair(database: Database, now: datetime) -> CheckReport:
    """Mend what can be, and check again.

    Indexes are made anew. A file that is damaged beyond that is put aside and the
    newest whole copy takes its place; the report then says from when it is.
    """
    health.rebuild_indexes(database)
    restored = None if health.is_whole(database) else health.restore(database, now=now)
    findings = tuple(_findings(database))
    if restored is None:
        return CheckReport(findings=findings)
    aside, made_at = restored
    told = _finding(
        "store.restored", True, aside=aside.name, made_at=made_at.isoformat()
    )
    return CheckReport(findings=(told, *findings))


def _findings(database: Database) -> Iterator[Finding]:
    """Yield what was looked at, the most important first."""
    damage = health.damage(database)
    yield _finding("store.whole", not damage, detail=damage)
    if not damage:
        dangling = health.dangling(database)
        yield _finding("store.references", not dangling, count=dangling)
        orphans = health.without_identity(database)
        yield _finding("store.identities", not orphans, count=orphans)
        yield _finding("store.journal", health.is_wal(database))
    yield _finding("store.private", health.is_private(database))
    copies = health.copies(database)
    yield _finding("store.copies", True, count=copies)
    yield _finding("store.sqlite", True, version=health.sqlite_version())


def _finding(code: str, is_good: bool, **arguments: Argument) -> Finding:  # noqa: FBT001 - it is the finding
    """Return one finding with its sentence."""
    state = "good" if is_good else "bad"
    return Finding(
        code=code,
        is_good=is_good,
        message=Message.of(f"{code}.{state}", **arguments),
    )
