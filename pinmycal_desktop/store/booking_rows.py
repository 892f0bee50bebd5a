"""A booking and its row: the two mappings, side by side."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from pinmycal_desktop.model.booking import (
    Answer,
    Attendee,
    Booking,
    BookingStatus,
    HistoryEntry,
    Origin,
)
from pinmycal_desktop.model.event_type import Location, LocationKind
from pinmycal_desktop.store.instants import instant, seconds, span_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pinmycal_desktop.store.database import Row

COLUMNS = (
    "uid",
    "account_id",
    "host_id",
    "event_type_id",
    "title",
    "starts_at",
    "ends_at",
    "is_all_day",
    "status",
    "attendee_name",
    "attendee_email",
    "attendee_zone",
    "guests",
    "answers",
    "notes",
    "location_kind",
    "location",
    "buffer_before",
    "buffer_after",
    "metadata",
    "cancellation_reason",
    "rescheduling_reason",
    "was_rescheduled",
    "ical_uid",
    "sequence",
    "origin",
    "import_id",
    "created_at",
    "updated_at",
    "revision",
)
"""All columns but the key and what hides an erased booking."""

UPDATED = tuple(each for each in COLUMNS if each != "event_type_id")
"""What a change may write. A booking keeps its event type even while that is removed
and the booking is therefore shown without one: the removal can be undone."""

_NONE = "[]"


def to_row(booking: Booking) -> dict[str, str | int | None]:
    """Return the columns of a booking."""
    attendee, location = booking.attendee, booking.location
    return {
        "id": booking.id,
        "uid": booking.uid,
        "account_id": booking.account_id,
        "host_id": booking.host_id,
        "event_type_id": booking.event_type_id,
        "title": booking.title,
        "starts_at": seconds(booking.span.start),
        "ends_at": seconds(booking.span.end),
        "is_all_day": booking.is_all_day,
        "status": booking.status.value,
        "attendee_name": attendee.name,
        "attendee_email": attendee.email,
        "attendee_zone": attendee.zone,
        "guests": _listed(booking.guests),
        "answers": _listed([(a.slug, a.label, a.value) for a in booking.answers]),
        "notes": booking.notes,
        "location_kind": location.kind.value,
        "location": location.value,
        "buffer_before": booking.buffer_before,
        "buffer_after": booking.buffer_after,
        "metadata": _listed(booking.metadata),
        "cancellation_reason": booking.cancellation_reason,
        "rescheduling_reason": booking.rescheduling_reason,
        "was_rescheduled": booking.was_rescheduled,
        "ical_uid": booking.ical_uid,
        "sequence": booking.sequence,
        "origin": booking.origin.value,
        "import_id": booking.import_id,
        "created_at": seconds(booking.created_at),
        "updated_at": seconds(booking.updated_at),
        "revision": booking.revision,
    }


def from_row(row: Row, history: tuple[HistoryEntry, ...] = ()) -> Booking:
    """Return the booking of a row, with the history read apart."""
    return Booking(
        id=row["id"],
        uid=row["uid"],
        account_id=row["account_id"],
        host_id=row["host_id"],
        event_type_id=row["event_type_id"],
        title=row["title"],
        span=span_of(row["starts_at"], row["ends_at"]),
        is_all_day=bool(row["is_all_day"]),
        status=BookingStatus(row["status"]),
        attendee=Attendee(
            name=row["attendee_name"],
            email=row["attendee_email"],
            zone=row["attendee_zone"],
        ),
        guests=_guests(row["guests"]),
        answers=_answers(row["answers"]),
        notes=row["notes"],
        location=Location(LocationKind(row["location_kind"]), row["location"]),
        buffer_before=row["buffer_before"],
        buffer_after=row["buffer_after"],
        metadata=_metadata(row["metadata"]),
        cancellation_reason=row["cancellation_reason"],
        rescheduling_reason=row["rescheduling_reason"],
        was_rescheduled=bool(row["was_rescheduled"]),
        ical_uid=row["ical_uid"],
        sequence=row["sequence"],
        origin=Origin(row["origin"]),
        import_id=row["import_id"],
        created_at=instant(int(row["created_at"])),
        updated_at=instant(int(row["updated_at"])),
        revision=row["revision"],
        history=history,
    )


def _listed(values: Sequence[object]) -> str:
    """Return a list as text."""
    return json.dumps(values, ensure_ascii=False) if values else _NONE


def _guests(text: str) -> tuple[str, ...]:
    """Return the guests of their column."""
    return () if text == _NONE else tuple(json.loads(text))


def _answers(text: str) -> tuple[Answer, ...]:
    """Return the answers of their column."""
    if text == _NONE:
        return ()
    return tuple(
        Answer(slug, label, tuple(value) if isinstance(value, list) else value)
        for slug, label, value in json.loads(text)
    )


def _metadata(text: str) -> tuple[tuple[str, str], ...]:
    """Return the metadata of its column."""
    return () if text == _NONE else tuple((k, v) for k, v in json.loads(text))
