"""Where a program wants to meet, as far as the event type lets it choose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinmycal_desktop.model.asking import places_of
from pinmycal_desktop.model.event_settings import PlaceKind
from pinmycal_desktop.model.event_type import Location, LocationKind
from pinmycal_desktop.wire.calcom.error import CalError

if TYPE_CHECKING:
    from pinmycal_desktop.model.event_type import EventType
    from pinmycal_desktop.wire.calcom.booking_change import BookingPlace

_KINDS = {
    "link": PlaceKind.LINK,
    "phone": PlaceKind.PHONE,
    "address": PlaceKind.ADDRESS,
    "integration": PlaceKind.APP,
    "organizersDefaultApp": PlaceKind.HOSTS_APP,
    "attendeePhone": PlaceKind.ATTENDEE_PHONE,
    "attendeeAddress": PlaceKind.ATTENDEE_ADDRESS,
    "attendeeDefined": PlaceKind.ATTENDEE_DEFINED,
}
_HOSTS_OWN = {
    PlaceKind.LINK: LocationKind.LINK,
    PlaceKind.PHONE: LocationKind.PHONE,
    PlaceKind.ADDRESS: LocationKind.ADDRESS,
}
_ROOMS = frozenset({PlaceKind.APP, PlaceKind.HOSTS_APP})


def place_to_book(
    wanted: BookingPlace | str | None, event_type: EventType
) -> tuple[Location | None, PlaceKind | None]:
    """Return where to meet, and what kind of place that is.

    None is where the event type says. Raises `CalError` for what it does not offer.
    """
    if wanted is None:
        return None, None
    if isinstance(wanted, str):
        return _free(wanted), PlaceKind.ATTENDEE_DEFINED
    kind = _KINDS[wanted.type]
    offered = next((each for each in places_of(event_type) if each.kind is kind), None)
    if offered is None:
        names = {value: name for name, value in _KINDS.items()}
        others = ", ".join(names[each.kind] for each in places_of(event_type))
        raise CalError(
            400,
            f"Booking location with type {wanted.type} not valid for event type with"
            f" id={event_type.id}. The event type has following location types:"
            f" {others}",
        )
    if kind in _HOSTS_OWN:
        return Location(_HOSTS_OWN[kind], offered.value), kind
    return _said(wanted, kind), kind


def place_to_meet(wanted: BookingPlace) -> tuple[Location, PlaceKind]:
    """Return where to meet instead; raises `CalError` for what cannot be."""
    kind = _KINDS[wanted.type]
    if kind in _ROOMS:
        raise CalError(400, f"{wanted.integration or wanted.type} not connected.")
    if kind in _HOSTS_OWN and wanted.value:
        return Location(_HOSTS_OWN[kind], wanted.value), kind
    return _said(wanted, kind), kind


def _said(wanted: BookingPlace, kind: PlaceKind) -> Location:
    """Return a place that only the request can name."""
    if kind in _ROOMS:
        return Location()
    if not wanted.value:
        raise CalError(
            400, f"Missing or invalid location value for type: {wanted.type}"
        )
    if kind is PlaceKind.ATTENDEE_PHONE:
        return Location(LocationKind.PHONE, wanted.value)
    return _free(wanted.value)


def _free(text: str) -> Location:
    """Return a place that is told in any words."""
    is_link = text.startswith(("https://", "http://"))
    return Location(LocationKind.LINK if is_link else LocationKind.ADDRESS, text)
