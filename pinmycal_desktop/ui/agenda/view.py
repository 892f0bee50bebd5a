"""The agenda: days as parents, bookings as rows, a request answered in its row.

The equal of the grid for people who read by line or by screen reader: the same state
in, the same intents out.
"""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from pinmycal_desktop.screen.agenda import AgendaDay, agenda
from pinmycal_desktop.ui import patterns
from pinmycal_desktop.ui.agenda.delegate import (
    DAY,
    AgendaDelegate,
)
from pinmycal_desktop.ui.agenda.rows import ID, WHO, Rows
from pinmycal_desktop.ui.format import DASH, Format
from pinmycal_desktop.ui.theme import Role, Space, Weight, theme_of, themes
from pinmycal_desktop.ui.widgets.button import Button
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from pinmycal_desktop.screen.week import WeekState
    from pinmycal_desktop.ui.theme import Theme

_COLUMNS = 7
_ANSWER = 6
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
_USUAL_POINTS = 10


class AgendaView(QTreeView):
    """The shown days with their bookings, line by line."""

    state_wanted = Signal(object)
    """The `WeekState` a choice leads to."""
    opened = Signal(int)
    """The id of a booking on which Enter was pressed."""
    carried_out = Signal(int)
    """The id of a booking whose row is dragged: out of the window, for nothing here
    takes it."""
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
        self._empty = ""
        """What is said in the place of rows."""
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
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self._set_header()
        self.selectionModel().currentChanged.connect(self._on_current)
        self.clicked.connect(self._on_clicked)
        self.doubleClicked.connect(self._on_entered)

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """Tell which booking is dragged; what of it is carried, others know."""
        booking_id = self.currentIndex().data(ID)
        if isinstance(booking_id, int):
            self.carried_out.emit(booking_id)

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
        header.setSectionResizeMode(WHO, QHeaderView.ResizeMode.Stretch)
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
        header, scale = self.header(), max(1.0, theme_of(self).points / _USUAL_POINTS)
        for column, width in enumerate(_WIDTHS):
            head = str(self._model.headerData(column, Qt.Orientation.Horizontal) or "")
            needed = header.fontMetrics().horizontalAdvance(head) + 2 * Space.MEDIUM
            if width:
                header.resizeSection(column, max(round(width * scale), needed))
        header.resizeSection(0, max(header.sectionSize(0), wanted))
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
        shown = (days, state.zone, state.unsent, self._form)
        if shown != self._shown:
            self._shown = shown
            self._fill(days)
        self._empty = ""
        if state.is_read and not any(day.rows for day in days):
            self._empty = words(
                "Nothing is booked on these days. Press Book to add a meeting."
            )
        self.setAccessibleDescription(self._empty)
        self._choose(state.chosen)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows, or say that there are none."""
        super().paintEvent(event)
        if self._empty:
            painter = QPainter(self.viewport())
            painter.setPen(theme_of(self).palette.muted)
            painter.setFont(theme_of(self).font(Role.BODY))
            centre = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
            painter.drawText(self.viewport().rect(), centre, self._empty)
            painter.end()

    def drawRow(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw a row, with a ring inside of it when it has the keyboard."""
        super().drawRow(painter, option, index)
        now = self.currentIndex()
        is_now = (index.row(), index.parent()) == (now.row(), now.parent())
        if not self.hasFocus() or not is_now:
            return
        rect = QRectF(option.rect)
        rect.setLeft(0)
        rect.setWidth(self.viewport().width())
        edge = theme_of(self).palette.focus
        patterns.box(painter, rect.adjusted(1, 1, -1, -2), edge=edge, width=2)

    def _fill(self, days: tuple[AgendaDay, ...]) -> None:
        if self._state is None:
            return
        self.selectionModel().blockSignals(True)
        self._model.removeRows(0, self._model.rowCount())
        rows = Rows(self._state, self._form)
        self._model.setHorizontalHeaderLabels(rows.heads())
        self._fit_times()
        for place, day in enumerate(days):
            parent = rows.day(day)
            for row in day.rows:
                parent.appendRow(rows.booking(day, row))
            self._model.appendRow(parent)
            index = self._model.index(place, 0)
            self.setFirstColumnSpanned(place, QModelIndex(), True)
            folded = day.is_past or day.day in self._folded_by_hand
            self.setExpanded(index, not folded)
            self._put_answers(parent, day)
        self.selectionModel().blockSignals(False)

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
        for name, text in (
            ("confirm", words("Confirm")),
            ("decline", words("Decline")),
        ):
            button = Button(text, dense=True)
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
        elif not event.modifiers() and event.text().strip():
            event.ignore()  # a letter is the window's; a list would search for it
        elif key == Qt.Key.Key_PageUp:
            self.asked.emit("previous")
        elif key == Qt.Key.Key_PageDown:
            self.asked.emit("next")
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Whatever room there is."""
        return QSize(640, 400)
