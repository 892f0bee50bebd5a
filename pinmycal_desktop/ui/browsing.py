"""Where a person is in the window: which days, in which view, or on which page.

It holds the one `WeekState` that every part of the frame shows, and turns it to other
days. What lies behind the days is read by `Showing`, once there is a diary.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from pinmycal_desktop.screen.folding import Fold

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from pinmycal_desktop.model.booking import Booking
    from pinmycal_desktop.screen.week import WeekState
    from pinmycal_desktop.ui.frame import Frame
    from pinmycal_desktop.ui.showing import Showing

VIEWS = ("day", "week", "agenda")


class Browsing(QObject):
    """Shows one state in the whole frame; lives in the GUI thread."""

    changed = Signal()
    """Another state is shown, or the same was shown anew."""
    view_changed = Signal(str)
    """The view that is shown now: one of `VIEWS`."""

    def __init__(self, frame: Frame, state: WeekState) -> None:
        super().__init__(frame)
        self._frame = frame
        self._state, self._view = state, "week"
        self._view_when_wide = ""
        self._showing: Showing | None = None
        frame.side.day_picked.connect(self.go_to)
        frame.side.state_wanted.connect(self.show_state)
        frame.hours.state_wanted.connect(self.show_state)
        frame.hours.opened.connect(self.open_booking)
        frame.hours.week.day_wanted.connect(self.open_day)
        frame.folded.connect(self._on_folded)

    def begin(self) -> None:
        """Show the first state, as far as it is known."""
        self._frame.rail.show_page("week")
        state = self._state
        if not state.first <= state.today <= state.last:
            self._frame.side.follow(state.first)
        self.show(state)

    def attach(self, showing: Showing) -> None:
        """Let `showing` read what each state lacks from now on."""
        self._showing = showing
        self._state = showing.state
        showing.changed.connect(self.show)

    # --- days ------------------------------------------------------------------------

    @property
    def state(self) -> WeekState:
        """What is shown now."""
        return self._state

    def show_state(self, state: WeekState) -> None:
        """Show another state, reading what it lacks."""
        if state.first != self._state.first:
            self._frame.side.follow(state.first)
        if self._showing is None:
            self.show(state)
        else:
            self._showing.show_state(state)

    def show(self, state: WeekState) -> None:
        """Show a state as it is, without reading."""
        self._state = state
        self._frame.hours.show_state(state)
        self._frame.side.show_state(state)
        self._frame.status.show_state(state)
        if self._is_on_days:
            self._frame.toolbar.show_state(state, view=self._view)
        self.changed.emit()

    def show_again(self) -> None:
        """Show the same state, since something beside it has changed."""
        self.show(self._state)

    def go_today(self) -> None:
        """Show today."""
        self._show_days(self._state.go_today())

    def go_back(self) -> None:
        """Show the days before."""
        self._show_days(self._state.previous())

    def go_on(self) -> None:
        """Show the days after."""
        self._show_days(self._state.next())

    def go_to(self, day: date) -> None:
        """Show the days around `day`."""
        self._show_days(self._state.go_to(day))

    def _show_days(self, state: WeekState) -> None:
        """Show other days, coming back from any other page."""
        self.show_state(state)
        if not self._is_on_days:
            self.show_view(self._view)

    def open_day(self, day: date) -> None:
        """Show one day alone."""
        self.show_state(self._state.with_cursor(day, 0).go_to(day))
        self.show_view("day")

    def open_booking(self, booking_id: int) -> None:
        """Choose a booking and show its details."""
        self.show_state(self._state.choose(booking_id))
        self._frame.hours.open_panel(wanted=True)

    def bring_into_view(self, booking: Booking) -> None:
        """Show the days and hours of a booking made or moved elsewhere in time.

        Details that are open follow: they, the ring and the keys are of one booking.
        """
        if not booking.status.takes_time:
            return
        state = self._state
        if not booking.span.overlaps(state.span):
            state = state.go_to(booking.span.dates(state.zone)[0])
        if state.chosen is not None:
            self._frame.hours.show_booking(booking)
            state = state.choose(booking.id)
        if state != self._state:
            self.show_state(state)
        self._frame.hours.reveal(booking)

    # --- views and pages -------------------------------------------------------------

    @property
    def view(self) -> str:
        """The view of the days: one of `VIEWS`."""
        return self._view

    @property
    def _is_on_days(self) -> bool:
        return self._frame.pages.currentWidget() is self._frame.hours

    def show_view(self, view: str) -> None:
        """Show `day`, `week` or `agenda`, coming back from any other page."""
        self._turn_to("week", self._frame.hours)
        self._change_view(view)

    def _change_view(self, view: str) -> None:
        self._view, self._view_when_wide = view, ""
        days = 1 if view == "day" else self._frame.fold.week_days
        self._frame.hours.show_view(view)
        if days != self._state.days:
            self.show_state(self._state.with_days(days))
        else:
            self.show_again()
        self.view_changed.emit(view)

    def show_page(self, name: str, page: QWidget, title: str) -> None:
        """Show a page without days, such as `schedules`."""
        self._turn_to(name, page)
        self._frame.toolbar.show_page(title)

    def _turn_to(self, name: str, page: QWidget) -> None:
        is_other = page is not self._frame.pages.currentWidget()
        self._frame.show_page(page, has_days=page is self._frame.hours)
        self._frame.rail.show_page(name)
        if is_other:
            page.setFocus()

    def _on_folded(self, fold: Fold) -> None:
        """Show what fits: a slim window's week as a list, until it is wide again."""
        if fold is Fold.SLIM and self._view == "week":
            self._change_view("agenda")
            self._view_when_wide = "week"
        elif fold is not Fold.SLIM and self._view_when_wide:
            self._change_view(self._view_when_wide)
        elif self._view != "day" and self._state.days != fold.week_days:
            self.show_state(self._state.with_days(fold.week_days))
        else:
            self.show_again()
