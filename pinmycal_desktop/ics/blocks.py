"""From octets to blocks: unfolding, and which lines belong to which component.

Each block stands for itself, so a broken one costs nothing but itself. It judges the
shape only: what a line means is read elsewhere.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pinmycal_desktop.ics.block import Block
from pinmycal_desktop.ics.lines import is_unread, parse_line
from pinmycal_desktop.ics.notes import short
from pinmycal_desktop.ics.plain_events import PlainEvents

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pinmycal_desktop.ics.block import Blocks
    from pinmycal_desktop.ics.lines import ContentLine
    from pinmycal_desktop.ics.notes import Notes

MAX_LINE = 8 * 1024 * 1024
"""Octets of one unfolded line; what is beyond is cut."""
MAX_DEPTH = 50
MAX_BLOCK_LINES = 60_000

_LINE_END = re.compile(rb"\r*\n|\r")
_FRAME = re.compile(
    r"[\s\ufeff]*(BEGIN|END)\s*(?:;[^:]*)?:\s*([A-Za-z0-9-]+)\s*", re.IGNORECASE
)
"""Where two files were put together, the mark of the second one's letters is within."""
_HEAD = re.compile(rb'(?:[^":]|"[^"]*")*:')
"""The name of a line and its parameters."""
_OBSERVANCES = frozenset({"STANDARD", "DAYLIGHT"})
_KEPT = _OBSERVANCES | {"VCALENDAR", "VEVENT", "VFREEBUSY", "VTIMEZONE"}
_PART = 1024 * 1024
_MANY = 65_536
"""Pieces of one line that are put together: each costs more than it holds."""
_MAY_BE_UNREAD = "AaXxIi"


def logical_lines(octets: bytes, first: int = 1) -> Iterator[tuple[int, bytes]]:
    """Yield each unfolded line with the number of its first physical line.

    Folds are undone on octets: some programs fold within a letter (RFC 5545, 3.1).
    `first` is the number of the first line.
    """
    pieces: list[bytes] = []
    begun = size = 0
    for number, piece in enumerate(_physical_lines(octets), first):
        start = piece[:1]
        if pieces:
            if start in (b" ", b"\t"):
                if size < MAX_LINE:
                    pieces.append(piece[1 : MAX_LINE - size])
                size += len(piece)
                if len(pieces) > _MANY:
                    pieces = [b"".join(pieces)]
                continue
            if pieces[-1][-1:] == b"=" and _is_soft_broken(pieces) and size < MAX_LINE:
                pieces[-1] = pieces[-1][:-1]
                pieces.append(piece[: MAX_LINE - size])
                size += len(piece)
                continue
        if not start or (start in _BLANKS and not piece.strip()):
            continue
        if pieces:
            yield begun, pieces[0] if len(pieces) == 1 else b"".join(pieces)
        pieces, begun, size = [piece[:MAX_LINE]], number, len(piece)
    if pieces:
        yield begun, b"".join(pieces)


_BLANKS = b" \t\v\f"


def _physical_lines(octets: bytes) -> Iterator[bytes]:
    """Yield the lines as they stand; a part at a time, for they cost memory."""
    at = 0
    while at < len(octets):
        end = octets.find(b"\n", at + _PART) + 1 or len(octets)
        part = octets[at:end]
        if b"\r\r" in part:  # the quick way would count the end of a line twice
            lines = _LINE_END.split(part)
            yield from lines if lines[-1] else lines[:-1]
        else:
            yield from part.splitlines()
        at = end


def _line_count(octets: bytes) -> int:
    """Return how many physical lines there are, however they end."""
    if b"\r" in octets and octets.count(b"\r") != octets.count(b"\r\n"):
        return sum(1 for _ in _physical_lines(octets))
    return octets.count(b"\n")


def _is_soft_broken(pieces: list[bytes]) -> bool:
    """Whether a line goes on without a blank, as quoted-printable's do (vCalendar)."""
    head = _HEAD.match(pieces[0][:200])
    return head is not None and b"QUOTED-PRINTABLE" in head[0].upper()


def event_blocks(
    pieces: Iterable[bytes], notes: Notes, found: Blocks
) -> Iterator[Block]:
    """Yield each event in `pieces` (UTF-8) once it is complete, or the file ends.

    Each piece but the first begins with an event. The other components are added to
    `found`. What does not fit is noted.
    """
    reading = _Reading(notes, found)
    plain = PlainEvents(most_lines=MAX_BLOCK_LINES)
    number = 1
    for octets in pieces:
        at, before = 0, found.reached
        for begin, end in plain.spans(octets):
            if at < begin:
                yield from reading.lines(octets[at:begin], number)
                number += _line_count(octets[at:begin])
            read = plain.block(begin, end, number) if reading.is_between else None
            if read is None:
                yield from reading.lines(octets[begin:end], number)
                number += _line_count(octets[begin:end])
            else:
                block, count = read
                block.calendar = reading.calendar
                number += count
                found.events += 1
                found.reached = before + end
                if found.shift is not None:
                    block.place = before + begin + found.shift
                yield block
            at = end
        yield from reading.lines(octets[at:], number)
        number += _line_count(octets[at:])
        found.reached = before + len(octets)
    found.alarms += plain.alarms
    yield from reading.finish()


