"""One command's session: whom it asks, where it writes, and how it ends."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, TypeVar

from pinmycal_desktop.control.replies import Refused
from pinmycal_desktop.model.value_class import value_class

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from pinmycal_desktop.app.conversation import Conversation
    from pinmycal_desktop.cli.terminal import Terminal
    from pinmycal_desktop.control.requests import Request
    from pinmycal_desktop.settings import DataFolder

T = TypeVar("T")


class Exit(IntEnum):
    """What a script is told by the command's end."""

    DONE = 0
    REFUSED = 1
    """It could not be done; a sentence says why."""
    MISTYPED = 2
    """An argument does not fit; a sentence names it."""
    UNREACHABLE = 3
    """The data is in use by a program that does not answer, or cannot be read."""
    BUG = 4
    INTERRUPTED = 130


class Refusal(Exception):
    """The owner said no; `reply` says why."""

    def __init__(self, reply: Refused) -> None:
        super().__init__(reply.message.code)
        self.reply = reply


@value_class
class Session:
    """What a command is carried out with."""

    folder: DataFolder
    terminal: Terminal
    conversation: Conversation
    clock: Callable[[], datetime]

    def ask(self, request: Request, kind: type[T]) -> T:
        """Return the reply, which is a `kind`. Raises Refusal and DataFolderBusy."""
        reply = self.conversation.ask(request)
        if isinstance(reply, Refused):
            raise Refusal(reply)
        if not isinstance(reply, kind):
            raise TypeError(reply)
        return reply
