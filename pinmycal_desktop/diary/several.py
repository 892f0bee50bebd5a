"""Several bookings in one deed: made, cancelled or restored, all or none (R44)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pinmycal_desktop.diary import history, new_bookings, private_links, terms
from pinmycal_desktop.diary.booking_fields import checked_booking, checked_reason
from pinmycal_desktop.diary.deeds import all_done, raised, require_its_time
from pinmycal_desktop.diary.happenings import tell
from pinmycal_desktop.diary.offers import (
    LATER_IN_SERIES,
    event_type_of,
    offer_of,
    require_free,
    type_of_booking,
)
from pinmycal_desktop.diary.values import Outcome
from pinmycal_desktop.model.booking import BookingStatus
from pinmycal_desktop.model.commands.meetings import CancelBookings, RestoreBookings
from pinmycal_desktop.model.errors import Invalid
from pinmycal_desktop.model.happenings import Happening, HappeningKind
from pinmycal_desktop.model.series import starts_of_series
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.store import bookings, private_links as links

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pinmycal_desktop.diary.work import Work
    from pinmycal_desktop.model.commands.bookings import CreateBooking, CreateSeries
    from pinmycal_desktop.model.event_type import EventType


def create_series(work: Work, command: CreateSeries) -> Outcome:
    """Book a series (R32): every meeting of it, or none."""
    known = bookings.of_series(work.db, command.series_uid)
    if known:
        return Outcome(value=known, repeated=True)
    event_type = event_type_of(work.db, command.first.event_type_id)
    link = command.first.private_link
    if link:
        private_links.require_open(work, link, event_type.id)
    wish = checked_booking(command.first, event_type)
    if event_type.seats is not None:
        raise Invalid.field("event_type_id", "series.seats", title=event_type.title)
    if wish.under_terms:
        terms.require_bookable_by(work, event_type, wish)
    made = [
        new_bookings.keep(
            work,
            replace(
                new_bookings.new_booking(work, each, event_type, span),
                series_uid=command.series_uid,
            ),
        )
        for each, span in _meetings(work, command, wish, event_type)
    ]
    if link:
        links.count_use(work.db, link)
    ids = tuple(each.id for each in made)
    outcome = all_done(work, ids, CancelBookings(booking_ids=ids, origin=wish.origin))
    for booking in outcome.bookings:
        new_bookings.tell_of_making(work, booking)
    return outcome


def cancel_all(work: Work, command: CancelBookings) -> Outcome:
    """Cancel bookings and free their time; those that take none are left."""
    reason = checked_reason(command.reason)
    there = bookings.many(work.db, command.booking_ids)
    series = bookings.of_series(work.db, command.series_uid)
    since = command.since or work.now
    later = (each for each in series if each.span.start >= since)
    active = [each for each in (*there, *later) if each.status.takes_time]
    if command.under_terms:
        for each in active:
            event_type = type_of_booking(work.db, each)
            terms.require_cancellable(event_type, each, now=work.now)
    gone = [
        replace(
            raised(work, each),
            status=BookingStatus.CANCELLED,
            cancellation_reason=reason,
        )
        for each in active
    ]
    bookings.update(work.db, gone)
    for each in gone:
        word = "history.cancelled"
        history.note(work, each.id, command.origin, word, reason=reason)
        tell(
            work,
            Happening(kind=HappeningKind.CANCELLED, booking=each, reason=reason),
        )
    ids = tuple(each.id for each in gone)
    waited = [each.id for each in active if each.status is BookingStatus.PENDING]
    undo = RestoreBookings(
        booking_ids=ids, waiting_ids=tuple(waited), origin=command.origin
    )
    told = ids or tuple(each.id for each in there)
    return all_done(work, told, undo if ids else None, series=series)


def restore_all(work: Work, command: RestoreBookings) -> Outcome:
    """Take the time of cancelled bookings again, if all of it is still free."""
    there = bookings.many(work.db, command.booking_ids)
    back = [each for each in there if each.status is BookingStatus.CANCELLED]
    for each in back:
        require_its_time(work, each)
        waits = each.id in command.waiting_ids
        status = BookingStatus.PENDING if waits else BookingStatus.CONFIRMED
        now = replace(raised(work, each), status=status, cancellation_reason="")
        bookings.update(work.db, [now])
        history.note(work, each.id, command.origin, "history.restored")
        new_bookings.tell_of_making(work, now)
    ids = tuple(each.id for each in back)
    return all_done(work, ids, CancelBookings(booking_ids=ids, origin=command.origin))


def _meetings(
    work: Work, command: CreateSeries, wish: CreateBooking, event_type: EventType
) -> Iterator[tuple[CreateBooking, Span]]:
    """Yield the meetings of a series; each is checked when those before are kept."""
    recurrence = event_type.recurrence
    if recurrence is None or not 1 <= len(command.uids) <= recurrence.occurrences:
        most = recurrence.occurrences if recurrence else 1
        raise Invalid.field("uids", "series.too-long", most=most)
    length = wish.length or event_type.length
    starts = starts_of_series(
        wish.start, recurrence, count=len(command.uids), zone=wish.attendee.zone
    )
    for uid, start in zip(command.uids, starts, strict=True):
        each, span = replace(wish, uid=uid, start=start), Span.lasting(start, length)
        if start == wish.start:
            new_bookings.require_bookable(work, each, event_type, span)
        else:
            _require_later(work, each, event_type, span)
        yield each, span


def _require_later(
    work: Work, wish: CreateBooking, event_type: EventType, span: Span
) -> None:
    """Raise SlotTaken when a later meeting of a series cannot be (R32)."""
    require_free(
        work.db,
        offer_of(work.db, event_type, now=work.now, length=span.minutes),
        span,
        invitee=wish.attendee.zone,
        outside_hours=wish.outside_hours,
        ignoring=LATER_IN_SERIES,
    )
