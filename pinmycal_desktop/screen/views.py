"""The views of the one model: which there are, and at which pace each shows its days.

A view is a way of drawing; what is drawn is the same `WeekState` in all of them.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from pinmycal_desktop.model.value_class import value_class
from pinmycal_desktop.screen.pace import MOST_DAYS, WEEK, Pace

if TYPE_CHECKING:
    from pinmycal_desktop.screen.folding import Fold


class View(StrEnum):
    """The ways of drawing; each one's value is the name of the action that asks."""

    DAY = "day"
    DAYS = "days"
    WORK_WEEK = "work-week"
    WEEK = "week"
    MONTH = "month"
    AGENDA = "agenda"
    PEOPLE = "people"
    """One day, with a column for each person whose time is booked here."""


_VIEWS = {str(each): each for each in View}
DAYS_PREFIX = "days-"
DAY_COUNTS = range(2, MOST_DAYS + 1)
"""The numbers of days there is an action for; one day is `View.DAY`."""


@value_class(kw_only=False)
class Choice:
    """A view, and how many days it shows when that can be chosen."""

    view: View = View.WEEK
    days: int = 3

    @classmethod
    def named(cls, name: str, before: Choice | None = None) -> Choice | None:
        """Return what the action `name` asks for; None when it asks for no view.

        `before` is the view shown until now: its number of days is kept.
        """
        days = before.days if before is not None else cls().days
        if name.startswith(DAYS_PREFIX):
            return cls(View.DAYS, int(name.removeprefix(DAYS_PREFIX)))
        return cls(_VIEWS[name], days) if name in _VIEWS else None

    @property
    def name(self) -> str:
        """The name of the action that asks for it."""
        return f"{DAYS_PREFIX}{self.days}" if self.view is View.DAYS else str(self.view)

    def with_days(self, by: int) -> Choice:
        """Return the view of so many days more, or fewer."""
        now = {View.DAY: 1, View.DAYS: self.days, View.WORK_WEEK: 5}
        days = min(max(now.get(self.view, WEEK) + by, 1), MOST_DAYS)
        return Choice(View.DAYS if days > 1 else View.DAY, max(days, 2))

    def fitting(self, fold: Fold) -> Choice:
        """Return what is shown of it in a window folded like that.

        A slim window shows hours of one day alone; several are a list there.
        """
        has_many = self.view in (View.DAYS, View.WORK_WEEK, View.WEEK)
        if has_many and not fold.has_hours:
            return Choice(View.AGENDA, self.days)
        return self

    def pace(self, fold: Fold) -> tuple[Pace, int]:
        """Return the pace it shows days at, and how many where that counts."""
        room = fold.week_days
        match self.view:
            case View.DAY | View.PEOPLE:
                return Pace.DAYS, 1
            case View.DAYS:
                return Pace.DAYS, self.days if room == WEEK else min(self.days, room)
            case View.MONTH:
                return Pace.MONTH, WEEK
            case View.WORK_WEEK if room == WEEK:
                return Pace.WORK_WEEK, WEEK
            case _:
                return (Pace.WEEK, WEEK) if room == WEEK else (Pace.DAYS, room)
