"""Values of iCalendar import: what a file holds and what taking it in would change."""

from __future__ import annotations

from datetime import datetime
from enum import Enum

from pinmycal_desktop.model.booking import Attendee
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.model.value_class import value_class

NEXT_FILE = 2**32
"""How far the places of two originals of one import are apart; files are smaller."""


@value_class
class ReadEvent:
    """One event of a calendar file, understood; texts are plain text."""

    uid: str
    """As written; empty when the file gave none."""
    recurrence_id: str = ""
    """Which occurrence of a series this is, in UTC; empty for a single event."""
    title: str
    span: Span
    is_all_day: bool = False
    is_cancelled: bool = False
    is_tentative: bool = False
    is_transparent: bool = False
    """TRANSP:TRANSPARENT: it takes no time (RFC 5545, 3.8.2.7)."""
    sequence: int = 0
    stamp: datetime | None = None
    """LAST-MODIFIED, else DTSTAMP."""
    description: str = ""
    location: str = ""
    link: str = ""
    organizer: Attendee | None = None
    attendees: tuple[Attendee, ...] = ()
    categories: tuple[str, ...] = ()
    supersedes: tuple[str, ...] = ()
    """Other UIDs the same meeting is known by."""
    place: int | None = None
    """Where the component stands that may be written again as it came: the octet of the
    original it begins at, and `NEXT_FILE` more for each original before. Below 0 it is
    an occurrence, and -1 stands for the first of the file's `series`."""

    def among(
        self, organizer: Attendee | None, attendees: tuple[Attendee, ...]
    ) -> ReadEvent:
        """Return this event with other people."""
        return self._with(self.span, self.recurrence_id, organizer, attendees)

    def at(self, span: Span, recurrence_id: str) -> ReadEvent:
        """Return this event as one occurrence of a series."""
        return self._with(span, recurrence_id, self.organizer, self.attendees)

    def _with(
        self,
        span: Span,
        recurrence_id: str,
        organizer: Attendee | None,
        attendees: tuple[Attendee, ...],
    ) -> ReadEvent:
        """Return what `replace` would, in a fifth of the time: there are many."""
        return ReadEvent(
            uid=self.uid,
            recurrence_id=recurrence_id,
            title=self.title,
            span=span,
            is_all_day=self.is_all_day,
            is_cancelled=self.is_cancelled,
            is_tentative=self.is_tentative,
            is_transparent=self.is_transparent,
            sequence=self.sequence,
            stamp=self.stamp,
            description=self.description,
            location=self.location,
            link=self.link,
            organizer=organizer,
            attendees=attendees,
            categories=self.categories,
            supersedes=self.supersedes,
            place=self.place,
        )


@value_class
class ReadAnswer:
    """What somebody says of a meeting (RFC 5546: REPLY, COUNTER)."""

    uid: str
    recurrence_id: str = ""
    """Which occurrence of a series is meant; empty for all of it."""
    title: str = ""
    says: Message


@value_class
class Unreadable:
    """Something in a file that could not be taken in, and why."""

    line: int
    """The first line of it, counted from 1; 0 when the whole file is meant."""
    what: str
    """Its title or UID, as far as it could be read."""
    reason: Message


@value_class(weakref_slot=True)
class CalendarFile:
    """What a calendar file holds."""

    name: str
    """The calendar's own name (X-WR-CALNAME), else the file's."""
    method: str = ""
    """The iTIP method, such as REQUEST or CANCEL (RFC 5546); empty for none."""
    events: tuple[ReadEvent, ...] = ()
    unreadable: tuple[Unreadable, ...] = ()
    notes: tuple[Message, ...] = ()
    """What a person should know: unknown zones, series shown in part."""
    originals: tuple[bytes, ...] = ()
    """The octets its events were read from (zlib), to give them back as they came."""
    series: tuple[tuple[int, ...], ...] = ()
    """The places of all components of each series: its own, and those of occurrences
    that differ."""
    answers: tuple[ReadAnswer, ...] = ()
    """What people say of meetings, instead of meetings."""


class ImportTarget(Enum):
    """What the events of a file become."""

    BUSY_TIMES = "busy"
    BOOKINGS = "bookings"


class ImportVerdict(Enum):
    """What taking in one event would mean."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    CANCELLED = "cancelled"
    UNREADABLE = "unreadable"


@value_class
class ImportRow:
    """One line of the preview."""

    verdict: ImportVerdict
    title: str
    event: ReadEvent | None
    """None for what is unreadable, and for what is only said of a meeting."""
    names: tuple[str, ...] = ()
    """Every name of the event in calendars, its own first."""
    booking_id: int | None = None
    """The booking or busy time it is about, when there is one already."""
    reason: Message | None = None
    """Why it is unreadable, or what changed."""
    conflicts: tuple[str, ...] = ()
    """Titles of bookings it would overlap."""


@value_class
class ImportPreview:
    """What an import would do; nothing has been written."""

    name: str
    target: ImportTarget
    suggested_target: ImportTarget
    rows: tuple[ImportRow, ...]
    notes: tuple[Message, ...] = ()
    originals: tuple[bytes, ...] = ()
    """As in the file."""
    series: tuple[tuple[int, ...], ...] = ()
    """As in the file."""

    def count(self, verdict: ImportVerdict) -> int:
        """Return how many rows have `verdict`."""
        return sum(row.verdict is verdict for row in self.rows)


@value_class
class ImportBatch:
    """An import that was made, and can be taken back as a whole."""

    id: int
    account_id: int
    name: str
    target: ImportTarget
    made_at: datetime
    added: int
    changed: int
    cancelled: int
    taken_back_at: datetime | None = None
