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


class _Look:
    """What a file tells of, and what taking it in meant when that was asked last.

    A file is looked at before it is taken in and then again, beside what is here by
    then. What it tells of is the same both times; while what is here is the same too,
    so is what taking it in means.
    """

    def __init__(self, file: ref[CalendarFile], meetings: tuple[Named, ...]) -> None:
        self.file, self.meetings = file, meetings
        self._planned: tuple[Known, ImportPreview] | None = None

    def plan(
        self, file: CalendarFile, target: ImportTarget | None, known: Known
    ) -> ImportPreview:
        """Return what taking in the file of this look would change."""
        planned = self._planned
        if planned is not None and planned[0] == known:
            plan = planned[1]
            if plan.target is (target or plan.suggested_target):
                return plan
        self._planned = planned = None  # the next one needs room
        plan = plan_import(file, target, known, self.meetings)
        if known.size <= _MOST_REMEMBERED:
            self._planned = known, plan
        return plan


_MOST_REMEMBERED = 10_000
"""More bookings and busy times than that are rather read again than kept."""


class _LastLook:
    """The last file that was looked at, as long as it is there."""

    def __init__(self) -> None:
        self._last: _Look | None = None

    def at(self, file: CalendarFile) -> _Look:
        """Return the look at `file`."""
        last = self._last
        if last is None or last.file() is not file:
            meetings = named_meetings(file.events)
            last = self._last = _Look(ref(file, self._forget), meetings)
        return last

    def _forget(self, gone: ref[CalendarFile]) -> None:
        last = self._last
        if last is not None and last.file is gone:
            self._last = None


_last_look = _LastLook()


def preview(
    db: Connection, account_id: int, file: CalendarFile, target: ImportTarget | None
) -> ImportPreview:
    """Return what taking `file` in would change, beside what is here now."""
    look = _last_look.at(file)
    reach = reach_of(file)
    host = accounts.host_of(db, account_id)
    known = Known(
        host_email=host.email,
        bookings=imported_bookings.known_by(db, names_in(look.meetings, file.answers)),
        busy=busy.by_names(db, names_in(look.meetings, file.answers)),
        overlapping=bookings.between(db, reach, host.id) if reach else (),
    )
    return look.plan(file, target, known)


def _is_busy(batch: ImportBatch) -> bool:
    """Whether an import brought busy times."""
    return batch.target is ImportTarget.BUSY_TIMES


def _changes(batch: ImportBatch, spans: Iterable[Span]) -> Changes:
    """Return what an import touched."""
    part = Part.BUSY_TIMES if _is_busy(batch) else Part.BOOKINGS
    return Changes(parts=frozenset({part, Part.IMPORTS}), spans=merged(spans))
