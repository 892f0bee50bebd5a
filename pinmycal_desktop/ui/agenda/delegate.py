"""Paints the agenda's rows: day headings, signs of types, icons, struck-through names.

All it knows comes from the item's roles below.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from pinmycal_desktop.ui import icons, patterns
from pinmycal_desktop.ui.theme import Role, Weight, theme_of

if TYPE_CHECKING:
    from pinmycal_desktop.ui.theme import Theme

_FIRST = Qt.ItemDataRole.UserRole
DAY, NOTE, INK, ICON, COLOUR, STRIKE, STRONG = (_FIRST + n for n in range(1, 8))
"""A day's date; quiet words beside; a colour role; an icon; a type's colour; whether it
is struck through; the part in bold, from the beginning."""

DAY_HEIGHT = 32
_PAD = 16
_CELL_PAD = 8
_GAP = 8
_QUIET = (Role.CAPTION, Weight.REGULAR)


class AgendaDelegate(QStyledItemDelegate):
    """One cell at a time; a day's heading spans the row."""

    def sizeHint(
        self,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> QSize:
        """Rows of the density, headings a little higher."""
        width = super().sizeHint(option, index).width()
        is_day = index.data(DAY) is not None or not index.parent().isValid()
        row = theme_of().density.value.row
        return QSize(width, DAY_HEIGHT if is_day else row)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the ground of the row, then what the cell says."""
        theme, rect = theme_of(), QRectF(option.rect)
        painter.save()
        painter.setLayoutDirection(option.direction)
        state = option.state
        is_day = index.data(DAY) is not None
        ground = theme.palette.window if is_day else theme.palette.surface
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen:
            ground = theme.palette.accentsoft
        elif state & QStyle.StateFlag.State_MouseOver:
            ground = theme.palette.hover
        painter.fillRect(rect, ground)
        line = QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1)
        painter.fillRect(line, theme.palette.line)
        rtl = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if chosen and index.column() == 0:
            left = rect.right() - 3 if rtl else rect.left()
            bar = QRectF(left, rect.top(), 3, rect.height())
            painter.fillRect(bar, theme.palette.accent)
        pad = _PAD if index.column() == 0 else _CELL_PAD
        room = rect.adjusted(0, 0, -pad, 0) if rtl else rect.adjusted(pad, 0, 0, 0)
        if is_day:
            expanded = bool(state & QStyle.StateFlag.State_Open)
            self._paint_day(painter, theme, room, index, expanded=expanded)
        else:
            self._paint_cell(painter, theme, room, index)
        painter.restore()

    def _paint_day(
        self,
        painter: QPainter,
        theme: Theme,
        room: QRectF,
        index: QModelIndex | QPersistentModelIndex,
        *,
        expanded: bool,
    ) -> None:
        if not expanded:
            spot = _take(painter, room, 14)
            icons.paint(painter, spot, "chevron-right", theme.palette.muted)
            _take(painter, room, _GAP - 2)
        ink = _ink(theme, index) if expanded else theme.palette.muted
        weight = Weight.STRONG
        _write(painter, theme, room, index.data(), how=(Role.BODY, weight), ink=ink)
        _take(painter, room, _GAP)
        note, muted = index.data(NOTE), theme.palette.muted
        _write(painter, theme, room, note, how=_QUIET, ink=muted)

    def _paint_cell(
        self,
        painter: QPainter,
        theme: Theme,
        room: QRectF,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        ink = _ink(theme, index)
        colour, icon = index.data(COLOUR), index.data(ICON)
        rtl = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if colour is not None:
            spot = _take(painter, room, patterns.SWATCH)
            box = QRectF(0, 0, patterns.SWATCH, patterns.SWATCH)
            box.moveCenter(spot.center())
            patterns.swatch(painter, box, theme.type_colour(colour), rtl=rtl)
            _take(painter, room, _GAP)
        if icon:
            spot = _take(painter, room, 14)
            icons.paint(painter, spot, icon, ink)
            _take(painter, room, _GAP - 4)
        text, strong = index.data() or "", index.data(STRONG) or ""
        strike = bool(index.data(STRIKE))
        bold = (Role.SMALL, Weight.STRONG)
        plain = (Role.SMALL, Weight.REGULAR)
        quiet = theme.palette.muted
        first = quiet if strike else ink
        _write(painter, theme, room, strong, how=bold, ink=first, strike=strike)
        rest = text[len(strong) :]
        second = quiet if strong else ink
        _write(painter, theme, room, rest, how=plain, ink=second, strike=strike)
        note = index.data(NOTE)
        if note:
            _take(painter, room, _GAP)
            _write(painter, theme, room, note, how=_QUIET, ink=quiet)


def _ink(theme: Theme, index: QModelIndex | QPersistentModelIndex) -> QColor:
    colour: QColor = getattr(theme.palette, index.data(INK) or "text")
    return colour


def _take(painter: QPainter, room: QRectF, width: float) -> QRectF:
    """Cut a piece off the beginning of `room`, where reading begins."""
    piece = QRectF(room)
    piece.setWidth(width)
    if painter.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        piece.moveRight(room.right())
        room.setRight(room.right() - width)
    else:
        room.setLeft(room.left() + width)
    return piece


def _write(
    painter: QPainter,
    theme: Theme,
    room: QRectF,
    text: str | None,
    *,
    how: tuple[Role, Weight],
    ink: QColor,
    strike: bool = False,
) -> None:
    """Write a text where `room` begins, and leave what is left of `room`."""
    if not text or room.width() <= 0:
        return
    font = theme.font(*how, tabular=True)
    font.setStrikeOut(strike)
    measure = QFontMetricsF(font)
    shown = measure.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    piece = _take(painter, room, min(measure.horizontalAdvance(shown), room.width()))
    painter.setFont(font)
    painter.setPen(ink)
    where = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(piece.adjusted(-1, 0, 1, 0), where, shown)
