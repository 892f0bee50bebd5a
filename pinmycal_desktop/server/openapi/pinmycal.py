"""The description of the PinmyCal API v1, from its table of routes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pinmycal_desktop.server.openapi import parts
from pinmycal_desktop.server.openapi.links import links_of
from pinmycal_desktop.wire.openapi import Operation
from pinmycal_desktop.wire.pinmycal.error import ErrorBody

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pinmycal_desktop.server.pinmycal.routes import Route
    from pinmycal_desktop.wire.openapi import Reply, Schema, Schemas

PREFIX = "PinmyCal"

SECURITY: dict[str, Schema] = {
    "pinmycalToken": {
        "type": "http",
        "scheme": "bearer",
        "description": "A key that `pinmycal token create` made.",
    }
}


def kinds(routes: Iterable[Route]) -> Iterator[Any]:
    """Yield every shape that is named."""
    for route in routes:
        for each in (route.body, route.query, route.answer):
            if each is not None:
                yield each
    yield ErrorBody


def operations(
    routes: tuple[Route, ...], schemas: Schemas
) -> Iterator[tuple[str, str, Operation]]:
    """Yield path, method and operation of every route."""
    for route in routes:
        success = _success(route, schemas)
        success.links.update(links_of(route, routes))
        yield (
            route.path,
            route.method.lower(),
            Operation(
                operation_id=parts.name_of(route.method, route.path),
                summary=route.summary,
                description=f"Scope: `{route.scope}`.",
                tags=[f"PinmyCal: {route.path.split('/')[2]}"],
                parameters=parts.parameters(
                    route.path, route.method, route.query, schemas
                ),
                request_body=parts.body(route.body, schemas),
                responses=parts.answers({200: success}, PREFIX, statuses(route)),
                security=[{name: []} for name in SECURITY],
            ),
        )


def statuses(route: Route) -> frozenset[int]:
    """Return every status with which `route` says no."""
    found = parts.ASKED | set(route.refuses)
    if parts.is_write(route.method):
        found |= parts.SENT | {409, 422}
    return frozenset(found)


def refusals(schemas: Schemas) -> dict[str, Reply]:
    """Return what says no, by component."""
    every = parts.ASKED | parts.SENT | {404, 409, 422}
    return parts.refusals(PREFIX, every, schemas.of(ErrorBody))


def _success(route: Route, schemas: Schemas) -> Reply:
    """Return what is answered when all went well."""
    replayed: dict[str, Schema] = (
        {"Idempotency_Replayed": parts.REPLAYED} if parts.is_write(route.method) else {}
    )
    return parts.reply(parts.status_words(200), schemas.of(route.answer), **replayed)
