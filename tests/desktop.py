"""A desktop that shows notifications, on a session bus of its own.

The bus is a real one; who answers on it stands in for a desktop, which cannot run here.
"""

from __future__ import annotations

import shutil
import socket
import subprocess
import threading
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from jeepney import (
    DBusAddress,
    HeaderFields,
    message_bus,
    new_method_return,
    new_signal,
)
from jeepney.io.blocking import open_dbus_connection

if TYPE_CHECKING:
    from collections.abc import Callable

    from jeepney import Message

NAME = "org.freedesktop.Notifications"
PATH = "/org/freedesktop/Notifications"


class Bus:
    """A session bus for one test."""

    def __init__(self) -> None:
        self._daemon = subprocess.Popen(
            [
                str(shutil.which("dbus-daemon")),
                "--session",
                "--nofork",
                "--nopidfile",
                "--print-address",
            ],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert self._daemon.stdout is not None
        self.address = self._daemon.stdout.readline().strip()

    def close(self) -> None:
        """End it."""
        self._daemon.terminate()
        self._daemon.wait()
        assert self._daemon.stdout is not None
        self._daemon.stdout.close()


class Desktop:
    """Takes notifications and keeps them; a `silent` one takes them and says nothing.

    Its texts are as the specification has them: `body-markup` says that it reads them.
    """

    def __init__(
        self, bus: Bus, *, capabilities: tuple[str, ...] = (), silent: bool = False
    ) -> None:
        self.shown: list[tuple[Any, ...]] = []
        self._capabilities, self._silent = capabilities, silent
        self._connection = open_dbus_connection(bus.address)
        self._connection.send_and_get_reply(message_bus.RequestName(NAME))
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    @property
    def texts(self) -> list[tuple[str, str]]:
        """The headline and the detail of each that was shown."""
        return [(body[3], body[4]) for body in self.shown]

    def press(self, number: int) -> None:
        """Press the notification of that number, as a person does."""
        emitter = DBusAddress(PATH, None, NAME)
        told = new_signal(emitter, "ActionInvoked", "us", (number, "default"))
        self._connection.send(told)

    def close(self) -> None:
        """Be no desktop any more."""
        with suppress(OSError):
            self._connection.sock.shutdown(socket.SHUT_RDWR)
        self._thread.join()
        self._connection.close()

    def _serve(self) -> None:
        answers: dict[str, Callable[[Message], None]] = {
            "GetCapabilities": self._tell_capabilities,
            "Notify": self._take,
        }
        while True:
            try:
                message = self._connection.receive()
            except (OSError, ValueError):
                return
            answer = answers.get(message.header.fields.get(HeaderFields.member, ""))
            if answer is not None and not self._silent:
                answer(message)

    def _tell_capabilities(self, message: Message) -> None:
        told = new_method_return(message, "as", (list(self._capabilities),))
        self._connection.send(told)

    def _take(self, message: Message) -> None:
        self.shown.append(message.body)
        told = new_method_return(message, "u", (len(self.shown),))
        self._connection.send(told)
