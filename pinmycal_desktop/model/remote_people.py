"""What a platform tells of teams, members, absences and routing forms."""

from __future__ import annotations

from datetime import date

from pinmycal_desktop.model.away import AwayReason
from pinmycal_desktop.model.value_class import value_class


@value_class
class RemoteTeam:
    """A team, of an organization or by itself."""

    remote_id: str
    name: str
    slug: str = ""
    organization_id: str = ""
    document: str


@value_class
class RemoteMember:
    """Somebody in a team or an organization."""

    remote_id: str
    """Of the membership; of the user where it is a list of users."""
    user_id: str
    name: str
    email: str
    username: str = ""
    role: str = ""
    """As received, such as `ADMIN`."""
    is_accepted: bool = True


@value_class
class RemoteAway:
    """Days on which somebody is out of office; whole days of UTC at Cal.com."""

    remote_id: str
    """Empty while it is to be made."""
    user_id: str
    first: date
    last: date
    reason: AwayReason = AwayReason.UNSPECIFIED
    note: str = ""
    stand_in_id: str = ""


@value_class
class RemoteRoutingForm:
    """A form that leads invitees to an event type; read only."""

    remote_id: str
    name: str
    description: str = ""
    questions: tuple[str, ...] = ()
    """The labels of its fields."""
    document: str
