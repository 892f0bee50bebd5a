"""HTTP on one connection, with an end to patience.

uvicorn by itself waits for ever for the rest of a request and takes any number of
connections. Here a header has ten seconds and a body thirty; when too many connections
are open, one that is only waiting makes room for a new one.
"""

from __future__ import annotations

import logging
from http import HTTPStatus
from typing import TYPE_CHECKING

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol

from pinmycal_desktop.model.message import Message
from pinmycal_desktop.server.body import BODY_SECONDS
from pinmycal_desktop.server.dialect import new_request_id
from pinmycal_desktop.server.refusal import JSON
from pinmycal_desktop.wire.pinmycal.error import ErrorCode, error_body

if TYPE_CHECKING:
    import asyncio

log = logging.getLogger(__name__)

HEADER_SECONDS = 10.0
MOST_CONNECTIONS = 64
"""How many are held for long."""
MOST_IN_A_BURST = 256
"""How many are held while programs call all at once; more are turned away."""
SETTLED_SECONDS = 1.0
"""A connection that has said nothing for so long makes room for another."""


class PatientProtocol(H11Protocol):
    """One connection; lives in the service's loop.

    The class attributes are its limits; a test narrows them in a subclass.
    """

    header_seconds = HEADER_SECONDS
    body_seconds = BODY_SECONDS + 5
    """A little more than the service itself waits, so that it can still answer."""
    most_connections = MOST_CONNECTIONS
    most_in_a_burst = MOST_IN_A_BURST
    settled_seconds = SETTLED_SECONDS

    _deadline: asyncio.TimerHandle | None = None
    _awaited: object = None
    _waiting_since = 0.0

    def connection_made(  # type: ignore[override]  # as uvicorn's own
        self, transport: asyncio.Transport
    ) -> None:
        """Take a connection in, or turn it away when there is no room."""
        super().connection_made(transport)
        self._waiting_since = self.loop.time()
        if len(self.connections) > self.most_connections and not self._make_room():
            self._turn_away()
            return
        self._watch()

    def data_received(self, data: bytes) -> None:
        """Read on, and look again at what is being waited for."""
        super().data_received(data)
        self._watch()

    def on_response_complete(self) -> None:
        """Finish a request; the next one's header gets its own time."""
        self._waiting_since = self.loop.time()
        super().on_response_complete()
        self._watch()

    def connection_lost(self, exc: Exception | None) -> None:
        """Stop watching a connection that is gone."""
        self._stop_watching()
        super().connection_lost(exc)

    def send_400_response(self, msg: str) -> None:
        """Answer what is no HTTP, in the form of every other error."""
        log.info("refused: %s", msg)
        self._say_and_close(
            HTTPStatus.BAD_REQUEST, ErrorCode.BAD_REQUEST, "service.bad-request"
        )

    def _should_upgrade(self) -> bool:
        """Answer an upgrade as an ordinary request: there is nothing to upgrade to."""
        return False

    def is_waiting(self) -> bool:
        """Whether no request is being answered here."""
        return self.cycle is None or self.cycle.response_complete

    def give_up(self) -> None:
        """End the connection at once, whatever the other side does."""
        self._stop_watching()
        self.transport.abort()

    def _watch(self) -> None:
        """Give what is awaited now its time; what was awaited before keeps its own."""
        awaited = self._what_is_awaited()
        if awaited is self._awaited:
            return
        self._stop_watching()
        self._awaited = awaited
        if awaited is not None:
            is_body = awaited is h11.SEND_BODY
            seconds = self.body_seconds if is_body else self.header_seconds
            self._deadline = self.loop.call_later(seconds, self.give_up)

    def _what_is_awaited(self) -> type[h11.IDLE | h11.SEND_BODY | h11.CLOSED] | None:
        """Return what the other side has to do next: send a header, a body, or go.

        None means it is our turn, or that uvicorn's own keep-alive time runs.
        """
        if self.transport.is_closing():
            return h11.CLOSED
        theirs = self.conn.their_state
        if theirs is h11.SEND_BODY:
            return h11.SEND_BODY
        is_between = self.timeout_keep_alive_task is not None
        return h11.IDLE if theirs is h11.IDLE and not is_between else None

    def _stop_watching(self) -> None:
        """Forget the running deadline, if any."""
        if self._deadline is not None:
            self._deadline.cancel()
            self._deadline = None
        self._awaited = None

    def _make_room(self) -> bool:
        """Return whether one more can stay; it may cost one that has long waited.

        Calls that come all at once are no reason to end any: their requests are about
        to arrive.
        """
        is_burst = len(self.connections) <= self.most_in_a_burst
        waiting = [
            each
            for each in self.connections
            if each is not self
            and isinstance(each, PatientProtocol)
            and each.is_waiting()
        ]
        if not waiting:
            return is_burst
        oldest = min(waiting, key=lambda each: each._waiting_since)  # noqa: SLF001 its own kind
        waited = self.loop.time() - oldest._waiting_since  # noqa: SLF001 its own kind
        if waited >= self.settled_seconds or not is_burst:
            self.connections.discard(oldest)
            oldest.give_up()
        return True

    def _turn_away(self) -> None:
        """Say that there is no room, and close."""
        self._say_and_close(
            HTTPStatus.SERVICE_UNAVAILABLE,
            ErrorCode.INTERNAL,
            "service.too-busy",
            (b"retry-after", b"1"),
        )

    def _say_and_close(
        self,
        status: HTTPStatus,
        code: ErrorCode,
        words: str,
        *more: tuple[bytes, bytes],
    ) -> None:
        """Write an error body without asking the service, then close."""
        request_id = new_request_id()
        body = error_body(code, Message.of(words), request_id=request_id)
        headers = [
            (b"content-type", JSON.encode()),
            (b"content-length", str(len(body)).encode()),
            (b"x-request-id", request_id.encode()),
            (b"x-content-type-options", b"nosniff"),
            (b"cache-control", b"no-store"),
            (b"connection", b"close"),
            *more,
        ]
        response = h11.Response(
            status_code=status, headers=headers, reason=status.phrase.encode()
        )
        if self.conn.our_state in (h11.IDLE, h11.SEND_RESPONSE):
            for event in (response, h11.Data(data=body), h11.EndOfMessage()):
                self.transport.write(self.conn.send(event) or b"")
        self.transport.close()
        self._watch()
