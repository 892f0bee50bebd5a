"""What a file means by its times: zones by name, by Windows name, by its own rules.

A zone's own name wins over what the file says about it, and the difference is told.
A name nobody knows leaves the time as it stands on the clock, read in the account's
zone, and that is told too: never in silence. Nothing here outlives one file, so one
file cannot colour the next.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, available_timezones

from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from pinmycal_desktop.ics.recurrence import Budget, BudgetSpent, occurrences
from pinmycal_desktop.ics.rules import BadRule, Rule, parse_rule

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pinmycal_desktop.ics.blocks import Block
    from pinmycal_desktop.ics.lines import ContentLine
    from pinmycal_desktop.ics.notes import Notes

_MOMENT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?", re.ASCII)
_OFFSET = re.compile(r"([+-])(\d\d):?(\d\d)(?::?(\d\d))?", re.ASCII)
_MAX_OFFSET = timedelta(hours=24)
_ZONE_STEPS = 20_000
_UTC_NAMES = frozenset({"UTC", "GMT", "Z", "ETC/UTC", "ETC/GMT"})


class BadMoment(ValueError):
    """A date or time that cannot be read; its text is what was written."""


def parse_wall(text: str) -> tuple[datetime, bool, bool]:
    """Return the clock's time in `text`, whether it is a date, and whether in UTC.

    A leap second is read as the second before (RFC 5545, 3.3.12). Raises BadMoment.
    """
    found = _MOMENT.fullmatch(text.strip().upper())
    if found is None:
        raise BadMoment(text)
    year, month, day = int(found[1]), int(found[2]), int(found[3])
    try:
        if found[4] is None:
            return _wall(year, month, day), True, False
        hour, minute, second = int(found[4]), int(found[5]), int(found[6])
        second = 59 if second == 60 else second  # noqa: PLR2004 - the leap second
        return _wall(year, month, day, hour, minute, second), False, bool(found[7])
    except ValueError:
        raise BadMoment(text) from None


def _wall(*parts: int) -> datetime:
    """Return a time as a clock on the wall shows it."""
    year, month, day, hour, minute, second = (*parts, 0, 0, 0)[:6]
    return datetime(year, month, day, hour, minute, second)  # noqa: DTZ001 - it has none


@dataclass(frozen=True, slots=True)
class Observance:
    """One STANDARD or DAYLIGHT part of a VTIMEZONE (RFC 5545, 3.6.5)."""

    start: datetime
    before: timedelta
    after: timedelta
    rules: tuple[Rule, ...]
    dates: tuple[datetime, ...]

    def onsets(self, year: int) -> set[datetime]:
        """Return when it begins, by the old clock, shortly before and in `year`."""
        first, last = _wall(max(year - 2, 1), 1, 1), _wall(year + 1, 1, 1)
        found = {self.start, *self.dates}
        budget = Budget(_ZONE_STEPS)
        for rule in self.rules:
            end = min(last, self._until(rule))
            found |= set(
                occurrences(rule, self.start, first=first, last=end, budget=budget)
            )
        return {each for each in found if each < last}

    def _until(self, rule: Rule) -> datetime:
        """Return the clock's time from which `rule` no longer holds."""
        if not rule.until:
            return datetime.max  # noqa: DTZ901 - wall-clock time has no zone
        wall, _, is_utc = parse_wall(rule.until)
        return wall + (self.before if is_utc else timedelta()) + timedelta(seconds=1)


class OwnRules:
    """A zone as a file describes it itself."""

    def __init__(self, observances: tuple[Observance, ...]) -> None:
        self._observances = observances
        self._years: dict[int, list[tuple[datetime, timedelta, timedelta]]] = {}

    def offset(self, wall: datetime) -> timedelta:
        """Return the offset from UTC when the clock shows `wall`.

        In a gap the offset before it holds, in a fold the first (RFC 5545, 3.3.5).
        """
        changes = self._changes(wall.year)
        offset = min(self._observances, key=lambda each: each.start).before
        for onset, before, after in changes:
            if wall < onset + max(after - before, timedelta()):
                break
            offset = after
        return offset

    def _changes(self, year: int) -> list[tuple[datetime, timedelta, timedelta]]:
        """Return the changes of the clock up to the end of `year`, in order."""
        if year not in self._years:
            self._years[year] = sorted(
                (onset, each.before, each.after)
                for each in self._observances
                for onset in each.onsets(year)
            )
        return self._years[year]


@dataclass(frozen=True, slots=True)
class Zone:
    """What turns a clock's time into an instant."""

    name: str
    rules: ZoneInfo | OwnRules

    def to_utc(self, wall: datetime) -> datetime:
        """Return the instant at which the clock shows `wall`."""
        if isinstance(self.rules, ZoneInfo):
            return wall.replace(tzinfo=self.rules).astimezone(UTC)
        return (wall - self.rules.offset(wall)).replace(tzinfo=UTC)

    def to_wall(self, at: datetime) -> datetime:
        """Return what the clock shows at `at`."""
        if isinstance(self.rules, ZoneInfo):
            return at.astimezone(self.rules).replace(tzinfo=None, fold=0)
        wall = at.astimezone(UTC).replace(tzinfo=None)
        return wall + self.rules.offset(wall + self.rules.offset(wall))


UTC_ZONE = Zone("UTC", ZoneInfo("UTC"))


@dataclass(frozen=True, slots=True)
class Moment:
    """A date or time as written, and the zone it was written in."""

    wall: datetime
    zone: Zone
    is_date: bool = False

    @property
    def at(self) -> datetime:
        """The instant meant, in UTC."""
        return self.zone.to_utc(self.wall)

    @property
    def day(self) -> date:
        """The date on the clock."""
        return self.wall.date()


