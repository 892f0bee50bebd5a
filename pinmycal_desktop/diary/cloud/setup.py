"""Event types and schedules of services, changed: here at once, and in the outbox.

A colour and a place in lists are this computer's own: nobody is told of those.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast
from uuid import uuid4

from pinmycal_desktop.diary.cloud.dropping import drop
from pinmycal_desktop.diary.cloud.queue import (
    never_left,
    pending_creation,
    put,
    replaced,
    way_back,
)
from pinmycal_desktop.diary.cloud.rights import require
from pinmycal_desktop.diary.cloud.setup_showing import PARTS, hide, store_shown
from pinmycal_desktop.diary.setup_fields import checked_event_type, checked_schedule
from pinmycal_desktop.diary.values import Outcome
from pinmycal_desktop.model.booking import Booking, Origin
from pinmycal_desktop.model.commands.setup import (
    RemoveEventType,
    RemoveSchedule,
    SaveEventType,
    SaveSchedule,
)
from pinmycal_desktop.model.errors import ChangedMeanwhile, Invalid, NotFound
from pinmycal_desktop.model.event_type import EventType
from pinmycal_desktop.model.outbox import ChangeKind, SubjectKind
from pinmycal_desktop.model.overlay import is_same_there, rebased
from pinmycal_desktop.model.remote import Ability
from pinmycal_desktop.store import accounts, event_types, outbox, schedules

if TYPE_CHECKING:
    from pinmycal_desktop.diary.work import Work
    from pinmycal_desktop.model.outbox import OutboxItem
    from pinmycal_desktop.model.schedule import Schedule


def save_event_type(work: Work, command: SaveEventType) -> Outcome:
    """Store an event type, new or changed."""
    asked = command.event_type
    before = event_types.get(work.db, asked.id) if asked.id else None
    if asked.id and before is None:
        raise NotFound("event-type", asked.id)
    if before is not None and is_same_there(before, asked):
        return _kept_here(work, before, asked)
    require(work, asked.account_id, Ability.EDIT_EVENT_TYPES)
    owner = accounts.host_of(work.db, asked.account_id)
    asked = replace(asked, host_id=before.host_id if before else owner.id)
    wished = checked_event_type(
        asked, is_slug_taken=event_types.is_slug_taken(work.db, asked)
    )
    _require_schedule(work, wished)
    if before is None:
        id_ = event_types.insert(work.db, replace(wished, revision=1))
        stored = replace(wished, id=id_, revision=1)
        return _made(work, ChangeKind.SAVE_EVENT_TYPE, stored)
    if before.revision != wished.revision:
        raise ChangedMeanwhile("event-type", before)
    return _changed(work, ChangeKind.SAVE_EVENT_TYPE, before, wished)


def save_schedule(work: Work, command: SaveSchedule) -> Outcome:
    """Store a schedule, new or changed."""
    asked = command.schedule
    before = schedules.get(work.db, asked.id) if asked.id else None
    if asked.id and before is None:
        raise NotFound("schedule", asked.id)
    require(work, asked.account_id, Ability.EDIT_SCHEDULES)
    owner = accounts.host_of(work.db, asked.account_id)
    wished = replace(
        checked_schedule(asked), host_id=before.host_id if before else owner.id
    )
    if before is None:
        id_ = schedules.insert(work.db, replace(wished, revision=1))
        if wished.is_default:
            schedules.make_default(work.db, id_)
        stored = replace(wished, id=id_, revision=1)
        return _made(work, ChangeKind.SAVE_SCHEDULE, stored)
    if before.revision != wished.revision:
        raise ChangedMeanwhile("schedule", before)
    if before.is_default and not wished.is_default:
        raise Invalid.field(
            "is_default", "schedule.needs-default", schedule=before.name
        )
    return _changed(work, ChangeKind.SAVE_SCHEDULE, before, wished)


def remove_event_type(work: Work, command: RemoveEventType) -> Outcome:
    """Remove an event type there too; its bookings stay."""
    before = event_types.get(work.db, command.event_type_id)
    if before is None:
        raise NotFound("event-type", command.event_type_id)
    if command.expected_revision not in (None, before.revision):
        raise ChangedMeanwhile("event-type", before)
    require(work, before.account_id, Ability.EDIT_EVENT_TYPES)
    wish = RemoveEventType(event_type_id=before.id)
    return _removed(work, ChangeKind.REMOVE_EVENT_TYPE, wish, before)


def remove_schedule(work: Work, command: RemoveSchedule) -> Outcome:
    """Remove a schedule there too; raises Invalid for the default one."""
    before = schedules.get(work.db, command.schedule_id)
    if before is None:
        raise NotFound("schedule", command.schedule_id)
    if command.expected_revision not in (None, before.revision):
        raise ChangedMeanwhile("schedule", before)
    require(work, before.account_id, Ability.EDIT_SCHEDULES)
    if before.is_default:
        raise Invalid.field("schedule_id", "schedule.is-default", schedule=before.name)
    wish = RemoveSchedule(schedule_id=before.id)
    return _removed(work, ChangeKind.REMOVE_SCHEDULE, wish, before)


def _removed(
    work: Work,
    kind: ChangeKind,
    command: RemoveEventType | RemoveSchedule,
    before: EventType | Schedule,
) -> Outcome:
    """Hide a thing and put that into the outbox; what never left is forgotten."""
    subject = _SUBJECTS[kind]
    maker = pending_creation(work, subject, before.id)
    if maker is not None and never_left(maker):
        dropped = drop(work, maker, Origin.WINDOW)
        anew = replace(before, id=0, uid=str(uuid4()), revision=0)
        return replace(dropped, value=before, undo=_command(anew))
    item = put(work, kind, subject, command, base=before, wished=before)
    hide(work, before)
    return Outcome(
        value=before, changes=PARTS[subject], undo=way_back(item, Origin.WINDOW)
    )


def undone(work: Work, item: OutboxItem) -> Outcome:
    """Undo a change the service has: ask it for the opposite one.

    What somebody else changed meanwhile stays.
    """
    wished, base = item.wished, item.base
    assert not isinstance(wished, Booking)
    if item.kind.removes:
        anew = replace(wished, id=0, uid=str(uuid4()), revision=0)
        return _saved(work, anew)
    if base is None:
        return _gone(work, wished)
    current = (
        event_types.get(work.db, wished.id)
        if isinstance(wished, EventType)
        else schedules.get(work.db, wished.id)
    )
    if current is None:
        raise NotFound(item.subject.value, wished.id)
    return _saved(work, cast("EventType | Schedule", rebased(wished, base, current)))


def _saved(work: Work, thing: EventType | Schedule) -> Outcome:
    if isinstance(thing, EventType):
        return save_event_type(work, SaveEventType(event_type=thing))
    return save_schedule(work, SaveSchedule(schedule=thing))


def _gone(work: Work, thing: EventType | Schedule) -> Outcome:
    if isinstance(thing, EventType):
        return remove_event_type(work, RemoveEventType(event_type_id=thing.id))
    return remove_schedule(work, RemoveSchedule(schedule_id=thing.id))


def _kept_here(work: Work, before: EventType, asked: EventType) -> Outcome:
    """Store what is this computer's own of an event type; nobody is told."""
    if before.revision != asked.revision:
        raise ChangedMeanwhile("event-type", before)

    def with_own(thing: EventType) -> EventType:
        return replace(thing, colour=asked.colour, position=asked.position)

    for item in outbox.unsent_about(work.db, SubjectKind.EVENT_TYPE, before.id):
        base, wished = item.base, cast("EventType", item.wished)
        if base is not None:
            base = with_own(cast("EventType", base))
        outbox.update(work.db, replace(item, base=base, wished=with_own(wished)))
    stored = store_shown(work, with_own(before))
    undo = SaveEventType(event_type=replace(before, revision=stored.revision))
    return Outcome(value=stored, changes=PARTS[SubjectKind.EVENT_TYPE], undo=undo)


