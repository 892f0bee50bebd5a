"""Event types: read, saved, removed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pinmycal_desktop.diary.offers import event_type_of
from pinmycal_desktop.diary.setup_fields import checked_event_type
from pinmycal_desktop.diary.sight import Sight
from pinmycal_desktop.diary.values import Outcome
from pinmycal_desktop.diary.week import meant, whose
from pinmycal_desktop.model.changes import Changes, Part
from pinmycal_desktop.model.commands.setup import RemoveEventType, SaveEventType
from pinmycal_desktop.model.errors import ChangedMeanwhile, Invalid, NotFound
from pinmycal_desktop.store import event_types, outgoing, schedules
from pinmycal_desktop.store.removal import mark_removed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pinmycal_desktop.diary.work import Work
    from pinmycal_desktop.model.event_type import EventType
    from pinmycal_desktop.store.database import Connection, Database

_CHANGES = Changes(parts=frozenset({Part.EVENT_TYPES}))
_GONE = Changes(parts=_CHANGES.parts | {Part.OUTGOING})


class EventTypes:
    """The event types of the diary."""

    def __init__(self, database: Database, sight: Sight = Sight.EVERYTHING) -> None:
        self._database = database
        self._sight = sight

    def all(self, *, host_id: int | None = None) -> tuple[EventType, ...]:
        """Return a host's event types, hidden ones too, by their place in lists.

        None is the owner.
        """
        with self._database.read() as db:
            return self._sight.among(db, event_types.every(db, meant(db, host_id)))

    def everywhere(self, *, account_id: int | None = None) -> tuple[EventType, ...]:
        """Return what the person at this computer offers, in all accounts or one.

        Hidden ones too, account by account, by their place in lists.
        """
        with self._database.read() as db:
            found = event_types.every(db, *whose(db, None, account_id))
            return self._sight.among(db, found)

    def known(self, ids: Iterable[int]) -> frozenset[int]:
        """Return those of `ids` that event types have, of whatever host."""
        with self._database.read() as db:
            found = self._sight.among(db, event_types.many(db, ids))
            return frozenset(each.id for each in found)

    def get(self, event_type_id: int, *, host_id: int | None = None) -> EventType:
        """Return one event type; raises NotFound.

        With `host_id`, another host's is not found either, nor a team's.
        """
        with self._database.read() as db:
            event_type = event_type_of(db, event_type_id)
            self._sight.require(db, event_type, "event-type", event_type_id)
        is_own = event_type.host_id == host_id and event_type.team_id is None
        if host_id is not None and not is_own:
            raise NotFound("event-type", event_type_id)
        return event_type

    def of_team(self, team_id: int) -> tuple[EventType, ...]:
        """Return all that a team offers, hidden ones too, by their place in lists."""
        with self._database.read() as db:
            return event_types.of_team(db, team_id)

    def in_team(self, event_type_id: int, team_id: int) -> EventType:
        """Return one of what a team offers; raises NotFound for any other."""
        with self._database.read() as db:
            event_type = event_type_of(db, event_type_id)
        if event_type.team_id != team_id:
            raise NotFound("event-type", event_type_id)
        return event_type

    def copies(self, event_type_id: int) -> tuple[EventType, ...]:
        """Return the copies that hosts have of a template, in order of making."""
        with self._database.read() as db:
            return event_types.copies_of(db, event_type_id)


def save(work: Work, command: SaveEventType) -> Outcome:
    """Store an event type, new or changed or come back."""
    asked = command.event_type
    work.require_account(asked.account_id)
    known = event_types.get(work.db, asked.id, removed=True) if asked.id else None
    host_id = known.host_id if known else work.require_host(asked.host_id).id
    asked = replace(asked, host_id=host_id)
    require_personal(known or asked)
    event_type = checked_event_type(
        asked, is_slug_taken=event_types.is_slug_taken(work.db, asked)
    )
    if not event_type.id:
        _require_schedule(work.db, event_type)
        return _add(work, event_type)
    before = _required(work.db, event_type.id, event_type.revision, removed=True)
    was_removed = event_types.is_removed(work.db, event_type.id)
    stored = replace(
        event_type,
        uid=before.uid,
        host_id=before.host_id,
        revision=before.revision + 1,
    )
    _require_schedule(work.db, stored)
    event_types.update(work.db, stored)
    undo: SaveEventType | RemoveEventType
    if was_removed:
        undo = RemoveEventType(
            event_type_id=stored.id, expected_revision=stored.revision
        )
    else:
        undo = SaveEventType(event_type=replace(before, revision=stored.revision))
    return Outcome(value=stored, changes=_CHANGES, undo=undo)


def remove(work: Work, command: RemoveEventType) -> Outcome:
    """Remove an event type; its bookings stay as they are."""
    event_type = _required(work.db, command.event_type_id, command.expected_revision)
    require_personal(event_type)
    removed = replace(event_type, revision=event_type.revision + 1)
    mark_removed(work.db, removed, at=work.now)
    outgoing.give_up_unwanted(work.db)
    undo = SaveEventType(event_type=removed)
    return Outcome(value=event_type, changes=_GONE, undo=undo)


def require_personal(event_type: EventType) -> None:
    """Raise Invalid for what a team offers: the team alone changes it."""
    if event_type.team_id is not None or event_type.parent_id is not None:
        raise Invalid.field("event_type_id", "event-type.of-team")


def _add(work: Work, event_type: EventType) -> Outcome:
    """Store a new event type."""
    new = replace(event_type, revision=1)
    stored = replace(new, id=event_types.insert(work.db, new))
    undo = RemoveEventType(event_type_id=stored.id, expected_revision=1)
    return Outcome(value=stored, changes=_CHANGES, undo=undo)


def _require_schedule(db: Connection, event_type: EventType) -> None:
    """Raise Invalid when the schedule of an event type is gone, or another host's."""
    wanted = event_type.schedule_id
    if wanted is None:
        return
    schedule = schedules.get(db, wanted)
    if schedule is None or schedule.host_id != event_type.host_id:
        raise Invalid.field("schedule_id", "event-type.no-schedule")


def _required(
    db: Connection, event_type_id: int, expected: int | None, *, removed: bool = False
) -> EventType:
    """Return an event type; raises NotFound and ChangedMeanwhile."""
    event_type = event_types.get(db, event_type_id, removed=removed)
    if event_type is None:
        raise NotFound("event-type", event_type_id)
    if expected is not None and event_type.revision != expected:
        if event_types.is_removed(db, event_type_id):
            raise NotFound("event-type", event_type.title)
        raise ChangedMeanwhile("event-type", event_type)
    return event_type
