"""Pixels of the week: where columns, blocks and times stand, in either direction.

Everything is worked out from left to right; `Geometry.mirrored` is the one place that
turns it round for windows that are read from right to left. It paints nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF

from pinmycal_desktop.model.value_class import value_class
from pinmycal_desktop.screen.scale import DAY_MINUTES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pinmycal_desktop.screen.all_day import AllDayBar
    from pinmycal_desktop.screen.layout import Box
    from pinmycal_desktop.screen.scale import DayScale

HOURS = 24
BLOCK_START = 4
"""Pixels from the day line to the blocks."""
BLOCK_END = 6
"""Pixels from the blocks to the next day line: a new booking can be drawn there."""
LANE_GAP = 2
BLOCK_GAP = 1
"""Pixels a block is lower than its time, so that neighbours stay apart."""
LANE_PAD = 4
"""Pixels above and below the rows of the all-day lane."""
BAR_HEIGHT = 21
"""Pixels of a bar in the all-day lane."""
LEAST_BUSY = 10
_TINY = 1e-6


MINUTES = 60


@value_class(kw_only=False)
class Doubled:
    """Minutes of the ruler that come twice, and on which of the days."""

    top: float
    bottom: float
    columns: frozenset[int]

    @property
    def minutes(self) -> float:
        """How many they are."""
        return self.bottom - self.top


def doubled_in(scales: Sequence[DayScale]) -> Doubled | None:
    """Return what comes twice on one of the days that are shown, if anything does."""
    for number, scale in enumerate(scales):
        for top, bottom in scale.repeated:
            return Doubled(top, bottom, frozenset({number}))
    return None


@value_class
class Geometry:
    """The measures of one view, in logical pixels; y runs from midnight down."""

    width: float
    hour: float
    days: int
    rulers: tuple[float, ...]
    """The widths of the rulers, outermost first; the last one is the own zone's."""
    rtl: bool = False
    bar_height: int = BAR_HEIGHT
    """The height of a bar in the all-day lane."""
    doubled: Doubled | None = None
    """The hour that comes twice on one of the days, where there is one."""

    @property
    def ruler(self) -> float:
        """The width of all rulers together."""
        return sum(self.rulers)

    @property
    def height(self) -> float:
        """The height of a whole day; of the longest, where the clocks go back."""
        more = self.doubled.minutes if self.doubled is not None else 0.0
        return self.hour * (HOURS + more / MINUTES)

    def mirrored(self, rect: QRectF) -> QRectF:
        """Return a rectangle of the left-to-right drawing where it is really drawn."""
        if not self.rtl:
            return rect
        left = self.width - rect.right()
        return QRectF(left, rect.top(), rect.width(), rect.height())

    def edge(self, column: int) -> int:
        """Return where a column begins, left to right, on a whole pixel."""
        return round(self.ruler + column * (self.width - self.ruler) / self.days)

    def column(self, number: int, top: float = 0.0, bottom: float = 1.0) -> QRectF:
        """Return a column from its day line to the next, between two fractions."""
        left, right = self.edge(number), self.edge(number + 1)
        y = round(self._y_of(number, top))
        rect = QRectF(
            left, y, right - left, round(self._y_of(number, bottom, ends=True)) - y
        )
        return self.mirrored(rect)

    def block(self, column: int, box: Box) -> QRectF:
        """Return the rectangle of a block in its lane."""
        left = self.edge(column) + BLOCK_START
        width = self.edge(column + 1) - BLOCK_END - left
        start = left + round(box.left * (width + LANE_GAP))
        end = left + round(box.right * (width + LANE_GAP)) - LANE_GAP
        top = round(self._y_of(column, box.top))
        bottom = round(self._y_of(column, box.bottom, ends=True)) - BLOCK_GAP
        return self.mirrored(QRectF(start, top, end - start, bottom - top))

    def bar(self, bar: AllDayBar) -> QRectF:
        """Return the rectangle of an all-day bar; y runs from the lane's top."""
        left = self.edge(bar.first) + BLOCK_START
        right = self.edge(bar.last + 1) - BLOCK_END
        top = LANE_PAD + bar.row * (self.bar_height + 3)
        return self.mirrored(QRectF(left, top, right - left, self.bar_height))

    def ruler_rect(self, number: int, height: float) -> QRectF:
        """Return one ruler's strip, `height` high."""
        left = sum(self.rulers[:number])
        return self.mirrored(QRectF(left, 0, self.rulers[number], height))

    def column_at(self, x: float) -> int | None:
        """Return the column under a pixel; None over the rulers."""
        along = self.width - x if self.rtl else x
        if along < self.ruler or along >= self.width:
            return None
        share = (along - self.ruler) / (self.width - self.ruler)
        number = min(int(share * self.days), self.days - 1)
        if along < self.edge(number):
            return number - 1
        if along >= self.edge(number + 1):
            return number + 1
        return number

    def minute(self, y: float, column: int | None = None) -> float:
        """Return the ruler minute at a pixel, of a day where it matters which."""
        minute = max(0.0, min(y, self.height)) / self.hour * MINUTES
        two = self.doubled
        if two is None or minute <= two.top:
            return minute
        if minute >= two.bottom + two.minutes:
            return minute - two.minutes
        if column is None or column in two.columns:
            return two.top + (minute - two.top) / 2
        return min(minute, two.bottom)

    def y(self, minute: float, column: int | None = None) -> float:
        """Return the pixel of a ruler minute, of a day where it matters which.

        An hour that comes twice has the height of two on its day, and is followed by
        an hour that is not on the others.
        """
        two = self.doubled
        if two is not None and minute > two.top:
            over = minute - two.top
            if minute >= two.bottom:
                minute += two.minutes
            elif column is None or column in two.columns:
                minute += over
        return minute / MINUTES * self.hour

    def _y_of(self, column: int, fraction: float, *, ends: bool = False) -> float:
        """Return the pixel of a share of the ruler; what ends there stays above it."""
        minute = fraction * DAY_MINUTES
        return self.y(minute - _TINY if ends else minute, column)

    def absent(self, number: int) -> QRectF | None:
        """Return where a day has no hour while another one has it twice."""
        two = self.doubled
        if two is None or number in two.columns:
            return None
        left, right = self.edge(number), self.edge(number + 1)
        top = round((two.top + two.minutes) / MINUTES * self.hour)
        foot = round(self.y(two.bottom))
        return self.mirrored(QRectF(left, top, right - left, foot - top))

    def all_day_height(self, rows: int) -> int:
        """Return the height of the all-day lane."""
        if rows == 0:
            return self.bar_height + 2 * LANE_PAD
        return rows * (self.bar_height + 3) + 2 * LANE_PAD


def inside(rect: QRectF, point: QPointF, *, least: float = 24) -> bool:
    """Whether a point hits a block; a low one also answers in the gap beside it."""
    if rect.height() < least:
        rect = rect.adjusted(-BLOCK_START, 0, BLOCK_END, 0)
    return rect.contains(point)
