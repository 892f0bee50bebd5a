"""`/v2/me`: who asks, and what they like."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

import msgspec

from pinmycal_desktop.wire.calcom.formats import EmailText, ZoneName

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
    avatar_url: Line | None = None
    bio: Annotated[str, msgspec.Meta(max_length=10_000)] | None = None
    metadata: dict[str, object] | None = None


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
            avatar_url=None,
            bio=None,
            time_format=24,
            default_schedule_id=default_schedule_id,
            week_start="Monday",
            time_zone=host.zone,
            username=username_of(host),
            organization_id=None,
        )


def username_of(host: Host) -> str:
    """Return the name in the host's addresses."""
    return host.name.lower() or f"host-{host.id}"
