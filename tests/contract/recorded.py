"""The recorded exchanges of a real Cal.com server, and what the client makes of each.

The client's own method for a route is called; whatever it asks, the recorded answer is
what comes back, and the request it made is kept to be held against the recorded one.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit

import httpx

from pinmycal_desktop.model.credentials import ApiKey
from pinmycal_desktop.model.event_type import Location, LocationKind
from pinmycal_desktop.model.remote import NewRemoteBooking
from pinmycal_desktop.model.remote_setup import RemoteEventType, RemoteSchedule
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.remote.asking import Asking
from pinmycal_desktop.remote.calcom.dialect import CalcomDialect
from pinmycal_desktop.remote.call import Call
from pinmycal_desktop.remote.opening import open_calcom
from pinmycal_desktop.remote.session import Session
from pinmycal_desktop.remote.wallet import Wallet

if TYPE_CHECKING:
    from collections.abc import Callable

    from pinmycal_desktop.remote.call import Answer
    from pinmycal_desktop.remote.remote import Remote

NOW = datetime(2026, 11, 20, 6, 0, tzinfo=UTC)
ALWAYS = Span(datetime(2020, 1, 1, tzinfo=UTC), datetime(2030, 1, 1, tzinfo=UTC))


@dataclass(frozen=True)
class Exchange:
    """A request that was made, and its answer."""

    name: str
    method: str
    path: str
    query: dict[str, str]
    sent: Any
    version: str
    status: int
    headers: dict[str, str]
    answer: bytes


@cache
def exchanges() -> dict[str, Exchange]:
    """Return all of them by name; none where they are not beside the checkout."""
    for folder in Path(__file__).parents:
        found = folder.parent / "shared" / "contract" / "recorded.jsonl"
        if found.exists():
            lines = found.read_text("utf-8").splitlines()
            read = [_exchange(json.loads(line)) for line in lines]
            return {each.name: each for each in read}
    return {}


def _exchange(told: dict[str, Any]) -> Exchange:
    asked, answered = told["request"], told["response"]
    url = urlsplit(asked["path"])
    body = answered.get("body")
    return Exchange(
        name=told["name"],
        method=asked["method"],
        path=url.path,
        query={name: values[-1] for name, values in parse_qs(url.query).items()},
        sent=asked.get("body"),
        version=(asked.get("headers") or {}).get("cal-api-version", ""),
        status=answered["status"],
        headers=answered.get("headers") or {},
        answer=body.encode() if isinstance(body, str) else json.dumps(body).encode(),
    )


@dataclass
class Answering(httpx.AsyncBaseTransport):
    """Answers everything with one recorded answer; who asks who it is, is let in."""

    exchange: Exchange
    asked: list[httpx.Request] = field(default_factory=list)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Keep the request and answer it."""
        await request.aread()
        self.asked.append(request)
        if len(self.asked) > 1:  # a look at whose key it is, or at the whole thing
            let_in = httpx.ByteStream(b'{"status":"success","data":{"id":1}}')
            return httpx.Response(200, stream=let_in)
        headers = {
            name: value
            for name, value in self.exchange.headers.items()
            if name.lower() not in ("content-length", "content-encoding")
        }
        return httpx.Response(
            self.exchange.status,
            headers=headers,
            stream=httpx.ByteStream(self.exchange.answer),
        )


def client(answering: Answering) -> Remote:
    """Return an account that gets the recorded answer."""
    return open_calcom(
        "https://api.example.test",
        Wallet.holding(ApiKey("cal_key")),
        agent="test",
        clock=lambda: NOW,
        transport=answering,
    )


# --- which method stands for which route ---------------------------------------------

_AT = datetime(2026, 12, 7, 10, 0, tzinfo=UTC)
_KIND = RemoteEventType(remote_id="1", title="a", slug="a", lengths=(30,))
_SCHEDULE = RemoteSchedule(remote_id="1", name="a", zone="UTC")


def _instant(text: object) -> datetime:
    try:
        at = datetime.fromisoformat(str(text))
    except ValueError:
        return _AT
    return at if at.tzinfo else at.replace(tzinfo=UTC)


def _create(remote: Remote, one: Exchange) -> object:
    sent = one.sent if isinstance(one.sent, dict) else {}
    whom = sent.get("attendee") or {}
    new = NewRemoteBooking(
        event_type_id=str(sent.get("eventTypeId", 1)),
        start=_instant(sent.get("start")),
        name=whom.get("name", ""),
        email=whom.get("email", ""),
        zone=whom.get("timeZone", "UTC"),
        language=whom.get("language", "en"),
        phone=whom.get("phoneNumber", ""),
        guests=tuple(sent.get("guests", ())),
        length=sent.get("lengthInMinutes"),
        location=_location(sent.get("location")),
        answers=tuple((sent.get("bookingFieldsResponses") or {}).items()),
        metadata=tuple((sent.get("metadata") or {}).items()),
    )
    return remote.create(new, key="op")


def _location(told: Any) -> Location:
    if not told:
        return Location()
    kind = LocationKind(told["type"])
    return Location(kind, told[told["type"]])


