"""What happens at the edges of the grid while something is dragged along them.

At the upper and lower edge the hours scroll by; whoever waits at a side gets the page
before or after. It moves nothing itself: it says where the pointer is now.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, Qt, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable

    from pinmycal_desktop.ui.week.area import HoursArea

NEAR = 24
"""Pixels from an edge in which it answers."""
_TICK_MS = 30
_MOST_STEP = 20
"""Pixels scrolled in a tick, at the very edge."""
_PAGE_MS = 700
"""How long one waits at a side before the page is turned."""


class Edges(QObject):
    """Scrolls and turns pages under a drag; lives as long as its area."""

    def __init__(self, area: HoursArea, moved: Callable[[QPointF], None]) -> None:
        super().__init__(area)
        self._area, self._moved = area, moved
        self._point = QPointF()
        self._waited = 0
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK_MS)
        self._tick.timeout.connect(self._on_tick)

    def follow(self, point: QPointF) -> None:
        """Take note of where the pointer is."""
        if self._side(point) != self._side(self._point):
            self._waited = 0
        self._point = point
        if self._lean() or self._side(point):
            self._tick.start()
        else:
            self.stop()

    def stop(self) -> None:
        """Leave everything where it is."""
        self._tick.stop()
        self._waited = 0

    def _lean(self) -> int:
        """Return by how many pixels to scroll, up being negative."""
        y, height = self._point.y(), self._area.viewport().height()
        if y < NEAR:
            return -round(_MOST_STEP * min((NEAR - y) / NEAR, 1.0))
        if y > height - NEAR:
            return round(_MOST_STEP * min((y - height + NEAR) / NEAR, 1.0))
        return 0

    def _side(self, point: QPointF) -> int:
        """Return -1 at the side of the days before, 1 at that of those after."""
        picture = self._area.picture
        if picture is None:
            return 0
        rtl = self._area.layoutDirection() == Qt.LayoutDirection.RightToLeft
        along = picture.geometry.width - point.x() if rtl else point.x()
        if along < picture.geometry.ruler:
            return -1
        return 1 if along > picture.geometry.width - NEAR / 2 else 0

    def _on_tick(self) -> None:
        bar = self._area.verticalScrollBar()
        bar.setValue(bar.value() + self._lean())
        side = self._side(self._point)
        self._waited = self._waited + _TICK_MS if side else 0
        if self._waited >= _PAGE_MS:
            self._waited = 0
            state = self._area.state
            turned = state.next() if side > 0 else state.previous()
            self._area.state_wanted.emit(turned)
        self._moved(self._point)
