"""The service as a value: its routes, its guards, and what becomes of errors.

Nothing here listens on anything: `runner` does. One instance belongs to one loop.
"""

from __future__ import annotations

import asyncio
import re
from http import HTTPStatus
from secrets import token_urlsafe
from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Mount, Route as Path

from pinmycal_desktop.model.errors import PinmyCalError
from pinmycal_desktop.server.addresses import DESCRIPTION
from pinmycal_desktop.server.auth import bearer, check_scope, note_use, whose
from pinmycal_desktop.server.body import API_BYTES, read_body
from pinmycal_desktop.server.booking_page import BookingPages
from pinmycal_desktop.server.calcom.door import Door as CalComDoor
from pinmycal_desktop.server.consent import Consent
from pinmycal_desktop.server.dialect import dialect_of
from pinmycal_desktop.server.exchange import Answer, Asked, Route
from pinmycal_desktop.server.feeds import FEEDS, publisher
from pinmycal_desktop.server.guards import HOOKS, Guards, check_media_type
from pinmycal_desktop.server.idempotency import key_in, once, once_answered
from pinmycal_desktop.server.openapi import description
from pinmycal_desktop.server.pinmycal.routes import ROUTES
from pinmycal_desktop.server.proof import prover
from pinmycal_desktop.server.rate_limit import RateLimit
from pinmycal_desktop.server.receiver import receiver
from pinmycal_desktop.server.refusal import JSON, Refused, refusal
from pinmycal_desktop.settings import DEFAULT_RATE_LIMIT
from pinmycal_desktop.vault import SessionVault
from pinmycal_desktop.wire.pinmycal.error import ErrorCode
from pinmycal_desktop.wire.proof import PATH as PROOF

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from datetime import datetime

    from starlette.requests import Request

    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.diary.signing import SecretStore
    from pinmycal_desktop.server.receiver import Secrets

_JSON_ONLY = frozenset({"application/json"})


def build_app(
    diary: Diary,
    *,
    clock: Callable[[], datetime],
    secrets: Secrets,
    signing: SecretStore | None = None,
    rate_limit: int = DEFAULT_RATE_LIMIT,
    tunnel_hosts: Callable[[], frozenset[str]] = frozenset,
    proof_key: str = "",
) -> Starlette:
    """Return the service over the local account of `diary`, and over nothing else.

    `secrets` gives a webhook endpoint's secret; `signing` keeps what signs webhooks
    that go out, in memory when it is None; `rate_limit` is requests a minute for each
    token, 0 for none; `tunnel_hosts` gives the Host values allowed for webhooks alone,
    as they are when a request comes; `proof_key` is what its address file holds, and
    nobody's when empty.
    """
    diary = diary.for_programs
    signing = signing or SessionVault()
    door = _Door(diary, clock, RateLimit(rate_limit), signing)
    hooks = Path(HOOKS + "{endpoint}", receiver(diary, secrets), methods=["POST"])
    calcom = Mount(
        "/v2",
        CalComDoor(diary, clock=clock, rate_limit=rate_limit, secrets=signing),
    )
    calcom.path_regex = re.compile(r"/v2/(?P<path>(?s:.*))")  # a new line is text too
    app = Starlette(
        routes=[
            *(door.path(address) for address in _addresses()),
            hooks,
            calcom,
            Path(FEEDS + "{token}", publisher(diary)),
            *Consent(diary, clock).paths(),
            *BookingPages(diary, clock).paths(),
            Path("/health", _health),
            Path(PROOF, prover(proof_key or token_urlsafe(32))),
            Path(DESCRIPTION, _description),
        ],
        middleware=[
            Middleware(
                Guards, clock=clock, dialect_of=dialect_of, tunnel_hosts=tunnel_hosts
            )
        ],
        exception_handlers={HTTPException: _no_route},
    )
    app.router.redirect_slashes = False
    return app


def _addresses() -> tuple[str, ...]:
    """Return each path once, in order."""
    return tuple(dict.fromkeys(each.path for each in ROUTES))


