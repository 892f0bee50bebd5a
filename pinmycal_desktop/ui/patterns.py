"""Painting primitives shared by the grid, swatches and sheets: bars, hatches, rings.

Everything is in logical pixels and takes its colours from the theme. Hatches are tile
pixmaps, one per colour and pixel ratio, in a brush whose origin is the painted shape,
so that a pattern does not crawl while it is scrolled.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPixmap

from pinmycal_desktop.ui.theme import BarPattern, Radius, Role, Weight

if TYPE_CHECKING:
    from pinmycal_desktop.ui.theme import Palette, Theme, TypeColour

BAR_WIDTH = 4
SWATCH = 16
_STRIPES = {BarPattern.DASH: (6, 3), BarPattern.DOT: (2, 2)}  # px on, px off
_REQUEST_STEP, _REQUEST_SHARE = 7, 0.26
_BUFFER_STEP, _BUFFER_SHARE = 5, 0.30
_BUSY_STEP = 6


def faded(colour: QColor, share: float) -> QColor:
    """The colour at `share` (0..1) of its opacity."""
    made = QColor(colour)
    made.setAlphaF(share)
    return made


# --- lines and boxes -----------------------------------------------------------------


def hairline(
    painter: QPainter, start: QPointF, end: QPointF, colour: QColor, width: float = 0
) -> None:
    """A level or upright line, one device pixel wide unless `width` says more.

    It is filled, not stroked: sharp at every pixel ratio.
    """
    ratio = painter.device().devicePixelRatioF()
    thick = width or 1 / ratio
    x, y = min(start.x(), end.x()), min(start.y(), end.y())
    across, down = abs(end.x() - start.x()), abs(end.y() - start.y())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.fillRect(QRectF(x, y, max(across, thick), max(down, thick)), colour)
    painter.restore()


def rounded(rect: QRectF, radius: float) -> QPainterPath:
    """A rectangle with round corners, to fill or to clip to."""
    path = QPainterPath()
    path.addRoundedRect(rect, radius, radius)
    return path


def box(
    painter: QPainter,
    rect: QRectF,
    *,
    fill: QColor | QBrush | None = None,
    edge: QColor | None = None,
    radius: float = Radius.BLOCK,
    width: float = 1,
    dashes: tuple[float, float] | None = None,
) -> None:
    """A rounded box whose edge lies wholly inside `rect`; `dashes` in px on, px off."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen if edge is None else pen(edge, width, dashes))
    painter.setBrush(Qt.BrushStyle.NoBrush if fill is None else QBrush(fill))
    inset = 0.0 if edge is None else width / 2
    painter.drawRoundedRect(
        rect.adjusted(inset, inset, -inset, -inset), radius - inset, radius - inset
    )
    painter.restore()


def pen(
    colour: QColor, width: float = 1, dashes: tuple[float, float] | None = None
) -> QPen:
    """A pen with flat ends; `dashes` in pixels, whatever the width."""
    made = QPen(colour, width)
    made.setCapStyle(Qt.PenCapStyle.FlatCap)
    if dashes is not None:
        made.setDashPattern([part / width for part in dashes])
    return made


HELD = (4.0, 3.0)
"""Dashes of the edge of a held time."""
CANCELLED = (1.0, 2.0)
"""Dots of the edge of a cancelled booking."""


def ring(
    painter: QPainter, rect: QRectF, colour: QColor, *, dashed: bool = False
) -> None:
    """Two pixels round a block, one pixel away: solid is chosen, dashed is focused."""
    around = rect.adjusted(-3, -3, 3, 3)
    dashes = (6.0, 4.0) if dashed else None
    corner = Radius.BLOCK + 3
    box(painter, around, edge=colour, radius=corner, width=2, dashes=dashes)


def bracket(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    """The double-booking bracket: two pixels at the end of `rect`, with short arms."""
    path = QPainterPath(QPointF(rect.right() - 5, rect.top() + 1))
    path.lineTo(rect.right() - 1, rect.top() + 1)
    path.lineTo(rect.right() - 1, rect.bottom() - 1)
    path.lineTo(rect.right() - 5, rect.bottom() - 1)
    painter.strokePath(path, pen(colour, 2))


def letters(
    painter: QPainter,
    rect: QRectF,
    text: str,
    theme: Theme,
    *,
    ink: QColor | None = None,
) -> None:
    """The letters of an account in a thin box."""
    colour = theme.palette.muted if ink is None else ink
    box(painter, rect, edge=colour)
    painter.setPen(colour)
    painter.setFont(theme.font(Role.CAPTION, Weight.STRONG))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)


# --- bars and swatches ---------------------------------------------------------------


def bar(painter: QPainter, rect: QRectF, colour: QColor, pattern: BarPattern) -> None:
    """The bar of an event type, filling `rect` (usually 4 px wide) with its pattern."""
    painter.save()
    if pattern is BarPattern.SOLID:
        painter.fillRect(rect, colour)
    elif pattern is BarPattern.DOUBLE:
        _double(painter, rect, colour)
    elif pattern is BarPattern.LADDER:
        _ladder(painter, rect, colour)
    else:
        _stripes(painter, rect, colour, *_STRIPES[pattern])
    painter.restore()


def _stripes(
    painter: QPainter, rect: QRectF, colour: QColor, on: float, off: float
) -> None:
    top = rect.top()
    while top < rect.bottom():
        height = min(on, rect.bottom() - top)
        painter.fillRect(QRectF(rect.left(), top, rect.width(), height), colour)
        top += on + off


