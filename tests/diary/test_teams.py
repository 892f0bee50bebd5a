"""Teams: hosts who offer meetings together."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from pinmycal_desktop.model.account import Host
from pinmycal_desktop.model.changes import Part
from pinmycal_desktop.model.commands.setup import (
    RemoveEventType,
    RemoveHost,
    SaveEventType,
    SaveHost,
)
from pinmycal_desktop.model.commands.teams import (
    InviteToTeam,
    JoinTeam,
    RemoveMembership,
    RemoveTeam,
    RemoveTeamEventType,
    SaveMembership,
    SaveTeam,
    SaveTeamEventType,
)
from pinmycal_desktop.model.errors import ChangedMeanwhile, Invalid, NotFound
from pinmycal_desktop.model.event_type import EventType
from pinmycal_desktop.model.hosts import EventHost, Scheduling
from pinmycal_desktop.model.team import Membership, Role, Team
from tests.builders import NOW, SettableClock, a_uid, a_wish, at

if TYPE_CHECKING:
    from pinmycal_desktop.diary import Diary

DIGEST = hashlib.sha256(b"token").digest()


def a_team(**changes: Any) -> Team:
    return Team(**{"uid": a_uid(), "account_id": 1, "name": "Team Sales", **changes})


@pytest.fixture
def team(diary: Diary) -> Team:
    return diary.run(SaveTeam(team=a_team())).team


@pytest.fixture
def bob(diary: Diary) -> Host:
    host = Host(uid=a_uid(), account_id=1, name="Bob", email="", zone="UTC")
    return diary.run(SaveHost(host=host)).host


def add(diary: Diary, team: Team, host: Host, **changes: Any) -> Membership:
    wanted = Membership(team_id=team.id, host_id=host.id, **changes)
    return diary.run(SaveMembership(membership=wanted)).membership


def offered(diary: Diary, team: Team, **changes: Any) -> EventType:
    return diary.run(
        SaveTeamEventType(
            event_type=EventType(
                **{
                    "uid": a_uid(),
                    "account_id": 1,
                    "host_id": 1,
                    "team_id": team.id,
                    "title": "Demo",
                    "slug": "30min",
                    "scheduling": Scheduling.COLLECTIVE,
                    "hosts": (EventHost(host_id=1), EventHost(host_id=2)),
                    **changes,
                }
            )
        )
    ).event_type


def test_a_new_team_has_an_owner_and_an_address(diary: Diary, team: Team) -> None:
    assert (team.slug, team.revision) == ("team-sales", 1)
    assert diary.teams.get(team.id) == team == diary.teams.named("team-sales")
    (owner,) = diary.teams.memberships(team.id)
    assert (owner.host_id, owner.role, owner.is_accepted) == (1, Role.OWNER, True)
    assert diary.teams.all(host_id=1) == (team,)


def test_a_team_is_seen_by_its_members_alone(
    diary: Diary, team: Team, bob: Host
) -> None:
    assert diary.teams.all(host_id=bob.id) == ()
    assert diary.teams.membership_of(team.id, bob.id) is None
    membership = add(diary, team, bob)
    assert diary.teams.all(host_id=bob.id) == (team,)
    assert diary.teams.membership_of(team.id, bob.id) == membership
    assert diary.teams.membership_of(99, bob.id) is None


def test_a_team_is_changed_undone_and_changed_by_one_at_a_time(
    diary: Diary, team: Team
) -> None:
    outcome = diary.run(SaveTeam(team=replace(team, bio="We sell", time_format=24)))
    assert outcome.team.revision == 2
    assert outcome.changes.parts >= {Part.TEAMS}
    with pytest.raises(ChangedMeanwhile):
        diary.run(SaveTeam(team=team))
    assert outcome.undo
    diary.run(outcome.undo)
    assert diary.teams.get(team.id) == replace(team, revision=3)


def test_a_removed_team_is_gone_and_comes_back(
    diary: Diary, team: Team, bob: Host
) -> None:
    kind = offered(diary, team, hosts=(EventHost(host_id=1),))
    outcome = diary.run(RemoveTeam(team_id=team.id, expected_revision=1))
    assert diary.teams.all(host_id=1) == ()
    for missing in (
        lambda: diary.teams.get(team.id),
        lambda: diary.teams.named(team.slug),
        lambda: diary.event_types.get(kind.id),
        lambda: diary.run(SaveTeam(team=team)),
        lambda: diary.run(RemoveTeam(team_id=team.id)),
        lambda: add(diary, team, bob),
    ):
        with pytest.raises(NotFound):
            missing()
    assert outcome.undo
    back = diary.run(outcome.undo)
    assert diary.event_types.get(kind.id) == kind
    assert back.undo
    diary.run(back.undo)
    assert diary.teams.all(host_id=1) == ()


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", ""),
        ("slug", "Team Sales"),
        ("slug", "team-sales"),
        ("zone", "Mars/Base"),
        ("logo_url", "file:///x"),
        ("time_format", 13),
        ("metadata", "[]"),
    ],
)
@pytest.mark.usefixtures("team")
def test_a_team_that_does_not_fit_is_refused(
    diary: Diary, field: str, value: str | int
) -> None:
    wanted = a_team(**{"slug": "other", field: value})
    with pytest.raises(Invalid) as caught:
        diary.run(SaveTeam(team=wanted))
    assert field in [each.field for each in caught.value.problems]


def test_members_are_asked_and_accept(diary: Diary, team: Team, bob: Host) -> None:
    asked = add(diary, team, bob, role=Role.ADMIN)
    assert not asked.is_accepted
    with pytest.raises(Invalid):
        add(diary, team, bob)
    outcome = diary.run(SaveMembership(membership=replace(asked, is_accepted=True)))
    assert diary.teams.membership(team.id, asked.id) == outcome.membership
    with pytest.raises(ChangedMeanwhile):
        diary.run(SaveMembership(membership=asked))
    assert outcome.undo
    assert not diary.run(outcome.undo).membership.is_accepted
    for team_id, number in ((team.id, 99), (99, asked.id)):
        with pytest.raises(NotFound):
            diary.teams.membership(team_id, number)


def test_a_team_keeps_an_owner(diary: Diary, team: Team, bob: Host) -> None:
    (owner,) = diary.teams.memberships(team.id)
    for wrong in (
        SaveMembership(membership=replace(owner, role=Role.ADMIN)),
        RemoveMembership(team_id=team.id, membership_id=owner.id),
    ):
        with pytest.raises(Invalid) as caught:
            diary.run(wrong)
        assert caught.value.problems[0].message.code == "team.needs-owner"
    assert diary.teams.memberships(team.id) == (owner,)
    add(diary, team, bob, role=Role.OWNER)
    diary.run(RemoveMembership(team_id=team.id, membership_id=owner.id))
    assert [each.host_id for each in diary.teams.memberships(team.id)] == [bob.id]


def test_whoever_leaves_a_team_holds_its_meetings_no_more(
    diary: Diary, team: Team, bob: Host
) -> None:
    membership = add(diary, team, bob, is_accepted=True)
    kind = offered(diary, team)
    alone = offered(diary, team, slug="alone", hosts=(EventHost(host_id=1),))
    template = offered(diary, team, slug="managed", is_template=True)
    mine, copied = diary.event_types.copies(template.id)
    assert (mine.host_id, copied.host_id) == (1, bob.id)
    diary.run(RemoveMembership(team_id=team.id, membership_id=membership.id))
    assert diary.event_types.get(kind.id).hosts == (EventHost(host_id=1),)
    assert diary.event_types.get(alone.id) == alone
    with pytest.raises(NotFound):
        diary.event_types.get(copied.id)


def test_a_removed_host_is_no_member(diary: Diary, team: Team, bob: Host) -> None:
    add(diary, team, bob, is_accepted=True)
    kind = offered(diary, team)
    diary.run(RemoveHost(host_id=bob.id))
    assert diary.event_types.get(kind.id).hosts == (EventHost(host_id=1),)
    assert [each.host_id for each in diary.teams.memberships(team.id)] == [1]


def test_a_teams_slugs_are_its_own(diary: Diary, team: Team) -> None:
    assert "30min" in [each.slug for each in diary.event_types.all()]
    alone = (EventHost(host_id=1),)
    kind = offered(diary, team, hosts=alone)
    assert kind.id not in [each.id for each in diary.event_types.all()]
    with pytest.raises(Invalid):
        offered(diary, team, hosts=alone)


def test_only_accepted_members_hold_what_a_team_offers(
    diary: Diary, team: Team, bob: Host
) -> None:
    membership = add(diary, team, bob)
    with pytest.raises(Invalid) as caught:
        offered(diary, team)
    assert caught.value.problems[0].field == "hosts"
    accepted = replace(membership, is_accepted=True)
    accepted = diary.run(SaveMembership(membership=accepted)).membership
    kind = offered(diary, team)
    diary.run(SaveMembership(membership=replace(accepted, is_accepted=False)))
    assert diary.event_types.get(kind.id).hosts == (EventHost(host_id=1),)


def test_what_all_members_hold_later_ones_hold_too(
    diary: Diary, team: Team, bob: Host
) -> None:
    kind = offered(diary, team, assigns_all=True, hosts=())
    every = {"assigns_all": True, "hosts": ()}
    template = offered(diary, team, slug="t", is_template=True, **every)
    assert [each.host_id for each in kind.hosts] == [1]
    add(diary, team, bob, is_accepted=True)
    hosts = diary.event_types.get(kind.id).hosts
    assert [each.host_id for each in hosts] == [1, bob.id]
    copies = diary.event_types.copies(template.id)
    assert [each.host_id for each in copies] == [1, bob.id]


def test_copies_follow_their_template_and_nobody_else_changes_them(
    diary: Diary, team: Team
) -> None:
    alone = (EventHost(host_id=1),)
    template = offered(diary, team, is_template=True, hosts=alone)
    (copy,) = diary.event_types.copies(template.id)
    assert (copy.slug, copy.title) == ("30min-2", "Demo")
    assert copy.id in [each.id for each in diary.event_types.all()]
    outcome = diary.run(SaveTeamEventType(event_type=replace(template, title="Talk")))
    assert diary.event_types.get(copy.id).title == "Talk"
    for wrong in (
        SaveEventType(event_type=diary.event_types.get(copy.id)),
        SaveEventType(event_type=outcome.event_type),
        RemoveEventType(event_type_id=copy.id),
        RemoveEventType(event_type_id=template.id),
    ):
        with pytest.raises(Invalid):
            diary.run(wrong)
    with pytest.raises(ChangedMeanwhile):
        diary.run(SaveTeamEventType(event_type=template))
    assert outcome.undo
    diary.run(outcome.undo)
    assert diary.event_types.get(copy.id).title == "Demo"
    start = at(10, 9)
    with pytest.raises(NotFound):
        diary.run(a_wish(event_type_id=template.id, start=start))
    booked = diary.run(a_wish(event_type_id=copy.id, start=start)).booking
    assert booked.title == "Demo"


def test_what_a_team_offers_is_removed_and_comes_back(diary: Diary, team: Team) -> None:
    alone = (EventHost(host_id=1),)
    template = offered(diary, team, is_template=True, hosts=alone)
    (copy,) = diary.event_types.copies(template.id)
    outcome = diary.run(
        RemoveTeamEventType(event_type_id=template.id, expected_revision=1)
    )
    assert diary.event_types.of_team(team.id) == ()
    for gone in (template.id, copy.id):
        with pytest.raises(NotFound):
            diary.event_types.get(gone)
        with pytest.raises(NotFound):
            diary.run(RemoveTeamEventType(event_type_id=gone))
    with pytest.raises(NotFound):
        diary.run(SaveTeamEventType(event_type=template))
    assert outcome.undo
    back = diary.run(outcome.undo)
    assert len(diary.event_types.copies(template.id)) == 1
    with pytest.raises(ChangedMeanwhile):
        diary.run(RemoveTeamEventType(event_type_id=template.id, expected_revision=1))
    assert back.undo
    diary.run(back.undo)
    assert diary.event_types.of_team(team.id) == ()


def test_what_a_team_cannot_offer_is_refused(
    diary: Diary, team: Team, bob: Host
) -> None:
    mine = diary.event_types.all()[0]
    theirs = diary.schedules.default(host_id=bob.id)
    alone = (EventHost(host_id=1),)
    with pytest.raises(Invalid):
        offered(diary, team, team_id=None)
    with pytest.raises(NotFound):
        offered(diary, team, team_id=99)
    with pytest.raises(Invalid):
        offered(diary, team, hosts=alone, schedule_id=theirs.id)
    with pytest.raises(NotFound):
        diary.run(SaveTeamEventType(event_type=mine))
    with pytest.raises(NotFound):
        diary.run(SaveTeamEventType(event_type=replace(mine, id=99)))
    with pytest.raises(NotFound):
        diary.run(RemoveTeamEventType(event_type_id=mine.id))
    kind = offered(diary, team, hosts=alone)
    assert diary.event_types.in_team(kind.id, team.id) == kind
    with pytest.raises(NotFound):
        diary.event_types.in_team(mine.id, team.id)
    with pytest.raises(NotFound):
        diary.event_types.get(kind.id, host_id=1)


def test_a_link_lets_a_host_join_until_it_ends(
    diary: Diary, team: Team, bob: Host, clock: SettableClock
) -> None:
    invite = InviteToTeam(
        team_id=team.id, digest=DIGEST, ends_at=NOW + timedelta(days=7)
    )
    diary.run(invite)
    join = JoinTeam(digest=DIGEST, host_id=bob.id)
    joined = diary.run(join).membership
    assert (joined.role, joined.is_accepted) == (Role.MEMBER, True)
    assert diary.run(join).repeated
    diary.run(SaveMembership(membership=replace(joined, is_accepted=False)))
    assert diary.run(join).membership.is_accepted
    with pytest.raises(NotFound):
        diary.run(JoinTeam(digest=b"x" * 32, host_id=bob.id))
    clock.now = invite.ends_at
    with pytest.raises(NotFound):
        diary.run(join)
    for wrong in (replace(invite, digest=b"x"), invite):
        with pytest.raises(Invalid):
            diary.run(wrong)
