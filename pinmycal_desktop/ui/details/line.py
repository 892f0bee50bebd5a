"""The chosen booking in one line under the grid, where a panel has no room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pinmycal_desktop.model.booking import BookingStatus
from pinmycal_desktop.screen.shown_days import is_restorable
from pinmycal_desktop.ui.columns import column_in
from pinmycal_desktop.ui.details import LINE_HEIGHT
from pinmycal_desktop.ui.details.facts import TONES
from pinmycal_desktop.ui.links import open_link, safe_link, where_to
from pinmycal_desktop.ui.theme import Role, Space, Weight, themes
from pinmycal_desktop.ui.widgets.banner import TONE_ROLES, Tone
from pinmycal_desktop.ui.widgets.button import Button, IconButton, Kind
from pinmycal_desktop.ui.widgets.icon_mark import IconMark
from pinmycal_desktop.ui.widgets.plain_label import PlainLabel, as_tip
from pinmycal_desktop.ui.widgets.section import Line
from pinmycal_desktop.ui.widgets.swatch import Swatch
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from collections.abc import Callable

    from pinmycal_desktop.ui.details.facts import BookingFacts


class DetailsLine(QWidget):
    """Name, times and three actions; its last button opens the whole panel."""

    asked = Signal(str)
    """The name of an action; `details` opens the panel."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("back", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(themes().current.scaled(LINE_HEIGHT))
        self._link = ""
        self._swatch = Swatch()
        self._name = PlainLabel(weight=Weight.STRONG)
        self._mark = IconMark("check", size=14)
        self._status = PlainLabel(role=Role.SMALL)
        self._text = PlainLabel(role=Role.CAPTION, ink="muted", elide=True)
        self._join = Button(words("Join"), kind=Kind.PRIMARY, icon="video", dense=True)
        self._confirm = Button(words("Confirm"), dense=True)
        self._decline = Button(words("Decline"), kind=Kind.DANGER, dense=True)
        self._move = Button(words("Reschedule"), dense=True)
        self._cancel = Button(
            words("Cancel", "a booking"), kind=Kind.DANGER, dense=True
        )
        self._restore = Button(words("Restore"), dense=True)
        details = IconButton("panel-right", words("Details"), framed=True, dense=True)
        self._doers = {
            "confirm": self._confirm,
            "decline": self._decline,
            "reschedule": self._move,
            "cancel": self._cancel,
            "restore": self._restore,
            "details": details,
        }
        """The buttons that ask, by the name of their action."""
        self._arrange()
        self._join.clicked.connect(self._on_join)
        for name, button in self._doers.items():
            button.clicked.connect(self._asker(name))

    def _arrange(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(Space.SMALL)
        first.addWidget(self._name)
        first.addWidget(self._mark)
        first.addWidget(self._status)
        first.addStretch(1)
        text = QVBoxLayout()
        text.setSpacing(0)
        text.addStretch(1)
        text.addLayout(first)
        text.addWidget(self._text)
        text.addStretch(1)
        row = QHBoxLayout()
        row.setContentsMargins(Space.MEDIUM, 0, Space.MEDIUM, 0)
        row.setSpacing(Space.MEDIUM)
        row.addWidget(self._swatch)
        row.addLayout(text, 1)
        for button in (self._join, *self._doers.values()):
            row.addWidget(button)
        column = column_in(self)
        column.addWidget(Line())
        column.addLayout(row, 1)

    def show_facts(self, facts: BookingFacts) -> None:
        """Show a booking."""
        self._swatch.set_index(facts.colour)
        self._name.setText(facts.name)
        tone, icon = TONES[facts.booking.status]
        ink = TONE_ROLES[tone][1]
        self._mark.set_icon(icon, ink)
        self._status.setText(facts.status)
        inks = {Tone.SUCCESS: "success", Tone.WARNING: "warning"}
        self._status.set_ink("success" if inks.get(tone) == "success" else "muted")
        self._text.setText(facts.short)
        self._link = facts.booking.location.link or ""
        url, active = safe_link(self._link), facts.booking.status.takes_time
        self._join.setVisible(url is not None and active)
        self._join.setToolTip(words("Opens {0}").format(where_to(url)) if url else "")
        pending = facts.booking.status is BookingStatus.PENDING
        for button in (self._confirm, self._decline):
            button.setVisible(pending)
        for button in (self._move, self._cancel):  # of a request, the panel has them
            button.setVisible(active and not pending)
        self._restore.setVisible(is_restorable(facts.booking, facts.state.now))
        for name, doer in self._doers.items():
            why = facts.obstacle_to(name)
            doer.setEnabled(not why)
            doer.setAccessibleDescription(why)
            if name != "details":
                doer.setToolTip(as_tip(why))

    def _on_join(self) -> None:
        open_link(self._link)

    def _asker(self, name: str) -> Callable[[], None]:
        def ask() -> None:
            self.asked.emit(name)

        return ask
