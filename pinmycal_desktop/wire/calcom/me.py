"""`/v2/me`: who asks, and what they like."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, Any, Literal

import msgspec

from pinmycal_desktop.model.account import Weekday
from pinmycal_desktop.wire.calcom.codec import encode
from pinmycal_desktop.wire.calcom.formats import EmailText, UrlText, ZoneName

if TYPE_CHECKING:
    from pinmycal_desktop.model.account import Host

WeekDay = Literal[
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"
]
Line = Annotated[str, msgspec.Meta(max_length=1000)]
Id = Annotated[int, msgspec.Meta(ge=0, le=2**53)]


class MeChange(msgspec.Struct, frozen=True, rename="camel"):
    """What a PATCH may say; null and left out are the same."""

    email: EmailText | None = None
    name: Line | None = None
    time_format: Literal[12, 24] | None = None
    default_schedule_id: Id | None = None
    week_start: WeekDay | None = None
    time_zone: ZoneName | None = None
    locale: Line | None = None
    avatar_url: UrlText | None = None
    bio: Annotated[str, msgspec.Meta(max_length=10_000)] | None = None
    metadata: dict[str, Any] | None = None

    def applied_to(self, host: Host) -> Host:
        """Return `host` with what this says."""
        said: dict[str, Any] = {
            "email": self.email,
            "name": self.name,
            "time_format": self.time_format,
            "week_start": self.week_start and Weekday(self.week_start),
            "zone": self.time_zone,
            "locale": self.locale,
            "avatar_url": self.avatar_url,
            "bio": self.bio,
            "metadata": _as_text(self.metadata),
        }
        given: dict[str, Any] = {
            name: str(value) if isinstance(value, str) else value
            for name, value in said.items()
            if value is not None
        }
        return replace(host, **given)


class Me(msgspec.Struct, frozen=True, rename="camel"):
    """Who asks."""

    id: int
    email: str
    name: str | None
    avatar_url: str | None
    bio: str | None
    time_format: int
    default_schedule_id: int | None
    week_start: str
    time_zone: str
    username: str
    organization_id: int | None

    @classmethod
    def of(cls, host: Host, *, default_schedule_id: int | None) -> Me:
        """Return the shape of `host`."""
        return cls(
            id=host.id,
            email=host.email,
            name=host.name or None,
            avatar_url=host.avatar_url or None,
            bio=host.bio or None,
            time_format=host.time_format,
            default_schedule_id=default_schedule_id,
            week_start=host.week_start.value,
            time_zone=host.zone,
            username=host.username,
            organization_id=None,
        )


def _as_text(metadata: dict[str, Any] | None) -> str | None:
    """Return metadata as it is kept."""
    return None if metadata is None else encode(metadata).decode()
