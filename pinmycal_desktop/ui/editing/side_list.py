"""The list at the side of an editor: what there is, one of it chosen.

A row has a name, a quiet second line, perhaps a colour and a last word. Rows of several
accounts stand in groups, the account's name over the first of each. Rows are read by
assistive technology as those of any list.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from pinmycal_desktop.model.value_class import value_class
from pinmycal_desktop.ui import patterns
from pinmycal_desktop.ui.theme import Radius, Role, Weight, theme_of
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

_INDEX = QModelIndex | QPersistentModelIndex
_KEY = Qt.ItemDataRole.UserRole
_PAD, _SWATCH_GAP = 8, 24
_HEAD, _MARK = 26, 26  # px of a group's heading, and of the letters in it


@value_class
class SideRow:
    """One thing of the list. `key` tells it apart, whatever its words are."""

    key: int
    name: str
    note: str = ""
    swatch: int = 0
    """An event type colour, or 0 for none."""
    last: str = ""
    """A word at the end of the row, such as Hidden."""
    is_changed: bool = False
    """It has changes nobody saved."""
    group: str = ""
    """The name of its account, where there are several."""
    mark: str = ""
    """The letters of that account, if it has some."""


class _Rows(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: tuple[SideRow, ...] = ()

    def tell(self, rows: tuple[SideRow, ...]) -> None:
        """Hold other rows; selections stay when only words differ."""
        if _places(rows) == _places(self.rows):
            self.rows = rows
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def begins(self, place: int) -> bool:
        """Whether the row at `place` is the first of a group that has a name."""
        group = self.rows[place].group
        return bool(group) and (not place or self.rows[place - 1].group != group)

    def rowCount(self, parent: _INDEX = QModelIndex()) -> int:  # noqa: B008  -- Qt's signature
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _INDEX, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            unsaved = words("not saved") if row.is_changed else ""
            parts = (row.name, row.note, row.last, unsaved, row.group)
            return ", ".join(part for part in parts if part)
        return row.key if role == _KEY else None


def _places(rows: tuple[SideRow, ...]) -> list[tuple[int, str]]:
    return [(row.key, row.group) for row in rows]


class _Delegate(QStyledItemDelegate):
    """Paints a row: name over note, colour before, last word after."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _INDEX) -> QSize:
        theme, model = theme_of(), index.model()
        assert isinstance(model, _Rows)
        body = QFontMetrics(theme.font(Role.BODY)).height()
        small = QFontMetrics(theme.font(Role.CAPTION)).height()
        head = _head_height() if model.begins(index.row()) else 0
        return QSize(option.rect.width(), body + small + 14 + head)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: _INDEX
    ) -> None:
        model = index.model()
        assert isinstance(model, _Rows)
        row, theme = model.rows[index.row()], theme_of()
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        is_focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        painter.save()
        room = QRect(option.rect)
        if model.begins(index.row()):
            _paint_head(painter, option, row)
            room.setTop(room.top() + _head_height())
        box = QRectF(room).adjusted(0, 1, 0, -1)
        if is_chosen:
            fill = theme.palette.accentsoft
            patterns.box(painter, box, fill=fill, radius=Radius.BLOCK)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            patterns.box(painter, box, fill=theme.palette.hover, radius=Radius.BLOCK)
        if is_chosen and is_focused:
            edge = theme.palette.focus
            patterns.box(painter, box, edge=edge, radius=Radius.BLOCK, width=2)
        room.adjust(_PAD, 6, -_PAD, -6)
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        self._words(painter, room, row, is_chosen=is_chosen, rtl=rtl)
        painter.restore()

    def _words(
        self,
        painter: QPainter,
        room: QRect,
        row: SideRow,
        *,
        is_chosen: bool,
        rtl: bool,
    ) -> None:
        theme = theme_of()
        if row.swatch:
            left = room.right() - 15 if rtl else room.left()
            sign = QRectF(left, room.center().y() - 7, 16, 16)
            colour = theme.type_colour(row.swatch)
            patterns.swatch(painter, sign, colour, rtl=rtl)
            shift = (0, -_SWATCH_GAP) if rtl else (_SWATCH_GAP, 0)
            room.adjust(shift[0], 0, shift[1], 0)
        room = self._last(painter, room, row, rtl=rtl)
        ink = theme.palette.accentink if is_chosen else theme.palette.text
        weight = Weight.STRONG if is_chosen else Weight.REGULAR
        painter.setFont(theme.font(Role.BODY, weight))
        top = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop
        foot = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignBottom
        painter.setLayoutDirection(_direction(rtl=rtl))
        painter.setPen(ink)
        _elided(painter, room, row.name, top)
        painter.setFont(theme.font(Role.CAPTION, tabular=True))
        painter.setPen(theme.palette.muted)
        _elided(painter, room, row.note, foot)

    def _last(
        self, painter: QPainter, room: QRect, row: SideRow, *, rtl: bool
    ) -> QRect:
        """Draw what stands at the end; return the room that is left."""
        theme, rest = theme_of(), QRect(room)
        if row.is_changed:
            left = room.left() if rtl else room.right() - 6
            dot = QRectF(left, room.center().y() - 3, 6, 6)
            patterns.box(painter, dot, fill=theme.palette.warning, radius=3)
            rest.adjust(*((14, 0, 0, 0) if rtl else (0, 0, -14, 0)))
        if row.last:
            painter.setFont(theme.font(Role.CAPTION))
            painter.setPen(theme.palette.muted)
            end = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
            painter.setLayoutDirection(_direction(rtl=rtl))
            painter.drawText(rest, int(end), row.last)
            width = painter.fontMetrics().horizontalAdvance(row.last) + _PAD
            rest.adjust(*((width, 0, 0, 0) if rtl else (0, 0, -width, 0)))
        return rest


