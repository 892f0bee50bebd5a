"""The line at the bottom: where the data is, the zone, what was just done, counts."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from pinmycal_desktop.ui.columns import column_in
from pinmycal_desktop.ui.format import Format, change_ahead, zone_words
from pinmycal_desktop.ui.theme import Height, Role, Space
from pinmycal_desktop.ui.widgets.icon_mark import IconMark
from pinmycal_desktop.ui.widgets.notice import Notice
from pinmycal_desktop.ui.widgets.plain_label import PlainLabel
from pinmycal_desktop.ui.widgets.section import Line
from pinmycal_desktop.ui.words import counted, words

if TYPE_CHECKING:
    from pinmycal_desktop.screen.week import WeekState
    from pinmycal_desktop.ui.widgets.plain_label import Ink

_SHORT = 1100
_PATIENCE_MS = 400


class StatusLine(QWidget):
    """Left: where and when; middle: the notice; right: what is shown, counted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("back", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(int(Height.STATUS_LINE))
        self._form = Format()
        self._url, self._is_sample = "", False
        self.notice = Notice(self, keys="Ctrl+Z")
        self._place = PlainLabel(
            words("On this computer"), role=Role.SMALL, tabular=True
        )
        self._place_mark = IconMark("hard-drive", size=14)
        self._count = self._next = ""
        self._service = PlainLabel(role=Role.SMALL, ink="muted", tabular=True)
        self._service_mark = IconMark("server", size=14)
        self._zone = PlainLabel(role=Role.SMALL, ink="muted", tabular=True)
        self._counts = PlainLabel(role=Role.SMALL, ink="muted", tabular=True)
        self._slow = QTimer(self, interval=_PATIENCE_MS, singleShot=True)
        self._slow.timeout.connect(self._tell_reading)
        self._arrange()
        self.show_service("")

    def _arrange(self) -> None:
        left = QHBoxLayout()
        left.setSpacing(6)
        left.addWidget(self._place_mark)
        left.addWidget(self._place)
        left.addSpacing(Space.SMALL)
        left.addWidget(IconMark("globe", size=14))
        left.addWidget(self._zone)
        left.addSpacing(Space.SMALL)
        left.addWidget(self._service_mark)
        left.addWidget(self._service)
        left.addStretch(1)
        grid = QGridLayout()
        grid.setContentsMargins(Space.MEDIUM, 0, Space.MEDIUM, 0)
        grid.addLayout(left, 0, 0)
        grid.addWidget(self.notice, 0, 1, Qt.AlignmentFlag.AlignCenter)
        end = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        grid.addWidget(self._counts, 0, 2, end)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(2, 1)
        column = column_in(self)
        column.addWidget(Line())
        column.addLayout(grid, 1)

    def set_form(self, form: Format) -> None:
        """Tell times in another way from the next state on."""
        self._form = form

    def show_state(self, state: WeekState) -> None:
        """Tell the zone with its next change of the clocks, and count bookings."""
        zone = ZoneInfo(state.zone)
        told = ", ".join(zone_words(zone, state.now))
        change = change_ahead(zone, state.now)
        if change is not None and self.width() >= _SHORT:
            on = self._form.day(change, weekday=False)
            told = words("{0} · clocks change on {1}").format(told, on)
        if state.home is not None:
            told = words("Shown by the clocks of {0}").format(told)
        self._zone.set_ink("muted" if state.home is None else "warning")
        self._zone.setText(told)
        count = sum(each.status.takes_time for each in state.visible_bookings)
        many = counted(count, "1 booking", "{0} bookings")
        self._count = many.format(self._form.number(count))
        if state.is_read:
            self._slow.stop()
            self._counts.setText(self._next or self._count)
        elif not self._slow.isActive():
            self._slow.start()

    def _tell_reading(self) -> None:
        """Say that days are being read: what is there at once does not flicker."""
        self._counts.setText(words("Reading…"))

    def show_unread(self) -> None:
        """Count nothing: what is shown could not be read."""
        self._slow.stop()
        self._count = ""
        self._counts.setText(self._next)

    def counts(self) -> str:
        """Return what is told of how much is shown."""
        return self._counts.text()

    def show_sync(self, icon: str, text: str, ink: Ink, following: str) -> None:
        """Tell how services are, where else it is told that there is none.

        `following` is said in place of the count while it is something.
        """
        self._place_mark.set_icon(icon, ink)
        self._place.setText(text)
        self._place.set_ink(ink)
        self._next = following
        self._counts.setText(following or self._count)

    def place(self) -> str:
        """Return what is told of where the bookings are."""
        return self._place.text()

    def show_service(self, url: str) -> None:
        """Tell where the local service answers; nothing when it does not run."""
        self._url = url
        self._service.setText(url.removeprefix("http://"))
        self._service.setVisible(bool(url))
        self._service_mark.setVisible(bool(url))

    def show_sample(self) -> None:
        """Tell that everything is made up."""
        self._is_sample = True
        self._place.setText(words("Sample data, made up"))
        self._place.set_ink("warning")

    def begin_as(self, left: StatusLine) -> None:
        """Tell what another one told of the data and the service."""
        self.show_service(left._url)
        if left._is_sample:
            self.show_sample()
