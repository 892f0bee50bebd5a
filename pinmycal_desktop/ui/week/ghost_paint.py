"""A ghost on the grid: what is dragged, or the keyboard's cell, with its words.

It is painted, and the place is told that it may cover; where it stands and what it says
is decided in `ghosts`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF

from pinmycal_desktop.model.value_class import value_class
from pinmycal_desktop.ui import patterns
from pinmycal_desktop.ui.theme import Role, Weight

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPainter

    from pinmycal_desktop.screen.layout import Box
    from pinmycal_desktop.ui.theme import Theme
    from pinmycal_desktop.ui.week.geometry import Geometry

_EDGE = 4
"""Pixels a ghost's edge may reach beyond its block."""


@value_class(kw_only=False)
class Ghost:
    """What is dragged, or the keyboard's cell: a place and up to three lines."""

    column: int
    box: Box
    lines: tuple[str, ...]
    is_allowed: bool = True


def paint(painter: QPainter, ghost: Ghost, geometry: Geometry, theme: Theme) -> None:
    """Draw a ghost in the colour of what is allowed, or is not."""
    palette = theme.palette
    rect = geometry.block(ghost.column, ghost.box)
    edge = palette.accent if ghost.is_allowed else palette.danger
    fill = palette.accentsoft if ghost.is_allowed else palette.surface
    patterns.box(painter, rect, fill=fill, edge=edge, width=2)
    shown = paint_lines(painter, rect, ghost.lines, theme)
    if shown < len(ghost.lines):
        _paint_beside(painter, rect, ghost.lines[shown:], edge, geometry, theme)


def reach(ghost: Ghost | None, geometry: Geometry, theme: Theme) -> QRectF:
    """Return what of the days a ghost may cover, with the words around it."""
    if ghost is None:
        return QRectF()
    rect = geometry.block(ghost.column, ghost.box)
    measure = QFontMetricsF(theme.font(Role.SMALL, tabular=True))
    high = (len(ghost.lines) + 1) * int(measure.height())
    wide = max(measure.horizontalAdvance(each) for each in ghost.lines) + _EDGE
    return rect.adjusted(-wide - _EDGE, -high, wide + _EDGE, high)


def paint_lines(
    painter: QPainter, rect: QRectF, lines: tuple[str, ...], theme: Theme
) -> int:
    """Draw as many lines as there is room for, the time first; return how many."""
    room = rect.adjusted(7, 3, -3, -1)
    y = room.top()
    for place, text in enumerate(lines):
        weight = Weight.REGULAR if place else Weight.STRONG
        font = theme.font(Role.SMALL, weight, tabular=True)
        measure = QFontMetricsF(font)
        if place and y + measure.height() > rect.bottom() + 2:
            return place
        ink = theme.palette.muted if place else theme.palette.text
        told = measure.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        line = QRectF(room.left(), y, room.width(), measure.height())
        painter.setFont(font)
        painter.setPen(ink)
        painter.drawText(line, Qt.AlignmentFlag.AlignLeading, told)
        y += int(measure.height())
    return len(lines)


def _paint_beside(  # noqa: PLR0917 - where, what, and how it looks
    painter: QPainter,
    rect: QRectF,
    lines: tuple[str, ...],
    edge: QColor,
    geometry: Geometry,
    theme: Theme,
) -> None:
    """Draw what had no room in a ghost on a label under it, or over it at night."""
    font = theme.font(Role.SMALL, tabular=True)
    measure = QFontMetricsF(font)
    height = len(lines) * int(measure.height()) + 6
    width = max(measure.horizontalAdvance(each) for each in lines) + 14
    left = min(rect.left(), geometry.width - width - 2)
    if geometry.rtl:
        left = max(rect.right() - width, 2.0)
    top = rect.bottom() + 2
    if top + height > geometry.height:
        top = rect.top() - height - 2
    label = QRectF(left, top, width, height)
    patterns.box(painter, label, fill=theme.palette.surface, edge=edge)
    painter.setFont(font)
    painter.setPen(theme.palette.text)
    painter.drawText(label, Qt.AlignmentFlag.AlignCenter, "\n".join(lines))
