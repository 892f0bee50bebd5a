"""The client of PinmyCal against a server that says no more than is documented."""

from __future__ import annotations

import inspect
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from pinmycal_desktop.model.booking import BookingStatus
from pinmycal_desktop.model.credentials import OAuthTokens
from pinmycal_desktop.model.errors import (
    Busy,
    KeyReused,
    NotAllowed,
    NotFound,
    NotOffered,
    Refused,
    ServerTrouble,
    SignInNeeded,
    SlotTaken,
    Unsure,
)
from pinmycal_desktop.model.event_type import Location, LocationKind
from pinmycal_desktop.model.remote import Ability, NewRemoteBooking
from pinmycal_desktop.model.remote_setup import RemoteSchedule
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.remote.opening import open_pinmycal
from pinmycal_desktop.remote.remote import (
    RemoteBookings,
    RemotePeople,
    RemoteSetup,
)
from pinmycal_desktop.remote.wallet import Wallet
from pinmycal_desktop.wire.pinmycal.read import read_booking_document
from pinmycal_desktop.words import say
from tests.remote.hostile import reply, swallow

if TYPE_CHECKING:
    from pinmycal_desktop.remote.remote import Remote
    from tests.remote.hostile import Hostile
    from tests.server.calling import StandingClock

START = datetime(2026, 3, 10, 9, 30, tzinfo=UTC)
DAY = Span(
    START.replace(hour=0, minute=0), START.replace(hour=0, minute=0) + timedelta(days=1)
)
NEW = NewRemoteBooking(
    event_type_id="evt_demo",
    start=START,
    name="Eve",
    email="eve@example.test",
    zone="Asia/Kolkata",
)
BOOKED = {
    "status": "ok",
    "bookingId": "bk_1027",
    "meetingUrl": "https://meet.google.com/abc-defg-hij",
    "requestId": "req_9Gf21",
}


def ok(**told: Any) -> Any:
    return reply(200, {"status": "ok", **told})


def error(status: int, code: str, **told: Any) -> Any:
    return reply(status, {"status": "error", "code": code, **told})


def a_booking(**changed: Any) -> Any:
    told = {
        "id": "bk_1027",
        "state": "confirmed",
        "start": "2026-03-10T09:30:00Z",
        "end": "2026-03-10T10:00:00Z",
    }
    return ok(booking=told | changed)


def test_a_booking_is_made_with_its_key_and_read(
    pinmycal: Remote, server: Hostile
) -> None:
    server.will(reply(200, BOOKED), a_booking(meetingUrl=BOOKED["meetingUrl"]))
    made = pinmycal.create(NEW, key="op-1")
    post, get = server.asked
    assert post.headers["idempotency-key"] == "op-1"
    assert post.json == {
        "eventTypeId": "evt_demo",
        "invitee": {"name": "Eve", "email": "eve@example.test"},
        "start": "2026-03-10T09:30:00Z",
        "timezone": "Asia/Kolkata",
    }
    assert get.path == "/v1/bookings/bk_1027"
    assert made.uid == "bk_1027"
    assert made.known_status is BookingStatus.CONFIRMED
    assert made.location == Location(LocationKind.LINK, str(BOOKED["meetingUrl"]))
    assert read_booking_document(made.document) == made


def test_a_lost_answer_is_settled_by_the_same_key(
    pinmycal: Remote, server: Hostile
) -> None:
    assert Ability.SAFE_KEYS in pinmycal.abilities
    server.will(swallow, reply(200, BOOKED), a_booking())
    with pytest.raises(Unsure):
        pinmycal.create(NEW, key="op-1")
    assert pinmycal.create(NEW, key="op-1").uid == "bk_1027"
    keys = [each.headers.get("idempotency-key") for each in server.asked]
    assert keys == ["op-1", "op-1", None]
    server.will(reply(200, BOOKED), error(404, "NOT_FOUND"))
    with pytest.raises(Unsure):  # it is made, and only could not be read
        pinmycal.create(NEW, key="op-2")


def test_a_move_keeps_the_id_and_a_cancellation_its_reason(
    pinmycal: Remote, server: Hostile
) -> None:
    server.will(reply(200, BOOKED), a_booking(state="rescheduled"))
    moved = pinmycal.reschedule("bk_1027", start=START, reason="Train", key="k")
    assert moved.known_status is BookingStatus.CONFIRMED
    assert server.asked[0].method == "PATCH"
    assert server.asked[0].json == {"start": "2026-03-10T09:30:00Z", "reason": "Train"}
    server.will(reply(200, BOOKED), a_booking(state="cancelled"))
    ended = pinmycal.cancel("bk_1027", reason="Ill", key="k")
    assert ended.known_status is BookingStatus.CANCELLED
    assert server.asked[2].json == {"reason": "Ill"}
    server.will(reply(200, BOOKED), a_booking(state="cancelled"))
    pinmycal.cancel("bk_1027", reason="", key="k")
    assert server.asked[4].body == b""


