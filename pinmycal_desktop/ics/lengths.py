"""How long an event lasts (RFC 5545, 3.6.1).

An end that cannot be right costs the end and is said; the event stays.
"""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from pinmycal_desktop.ics.clock import BadMoment

if TYPE_CHECKING:
    from pinmycal_desktop.ics.block import Block
    from pinmycal_desktop.ics.notes import Notes
    from pinmycal_desktop.ics.zones import Moment, ZoneBook

YEARS = range(1600, 2200)
"""Years a meeting may lie in; outside them zones mean nothing."""

_DURATION = re.compile(
    r"([+-]?)P(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?=\d)(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,8})S)?)?",
    re.ASCII,
)


def read_length(block: Block, start: Moment, book: ZoneBook, notes: Notes) -> timedelta:
    """Return how long it lasts; no time at all, and said, when that cannot be right."""
    try:
        length = _length(block, start, book, notes)
        if length >= timedelta() and (start.wall + length).year in YEARS:
            return _in_days(length) if start.is_date else length
    except (BadMoment, OverflowError):
        pass
    notes.say("transfer.no-end", title=block.label, line=block.number)
    return _in_days(timedelta()) if start.is_date else timedelta()


def _in_days(length: timedelta) -> timedelta:
    """Return whole days, at least one."""
    return timedelta(days=max(1, -(-length // timedelta(days=1))))


def _length(block: Block, start: Moment, book: ZoneBook, notes: Notes) -> timedelta:
    """Return how long it lasts (RFC 5545, 3.6.1); DTEND counts before DURATION."""
    end_line, duration = block.first("DTEND"), block.first("DURATION")
    if end_line is not None:
        end = book.moment(end_line)
        if start.is_date != end.is_date:
            notes.say("transfer.day-and-time", title=block.label, line=block.number)
        return _until(start, end)
    if duration is not None:
        return parse_duration(duration.value)
    return timedelta(days=1) if start.is_date else timedelta()


def _until(start: Moment, end: Moment) -> timedelta:
    """Return the time from `start` to `end`, by the clock where days are meant."""
    if start.is_date or end.is_date:
        return end.wall - start.wall
    return end.at - start.at


def parse_duration(text: str) -> timedelta:
    """Return a DURATION (RFC 5545, 3.3.6); raises BadMoment."""
    found = _DURATION.fullmatch(text.strip().upper())
    if found is None or not any(found.groups()[1:]):
        raise BadMoment(text)
    weeks, days, hours, minutes, seconds = (
        int(each or 0) for each in found.groups()[1:]
    )
    size = timedelta(
        weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds
    )
    return -size if found[1] == "-" else size
