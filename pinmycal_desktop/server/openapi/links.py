"""What can be asked next: from each answer to what can be done with the thing in it.

A program, or a tool that tries one out, walks from making a thing to reading, changing
and removing it without guessing an id. The steps follow from the paths of the tables;
what a step needs beside the id (a start, a reason) is said here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from pinmycal_desktop.server.openapi.parts import name_of, names_in
from pinmycal_desktop.wire.openapi import Link

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping


class AnyRoute(Protocol):
    """A route of either API, as far as links need it."""

    @property
    def method(self) -> str:
        """How it is asked."""

    @property
    def path(self) -> str:
        """Where, with named parts."""

    @property
    def answer(self) -> Any:  # noqa: ANN401 - an annotation
        """The shape it answers with; None for no data."""


_MADE, _SHOWN = "$request.body#", "$response.body#/data"
"""Where a thing's fields are told: by who made it, or in the answer that shows it."""

_IDS: Mapping[str, str] = {
    "/v1/bookings": "bookingId",
    "/v1/webhooks": "webhook/id",
}
"""Where the id of what a POST makes stands in its answer, where not below `data`."""
_FIELDS = {"linkId": "linkId", "uid": "reservationUid"}
_BOOKING = "/v2/bookings/{bookingUid}"
_CHANGES = frozenset(
    f"{_BOOKING}/{each}" for each in ("reschedule", "cancel", "confirm", "decline")
)
"""What changes a booking, and may give it another uid."""

_BODIES: Mapping[str, Mapping[str, str]] = {
    f"POST {_BOOKING}/reschedule": {"start": "start"},
    "PATCH /v1/bookings/{ref}": {"start": "start"},
    "PATCH /v2/slots/reservations/{uid}": {
        "eventTypeId": "eventTypeId",
        "slotStart": "slotStart",
    },
    "PATCH /v2/me/ooo/{oooId}": {"start": "start", "end": "end"},
}
"""What a change says again of the thing, by the fields it is told in."""
_CANCELLED = {"cancellationReason": "It is not needed any more"}
_INVITEE = {"name": "Ava Chen", "email": "ava@example.com"}
_ATTENDEE = {**_INVITEE, "timeZone": "Europe/Berlin"}


def links_of(route: AnyRoute, routes: Iterable[AnyRoute]) -> dict[str, Link]:
    """Return what can be asked about what `route` answers, by operation."""
    every = tuple(routes)
    found = [*_steps(route, every), *_to_free_times(route)]
    return {each.operation_id: each for each in found}


def _steps(route: AnyRoute, routes: tuple[AnyRoute, ...]) -> Iterator[Link]:
    """Yield the steps from a thing that was made, listed, shown or changed."""
    paths = {each.path for each in routes if each.method == "GET"}
    things = {each.path for each in routes}
    if route.path in _CHANGES:
        yield from _on_booking(routes)
    elif route.method == "POST" and route.answer is not None:
        yield from _made(route, routes, paths)
    elif route.method in {"GET", "PATCH"}:
        if thing := _thing_in(route.path, things):
            yield from _listed(route, thing, routes)
        elif route.path.endswith("}"):
            yield from _same(route, routes)


def _made(
    route: AnyRoute, routes: tuple[AnyRoute, ...], shown: set[str]
) -> Iterator[Link]:
    """Yield what can be asked about a thing that was just made."""
    known = names_in(route.path)
    given = {name: f"$request.path.{name}" for name in known}
    for each in routes:
        names = names_in(each.path)
        is_below = each.path.startswith(route.path + "/{")
        is_thing = route.path in shown or each.path in shown
        if is_below and is_thing and len(names) == len(known) + 1:
            place = _IDS.get(route.path) or f"data/{_field(names[-1])}"
            asked = {**given, names[-1]: f"$response.body#/{place}"}
            yield _link(each, asked, _body(each, _MADE))


