"""Where everything of a month stands: weeks of seven days, each with rows of chips.

What lasts for days is a bar over them, what lasts hours a chip on its day. Rows that
have no room are counted. It knows no pixel, only how many rows fit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from pinmycal_desktop.model.booking import Booking
from pinmycal_desktop.model.value_class import value_class
from pinmycal_desktop.screen.pace import WEEK

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from pinmycal_desktop.model.booking import BusyTime
    from pinmycal_desktop.screen.week import WeekState

    Item: TypeAlias = Booking | BusyTime


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
    dated = [(each, state.dates_of(each)) for each in items]
    dates = state.dates
    return tuple(
        _week(dates[at : at + WEEK], dated, rows=rows)
        for at in range(0, len(dates), WEEK)
    )


def _week(
    dates: tuple[date, ...],
    dated: Iterable[tuple[Item, tuple[date, ...]]],
    *,
    rows: int,
) -> MonthWeek:
    here = [
        (item, days)
        for item, days in dated
        if days[0] <= dates[-1] and days[-1] >= dates[0]
    ]
    here.sort(key=_order)
    taken: list[set[int]] = [set() for _ in dates]
    placed = [_placed(item, days, dates, taken) for item, days in here]
    shown = _rows_shown(taken, rows)
    return MonthWeek(
        dates=dates,
        chips=tuple(
            each
            for each in placed
            if all(each.row < shown[day] for day in range(each.first, each.last + 1))
        ),
        more=tuple(_hidden(placed, shown, day) for day in range(len(dates))),
    )


def _order(dated: tuple[Item, tuple[date, ...]]) -> tuple[bool, float, int, int]:
    """What lasts for days comes first, the longest above; then by the hour."""
    item, days = dated
    is_bar = item.is_all_day or len(days) > 1
    first = days[0].toordinal() if is_bar else item.span.start.timestamp()
    return (not is_bar, first, -len(days), item.id)


def _placed(
    item: Item,
    days: tuple[date, ...],
    dates: tuple[date, ...],
    taken: Sequence[set[int]],
) -> Chip:
    first = max((days[0] - dates[0]).days, 0)
    last = min((days[-1] - dates[0]).days, len(dates) - 1)
    row = 0
    while any(row in taken[day] for day in range(first, last + 1)):
        row += 1
    for day in range(first, last + 1):
        taken[day].add(row)
    return Chip(
        item=item,
        row=row,
        first=first,
        last=last,
        from_earlier=days[0] < dates[0],
        goes_on=days[-1] > dates[-1],
    )


def _rows_shown(taken: Sequence[set[int]], rows: int) -> list[int]:
    """Return how many rows each day shows: its last one counts what has no room."""
    needed = (max(day, default=-1) + 1 for day in taken)
    return [rows if each <= rows else max(rows - 1, 0) for each in needed]


def _hidden(placed: Iterable[Chip], shown: Sequence[int], day: int) -> int:
    return sum(
        each.first <= day <= each.last
        and any(each.row >= shown[at] for at in range(each.first, each.last + 1))
        for each in placed
    )
