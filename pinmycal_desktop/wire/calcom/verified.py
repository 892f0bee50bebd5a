"""`/v2/verified-resources`: addresses and numbers somebody typed a code for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import msgspec

from pinmycal_desktop.model.contact import DIALLED_PATTERN, is_dialled
from pinmycal_desktop.wire.calcom.codec import FormatText
from pinmycal_desktop.wire.calcom.formats import EmailText

if TYPE_CHECKING:
    from pinmycal_desktop.model.codes import VerifiedResource

Code = Annotated[str, msgspec.Meta(min_length=1, max_length=40)]


class DialledText(FormatText):
    """A telephone number as E.164 writes it."""

    __slots__ = ()
    rule = "isPhoneNumber"
    words = "{name} must be a valid phone number"

    @classmethod
    def fits(cls, text: str) -> bool:
        """Whether it is a plus and 7 to 15 digits."""
        return is_dialled(text)

    @classmethod
    def schema(cls) -> dict[str, object]:
        """Return its pattern."""
        return {"pattern": f"^{DIALLED_PATTERN}$", "examples": ["+493012345678"]}


class EmailAsked(msgspec.Struct, frozen=True):
    """An address a code is wanted for."""

    email: EmailText


class PhoneAsked(msgspec.Struct, frozen=True):
    """A number a code is wanted for."""

    phone: DialledText


class EmailTyped(msgspec.Struct, frozen=True):
    """An address, and the code that was typed."""

    email: EmailText
    code: Code


class PhoneTyped(msgspec.Struct, frozen=True):
    """A number, and the code that was typed."""

    phone: DialledText
    code: Code


class VerifiedEmail(msgspec.Struct, frozen=True, rename="camel"):
    """A verified address."""

    id: int
    email: str
    user_id: int

    @classmethod
    def of(cls, resource: VerifiedResource) -> VerifiedEmail:
        """Return the shape of `resource`."""
        return cls(id=resource.id, email=resource.value, user_id=resource.host_id)


class VerifiedPhone(msgspec.Struct, frozen=True, rename="camel"):
    """A verified number."""

    id: int
    phone_number: str
    user_id: int

    @classmethod
    def of(cls, resource: VerifiedResource) -> VerifiedPhone:
        """Return the shape of `resource`."""
        return cls(
            id=resource.id, phone_number=resource.value, user_id=resource.host_id
        )


class TeamVerifiedEmail(msgspec.Struct, frozen=True, rename="camel"):
    """An address verified for a team."""

    id: int
    email: str
    team_id: int | None
    user_id: int | None

    @classmethod
    def of(cls, resource: VerifiedResource) -> TeamVerifiedEmail:
        """Return the shape of `resource`."""
        return cls(
            id=resource.id,
            email=resource.value,
            team_id=resource.team_id,
            user_id=resource.host_id,
        )


class TeamVerifiedPhone(msgspec.Struct, frozen=True, rename="camel"):
    """A number verified for a team."""

    id: int
    phone_number: str
    team_id: int | None
    user_id: int | None

    @classmethod
    def of(cls, resource: VerifiedResource) -> TeamVerifiedPhone:
        """Return the shape of `resource`."""
        return cls(
            id=resource.id,
            phone_number=resource.value,
            team_id=resource.team_id,
            user_id=resource.host_id,
        )
