"""A zone as a file describes it itself (RFC 5545, 3.6.5).

Used for names nobody else knows, and to notice where a file describes a known zone
otherwise than the world does. Followed as far as the clock is turned once a month or
more rarely; anything else is refused.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from datetime import datetime, timedelta
from itertools import accumulate
from typing import TYPE_CHECKING

from pinmycal_desktop.ics.clock import BadMoment, on_the_clock, parse_wall
from pinmycal_desktop.ics.recurrence import Budget, occurrences
from pinmycal_desktop.ics.rules import BadRule, Rule, parse_rule
from pinmycal_desktop.model.value_class import value_class

if TYPE_CHECKING:
    from pinmycal_desktop.ics.block import Block

_OFFSET = re.compile(r"([+-])(\d\d):?(\d\d)(?::?(\d\d))?", re.ASCII)
_MAX_OFFSET = timedelta(hours=24)
_ZONE_STEPS = 20_000


@value_class(kw_only=False)
class Observance:
    """One STANDARD or DAYLIGHT part of a VTIMEZONE (RFC 5545, 3.6.5)."""

    start: datetime
    before: timedelta
    after: timedelta
    rules: tuple[Rule, ...]
    dates: tuple[datetime, ...]

    def onsets(self, year: int) -> set[datetime]:
        """Return when it begins, by the old clock, shortly before and in `year`."""
        first, last = on_the_clock(max(year - 2, 1), 1, 1), on_the_clock(year + 1, 1, 1)
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
        self._first = min(observances, key=lambda each: each.start).before
        self._years: dict[int, tuple[list[datetime], list[timedelta]]] = {}

    def offset(self, wall: datetime) -> timedelta:
        """Return the offset from UTC when the clock shows `wall`.

        In a gap the offset before it holds, in a fold the first (RFC 5545, 3.3.5).
        """
        times, offsets = self._changes(wall.year)
        return offsets[bisect_right(times, wall)]

    def offset_between(self, first: datetime, last: datetime) -> timedelta | None:
        """Return the offset as long as the clock shows `first` to `last`.

        None when it is changed meanwhile.
        """
        times, offsets = self._changes(last.year)
        at = bisect_right(times, first)
        return offsets[at] if at == bisect_right(times, last) else None

    def _changes(self, year: int) -> tuple[list[datetime], list[timedelta]]:
        """Return when the clock was changed up to the end of `year`, and its offsets.

        The first offset is the one before any change.
        """
        if year not in self._years:
            changes = sorted(
                (onset, each.before, each.after)
                for each in self._observances
                for onset in each.onsets(year)
            )
            times = (
                onset + max(after - before, timedelta())
                for onset, before, after in changes
            )
            offsets = [self._first, *(after for _, _, after in changes)]
            self._years[year] = list(accumulate(times, max)), offsets
        return self._years[year]


def fixed_rules(offset: timedelta) -> OwnRules:
    """Return the rules of a clock that is never turned."""
    return OwnRules((Observance(on_the_clock(1970, 1, 1), offset, offset, (), ()),))


def read_rules(block: Block) -> OwnRules:
    """Return what a VTIMEZONE says.

    Raises ValueError or BudgetSpent when that makes no sense or takes too long: a bomb
    goes off here, not where a time is shown.
    """
    observances = tuple(
        _observance(each)
        for each in block.inner
        if each.kind in ("STANDARD", "DAYLIGHT")
    )
    if not observances:
        raise BadMoment("")
    rules = OwnRules(observances)
    rules.offset(on_the_clock(2026, 1, 1))
    return rules


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
