"""Taking an answer's body, with an end to how large it may be, also once unpacked."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import httpx

MOST_BYTES = 10 * 1024 * 1024
"""The largest answer, unpacked. A page of 250 bookings has about 500 kB."""

_GZIP = 31
"""zlib's number for a stream with gzip's head."""


class TooLarge(Exception):
    """The answer is larger than anything the platform should send."""


class NotReadable(Exception):
    """The answer is packed in a way nobody asked for, or not as it says."""


async def whole_body(answer: httpx.Response) -> bytes:
    """Return the body; raises `TooLarge`, `NotReadable`, or what httpx raises."""
    packing = answer.headers.get("content-encoding", "identity").strip().lower()
    if packing not in ("identity", "gzip", ""):
        raise NotReadable(packing)
    unpack = zlib.decompressobj(_GZIP) if packing == "gzip" else None
    parts: list[bytes] = []
    room = MOST_BYTES
    async for chunk in answer.aiter_raw():
        part = chunk
        if unpack is not None:
            try:
                part = unpack.decompress(chunk, room + 1)  # never a whole bomb
            except zlib.error as trouble:
                raise NotReadable(str(trouble)) from None
        room -= len(part)
        if room < 0:
            raise TooLarge
        parts.append(part)
    if unpack is not None and parts and not unpack.eof:
        raise NotReadable("cut short")
    return b"".join(parts)
