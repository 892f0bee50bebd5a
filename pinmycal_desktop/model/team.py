"""Teams: hosts who offer meetings together, and what each may do there."""

from __future__ import annotations

from datetime import datetime
from enum import Enum

from pinmycal_desktop.model.account import Weekday
from pinmycal_desktop.model.value_class import value_class


class Role(Enum):
    """What a member may do in a team, by the name programs know it under."""

    MEMBER = "MEMBER"
    """Sees the team."""
    ADMIN = "ADMIN"
    """Sees and changes members and event types."""
    OWNER = "OWNER"
    """May do everything, and alone makes owners."""

    def covers(self, other: Role) -> bool:
        """Whether whoever has this role may do what `other` may."""
        ranked = tuple(Role)
        return ranked.index(self) >= ranked.index(other)


@value_class
class Team:
    """A group of hosts under one name."""

    id: int = 0
    """The local key; 0 until stored."""
    uid: str
    account_id: int
    name: str
    slug: str = ""
    """Its part of addresses, no two alike; made from the name when empty."""
    bio: str = ""
    logo_url: str = ""
    banner_url: str = ""
    cal_video_logo: str = ""
    app_logo: str = ""
    app_icon_logo: str = ""
    theme: str = ""
    brand_colour: str = ""
    dark_brand_colour: str = ""
    is_private: bool = False
    hides_branding: bool = False
    hides_member_booking: bool = False
    zone: str = "Europe/London"
    time_format: int | None = None
    week_start: Weekday = Weekday.SUNDAY
    metadata: str = "{}"
    """What programs keep with the team: a JSON object, as text, never looked into."""
    revision: int = 0


@value_class
class Membership:
    """A host's part in a team."""

    id: int = 0
    """The local key; 0 until stored."""
    team_id: int
    host_id: int
    role: Role = Role.MEMBER
    is_accepted: bool = False
    """Whether the host said yes; until then the team is shown nothing of theirs."""
    refuses_impersonation: bool = False
    revision: int = 0


@value_class
class Invitation:
    """A link by which any host of the account can join a team, until it ends."""

    id: int = 0
    team_id: int
    ends_at: datetime
