"""Taking a calendar file in as one batch, and taking a batch back.

What is to be done is planned by `model.importing`; here it is done, in one transaction,
and noted so that it can be undone. Nothing is ever removed because a file lacks it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from weakref import ref

from pinmycal_desktop.diary import imported_bookings, imported_busy
from pinmycal_desktop.diary.bulk import bulk
from pinmycal_desktop.diary.values import Outcome
from pinmycal_desktop.model.changes import Changes, Part
from pinmycal_desktop.model.commands.transfer import TakeBackImport
from pinmycal_desktop.model.errors import NotFound
from pinmycal_desktop.model.importing import Known, names_in, plan_import, reach_of
from pinmycal_desktop.model.meetings import named_meetings
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.model.span import merged
from pinmycal_desktop.model.transfer import ImportBatch, ImportTarget, ImportVerdict
from pinmycal_desktop.store import accounts, bookings, busy, imports
from pinmycal_desktop.store.imports import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pinmycal_desktop.diary.work import Work
    from pinmycal_desktop.model.commands.transfer import ImportCalendar
    from pinmycal_desktop.model.meetings import Named
    from pinmycal_desktop.model.span import Span
    from pinmycal_desktop.model.transfer import CalendarFile, ImportPreview
    from pinmycal_desktop.store.database import Connection


def take_in(work: Work, command: ImportCalendar) -> Outcome:
    """Take a calendar file in; one that brings nothing new leaves no trace."""
    with bulk():
        return _taken_in(work, command)


def _taken_in(work: Work, command: ImportCalendar) -> Outcome:
    """Take a calendar file in."""
    account = work.require_account(command.account_id)
    plan = preview(work.db, account.id, command.file, command.target)
    batch = ImportBatch(
        id=0,
        account_id=account.id,
        name=plan.name,
        target=plan.target,
        made_at=work.now,
        added=plan.count(ImportVerdict.NEW),
        changed=plan.count(ImportVerdict.CHANGED),
        cancelled=plan.count(ImportVerdict.CANCELLED),
    )
    if not batch.added + batch.changed + batch.cancelled:
        return Outcome(value=batch, repeated=True)
    batch = imports.insert(work.db, batch)
    take = imported_busy.take_in if _is_busy(batch) else imported_bookings.take_in
    spans = take(work, plan, batch)
    undo = TakeBackImport(import_id=batch.id)
    return Outcome(value=batch, changes=_changes(batch, spans), undo=undo)


def take_back(work: Work, command: TakeBackImport) -> Outcome:
    """Undo an import as a whole; what is in use since is left and named.

    While something is left the import is not done with: it can be taken back again,
    once the host has made room.
    """
    batch = imports.get(work.db, command.import_id)
    if batch is None:
        raise NotFound("import", command.import_id)
    if batch.taken_back_at:
        note = Message.of("import.taken-back-before")
        return Outcome(value=batch, repeated=True, notes=(note,))
    take = imported_busy.take_back if _is_busy(batch) else imported_bookings.take_back
    back = take(work, batch)
    if back.is_whole:
        batch = replace(batch, taken_back_at=work.now)
        imports.mark_taken_back(work.db, batch.id, at=work.now)
    else:
        kind = Kind.BUSY_TIME if _is_busy(batch) else Kind.BOOKING
        imports.forget_changes(work.db, batch.id, kind, back.done)
    return Outcome(
        value=batch,
        changes=_changes(batch, back.spans),
        notes=tuple(back.notes()),
        final=Message.of("final.import"),
    )


class _Gathered:
    """The meetings of the file that was asked about last, as long as it is there.

    A file is looked at before it is taken in and then again, beside what is here by
    then; what it tells of is the same both times.
    """

    def __init__(self) -> None:
        self._last: tuple[ref[CalendarFile], tuple[Named, ...]] | None = None

    def of(self, file: CalendarFile) -> tuple[Named, ...]:
        """Return the meetings of `file`."""
        last = self._last
        if last is not None and last[0]() is file:
            return last[1]
        meetings = named_meetings(file.events)
        self._last = ref(file, self._forget), meetings
        return meetings

    def _forget(self, gone: ref[CalendarFile]) -> None:
        last = self._last
        if last is not None and last[0] is gone:
            self._last = None


_gathered = _Gathered()


def preview(
    db: Connection, account_id: int, file: CalendarFile, target: ImportTarget | None
) -> ImportPreview:
    """Return what taking `file` in would change, beside what is here now."""
    reach = reach_of(file)
    meetings = _gathered.of(file)
    names = names_in(meetings, file.answers)
    host = accounts.host_of(db, account_id)
    known = Known(
        host_email=host.email,
        bookings=imported_bookings.known_by(db, names),
        busy=busy.by_names(db, names),
        overlapping=bookings.between(db, reach, host.id) if reach else (),
    )
    return plan_import(file, target, known, meetings)


def _is_busy(batch: ImportBatch) -> bool:
    """Whether an import brought busy times."""
    return batch.target is ImportTarget.BUSY_TIMES


def _changes(batch: ImportBatch, spans: Iterable[Span]) -> Changes:
    """Return what an import touched."""
    part = Part.BUSY_TIMES if _is_busy(batch) else Part.BOOKINGS
    return Changes(parts=frozenset({part, Part.IMPORTS}), spans=merged(spans))
