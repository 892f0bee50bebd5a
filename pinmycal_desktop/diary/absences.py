"""Days out of office: read, saved, removed (R29)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pinmycal_desktop.diary.fields import Problems
from pinmycal_desktop.diary.happenings import tell
from pinmycal_desktop.diary.sight import Sight
from pinmycal_desktop.diary.values import Outcome
from pinmycal_desktop.diary.week import meant, require_near
from pinmycal_desktop.model.changes import Changes, Part
from pinmycal_desktop.model.commands.holding import RemoveOutOfOffice, SaveOutOfOffice
from pinmycal_desktop.model.errors import ChangedMeanwhile, Invalid, NotFound
from pinmycal_desktop.model.happenings import Happening, HappeningKind
from pinmycal_desktop.store import absences, accounts

if TYPE_CHECKING:
    from pinmycal_desktop.diary.work import Work
    from pinmycal_desktop.model.away import OutOfOffice
    from pinmycal_desktop.store.database import Database

MOST_ENTRIES = 1000
"""Of one host."""
_A_DAY = 24 * 60
"""No zone is further from UTC."""


class Absences:
    """The days on which hosts are out of office."""

    def __init__(self, database: Database, sight: Sight = Sight.EVERYTHING) -> None:
        self._database = database
        self._sight = sight

    def all(self, *, host_id: int | None = None) -> tuple[OutOfOffice, ...]:
        """Return a host's entries in order of making; None is the owner."""
        with self._database.read() as db:
            return absences.every(db, meant(db, host_id))

    def get(self, away_id: int) -> OutOfOffice:
        """Return one entry; raises NotFound."""
        with self._database.read() as db:
            found = absences.get(db, away_id)
            host = accounts.host(db, found.host_id, removed=True) if found else None
            if found is None or host is None or not self._sight.shows(db, host):
                raise NotFound("out-of-office", away_id)
        return found


def save(work: Work, command: SaveOutOfOffice) -> Outcome:
    """Store days out of office; bookings on them stay as they are."""
    wish = _checked(work, command.away)
    if wish.id == 0 or (absences.get(work.db, wish.id) is None and wish.revision):
        return _made(work, wish)
    before = _there(work, wish.id, wish.revision)
    now = replace(
        wish,
        uid=before.uid,
        host_id=before.host_id,
        created_at=before.created_at,
        updated_at=work.now,
        revision=before.revision + 1,
    )
    absences.update(work.db, now)
    undo = SaveOutOfOffice(away=replace(before, revision=now.revision))
    return Outcome(value=now, changes=_changes(before, now), undo=undo)


def remove(work: Work, command: RemoveOutOfOffice) -> Outcome:
    """Remove days out of office."""
    before = _there(work, command.away_id, command.expected_revision)
    absences.delete(work.db, before.id)
    return Outcome(
        value=before, changes=_changes(before), undo=SaveOutOfOffice(away=before)
    )


def _made(work: Work, wish: OutOfOffice) -> Outcome:
    """Store a new entry, or one that was removed again, and tell of it."""
    if len(absences.every(work.db, wish.host_id)) >= MOST_ENTRIES:
        raise Invalid.field("first", "field.too-many", most=MOST_ENTRIES)
    made = replace(
        wish,
        created_at=wish.created_at or work.now,
        updated_at=work.now,
        revision=wish.revision + 1,
    )
    made = replace(made, id=absences.insert(work.db, made))
    tell(work, Happening(kind=HappeningKind.OOO_CREATED, away=made))
    undo = RemoveOutOfOffice(away_id=made.id, expected_revision=made.revision)
    return Outcome(value=made, changes=_changes(made), undo=undo)


def _checked(work: Work, wish: OutOfOffice) -> OutOfOffice:
    """Return `wish`, cleaned; raises Invalid and NotFound for what cannot be."""
    host = work.require_host(wish.host_id)
    if wish.last < wish.first:
        raise Invalid.field("last", "away.ends-before-start")
    require_near("first", wish.span_in(host.zone))
    problems = Problems()
    note = problems.text("note", wish.note)
    problems.settle()
    if wish.stand_in_id is not None:
        work.require_host(wish.stand_in_id)
        if wish.stand_in_id == host.id:
            raise Invalid.field("stand_in_id", "away.own-stand-in")
    days = (wish.first, wish.last)
    for each in absences.every(work.db, host.id):
        if each.id != wish.id and (each.first, each.last) == days:
            raise Invalid.field("first", "away.twice")
    return replace(wish, host_id=host.id, note=note)


def _there(work: Work, away_id: int, expected: int | None) -> OutOfOffice:
    """Return the entry of this number; raises NotFound and ChangedMeanwhile."""
    found = absences.get(work.db, away_id)
    if found is None:
        raise NotFound("out-of-office", away_id)
    if expected is not None and found.revision != expected:
        raise ChangedMeanwhile("out-of-office", found)
    return found


def _changes(*entries: OutOfOffice) -> Changes:
    """Return what is announced: the days, in whatever zone."""
    days = (each.span_in("UTC") for each in entries)
    spans = tuple(each.widened(before=_A_DAY, after=_A_DAY) for each in days)
    return Changes(parts=frozenset({Part.AWAY}), spans=spans)
