"""Other times for one that cannot be had: up to five, each by Alt and its number."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QShortcut,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from pinmycal_desktop.ui import icons, patterns
from pinmycal_desktop.ui.theme import (
    RING,
    Radius,
    Role,
    Space,
    Weight,
    theme_of,
    themes,
)
from pinmycal_desktop.ui.widgets.flow import Flow
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from pinmycal_desktop.model.slots import Slot
    from pinmycal_desktop.ui.booking.telling import Telling
    from pinmycal_desktop.ui.theme import Theme

MOST = 5
_PAD, _TICK = 8, 16


class _Card(QAbstractButton):
    """One other time: its day and key, the host's time, the invitee's time."""

    def __init__(
        self, start: datetime, number: int, telling: Telling, zone: str
    ) -> None:
        super().__init__()
        local = start.astimezone(telling.host).date()
        form = telling.form
        self.start = start
        self._day = telling.column_day(local)
        native = QKeySequence.SequenceFormat.NativeText
        self._key = QKeySequence(f"Alt+{number}").toString(native).replace("+", " ")
        self._ours = telling.clock(start)
        same = telling.same_clock(start, zone)
        self._theirs = "" if same else telling.theirs(start, zone)
        day = form.day(local, whole=True)
        told = f"{day}, {telling.both(start, zone)}"
        self.setAccessibleName(words("{0}, {1}").format(told, self._key))
        self.setCheckable(True)
        self.setProperty("ring", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._dress(themes().current)
        themes().changed.connect(self._dress)

    def _dress(self, theme: Theme) -> None:
        self.setFont(theme.font(Role.BODY, Weight.STRONG, tabular=True))
        self.updateGeometry()

    def _small(self) -> QFontMetrics:
        return QFontMetrics(theme_of(self).font(Role.CAPTION, tabular=True))

    def sizeHint(self) -> QSize:
        """Two or three lines, and the key beside the first."""
        small, strong = self._small(), self.fontMetrics()
        width = small.horizontalAdvance(f"{self._day}{self._key}") + 2 * _PAD + 10
        width = max(width, strong.horizontalAdvance(self._ours) + 3 * _PAD + _TICK)
        lines = small.height() * (2 if self._theirs else 1) + strong.height()
        return QSize(width, lines + 12)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses, as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the card, its key in a small box, and both times."""
        theme = theme_of(self)
        palette, chosen = theme.palette, self.isChecked()
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        fill = palette.hover if self.underMouse() else palette.surface
        patterns.box(
            painter,
            QRectF(self.rect()),
            fill=palette.accentsoft if chosen else fill,
            edge=palette.accent if chosen else palette.control,
            radius=Radius.BLOCK,
        )
        room = QRectF(self.rect()).adjusted(_PAD, 6, -_PAD, -6)
        ink = palette.accentink if chosen else palette.muted
        start = int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
        painter.setFont(theme.font(Role.CAPTION, tabular=True))
        painter.setPen(ink)
        painter.drawText(room, start, self._day)
        self._paint_key(painter, room)
        room.adjust(0, self._small().height(), 0, 0)
        painter.setFont(self.font())
        painter.setPen(palette.accentink if chosen else palette.text)
        painter.drawText(room, start, self._ours)
        if chosen:
            self._paint_tick(painter, room)
        room.adjust(0, self.fontMetrics().height(), 0, 0)
        painter.setFont(theme.font(Role.CAPTION, tabular=True))
        painter.setPen(ink)
        painter.drawText(room, start, self._theirs)
        painter.end()

    def _paint_tick(self, painter: QPainter, room: QRectF) -> None:
        """Say what is chosen by a tick: the ring round a card is the keyboard's."""
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = room.left() if rtl else room.right() - _TICK
        top = room.top() + (self.fontMetrics().height() - _TICK) / 2
        ink = theme_of(self).palette.accentink
        icons.paint(painter, QRectF(left, top, _TICK, _TICK), "check", ink)

    def _paint_key(self, painter: QPainter, room: QRectF) -> None:
        small = self._small()
        width = small.horizontalAdvance(self._key) + 8
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = room.left() - 3 if rtl else room.right() - width + 3
        box = QRectF(left, room.top() - 1, width, small.height() + 1)
        edge = theme_of(self).palette.control
        patterns.box(painter, box, edge=edge, radius=Radius.BLOCK)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._key)


class Alternatives(QWidget):
    """The cards in a row that wraps; Alt+1 to Alt+5 work anywhere in `window`."""

    took = Signal(object)
    """The start a person chose, an aware `datetime`."""

    def __init__(self, telling: Telling, window: QWidget) -> None:
        super().__init__()
        self._telling = telling
        self._cards: list[_Card] = []
        self._flow = Flow(self, gap=Space.SMALL)
        self._flow.setContentsMargins(0, Space.SMALL, 0, RING)
        self._keys = [QShortcut(f"Alt+{n + 1}", window) for n in range(MOST)]
        for place, key in enumerate(self._keys):
            key.setEnabled(False)
            key.activated.connect(partial(self.press, place))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.hide()

    def offer(self, slots: Sequence[Slot], invitee_zone: str) -> None:
        """Show these instead, nearest first; none hides the row."""
        for card in self._cards:
            self._flow.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = [
            _Card(slot.start, number, self._telling, invitee_zone)
            for number, slot in enumerate(slots[:MOST], start=1)
        ]
        widest = max((card.sizeHint().width() for card in self._cards), default=0)
        for card in self._cards:
            card.setFixedWidth(widest)
            card.clicked.connect(self._taker(card))
            self._flow.addWidget(card)
        for place, key in enumerate(self._keys):
            key.setEnabled(place < len(self._cards))
        self.setVisible(bool(self._cards))

    def focus_first(self) -> None:
        """Put the keyboard on the first card, if there is one."""
        if self._cards:
            self._cards[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def press(self, place: int) -> None:
        """Choose the card at a place, as its key does; not while it is not seen."""
        if place < len(self._cards) and self.isVisible():
            self._take(self._cards[place])

    def set_chosen(self, start: datetime | None) -> None:
        """Mark the card of this start, without a signal."""
        for card in self._cards:
            card.setChecked(card.start == start)

    def _taker(self, card: _Card) -> Callable[[], None]:
        def take() -> None:
            self._take(card)

        return take

    def _take(self, card: _Card) -> None:
        self.set_chosen(card.start)
        self.took.emit(card.start)
