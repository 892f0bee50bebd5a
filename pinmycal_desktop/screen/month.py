"""Where everything of a month stands: weeks of seven days, each with rows of chips.

What lasts for days is a bar over them, what lasts hours a chip on its day. Rows that
have no room are counted. It knows no pixel, only how many rows fit.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple, TypeAlias
from zoneinfo import ZoneInfo

from pinmycal_desktop.model.booking import Booking, BusyTime
from pinmycal_desktop.model.value_class import value_class
from pinmycal_desktop.screen.pace import WEEK

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pinmycal_desktop.screen.week import WeekState

Item: TypeAlias = Booking | BusyTime
_TICK = timedelta(microseconds=1)


@value_class
class Chip:
    """A booking or busy time in a week of the month, in a row of its days."""

    item: Item
    row: int
    first: int
    """The first of the week's days it covers, counted from 0."""
    last: int
    from_earlier: bool = False
    goes_on: bool = False

    @property
    def booking(self) -> Booking | None:
        """The booking, or None for a busy time."""
        return self.item if isinstance(self.item, Booking) else None


@value_class
class MonthWeek:
    """One week of the month."""

    dates: tuple[date, ...]
    chips: tuple[Chip, ...]
    more: tuple[int, ...]
    """How many items of each day have no row."""


def lay_out_month(state: WeekState, *, rows: int) -> tuple[MonthWeek, ...]:
    """Place what is seen of `state` in its weeks; `rows` of them fit under a day."""
    items: list[Item] = [*state.visible_bookings]
    items += [each for each in state.visible_busy if each.is_all_day]
    dates = state.dates
    weeks: list[list[_Dated]] = [[] for _ in range(0, len(dates), WEEK)]
    for dated in sorted(_dated(items, state), key=_order):
        first = max((dated.first - dates[0]).days // WEEK, 0)
        last = min((dated.last - dates[0]).days // WEEK, len(weeks) - 1)
        for number in range(first, last + 1):
            weeks[number].append(dated)
    return tuple(
        _week(dates[number * WEEK : (number + 1) * WEEK], here, rows=rows)
        for number, here in enumerate(weeks)
    )


class _Dated(NamedTuple):
    """An item with the first and the last date it stands on."""

    item: Item
    first: date
    last: date


def _dated(items: Iterable[Item], state: WeekState) -> Iterator[_Dated]:
    """Yield the items with their dates; whole days keep theirs in any zone."""
    here, home = ZoneInfo(state.zone), ZoneInfo(state.home_zone)
    for item in items:
        tz, span = home if item.is_all_day else here, item.span
        last = max(span.end - _TICK, span.start)
        yield _Dated(item, span.start.astimezone(tz).date(), last.astimezone(tz).date())


def _order(dated: _Dated) -> tuple[bool, float, int, int]:
    """What lasts for days comes first, the longest above; then by the hour."""
    item, first, last = dated
    is_bar = item.is_all_day or last > first
    begin = first.toordinal() if is_bar else item.span.start.timestamp()
    return (not is_bar, begin, -(last - first).days, item.id)


def _week(dates: tuple[date, ...], here: Iterable[_Dated], *, rows: int) -> MonthWeek:
    taken: list[set[int]] = [set() for _ in dates]
    placed = [_placed(each, dates, taken) for each in here]
    shown = _rows_shown(taken, rows)
    chips, more = [], [0] * len(dates)
    for chip in placed:
        days = range(chip.first, chip.last + 1)
        if all(chip.row < shown[day] for day in days):
            chips.append(chip)
        else:
            for day in days:
                more[day] += 1
    return MonthWeek(dates=dates, chips=tuple(chips), more=tuple(more))


def _placed(dated: _Dated, dates: tuple[date, ...], taken: Sequence[set[int]]) -> Chip:
    first = max((dated.first - dates[0]).days, 0)
    last = min((dated.last - dates[0]).days, len(dates) - 1)
    days = taken[first : last + 1]
    both = days[0] if len(days) == 1 else set().union(*days)
    row = next(row for row in range(len(both) + 1) if row not in both)
    for day in days:
        day.add(row)
    return Chip(
        item=dated.item,
        row=row,
        first=first,
        last=last,
        from_earlier=dated.first < dates[0],
        goes_on=dated.last > dates[-1],
    )


def _rows_shown(taken: Sequence[set[int]], rows: int) -> list[int]:
    """Return how many rows each day shows: its last one counts what has no room."""
    needed = (max(day, default=-1) + 1 for day in taken)
    return [rows if each <= rows else max(rows - 1, 0) for each in needed]
