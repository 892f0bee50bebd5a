"""What goes out: bookings that were chosen, as a calendar file or a table.

What nobody changed since it came in leaves as it came in, octet for octet.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from pinmycal_desktop.diary import kept_originals
from pinmycal_desktop.diary.week import owner, whose
from pinmycal_desktop.model.errors import NotFound
from pinmycal_desktop.store import accounts, bookings, event_types
from pinmycal_desktop.wire.tables import table

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from pinmycal_desktop.diary.values import ExportSelection
    from pinmycal_desktop.model.booking import Booking
    from pinmycal_desktop.store.database import Connection
    from pinmycal_desktop.wire.tables import TableForm

_ALL = -1
"""No limit, to SQLite."""
CANCELLED_FOR = timedelta(days=60)
"""So long a meeting that is off is still told of, for calendars that have it."""


def calendar_file(db: Connection, selection: ExportSelection, now: datetime) -> bytes:
    """Return the chosen bookings as a calendar file; raises NotFound."""
    from pinmycal_desktop.ics.writer import write_calendar  # noqa: PLC0415 - slow

    found = chosen(db, selection)
    if selection.seen_by:
        found = tuple(each.seen_by(selection.seen_by) for each in found)
    elif not selection.booking_ids:
        found = tuple(each for each in found if _is_told_of(each, now))
    first = found[0].host_id if found else 0
    host = accounts.host(db, first, removed=True) or owner(db)
    return write_calendar(
        found,
        host=host,
        now=now,
        event_types={each.id: each.title for each in event_types.every(db, host.id)},
        alarm_minutes=selection.alarm_minutes,
        kept=None if selection.seen_by else kept_originals.kept(db, found),
    )


def table_file(
    db: Connection, selection: ExportSelection, form: TableForm, columns: Sequence[str]
) -> bytes:
    """Return the chosen bookings as a table; raises NotFound and Invalid."""
    host = owner(db)
    return table(
        chosen(db, selection),
        form,
        columns=columns,
        zone=host.zone,
        event_types={each.id: each.title for each in event_types.every(db, host.id)},
    )


def _is_told_of(booking: Booking, now: datetime) -> bool:
    """Whether other calendars may still have to hear of a booking."""
    return booking.status.takes_time or now < CANCELLED_FOR + max(
        booking.updated_at, booking.span.end
    )


def chosen(db: Connection, selection: ExportSelection) -> tuple[Booking, ...]:
    """Return the bookings of a selection, by start; named ones whoever's.

    Else they are those of the person at this computer, in every account. Raises
    NotFound.
    """
    if not selection.booking_ids:
        return _found(db, selection)
    found = bookings.many(db, selection.booking_ids)
    missing = set(selection.booking_ids) - {each.id for each in found}
    if missing:
        raise NotFound("booking", min(missing))
    if selection.span:
        return tuple(each for each in found if each.span.overlaps(selection.span))
    return found


def _found(db: Connection, selection: ExportSelection) -> tuple[Booking, ...]:
    """Return the person's bookings that a selection describes, by start."""
    hosts = whose(db, None)
    found = _described(db, selection, hosts)
    if not selection.query.is_narrow:
        return found
    return tuple(each for each in found if selection.query.admits(each))


def _described(
    db: Connection, selection: ExportSelection, hosts: tuple[int, ...]
) -> tuple[Booking, ...]:
    """Return the bookings of `hosts` by days, status and text, by start."""
    if selection.statuses or selection.text:
        return bookings.search(
            db,
            host_ids=hosts,
            span=selection.span,
            statuses=selection.statuses,
            event_type_id=None,
            email="",
            text=selection.text.strip(),
            limit=_ALL,
            after=None,
        )
    if selection.span:
        return bookings.between(db, selection.span, *hosts)
    return bookings.every(db, *hosts)
