"""Fetching one document over HTTP: once more only if it changed, and within limits.

What is asked for may be chosen by a stranger, through a redirect: so each step is
looked at before a connection is made, and made to the very address that was looked at.
A redirect never leads from https to http, nor from a public place to this computer or
its network. It keeps no cookie and logs no address: that may be a secret. What went
wrong comes back as a message, never as an exception's own text.
"""

from __future__ import annotations

import asyncio
import ipaddress
import socket
import zlib
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from email.utils import parsedate_to_datetime
from enum import IntEnum
from typing import TYPE_CHECKING, TypeAlias
from urllib.request import getproxies, proxy_bypass

import httpx

from pinmycal_desktop.model.message import Message

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from datetime import datetime

MOST_OCTETS = 20 * 1024 * 1024
MOST_REDIRECTS = 5
_MOST_TRIES = 4
"""Addresses of one host that are tried."""
_MEBIBYTE = 1024 * 1024
_ANY_GZIP = 16 + zlib.MAX_WBITS

IpAddress: TypeAlias = "ipaddress.IPv4Address | ipaddress.IPv6Address"


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """How long each part of a fetch may take, in seconds."""

    step: float = 10.0
    """To connect, and for each wait for the other side."""
    whole: float = 60.0
    """From the first look-up to the last octet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """What came of a fetch."""

    body: bytes | None = None
    """None when nothing changed, or it failed."""
    etag: str = ""
    modified: str = ""
    """What the other side calls this state; for the next time."""
    trouble: Message | None = None
    """Why there is nothing; None when all went well."""
    wait: timedelta | None = None
    """How long the other side asks to be left alone."""


class _Reach(IntEnum):
    """How far away an address is; a redirect never leads nearer."""

    HERE = 0
    """This computer, and what belongs to its link only."""
    NEAR = 1
    """A network that is not public."""
    PUBLIC = 2


class _Refused(Exception):
    """The fetch ends here; carries what to say."""

    def __init__(self, code: str, **arguments: str | int) -> None:
        super().__init__(code)
        self.message = Message.of(code, **arguments)


class Fetcher:
    """Fetches documents; belongs to one asyncio loop. Made by `open`."""

    def __init__(
        self,
        client: httpx.AsyncClient,
        *,
        patience: Patience,
        octets: int,
        clock: Callable[[], datetime],
    ) -> None:
        self._client = client
        self._patience = patience
        self._octets = octets
        self._clock = clock

    @classmethod
    @asynccontextmanager
    async def open(
        cls,
        *,
        agent: str,
        clock: Callable[[], datetime],
        patience: Patience | None = None,
        octets: int = MOST_OCTETS,
    ) -> AsyncIterator[Fetcher]:
        """Give a fetcher that calls itself `agent`, with its connections."""
        patience = patience or Patience()
        headers = {
            "user-agent": agent,
            "accept": "text/calendar, text/plain;q=0.5, */*;q=0.1",
            "accept-encoding": "gzip",
        }
        async with httpx.AsyncClient(
            headers=headers,
            follow_redirects=False,
            timeout=patience.step,
            limits=httpx.Limits(max_connections=None, max_keepalive_connections=0),
            mounts=dict.fromkeys(("all://localhost", "all://127.0.0.1", "all://[::1]")),
        ) as client:
            yield cls(client, patience=patience, octets=octets, clock=clock)

    async def fetch(self, url: str, *, etag: str = "", modified: str = "") -> Fetched:
        """Return what is at `url`, unless it is still as `etag` or `modified` say."""
        conditions = {"if-none-match": etag, "if-modified-since": modified}
        headers = {name: value for name, value in conditions.items() if value}
        try:
            async with asyncio.timeout(self._patience.whole):
                return await self._follow(httpx.URL(url), headers)
        except _Refused as refused:
            return Fetched(trouble=refused.message)
        except (TimeoutError, httpx.TimeoutException):
            return Fetched(trouble=Message.of("remote.too-slow"))
        except (httpx.ConnectError, socket.gaierror):
            return Fetched(trouble=Message.of("remote.no-connection"))
        except (httpx.HTTPError, httpx.InvalidURL, OSError, ValueError, zlib.error):
            return Fetched(trouble=Message.of("remote.broke-off"))

    async def _follow(self, url: httpx.URL, headers: dict[str, str]) -> Fetched:
        """Go from redirect to redirect until there is an answer."""
        least = _Reach.HERE
        for _ in range(MOST_REDIRECTS + 1):
            way = await _way_to(url)
            if way.reach < least:
                raise _Refused("remote.redirected-inside")
            least = way.reach
            answer = await self._ask(url, way, headers)
            try:
                if not answer.has_redirect_location:
                    return await self._taken(answer)
            finally:
                await answer.aclose()
            target = url.join(answer.headers["location"])
            if target.scheme not in {"http", "https"} or (
                url.scheme == "https" and target.scheme != "https"
            ):
                raise _Refused("remote.redirected-unsafe")
            url = target
        raise _Refused("remote.redirected-often", count=MOST_REDIRECTS)

    async def _ask(
        self, url: httpx.URL, way: _Way, headers: dict[str, str]
    ) -> httpx.Response:
        """Return the answer of the first address that can be reached."""
        for number, address in enumerate(way.addresses, 1):
            pinned = url.copy_with(host=str(address)) if address else url
            request = self._client.build_request(
                "GET",
                pinned,
                headers=headers | {"host": _host_header(url)},
                extensions={"sni_hostname": url.raw_host.decode("ascii")},
            )
            try:
                return await self._client.send(request, stream=True)
            except httpx.ConnectError:
                if number == len(way.addresses):
                    raise
        raise _Refused("remote.no-connection")

    async def _taken(self, answer: httpx.Response) -> Fetched:
        """Return what an answer brings."""
        etag = answer.headers.get("etag", "")[:500]
        modified = answer.headers.get("last-modified", "")[:100]
        if answer.status_code == httpx.codes.NOT_MODIFIED:
            return Fetched(etag=etag, modified=modified)
        if answer.status_code != httpx.codes.OK:
            return Fetched(
                trouble=_trouble_of(answer.status_code), wait=self._wait(answer)
            )
        body = await self._body(answer)
        return Fetched(body=body, etag=etag, modified=modified)

    async def _body(self, answer: httpx.Response) -> bytes:
        """Return the whole body; raises when it is too large or not all there."""
        said = answer.headers.get("content-length", "")
        if said.isdecimal() and int(said) > self._octets:
            raise self._too_large()
        encoding = answer.headers.get("content-encoding", "").strip().lower()
        if encoding not in {"", "identity", "gzip", "x-gzip"}:
            raise _Refused("remote.not-understood")
        unpack = zlib.decompressobj(_ANY_GZIP) if "gzip" in encoding else None
        parts, size = [], 0
        async for chunk in answer.aiter_raw():
            # A few packed octets can become very many: no more than is still wanted.
            most = self._octets - size + 1
            part = unpack.decompress(chunk, most) if unpack else chunk
            size += len(part)
            if size > self._octets:
                raise self._too_large()
            parts.append(part)
        if unpack is not None and not unpack.eof:
            raise _Refused("remote.broke-off")
        return b"".join(parts)

    def _too_large(self) -> _Refused:
        return _Refused("remote.too-large", count=max(1, self._octets // _MEBIBYTE))

    def _wait(self, answer: httpx.Response) -> timedelta | None:
        """Return how long to wait (RFC 9110, 10.2.3), as far as it can be read."""
        said = answer.headers.get("retry-after", "").strip()
        if said.isdecimal():
            return timedelta(seconds=min(int(said), 10**7))
        try:
            return max(parsedate_to_datetime(said) - self._clock(), timedelta())
        except (TypeError, ValueError):
            return None


def _trouble_of(status: int) -> Message:
    """Return what a status that is no success means."""
    if status in {401, 403}:
        return Message.of("remote.not-let-in", status=status)
    if status in {404, 410}:
        return Message.of("remote.not-there", status=status)
    return Message.of("remote.answered", status=status)


@dataclass(frozen=True, slots=True)
class _Way:
    """Which addresses lead to a host, and how far away they are."""

    addresses: tuple[IpAddress | None, ...]
    """None alone when a proxy looks the host up."""
    reach: _Reach


async def _way_to(url: httpx.URL) -> _Way:
    """Return the way to the host of `url`, looked up once and for all."""
    host = url.host
    if not host:
        raise _Refused("remote.not-understood")
    literal = _literal(host)
    if literal is not None:
        return _Way((literal,), _reach_of(literal))
    if _is_proxied(url.scheme, host):
        return _Way((None,), _Reach.PUBLIC)
    loop = asyncio.get_running_loop()
    found = await loop.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    names = dict.fromkeys(str(each[4][0]).partition("%")[0] for each in found)
    addresses = tuple(ipaddress.ip_address(name) for name in names)[:_MOST_TRIES]
    if not addresses:
        raise _Refused("remote.no-connection")
    return _Way(addresses, min(map(_reach_of, addresses)))


def _literal(host: str) -> IpAddress | None:
    """Return the address a host is written as, if it is one."""
    try:
        return ipaddress.ip_address(host)
    except ValueError:
        return None


def _reach_of(address: IpAddress) -> _Reach:
    """Return how far away an address is."""
    mapped = getattr(address, "ipv4_mapped", None) or getattr(
        address, "sixtofour", None
    )
    if mapped is not None:
        return _reach_of(mapped)
    if address.is_loopback or address.is_link_local or address.is_unspecified:
        return _Reach.HERE
    return _Reach.PUBLIC if address.is_global else _Reach.NEAR


def _is_proxied(scheme: str, host: str) -> bool:
    """Whether a proxy is set up for this host: it looks names up itself."""
    proxies = getproxies()
    return bool(proxies.get(scheme) or proxies.get("all")) and not proxy_bypass(host)


def _host_header(url: httpx.URL) -> str:
    """Return how a URL names its host to the other side."""
    return url.netloc.decode("ascii")
