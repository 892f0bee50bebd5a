"""What the head of the week looks like: names of days and zones, all-day bars.

It paints a laid-out week and hears nothing; `header.Header` is the widget.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF

from pinmycal_desktop.model.booking import Booking
from pinmycal_desktop.model.value_class import value_class
from pinmycal_desktop.ui import blocks, patterns
from pinmycal_desktop.ui.blocks import paint_busy
from pinmycal_desktop.ui.format import city, difference, zone_words
from pinmycal_desktop.ui.initials import initials
from pinmycal_desktop.ui.theme import Height, Radius, Role, Weight
from pinmycal_desktop.ui.week_words import BlockWords, name_of
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QColor, QFont, QPainter

    from pinmycal_desktop.model.account import Host
    from pinmycal_desktop.screen.all_day import AllDayBar
    from pinmycal_desktop.ui.theme import Theme
    from pinmycal_desktop.ui.week.grid import GridPicture

_PAD = 8
_TODAY_PAD = 6
_TICK = 10
"""Pixels by which the day lines reach up into the header."""
_RULER_PAD = 7
_LINE, _FIRST, _TODAY = 15, 11, 28
"""A line of the names, where the first one begins, and the sign of today."""
_LEAST_POINTS, _NARROWEST = 7.0, 0.7
"""How far a word in the ruler gives way: its letters' size, and their width."""
_INITIALS = 28


