"""The body of the schedule page: painted week, text, dates, and the invitee's view.

Side by side where there is room; on a narrow page the dates go below. It decides
nothing: drafts come in and the next ones go out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QGridLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from pinmycal_desktop.ui.editing.unsent import UnsentBanner
from pinmycal_desktop.ui.schedule.dates import DatesPanel
from pinmycal_desktop.ui.schedule.invitee import InviteePanel
from pinmycal_desktop.ui.schedule.rows import HourRows
from pinmycal_desktop.ui.schedule.stranded import StrandedBanner
from pinmycal_desktop.ui.schedule.week import HoursWeek
from pinmycal_desktop.ui.theme import MOST_SCALE, Space, themes
from pinmycal_desktop.ui.widgets.banner import Banner, Tone

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from PySide6.QtGui import QResizeEvent

    from pinmycal_desktop.model.booking import Booking
    from pinmycal_desktop.model.event_type import EventType
    from pinmycal_desktop.screen.booking_chips import BookingChip
    from pinmycal_desktop.screen.schedule import ScheduleDraft
    from pinmycal_desktop.ui.editing.services import PageServices

_WIDE, _SLACK = 1080, 24  # px from which three columns fit, and the hysteresis
_SLIM = 560  # px below which there is one
_MOST_COLUMNS = 3
_TEXT, _DATES = 272, 304
_LEAST_HEIGHT = 420
_ANY_WIDTH = 16_777_215  # what Qt takes for no limit


class ScheduleBody(QScrollArea):
    """Everything below the head of the page."""

    edited = Signal(object)
    """The next `ScheduleDraft`."""
    typed = Signal(object, str)
    """The next `ScheduleDraft` while hours are still typed, and in which field."""
    answered = Signal(str)
    """The key of the button pressed in the message."""

    def __init__(
        self,
        services: PageServices,
        zone: str,
        today: date,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        form = services.form
        self._message = Banner()
        self._message.acted.connect(self.answered)
        self._stranded = StrandedBanner(form)
        self.unsent, self._locked = UnsentBanner(form), Banner(Tone.NEUTRAL)
        self._locked.hide()
        self.week = HoursWeek(form)
        self.rows = HourRows(form)
        self.dates = DatesPanel(today, form)
        self.invitee = InviteePanel(services, zone)
        for part in (self.week, self.rows, self.dates):
            part.edited.connect(self.edited)
        for part in (self.rows, self.dates):
            part.typed.connect(self.typed)
        self.week.chose.connect(self.rows.choose)
        self._columns = _MOST_COLUMNS
        self._page = QWidget()
        self._grid = QGridLayout()
        self._left = QVBoxLayout()
        self._right = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._arrange()
        self.setWidget(self._page)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._message.hide()

    def _arrange(self) -> None:
        self._grid.setVerticalSpacing(Space.LARGE)
        self._right.setSpacing(Space.LARGE)
        self._left.addWidget(self.week, 1)
        self._left.addStretch()  # the week has a limit, and stays at the top
        top = Qt.AlignmentFlag.AlignTop
        self._right.addWidget(self.dates, 0, top)
        self._right.addWidget(self.invitee, 0, top)
        column = QVBoxLayout(self._page)
        column.setContentsMargins(Space.LARGE, Space.MEDIUM, Space.LARGE, Space.MEDIUM)
        column.setSpacing(Space.MEDIUM)
        for banner in (self._message, self.unsent, self._locked):
            column.addWidget(banner)
        column.addWidget(self._stranded)
        column.addLayout(self._grid, 1)
        self._fold(_MOST_COLUMNS)

    def _fold(self, columns: int) -> None:
        """Put the dates beside the hours or below them, or everything in one column."""
        self._columns = columns
        is_wide, is_slim = columns == _MOST_COLUMNS, columns == 1
        self._grid.removeWidget(self.rows)
        for part in (self._left, self._right):
            self._grid.removeItem(part)
        self._grid.addLayout(self._left, 0, 0)
        self._grid.addWidget(self.rows, int(is_slim), int(not is_slim))
        self._grid.setHorizontalSpacing(0 if is_slim else Space.LARGE)
        text = themes().current.scaled(_TEXT, MOST_SCALE)
        self.rows.setMinimumWidth(0 if is_slim else text)
        self.rows.setMaximumWidth(_ANY_WIDTH if is_slim else text)
        direction = QBoxLayout.Direction
        if is_wide:
            self._grid.addLayout(self._right, 0, 2, Qt.AlignmentFlag.AlignTop)
            self._right.setDirection(direction.TopToBottom)
        else:
            self._grid.addLayout(self._right, 1 + is_slim, 0, 1, 2)
            beside = direction.TopToBottom if is_slim else direction.LeftToRight
            self._right.setDirection(beside)
        most = _DATES if is_wide else _ANY_WIDTH
        for side in (self.dates, self.invitee):
            # One below the other they keep together; side by side they share the width.
            self._right.setStretchFactor(side, 0 if is_wide else 1)
            side.setMinimumWidth(_DATES if is_wide else 0)
            side.setMaximumWidth(most)
        self._grid.setColumnStretch(0, 1)
        self.week.setMinimumHeight(_LEAST_HEIGHT)

    def _limit(self) -> None:
        """Keep the painted week within sight: it scrolls by itself."""
        room = self.viewport().height() - 2 * Space.MEDIUM
        if not self._stranded.isHidden():
            room -= self._stranded.sizeHint().height() + Space.MEDIUM
        self.week.setMaximumHeight(max(room, _LEAST_HEIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold where the columns no longer fit."""
        super().resizeEvent(event)
        self._limit()
        width = self.viewport().width() / themes().current.scale
        more = sum(
            width >= (least if self._columns > columns else least + _SLACK)
            for columns, least in ((1, _SLIM), (2, _WIDE))
        )
        if more + 1 != self._columns:
            self._fold(more + 1)

    def tell(
        self,
        draft: ScheduleDraft,
        chips: Sequence[BookingChip],
        types: Sequence[EventType],
    ) -> None:
        """Show a draft, bookings as chips, and the event types to preview."""
        self.week.tell(draft)
        self.week.set_chips(chips)
        self.rows.tell(draft)
        self.dates.tell(draft)
        self.invitee.tell(draft.current, types, is_changed=draft.is_changed)

    def lock(self, why: str) -> None:
        """Grey the hours out with the reason they cannot be changed; empty opens."""
        for part in (self.week, self.rows, self.dates):
            part.setEnabled(not why)
            part.setToolTip(why)
            part.setWhatsThis(why)
        self._locked.tell(Tone.NEUTRAL, "", why)
        self._locked.setVisible(bool(why))

    def keeps_from_saving(self) -> bool:
        """Whether hours cannot be read yet; the cursor then stands in them."""
        day, other = self.rows.unreadable_day(), self.dates.card.unreadable()
        if day is not None:
            self.rows.focus_day(day)
        elif other is not None:
            other.setFocus(Qt.FocusReason.OtherFocusReason)
        return day is not None or other is not None

    def tell_stranded(
        self,
        draft: ScheduleDraft,
        bookings: Sequence[Booking],
        colours: Mapping[int, int],
    ) -> None:
        """List the bookings that the draft would leave outside its hours."""
        self._stranded.tell_bookings(draft, bookings, colours)
        self._limit()

    def stranded_text(self) -> str:
        """Return what the list of those bookings says; empty when there are none."""
        shown = not self._stranded.isHidden()
        return self._stranded.accessibleName() if shown else ""

    def say(
        self,
        tone: Tone,
        headline: str,
        text: str = "",
        *,
        actions: Sequence[tuple[str, str]] = (),
    ) -> None:
        """Say something over the hours, with buttons that are answered."""
        self._message.tell(tone, headline, text, actions=actions)
        self._message.show()
        self.ensureVisible(0, 0)

    def message(self) -> str:
        """Return what is said over the hours; empty for nothing."""
        return "" if self._message.isHidden() else self._message.accessibleName()

    def clear_message(self) -> None:
        """Take the message away."""
        self._message.hide()