def _made(work: Work, kind: ChangeKind, stored: EventType | Schedule) -> Outcome:
    """Put a new thing into the outbox."""
    subject = _SUBJECTS[kind]
    item = put(work, kind, subject, _command(stored), base=None, wished=stored)
    return Outcome(
        value=stored, changes=PARTS[subject], undo=way_back(item, Origin.WINDOW)
    )


def _changed(
    work: Work,
    kind: ChangeKind,
    before: EventType | Schedule,
    wished: EventType | Schedule,
) -> Outcome:
    """Put a change of a thing into the outbox; what never left is simply made so."""
    subject = _SUBJECTS[kind]
    maker = pending_creation(work, subject, wished.id)
    if maker is not None and never_left(maker):
        replaced(work, maker, _command(wished), wished)
        stored = store_shown(work, wished)
        back = _command(_expecting(before, stored.revision))
        return Outcome(value=stored, changes=PARTS[subject], undo=back)
    item = put(work, kind, subject, _command(wished), base=before, wished=wished)
    stored = store_shown(work, wished)
    return Outcome(
        value=stored, changes=PARTS[subject], undo=way_back(item, Origin.WINDOW)
    )


_SUBJECTS = {
    ChangeKind.SAVE_EVENT_TYPE: SubjectKind.EVENT_TYPE,
    ChangeKind.SAVE_SCHEDULE: SubjectKind.SCHEDULE,
    ChangeKind.REMOVE_EVENT_TYPE: SubjectKind.EVENT_TYPE,
    ChangeKind.REMOVE_SCHEDULE: SubjectKind.SCHEDULE,
}


def _command(thing: EventType | Schedule) -> SaveEventType | SaveSchedule:
    """Return what was asked for of a thing."""
    if isinstance(thing, EventType):
        return SaveEventType(event_type=thing)
    return SaveSchedule(schedule=thing)


def _expecting(thing: EventType | Schedule, revision: int) -> EventType | Schedule:
    return replace(thing, revision=revision)


def _require_schedule(work: Work, event_type: EventType) -> None:
    """Raise Invalid when the schedule of an event type is gone, or another's."""
    if event_type.schedule_id is None:
        return
    schedule = schedules.get(work.db, event_type.schedule_id)
    if schedule is None or schedule.account_id != event_type.account_id:
        raise Invalid.field("schedule_id", "event-type.no-schedule")
