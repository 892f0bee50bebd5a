"""Bookings that imports bring, change and cancel, and taking that back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import uuid4

from pinmycal_desktop.diary.deeds import offer_for
from pinmycal_desktop.diary.kept_originals import keep_originals
from pinmycal_desktop.diary.offers import occupied
from pinmycal_desktop.diary.taken_back import TakenBack
from pinmycal_desktop.model.booking import Booking, HistoryEntry, Origin
from pinmycal_desktop.model.meetings import booking_from, changed_booking
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.model.transfer import ImportRow, ImportVerdict
from pinmycal_desktop.store import (
    bookings,
    history,
    identities,
    imports,
    originals,
)
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
    keep_originals(work, plan, batch, after)
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


def take_back(work: Work, batch: ImportBatch) -> TakenBack:
    """Restore what an import changed, but for what is in use since.

    A booking that was changed since stays, and so does one whose time, which it would
    take again, was given to somebody else.
    """
    changes = imports.changes(work.db, batch.id, Kind.BOOKING)
    now = bookings.revisions(work.db, [each.row_id for each in changes])
    there = {each.id: each for each in bookings.many(work.db, now)}
    untouched = [
        each for each in changes if now.get(each.row_id) == each.after_revision
    ]
    bookings.delete(work.db, [each.row_id for each in untouched if each.before is None])
    originals.forget_unused(work.db, batch.id)
    before = [each.before for each in untouched if isinstance(each.before, Booking)]
    left = _without_room(work, before, there)
    back = [each for each in before if each.id not in left]
    restored = [replace(each, revision=now[each.id] + 1) for each in back]
    bookings.update(work.db, restored)
    followed = ((each.id, each.revision, now[each.id] + 1) for each in back)
    imports.follow(work.db, Kind.BOOKING, followed)
    word = Message.of("history.import-taken-back", name=batch.name)
    _add_history(work, ((each.id, word) for each in restored))
    done = tuple(each.row_id for each in untouched if each.row_id not in left)
    others = {each.row_id for each in changes}.difference(done, left)
    return TakenBack(
        spans=tuple(each.span for each in (*there.values(), *restored)),
        done=done,
        changed=tuple(each.title for each in there.values() if each.id in others),
        taken=tuple(each.title for each in there.values() if each.id in left),
    )


def _without_room(
    work: Work, before: Iterable[Booking], there: Mapping[int, Booking]
) -> set[int]:
    """Return the ids of bookings that cannot be as `before`: their time is taken.

    Those that go back together stood side by side once, so they are no reason. One that
    stays where it is may be one for others, so these are then looked at again.
    """
    returning = {each.id: each for each in before}
    left: set[int] = set()
    while True:
        together = frozenset(returning.keys() - left)
        wanting = (returning[each] for each in together)
        stuck = {
            each.id
            for each in wanting
            if _takes_other_time(each, there[each.id])
            and _is_occupied(work, each, together)
        }
        if not stuck:
            return left
        left |= stuck


def _takes_other_time(before: Booking, now: Booking) -> bool:
    """Whether a booking would take time again that it does not hold now."""
    holds_it = now.status.takes_time and now.span == before.span
    return before.status.takes_time and not holds_it


def _is_occupied(work: Work, booking: Booking, together: frozenset[int]) -> bool:
    """Whether a booking's time is somebody else's who does not go back with it."""
    offer = replace(offer_for(work, booking), without=together)
    return bool(occupied(work.db, offer, booking.span))


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
    listed = [(row, booking, row.names) for row, booking in rows]
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
