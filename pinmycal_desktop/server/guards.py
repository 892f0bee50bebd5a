"""Guards: what every request must pass before anything looks at it.

A web page in the person's browser can reach a service on this computer, by its own
name or by one that was made to point here. So the Host must be our exact address, and
nothing that a browser sends on a page's behalf is let in. There are no cookies and no
CORS headers, ever. What a guard does not do: read the body, or know any route.
"""

from __future__ import annotations

import ipaddress
import logging
import re
from datetime import UTC
from email.utils import format_datetime
from http import HTTPStatus
from typing import TYPE_CHECKING, Protocol, TypedDict

from starlette.datastructures import MutableHeaders

from pinmycal_desktop.model.errors import PinmyCalError
from pinmycal_desktop.server.addresses import is_page, plain_path, url_of
from pinmycal_desktop.server.refusal import Refused
from pinmycal_desktop.wire.pinmycal.error import ErrorCode

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import datetime

    from starlette.responses import Response
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    Headers = Sequence[tuple[bytes, bytes]]

log = logging.getLogger(__name__)

HOOKS = "/hooks/"
"""Where webhooks arrive; alone reachable under a tunnel's public name."""

_ANY_SITE = (b"none", b"same-origin", b"same-site", b"cross-site")
"""Every value of Sec-Fetch-Site that there is."""

HEADER_BYTES = 16 * 1024
"""The most that a request may say before its body."""

_PLAIN_ID = re.compile(r"[A-Za-z0-9_.:-]{1,36}", re.ASCII)
"""What may stand in a log: a UUID does, a token is longer."""
_HTTP_PORT = 80


class Dialect(Protocol):
    """One API's way to speak."""

    def new_request_id(self) -> str:
        """Return a fresh id that people can quote."""

    def refusal(
        self,
        error: Refused | PinmyCalError,
        *,
        request_id: str,
        url: str,
        now: datetime,
    ) -> Response:
        """Return the answer to a request that is refused."""

    def bug(self, *, request_id: str, url: str, now: datetime) -> Response:
        """Return the answer when the mistake is ours."""


class _Facts(TypedDict):
    """What a refusal may name of a request."""

    request_id: str
    url: str
    now: datetime


class Guards:
    """ASGI middleware around the whole service; belongs to the service's loop."""

    def __init__(
        self,
        app: ASGIApp,
        *,
        clock: Callable[[], datetime],
        dialect_of: Callable[[str], Dialect],
        tunnel_hosts: Callable[[], frozenset[str]],
    ) -> None:
        self._app = app
        self._dialect_of = dialect_of
        self._clock = clock
        self._tunnel_hosts = tunnel_hosts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request in, or answer why not; every answer gets our headers."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        scope["path"] = plain_path(scope["path"])
        dialect = self._dialect_of(scope["path"])
        request_id = dialect.new_request_id()
        scope.setdefault("state", {})["request_id"] = request_id
        reply = _Reply(send, {"x-request-id": request_id, "date": self._date()})
        try:
            self._check(scope)
            await self._app(scope, receive, reply)
        except (Refused, PinmyCalError) as error:
            answer = dialect.refusal(error, **self._facts(scope, request_id))
            await answer(scope, receive, reply)
        except Exception:  # one request's mistake must not end the service
            log.exception("%s failed", request_id)
            if reply.status == 0:
                answer = dialect.bug(**self._facts(scope, request_id))
                await answer(scope, receive, reply)
        log.info(
            "%s %s %s, asked as %s",
            request_id,
            scope["method"],
            reply.status,
            _asked_as(scope["headers"]),
        )

    def _facts(self, scope: Scope, request_id: str) -> _Facts:
        """Return what a refusal may name."""
        return {
            "request_id": request_id,
            "url": url_of(scope["path"], scope["query_string"]),
            "now": self._clock(),
        }

    def _date(self) -> str:
        """Return the moment of an answer as HTTP writes it (RFC 9110, 6.6.1)."""
        return format_datetime(self._clock().astimezone(UTC), usegmt=True)

    def _check(self, scope: Scope) -> None:
        """Raise `Refused` when the request may not even be routed."""
        headers: Headers = scope["headers"]
        if not scope["path"].startswith("/"):
            raise _not_understood()
        check_size(scope)
        own = own_hosts(scope.get("server"))
        is_hook = scope["path"].startswith(HOOKS)
        check_host(headers, own | self._tunnel_hosts() if is_hook else own)
        if is_page(scope["path"]):
            check_visit(headers, own, scope["method"])
        else:
            check_origin(headers, own)
        check_framing(headers)


def own_hosts(server: tuple[str, int | None] | None) -> frozenset[str]:
    """Return the Host values that mean the socket `server`, a loopback address."""
    name, port = server or ("", None)
    try:
        address = ipaddress.ip_address(name)
    except ValueError:
        return frozenset()
    if not address.is_loopback:
        return frozenset()
    names = ("localhost", f"[{address}]" if address.version == 6 else str(address))  # noqa: PLR2004 IPv6
    with_port = {f"{each}:{port}" for each in names}
    return frozenset(with_port | set(names) if port == _HTTP_PORT else with_port)


