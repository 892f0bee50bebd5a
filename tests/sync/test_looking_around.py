"""What an account with teams and an organization has at its service, in words.

Our own service has no organizations: who answers here is a double of one that has.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import pytest

from pinmycal_desktop.model.errors import NotAllowed, SignInNeeded
from pinmycal_desktop.model.holdings import HoldingKind
from pinmycal_desktop.model.remote import (
    Ability,
    RemoteBusy,
    RemoteProfile,
    RemoteWebhook,
)
from pinmycal_desktop.model.remote_people import (
    RemoteMember,
    RemoteRoutingForm,
    RemoteTeam,
)
from pinmycal_desktop.model.remote_setup import (
    RemoteCalendar,
    RemoteCalendars,
    RemoteConferencing,
    RemoteConnection,
    RemoteEventType,
    RemotePrivateLink,
    RemoteSchedule,
)
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.sync.looking_around import MOST, LookAround
from tests.builders import NOW

if TYPE_CHECKING:
    from pinmycal_desktop.remote.remote import Remote

TEAM = RemoteTeam(remote_id="4", name="Clinic", slug="clinic", document="{}")
ADA = RemoteMember(remote_id="1", user_id="9", name="Ada", email="ada@example.org")
LESSON = RemoteEventType(remote_id="7", title="Lesson", slug="lesson", lengths=(30, 60))
SOON = Span(NOW, NOW + timedelta(hours=1))
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


WORK = RemoteCalendar(
    integration="google_calendar",
    credential_id="1",
    external_id="work@x.example",
    name="Work",
    email="ada@x.example",
    takes_time=True,
)
HOME = replace(WORK, external_id="home", name="Home", email="", takes_time=False)


def with_everything_of_ones_own() -> Remote:
    """Return a service where somebody connected calendars and booked meetings."""
    service = of_an_organization()
    google = RemoteConnection(
        integration="google_calendar",
        credential_id="1",
        name="Google",
        calendars=(WORK, HOME),
    )
    link = RemotePrivateLink(code="c", event_type_id="7", url="https://x.example/d/c")
    busy = RemoteBusy(span=SOON, source="Work")
    meet = RemoteConferencing(remote_id="2", kind="google_meet")
    zoom = RemoteConferencing(remote_id="3", kind="zoom")
    hook = RemoteWebhook(remote_id="1", url="https://y.example", triggers=("A", "B"))
    vars(service).update(
        private_links=lambda _id: (link, replace(link, url="", is_over=True)),
        calendars=lambda: RemoteCalendars(
            connections=(google,), destination=HOME, document="{}"
        ),
        busy_times=lambda chosen, **_: (busy,) if chosen == (WORK,) else (),
        default_conferencing=lambda: "zoom",
        conferencing=lambda: (meet, zoom),
        subscriptions=lambda: (hook,),
    )
    return service


def test_what_is_ones_own_is_told_without_what_is_over() -> None:
    look = LookAround(with_everything_of_ones_own(), NOW)
    held = {
        each.kind: [(thing.name, thing.note) for thing in each.things]
        for each in look.everything()
    }
    assert held[HoldingKind.PRIVATE_LINKS] == [("Lesson", "https://x.example/d/c")]
    assert held[HoldingKind.CALENDARS] == [
        ("Work", "google_calendar ada@x.example"),
        ("Home", "google_calendar"),
    ]
    assert held[HoldingKind.DESTINATION] == [("Home", "google_calendar")]
    (busy,) = held[HoldingKind.BUSY_TIMES]
    assert busy[1] == "Work"
    assert held[HoldingKind.CONFERENCING] == [("google_meet", ""), ("zoom", "*")]
    assert held[HoldingKind.WEBHOOKS] == [("https://y.example", "A, B")]


def test_of_what_there_is_much_of_some_is_told_and_the_rest_counted() -> None:
    service = of_an_organization()
    vars(service)["schedules"] = lambda **_: (HOURS,) * (MOST + 3)
    held = {each.kind: each for each in LookAround(service, NOW).everything()}
    assert len(held[HoldingKind.SCHEDULES].things) == MOST
    assert held[HoldingKind.SCHEDULES].more == 3


def test_credentials_that_are_refused_end_the_look() -> None:
    service = of_an_organization()

    def refuse(**_: object) -> None:
        raise SignInNeeded("remote.sign-in-needed")

    vars(service)["schedules"] = refuse
    with pytest.raises(SignInNeeded):
        LookAround(service, NOW).everything()
