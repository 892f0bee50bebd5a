"""What a file means by its times: zones by name, by Windows name, by its own rules.

A zone's own name wins over what the file says about it, and the difference is told.
A name nobody knows leaves the time as it stands on the clock, read in the account's
zone, and that is told too: never in silence. Nothing here outlives one file, so one
file cannot colour the next.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, cast
from zoneinfo import ZoneInfo

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


@value_class(kw_only=False)
class Zone:
    """What turns a clock's time into an instant."""

    name: str
    rules: ZoneInfo | OwnRules

    def to_utc(self, wall: datetime) -> datetime:
        """Return the instant at which the clock shows `wall`."""
        if self is UTC_ZONE:
            return wall.replace(tzinfo=UTC)
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


@value_class(kw_only=False)
class Moment:
    """A date or time as written, and the zone it was written in."""

    wall: datetime
    zone: Zone
    is_date: bool = False
    _at: datetime | None = field(default=None, repr=False, compare=False)

    @property
    def at(self) -> datetime:
        """The instant meant, in UTC."""
        if self._at is None:
            object.__setattr__(self, "_at", self.zone.to_utc(self.wall))
        return cast("datetime", self._at)

    def shows(self, wall: datetime) -> Moment:
        """Return the moment at which the same clock shows `wall`."""
        return Moment(wall, self.zone, self.is_date)

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
    _written: dict[str, tuple[Zone, OwnRules | None, str]] = field(default_factory=dict)
    """By name as written: the zone, what the file says of it, and its bare name."""
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
        zone = line.parameters.get("TZID")
        text = line.value if value is None else value
        try:
            wall, is_date, is_utc = parse_wall(text)
        except BadMoment:
            if zone is None or ":" not in text:
                raise
            # A name with a colon that should have been quoted: `TZID=GMT+01:00`.
            more, _, text = text.rpartition(":")
            zone = f"{zone}:{more}"
            wall, is_date, is_utc = parse_wall(text)
        if is_date:
            return Moment(wall, self._home(), is_date=True)
        if is_utc:
            if zone is not None:
                number = line.number
                if self.block is not None:
                    number = line_number(self.block, line)
                self.notes.say("transfer.utc-and-zone", line=number)
            return Moment(wall, UTC_ZONE)
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
        found = self._written.get(written)
        if found is None:
            zone, own = self._zone(written), None
            if isinstance(zone.rules, ZoneInfo) and bare_name(written) in self._own:
                own = self._own_rules(bare_name(written))
            found = self._written[written] = zone, own, bare_name(written)
        zone, own, name = found
        moment = Moment(wall, zone)
        if own is not None:
            self._compare(name, moment, own)
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
