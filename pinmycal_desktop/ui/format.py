"""Dates, times, ranges and zones in the words of the person's locale.

Everything here is a pure function of its arguments: the moment, the zone and now are
given. Ranges take an en dash without spaces; offsets a true minus sign.
"""

from __future__ import annotations

from dataclasses import field
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from functools import lru_cache
from re import findall
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QTime

from pinmycal_desktop.model.value_class import value_class
from pinmycal_desktop.ui.words import counted, words

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

DASH = "\N{EN DASH}"
MINUS = "\N{MINUS SIGN}"
_MINUTE, _HOUR, _DAY = 60, 3600, 86400
_LATIN = "0123456789"


def computer_first_day(computer: QLocale | None = None) -> int:
    """Return the day weeks start on where the computer is, Monday 1 to Sunday 7."""
    return (computer or QLocale()).firstDayOfWeek().value


@value_class(kw_only=False)
class DayForm:
    """How a locale writes a day of a month: d. MMMM in German."""

    pattern: str
    """Both, in their order, with what stands between and after."""
    whole: str
    """The same with the year."""
    after: str
    """What stands right after the number alone: the point of 11."""
    gap: str
    """What stands between a weekday's name and them."""

    @property
    def month_first(self) -> bool:
        """Whether the month stands before the day."""
        return self.pattern.startswith("M")


@lru_cache
def day_form(long: str) -> DayForm:
    """Return how days are written, of a locale's long date in Qt's pattern."""
    parts = [*findall(r"'[^']*'|d+|M+|y+|[^'dMy]+", long), ""]
    day = next(place for place, part in enumerate(parts) if part in ("d", "dd"))
    month = next(place for place, part in enumerate(parts) if part[:1] == "M")
    year = next(place for place, part in enumerate(parts) if part[:1] == "y")
    point = "." if parts[day + 1].startswith(".") else ""
    pattern = _slice(parts, day, month)
    plain = month < day and pattern == "MMMM d"
    gap = ", " if plain or (point and day < month) else " "
    return DayForm(pattern, _slice(parts, day, month, year), point, gap)


def _slice(parts: list[str], *places: int) -> str:
    """Return the parts between the outermost places, with what ends the last one."""
    ending = parts[max(places) + 1].split(" ")[0].rstrip(",،")
    ending = "" if ending.startswith("'") else ending
    return "".join(parts[min(places) : max(places) + 1]) + ending


def working_days(weekend: str) -> tuple[int, ...]:
    """Return the days people work on, Monday 1 to Sunday 7.

    `weekend` has the numbers of the others, or is `system`: as where the computer is.
    """
    if weekend == "system":
        return tuple(each.value for each in QLocale.system().weekdays())
    return tuple(day for day in range(1, 8) if str(day) not in weekend)


class Clock(StrEnum):
    """How hours are told: as the locale does, or as the person chose."""

    LOCALE = "locale"
    TWELVE = "12"
    TWENTY_FOUR = "24"


