"""Busy times that imports bring, change and remove, and taking that back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pinmycal_desktop.diary.taken_back import TakenBack
from pinmycal_desktop.model.booking import BusyTime
from pinmycal_desktop.model.meetings import busy_from, names_of
from pinmycal_desktop.model.transfer import ImportVerdict
from pinmycal_desktop.store import busy, imports
from pinmycal_desktop.store.imports import Kind, RowChange
from pinmycal_desktop.store.parts import in_parts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

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
    next_id = busy.next_id(work.db)
    for part in in_parts(_events(plan, ImportVerdict.NEW)):
        added = [
            (busy_from(event, calendar, busy_id=number, import_id=batch.id), event)
            for number, (_, event) in enumerate(part, next_id)
        ]
        next_id += len(part)
        changes = (RowChange(row_id=each.id, after_revision=1) for each, _ in added)
        imports.add_changes(work.db, batch.id, Kind.BUSY_TIME, changes)
        _store(work, added)
        yield from (each.span for each, _ in added)


def _change(work: Work, plan: ImportPreview, batch: ImportBatch) -> Iterator[Span]:
    """Store what is changed and remove what is cancelled, and yield its time."""
    told = tuple(_events(plan, ImportVerdict.CHANGED))
    off = [busy_id or 0 for busy_id, _ in _events(plan, ImportVerdict.CANCELLED)]
    ids = [*(busy_id or 0 for busy_id, _ in told), *off]
    before = {each.id: each for each in busy.many(work.db, ids)}
    changed = _changed(told, before)
    removed = [before[busy_id] for busy_id in off]
    imports.add_changes(
        work.db,
        batch.id,
        Kind.BUSY_TIME,
        (
            *_changes(work, [before[each.id] for each, _ in changed]),
            *_removals(work, removed),
        ),
    )
    _store(work, changed)
    busy.delete(work.db, (each.id for each in removed))
    yield from (each.span for each, _ in changed)
    yield from (each.span for each in before.values())


def _store(work: Work, stored: list[tuple[BusyTime, ReadEvent]]) -> None:
    """Store busy times with the names of what they are made of."""
    busy.put(work.db, (each for each, _ in stored))
    names = ((name, each.id) for each, event in stored for name in names_of(event))
    busy.add_names(work.db, names)


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


def _events(
    plan: ImportPreview, verdict: ImportVerdict
) -> Iterator[tuple[int | None, ReadEvent]]:
    """Yield the events of a plan with this verdict, with what they are here."""
    for row in plan.rows:
        if row.event and row.verdict is verdict:
            yield row.booking_id, row.event


def _changed(
    events: Iterable[tuple[int | None, ReadEvent]], before: Mapping[int, BusyTime]
) -> list[tuple[BusyTime, ReadEvent]]:
    """Return busy times as events say they are now."""
    return [
        (
            replace(
                before[busy_id or 0],
                title=event.title,
                span=event.span,
                is_all_day=event.is_all_day,
                is_tentative=event.is_tentative,
            ),
            event,
        )
        for busy_id, event in events
    ]
