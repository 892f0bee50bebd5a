"""What every deed about a booking begins and ends with."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pinmycal_desktop.diary.offers import (
    as_whole,
    offer_of,
    require_unoccupied,
    type_of_booking,
)
from pinmycal_desktop.diary.values import Outcome
from pinmycal_desktop.model.changes import Changes, Part
from pinmycal_desktop.model.errors import Invalid
from pinmycal_desktop.store import bookings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pinmycal_desktop.diary.offers import Offer
    from pinmycal_desktop.diary.work import Work
    from pinmycal_desktop.model.booking import Booking
    from pinmycal_desktop.model.commands import Command
    from pinmycal_desktop.model.span import Span


def require_active(booking: Booking) -> None:
    """Raise Invalid when a booking takes no time and so cannot be changed."""
    if not booking.status.takes_time:
        raise Invalid.field(
            "booking_id", f"booking.is-{booking.status.value}", title=booking.title
        )


def require_its_time(
    work: Work, booking: Booking, *, over_pending: bool = False
) -> None:
    """Raise SlotTaken when a booking's time was given to somebody else."""
    offer = offer_for(work, booking)
    require_unoccupied(work.db, offer, booking.span, over_pending=over_pending)


def offer_for(work: Work, booking: Booking) -> Offer:
    """Return the offer a booking's own time is asked of."""
    return offer_of(
        work.db,
        as_whole(type_of_booking(work.db, booking)),
        now=work.now,
        length=max(1, booking.span.minutes),
        moving=booking.id,
    )


def raised(work: Work, booking: Booking) -> Booking:
    """Return `booking` as changed now, in a way others must hear of.

    Its SEQUENCE is raised (RFC 5546, 2.1.4).
    """
    return replace(touched(work, booking), sequence=booking.sequence + 1)


def touched(work: Work, booking: Booking) -> Booking:
    """Return `booking` as changed now, in a way calendars need not hear of."""
    return replace(booking, revision=booking.revision + 1, updated_at=work.now)


def done(
    work: Work, booking: Booking, undo: Command | None, left: Span | None = None
) -> Outcome:
    """Return the outcome of a change to a booking, read again with its history."""
    spans = (booking.span,) if left is None else (left, booking.span)
    return Outcome(
        value=bookings.get(work.db, booking.id, erased=True),
        changes=Changes(
            parts=frozenset({Part.BOOKINGS}),
            spans=spans,
            booking_ids=frozenset({booking.id}),
        ),
        undo=undo,
    )


def all_done(
    work: Work,
    ids: Sequence[int],
    undo: Command | None,
    *,
    series: Sequence[Booking] = (),
) -> Outcome:
    """Return the outcome of a change to several bookings, read again, by start.

    It answers all of `series` they are part of, if there is one.
    """
    changed = bookings.many(work.db, ids)
    told = bookings.many(work.db, [each.id for each in series]) if series else changed
    return Outcome(
        value=told,
        changes=Changes(
            parts=frozenset({Part.BOOKINGS}),
            spans=tuple(each.span for each in changed),
            booking_ids=frozenset(ids),
        ),
        undo=undo,
    )
