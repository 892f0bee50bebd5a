"""What is answered about hours."""

from __future__ import annotations

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
