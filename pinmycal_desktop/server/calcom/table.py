"""Every route of the Cal.com API, and how one is found.

A path is looked up part by part, so finding a route costs the same however many there
are; a part that is named in full goes before one that takes any text.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from pinmycal_desktop.server.calcom import (
    absences,
    absent,
    api_keys,
    booking_cancelling,
    booking_details,
    booking_moves,
    booking_settling,
    bookings,
    calendars,
    event_types,
    me,
    oauth2,
    older_slots,
    private_links,
    reservations,
    schedules,
    slots,
    team_event_types,
    teams,
    timezones,
    verified,
    webhooks,
)
from pinmycal_desktop.wire.calcom.reading import BodyReader, QueryReader

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pinmycal_desktop.server.calcom.routes import Route

ROUTES: tuple[Route[Any, Any], ...] = (
    *bookings.ROUTES,
    *booking_moves.ROUTES,
    *booking_cancelling.ROUTES,
    *booking_settling.ROUTES,
    *booking_details.ROUTES,
    *absences.ROUTES,
    *api_keys.ROUTES,
    *calendars.ROUTES,
    *event_types.ROUTES,
    *me.ROUTES,
    *oauth2.ROUTES,
    *older_slots.ROUTES,
    *private_links.ROUTES,
    *reservations.ROUTES,
    *schedules.ROUTES,
    *slots.ROUTES,
    *team_event_types.ROUTES,
    *teams.ROUTES,
    *timezones.ROUTES,
    *verified.ROUTES,
    *webhooks.ROUTES,
)
"""The whole API."""


@dataclass(frozen=True, slots=True)
class Served:
    """A route with the readers of its shapes, made once."""

    route: Route[Any, Any]
    names: tuple[str, ...]
    """The named parts of its path, in order."""
    query: QueryReader[Any] | None
    body: BodyReader[Any] | None

    @classmethod
    def of(cls, route: Route[Any, Any]) -> Served:
        """Return `route`, ready to be served."""
        parts = _parts(route.path)
        told = route.says_sentence
        return cls(
            route=route,
            names=tuple(each[1:-1] for each in parts if each.startswith("{")),
            query=QueryReader(route.query, as_sentence=told) if route.query else None,
            body=BodyReader(route.body, as_sentence=told) if route.body else None,
        )


@dataclass(frozen=True, slots=True)
class Found:
    """The route of a request, and the named parts of its path."""

    served: Served
    params: Mapping[str, str]

    @property
    def route(self) -> Route[Any, Any]:
        """The route."""
        return self.served.route

    @property
    def query(self) -> QueryReader[Any] | None:
        """What reads its query."""
        return self.served.query

    @property
    def body(self) -> BodyReader[Any] | None:
        """What reads its body."""
        return self.served.body


@dataclass(slots=True)
class _Node:
    """What can follow one part of a path."""

    named: dict[str, _Node] = field(default_factory=dict)
    any_text: _Node | None = None
    routes: dict[tuple[str, str], Served] = field(default_factory=dict)
    """By method and version."""


class Table:
    """Finds routes."""

    def __init__(self, routes: Iterable[Route[Any, Any]]) -> None:
        self._root = _Node()
        for route in routes:
            self._add(route)

    def find(self, method: str, path: str, version: str) -> Found | None:
        """Return the route that answers, or None."""
        found = _find(self._root, _parts(path), (method, version), ())
        if found is None and (area := absent.area_of(path)):
            return Found(Served.of(area), {})
        return found

    def _add(self, route: Route[Any, Any]) -> None:
        """Put a route into the tree, once for each of its versions."""
        node = self._root
        for part in _parts(route.path):
            if part.startswith("{"):
                node.any_text = node.any_text or _Node()
                node = node.any_text
            else:
                node = node.named.setdefault(part, _Node())
        served = Served.of(route)
        for version in route.versions:
            key = (route.method, version)
            assert key not in node.routes, (route.path, key)
            node.routes[key] = served


def _parts(path: str) -> tuple[str, ...]:
    """Return the parts of a path; a slash at its end is one part more."""
    return tuple(path.split("/"))


def _find(
    node: _Node,
    parts: tuple[str, ...],
    key: tuple[str, str],
    taken: tuple[str, ...],
) -> Found | None:
    """Return the route below `node`, trying the part in full before any text."""
    if not parts:
        served = node.routes.get(key)
        if served is None:
            return None
        return Found(served, dict(zip(served.names, taken, strict=True)))
    part, rest = parts[0], parts[1:]
    found = None
    if part in node.named:
        found = _find(node.named[part], rest, key, taken)
    if found is None and node.any_text is not None and part:
        found = _find(node.any_text, rest, key, (*taken, part))
    return found
