"""The side bar: whose calendar it is, the month, what is shown, and the other pages.

Its check boxes filter what grid and agenda show, nothing else. In a narrower window the
rail stands in its place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QWidget,
)

from pinmycal_desktop.model.account import ConnectionState
from pinmycal_desktop.model.booking import BookingStatus
from pinmycal_desktop.screen.accounts import marks
from pinmycal_desktop.screen.pace import Pace
from pinmycal_desktop.ui import patterns
from pinmycal_desktop.ui.blocks import PAST_SHARE
from pinmycal_desktop.ui.columns import clear, column_in
from pinmycal_desktop.ui.format import Format
from pinmycal_desktop.ui.owner_box import OwnerBox
from pinmycal_desktop.ui.rail import PAGES
from pinmycal_desktop.ui.style import mixed
from pinmycal_desktop.ui.theme import MOST_SCALE, Radius, Space, theme_of, themes
from pinmycal_desktop.ui.widgets.button import Button, Kind
from pinmycal_desktop.ui.widgets.check import Check
from pinmycal_desktop.ui.widgets.letters import Letters
from pinmycal_desktop.ui.widgets.mini_month import MiniMonth
from pinmycal_desktop.ui.widgets.plain_label import PlainLabel, caption
from pinmycal_desktop.ui.widgets.section import Line, Section
from pinmycal_desktop.ui.widgets.swatch import Swatch
from pinmycal_desktop.ui.words import later, words

if TYPE_CHECKING:
    from datetime import date

    from pinmycal_desktop.screen.week import WeekState
    from pinmycal_desktop.ui.calendars.row import CalendarRow
    from pinmycal_desktop.ui.showing import Beside

WIDTH = 236
_IMPORT = ("import", later("Import a calendar"), "file-input")
_SUBSCRIBE = ("subscribe", later("Subscribe to a calendar"), "refresh-cw")
_LEGEND = 84
"""Pixels for a word of the legend where two stand side by side."""


class FilterRow(QWidget):
    """A check box with a sign, a name and a note; the whole row answers."""

    switched = Signal(object, bool)
    """Its key, and whether it is on now."""

    def __init__(
        self,
        key: object,
        name: str,
        *,
        colour: int | None = None,
        mark: str = "",
        note: str = "",
        checked: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._key, self._name = key, name
        self._colour, self._mark = colour, mark
        self.check = Check("", checked=checked)
        self._note = caption(note)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.SMALL - 2)
        row.addWidget(self.check)
        if colour is not None:
            row.addWidget(Swatch(colour))
        row.addWidget(PlainLabel(name, elide=True), 1)
        if mark:
            row.addWidget(Letters(mark))
        if note:
            row.addWidget(self._note)
        self.set_note(note)
        self.check.toggled.connect(self._tell)

    @property
    def told(self) -> tuple[str, int | None, str, bool]:
        """What it was made of and how it is switched, all but the note."""
        return self._name, self._colour, self._mark, self.check.isChecked()

    def set_note(self, note: str) -> None:
        """Say something else at the end of the row, where something was said."""
        self._note.setText(note)
        self.check.setAccessibleName(f"{self._name}, {note}" if note else self._name)

    def _tell(self, on: bool) -> None:  # noqa: FBT001  -- Qt's signature
        self.switched.emit(self._key, on)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Answer a click anywhere in the row."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.check.toggle()


class Sign(QWidget):
    """A small block of a status, or of busy time for none; words stand beside it."""

    def __init__(
        self,
        status: BookingStatus | None,
        *,
        is_past: bool = False,
        is_buffer: bool = False,
        is_held: bool = False,
        is_tentative: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._status = status
        self._is_past, self._is_buffer = is_past, is_buffer
        self._is_held, self._is_tentative = is_held, is_tentative
        self.setFixedSize(16, 14)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it the way blocks are drawn, in the first type's colour."""
        painter, theme = QPainter(self), theme_of(self)
        rect, colour = QRectF(self.rect()), theme.type_colour(1)
        if self._is_buffer:
            patterns.buffer_box(painter, rect, colour.edge)
        elif self._is_held:
            edge, dashes = colour.edge, patterns.HELD
            patterns.box(painter, rect, fill=theme.palette.surface)
            patterns.box(painter, rect, edge=edge, dashes=dashes)
        elif self._status is None:
            tentative = self._is_tentative
            patterns.busy_box(painter, rect, theme.palette, is_tentative=tentative)
        elif not self._status.takes_time:
            edge = theme.palette.control
            patterns.box(painter, rect, edge=edge, dashes=patterns.CANCELLED)
        else:
            past = mixed(colour.fill, theme.palette.surface, PAST_SHARE)
            patterns.box(painter, rect, fill=past if self._is_past else colour.fill)
            if self._status is BookingStatus.PENDING:
                ratio = self.devicePixelRatioF()
                hatch = patterns.request_hatch(colour.edge, ratio)
                patterns.fill_from(painter, rect, hatch, radius=Radius.BLOCK)
            patterns.box(painter, rect, edge=colour.edge)
        painter.end()