def _direction(*, rtl: bool) -> Qt.LayoutDirection:
    ways = Qt.LayoutDirection
    return ways.RightToLeft if rtl else ways.LeftToRight


def _head_height() -> int:
    return max(_HEAD, QFontMetrics(theme_of().font(Role.CAPTION)).height() + 10)


def _paint_head(painter: QPainter, option: QStyleOptionViewItem, row: SideRow) -> None:
    """Draw the account over the first of its rows."""
    theme, room = theme_of(), QRect(option.rect)
    room.setHeight(_head_height())
    room.adjust(_PAD, 0, -_PAD, 0)
    rtl = option.direction == Qt.LayoutDirection.RightToLeft
    if row.mark:
        left = room.right() - _MARK if rtl else room.left()
        box = QRectF(left, room.center().y() - 6, _MARK, 14)
        patterns.letters(painter, box, row.mark, theme)
        gap = _MARK + _PAD
        room.adjust(*((0, 0, -gap, 0) if rtl else (gap, 0, 0, 0)))
    painter.setFont(theme.font(Role.CAPTION, Weight.STRONG))
    painter.setPen(theme.palette.muted)
    painter.setLayoutDirection(option.direction)
    middle = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
    _elided(painter, room, row.group, middle)


def _elided(painter: QPainter, room: QRect, text: str, flags: Qt.AlignmentFlag) -> None:
    shown = painter.fontMetrics().elidedText(
        text, Qt.TextElideMode.ElideRight, room.width()
    )
    painter.drawText(room, int(flags), shown)


class SideList(QListView):
    """The rows, one chosen. Keys: arrows choose, Alt and arrows move, Delete removes.

    It changes nothing by itself: what is moved or removed is only told.
    """

    chosen = Signal(int)
    """The key of the row a person chose; never emitted by `choose`."""
    moved = Signal(int, int)
    """A key, and the place it should have: one up or down from where it is."""
    removed = Signal(int)
    """The key of the row that had the focus when Delete was pressed."""
    menu_wanted = Signal(int, QPoint)
    """The key of a row and where, on the screen, its menu should open."""

    def __init__(self, name: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = _Rows(self)
        self._silent = False
        self.setModel(self._rows)
        self.setItemDelegate(_Delegate(self))
        self.setAccessibleName(name)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setProperty("ring", False)
        self.setStyleSheet("QListView { background: transparent; border: none; }")
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._ask_for_menu)
        self.selectionModel().currentChanged.connect(self._tell)

    def tell(self, rows: Sequence[SideRow], chosen: int | None) -> None:
        """Show these rows, with the one of key `chosen` taken, without a signal."""
        self._silent = True
        self._rows.tell(tuple(rows))
        self._silent = False
        self.choose(chosen)

    def choose(self, key: int | None) -> None:
        """Take the row of this key without a signal; None takes nothing."""
        keys = [row.key for row in self._rows.rows]
        self._silent = True
        if key in keys:
            self.setCurrentIndex(self._rows.index(keys.index(key)))
        else:
            self.setCurrentIndex(QModelIndex())
        self._silent = False

    def rows(self) -> tuple[SideRow, ...]:
        """Return what is shown."""
        return self._rows.rows

    def may_move(self, key: int, step: int) -> bool:
        """Whether a row can go `step` places on: not out of its group."""
        rows = self._rows.rows
        place = [row.key for row in rows].index(key)
        there = place + step
        return 0 <= there < len(rows) and rows[there].group == rows[place].group

    def key(self) -> int | None:
        """Return the key of the row that is taken."""
        index = self.currentIndex()
        return self._rows.rows[index.row()].key if index.isValid() else None

    def _tell(self, index: QModelIndex) -> None:
        if index.isValid() and not self._silent:
            self.chosen.emit(self._rows.rows[index.row()].key)

    def _ask_for_menu(self, at: QPoint) -> None:
        index = self.indexAt(at)
        index = index if index.isValid() else self.currentIndex()
        if index.isValid():
            key = self._rows.rows[index.row()].key
            self.menu_wanted.emit(key, self.viewport().mapToGlobal(at))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with Alt, remove with Delete; the rest is the list's own."""
        key, place = self.key(), self.currentIndex().row()
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        step = steps.get(Qt.Key(event.key()), 0)
        if key is None:
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier and step:
            if self.may_move(key, step):
                self.moved.emit(key, place + step)
        elif event.key() == Qt.Key.Key_Delete:
            self.removed.emit(key)
        else:
            super().keyPressEvent(event)
