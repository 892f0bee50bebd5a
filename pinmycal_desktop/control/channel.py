"""The channel: the owner's listening thread, and asking from another process.

A link carries one request and one reply. The listener knows nothing of what is said;
`answer` is given to it. A request that fails because of a bug is logged and answered,
so that one bad request never silences the owner.
"""

from __future__ import annotations

import logging
import threading
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import msgspec

from pinmycal_desktop.control.links import LinkBroken, knock, open_door
from pinmycal_desktop.control.replies import (
    decode_reply,
    encode_reply,
    not_understood,
    went_wrong,
)
from pinmycal_desktop.control.requests import decode_request, encode_request

if TYPE_CHECKING:
    from collections.abc import Callable

    from pinmycal_desktop.control.address import Address
    from pinmycal_desktop.control.links import Link
    from pinmycal_desktop.control.replies import Reply
    from pinmycal_desktop.control.requests import Request

REQUEST_SECONDS = 10.0
"""How long a program may take to say what it wants."""
REPLY_SECONDS = 180.0
"""How long the owner may take: reading a calendar file is the longest."""
_AT_ONCE = 4
_log = logging.getLogger(__name__)


class Listener:
    """The owner's ear: a thread that waits, and a few that answer."""

    def __init__(
        self,
        address: Address,
        answer: Callable[[Request], Reply],
        *,
        seconds: float = REQUEST_SECONDS,
    ) -> None:
        self.address = address
        self._answer = answer
        self._seconds = seconds
        self._door = open_door(address)
        self._lock = threading.Lock()
        self._listening_to: set[Link] = set()
        self._is_stopping = False
        self._pool = ThreadPoolExecutor(_AT_ONCE, thread_name_prefix="control-answer")
        self._thread = threading.Thread(target=self._listen, name="control")
        self._thread.start()

    def stop(self) -> None:
        """Let nobody in any more; who is being answered still gets the answer."""
        self._door.shut()
        self._thread.join()
        with self._lock:
            self._is_stopping = True
            for link in self._listening_to:
                link.cut()
        self._pool.shutdown()

    def _listen(self) -> None:
        """Let everybody in until the door is shut."""
        while link := self._door.accept():
            self._pool.submit(self._serve, link)

    def _serve(self, link: Link) -> None:
        """Hear one request and answer it."""
        try:
            reply = self._reply_to(self._hear(link))
            link.send(reply, seconds=self._seconds)
        except LinkBroken:
            _log.info("a program left the control channel before it was answered")
        finally:
            link.close()

    def _hear(self, link: Link) -> bytes:
        """Return what the other side asks; a stopping owner listens no longer."""
        with self._lock:
            if self._is_stopping:
                raise LinkBroken
            self._listening_to.add(link)
        try:
            return link.receive(seconds=self._seconds)
        finally:
            with self._lock:
                self._listening_to.discard(link)

    def _reply_to(self, frame: bytes) -> bytes:
        """Return the answer to one request, whatever it is."""
        try:
            request = decode_request(frame)
        except (msgspec.DecodeError, UnicodeDecodeError):
            return encode_reply(not_understood())
        try:
            return encode_reply(self._answer(request))
        except Exception:  # noqa: BLE001 - one bad request must not silence the owner
            _log.exception("a request on the control channel failed")
            return encode_reply(went_wrong())


class OwnerUnreachable(Exception):
    """Nobody took the request: it may be asked again, of whoever is there then."""


class AnswerLost(Exception):
    """The request was taken and the answer never came. It may have been carried out."""


def ask(address: Address, request: Request, *, seconds: float = REPLY_SECONDS) -> Reply:
    """Return the owner's reply. Raises OwnerUnreachable and AnswerLost."""
    frame = encode_request(request)
    try:
        link = knock(address, seconds=REQUEST_SECONDS)
    except LinkBroken as error:
        raise OwnerUnreachable from error
    try:
        link.send(frame, seconds=REQUEST_SECONDS)
        return decode_reply(link.receive(seconds=seconds))
    except LinkBroken as error:
        raise AnswerLost from error
    except (msgspec.DecodeError, UnicodeDecodeError):
        return not_understood()
    finally:
        link.close()
