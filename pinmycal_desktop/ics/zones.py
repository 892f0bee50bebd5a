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
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from msgspec import Struct

from pinmycal_desktop.ics.blocks import line_number
from pinmycal_desktop.ics.clock import BadMoment, parse_wall
from pinmycal_desktop.ics.observances import OwnRules, fixed_rules, read_rules
from pinmycal_desktop.ics.recurrence import BudgetSpent
from pinmycal_desktop.ics.zone_names import (
    bare_name,
    guessed_name,
    guessed_offset,
    iana_name,
)
from pinmycal_desktop.model.value_class import value_class

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pinmycal_desktop.ics.block import Block
    from pinmycal_desktop.ics.lines import ContentLine
    from pinmycal_desktop.ics.notes import Notes


_EPOCH, _UTC_EPOCH = datetime(1970, 1, 1), datetime(1970, 1, 1, tzinfo=UTC)  # noqa: DTZ001 - a wall's
_DAYS = 6
"""Offsets are looked up for so many days at once: no zone of the world ever changed its
clock and changed it back again within them."""


def _in_utc(wall: datetime, epoch: datetime = _EPOCH) -> datetime:
    """Return the instant at which a clock shows `wall` that showed `epoch` in 1970."""
    return _UTC_EPOCH + (wall - epoch)  # `replace` takes three times as long


@value_class(kw_only=False)
class Zone:
    """What turns a clock's time into an instant."""

    name: str
    rules: ZoneInfo | OwnRules
    _epochs: dict[int, datetime | None] = field(
        default_factory=dict, repr=False, compare=False
    )

    def to_utc(self, wall: datetime) -> datetime:
        """Return the instant at which the clock shows `wall`."""
        if self is UTC_ZONE:
            return _in_utc(wall)
        epoch = self.epoch_about(wall)
        if epoch is not None:
            return _in_utc(wall, epoch)
        if isinstance(self.rules, ZoneInfo):
            return wall.replace(tzinfo=self.rules).astimezone(UTC)
        return (wall - self.rules.offset(wall)).replace(tzinfo=UTC)

    def to_wall(self, at: datetime) -> datetime:
        """Return what the clock shows at `at`."""
        if isinstance(self.rules, ZoneInfo):
            return at.astimezone(self.rules).replace(tzinfo=None, fold=0)
        wall = at.astimezone(UTC).replace(tzinfo=None)
        return wall + self.rules.offset(wall + self.rules.offset(wall))

    def epoch_about(self, wall: datetime) -> datetime | None:
        """Return what a clock showed in 1970 that was never changed but as at `wall`.

        None when it is changed within days, and for what only a file knows.
        """
        days = wall.toordinal() // _DAYS
        try:
            return self._epochs[days]
        except KeyError:
            epoch = self._epochs[days] = self._epoch_in(days)
            return epoch

    def _epoch_in(self, days: int) -> datetime | None:
        """Return what `epoch_about` does, looked up."""
        if isinstance(self.rules, ZoneInfo):
            try:
                first, last = _ends(days)
            except (OverflowError, ValueError):  # where time begins and ends
                return None
            offset = first.replace(tzinfo=self.rules).utcoffset()
            later = last.replace(tzinfo=self.rules).utcoffset()
            if offset is not None and offset == later:
                return _EPOCH + offset
        return None


def _ends(days: int) -> tuple[datetime, datetime]:
    """Return the beginning of the days of that number, and their end."""
    first = datetime.fromordinal(days * _DAYS)
    return first, first + timedelta(days=_DAYS)


UTC_ZONE = Zone("UTC", ZoneInfo("UTC"))


class Moment(Struct, eq=False):
    """A date or time as written, and the zone it was written in."""

    wall: datetime
    zone: Zone
    is_date: bool = False
    _at: datetime | None = None
    is_sure: bool = False
    """Whether the clock is known to show it exactly once."""

    @property
    def at(self) -> datetime:
        """The instant meant, in UTC."""
        at = self._at
        if at is None:
            at = self._at = self.zone.to_utc(self.wall)
        return at

    @classmethod
    def in_utc(cls, wall: datetime) -> Moment:
        """Return the moment at which a clock in UTC shows `wall`."""
        return cls(wall, UTC_ZONE, False, _in_utc(wall), True)

    def shows(self, wall: datetime) -> Moment:
        """Return the moment at which the same clock shows `wall`."""
        return Moment(wall, self.zone, self.is_date)

    @property
    def day(self) -> date:
        """The date on the clock."""
        return self.wall.date()


def _parse_last(last: str, text: str) -> tuple[datetime, bool, bool]:
    """Return the time in `last`, the end of `text`; it is all of it that is told of."""
    try:
        return parse_wall(last)
    except BadMoment:
        raise BadMoment(text) from None


def _zone_before(zone: str | None, more: str) -> str | None:
    """Return the zone of a line whose parameters were cut short by a colon.

    It stood in the name itself, which then should have been quoted, as in
    `TZID=GMT+01:00`; or in a parameter before it.
    """
    if zone is not None:
        return f"{zone}:{more}"
    found = _TZID.search(more)
    return found[1] if found else None


_TZID = re.compile(r"TZID=\"?([^\";]+)", re.IGNORECASE)


