"""`/v2/bookings` (2024-08-13): what is asked for, when booking, moving and so on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Literal, TypeAlias

import msgspec

from pinmycal_desktop.model.booking import Answer, Attendee
from pinmycal_desktop.model.commands.meetings import Presence
from pinmycal_desktop.wire.calcom.booking_fields import PHONE_SLUG
from pinmycal_desktop.wire.calcom.booking_people import Language, Phone
from pinmycal_desktop.wire.calcom.explaining import Entry
from pinmycal_desktop.wire.calcom.formats import IsoInstant, ZoneName

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pinmycal_desktop.model.event_type import EventType

UNSET = msgspec.UNSET
Unset: TypeAlias = msgspec.UnsetType

_METADATA = (
    "Metadata must have at most 50 keys, each key up to 40 characters, and string"
    " values up to 500 characters."
)
_MOST_KEYS, _LONGEST_KEY, _LONGEST_VALUE = 50, 40, 500
_NO_CONTACT = "Attendee must have at least one contact method (email or phone number)"
_NO_TYPE = (
    "Either eventTypeId or eventTypeSlug + username or eventTypeSlug + teamSlug must"
    " be provided"
)


class Invitee(msgspec.Struct, frozen=True, rename="camel"):
    """Who books."""

    name: str
    time_zone: ZoneName
    email: str | None = None
    phone_number: Phone | None = None
    language: Language | None = None

    def __post_init__(self) -> None:
        """Refuse somebody who cannot be reached."""
        if not (self.email or self.phone_number):
            raise ValueError(_NO_CONTACT)

    @staticmethod
    def between_fields(whole: dict[str, Any]) -> Iterator[Entry]:
        """Yield what no single field of `whole` is wrong about."""
        if not (whole.get("email") or whole.get("phoneNumber")):
            said = {"isContactable": _NO_CONTACT}
            yield Entry(whole, "attendee email or phone", constraints=said)

    def attendee(self, email: str) -> Attendee:
        """Return the person, under this address."""
        return Attendee(
            name=self.name,
            email=email,
            zone=str(self.time_zone),
            phone=self.phone_number or "",
            language=self.language or "en",
        )


class BookingPlace(msgspec.Struct, frozen=True):
    """Where somebody wants to meet; which field has the value depends on the type."""

    type: Literal[
        "address",
        "attendeeAddress",
        "attendeeDefined",
        "attendeePhone",
        "integration",
        "link",
        "phone",
        "organizersDefaultApp",
    ]
    address: str | None = None
    location: str | None = None
    phone: str | None = None
    link: str | None = None
    integration: str | None = None

    @property
    def value(self) -> str:
        """What the invitee says of the place; empty where the host knows."""
        given = (self.address, self.location, self.phone, self.link)
        return next((each for each in given if each), "")


class NewBooking(
    msgspec.Struct, frozen=True, rename="camel", forbid_unknown_fields=True
):
    """The body of POST bookings, in any of its three forms."""

    start: IsoInstant
    attendee: Annotated[
        Invitee,
        msgspec.Meta(extra={"isDefined": "attendee should not be null or undefined"}),
    ]
    event_type_id: int | None = None
    event_type_slug: str | None = None
    username: str | None = None
    team_slug: str | None = None
    organization_slug: str | None = None
    booking_fields_responses: dict[str, Any] | None = None
    guests: tuple[str, ...] | None = None
    location: BookingPlace | str | None = None
    meeting_url: str | None = None
    metadata: dict[str, Any] | None = None
    length_in_minutes: int | None = None
    recurrence_count: Annotated[int, msgspec.Meta(ge=1, le=1000)] | None = None
    routing: dict[str, Any] | None = None
    reservation_uid: str | None = None
    email_verification_code: str | None = None
    instant: bool | None = None

    def __post_init__(self) -> None:
        """Refuse what names no event type, or brings metadata that is too large."""
        if not self._names_type() or not _fits(self.metadata):
            raise ValueError(_NO_TYPE)

    @staticmethod
    def between_fields(whole: dict[str, Any]) -> Iterator[Entry]:
        """Yield what no single field of `whole` is wrong about."""
        slug = whole.get("eventTypeSlug")
        named = whole.get("username") or whole.get("teamSlug")
        if whole.get("eventTypeId") is None and not (slug and named):
            said = {"isNamed": _NO_TYPE}
            yield Entry(
                whole, "eventTypeId or eventTypeSlug + username", constraints=said
            )
        if isinstance(whole.get("metadata"), dict) and not _fits(whole["metadata"]):
            said = {"isMetadata": _METADATA}
            yield Entry(whole, "metadata", whole["metadata"], constraints=said)

    def _names_type(self) -> bool:
        named = self.username or self.team_slug
        return self.event_type_id is not None or bool(self.event_type_slug and named)

    @property
    def notes(self) -> str:
        """What was written into the field of that name."""
        notes = (self.booking_fields_responses or {}).get("notes")
        return notes if isinstance(notes, str) else ""

    def answers(self, event_type: EventType) -> tuple[Answer, ...]:
        """Return the answers, but for what has a place of its own.

        Who says a number has answered when `event_type` asks for one.
        """
        said = self.booking_fields_responses or {}
        number = self.attendee.phone_number
        if number and any(each.slug == PHONE_SLUG for each in event_type.questions):
            said = {**said, PHONE_SLUG: number}
        return tuple(
            Answer(slug, slug, _value(value))
            for slug, value in said.items()
            if slug not in _OWN_PLACE and value is not None
        )

    def metadata_pairs(self) -> tuple[tuple[str, str], ...]:
        """Return the metadata as text."""
        given = (self.metadata or {}).items()
        return tuple((key, _text(value)) for key, value in given)


class Reschedule(
    msgspec.Struct, frozen=True, rename="camel", forbid_unknown_fields=True
):
    """The body of POST reschedule, of a booking or of a seat."""

    start: IsoInstant
    rescheduled_by: str | None = None
    rescheduling_reason: str | None = None
    reservation_uid: str | None = None
    email_verification_code: str | None = None
    seat_uid: str | None = None


class Cancellation(
    msgspec.Struct, frozen=True, rename="camel", forbid_unknown_fields=True
):
    """The body of POST cancel, of a booking, a series or a seat."""

    cancellation_reason: str | None = None
    cancel_subsequent_bookings: bool = False
    seat_uid: str | None = None


class Refusal(msgspec.Struct, frozen=True):
    """The body of POST decline, and of giving a booking to another host."""

    reason: str | None = None


class Nothing(msgspec.Struct, frozen=True):
    """No body, or one that says nothing."""


class _AbsentAttendee(msgspec.Struct, frozen=True):
    """Whether somebody did not come."""

    email: str
    absent: bool


class Absences(msgspec.Struct, frozen=True):
    """The body of POST mark-absent."""

    host: bool | None = None
    attendees: tuple[_AbsentAttendee, ...] = ()

    def people(self) -> tuple[Presence, ...]:
        """Return who is said to have come or not."""
        return tuple(Presence(each.email, each.absent) for each in self.attendees)


class NewPlace(msgspec.Struct, frozen=True):
    """The body of PATCH location."""

    location: BookingPlace | None = None


_OWN_PLACE = frozenset({"notes", "guests", "location", "email", "name"})
"""What has a field of its own in the body, whatever the responses say."""


def _fits(metadata: dict[str, Any] | None) -> bool:
    """Whether metadata is small enough to be kept."""
    given = metadata or {}
    return len(given) <= _MOST_KEYS and all(
        len(key) <= _LONGEST_KEY and len(_text(value)) <= _LONGEST_VALUE
        for key, value in given.items()
    )


def _value(value: object) -> str | tuple[str, ...] | bool:
    """Return an answer as it is kept: text, texts, or yes and no."""
    if isinstance(value, bool | str):
        return value
    if isinstance(value, list):
        return tuple(map(_text, value))
    return _text(value)


def _text(value: object) -> str:
    """Return a value as text; what is no text as its JSON."""
    return value if isinstance(value, str) else msgspec.json.encode(value).decode()