@value_class(kw_only=False)
class Format:
    """Tells times the way one person reads them.

    Moments are aware; `zone` says on whose clock they are told. `wall` times have no
    zone and are told as they stand.
    """

    locale: QLocale = field(default_factory=QLocale)
    clock: Clock = Clock.LOCALE
    first_day: int = 0
    """The day a week starts on, Monday 1 to Sunday 7; 0 follows the locale."""
    latin_digits: bool = False
    """Whether figures are 0 to 9 where the locale has its own."""

    def figures(self, text: str) -> str:
        """Return a text that was told, with the figures the person wants."""
        zero = self.locale.zeroDigit()
        if zero == "0":
            return text
        own = "".join(chr(ord(zero) + each) for each in range(10))
        pair = (own, _LATIN) if self.latin_digits else (_LATIN, own)
        return text.translate(str.maketrans(*pair))

    # --- the clock -------------------------------------------------------------------

    @property
    def twelve_hours(self) -> bool:
        """Whether hours are told with before and after noon."""
        if self.clock is Clock.LOCALE:
            pattern = self.locale.timeFormat(QLocale.FormatType.ShortFormat)
            return "a" in pattern.lower()
        return self.clock is Clock.TWELVE

    def wall(self, at: time) -> str:
        """A time of the day: 09:15, or 9:15 am on the twelve-hour clock."""
        told = self.locale.toString(QTime(at.hour, at.minute), self._pattern())
        return self.figures(told)

    def _pattern(self) -> str:
        usual = self.locale.timeFormat(QLocale.FormatType.ShortFormat)
        usual_twelve = "a" in usual.lower()
        if self.clock is Clock.LOCALE or usual_twelve == self.twelve_hours:
            return usual
        dot = "." if "." in usual and ":" not in usual else ":"
        return f"h{dot}mm AP" if self.twelve_hours else f"HH{dot}mm"

    def hour(self, hour: int) -> str:
        """A full hour for a ruler: 09:00, or 9 am; 24 is told as midnight."""
        at = QTime(hour % 24, 0)
        if not self.twelve_hours:
            return self.figures(self.locale.toString(at, self._pattern()))
        leading = "AP h" if self._pattern().lower().startswith("a") else "h AP"
        return self.figures(self.locale.toString(at, leading))

    def time_of(self, moment: datetime, zone: ZoneInfo) -> str:
        """The time of a moment on the clock of a zone."""
        return self.wall(moment.astimezone(zone).time())

    def wall_range(self, start: time, end: time) -> str:
        """14:00–14:45; on the twelve-hour clock 2:00–2:45 pm when halves agree."""
        first, last = self.wall(start), self.wall(end)
        if self.twelve_hours and (start.hour < 12) == (end.hour < 12):  # noqa: PLR2004  -- noon
            first = self._without_half(first, start)
        return f"{first}{DASH}{last}"

    def _without_half(self, told: str, at: time) -> str:
        half = self.locale.toString(QTime(at.hour, 0), "AP")
        for word in (half, half.lower(), half.upper()):
            if told.endswith(word):
                return told.removesuffix(word).rstrip(" \u00a0\u202f")
        return told

    def time_range(self, start: datetime, end: datetime, zone: ZoneInfo) -> str:
        """The times of a span on one clock; another day's end says its weekday."""
        first, last = start.astimezone(zone), end.astimezone(zone)
        if first.date() == last.date():
            return self.wall_range(first.time(), last.time())
        told = f"{self.weekday(last.date())} {self.wall(last.time())}"
        return f"{self.wall(first.time())}{DASH}{told}"

    # --- days ------------------------------------------------------------------------

    def _date(self, day: date, pattern: str) -> str:
        written = QDate(day.year, day.month, day.day)
        return self.figures(self.locale.toString(written, pattern))

    def weekday(self, day: date, *, whole: bool = False) -> str:
        """Wed, or Wednesday."""
        return self._date(day, "dddd" if whole else "ddd")

    def day(self, day: date, *, weekday: bool = True, whole: bool = False) -> str:
        """Wed 11 March (Wed, March 11 where months come first); `whole`: Wednesday."""
        form = self._form
        if not weekday:
            return self._date(day, form.pattern)
        name = self.weekday(day, whole=whole)
        return f"{name}{form.gap}{self._date(day, form.pattern)}"

    @property
    def _form(self) -> DayForm:
        return day_form(self.locale.dateFormat(QLocale.FormatType.LongFormat))

    def short_day(self, day: date) -> str:
        """11 Mar, or Mar 11."""
        return self._date(day, self._form.pattern.replace("MMMM", "MMM"))

    def full_day(self, day: date) -> str:
        """The day with its year, as the locale writes a long date."""
        written = QDate(day.year, day.month, day.day)
        told = self.locale.toString(written, QLocale.FormatType.LongFormat)
        return self.figures(told)

    def month(self, day: date) -> str:
        """March 2026, in the form that stands alone."""
        name = self.locale.standaloneMonthName(day.month)
        return self.figures(f"{name} {day.year}")

    def day_range(self, first: date, last: date, *, short: bool = False) -> str:
        """9–15 March 2026, both days included; `short` leaves the year: 9–15 Mar."""
        form = self._form
        if first == last:
            return self._one(first, short=short)
        if (first.year, first.month) != (last.year, last.month):
            without = short or first.year == last.year
            start = self._date(first, form.pattern if without else form.whole)
            if short:
                start = self._one(first, short=True)
            return f"{start} {DASH} {self._one(last, short=short)}"
        if not form.month_first:
            start = self.figures(f"{first.day}{form.after}")
            return f"{start}{DASH}{self._one(last, short=short)}"
        if form.pattern != "MMMM d":
            start = self._date(first, form.pattern)
            return f"{start} {DASH} {self._one(last, short=short)}"
        start = self._date(first, "MMM d" if short else "MMMM d")
        return f"{start}{DASH}{self._date(last, 'd' if short else 'd, yyyy')}"

    def _one(self, day: date, *, short: bool) -> str:
        """11 March 2026; short 11 Mar."""
        return self.short_day(day) if short else self._date(day, self._form.whole)

    def weekdays(self) -> tuple[int, ...]:
        """The days of a week in the locale's order, Monday is 0."""
        first = (self.first_day or self.locale.firstDayOfWeek().value) - 1
        return tuple((first + step) % 7 for step in range(7))

    def weekday_name(self, number: int, *, narrow: bool = False) -> str:
        """The name of a weekday, Monday is 0: Mon, or M."""
        form = (
            QLocale.FormatType.NarrowFormat
            if narrow
            else QLocale.FormatType.ShortFormat
        )
        return self.locale.standaloneDayName(number + 1, form)

    # --- moments ---------------------------------------------------------------------

    def moment(self, moment: datetime, zone: ZoneInfo) -> str:
        """Wed 11 March, 14:00."""
        local = moment.astimezone(zone)
        return f"{self.day(local.date())}, {self.wall(local.time())}"

    def span(self, start: datetime, end: datetime, zone: ZoneInfo) -> str:
        """Wednesday 11 March, 14:00–14:45."""
        day = self.day(start.astimezone(zone).date(), whole=True)
        return f"{day}, {self.time_range(start, end, zone)}"

    def relative(self, start: datetime, end: datetime, now: datetime) -> str:
        """Where a span stands: Starts in 2 h 40 min; Now; Ended 3 days ago."""
        if start <= now < end:
            return words("Now, until the end in {0}").format(self.distance(end - now))
        if now < start:
            return words("Starts in {0}").format(self.distance(start - now))
        return words("Ended {0} ago").format(self.distance(now - end))

    def distance(self, length: timedelta) -> str:
        """A rough length, rounded up to minutes: 40 min, 2 h 40 min, 3 days."""
        seconds = max(_MINUTE, -(-int(length.total_seconds()) // _MINUTE) * _MINUTE)
        days = seconds // _DAY
        if days >= 2:  # noqa: PLR2004  -- under two days hours say more
            return counted(days, "{0} day", "{0} days").format(self.number(days))
        return self.duration(timedelta(seconds=seconds))

    def duration(self, length: timedelta) -> str:
        """An exact length in hours and minutes: 45 min, 1 h, 1 h 30 min."""
        minutes = int(length.total_seconds()) // _MINUTE
        hours, rest = divmod(minutes, 60)
        told = []
        if hours:
            told.append(words("{0} h").format(self.number(hours)))
        if rest or not hours:
            told.append(words("{0} min").format(self.number(rest)))
        return " ".join(told)

    def number(self, number: int) -> str:
        """A count with the locale's digits and separators."""
        return self.figures(self.locale.toString(number))


# --- zones ---------------------------------------------------------------------------


def city(zone: ZoneInfo | str) -> str:
    """The place of an IANA name: New York of America/New_York; UTC stays UTC."""
    name = zone if isinstance(zone, str) else zone.key
    return name.rsplit("/", 1)[-1].replace("_", " ")


def abbreviation(zone: ZoneInfo, at: datetime) -> str:
    """What the zone is called then: GMT, CEST; GMT+3 where it has no letters."""
    local = at.astimezone(zone)
    told = local.tzname() or ""
    return told if told.isalpha() else _gmt(local.utcoffset() or timedelta())


def zone_words(zone: ZoneInfo, at: datetime) -> tuple[str, ...]:
    """Return the city of a zone and what it is called then; one word where both are."""
    return tuple(dict.fromkeys((city(zone), abbreviation(zone, at))))


def _gmt(offset: timedelta) -> str:
    return f"GMT{_signed(offset, colon=True)}" if offset else "GMT"


def offset(zone: ZoneInfo, at: datetime) -> str:
    """How far the zone is from UTC then: GMT, GMT+5:30, GMT−4."""
    return _gmt(at.astimezone(zone).utcoffset() or timedelta())


def difference(theirs: ZoneInfo, ours: ZoneInfo, at: datetime) -> str:
    """How their clock stands to ours then: −4 h, +5 h 30 min; the same: empty."""
    there = at.astimezone(theirs).utcoffset() or timedelta()
    here = at.astimezone(ours).utcoffset() or timedelta()
    return "" if there == here else _signed(there - here)


def _signed(length: timedelta, *, colon: bool = False) -> str:
    sign = MINUS if length < timedelta() else "+"
    hours, minutes = divmod(abs(int(length.total_seconds())) // _MINUTE, 60)
    if colon:
        return f"{sign}{hours}" + (f":{minutes:02d}" if minutes else "")
    parts = [words("{0} h").format(hours)] if hours else []
    parts += [words("{0} min").format(minutes)] if minutes else []
    return sign + " ".join(parts)


def change_ahead(zone: ZoneInfo, at: datetime, *, days: int = 60) -> date | None:
    """The first day within `days` on which the zone's clocks change, or None."""
    before = at.astimezone(zone).utcoffset()
    for step in range(1, days + 1):
        later = (at.astimezone(UTC) + timedelta(days=step)).astimezone(zone)
        if later.utcoffset() != before:
            return _change_day(zone, later - timedelta(days=1), later)
    return None


def _change_day(zone: ZoneInfo, low: datetime, high: datetime) -> date:
    """The day of the one change between two moments, found by halving."""
    early, late = low.astimezone(UTC), high.astimezone(UTC)
    old = early.astimezone(zone).utcoffset()
    while late - early > timedelta(minutes=1):
        middle = early + (late - early) / 2
        if middle.astimezone(zone).utcoffset() == old:
            early = middle
        else:
            late = middle
    return late.astimezone(zone).date()
