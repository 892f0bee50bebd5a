"""The free times to choose from: days side by side, two clocks, why there are no more.

Shared by the booking dialog and the reschedule dialog. It reads beside the window and
shows the newest answer only; what is chosen is kept by whoever owns it.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pinmycal_desktop.screen.comfort import Comfort
from pinmycal_desktop.screen.free_times import (
    TimesQuery,
    Turn,
    days_of_times,
    shown_days,
)
from pinmycal_desktop.ui.booking.month_button import MonthButton
from pinmycal_desktop.ui.booking.reads import FoundTimes, read_times
from pinmycal_desktop.ui.booking.slot_button import STRIP, comfort_strip
from pinmycal_desktop.ui.booking.slot_columns import SlotColumns
from pinmycal_desktop.ui.format import city
from pinmycal_desktop.ui.theme import Role, Space, Weight
from pinmycal_desktop.ui.widgets.button import Button, IconButton, Kind
from pinmycal_desktop.ui.widgets.icon_mark import IconMark
from pinmycal_desktop.ui.widgets.plain_label import PlainLabel, caption
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from datetime import date, datetime

    from pinmycal_desktop.model.changes import Changes
    from pinmycal_desktop.model.errors import PinmyCalError
    from pinmycal_desktop.model.event_type import EventType
    from pinmycal_desktop.ui.booking.services import BookingServices


class _Strip(QWidget):
    """A sample of the mark of night, or of early and late."""

    def __init__(self, comfort: Comfort) -> None:
        super().__init__()
        self._comfort = comfort
        self.setFixedSize(QSize(STRIP, 14))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        comfort_strip(painter, QRectF(self.rect()), self._comfort)
        painter.end()


class FreeTimesPanel(QWidget):
    """Days of free times of one event type and length.

    `ask` says of what, `set_invitee_zone` whose clock stands beside, `choose` marks a
    start. Days are those of the host's zone.
    """

    took = Signal(object)
    """The start a person chose, an aware `datetime`."""
    found = Signal(object)
    """The `FoundTimes` just shown: what stands against the chosen start is in it."""
    troubled = Signal(object)
    """The `PinmyCalError` that kept the times from being read."""

    def __init__(
        self, services: BookingServices, *, topic: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._services, self._topic = services, topic
        self._telling = services.telling
        self._zone = services.zone
        self._query: TimesQuery | None = None
        self._found: FoundTimes | None = None
        self._shown: tuple[date, ...] = ()
        self._taken: frozenset[datetime] = frozenset()
        self._about = PlainLabel(weight=Weight.STRONG)
        self._clocks = PlainLabel(role=Role.CAPTION, ink="muted", wrap=True)
        self._back = IconButton("chevron-left", words("Earlier days"), dense=True)
        self._on = IconButton("chevron-right", words("Later days"), dense=True)
        self._month = MonthButton(services.today(), services.form)
        self._columns = SlotColumns(self._telling)
        self._nothing = Button(
            words("Go to the next free day"), kind=Kind.LINK, dense=True
        )
        self._legend = QWidget()
        self._arrange()
        self._connect()
        self.set_invitee_zone(services.zone)

    def _arrange(self) -> None:
        self._about.setText(words("Free times"))
        head = QHBoxLayout()
        head.setSpacing(Space.SMALL)
        head.addWidget(self._about)
        head.addWidget(self._clocks, 1)
        for part in (self._back, self._month, self._on):
            head.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        column.addLayout(head)
        column.addWidget(self._columns, 1)
        column.addWidget(self._nothing, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self._legend)
        self._nothing.hide()
        row = QHBoxLayout(self._legend)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self._explain(row, "moon", Comfort.NIGHT, words("Their night"))
        row.addSpacing(Space.MEDIUM)
        self._explain(row, "sunrise", Comfort.EARLY, words("Early or late"))
        row.addStretch()

    @staticmethod
    def _explain(row: QHBoxLayout, sign: str, comfort: Comfort, words: str) -> None:
        row.addWidget(IconMark(sign, size=12))
        row.addWidget(_Strip(comfort))
        row.addWidget(caption(words))

    def _connect(self) -> None:
        self._back.clicked.connect(self.earlier)
        self._on.clicked.connect(self.later)
        self._month.picked.connect(self.go_to)
        self._columns.took.connect(self._take)
        self._columns.turned.connect(self._turn)
        self._nothing.clicked.connect(self._to_next_free)
        if self._services.relay is not None:
            self._services.relay.changed.connect(self._hear)

    @property
    def parts(self) -> tuple[QWidget, ...]:
        """What Tab goes through, the times first."""
        return (self._columns, self._back, self._month, self._on, self._nothing)

    # --- what is shown -------------------------------------------------------------

    @property
    def zone(self) -> str:
        """The invitee's zone."""
        return self._zone

    def ask(
        self,
        event_type: EventType,
        length: int,
        *,
        wanted: datetime | None = None,
        around: date | None = None,
        moving: int | None = None,
    ) -> None:
        """Show the times of an event type; the days stay when it is another one.

        At first they begin with the day of `wanted`, or with the first free day from
        `around` on, which is today when it is past.
        """
        today = self._services.today()
        asked = TimesQuery(
            event_type=event_type,
            length=length,
            host_zone=self._services.zone,
            first=self._shown[0] if self._shown else max(around or today, today),
            turn=Turn.FORWARD if self._shown else Turn.FIRST_FREE,
            moving=moving,
            wanted=wanted,
        )
        if wanted is not None and not self._shown:
            day = wanted.astimezone(self._telling.host).date()
            asked = asked.at(day)
        self._read(asked)

    def set_invitee_zone(self, zone: str) -> None:
        """Show this zone's clock beside the host's."""
        self._zone = zone
        now = self._services.clock()
        ours = city(self._services.zone)
        if self._telling.same_clock(now, zone):
            self._clocks.setText(ours)
        else:
            told = words("{0} left, {1} right")
            if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
                told = words("{0} right, {1} left")
            self._clocks.setText(told.format(ours, city(zone)))
        self._legend.setVisible(not self._telling.same_clock(now, zone))
        self._show()

    def choose(self, start: datetime | None) -> None:
        """Mark a start as the chosen one, its day brought into sight; no signal."""
        if self._query is None or start == self._query.wanted:
            return
        query = replace(self._query, wanted=start)
        if start is not None:
            day = start.astimezone(self._telling.host).date()
            if day not in self._shown:
                query = query.at(day)
        self._read(query)

    def mark_taken(self, start: datetime) -> None:
        """Keep a lost start in its place, struck through; nothing is chosen then."""
        self._taken |= {start}
        if self._query is not None:
            self._read(replace(self._query, wanted=None))

    def go_to(self, day: date) -> None:
        """Begin with this day."""
        if self._query is not None:
            self._read(self._query.at(day))

    def later(self) -> None:
        """Show the days after those shown."""
        if self._query is not None and self._shown:
            self._read(self._query.onward(self._shown[-1]))

    def earlier(self) -> None:
        """Show the days before those shown, as far as today."""
        if self._query is not None and self._back.isEnabled() and self._shown:
            self._read(self._query.back(self._shown[0]))

    def focus_times(self) -> None:
        """Put the keyboard on the chosen time, or on the first."""
        self._columns.focus_first()

    def _to_next_free(self) -> None:
        if self._query is not None and self._shown:
            after = self._query.onward(self._shown[-1])
            self._read(replace(after, turn=Turn.FIRST_FREE))

    def _turn(self, step: int) -> None:
        (self.later if step > 0 else self.earlier)()

    def _take(self, start: datetime) -> None:
        if self._query is not None:
            self._query = replace(self._query, wanted=start)
        self.took.emit(start)

    # --- reading ---------------------------------------------------------------------

    def _read(self, query: TimesQuery) -> None:
        self._query = query
        self._services.operations.read(
            partial(read_times, query=query),
            self._arrive,
            self._fail,
            topic=self._topic,
        )

    def _fail(self, error: PinmyCalError) -> None:
        self.troubled.emit(error)

    def reload(self) -> None:
        """Read the days shown again."""
        if self._query is not None:
            first = self._shown[0] if self._shown else self._query.first
            self._read(self._query.at(first))

    def _hear(self, changes: Changes) -> None:
        if not self.isVisible() or self._query is None:
            return
        if changes.touches(self._query.span):
            self.reload()

    def _arrive(self, found: FoundTimes) -> None:
        if self._query is not None and self._query.wanted != found.query.wanted:
            found = replace(found, objections=(), alternatives=())
        self._found = found
        self._show()
        self.found.emit(found)

    def _show(self) -> None:
        found = self._found
        if found is None:
            return
        query = self._query or found.query
        count = self._columns.capacity()
        self._shown = shown_days(found.answer, found.query, count=count)
        days = days_of_times(
            found.answer,
            self._shown,
            host_zone=self._services.zone,
            invitee_zone=self._zone,
            taken=self._taken,
            wanted=query.wanted,
        )
        self._columns.show_days(days, self._zone, query.wanted)
        self._month.set_days(self._shown[0], self._shown[-1])
        self._back.setEnabled(self._shown[0] > self._services.today())
        self._nothing.setVisible(not any(day.times for day in days))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many days as there is room for."""
        super().resizeEvent(event)
        if self._shown and self._columns.capacity() != len(self._shown):
            self._show()
