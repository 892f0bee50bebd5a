"""Events written by the book, taken apart at once instead of line by line.

Nearly all events of nearly all files are. What is not, in any way, is left to the
careful reading of `blocks`, which says the same of an event that both can read: this is
its short cut, never another meaning.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from pinmycal_desktop.ics.block import Block
from pinmycal_desktop.ics.lines import ContentLine, is_unread, parse_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_BEGIN, _END = b"\nBEGIN:VEVENT", b"\nEND:VEVENT"
_LONGEST = 1024 * 1024
"""Octets of an event that is taken apart at once."""
_MAX_HEADS = 4_096
"""So many beginnings of lines are remembered; the next ones are learnt again."""
_Head: TypeAlias = "tuple[str, Mapping[str, str]]"
"""The name, empty for what is passed over, and the parameters of a line."""
_FRAMES = frozenset({"BEGIN", "END"})
_MAX_AGAIN = 4_096
_REPEATED = frozenset(
    ("STATUS", "TRANSP", "SEQUENCE", "ORGANIZER", "ATTENDEE", "LOCATION", "SUMMARY")
).union(("CATEGORIES", "DURATION"))
"""What is often said in the same words, and then is the same line."""
_PASSED_OVER = frozenset({"CREATED", "CLASS", "PRIORITY"})
"""What most programs write of an event, and nothing here asks for."""
_LAST = -2
"""Behind the lines of an event stand its end and nothing."""
_FOLDS = (b" ", b"\t")


class PlainEvents:
    """The events of one file that are written by the book."""

    def __init__(self, octets: bytes, *, most_lines: int) -> None:
        self._octets = octets
        self._most_lines = most_lines
        ends = octets.count(b"\n")
        returns = octets.count(b"\r")
        self._end = b"\r\n" if returns else b"\n"
        self._is_even = returns in (0, ends) and octets.count(self._end) == ends
        self._heads: dict[str, _Head] = {}
        self._again: dict[str, ContentLine] = {}

    def spans(self) -> Iterator[tuple[int, int]]:
        """Yield where events seem to begin and end, in the order of the file.

        A file whose lines do not all end alike has none.
        """
        octets, end = self._octets, self._end
        begin, close = _BEGIN + end, _END + end
        at = octets.find(begin) if self._is_even else -1
        while at >= 0:
            stop = octets.find(close, at)
            if stop < 0:
                return
            after = stop + len(close)
            if octets[after : after + 1] not in _FOLDS:
                yield at + 1, after
            at = octets.find(begin, after - 1)

    def block(self, begin: int, end: int, number: int) -> Block | None:
        """Return the event between two places; None when it is not by the book.

        `number` is that of its first physical line; those of its lines are not counted
        (`blocks.line_number` does, when one has to be told).
        """
        octets = self._octets[begin:end]
        ending = self._end
        if len(octets) > _LONGEST or octets.count(b"\n") > self._most_lines:
            return None
        if b"=" + ending in octets or ending + ending in octets:
            return None  # quoted-printable, and a blank line within a fold
        block = Block("VEVENT", number, octets=octets)
        if b"\n " in octets or b"\n\t" in octets:
            octets = octets.replace(ending + b" ", b"").replace(ending + b"\t", b"")
        try:
            text = octets.decode()
        except UnicodeDecodeError:
            return None
        lines = text.split(ending.decode())[1:_LAST]
        return block if self._fill(block, lines) else None

    def _fill(  # noqa: C901 - one loop: a call for each line would cost a fifth
        self, block: Block, lines: Iterable[str]
    ) -> bool:
        """Give an event its lines; False when one is not by the book."""
        heads, again, taken = self._heads, self._again, block.lines
        is_alarm = False
        for text in lines:
            line = again.get(text)
            if line is None or is_alarm:
                head, colon, value = text.partition(":")
                if is_alarm:
                    is_alarm = text != "END:VALARM"
                    if is_alarm and head.upper() in _FRAMES:
                        return False
                    continue
                known = heads.get(head) if colon else None
                if known is None:
                    if text == "BEGIN:VALARM":
                        is_alarm = True
                        continue
                    known = self._learn(head) if colon else None
                    if known is None:
                        return False
                name, parameters = known
                if not name:
                    continue
                line = ContentLine(0, name, parameters, value)
                if name in _REPEATED and len(again) < _MAX_AGAIN:
                    again[text] = line
            name = line.name
            if name in taken:
                taken[name].append(line)
            else:
                taken[name] = [line]
        return not is_alarm

    def _learn(self, head: str) -> _Head | None:
        """Return what a line that begins like this is; None when it is not plain."""
        line = parse_line(0, f"{head}:")
        if line is None or line.value or line.name in _FRAMES:
            return None
        if is_unread(f"{head}:".upper()):
            return None
        if len(self._heads) >= _MAX_HEADS:
            self._heads.clear()
        name = "" if line.name in _PASSED_OVER else line.name
        known = self._heads[head] = name, line.parameters
        return known
