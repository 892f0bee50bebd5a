"""The terminal: where answers are written, as lines for a person or as JSON.

What comes from outside, such as a title in an invitation, is written without the
control characters that could move the cursor or hide a part of it.
"""

from __future__ import annotations

import sys
import unicodedata
from dataclasses import field
from typing import TYPE_CHECKING, Any, BinaryIO, TextIO

import msgspec

from pinmycal_desktop.model.value_class import value_class

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_HIDDEN = frozenset({"Cc", "Cf", "Co", "Cs"})
_JOINERS = frozenset({"\u200c", "\u200d"})
"""Format characters that letters of some scripts are wrong without."""


@value_class
class Terminal:
    """Where to read from and write to, and in which form."""

    as_json: bool = False
    stdin: BinaryIO = field(default_factory=lambda: sys.stdin.buffer)
    stdout: TextIO = field(default_factory=lambda: sys.stdout)
    stderr: TextIO = field(default_factory=lambda: sys.stderr)

    @property
    def can_ask(self) -> bool:
        """Whether a person sits there, who can be asked for something."""
        return self.stdin.isatty()

    def line(self, text: str) -> None:
        """Write `text` for a person; nothing where JSON is wanted."""
        if not self.as_json:
            self._write(text)

    def aside(self, text: str) -> None:
        """Tell a person something that is no answer, where a script does not look."""
        self.stderr.write(plain(text, keep="\n") + "\n")
        self.stderr.flush()

    def json(self, value: Any) -> None:  # noqa: ANN401 - whatever msgspec can write
        """Write `value` as JSON where that is wanted."""
        if self.as_json:
            self._write(_formatted(value))

    def trouble(self, text: str, value: Any = None) -> None:  # noqa: ANN401 - the same
        """Write why something was not done; as JSON it stands among the answers."""
        if self.as_json:
            self._write(_formatted({"sentence": text, **(value or {})}))
        else:
            print(plain(text, keep="\n"), file=self.stderr)

    def content(self, data: bytes) -> None:
        """Write a file's bytes as they are."""
        self.stdout.flush()
        self.stdout.buffer.write(data)
        self.stdout.buffer.flush()

    def _write(self, text: str) -> None:
        print(plain(text, keep="\n"), file=self.stdout, flush=True)


def plain(text: str, *, keep: str = "") -> str:
    """Return `text` without control characters other than those to `keep`."""
    hidden = {
        ord(each): " "
        for each in set(text).difference(keep, _JOINERS)
        if unicodedata.category(each) in _HIDDEN
    }
    return text.translate(hidden) if hidden else text


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return `rows` under `head`, in columns."""
    return _in_columns([tuple(head), *_cleaned(rows)], indent="")


def columns(rows: Iterable[Sequence[str]]) -> str:
    """Return `rows` in columns, a little to the right of what they belong to."""
    return _in_columns(_cleaned(rows), indent="  ")


def _cleaned(rows: Iterable[Sequence[str]]) -> list[tuple[str, ...]]:
    """Return `rows` with nothing in them that moves a cursor."""
    return [tuple(plain(cell) for cell in row) for row in rows]


def _in_columns(lines: Sequence[Sequence[str]], *, indent: str) -> str:
    """Return `lines` with their cells under each other."""
    widths = [max(map(width, column)) for column in zip(*lines, strict=True)]
    return "\n".join(
        indent
        + "  ".join(
            cell + " " * (wide - width(cell))
            for cell, wide in zip(line, widths, strict=True)
        ).rstrip()
        for line in lines
    )


def width(text: str) -> int:
    """Return how many columns a terminal needs for `text`."""
    if text.isascii():
        return len(text)
    return sum(
        0
        if unicodedata.combining(each) or each in _JOINERS
        else 1 + (unicodedata.east_asian_width(each) in "WF")
        for each in text
    )


def _formatted(value: Any) -> str:  # noqa: ANN401 - whatever msgspec can write
    """Return `value` as JSON for people too."""
    return msgspec.json.format(msgspec.json.encode(value), indent=2).decode()
