"""The other person's night over the days, while a booking with them is in hand.

A wash where it is night there, beside what stands in the days; a strip at the end of
each day, dotted where it is early or late; and words that say whose night it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple
from zoneinfo import ZoneInfo

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QRegion

from pinmycal_desktop.screen.comfort import Comfort, stretches
from pinmycal_desktop.screen.scale import DAY_MINUTES
from pinmycal_desktop.ui import patterns
from pinmycal_desktop.ui.format import city
from pinmycal_desktop.ui.theme import BarPattern, Role
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QPainter

    from pinmycal_desktop.ui.theme import Theme
    from pinmycal_desktop.ui.week.grid import GridPicture

STRIP = 4
"""Pixels of the strip at the end of a day, beside the blocks."""
_WASH, _DARK_WASH = 0.2, 0.6
_PAD = 6


class Strip(NamedTuple):
    """The strip of a part of a day; y runs from midnight."""

    rect: QRectF
    is_night: bool
    """Else it is early or late."""


class Nights(NamedTuple):
    """Somebody's nights on the days of one picture, ready to be painted."""

    wash: QRegion
    strips: tuple[Strip, ...]
    labels: tuple[QRectF, ...]
    told: str


NONE = Nights(QRegion(), (), (), "")
"""There their clocks show what ours do."""


def nights_in(zone: str, picture: GridPicture) -> Nights:
    """Return where it is night, early or late in `zone` on the days of a picture."""
    if _same_clock(zone, picture):
        return NONE
    geometry, theme = picture.geometry, picture.theme
    taken = list(_taken(picture))
    strips, rects = [], []
    for number, column in enumerate(picture.layout.columns):
        for top, bottom, comfort in stretches(column.scale, zone):
            rect = geometry.column(number, top / DAY_MINUTES, bottom / DAY_MINUTES)
            left = rect.left() if geometry.rtl else rect.right() - STRIP
            strip = QRectF(left, rect.top(), STRIP, rect.height())
            strips.append(Strip(strip, comfort is Comfort.NIGHT))
            if comfort is Comfort.NIGHT:
                rects.append(rect)
    wash = QRegion()
    for rect in rects:
        wash += QRegion(rect.toAlignedRect())
    for rect in taken:
        wash -= QRegion(rect.toAlignedRect())
    height = QFontMetricsF(theme.font(Role.CAPTION)).height()
    labels = tuple(_labels(rects, taken, height))
    told = words("Night in {0}").format(city(zone))
    return Nights(wash, tuple(strips), labels, told)


def _same_clock(zone: str, picture: GridPicture) -> bool:
    at = picture.layout.columns[0].scale.span.start
    zones = (zone, picture.state.zone)
    return len({at.astimezone(ZoneInfo(each)).utcoffset() for each in zones}) == 1


def _taken(picture: GridPicture) -> Iterable[QRectF]:
    """Yield where something stands that the wash would grey."""
    yield from (each.rect for each in picture.shown)
    yield from (each.rect for _held, each in picture.held)
    for number, column in enumerate(picture.layout.columns):
        for busy in column.busy:
            yield picture.geometry.block(number, busy.box)


def _labels(
    rects: list[QRectF], taken: list[QRectF], height: float
) -> Iterable[QRectF]:
    """Yield one place for the words in each time of night, where nothing stands.

    It is at the end that touches the day: there a night is seen first.
    """
    for top in dict.fromkeys(each.top() for each in rects):
        places = []
        for rect in rects:
            if rect.top() == top:
                y = rect.bottom() - height - 2 if top == 0 else rect.top() + 2
                wide = rect.width() - 2 * _PAD - STRIP
                places.append(QRectF(rect.left() + _PAD, y, wide, height))
        free = (p for p in places if not any(p.intersects(each) for each in taken))
        yield next(free, places[0])


def paint(painter: QPainter, nights: Nights, theme: Theme, clip: QRectF) -> None:
    """Draw what of the wash, the strips and the words lies within `clip`."""
    night = theme.palette.night
    if not theme.high_contrast:
        painter.save()
        painter.setClipRegion(nights.wash, Qt.ClipOperation.IntersectClip)
        whole = QRectF(nights.wash.boundingRect()).intersected(clip)
        wash = patterns.faded(night, _WASH)
        if theme.dark:  # night is darker than day there too
            wash = patterns.faded(theme.palette.window, _DARK_WASH)
        painter.fillRect(whole, wash)
        painter.restore()
    for strip in filter(lambda each: each.rect.intersects(clip), nights.strips):
        pattern = BarPattern.SOLID if strip.is_night else BarPattern.DOT
        patterns.bar(painter, strip.rect, night, pattern)
    font = theme.font(Role.CAPTION)
    measure = QFontMetricsF(font)
    painter.setFont(font)
    painter.setPen(theme.palette.muted)
    for room in filter(clip.intersects, nights.labels):
        end = Qt.TextElideMode.ElideRight
        shown = measure.elidedText(nights.told, end, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeading, shown)
