"""Paints the days: their background, the blocks on it, now, the cursor.

Blocks are laid out once; what they say is set when they are first seen. Nothing here
hears an event or holds a state of its own.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from pinmycal_desktop.model.value_class import value_class
from pinmycal_desktop.screen.layout import BlockKind
from pinmycal_desktop.ui import blocks, patterns
from pinmycal_desktop.ui.theme import Role
from pinmycal_desktop.ui.week import ghost_paint, ruler
from pinmycal_desktop.ui.week.altered import altered, fits
from pinmycal_desktop.ui.week.background import Background
from pinmycal_desktop.ui.week.geometry import BLOCK_END, BLOCK_START, HOURS, Geometry
from pinmycal_desktop.ui.week.places import Places
from pinmycal_desktop.ui.week.still import Still

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pinmycal_desktop.model.reservation import Reservation
    from pinmycal_desktop.screen.layout import Block, Box, HeldBox, WeekLayout
    from pinmycal_desktop.screen.week import WeekState
    from pinmycal_desktop.ui.theme import Theme
    from pinmycal_desktop.ui.week.ghost_paint import Ghost
    from pinmycal_desktop.ui.week.nights import Nights
    from pinmycal_desktop.ui.week_words import WeekWords

DOT = 4.5
FAINT = 0.45
_RING = 4
"""Pixels a ring may reach beyond its block."""
_PARTS = 4
"""Of a column: a whole one of a busy day would take all the time a frame has."""


class Shown:
    """A block where it is drawn; its words are set when it is first looked at."""

    def __init__(
        self, block: Block, column: int, rect: QRectF, grid: GridPicture
    ) -> None:
        self.block, self.column = block, column
        self.rect = rect
        """Its rectangle; y runs from midnight."""
        self._grid = grid

    def begins_with(self, booking_id: int | None) -> bool:
        """Whether this booking is the first the block stands for."""
        return self.block.booking.id == booking_id

    @cached_property
    def picture(self) -> blocks.BlockPicture:
        """The block ready to be painted."""
        return self._grid.picture_of(self.block, self.rect)

    def goes_on_from(self, former: Shown) -> None:
        """Take the words of the same block in the same place, where they are set."""
        if "picture" in vars(former):
            self.picture = former.picture


@value_class
class Marks:
    """What is drawn over the blocks and changes from moment to moment."""

    hovered: int | None = None
    """The id of the first booking of the block under the pointer."""
    chosen: int | None = None
    focused: int | None = None
    has_focus: bool = False
    cursor: Ghost | None = None
    ghost: Ghost | None = None
    moved: int | None = None
    """The booking being dragged; its old place keeps a dashed outline."""
    night_of: str = ""
    """The zone of whoever is being booked: their night is shaded; empty for nobody."""


class GridPicture:
    """One week, laid out for one size and theme; made anew when any of them changes."""

    def __init__(
        self,
        layout: WeekLayout,
        told: WeekWords,
        geometry: Geometry,
        theme: Theme,
        *,
        others: tuple[str, ...] = (),
        former: GridPicture | None = None,
    ) -> None:
        """`former` is what was shown before: where both are alike it stays."""
        self.layout, self.geometry, self.theme = layout, geometry, theme
        self._still = Still(geometry.width, geometry.height, self._paint_still)
        self._left_out: int | None = None
        self._nights: dict[str, Nights] = {}
        self.told, self.others = told, others
        self._background = Background(layout, told, geometry, theme, others=others)
        self._setting = blocks.Setting(theme)
        self.shown = tuple(
            Shown(block, number, geometry.block(number, block.box), self)
            for number, column in enumerate(layout.columns)
            for block in column.blocks
        )
        if former is not None and fits(former, self):
            self._go_on_from(former)

    def _go_on_from(self, former: GridPicture) -> None:
        """Keep what was painted, and what is set of words that stay."""
        self._left_out = former._left_out
        self._still.take_over(former._still)
        for part in altered(former, self):
            self._still.renew(part)

    def reach(self, shown: Shown) -> QRectF:
        """Return where a block and its buffers are drawn."""
        reach = shown.rect
        for each in self._buffer_rects(shown.block, shown.rect):
            reach = reach.united(each)
        return reach

    @property
    def is_whole(self) -> bool:
        """Whether nothing is still drawn as it was in the picture before."""
        return self._still.is_whole

    @property
    def state(self) -> WeekState:
        """The state that is shown."""
        return self.told.state

    @cached_property
    def places(self) -> Places:
        """What finds the blocks."""
        return Places(self.shown, self.geometry)

    @cached_property
    def held(self) -> tuple[tuple[Reservation, blocks.BlockPicture], ...]:
        """What programs hold, ready to be painted; the rectangles run from midnight."""
        return tuple(
            (each.held, self._held_picture(each, self.geometry.block(number, each.box)))
            for number, column in enumerate(self.layout.columns)
            for each in column.held
        )

    def _held_picture(self, box: HeldBox, rect: QRectF) -> blocks.BlockPicture:
        kind = self.state.event_type(box.held)
        colour = kind.colour if kind is not None else None
        look = blocks.BlockLook(colour=colour, is_held=True, rtl=self.geometry.rtl)
        return self._setting.picture(self.told.held(box.held), rect, look)

    def picture_of(self, block: Block, rect: QRectF) -> blocks.BlockPicture:
        """Return a block with its words set in `rect`."""
        kind = self.state.event_type(block.booking)
        look = blocks.BlockLook(
            colour=kind.colour if kind is not None else None,
            status=block.booking.status,
            is_past=block.span.end <= self.state.now,
            counts_more=block.kind is BlockKind.MORE,
            rtl=self.geometry.rtl,
        )
        return self._setting.picture(self.told.block(block), rect, look)

    # --- what is drawn each time -----------------------------------------------------

    def paint(self, painter: QPainter, clip: QRectF, marks: Marks) -> bool:
        """Draw the part of the week within `clip`; y runs from midnight.

        False says that much has changed, and some of it is still drawn as it was.
        """
        self._set_direction(painter)
        self._leave_out(marks.moved)
        is_whole = self._still.show(painter, clip, self._pieces)
        if marks.night_of:
            self._paint_nights(painter, marks.night_of, clip)
        self._paint_marks(painter, clip, marks)
        self._paint_now(painter, clip)
        if marks.cursor is not None:
            self._paint_cursor(painter, marks.cursor)
        if marks.ghost is not None:
            ghost_paint.paint(painter, marks.ghost, self.geometry, self.theme)
        return is_whole

    @cached_property
    def _pieces(self) -> tuple[QRectF, ...]:
        """Parts of the columns, and the rulers: one is painted at a time."""
        geometry = self.geometry
        rulers = QRectF(0, 0, geometry.ruler, geometry.height)
        high = geometry.height / _PARTS
        parts = (
            QRectF(day.left(), part * high, day.width(), high)
            for day in map(geometry.column, range(geometry.days))
            for part in range(_PARTS)
        )
        return *parts, geometry.mirrored(rulers)

    def _paint_nights(self, painter: QPainter, zone: str, clip: QRectF) -> None:
        """Shade somebody's night, where their clocks are not ours."""
        from pinmycal_desktop.ui.week import nights  # noqa: PLC0415 - not at start

        if zone not in self._nights:
            self._nights[zone] = nights.nights_in(zone, self)
        nights.paint(painter, self._nights[zone], self.theme, clip)

    def rect_of(self, booking_id: int | None) -> QRectF:
        """Return where the block that begins with a booking is drawn, with its ring.

        Empty when there is none.
        """
        for each in self.places.begun_by(booking_id):
            return each.rect.adjusted(-_RING, -_RING, _RING, _RING)
        return QRectF()

    def let_go(self) -> None:
        """Give its pixels back at once, megabytes that no collector knows of."""
        self._still.let_go()

    def _set_direction(self, painter: QPainter) -> None:
        direction = Qt.LayoutDirection
        painter.setLayoutDirection(
            direction.RightToLeft if self.geometry.rtl else direction.LeftToRight
        )

    def _leave_out(self, moved: int | None) -> None:
        """Take a booking that is dragged out of what stays, and put the last back."""
        if moved == self._left_out:
            return
        for each in (moved, self._left_out):
            self._still.forget(self.rect_of(each))
        self._left_out = moved

    def _paint_still(self, painter: QPainter, clip: QRectF) -> None:
        """Draw what nobody's pointer or keys change."""
        self._set_direction(painter)
        self._background.paint(painter, clip)
        self._paint_faint_now(painter)
        for _held, picture in self.held:
            blocks.paint(painter, picture, self.theme)
        shown = list(self.places.near(clip))
        for each in shown:
            self._paint_buffers(painter, each)
        for each in shown:
            if each.block.booking.id == self._left_out:
                self._paint_old_place(painter, each)
            else:
                blocks.paint(painter, each.picture, self.theme)
        for number, column in enumerate(self.layout.columns):
            if self.geometry.column(number).intersects(clip):
                for box in column.brackets:
                    self._paint_bracket(painter, number, box)

    def _paint_marks(self, painter: QPainter, clip: QRectF, marks: Marks) -> None:
        """Draw what the pointer and the keys make of a block or two."""
        palette, places = self.theme.palette, self.places
        reach = clip.adjusted(-_RING, -_RING, _RING, _RING)
        if marks.moved != marks.hovered:
            for each in places.begun_by(marks.hovered):
                if each.rect.intersects(reach):
                    blocks.paint(painter, each.picture, self.theme, hover=True)
        chosen = places.of(marks.chosen)
        for each in chosen:
            colour = palette.accent if marks.has_focus else palette.control
            patterns.ring(painter, each.rect, colour)
        for each in places.of(marks.focused) if marks.has_focus else ():
            if each not in chosen:
                patterns.ring(painter, each.rect, palette.focus, dashed=True)

    def _paint_buffers(self, painter: QPainter, shown: Shown) -> None:
        block, rect = shown.block, shown.rect
        if not block.before and not block.after:
            return
        kind = self.state.event_type(block.booking)
        edge = self.theme.type_colour(kind.colour if kind else len(self.theme.types))
        for rows in self._buffer_rects(block, rect):
            patterns.buffer_box(painter, rows, edge.edge, rtl=self.geometry.rtl)

    def _buffer_rects(self, block: Block, rect: QRectF) -> Iterator[QRectF]:
        day = self.geometry.hour * HOURS
        before, after = round(block.before * day), round(block.after * day)
        if before:
            yield QRectF(rect.left(), rect.top() - before, rect.width(), before)
        if after:
            yield QRectF(rect.left(), rect.bottom() + 1, rect.width(), after)

    def _paint_old_place(self, painter: QPainter, shown: Shown) -> None:
        """Draw where a dragged booking came from: a dashed outline, and its time."""
        look = shown.picture.look
        colour = self.theme.type_colour(look.colour or len(self.theme.types))
        patterns.box(painter, shown.rect, edge=colour.edge, dashes=patterns.HELD)
        painter.setPen(self.theme.palette.muted)
        painter.setFont(self.theme.font(Role.SMALL, tabular=True))
        text = self.told.was(shown.block.span.start)
        room = shown.rect.adjusted(7, 2, -3, 0)
        where = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop
        painter.drawText(room, where, text)

    def _paint_bracket(self, painter: QPainter, number: int, box: Box) -> None:
        rect = self.geometry.column(number, box.top, box.bottom)
        reach = QRectF(rect.left(), rect.top(), rect.width() - 2, rect.height() - 1)
        if self.geometry.rtl:
            painter.save()
            painter.translate(2 * rect.left() + rect.width(), 0)
            painter.scale(-1, 1)
            patterns.bracket(painter, reach, self.theme.palette.danger)
            painter.restore()
            return
        patterns.bracket(painter, reach, self.theme.palette.danger)

    # --- now -------------------------------------------------------------------------

    def now_minute(self) -> float | None:
        """Return where now stands on the ruler; None when today is not shown."""
        for column in self.layout.columns:
            if column.day == self.state.today:
                return column.scale.minute(self.state.now)
        return None

    def _paint_faint_now(self, painter: QPainter) -> None:
        minute = self.now_minute()
        if minute is None:
            return
        geometry = self.geometry
        line = QRectF(
            geometry.ruler,
            round(geometry.y(minute)),
            geometry.width - geometry.ruler,
            1,
        )
        colour = patterns.faded(self.theme.palette.now, FAINT)
        painter.fillRect(geometry.mirrored(line), colour)

    def _paint_now(self, painter: QPainter, clip: QRectF) -> None:
        minute = self.now_minute()
        if minute is None:
            return
        geometry, colour = self.geometry, self.theme.palette.now
        y = round(geometry.y(minute))
        reach = ruler.now_reach(self.theme)
        if y + reach < clip.top() or y - reach > clip.bottom():
            return
        for number, column in enumerate(self.layout.columns):
            if column.day != self.state.today:
                continue
            day = geometry.column(number)
            painter.fillRect(QRectF(day.left(), y - 1, day.width(), 2), colour)
            start = QPointF(day.right() if geometry.rtl else day.left(), y)
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawEllipse(start, DOT, DOT)
            painter.restore()
        told = self.told.form.time_of(self.state.now, self.told.tz)
        ruler.paint_now(painter, geometry, self.theme, minute=minute, told=told)

    # --- cursor ----------------------------------------------------------------------

    def cursor_rect(self, ghost: Ghost) -> QRectF:
        """Return the cell of the cursor, as wide as a block."""
        rect = self.geometry.column(ghost.column, ghost.box.top, ghost.box.bottom)
        start, end = BLOCK_START - 2, BLOCK_END - 4
        if self.geometry.rtl:
            start, end = end, start
        return rect.adjusted(start, 1, -end, 0)

    def _paint_cursor(self, painter: QPainter, cursor: Ghost) -> None:
        rect = self.cursor_rect(cursor)
        palette = self.theme.palette
        patterns.box(painter, rect, edge=palette.focus, width=2)
        if not self._has_words(cursor.column, rect):
            ghost_paint.paint_lines(painter, rect, cursor.lines, self.theme)

    def _has_words(self, number: int, rect: QRectF) -> bool:
        """Whether something is written there already."""
        busy = self.layout.columns[number].busy
        places = [self.geometry.block(number, each.box) for each in busy]
        places += [each.rect for each in self.shown if each.column == number]
        places += [each.rect for _held, each in self.held]
        return any(place.intersects(rect) for place in places)
