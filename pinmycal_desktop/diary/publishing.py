"""What is written to calendars on servers next, and what became of it there.

Worked out from the rows alone, so that after a crash or a night's sleep the same is
found again. Nothing is sent or kept here.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pinmycal_desktop.diary.exporting import CANCELLED_FOR
from pinmycal_desktop.diary.fields import clean_line
from pinmycal_desktop.diary.week import owner
from pinmycal_desktop.ics.lines import single_line
from pinmycal_desktop.model.commands.bookings import (
    CancelBooking,
    ConfirmBooking,
    RescheduleBooking,
    RestoreBooking,
)
from pinmycal_desktop.model.errors import Invalid
from pinmycal_desktop.model.publication import (
    Drift,
    EventStatus,
    Meant,
    PublishedBooking,
    RowChange,
    meant_by,
    reach,
    resource_name,
    told,
    told_host,
)
from pinmycal_desktop.model.value_class import value_class
from pinmycal_desktop.store import accounts, bookings, event_types, publications

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from pinmycal_desktop.model.booking import Booking, Origin
    from pinmycal_desktop.model.commands import Command
    from pinmycal_desktop.model.publication import Publication
    from pinmycal_desktop.model.transfer import ReadEvent
    from pinmycal_desktop.store.database import Connection


@value_class
class Writing:
    """A write that is due: an event put into a calendar, or deleted from it."""

    before: PublishedBooking | None
    """As it is kept; None for a booking the calendar has never had."""
    begun: PublishedBooking
    """With the write noted as begun."""
    body: bytes = b""
    """The event's file; empty for one to be deleted."""


@value_class
class Plan:
    """What is due next in a calendar."""

    writings: tuple[Writing, ...] = ()
    settled: tuple[RowChange, ...] = ()
    """What needs no word to the server: both sides say the same, or it is theirs."""

    def __bool__(self) -> bool:
        """Whether anything is due."""
        return bool(self.writings or self.settled)


def plan(db: Connection, publication: Publication, *, now: datetime, most: int) -> Plan:
    """Return what is due next, at most `most` of it; nothing means all is done.

    A write whose answer was lost is not in it: it is looked at first.
    """
    rows = {each.booking_id: each for each in publications.rows(db, publication.id)}
    out = publications.outdated(db, publication, now - CANCELLED_FOR)
    taken = [_taken_out(rows[each]) for each in out if _may_go(rows[each])]
    due = dict.fromkeys(_due(db, publication, now))
    leaving = frozenset(out)
    wanted = [each for each in due if each not in leaving]
    writings = [each for each in taken if isinstance(each, Writing)]
    settled = [each for each in taken if isinstance(each, RowChange)]
    names = {each.name for each in rows.values()}
    for booking in _some(db, wanted):
        if len(writings) + len(settled) >= most:
            break
        row = rows.get(booking.id)
        name = resource_name(booking.ical_uid)
        if row is None and name in names:
            continue  # another booking of the same UID is there; one must do
        names.add(name)
        step = _step(db, publication, booking, row)
        if isinstance(step, Writing):
            writings.append(step)
        elif step is not None:
            settled.append(step)
    return Plan(writings=tuple(writings[:most]), settled=tuple(settled))


def count_due(db: Connection, publication: Publication, now: datetime) -> int:
    """Return how many bookings are still to be written, those in drift left out."""
    held = {each.booking.id for each in drifts(db, publication)}
    return len(set(_due(db, publication, now)) - held)


def drifts(db: Connection, publication: Publication) -> Iterator[Drift]:
    """Yield the bookings a calendar tells of in another way, by start."""
    rows = {each.booking_id: each for each in publications.drifted(db, publication.id)}
    for booking in bookings.many(db, rows):
        row, ours = rows[booking.id], meant(booking)
        assert row.theirs is not None
        if not row.theirs.says(ours):
            yield Drift(publication=publication, booking=booking, ours=ours, row=row)


def meant(booking: Booking) -> Meant:
    """Return what is written of a booking, its title as it comes back."""
    return replace(meant_by(booking), title=_as_read(booking.title))


