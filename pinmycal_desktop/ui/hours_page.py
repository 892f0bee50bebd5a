"""The page of days: hours, month or agenda, and the chosen booking with them."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QKeyCombination, Qt, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from pinmycal_desktop.screen.folding import Fold
from pinmycal_desktop.screen.views import View
from pinmycal_desktop.ui.details import LINE_HEIGHT, PANEL_WIDTH
from pinmycal_desktop.ui.format import Format
from pinmycal_desktop.ui.theme import MOST_SCALE, theme_of
from pinmycal_desktop.ui.week import WeekView

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from pinmycal_desktop.model.account import Host
    from pinmycal_desktop.model.booking import Booking
    from pinmycal_desktop.screen.week import WeekState
    from pinmycal_desktop.ui.agenda.view import AgendaView
    from pinmycal_desktop.ui.details.line import DetailsLine
    from pinmycal_desktop.ui.details.panel import DetailsPanel
    from pinmycal_desktop.ui.month.view import MonthView

_LOW = 560
_MENU_KEYS = QKeyCombination(Qt.KeyboardModifier.ShiftModifier, Qt.Key.Key_F10)


class HoursPage(QWidget):
    """Shows one state in the view that was asked for; lays its parts out itself."""

    state_wanted = Signal(object)
    """The `WeekState` a key or a click leads to."""
    asked = Signal(str)
    """The name of an action on the chosen booking, or of the window."""
    opened = Signal(int)
    """The id of a booking that was entered or double-clicked."""
    carried_out = Signal(int)
    """The id of a booking that is dragged out of the window."""
    cancel_wanted = Signal(int)
    """The id of a booking for which Delete was pressed."""
    answered = Signal(int, str)
    """A request's id, and `confirm` or `decline`."""
    move_wanted = Signal(object, object)
    """A `Booking` and the `datetime` it is to start at."""
    put_wanted = Signal(object)
    """A `Resize`, or a `Move` that copies or gives, that was let go."""
    day_wanted = Signal(object)
    """The `date` that is to be shown alone."""
    menu_wanted = Signal(object)
    """The `QPoint` of the screen at which the menu of the chosen booking is to open."""
    booking_focused = Signal()
    """The keyboard's ring is on another booking now, or on none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = Format()
        self._fold = Fold.WIDE
        self._view = View.WEEK
        self._state: WeekState | None = None
        self._booking: Booking | None = None
        self._revealed: Booking | None = None
        """What is to be scrolled to once the days are read."""
        self._host: Host | None = None
        self._panel_wanted = True
        self._list_panel_wanted = False
        self.stack = QStackedWidget(self)
        self.week = WeekView(parent=self.stack)
        self.stack.addWidget(self.week)
        self.setFocusProxy(self.week)
        self.week.state_wanted.connect(self.state_wanted)
        self.week.asked.connect(self.asked)
        self.week.opened.connect(self.opened)
        self.week.cancel_wanted.connect(self.cancel_wanted)
        self.week.carried_out.connect(self.carried_out)
        self.week.move_wanted.connect(self.move_wanted)
        self.week.put_wanted.connect(self.put_wanted)
        self.week.day_wanted.connect(self.day_wanted)
        self.week.area.booking_focused.connect(self.booking_focused)

    def begin_as(self, left: HoursPage) -> None:
        """Begin with the zones, hours and details another page was left with."""
        self.week.set_zones(left.week.zones)
        self.week.begin_at(hour=left.week.chosen_hour, minute=left.week.top_minute)
        self._host, self._booking = left._host, left._booking
        self._fold, self._panel_wanted = left._fold, left._panel_wanted
        self._list_panel_wanted = left._list_panel_wanted

    # --- parts that are made when they are first needed ------------------------------

    @cached_property
    def agenda(self) -> AgendaView:
        """The list of the shown days."""
        from pinmycal_desktop.ui.agenda.view import (  # noqa: PLC0415 - not at start
            AgendaView,
        )

        view = AgendaView(form=self._form, parent=self.stack)
        self.stack.addWidget(view)
        view.state_wanted.connect(self.state_wanted)
        view.asked.connect(self.asked)
        view.opened.connect(self.opened)
        view.cancel_wanted.connect(self.cancel_wanted)
        view.carried_out.connect(self.carried_out)
        view.answered.connect(self.answered)
        return view

    @cached_property
    def month(self) -> MonthView:
        """The shown days as whole weeks."""
        from pinmycal_desktop.ui.month.view import (  # noqa: PLC0415 - not at start
            MonthView,
        )

        view = MonthView(form=self._form, parent=self.stack)
        self.stack.addWidget(view)
        view.state_wanted.connect(self.state_wanted)
        view.opened.connect(self.opened)
        view.cancel_wanted.connect(self.cancel_wanted)
        view.move_wanted.connect(self.move_wanted)
        view.day_wanted.connect(self.day_wanted)
        view.asked.connect(self.asked)
        view.booking_focused.connect(self.booking_focused)
        return view

    @cached_property
    def details(self) -> tuple[DetailsPanel, DetailsLine]:
        """The chosen booking as a panel and as a line."""
        from pinmycal_desktop.ui.details.line import DetailsLine  # noqa: PLC0415
        from pinmycal_desktop.ui.details.panel import DetailsPanel  # noqa: PLC0415

        panel, line = DetailsPanel(self), DetailsLine(self)
        for part in (panel, line):
            part.hide()
            part.asked.connect(self.asked)
        panel.closed.connect(self._on_closed)
        panel.menu_wanted.connect(self.menu_wanted)
        panel.focus_left.connect(self.setFocus)
        return panel, line

    @property
    def panel(self) -> DetailsPanel:
        """The chosen booking beside the grid."""
        return self.details[0]

    @property
    def line(self) -> DetailsLine:
        """The chosen booking under the grid."""
        return self.details[1]

    @property
    def _is_list(self) -> bool:
        return self._view is View.AGENDA

    @property
    def has_keyboard(self) -> bool:
        """Whether keys go to the days: to the grid, the month or the list."""
        focused = self.window().focusWidget()
        return focused is not None and self.stack.isAncestorOf(focused)

    @property
    def wanted_booking(self) -> Booking | None:
        """What an action on a booking is about: the keyboard's, else the chosen one."""
        if self._state is None:
            return None
        ringed = None
        if self._part is self.week:
            ringed = self.week.area.marks.focused
        elif self._view is View.MONTH:
            ringed = self.month.marks.focused
        focused = self._state.booking(ringed)
        chosen = self._state.chosen_booking
        return focused if focused and (self.has_keyboard or not chosen) else chosen

    def choose_wanted(self) -> None:
        """Choose what an action on a booking is about."""
        wanted = self.wanted_booking
        if self._state is not None and wanted not in (None, self._state.chosen_booking):
            self.state_wanted.emit(self._state.choose(wanted.id if wanted else None))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the booking under the pointer, or the ringed."""
        by_pointer = event.reason() is QContextMenuEvent.Reason.Mouse
        if by_pointer and not self._is_list:  # a list has chosen by the press
            part = self.week.area if self._part is self.week else self.month
            booking = part.booking_at(event.globalPos())
            if booking is None or self._state is None:
                return
            part.focus_booking(booking)
            self.state_wanted.emit(self._state.choose(booking.id))
        self._offer_menu(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the menu of a booking by the key of keyboards that have none for it.

        Windows makes a wish for a menu of it by itself; other systems leave it to us.
        """
        if event.keyCombination() == _MENU_KEYS:
            self._offer_menu(self.mapToGlobal(self.rect().center()))
        else:
            super().keyPressEvent(event)

    def _offer_menu(self, at: QPoint) -> None:
        self.choose_wanted()
        if self.wanted_booking is not None:
            self.menu_wanted.emit(at)

    # --- what is shown ---------------------------------------------------------------

    def set_form(self, form: Format) -> None:
        """Tell times in another way."""
        self._form = form
        self.week.set_form(form)
        for name in ("agenda", "month"):
            if name in vars(self):
                vars(self)[name].set_form(form)
        self._show_details()

    def set_host(self, host: Host) -> None:
        """Name the host among the people of a booking."""
        self._host = host
        self._show_details()

    @property
    def _part(self) -> WeekView | MonthView | AgendaView:
        """What shows the days in this view."""
        if self._view is View.AGENDA:
            return self.agenda
        return self.month if self._view is View.MONTH else self.week

    def show_view(self, view: View) -> None:
        """Show the days in a view, from the next state on."""
        self._view = view
        wanted = self._part
        current = self.focusProxy()
        had_focus = current is not None and (
            current.hasFocus() or self.week.area.hasFocus()
        )
        self.stack.setCurrentWidget(wanted)
        self.setFocusProxy(wanted)
        if had_focus:
            wanted.setFocus()
        self._show_details()

    def show_state(self, state: WeekState) -> None:
        """Show a state in the view that was asked for."""
        was_read = self._state is not None and self._state.is_read
        self._state = state
        self._part.show_state(state)
        if state.is_read and not was_read:
            self.week.scroll_at_first()
            if self._revealed is not None:
                self._scroll_to(self._revealed)
        if state.is_read:
            self._revealed = None
        if state.chosen is None:
            self._booking = None
        self._show_details()

    def reveal(self, booking: Booking) -> None:
        """Scroll so that a booking of these days is seen; once they are read."""
        self._scroll_to(booking)
        if self._state is None or not self._state.is_read:
            self._revealed = booking

    def _scroll_to(self, booking: Booking) -> None:
        if self._part is self.week:
            self.week.reveal(booking)

    def show_booking(self, booking: Booking | None) -> None:
        """Show the chosen booking, read with its history."""
        self._booking = booking
        self._show_details()

    def fold(self, fold: Fold) -> None:
        """Take the room for the details where it is."""
        if fold is not self._fold:
            if fold.has_line:
                self._panel_wanted = False
            elif self._fold.has_line:
                self._panel_wanted = True
            self._fold = fold
        self.week.show_second_ruler(shown=fold.has_side_bar)
        self._show_details()

    def open_panel(self, *, wanted: bool | None = None) -> None:
        """Open the whole panel, or close it when it is open."""
        shown = not self.panel.isHidden()
        opens = not shown if wanted is None else wanted
        if self._is_list:
            self._list_panel_wanted = opens
        else:
            self._panel_wanted = opens
        self._show_details()

    def _on_closed(self) -> None:
        is_list = self._is_list
        if is_list or self._fold.has_line:
            self.open_panel(wanted=False)
        elif self._state is not None:
            self.state_wanted.emit(self._state.choose(None))
        self._show_details()
        self.setFocus()

    def _show_details(self) -> None:
        booking = self._chosen()
        if booking is None or self._state is None:
            if "details" in self.__dict__:
                self.panel.hide()
                self.line.hide()
        else:
            from pinmycal_desktop.ui.details.facts import (  # noqa: PLC0415
                BookingFacts,
            )

            facts = BookingFacts(booking, self._state, self._host, self._form)
            self.panel.show_facts(facts)
            self.line.show_facts(facts)
            is_list = self._is_list
            wanted = self._list_panel_wanted if is_list else self._panel_wanted
            self.panel.setVisible(wanted)
            has_line = self._fold.has_line and not wanted
            self.line.setVisible(has_line and self.window().height() >= _LOW)
        self._place()

    def _chosen(self) -> Booking | None:
        """Return the booking read with its history, else what the week knows of it."""
        if self._state is None or self._state.chosen is None:
            return None
        if self._booking is not None and self._booking.id == self._state.chosen:
            return self._booking
        return self._state.chosen_booking

    # --- where things are ------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the parts out anew."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        width, height = self.width(), self.height()
        has_details = "details" in self.__dict__
        wide = theme_of(self).scaled(PANEL_WIDTH, MOST_SCALE)
        low = theme_of(self).scaled(LINE_HEIGHT)
        beside = wide if has_details and not self.panel.isHidden() else 0
        grid = width - (beside if self._fold is Fold.WIDE else 0)
        under = low if has_details and not self.line.isHidden() else 0
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.stack.setGeometry(width - grid if rtl else 0, 0, grid, height - under)
        if not has_details:
            return
        self.line.setGeometry(0, height - under, width, low)
        left = 0 if rtl else width - wide
        self.panel.setGeometry(left, 0, wide, height)
        self.panel.raise_()