def _listed(
    route: AnyRoute, thing: str, routes: tuple[AnyRoute, ...]
) -> Iterator[Link]:
    """Yield how the first of a list is shown."""
    if route.method != "GET" or route.path.startswith("/v1"):
        return
    given = {name: f"$request.path.{name}" for name in names_in(route.path)}
    name = names_in(thing)[-1]
    first = f"$response.body#/data/0/{_field(name)}"
    for each in routes:
        if each.path == thing and each.method == "GET":
            yield _link(each, {**given, name: first})


def _same(route: AnyRoute, routes: tuple[AnyRoute, ...]) -> Iterator[Link]:
    """Yield what else can be done with a thing that was shown or changed.

    What was only looked at is not removed: it need not be the asker's to spare.
    """
    given = {name: f"$request.path.{name}" for name in names_in(route.path)}
    told = _SHOWN if route.path.startswith("/v2") else "$response.body#/booking"
    for each in routes:
        if each.path == route.path and each.method != route.method:
            if each.method == "DELETE" and route.method == "GET":
                continue
            yield _link(each, given, _body(each, told))
        elif each.path in _CHANGES and route.path == _BOOKING:
            yield _link(each, given, _body(each, _SHOWN))


def _on_booking(routes: tuple[AnyRoute, ...]) -> Iterator[Link]:
    """Yield what can be done with a booking that was changed, under its new uid."""
    given = {"bookingUid": f"{_SHOWN}/uid"}
    for each in routes:
        is_look = each.path == _BOOKING and each.method == "GET"
        if is_look or each.path == f"{_BOOKING}/cancel":
            yield _link(each, given, _body(each, _SHOWN))


def _to_free_times(route: AnyRoute) -> Iterator[Link]:
    """Yield the steps from an event type to its free times, and on to booking one."""
    match f"{route.method} {route.path}":
        case "GET /v1/event-types":
            yield Link(
                name_of("GET", "/v1/availability"),
                {"eventTypeId": "$response.body#/eventTypes/0/id"},
            )
        case "GET /v1/availability":
            kind, start = "$request.query.eventTypeId", "$response.body#/slots/0"
            body = {"eventTypeId": kind, "start": start, "invitee": _INVITEE}
            yield Link(name_of("POST", "/v1/bookings"), {}, body)
        case "POST /v2/event-types":
            yield Link(
                name_of("GET", "/v2/slots/explanations"),
                {"eventTypeId": "$response.body#/data/id"},
            )
        case "GET /v2/slots/explanations":
            start = f"{_SHOWN}/slots/0/start"
            kind = "$request.query.eventTypeId"
            held = {"eventTypeId": kind, "slotStart": start}
            booked = {"eventTypeId": kind, "start": start, "attendee": _ATTENDEE}
            yield Link(name_of("POST", "/v2/slots/reservations"), {}, held)
            yield Link(name_of("POST", "/v2/bookings"), {}, booked)


def _link(
    route: AnyRoute, given: Mapping[str, str], body: Mapping[str, str] | None = None
) -> Link:
    """Return the link to `route`."""
    return Link(name_of(route.method, route.path), dict(given), body)


def _body(route: AnyRoute, told: str) -> Mapping[str, str] | None:
    """Return what a step says of the thing, whose fields stand at `told`."""
    if route.path == f"{_BOOKING}/cancel":
        return _CANCELLED
    wanted = _BODIES.get(f"{route.method} {route.path}")
    if wanted is None:
        return None
    return {name: f"{told}/{field}" for name, field in wanted.items()}


def _thing_in(path: str, paths: Iterable[str]) -> str:
    """Return the path of one thing of the collection `path`, empty if it is none."""
    start = f"{path}/{{"
    found = (
        each
        for each in paths
        if each.startswith(start) and "/" not in each[len(path) + 1 :]
    )
    return next(found, "")


def _field(part: str) -> str:
    """Return the field of an answer that stands in a part of a path."""
    return _FIELDS.get(part, "uid" if part.endswith("Uid") else "id")
