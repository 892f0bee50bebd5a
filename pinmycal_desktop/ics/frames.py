"""What goes through the pipes between the program and its reading child.

A request and the octets of its file in; events out, part by part, and an answer: each
behind its length in four octets, all but the file as MessagePack. Nothing of it is kept
or shown.
"""

from __future__ import annotations

import struct
from datetime import datetime
from typing import TYPE_CHECKING

import msgspec

from pinmycal_desktop.ics.repeated import Repeated, Time
from pinmycal_desktop.model.booking import Attendee
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.model.transfer import CalendarFile, ReadEvent

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import IO


class Request(msgspec.Struct, frozen=True, kw_only=True):
    """How the file that follows is read, and what the child may use for it."""

    name: str
    first: datetime
    last: datetime
    zone: str
    memory: int
    """Octets of address space; 0 for no limit."""
    seconds: int
    """Processor time; 0 for no limit."""


class Told(msgspec.Struct, frozen=True, array_like=True):
    """An event without its people, who come again and again."""

    event: ReadEvent
    organizer: int
    """Which of the people it is; negative for nobody."""
    attendees: tuple[int, ...]
    times: tuple[Time, ...]
    """The times of a series; none for an event with one of its own."""


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """What the file holds, as far as it was read, or why it cannot be read."""

    people: tuple[Attendee, ...] = ()
    """Who was not named before, numbered on."""
    part: tuple[Told, ...] = ()
    """Some of the events; more is coming unless there is one of the next two."""
    done: float = 0.0
    """How much of the file was gone through, from 0 to 1."""
    file: CalendarFile | None = None
    """All but the events."""
    trouble: Message | None = None


class Folder:
    """Tells the events of one file so that what is the same is told once."""

    def __init__(self) -> None:
        self._numbers: dict[int, int] = {}
        self._people: list[Attendee] = []
        self._named = 0

    def answer(self, events: Iterable[ReadEvent | Repeated], *, done: float) -> Answer:
        """Return `events` as the next part; they are not to be used any more."""
        part = tuple(map(self._told, events))
        people = tuple(self._people[self._named :])
        self._named = len(self._people)
        return Answer(people=people, part=part, done=done)

    def _told(self, each: ReadEvent | Repeated) -> Told:
        if isinstance(each, Repeated):
            event, times = each.event, tuple(each.times)
        else:
            event, times = each, ()
        if event.organizer is None and not event.attendees:
            return Told(event, -1, (), times)
        organizer = -1 if event.organizer is None else self._number(event.organizer)
        attendees = tuple(map(self._number, event.attendees))
        if times:  # others may be told in the same words
            event = event.among(None, ())
        else:
            _give(event, None, ())
        return Told(event, organizer, attendees, times)

    def _number(self, person: Attendee) -> int:
        """Return the number of a person, who lives as long as this."""
        number = self._numbers.get(id(person))
        if number is None:
            number = self._numbers[id(person)] = len(self._people)
            self._people.append(person)
        return number


class Unfolder:
    """Understands what one `Folder` tells; what is the same is kept once."""

    def __init__(self) -> None:
        self._people: list[Attendee] = []
        self._texts: dict[str, str] = {}
        self._stamps: dict[datetime, datetime] = {}

    def events(self, answer: Answer) -> Iterator[ReadEvent]:
        """Yield the events of a part."""
        people = self._people
        people.extend(answer.people)
        for told in answer.part:
            event = told.event
            self._share(event)
            if told.attendees or told.organizer >= 0:
                organizer = people[told.organizer] if told.organizer >= 0 else None
                attendees = tuple(map(people.__getitem__, told.attendees))
                _give(event, organizer, attendees)
            if told.times:
                yield from Repeated(event, told.times).events()
            else:
                yield event

    def _share(self, event: ReadEvent) -> None:
        """Let an event have the texts that others have too: that halves the memory."""
        texts, stamps = self._texts, self._stamps
        for name in ("title", "location", "link"):
            text = getattr(event, name)
            if text:
                kept = texts.get(text)
                if kept is not None:
                    object.__setattr__(event, name, kept)
                elif len(texts) < _MOST_SHARED:
                    texts[text] = text
        stamp = event.stamp
        if stamp is not None:
            if stamp in stamps:
                object.__setattr__(event, "stamp", stamps[stamp])
            elif len(stamps) < _MOST_SHARED:
                stamps[stamp] = stamp


_MOST_SHARED = 10_000


def _give(
    event: ReadEvent, organizer: Attendee | None, attendees: tuple[Attendee, ...]
) -> None:
    """Give other people to an event that nobody else has.

    `among` takes ten times as long, and nearly every event comes through here.
    """
    object.__setattr__(event, "organizer", organizer)
    object.__setattr__(event, "attendees", attendees)


encode = msgspec.msgpack.Encoder().encode
decode_request = msgspec.msgpack.Decoder(Request).decode
decode_answer = msgspec.msgpack.Decoder(Answer).decode

_LENGTH = struct.Struct(">I")
_MOST = 1024 * 1024 * 1024
"""More octets than any answer has: what says so is no answer."""


def write_frame(sink: IO[bytes], content: bytes) -> None:
    """Write one frame and send it off; raises OSError when nobody reads."""
    sink.write(_LENGTH.pack(len(content)))
    sink.write(content)
    sink.flush()


PIECE = 1024 * 1024


def read_pieces(source: IO[bytes]) -> list[bytes]:
    """Return the next frame in pieces, so that they can be let go of one by one.

    None are left out: of a frame that is cut off there are no pieces.
    """
    head = source.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return []
    (left,) = _LENGTH.unpack(head)
    pieces: list[bytes] = []
    while left:
        piece = source.read(min(left, PIECE))
        if not piece:
            return []
        pieces.append(piece)
        left -= len(piece)
    return pieces


def read_frame(source: IO[bytes]) -> bytes | None:
    """Return the next frame; None when there is no whole one any more."""
    head = source.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(head)
    if length > _MOST:
        return None
    content = source.read(length)
    return content if len(content) == length else None