def test_a_taken_time_brings_others(pinmycal: Remote, server: Hostile) -> None:
    starts = ["2026-03-10T11:00:00Z", "2026-03-10T11:00:00"]
    server.will(error(409, "SLOT_UNAVAILABLE", alternatives=starts))
    with pytest.raises(SlotTaken) as raised:
        pinmycal.create(NEW, key="k")
    assert [each.start.hour for each in raised.value.alternatives] == [11]
    server.will(error(409, "SLOT_UNAVAILABLE"))
    with pytest.raises(SlotTaken):
        pinmycal.reschedule("bk_1", start=START, key="k")


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        (error(409, "IDEMPOTENCY_CONFLICT"), KeyReused),
        (error(422, "VALIDATION_ERROR"), Refused),
        (error(404, "NOT_FOUND"), NotFound),
        (error(403, "FORBIDDEN"), NotAllowed),
        (error(429, "RATE_LIMITED"), Busy),
        (error(500, "INTERNAL"), Unsure),
        (reply(400, {"odd": [1]}), Refused),
        (reply(404, raw=b"<html>no</html>"), ServerTrouble),
    ],
)
def test_each_refusal_is_told_apart(
    pinmycal: Remote, server: Hostile, answer: Any, kind: type[Exception]
) -> None:
    server.will(answer)
    with pytest.raises(kind):
        pinmycal.create(NEW, key="k")


def test_a_field_that_does_not_fit_is_named(pinmycal: Remote, server: Hostile) -> None:
    fields = [{"field": "invitee.email", "message": "This is no address."}]
    server.will(
        error(422, "VALIDATION_ERROR", message="No.", requestId="req_1", fields=fields)
    )
    with pytest.raises(Refused) as raised:
        pinmycal.create(NEW, key="k")
    (problem,) = raised.value.problems
    assert (problem.field, say(problem.message)) == (
        "invitee.email",
        "This is no address.",
    )
    assert (raised.value.said, raised.value.request_id) == ("No.", "req_1")


def test_a_401_is_looked_into_once(pinmycal: Remote, server: Hostile) -> None:
    server.will(error(401, "UNAUTHORIZED"))
    with pytest.raises(SignInNeeded):
        pinmycal.create(NEW, key="k")
    assert [each.path for each in server.asked] == ["/v1/bookings", "/v1/users/me"]


def test_tokens_are_not_renewed_where_there_are_only_keys(
    server: Hostile, clock: StandingClock
) -> None:
    tokens = OAuthTokens(client_id="c", access="a", refresh="r")
    remote = open_pinmycal(server.url, Wallet.holding(tokens), agent="x", clock=clock)
    server.will(error(401, "UNAUTHORIZED"))
    with pytest.raises(SignInNeeded):
        remote.create(NEW, key="k")
    remote.close()
    assert [each.path for each in server.asked] == ["/v1/bookings", "/v1/users/me"]


@pytest.mark.parametrize("status", [404, 405])
def test_without_a_list_that_is_said(
    pinmycal: Remote, server: Hostile, status: int
) -> None:
    server.will(reply(status, raw=b"<html>Cannot GET /v1/bookings</html>"))
    with pytest.raises(NotOffered):
        pinmycal.bookings(span=DAY)


def test_a_list_is_walked_by_its_cursor(pinmycal: Remote, server: Hostile) -> None:
    row = {
        "id": "bk_1",
        "state": "odd",
        "start": "2026-03-10T09:30:00Z",
        "end": "2026-03-10T10:00:00Z",
        "updatedAt": "2026-03-01T00:00:00Z",
        "host": {"id": "usr_1", "name": "Ada"},
        "invitee": {"name": "Eve", "email": "eve@x.test"},
        "guests": ["otto@x.test", 3],
        "metadata": {"a": "b", "c": 1},
    }
    bad = row | {"end": "2026-03-10T08:00:00Z"}
    server.will(ok(bookings=[row, bad], nextCursor="c1"), ok(bookings=[]))
    page = pinmycal.bookings(span=DAY, size=500)
    (found,) = page.bookings
    assert (found.status, found.known_status) == ("odd", None)
    assert found.metadata == (("a", "b"),)
    assert found.guests == ("otto@x.test",)
    assert (page.next, page.unreadable) == ("c1", 1)
    assert page.seen_until == datetime(2026, 3, 1, tzinfo=UTC)
    assert server.last.target == (
        "/v1/bookings?limit=100&from=2026-03-10&to=2026-03-10&timezone=UTC"
    )
    assert pinmycal.bookings(after="c1").next == ""
    assert "cursor=c1" in server.last.target


