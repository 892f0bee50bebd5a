"""Paints the palette's rows: group names, choices with their keys, the line's preview.

All it knows comes from the item's roles below.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from pinmycal_desktop.screen.palette import Choice
from pinmycal_desktop.ui import icons, patterns
from pinmycal_desktop.ui.theme import Role, Weight, theme_of

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QFont, QPainter

    from pinmycal_desktop.ui.theme import Theme

CHOICE = Qt.ItemDataRole.UserRole + 1
"""The `Choice` of a row; none for a group's name."""
FACTS = Qt.ItemDataRole.UserRole + 2
"""Columns of a preview: (what, how it was understood, a note) each."""
_ROW, _HEAD = 34, 26
_TOP, _FACT, _LINE, _FOOT = 36, 54, 18, 6
"""Where the columns of a preview begin, and their height: three lines."""
_PAD, _SIGN, _GAP = 16, 16, 10
_SHARES = (0.24, 0.34, 0.18, 0.24)
"""What the columns of a preview take of its width."""
Facts: TypeAlias = tuple[tuple[str, str, str], ...]
"""Columns of a preview."""
_INDEX = QModelIndex | QPersistentModelIndex


def in_a_line(facts: Facts, width: float, theme: Theme) -> int:
    """Return how many columns of a preview stand side by side: all, or half of them."""
    small = QFontMetricsF(theme.font(Role.SMALL, Weight.STRONG))
    room = [(width - 2 * _PAD) * share - _GAP for share in _SHARES]
    fits = all(
        small.horizontalAdvance(how) <= wide
        for (_what, how, _note), wide in zip(facts, room, strict=False)
    )
    return len(facts) if fits else (len(facts) + 1) // 2


def _wide(option: QStyleOptionViewItem) -> float:
    """Return how wide a row is painted."""
    view = option.widget
    return view.viewport().width() if isinstance(view, QAbstractItemView) else 0.0


class PaletteDelegate(QStyledItemDelegate):
    """One row at a time."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _INDEX) -> QSize:
        """Group names are lower, a preview higher."""
        width = super().sizeHint(option, index).width()
        theme = theme_of()
        if index.data(CHOICE) is None:
            return QSize(width, theme.scaled(_HEAD))
        facts = index.data(FACTS) or ()
        if not facts:
            return QSize(width, theme.scaled(_ROW))
        lines = len(facts) // in_a_line(facts, _wide(option), theme)
        return QSize(width, theme.scaled(_TOP + lines * _FACT + _FOOT))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: _INDEX
    ) -> None:
        """Draw the ground, then what the row says."""
        theme, rect = theme_of(), QRectF(option.rect)
        painter.save()
        painter.setLayoutDirection(option.direction)
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        row = _Row(painter, theme, rect, rtl=rtl)
        choice = index.data(CHOICE)
        if isinstance(choice, Choice):
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            row.choice(choice, chosen=chosen, high=theme.scaled(_ROW) + 2)
            row.facts(index.data(FACTS) or ())
        else:
            row.head(str(index.data()))
        painter.restore()


class _Row:
    """A row while it is painted, from where reading begins."""

    def __init__(
        self, painter: QPainter, theme: Theme, rect: QRectF, *, rtl: bool
    ) -> None:
        self._painter, self._theme, self._rect, self._rtl = painter, theme, rect, rtl

    def _along(self, start: float, width: float, top: float, high: float) -> QRectF:
        left = self._rect.left() + start
        if self._rtl:
            left = self._rect.right() - start - width
        return QRectF(left, self._rect.top() + top, width, high)

    def _text(self, room: QRectF, text: str, font: QFont, ink: QColor) -> float:
        """Draw a text, shortened to its room; return how wide it is."""
        measure = QFontMetricsF(font)
        mode = Qt.TextElideMode.ElideRight
        shown = measure.elidedText(text, mode, max(room.width(), 0.0))
        self._painter.setFont(font)
        self._painter.setPen(ink)
        side = Qt.AlignmentFlag.AlignRight if self._rtl else Qt.AlignmentFlag.AlignLeft
        where = side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        self._painter.drawText(room, int(where), shown)
        return measure.horizontalAdvance(shown)

    def head(self, text: str) -> None:
        """Draw a group's name."""
        font = self._theme.font(Role.CAPTION, Weight.STRONG)
        high = self._rect.height() - 4
        room = self._along(_PAD, self._rect.width() - 2 * _PAD, 4, high)
        self._text(room, text, font, self._theme.palette.muted)

    def choice(self, choice: Choice, *, chosen: bool, high: float) -> None:
        """Draw a choice: its sign, its words, a note, and its keys at the end."""
        theme, palette = self._theme, self._theme.palette
        if chosen:
            self._painter.fillRect(self._rect, palette.accentsoft)
            bar = self._along(0, 3, 0, self._rect.height())
            self._painter.fillRect(bar, palette.accent)
        ink = palette.accentink if chosen else palette.text
        sign = self._along(_PAD, _SIGN, (high - _SIGN) / 2, _SIGN)
        if choice.colour:
            colour = theme.type_colour(choice.colour)
            patterns.swatch(self._painter, sign, colour, rtl=self._rtl)
        elif choice.icon:
            icons.paint(self._painter, sign, choice.icon, palette.muted)
        start = float(_PAD + _SIGN + _GAP)
        end = self._rect.width() - _PAD - self._keys(choice.keys, high) - _GAP
        weight = Weight.STRONG if chosen else Weight.REGULAR
        room = self._along(start, end - start, 0, high)
        told = self._text(room, choice.words, theme.font(Role.BODY, weight), ink)
        if choice.note:
            start += told + _GAP
            room = self._along(start, end - start, 0, high)
            self._text(room, choice.note, theme.font(Role.SMALL), palette.muted)

    def _keys(self, keys: tuple[str, ...], high: float) -> float:
        """Draw keys as caps at the end of the row; return their width."""
        font = self._theme.font(Role.CAPTION, tabular=True)
        measure = QFontMetricsF(font)
        side = self._theme.scaled(20)
        taken = 0.0
        for key in reversed(keys):
            width = measure.horizontalAdvance(key) + 12
            start = self._rect.width() - _PAD - taken - width
            cap = self._along(start, width, (high - side) / 2, side)
            palette = self._theme.palette
            patterns.box(self._painter, cap, fill=palette.field, edge=palette.line)
            self._painter.setFont(font)
            self._painter.setPen(palette.muted)
            self._painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, key)
            taken += width + 4
        return taken

    def facts(self, facts: Facts) -> None:
        """Draw how the words of a line were understood, in columns."""
        if not facts:
            return
        theme, palette = self._theme, self._theme.palette
        whole, beside = (
            self._rect.width() - 2 * _PAD,
            in_a_line(facts, self._rect.width(), theme),
        )
        shares = _SHARES if beside == len(facts) else (1 / beside,) * len(facts)
        high, start, top = theme.scaled(_LINE), float(_PAD), theme.scaled(_TOP)
        for place, ((what, how, note), share) in enumerate(
            zip(facts, shares, strict=False)
        ):
            if place and place % beside == 0:
                start, top = float(_PAD), top + theme.scaled(_FACT)
            lines = (
                (what, theme.font(Role.CAPTION), palette.muted),
                (how, theme.font(Role.SMALL, Weight.STRONG), palette.text),
                (note, theme.font(Role.CAPTION, tabular=True), palette.muted),
            )
            for line, (text, font, ink) in enumerate(lines):
                room = self._along(start, whole * share - 8, top + line * high, high)
                self._text(room, text, font, ink)
            start += whole * share