@value_class
class HeadPicture:
    """The head of one laid-out week."""

    grid: GridPicture
    is_folded: bool = False
    """The all-day lane is one row; the rest of it is left out."""

    @property
    def rows(self) -> int:
        """How many rows of the all-day lane are shown."""
        rows = self.grid.layout.all_day_rows
        return min(rows, 1) if self.is_folded else rows

    @property
    def head(self) -> int:
        """The height of the days' names."""
        return self.grid.theme.scaled(Height.DAY_HEADER)

    @property
    def height(self) -> int:
        """The height of everything, in logical pixels."""
        return self.head + self.grid.geometry.all_day_height(self.rows) + 2

    @property
    def bars(self) -> tuple[AllDayBar, ...]:
        """The all-day bars that are shown."""
        return tuple(b for b in self.grid.layout.all_day if b.row < self.rows)

    def day_rect(self, number: int) -> QRectF:
        """Return where a day's name stands."""
        rect = self.grid.geometry.column(number)
        return QRectF(rect.left(), 0, rect.width(), self.head)

    def bar_rect(self, bar: AllDayBar) -> QRectF:
        """Return where an all-day bar stands."""
        rect = self.grid.geometry.bar(bar)
        return rect.translated(0, self.head + 1)

    def bar_words(self, bar: AllDayBar) -> str:
        """Return an all-day bar in a sentence."""
        if isinstance(bar.item, Booking):
            return self.grid.told.booking(bar.item)
        return self.grid.told.busy(bar.item)

    # --- painting --------------------------------------------------------------------

    def paint(self, painter: QPainter, theme: Theme, size: QSizeF) -> None:
        """Draw the names, the lane and its bars, over the whole of `size`."""
        painter.fillRect(
            QRectF(0, 0, size.width(), size.height()), theme.palette.window
        )
        self._paint_lines(painter, theme, size)
        self._paint_rulers(painter, theme)
        for number, column in enumerate(self.grid.layout.columns):
            if column.person is not None:
                self._paint_person(painter, theme, number, column.person)
            else:
                self._paint_day(painter, theme, number, column.day)
        setting = blocks.Setting(theme)
        for bar in self.bars:
            self._paint_bar(painter, theme, setting, bar)

    def _paint_lines(self, painter: QPainter, theme: Theme, size: QSizeF) -> None:
        head, foot, line = self.head, size.height(), theme.palette.line
        painter.fillRect(QRectF(0, head, size.width(), 1), line)
        painter.fillRect(QRectF(0, foot - 1, size.width(), 1), theme.palette.control)
        geometry = self.grid.geometry
        for number in range(geometry.days):
            rect = self.day_rect(number)
            x = rect.right() - 1 if geometry.rtl else rect.left()
            painter.fillRect(QRectF(x, head - _TICK, 1, foot - 1 - head + _TICK), line)
        for number in range(len(geometry.rulers) - 1):
            outer = geometry.ruler_rect(number, head)
            x = outer.left() if geometry.rtl else outer.right() - 1
            painter.fillRect(QRectF(x, 0, 1, foot - 1), line)

    def _paint_rulers(self, painter: QPainter, theme: Theme) -> None:
        """Draw the zones' names over the rulers, and the lane's."""
        geometry, state = self.grid.geometry, self.grid.state
        own = ZoneInfo(state.zone)
        last = len(geometry.rulers) - 1
        told = zone_words(own, state.now)
        rect = geometry.ruler_rect(last, self.head)
        if state.home is not None:
            painter.fillRect(rect, theme.palette.warningsoft)
        self._paint_zone(painter, theme, rect, told, strong=True)
        for number, zone in enumerate(reversed(self.grid.others)):
            other = ZoneInfo(zone)
            told = (city(other), difference(other, own, state.now))
            rect = geometry.ruler_rect(number, self.head)
            self._paint_zone(painter, theme, rect, told, strong=False)
        painter.setPen(theme.palette.muted)
        lane = geometry.ruler_rect(last, geometry.all_day_height(1) - 1)
        lane = lane.translated(0, self.head)
        room = lane.adjusted(2, 0, -_RULER_PAD, 0)
        name = words("All day")
        painter.setFont(_fitted(theme.font(Role.CAPTION), name, room))
        wrapped = self._end() | int(Qt.TextFlag.TextWordWrap)
        painter.drawText(room, wrapped, name)

    def _end(self) -> int:
        end = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
        if self.grid.geometry.rtl:
            end = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
        return int(end | Qt.AlignmentFlag.AlignVCenter)

    def _paint_zone(
        self,
        painter: QPainter,
        theme: Theme,
        rect: QRectF,
        told: tuple[str, ...],
        *,
        strong: bool,
    ) -> None:
        room = rect.adjusted(1, 0, 2 - _RULER_PAD, 0)
        for place, text in enumerate(told):
            weight = Weight.STRONG if strong and not place else Weight.REGULAR
            font = theme.font(Role.CAPTION, weight, tabular=True)
            measure = QFontMetricsF(font)
            shown = measure.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
            high, top = theme.scaled(_LINE), theme.scaled(_FIRST)
            line = QRectF(room.left(), top + high * place, room.width(), high)
            painter.setFont(font)
            is_text = strong and not place
            painter.setPen(theme.palette.text if is_text else theme.palette.muted)
            painter.drawText(line, self._end(), shown)

    def _paint_day(
        self, painter: QPainter, theme: Theme, number: int, day: date
    ) -> None:
        state, told = self.grid.state, self.grid.told
        rect = self.day_rect(number)
        is_today = day == state.today
        font = theme.font(Role.TITLE, tabular=True)
        figure = told.form.number(day.day)
        width = QFontMetricsF(font).horizontalAdvance(figure)
        left = _PAD if not is_today else _PAD + _TODAY_PAD - 3
        spot = self._along(rect, left, width)
        ink = theme.palette.text
        if is_today:
            box = QRectF(spot.left() - _TODAY_PAD, 0, width + 2 * _TODAY_PAD, 0)
            box.setHeight(theme.scaled(_TODAY))
            box.moveTop((self.head - box.height()) / 2)
            patterns.box(painter, box, fill=theme.palette.accent, radius=Radius.CONTROL)
            ink = theme.palette.accenttext
        painter.setFont(font)
        painter.setPen(ink)
        painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, figure)
        name_at = left + width + (_TODAY_PAD if is_today else 0)
        self._paint_name(painter, theme, rect, name_at, day)

    def _paint_person(
        self, painter: QPainter, theme: Theme, number: int, person: Host
    ) -> None:
        """Draw who it is, with what their clock shows now."""
        rect, font = self.day_rect(number), theme.font(Role.BODY, Weight.STRONG)
        box = self._along(rect, _PAD, _INITIALS)
        box = QRectF(box.left(), 12, _INITIALS, _INITIALS)
        palette = theme.palette
        patterns.box(painter, box, edge=palette.control, radius=Radius.CONTROL)
        painter.setFont(theme.font(Role.CAPTION, Weight.STRONG))
        painter.setPen(palette.text)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, initials(person.name))
        at = _PAD + _INITIALS + _PAD
        room = self._along(rect, at, max(0.0, rect.width() - at - _PAD))
        upper = QRectF(room.left(), theme.scaled(9), room.width(), theme.scaled(18))
        self._put(painter, upper, font, palette.text, person.name)
        small = theme.font(Role.CAPTION, tabular=True)
        told = self._clock_of(person.zone)
        self._put(
            painter, upper.translated(0, theme.scaled(17)), small, palette.muted, told
        )

    def _clock_of(self, zone: str) -> str:
        """Return what a zone's clock shows now, where, and how far from ours."""
        state, form = self.grid.state, self.grid.told.form
        there, here = ZoneInfo(zone), ZoneInfo(state.zone)
        told = words("{0} in {1}").format(form.time_of(state.now, there), city(there))
        away = difference(there, here, state.now)
        return f"{told} · {away}" if away else told

    def _put(
        self, painter: QPainter, room: QRectF, font: QFont, ink: QColor, text: str
    ) -> None:
        mode = Qt.TextElideMode.ElideRight
        painter.setFont(font)
        painter.setPen(ink)
        shown = QFontMetricsF(font).elidedText(text, mode, room.width())
        painter.drawText(room, int(self._start()), shown)

    def _paint_name(
        self, painter: QPainter, theme: Theme, rect: QRectF, at: float, day: date
    ) -> None:
        """Draw the weekday, and under it what is free."""
        told = self.grid.told
        is_today, free = day == self.grid.state.today, told.free(day)
        gap = 4 if is_today else 10
        weight = Weight.STRONG if is_today else Weight.REGULAR
        font = theme.font(Role.BODY if not free else Role.SMALL, weight)
        room = self._along(rect, at + gap, max(0.0, rect.width() - at - gap - 2))
        measure = QFontMetricsF(font)
        name = told.form.weekday(day)
        painter.setFont(font)
        painter.setPen(theme.palette.accentword if is_today else theme.palette.muted)
        start = int(self._start())
        shown = measure.elidedText(name, Qt.TextElideMode.ElideRight, room.width())
        if not free:
            painter.drawText(room, start, shown)
            return
        high, top = theme.scaled(_LINE), theme.scaled(_FIRST)
        upper = QRectF(room.left(), top, room.width(), high)
        painter.drawText(upper, start, shown)
        small = theme.font(Role.CAPTION, tabular=True)
        painter.setFont(small)
        painter.setPen(theme.palette.muted)
        measure = QFontMetricsF(small)
        if measure.horizontalAdvance(free) <= room.width():  # half of it says nothing
            painter.drawText(upper.translated(0, high), start, free)

    def _start(self) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignLeft
        if self.grid.geometry.rtl:
            side = Qt.AlignmentFlag.AlignRight
        absolute = Qt.AlignmentFlag.AlignAbsolute
        return side | absolute | Qt.AlignmentFlag.AlignVCenter

    def _along(self, rect: QRectF, start: float, width: float) -> QRectF:
        """Return a strip of a day's head, `start` from where reading begins."""
        left = rect.left() + start
        if self.grid.geometry.rtl:
            left = rect.right() - start - width
        return QRectF(left, 0, width, self.head)

    def _paint_bar(
        self, painter: QPainter, theme: Theme, setting: blocks.Setting, bar: AllDayBar
    ) -> None:
        rect, item = self.bar_rect(bar), bar.item
        if not isinstance(item, Booking):
            title, rtl = self.grid.told.busy(item), self.grid.geometry.rtl
            paint_busy(painter, rect, title, theme=self.grid.theme, rtl=rtl, busy=item)
            return
        kind = self.grid.state.event_type(item)
        look = blocks.BlockLook(
            colour=kind.colour if kind is not None else None,
            status=item.status,
            is_past=item.span.end <= self.grid.state.now,
            rtl=self.grid.geometry.rtl,
        )
        mark = self.grid.told.marks.get(item.account_id, "")
        icon = self.grid.told.icon_of(item)
        told = BlockWords(name_of(item), "", "", "", icon, mark)
        blocks.paint(painter, setting.picture(told, rect, look), theme)
        if item.id == self.grid.state.chosen:
            patterns.ring(painter, rect, theme.palette.accent)


def _fitted(font: QFont, text: str, room: QRectF) -> QFont:
    """Return `font`, as narrow and as low as `text` needs it in `room`."""
    flags = int(Qt.TextFlag.TextWordWrap)
    while font.pointSizeF() > _LEAST_POINTS:
        widest = max(map(QFontMetricsF(font).horizontalAdvance, text.split()))
        share = min(1.0, room.width() / widest)
        if share >= _NARROWEST:
            font.setStretch(max(1, int(100 * share)))
            if QFontMetricsF(font).boundingRect(room, flags, text).height() <= (
                room.height()
            ):
                break
            font.setStretch(100)
        font.setPointSizeF(font.pointSizeF() * 0.9)
    return font
