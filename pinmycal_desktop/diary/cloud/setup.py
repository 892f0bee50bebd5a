"""Event types and schedules of services, changed: here at once, and in the outbox."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pinmycal_desktop.diary.cloud.queue import (
    never_left,
    pending_creation,
    put,
    replaced,
    way_back,
)
from pinmycal_desktop.diary.cloud.setup_showing import PARTS, store_shown
from pinmycal_desktop.diary.setup_fields import checked_event_type, checked_schedule
from pinmycal_desktop.diary.values import Outcome
from pinmycal_desktop.model.booking import Origin
from pinmycal_desktop.model.commands.setup import SaveEventType, SaveSchedule
from pinmycal_desktop.model.errors import ChangedMeanwhile, Invalid, NotFound
from pinmycal_desktop.model.event_type import EventType
from pinmycal_desktop.model.outbox import ChangeKind, SubjectKind
from pinmycal_desktop.store import accounts, event_types, schedules

if TYPE_CHECKING:
    from pinmycal_desktop.diary.work import Work
    from pinmycal_desktop.model.schedule import Schedule


def save_event_type(work: Work, command: SaveEventType) -> Outcome:
    """Store an event type, new or changed."""
    asked = command.event_type
    before = event_types.get(work.db, asked.id) if asked.id else None
    if asked.id and before is None:
        raise NotFound("event-type", asked.id)
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
