"""What is shown of an event type or schedule: the service's, with changes on top."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from pinmycal_desktop.diary.cloud.showing import lay_on
from pinmycal_desktop.diary.values import Outcome
from pinmycal_desktop.model.changes import Changes, Part
from pinmycal_desktop.model.event_type import EventType
from pinmycal_desktop.model.outbox import SubjectKind
from pinmycal_desktop.model.schedule import Schedule
from pinmycal_desktop.store import event_types, outbox, schedules
from pinmycal_desktop.store.removal import mark_removed

if TYPE_CHECKING:
    from pinmycal_desktop.diary.work import Work
    from pinmycal_desktop.model.outbox import OutboxItem, Thing

PARTS = {
    SubjectKind.EVENT_TYPE: Changes(parts=frozenset({Part.EVENT_TYPES, Part.OUTBOX})),
    SubjectKind.SCHEDULE: Changes(parts=frozenset({Part.SCHEDULES, Part.OUTBOX})),
}


def show_setup(work: Work, dropped: OutboxItem) -> Outcome:
    """Show a thing without a change that was dropped."""
    changes = PARTS[dropped.subject]
    if dropped.base is None:
        thing = cast("EventType | Schedule", dropped.wished)
        mark_removed(work.db, replace(thing, revision=thing.revision + 1), at=work.now)
        return Outcome(value=thing, changes=changes)
    items = outbox.unsent_about(work.db, dropped.subject, dropped.subject_id)
    truth = items[0].base if items else dropped.theirs or dropped.base
    assert truth is not None
    shown = store_shown(work, lay_on(work.db, items, truth))
    return Outcome(value=shown, changes=changes)


def store_shown(work: Work, value: Thing) -> EventType | Schedule:
    """Store what is to be seen of a thing, under the next revision; return it."""
    if isinstance(value, EventType):
        return _store_type(work, value)
    assert isinstance(value, Schedule)
    current = schedules.get(work.db, value.id, removed=True)
    assert current is not None
    new = replace(value, uid=current.uid, revision=current.revision)
    if new == current and not schedules.is_removed(work.db, value.id):
        return current
    schedules.update(work.db, replace(new, revision=current.revision + 1))
    if value.is_default and not current.is_default:
        schedules.make_default(work.db, value.id)
    stored = schedules.get(work.db, value.id)
    assert stored is not None
    return stored


def _store_type(work: Work, value: EventType) -> EventType:
    current = event_types.get(work.db, value.id, removed=True)
    assert current is not None
    new = replace(value, uid=current.uid, revision=current.revision)
    if new == current and not event_types.is_removed(work.db, value.id):
        return current
    changed = replace(new, revision=current.revision + 1)
    event_types.update(work.db, changed)
    return changed
