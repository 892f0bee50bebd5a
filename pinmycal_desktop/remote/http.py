"""Sending one message over HTTP, with an end to patience.

It follows no redirect, keeps no cookie, reads no answer's body, and takes a proxy for
other computers only. What went wrong comes back as a code, never as an exception's own
text: that may hold what was sent.
"""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

import httpx

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Mapping

PATIENCE_SECONDS = 10.0
"""How long one message may take, from the first look-up to the answer's status."""

_LOOPBACK = ("all://localhost", "all://127.0.0.1", "all://[::1]")


@dataclass(frozen=True, slots=True)
class Posted:
    """What came of a message."""

    status: int | None
    """The answer's status; None when there was none."""
    trouble: str
    """Empty when it was taken; else a code of the catalogue, `remote....`."""


class Poster:
    """Posts messages; belongs to one asyncio loop. Made by `open`."""

    def __init__(self, client: httpx.AsyncClient, seconds: float) -> None:
        self._client = client
        self._seconds = seconds

    @classmethod
    @asynccontextmanager
    async def open(
        cls, *, agent: str, seconds: float = PATIENCE_SECONDS
    ) -> AsyncIterator[Poster]:
        """Give a poster that calls itself `agent`, with its connections."""
        async with httpx.AsyncClient(
            headers={"user-agent": agent, "accept": "*/*"},
            follow_redirects=False,
            timeout=seconds,
            limits=httpx.Limits(max_connections=None, max_keepalive_connections=0),
            mounts=dict.fromkeys(_LOOPBACK),
        ) as client:
            yield cls(client, seconds)

    async def post(self, url: str, body: bytes, headers: Mapping[str, str]) -> Posted:
        """Post `body` to `url` and say what came of it; a 2xx is success."""
        try:
            async with asyncio.timeout(self._seconds):
                request = self._client.build_request(
                    "POST", url, content=body, headers=dict(headers)
                )
                answer = await self._client.send(request, stream=True)
                await answer.aclose()
        except (TimeoutError, httpx.TimeoutException):
            return Posted(None, "remote.too-slow")
        except httpx.ConnectError:
            return Posted(None, "remote.no-connection")
        except (httpx.HTTPError, httpx.InvalidURL, OSError, ValueError):
            return Posted(None, "remote.broke-off")
        status = answer.status_code
        return Posted(
            status, "" if httpx.codes.is_success(status) else "remote.refused"
        )
