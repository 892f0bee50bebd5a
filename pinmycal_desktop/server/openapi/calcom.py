"""The description of the Cal.com API v2, from its table of routes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pinmycal_desktop.model.scopes import SCOPES
from pinmycal_desktop.server.addresses import AUTHORIZE
from pinmycal_desktop.server.calcom.routes import Who
from pinmycal_desktop.server.calcom.versions import EVERY, HEADER, OLDEST
from pinmycal_desktop.server.openapi import parts
from pinmycal_desktop.server.openapi.links import links_of
from pinmycal_desktop.wire.calcom.error import BareAnswer, ErrorAnswer, OAuthAnswer
from pinmycal_desktop.wire.calcom.paging import Pagination
from pinmycal_desktop.wire.openapi import Operation, Parameter, envelope

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pinmycal_desktop.server.calcom.routes import Route
    from pinmycal_desktop.wire.openapi import Reply, Schema, Schemas

    AnyRoute = Route[Any, Any]

_PREFIX = "CalCom"
_FORM = "application/x-www-form-urlencoded"
_OAUTH_PREFIX = "OAuth"

SECURITY: dict[str, Schema] = {
    "token": {
        "type": "http",
        "scheme": "bearer",
        "description": "A key of a person, or an access token of a program.",
    },
    "plainKey": {
        "type": "apiKey",
        "in": "header",
        "name": "Authorization",
        "description": "A key of a person, without the word Bearer.",
    },
    "program": {
        "type": "oauth2",
        "description": "A program that a person let in.",
        "flows": {
            "authorizationCode": {
                "authorizationUrl": AUTHORIZE,
                "tokenUrl": "/v2/auth/oauth2/token",
                "refreshUrl": "/v2/auth/oauth2/token",
                "scopes": {
                    each: each.replace("_", " ").lower() for each in sorted(SCOPES)
                },
            }
        },
    },
}


def kinds(routes: Iterable[AnyRoute]) -> Iterator[Any]:
    """Yield every shape that is named."""
    for route in routes:
        for each in (route.body, route.query, route.answer):
            if each is not None:
                yield each
    yield from (ErrorAnswer, BareAnswer, OAuthAnswer, Pagination)


def operations(
    routes: tuple[AnyRoute, ...], schemas: Schemas
) -> Iterator[tuple[str, str, Operation]]:
    """Yield path, method and operation of every route."""
    for route in routes:
        yield route.path, route.method.lower(), _operation(route, routes, schemas)


def _operation(
    route: AnyRoute, routes: tuple[AnyRoute, ...], schemas: Schemas
) -> Operation:
    """Return the description of one route."""
    prefix = _OAUTH_PREFIX if route.takes_form else _PREFIX
    success = _success(route, schemas)
    success.links.update(links_of(route, routes))
    return Operation(
        operation_id=parts.name_of(route.method, route.path),
        summary=route.summary,
        description=_scope_words(route),
        tags=[f"Cal.com: {route.path.split('/')[2]}"],
        parameters=[
            *parts.parameters(route.path, route.method, route.query, schemas),
            _version(route),
        ],
        request_body=parts.body(
            route.body, schemas, *([_FORM] if route.takes_form else [])
        ),
        responses=parts.answers({route.status: success}, prefix, statuses(route)),
        security=_security(route),
    )


def statuses(route: AnyRoute) -> frozenset[int]:
    """Return every status with which `route` says no."""
    found = parts.ASKED | set(route.refuses)
    if route.versions != EVERY:
        found |= {404}
    if parts.is_write(route.method):
        found |= parts.SENT | {409, 422}
    return frozenset(found)


def refusals(schemas: Schemas) -> dict[str, Reply]:
    """Return what says no, by component."""
    usual = [schemas.of(ErrorAnswer), schemas.of(BareAnswer)]
    every = parts.ASKED | parts.SENT | {404, 409, 422}
    return {
        **parts.refusals(_PREFIX, every, {"anyOf": usual}),
        **parts.refusals(
            _OAUTH_PREFIX, every, {"anyOf": [*usual, schemas.of(OAuthAnswer)]}
        ),
    }


def _success(route: AnyRoute, schemas: Schemas) -> Reply:
    """Return what is answered when all went well."""
    fields: dict[str, Schema] = {"status": {"const": "success"}}
    if route.answer is not None:
        fields["data"] = schemas.of(route.answer)
    if route.is_paged:
        fields["pagination"] = schemas.of(Pagination)
    schema = schemas.of(route.answer) if route.is_bare else envelope(fields)
    replayed: dict[str, Schema] = (
        {"Idempotency_Replayed": parts.REPLAYED} if parts.is_write(route.method) else {}
    )
    return parts.reply(parts.status_words(route.status), schema, **replayed)


def _version(route: AnyRoute) -> Parameter:
    """Return the header that says which form of the route is meant."""
    known: Schema = {"type": "string", "enum": sorted(route.versions)}
    # What is not known means the oldest, so there any text may stand.
    any_text: Schema = {"anyOf": [known, {"type": "string"}], "default": OLDEST}
    is_oldest = OLDEST in route.versions
    return Parameter(
        name=HEADER,
        place="header",
        schema=any_text if is_oldest else known,
        required=not is_oldest,
        description="The form of the API that is spoken.",
    )


def _security(route: AnyRoute) -> list[dict[str, list[str]]]:
    """Return the ways to say who asks; an empty one where nobody has to."""
    found: list[dict[str, list[str]]] = [{"token": []}, {"plainKey": []}]
    if route.scope and route.who is not Who.OWN_KEY:
        found.append({"program": [route.scope]})
    return [*found, {}] if route.who is Who.ANYBODY else found


def _scope_words(route: AnyRoute) -> str:
    """Return what a token with scopes must have."""
    return f"Scope: `{route.scope}`." if route.scope else ""
