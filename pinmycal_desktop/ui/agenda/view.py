"""The agenda: days as parents, bookings as rows, a request answered in its row.

The equal of the grid for people who read by line or by screen reader: the same state
in, the same intents out.
"""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QTreeView,
    QWidget,
)

from pinmycal_desktop.model.booking import BookingStatus
from pinmycal_desktop.screen.agenda import AgendaDay, AgendaRow, agenda
from pinmycal_desktop.screen.comfort import Comfort
from pinmycal_desktop.ui.actions import LETTERS, words
from pinmycal_desktop.ui.agenda.delegate import (
    COLOUR,
    DAY,
    ICON,
    INK,
    NOTE,
    STRIKE,
    STRONG,
    AgendaDelegate,
)
from pinmycal_desktop.ui.format import DASH, Format, city
from pinmycal_desktop.ui.theme import Role, Space, Weight, theme_of, themes
from pinmycal_desktop.ui.week_words import (
    WeekWords,
    name_of,
    origin_words,
    status_words,
)
from pinmycal_desktop.ui.widgets.button import Button

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from pinmycal_desktop.screen.week import WeekState
    from pinmycal_desktop.ui.theme import Theme

ID = Qt.ItemDataRole.UserRole + 20
_COLUMNS = 7
_NO_TYPE = 10
_WHO, _ANSWER = 2, 6
_PLAIN = """
QTreeView { border: none; border-radius: 0; }
QHeaderView { border: none; border-radius: 0; }
QHeaderView::section { padding: 6px 8px; }
QHeaderView::section:first { padding-left: 16px; }
"""
"""Shapes only: colours are the application's."""
_WIDTHS = (120, 96, 0, 160, 144, 128, 176)
_GIVE_WAY = (5, 3)
"""Who booked it and the event type; the details tell both."""
_LEAST_WHO = 180
_STATUS_INKS = {
    BookingStatus.CONFIRMED: ("check", "success"),
    BookingStatus.PENDING: ("hand", "warning"),
    BookingStatus.CANCELLED: ("x", "muted"),
    BookingStatus.DECLINED: ("ban", "muted"),
}


