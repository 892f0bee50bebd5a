"""Where a person is in the window: which days, in which view, or on which page.

It holds the one `WeekState` that every part of the frame shows, and turns it to other
days. What lies behind the days is read by `Showing`, once there is a diary.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from pinmycal_desktop.screen.pace import Pace
from pinmycal_desktop.screen.views import Choice, View

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from pinmycal_desktop.model.booking import Booking
    from pinmycal_desktop.screen.folding import Fold
    from pinmycal_desktop.screen.week import WeekState
    from pinmycal_desktop.ui.filter_bar import FilterBar
    from pinmycal_desktop.ui.frame import Frame
    from pinmycal_desktop.ui.showing import Showing


class Browsing(QObject):
    """Shows one state in the whole frame; lives in the GUI thread."""

    changed = Signal()
    """Another state is shown, or the same was shown anew."""
    view_changed = Signal(str)
    """The name of the action that asks for the view shown now."""

    def __init__(self, frame: Frame, state: WeekState) -> None:
        super().__init__(frame)
        self._frame = frame
        self._state = state
        self._choice = self._shown = Choice()
        self._showing: Showing | None = None
        self._page = "week"
        self._connect()

    def _connect(self) -> None:
        frame = self._frame
        frame.side.day_picked.connect(self.go_to)
        frame.side.state_wanted.connect(self.show_state)
        frame.hours.state_wanted.connect(self.show_state)
        frame.hours.opened.connect(self.open_booking)
        frame.hours.day_wanted.connect(self.open_day)
        frame.hours.week.days_wanted.connect(self.show_days)
        frame.folded.connect(self._on_folded)

    def begin(self) -> None:
        """Show the first state, as far as it is known."""
        self._frame.rail.show_page("week")
        state = self._state
        if not state.first <= state.today <= state.last:
            self._frame.side.follow(state.first)
        self.show(state)

    def move_to(self, frame: Frame) -> None:
        """Go on in another frame: the same days in the same view, as narrowed."""
        left, self._frame = self._frame, frame
        self.setParent(frame)
        self._connect()
        frame.side.follow(self._state.first)
        if left.has_filters:
            self._made_filters()
            frame.filters.begin_as(left.filters)
        frame.hours.show_view(self._shown.view)
        self._page = "week"
        frame.rail.show_page("week")
        frame.show_page(frame.hours, has_days=True)
        self.show_again()

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
            is_month = state.pace is Pace.MONTH
            self._frame.side.follow(state.shown_month if is_month else state.first)
        if self._showing is None:
            self.show(state)
        else:
            self._showing.show_state(state)

    def show(self, state: WeekState) -> None:
        """Show a state as it is, without reading."""
        if not isValid(self._frame.side):
            return  # the window is going, part by part
        self._state = state
        self._frame.hours.show_state(state)
        self._frame.side.show_state(state)
        self._frame.status.show_state(state)
        if self._frame.has_filters:
            self._frame.filters.show_state(state)
        if self._is_on_days:
            self._frame.toolbar.show_state(state, view=self._shown.view)
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
            self.show_view(self._choice.name)

    def open_day(self, day: date) -> None:
        """Show one day alone."""
        self.show_state(self._state.with_cursor(day, 0).go_to(day))
        self.show_view(View.DAY)

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

    def ask_filter(self) -> None:
        """Let the bookings be narrowed by words and kinds."""
        if not self._is_on_days:
            self.show_view(self._choice.name)
        self._made_filters().open()

    def recall_filter(self) -> None:
        """Say what the days were narrowed by when the window was left, if they were."""
        if self._state.query.is_asked:
            self._made_filters().recall()

    def _made_filters(self) -> FilterBar:
        """Return the bar of filters, showing what is asked."""
        had, filters = self._frame.has_filters, self._frame.filters
        if not had:
            filters.state_wanted.connect(self.show_state)
            filters.left.connect(self._frame.hours.setFocus)
        filters.show_state(self._state)
        return filters

    def show_only(self, person: str) -> None:
        """Show the bookings with one person alone, in the bar that says so."""
        self.ask_filter()
        query = replace(self._state.query, person=person)
        self.show_state(self._state.ask(query))
        self.focus_page()

    def focus_page(self) -> None:
        """Give the keyboard to the page that is shown."""
        page = self._frame.pages.currentWidget()
        if page is not None:
            page.setFocus()

    def act_for(self, account_id: int | None) -> None:
        """Show one account's bookings alone, and book in it; None is for everybody."""
        query = replace(self._state.query, only_account=account_id)
        self.show_state(self._state.ask(query))

    def show_zone(self, zone: str) -> None:
        """Show the days by the clocks of another zone for a while."""
        self.show_state(self._state.visiting(zone))

    def turn_zone(self) -> bool:
        """Show another zone, or come home again; False when none is known."""
        state = self._state
        if state.home is not None:
            self.show_zone(state.home)
            return True
        zone = state.elsewhere(self._frame.hours.week.zones)
        if zone is not None:
            self.show_zone(zone)
        return zone is not None

    # --- views and pages -------------------------------------------------------------

    @property
    def choice(self) -> Choice:
        """The view a person chose, though a narrow window may show another."""
        return self._choice

    @property
    def view(self) -> View:
        """The view of the days that is shown."""
        return self._shown.view

    @property
    def _is_on_days(self) -> bool:
        return self._frame.pages.currentWidget() is self._frame.hours

    def show_view(self, name: str) -> bool:
        """Show the view of that name, coming back from any other page.

        Returns False when no view is called so.
        """
        choice = Choice.named(name, self._choice)
        if choice is None:
            return False
        self._choice = choice
        self._turn_to("week", self._frame.hours)
        self._show_choice()
        return True

    def show_days(self, by: int) -> None:
        """Show so many days more beside each other, or fewer."""
        self.show_view(self._choice.with_days(by).name)

    def _show_choice(self) -> None:
        """Show what was chosen, as far as the window has room for it."""
        fold = self._frame.fold
        before, self._shown = self._shown, self._choice.fitting(fold)
        pace, days = self._shown.pace(fold)
        state = self._state
        if (state.pace, state.days) != (pace, days):
            state = state.at_pace(pace, days)
        state = state.with_people(wanted=self._shown.view is View.PEOPLE)
        self._frame.hours.show_view(self._shown.view)
        if state != self._state:
            self.show_state(state)
        else:
            self.show_again()
        if self._shown != before:
            self.view_changed.emit(self._shown.name)

    def show_page(self, name: str, page: QWidget, title: str) -> None:
        """Show a page without days, such as `schedules`."""
        self._turn_to(name, page)
        self._frame.toolbar.show_page(title)

    @property
    def page(self) -> str:
        """The name of the page that is shown; `week` is every view of days."""
        return self._page

    def _turn_to(self, name: str, page: QWidget) -> None:
        self._page = name
        is_other = page is not self._frame.pages.currentWidget()
        self._frame.show_page(page, has_days=page is self._frame.hours)
        self._frame.rail.show_page(name)
        if is_other:
            page.setFocus()

    def _on_folded(self, _fold: Fold) -> None:
        """Show what fits: a slim window's week as a list, until it is wide again."""
        self._show_choice()
