"""Feeds at `/feeds/{token}.ics`: bookings for other calendar programs to read.

Whoever knows the address may read it, and nothing else: the token in it opens no other
door. A calendar program comes again and again, so it is told when nothing changed.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress
from hashlib import sha256
from http import HTTPStatus
from typing import TYPE_CHECKING

from starlette.responses import Response

from pinmycal_desktop.model.commands.feeds import NoteFeed
from pinmycal_desktop.model.errors import PinmyCalError
from pinmycal_desktop.server.refusal import Refused
from pinmycal_desktop.wire.pinmycal.error import ErrorCode
from pinmycal_desktop.wire.token import FEED_PREFIX, token_digest

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from starlette.requests import Request

    from pinmycal_desktop.diary import Diary

FEEDS = "/feeds/"
MEDIA_TYPE = "text/calendar; charset=utf-8"
_SUFFIX = ".ics"


def publisher(diary: Diary) -> Callable[[Request], Awaitable[Response]]:
    """Return the endpoint that gives feeds."""

    async def give(request: Request) -> Response:
        content = await asyncio.to_thread(_content, diary, request.path_params["token"])
        etag = f'"{sha256(content).hexdigest()[:32]}"'
        headers = {
            "etag": etag,
            "content-disposition": 'inline; filename="calendar.ics"',
        }
        if _is_known(request.headers.get("if-none-match", ""), etag):
            return Response(status_code=HTTPStatus.NOT_MODIFIED, headers=headers)
        return Response(content, headers=headers, media_type=MEDIA_TYPE)

    return give


def _content(diary: Diary, named: str) -> bytes:
    """Return the feed of an address; raises `Refused` for one that is not given."""
    token = named.removesuffix(_SUFFIX)
    feed = None
    if token.startswith(FEED_PREFIX) and token.isascii():
        feed = diary.feeds.find(token_digest(token))
    if feed is None:
        raise Refused(HTTPStatus.NOT_FOUND, ErrorCode.NOT_FOUND, "service.no-such-feed")
    content = diary.feeds.content(feed)
    with suppress(PinmyCalError):  # it can be given all the same
        diary.run(NoteFeed(feed_id=feed.id))
    return content


def _is_known(conditions: str, etag: str) -> bool:
    """Whether a program has this state already (RFC 9110, 13.1.2)."""
    known = (each.strip().removeprefix("W/") for each in conditions.split(","))
    return any(each in {etag, "*"} for each in known)
