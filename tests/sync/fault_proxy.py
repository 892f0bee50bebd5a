"""A proxy on loopback that misbehaves: delays, cuts, swallows, rewrites, trickles.

It takes one request at a time from each connection, asks the real service, and then
does to the answer what chance says. What it swallows has taken effect.
"""

from __future__ import annotations

import asyncio
import random
import threading
from contextlib import suppress
from enum import Enum
from itertools import cycle
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


class Trouble(Enum):
    """What may befall an exchange."""

    NONE = "none"
    REFUSE = "refuse"
    """Closed before anything is read."""
    DROP = "drop"
    """The request is read and goes nowhere."""
    DELAY = "delay"
    CUT = "cut"
    """The answer ends after some bytes."""
    SWALLOW = "swallow"
    """The request takes effect, and nothing comes back."""
    REWRITE = "rewrite"
    """It takes effect, and a gateway's 502 comes back."""
    TRICKLE = "trickle"


_SAD = tuple(each for each in Trouble if each is not Trouble.NONE)
_REWRITTEN = (
    b"HTTP/1.1 502 Bad Gateway\r\ncontent-length: 0\r\nconnection: close\r\n\r\n"
)


class FaultProxy:
    """The proxy, in a thread; `sadness` is the share of exchanges that go wrong."""

    def __init__(self, port: int, *, seed: int) -> None:
        self._upstream = port
        self._chance = random.Random(seed)  # noqa: S311 - no secret, and to be repeated
        self.sadness = 0.0
        self._troubles = cycle(self._chance.sample(_SAD, len(_SAD)))
        self.met: dict[Trouble, int] = dict.fromkeys(Trouble, 0)
        self.port = 0
        self._ready = threading.Event()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._end: Callable[[], object] = lambda: None
        self._thread = threading.Thread(target=lambda: asyncio.run(self._serve()))

    def start(self) -> None:
        """Begin, and say where."""
        self._thread.start()
        assert self._ready.wait(30)

    def stop(self) -> None:
        """End."""
        assert self._loop is not None
        self._loop.call_soon_threadsafe(self._end)
        self._thread.join(30)

    async def _serve(self) -> None:
        self._loop = asyncio.get_running_loop()
        ended = asyncio.Event()
        self._end = ended.set
        server = await asyncio.start_server(self._exchange, "127.0.0.1", 0)
        self.port = server.sockets[0].getsockname()[1]
        self._ready.set()
        await ended.wait()
        server.close()

    def _befalls(self) -> Trouble:
        is_sad = self._chance.random() < self.sadness
        trouble = next(self._troubles) if is_sad else Trouble.NONE
        self.met[trouble] += 1
        return trouble

    async def _exchange(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        """Carry one request there, and its answer back."""
        with suppress(OSError, asyncio.IncompleteReadError):
            trouble = self._befalls()
            if trouble is not Trouble.REFUSE:
                request = await _request(reader, self._upstream)
                if trouble is not Trouble.DROP:
                    if trouble is Trouble.DELAY:
                        await asyncio.sleep(self._chance.random() * 0.2)
                    answer = await self._ask(request)
                    await self._tell(writer, answer, trouble)
        with suppress(OSError):
            writer.close()
            await writer.wait_closed()

    async def _ask(self, request: bytes) -> bytes:
        """Return what the service answers, to the end."""
        reader, writer = await asyncio.open_connection("127.0.0.1", self._upstream)
        writer.write(request)
        await writer.drain()
        answer = await reader.read()
        writer.close()
        return answer

    async def _tell(
        self, writer: asyncio.StreamWriter, answer: bytes, trouble: Trouble
    ) -> None:
        """Carry an answer back, or what is left of it."""
        if trouble is Trouble.SWALLOW:
            return
        if trouble is Trouble.REWRITE:
            answer = _REWRITTEN
        if trouble is Trouble.CUT:
            answer = answer[: self._chance.randrange(len(answer) or 1)]
        if trouble is Trouble.TRICKLE:
            for at in range(0, len(answer), 64):
                writer.write(answer[at : at + 64])
                await writer.drain()
                await asyncio.sleep(0.001)
            return
        writer.write(answer)
        await writer.drain()


async def _request(reader: asyncio.StreamReader, port: int) -> bytes:
    """Return a whole request as the service wants it, for a connection of its own.

    The service answers to its own name alone.
    """
    head = await reader.readuntil(b"\r\n\r\n")
    length = 0
    kept = []
    for line in head[:-4].split(b"\r\n"):
        name, _, value = line.partition(b":")
        if name.lower() == b"content-length":
            length = int(value)
        if name.lower() not in (b"connection", b"host"):
            kept.append(line)
    body = await reader.readexactly(length) if length else b""
    return b"\r\n".join(
        (*kept, b"host: 127.0.0.1:%d" % port, b"connection: close", b"", body)
    )
