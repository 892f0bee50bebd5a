"""What an account with teams and an organization has at its service, in words.

Our own service has no organizations: who answers here is a double of one that has.
"""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

from pinmycal_desktop.model.errors import NotAllowed
from pinmycal_desktop.model.holdings import HoldingKind
from pinmycal_desktop.model.remote import Ability, RemoteProfile
from pinmycal_desktop.model.remote_people import (
    RemoteMember,
    RemoteRoutingForm,
    RemoteTeam,
)
from pinmycal_desktop.model.remote_setup import (
    RemoteCalendars,
    RemoteEventType,
    RemoteSchedule,
)
from pinmycal_desktop.sync.looking_around import LookAround
from tests.builders import NOW

if TYPE_CHECKING:
    from pinmycal_desktop.remote.remote import Remote

TEAM = RemoteTeam(remote_id="4", name="Clinic", slug="clinic", document="{}")
ADA = RemoteMember(remote_id="1", user_id="9", name="Ada", email="ada@example.org")
LESSON = RemoteEventType(remote_id="7", title="Lesson", slug="lesson", lengths=(30, 60))
HOURS = RemoteSchedule(remote_id="3", name="Term", zone="Europe/Rome")
FORM = RemoteRoutingForm(
    remote_id="5", name="Who helps?", questions=("Topic",), document="{}"
)


def of_an_organization() -> Remote:
    """Return a service where somebody has a team and an organization."""
    nothing = SimpleNamespace(bookings=())
    told = SimpleNamespace(
        abilities=frozenset(Ability),
        profile=lambda: RemoteProfile(
            remote_id="9", name="Ada", email="ada@x.example", document="{}"
        ),
        event_types=lambda **_: (LESSON,),
        private_links=lambda _id: (),
        schedules=lambda **_: (HOURS,),
        calendars=lambda: RemoteCalendars(connections=(), document="{}"),
        conferencing=lambda: (),
        default_conferencing=lambda: "",
        subscriptions=lambda: (),
        teams=lambda: (TEAM,),
        members=lambda _team="": (ADA,),
        bookings=lambda **_: nothing,
        absences=lambda: (),
        routing_forms=lambda: (FORM,),
    )
    return cast("Remote", told)


def test_what_cannot_be_asked_says_why_and_the_rest_is_told() -> None:
    service = of_an_organization()
    trouble = NotAllowed("remote.not-allowed")

    def refuse() -> None:
        raise trouble

    vars(service)["routing_forms"] = refuse
    held = {each.kind: each for each in LookAround(service, NOW).everything()}
    assert held[HoldingKind.ROUTING_FORMS].trouble == trouble.message
    assert held[HoldingKind.MEMBERS].things


def test_what_teams_and_organizations_have_is_told() -> None:
    look = LookAround(of_an_organization(), NOW)
    held = {each.kind: each.things for each in look.everything()}
    assert held.keys() == set(HoldingKind)
    (member,) = held[HoldingKind.MEMBERS]
    assert (member.name, member.note) == ("Ada", "Clinic")
    (shared,) = held[HoldingKind.TEAM_EVENT_TYPES]
    assert (shared.name, shared.note) == ("Lesson", "Clinic lesson 30/60")
    (hours,) = held[HoldingKind.MEMBER_SCHEDULES]
    assert (hours.name, hours.note) == ("Ada", "Term Europe/Rome")
    (form,) = held[HoldingKind.ROUTING_FORMS]
    assert (form.name, form.note) == ("Who helps?", "Topic")
    assert held[HoldingKind.ORGANIZATION_BOOKINGS] == ()
