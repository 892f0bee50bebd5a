"""The words of one line, taken one by one: address, length, time, day, place, type."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from pinmycal_desktop.model.value_class import value_class
from pinmycal_desktop.screen.dates import ENGLISH, DateWords, date_of, weekday_of
from pinmycal_desktop.screen.times import MINUTES_A_DAY, minutes_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from pinmycal_desktop.model.event_type import EventType
    from pinmycal_desktop.screen.people import Person


VERBS = ("book", "schedule", "meet")
_LONGEST_DATE, _LONGEST_PLACE = 5, 4
"""Words a date and a place take at most."""
_LEAST_PREFIX = 2
"""Letters of a word of an event type that are enough to mean it."""
HOUR, _HALF_DAY = 60, 12
_EARLIEST = 7
"""The hour from which a bare figure is meant in the morning."""
_QUARTER = timedelta(minutes=15)
_LENGTH = re.compile(
    r"^(?:(?P<hours>\d{1,2}(?:[.,]5)?)h(?:rs?|ours?)?)?"
    r"(?:(?P<minutes>\d{1,3})(?:m|min|mins|minutes?)?)?$"
)
_UNIT = re.compile(r"^(?:h|hrs?|hours?|m|min|mins|minutes?)$")
_MARKED = re.compile(
    r"^\d{1,2}(?:[:.h]\d{2}|\s*[:.h]?\d{0,2}\s*[ap]\.?m\.?)$", re.IGNORECASE
)
_RANGE = re.compile(
    r"^(\d[\d:.]*(?:[ap]m)?)\s*[-\u2013]\s*(\d[\d:.]*(?:[ap]m)?)$", re.IGNORECASE
)
_MAIL = re.compile(r"^<?([^@\s,;<>()]+@[^@\s,;<>()]+)>?$")
_SMALL = frozenset({"with", "for", "at", "on", "a", "an", "the", "from", "and"})
"""Words that join others and mean nothing alone."""


@value_class
class Known:
    """What words can mean: the people, types and places there are."""

    now: datetime
    zone: str
    """The host's zone, in which times are meant."""
    event_types: tuple[EventType, ...] = ()
    """By position; the first is meant where none is named."""
    people: tuple[Person, ...] = ()
    """Whoever was met before, likeliest first."""
    places: Mapping[str, str]
    """Zones by the names of their cities, in small letters."""
    words: DateWords = ENGLISH
    verbs: tuple[str, ...] = VERBS


class Line:
    """The words not understood yet; a gap stands where some were taken."""

    def __init__(self, words: Sequence[str]) -> None:
        self.words: list[str | None] = list(words)

    def windows(self, most: int) -> Iterator[tuple[int, int, str]]:
        """Yield stretches of words as (start, end, text), the longest first."""
        for size in range(min(most, len(self.words)), 0, -1):
            for start in range(len(self.words) - size + 1):
                part = self.words[start : start + size]
                if all(part):
                    told = " ".join(each for each in part if each)
                    yield start, start + size, told

    def take(self, start: int, end: int) -> None:
        """Understand the words from `start` to `end`."""
        self.words[start:end] = [None] * (end - start)

    def before(self, place: int, *small: str) -> bool:
        """Whether one of `small` words stands before `place`; it is taken then."""
        word = self.words[place - 1] if place > 0 else None
        if word is None or word.casefold() not in small:
            return False
        self.take(place - 1, place)
        return True

    @property
    def left(self) -> list[str]:
        """What was not understood, without the words that only join."""
        return [each for each in self.words if each and each.casefold() not in _SMALL]


