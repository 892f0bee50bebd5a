"""Reads one line that books: "book Ava intro thu 3pm london".

Every word is understood as a length, a date, a time, a place, an event type or part of
a name, in this order; what is left over is the person. A line may have several
readings, the likeliest first; each says what it still lacks. It guesses nothing it does
not show, asks nobody and books nothing.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from enum import Enum
from itertools import islice
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from pinmycal_desktop.model.span import Span
from pinmycal_desktop.model.value_class import value_class
from pinmycal_desktop.screen.line_words import HOUR, Known, Line, Parts, people_called

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pinmycal_desktop.model.event_type import EventType

MOST_READINGS = 5


class ClockNote(Enum):
    """What the clocks do at the time that was said."""

    PLAIN = "plain"
    SKIPPED = "skipped"
    """They leave this time out: what is meant comes as much later."""
    FIRST_PASS = "first-pass"  # noqa: S105 - a time that comes twice
    SECOND_PASS = "second-pass"  # noqa: S105 - the same


class Lack(Enum):
    """What a line does not say, that a booking needs."""

    PERSON = "person"
    EMAIL = "email"
    TIME = "time"
    LENGTH = "length"
    """The length that was said is none the event type has."""


@value_class
class Entry:
    """One reading of a line."""

    event_type: EventType
    length: int
    name: str = ""
    email: str = ""
    zone: str
    """The invitee's zone."""
    said_in: str
    """The zone on whose clock the time was said."""
    start: datetime | None = None
    day: date | None = None
    """The day that was said, where no time was."""
    clock: ClockNote = ClockNote.PLAIN
    lacks: tuple[Lack, ...] = ()

    @property
    def span(self) -> Span | None:
        """The time it would take."""
        return None if self.start is None else Span.lasting(self.start, self.length)

    @property
    def is_whole(self) -> bool:
        """Whether it can be booked as it stands."""
        return not self.lacks


def readings(line: str, known: Known) -> tuple[Entry, ...]:
    """Return how `line` can be understood; nothing when it books nothing.

    A line books when it begins with a verb such as book, or names a time.
    """
    words = _words(line)
    said_so = bool(words) and words[0].casefold() in known.verbs
    line_left = Line(words[1:] if said_so else words)
    parts = Parts.of(line_left, known)
    if not known.event_types or not (said_so or parts.minutes):
        return ()
    return tuple(islice(_entries(parts, known), MOST_READINGS))


def _words(line: str) -> list[str]:
    parts = (part.strip(",;") for part in line[:300].split())
    return [part for part in parts if part]


# --- putting it together -------------------------------------------------------------


def _entries(parts: Parts, known: Known) -> Iterator[Entry]:
    """Yield the readings: other people, then other times, then other types."""
    kinds = _kinds(parts, known)
    people = list(_invitees(parts, known))
    times = list(_times(parts, known))
    plan = [(kinds[0], who, times[0]) for who in people]
    plan += [(kinds[0], people[0], when) for when in times[1:]]
    plan += [(kind, people[0], times[0]) for kind in kinds[1:]]
    for kind, who, when in plan:
        yield _entry(kind, who, when, parts, known)


def _kinds(parts: Parts, known: Known) -> Sequence[EventType]:
    if parts.kinds:
        return parts.kinds
    offered = [each for each in known.event_types if not each.is_hidden]
    offered = offered or list(known.event_types)
    if parts.length is not None:
        offered.sort(key=lambda each: parts.length not in each.lengths)
    return offered[:1]


_Invitee = tuple[str, str, str]
"""A name, an e-mail address and a zone."""


def _invitees(parts: Parts, known: Known) -> Iterable[_Invitee]:
    by_mail = [e for e in known.people if e.email.casefold() == parts.email.casefold()]
    found = by_mail if parts.email else people_called(parts.rest, known)
    if found:
        return [(each.name, each.email, each.zone) for each in found]
    zone = parts.zone or known.zone
    name = " ".join(_capital(each) for each in parts.rest)
    return [(name, parts.email, zone)]


def _capital(word: str) -> str:
    """Return a name as names are written, when it was typed in small letters."""
    return word[:1].upper() + word[1:] if word.islower() else word


_When = tuple[datetime | None, ClockNote]


def _times(parts: Parts, known: Known) -> Iterator[_When]:
    """Yield the instants the line may mean; None when it says no time."""
    if parts.moment is not None:
        yield parts.moment, ClockNote.PLAIN
        return
    if not parts.minutes:
        yield None, ClockNote.PLAIN
        return
    tz = ZoneInfo(parts.zone or known.zone)
    for minutes in parts.minutes:
        found = tuple(_instants(parts.day, minutes, tz, known.now))
        if parts.day is not None and parts.is_weekday and _is_over(found, known.now):
            # Said on a Friday evening, Friday at nine is that of the next week.
            later = parts.day + timedelta(weeks=1)
            found = tuple(_instants(later, minutes, tz, known.now))
        yield from found


def _is_over(times: Sequence[_When], now: datetime) -> bool:
    return all(at is not None and at <= now for at, _note in times)


def _instants(
    day: date | None, minutes: int, tz: ZoneInfo, now: datetime
) -> Iterator[_When]:
    """Yield what a clock's time means: once, moved out of a gap, or twice."""
    if day is None:
        today = now.astimezone(tz).date()
        first, _note = next(_instants(today, minutes, tz, now))
        is_over = first is not None and first <= now
        day = today + timedelta(days=1) if is_over else today
    hour, minute = divmod(minutes, HOUR)
    wall = datetime(day.year, day.month, day.day, hour, minute, tzinfo=tz)
    early, late = (wall.replace(fold=fold).astimezone(UTC) for fold in (0, 1))
    shown = early.astimezone(tz).replace(tzinfo=None)
    if shown != wall.replace(tzinfo=None):
        yield early, ClockNote.SKIPPED
    elif early == late:
        yield early, ClockNote.PLAIN
    else:
        yield early, ClockNote.FIRST_PASS
        yield late, ClockNote.SECOND_PASS


def _entry(
    kind: EventType, who: _Invitee, when: _When, parts: Parts, known: Known
) -> Entry:
    name, email, zone = who
    fits = parts.length in kind.lengths
    made = Entry(
        event_type=kind,
        length=parts.length if parts.length is not None and fits else kind.length,
        name=name,
        email=email,
        zone=zone,
        said_in=parts.zone or known.zone,
        start=when[0],
        day=parts.day,
        clock=when[1],
    )
    lacks = {
        Lack.PERSON: not name,
        Lack.EMAIL: not email,
        Lack.TIME: made.start is None,
        Lack.LENGTH: parts.length is not None and not fits,
    }
    return replace(made, lacks=tuple(lack for lack, is_so in lacks.items() if is_so))