def check_host(headers: Headers, allowed: frozenset[str]) -> None:
    """Raise `Refused` unless there is one Host, and it is one of `allowed`."""
    given = values(headers, b"host")
    if len(given) != 1 or given[0].decode("latin-1").lower() not in allowed:
        raise Refused(
            HTTPStatus.FORBIDDEN,
            ErrorCode.FORBIDDEN,
            "service.wrong-host",
            hangs_up=True,
        )


def check_origin(headers: Headers, own: frozenset[str]) -> None:
    """Raise `Refused` for anything a browser sends for a page (Fetch standard)."""
    ours = {b"http://" + each.encode() for each in own}
    origin = values(headers, b"origin")
    site = values(headers, b"sec-fetch-site")
    mode = values(headers, b"sec-fetch-mode")
    if (
        any(each not in ours for each in origin)
        or any(each not in (b"same-origin", b"none") for each in site)
        or b"navigate" in mode
    ):
        raise _from_a_web_page()


def check_visit(headers: Headers, own: frozenset[str], method: str) -> None:
    """Raise `Refused` unless a person may be led to a page of ours, or answers it.

    A browser may be led here from anywhere, as the whole of what it shows: looking
    changes nothing, and no page can read what is shown in another's window. A form is
    taken only from our own page.
    """
    ours = {b"http://" + each.encode() for each in own}
    is_led = method in {"GET", "HEAD"}
    sites = (b"same-origin",) if method == "POST" else _ANY_SITE
    if (
        any(each not in ours for each in values(headers, b"origin"))
        or any(each not in sites for each in values(headers, b"sec-fetch-site"))
        or any(each != b"navigate" for each in values(headers, b"sec-fetch-mode"))
        or any(each != b"document" for each in values(headers, b"sec-fetch-dest"))
        or not (is_led or method == "POST")
    ):
        raise _from_a_web_page()


def check_size(scope: Scope) -> None:
    """Raise `Refused` for a header block that is too large, however it came in.

    The parser's own limit holds only for what arrives piece by piece.
    """
    size = len(scope["raw_path"]) + len(scope["query_string"])
    size += sum(len(name) + len(value) for name, value in scope["headers"])
    if size > HEADER_BYTES:
        raise Refused(
            HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE,
            ErrorCode.TOO_LARGE,
            "service.header-too-large",
            hangs_up=True,
            most=HEADER_BYTES,
        )


def check_framing(headers: Headers) -> None:
    """Raise `Refused` where it is unclear how long the body is (RFC 9112, 6.1)."""
    lengths = values(headers, b"content-length")
    if len(lengths) > 1 or (lengths and values(headers, b"transfer-encoding")):
        raise _not_understood()


def check_media_type(
    headers: Headers, allowed: frozenset[str], *, words: str = "service.not-json-type"
) -> None:
    """Raise `Refused` unless the body is sent as one of `allowed`, as it is.

    A page can send a form without asking; it cannot send these types.
    """
    given = values(headers, b"content-type")
    kind = given[0].decode("latin-1") if len(given) == 1 else ""
    name, _, charset = (part.strip().lower() for part in kind.partition(";"))
    fits = name in allowed and charset.replace('"', "") in ("", "charset=utf-8")
    if not fits or values(headers, b"content-encoding"):
        raise Refused(
            HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
            ErrorCode.UNSUPPORTED_MEDIA_TYPE,
            words,
            hangs_up=True,
        )


def values(headers: Headers, name: bytes) -> list[bytes]:
    """Return every value of the header `name`, which is in lower case."""
    return [value for key, value in headers if key == name]


class _Reply:
    """Sends an answer on with the headers every one has, and notes its status."""

    def __init__(self, send: Send, own: Mapping[str, str]) -> None:
        self._send = send
        self._own = own
        self.status = 0

    async def __call__(self, message: Message) -> None:
        """Send one ASGI message on."""
        if message["type"] == "http.response.start":
            self.status = message["status"]
            headers = MutableHeaders(scope=message)
            headers.update(self._own)
            headers["x-content-type-options"] = "nosniff"
            headers["cache-control"] = "no-store"
        await self._send(message)


def _from_a_web_page() -> Refused:
    """Return the refusal of what a browser sends for a page that is none of ours."""
    return Refused(
        HTTPStatus.FORBIDDEN,
        ErrorCode.FORBIDDEN,
        "service.from-a-web-page",
        hangs_up=True,
    )


def _not_understood() -> Refused:
    """Return the refusal of a request whose very form is wrong."""
    return Refused(
        HTTPStatus.BAD_REQUEST,
        ErrorCode.BAD_REQUEST,
        "service.bad-request",
        hangs_up=True,
    )


def _asked_as(headers: Headers) -> str:
    """Return the id the client gave its request, if it may stand in a log."""
    given = values(headers, b"x-request-id")
    text = given[0].decode("latin-1") if len(given) == 1 else ""
    return text if _PLAIN_ID.fullmatch(text) else "-"