@value_class
class Parts:
    """What the words of a line were understood as."""

    length: int | None = None
    minutes: tuple[int, ...] = ()
    """Times of the day it may mean, likeliest first."""
    moment: datetime | None = None
    """The very instant, where it was said: in 2 hours."""
    day: date | None = None
    is_weekday: bool = False
    """The day was said by its name alone, which every week has again."""
    zone: str = ""
    kinds: tuple[EventType, ...] = ()
    email: str = ""
    rest: tuple[str, ...] = ()

    @classmethod
    def of(cls, line: Line, known: Known) -> Parts:
        """Understand a line word by word."""
        email = _take_email(line)
        moment = _take_moment(line, known.now)
        length = _take_length(line)
        minutes, lasting = _take_time(line)
        day, is_weekday = _take_date(line, known)
        zone = _take_place(line, known)
        kinds = _take_kind(line, known)
        return cls(
            length=length or lasting,
            minutes=minutes if moment is None else (0,),
            moment=moment,
            day=day,
            is_weekday=is_weekday,
            zone=zone,
            kinds=kinds,
            email=email,
            rest=tuple(line.left),
        )


def _take_email(line: Line) -> str:
    for start, end, word in line.windows(1):
        if match := _MAIL.match(word):
            line.take(start, end)
            return match[1]
    return ""


def _take_moment(line: Line, now: datetime) -> datetime | None:
    """Take "in 2 hours" or "in 45 min": from now, on the next quarter of an hour."""
    for start, end, told in line.windows(3):
        head, _, rest = told.casefold().partition(" ")
        minutes = _length_of(rest.replace(" ", "")) if head == "in" else None
        if minutes is not None and _ends_in_unit(rest):
            line.take(start, end)
            return _next_quarter(now + timedelta(minutes=minutes))
    return None


def _next_quarter(at: datetime) -> datetime:
    over = (at - datetime(1970, 1, 1, tzinfo=UTC)) % _QUARTER
    return at + (_QUARTER - over if over else timedelta())


def _take_length(line: Line) -> int | None:
    """Take 45 min, 1h, 1h30, 1.5 hours, for 90 minutes."""
    for start, end, told in line.windows(4):
        text = told.casefold()
        minutes = _length_of(text.replace(" ", ""))
        if minutes is not None and _ends_in_unit(text) and 0 < minutes < MINUTES_A_DAY:
            line.before(start, "for")
            line.take(start, end)
            return minutes
    return None


def _ends_in_unit(text: str) -> bool:
    """Whether hours or minutes were named; 15h is the time of that name in France."""
    unit = re.search(r"[a-z]+(?=\d*$)", text.replace(" ", ""))
    return unit is not None and bool(_UNIT.match(unit[0])) and _is_short(text)


def _is_short(text: str) -> bool:
    """Whether the hours in it are a length and not an hour of the day."""
    match = _LENGTH.match(text.replace(" ", ""))
    hours = match["hours"] if match else None
    return hours is None or float(hours.replace(",", ".")) < _EARLIEST


def _length_of(text: str) -> int | None:
    match = _LENGTH.match(text)
    if match is None or not (match["hours"] or match["minutes"]):
        return None
    hours = float((match["hours"] or "0").replace(",", "."))
    return round(hours * HOUR) + int(match["minutes"] or 0)


def _take_time(line: Line) -> tuple[tuple[int, ...], int | None]:
    """Take a time or a range; return what it may mean, and the length of a range."""
    for start, end, told in line.windows(3):
        if (found := _range_of(told.replace(" ", ""))) is not None:
            line.before(start, "at", "from")
            line.take(start, end)
            return found
    for start, end, told in line.windows(2):
        is_word = told.casefold() in ("noon", "midnight")
        minutes = minutes_of(told) if is_word or _MARKED.match(told) else None
        if minutes is not None:
            line.before(start, "at", "from")
            line.take(start, end)
            is_half = bool(re.search(r"[ap]\.?m", told, re.IGNORECASE)) or is_word
            return _meant(minutes, is_sure=is_half), None
    for start, end, told in line.windows(1):
        minutes = minutes_of(told)
        if minutes is not None and line.before(start, "at", "from"):
            line.take(start, end)
            return _meant(minutes, is_sure=False), None
    return (), None


