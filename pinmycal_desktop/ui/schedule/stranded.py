"""The bar that lists bookings a draft would leave outside its hours: facts only."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from pinmycal_desktop.ui.schedule.hour_words import day_words
from pinmycal_desktop.ui.theme import Role, Space
from pinmycal_desktop.ui.widgets.banner import Banner, Tone
from pinmycal_desktop.ui.widgets.plain_label import PlainLabel
from pinmycal_desktop.ui.widgets.swatch import Swatch
from pinmycal_desktop.ui.words import counted, words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pinmycal_desktop.model.booking import Booking
    from pinmycal_desktop.screen.schedule import ScheduleDraft
    from pinmycal_desktop.ui.format import Format

MOST_ROWS = 5


class StrandedBanner(Banner):
    """Each booking with its time and what its day now says; five, then a count."""

    def __init__(self, form: Format, *, parent: QWidget | None = None) -> None:
        super().__init__(Tone.WARNING, parent=parent)
        self._form = form
        self._rows: QWidget | None = None
        self.hide()

    def tell_bookings(
        self,
        draft: ScheduleDraft,
        bookings: Sequence[Booking],
        colours: Mapping[int, int],
    ) -> None:
        """List `bookings`; hide when there are none. `colours` by event type."""
        self.setVisible(bool(bookings))
        if not bookings:
            return
        count = len(bookings)
        told = counted(
            count,
            "1 booking falls outside these hours.",
            "{0} bookings fall outside these hours.",
        )
        self.tell(
            Tone.WARNING,
            told.format(self._form.number(count)),
            words(
                "They stay as they are; nobody is told. Move or cancel them"
                " in the week, if you wish."
            ),
        )
        self._list(draft, bookings, colours)

    def _list(
        self,
        draft: ScheduleDraft,
        bookings: Sequence[Booking],
        colours: Mapping[int, int],
    ) -> None:
        if self._rows is not None:
            self.body.removeWidget(self._rows)
            self._rows.hide()
            self._rows.deleteLater()
        self._rows = QWidget(self)
        grid = QGridLayout(self._rows)
        grid.setContentsMargins(26, 6, 0, 0)
        grid.setHorizontalSpacing(Space.MEDIUM)
        grid.setVerticalSpacing(6)
        for place, booking in enumerate(bookings[:MOST_ROWS]):
            self._row(grid, place, booking, draft, colours)
        rest = len(bookings) - MOST_ROWS
        if rest > 0:
            more = PlainLabel(words("and {0} more").format(rest), ink="muted")
            grid.addWidget(more, MOST_ROWS, 1)
        for column, share in ((1, 2), (2, 2), (3, 3)):
            grid.setColumnStretch(column, share)
        self.body.addWidget(self._rows)

    def _row(
        self,
        grid: QGridLayout,
        place: int,
        booking: Booking,
        draft: ScheduleDraft,
        colours: Mapping[int, int],
    ) -> None:
        zone = ZoneInfo(draft.current.zone)
        day = booking.span.start.astimezone(zone).date()
        when = self._form.day(day)
        times = self._form.time_range(booking.span.start, booking.span.end, zone)
        hours = day_words(draft.current.hours_on(day), self._form, words("closed"))
        why = words("{0} is now {1}").format(self._form.weekday(day, whole=True), hours)
        sign = Swatch(colours.get(booking.event_type_id or 0, 10))
        name = booking.attendee.name or booking.title
        grid.addWidget(sign, place, 0, Qt.AlignmentFlag.AlignVCenter)
        for column, (text, ink) in enumerate(
            ((name, "text"), (f"{when}, {times}", "text"), (why, "muted")), 1
        ):
            label = PlainLabel(
                text,
                role=Role.SMALL,
                ink="muted" if ink == "muted" else "text",
                tabular=True,
                elide=True,
            )
            grid.addWidget(label, place, column)
