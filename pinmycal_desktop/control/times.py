"""Times as a person types them: `tomorrow`, `thu 15:00`, `2026-03-12T15:00`.

A weekday is the nearest one, today included; `next mon` is never today.

Pure: now and the zone come in. Words are English, like the command line; a time without
an offset is one of the account's wall clock, and one that this clock skips or shows
twice is said, never silently moved.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from pinmycal_desktop.model.errors import Invalid
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.model.span import ONE_DAY, Span
from pinmycal_desktop.model.value_class import value_class
from pinmycal_desktop.model.years import is_kept, nearest_kept

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SHORTEST = 3
_MOST_DAYS = 366
_CLOCK = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm)?", re.IGNORECASE)
_DAY_AND_CLOCK = re.compile(r"((?:next )?\S+) (?:at )?(.+)")
_NEXT = "next "
_NOON = 12


@value_class(kw_only=False)
class Instant:
    """A point in time, and what should be said about how it was understood."""

    at: datetime
    notes: tuple[Message, ...] = ()


def read_instant(field: str, text: str, *, now: datetime, zone: str) -> Instant:
    """Return the instant `text` means in `zone`. Raises Invalid naming `field`."""
    words = text.strip().lower()
    exact = _exact(words)
    wall = (
        exact or _iso_wall(words) or _said_wall(field, text, words, now=now, zone=zone)
    )
    if not is_kept(wall.date()):
        raise Invalid.field(field, "field.instant-far")
    return Instant(exact.astimezone(UTC)) if exact else _settled(field, wall, zone)


def read_day(field: str, text: str, *, now: datetime, zone: str) -> date:
    """Return the date `text` means in `zone`. Raises Invalid naming `field`."""
    day = _day(text.strip().lower(), now.astimezone(ZoneInfo(zone)).date())
    if day is None:
        raise Invalid.field(field, "time.no-day", value=text)
    if not is_kept(day):
        raise Invalid.field(field, "time.far-day")
    return day


def read_days(
    *, first: str, last: str, days: int | None, usual: int, now: datetime, zone: str
) -> Span:
    """Return the whole days from `first` to `last`, or `days` many from `first`.

    `first` is today when empty; `usual` days are meant when neither the last day nor
    their number is given. Raises Invalid.
    """
    start = read_day("from", first or "today", now=now, zone=zone)
    if days is not None and not 1 <= days <= _MOST_DAYS:
        raise Invalid.field("days", "time.days-out-of-range", most=_MOST_DAYS)
    if last:
        end = read_day("to", last, now=now, zone=zone)
    else:
        end = nearest_kept(start + ONE_DAY * ((days or usual) - 1))
    if end < start:
        raise Invalid.field("to", "time.ends-before-start", from_on=start.isoformat())
    if (end - start).days > _MOST_DAYS:
        raise Invalid.field("to", "time.days-out-of-range", most=_MOST_DAYS)
    return Span.of_days(start, end, zone)


def read_zone(field: str, name: str, *, usual: str) -> str:
    """Return the IANA zone `name`, or `usual` when it is empty. Raises Invalid."""
    if not name:
        return usual
    try:
        return ZoneInfo(name).key
    except (KeyError, ValueError, OSError) as error:
        raise Invalid.field(field, "time.no-zone", value=name) from error


def _exact(words: str) -> datetime | None:
    """Return the ISO time that says its offset, with it."""
    try:
        at = datetime.fromisoformat(words.upper())
    except ValueError:
        return None
    return at if at.tzinfo else None


def _iso_wall(words: str) -> datetime | None:
    """Return the wall clock of an ISO time with a date and a time of day."""
    if not re.match(r"\d{4}-\d{2}-\d{2}[t ]\d{2}:\d{2}", words):
        return None
    try:
        return datetime.fromisoformat(words.upper())
    except ValueError:
        return None


def _said_wall(
    field: str, text: str, words: str, *, now: datetime, zone: str
) -> datetime:
    """Return the wall clock of a day and a time of day, such as `thu 15:00`."""
    today = now.astimezone(ZoneInfo(zone)).date()
    said = _DAY_AND_CLOCK.fullmatch(words)
    day_words, clock_words = said.groups() if said else ("today", words)
    day, clock = _day(day_words, today), _clock(clock_words)
    if day is None or clock is None:
        raise Invalid.field(field, "time.no-time", value=text)
    return datetime.combine(day, clock)


def _day(words: str, today: date) -> date | None:
    """Return the date some words mean; a weekday is the nearest one from today on."""
    match words:
        case "today":
            return today
        case "tomorrow":
            return today + ONE_DAY
        case "yesterday":
            return today - ONE_DAY
    earliest = today + ONE_DAY if words.startswith(_NEXT) else today
    weekday = words.removeprefix(_NEXT)
    if len(weekday) >= _SHORTEST:
        for number, name in enumerate(_DAYS):
            if name.startswith(weekday):
                days = (number - earliest.weekday()) % len(_DAYS)
                return earliest + ONE_DAY * days
    try:
        return date.fromisoformat(words)
    except ValueError:
        return None


def _clock(words: str) -> time | None:
    """Return the time of day some words mean: `15:00`, `9`, `3pm`."""
    found = _CLOCK.fullmatch(words.strip())
    if not found:
        return None
    hour, minute, half = int(found[1]), int(found[2] or 0), (found[3] or "").lower()
    if half:
        if not 1 <= hour <= _NOON:
            return None
        hour = hour % _NOON + (_NOON if half == "pm" else 0)
    try:
        return time(hour, minute)
    except ValueError:
        return None


def _settled(field: str, wall: datetime, zone: str) -> Instant:
    """Return when `zone`'s clock shows `wall`; of two times, the first, and says so."""
    tz = ZoneInfo(zone)
    at = wall.replace(tzinfo=tz).astimezone(UTC)
    if at.astimezone(tz).replace(tzinfo=None) != wall:
        raise Invalid.field(
            field, "time.skipped", time=f"{wall:%Y-%m-%d %H:%M}", zone=zone
        )
    later = wall.replace(tzinfo=tz, fold=1).astimezone(UTC)
    if later == at:
        return Instant(at)
    note = Message.of(
        "time.twice",
        time=f"{wall:%Y-%m-%d %H:%M}",
        zone=zone,
        taken=at.astimezone(tz).isoformat(timespec="minutes"),
        other=later.astimezone(tz).isoformat(timespec="minutes"),
    )
    return Instant(at, (note,))
