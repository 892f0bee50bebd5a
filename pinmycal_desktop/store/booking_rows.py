"""A booking and its row, without the people: the two mappings, side by side."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypeAlias, cast

from pinmycal_desktop.model.booking import (
    Booking,
    BookingStatus,
    HistoryEntry,
    Origin,
)
from pinmycal_desktop.model.event_settings import PlaceKind
from pinmycal_desktop.model.event_type import Location, LocationKind
from pinmycal_desktop.store.attendees import (
    NONE,
    answers_of,
    answers_text,
    listed,
    metadata_of,
    read_people,
)
from pinmycal_desktop.store.frozen import freeze, thaw
from pinmycal_desktop.store.instants import instant, seconds, span_of

if TYPE_CHECKING:
    from pinmycal_desktop.model.booking import Attendee
    from pinmycal_desktop.store.database import Row

_Value: TypeAlias = "str | int | None"

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
    "answers",
    "notes",
    "location_kind",
    "location",
    "chosen_place",
    "buffer_before",
    "buffer_after",
    "metadata",
    "cancellation_reason",
    "rescheduling_reason",
    "was_rescheduled",
    "rescheduled_by",
    "host_is_absent",
    "short_uid",
    "number",
    "former_uid",
    "moved_at",
    "series_uid",
    "organizer",
    "ical_uid",
    "sequence",
    "origin",
    "import_id",
    "created_at",
    "updated_at",
    "revision",
)
"""All columns but the key and what hides an erased booking."""

READ = (
    "id",
    *(each for each in COLUMNS if each != "event_type_id"),
    "event_type_id",
    "people",
    "co_hosts",
)
"""What a booking is made of, in the order in which queries give it."""

# To look a value up is a third of asking the enum for it, and lists are long.
_STATUS = {each.value: each for each in BookingStatus}
_ORIGIN = {each.value: each for each in Origin}
_NOWHERE = Location()

REMEMBERED = 1024
"""So many bookings are not made anew from rows that say the same: a busy quarter's."""

UPDATED = tuple(each for each in COLUMNS if each != "event_type_id")
"""What a change may write. A booking keeps its event type even while that is removed
and the booking is therefore shown without one: the removal can be undone."""


def to_row(booking: Booking) -> dict[str, str | int | None]:
    """Return the columns of a booking."""
    location = booking.location
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
        "answers": answers_text(booking.answers),
        "notes": booking.notes,
        "location_kind": location.kind.value,
        "location": location.value,
        "chosen_place": booking.chosen_place and booking.chosen_place.value,
        "buffer_before": booking.buffer_before,
        "buffer_after": booking.buffer_after,
        "metadata": listed(booking.metadata),
        "cancellation_reason": booking.cancellation_reason,
        "rescheduling_reason": booking.rescheduling_reason,
        "was_rescheduled": booking.was_rescheduled,
        "rescheduled_by": booking.rescheduled_by,
        "host_is_absent": booking.host_is_absent,
        "short_uid": booking.short_uid,
        "number": booking.number,
        "former_uid": booking.former_uid,
        "moved_at": seconds(booking.moved_at),
        "series_uid": booking.series_uid,
        "organizer": freeze(booking.organizer) if booking.organizer else None,
        "ical_uid": booking.ical_uid,
        "sequence": booking.sequence,
        "origin": booking.origin.value,
        "import_id": booking.import_id,
        "created_at": seconds(booking.created_at),
        "updated_at": seconds(booking.updated_at),
        "revision": booking.revision,
    }


def from_row(row: Row, history: tuple[HistoryEntry, ...] = ()) -> Booking:
    """Return the booking of a row of `READ`, with the history read apart."""
    booking = _remembered(tuple(row))
    return replace(booking, history=history) if history else booking


def from_row_once(row: Row) -> Booking:
    """Return the booking of a row of `READ` that is one of more than are remembered."""
    return _made(tuple(row))


def _made(values: tuple[_Value, ...]) -> Booking:
    """Return the booking these values say; the same ones always say the same."""
    # By place: to find each value by its name would take as long as to read it.
    (
        id_,
        uid,
        account_id,
        host_id,
        title,
        starts_at,
        ends_at,
        is_all_day,
        status,
        answers,
        notes,
        location_kind,
        location,
        chosen_place,
        buffer_before,
        buffer_after,
        metadata,
        cancellation_reason,
        rescheduling_reason,
        was_rescheduled,
        rescheduled_by,
        host_is_absent,
        short_uid,
        number,
        former_uid,
        moved_at,
        series_uid,
        organizer,
        ical_uid,
        sequence,
        origin,
        import_id,
        created_at,
        updated_at,
        revision,
        event_type_id,
        people,
        co_hosts,
    ) = cast("tuple[Any, ...]", values)
    attendee, seats, others = read_people(people)
    return Booking(
        id=id_,
        uid=uid,
        account_id=account_id,
        host_id=host_id,
        event_type_id=event_type_id,
        title=title,
        span=span_of(starts_at, ends_at),
        is_all_day=bool(is_all_day),
        status=_STATUS[status],
        attendee=attendee,
        seats=seats,
        organizer=cast("Attendee", thaw(organizer)) if organizer else None,
        others=others,
        co_hosts=() if co_hosts == NONE else tuple(json.loads(co_hosts)),
        series_uid=series_uid,
        answers=answers_of(answers),
        notes=notes,
        location=_location(location_kind, location),
        chosen_place=PlaceKind(chosen_place) if chosen_place else None,
        buffer_before=buffer_before,
        buffer_after=buffer_after,
        metadata=metadata_of(metadata),
        cancellation_reason=cancellation_reason,
        rescheduling_reason=rescheduling_reason,
        was_rescheduled=bool(was_rescheduled),
        rescheduled_by=rescheduled_by,
        host_is_absent=bool(host_is_absent),
        short_uid=short_uid,
        number=number,
        former_uid=former_uid,
        moved_at=instant(moved_at),
        ical_uid=ical_uid,
        sequence=sequence,
        origin=_ORIGIN[origin],
        import_id=import_id,
        created_at=instant(created_at),
        updated_at=instant(updated_at),
        revision=revision,
    )


_remembered = lru_cache(maxsize=REMEMBERED)(_made)


def _location(kind: str, value: str) -> Location:
    """Return where a booking is."""
    if not value and kind == _NOWHERE.kind.value:
        return _NOWHERE
    return Location(LocationKind(kind), value)
