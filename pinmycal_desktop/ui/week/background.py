"""What stays under the blocks of a week: hours, lines, rulers, busy times.

Nothing of it answers the pointer; `still` keeps it once it is painted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPen

from pinmycal_desktop.screen.layout import Box
from pinmycal_desktop.screen.scale import DAY_MINUTES
from pinmycal_desktop.ui import patterns
from pinmycal_desktop.ui.blocks import paint_busy
from pinmycal_desktop.ui.theme import Role
from pinmycal_desktop.ui.week import ruler
from pinmycal_desktop.ui.week.geometry import HOURS

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from pinmycal_desktop.model.booking import BusyTime
    from pinmycal_desktop.screen.layout import Column, WeekLayout
    from pinmycal_desktop.ui.theme import Theme
    from pinmycal_desktop.ui.week.geometry import Geometry
    from pinmycal_desktop.ui.week_words import WeekWords

RAIL = 2


class Background:
    """Everything under the blocks, for one size and theme."""

    def __init__(
        self,
        layout: WeekLayout,
        told: WeekWords,
        geometry: Geometry,
        theme: Theme,
        *,
        others: tuple[str, ...],
    ) -> None:
        self.layout, self.geometry, self.theme = layout, geometry, theme
        self.told, self._others = told, others

    def paint(self, painter: QPainter, clip: QRectF) -> None:
        """Draw what of it may be seen within `clip`; y runs from midnight."""
        geometry, palette = self.geometry, self.theme.palette
        painter.fillRect(clip, palette.closed)
        days = [
            (number, column)
            for number, column in enumerate(self.layout.columns)
            if geometry.column(number).intersects(clip)
        ]
        for number, column in days:
            for box in column.open_hours:
                rect = geometry.column(number, box.top, box.bottom)
                painter.fillRect(rect, palette.surface)
        self._paint_lines(painter, clip)
        for number, column in days:
            self._paint_rail(painter, number, column)
            self._paint_changes(painter, number, column)
            absent = geometry.absent(number)
            if absent is not None:
                painter.fillRect(absent, palette.window)
                patterns.busy_box(painter, absent, palette, rtl=geometry.rtl)
            for busy in column.busy:
                rect = geometry.block(number, busy.box)
                self._paint_busy(painter, rect, self.told.busy(busy.busy), busy.busy)
        rulers = geometry.mirrored(QRectF(0, 0, geometry.ruler + 1, geometry.height))
        if rulers.intersects(clip):
            self._paint_rulers(painter)

    def _paint_lines(self, painter: QPainter, clip: QRectF) -> None:
        geometry, palette = self.geometry, self.theme.palette
        left, right = geometry.ruler, geometry.width
        for half in range(1, HOURS * 2):
            y = round(geometry.y(half * 30))
            if clip.top() - 1 <= y <= clip.bottom():
                line = geometry.mirrored(QRectF(left, y, right - left, 1))
                painter.fillRect(line, palette.half if half % 2 else palette.hour)
        for number in range(geometry.days):
            day = geometry.column(number)
            x = day.right() - 1 if geometry.rtl else day.left()
            painter.fillRect(QRectF(x, 0, 1, geometry.height), palette.line)

    def _paint_rail(self, painter: QPainter, number: int, column: Column) -> None:
        for box in column.open_hours:
            rect = self.geometry.column(number, box.top, box.bottom)
            x = rect.right() - RAIL if self.geometry.rtl else rect.left()
            rail = QRectF(x, rect.top(), RAIL, rect.height())
            painter.fillRect(rail, self.theme.palette.rail)

    def _paint_changes(self, painter: QPainter, number: int, column: Column) -> None:
        """Say where the clocks change: an hour that is not, or that comes twice."""
        for top, bottom in column.scale.skipped:
            rect = self._hours(number, top, bottom)
            self._paint_busy(painter, rect, self.told.skipped())
        for top, bottom in column.scale.repeated:
            rect = self._hours(number, top, bottom)
            self._paint_second_pass(painter, number, top, bottom)
            painter.setPen(self.theme.palette.muted)
            painter.setFont(self.theme.font(Role.CAPTION))
            where = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
            painter.drawText(rect, where, self.told.repeated())

    def _paint_second_pass(
        self, painter: QPainter, number: int, top: float, bottom: float
    ) -> None:
        """Draw a dashed line where the hour begins for the second time."""
        day = self._hours(number, top, bottom)
        y = round(self.geometry.y((top + bottom) / 2, number))
        pen = QPen(self.theme.palette.control, 1, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawLine(QPointF(day.left(), y), QPointF(day.right(), y))

    def _hours(self, number: int, top: float, bottom: float) -> QRectF:
        box = Box(top / DAY_MINUTES, bottom / DAY_MINUTES)
        return self.geometry.block(number, box)

    def _paint_busy(
        self,
        painter: QPainter,
        rect: QRectF,
        words: str,
        busy: BusyTime | None = None,
    ) -> None:
        rtl = self.geometry.rtl
        paint_busy(painter, rect, words, theme=self.theme, rtl=rtl, busy=busy)

    def _paint_rulers(self, painter: QPainter) -> None:
        geometry, theme = self.geometry, self.theme
        whole = QRectF(0, 0, geometry.ruler, geometry.height)
        painter.fillRect(geometry.mirrored(whole), theme.palette.window)
        ruler.paint_hours(painter, geometry, theme, self.told.form)
        scale = self._reference_column().scale
        for number, zone in enumerate(reversed(self._others)):
            day = ruler.OtherDay(scale, zone, number)
            ruler.paint_other_hours(painter, geometry, theme, self.told.form, day=day)
        ruler.edge_line(painter, geometry, theme)

    def _reference_column(self) -> Column:
        """Return today's column, else the first: its offset is the ruler's."""
        today = (c for c in self.layout.columns if c.day == self.told.state.today)
        return next(today, self.layout.columns[0])
