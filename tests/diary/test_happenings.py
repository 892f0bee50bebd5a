"""Who is told of what happens: hosts away, tests, copies, and hosts who are gone."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from pinmycal_desktop.diary.happenings import tell
from pinmycal_desktop.diary.work import Work
from pinmycal_desktop.model.access import Sender
from pinmycal_desktop.model.account import Host
from pinmycal_desktop.model.away import OutOfOffice
from pinmycal_desktop.model.booking import Origin
from pinmycal_desktop.model.commands.bookings import CancelBooking, ConfirmBooking
from pinmycal_desktop.model.commands.setup import RemoveHost, SaveEventType, SaveHost
from pinmycal_desktop.model.commands.teams import SaveTeam, SaveTeamEventType
from pinmycal_desktop.model.commands.webhooks import (
    RemoveSubscription,
    RemoveSubscriptions,
    SaveSubscription,
    SendAgain,
    TrySubscription,
)
from pinmycal_desktop.model.errors import Invalid, NotFound
from pinmycal_desktop.model.event_type import Confirmation
from pinmycal_desktop.model.happenings import Happening, HappeningKind
from pinmycal_desktop.model.hosts import EventHost
from pinmycal_desktop.model.team import Team
from tests.builders import NOW, a_uid, a_wish, an_event_type
from tests.outward.conftest import subscribe

if TYPE_CHECKING:
    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.model.subscriptions import Subscription

URL = "https://crm.example.org/hook"
EVERYTHING = (
    "BOOKING_CREATED",
    "BOOKING_REQUESTED",
    "BOOKING_CANCELLED",
    "OOO_CREATED",
)


def listening(diary: Diary, url: str = URL, **changes: object) -> Subscription:
    """Subscribe in Cal.com's words."""
    wanted: dict[str, object] = {"triggers": EVERYTHING, **changes}
    return subscribe(diary, url, sender=Sender.CALCOM, **wanted)


def told(diary: Diary) -> list[dict[str, Any]]:
    """Return what was said, oldest first."""
    return [json.loads(each.body) for each in reversed(diary.outgoing.log())]


def bob(diary: Diary) -> Host:
    """Add another host."""
    host = Host(uid=a_uid(), account_id=1, name="Bob", email="", zone="Asia/Tokyo")
    return diary.run(SaveHost(host=host)).host


def happened(diary: Diary, happening: Happening) -> None:
    """Tell something in a transaction of its own."""
    with diary._database.write() as db:
        tell(Work(db=db, now=NOW), happening)


def test_a_test_is_sent_whatever_the_subscriber_wants_to_hear(diary: Diary) -> None:
    theirs = listening(diary)
    ours = subscribe(diary, URL)
    for each in (theirs, ours):
        sent = diary.run(TrySubscription(uid=each.uid)).outgoing
        assert sent.subscription_uid == each.uid
    assert [each.get("triggerEvent", each.get("type")) for each in told(diary)] == [
        "PING",
        "test",
    ]
    with pytest.raises(NotFound):
        diary.run(TrySubscription(uid="nobody"))


def test_a_subscriber_hears_that_its_host_is_away(diary: Diary) -> None:
    other = bob(diary)
    listening(diary)
    listening(diary, f"{URL}/bob", host_id=other.id)
    subscribe(diary, URL)
    away = OutOfOffice(
        id=4,
        uid="away",
        host_id=other.id,
        first=date(2026, 4, 1),
        last=date(2026, 4, 2),
        stand_in_id=1,
    )
    happened(diary, Happening(kind=HappeningKind.OOO_CREATED, away=away))
    (message,) = diary.outgoing.log()
    assert (message.url, message.subject) == (f"{URL}/bob", "away")
    entry = told(diary)[0]["payload"]["oooEntry"]
    assert (entry["user"]["name"], entry["toUser"]["name"]) == ("Bob", "Mira Holt")