class _Door:
    """Turns a web request into a route's question, and its answer into a response."""

    def __init__(
        self,
        diary: Diary,
        clock: Callable[[], datetime],
        limit: RateLimit,
        signing: SecretStore,
    ) -> None:
        self._diary = diary
        self._clock = clock
        self._limit = limit
        self._signing = signing

    def path(self, address: str) -> Path:
        """Return the routes of one path, by method."""
        routes = {
            each.method: (each.handler, each.scope)
            for each in ROUTES
            if each.path == address
        }
        return Path(address, self._endpoint(routes), methods=list(routes))

    def _endpoint(
        self, routes: dict[str, tuple[Route, str]]
    ) -> Callable[[Request], Awaitable[Response]]:
        async def endpoint(request: Request) -> Response:
            method = "GET" if request.method == "HEAD" else request.method
            secret = bearer(request.scope["headers"])
            body = b""
            if method != "GET":
                body = await _json_body(request)
            return await asyncio.to_thread(
                self._answer, *routes[method], request, secret, body
            )

        return endpoint

    def _answer(
        self, route: Route, scope: str, request: Request, secret: str, body: bytes
    ) -> Response:
        """Answer in the service's pool: all that touches the diary happens here."""
        now = self._clock()
        token = whose(self._diary, secret, now=now)
        headers = self._limit.count(token.id, now=now)
        note_use(self._diary, token, now=now)
        try:
            check_scope(token, scope)
            host = self._diary.account.host(token.host_id)
            asked = Asked(
                method=request.method,
                path=request.scope["path"],
                ref=request.path_params.get("ref", ""),
                query=dict(request.query_params),
                body=body,
                key=key_in(request.scope["headers"]),
                token=token,
                host=host,
                request_id=request.state.request_id,
                now=now,
                secrets=self._signing,
            )
            answer = once_answered(
                self._diary, once(asked), lambda: route(self._diary, asked)
            )
            response = _response(answer)
        except (Refused, PinmyCalError) as error:
            response = refusal(error, request_id=request.state.request_id)
        response.headers.update(headers)
        return response


async def _json_body(request: Request) -> bytes:
    """Return the body of a change; only a DELETE may come without one."""
    headers = request.scope["headers"]
    if request.method != "DELETE" or "content-type" in request.headers:
        check_media_type(headers, _JSON_ONLY)
        return await read_body(request, most=API_BYTES)
    if body := await read_body(request, most=API_BYTES):
        check_media_type(headers, _JSON_ONLY)
    return body


def _response(answer: Answer) -> Response:
    """Return what a route said as a web response."""
    headers = {"idempotency-replayed": "true"} if answer.is_repeated else {}
    return Response(answer.body, HTTPStatus.OK, headers, media_type=JSON)


async def _health(request: Request) -> Response:  # noqa: ARG001 - it is asked of all
    """Say that the service runs, to anybody who may reach it."""
    return PlainTextResponse("OK")


async def _description(request: Request) -> Response:  # noqa: ARG001 - as above
    """Tell programs and their makers all that can be asked, without credentials."""
    return Response(await asyncio.to_thread(description), media_type=JSON)


def _no_route(request: Request, error: Exception) -> Response:
    """Answer a path that no route has, or a method that its route has not."""
    refused = Refused(
        HTTPStatus.NOT_FOUND,
        ErrorCode.NOT_FOUND,
        "service.no-such-route",
        hangs_up=True,
    )
    if (
        isinstance(error, HTTPException)
        and error.status_code == HTTPStatus.METHOD_NOT_ALLOWED
    ):
        refused = Refused(
            HTTPStatus.METHOD_NOT_ALLOWED,
            ErrorCode.METHOD_NOT_ALLOWED,
            "service.no-such-method",
            headers=error.headers,
            hangs_up=True,
            method=request.method,
        )
    return refusal(refused, request_id=request.state.request_id)
