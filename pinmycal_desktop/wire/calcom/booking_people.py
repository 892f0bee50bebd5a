"""People of bookings in the API: who comes, and who is to come."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Literal, TypeAlias

import msgspec

from pinmycal_desktop.model.booking import Attendee
from pinmycal_desktop.wire.calcom.booking_responses import seat_responses
from pinmycal_desktop.wire.calcom.formats import EmailText, ZoneName

if TYPE_CHECKING:
    from pinmycal_desktop.model.booking import Booking, Seat

UNSET = msgspec.UNSET
Unset: TypeAlias = msgspec.UnsetType

MOST_GUESTS = 10
"""How many guests may be added by one request."""

# fmt: off
Language = Literal[
    "ar", "ca", "de", "es", "eu", "he", "id", "ja", "lv", "pl", "ro", "sr", "th", "vi",
    "az", "cs", "el", "es-419", "fi", "hr", "it", "km", "nl", "pt", "ru", "sv", "tr",
    "zh-CN", "bg", "da", "en", "et", "fr", "hu", "iw", "ko", "no", "pt-BR", "sk", "ta",
    "uk", "zh-TW", "bn",
]
# fmt: on
_Name = Annotated[str, msgspec.Meta(min_length=1, max_length=200)]
Phone = Annotated[
    str,
    msgspec.Meta(
        pattern=r"^\+?[0-9][0-9 ()./-]{3,30}$",
        extra={"isPhoneNumber": "phoneNumber must be a valid phone number"},
    ),
]
"""A telephone number, as people write it."""


class AttendeeShape(msgspec.Struct, frozen=True, rename="camel", kw_only=True):
    """Somebody who comes."""

    name: str
    email: str
    display_email: str
    time_zone: str
    language: str
    absent: bool
    phone_number: str | Unset = UNSET

    @classmethod
    def of(cls, person: Attendee) -> AttendeeShape:
        """Return the shape of a person."""
        return cls(**_told(person))


class NumberedAttendee(AttendeeShape, frozen=True, rename="camel", kw_only=True):
    """Somebody who comes, with the number they are asked for by."""

    id: int

    @classmethod
    def of(cls, person: Attendee) -> NumberedAttendee:
        """Return the shape of a person."""
        return cls(**_told(person), id=person.id)


class AddedAttendee(NumberedAttendee, frozen=True, rename="camel", kw_only=True):
    """Somebody who will come too, and to what."""

    booking_id: int

    @classmethod
    def to(cls, person: Attendee, booking: Booking) -> AddedAttendee:
        """Return the shape of a person who comes to `booking`."""
        return cls(**_told(person), id=person.id, booking_id=booking.number)


class SeatShape(AttendeeShape, frozen=True, rename="camel", kw_only=True):
    """Somebody who has a seat."""

    seat_uid: str
    booking_fields_responses: dict[str, Any]
    metadata: dict[str, str]

    @classmethod
    def held(cls, seat: Seat) -> SeatShape:
        """Return the shape of a seat."""
        return cls(
            **_told(seat.attendee),
            seat_uid=seat.uid,
            booking_fields_responses=seat_responses(seat),
            metadata=dict(seat.metadata),
        )


class NewAttendee(msgspec.Struct, frozen=True, rename="camel"):
    """Who is to come too."""

    name: _Name
    email: EmailText
    time_zone: ZoneName
    phone_number: Phone | None = None
    language: Language | None = None

    def attendee(self) -> Attendee:
        """Return the person."""
        return Attendee(
            name=self.name,
            email=str(self.email),
            zone=str(self.time_zone),
            phone=self.phone_number or "",
            language=self.language or "en",
        )


class NewGuest(msgspec.Struct, frozen=True, rename="camel"):
    """Whom somebody brings along; little need be known of them."""

    email: EmailText
    name: str | None = None
    time_zone: ZoneName | None = None
    phone_number: Phone | None = None
    language: Language | None = None

    def attendee(self, zone: str) -> Attendee:
        """Return the person; `zone` is theirs where none is told."""
        return Attendee(
            name=self.name or "",
            email=str(self.email),
            zone=str(self.time_zone or zone),
            phone=self.phone_number or "",
            language=self.language or "en",
        )


class NewGuests(msgspec.Struct, frozen=True):
    """The body of POST guests."""

    guests: Annotated[
        tuple[NewGuest, ...], msgspec.Meta(min_length=1, max_length=MOST_GUESTS)
    ]


def _told(person: Attendee) -> dict[str, Any]:
    """Return what is told of everybody."""
    told: dict[str, Any] = {
        "name": person.name,
        "email": person.email,
        "display_email": person.email,
        "time_zone": person.zone,
        "language": person.language,
        "absent": person.is_absent,
    }
    if person.phone:
        told["phone_number"] = person.phone
    return told
