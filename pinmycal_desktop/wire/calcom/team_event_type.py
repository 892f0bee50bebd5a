"""`/v2/teams/{teamId}/event-types`: what a team offers, both ways."""

from __future__ import annotations

import uuid
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, Any, Literal

import msgspec

from pinmycal_desktop.model.event_type import EventType
from pinmycal_desktop.model.hosts import EventHost, Priority, Scheduling
from pinmycal_desktop.wire.calcom.event_type import EventTypeShape
from pinmycal_desktop.wire.calcom.event_type_change import (
    USUAL_NOTICE,
    EventTypeChange,
)
from pinmycal_desktop.wire.calcom.event_type_kept import EmailSettings, Kept
from pinmycal_desktop.wire.calcom.event_type_parts import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pinmycal_desktop.model.account import Host
    from pinmycal_desktop.model.team import Team

Sharing = Literal["collective", "roundRobin", "managed"]
PriorityName = Literal["lowest", "low", "medium", "high", "highest"]
_Name = Annotated[str, msgspec.Meta(min_length=1, max_length=200)]
_Length = Annotated[int, msgspec.Meta(ge=1, le=1440)]
_Id = Annotated[int, msgspec.Meta(ge=0, le=2**53)]

_SHARING: Mapping[Sharing, Scheduling] = {
    "collective": Scheduling.COLLECTIVE,
    "roundRobin": Scheduling.ROUND_ROBIN,
    "managed": Scheduling.PERSONAL,
}


class HostWish(msgspec.Struct, frozen=True, rename="camel"):
    """Who is to hold the meetings."""

    user_id: _Id
    mandatory: bool | None = None
    priority: PriorityName | None = None

    def host(self) -> EventHost:
        """Return the host's part."""
        return EventHost(
            host_id=self.user_id,
            is_fixed=bool(self.mandatory),
            priority=Priority[(self.priority or "medium").upper()],
        )


class TeamEventTypeChange(EventTypeChange, frozen=True, rename="camel", kw_only=True):
    """The body of a PATCH."""

    hosts: tuple[HostWish, ...] | None = None
    assign_all_team_members: bool | None = None
    email_settings: EmailSettings | Unset = UNSET
    reschedule_with_same_round_robin_host: bool | None = None

    def shared_by(self, event_type: EventType) -> EventType:
        """Return `event_type` with who holds it."""
        said: dict[str, Any] = {}
        if self.hosts is not None:
            said |= {"hosts": tuple(each.host() for each in self.hosts)}
            said |= {"assigns_all": False}
        if self.assign_all_team_members is not None:
            said |= {"assigns_all": self.assign_all_team_members}
        if self.reschedule_with_same_round_robin_host is not None:
            said |= {"keeps_host": self.reschedule_with_same_round_robin_host}
        return replace(event_type, **said)


class NewTeamEventType(TeamEventTypeChange, frozen=True, rename="camel", kw_only=True):
    """The body of a POST."""

    title: _Name
    slug: _Name
    length_in_minutes: _Length
    scheduling_type: Sharing

    def event_type(
        self, host: Host, team_id: int, *, slug: str, position: int
    ) -> EventType:
        """Return the event type that `host` makes for a team, under `slug`."""
        fresh = EventType(
            uid=str(uuid.uuid4()),
            account_id=host.account_id,
            host_id=host.id,
            team_id=team_id,
            title=self.title,
            slug=slug,
            lengths=(self.length_in_minutes,),
            minimum_notice=USUAL_NOTICE,
            position=position,
            scheduling=_SHARING[self.scheduling_type],
            is_template=self.scheduling_type == "managed",
        )
        return self.shared_by(self.applied_to(fresh, slug=slug))


class HostShape(msgspec.Struct, frozen=True, rename="camel", omit_defaults=True):
    """Who holds the meetings."""

    user_id: int
    name: str
    username: str
    avatar_url: str | None
    mandatory: bool | msgspec.UnsetType = msgspec.UNSET
    priority: PriorityName | msgspec.UnsetType = msgspec.UNSET

    @classmethod
    def of(cls, part: EventHost, host: Host, *, in_turns: bool) -> HostShape:
        """Return the shape of a host's part; what is about turns only with turns."""
        shape = cls(
            user_id=host.id,
            name=host.name,
            username=host.username,
            avatar_url=host.avatar_url or None,
        )
        if not in_turns:
            return shape
        return msgspec.structs.replace(
            shape, mandatory=part.is_fixed, priority=part.priority.name.lower()
        )


class TeamPart(msgspec.Struct, frozen=True, rename="camel"):
    """The team, as an event type names it."""

    id: int
    slug: str
    banner_url: str | None
    name: str
    logo_url: str | None
    week_start: str
    brand_color: str | None
    dark_brand_color: str | None
    theme: str | None

    @classmethod
    def of(cls, team: Team) -> TeamPart:
        """Return the shape of `team`."""
        return cls(
            id=team.id,
            slug=team.slug,
            banner_url=team.banner_url or None,
            name=team.name,
            logo_url=team.logo_url or None,
            week_start=team.week_start.value,
            brand_color=team.brand_colour or None,
            dark_brand_color=team.dark_brand_colour or None,
            theme=team.theme or None,
        )


class TeamEventTypeShape(EventTypeShape, frozen=True, rename="camel", kw_only=True):
    """What a team offers, or a host's copy of it."""

    owner_id: int | None  # type: ignore[assignment]  # a team's belongs to nobody
    team_id: int
    parent_event_type_id: int | None
    hosts: tuple[HostShape, ...]
    assign_all_team_members: bool
    scheduling_type: Sharing
    team: TeamPart
    email_settings: EmailSettings | Unset = UNSET
    reschedule_with_same_round_robin_host: bool

    @classmethod
    def of_team(
        cls, event_type: EventType, team: Team, hosts: Mapping[int, Host], *, base: str
    ) -> TeamEventTypeShape:
        """Return the shape of `event_type`, whose people are among `hosts`."""
        plain = EventTypeShape.of(event_type, hosts[event_type.host_id], base=base)
        fields = {each: getattr(plain, each) for each in plain.__struct_fields__}
        is_copy = event_type.parent_id is not None
        in_turns = event_type.scheduling is Scheduling.ROUND_ROBIN
        people = tuple(
            HostShape.of(each, hosts[each.host_id], in_turns=in_turns)
            for each in event_type.hosts
            if each.host_id in hosts
        )
        if not is_copy:
            fields["booking_url"] = f"{base}/team/{team.slug}/{event_type.slug}"
        return cls(
            **fields
            | {
                "owner_id": event_type.host_id if is_copy else None,
                "team_id": team.id,
                "parent_event_type_id": event_type.parent_id,
                "hosts": people,
                "assign_all_team_members": event_type.assigns_all,
                "scheduling_type": _sharing(event_type),
                "team": TeamPart.of(team),
                "email_settings": Kept.read(event_type.settings.kept).email_settings,
                "reschedule_with_same_round_robin_host": event_type.keeps_host,
            }
        )


def _sharing(event_type: EventType) -> Sharing:
    """Return how the hosts of an event type share its meetings."""
    if event_type.scheduling is Scheduling.PERSONAL:
        return "managed"
    if event_type.scheduling is Scheduling.ROUND_ROBIN:
        return "roundRobin"
    return "collective"
