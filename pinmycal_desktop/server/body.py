"""Reading a body: only so much of it, and only for so long."""

from __future__ import annotations

import asyncio
from http import HTTPStatus
from typing import TYPE_CHECKING

from starlette.requests import ClientDisconnect

from pinmycal_desktop.server.refusal import Refused
from pinmycal_desktop.wire.pinmycal.error import ErrorCode

if TYPE_CHECKING:
    from starlette.requests import Request

API_BYTES = 1024 * 1024
HOOK_BYTES = 256 * 1024
BODY_SECONDS = 30.0


async def read_body(request: Request, *, most: int) -> bytes:
    """Return the body; raises `Refused` when it is larger than `most` bytes or slow.

    What says it is too large is refused before a byte of it is read.
    """
    announced = request.headers.get("content-length", "")
    if announced.isdecimal() and int(announced) > most:
        raise _too_large(most)
    body = bytearray()
    try:
        async with asyncio.timeout(BODY_SECONDS):
            async for part in request.stream():
                body += part
                if len(body) > most:
                    raise _too_large(most)
    except (TimeoutError, ClientDisconnect):
        raise Refused(
            HTTPStatus.REQUEST_TIMEOUT,
            ErrorCode.TIMEOUT,
            "service.body-too-slow",
            hangs_up=True,
        ) from None
    return bytes(body)


def _too_large(most: int) -> Refused:
    """Return the refusal of a body of more than `most` bytes."""
    return Refused(
        HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
        ErrorCode.TOO_LARGE,
        "service.body-too-large",
        hangs_up=True,
        most=most,
    )
