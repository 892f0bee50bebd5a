"""A calendar file, read event by event: a bad one costs nothing but itself.

Runs in the child process only (`child`). It takes octets, never the name of a file to
open; it fetches nothing and keeps nothing for the next file.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import chain, islice
from typing import TYPE_CHECKING, TypeAlias

from pinmycal_desktop.ics.answers import ANSWERS, UNCLEAR, read_answer
from pinmycal_desktop.ics.block import Block, Blocks
from pinmycal_desktop.ics.blocks import event_blocks
from pinmycal_desktop.ics.clock import BadMoment
from pinmycal_desktop.ics.event import BadEvent, Draft, bounded_uid, read_event
from pinmycal_desktop.ics.free_busy import busy_events
from pinmycal_desktop.ics.lines import single_line
from pinmycal_desktop.ics.notes import Notes, short
from pinmycal_desktop.ics.pieces import Pieces
from pinmycal_desktop.ics.repeated import Repeated
from pinmycal_desktop.ics.series import Spreading
from pinmycal_desktop.ics.spreading import TROUBLE, placed, spread_all
from pinmycal_desktop.ics.zones import ZoneBook
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.model.transfer import CalendarFile, ReadAnswer, ReadEvent

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from pinmycal_desktop.ics.pieces import Source
    from pinmycal_desktop.model.span import Span

MAX_EVENTS = 200_000
_LONGEST_WORD = 40
PART = 1_000
"""So many events are told at a time."""
Part: TypeAlias = "list[ReadEvent | Repeated]"


def read_calendar(
    data: bytes, *, name: str, window: Span, zone: str = "UTC"
) -> CalendarFile:
    """Return what the calendar file `data` holds, at once; see `Reading`."""
    reading = Reading(data, name=name, window=window, zone=zone)
    events: list[ReadEvent] = []
    for each in chain.from_iterable(reading.parts()):
        events.extend(each.events() if isinstance(each, Repeated) else (each,))
    return replace(reading.rest(), events=tuple(events))


class Reading:
    """A calendar file that is read part by part.

    Series are spread out over `window`; single events are read wherever they lie.
    `zone` is the account's: times without a zone are read in it.
    """

    def __init__(self, data: Source, *, name: str, window: Span, zone: str) -> None:
        """Raises BadCalendarFile when there is no calendar in `data` at all."""
        self._name, self._window, self._zone = name, window, zone
        self._notes, self._blocks = Notes(), Blocks()
        self._pieces = Pieces(data, self._notes)
        self._blocks.shift = self._pieces.shift
        self._seen: set[int] = set()
        self._again: dict[tuple[str, str, datetime], tuple[str, int]] = {}
        self._series: list[tuple[int, ...]] = []
        self._answers: list[ReadAnswer] = []
        self._is_cut = False

    @property
    def done(self) -> float:
        """How much of the file was gone through, from 0 to 1."""
        return self._blocks.reached / self._pieces.size

    def parts(self) -> Iterator[Part]:
        """Yield the events, some at a time: single ones first, then the series."""
        notes, blocks, left = self._notes, self._blocks, MAX_EVENTS
        is_late = self._pieces.are_told_late
        complete = event_blocks(self._pieces.taken(), notes, blocks)
        if is_late:
            complete = iter(list(complete))
        drafts: list[Draft] = []
        singles = self._singles(complete, drafts)
        while left and (part := list(islice(singles, min(PART, left)))):
            left -= len(part)
            yield self._noted([*part])
        if not left and next(singles, None) is not None:
            self._is_cut = True
            return
        book = ZoneBook(blocks.zones, self._zone, notes)  # now that all are there
        drafts, self._series = placed(drafts, blocks.lost)
        rest = chain(
            _busy(blocks, book, notes),
            spread_all(drafts, Spreading(self._window, book, notes)),
        )
        for some in self._in_parts(rest, left):
            yield self._noted(some)

    def _in_parts(
        self, rest: Iterable[ReadEvent | Repeated], left: int
    ) -> Iterator[Part]:
        """Yield what `rest` gives, some at a time and `left` events at most."""
        part: Part = []
        count = 0
        for each in rest:
            room = left - count
            size = len(each.times) if isinstance(each, Repeated) else 1
            self._is_cut = size > room
            if self._is_cut:
                if isinstance(each, Repeated) and room:
                    part.append(Repeated(each.event, each.times[:room]))
                break
            part.append(each)
            count += size
            if count >= PART:
                yield part
                left -= count
                part, count = [], 0
        if part:
            yield part

    def _singles(
        self, complete: Iterator[Block], drafts: list[Draft]
    ) -> Iterator[ReadEvent]:
        """Yield the single events that can be read; the others are reported.

        A series and what changes it go together: they are added to `drafts`.
        """
        blocks, notes = self._blocks, self._notes
        book: ZoneBook | None = None
        for count, block in enumerate(complete):
            if book is None:
                book = ZoneBook(blocks.zones, self._zone, notes)
            if count >= MAX_EVENTS:
                continue
            method = _method(block.calendar or blocks)
            if method in ANSWERS:
                self._answer(block, method, book)
                continue
            read = _read(block, method, book, notes)
            if read is None:
                blocks.lost.add(bounded_uid(block.text("UID")))
            elif isinstance(read, Draft):
                drafts.append(read)
            else:
                yield read

    def _answer(self, block: Block, method: str, book: ZoneBook) -> None:
        """Keep what somebody says of a meeting; unclear ones are reported."""
        answer = read_answer(block, method, book)
        if answer is None:
            _lose(block, UNCLEAR, self._notes)
        elif len(self._answers) < MAX_EVENTS:
            self._answers.append(answer)

    def rest(self) -> CalendarFile:
        """Return all there is to say but the events, which went before."""
        blocks, notes = self._blocks, self._notes
        if not blocks.events and not blocks.busy:
            notes.say("transfer.no-events")
        if self._is_cut or blocks.events > MAX_EVENTS:
            notes.say("transfer.many-events", count=MAX_EVENTS)
        if blocks.alarms:
            notes.say("transfer.alarms", count=blocks.alarms)
        for kind, count in blocks.others.items():
            notes.say("transfer.left-out", kind=kind[:_LONGEST_WORD], count=count)
        for title, more in self._again.values():
            count = more + 1
            self._notes.say("transfer.repeated", title=short(title), count=count)
        return CalendarFile(
            name=_name(self._blocks) or short(self._name),
            method=_method(self._blocks),
            unreadable=self._notes.unreadable,
            notes=self._notes.messages,
            series=tuple(self._series),
            answers=tuple(self._answers),
        )

    def _noted(self, part: Part) -> Part:
        """Return `part`; which meetings stand in it is remembered."""
        for each in part:
            if isinstance(each, Repeated):
                event = each.event
                for begin, _, name in each.times:
                    self._note(event.uid, name, begin, event.title)
            else:
                self._note(each.uid, each.recurrence_id, each.span.start, each.title)
        return part

    def _note(self, uid: str, recurrence_id: str, begin: datetime, title: str) -> None:
        """Note that a meeting stands in the file; most do once.

        At another time it is another state of it, or another meeting.
        """
        if not uid:
            return
        name = uid, recurrence_id, begin
        mark = hash(name)  # a fifth of the memory, and none of 2^64 comes twice
        if mark in self._seen:
            _, count = self._again.get(name, ("", 0))
            self._again[name] = title, count + 1
        else:
            self._seen.add(mark)


def _method(told: Block | Blocks) -> str:
    """Return what a calendar, or the first of a file, is sent for (RFC 5546)."""
    calendars = [told] if isinstance(told, Block) else told.calendars[:1]
    lines = calendars[0].lines.get("METHOD") if calendars else None
    return single_line(lines[0].text).upper()[:_LONGEST_WORD] if lines else ""


def _name(blocks: Blocks) -> str:
    """Return what the calendar calls itself."""
    for calendar in blocks.calendars:
        name = calendar.text("X-WR-CALNAME") or calendar.text("NAME")
        if name.strip():
            return short(name)
    return ""


def _read(
    block: Block, method: str, book: ZoneBook, notes: Notes
) -> ReadEvent | Draft | None:
    """Return one event; None, and reported, when it cannot be read."""
    try:
        if block.is_whole:
            return read_event(block, method=method, book=book, notes=notes)
        why = Message.of("transfer.event-cut-off")
    except BadEvent as error:
        why = Message.of(error.code)
    except BadMoment as error:
        why = Message.of("transfer.bad-time", text=short(str(error)))
    except TROUBLE:
        why = Message.of("transfer.impossible-values")
    _lose(block, why, notes)
    return None


def _busy(blocks: Blocks, book: ZoneBook, notes: Notes) -> Iterator[ReadEvent]:
    """Yield the busy times that come without events."""
    for block in blocks.busy:
        if not block.all("FREEBUSY"):
            notes.say("transfer.no-busy-times", line=block.number)
        method = _method(block.calendar or blocks)
        yield from busy_events(block, method=method, book=book, notes=notes)


def _lose(block: Block, why: Message, notes: Notes) -> None:
    """Report an event that cannot be taken in."""
    notes.lose(block.number, block.label, why.code, **dict(why.arguments))
