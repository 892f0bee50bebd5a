"""How the painted week looks; drawn from values, so that it can be drawn anywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt

from pinmycal_desktop.model.schedule import MINUTES_A_DAY
from pinmycal_desktop.model.value_class import value_class
from pinmycal_desktop.screen.painted_hours import pieces_of, removed_pieces
from pinmycal_desktop.ui import patterns
from pinmycal_desktop.ui.schedule.hour_words import short_words
from pinmycal_desktop.ui.theme import Radius, Role, Weight, themes

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from pinmycal_desktop.screen.booking_chips import BookingChip
    from pinmycal_desktop.screen.painted_hours import Piece
    from pinmycal_desktop.screen.schedule import ScheduleDraft
    from pinmycal_desktop.ui.format import Format
    from pinmycal_desktop.ui.theme import Theme

_RULER = 44
_CHIP, _SLIM_CHIP, _CHIP_GAP = 10, 7, 2
_SLIM_COLUMN = 66  # px under which chips are slimmer, for the times beside them
_WORD_ROOM, _BOTH_ROOM = 16, 34  # px of height for one time, and for both
_ASIDE, _ASIDE_WHEN_SLIM = (8, 4), (6, 1)  # px beside them, and when days are slim


def ruler() -> int:
    """Return the width of the column of hours: as wide as their letters need."""
    return themes().current.scaled(_RULER)


@value_class
class Geometry:
    """Where days and minutes lie, in logical pixels."""

    width: float
    hour: float
    order: tuple[int, ...]
    """The weekdays from the line's start to its end."""
    is_rtl: bool = False

    @property
    def column(self) -> float:
        """The width of a day."""
        return (self.width - ruler()) / 7

    def left(self, day: int) -> float:
        """Return where a day begins."""
        place = self.order.index(day)
        if self.is_rtl:
            return self.width - ruler() - (place + 1) * self.column
        return ruler() + place * self.column

    def day_at(self, x: float) -> int:
        """Return the weekday at `x`, the nearest one outside of all."""
        inside = self.width - ruler() - x if self.is_rtl else x - ruler()
        return self.order[min(max(int(inside // self.column), 0), 6)]

    def y(self, minute: float) -> float:
        """Return where a minute lies."""
        return minute * self.hour / 60

    def minute_at(self, y: float) -> float:
        """Return the minute at `y`, within the day."""
        return min(max(y * 60 / self.hour, 0), MINUTES_A_DAY)

    def at(self, point: QPointF) -> tuple[int, float]:
        """Return the weekday and the minute at a point."""
        return self.day_at(point.x()), self.minute_at(point.y())

    def box(self, day: int, start: int, end: int) -> QRectF:
        """Return where hours of a day are drawn."""
        left, top = self.left(day) + 3, self.y(start)
        return QRectF(left, top, self.column - 6, self.y(end) - top)


@value_class
class Picture:
    """Everything that is drawn."""

    draft: ScheduleDraft
    chips: tuple[BookingChip, ...]
    chosen: Piece | None
    cursor: tuple[int, int] | None
    form: Format
    geometry: Geometry


def paint(painter: QPainter, picture: Picture, theme: Theme) -> None:
    """Draw ground, lines, what goes away, what is open, chips and cursor."""
    _ground(painter, picture, theme)
    for piece in removed_pieces(picture.draft):
        _removed(painter, picture.geometry, piece, theme)
    for piece in pieces_of(picture.draft.current.week):
        _open(painter, picture, piece, theme)
    for chip in picture.chips:
        _chip(painter, picture.geometry, chip, theme)
    for piece in pieces_of(picture.draft.current.week):
        _times(painter, picture, piece, theme)  # read on top of a chip in their way
    if picture.cursor is not None and not _is_within(picture.chosen, picture.cursor):
        day, minute = picture.cursor
        box = picture.geometry.box(day, minute, minute + 15)
        edge = theme.palette.focus
        patterns.box(painter, box, edge=edge, radius=Radius.BAR, width=2)


def _is_within(chosen: Piece | None, cursor: tuple[int, int]) -> bool:
    """Whether the cursor stands in the chosen hours: their ring tells of it then."""
    return (
        chosen is not None
        and chosen.day == cursor[0]
        and chosen.start <= cursor[1] < chosen.end
    )


def _ground(painter: QPainter, picture: Picture, theme: Theme) -> None:
    geometry, palette = picture.geometry, theme.palette
    height = geometry.y(MINUTES_A_DAY)
    inner = 0.0 if geometry.is_rtl else float(ruler())
    days = QRectF(inner, 0, geometry.width - ruler(), height)
    painter.fillRect(days, palette.closed)
    painter.setFont(theme.font(Role.CAPTION, tabular=True))
    for hour in range(1, 24):
        y = geometry.y(hour * 60)
        left, right = QPointF(days.left(), y), QPointF(days.right(), y)
        patterns.hairline(painter, left, right, palette.hour)
        start = geometry.width - ruler() + 6 if geometry.is_rtl else 0
        high = max(16, painter.fontMetrics().height())
        room = QRectF(start, y - high / 2, ruler() - 6, high)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        side = Qt.AlignmentFlag.AlignRight
        side = Qt.AlignmentFlag.AlignLeft if geometry.is_rtl else side
        painter.setPen(palette.muted)
        painter.drawText(room, flags | side, picture.form.hour(hour))
    for day in range(7):
        x = geometry.left(day) + (geometry.column if geometry.is_rtl else 0)
        top, foot = QPointF(x, 0), QPointF(x, height)
        patterns.hairline(painter, top, foot, palette.line)


def _removed(painter: QPainter, geometry: Geometry, piece: Piece, theme: Theme) -> None:
    """Hours that saving would close: wash, hatch and a dashed edge."""
    box = geometry.box(piece.day, piece.start, piece.end)
    palette = theme.palette
    patterns.box(painter, box, fill=palette.warningsoft)
    ratio = patterns.ratio_of(painter)
    hatch = patterns.warning_hatch(palette.warning, ratio)
    patterns.fill_from(painter, box, hatch, radius=Radius.BLOCK)
    patterns.box(painter, box, edge=palette.warning, dashes=(4, 3))


def _open(painter: QPainter, picture: Picture, piece: Piece, theme: Theme) -> None:
    geometry, palette = picture.geometry, theme.palette
    box = geometry.box(piece.day, piece.start, piece.end)
    is_chosen = _is_chosen(picture, piece)
    fill = palette.accentsoft if is_chosen else palette.surface
    patterns.box(painter, box, fill=fill)
    painter.save()
    painter.setClipPath(patterns.rounded(box, Radius.BLOCK))
    left = box.right() - 4 if geometry.is_rtl else box.left()
    rail = palette.accent if is_chosen else palette.rail
    painter.fillRect(QRectF(left, box.top(), 4, box.height()), rail)
    painter.restore()
    edge = palette.accent if is_chosen else palette.control
    patterns.box(painter, box, edge=edge, width=2 if is_chosen else 1)
    if is_chosen:
        for y in (box.top(), box.bottom()):
            handle = QRectF(box.center().x() - 10, y - 2, 20, 4)
            patterns.box(painter, handle, fill=palette.accent, radius=2)


def _is_chosen(picture: Picture, piece: Piece) -> bool:
    chosen = picture.chosen
    return chosen is not None and (
        (piece.owner, piece.place) == (chosen.owner, chosen.place)
    )


def _times(painter: QPainter, picture: Picture, piece: Piece, theme: Theme) -> None:
    """Write when a piece starts and ends, as far as there is room."""
    box = picture.geometry.box(piece.day, piece.start, piece.end)
    is_chosen = _is_chosen(picture, piece)
    range_ = picture.draft.current.week[piece.owner][piece.place]
    start, end = (short_words(at, picture.form) for at in (piece.start, piece.end))
    if range_.crosses_midnight and not piece.is_tail:
        arrow = "\N{RIGHTWARDS ARROW}"
        end = f"{arrow} {short_words(range_.end, picture.form)}"
    start = "" if piece.is_tail else start
    weight = Weight.STRONG if is_chosen else Weight.REGULAR
    painter.setFont(theme.font(Role.SMALL, weight, tabular=True))
    palette = theme.palette
    painter.setPen(palette.accentink if is_chosen else palette.text)
    wide = max(map(painter.fontMetrics().horizontalAdvance, (start, end)))
    near, far = _ASIDE if wide <= box.width() - sum(_ASIDE) else _ASIDE_WHEN_SLIM
    near, far = (far, near) if picture.geometry.is_rtl else (near, far)
    room = box.adjusted(near, 3, -far, -3)
    absolute = Qt.AlignmentFlag.AlignAbsolute
    side = Qt.AlignmentFlag.AlignLeft
    side = Qt.AlignmentFlag.AlignRight if picture.geometry.is_rtl else side
    if wide > room.width():
        return  # half a time is none: the hours at the side tell
    if box.height() >= _WORD_ROOM:
        painter.drawText(room, side | absolute | Qt.AlignmentFlag.AlignTop, start)
    if box.height() >= _BOTH_ROOM:
        painter.drawText(room, side | absolute | Qt.AlignmentFlag.AlignBottom, end)


def _chip(
    painter: QPainter, geometry: Geometry, chip: BookingChip, theme: Theme
) -> None:
    day = geometry.box(chip.day, chip.start, chip.end)
    width = _SLIM_CHIP if geometry.column < _SLIM_COLUMN else _CHIP
    step = (width + _CHIP_GAP) * chip.lane
    left = day.right() - 2 - width - step
    left = day.left() + 2 + step if geometry.is_rtl else left
    box = QRectF(left, day.top() + 1, width, max(day.height() - 2, 4))
    colour = theme.type_colour(chip.colour)
    patterns.box(painter, box, fill=colour.fill, edge=colour.edge, radius=Radius.BAR)
