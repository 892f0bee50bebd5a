"""A large file in pieces, let go of one after the other while it is read.

Most files are calendars from their first octet to the last, in UTF-8: those are never
held as a whole. What is anything else is joined and looked at by `quirks`.
"""

from __future__ import annotations

import codecs
from collections import deque
from typing import TYPE_CHECKING, TypeAlias

from pinmycal_desktop.ics.quirks import begins_a_calendar, calendar_octets

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pinmycal_desktop.ics.notes import Notes

Source: TypeAlias = "bytes | list[bytes]"
"""A file's octets, or all its pieces in order; such a list is emptied."""

_BOM = codecs.BOM_UTF8
_EVENT = b"\nBEGIN:VEVENT"
_LATE = (b"BEGIN:VTIMEZONE", b"\nMETHOD", b"\rMETHOD")
_LOOK = 64 * 1024
"""So many octets are looked at once; new memory for more would take the longest."""
_OVERLAP = max(map(len, _LATE))


class Pieces:
    """The calendar in a file, in UTF-8; each piece is given out once."""

    def __init__(self, source: Source, notes: Notes) -> None:
        """Raises BadCalendarFile when there is no calendar in `source` at all."""
        if isinstance(source, bytes):
            pieces = [source]
        else:
            pieces = source.copy()
            source.clear()
        self.shift: int | None
        """How much later a place is in the file as it came; None when it was put into
        other letters, or out of a mail."""
        if len(pieces) > 1 and _is_plain(pieces):
            self.shift = len(_BOM) if pieces[0].startswith(_BOM) else 0
            pieces[0] = pieces[0][self.shift :]
        else:
            data = b"".join(pieces)
            octets = calendar_octets(data, notes)
            is_as_given = data.endswith(octets) and b"\0" not in data
            self.shift = len(data) - len(octets) if is_as_given else None
            pieces = [octets.replace(b"\0", b"") if b"\0" in octets else octets]
        self.size = sum(map(len, pieces))
        self._pieces = deque(pieces)

    @property
    def are_told_late(self) -> bool:
        """Whether zones or the method stand behind events that need them."""
        is_begun, before = False, b""
        for some in self._looked_at():
            capitals = before + some.upper()
            first = 0
            if not is_begun:
                first = capitals.find(b"BEGIN:VEVENT")
                is_begun = first >= 0
            if is_begun and any(capitals.find(each, first) >= 0 for each in _LATE):
                return True
            before = capitals[-_OVERLAP:]
        return False

    def _looked_at(self) -> Iterator[bytes]:
        for piece in self._pieces:
            yield from _looks(piece)

    def taken(self) -> Iterator[bytes]:
        """Yield what is there, each but the first beginning with an event."""
        rest = b""
        while self._pieces:
            piece = rest + self._pieces.popleft()
            cut = _last_event(piece) if self._pieces else len(piece)
            rest = piece[cut:]
            if cut:
                yield piece[:cut]


def _last_event(piece: bytes) -> int:
    """Return where the last event of `piece` begins; 0 for nowhere."""
    at = piece.rfind(_EVENT)
    while at > 0 and piece[:at].endswith((b"=", b"=\r")):
        at = piece.rfind(_EVENT, 0, at)  # vCalendar 1.0 goes on so in the next line
    return at + 1


def _looks(piece: bytes) -> Iterator[bytes]:
    """Yield a piece in parts of a size that is quick to look at."""
    for at in range(0, len(piece), _LOOK):
        yield piece[at : at + _LOOK]


def _is_plain(pieces: Sequence[bytes]) -> bool:
    """Whether a file is a calendar in UTF-8 from its first octet to the last."""
    if not begins_a_calendar(pieces[0].removeprefix(_BOM)):
        return False
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        for piece in pieces:
            if b"\0" in piece:
                return False
            for some in _looks(piece):
                decoder.decode(some)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True
