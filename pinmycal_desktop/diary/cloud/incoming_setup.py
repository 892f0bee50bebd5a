"""What a service tells of event types and schedules, taken in.

A listing of these is whole: what it lacks is hidden here, not deleted, and is there
again when it is named again.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import uuid4

from pinmycal_desktop.diary.cloud.away import take_absences
from pinmycal_desktop.diary.cloud.setup_showing import (
    PARTS,
    show_laid_on,
    store_shown,
)
from pinmycal_desktop.diary.cloud.showing import finish, settled
from pinmycal_desktop.diary.values import Outcome
from pinmycal_desktop.model.changes import Changes
from pinmycal_desktop.model.errors import NotFound
from pinmycal_desktop.model.event_type import EventType
from pinmycal_desktop.model.outbox import ChangeState, SubjectKind
from pinmycal_desktop.model.schedule import Schedule
from pinmycal_desktop.store import accounts, event_types, outbox, remote_rows, schedules
from pinmycal_desktop.store.remote_rows import RemoteRow
from pinmycal_desktop.store.removal import mark_removed

if TYPE_CHECKING:
    from pinmycal_desktop.diary.work import Work
    from pinmycal_desktop.model.commands.sync import (
        NoteLook,
        SettleChange,
        TakeInSetup,
    )
    from pinmycal_desktop.model.outbox import OutboxItem
    from pinmycal_desktop.model.remote_setup import RemoteEventType, RemoteSchedule

_TYPE, _SCHEDULE = SubjectKind.EVENT_TYPE, SubjectKind.SCHEDULE
_COLOURS = 10


def take_in(work: Work, command: TakeInSetup) -> Outcome:
    """Keep all schedules and event types of an account."""
    if accounts.get(work.db, command.account_id) is None:
        raise NotFound("account", command.account_id)
    changes = Changes()
    if command.schedules is not None:
        for schedule in command.schedules:
            changes |= take_schedule(work, command.account_id, schedule)
        names = {each.remote_id for each in command.schedules}
        changes |= _hide_others(work, command.account_id, _SCHEDULE, names)
    if command.event_types is not None:
        for event_type in command.event_types:
            changes |= take_type(work, command.account_id, event_type)
        names = {each.remote_id for each in command.event_types}
        changes |= _hide_others(work, command.account_id, _TYPE, names)
    if command.absences is not None:
        changes |= take_absences(work, command.account_id, command.absences)
    remote_rows.set_cursors(
        work.db,
        command.account_id,
        ((each.name, each.value) for each in command.cursors),
    )
    return Outcome(value=None, changes=changes)


def look_at_setup(work: Work, item: OutboxItem, command: NoteLook) -> Outcome:
    """Note what a service says of the thing a change is about."""
    changes = _taken(work, item, command, again=True)
    return Outcome(value=outbox.get(work.db, item.id), changes=changes)


def settle_setup(work: Work, item: OutboxItem, command: SettleChange) -> Outcome:
    """Note that a service has a change of an event type or a schedule."""
    finish(work, item)
    told = command.event_type or command.schedule
    if told is None:
        assert item.kind.removes
        return Outcome(value=outbox.get(work.db, item.id), changes=PARTS[item.subject])
    _name(work, item.account_id, item.subject, told, item.subject_id)
    changes = _taken(work, item, command, again=True)
    return Outcome(
        value=outbox.get(work.db, item.id), changes=changes | PARTS[item.subject]
    )


def _taken(
    work: Work, item: OutboxItem, command: NoteLook | SettleChange, *, again: bool
) -> Changes:
    if command.event_type is not None:
        return take_type(work, item.account_id, command.event_type, again=again)
    assert command.schedule is not None
    return take_schedule(work, item.account_id, command.schedule, again=again)


def take_schedule(
    work: Work, account_id: int, told: RemoteSchedule, *, again: bool = False
) -> Changes:
    """Take in one schedule."""
    known = _known(work, account_id, _SCHEDULE, told.remote_id)
    if known and known.document == told.document and not again:
        return _unhide(work, _SCHEDULE, known.local_id)
    host = accounts.host_of(work.db, account_id)
    if known is None:
        new = Schedule(
            uid=str(uuid4()),
            account_id=account_id,
            host_id=host.id,
            name=told.name,
            zone=told.zone,
            week=told.week,
            overrides=told.overrides,
            revision=1,
        )
        local_id = schedules.insert(work.db, new)
        if told.is_default:
            schedules.make_default(work.db, local_id)
        _name(work, account_id, _SCHEDULE, told, local_id)
        return PARTS[_SCHEDULE]
    current = schedules.get(work.db, known.local_id, removed=True)
    assert current is not None
    _name(work, account_id, _SCHEDULE, told, known.local_id)
    truth = replace(
        current,
        name=told.name,
        zone=told.zone,
        week=told.week,
        overrides=told.overrides,
        is_default=told.is_default,
    )
    return _renew(work, _SCHEDULE, truth)


def take_type(
    work: Work, account_id: int, told: RemoteEventType, *, again: bool = False
) -> Changes:
    """Take in one event type; a colour is this computer's own."""
    known = _known(work, account_id, _TYPE, told.remote_id)
    if known and known.document == told.document and not again:
        return _unhide(work, _TYPE, known.local_id)
    schedule = _known(work, account_id, _SCHEDULE, told.schedule_id)
    schedule_id = schedule.local_id if schedule else None
    if known is None:
        host = accounts.host_of(work.db, account_id)
        there = event_types.every(work.db, host.id)
        new = _type_of(
            told,
            EventType(
                uid=str(uuid4()),
                account_id=account_id,
                host_id=host.id,
                title=told.title,
                slug=told.slug,
                colour=1 + len(there) % _COLOURS,
                position=len(there),
                revision=1,
            ),
            schedule_id,
        )
        _name(work, account_id, _TYPE, told, event_types.insert(work.db, new))
        return PARTS[_TYPE]
    current = event_types.get(work.db, known.local_id, removed=True)
    assert current is not None
    _name(work, account_id, _TYPE, told, known.local_id)
    return _renew(work, _TYPE, _type_of(told, current, schedule_id))


