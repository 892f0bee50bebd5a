"""`/v2/teams`: teams, who is in them, and links to join."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, Any, Literal, TypeVar, cast

import msgspec

from pinmycal_desktop.model.account import Weekday
from pinmycal_desktop.model.team import Membership, Role, Team
from pinmycal_desktop.wire.calcom.formats import UrlText, ZoneName
from pinmycal_desktop.wire.calcom.me import WeekDay
from pinmycal_desktop.wire.calcom.paging import MOST_TAKEN, Skip, Take

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pinmycal_desktop.model.account import Host

V = TypeVar("V", Team, Membership)

Name = Annotated[str, msgspec.Meta(min_length=1, max_length=100)]
Line = Annotated[str, msgspec.Meta(max_length=200)]
Words = Annotated[str, msgspec.Meta(max_length=10_000)]
Id = Annotated[int, msgspec.Meta(ge=0, le=2**53)]
RoleName = Literal["MEMBER", "OWNER", "ADMIN"]


class _TeamFields(msgspec.Struct, frozen=True, rename="camel", kw_only=True):
    """What may be said of a team, new or changed; null is as if left out."""

    slug: Line | None = None
    logo_url: UrlText | None = None
    cal_video_logo: UrlText | None = None
    app_logo: UrlText | None = None
    app_icon_logo: UrlText | None = None
    bio: Words | None = None
    hide_branding: bool | None = None
    is_private: bool | None = None
    hide_book_a_team_member: bool | None = None
    metadata: dict[str, Any] | None = None
    theme: Line | None = None
    brand_color: Line | None = None
    dark_brand_color: Line | None = None
    banner_url: UrlText | None = None
    time_format: Literal[12, 24] | None = None
    time_zone: ZoneName | None = None
    week_start: WeekDay | None = None

    def changed(self, team: Team, *, name: str | None) -> Team:
        """Return `team` with what was said."""
        said = {
            "name": name,
            "slug": self.slug,
            "logo_url": self.logo_url,
            "cal_video_logo": self.cal_video_logo,
            "app_logo": self.app_logo,
            "app_icon_logo": self.app_icon_logo,
            "bio": self.bio,
            "hides_branding": self.hide_branding,
            "is_private": self.is_private,
            "hides_member_booking": self.hide_book_a_team_member,
            "metadata": None
            if self.metadata is None
            else msgspec.json.encode(self.metadata).decode(),
            "theme": self.theme,
            "brand_colour": self.brand_color,
            "dark_brand_colour": self.dark_brand_color,
            "banner_url": self.banner_url,
            "time_format": self.time_format,
            "zone": self.time_zone,
            "week_start": self.week_start and Weekday(self.week_start),
        }
        kept = {field: value for field, value in said.items() if value is not None}
        return _replaced(team, kept)


class NewTeam(_TeamFields, frozen=True, rename="camel", kw_only=True):
    """What makes a team."""

    name: Name
    auto_accept_creator: bool = True

    def team(self, *, uid: str, account_id: int) -> Team:
        """Return the team that is wished for."""
        new = Team(uid=uid, account_id=account_id, name=self.name)
        return self.changed(new, name=self.name)


class TeamChange(_TeamFields, frozen=True, rename="camel", kw_only=True):
    """What changes a team."""

    name: Name | None = None


class TeamShape(msgspec.Struct, frozen=True, rename="camel", kw_only=True):
    """A team."""

    id: int
    parent_id: int | None = None
    name: str
    slug: str
    logo_url: str | None
    cal_video_logo: str | None
    app_logo: str | None
    app_icon_logo: str | None
    bio: str | None
    hide_branding: bool
    is_organization: bool = False
    is_private: bool
    hide_book_a_team_member: bool
    metadata: dict[str, Any]
    theme: str | None
    brand_color: str | None
    dark_brand_color: str | None
    banner_url: str | None
    time_format: int | None
    time_zone: str
    week_start: str

    @classmethod
    def of(cls, team: Team) -> TeamShape:
        """Return the shape of `team`."""
        return cls(
            id=team.id,
            name=team.name,
            slug=team.slug,
            logo_url=team.logo_url or None,
            cal_video_logo=team.cal_video_logo or None,
            app_logo=team.app_logo or None,
            app_icon_logo=team.app_icon_logo or None,
            bio=team.bio or None,
            hide_branding=team.hides_branding,
            is_private=team.is_private,
            hide_book_a_team_member=team.hides_member_booking,
            metadata=msgspec.json.decode(team.metadata),
            theme=team.theme or None,
            brand_color=team.brand_colour or None,
            dark_brand_color=team.dark_brand_colour or None,
            banner_url=team.banner_url or None,
            time_format=team.time_format,
            time_zone=team.zone,
            week_start=team.week_start.value,
        )


class NewMembership(msgspec.Struct, frozen=True, rename="camel", kw_only=True):
    """Who is to be in a team."""

    user_id: Id
    accepted: bool = False
    role: RoleName = "MEMBER"
    disable_impersonation: bool = False

    def membership(self, team_id: int, *, is_accepted: bool) -> Membership:
        """Return the membership that is wished for."""
        return Membership(
            team_id=team_id,
            host_id=self.user_id,
            role=Role(self.role),
            is_accepted=is_accepted,
            refuses_impersonation=self.disable_impersonation,
        )


class MembershipChange(msgspec.Struct, frozen=True, rename="camel", kw_only=True):
    """What changes a host's part in a team; null is as if left out."""

    accepted: bool | None = None
    role: RoleName | None = None
    disable_impersonation: bool | None = None

    def changed(self, membership: Membership, *, may_accept: bool) -> Membership:
        """Return `membership` with what was said, and may be said."""
        said: dict[str, object] = {}
        if self.accepted is not None and (may_accept or not self.accepted):
            said["is_accepted"] = self.accepted
        if self.role is not None:
            said["role"] = Role(self.role)
        if self.disable_impersonation is not None:
            said["refuses_impersonation"] = self.disable_impersonation
        return _replaced(membership, said)


