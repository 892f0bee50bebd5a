"""The other person's night over the days, while a booking with them is in hand.

A wash and a strip where it is night there, a dotted strip where it is early or late,
and a word that says whose night it is. It only paints.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple
from zoneinfo import ZoneInfo

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF

from pinmycal_desktop.screen.comfort import Comfort, stretches
from pinmycal_desktop.ui import patterns
from pinmycal_desktop.ui.format import city
from pinmycal_desktop.ui.theme import BarPattern, Role
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from pinmycal_desktop.screen.layout import WeekLayout
    from pinmycal_desktop.ui.theme import Theme
    from pinmycal_desktop.ui.week.geometry import Geometry

STRIP = 4
"""Pixels of the strip at the end of a day, beside the blocks."""
_WASH = 0.2
_PAD = 6


class Shade(NamedTuple):
    """A part of a day that is no good time for somebody; y runs from midnight."""

    rect: QRectF
    is_night: bool
    """Else it is early or late."""


def shades(layout: WeekLayout, geometry: Geometry, zone: str) -> tuple[Shade, ...]:
    """Return where it is night, early or late in `zone` on the days laid out."""
    return tuple(
        Shade(
            geometry.column(number, top / 1440, bottom / 1440),
            comfort is Comfort.NIGHT,
        )
        for number, column in enumerate(layout.columns)
        for top, bottom, comfort in stretches(column.scale, zone)
    )


def paint(
    painter: QPainter,
    parts: tuple[Shade, ...],
    zone: str,
    geometry: Geometry,
    theme: Theme,
) -> None:
    """Draw the parts; the first night of each time says whose it is."""
    night = theme.palette.night
    wash = patterns.faded(night, _WASH)
    told: set[float] = set()
    for rect, is_night in parts:
        if is_night and not theme.high_contrast:
            painter.fillRect(rect, wash)
        left = rect.left() if geometry.rtl else rect.right() - STRIP
        strip = QRectF(left, rect.top(), STRIP, rect.height())
        pattern = BarPattern.SOLID if is_night else BarPattern.DOT
        patterns.bar(painter, strip, night, pattern)
        if is_night and rect.top() not in told:
            told.add(rect.top())
            _paint_words(painter, rect, words("Night in {0}").format(city(zone)), theme)


def _paint_words(painter: QPainter, rect: QRectF, told: str, theme: Theme) -> None:
    """Put the words where the night is seen last: at the end that touches the day."""
    font = theme.font(Role.CAPTION)
    measure = QFontMetricsF(font)
    is_morning = rect.top() == 0
    room = rect.adjusted(_PAD, 2, -_PAD - STRIP, -2)
    side = Qt.AlignmentFlag.AlignBottom if is_morning else Qt.AlignmentFlag.AlignTop
    painter.setFont(font)
    painter.setPen(theme.palette.muted)
    shown = measure.elidedText(told, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, side | Qt.AlignmentFlag.AlignLeading, shown)


def has_another_clock(zone: str, own: str, layout: WeekLayout) -> bool:
    """Whether the clocks of a zone show another time than ours on these days."""
    at = layout.columns[0].scale.span.start
    offsets = {at.astimezone(ZoneInfo(each)).utcoffset() for each in (zone, own)}
    return len(offsets) > 1