def test_what_is_about_nobody_is_told_to_nobody(diary: Diary) -> None:
    listening(diary)
    happened(diary, Happening(kind=HappeningKind.OOO_CREATED))
    assert told(diary) == []


def test_a_yes_is_told_as_one_and_not_as_a_new_booking(diary: Diary) -> None:
    listening(diary)
    subscribe(diary, URL)
    asks = an_event_type(id=0, slug="asks", confirmation=Confirmation.ALWAYS)
    kind = diary.run(SaveEventType(event_type=asks)).event_type
    booking = diary.run(a_wish(event_type_id=kind.id)).booking
    diary.run(ConfirmBooking(booking_id=booking.id, origin=Origin.WINDOW))
    first, second, ours = told(diary)
    assert first["triggerEvent"] == "BOOKING_REQUESTED"
    assert second["triggerEvent"] == "BOOKING_CREATED"
    assert second["payload"]["assignmentReason"] is None
    assert ours["type"] == "booking.created"
    assert "previousStart" not in ours["data"]


def test_who_listens_to_a_teams_event_type_hears_of_its_copies(diary: Diary) -> None:
    team = diary.run(
        SaveTeam(team=Team(uid=a_uid(), account_id=1, name="Sales"), made_by=1)
    ).team
    parent = diary.run(
        SaveTeamEventType(
            event_type=an_event_type(
                slug="parent",
                team_id=team.id,
                is_template=True,
                hosts=(EventHost(host_id=1),),
            )
        )
    ).event_type
    (copy,) = (each for each in diary.event_types.all() if each.parent_id == parent.id)
    listening(diary, team_id=team.id, event_type_id=parent.id)
    diary.run(a_wish(event_type_id=copy.id))
    diary.run(a_wish(event_type_id=2, start=a_wish().start.replace(hour=12)))
    assert [each["payload"]["eventTypeId"] for each in told(diary)] == [copy.id]


def test_a_booking_of_a_host_who_is_gone_can_still_be_cancelled_and_told(
    diary: Diary,
) -> None:
    other = bob(diary)
    kind = diary.run(
        SaveEventType(event_type=an_event_type(slug="bobs", host_id=other.id))
    ).event_type
    wish = a_wish(event_type_id=kind.id, outside_hours=True)
    booking = diary.run(wish).booking
    listening(diary, event_type_id=kind.id)
    diary.run(RemoveHost(host_id=other.id))
    diary.run(CancelBooking(booking_id=booking.id, origin=Origin.WINDOW))
    (heard,) = told(diary)
    assert heard["payload"]["organizer"]["name"] == "Bob"


def test_all_of_one_platforms_subscriptions_to_an_event_type_end(diary: Diary) -> None:
    listening(diary, event_type_id=2)
    kept = [listening(diary), subscribe(diary, URL, event_type_id=2)]
    command = RemoveSubscriptions(event_type_id=2, sender=Sender.CALCOM)
    assert len(diary.run(command).subscriptions) == 1
    left = {each.uid for each in diary.outgoing.subscriptions()}
    assert left == {each.uid for each in kept}


def test_what_is_not_there_is_not_found(diary: Diary) -> None:
    gone = replace(listening(diary), uid="nobody", url=f"{URL}/other")
    for command in (
        SaveSubscription(subscription=gone),
        RemoveSubscription(uid="nobody"),
        SendAgain(delivery_id=7),
    ):
        with pytest.raises(NotFound):
            diary.run(command)
    with pytest.raises(NotFound):
        diary.outgoing.delivery(7)
    with pytest.raises(NotFound):
        listening(diary, f"{URL}/2", event_type_id=999)


def test_a_template_is_for_those_who_know_it(diary: Diary) -> None:
    with pytest.raises(Invalid) as refused:
        subscribe(diary, URL, template="{{title}}")
    assert [each.field for each in refused.value.problems] == ["template"]
    with pytest.raises(Invalid):
        subscribe(diary, URL, triggers=())
