"""What stands in the rows of the agenda: days with their sums, bookings with all told.

Items are made from a state; nothing here shows or hears anything.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem

from pinmycal_desktop.model.booking import BookingStatus
from pinmycal_desktop.screen.comfort import Comfort
from pinmycal_desktop.ui.agenda.delegate import (
    COLOUR,
    DAY,
    ICON,
    INK,
    NOTE,
    STRIKE,
    STRONG,
)
from pinmycal_desktop.ui.format import DASH, Format, city
from pinmycal_desktop.ui.week_words import (
    WeekWords,
    name_of,
    origin_words,
    status_words,
)
from pinmycal_desktop.ui.words import counted, words

if TYPE_CHECKING:
    from pinmycal_desktop.model.booking import Booking
    from pinmycal_desktop.screen.agenda import AgendaDay, AgendaRow
    from pinmycal_desktop.screen.week import WeekState

ID = Qt.ItemDataRole.UserRole + 20
"""Where a cell keeps the id of its booking."""
WHO = 2
"""The column of names."""
_NO_TYPE = 10
_STATUS_INKS = {
    BookingStatus.CONFIRMED: ("check", "success"),
    BookingStatus.PENDING: ("hand", "warning"),
    BookingStatus.CANCELLED: ("x", "muted"),
    BookingStatus.DECLINED: ("ban", "muted"),
}


class Rows:
    """Makes the rows of one state, told as one person reads times."""

    def __init__(self, state: WeekState, form: Format) -> None:
        self._form = form
        self._told = WeekWords(state, form)

    def heads(self) -> list[str]:
        """Return the names of the columns; the times stand under their zone."""
        heads = (
            *(words("Theirs"), words("Who"), words("Event type")),
            *(words("Status"), words("Booked by")),
        )
        return [city(self._told.state.zone), *heads, ""]

    def day(self, day: AgendaDay) -> QStandardItem:
        """Return the row of a day."""
        item = QStandardItem(self._form.day(day.day, whole=True))
        item.setData(day.day, DAY)
        item.setData(self._summary(day), NOTE)
        item.setData("accentword" if day.is_today else "text", INK)
        told = f"{item.text()}, {self._summary(day)}"
        item.setData(told, Qt.ItemDataRole.AccessibleTextRole)
        return item

    def _summary(self, day: AgendaDay) -> str:
        """Return a day in a few words: 7 bookings, 1 overlap · 2 h free."""
        number = self._form.number
        kept = counted(day.kept, "1 booking", "{0} bookings")
        parts = [kept.format(number(day.kept))]
        for count, text in (
            (day.overlaps, counted(day.overlaps, "1 overlap", "{0} overlap")),
            (day.to_answer, words("{0} to answer")),
            (day.cancelled, words("{0} cancelled")),
        ):
            if count:
                parts.append(text.format(number(count)))
        told = [words("Today")] if day.is_today else []
        told.append(", ".join(parts))
        if day.is_past:
            told[-1] = words("{0}, all past").format(told[-1])
        free = self._told.free(day.day)
        return " · ".join([*told, free] if free else told)

    def booking(self, day: AgendaDay, row: AgendaRow) -> list[QStandardItem]:
        """Return the cells of a booking's row."""
        booking, texts = row.booking, self._texts(day, row)
        gone = not booking.status.takes_time
        icon, status_ink = self._status(booking)
        colour = row.event_type.colour if row.event_type else _NO_TYPE
        is_night = row.comfort is Comfort.NIGHT and not row.has_same_clock
        roles: dict[int, dict[int, object]] = {
            0: {INK: "text", STRONG: texts[0].split(DASH)[0], STRIKE: gone},
            1: {ICON: "moon" if is_night and texts[1] else ""},
            WHO: {
                INK: "text",
                COLOUR: colour,
                NOTE: self._beside_name(row),
                STRONG: texts[WHO],
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
        sentence = self._told.booking(booking)
        items[0].setData(sentence, Qt.ItemDataRole.AccessibleTextRole)
        return items

    def _status(self, booking: Booking) -> tuple[str, str]:
        """Return icon and ink of a status; what was not sent goes before all."""
        if not self._told.delivery(booking):
            return _STATUS_INKS[booking.status]
        icon = self._told.icon_of(booking)
        return icon, "muted" if icon == "arrow-up" else "danger"

    def _beside_name(self, row: AgendaRow) -> str:
        place = "" if row.booking.is_all_day else city(row.booking.attendee.zone)
        told = place if not row.has_same_clock else ""
        if row.overlaps:
            overlap = words("overlap")
            return f"{told} · {overlap}" if told else overlap
        return told

    def _texts(self, day: AgendaDay, row: AgendaRow) -> list[str]:
        booking, zone = row.booking, self._told.tz
        times = self._form.time_range(booking.span.start, booking.span.end, zone)
        theirs = self._form.time_of(booking.span.start, ZoneInfo(booking.attendee.zone))
        if booking.is_all_day:
            times, theirs = words("all day"), ""
        elif row.has_same_clock:
            theirs = words("same")
        if booking.span.start.astimezone(zone).date() < day.day and DASH in times:
            times = words("until {0}").format(times.split(DASH)[1])
        kind = row.event_type.title if row.event_type else ""
        delivery, status = self._told.delivery(booking), status_words(booking.status)
        status = f"{status} · {delivery}" if delivery else status
        origin = self._told.account_of(booking) or origin_words(booking.origin)
        return [times, theirs, name_of(booking), kind, status, origin, ""]