class MembershipQuery(msgspec.Struct, frozen=True, kw_only=True):
    """Which members are asked for."""

    take: Take = MOST_TAKEN
    skip: Skip = 0
    emails: list[str] | None = None


class MemberShape(msgspec.Struct, frozen=True, rename="camel", kw_only=True):
    """The person of a membership."""

    name: str | None
    username: str | None
    email: str
    avatar_url: str | None
    bio: str | None
    metadata: dict[str, Any]


class MembershipShape(msgspec.Struct, frozen=True, rename="camel", kw_only=True):
    """A host's part in a team."""

    id: int
    user_id: int
    team_id: int
    accepted: bool
    role: RoleName
    disable_impersonation: bool
    user: MemberShape

    @classmethod
    def of(
        cls, membership: Membership, host: Host, *, is_known: bool
    ) -> MembershipShape:
        """Return the shape of `membership`.

        Of somebody who did not say yes yet, and is not known to the asker, the
        username alone is told.
        """
        return cls(
            id=membership.id,
            user_id=membership.host_id,
            team_id=membership.team_id,
            accepted=membership.is_accepted,
            role=membership.role.value,
            disable_impersonation=membership.refuses_impersonation,
            user=_member(host) if is_known else _stranger(host),
        )


class InviteShape(msgspec.Struct, frozen=True, rename="camel"):
    """A link to join a team."""

    token: str
    invite_link: str


def _replaced(value: V, changes: Mapping[str, object]) -> V:
    """Return a value of the model with other fields, named as the model does."""
    return cast("V", replace(cast("Any", value), **changes))


def _member(host: Host) -> MemberShape:
    """Return the person of a membership."""
    return MemberShape(
        name=host.name or None,
        username=host.username or None,
        email=host.email,
        avatar_url=host.avatar_url or None,
        bio=host.bio or None,
        metadata=msgspec.json.decode(host.metadata),
    )


def _stranger(host: Host) -> MemberShape:
    """Return somebody of whom only the username is told."""
    return MemberShape(
        name=None,
        username=host.username or None,
        email="",
        avatar_url=None,
        bio=None,
        metadata={},
    )
