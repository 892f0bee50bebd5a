"""The description of what belongs to no API: health, webhooks, and pages for people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pinmycal_desktop.server.addresses import AUTHORIZE, DESCRIPTION, JOIN, PRIVATE
from pinmycal_desktop.server.feeds import FEEDS
from pinmycal_desktop.server.guards import HOOKS
from pinmycal_desktop.server.openapi import parts, pinmycal
from pinmycal_desktop.wire.openapi import (
    Media,
    Operation,
    Parameter,
    Reply,
    RequestBody,
)
from pinmycal_desktop.wire.proof import PATH as PROOF, ProofAnswer
from pinmycal_desktop.wire.webhooks import ReceivedAnswer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pinmycal_desktop.wire.openapi import Schema, Schemas

KINDS: tuple[Any, ...] = (ReceivedAnswer, ProofAnswer)

_LINKED = PRIVATE + "{code}"
_PAGE = "text/html"
_TEXT: Schema = {"type": "string"}
_CONSENT = (
    "client_id",
    "redirect_uri",
    "response_type",
    "scope",
    "state",
    "code_challenge",
    "code_challenge_method",
)
_ANYTHING = Media({"type": "object"})
_FORM = "application/x-www-form-urlencoded"


def operations(schemas: Schemas) -> Iterator[tuple[str, str, Operation]]:
    """Yield path, method and operation of each."""
    yield "/health", "get", _plain("/health", "Say that the service runs", "text/plain")
    yield DESCRIPTION, "get", _plain(DESCRIPTION, "Describe the service", parts.JSON)
    yield PROOF, "get", _proof(schemas)
    yield HOOKS + "{endpoint}", "post", _receiver(schemas)
    yield FEEDS + "{token}", "get", _feed(schemas)
    for path, names, summary in (
        (AUTHORIZE, _CONSENT, "Ask a person to let a program in"),
        (JOIN, ("token",), "Ask a person to join a team"),
    ):
        yield path, "get", _page(path, "get", names, summary)
        yield path, "post", _page(path, "post", (), summary + ": the answer")
    for method in ("get", "post"):
        yield _LINKED, method, _booking_page(method, schemas)


def _plain(path: str, summary: str, kind: str) -> Operation:
    """Return the description of what anybody may read."""
    schema: Schema = {} if kind == parts.JSON else _TEXT
    success = Reply(parts.status_words(200), content={kind: Media(schema)})
    return Operation(
        operation_id=parts.name_of("get", path),
        summary=summary,
        tags=["Service"],
        responses=parts.answers({200: success}, pinmycal.PREFIX, parts.ANY),
        security=[],
    )


def _feed(schemas: Schemas) -> Operation:
    """Return the description of a feed for other calendar programs."""
    path = FEEDS + "{token}"
    found = {
        200: Reply("A calendar", content={"text/calendar": Media(_TEXT)}),
        304: Reply("Nothing changed since the state named in `If-None-Match`"),
    }
    return Operation(
        operation_id="getFeed",
        summary="Read a feed as a calendar",
        description="`token` may end in `.ics`; whoever knows it may read the feed.",
        tags=["Service"],
        parameters=parts.parameters(path, "GET", None, schemas),
        responses=parts.answers(found, pinmycal.PREFIX, parts.ANY | {404, 503}),
        security=[],
    )


def _proof(schemas: Schemas) -> Operation:
    """Return the description of how the service shows that it is the service."""
    challenge = Parameter(
        name="challenge",
        place="query",
        schema={"type": "string", "pattern": "^[0-9a-f]{32,128}$"},
        required=True,
    )
    success = parts.reply(parts.status_words(200), schemas.of(ProofAnswer))
    return Operation(
        operation_id="proveService",
        summary="Prove that this is the service",
        description="HMAC-SHA256 with the `key` of `service.json` over"
        " `pinmycal-service`, host, port and challenge, joined by line feeds.",
        tags=["Service"],
        parameters=[challenge],
        responses=parts.answers({200: success}, pinmycal.PREFIX, parts.ANY | {400}),
        security=[],
    )


def _receiver(schemas: Schemas) -> Operation:
    """Return the description of where webhooks arrive."""
    path = HOOKS + "{endpoint}"
    success = parts.reply(parts.status_words(200), schemas.of(ReceivedAnswer))
    refused = parts.ANY | parts.SENT | {401, 404, 503}
    return Operation(
        operation_id="receiveWebhook",
        summary="Take a webhook in",
        description="Its signature says who sent it: `X-Cal-Signature-256` or"
        " `X-PMC-Signature`.",
        tags=["Service"],
        parameters=parts.parameters(path, "GET", None, schemas),
        request_body=RequestBody(
            dict.fromkeys((parts.JSON, _FORM), Media({"type": "object"}))
        ),
        responses=parts.answers({200: success}, pinmycal.PREFIX, refused),
        security=[],
    )


def _booking_page(method: str, schemas: Schemas) -> Operation:
    """Return the description of the page behind a private link."""
    page = {_PAGE: Media(_TEXT)}
    is_form = method == "post"
    found = {
        200: Reply("The page", content=page),
        400: Reply("What is asked for is not in order", content=page),
        404: Reply("The link leads nowhere, or not any more", content=page),
        503: Reply("Not now", content=page),
    }
    refused = {403, 429, 431}
    if is_form:
        found[409] = Reply("The time is taken, or the form was sent", content=page)
        found[422] = Reply("The form once more, with what is wrong", content=page)
        refused |= {408, 413, 415}
    names = () if is_form else ("from", "zone", "length", "start")
    return Operation(
        operation_id="bookByPrivateLink" if is_form else "showPrivateLink",
        summary="Book with a private link" + (": the form" if is_form else ""),
        tags=["Pages for people"],
        parameters=[
            *parts.parameters(_LINKED, method.upper(), None, schemas),
            *(Parameter(name=each, place="query", schema=_TEXT) for each in names),
        ],
        request_body=RequestBody({_FORM: _ANYTHING}) if is_form else None,
        responses=parts.answers(found, pinmycal.PREFIX, refused),
        security=[],
    )


def _page(path: str, method: str, names: tuple[str, ...], summary: str) -> Operation:
    """Return the description of a page for people."""
    page = {_PAGE: Media(_TEXT)}
    refused = {403, 408, 413, 415, 429, 431} if method == "post" else {403, 429, 431}
    found = {
        200: Reply("The page", content=page),
        303: Reply("Back to the program, with the answer"),
        400: Reply("What is asked for is not in order", content=page),
        404: Reply("There is no such invitation", content=page),
        503: Reply("Not now", content=page),
    }
    return Operation(
        operation_id=parts.name_of(method, path),
        summary=summary,
        tags=["Pages for people"],
        parameters=[
            Parameter(name=each, place="query", schema=_TEXT) for each in names
        ],
        request_body=(
            RequestBody({_FORM: Media({"type": "object"})})
            if method == "post"
            else None
        ),
        responses=parts.answers(found, pinmycal.PREFIX, refused),
        security=[],
    )
