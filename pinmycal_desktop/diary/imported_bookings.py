"""Bookings that imports bring, change and cancel, and taking that back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import uuid4

from pinmycal_desktop.model.booking import Booking, HistoryEntry, Origin
from pinmycal_desktop.model.meetings import booking_from, changed_booking, names_of
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.model.transfer import ImportRow, ImportVerdict
from pinmycal_desktop.store import bookings, history, identities, imports
from pinmycal_desktop.store.imports import Kind, RowChange

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from pinmycal_desktop.diary.work import Work
    from pinmycal_desktop.model.span import Span
    from pinmycal_desktop.model.transfer import ImportBatch, ImportPreview, ReadEvent
    from pinmycal_desktop.store.database import Connection

_WORDS = {
    ImportVerdict.NEW: "history.imported",
    ImportVerdict.CHANGED: "history.import-changed",
    ImportVerdict.CANCELLED: "history.import-cancelled",
}
"""What is noted of a booking, by what became of it."""


def known_by(db: Connection, names: Iterable[str]) -> Mapping[str, Booking]:
    """Return the bookings known in calendars as one of `names`, by that name."""
    ids = identities.bookings_by_name(db, identities.ICAL, names)
    found = {each.id: each for each in bookings.many(db, ids.values())}
    return {name: found[each] for name, each in ids.items() if each in found}


def take_in(work: Work, plan: ImportPreview, batch: ImportBatch) -> tuple[Span, ...]:
    """Store what `plan` says, and return the time it touches."""
    rows = [each for each in plan.rows if each.event and each.verdict in _WORDS]
    fresh = [each for each in rows if each.booking_id is None]
    added = bookings.insert(work.db, tuple(_new(work, batch, fresh)))
    known = [each for each in rows if each.booking_id is not None]
    before = {
        each.id: each
        for each in bookings.many(work.db, [row.booking_id or 0 for row in known])
    }
    changed = _changed(work, before, known)
    bookings.update(work.db, changed)
    after = (*zip(fresh, added, strict=True), *zip(known, changed, strict=True))
    _note(work, batch, after)
    imports.add_changes(
        work.db,
        batch.id,
        Kind.BOOKING,
        (
            RowChange(
                row_id=booking.id,
                before=before.get(booking.id),
                after_revision=booking.revision,
            )
            for _, booking in after
        ),
    )
    return (
        *(booking.span for _, booking in after),
        *(booking.span for booking in before.values()),
    )


def take_back(
    work: Work, batch: ImportBatch
) -> tuple[tuple[Span, ...], tuple[str, ...]]:
    """Restore what an import changed; return the time touched and titles left."""
    changes = imports.changes(work.db, batch.id, Kind.BOOKING)
    now = bookings.revisions(work.db, [each.row_id for each in changes])
    untouched = [
        each for each in changes if now.get(each.row_id) == each.after_revision
    ]
    touched = [each.row_id for each in changes if each not in untouched]
    gone = [each.row_id for each in untouched if each.before is None]
    restored = [
        replace(each.before, revision=now[each.row_id] + 1)
        for each in untouched
        if isinstance(each.before, Booking)
    ]
    spans = [each.span for each in bookings.many(work.db, now)]
    bookings.update(work.db, restored)
    bookings.delete(work.db, gone)
    imports.follow(
        work.db,
        Kind.BOOKING,
        (
            (each.row_id, each.before.revision, now[each.row_id] + 1)
            for each in untouched
            if isinstance(each.before, Booking)
        ),
    )
    word = Message.of("history.import-taken-back", name=batch.name)
    _add_history(work, ((each.id, word) for each in restored))
    kept = tuple(each.title for each in bookings.many(work.db, touched))
    return (*spans, *(each.span for each in restored)), kept


def _event(row: ImportRow) -> ReadEvent:
    """Return the event of a row that has one."""
    assert row.event
    return row.event


def _new(
    work: Work, batch: ImportBatch, rows: Iterable[ImportRow]
) -> Iterator[Booking]:
    """Yield the bookings that rows become."""
    account, host = work.account, work.host
    for row in rows:
        yield booking_from(
            _event(row),
            uid=str(uuid4()),
            account_id=account.id,
            host_id=host.id,
            host_email=host.email,
            zone=account.zone,
            now=work.now,
            import_id=batch.id,
        )


def _changed(
    work: Work, before: Mapping[int, Booking], rows: Iterable[ImportRow]
) -> list[Booking]:
    """Return the bookings of rows as those say they are now."""
    email = work.host.email
    changed = []
    for row in rows:
        old = before[row.booking_id or 0]
        new = changed_booking(old, _event(row), host_email=email, now=work.now)
        changed.append(replace(new, revision=old.revision + 1))
    return changed


def _note(
    work: Work, batch: ImportBatch, rows: Iterable[tuple[ImportRow, Booking]]
) -> None:
    """Note the names and the history of what was taken in."""
    listed = [(row, booking, names_of(_event(row))) for row, booking in rows]
    identities.add_identities(
        work.db,
        [
            (booking.id, identities.ICAL, name)
            for _, booking, names in listed
            for name in names
        ],
    )
    identities.supersede(
        work.db,
        identities.ICAL,
        [(old, names[0]) for _, _, names in listed for old in names[1:]],
    )
    _add_history(
        work,
        (
            (booking.id, Message.of(_WORDS[row.verdict], name=batch.name))
            for row, booking, _ in listed
        ),
    )


def _add_history(work: Work, notes: Iterable[tuple[int, Message]]) -> None:
    """Note what an import did to bookings."""
    history.add_history(
        work.db,
        (
            (booking_id, HistoryEntry(at=work.now, origin=Origin.IMPORT, message=word))
            for booking_id, word in notes
        ),
    )