def _double(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    thin = 1.4 * rect.width() / BAR_WIDTH
    painter.fillRect(QRectF(rect.left(), rect.top(), thin, rect.height()), colour)
    right = rect.right() - thin
    painter.fillRect(QRectF(right, rect.top(), thin, rect.height()), colour)


def _ladder(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
    painter.setPen(QPen(colour, 2))
    step = 4 * 2**0.5  # 2 on and 2 off, measured across lines that run at 45 degrees
    y = rect.top() - rect.width()
    while y < rect.bottom() + rect.width() + step:
        low = QPointF(rect.left() - 1, y + rect.width() + 1)
        painter.drawLine(low, QPointF(rect.right() + 1, y - 1))
        y += step


def swatch(
    painter: QPainter, rect: QRectF, colour: TypeColour, *, rtl: bool = False
) -> None:
    """The small sign of an event type: its fill, its edge and a 6 px bar."""
    painter.save()
    box(painter, rect, fill=colour.fill)
    painter.setClipPath(rounded(rect, Radius.BLOCK), Qt.ClipOperation.IntersectClip)
    left = rect.right() - 6 if rtl else rect.left()
    bar(
        painter, QRectF(left, rect.top(), 6, rect.height()), colour.edge, colour.pattern
    )
    painter.restore()
    box(painter, rect, edge=colour.edge)


# --- hatches -------------------------------------------------------------------------


@lru_cache(maxsize=256)
def _hatch_tile(rgba: int, step: int, ratio: float, *, rising: bool) -> QPixmap:
    """One tile of slanted lines, `step` pixels apart measured across the lines."""
    side = round(step * 2**0.5 * ratio)
    tile = QPixmap(side, side)
    tile.fill(Qt.GlobalColor.transparent)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor.fromRgba(rgba), ratio))
    for shift in (-side, 0, side):
        if rising:
            painter.drawLine(shift - 2, side + 2, shift + side + 2, -2)
        else:
            painter.drawLine(shift - 2, -2, shift + side + 2, side + 2)
    painter.end()
    tile.setDevicePixelRatio(ratio)
    return tile


@lru_cache(maxsize=64)
def _line_tile(rgba: int, step: int, ratio: float) -> QPixmap:
    """One tile of level lines, one logical pixel thick, `step` pixels apart."""
    side = round(step * ratio)
    tile = QPixmap(side, side)
    tile.fill(Qt.GlobalColor.transparent)
    painter = QPainter(tile)
    painter.fillRect(QRectF(0, 0, side, ratio), QColor.fromRgba(rgba))
    painter.end()
    tile.setDevicePixelRatio(ratio)
    return tile


def request_hatch(edge: QColor, ratio: float) -> QBrush:
    """Lines that rise to the right, over the fill of a booking that needs a reply."""
    rgba = faded(edge, _REQUEST_SHARE).rgba()
    return QBrush(_hatch_tile(rgba, _REQUEST_STEP, ratio, rising=True))


def busy_hatch(line: QColor, ratio: float) -> QBrush:
    """Lines that fall to the right, over the busy fill."""
    return QBrush(_hatch_tile(line.rgba(), _BUSY_STEP, ratio, rising=False))


def warning_hatch(warning: QColor, ratio: float) -> QBrush:
    """Lines that rise to the right in the warning colour: hours about to be removed."""
    return QBrush(_hatch_tile(faded(warning, 0.6).rgba(), 7, ratio, rising=True))


def buffer_lines(edge: QColor, ratio: float) -> QBrush:
    """Level lines of the time kept free beside a booking."""
    rgba = faded(edge, _BUFFER_SHARE).rgba()
    return QBrush(_line_tile(rgba, _BUFFER_STEP, ratio))


def fill_from(
    painter: QPainter, rect: QRectF, brush: QBrush, *, radius: float = 0
) -> None:
    """Fill `rect` with a hatch that starts at its corner."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, radius > 0)
    painter.setBrushOrigin(rect.topLeft())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(brush)
    painter.drawRoundedRect(rect, radius, radius)
    painter.restore()


def busy_box(
    painter: QPainter,
    rect: QRectF,
    palette: Palette,
    *,
    edge: QColor | None = None,
    is_taken: bool = True,
    is_tentative: bool = False,
    rtl: bool = False,
) -> None:
    """Time taken in another calendar: fill, hatch, quiet edge, 2 px leading edge.

    `edge` is the calendar's own colour; time that is only shown has no hatch, and what
    is tentative no fill either: its edge is darker instead.
    """
    ratio = painter.device().devicePixelRatioF()
    box(painter, rect, fill=palette.surface if is_tentative else palette.busybg)
    if is_taken and not is_tentative:
        hatch = busy_hatch(palette.busyline, ratio)
        fill_from(painter, rect, hatch, radius=Radius.BLOCK)
    box(painter, rect, edge=palette.busy if is_tentative else palette.busyline)
    painter.save()
    painter.setClipPath(rounded(rect, Radius.BLOCK), Qt.ClipOperation.IntersectClip)
    wide = 2 if edge is None else 3
    left = rect.right() - wide if rtl else rect.left()
    leading = QRectF(left, rect.top(), wide, rect.height())
    painter.fillRect(leading, edge or palette.busy)
    painter.restore()


def buffer_box(
    painter: QPainter, rect: QRectF, edge: QColor, *, rtl: bool = False
) -> None:
    """The time kept free beside a booking: level lines and a dotted leading edge."""
    ratio = painter.device().devicePixelRatioF()
    fill_from(painter, rect, buffer_lines(edge, ratio))
    left = rect.right() - 2 if rtl else rect.left()
    _stripes(painter, QRectF(left, rect.top(), 2, rect.height()), edge, 2, 2)
