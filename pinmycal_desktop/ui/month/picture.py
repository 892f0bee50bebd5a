"""What a month looks like: its weeks, the days' numbers, and chips in rows.

It paints a laid-out month and hears nothing; `view.MonthView` is the widget.
"""

from __future__ import annotations

from datetime import timedelta
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPixmap

from pinmycal_desktop.model.booking import Booking
from pinmycal_desktop.model.value_class import value_class
from pinmycal_desktop.screen.month import lay_out_month
from pinmycal_desktop.screen.pace import WEEK
from pinmycal_desktop.ui import blocks, patterns
from pinmycal_desktop.ui.blocks import paint_busy
from pinmycal_desktop.ui.theme import Radius, Role, Weight
from pinmycal_desktop.ui.week_words import STATUS_ICONS, BlockWords, name_of
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QColor

    from pinmycal_desktop.screen.month import Chip, MonthWeek
    from pinmycal_desktop.screen.week import WeekState
    from pinmycal_desktop.ui.theme import Theme
    from pinmycal_desktop.ui.week_words import WeekWords

HEAD = 32
"""Pixels of the row of weekday names."""
NUMBER = 28
"""Pixels of a day's number above its chips."""
CHIPS_AT_ONCE = 24
"""So many chips are painted in a frame; more come in the next ones."""
_GAP = 2
_SIDE = 4


