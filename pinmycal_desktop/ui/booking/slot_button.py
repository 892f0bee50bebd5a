"""One free time to choose: the host's time, the invitee's beside it, and its marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from pinmycal_desktop.screen.comfort import Comfort
from pinmycal_desktop.ui import icons, patterns
from pinmycal_desktop.ui.booking.telling import COMFORT_ICONS
from pinmycal_desktop.ui.theme import Height, Radius, Role, Weight, theme_of, themes
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtGui import QColor

    from pinmycal_desktop.screen.free_times import FreeTime
    from pinmycal_desktop.ui.booking.telling import Telling
    from pinmycal_desktop.ui.theme import Theme

STRIP = 4
"""How wide the mark of night, early and late is, in pixels."""
_PAD = 12
_SIGN = 12
_GAP = 4
_EARLY = (2.0, 2.0)


def comfort_strip(painter: QPainter, rect: QRectF, comfort: Comfort) -> None:
    """Draw the mark at the start of a time: solid is night, dashed early or late."""
    colour = theme_of().palette.night
    if comfort is Comfort.NIGHT:
        painter.fillRect(rect, colour)
    elif comfort is not Comfort.DAY:
        middle = rect.center().x()
        painter.setPen(patterns.pen(colour, rect.width(), _EARLY))
        painter.drawLine(
            QRectF(middle, rect.top(), 0, 0).topLeft(),
            QRectF(middle, rect.bottom(), 0, 0).topLeft(),
        )


class SlotButton(QAbstractButton):
    """A time that can be chosen; a taken one stays, struck through, and is no choice.

    The arrow keys are told by `moved`, for the columns to carry the focus.
    """

    took = Signal(object)
    """The start, an aware `datetime`, when a person chooses it."""
    moved = Signal(int)
    """The arrow, Home, End or Page key that was pressed, as its number."""

    def __init__(
        self,
        time: FreeTime,
        telling: Telling,
        invitee_zone: str,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._time = time
        self._ours = telling.form.wall(time.start.time())
        same = telling.same_clock(time.start, invitee_zone)
        self._theirs = "" if same else telling.theirs(time.start, invitee_zone)
        self._comfort = Comfort.DAY if same else time.comfort
        if time.is_taken:
            self._theirs, self._comfort = words("taken"), Comfort.DAY
        self.setCheckable(not time.is_taken)
        self.setProperty("ring", True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(telling.slot_name(time, invitee_zone))
        self._dress(themes().current)
        themes().changed.connect(self._dress)
        self.clicked.connect(self._take)

    @property
    def start(self) -> datetime:
        """When it starts, in the host's zone."""
        return self._time.start

    @property
    def is_taken(self) -> bool:
        """Whether it was lost meanwhile."""
        return self._time.is_taken

    def _take(self) -> None:
        if not self._time.is_taken:
            self.setChecked(True)
            self.took.emit(self._time.start)

    def _dress(self, theme: Theme) -> None:
        self.setFont(theme.font(Role.BODY, Weight.STRONG, tabular=True))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Room for both times and the sign between them."""
        small = QFontMetrics(theme_of(self).font(Role.CAPTION, tabular=True))
        width = self.fontMetrics().horizontalAdvance(self._ours) + 2 * _PAD
        if self._theirs:
            width += small.horizontalAdvance(self._theirs) + _SIGN + 3 * _GAP
        return QSize(width, max(Height.DENSE_CONTROL, self.fontMetrics().height() + 8))

    def minimumSizeHint(self) -> QSize:
        """As high as ever; the column says how wide."""
        return QSize(48, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space choose, the arrows go to another time."""
        key = Qt.Key(event.key())
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take()
        elif key in _TRAVEL:
            self.moved.emit(int(key))
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box, the strip, both times and the sign."""
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        rect = QRectF(self.rect())
        self._paint_box(painter, rect)
        self._paint_strip(painter, rect)
        ink = self._ink()
        self._paint_ours(painter, rect, ink)
        self._paint_theirs(painter, rect)
        painter.end()

    def _paint_box(self, painter: QPainter, rect: QRectF) -> None:
        palette, time = theme_of(self).palette, self._time
        fill, edge, dashes, width = palette.surface, palette.control, None, 1.0
        if time.is_taken:
            fill, dashes = palette.window, patterns.CANCELLED
        elif self.isChecked():
            fill, edge, width = palette.accentsoft, palette.accent, 2.0
            dashes = patterns.HELD if time.is_outside else None
        elif self.isDown():
            fill = palette.press
        elif self.underMouse():
            fill = palette.hover
        elif self._comfort is Comfort.NIGHT:
            fill = palette.closed
        patterns.box(
            painter,
            rect,
            fill=fill,
            edge=edge,
            radius=Radius.BLOCK,
            width=width,
            dashes=dashes,
        )

    def _paint_strip(self, painter: QPainter, rect: QRectF) -> None:
        if self._comfort is Comfort.DAY:
            return
        left = rect.right() - STRIP if self._rtl else rect.left()
        painter.save()
        painter.setClipPath(patterns.rounded(rect, Radius.BLOCK))
        strip = QRectF(left, rect.top(), STRIP, rect.height())
        comfort_strip(painter, strip, self._comfort)
        painter.restore()

    def _paint_ours(self, painter: QPainter, rect: QRectF, ink: QColor) -> None:
        font = self.font()
        if self._time.is_taken:
            font.setWeight(font.Weight.Normal)
            font.setStrikeOut(True)
        painter.setFont(font)
        painter.setPen(QPen(ink))
        room = rect.adjusted(_PAD, 0, -_PAD, 0)
        start = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, int(start), self._ours)

    def _paint_theirs(self, painter: QPainter, rect: QRectF) -> None:
        if not self._theirs:
            return
        theme = theme_of(self)
        chosen = self.isChecked()
        ink = theme.palette.accentink if chosen else theme.palette.muted
        painter.setFont(theme.font(Role.CAPTION, tabular=True))
        painter.setPen(ink)
        room = rect.adjusted(8, 0, -8, 0)
        end = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, int(end), self._theirs)
        sign = COMFORT_ICONS[self._comfort]
        needed = painter.fontMetrics().horizontalAdvance(self._theirs) + _GAP
        taken = self.fontMetrics().horizontalAdvance(self._ours) + _PAD + _GAP
        if not sign or taken + needed + _SIGN + 8 > rect.width():
            return
        left = room.left() + needed if self._rtl else room.right() - needed - _SIGN
        top = rect.center().y() - _SIGN / 2
        icons.paint(painter, QRectF(left, top, _SIGN, _SIGN), sign, ink)

    def _ink(self) -> QColor:
        palette = theme_of(self).palette
        if self._time.is_taken:
            return palette.muted
        return palette.accentink if self.isChecked() else palette.text

    @property
    def _rtl(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft


_TRAVEL = (
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
)