def _meant(minutes: int, *, is_sure: bool) -> tuple[int, ...]:
    """Return what a time may mean: a small hour is rather in the afternoon."""
    minutes %= MINUTES_A_DAY
    hour = minutes // HOUR
    if is_sure or not 0 < hour <= _HALF_DAY:
        return (minutes,)
    other = (minutes + _HALF_DAY * HOUR) % MINUTES_A_DAY
    return (other, minutes) if hour < _EARLIEST else (minutes, other)


def _range_of(text: str) -> tuple[tuple[int, ...], int] | None:
    """Return the starts a range may mean, and its length: 3-4pm, 15:00–15:45."""
    match = _RANGE.match(text)
    if match is None:
        return None
    is_marked = any(re.search(r"[:.apAP]", each) for each in match.groups())
    half = re.search(r"[ap]m$", match[2], re.IGNORECASE)
    both = half is not None and not re.search(r"[ap]m$", match[1], re.IGNORECASE)
    first = minutes_of(match[1] + (half[0] if half and both else ""))
    last = minutes_of(match[2])
    if not is_marked or first is None or last is None:
        return None
    if both and first >= last:  # 11-1pm begins before noon
        first -= _HALF_DAY * HOUR
    length = (last - first) % MINUTES_A_DAY
    if not length:
        return None
    return _meant(first, is_sure=half is not None), length


def _take_date(line: Line, known: Known) -> tuple[date | None, bool]:
    """Take a date; tell too whether it is the name of a weekday and nothing else."""
    today = known.now.astimezone(ZoneInfo(known.zone)).date()
    for start, end, told in line.windows(_LONGEST_DATE):
        found = date_of(told, today, known.words)
        if found is not None:
            line.before(start, "on")
            line.take(start, end)
            return found, weekday_of(told.casefold(), known.words) is not None
    return None, False


def _take_place(line: Line, known: Known) -> str:
    """Take a city; in stands before it or not. A person of that name comes first."""
    for start, end, told in line.windows(_LONGEST_PLACE):
        name = told.casefold()
        zone = known.places.get(name)
        if zone is None:
            continue
        is_said = line.before(start, "in")
        others = [each for each in line.left if each.casefold() not in name.split()]
        if not is_said and people_called(name.split(), known) and not others:
            continue
        line.take(start, end)
        return zone
    return ""


def _take_kind(line: Line, known: Known) -> tuple[EventType, ...]:
    """Take the words that begin those of an event type; all it may be, best first."""
    for start, end, told in line.windows(_LONGEST_PLACE):
        given = told.casefold().split()
        found = [each for each in known.event_types if _names(given, each)]
        if not found:
            continue
        is_alone = len(line.left) == end - start
        if is_alone and people_called(given, known):
            continue  # the one word is rather somebody's name
        line.take(start, end)
        return tuple(sorted(found, key=lambda each: not _is_exactly(given, each)))
    return ()


def _names(given: Sequence[str], kind: EventType) -> bool:
    """Whether words begin those of a type's title, in their order."""
    title = kind.title.casefold().split()
    if len(given) > len(title) or any(len(each) < _LEAST_PREFIX for each in given):
        return False
    starts = range(len(title) - len(given) + 1)
    return any(
        all(
            word.startswith(each) for word, each in zip(title[at:], given, strict=False)
        )
        for at in starts
    )


def _is_exactly(given: Sequence[str], kind: EventType) -> bool:
    return kind.title.casefold().split()[: len(given)] == list(given)


def people_called(given: Sequence[str], known: Known) -> list[Person]:
    """Return the people of whose names or addresses every word is a beginning."""
    return [each for each in known.people if given and _is_called(each, given)]


def _is_called(person: Person, given: Sequence[str]) -> bool:
    own = [*person.name.casefold().split(), person.email.casefold()]
    return all(any(word.startswith(each.casefold()) for word in own) for each in given)