_MAY_FRAME = b"BbEe \t\v\f\xef"
"""What a line that begins or ends a component begins with itself."""


def line_number(block: Block, line: ContentLine) -> int:
    """Return the physical line that `line` of `block` begins on.

    Most are never told, so those of most events are counted only here.
    """
    if line.number or not block.octets:
        return line.number
    for number, octets in logical_lines(block.octets, block.number):
        each = parse_line(number, octets.decode("utf-8", "replace"))
        if each is not None and (each.name, each.value) == (line.name, line.value):
            return number
    return block.number


class _Reading:
    """The open components while the lines go by."""

    def __init__(self, notes: Notes, found: Blocks) -> None:
        self.complete: list[Block] = []
        self._found = found
        self._notes = notes
        self._open: list[Block] = []
        self._too_deep = 0

    @property
    def calendar(self) -> Block | None:
        """The calendar that what begins here stands in."""
        opened = self._open
        return opened[0] if opened and opened[0].kind == "VCALENDAR" else None

    @property
    def is_between(self) -> bool:
        """Whether an event that begins here stands in a calendar, as it should."""
        return len(self._open) == 1 and self._open[0].kind == "VCALENDAR"

    def lines(self, octets: bytes, first: int) -> Iterator[Block]:
        """Take lines, the first of this number; yield the events they complete."""
        for number, line in logical_lines(octets, first):
            text = line.decode("utf-8", "replace")
            frame = _FRAME.fullmatch(text) if line[0] in _MAY_FRAME else None
            if frame is None:
                self.take(number, text)
            elif frame[1].upper() == "BEGIN":
                self.open(frame[2].upper(), number)
            else:
                self.close(frame[2].upper(), number)
                if self.complete:
                    yield from self.complete
                    self.complete.clear()

    def open(self, kind: str, number: int) -> None:
        """Begin a component."""
        if len(self._open) >= MAX_DEPTH:
            self._too_deep += 1
            self._notes.say("transfer.too-deep", count=MAX_DEPTH)
            return
        block = Block(kind, number)
        if self._open:
            if kind == self._open[-1].kind and kind in _KEPT:
                self._notes.say("transfer.nested", kind=kind)
            if kind in _OBSERVANCES:
                self._open[-1].inner.append(block)
        elif kind == "VEVENT":
            self._notes.say("transfer.bare-events")
        block.calendar = self.calendar
        is_within = bool(self._open) and self._open[-1].kind != "VCALENDAR"
        self._open.append(block)
        self._count(block, is_within=is_within)

    def _count(self, block: Block, *, is_within: bool) -> None:
        """Add a component to what was found; `is_within` when it is part of another."""
        found, kind = self._found, block.kind
        if kind == "VEVENT":
            found.events += 1
        elif kind == "VTIMEZONE":
            found.zones.append(block)
        elif kind == "VCALENDAR":
            found.calendars.append(block)
        elif kind == "VFREEBUSY":
            found.busy.append(block)
        elif kind == "VALARM":
            found.alarms += 1
        elif kind not in _KEPT and not is_within:
            found.others[kind] = found.others.get(kind, 0) + 1

    def close(self, kind: str, number: int) -> None:
        """End a component, and those left open within it."""
        if self._too_deep:
            self._too_deep -= 1
            return
        if kind not in [each.kind for each in self._open]:
            self._notes.say("transfer.stray-end", line=number, kind=kind)
            return
        is_inner = True
        while is_inner:
            block = self._open.pop()
            is_inner = block.kind != kind
            if is_inner:
                line = block.number
                self._notes.say("transfer.not-ended", line=line, kind=block.kind)
            if block.kind == "VEVENT":
                self.complete.append(block)

    def take(self, number: int, text: str) -> None:
        """Give a line to the component it stands in."""
        if not self._open or self._too_deep:
            return
        block = self._open[-1]
        if block.kind not in _KEPT:
            return
        if block.size >= MAX_BLOCK_LINES:
            if block.size == MAX_BLOCK_LINES:
                self._notes.say("transfer.long-block", line=number)
                block.size += 1
            return
        if text[0] in _MAY_BE_UNREAD and is_unread(name := text[:12].upper()):
            if name.startswith("ATTACH"):
                self._notes.say("transfer.attachments")
            return
        line = parse_line(number, text)
        if line is None:
            self._notes.say("transfer.line-skipped", line=number, text=short(text))
        elif line.name in block.lines:
            block.lines[line.name].append(line)
        else:
            block.lines[line.name] = [line]
        block.size += 1

    def finish(self) -> list[Block]:
        """Return the events that the end of the file cut off, and say so."""
        if self._open:
            self._notes.say("transfer.cut-off")
        for block in self._open:
            block.is_whole = False
        return [block for block in self._open if block.kind == "VEVENT"]
