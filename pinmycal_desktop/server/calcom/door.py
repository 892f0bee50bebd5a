"""The common part of the Cal.com API: from a web request to a route, and back.

In order, as the original: the route and version (404), the body's form (415), the
credentials and the limits (401, 429), who may (401, 403), the query and the body (400),
the handler. All that touches the diary happens in the service's pool.
"""

from __future__ import annotations

import asyncio
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from starlette.requests import Request
from starlette.responses import Response

from pinmycal_desktop.model.errors import PinmyCalError
from pinmycal_desktop.server.addresses import url_of
from pinmycal_desktop.server.auth import note_use
from pinmycal_desktop.server.body import API_BYTES, read_body
from pinmycal_desktop.server.calcom import auth
from pinmycal_desktop.server.calcom.asking import Asked
from pinmycal_desktop.server.calcom.auth import Caller, caller
from pinmycal_desktop.server.calcom.refusal import refusal
from pinmycal_desktop.server.calcom.routes import Who
from pinmycal_desktop.server.calcom.table import ROUTES, Found, Table
from pinmycal_desktop.server.calcom.throttle import Throttle
from pinmycal_desktop.server.calcom.versions import version_of
from pinmycal_desktop.server.guards import check_media_type, values
from pinmycal_desktop.server.idempotency import key_in, once_answered, once_of
from pinmycal_desktop.server.refusal import JSON, Refused
from pinmycal_desktop.wire.calcom.error import CalError, OAuthError, Unfit
from pinmycal_desktop.wire.calcom.form import form_as_json

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime

    from starlette.types import Receive, Scope, Send

    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.diary.signing import SecretStore
    from pinmycal_desktop.server.calcom.routes import Route
    from pinmycal_desktop.server.exchange import Answer

_JSON_TYPE = frozenset({"application/json"})
_FORM = "application/x-www-form-urlencoded"
_READ_ONLY = frozenset({"GET", "HEAD"})


class Door:
    """The Cal.com API as an ASGI application; belongs to the service's loop."""

    def __init__(
        self,
        diary: Diary,
        *,
        clock: Callable[[], datetime],
        rate_limit: int,
        secrets: SecretStore,
        routes: Iterable[Route[Any, Any]] = ROUTES,
    ) -> None:
        """Serve `diary`; `rate_limit` is requests a minute of a key, 0 for none.

        `secrets` keeps what signs webhooks.
        """
        self._diary = diary
        self._clock = clock
        self._rate_limit = rate_limit
        self._secrets = secrets
        self._throttle = Throttle()
        self._table = Table(routes)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        request = Request(scope, receive)
        try:
            found = self._found(scope)
            body = b""
            if scope["method"] not in _READ_ONLY:
                body = await _body(request, takes_form=found.route.takes_form)
        except CalError as error:
            response = self._refusal(error, scope)
        else:
            response = await asyncio.to_thread(self._answer, found, scope, body)
        await response(scope, receive, send)

    def _found(self, scope: Scope) -> Found:
        """Return the route of a request; raises `CalError` when there is none."""
        method = "GET" if scope["method"] == "HEAD" else scope["method"]
        found = self._table.find(method, scope["path"], version_of(scope["headers"]))
        if found is None:
            url = url_of(scope["path"], scope["query_string"])
            hang_up = {} if method == "GET" else {"connection": "close"}
            raise CalError(404, f"Cannot {scope['method']} {url}", headers=hang_up)
        return found

    def _answer(self, found: Found, scope: Scope, body: bytes) -> Response:
        """Answer in the service's pool."""
        now = self._clock()
        headers: dict[str, str] = {}
        try:
            who = caller(self._diary, scope["headers"])
            headers = self._counted(who, found, now)
            _check_permission(who, found, now)
            if who.token:
                note_use(self._diary, who.token, now=now)
            asked = self._asked(found, scope, body, who, now)
            answer = once_answered(
                self._diary,
                asked.once,
                lambda: found.route.handler(self._diary, asked),
            )
            response = _response(answer, found.route.status)
        except (CalError, Refused, PinmyCalError) as error:
            response = self._refusal(_told(error, found), scope)
        response.headers.update(headers)
        return response

    def _counted(self, who: Caller, found: Found, now: datetime) -> dict[str, str]:
        """Count the request on the route's own limit, or on the caller's."""
        if self._rate_limit == 0:
            return {}
        own = found.route.limit
        if own:
            return self._throttle.count(who.name, own.name, most=own.most, now=now)
        most = auth.ACCESS_LIMIT if who.is_access else self._rate_limit
        return self._throttle.count(who.name, "default", most=most, now=now)

    def _asked(
        self, found: Found, scope: Scope, body: bytes, who: Caller, now: datetime
    ) -> Asked[Any, Any]:
        """Return the request as its route sees it; raises what does not fit."""
        query = scope["query_string"]
        key = key_in(scope["headers"])
        return Asked(
            method=scope["method"],
            path=scope["path"],
            params=found.params,
            query=found.query.read(query) if found.query else None,
            body=found.body.read(body) if found.body else None,
            token=who.token,
            host=self._diary.account.host(who.token.host_id) if who.token else None,
            version=version_of(scope["headers"]),
            once=once_of(
                who.name,
                key,
                method=scope["method"],
                path=scope["path"],
                query={"": query.decode("latin-1")},
                body=body,
            )
            if key
            else None,
            base=_base(scope),
            request_id=scope["state"]["request_id"],
            now=now,
            secrets=self._secrets,
        )

    def _refusal(
        self, error: CalError | Refused | PinmyCalError, scope: Scope
    ) -> Response:
        """Return the answer that says no."""
        url = url_of(scope["path"], scope["query_string"])
        return refusal(error, url=url, now=self._clock())


