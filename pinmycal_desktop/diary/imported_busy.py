"""Busy times that imports bring, change and remove, and taking that back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pinmycal_desktop.diary.taken_back import TakenBack
from pinmycal_desktop.model.booking import BusyTime
from pinmycal_desktop.model.meetings import stored_uid
from pinmycal_desktop.model.transfer import ImportVerdict
from pinmycal_desktop.store import busy, imports
from pinmycal_desktop.store.imports import Kind, RowChange
from pinmycal_desktop.store.parts import in_parts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pinmycal_desktop.diary.work import Work
    from pinmycal_desktop.model.booking import Calendar
    from pinmycal_desktop.model.span import Span
    from pinmycal_desktop.model.transfer import ImportBatch, ImportPreview, ReadEvent


def take_in(work: Work, plan: ImportPreview, batch: ImportBatch) -> tuple[Span, ...]:
    """Store what `plan` says, and return the time it touches."""
    calendar = busy.calendar(work.db, batch.account_id, batch.name)
    spans = [*_add(work, plan, calendar, batch), *_change(work, plan, batch)]
    busy.delete_empty_calendars(work.db)
    return tuple(spans)


def _add(
    work: Work, plan: ImportPreview, calendar: Calendar, batch: ImportBatch
) -> Iterator[Span]:
    """Store what is new, some at a time, and yield its time."""
    first_id = next_id = busy.next_id(work.db)
    for part in in_parts(_rows(plan, ImportVerdict.NEW)):
        named = list(enumerate(part, next_id))
        next_id += len(part)
        busy.add(
            work.db,
            calendar.id,
            batch.id,
            (
                (number, stored_uid(event, names), event)
                for number, (_, event, names) in named
            ),
        )
        busy.add_new_names(
            work.db,
            ((name, number) for number, (_, _, names) in named for name in names),
        )
        yield from (event.span for _, event, _ in part)
    imports.add_made(work.db, batch.id, first_id)


def _change(work: Work, plan: ImportPreview, batch: ImportBatch) -> Iterator[Span]:
    """Store what is changed and remove what is cancelled, and yield its time."""
    told = tuple(_rows(plan, ImportVerdict.CHANGED))
    off = [busy_id for busy_id, _, _ in _rows(plan, ImportVerdict.CANCELLED)]
    ids = [*(busy_id for busy_id, _, _ in told), *off]
    before = {each.id: each for each in busy.many(work.db, ids)}
    changed = [
        replace(
            before[busy_id],
            title=event.title,
            span=event.span,
            is_all_day=event.is_all_day,
            is_tentative=event.is_tentative,
        )
        for busy_id, event, _ in told
    ]
    removed = [before[busy_id] for busy_id in off]
    imports.add_changes(
        work.db,
        batch.id,
        Kind.BUSY_TIME,
        (
            *_changes(work, [before[busy_id] for busy_id, _, _ in told]),
            *_removals(work, removed),
        ),
    )
    busy.put(work.db, changed)
    busy.add_names(
        work.db, ((name, busy_id) for busy_id, _, names in told for name in names)
    )
    busy.delete(work.db, (each.id for each in removed))
    yield from (each.span for each in changed)
    yield from (each.span for each in before.values())


def take_back(work: Work, batch: ImportBatch) -> TakenBack:
    """Restore what an import changed, but for what was changed since."""
    changes = imports.changes(work.db, batch.id, Kind.BUSY_TIME)
    ids = [each.row_id for each in changes]
    revisions = busy.revisions(work.db, ids)
    current = {each.id: each for each in busy.many(work.db, ids)}
    untouched = [
        each for each in changes if revisions.get(each.row_id) == each.after_revision
    ]
    touched = {each.row_id for each in changes} - {each.row_id for each in untouched}
    restored = [each for each in untouched if isinstance(each.before, BusyTime)]
    _put_back(work, batch, restored)
    busy.delete(work.db, (each.row_id for each in untouched if each.before is None))
    imports.follow(
        work.db,
        Kind.BUSY_TIME,
        (
            (each.row_id, each.after_revision - 1, each.after_revision + 1)
            for each in restored
            if each.after_revision
        ),
    )
    busy.delete_empty_calendars(work.db)
    spans = (
        *(each.span for each in current.values()),
        *(each.before.span for each in restored if each.before),
    )
    return TakenBack(
        spans=spans,
        done=tuple(each.row_id for each in untouched),
        changed=tuple(
            current[each].title for each in sorted(touched) if each in current
        ),
    )


def _put_back(work: Work, batch: ImportBatch, changes: Iterable[RowChange]) -> None:
    """Store busy times as they were before an import."""
    for each in changes:
        assert isinstance(each.before, BusyTime)
        calendar = busy.calendar(work.db, batch.account_id, each.before.calendar_name)
        busy.put(work.db, [replace(each.before, calendar_id=calendar.id)])
        busy.add_names(work.db, ((name, each.row_id) for name in each.names))


def _changes(work: Work, before: list[BusyTime]) -> Iterator[RowChange]:
    """Yield how busy times are before they are changed."""
    revisions = busy.revisions(work.db, [each.id for each in before])
    for each in before:
        after = revisions[each.id] + 1
        yield RowChange(row_id=each.id, before=each, after_revision=after)


def _removals(work: Work, before: list[BusyTime]) -> Iterator[RowChange]:
    """Yield how busy times are before they are removed."""
    names = busy.names_of(work.db, [each.id for each in before])
    for each in before:
        yield RowChange(row_id=each.id, before=each, names=names.get(each.id, ()))


def _rows(
    plan: ImportPreview, verdict: ImportVerdict
) -> Iterator[tuple[int, ReadEvent, tuple[str, ...]]]:
    """Yield what a plan has with this verdict: what it is here, the event, its names.

    What is not here yet is 0.
    """
    for row in plan.rows:
        if row.event and row.verdict is verdict:
            yield row.booking_id or 0, row.event, row.names