class SideBar(QWidget):
    """Everything at the side of the week, 236 pixels wide."""

    day_picked = Signal(object)
    """A `date` of the month that was taken."""
    month_changed = Signal(object)
    """The first `date` of the month now shown."""
    state_wanted = Signal(object)
    """The `WeekState` a filter leads to."""
    asked = Signal(str)
    """The name of an action."""
    calendar_asked = Signal(str, object)
    """What is to be done with a `Calendar`: see `ui.calendars.row`."""

    def __init__(self, today: date, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("back", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._state: WeekState | None = None
        self._rows_told: tuple[object, ...] | None = None
        self._type_rows: dict[int, FilterRow] = {}
        self._accounts_told: object = None
        self._beside: Beside | None = None
        self._form = Format()
        self._doors: dict[str, Button] = {}
        self.owner = OwnerBox()
        self.month = MiniMonth(today)
        self._accounts = Section(words("Accounts"))
        self._calendars = Section(words("Calendars"))
        self._calendar_rows: list[CalendarRow] = []
        self._types = Section(words("Event types"))
        self._set_up = Section(words("Set up"))
        self._arrange()
        self.month.picked.connect(self.day_picked)
        self.month.month_changed.connect(self.month_changed)

    def _arrange(self) -> None:
        inner = QWidget()
        inner.setProperty("back", "panel")
        column = column_in(inner, spacing=Space.LARGE)
        column.setContentsMargins(Space.MEDIUM, Space.SMALL, Space.MEDIUM, Space.SMALL)
        column.addWidget(self.owner)
        lists = (self._accounts, self._calendars, self._types)
        for part in (self.month, *lists, self._set_up):
            column.addWidget(part)
        column.addStretch(1)
        for section in lists:
            section.body.setSpacing(Space.TINY)
        self._set_up.body.setSpacing(0)
        for name, text, icon in (*PAGES[1:], _IMPORT, _SUBSCRIBE):
            self._doors[name] = self._page_button(name, text, icon)
            self._set_up.body.addWidget(self._doors[name])
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what is in it is gone through
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inner)
        outer = column_in(self)
        outer.addWidget(scroll, 1)
        outer.addWidget(Line())
        outer.addLayout(_legend())
        self._fit_width(scroll)

    def _fit_width(self, scroll: QScrollArea) -> None:
        """Be as wide as usual, or as the longest way to a page needs it."""
        usual = themes().current.scaled(WIDTH, MOST_SCALE)
        needed = self._set_up.minimumSizeHint().width() + 2 * Space.MEDIUM
        needed += scroll.verticalScrollBar().sizeHint().width()
        self.setFixedWidth(max(usual, min(needed, usual * 3 // 2)))

    def _page_button(self, name: str, text: str, icon: str) -> Button:
        button = Button(words(text), kind=Kind.FLAT, icon=icon, dense=True)
        button.setProperty("words", "leading")
        button.setObjectName(name)
        button.clicked.connect(lambda: self.asked.emit(name))
        return button

    def offer(self, name: str, *, offered: bool) -> None:
        """Show the way to a page, or hide it while there is none."""
        if name in self._doors:
            self._doors[name].setVisible(offered)

    def set_form(self, form: Format) -> None:
        """Tell days in another way."""
        self._form = form
        self.month.set_form(form)

    def show_state(self, state: WeekState) -> None:
        """Wash the days that are shown and count the types of this week."""
        before, self._state = self._state, state
        self.month.set_today(state.today)
        acted = state.acted_for
        self.owner.show_acting(acted.name if acted is not None else "")
        if before is None or before.now != state.now or before.zone != state.zone:
            self._tell_calendars()
        self.month.set_span(state.first, state.last)
        if not state.is_read:
            return  # until the days are read, the counts of those before stay
        told = self._told_of_types(state)
        if told != self._rows_told:
            before_told, self._rows_told = self._rows_told, told
            if before_told is None or before_told[:-1] != told[:-1]:
                self._fill_types(state)
            self._count_types(state)
        accounts = (state.accounts, state.query.hidden_accounts)
        if accounts != self._accounts_told:
            self._accounts_told = accounts
            self._fill_accounts(state)

    def follow(self, day: date) -> None:
        """Show the month of the days that are shown."""
        self.month.set_value(day)

    def show_beside(self, beside: Beside) -> None:
        """Tell whose calendar it is, list the calendars and dot the month."""
        before, self._beside = self._beside, beside
        self.owner.show_owner(beside.account.name, beside.host.name)
        self.month.set_counts(dict(beside.counts))
        if before is None or before.calendars != beside.calendars:
            self._fill_calendars(beside)

    def _fill_calendars(self, beside: Beside) -> None:
        clear(self._calendars.body)
        own = PlainLabel(words("This computer"))
        self._calendars.body.addWidget(own)
        hidden = self._state.hidden_calendars if self._state else frozenset()
        self._calendar_rows = []
        if beside.calendars:
            self._add_calendars(beside, hidden)
        self._tell_calendars()
        self._calendars.setVisible(bool(beside.calendars))

    def _add_calendars(self, beside: Beside, hidden: frozenset[int]) -> None:
        # Not at the start of who has none.
        from pinmycal_desktop.ui.calendars.row import CalendarRow  # noqa: PLC0415

        for calendar in beside.calendars:
            row = CalendarRow(calendar, checked=calendar.id not in hidden)
            row.switched.connect(self._switch_calendar)
            row.asked.connect(self.calendar_asked)
            self._calendars.body.addWidget(row)
            self._calendar_rows.append(row)

    def _tell_calendars(self) -> None:
        """Say how fetching goes, as of now."""
        state = self._state
        if state is not None:
            for row in self._calendar_rows:
                row.tell(state.now, self._form, state.zone)

    def _fill_types(self, state: WeekState) -> None:
        """List the types; rows that stay the same stay, whatever comes between."""
        before, self._type_rows = self._type_rows, {}
        letters = marks(state.accounts)
        for place, each in enumerate(state.visible_types):
            mark = letters.get(each.account_id, "")
            is_shown = each.id not in state.query.hidden_types
            row = before.get(each.id)
            told = (each.title, each.colour, mark, is_shown)
            if row is None or row.told != told:
                row = FilterRow(
                    each.id,
                    each.title,
                    colour=each.colour,
                    mark=mark,
                    note=self._form.number(0),
                    checked=is_shown,
                )
                row.switched.connect(self._switch_type)
            else:
                del before[each.id]
            self._types.body.insertWidget(place, row)
            self._type_rows[each.id] = row
        for gone in before.values():
            self._types.body.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        self._types.setVisible(bool(state.visible_types))

    def _count_types(self, state: WeekState) -> None:
        """Say how many bookings of each type there are in the days shown."""
        self._types.set_note(_stretch(state))
        counts = dict(self._counts(state))
        for id_, row in self._type_rows.items():
            row.set_note(self._form.number(counts.get(id_, 0)))

    def _fill_accounts(self, state: WeekState) -> None:
        """List the accounts, once there is one beside the local one."""
        clear(self._accounts.body)
        told = marks(state.accounts)
        for each in state.accounts:
            there = each.connection
            is_out = there is not None and there.state is not ConnectionState.READY
            row = FilterRow(
                each.id,
                each.name,
                mark=told.get(each.id, ""),
                note=words("Sign in again") if is_out else "",
                checked=each.id not in state.query.hidden_accounts,
            )
            row.switched.connect(self._switch_account)
            self._accounts.body.addWidget(row)
        self._accounts.setVisible(len(state.accounts) > 1)

    def _told_of_types(self, state: WeekState) -> tuple[object, ...]:
        """Return what the rows of types say, and as the last how many there are."""
        types, hidden = state.visible_types, state.query.hidden_types
        return types, hidden, marks(state.accounts), self._counts(state)

    @staticmethod
    def _counts(state: WeekState) -> tuple[tuple[int | None, int], ...]:
        counts: dict[int | None, int] = {}
        span = state.span
        for each in state.bookings:
            if each.status.takes_time and each.span.overlaps(span):
                counts[each.event_type_id] = counts.get(each.event_type_id, 0) + 1
        return tuple(sorted(counts.items(), key=lambda pair: pair[0] or 0))

    def _switch_type(self, key: int, on: bool) -> None:  # noqa: FBT001  -- a signal's
        if self._state is not None:
            wanted = self._state.show_type(key, shown=on)
            self._rows_told = self._told_of_types(wanted)
            self.state_wanted.emit(wanted)

    def _switch_account(self, key: int, on: bool) -> None:  # noqa: FBT001  -- a signal's
        if self._state is not None:
            wanted = self._state.show_account(key, shown=on)
            self._accounts_told = (wanted.accounts, wanted.query.hidden_accounts)
            self.state_wanted.emit(wanted)

    def _switch_calendar(self, key: int, on: bool) -> None:  # noqa: FBT001  -- a signal's
        if self._state is not None:
            self.state_wanted.emit(self._state.show_calendar(key, shown=on))


def _stretch(state: WeekState) -> str:
    """Return what the days shown are, as the counts beside them are of."""
    if state.pace is Pace.MONTH:
        return words("These weeks")
    if state.days == 1:
        return words("This day")
    return words("These days") if state.pace is Pace.DAYS else words("This week")


def _legend() -> QGridLayout:
    """Return the signs of the statuses with their words."""
    grid = QGridLayout()
    grid.setContentsMargins(Space.MEDIUM, Space.SMALL, Space.MEDIUM, Space.SMALL)
    grid.setHorizontalSpacing(Space.SMALL)
    grid.setVerticalSpacing(Space.TINY)
    told = (
        (Sign(BookingStatus.CONFIRMED), words("Confirmed")),
        (Sign(BookingStatus.PENDING), words("Needs reply")),
        (Sign(BookingStatus.CONFIRMED, is_past=True), words("Over")),
        (Sign(BookingStatus.CANCELLED), words("Cancelled")),
        (Sign(None, is_held=True), words("Held")),
        (Sign(None), words("Busy")),
        (Sign(None, is_tentative=True), words("Tentative")),
        (Sign(None, is_buffer=True), words("Kept free")),
    )
    labels = [caption(text) for _sign, text in told]
    # Two by two, unless the letters are too large for that.
    widest = max(label.sizeHint().width() for label in labels)
    columns = 2 if widest <= _LEGEND else 1
    for place, (sign, _text) in enumerate(told):
        row, column = divmod(place, columns)
        grid.addWidget(sign, row, 2 * column)
        grid.addWidget(labels[place], row, 2 * column + 1)
        grid.setColumnStretch(2 * column + 1, 1)
    return grid
