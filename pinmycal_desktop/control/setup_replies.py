"""What is answered about hours."""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct

from pinmycal_desktop.control.said import Answered


class ScheduleLine(Struct, frozen=True, kw_only=True):
    """Hours as they are listed."""

    id: int
    name: str
    zone: str
    is_default: bool
    days: tuple[str, ...]
    """Monday to Sunday, such as 09:00-17:00; empty for a closed day."""
    dates: int
    """How many stretches of dates differ."""
    account: str = ""
    """Empty for those of this computer."""


class Schedules(Answered, frozen=True, kw_only=True, tag="schedules"):
    """Hours, account by account."""

    schedules: tuple[ScheduleLine, ...]
    service: str = ""
    """The account whose service is told of a change; empty where nobody is."""


class LinkLine(Struct, frozen=True, kw_only=True):
    """A private link as it is listed."""

    code: str
    url: str = ""
    """Where it leads; empty for one of this computer, whose service has no address."""
    ends_at: datetime | None = None
    most_uses: int | None = None
    uses: int = 0
    is_over: bool = False


class Links(Answered, frozen=True, kw_only=True, tag="private-links"):
    """The private links of an event type."""

    zone: str
    event_type: str
    links: tuple[LinkLine, ...]
