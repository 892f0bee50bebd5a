"""What is shown of an event type or schedule: the service's, with changes on top."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from pinmycal_desktop.diary.cloud.showing import lay_on
from pinmycal_desktop.diary.values import Outcome
from pinmycal_desktop.model.booking import Booking
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
    return Outcome(value=show_laid_on(work, items, truth), changes=changes)


def show_again(work: Work, item: OutboxItem) -> EventType | Schedule:
    """Show the thing of a change that came further, or was changed itself."""
    items = outbox.unsent_about(work.db, item.subject, item.subject_id)
    first = items[0]
    return show_laid_on(work, items, first.theirs or first.base or first.wished)


def show_laid_on(
    work: Work, items: tuple[OutboxItem, ...], truth: Thing
) -> EventType | Schedule:
    """Lay changes on `truth`, and show what comes of it: nothing, if it is removed."""
    value = lay_on(work.db, items, truth)
    if any(each.hides for each in items):
        return hide(work, value)
    return store_shown(work, value)


def hide(work: Work, value: Thing) -> EventType | Schedule:
    """Hide a thing that is to be there no more; return it as it was."""
    assert not isinstance(value, Booking)
    current: EventType | Schedule | None
    if isinstance(value, EventType):
        current = event_types.get(work.db, value.id)
    else:
        current = schedules.get(work.db, value.id)
    if current is None:
        return value
    gone = replace(current, revision=current.revision + 1)
    mark_removed(work.db, gone, at=work.now)
    return current


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