def test_days_are_asked_one_by_one_and_cut(pinmycal: Remote, server: Hostile) -> None:
    span = Span(START, START + timedelta(days=1))
    slots = [
        "2026-03-10T09:00:00Z",
        "2026-03-10T09:30:00Z",
        "2026-03-10T15:00:00+05:30",
    ]
    server.will(ok(slots=slots), ok(slots=["2026-03-11T04:00:00Z"]))
    found = pinmycal.slots("evt_demo", span=span, zone="Asia/Kolkata")
    assert [each.start for each in found] == [
        START,
        datetime(2026, 3, 11, 4, tzinfo=UTC),
    ]
    assert [each.target.partition("date=")[2] for each in server.asked] == [
        "2026-03-10&timezone=Asia%2FKolkata",
        "2026-03-11&timezone=Asia%2FKolkata",
    ]
    server.will(ok(slots=["2026-03-10T09:30:00"]))
    with pytest.raises(ServerTrouble):
        pinmycal.slots("evt_demo", span=DAY, zone="UTC")


def test_who_is_signed_in_may_say_little(pinmycal: Remote, server: Hostile) -> None:
    server.will(ok(user={"id": "usr_1"}))
    profile = pinmycal.profile()
    assert (profile.remote_id, profile.name, profile.zone) == ("usr_1", "", "UTC")
    server.will(ok(user={"id": "u", "timezone": "Asia/Tokyo"}, workspace={"name": "W"}))
    assert pinmycal.profile().workspace == "W"


def test_an_event_type_is_found_in_the_list(pinmycal: Remote, server: Hostile) -> None:
    told = {"id": "evt_1", "name": "Intro", "durationMinutes": 30, "active": False}
    server.will(ok(eventTypes=[told]))
    found = pinmycal.event_type("evt_1")
    assert (found.title, found.lengths, found.is_active) == ("Intro", (30,), False)
    with pytest.raises(NotFound):
        pinmycal.event_type("evt_2")


def test_webhooks_are_asked_for(pinmycal: Remote, server: Hostile) -> None:
    hook = {"id": "wh_1", "url": "https://x.test", "events": ["booking.created"]}
    server.will(ok(webhook=hook))
    made = pinmycal.subscribe(
        url="https://x.test", triggers=("booking.created",), secret="s", key="k"
    )
    assert server.last.json == {
        "url": "https://x.test",
        "events": ["booking.created"],
        "secret": "s",
    }
    server.will(ok(webhooks=[hook]))
    assert pinmycal.subscriptions() == (made,)
    server.will(error(404, "NOT_FOUND"))
    pinmycal.unsubscribe("wh_1")


def test_what_is_not_documented_is_not_asked(pinmycal: Remote, server: Hostile) -> None:
    asks: list[Any] = [
        lambda: pinmycal.bookings(updated_after=START),
        lambda: pinmycal.bookings(team_id="1"),
        lambda: pinmycal.event_types(team_id="1"),
        lambda: pinmycal.subscriptions(event_type_id="1"),
        lambda: pinmycal.reschedule("x", start=START, seat_uid="s", key="k"),
        lambda: pinmycal.cancel("x", reason="", rest=True, key="k"),
        lambda: pinmycal.find("x", attendee_email="", start=START),
        lambda: pinmycal.save_schedule(
            None, RemoteSchedule(remote_id="", name="a", zone="UTC")
        ),
    ]
    for ask in asks:
        with pytest.raises(NotOffered):
            ask()
    assert server.asked == []


def test_what_a_platform_has_no_way_of_its_own_for_is_not_offered() -> None:
    asking = [
        method
        for area in (RemoteBookings, RemoteSetup, RemotePeople)
        for name, method in vars(area).items()
        if name[0] != "_"
    ]
    assert len(asking) > 40
    for method in asking:
        wanted = inspect.signature(method).parameters.values()
        alone = [None for each in wanted if each.kind is not each.KEYWORD_ONLY]
        named = {each.name: None for each in wanted if each.kind is each.KEYWORD_ONLY}
        with pytest.raises(NotOffered):
            method(*alone, **named)


def test_one_booking_is_a_series_of_one(pinmycal: Remote, server: Hostile) -> None:
    server.will(a_booking(start="2026-03-10T11:30:00Z", end="2026-03-10T10:00:00Z"))
    with pytest.raises(ServerTrouble):
        pinmycal.series("bk_1027")
    server.will(a_booking(meetingUrl="javascript:alert(1)"))
    (found,) = pinmycal.series("bk_1027")
    assert found.meeting_url == ""