def _type_of(
    told: RemoteEventType, known: EventType, schedule_id: int | None
) -> EventType:
    """Return an event type as a service tells it."""
    return replace(
        known,
        title=told.title,
        slug=told.slug,
        lengths=told.lengths,
        description=told.description,
        is_hidden=told.is_hidden,
        location=told.location,
        questions=told.questions,
        buffer_before=told.buffer_before,
        buffer_after=told.buffer_after,
        minimum_notice=told.minimum_notice,
        slot_interval=told.slot_interval,
        offset_start=told.offset_start,
        schedule_id=schedule_id,
        confirmation=told.confirmation,
        blocks_while_pending=told.blocks_while_pending,
        window=told.window,
        count_limits=told.count_limits,
        minute_limits=told.minute_limits,
        first_slot_only=told.first_slot_only,
        seats=told.seats,
        recurrence=told.recurrence,
    )


def _renew(work: Work, kind: SubjectKind, truth: EventType | Schedule) -> Changes:
    """Let a thing be what its service says, with unsent changes on top."""
    items = outbox.unsent_about(work.db, kind, truth.id)
    if items and items[0].state is ChangeState.SENDING:
        return Changes()
    settled(work, items, truth)
    items = outbox.unsent_about(work.db, kind, truth.id)
    show_laid_on(work, items, truth)
    return PARTS[kind]


def _known(
    work: Work, account_id: int, kind: SubjectKind, name: str
) -> RemoteRow | None:
    return remote_rows.named(work.db, account_id, kind, [name]).get(name)


def _name(
    work: Work,
    account_id: int,
    kind: SubjectKind,
    told: RemoteEventType | RemoteSchedule,
    local_id: int,
) -> None:
    """Keep what a service calls a thing, and what it said of it."""
    row = RemoteRow(
        account_id=account_id,
        kind=kind,
        remote_id=told.remote_id,
        local_id=local_id,
        document=told.document,
    )
    remote_rows.store(work.db, [row])


def _hide_others(
    work: Work, account_id: int, kind: SubjectKind, names: set[str]
) -> Changes:
    """Hide what a whole listing lacks, unless something about it is on its way."""
    busy = outbox.unsent_subjects(work.db, account_id, kind)
    hidden = False
    for name, row in remote_rows.every(work.db, account_id, kind).items():
        if name in names or row.local_id in busy:
            continue
        thing: EventType | Schedule | None = (
            event_types.get(work.db, row.local_id)
            if kind is _TYPE
            else schedules.get(work.db, row.local_id)
        )
        if thing is not None:
            gone = replace(thing, revision=thing.revision + 1)
            mark_removed(work.db, gone, at=work.now)
            hidden = True
    return PARTS[kind] if hidden else Changes()


def _unhide(work: Work, kind: SubjectKind, local_id: int) -> Changes:
    """Show what is named again, unless it is about to be removed."""
    if any(each.hides for each in outbox.unsent_about(work.db, kind, local_id)):
        return Changes()
    if kind is _TYPE and event_types.is_removed(work.db, local_id):
        event_type = event_types.get(work.db, local_id, removed=True)
        assert event_type is not None
        store_shown(work, event_type)
        return PARTS[kind]
    if kind is _SCHEDULE and schedules.is_removed(work.db, local_id):
        schedule = schedules.get(work.db, local_id, removed=True)
        assert schedule is not None
        store_shown(work, schedule)
        return PARTS[kind]
    return Changes()
