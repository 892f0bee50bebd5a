"""The client against everything a real Cal.com server was seen to answer.

Each answer must be understood: read into a value that keeps it as it was received, or
told as the one error that it means. The very same answers are met by `pinmycal api`.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from pinmycal_desktop.model.errors import (
    Busy,
    NotAllowed,
    NotFound,
    NotOffered,
    PinmyCalError,
    Refused,
    ServerTrouble,
    SignInNeeded,
    SlotTaken,
    Unsure,
)
from pinmycal_desktop.model.remote import (
    RemoteBooking,
    RemotePage,
    RemoteProfile,
    RemoteReservation,
    RemoteWebhook,
)
from pinmycal_desktop.model.remote_setup import (
    RemoteCalendars,
    RemoteEventType,
    RemotePrivateLink,
    RemoteSchedule,
)
from pinmycal_desktop.remote.calcom.versions import version_of
from pinmycal_desktop.words import say
from tests.contract.recorded import Answering, ask_plainly, client, deed_of, exchanges

if TYPE_CHECKING:
    from tests.contract.recorded import Exchange

NAMES = sorted(exchanges()) or ["none"]
ANSWERED = (
    RemoteBooking,
    RemoteCalendars,
    RemoteEventType,
    RemotePage,
    RemotePrivateLink,
    RemoteProfile,
    RemoteReservation,
    RemoteSchedule,
    RemoteWebhook,
)
OLD_FORM = frozenset(
    {
        "bookings-get-version-missing",
        "version-missing-bookings-list",
        "version-missing-event-types",
        "version-missing-schedules",
        "version-unknown-event-types",
    }
)
"""Answers in the form of 2024-04-15, which the client never asks for."""
NOT_USED = 23
"""How many exchanges are of routes that only `pinmycal api` reaches."""


@pytest.fixture
def exchange(request: pytest.FixtureRequest) -> Exchange:
    found = exchanges()
    if not found:
        pytest.skip("only on a checkout that has the recordings beside it")
    return found[request.param]


def outcome(one: Exchange) -> tuple[Any, Answering]:
    """Return what the client makes of an answer, and what it asked."""
    deed = deed_of(one)
    assert deed is not None
    answering = Answering(one)
    remote = client(answering)
    try:
        return deed(remote, one), answering
    except PinmyCalError as trouble:
        return trouble, answering
    finally:
        remote.close()


def expected(one: Exchange) -> tuple[type, ...]:
    """Return what an answer may mean, by its status and route alone."""
    is_write = one.method != "GET"
    if one.name in OLD_FORM:
        return (ServerTrouble,)
    if one.status < 300:
        return (tuple, *ANSWERED, type(None))
    if one.status == 401 and one.path == "/v2/me":
        return (SignInNeeded,)
    by_status: dict[int, tuple[type, ...]] = {
        400: (Refused, SlotTaken),
        401: (NotAllowed, SlotTaken),
        403: (NotAllowed,),
        404: (NotFound, NotOffered),
        409: (SlotTaken, Refused),
        422: (Refused, SlotTaken),
        429: (Busy,),
    }
    return by_status.get(one.status, (Unsure if is_write else ServerTrouble,))


@pytest.mark.parametrize("exchange", NAMES, indirect=True)
def test_a_recorded_answer_is_understood(exchange: Exchange) -> None:
    if deed_of(exchange) is None:
        answer = ask_plainly(exchange, Answering(exchange))
        assert (answer.status, answer.body) == (exchange.status, exchange.answer)
        return
    found, answering = outcome(exchange)
    assert isinstance(found, expected(exchange)), found
    first = answering.asked[0]
    assert first.method == exchange.method
    assert first.headers.get("cal-api-version", "") == version_of(exchange.path)
    if isinstance(found, PinmyCalError):
        assert say(found.message)


def test_every_exchange_but_few_is_a_route_of_the_client() -> None:
    if not exchanges():
        pytest.skip("only on a checkout that has the recordings beside it")
    left = [each for each in exchanges().values() if deed_of(each) is None]
    assert len(exchanges()) == 318
    assert len(left) <= NOT_USED, sorted(f"{e.method} {e.path}" for e in left)


@pytest.mark.parametrize(
    "exchange",
    [n for n in NAMES if n.startswith(("bookings-get", "bookings-list", "race-boo"))]
    or ["none"],
    indirect=True,
)
def test_a_booking_keeps_its_document_as_received(exchange: Exchange) -> None:
    if exchange.status != 200 or exchange.name in OLD_FORM:
        return
    found, _ = outcome(exchange)
    bookings = found if isinstance(found, tuple) else found.bookings
    told = json.loads(exchange.answer)["data"]
    assert [json.loads(each.document) for each in bookings] == (
        told if isinstance(told, list) else [told]
    )


REQUESTS = (
    "bookings-create",
    "bookings-create-location",
    "bookings-create-length-60",
    "bookings-reschedule",
    "bookings-cancel",
    "bookings-decline",
    "bookings-location-patch",
    "bookings-mark-absent-host",
    "bookings-mark-absent-attendee",
)


@pytest.mark.parametrize(
    "exchange", REQUESTS if exchanges() else ["none"], indirect=True
)
def test_the_client_asks_as_was_recorded(exchange: Exchange) -> None:
    _, answering = outcome(exchange)
    sent = json.loads(answering.asked[0].content)
    if exchange.path == "/v2/bookings":
        assert sent["metadata"].pop("pinmycalOperation") == "op"
        if not sent["metadata"]:
            del sent["metadata"]
    assert sent == exchange.sent
