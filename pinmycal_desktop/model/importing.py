"""What taking a calendar file in would change: the rules of import.

Meetings are joined first (`meetings`), then laid beside what is here. Nothing is read
or written; absence from a file never deletes.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field, replace
from datetime import timedelta
from itertools import count
from typing import TypeVar

from pinmycal_desktop.model.booking import Booking, BusyTime, Origin
from pinmycal_desktop.model.import_verdicts import (
    booking_verdict,
    busy_verdict,
    emails_of,
)
from pinmycal_desktop.model.meetings import (
    Named,
    calendar_name,
    is_host,
    named_meetings,
)
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.model.transfer import (
    NEXT_FILE,
    CalendarFile,
    ImportPreview,
    ImportRow,
    ImportTarget,
    ImportVerdict,
    ReadAnswer,
    ReadEvent,
    Unreadable,
)
from pinmycal_desktop.model.value_class import value_class

_Kept = TypeVar("_Kept")


@value_class
class Known:
    """What is here already, as far as a file could touch it."""

    host_email: str = ""
    bookings: Mapping[str, Booking] = field(default_factory=dict)
    """Bookings by each name (`names_of`) they are known by."""
    busy: Mapping[str, BusyTime] = field(default_factory=dict)
    """Busy times by their name."""
    overlapping: tuple[Booking, ...] = ()
    """Every booking that shares time with `reach_of` the file."""

    @property
    def size(self) -> int:
        """How much it is."""
        return len(self.bookings) + len(self.busy) + len(self.overlapping)


def names_in(
    meetings: Iterable[Named], answers: Iterable[ReadAnswer] = ()
) -> Iterator[str]:
    """Yield every name of `meetings` and of what is said: what has to be looked up."""
    for each in answers:
        yield calendar_name(each.uid, each.recurrence_id)
    for names, _ in meetings:
        yield from names


def reach_of(file: CalendarFile) -> Span | None:
    """Return the time all events of `file` lie in; None when there are none."""
    if not file.events:
        return None
    return Span(
        min(event.span.start for event in file.events),
        max(event.span.end for event in file.events),
    )


def join_files(files: Sequence[CalendarFile]) -> CalendarFile:
    """Return several files as one, to be taken in as one batch.

    Raises ValueError when there are none.
    """
    if not files:
        raise ValueError("no files to join")
    if len(files) == 1:
        return files[0]
    methods = {file.method for file in files}
    return CalendarFile(
        name=f"{files[0].name} +{len(files) - 1}",
        method=methods.pop() if len(methods) == 1 else "",
        events=tuple(_placed(files)),
        originals=tuple(each for file in files for each in file.originals),
        series=tuple(_series(files)),
        answers=tuple(each for file in files for each in file.answers),
        unreadable=tuple(
            replace(each, what=": ".join(filter(None, (file.name, each.what))))
            for file in files
            for each in file.unreadable
        ),
        notes=tuple(dict.fromkeys(note for file in files for note in file.notes)),
    )


def _placed(files: Sequence[CalendarFile]) -> Iterator[ReadEvent]:
    """Yield the events of all files, placed in the originals of all."""
    before = series = 0
    for file in files:
        for event in file.events:
            place = event.place
            if place is None:
                yield event
            elif place < 0:
                yield replace(event, place=place - series)
            else:
                yield replace(event, place=place + before * NEXT_FILE)
        before += len(file.originals)
        series += len(file.series)


def _series(files: Sequence[CalendarFile]) -> Iterator[tuple[int, ...]]:
    """Yield the series of all files, placed in the originals of all."""
    before = 0
    for file in files:
        for places in file.series:
            yield tuple(each + before * NEXT_FILE for each in places)
        before += len(file.originals)


def plan_import(
    file: CalendarFile,
    target: ImportTarget | None,
    known: Known,
    meetings: Sequence[Named] | None = None,
) -> ImportPreview:
    """Return what taking `file` in would change; None lets the file decide the target.

    `meetings` are those of its events, for who has them already. It becomes busy times,
    unless the host organizes it or a meeting of it is known.
    """
    if meetings is None:
        meetings = named_meetings(file.events)
    suggested = _suggested(meetings, known)
    chosen = target or suggested
    rows = _busy_rows if chosen is ImportTarget.BUSY_TIMES else _booking_rows
    notes = file.notes
    if len(meetings) < len(file.events):
        joined = Message.of(
            "transfer.joined", events=len(file.events), count=len(meetings)
        )
        notes += (joined,)
    return ImportPreview(
        name=file.name,
        target=chosen,
        suggested_target=suggested,
        rows=(
            *rows(meetings, known),
            *(_answer_row(each, known) for each in file.answers),
            *map(_unreadable_row, file.unreadable),
        ),
        notes=notes,
        originals=file.originals,
        series=_whole(file, meetings),
    )


def _whole(
    file: CalendarFile, meetings: Iterable[Named]
) -> tuple[tuple[int, ...], ...]:
    """Return the series of `file`, empty where an occurrence was joined with another.

    Such an occurrence is more than one component says.
    """
    if not file.series or len(file.events) == sum(1 for _ in meetings):
        return file.series
    told = Counter(event.place for event in file.events)
    left = Counter(event.place for _, event in meetings)
    return tuple(
        places if told[place] == left[place] else ()
        for place, places in zip(count(-1, -1), file.series, strict=False)
    )


def _suggested(meetings: Iterable[Named], known: Known) -> ImportTarget:
    """Return what a file most likely is to become."""
    if not known.bookings and not known.host_email:
        return ImportTarget.BUSY_TIMES
    for names, event in meetings:
        is_known = _first_of(names, known.bookings) is not None
        if is_known or is_host(event.organizer, known.host_email):
            return ImportTarget.BOOKINGS
    return ImportTarget.BUSY_TIMES


def _first_of(names: Iterable[str], there: Mapping[str, _Kept]) -> _Kept | None:
    """Return what is kept under the first of `names` that anything is kept under."""
    for name in names:
        if name in there:
            return there[name]
    return None


def _answer_row(answer: ReadAnswer, known: Known) -> ImportRow:
    """Return the row of what somebody says of a meeting: it changes nothing."""
    booking = known.bookings.get(calendar_name(answer.uid, answer.recurrence_id))
    title = answer.title if booking is None else booking.title
    return ImportRow(
        verdict=ImportVerdict.SAME,
        title=title,
        event=None,
        booking_id=None if booking is None else booking.id,
        reason=answer.says,
    )


def _unreadable_row(lost: Unreadable) -> ImportRow:
    """Return the row of something that cannot be taken in."""
    return ImportRow(
        verdict=ImportVerdict.UNREADABLE,
        title=lost.what,
        event=None,
        reason=lost.reason,
    )


def _busy_rows(meetings: Iterable[Named], known: Known) -> Iterator[ImportRow]:
    """Yield a row for each meeting that would be busy time."""
    others = _Others(known.overlapping)
    bookings, times = known.bookings, known.busy
    for names, event in meetings:
        booking = _first_of(names, bookings) if bookings else None
        busy = _first_of(names, times) if times else None
        here = booking or busy
        verdict, reason = busy_verdict(event, booking, busy)
        yield ImportRow(
            verdict=verdict,
            title=event.title,
            event=event,
            names=names,
            booking_id=None if here is None else here.id,
            reason=reason,
            conflicts=others.titles(event) if verdict in _TAKES else (),
        )


_TAKES = ImportVerdict.NEW, ImportVerdict.CHANGED
"""Verdicts after which time is taken; to find one in a set takes longer."""


def _booking_rows(meetings: Iterable[Named], known: Known) -> Iterator[ImportRow]:
    """Yield a row for each meeting that would be a booking."""
    others = _Others(known.overlapping)
    tables: dict[tuple[str, str, Span], set[str]] = defaultdict(set)
    for names, meeting in meetings:
        event, booking = meeting, _first_of(names, known.bookings)
        verdict, reason = booking_verdict(event, booking, known.host_email)
        table = _table(event)
        if table is not None and verdict is ImportVerdict.NEW:
            seated = tables[table] | others.seated_with(event)
            if seated:
                event = _new_face_first(event, seated)
                reason = Message.of("transfer.another-seat")
        if table is not None:
            tables[table] |= {each.email.lower() for each in event.attendees}
        yield ImportRow(
            verdict=verdict,
            title=event.title,
            event=event,
            names=names,
            booking_id=None if booking is None else booking.id,
            reason=reason,
            conflicts=others.titles(event, booking) if verdict in _TAKES else (),
        )


def _table(event: ReadEvent) -> tuple[str, str, Span] | None:
    """Return what seats of one meeting share: who invites, what to, and when."""
    if event.organizer is None or event.is_all_day:
        return None
    return event.organizer.email.lower(), event.title, event.span


def _new_face_first(event: ReadEvent, seated: set[str]) -> ReadEvent:
    """Return `event` with those who have no seat yet before those who have."""
    people = sorted(event.attendees, key=lambda each: each.email.lower() in seated)
    return replace(event, attendees=tuple(people))


class _Others:
    """The bookings that are here, found quickly by time."""

    def __init__(self, bookings: Iterable[Booking]) -> None:
        taking = (each for each in bookings if each.status.takes_time)
        self._bookings = sorted(taking, key=lambda each: (each.span, each.id))
        self._starts = [each.span.start for each in self._bookings]
        lengths = (each.span.end - each.span.start for each in self._bookings)
        self._longest = max(lengths, default=timedelta())

    def titles(self, event: ReadEvent, own: Booking | None = None) -> tuple[str, ...]:
        """Return the titles of bookings `event` would overlap, not counting `own`."""
        if not self._bookings:
            return ()
        return tuple(
            each.title
            for each in self._near(event.span)
            if each.span.overlaps(event.span)
            and (own is None or each.id != own.id)
            and not _sits_with(event, each)
        )

    def seated_with(self, event: ReadEvent) -> set[str]:
        """Return the addresses of those with a seat at the meeting of `event`."""
        seats = (each for each in self._near(event.span) if _sits_with(event, each))
        return {email for each in seats for email in emails_of(each)}

    def _near(self, span: Span) -> list[Booking]:
        """Return the bookings that may overlap `span`."""
        first = bisect_left(self._starts, span.start - self._longest)
        return self._bookings[first : bisect_left(self._starts, span.end)]


def _sits_with(event: ReadEvent, booking: Booking) -> bool:
    """Whether `booking` is another seat of the same meeting."""
    return (
        _table(event) is not None
        and booking.origin is Origin.IMPORT
        and booking.span == event.span
        and booking.title == event.title
    )
