"""Free slots and reservations as Cal.com answers them (2024-09-04)."""

from __future__ import annotations

from datetime import datetime

import msgspec

from pinmycal_desktop.model.remote import RemoteReservation, RemoteSlot
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.wire.answers import NotTheApi, Reader, id_text, in_utc


class _Slot(msgspec.Struct, frozen=True, rename="camel"):
    start: datetime
    end: datetime | None = None
    seats_booked: int | None = None
    seats_total: int | None = None
    booking_uid: str | None = None


class _Days(msgspec.Struct, frozen=True):
    data: dict[str, list[_Slot]]


class _Reservation(msgspec.Struct, frozen=True, rename="camel"):
    event_type_id: int | str
    slot_start: datetime
    slot_end: datetime
    reservation_uid: str
    reservation_until: datetime


class _Reserved(msgspec.Struct, frozen=True):
    data: _Reservation


_days: Reader[_Days] = Reader(_Days)
_reserved: Reader[_Reserved] = Reader(_Reserved)


def read_slots(data: bytes, *, within: Span) -> tuple[RemoteSlot, ...]:
    """Return the slots that start within `within`, in order; raises `NotTheApi`.

    The overrides of the days around leak into an answer; they are left out.
    """
    found = {}
    for slots in _days(data).data.values():
        for each in slots:
            if each.start.tzinfo is None:
                raise NotTheApi("a slot without an offset")
            if within.holds(each.start):
                found[in_utc(each.start)] = each
    return tuple(
        RemoteSlot(
            start=start,
            end=in_utc(each.end) if each.end else None,
            seats_taken=each.seats_booked or 0,
            seats=each.seats_total,
            booking_uid=each.booking_uid or "",
        )
        for start, each in sorted(found.items())
    )


def read_reservation(data: bytes) -> RemoteReservation:
    """Return what is held; raises `NotTheApi`."""
    told = _reserved(data).data
    try:
        span = Span(told.slot_start, told.slot_end)
    except ValueError as trouble:
        raise NotTheApi(str(trouble)) from None
    return RemoteReservation(
        uid=told.reservation_uid,
        event_type_id=id_text(told.event_type_id),
        span=span,
        until=in_utc(told.reservation_until),
    )