def meaning_of(events: Iterable[ReadEvent], name: str) -> Meant | None:
    """Return what the event called `name` says; None when it is not one event."""
    found = [each for each in events if resource_name(each.uid) == name]
    if len(found) != 1 or found[0].recurrence_id:
        return None
    (event,) = found
    status = EventStatus.TENTATIVE if event.is_tentative else EventStatus.CONFIRMED
    return Meant(
        span=event.span,
        is_all_day=event.is_all_day,
        title=_as_read(event.title),
        status=EventStatus.CANCELLED if event.is_cancelled else status,
    )


def _as_read(title: str) -> str:
    """Return a title as it comes back: servers fold and space it as they like."""
    return clean_line(single_line(title))


def following(drift: Drift, origin: Origin, *, outside_hours: bool = False) -> Command:
    """Return the command that does here what was done in the calendar.

    Raises Invalid where there is none: only ours can be put back then.
    """
    booking, ours, theirs = drift.booking, drift.ours, drift.theirs
    revision = booking.revision
    if theirs.is_off:
        return CancelBooking(
            booking_id=booking.id, origin=origin, expected_revision=revision
        )
    if theirs.meant is None:
        raise Invalid.field("booking", "publication.unreadable")
    if ours.is_off:
        return RestoreBooking(
            booking_id=booking.id, origin=origin, expected_revision=revision
        )
    if theirs.meant.is_all_day != ours.is_all_day:
        raise Invalid.field("booking", "publication.all-day")
    if theirs.meant.span != ours.span:
        return RescheduleBooking(
            booking_id=booking.id,
            start=theirs.meant.span.start,
            length=theirs.meant.span.minutes,
            origin=origin,
            outside_hours=outside_hours,
            off_grid=True,
            expected_revision=revision,
        )
    if theirs.meant.status is EventStatus.CONFIRMED is not ours.status:
        return ConfirmBooking(
            booking_id=booking.id, origin=origin, expected_revision=revision
        )
    code = "title" if theirs.meant.status is ours.status else "tentative"
    raise Invalid.field("booking", f"publication.{code}")


def _due(db: Connection, publication: Publication, now: datetime) -> tuple[int, ...]:
    """Return the bookings to be written: those that changed, then those that are new.

    A write whose answer was lost is not among them.
    """
    changed = publications.changed(db, publication)
    return changed + publications.unpublished(db, publication, reach(now))


def _some(db: Connection, ids: list[int]) -> Iterator[Booking]:
    """Yield bookings in the order of their ids, read a few at a time."""
    step = 50
    for first in range(0, len(ids), step):
        part = ids[first : first + step]
        found = {each.id: each for each in bookings.many(db, part)}
        yield from (found[each] for each in part if each in found)


def _may_go(row: PublishedBooking) -> bool:
    """Whether an event can be deleted now: nothing is unsure, and nobody refused."""
    return row.sending is None and row.trouble is None


def _taken_out(row: PublishedBooking) -> Writing | RowChange:
    """Return how a calendar is to lose an event.

    What somebody changed there is theirs by now, and stays.
    """
    if not row.is_there or row.theirs is not None:
        return RowChange(before=row, after=None)
    return Writing(before=row, begun=row.begun(row.revision, None))


def _step(
    db: Connection,
    publication: Publication,
    booking: Booking,
    row: PublishedBooking | None,
) -> Writing | RowChange | None:
    """Return what is to be done for a booking; None while it drifts."""
    ours = meant(booking)
    if row is not None and row.theirs is not None and not row.theirs.says(ours):
        return None
    there = row or PublishedBooking(
        publication_id=publication.id,
        booking_id=booking.id,
        name=resource_name(booking.ical_uid),
    )
    if there.theirs is not None:
        there = replace(there, etag=there.theirs.etag, theirs=None)
    begun = there.begun(booking.revision, ours)
    if ours.is_off and not there.is_there:
        return RowChange(before=row, after=begun.written(""))
    return Writing(before=row, begun=begun, body=_written(db, booking))


def _written(db: Connection, booking: Booking) -> bytes:
    """Return a booking as the file of one event; the same booking, the same octets."""
    from pinmycal_desktop.ics.writer import write_calendar  # noqa: PLC0415 - slow

    host = accounts.host(db, booking.host_id, removed=True) or owner(db)
    return write_calendar(
        (told(booking),),
        host=told_host(host),
        now=booking.updated_at,
        event_types={each.id: each.title for each in event_types.every(db, host.id)},
    )
