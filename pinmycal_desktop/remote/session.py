"""Calls to one address over HTTP, with a limit to everything.

It follows no redirect to another place, keeps no cookie, reads no more than a limit and
waits no longer than a deadline. It tries nothing again. What it raises says whether a
call can have taken effect: see `remote`. It knows no platform's words.
"""

from __future__ import annotations

import asyncio
import ssl
import threading
from http.cookiejar import CookieJar, DefaultCookiePolicy
from typing import TYPE_CHECKING
from urllib.parse import urljoin

import httpx

from pinmycal_desktop.model.errors import (
    NotTrusted,
    Offline,
    RemoteTrouble,
    ServerTrouble,
    Unsure,
)
from pinmycal_desktop.remote.address import origin
from pinmycal_desktop.remote.body import NotReadable, TooLarge, whole_body
from pinmycal_desktop.remote.call import Answer

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pinmycal_desktop.remote.call import Call

DEADLINE_SECONDS = 60.0
"""How long one call may take, from the first look-up to the last byte."""

_TIMEOUT = httpx.Timeout(20.0, connect=5.0, pool=5.0)
_MOST_HOPS = 3
_LOOPBACK = ("all://localhost", "all://127.0.0.1", "all://[::1]")
_MAY_HAVE_ACTED = frozenset({301, 302, 303})
"""Redirects that servers answer a form with once it was taken; 307 and 308 are not."""


