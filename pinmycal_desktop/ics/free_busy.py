"""Busy times that say no more than when (RFC 5545, 3.6.4): VFREEBUSY.

Each becomes an event in the name of whose time it is. A question after somebody's busy
times has none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinmycal_desktop.ics.clock import BadMoment
from pinmycal_desktop.ics.event import (
    bounded_uid,
    occurrence_name,
    span_from,
    stamp_of,
)
from pinmycal_desktop.ics.lengths import YEARS, parse_duration
from pinmycal_desktop.ics.notes import short
from pinmycal_desktop.ics.people import person
from pinmycal_desktop.model.transfer import ReadEvent

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pinmycal_desktop.ics.block import Block
    from pinmycal_desktop.ics.lines import ContentLine
    from pinmycal_desktop.ics.notes import Notes
    from pinmycal_desktop.ics.zones import ZoneBook
    from pinmycal_desktop.model.span import Span

_FREE, _MAYBE = "FREE", "BUSY-TENTATIVE"


def busy_events(
    block: Block, *, method: str, book: ZoneBook, notes: Notes
) -> Iterator[ReadEvent]:
    """Yield the busy times in `block`; a period that cannot be read is reported."""
    book.block = block
    whose = person(block.first("ATTENDEE"), book.home) if method == "REPLY" else None
    whose = whose or person(block.first("ORGANIZER"), book.home)
    title = whose.name if whose else block.text("SUMMARY")
    uid, stamp = bounded_uid(block.text("UID")), stamp_of(block)
    for line in block.all("FREEBUSY"):
        kind = line.parameters.get("FBTYPE", "").strip().upper()
        if kind == _FREE:
            continue
        for period in filter(None, line.value.split(",")):
            try:
                span, name = _period(line, period.strip(), book)
            except (ArithmeticError, ValueError):  # a BadMoment is one too
                text = short(period)
                notes.lose(block.number, title, "transfer.bad-time", text=text)
                continue
            yield ReadEvent(
                uid=uid,
                recurrence_id=name,
                title=short(title),
                span=span,
                is_tentative=kind == _MAYBE,
                stamp=stamp,
            )


def _period(line: ContentLine, text: str, book: ZoneBook) -> tuple[Span, str]:
    """Return a PERIOD (RFC 5545, 3.3.9) and its name; raises BadMoment."""
    first, slash, last = text.partition("/")
    start = book.moment(line, first)
    if start.wall.year not in YEARS or not slash or start.is_date:
        raise BadMoment(text)
    if last[:1] in "Pp+-":
        length = parse_duration(last)
    else:
        length = book.moment(line, last).at - start.at
    return span_from(start, length), occurrence_name(start)