@value_class
class Month:
    """The measures of one month in one size, in logical pixels."""

    width: float
    height: float
    weeks: int
    row: int
    """The height of a chip."""
    rtl: bool = False

    @property
    def rows(self) -> int:
        """How many chips fit under a day's number."""
        room = (self.height - HEAD) / self.weeks - NUMBER
        return max(int(room // (self.row + _GAP)), 0)

    def cell(self, week: int, day: int, last: int | None = None) -> QRectF:
        """Return a day's cell, or the cells from `day` to `last`."""
        top = HEAD + round(week * (self.height - HEAD) / self.weeks)
        foot = HEAD + round((week + 1) * (self.height - HEAD) / self.weeks)
        start = round(day * self.width / WEEK)
        end = round(((day if last is None else last) + 1) * self.width / WEEK)
        left = self.width - end if self.rtl else start
        return QRectF(left, top, end - start, foot - top)

    def chip(self, week: int, row: int, first: int, last: int) -> QRectF:
        """Return where a chip stands."""
        cell = self.cell(week, first, last)
        top = cell.top() + NUMBER + row * (self.row + _GAP)
        return QRectF(cell.left() + _SIDE, top, cell.width() - 2 * _SIDE - 1, self.row)

    def week_at(self, rect: QRectF) -> int:
        """Return the number of the week in which something stands."""
        share = (rect.center().y() - HEAD) / (self.height - HEAD)
        return min(max(int(share * self.weeks), 0), self.weeks - 1)

    def place_at(self, point: QPointF) -> int | None:
        """Return the number of the day under a point; None over the names."""
        if point.y() < HEAD or not QRectF(0, 0, self.width, self.height).contains(
            point
        ):
            return None
        week = int((point.y() - HEAD) / (self.height - HEAD) * self.weeks)
        day = int(point.x() / self.width * WEEK)
        return week * WEEK + (WEEK - 1 - day if self.rtl else day)


@value_class
class MonthMarks:
    """What changes from moment to moment over a month."""

    focused: int | None = None
    has_focus: bool = False
    target: date | None = None
    """The day over which a booking is held."""
    hovered: int | None = None


class MonthPicture:
    """One month, laid out for one size and theme."""

    def __init__(self, told: WeekWords, month: Month, theme: Theme) -> None:
        self.told, self.month, self.theme = told, month, theme
        self.weeks = lay_out_month(told.state, rows=month.rows)
        self._setting = blocks.Setting(theme)
        self._pixmap = QPixmap()
        self._drawn = 0
        """How many of the chips are in the pixmap."""

    @property
    def state(self) -> WeekState:
        """The state that is shown."""
        return self.told.state

    @cached_property
    def shown(self) -> tuple[tuple[Chip, QRectF], ...]:
        """Every chip with where it stands."""
        return tuple(
            (chip, self.month.chip(number, chip.row, chip.first, chip.last))
            for number, week in enumerate(self.weeks)
            for chip in week.chips
        )

    def day_at(self, point: QPointF) -> date | None:
        """Return the day under a point."""
        place = self.month.place_at(point)
        return None if place is None else self.state.first + timedelta(days=place)

    def booking_at(self, point: QPointF) -> Booking | None:
        """Return the booking whose chip is under a point."""
        for chip, rect in self.shown:
            if rect.contains(point):
                return chip.booking
        return None

    def chip_words(self, item: Booking) -> BlockWords:
        """Return the texts of a chip: who, and when it begins."""
        icon = STATUS_ICONS[item.status]
        mark = self.told.marks.get(item.account_id, "")
        if item.is_all_day:
            return BlockWords(name_of(item), "", "", "", icon, mark)
        start = self.told.form.time_of(item.span.start, self.told.tz)
        return BlockWords(name_of(item), start, start, "", icon, mark)

    # --- painting --------------------------------------------------------------------

    def paint(self, painter: QPainter, marks: MonthMarks) -> bool:
        """Draw the month with its marks; False while chips are still to be drawn.

        What stays is painted once, into a pixmap, and only so many chips of it at a
        time: a full month does not hold up a frame.
        """
        ratio = painter.device().devicePixelRatioF()
        if self._pixmap.isNull() or self._pixmap.devicePixelRatio() != ratio:
            self._begin(ratio, painter.layoutDirection())
        still = QPainter(self._pixmap)
        still.setLayoutDirection(painter.layoutDirection())
        for chip, rect in self.shown[self._drawn : self._drawn + CHIPS_AT_ONCE]:
            self._paint_chip(still, chip, rect)
        still.end()
        self._drawn += CHIPS_AT_ONCE
        painter.drawPixmap(0, 0, self._pixmap)
        self._paint_marks(painter, marks)
        return self._drawn >= len(self.shown)

    def _begin(self, ratio: float, direction: Qt.LayoutDirection) -> None:
        """Paint the paper: names, days, numbers, and counts of what has no room."""
        size = QSizeF(self.month.width, self.month.height) * ratio
        self._pixmap, self._drawn = QPixmap(size.toSize()), 0
        self._pixmap.setDevicePixelRatio(ratio)
        painter = QPainter(self._pixmap)
        painter.setLayoutDirection(direction)
        whole = QRectF(0, 0, self.month.width, self.month.height)
        painter.fillRect(whole, self.theme.palette.window)
        self._paint_names(painter)
        for number, week in enumerate(self.weeks):
            self._paint_days(painter, number, week)
            self._paint_more(painter, number, week)
        painter.end()

    def _paint_marks(self, painter: QPainter, marks: MonthMarks) -> None:
        """Draw what the pointer and the keys change from moment to moment."""
        palette = self.theme.palette
        for chip, rect in self.shown:
            key = chip.booking.id if chip.booking is not None else None
            if key is None:
                continue
            if key == marks.hovered and chip.booking is not None:
                block = self._block(chip.booking, rect)
                blocks.paint(painter, block, self.theme, hover=True)
            if key == self.state.chosen:
                colour = palette.accent if marks.has_focus else palette.control
                patterns.ring(painter, rect, colour)
            elif key == marks.focused and marks.has_focus:
                patterns.ring(painter, rect, palette.focus, dashed=True)
        if marks.target is not None:
            self._paint_ring(painter, marks.target, palette.accent)
        # Before a key was pressed, where the first one would begin.
        cursor = self.state.cursor or self.state.move_cursor().cursor
        if cursor is not None and marks.has_focus and marks.focused is None:
            self._paint_ring(painter, cursor.day, palette.focus)

    def _paint_ring(self, painter: QPainter, day: date, colour: QColor) -> None:
        place = (day - self.state.first).days
        if 0 <= place < self.state.days:
            cell = self.month.cell(*divmod(place, WEEK)).adjusted(2, 1, -1, -2)
            patterns.box(painter, cell, edge=colour, width=2)

    def _paint_names(self, painter: QPainter) -> None:
        painter.setFont(self.theme.font(Role.SMALL, Weight.STRONG))
        painter.setPen(self.theme.palette.muted)
        for day, at in enumerate(self.weeks[0].dates):
            cell = self.month.cell(0, day)
            room = QRectF(cell.left() + 8, 0, cell.width() - 12, HEAD)
            told = self.told.form.weekday(at, whole=cell.width() > 96)  # noqa: PLR2004 - px
            painter.drawText(room, self._leading, told)
        line = QRectF(0, HEAD - 1, self.month.width, 1)
        painter.fillRect(line, self.theme.palette.control)

    @property
    def _leading(self) -> int:
        side = Qt.AlignmentFlag.AlignLeft
        if self.month.rtl:
            side = Qt.AlignmentFlag.AlignRight
        absolute = Qt.AlignmentFlag.AlignAbsolute
        return int(side | absolute | Qt.AlignmentFlag.AlignVCenter)

    def _paint_days(self, painter: QPainter, number: int, week: MonthWeek) -> None:
        palette, state = self.theme.palette, self.state
        for place, day in enumerate(week.dates):
            cell = self.month.cell(number, place)
            is_of_month = day.replace(day=1) == state.shown_month
            works = is_of_month and day.isoweekday() in state.working
            painter.fillRect(cell, palette.surface if works else palette.closed)
            x = cell.right() - 1 if self.month.rtl else cell.left()
            painter.fillRect(QRectF(x, cell.top(), 1, cell.height()), palette.line)
            foot = QRectF(cell.left(), cell.bottom() - 1, cell.width(), 1)
            painter.fillRect(foot, palette.line)
            self._paint_number(painter, cell, day, is_of_month=is_of_month)

    def _paint_number(
        self, painter: QPainter, cell: QRectF, day: date, *, is_of_month: bool
    ) -> None:
        palette = self.theme.palette
        is_today = day == self.state.today
        weight = Weight.STRONG if is_of_month else Weight.REGULAR
        font = self.theme.font(Role.BODY, weight, tabular=True)
        told = self.told.form.number(day.day)
        if day.day == 1:
            told = self.told.form.short_day(day)
        width = QFontMetricsF(font).horizontalAdvance(told) + 12
        left = cell.left() + 3
        if self.month.rtl:
            left = cell.right() - 3 - width
        spot = QRectF(left, cell.top() + 3, width, NUMBER - 6)
        ink = palette.text if is_of_month else palette.muted
        if is_today:
            patterns.box(painter, spot, fill=palette.accent, radius=Radius.CONTROL)
            ink = palette.accenttext
        painter.setFont(font)
        painter.setPen(ink)
        whole = spot.adjusted(0, -3, 0, 3)  # large letters need all of the row
        painter.drawText(whole, Qt.AlignmentFlag.AlignCenter, told)

    def _paint_chip(self, painter: QPainter, chip: Chip, rect: QRectF) -> None:
        if isinstance(chip.item, Booking):
            blocks.paint(painter, self._block(chip.item, rect), self.theme)
            return
        title = self.told.busy(chip.item)
        paint_busy(painter, rect, title, theme=self.theme, rtl=self.month.rtl)

    def _block(self, item: Booking, rect: QRectF) -> blocks.BlockPicture:
        kind = self.state.event_type(item)
        look = blocks.BlockLook(
            colour=kind.colour if kind is not None else None,
            status=item.status,
            is_past=item.span.end <= self.state.now,
            rtl=self.month.rtl,
        )
        return self._setting.picture(self.chip_words(item), rect, look)

    def _paint_more(self, painter: QPainter, number: int, week: MonthWeek) -> None:
        painter.setFont(self.theme.font(Role.CAPTION, Weight.STRONG, tabular=True))
        painter.setPen(self.theme.palette.muted)
        row = max(self.month.rows - 1, 0)
        for day, count in enumerate(week.more):
            if count:
                rect = self.month.chip(number, row, day, day).adjusted(4, 0, 0, 0)
                told = words("{0} more").format(self.told.form.number(count))
                painter.drawText(rect, self._leading, told)
