"""How the window folds when it is narrow: steps by width, with a little inertia."""

from __future__ import annotations

from enum import IntEnum

HYSTERESIS = 24
"""Pixels a window must gain over a step before it unfolds again."""


class Fold(IntEnum):
    """The steps; each one's value is the least width of it in logical pixels."""

    WIDE = 1360
    """Side bar, grid and details beside each other."""
    OVER = 1100
    """The details slide over the right side of the grid."""
    RAIL = 900
    """The side bar is a rail of icons, the details one line under the grid."""
    NARROW = 640
    """No rail, and three days."""
    SLIM = 0
    """The agenda alone."""

    @property
    def has_side_bar(self) -> bool:
        """Whether the side bar stands beside the grid."""
        return self >= Fold.OVER

    @property
    def has_rail(self) -> bool:
        """Whether a rail stands in its place."""
        return self is Fold.RAIL

    @property
    def has_line(self) -> bool:
        """Whether the chosen booking is one line under the grid."""
        return self <= Fold.RAIL

    @property
    def has_hours(self) -> bool:
        """Whether the hours of several days have room beside each other."""
        return self is not Fold.SLIM

    @property
    def week_days(self) -> int:
        """How many days the week view shows."""
        return 7 if self >= Fold.RAIL else 3


def fold_for(width: int, current: Fold | None = None) -> Fold:
    """Return the step of a window `width` wide that is folded as `current` now."""
    wanted = next(each for each in Fold if width >= each)
    if current is not None and current < wanted < width < wanted + HYSTERESIS:
        smaller = [each for each in Fold if each < wanted]
        return max(current, smaller[0])
    return wanted
