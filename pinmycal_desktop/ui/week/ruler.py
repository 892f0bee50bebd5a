"""The rulers at the side of the hours, and the label of now.

The ruler of the zone shown stands beside the days; those of others outside of it, each
with a strip that says when it is night, early or late there. They only paint.
"""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF

from pinmycal_desktop.model.value_class import value_class
from pinmycal_desktop.screen.comfort import Comfort, comfort_of
from pinmycal_desktop.ui import patterns
from pinmycal_desktop.ui.format import city
from pinmycal_desktop.ui.theme import BarPattern, Radius, Role, Weight
from pinmycal_desktop.ui.week.geometry import HOURS, MINUTES

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtGui import QPainter

    from pinmycal_desktop.screen.scale import DayScale
    from pinmycal_desktop.ui.format import Format
    from pinmycal_desktop.ui.theme import Theme
    from pinmycal_desktop.ui.week.geometry import Geometry

STRIP = 4
"""Pixels of the strip that shows the other zone's night."""
_PAD = 7
_LABEL_HEIGHT = 18
_LEAST = 52
_NOW_PAD = 10
_LEAST_OTHER, _MOST_OTHER = 54, 76


@value_class(kw_only=False)
class OtherDay:
    """A day of ours, seen by another zone's clock."""

    scale: DayScale
    zone: str
    number: int = 0
    """Which ruler is its, counted from the outermost."""


def widths(
    theme: Theme, form: Format, own: str, others: tuple[str, ...]
) -> tuple[float, ...]:
    """Return how wide the rulers must be for their hours and names in this font."""
    measure = QFontMetricsF(theme.font(Role.SMALL, Weight.REGULAR, tabular=True))
    hours = max(measure.horizontalAdvance(form.hour(hour)) for hour in range(HOURS))
    bold = QFontMetricsF(theme.font(Role.SMALL, Weight.STRONG, tabular=True))
    now = bold.horizontalAdvance(form.wall(time(23, 59))) + _NOW_PAD + STRIP
    room = hours + 2 * _PAD
    strong = QFontMetricsF(theme.font(Role.CAPTION, Weight.STRONG))
    name = min(strong.horizontalAdvance(city(own)) + 2 * _PAD, _MOST_OTHER)
    if not others:
        return (max(_LEAST, room, now, name),)
    quiet = QFontMetricsF(theme.font(Role.CAPTION))
    told = (
        min(quiet.horizontalAdvance(city(each)) + _PAD, _MOST_OTHER)
        for each in reversed(others)
    )
    outer = tuple(max(_LEAST_OTHER, room + STRIP, each) for each in told)
    return (*outer, max(_LEAST - 3, room, now, name))


def paint_hours(
    painter: QPainter, geometry: Geometry, theme: Theme, form: Format
) -> None:
    """Draw the hours of the own zone, each on its line."""
    rect = geometry.ruler_rect(len(geometry.rulers) - 1, geometry.height)
    painter.setPen(theme.palette.text)
    painter.setFont(theme.font(Role.SMALL, tabular=True))
    for hour in range(1, HOURS):
        _label(painter, geometry, rect, hour * 60, form.hour(hour))
    two = geometry.doubled
    if two is not None:
        again = form.hour(int(two.top) // MINUTES)
        _label(painter, geometry, rect, (two.top + two.bottom) / 2, again)


def paint_other_hours(
    painter: QPainter, geometry: Geometry, theme: Theme, form: Format, *, day: OtherDay
) -> None:
    """Draw another zone's clock at each of our hours, with its night."""
    rect = geometry.ruler_rect(day.number, geometry.height)
    painter.setPen(theme.palette.muted)
    painter.setFont(theme.font(Role.SMALL, tabular=True))
    tz = ZoneInfo(day.zone)
    for hour in range(1, HOURS):
        instant = day.scale.instant(hour * 60)
        told = _told(form, instant, tz)
        _label(painter, geometry, rect, hour * 60, told)
    _strip(painter, geometry, rect, theme, day)


def _told(form: Format, instant: datetime, tz: ZoneInfo) -> str:
    local = instant.astimezone(tz)
    return form.hour(local.hour) if not local.minute else form.wall(local.time())


def _strip(
    painter: QPainter, geometry: Geometry, rect: QRectF, theme: Theme, day: OtherDay
) -> None:
    """Draw solid pixels for night there, dashes for early and late."""
    left = rect.right() - STRIP if geometry.rtl else rect.left()
    for half in range(HOURS * 2):
        comfort = comfort_of(day.scale.instant(half * 30), day.zone)
        if comfort is Comfort.DAY:
            continue
        top = round(geometry.y(half * 30))
        part = QRectF(left, top, STRIP, round(geometry.y(half * 30 + 30)) - top)
        solid = comfort is Comfort.NIGHT
        pattern = BarPattern.SOLID if solid else BarPattern.DOT
        patterns.bar(painter, part, theme.palette.night, pattern)


def _label(
    painter: QPainter, geometry: Geometry, rect: QRectF, minute: float, told: str
) -> None:
    line = _line(geometry, rect, minute, painter.fontMetrics().height())
    side = Qt.AlignmentFlag.AlignLeft if geometry.rtl else Qt.AlignmentFlag.AlignRight
    painter.drawText(line, side | Qt.AlignmentFlag.AlignVCenter, told)


def _line(geometry: Geometry, rect: QRectF, minute: float, letters: float) -> QRectF:
    """Return where the label of a minute stands on a ruler, with room for letters."""
    high = max(_LABEL_HEIGHT, letters)
    y = round(geometry.y(minute)) - high / 2
    line = QRectF(rect.left(), y, rect.width(), high)
    return line.adjusted(_PAD, 0, -_PAD, 0)


def now_reach(theme: Theme) -> float:
    """Return how far from its line what tells of now is drawn, up and down."""
    letters = QFontMetricsF(theme.font(Role.SMALL, Weight.STRONG, tabular=True))
    # Half its label, and the label of the hour it stands for, which may be cut.
    return 2 * max(_LABEL_HEIGHT, letters.height())


def paint_now(
    painter: QPainter, geometry: Geometry, theme: Theme, *, minute: float, told: str
) -> None:
    """Draw the time of now on the ruler, in the place of an hour it would cut."""
    rect = geometry.ruler_rect(len(geometry.rulers) - 1, geometry.height)
    font = theme.font(Role.SMALL, Weight.STRONG, tabular=True)
    measure = QFontMetricsF(font)
    width = max(measure.horizontalAdvance(told) + _NOW_PAD, rect.width() - 2 * STRIP)
    high = max(_LABEL_HEIGHT, measure.height())
    y = round(geometry.y(minute)) - high / 2
    left = rect.left() + STRIP if geometry.rtl else rect.right() - STRIP - width
    box = QRectF(left, y, width, high)
    hour = _line(geometry, rect, round(minute / 60) * 60, measure.height())
    if hour.intersects(box):
        painter.fillRect(hour, theme.palette.window)
    patterns.box(painter, box, fill=theme.palette.now, radius=Radius.BLOCK)
    painter.setFont(font)
    painter.setPen(theme.palette.surface if not theme.dark else theme.palette.window)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, told)


def edge_line(painter: QPainter, geometry: Geometry, theme: Theme) -> None:
    """Draw the lines between the rulers and the days."""
    for number in range(len(geometry.rulers)):
        rect = geometry.ruler_rect(number, geometry.height)
        x = rect.left() if geometry.rtl else rect.right() - 1
        top, foot = QPointF(x, 0), QPointF(x, geometry.height)
        patterns.hairline(painter, top, foot, theme.palette.line, width=1)
