"""Notes: what a person should know about a file, gathered without end or repeats.

A hostile file can go wrong in a million places; the list of them stays readable.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from pinmycal_desktop.model.message import Argument, Message
from pinmycal_desktop.model.transfer import Unreadable

MAX_NOTES = 100
MAX_UNREADABLE = 10_000
_ALWAYS = 3
"""So many of each kind are taken, however many others there are."""
_MAX_WORDS = 80


@dataclass(slots=True)
class Notes:
    """What was noticed while one file was read."""

    _messages: dict[Message, None] = field(default_factory=dict)
    _unreadable: list[Unreadable] = field(default_factory=list)
    _said: dict[str, int] = field(default_factory=dict)
    """How often each kind of note was taken."""
    _left_out: int = 0

    def say(self, code: str, **arguments: Argument) -> None:
        """Note something, once."""
        message = Message.of(code, **arguments)
        if message in self._messages:
            return
        said = self._said.get(code, 0)
        if len(self._messages) >= MAX_NOTES and said >= _ALWAYS:
            self._left_out += 1
            return
        self._said[code] = said + 1
        self._messages[message] = None

    def lose(self, line: int, what: str, code: str, **arguments: Argument) -> None:
        """Report an event that could not be taken in, by its first line."""
        if len(self._unreadable) >= MAX_UNREADABLE:
            self._left_out += 1
            return
        reason = Message.of(code, **arguments)
        self._unreadable.append(Unreadable(line=line, what=short(what), reason=reason))

    @property
    def messages(self) -> tuple[Message, ...]:
        """Everything noted, in order, and how much more there was."""
        told = tuple(self._messages)
        if self._left_out:
            told += (Message.of("transfer.more", count=self._left_out),)
        return told

    @property
    def unreadable(self) -> tuple[Unreadable, ...]:
        """Every event that was lost, in the order of the file."""
        return tuple(sorted(self._unreadable, key=lambda each: each.line))


def short(text: str) -> str:
    """Return `text` on one line, short enough for a list."""
    line = " ".join(text.split())
    return line if len(line) <= _MAX_WORDS else line[: _MAX_WORDS - 1] + "…"
