"""The free times of some days, one column a day, walked through by the arrow keys.

Tab comes to one time, the chosen or the first; the arrows go on from there. What is
shown is handed in; nothing here reads the diary.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from pinmycal_desktop.ui import patterns
from pinmycal_desktop.ui.booking.slot_button import SlotButton
from pinmycal_desktop.ui.theme import RING, Role, Space, Weight, theme_of
from pinmycal_desktop.ui.widgets.plain_label import PlainLabel, caption
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from pinmycal_desktop.screen.free_times import DayOfTimes
    from pinmycal_desktop.ui.booking.telling import Telling

_HEAD_ROOM = 34  # px of the heads above the columns
_LEAST_HEIGHT = 140  # px: the heads and three times
_COLUMN_GAP = Space.SMALL


class _Head(QWidget):
    """The name of a day over its column, with a line under it."""

    def __init__(self, telling: Telling, day: date) -> None:
        super().__init__()
        label = PlainLabel(telling.column_day(day), weight=Weight.MEDIUM)
        label.setAccessibleName(telling.form.day(day, whole=True))
        row = QVBoxLayout(self)
        row.setContentsMargins(0, 0, 0, Space.SMALL)
        row.addWidget(label)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        low = self.height() - 1
        ends = QPointF(0, low), QPointF(self.width(), low)
        patterns.hairline(painter, *ends, theme_of(self).palette.line, width=1)
        painter.end()


class SlotColumns(QScrollArea):
    """Columns of `SlotButton`s under the names of their days, which stay in sight."""

    took = Signal(object)
    """The start a person chose, an aware `datetime`."""
    turned = Signal(int)
    """One page on (1) or back (-1) is wanted: an arrow or a Page key led outside."""

    def __init__(self, telling: Telling, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._telling = telling
        self._columns: list[list[SlotButton]] = []
        self._page = QWidget()
        self._heads = QWidget(self)
        self.setWidget(self._page)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(words("Free times"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(_LEAST_HEIGHT)
        self.viewport().setAutoFillBackground(False)
        self._page.setAutoFillBackground(False)

    def capacity(self) -> int:
        """How many columns of a readable width there is room for, 1 to 4."""
        small = theme_of(self).font(Role.CAPTION, tabular=True)
        strong = theme_of(self).font(Role.BODY, Weight.STRONG, tabular=True)
        metrics = type(self.fontMetrics())
        sample = self._telling.form.hour(22)
        needed = metrics(strong).horizontalAdvance(sample)
        needed += metrics(small).horizontalAdvance(sample) + 56
        room = self.width() - 2 * RING + _COLUMN_GAP
        return max(1, min(4, room // (needed + _COLUMN_GAP)))

    def show_days(
        self,
        days: Sequence[DayOfTimes],
        invitee_zone: str,
        chosen: datetime | None,
    ) -> None:
        """Show these days instead; the focus stays on the same time if it is there."""
        focused = self._focused()
        held = focused.start if focused is not None else None
        page, heads = QWidget(), QWidget(self)
        grid = QGridLayout(page)
        grid.setContentsMargins(RING, RING, RING, RING)
        grid.setHorizontalSpacing(_COLUMN_GAP)
        row = QHBoxLayout(heads)
        row.setContentsMargins(RING, 0, RING, 0)
        row.setSpacing(_COLUMN_GAP)
        self._columns = []
        for place, day in enumerate(days):
            row.addWidget(_Head(self._telling, day.day), 1)
            grid.addLayout(self._column(day, invitee_zone), 0, place)
            grid.setColumnStretch(place, 1)
        self._replace(page, heads)
        self.set_chosen(chosen)
        if held is not None:
            self._focus_on(held)

    def _replace(self, page: QWidget, heads: QWidget) -> None:
        self.setWidget(page)
        self._page = page
        self._heads.hide()
        self._heads.deleteLater()
        self._heads = heads
        heads.show()
        self._place_heads()

    def _column(self, day: DayOfTimes, invitee_zone: str) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(Space.TINY)
        buttons = []
        for time in day.times:
            button = SlotButton(time, self._telling, invitee_zone)
            button.took.connect(self._take)
            button.moved.connect(self._travel)
            column.addWidget(button)
            buttons.append(button)
        self._columns.append(buttons)
        for told in day.reasons:
            label = caption(self._telling.told(told, day.day), wrap=True)
            label.setContentsMargins(0, Space.TINY, 0, 0)
            column.addWidget(label)
        if not day.times and not day.reasons:
            column.addWidget(caption(words("No free time."), wrap=True))
        column.addStretch()
        return column

    def buttons(self) -> list[SlotButton]:
        """Every time shown, day by day."""
        return [button for column in self._columns for button in column]

    def set_chosen(self, start: datetime | None) -> None:
        """Mark one time as the chosen one, without a signal; Tab comes to it."""
        free = [each for each in self.buttons() if not each.is_taken]
        for button in free:
            button.setChecked(button.start == start)
        at = next((each for each in free if each.isChecked()), None)
        self._lead_to(at or next(iter(free), None))

    def focus_first(self) -> None:
        """Put the keyboard on the chosen time, or the first."""
        for button in self.buttons():
            if button.focusPolicy() == Qt.FocusPolicy.StrongFocus:
                button.setFocus(Qt.FocusReason.TabFocusReason)
                self.ensureWidgetVisible(button)
                return

    def _lead_to(self, button: SlotButton | None) -> None:
        for each in self.buttons():
            is_it = each is button
            policy = Qt.FocusPolicy
            each.setFocusPolicy(policy.StrongFocus if is_it else policy.ClickFocus)

    def _focused(self) -> SlotButton | None:
        return next((each for each in self.buttons() if each.hasFocus()), None)

    def _focus_on(self, start: datetime) -> None:
        for button in self.buttons():
            if button.start == start:
                self._enter(button)
                return

    def _enter(self, button: SlotButton) -> None:
        self._lead_to(button)
        button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ensureWidgetVisible(button, 0, Space.LARGE)

    def _take(self, start: datetime) -> None:
        self.set_chosen(start)
        self.took.emit(start)

    def _travel(self, pressed: int) -> None:
        key = Qt.Key(pressed)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            mirror = {Qt.Key.Key_Left: Qt.Key.Key_Right}
            mirror |= {Qt.Key.Key_Right: Qt.Key.Key_Left}
            key = mirror.get(key, key)
        if key in _PAGES:
            self.turned.emit(_PAGES[key])
        elif key in _SIDES:
            self._across(_SIDES[key])
        else:
            self._along(key)

    def _along(self, key: Qt.Key) -> None:
        """Go up, down, to the first or the last time of the day."""
        column, place = self._place()
        steps = {Qt.Key.Key_Up: place - 1, Qt.Key.Key_Down: place + 1}
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: len(column) - 1}
        target = (steps | ends)[key]
        if 0 <= target < len(column):
            self._enter(column[target])

    def _across(self, step: int) -> None:
        """Go to the time of the next day that has any nearest to the same clock."""
        column, place = self._place()
        at = self._columns.index(column) + step
        while 0 <= at < len(self._columns) and not self._columns[at]:
            at += step
        if not 0 <= at < len(self._columns):
            self.turned.emit(step)
            return
        clock = column[place].start.time()
        minutes = clock.hour * 60 + clock.minute

        def apart(button: SlotButton) -> int:
            return abs(button.start.hour * 60 + button.start.minute - minutes)

        self._enter(min(self._columns[at], key=apart))

    def _place(self) -> tuple[list[SlotButton], int]:
        """Where the focus is; it is on a time whenever a key was pressed there."""
        for column in self._columns:
            for place, button in enumerate(column):
                if button.hasFocus():
                    return column, place
        column = next(each for each in self._columns if each)
        return column, 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the heads over their columns."""
        super().resizeEvent(event)
        self._place_heads()

    def _place_heads(self) -> None:
        head = max(_HEAD_ROOM, self._heads.sizeHint().height())
        margins = self.viewportMargins()
        if margins.top() != head:
            self.setViewportMargins(0, head, 0, 0)
        room = self.viewport().geometry()
        self._heads.setGeometry(room.x(), 0, room.width(), head)


_PAGES = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_SIDES = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
