"""Events written by the book, taken apart at once instead of line by line.

Nearly all events of nearly all files are. What is not, in any way, is left to the
careful reading of `blocks`, which says the same of an event that both can read: this is
its short cut, never another meaning.
"""

from __future__ import annotations

from operator import itemgetter
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
_FRAMES = frozenset({b"BEGIN", b"END"})
_MAX_AGAIN = 4_096
_REPEATED = frozenset(
    ("STATUS", "TRANSP", "SEQUENCE", "ORGANIZER", "ATTENDEE", "LOCATION", "SUMMARY")
).union(("CATEGORIES", "DURATION"))
"""What is often said in the same words, and then is the same line."""
_PASSED_OVER = frozenset({"CREATED", "CLASS", "PRIORITY"})
"""What most programs write of an event, and nothing here asks for."""
_LAST = -1
"""Behind the lines of an event stand its end."""
_BLANKS = (b" ", b"\t")
"""What a line goes on with (RFC 5545, 3.1)."""
_last_octet = itemgetter(slice(-1, None))


class PlainEvents:
    """The events of one file that are written by the book, piece after piece."""

    def __init__(self, *, most_lines: int) -> None:
        self._most_lines = most_lines
        self._octets, self._end = b"", b"\n"
        self._folds: tuple[bytes, ...] = ()
        self.alarms = 0
        """How many the events had."""
        self._heads: dict[bytes, _Head] = {}
        self._again: dict[bytes, ContentLine] = {}

    def spans(self, octets: bytes) -> Iterator[tuple[int, int]]:
        """Yield where in this piece events seem to begin and end, in order."""
        first = octets.find(b"\n")
        end = b"\r\n" if octets[first - 1 : first] == b"\r" else b"\n"
        self._octets, self._end = octets, end
        self._folds = tuple(end + each for each in _BLANKS if each in octets)
        begin, close = _BEGIN + end, _END + end
        at = 0 if octets.startswith(begin[1:]) else octets.find(begin) + 1
        is_there = at > 0 or octets.startswith(begin[1:])
        while is_there:
            stop = octets.find(close, at)
            if stop < 0:
                return
            after = stop + len(close)
            if octets[after : after + 1] not in _BLANKS:
                yield at, after
            at = octets.find(begin, after - 1) + 1
            is_there = at > 0

    def block(self, begin: int, end: int, number: int) -> tuple[Block, int] | None:
        """Return the event between two places; None when it is not by the book.

        `number` is that of its first physical line; those of its lines are not counted
        (`blocks.line_number` does, when one has to be told). With the event comes how
        many it has.
        """
        octets = self._octets[begin:end]
        unfolded = self._unfolded(octets)
        if unfolded is None:
            return None
        lines, count = unfolded
        block = Block("VEVENT", number, octets=octets)
        try:
            alarms = self._fill(block, lines[1:_LAST])
        except UnicodeDecodeError:
            return None
        if alarms is None:
            return None
        self.alarms += alarms
        return block, count

    def _unfolded(self, octets: bytes) -> tuple[list[bytes], int] | None:
        """Return the lines of an event, and how many there were before.

        None when they do not all end alike, or are too many.
        """
        ending, folds = self._end, 0
        if len(octets) > _LONGEST or (len(ending) == 1 and b"\r" in octets):
            return None
        unfolded = octets
        for fold in self._folds:
            *pieces, last = unfolded.split(fold)
            if pieces:
                if b"\n" in map(_last_octet, pieces):
                    return None  # a blank line before a fold
                folds += len(pieces)
                unfolded = b"".join(pieces) + last
        lines = unfolded.splitlines()
        count = len(lines) + folds
        length = sum(map(len, lines)) + len(ending) * len(lines)
        is_framed = lines[0] == _BEGIN[1:] and lines[-1] == _END[1:]
        is_even = length == len(unfolded) and count <= self._most_lines
        return (lines, count) if is_framed and is_even else None

    def _fill(  # noqa: C901 - one loop: a call for each line would cost a fifth
        self, block: Block, lines: Iterable[bytes]
    ) -> int | None:
        """Give an event its lines and count its alarms; None when it is not plain."""
        heads, again, taken = self._heads, self._again, block.lines
        is_alarm, alarms = False, 0
        for octets in lines:
            line = again.get(octets)
            if line is None or is_alarm:
                head, colon, value = octets.partition(b":")
                if is_alarm:
                    is_alarm = octets != b"END:VALARM"
                    if is_alarm and head.upper() in _FRAMES:
                        return None
                    continue
                known = heads.get(head) if colon else None
                if known is None:
                    if octets == b"BEGIN:VALARM":
                        is_alarm = True
                        alarms += 1
                        continue
                    known = self._learn(head) if colon else None
                    if known is None:
                        return None
                name, parameters = known
                if not name:
                    continue
                line = ContentLine(0, name, parameters, value.decode())
                if name in _REPEATED and len(again) < _MAX_AGAIN:
                    again[octets] = line
            name = line.name
            if name in taken:
                taken[name].append(line)
            else:
                taken[name] = [line]
        return None if is_alarm else alarms

    def _learn(self, head: bytes) -> _Head | None:
        """Return what a line that begins like this is; None when it is not plain."""
        capitals = head.upper()
        if capitals in _FRAMES or b"QUOTED-PRINTABLE" in capitals:
            return None
        line = parse_line(0, f"{head.decode()}:")
        if line is None or line.value or is_unread(f"{capitals.decode()}:"):
            return None
        if len(self._heads) >= _MAX_HEADS:
            self._heads.clear()
        name = "" if line.name in _PASSED_OVER else line.name
        known = self._heads[head] = name, line.parameters
        return known