def _act(remote: Remote, one: Exchange) -> object:
    """Do what a path below a booking names."""
    uid, _, deed = one.path.removeprefix("/v2/bookings/").partition("/")
    sent = one.sent if isinstance(one.sent, dict) else {}
    deeds: dict[str, Callable[[], object]] = {
        "": lambda: remote.series(uid),
        "attendees": lambda: remote.attendees(uid),
        "cancel": lambda: remote.cancel(
            uid, reason=sent.get("cancellationReason", ""), key="k"
        ),
        "confirm": lambda: remote.confirm(uid),
        "decline": lambda: remote.decline(uid, reason=sent.get("reason", "")),
        "guests": lambda: remote.add_guests(
            uid, tuple(each["email"] for each in sent["guests"])
        ),
        "location": lambda: remote.change_location(uid, _location(sent["location"])),
        "mark-absent": lambda: remote.mark_absent(
            uid,
            host=sent.get("host"),
            attendees={e["email"]: e["absent"] for e in sent.get("attendees", ())},
        ),
        "reschedule": lambda: remote.reschedule(
            uid,
            start=_instant(sent.get("start")),
            reason=sent.get("reschedulingReason", ""),
            moved_by=sent.get("rescheduledBy", ""),
            key="k",
        ),
    }
    return deeds[deed]()


def _slots(remote: Remote, one: Exchange) -> object:
    query = one.query
    length = query.get("duration", "")
    return remote.slots(
        query.get("eventTypeId", "1"),
        span=ALWAYS,
        zone=query.get("timeZone", "UTC"),
        length=int(length) if length else None,
        moving=query.get("bookingUidToReschedule", ""),
    )


_DEEDS: tuple[tuple[str, Callable[[Remote, Exchange], object]], ...] = (
    (r"GET /v2/bookings", lambda r, _: r.bookings(span=ALWAYS, size=250)),
    (r"POST /v2/bookings", _create),
    (r"GET /v2/bookings/\w+(/attendees)?", _act),
    (r"(POST|PATCH) /v2/bookings/\w+/(?!attendees)[\w-]+", _act),
    (r"PATCH /v2/me", lambda r, _: r.change_profile(name="Ada")),
    (r"GET /v2/me", lambda r, _: r.profile()),
    (r"GET /v2/event-types", lambda r, _: r.event_types()),
    (r"POST /v2/event-types", lambda r, _: r.save_event_type(None, _KIND)),
    (r"GET /v2/event-types/\w+", lambda r, e: r.event_type(e.path.split("/")[3])),
    (
        r"PATCH /v2/event-types/\w+",
        lambda r, e: r.save_event_type(
            _KIND,
            RemoteEventType(
                remote_id=e.path.split("/")[3], title="b", slug="a", lengths=(30,)
            ),
        ),
    ),
    (
        r"DELETE /v2/event-types/\w+",
        lambda r, e: r.delete_event_type(e.path.split("/")[3]),
    ),
    (r"GET /v2/event-types/\d+/private-links", lambda r, _: r.private_links("1")),
    (
        r"POST /v2/event-types/\d+/private-links",
        lambda r, _: r.save_private_link("1", expires_at=_AT),
    ),
    (
        r"GET /v2/event-types/\d+/webhooks",
        lambda r, _: r.subscriptions(event_type_id="1"),
    ),
    (r"GET /v2/schedules", lambda r, _: r.schedules()),
    (r"POST /v2/schedules", lambda r, _: r.save_schedule(None, _SCHEDULE)),
    (
        r"PATCH /v2/schedules/\d+",
        lambda r, _: r.save_schedule(
            _SCHEDULE, RemoteSchedule(remote_id="1", name="b", zone="UTC")
        ),
    ),
    (r"DELETE /v2/schedules/\d+", lambda r, _: r.delete_schedule("1")),
    (r"GET /v2/slots", _slots),
    (r"POST /v2/slots/reservations", lambda r, _: r.reserve("1", start=_AT)),
    (r"DELETE /v2/slots/reservations/.+", lambda r, _: r.release("x")),
    (r"GET /v2/calendars", lambda r, _: r.calendars()),
    (r"GET /v2/webhooks", lambda r, _: r.subscriptions()),
    (
        r"POST /v2/webhooks",
        lambda r, _: r.subscribe(url="https://x.test", triggers=(), secret="", key="k"),
    ),
    (r"PATCH /v2/webhooks/.+", lambda r, _: r.change_subscription("x", secret="s")),
    (r"DELETE /v2/webhooks/.+", lambda r, _: r.unsubscribe("x")),
)


def deed_of(one: Exchange) -> Callable[[Remote, Exchange], object] | None:
    """Return what the client does at the exchange's route; None for one not used."""
    asked = f"{one.method} {one.path}"
    return next((deed for route, deed in _DEEDS if re.fullmatch(route, asked)), None)


def ask_plainly(one: Exchange, answering: Answering) -> Answer:
    """Ask as `pinmycal api` does: any route, its answer as it is."""
    session = Session("https://api.example.test", agent="test", transport=answering)
    wallet = Wallet.holding(ApiKey("cal_key"))
    asking = Asking(session, wallet, CalcomDialect(), clock=lambda: NOW)
    body = None if one.sent is None else json.dumps(one.sent).encode()
    pairs = tuple(one.query.items())
    try:
        call = Call(method=one.method, path=one.path, query=pairs, body=body)
        return asking.exchange(call)[0]
    finally:
        asking.close()
