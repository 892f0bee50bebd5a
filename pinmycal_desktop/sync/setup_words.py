"""Saving event types and schedules: what differs from what the service has, no more.

The thing is read again right before, so that what somebody else changed meanwhile is
kept, or becomes a question to the person. So is what is to be removed.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from pinmycal_desktop.model.commands.sync import NoteLook, SettleChange
from pinmycal_desktop.model.errors import NotFound, Refused
from pinmycal_desktop.model.event_type import EventType
from pinmycal_desktop.model.outbox import ChangeState, SubjectKind
from pinmycal_desktop.model.remote_setup import RemoteEventType, RemoteSchedule
from pinmycal_desktop.model.schedule import Schedule

if TYPE_CHECKING:
    from pinmycal_desktop.model.outbox import OutboxItem
    from pinmycal_desktop.sync.errand import Errand


class Overtaken(Exception):
    """The look before saving settled the change."""


def save_setup(errand: Errand, item: OutboxItem) -> SettleChange:
    """Store an event type or schedule at its service.

    Raises `Overtaken` when a look at it settled the change, and what `Remote` raises.
    """
    if item.kind.removes:
        return _remove(errand, item)
    if item.subject is SubjectKind.SCHEDULE:
        return _save_schedule(errand, item)
    before, wished = _type_there(errand, item)
    schedule = ""
    if wished.schedule_id is not None:
        schedule = errand.diary.outbox.uid_at_service(
            SubjectKind.SCHEDULE, wished.schedule_id
        )
    after = _remote_type(before, wished, schedule)
    saved = errand.remote.save_event_type(before, after)
    return SettleChange(change_id=item.id, event_type=saved)


def _type_there(
    errand: Errand, item: OutboxItem
) -> tuple[RemoteEventType | None, EventType]:
    """Return an event type as it is there, and as it is to be."""
    wished = item.wished
    assert isinstance(wished, EventType)
    if item.base is None:
        made = [e for e in errand.remote.event_types() if e.slug == wished.slug]
        return (made[0] if made and item.attempts > 1 else None), wished
    uid = _uid(errand, item)
    before = errand.remote.event_type(uid)
    now = errand.diary.run(NoteLook(change_id=item.id, event_type=before)).change
    _require_open(now)
    assert isinstance(now.wished, EventType)
    return before, now.wished


def _save_schedule(errand: Errand, item: OutboxItem) -> SettleChange:
    wished = item.wished
    assert isinstance(wished, Schedule)
    there = errand.remote.schedules()
    if item.base is None:
        made = [e for e in there if e.name == wished.name]
        before = made[0] if made and item.attempts > 1 else None
    else:
        uid = _uid(errand, item)
        before = next((e for e in there if e.remote_id == uid), None)
        if before is None:
            raise NotFound("schedule", wished.name)
        now = errand.diary.run(NoteLook(change_id=item.id, schedule=before)).change
        _require_open(now)
        assert isinstance(now.wished, Schedule)
        wished = now.wished
    after = replace(
        before or RemoteSchedule(remote_id="", name=wished.name, zone=wished.zone),
        name=wished.name,
        zone=wished.zone,
        week=wished.week,
        overrides=wished.overrides,
        is_default=wished.is_default,
    )
    saved = errand.remote.save_schedule(before, after)
    return SettleChange(change_id=item.id, schedule=saved)


def _remove(errand: Errand, item: OutboxItem) -> SettleChange:
    """Delete a thing, unless it became another; what is gone is gone already."""
    uid, run, remote = _uid(errand, item), errand.diary.run, errand.remote
    with suppress(NotFound):
        if item.subject is SubjectKind.EVENT_TYPE:
            there = remote.event_type(uid)
            look = NoteLook(change_id=item.id, event_type=there)
            _require_open(run(look).change)
            remote.delete_event_type(uid)
        else:
            found = [e for e in remote.schedules() if e.remote_id == uid]
            if found:
                look = NoteLook(change_id=item.id, schedule=found[0])
                _require_open(run(look).change)
                remote.delete_schedule(uid)
    return SettleChange(change_id=item.id)


def _require_open(item: OutboxItem) -> None:
    """Raise `Overtaken` unless a change is still to be made."""
    if item.state is not ChangeState.WAITING:
        raise Overtaken


def _uid(errand: Errand, item: OutboxItem) -> str:
    """Return what the service calls a thing; raises Refused when it has no name."""
    uid = errand.diary.outbox.uid_at_service(item.subject, item.subject_id)
    if not uid:
        raise Refused("outbox.no-event-type")
    return uid


def _remote_type(
    before: RemoteEventType | None, wished: EventType, schedule: str
) -> RemoteEventType:
    """Return an event type in the service's terms."""
    known = before or RemoteEventType(
        remote_id="", title=wished.title, slug=wished.slug, lengths=wished.lengths
    )
    return replace(
        known,
        title=wished.title,
        slug=wished.slug,
        lengths=wished.lengths,
        description=wished.description,
        is_hidden=wished.is_hidden,
        location=wished.location,
        questions=wished.questions,
        buffer_before=wished.buffer_before,
        buffer_after=wished.buffer_after,
        minimum_notice=wished.minimum_notice,
        slot_interval=wished.slot_interval,
        offset_start=wished.offset_start,
        schedule_id=schedule or known.schedule_id,
        confirmation=wished.confirmation,
        blocks_while_pending=wished.blocks_while_pending,
        window=wished.window,
        count_limits=wished.count_limits,
        minute_limits=wished.minute_limits,
        first_slot_only=wished.first_slot_only,
        seats=wished.seats,
        recurrence=wished.recurrence,
    )