class AgendaView(QTreeView):
    """The shown days with their bookings, line by line."""

    state_wanted = Signal(object)
    """The `WeekState` a choice leads to."""
    opened = Signal(int)
    """The id of a booking on which Enter was pressed."""
    cancel_wanted = Signal(int)
    """The id of a booking for which Delete was pressed."""
    answered = Signal(int, str)
    """A request's id, and `confirm` or `decline`."""
    asked = Signal(str)
    """The name of a window's action whose letter was typed."""

    def __init__(
        self, *, form: Format | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._form = form or Format()
        self._state: WeekState | None = None
        self._shown: tuple[object, ...] = ()
        self._folded_by_hand: set[object] = set()
        self._model = QStandardItemModel(0, _COLUMNS, self)
        self.setModel(self._model)
        self.setItemDelegate(AgendaDelegate(self))
        self.setAccessibleName(words("Agenda"))
        self.setProperty("ring", False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet(_PLAIN)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setExpandsOnDoubleClick(False)
        self._set_header()
        self.selectionModel().currentChanged.connect(self._on_current)
        self.clicked.connect(self._on_clicked)
        self.doubleClicked.connect(self._on_entered)

    def _set_header(self) -> None:
        header = self.header()
        header.setSectionsMovable(False)
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(72)
        themes().changed.connect(self._dress)
        header.setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        )
        for column, width in enumerate(_WIDTHS):
            if width:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
                header.resizeSection(column, width)
        header.setSectionResizeMode(_WHO, QHeaderView.ResizeMode.Stretch)
        self._dress(themes().current)

    def _dress(self, theme: Theme) -> None:
        self.header().setFont(theme.font(Role.CAPTION, Weight.STRONG))
        self._fit_times()

    def _fit_times(self) -> None:
        """Give the times the room they take on this clock and in this font."""
        measure = QFontMetricsF(theme_of(self).font(Role.BODY, tabular=True))
        longest = (
            f"{self._form.wall(time(23, 59))}{DASH}{self._form.wall(time(23, 59))}"
        )
        wanted = round(measure.horizontalAdvance(longest)) + 2 * Space.MEDIUM
        self.header().resizeSection(0, max(_WIDTHS[0], wanted))
        self._fit_columns()

    def _fit_columns(self) -> None:
        """Keep room for the name: other columns give way one by one."""
        header = self.header()
        for column in _GIVE_WAY:
            header.setSectionHidden(column, False)
        fixed = sum(header.sectionSize(each) for each, w in enumerate(_WIDTHS) if w)
        for column in _GIVE_WAY:
            if self.viewport().width() - fixed >= _LEAST_WHO:
                return
            fixed -= header.sectionSize(column)
            header.setSectionHidden(column, True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep room for the name."""
        super().resizeEvent(event)
        self._fit_columns()

    # --- what is shown ---------------------------------------------------------------

    def set_form(self, form: Format) -> None:
        """Tell times in another way."""
        self._form, self._shown = form, ()
        self._fit_times()
        if self._state is not None:
            self.show_state(self._state)

    def show_state(self, state: WeekState) -> None:
        """Show a state; rows are built anew only when something in them differs."""
        self._state = state
        days = agenda(state)
        shown = (days, state.zone, self._form)
        if shown != self._shown:
            self._shown = shown
            self._fill(days)
        self._choose(state.chosen)

    def _fill(self, days: tuple[AgendaDay, ...]) -> None:
        self.selectionModel().blockSignals(True)
        self._model.removeRows(0, self._model.rowCount())
        zone = city(self._state.zone) if self._state else ""
        heads = ["", "Theirs", "Who", "Event type", "Status", "Booked by", ""]
        told = [words(head) if head else "" for head in heads]
        self._model.setHorizontalHeaderLabels([zone, *told[1:]])
        for place, day in enumerate(days):
            parent = self._day_item(day)
            for row in day.rows:
                parent.appendRow(self._row_items(day, row))
            self._model.appendRow(parent)
            index = self._model.index(place, 0)
            self.setFirstColumnSpanned(place, QModelIndex(), True)
            folded = day.is_past or day.day in self._folded_by_hand
            self.setExpanded(index, not folded)
            self._put_answers(parent, day)
        self.selectionModel().blockSignals(False)

    def _day_item(self, day: AgendaDay) -> QStandardItem:
        item = QStandardItem(self._form.day(day.day, whole=True))
        item.setData(day.day, DAY)
        item.setData(self._summary(day), NOTE)
        item.setData("accentink" if day.is_today else "text", INK)
        told = f"{item.text()}, {self._summary(day)}"
        item.setData(told, Qt.ItemDataRole.AccessibleTextRole)
        return item

    def _summary(self, day: AgendaDay) -> str:
        """Return a day in a few words: 7 bookings, 1 overlap · 2 h free."""
        number = self._form.number
        one, many = words("1 booking"), words("{0} bookings")
        parts = [one if day.kept == 1 else many.format(number(day.kept))]
        for count, text in (
            (day.overlaps, words("{0} overlap")),
            (day.to_answer, words("{0} to answer")),
            (day.cancelled, words("{0} cancelled")),
        ):
            if count:
                parts.append(text.format(number(count)))
        told = [words("Today")] if day.is_today else []
        told.append(", ".join(parts))
        if day.is_past:
            told[-1] = words("{0}, all past").format(told[-1])
        free = WeekWords(self._state, self._form).free(day.day) if self._state else ""
        return " · ".join([*told, free] if free else told)

    def _row_items(self, day: AgendaDay, row: AgendaRow) -> list[QStandardItem]:
        booking, texts = row.booking, self._texts(day, row)
        gone = not booking.status.takes_time
        icon, status_ink = _STATUS_INKS[booking.status]
        colour = row.event_type.colour if row.event_type else _NO_TYPE
        is_night = row.comfort is Comfort.NIGHT and not row.has_same_clock
        roles: dict[int, dict[int, object]] = {
            0: {INK: "text", STRONG: texts[0].split(DASH)[0], STRIKE: gone},
            1: {ICON: "moon" if is_night and texts[1] else ""},
            _WHO: {
                INK: "text",
                COLOUR: colour,
                NOTE: self._beside_name(row),
                STRONG: texts[_WHO],
                STRIKE: gone,
            },
            3: {INK: "text"},
            4: {ICON: icon, INK: status_ink},
        }
        items = [QStandardItem(text) for text in texts]
        for place, item in enumerate(items):
            wanted = {ID: booking.id, INK: "muted"} | roles.get(place, {})
            for role, value in wanted.items():
                item.setData(value, role)
        told = WeekWords(self._state, self._form) if self._state else None
        sentence = told.booking(booking) if told else texts[_WHO]
        items[0].setData(sentence, Qt.ItemDataRole.AccessibleTextRole)
        return items

    def _beside_name(self, row: AgendaRow) -> str:
        place = "" if row.booking.is_all_day else city(row.booking.attendee.zone)
        told = place if not row.has_same_clock else ""
        if row.overlaps:
            overlap = words("overlap")
            return f"{told} · {overlap}" if told else overlap
        return told

    def _texts(self, day: AgendaDay, row: AgendaRow) -> list[str]:
        booking, zone = row.booking, ZoneInfo(self._state.zone if self._state else "")
        times = self._form.time_range(booking.span.start, booking.span.end, zone)
        theirs = self._form.time_of(booking.span.start, ZoneInfo(booking.attendee.zone))
        if booking.is_all_day:
            times, theirs = words("all day"), ""
        elif row.has_same_clock:
            theirs = words("same")
        if booking.span.start.astimezone(zone).date() < day.day and DASH in times:
            times = words("until {0}").format(times.split(DASH)[1])
        kind = row.event_type.title if row.event_type else ""
        status, origin = status_words(booking.status), origin_words(booking.origin)
        return [times, theirs, name_of(booking), kind, status, origin, ""]

    def _put_answers(self, parent: QStandardItem, day: AgendaDay) -> None:
        """Put the buttons of requests into their rows."""
        for place, row in enumerate(day.rows):
            if row.can_answer:
                index = self._model.indexFromItem(parent.child(place, _ANSWER))
                self.setIndexWidget(index, self._answers(row.booking.id))

    def _answers(self, booking_id: int) -> QWidget:
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, Space.SMALL, 0)
        line.setSpacing(Space.TINY)
        for name, text in (("confirm", "Confirm"), ("decline", "Decline")):
            button = Button(words(text), dense=True)
            button.setFixedHeight(24)
            button.setStyleSheet("min-height: 22px; padding: 0 9px")
            button.clicked.connect(self._answerer(booking_id, name))
            line.addWidget(button)
        line.addStretch(1)
        return holder

    def _answerer(self, booking_id: int, name: str) -> Callable[[], None]:
        def answer() -> None:
            self.answered.emit(booking_id, name)

        return answer

    # --- choosing --------------------------------------------------------------------

    def _choose(self, booking_id: int | None) -> None:
        """Mark the chosen booking's row, without a signal."""
        current = self.currentIndex().data(ID)
        if current == booking_id:
            return
        found = self._index_of(booking_id)
        self.selectionModel().blockSignals(True)
        if found is None:
            self.clearSelection()
        else:
            self.setCurrentIndex(found)
            self.scrollTo(found)
        self.selectionModel().blockSignals(False)
        self.viewport().update()

    def _index_of(self, booking_id: int | None) -> QModelIndex | None:
        for place in range(self._model.rowCount()):
            parent = self._model.index(place, 0)
            for row in range(self._model.rowCount(parent)):
                index = self._model.index(row, 0, parent)
                if booking_id is not None and index.data(ID) == booking_id:
                    return index
        return None

    def _on_current(self, index: QModelIndex, _before: QModelIndex) -> None:
        booking_id = index.data(ID)
        if booking_id is not None and self._state is not None:
            self.state_wanted.emit(self._state.choose(booking_id))

    def _on_clicked(self, index: QModelIndex) -> None:
        day = index.data(DAY)
        if day is not None:
            self.setExpanded(index, not self.isExpanded(index))
            self._folded_by_hand ^= {day}

    def _on_entered(self, index: QModelIndex | QPersistentModelIndex) -> None:
        booking_id = index.data(ID)
        if booking_id is not None:
            self.opened.emit(booking_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Delete cancels, letters ask for the window's actions."""
        booking_id = self.currentIndex().data(ID)
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if booking_id is not None:
                self.opened.emit(booking_id)
            else:
                self._on_clicked(self.currentIndex())
        elif key == Qt.Key.Key_Delete and booking_id is not None:
            self.cancel_wanted.emit(booking_id)
        elif not event.modifiers() and event.text().lower() in LETTERS:
            self.asked.emit(LETTERS[event.text().lower()])
        elif key == Qt.Key.Key_PageUp:
            self.asked.emit("previous")
        elif key == Qt.Key.Key_PageDown:
            self.asked.emit("next")
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Whatever room there is."""
        return QSize(640, 400)