def _check_permission(who: Caller, found: Found, now: datetime) -> None:
    """Raise `CalError` for a caller who may not ask this."""
    if who.is_unknown:
        raise auth.no_such_token()
    if who.token:
        is_open = found.route.who in (Who.ANYBODY, Who.OWN_KEY)
        auth.check_token(who, found.route.scope, is_open=is_open, now=now)
        if found.route.who is Who.OWN_KEY and who.token.grant_id is not None:
            raise auth.not_for_programs()
        return
    if found.route.who is Who.PERMITTED:
        raise auth.no_permission()
    if found.route.who in (Who.KNOWN, Who.OWN_KEY):
        raise auth.no_credentials()


def _told(
    error: CalError | Refused | PinmyCalError, found: Found
) -> CalError | Refused | PinmyCalError:
    """Return `error` as its route tells it: what a form can be sent to speaks OAuth."""
    if found.route.takes_form and isinstance(error, Unfit):
        fields = ", ".join(each.property for each in error.entries)
        return OAuthError(400, "invalid_request", f"{fields} does not fit")
    return error


async def _body(request: Request, *, takes_form: bool) -> bytes:
    """Return a body as JSON; a request may also come without one."""
    headers = request.scope["headers"]
    if takes_form and _is_form(request):
        return form_as_json(await read_body(request, most=API_BYTES))
    if "content-type" in request.headers:
        check_media_type(headers, _JSON_TYPE)
        return await read_body(request, most=API_BYTES)
    if body := await read_body(request, most=API_BYTES):
        check_media_type(headers, _JSON_TYPE)
    return body


def _is_form(request: Request) -> bool:
    """Whether the body comes as a form."""
    return request.headers.get("content-type", "").partition(";")[0].strip() == _FORM


def _base(scope: Scope) -> str:
    """Return scheme and authority as the program wrote them."""
    host = values(scope["headers"], b"host")
    return f"{scope['scheme']}://{host[0].decode('latin-1') if host else 'localhost'}"


def _response(answer: Answer, status: int) -> Response:
    """Return what a route said as a web response."""
    headers = {"idempotency-replayed": "true"} if answer.is_repeated else {}
    return Response(answer.body, HTTPStatus(status), headers, media_type=JSON)
