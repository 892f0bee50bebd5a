"""The lane of whole days above the hours: bars in rows, none over another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinmycal_desktop.model.value_class import value_class

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pinmycal_desktop.model.booking import Booking, BusyTime
    from pinmycal_desktop.screen.week import WeekState


@value_class
class AllDayBar:
    """A booking or busy time of whole days, in the lane above the hours."""

    item: Booking | BusyTime
    row: int
    first: int
    """The first column it covers, counted from 0."""
    last: int
    from_earlier: bool = False
    goes_on: bool = False


def all_day_bars(
    state: WeekState, items: Iterable[Booking | BusyTime]
) -> tuple[AllDayBar, ...]:
    """Place the items of whole days in the first row that is free for them."""
    whole = [each for each in items if each.is_all_day]
    whole.sort(key=lambda each: (each.span.start, -each.span.minutes, each.title))
    ends: list[int] = []
    bars = []
    for item in whole:
        dates = item.span.dates(state.home_zone)
        first = max((dates[0] - state.first).days, 0)
        last = min((dates[-1] - state.first).days, state.days - 1)
        free = (row for row, end in enumerate(ends) if end < first)
        row = next(free, len(ends))
        ends[row : row + 1] = [last]
        bars.append(
            AllDayBar(
                item=item,
                row=row,
                first=first,
                last=last,
                from_earlier=dates[0] < state.first,
                goes_on=dates[-1] > state.last,
            )
        )
    return tuple(bars)
