"""The panel of the chosen booking: all that is known, and what can be done with it.

Everything from outside is shown letter by letter. It asks for actions by name; links
leave through `links.open_link` alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from pinmycal_desktop.model.booking import BookingStatus
from pinmycal_desktop.model.event_type import LocationKind
from pinmycal_desktop.screen.comfort import Comfort
from pinmycal_desktop.screen.shown_days import is_restorable
from pinmycal_desktop.ui.columns import clear, column_in
from pinmycal_desktop.ui.details import PANEL_WIDTH
from pinmycal_desktop.ui.details.facts import LOCATION_ICONS, TONES
from pinmycal_desktop.ui.initials import Initials
from pinmycal_desktop.ui.links import open_link, safe_link, where_to
from pinmycal_desktop.ui.theme import MOST_SCALE, Role, Space, Weight, themes
from pinmycal_desktop.ui.widgets.banner import Banner, Tone
from pinmycal_desktop.ui.widgets.button import Button, IconButton, Kind
from pinmycal_desktop.ui.widgets.chip import Chip
from pinmycal_desktop.ui.widgets.icon_mark import IconMark
from pinmycal_desktop.ui.widgets.plain_label import PlainLabel, as_tip, caption
from pinmycal_desktop.ui.widgets.section import Line, Section
from pinmycal_desktop.ui.widgets.swatch import Swatch
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QAbstractButton, QLayout

    from pinmycal_desktop.model.event_type import Location
    from pinmycal_desktop.ui.details.facts import BookingFacts, Person


class DetailsPanel(QWidget):
    """The chosen booking beside the grid, 304 pixels wide."""

    asked = Signal(str)
    """The name of an action on the chosen booking."""
    menu_wanted = Signal(object)
    """The `QPoint` of the screen at which the menu of the booking is to open."""
    closed = Signal()
    """The cross was pressed."""
    focus_left = Signal()
    """The button with the keyboard is gone: whoever owns it says where that goes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("back", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(themes().current.scaled(PANEL_WIDTH, MOST_SCALE))
        self.setAccessibleName(words("Details"))
        self._facts: BookingFacts | None = None
        self._told: object = None
        self._doers: dict[str, QAbstractButton] = {}
        """The buttons shown, by the action each asks for."""
        self._inner = QWidget()
        self._inner.setProperty("back", "panel")
        self._column = column_in(self._inner)
        self._scroll = QScrollArea()
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidgetResizable(True)
        off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self._scroll.setHorizontalScrollBarPolicy(off)
        self._scroll.setWidget(self._inner)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(Line(upright=True))
        row.addWidget(self._scroll, 1)

    def show_facts(self, facts: BookingFacts) -> None:
        """Show a booking; nothing is built anew when it says the same."""
        told = (
            facts.booking,
            facts.state.now,
            facts.state.zone,
            facts.form,
            facts.host,
        )
        if told == self._told:
            return
        self._told, self._facts = told, facts
        self._build(facts)

    def clear(self) -> None:
        """Show nothing."""
        self._told, self._facts = None, None
        clear(self._column)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leads back to the grid."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    # --- building --------------------------------------------------------------------

    def _build(self, facts: BookingFacts) -> None:
        focused = self.window().focusWidget()
        was_inside = focused is not None and self._inner.isAncestorOf(focused)
        asked = [name for name, each in self._doers.items() if each is focused]
        self._fill(facts)
        if was_inside:
            self._focus_again(*asked)

    def _focus_again(self, *names: str) -> None:
        """Put the keyboard on the button that does the same as the one before."""
        found = [self._doers[name] for name in names if name in self._doers]
        if found:
            found[0].setFocus()
        else:
            self.focus_left.emit()

    def _fill(self, facts: BookingFacts) -> None:
        clear(self._column)
        self._doers = {}
        self._part(self._head(facts))
        self._section(words("People"), self._people(facts))
        if facts.booking.location.value:
            self._section(words("Where"), _where(facts.booking.location))
        if facts.answers:
            self._section(words("Answers"), _pairs(facts.answers))
        if facts.booking.notes:
            notes = QVBoxLayout()
            notes.addWidget(_selectable(facts.booking.notes))
            self._section(words("Notes"), notes)
        reason = facts.booking.cancellation_reason or facts.booking.rescheduling_reason
        if reason:
            why = QVBoxLayout()
            why.addWidget(_selectable(reason))
            self._section(words("Reason"), why)
        if facts.history:
            self._section(words("History"), _history(facts.history))
        self._column.addStretch(1)

    def _part(self, layout: QLayout) -> None:
        holder = QWidget()
        holder.setProperty("back", "panel")
        holder.setLayout(layout)
        edge = int(Space.LARGE)
        layout.setContentsMargins(edge, Space.MEDIUM, edge, Space.MEDIUM)
        self._column.addWidget(holder)

    def _section(self, name: str, body: QLayout) -> None:
        self._column.addWidget(Line())
        section = Section(name)
        section.body.addLayout(body)
        holder = QVBoxLayout()
        holder.addWidget(section)
        self._part(holder)

    def _head(self, facts: BookingFacts) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(Space.TINY)
        top = QHBoxLayout()
        top.setSpacing(Space.SMALL)
        top.addWidget(Swatch(facts.colour))
        top.addWidget(caption(facts.kind), 1)
        save = IconButton("mail", words("Save an invitation…"), dense=True)
        self._let_ask(save, "export-one")
        copy = IconButton("copy", words("Copy as a calendar file"), dense=True)
        self._let_ask(copy, "copy-one")
        close = IconButton("x", words("Close the details"), dense=True)
        close.clicked.connect(self.closed)
        top.addWidget(copy)
        top.addWidget(save)
        top.addWidget(self._more())
        top.addWidget(close)
        column.addLayout(top)
        name = PlainLabel(facts.name, role=Role.TITLE, wrap=True)
        name.setAccessibleDescription(facts.told.booking(facts.booking))
        column.addWidget(name)
        column.addWidget(PlainLabel(facts.when, tabular=True, wrap=True))
        column.addWidget(caption(facts.beside, wrap=True))
        column.addSpacing(Space.SMALL)
        column.addLayout(_chips(facts))
        column.addSpacing(Space.SMALL)
        for row in self._buttons(facts):
            column.addLayout(row)
        return column

    def _buttons(self, facts: BookingFacts) -> list[QHBoxLayout]:
        """Return the rows of what can be done: join, answer, move, cancel."""
        booking = facts.booking
        if is_restorable(booking, facts.state.now):
            restore = Button(words("Restore"), icon="undo-2")
            self._let_ask(restore, "restore")
            return [_row(restore)]
        if not booking.status.takes_time:
            return []
        rows = []
        url = safe_link(booking.location.link or "")
        if url is not None:
            join = Button(words("Join"), kind=Kind.PRIMARY, icon="video")
            join.setToolTip(words("Opens {0}").format(where_to(url)))
            join.clicked.connect(self._join)
            rows.append(_row(join))
        if booking.status is BookingStatus.PENDING:
            kind = Kind.PRIMARY if url is None else Kind.DEFAULT
            confirm = Button(words("Confirm"), kind=kind, icon="check")
            decline = Button(words("Decline"), kind=Kind.DANGER, icon="ban")
            self._let_ask(confirm, "confirm")
            self._let_ask(decline, "decline")
            rows.append(_row(confirm, decline))
        move = Button(words("Reschedule"), icon="calendar-clock")
        cancel = Button(
            words("Cancel", "a booking"), kind=Kind.DANGER, icon="calendar-x"
        )
        self._let_ask(move, "reschedule")
        self._let_ask(cancel, "cancel")
        rows.append(_row(move, cancel))
        return rows

    def _more(self) -> IconButton:
        """Return the button of all that can be done besides."""
        more = IconButton("ellipsis", words("More"), dense=True)

        def open_menu() -> None:
            self.menu_wanted.emit(more.mapToGlobal(more.rect().bottomLeft()))

        more.clicked.connect(open_menu)
        self._doers["more"] = more
        return more

    def _people(self, facts: BookingFacts) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(Space.MEDIUM)
        for person in facts.people:
            column.addLayout(_person(person))
        if facts.warning:
            column.addWidget(Banner(Tone.WARNING, "", facts.warning, icon="moon"))
        return column

    def _let_ask(self, button: QAbstractButton, name: str) -> None:
        """Let a button ask for an action, and find it again by that."""

        def ask() -> None:
            self.asked.emit(name)

        why = "" if self._facts is None else self._facts.obstacle_to(name)
        if why:
            button.setEnabled(False)
            button.setToolTip(as_tip(why))
            button.setAccessibleDescription(why)
        button.clicked.connect(ask)
        self._doers[name] = button

    def _join(self) -> None:
        if self._facts is not None:
            open_link(self._facts.booking.location.link or "")


def _chips(facts: BookingFacts) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(Space.SMALL)
    tone, icon = TONES[facts.booking.status]
    row.addWidget(Chip(facts.status, tone, icon=icon))
    icon = "cloud-check" if facts.account else "hard-drive"
    row.addWidget(Chip(facts.account or facts.origin, icon=icon))
    row.addStretch(1)
    return row


def _row(*buttons: Button) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(0, 3, 0, 3)
    row.setSpacing(Space.SMALL)
    for button in buttons:
        row.addWidget(button, 1)
    return row


def _person(person: Person) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(Space.SMALL)
    row.addWidget(Initials(person.name))
    column = QVBoxLayout()
    column.setSpacing(0)
    name = PlainLabel(person.name, weight=Weight.MEDIUM, elide=True)
    column.addWidget(name)
    part = PlainLabel(person.part, role=Role.CAPTION, ink="muted", elide=True)
    column.addWidget(part)
    row.addLayout(column, 1)
    if person.time:
        end = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        times = QHBoxLayout()
        times.setSpacing(Space.TINY)
        times.addStretch(1)
        if person.comfort is Comfort.NIGHT:
            times.addWidget(IconMark("moon", ink="warning", size=14))
        times.addWidget(PlainLabel(person.time, tabular=True))
        clock = QVBoxLayout()
        clock.setSpacing(0)
        clock.addLayout(times)
        clock.addWidget(caption(person.place), 0, end)
        row.addLayout(clock)
    return row


def _where(location: Location) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(Space.SMALL)
    icon = LOCATION_ICONS.get(location.kind, "map-pin")
    if location.kind is not LocationKind.NONE:
        row.addWidget(IconMark(icon, size=16), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(_selectable(location.value), 1)
    return row


def _pairs(pairs: tuple[tuple[str, str], ...]) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(Space.SMALL)
    for label, value in pairs:
        pair = QVBoxLayout()
        pair.setSpacing(0)
        pair.addWidget(caption(label, wrap=True))
        pair.addWidget(_selectable(value))
        column.addLayout(pair)
    return column


def _history(lines: tuple[tuple[str, str], ...]) -> QGridLayout:
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(Space.MEDIUM)
    grid.setVerticalSpacing(Space.SMALL)
    top = Qt.AlignmentFlag.AlignTop
    for place, (when, what) in enumerate(lines):
        grid.addWidget(caption(when), place, 0, top)
        grid.addWidget(PlainLabel(what, role=Role.SMALL, wrap=True), place, 1)
    grid.setColumnStretch(1, 1)
    return grid


def _selectable(text: str) -> PlainLabel:
    """Return a text that can be copied."""
    label = PlainLabel(text, wrap=True)
    mouse = Qt.TextInteractionFlag.TextSelectableByMouse
    label.setTextInteractionFlags(mouse)
    return label