class Session:
    """Calls to one base address. One thread at a time calls; `stop` is for any."""

    def __init__(
        self,
        address: str,
        *,
        agent: str,
        deadline: float = DEADLINE_SECONDS,
        auth: httpx.Auth | None = None,
        transport: httpx.AsyncBaseTransport | None = None,
    ) -> None:
        self._address = address
        self._host = origin(address)[1]
        self._agent = agent
        self._deadline = deadline
        self._auth = auth
        self._transport = transport
        self._guard = threading.Lock()
        self._runner: asyncio.Runner | None = None
        self._client: httpx.AsyncClient | None = None
        self._task: asyncio.Task[Answer] | None = None
        self._stopped = False

    @property
    def host(self) -> str:
        """The name of the other computer, to be shown."""
        return self._host

    def send(self, call: Call, headers: Mapping[str, str]) -> Answer:
        """Return the answer, whatever its status.

        Raises `Offline`, `NotTrusted`, `ServerTrouble`, and for a write `Unsure`.
        """
        with self._guard:
            if self._stopped:
                raise Offline("remote.stopped")
            if self._runner is None:
                self._runner = asyncio.Runner()
        attempt = _Attempt(call, self._host)
        return self._runner.run(self._send(attempt, headers))

    def stop(self) -> None:
        """End the call under way, and take no other. From any thread."""
        with self._guard:
            self._stopped = True
            if self._runner is not None and (task := self._task) is not None:
                self._runner.get_loop().call_soon_threadsafe(task.cancel)

    def close(self) -> None:
        """Give up the connections; from the thread that calls."""
        runner, self._runner = self._runner, None
        if runner is not None:
            with runner:
                if self._client is not None:
                    runner.run(self._client.aclose())

    async def _send(self, attempt: _Attempt, headers: Mapping[str, str]) -> Answer:
        """Run one call as a task that `stop` can end."""
        task = asyncio.ensure_future(self._within_deadline(attempt, headers))
        with self._guard:
            self._task = task
            if self._stopped:
                task.cancel()
        try:
            return await task
        except asyncio.CancelledError:
            if not self._stopped:
                raise
            raise attempt.trouble(Offline("remote.stopped")) from None
        finally:
            self._task = None

    async def _within_deadline(
        self, attempt: _Attempt, headers: Mapping[str, str]
    ) -> Answer:
        """Return the answer; every trouble becomes one of ours."""
        try:
            async with asyncio.timeout(self._deadline):
                return await self._follow(attempt, headers)
        except (TimeoutError, httpx.TimeoutException):
            slow = ServerTrouble("remote.too-late", host=self._host)
            raise attempt.trouble(slow) from None
        except TooLarge:
            large = ServerTrouble("remote.answer-too-large", host=self._host)
            raise attempt.trouble(large) from None
        except NotReadable:
            odd = ServerTrouble("remote.not-the-api", host=self._host)
            raise attempt.trouble(odd) from None
        except httpx.ProxyError:
            raise Offline("remote.offline", host=self._host) from None
        except (httpx.HTTPError, httpx.InvalidURL, OSError) as trouble:
            if _is_about_certificates(trouble):
                raise NotTrusted("remote.not-trusted", host=self._host) from None
            cut = ServerTrouble("remote.cut-short", host=self._host)
            raise attempt.trouble(cut) from None

    async def _follow(self, attempt: _Attempt, headers: Mapping[str, str]) -> Answer:
        """Return the answer; a read may be led around within its own origin."""
        call, url = attempt.call, self._address + attempt.call.path
        params: httpx.QueryParams | None = httpx.QueryParams(call.query)
        for _ in range(_MOST_HOPS):
            answer = await self._once(attempt, url, params or None, headers)
            target = answer.headers.get("location", "")
            if not (300 <= answer.status < 400 and target):  # noqa: PLR2004 - redirects
                return answer
            if call.keeps_redirect:
                return answer
            if call.is_write or not self._is_within(url, target):
                break
            url, params = urljoin(url, target), None
        led = ServerTrouble("remote.led-elsewhere", host=self._host)
        if answer.status in _MAY_HAVE_ACTED:
            raise attempt.trouble(led)
        raise led

    def _is_within(self, url: str, target: str) -> bool:
        """Whether a redirect stays where the credentials belong."""
        try:
            return origin(urljoin(url, target)) == origin(self._address)
        except ValueError:
            return False

    async def _once(
        self,
        attempt: _Attempt,
        url: str,
        params: httpx.QueryParams | None,
        headers: Mapping[str, str],
    ) -> Answer:
        """Send one request and return its whole answer."""
        call = attempt.call
        client = self._client = self._client or self._opened()
        request = client.build_request(
            call.method,
            url,
            params=params,
            content=call.body,
            headers={**call.headers, **headers},
            extensions={"trace": attempt.trace},
        )
        answer = await client.send(request, stream=True)
        try:
            body = await whole_body(answer)
        finally:
            await answer.aclose()
        names = {name.lower(): value for name, value in answer.headers.items()}
        return Answer(answer.status_code, names, body)

    def _opened(self) -> httpx.AsyncClient:
        """Return the connections, through a proxy for other computers only."""
        return httpx.AsyncClient(
            headers={
                "user-agent": self._agent,
                "accept": "application/json",
                "accept-encoding": "gzip",
            },
            follow_redirects=False,
            timeout=_TIMEOUT,
            auth=self._auth,
            verify=_trusted(self._address),
            cookies=CookieJar(DefaultCookiePolicy(allowed_domains=[])),
            transport=self._transport,
            mounts=None if self._transport else dict.fromkeys(_LOOPBACK),
        )


class _Attempt:
    """One call under way, and whether any of it was sent."""

    def __init__(self, call: Call, host: str) -> None:
        self.call = call
        self._host = host
        self._began = False

    async def trace(self, name: str, info: Mapping[str, object]) -> None:
        """Note that the request, not one to a proxy, is being sent: httpx's hook."""
        if name.endswith("send_request_headers.started"):
            method = getattr(info.get("request"), "method", b"")
            self._began = self._began or method != b"CONNECT"

    def trouble(self, met: RemoteTrouble) -> RemoteTrouble:
        """Return what to raise for `met`: it depends on what was sent."""
        if not self._began:
            if isinstance(met, Offline):
                return met
            return Offline("remote.offline", host=self._host)
        return Unsure(met.message) if self.call.is_write else met


def _trusted(address: str) -> ssl.SSLContext | bool:
    """Return whose certificates are believed: where none is shown, nobody's.

    To load those everybody believes takes 30 ms, in which a window stands still.
    """
    is_plain = address.lower().startswith("http://")
    return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT) if is_plain else True


def _is_about_certificates(trouble: BaseException | None) -> bool:
    """Whether a certificate was the reason, somewhere down the chain."""
    while trouble is not None:
        if isinstance(trouble, ssl.SSLCertVerificationError):
            return True
        trouble = trouble.__cause__ or trouble.__context__
    return False
