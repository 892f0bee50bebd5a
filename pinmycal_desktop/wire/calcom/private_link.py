"""`/v2/event-types/{id}/private-links`: addresses for a while."""

from __future__ import annotations

import secrets
import string
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import msgspec

from pinmycal_desktop.model.private_link import PrivateLink
from pinmycal_desktop.wire.calcom.codec import instant_text
from pinmycal_desktop.wire.calcom.error import CalError
from pinmycal_desktop.wire.calcom.formats import IsoInstant

if TYPE_CHECKING:
    from datetime import datetime

_ALPHABET = string.ascii_letters + string.digits
_LENGTH = 22
"""Characters of 62 that make 131 bits."""

_Uses = Annotated[int, msgspec.Meta(ge=1, le=1_000_000)]


class NewLink(msgspec.Struct, frozen=True, rename="camel"):
    """The body of a POST: until when, or how often."""

    expires_at: IsoInstant | None = None
    max_usage_count: _Uses | None = None

    def link(self, event_type_id: int, now: datetime) -> PrivateLink:
        """Return a fresh link; raises `CalError` unless just one end is named."""
        if (self.expires_at is None) == (self.max_usage_count is None):
            raise CalError(
                400, "Exactly one of expiresAt and maxUsageCount must be provided."
            )
        return PrivateLink(
            code="".join(secrets.choice(_ALPHABET) for _ in range(_LENGTH)),
            event_type_id=event_type_id,
            expires_at=self.expires_at.at if self.expires_at else None,
            most_uses=self.max_usage_count or 1,
            created_at=now,
        )


class LinkChange(msgspec.Struct, frozen=True, rename="camel"):
    """The body of a PATCH: without `expiresAt` the link no longer ends by time."""

    expires_at: IsoInstant | None = None
    max_usage_count: _Uses | None = None

    def applied_to(self, link: PrivateLink) -> PrivateLink:
        """Return `link` with what this says; how often stays unless it is named."""
        return replace(
            link,
            expires_at=self.expires_at.at if self.expires_at else None,
            most_uses=self.max_usage_count or link.most_uses,
        )


class LinkShape(msgspec.Struct, frozen=True, rename="camel"):
    """A link: until when, or else how often."""

    link_id: str
    event_type_id: int
    is_expired: bool
    booking_url: str
    expires_at: str | msgspec.UnsetType = msgspec.UNSET
    max_usage_count: int | msgspec.UnsetType = msgspec.UNSET
    usage_count: int | msgspec.UnsetType = msgspec.UNSET

    @classmethod
    def of(cls, link: PrivateLink, *, base: str, now: datetime) -> LinkShape:
        """Return the shape of `link` under the address `base`."""
        shape = cls(
            link_id=link.code,
            event_type_id=link.event_type_id,
            is_expired=link.is_over(now),
            booking_url=f"{base}/d/{link.code}",
        )
        if link.expires_at is not None:
            return msgspec.structs.replace(
                shape, expires_at=instant_text(link.expires_at)
            )
        return msgspec.structs.replace(
            shape, max_usage_count=link.most_uses, usage_count=link.uses
        )


class LinkRemoved(msgspec.Struct, frozen=True, rename="camel"):
    """What is said of a link that was removed."""

    link_id: str
    message: str = "Private link deleted successfully"
