"""Notifier: says something by way of the desktop, as its other programs do.

It speaks the Desktop Notifications Specification (freedesktop.org, version 1.2) over
the session bus, in a thread of its own: whoever has something to say never waits.
Where nobody takes it, it says so, and it is said elsewhere. Texts are remote: a desktop
that reads markup gets them escaped.
"""

from __future__ import annotations

import html
import logging
import select
import socket
import threading
from collections import deque
from contextlib import suppress
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Callable

    from jeepney import Message
    from jeepney.io.blocking import DBusConnection

_NAME = "org.freedesktop.Notifications"
_PATH = "/org/freedesktop/Notifications"
_PROGRAM = "PinmyCal Desktop"
_DESKTOP_ENTRY = "pinmycal"
PATIENCE_SECONDS = 2.0
"""How long a desktop may take for each answer."""
_END_SECONDS = 1.0
_USUAL_END = -1
"""The desktop decides how long it is shown."""
_log = logging.getLogger(__name__)


class Notifier:
    """Says notes one after another; its methods are for any thread.

    `pressed` is called, from its thread, when a person presses one, and `missed` with a
    note that no desktop took. Nothing is connected before the first note.
    """

    def __init__(
        self,
        *,
        pressed: Callable[[], None],
        missed: Callable[[str, str], None],
        bus: str = "SESSION",
        patience: float = PATIENCE_SECONDS,
    ) -> None:
        self._pressed, self._missed = pressed, missed
        self._bus, self._patience = bus, patience
        self._notes: deque[tuple[str, str]] = deque()
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None
        self._is_over = False
        self._woken, self._waker = socket.socketpair()
        self._connection: DBusConnection | None = None
        self._reads_markup = False
        self._shown: set[int] = set()

    def say(self, headline: str, detail: str) -> None:
        """Have something said; returns at once."""
        with self._lock:
            if self._is_over:
                return
            self._notes.append((headline, detail))
            if self._thread is None:
                # A daemon: a desktop that hangs must not keep the program.
                self._thread = threading.Thread(
                    target=self._run, name="pinmycal-notifier", daemon=True
                )
                self._thread.start()
        self._waker.send(b".")

    def close(self) -> None:
        """Say nothing more; what is shown stays the desktop's."""
        with self._lock:
            if self._is_over:
                return
            self._is_over = True
            thread = self._thread
        self._waker.send(b".")
        if thread is not None:
            thread.join(_END_SECONDS)
        if thread is None or not thread.is_alive():
            self._waker.close()
            self._woken.close()

    # --- the thread ------------------------------------------------------------------

    def _run(self) -> None:
        while not self._is_over:
            self._wait()
            while self._notes and not self._is_over:
                self._deliver(*self._notes.popleft())
        self._hang_up()

    def _wait(self) -> None:
        """Wait until there is something to say, or the desktop says something."""
        ears = [self._woken]
        if self._connection is not None:
            ears.append(self._connection.sock)
        heard, _, _ = select.select(ears, [], [])
        if self._woken in heard:
            self._woken.recv(4096)
        if self._connection is not None and self._connection.sock in heard:
            self._listen()

    def _listen(self) -> None:
        """Take what the desktop tells; a bus that went is met again with a note."""
        assert self._connection is not None
        try:
            while True:
                self._heard(self._connection.receive(timeout=0))
        except TimeoutError:
            return
        except OSError as error:
            _log.info("the session bus went: %s", error)
            self._hang_up()

    def _heard(self, message: Message) -> None:
        from jeepney import HeaderFields  # noqa: PLC0415 - on Linux alone

        what = message.header.fields.get(HeaderFields.member)
        if what == "ActionInvoked" and message.body[0] in self._shown:
            self._pressed()

    def _deliver(self, headline: str, detail: str) -> None:
        """Say one note, or tell that nobody took it."""
        try:
            self._show(headline, detail)
        except Exception as trouble:  # noqa: BLE001 - any: it is said elsewhere
            _log.info("no desktop takes notifications: %s", type(trouble).__name__)
            self._hang_up()
            self._missed(headline, detail)

    def _show(self, headline: str, detail: str) -> None:
        if self._connection is None:
            self._connect()
        if self._reads_markup:
            detail = html.escape(detail, quote=False)
        hints = {"desktop-entry": ("s", _DESKTOP_ENTRY)}
        actions = ["default", _PROGRAM]
        body = (_PROGRAM, 0, "", headline, detail, actions, hints, _USUAL_END)
        (number,) = self._ask("Notify", "susssasa{sv}i", body)
        self._shown.add(cast("int", number))

    def _connect(self) -> None:
        from jeepney import MatchRule, message_bus  # noqa: PLC0415 - on Linux alone
        from jeepney.io.blocking import (  # noqa: PLC0415 - the same
            open_dbus_connection,
        )

        self._connection = open_dbus_connection(self._bus)
        pressed = MatchRule(
            type="signal", interface=_NAME, path=_PATH, member="ActionInvoked"
        )
        self._call(message_bus.AddMatch(pressed))
        (capabilities,) = self._ask("GetCapabilities")
        self._reads_markup = "body-markup" in cast("list[str]", capabilities)

    def _ask(
        self, what: str, signature: str | None = None, body: tuple[object, ...] = ()
    ) -> tuple[object, ...]:
        from jeepney import DBusAddress, new_method_call  # noqa: PLC0415 - as above

        where = DBusAddress(_PATH, _NAME, _NAME)
        return self._call(new_method_call(where, what, signature, body))

    def _call(self, message: Message) -> tuple[object, ...]:
        """Ask and return the answer. Raises whatever went wrong."""
        from jeepney import MessageType  # noqa: PLC0415 - as above

        assert self._connection is not None
        told = self._connection.send_and_get_reply(message, timeout=self._patience)
        if told.header.message_type is MessageType.error:
            raise OSError(str(told.body[:1]))
        return tuple(told.body)

    def _hang_up(self) -> None:
        if self._connection is not None:
            with suppress(OSError):
                self._connection.close()
        self._connection = None
        self._shown.clear()