@dataclass(slots=True)
class ZoneBook:
    """The zones of one file."""

    blocks: Iterable[Block]
    home: str
    """The account's zone: floating times are read in it."""
    notes: Notes
    _own: dict[str, Block] = field(default_factory=dict)
    _known: dict[str, Zone | None] = field(default_factory=dict)
    _rules: dict[str, OwnRules | None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for block in self.blocks:
            name = bare_name(block.text("TZID"))
            if name:
                self._own.setdefault(name, block)
            else:
                self.notes.say("transfer.zone-without-name", line=block.number)

    def moment(self, line: ContentLine, value: str | None = None) -> Moment:
        """Return the date or time of `line`; raises BadMoment.

        `value` is one of a list, else the whole line's.
        """
        wall, is_date, is_utc = parse_wall(line.value if value is None else value)
        if is_date:
            return Moment(wall, self._home(), is_date=True)
        if is_utc:
            if "TZID" in line.parameters:
                self.notes.say("transfer.utc-and-zone", line=line.number)
            return Moment(wall, UTC_ZONE)
        if "TZID" not in line.parameters:
            self.notes.say("transfer.floating", zone=self.home)
            return Moment(wall, self._home())
        return Moment(wall, self._zone(line.parameters["TZID"], wall))

    def _home(self) -> Zone:
        """Return the account's zone."""
        return Zone(self.home, ZoneInfo(self.home))

    def _zone(self, written: str, wall: datetime) -> Zone:
        """Return the zone named `written`, checked at `wall`; told if unknown."""
        name = bare_name(written)
        if name not in self._known:
            self._known[name] = self._look_up(name)
        zone = self._known[name]
        if zone is None:
            self.notes.say("transfer.zone-unknown", name=name[:80], zone=self.home)
            return self._home()
        self._compare(name, zone, wall)
        return zone

    def _look_up(self, name: str) -> Zone | None:
        """Return the zone of that name, from the surest source that knows it."""
        block = self._own.get(name)
        hints = [name]
        if block is not None:
            hints += [block.text("TZID-ALIAS-OF"), block.text("X-LIC-LOCATION")]
        for hint in hints:
            key = iana_name(hint)
            if key:
                return Zone(key, ZoneInfo(key))
        rules = self._own_rules(name)
        return None if rules is None else Zone(name, rules)

    def _own_rules(self, name: str) -> OwnRules | None:
        """Return what the file itself says about a zone, if that is usable."""
        if name not in self._rules:
            block = self._own.get(name)
            self._rules[name] = None if block is None else self._read_rules(block)
        return self._rules[name]

    def _read_rules(self, block: Block) -> OwnRules | None:
        """Return a VTIMEZONE's rules; None, and said, when they make no sense."""
        try:
            observances = tuple(
                _observance(each)
                for each in block.inner
                if each.kind in ("STANDARD", "DAYLIGHT")
            )
            if observances:
                rules = OwnRules(observances)
                rules.offset(_wall(2026, 1, 1))  # a bomb goes off here, not later
                return rules
        except (BadRule, BudgetSpent, ArithmeticError, ValueError):
            pass
        self.notes.say(
            "transfer.zone-unusable", name=bare_name(block.text("TZID"))[:80]
        )
        return None

    def _compare(self, name: str, zone: Zone, wall: datetime) -> None:
        """Say when the file describes a known zone otherwise than the world does."""
        if name not in self._own or not isinstance(zone.rules, ZoneInfo):
            return
        own = self._own_rules(name)
        if own is None:
            return
        try:
            differs = wall - own.offset(wall) != zone.to_utc(wall).replace(tzinfo=None)
        except (BudgetSpent, ArithmeticError, ValueError):
            return
        if differs:
            self.notes.say("transfer.zone-differs", name=name[:80])


def _observance(block: Block) -> Observance:
    """Return one part of a VTIMEZONE; raises ValueError or BadRule."""
    start = block.first("DTSTART")
    if start is None:
        raise BadMoment("")
    rules = tuple(parse_rule(each.value) for each in block.all("RRULE"))
    if any(each.frequency not in ("YEARLY", "MONTHLY") for each in rules):
        raise BadRule("transfer.rule.frequency", text="VTIMEZONE")
    return Observance(
        start=parse_wall(start.value)[0],
        before=_offset(block.text("TZOFFSETFROM")),
        after=_offset(block.text("TZOFFSETTO")),
        rules=rules,
        dates=tuple(
            parse_wall(value)[0]
            for line in block.all("RDATE")
            for value in line.value.split(",")
        ),
    )


def _offset(text: str) -> timedelta:
    """Return an offset from UTC; raises BadMoment when no place has it."""
    found = _OFFSET.fullmatch(text.strip())
    if found is None:
        raise BadMoment(text)
    size = timedelta(
        hours=int(found[2]), minutes=int(found[3]), seconds=int(found[4] or 0)
    )
    if size >= _MAX_OFFSET:
        raise BadMoment(text)
    return -size if found[1] == "-" else size


def bare_name(written: str) -> str:
    """Return a zone's name without quotes and blanks."""
    return written.strip().strip('"').strip()


def iana_name(name: str) -> str:
    """Return the IANA name for `name`, or an empty text.

    It may be one, a Windows name, or a global one (`/freeassociation.…/Europe/Rome`).
    No file is opened for a name that is not on the list.
    """
    if name.upper() in _UTC_NAMES:
        return "UTC"
    name = WINDOWS_TO_OLSON.get(name, name)
    if name in _zones():
        return name
    parts = name.split("/")
    if name.startswith("/"):
        for count in (3, 2):
            if "/".join(parts[-count:]) in _zones():
                return "/".join(parts[-count:])
    return ""


@cache
def _zones() -> frozenset[str]:
    """Return every zone this computer knows."""
    return frozenset(available_timezones())
