"""What the window is showing: the week's state, read anew whenever it is stale.

The one owner of the `WeekState` that grid, agenda, side bar and panel show together.
It asks through `Operations` and never waits; until an answer comes the last facts stay.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from pinmycal_desktop.model.changes import Part
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.model.value_class import value_class
from pinmycal_desktop.ui.again import Again

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from pinmycal_desktop.diary import Diary, WeekReading
    from pinmycal_desktop.model.account import Account, Host
    from pinmycal_desktop.model.booking import Booking, Calendar
    from pinmycal_desktop.model.changes import Changes
    from pinmycal_desktop.model.errors import PinmyCalError
    from pinmycal_desktop.screen.week import WeekState
    from pinmycal_desktop.ui.operations import Operations
    from pinmycal_desktop.ui.relay import Relay

BESIDE_AFTER_MS = 30
"""Lets the first week be painted before anything else is read."""
WEEK_REST_MS = 100
"""While others change the week all the time, it is read no more often than this."""
BESIDE_REST_MS = 500
_MONTH_CELLS = 42
_COUNTED = _MONTH_CELLS + 14
"""The days that are counted: the month's cells reach into its neighbours."""
_A_WEEK = timedelta(days=7)
_BESIDE = frozenset({Part.ACCOUNT, Part.BUSY_TIMES, Part.CALENDARS})


@value_class
class Beside:
    """What the side bar shows beside the week."""

    account: Account
    host: Host
    calendars: tuple[Calendar, ...]
    counts: tuple[tuple[date, int], ...]
    """Days of the month shown with how many bookings they hold."""


def beside_of(reading: WeekReading) -> Beside:
    """Return what a reading says of the side bar; days are counted later."""
    return Beside(
        account=reading.account,
        host=reading.host,
        calendars=reading.calendars,
        counts=(),
    )


class Showing(QObject):
    """Keeps the state and its facts together; lives in the GUI thread."""

    changed = Signal(object)
    """The `WeekState` now shown."""
    beside_changed = Signal(object)
    """The `Beside` now true."""
    booking_read = Signal(object)
    """The chosen `Booking` with its history, or None when none is chosen."""
    failed = Signal(object)
    """The `PinmyCalError` of a reading."""

    def __init__(
        self,
        operations: Operations,
        relay: Relay,
        state: WeekState,
        *,
        clock: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._operations, self._clock = operations, clock
        self._state = state
        self._month = state.month
        self._week = Again(self._start_week, rest=WEEK_REST_MS, parent=self)
        self._beside = Again(self._start_beside, rest=BESIDE_REST_MS, parent=self)
        relay.changed.connect(self._on_changes)

    @property
    def state(self) -> WeekState:
        """What is shown now."""
        return self._state

    def begin(self, beside: Beside | None = None) -> None:
        """Show the first week, read if it was not; then count the month's days.

        `beside` is what was read with the week that is shown.
        """
        if beside is not None:
            self.beside_changed.emit(beside)
        if self._state.is_read:
            self.changed.emit(self._state)
            QTimer.singleShot(BESIDE_AFTER_MS, self.read_beside)
        else:
            self._read_week()

    def show_state(self, state: WeekState) -> None:
        """Show another state; what it lacks is read."""
        before, self._state = self._state, state
        if state.chosen != before.chosen:
            self._read_booking()
        if state.span != before.span or not state.is_read:
            self._read_week()
        self.changed.emit(state)

    def show_month(self, first: date) -> None:
        """Count the bookings of another month for the side bar."""
        self._month = first
        self.read_beside()

    def tick(self) -> None:
        """Let the present move on."""
        self.show_state(self._state.at_time(self._clock()))

    def _on_changes(self, changes: Changes) -> None:
        if changes.touches(self._state.span):
            self._week.want()
        if self._state.chosen in changes.booking_ids:
            self._read_booking()
        if changes.parts & _BESIDE or changes.touches(self._counted_span()):
            self._beside.want()

    def _counted_span(self) -> Span:
        """Return the days whose bookings the side bar counts."""
        first = self._month - _A_WEEK
        last = first + timedelta(days=_COUNTED - 1)
        return Span.of_days(first, last, self._state.zone)

    # --- reading ---------------------------------------------------------------------

    def _read_week(self) -> None:
        self._week.now()

    def _start_week(self) -> None:
        span, with_people = self._state.span, self._state.by_person
        self._operations.read(
            lambda diary: diary.week(span, with_people=with_people),
            self._on_week,
            self._on_week_failed,
            topic="week",
        )

    def _on_week_failed(self, error: PinmyCalError) -> None:
        self._week.arrived()
        self.failed.emit(error)

    def _on_week(self, reading: WeekReading) -> None:
        self._week.arrived()
        is_first = self._state.read_span is None
        self._state = self._state.with_reading(reading.span, reading)
        self.changed.emit(self._state)
        if is_first:
            self.beside_changed.emit(beside_of(reading))
            QTimer.singleShot(BESIDE_AFTER_MS, self.read_beside)

    def _read_booking(self) -> None:
        chosen = self._state.chosen
        if chosen is None:
            self._operations.drop("booking")
            self.booking_read.emit(None)
            return
        self._operations.read(
            lambda diary: diary.bookings.get(chosen),
            self._on_booking,
            self._on_gone,
            topic="booking",
        )

    def _on_booking(self, booking: Booking) -> None:
        self.booking_read.emit(booking)

    def _on_gone(self, _error: PinmyCalError) -> None:
        """The chosen booking is gone: nothing is chosen."""
        self.show_state(self._state.choose(None))

    def read_beside(self) -> None:
        """Read what the side bar shows."""
        self._beside.now()

    def _start_beside(self) -> None:
        first, zone = self._month, self._state.zone
        self._operations.read(
            lambda diary: _beside(diary, first, zone),
            self._on_beside,
            self._on_beside_failed,
            topic="beside",
        )

    def _on_beside_failed(self, error: PinmyCalError) -> None:
        self._beside.arrived()
        self.failed.emit(error)

    def _on_beside(self, beside: Beside) -> None:
        self._beside.arrived()
        self.beside_changed.emit(beside)
        if beside.account.zone != self._state.home_zone:
            self.show_state(
                replace(self._state.in_zone(beside.account.zone), read_span=None)
            )


def _beside(diary: Diary, first: date, zone: str) -> Beside:
    """Read the side bar's facts."""
    return Beside(
        account=diary.account.local(),
        host=diary.account.host(),
        calendars=diary.busy.calendars(),
        counts=diary.bookings.counted(first - _A_WEEK, _COUNTED, zone),
    )
