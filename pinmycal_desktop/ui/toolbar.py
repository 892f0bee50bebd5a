"""The bar at the top: Today, back and on, what is shown, the views, Book.

It shows a state and asks for actions by name; it folds when the window is narrow.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from pinmycal_desktop.screen.pace import Pace, week_start
from pinmycal_desktop.screen.views import View
from pinmycal_desktop.ui.columns import column_in
from pinmycal_desktop.ui.format import Format
from pinmycal_desktop.ui.initials import initials
from pinmycal_desktop.ui.menu_button import MenuButton
from pinmycal_desktop.ui.theme import Role, Space, theme_of, themes
from pinmycal_desktop.ui.widgets.button import Button, IconButton, Kind
from pinmycal_desktop.ui.widgets.plain_label import PlainLabel, as_tip
from pinmycal_desktop.ui.widgets.section import Line
from pinmycal_desktop.ui.widgets.segmented import Segmented
from pinmycal_desktop.ui.words import later, words

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QResizeEvent

    from pinmycal_desktop.screen.syncing import SyncSigns
    from pinmycal_desktop.screen.week import WeekState
    from pinmycal_desktop.ui.theme import Theme
    from pinmycal_desktop.ui.waiting_pill import WaitingPill
    from pinmycal_desktop.ui.widgets.choice import Choice

SPACIOUS = 1360
"""The width from which the search is spelled out."""
WIDE = 1100
"""Widths from which the views are spelled out and the bar is high."""
MEDIUM = 900
_TIGHT, _PLUS = 560, 40
"""Below the first the days have room only when Book is a plus, so many pixels wide."""
_NO_END = (1 << 24) - 1  # QWIDGETSIZE_MAX, which PySide does not name
_VIEWS = {
    View.DAY: later("Day"),
    View.WEEK: later("Week"),
    View.MONTH: later("Month"),
    View.AGENDA: later("Agenda"),
    View.PEOPLE: later("People"),
}
_LIKE_WEEK = (View.DAYS, View.WORK_WEEK)
_NARROW_HEIGHT = 48
_GROWS = QSizePolicy.Policy.Expanding


class Toolbar(QWidget):
    """One row of controls over the whole page."""

    asked = Signal(str)
    """The name of an action."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("back", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._form = Format()
        self._width = WIDE
        self._has_days = True
        self._has_size = False
        """Whether its width was told yet; nothing can be too wide before."""
        self._days: tuple[date, date] | None = None
        self._month: date | None = None
        """The month that is shown, when one is."""
        self._menu = MenuButton()
        self._today = Button(words("Today"))
        self._back = IconButton("chevron-left", words("Previous"), size=20)
        self._on = IconButton("chevron-right", words("Next"), size=20)
        self._title = PlainLabel(role=Role.TITLE, tabular=True, elide=True)
        policy = QSizePolicy.Policy
        self._title.setSizePolicy(policy.Preferred, policy.Fixed)
        self._week = PlainLabel(ink="muted", tabular=True)
        choices = tuple((str(each), words(told)) for each, told in _VIEWS.items())
        self._views = Segmented(choices, name=words("View"))
        self._choices = choices
        self._view: Choice | None = None
        self._pill: WaitingPill | None = None
        self._acted_for = ""
        self._has_side = True
        self.acting = Button("", icon="user")
        self.acting.hide()
        self._search = Button("", icon="search")
        self._search.setAccessibleName(words("Search or command"))
        self._search.setToolTip(words("Search or command"))
        self._book = Button(words("Book"), kind=Kind.PRIMARY, icon="plus")
        self._book.setAccessibleName(words("Book"))
        self._book.setToolTip(words("Book"))
        self._arrange()
        self._connect()
        self._dress(themes().current)

    def give_menu(self, menu: QMenu) -> None:
        """Open this as the main menu."""
        self._menu.give_menu(menu)

    def _arrange(self) -> None:
        holder = QWidget()
        holder.setSizePolicy(_GROWS, _GROWS)
        row = QHBoxLayout(holder)
        row.setContentsMargins(Space.MEDIUM, 0, Space.SMALL, 0)
        row.setSpacing(Space.TINY)
        for part in (self._menu, self._today):
            row.addWidget(part)
        row.addSpacing(Space.TINY)
        row.addWidget(self._back)
        row.addWidget(self._on)
        row.addSpacing(Space.SMALL)
        row.addWidget(self._title)
        self._week.setContentsMargins(Space.SMALL, 0, Space.SMALL, 0)
        row.addWidget(self._week)
        row.addStretch(1)
        row.addWidget(self.acting)
        row.addSpacing(Space.TINY)
        row.addWidget(self._views)
        row.addSpacing(Space.TINY)
        row.addWidget(self._search)
        self._end = row
        row.addSpacing(Space.TINY)
        row.addWidget(self._book)
        column = column_in(self)
        column.addWidget(holder, 1)
        column.addWidget(Line())

    def _connect(self) -> None:
        self._today.clicked.connect(self._ask_today)
        self._back.clicked.connect(self._ask_previous)
        self._on.clicked.connect(self._ask_next)
        self._book.clicked.connect(self._ask_book)
        self._search.clicked.connect(self._ask_palette)
        self.acting.clicked.connect(self._ask_acting)
        self._views.chosen.connect(self._ask_view)
        themes().changed.connect(self._dress)

    def _ask_view(self, view: str) -> None:
        self.asked.emit(view)

    def _ask_today(self) -> None:
        self.asked.emit("today")

    def _ask_previous(self) -> None:
        self.asked.emit("previous")

    def _ask_next(self) -> None:
        self.asked.emit("next")

    def let_book(self, *, possible: bool) -> None:
        """Let a booking be asked for, or not: there is nothing without data."""
        self._book.setEnabled(possible)

    def _ask_palette(self) -> None:
        self.asked.emit("palette")

    def _ask_acting(self) -> None:
        self.asked.emit("acting-for")

    def _tell_acting(self) -> None:
        """Say who is acted for: by name, by initials where there is no room."""
        name = self._acted_for
        self.acting.setText(name if self._width >= MEDIUM else initials(name))
        self.acting.setAccessibleName(words("Acting for {0}").format(name))
        self.acting.setToolTip(as_tip(words("Acting for {0}").format(name)))
        self.acting.setVisible(bool(name) and not self._has_side)

    def _ask_book(self) -> None:
        self.asked.emit("book")

    def set_form(self, form: Format) -> None:
        """Tell dates in another way from the next state on."""
        self._form = form

    def show_state(self, state: WeekState, *, view: View) -> None:
        """Tell which days are shown, and in which view."""
        acted = state.acted_for
        self._acted_for = acted.name if acted is not None else ""
        self._tell_acting()
        self._days = (state.first, state.last)
        self._month = state.shown_month if state.pace is Pace.MONTH else None
        self._tell_days()
        # Each week has the number of its middle day, on whatever day it starts here
        # (ISO 8601), and each of its days that of its week, shown alone too.
        shown = state.first + timedelta(days=state.days // 2)
        middle = week_start(shown, state.first_day) + timedelta(days=3)
        number = self._form.number(middle.isocalendar().week)
        told = "" if self._month is not None else words("Week {0}").format(number)
        self._week.setText(told)
        self._make_room()
        shown_as = str(View.WEEK if view in _LIKE_WEEK else view)
        self._views.set_value(shown_as)
        if self._view is not None:
            self._view.set_value(shown_as)

    def _tell_days(self) -> None:
        is_short = self.width() < MEDIUM
        if self._month is not None:
            self._title.setText(self._form.month(self._month))
        elif self._days is not None:
            told = self._form.day_range(*self._days, short=is_short)
            first, last = self._days
            is_day = first == last and not is_short
            day = f"{self._form.weekday(first)} {told}" if is_day else told
            self._title.setText(day)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell the days as long as there is room for."""
        super().resizeEvent(event)
        self._has_size = True
        self._tell_days()
        self._make_room()

    def show_page(self, name: str) -> None:
        """Tell the name of a page that shows no days."""
        self._days = self._month = None
        self._title.setText(name)
        self._week.setText("")
        self._make_room()

    def fold(
        self, width: int, *, has_menu: bool, has_days: bool, has_side: bool = False
    ) -> None:
        """Leave out what has no room in a window `width` wide.

        Who is acted for is told here unless the side bar tells it.
        """
        self._width, self._has_side = width, has_side
        self._tell_acting()
        self._menu.setVisible(has_menu)
        for part in (self._today, self._back, self._on):
            part.setVisible(has_days)
        self._has_days = has_days
        self._views.setVisible(width >= WIDE)
        if width < WIDE and self._view is None:
            self._view = self._make_choice()
        if self._view is not None:
            self._view.setVisible(width < WIDE)
        is_tight = width < _TIGHT
        self._search.setVisible(not is_tight)
        self._book.setText("" if is_tight else words("Book"))
        self._book.setMaximumWidth(_PLUS if is_tight else _NO_END)
        self._spell_out()
        self._make_room()
        self._set_height(width)

    def _spell_out(self) -> None:
        """Say as much as a window of this width has room for."""
        is_spacious, is_wide = self._width >= SPACIOUS, self._width >= WIDE
        self._search.setText(words("Search or command") if is_spacious else "")
        self._week.setVisible(self._has_days and is_wide)
        if self._pill is not None:
            self._pill.fold(short=not is_wide)

    def _make_room(self) -> None:
        """Have the days told whole: what says least goes first."""
        if not self._has_size:
            return
        self._spell_out()
        if self._is_too_wide():
            self._search.setText("")
        if self._is_too_wide():
            self._week.hide()
        if self._pill is not None and self._is_too_wide():
            self._pill.fold(short=True)

    def _is_too_wide(self) -> bool:
        """Whether something would have to be cut."""
        return self._end.sizeHint().width() > self.width()

    def _make_choice(self) -> Choice:
        """Make the menu of views that a narrow window has in place of the words."""
        from pinmycal_desktop.ui.widgets.choice import (  # noqa: PLC0415 - seldom
            Choice,
            Option,
        )

        options = tuple(Option(each, told) for each, told in self._choices)
        view = Choice(options, name=words("View"))
        view.set_value(self._views.value())
        view.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        view.chosen.connect(self._ask_view)
        self._end.insertWidget(self._end.indexOf(self._views) + 1, view)
        return view

    def show_waiting(self, signs: SyncSigns) -> None:
        """Tell how many changes wait, in a pill that leads to them."""
        if self._pill is None:
            if not signs.waiting:
                return
            self._pill = self._make_pill()
        self._pill.tell(signs, self._form)
        self._make_room()

    def _make_pill(self) -> WaitingPill:
        from pinmycal_desktop.ui.waiting_pill import (  # noqa: PLC0415 - seldom
            WaitingPill,
        )

        pill = WaitingPill()
        pill.outbox_wanted.connect(self._ask_outbox)
        self._end.insertWidget(self._end.indexOf(self._book) - 1, pill)
        return pill

    def _ask_outbox(self) -> None:
        self.asked.emit("outbox")

    def _set_height(self, width: int) -> None:
        usual = theme_of(self).scaled(theme_of(self).density.value.toolbar, 1.3)
        self.setFixedHeight(
            usual
            if width >= WIDE
            else min(usual, theme_of(self).scaled(_NARROW_HEIGHT, 1.3))
        )

    def _dress(self, theme: Theme) -> None:
        self._title.setFont(theme.font(Role.TITLE, tabular=True))
        self._set_height(self._width)