@dataclass(slots=True)
class _Named:
    """A zone as lines name it."""

    zone: Zone
    own: OwnRules | None
    """What the file says of a zone that the world knows too."""
    name: str
    """Without what is put around it."""
    _epochs: dict[int, datetime | None] = field(default_factory=dict)

    def epoch_about(self, wall: datetime) -> datetime | None:
        """Return what `Zone.epoch_about` does where the file says the same."""
        days = wall.toordinal() // _DAYS
        try:
            return self._epochs[days]
        except KeyError:
            epoch = self.zone.epoch_about(wall)
            if epoch is not None and not self._is_told(epoch - _EPOCH, days):
                epoch = None
            self._epochs[days] = epoch
            return epoch

    def _is_told(self, offset: timedelta, days: int) -> bool:
        """Whether the file says nothing else of these days."""
        if self.own is None:
            return True
        try:
            return self.own.offset_between(*_ends(days)) == offset
        except (BudgetSpent, ArithmeticError, ValueError):
            return False


@dataclass(slots=True)
class ZoneBook:
    """The zones of one file."""

    blocks: Iterable[Block]
    home: str
    """The account's zone: floating times are read in it."""
    notes: Notes
    _own: dict[str, Block] = field(default_factory=dict)
    _known: dict[str, Zone | None] = field(default_factory=dict)
    _written: dict[str, _Named] = field(default_factory=dict)
    """By name as written."""
    block: Block | None = None
    """Whose lines are asked about, for who has to be told where."""
    _at_home: Zone | None = None
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
        zone = line.parameters.get("TZID") or None
        text = line.value if value is None else value
        try:
            wall, is_date, is_utc = parse_wall(text)
        except BadMoment:
            more, colon, last = text.rpartition(":")
            if not colon:
                raise
            wall, is_date, is_utc = _parse_last(last, text)
            zone = _zone_before(zone, more)
        if is_date:
            return Moment(wall, self._home(), is_date=True)
        if is_utc:
            if zone is not None:
                number = line.number
                if self.block is not None:
                    number = line_number(self.block, line)
                self.notes.say("transfer.utc-and-zone", line=number)
            return Moment.in_utc(wall)
        if zone is None:
            self.notes.say("transfer.floating", zone=self.home)
            return Moment(wall, self._home())
        return self._zoned(wall, zone)

    def _home(self) -> Zone:
        """Return the account's zone."""
        if self._at_home is None:
            self._at_home = Zone(self.home, ZoneInfo(self.home))
        return self._at_home

    def _zoned(self, wall: datetime, written: str) -> Moment:
        """Return when a clock of the zone named `written` shows `wall`.

        That the file describes the zone otherwise than the world does is told.
        """
        named = self._written.get(written)
        if named is None:
            name, zone, own = bare_name(written), self._zone(written), None
            if isinstance(zone.rules, ZoneInfo) and name in self._own:
                own = self._own_rules(name)
            named = self._written[written] = _Named(zone, own, name)
        epoch = named.epoch_about(wall)
        if epoch is not None:
            at = _in_utc(wall, epoch)
            return Moment(wall, named.zone, False, at, True)
        moment = Moment(wall, named.zone)
        if named.own is not None:
            self._compare(named.name, moment, named.own)
        return moment

    def _zone(self, written: str) -> Zone:
        """Return the zone named `written`; the account's, and told, if unknown."""
        name = bare_name(written)
        if name not in self._known:
            self._known[name] = self._look_up(name)
        zone = self._known[name]
        if zone is None:
            self.notes.say("transfer.zone-unknown", name=name[:80], zone=self.home)
            return self._home()
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
        return self._guess(name) if rules is None else Zone(name, rules)

    def _guess(self, name: str) -> Zone | None:
        """Return the zone a made-up name may mean; that it is a guess is told."""
        key, offset = guessed_name(name), guessed_offset(name)
        if key:
            self.notes.say("transfer.zone-guessed", name=name[:80], zone=key)
            return Zone(key, ZoneInfo(key))
        if offset is None:
            return None
        self.notes.say("transfer.zone-guessed", name=name[:80], zone=str(offset))
        return Zone(name, fixed_rules(offset))

    def _own_rules(self, name: str) -> OwnRules | None:
        """Return what the file itself says about a zone, if that is usable."""
        if name not in self._rules:
            block = self._own.get(name)
            self._rules[name] = None if block is None else self._read_rules(block)
        return self._rules[name]

    def _read_rules(self, block: Block) -> OwnRules | None:
        """Return a VTIMEZONE's rules; None, and said, when they make no sense."""
        try:
            return read_rules(block)
        except (ArithmeticError, BudgetSpent, ValueError):
            name = bare_name(block.text("TZID"))[:80]
            self.notes.say("transfer.zone-unusable", name=name)
            return None

    def _compare(self, name: str, moment: Moment, own: OwnRules) -> None:
        """Say when the file describes a known zone otherwise than the world does."""
        wall = moment.wall
        try:
            differs = wall - own.offset(wall) != moment.at.replace(tzinfo=None)
        except (BudgetSpent, ArithmeticError, ValueError):
            return
        if differs:
            self.notes.say("transfer.zone-differs", name=name[:80])
