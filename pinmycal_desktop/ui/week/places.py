"""Finds the blocks of a painted week without looking at every one of them.

The pointer asks with each pixel it goes: what is under a point is one column's, and
what it marks are one or two bookings. It paints nothing and remembers nothing else.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from pinmycal_desktop.ui.week.geometry import inside

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from PySide6.QtCore import QPointF, QRectF

    from pinmycal_desktop.ui.week.geometry import Geometry
    from pinmycal_desktop.ui.week.grid import Shown

_DOWN = 160
"""Pixels over and under a block in which its buffers may be."""


class Places:
    """The blocks of one picture by where they are and by whom they are for."""

    def __init__(self, shown: Iterable[Shown], geometry: Geometry) -> None:
        self._columns: list[list[Shown]] = [[] for _ in range(geometry.days)]
        self._by_booking: dict[int, list[Shown]] = defaultdict(list)
        self._geometry = geometry
        for each in shown:
            self._columns[each.column].append(each)
            for booking in each.block.bookings:
                self._by_booking[booking.id].append(each)

    def at(self, point: QPointF) -> Shown | None:
        """Return the block under a point, the upper one of two; y is the day's."""
        number = self._geometry.column_at(point.x())
        if number is None:
            return None
        for each in reversed(self._columns[number]):
            if inside(each.rect, point):
                return each
        return None

    def near(self, clip: QRectF) -> Iterator[Shown]:
        """Return the blocks of which something, if only a buffer, may be in `clip`."""
        near = clip.adjusted(0, -_DOWN, 0, _DOWN)
        for number, column in enumerate(self._columns):
            if column and self._geometry.column(number).intersects(near):
                for each in column:
                    reach = near if each.block.before or each.block.after else clip
                    if reach.intersects(each.rect):
                        yield each

    def of(self, booking_id: int | None) -> list[Shown]:
        """Return the blocks that stand for a booking, alone or among others."""
        return self._by_booking.get(booking_id, []) if booking_id is not None else []

    def begun_by(self, booking_id: int | None) -> list[Shown]:
        """Return those of them it is the first booking of."""
        return [each for each in self.of(booking_id) if each.begins_with(booking_id)]
