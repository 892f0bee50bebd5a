"""Where a meeting can be, in the form of the event type routes (2024-06-14)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Literal

import msgspec

from pinmycal_desktop.model.event_settings import Place, PlaceKind
from pinmycal_desktop.wire.calcom.error import CalError, Unfit
from pinmycal_desktop.wire.calcom.explaining import Entry
from pinmycal_desktop.wire.calcom.formats import UrlText

if TYPE_CHECKING:
    from collections.abc import Iterable

_KINDS = {
    "link": PlaceKind.LINK,
    "phone": PlaceKind.PHONE,
    "address": PlaceKind.ADDRESS,
    "integration": PlaceKind.APP,
    "attendeePhone": PlaceKind.ATTENDEE_PHONE,
    "attendeeAddress": PlaceKind.ATTENDEE_ADDRESS,
    "attendeeDefined": PlaceKind.ATTENDEE_DEFINED,
    "organizersDefaultApp": PlaceKind.HOSTS_APP,
}
_TYPES = {kind: name for name, kind in _KINDS.items()}
_SHOWN = frozenset({"link", "phone", "address"})
"""The types that may be shown to everybody, or only to who has booked."""
_VALUES = ("link", "phone", "address", "integration")
"""The types whose value stands in a field of the same name."""

CAL_VIDEO = "cal-video"
"""The one application the original has connected for everybody."""

LocationType = Literal[
    "link",
    "phone",
    "address",
    "integration",
    "attendeePhone",
    "attendeeAddress",
    "attendeeDefined",
    "organizersDefaultApp",
]
Integration = Literal[
    "cal-video",
    "google-meet",
    "zoom",
    "whereby-video",
    "whatsapp-video",
    "webex-video",
    "telegram-video",
    "tandem",
    "sylaps-video",
    "skype-video",
    "sirius-video",
    "signal-video",
    "shimmer-video",
    "salesroom-video",
    "roam-video",
    "riverside-video",
    "ping-video",
    "office365-video",
    "mirotalk-video",
    "jitsi",
    "jelly-video",
    "jelly-conferencing",
    "huddle",
    "facetime-video",
    "element-call-video",
    "eightxeight-video",
    "discord-video",
    "demodesk-video",
    "campfire-video",
]
_Text = Annotated[str, msgspec.Meta(min_length=1, max_length=1000)]


class Location(msgspec.Struct, frozen=True):
    """A place; which field has its value depends on the type."""

    type: LocationType
    link: UrlText | msgspec.UnsetType = msgspec.UNSET
    phone: _Text | msgspec.UnsetType = msgspec.UNSET
    address: _Text | msgspec.UnsetType = msgspec.UNSET
    integration: Integration | msgspec.UnsetType = msgspec.UNSET
    public: bool | msgspec.UnsetType = msgspec.UNSET

    @classmethod
    def of(cls, place: Place) -> Location:
        """Return the shape of a place."""
        name = _TYPES[place.kind]
        said: dict[str, Any] = {"type": name}
        if name in _VALUES:
            said[name] = place.value
        if name in _SHOWN:
            said["public"] = place.is_public
        return cls(**said)


def places(locations: Iterable[Location]) -> tuple[Place, ...]:
    """Return the places a body names; raises `CalError` for what cannot be."""
    found = tuple(_place(each) for each in locations)
    if not found:
        raise CalError(400, "'locations' must contain at least 1 location.")
    return found


def _place(location: Location) -> Place:
    """Return one place."""
    kind = _KINDS[location.type]
    if location.type not in _VALUES:
        return Place(kind)
    value = getattr(location, location.type)
    if value is msgspec.UNSET:
        words = f"{location.type} must be a string"
        raise Unfit([Entry(location, location.type, constraints={"isString": words})])
    if kind is PlaceKind.APP and value != CAL_VIDEO:
        raise CalError(400, f"{value} not connected.")
    is_public = location.public is not False
    return Place(kind, str(value), is_public)
