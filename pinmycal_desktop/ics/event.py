"""One VEVENT, understood: its times, its people, its words and its rule.

It raises `BadEvent` when the event cannot be taken in; everything smaller is noted
and left out. Nothing a line names is ever fetched.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from pinmycal_desktop.ics.blocks import line_number
from pinmycal_desktop.ics.clock import BadMoment, parse_wall
from pinmycal_desktop.ics.lengths import YEARS, read_length
from pinmycal_desktop.ics.lines import (
    cleaned,
    single_line,
    split_values,
    unescaped,
)
from pinmycal_desktop.ics.notes import short
from pinmycal_desktop.ics.people import MAX_NAME, MAX_PEOPLE, attendees, person
from pinmycal_desktop.ics.quirks import named_booking, plain_text
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.model.transfer import ReadEvent
from pinmycal_desktop.model.value_class import value_class

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pinmycal_desktop.ics.block import Block
    from pinmycal_desktop.ics.notes import Notes
    from pinmycal_desktop.ics.zones import Moment, ZoneBook

MAX_UID = 255
MAX_TEXT = 20_000
MAX_LINK = 2_048
MAX_SEQUENCE = 2**31 - 1

_PLAIN_LINK = re.compile(r"https?://[A-Za-z0-9.-]+(?:/[!-?A-\[\]-~]*)?", re.ASCII)
"""An address without anything that wants a second look."""
_LINKS = (
    "CONFERENCE",
    "X-GOOGLE-CONFERENCE",
    "X-MICROSOFT-SKYPETEAMSMEETINGURL",
    "URL",
    "LOCATION",
)


class BadEvent(Exception):
    """An event that cannot be taken in; `code` says why."""

    def __init__(self, code: str) -> None:
        self.code = code
        super().__init__(code)


@value_class(kw_only=False)
class Draft:
    """An event with its times as written, before any series is spread out."""

    block: Block
    event: ReadEvent
    """Its first or only occurrence."""
    start: Moment
    length: timedelta
    """On the clock for whole days, else of real time."""
    replaces: str = ""
    """Which occurrence of its series it stands for; empty for none."""
    onward: Moment | None = None
    """From which occurrence on it stands for all (RANGE=THISANDFUTURE)."""

    @property
    def is_series(self) -> bool:
        """Whether it repeats: a rule counts more than a RECURRENCE-ID beside it."""
        return _is_series(self.block)

    @property
    def is_replacement(self) -> bool:
        """Whether it stands for one occurrence of a series."""
        return bool(self.replaces) and not self.is_series


def read_event(
    block: Block, *, method: str, book: ZoneBook, notes: Notes
) -> ReadEvent | Draft:
    """Return the single event in `block`, or what a series is made of.

    Raises BadEvent or BadMoment.
    """
    book.block = block
    start = _start(block, book, notes)
    length = read_length(block, start, book, notes)
    lines = block.lines
    is_series = _is_series(block)
    replaced = _replaced(block, start, book, notes) if _REPLACES in lines else None
    replaces = "" if replaced is None else occurrence_name(replaced)
    if is_series:
        span = _NOWHERE
    else:
        _check_years(start.wall)
        span = span_from(start, length)
    description = _text(block, "DESCRIPTION", MAX_TEXT)
    status = _word(block, "STATUS")
    uid = bounded_uid(block.text("UID"))
    event = ReadEvent(
        uid=uid,
        recurrence_id="" if is_series else replaces,
        title=_line(block, "SUMMARY", MAX_NAME),
        span=span,
        is_all_day=start.is_date,
        is_cancelled=status == "CANCELLED" or method == "CANCEL",
        is_tentative=status == "TENTATIVE",
        is_transparent=_word(block, "TRANSP") == "TRANSPARENT",
        sequence=_sequence(block.value("SEQUENCE")),
        stamp=stamp_of(block),
        description=description,
        location=_line(block, "LOCATION", MAX_NAME * 2),
        link=_link(block),
        organizer=person(block.first("ORGANIZER"), book.home),
        attendees=attendees(block, description, book.home, notes),
        categories=_categories(block),
        supersedes=_other_names(uid, description),
        place=None if is_series or replaces else block.place,
    )
    if replaced is None and not is_series:
        return event
    is_onward = replaced is not None and _is_onward(block)
    return Draft(block, event, start, length, replaces, replaced if is_onward else None)


_REPLACES = "RECURRENCE-ID"


def _replaced(block: Block, start: Moment, book: ZoneBook, notes: Notes) -> Moment:
    """Return which occurrence of its series an event stands for.

    One that cannot be told costs the place in the series, and not the event.
    """
    try:
        return book.moment(block.all(_REPLACES)[0])
    except BadMoment:
        notes.say("transfer.no-occurrence", title=block.label, line=block.number)
        return start


def _is_series(block: Block) -> bool:
    """Whether the event in `block` repeats."""
    return "RRULE" in block.lines or "RDATE" in block.lines


_NOWHERE = Span(datetime(1970, 1, 1, tzinfo=UTC), datetime(1970, 1, 1, tzinfo=UTC))
"""A series has no span of its own before it is spread out."""


def span_from(start: Moment, length: timedelta) -> Span:
    """Return the span of `length` from `start`; whole days by the clock."""
    return Span(*ends_from(start, length))


def ends_from(start: Moment, length: timedelta) -> tuple[datetime, datetime]:
    """Return when something of `length` from `start` begins and ends."""
    at = start.at
    if start.is_date:
        return at, start.shows(start.wall + length).at
    return at, at + length


def occurrence_name(moment: Moment) -> str:
    """Return what an occurrence is called (RECURRENCE-ID): its start in UTC."""
    if moment.is_date:
        day = moment.day
        return f"{day.year}{day.month:02}{day.day:02}"
    at = moment.at.isoformat()[:_TO_THE_SECOND]
    return at.replace("-", "").replace(":", "") + "Z"


_TO_THE_SECOND = len("2026-03-10T09:00:00")


def _check_years(wall: datetime) -> None:
    """Raise BadEvent for a time nobody can meet at."""
    if wall.year not in YEARS:
        raise BadEvent("transfer.far-away")


def _start(block: Block, book: ZoneBook, notes: Notes) -> Moment:
    """Return when it starts."""
    lines = block.lines.get("DTSTART")
    if not lines:
        raise BadEvent("transfer.no-start")
    if len(lines) > 1:
        notes.say("transfer.two-starts", title=block.label, line=block.number)
    start = book.moment(lines[0])
    if start.is_sure or start.is_date:
        return start
    if start.zone.to_wall(start.at) != start.wall:
        notes.say("transfer.in-gap", title=block.label, line=block.number)
    return start


def _is_onward(block: Block) -> bool:
    """Whether it stands for all later occurrences too (RFC 5545, 3.2.13)."""
    line = block.first("RECURRENCE-ID")
    reach = "" if line is None else line.parameters.get("RANGE", "")
    return reach.strip().upper() == "THISANDFUTURE" and not _is_series(block)


def _text(block: Block, name: str, most: int) -> str:
    """Return a text property, without controls and never longer than `most`."""
    line = block.first(name)
    return "" if line is None else _bounded(plain_text(line), most)


def _line(block: Block, name: str, most: int) -> str:
    """Return a text property as one line, never longer than `most`."""
    line = block.first(name)
    if line is None:
        return ""
    if line.parameters or len(line.value) > MAX_NAME:
        return single_line(_bounded(plain_text(line), most))
    return _plain_line(line.value, most)


@lru_cache(maxsize=4_096)  # the same titles and places come again and again
def _plain_line(value: str, most: int) -> str:
    return single_line(_bounded(unescaped(value), most))


def _bounded(written: str, most: int) -> str:
    text = cleaned(written).strip()
    return text if len(text) <= most else text[: most - 1] + "…"


def _word(block: Block, name: str) -> str:
    """Return a property that is one of a few words, in capitals."""
    lines = block.lines.get(name)
    return lines[0].value.strip().upper() if lines else ""


def bounded_uid(text: str) -> str:
    """Return a UID that fits; one too long is replaced by its fingerprint."""
    uid = single_line(text)
    if len(uid) <= MAX_UID:
        return uid
    import hashlib  # noqa: PLC0415 - slow, and nobody's UID is that long

    return hashlib.sha256(uid.encode("utf-8", "replace")).hexdigest()


def _sequence(text: str) -> int:
    """Return SEQUENCE; what is no number counts as 0."""
    if not text or text == "0":
        return 0
    digits = text.strip()[:10]
    return (
        min(int(digits), MAX_SEQUENCE) if digits.isascii() and digits.isdigit() else 0
    )


def stamp_of(block: Block) -> datetime | None:
    """Return when it was last changed, as far as the file says."""
    for name in ("LAST-MODIFIED", "DTSTAMP"):
        line = block.first(name)
        stamp = None if line is None else _instant(line.value[:_LONGEST_STAMP])
        if stamp is not None:
            return stamp
    return None


_LONGEST_STAMP = 64
"""Longer than any time that can be read."""


@lru_cache(maxsize=4_096)  # often the same for a whole file
def _instant(text: str) -> datetime | None:
    """Return an instant in UTC; None for what can be none."""
    try:
        wall, _, _ = parse_wall(text)
    except BadMoment:
        return None
    return wall.replace(tzinfo=UTC) if wall.year in YEARS else None


def _link(block: Block) -> str:
    """Return where to join: the first web address among the lines that may hold one."""
    for name in _LINKS:
        for line in block.lines.get(name, ()):
            link = web_address(line.text)
            if link:
                return link
    return ""


def web_address(text: str) -> str:
    """Return `text` when it is a web address one may be asked to open."""
    link = text.strip()
    if not link[:4].isascii() or link[:4].lower() != "http":
        return ""
    if len(link) <= MAX_LINK and _PLAIN_LINK.fullmatch(link):
        return link
    if len(link) > MAX_LINK or any(each <= " " or each == "\\" for each in link):
        return ""
    from urllib.parse import urlsplit  # noqa: PLC0415 - slow, and seldom asked

    try:
        parts = urlsplit(link)
        is_plain = bool(parts.hostname) and "@" not in parts.netloc
    except ValueError:
        return ""
    return link if parts.scheme in ("http", "https") and is_plain else ""


def _categories(block: Block) -> tuple[str, ...]:
    """Return the words it is sorted by."""
    lines = block.all("CATEGORIES")
    if not lines:
        return ()
    words = (each for line in lines for each in split_values(line.value) if each)
    return tuple(single_line(each)[:MAX_NAME] for each in words)[:MAX_PEOPLE]


def _other_names(uid: str, description: str) -> tuple[str, ...]:
    """Return what else the meeting is called: the booking its mail links to."""
    booking = named_booking(description) if description else ""
    return (booking,) if booking and booking != uid.partition("@")[0] else ()


def moments_of(
    block: Block, name: str, book: ZoneBook, notes: Notes
) -> Iterator[Moment]:
    """Yield the dates of all lines `name`; one that cannot be read is noted."""
    book.block = block
    for line in block.all(name):
        for value in line.value.replace(";", ",").split(","):  # `;` in vCalendar 1.0
            try:
                yield book.moment(line, value.partition("/")[0])
            except BadMoment as error:
                text = short(str(error))
                number = line_number(block, line)
                notes.say("transfer.bad-date", line=number, text=text)
