"""What goes through the pipes between the program and its reading child.

A request and the octets of its file in; events out, part by part, and an answer: each
behind its length in four octets, all but the file as MessagePack. Nothing of it is kept
or shown.
"""

from __future__ import annotations

import struct
from datetime import datetime
from typing import TYPE_CHECKING, TypeAlias

import msgspec

from pinmycal_desktop.model.booking import Attendee
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.model.span import Span
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


Time: TypeAlias = tuple[datetime, datetime, str]
"""When an occurrence begins and ends, and what it is called."""


class Told(msgspec.Struct, frozen=True, array_like=True):
    """An event without its people, who come again and again."""

    event: ReadEvent
    organizer: int
    """Which of the people it is; negative for nobody."""
    attendees: tuple[int, ...]
    others: tuple[Time, ...]
    """The other times of the series it is the first occurrence of."""


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

    def answer(self, events: Iterable[ReadEvent], *, done: float) -> Answer:
        """Return `events` as the next part."""
        told: list[tuple[ReadEvent, list[Time]]] = []
        last: ReadEvent | None = None
        for event in events:
            if last is None or not _is_again(event, last):
                told.append((event, []))
                last = event
            else:
                time = (event.span.start, event.span.end, event.recurrence_id)
                told[-1][1].append(time)
        part = tuple(self._told(event, times) for event, times in told)
        people = tuple(self._people[self._named :])
        self._named = len(self._people)
        return Answer(people=people, part=part, done=done)

    def _told(self, event: ReadEvent, times: list[Time]) -> Told:
        if event.organizer is None and not event.attendees:
            return Told(event, -1, (), tuple(times))
        organizer = -1 if event.organizer is None else self._number(event.organizer)
        attendees = tuple(map(self._number, event.attendees))
        return Told(event.among(None, ()), organizer, attendees, tuple(times))

    def _number(self, person: Attendee) -> int:
        """Return the number of a person, who lives as long as this."""
        number = self._numbers.get(id(person))
        if number is None:
            number = self._numbers[id(person)] = len(self._people)
            self._people.append(person)
        return number


def _is_again(event: ReadEvent, last: ReadEvent) -> bool:
    """Whether two occurrences were made of the same words (`ReadEvent.at`)."""
    return event.recurrence_id != "" and event.words == last.words


class Unfolder:
    """Understands what one `Folder` tells."""

    def __init__(self) -> None:
        self._people: list[Attendee] = []

    def events(self, answer: Answer) -> Iterator[ReadEvent]:
        """Yield the events of a part."""
        people = self._people
        people.extend(answer.people)
        for told in answer.part:
            event = told.event
            if told.attendees or told.organizer >= 0:
                organizer = people[told.organizer] if told.organizer >= 0 else None
                event = event.among(organizer, tuple(people[n] for n in told.attendees))
            yield event
            for start, end, name in told.others:
                yield event.at(Span(start, end), name)


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
