"""A series, spread out over the window (RFC 5545, 3.8.5).

Its wall-clock time stays; dates left out are left out. It is bounded in number and in
steps: what is beyond is said, never silently missing. Which occurrences have words of
their own is not its business.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from itertools import chain, groupby, islice
from operator import itemgetter
from typing import TYPE_CHECKING

from pinmycal_desktop.ics.blocks import line_number
from pinmycal_desktop.ics.clock import BadMoment, parse_wall
from pinmycal_desktop.ics.event import (
    ends_from,
    moments_of,
    occurrence_name,
    span_from,
)
from pinmycal_desktop.ics.recurrence import Budget, BudgetSpent, occurrences
from pinmycal_desktop.ics.repeated import Repeated
from pinmycal_desktop.ics.rules import BadRule, parse_rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pinmycal_desktop.ics.event import Draft
    from pinmycal_desktop.ics.notes import Notes
    from pinmycal_desktop.ics.repeated import Time
    from pinmycal_desktop.ics.rules import Rule
    from pinmycal_desktop.ics.zones import Moment, Zone, ZoneBook
    from pinmycal_desktop.model.span import Span

MAX_OCCURRENCES = 2_000
MAX_RULES = 20
SERIES_STEPS = 200_000
FILE_STEPS = 4_000_000
_FOLD = timedelta(hours=3)
"""More than a clock is ever turned back."""
_LOOK_AHEAD = timedelta(days=3_660)
_NEVER = datetime.max  # noqa: DTZ901 - wall-clock time has no zone


@dataclass(slots=True)
class Spreading:
    """What spreading out the series of one file needs."""

    window: Span
    book: ZoneBook
    notes: Notes
    steps: int = FILE_STEPS
    """What all series together may still take."""
    _followed: set[int] = field(default_factory=set)
    """The drafts some occurrences are as; they live as long as this."""
    _known_walls: dict[str, tuple[datetime, datetime]] = field(default_factory=dict)

    def spread(self, draft: Draft, onward: Sequence[Draft] = ()) -> list[Repeated]:
        """Return the occurrences of `draft` in the window, in order.

        From the occurrence on that one of `onward` stands for, they are as it says.
        """
        left_out, days_out = self._left_out(draft)
        turns = _turns(onward)
        most = MAX_OCCURRENCES + len(left_out) + len(days_out) + 1
        left_out |= self._ruled_out(draft, most)
        found: dict[str, tuple[Time, Draft]] = {}
        for moment in self._moments(draft, most):
            if days_out and moment.day in days_out:
                continue
            name = occurrence_name(moment)
            if name not in left_out:
                found[name] = _occurrence(draft, moment, name, turns)
        if turns:
            self._followed.update(id(words) for _, words in found.values())
        times = sorted(found.values(), key=_by_time)
        if len(times) > MAX_OCCURRENCES:
            self._say("transfer.series-cut", draft, count=MAX_OCCURRENCES)
        elif not times:
            self._say("transfer.series-empty", draft)
        return [
            Repeated(words.event, [time for time, _ in together])
            for words, together in groupby(times[:MAX_OCCURRENCES], key=itemgetter(1))
        ]

    def tell_unfollowed(self, onward: Draft) -> None:
        """Tell of a change from then on that no meeting in the window is as.

        One from before the window may have held there, until the next one came.
        """
        if onward.onward is None or onward.onward.at < self.window.start:
            return
        if id(onward) not in self._followed:
            line = onward.block.number
            self._say("transfer.onward-unfollowed", onward, line=line)

    def _moments(self, draft: Draft, most: int) -> Iterator[Moment]:
        """Yield the starts in the window, in no order, some of them twice."""
        is_beyond = False
        dates = moments_of(draft.block, "RDATE", self.book, self.notes)
        for moment in chain((draft.start,), dates):
            if self._shows(moment, draft):
                yield moment
            else:
                is_beyond = True
        for rule in self._rules(draft, "RRULE"):
            shown = list(islice(self._repeated(rule, draft), most))
            yield from shown
            is_whole = len(shown) == rule.count
            is_beyond = is_beyond or (not is_whole and self._goes_on(rule, draft))
        if is_beyond:
            self._say(
                "transfer.series-window",
                draft,
                first_on=self.window.start.date().isoformat(),
                last_on=self.window.end.date().isoformat(),
            )

    def _shows(self, moment: Moment, draft: Draft) -> bool:
        """Whether an occurrence at `moment` touches the window."""
        first, last = self._walls(moment.zone)
        if first + 2 * _FOLD < moment.wall < last - 2 * _FOLD:
            return True
        if not first - draft.length < moment.wall < last:
            return False
        span = span_from(moment, draft.length)
        return span.overlaps(self.window) or self.window.holds(span.start)

    def _walls(self, zone: Zone) -> tuple[datetime, datetime]:
        """Return what the clock shows at the ends of the window, and a fold beyond."""
        walls = self._known_walls.get(zone.name)
        if walls is None:
            first, last = zone.to_wall(self.window.start), zone.to_wall(self.window.end)
            walls = self._known_walls[zone.name] = first - _FOLD, last + _FOLD
        return walls

    def _repeated(self, rule: Rule, draft: Draft) -> Iterator[Moment]:
        """Yield the starts in the window that `rule` gives."""
        first, last = self._walls(draft.start.zone)
        first -= draft.length
        last = min(last, rule_end(rule, draft.start))
        budget = Budget(min(SERIES_STEPS, self.steps))
        begun = budget.left
        try:
            for wall in occurrences(
                rule, draft.start.wall, first=first, last=last, budget=budget
            ):
                moment = draft.start.shows(wall)
                if self._shows(moment, draft):
                    yield moment
        except BudgetSpent:
            self._say("transfer.series-unfinished", draft)
        finally:
            self.steps -= begun - max(budget.left, 0)

    def _goes_on(self, rule: Rule, draft: Draft) -> bool:
        """Whether `rule` gives more after the window; when in doubt it does."""
        if rule.count is None and not rule.until:
            return True
        first = draft.start.zone.to_wall(self.window.end)
        last = min(first + _LOOK_AHEAD, rule_end(rule, draft.start))
        budget = Budget(min(SERIES_STEPS, self.steps))
        begun = budget.left
        try:
            later = occurrences(
                rule, draft.start.wall, first=first, last=last, budget=budget
            )
            return next(later, None) is not None
        except BudgetSpent:
            return True
        finally:
            self.steps -= begun - max(budget.left, 0)

    def _left_out(self, draft: Draft) -> tuple[set[str], set[date]]:
        """Return the occurrences that are left out (EXDATE): by name, and by day.

        A date without a time leaves out its whole day, as Google and Outlook read it.
        """
        names: set[str] = set()
        days: set[date] = set()
        for moment in moments_of(draft.block, "EXDATE", self.book, self.notes):
            if moment.is_date and not draft.start.is_date:
                self._say("transfer.day-left-out", draft)
                days.add(moment.day)
            elif self._shows(moment, draft):
                names.add(occurrence_name(moment))
        return names, days

    def _ruled_out(self, draft: Draft, most: int) -> set[str]:
        """Return the occurrences that old files leave out by a rule (EXRULE)."""
        return {
            occurrence_name(moment)
            for rule in self._rules(draft, "EXRULE")
            for moment in islice(self._repeated(rule, draft), most)
        }

    def _rules(self, draft: Draft, name: str) -> Iterator[Rule]:
        """Yield the rules that make sense; the others are said."""
        block = draft.block
        for count, line in enumerate(block.all(name)):
            if count >= MAX_RULES:
                self._say("transfer.many-rules", draft, count=MAX_RULES)
                return
            try:
                rule = parse_rule(line.value)
                rule = rule.for_days if draft.start.is_date else rule
                rule_end(rule, draft.start)
            except BadRule as error:
                self._say(
                    error.code,
                    draft,
                    text=error.text,
                    line=line_number(draft.block, line),
                )
            except BadMoment:
                self._say(
                    "transfer.rule.part",
                    draft,
                    text="UNTIL",
                    line=line_number(draft.block, line),
                )
            else:
                yield rule

    def _say(self, code: str, draft: Draft, **arguments: str | int) -> None:
        """Note something about the series of `draft`."""
        self.notes.say(code, title=draft.block.label, **arguments)


def _by_time(found: tuple[Time, Draft]) -> tuple[datetime, datetime]:
    return found[0][:2]


def _turns(onward: Sequence[Draft]) -> list[tuple[datetime, Draft]]:
    """Return from when on a series is as each of `onward` says, in order."""
    begun: dict[datetime, Draft] = {}
    for each in onward:
        if each.onward is not None:
            begun.setdefault(each.onward.at, each)
    return sorted(begun.items(), key=itemgetter(0))


def _occurrence(
    draft: Draft, moment: Moment, name: str, turns: Sequence[tuple[datetime, Draft]]
) -> tuple[Time, Draft]:
    """Return when the occurrence is that by its rule begins at `moment`.

    With it comes what it is in the words of.
    """
    if not turns:
        return (*ends_from(moment, draft.length), name), draft
    at = moment.at
    passed = bisect_right(turns, at, key=itemgetter(0))
    words = turns[passed - 1][1] if passed else draft
    start = moment
    if words.onward is not None:
        zone = words.start.zone
        shift = words.start.wall - zone.to_wall(words.onward.at)
        start = words.start.shows(zone.to_wall(at) + shift)
    return (*ends_from(start, words.length), name), words


def rule_end(rule: Rule, start: Moment) -> datetime:
    """Return the clock's time from which `rule` gives no more; raises BadMoment."""
    if not rule.until:
        return _NEVER
    wall, is_date, is_utc = parse_wall(rule.until)
    try:
        if is_date:
            return wall + timedelta(days=1)
        if is_utc:
            wall = start.zone.to_wall(wall.replace(tzinfo=UTC))
        return wall + timedelta(seconds=1)
    except OverflowError:  # 99991231T235959Z is how some programs say "for ever"
        return _NEVER
