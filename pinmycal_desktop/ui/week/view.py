"""The week and the day: header, hours and rulers of the state it is given.

States in, intents out: it never reads the diary and never changes what it shows by
itself. The owner hands the `WeekState` of `state_wanted` back when it agrees.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pinmycal_desktop.screen.layout import lay_out
from pinmycal_desktop.ui.format import Format
from pinmycal_desktop.ui.reading import readers
from pinmycal_desktop.ui.theme import Density, theme_of, themes
from pinmycal_desktop.ui.week import ruler
from pinmycal_desktop.ui.week.area import HoursArea
from pinmycal_desktop.ui.week.geometry import BAR_HEIGHT, Geometry, doubled_in
from pinmycal_desktop.ui.week.grid import GridPicture
from pinmycal_desktop.ui.week.head_picture import HeadPicture
from pinmycal_desktop.ui.week.header import Header
from pinmycal_desktop.ui.week_words import WeekWords
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from pinmycal_desktop.model.booking import Booking
    from pinmycal_desktop.screen.week import WeekState
    from pinmycal_desktop.ui.theme import Theme

_ABOVE = 45
"""Minutes shown above the first open hour when a week is first shown."""
_USUAL_START = 8 * 60
MINUTE = 60
_LOW = 560
"""Window heights under which the all-day lane folds to one row."""
_COMPACT_UNDER = 720
"""Window heights under which hours are set as tightly as they can be."""


class WeekView(QWidget):
    """Some days side by side; Tab goes through bookings, arrows move a cursor."""

    state_wanted = Signal(object)
    """The `WeekState` a key or a click leads to."""
    slot_chosen = Signal(object)
    """The `Span` of free time that was clicked, drawn or entered."""
    move_wanted = Signal(object, object)
    """A `Booking` and the `datetime` it is to start at."""
    put_wanted = Signal(object)
    """A `Resize`, or a `Move` that copies or gives, that was let go."""
    opened = Signal(int)
    """The id of a booking that was entered or double-clicked."""
    carried_out = Signal(int)
    """The id of a booking that was dragged out of the window."""
    cancel_wanted = Signal(int)
    """The id of a booking for which Delete was pressed."""
    asked = Signal(str)
    """The name of a window's action whose letter was typed, such as `today`."""
    day_wanted = Signal(object)
    """The `date` whose name was pressed."""
    days_wanted = Signal(int)
    """How many days more are wanted beside each other; fewer is negative."""
    painted = Signal()
    """A week that was read is on the screen for the first time."""

    def __init__(
        self, *, form: Format | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._form = form or Format()
        self._state: WeekState | None = None
        self.zones: tuple[str, ...] = ()
        """Further zones beside the hours, the nearest to them first."""
        self._shows_second = True
        self._hour: float | None = None
        self._top: int | None = None
        """The minute to begin at; None is before the first open hour."""
        self._is_sized = False
        self._scrolled = False
        self._laid: object = None
        """What the picture shown was laid out for."""
        self.header = Header(self)
        self.area = HoursArea(self)
        self.setFocusProxy(self.area)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.area, 1)
        self._connect()
        readers.install(HoursArea)

    def _connect(self) -> None:
        self.area.state_wanted.connect(self.state_wanted)
        self.area.slot_chosen.connect(self.slot_chosen)
        self.area.move_wanted.connect(self.move_wanted)
        self.area.put_wanted.connect(self.put_wanted)
        self.area.opened.connect(self.opened)
        self.area.carried_out.connect(self.carried_out)
        self.area.cancel_wanted.connect(self.cancel_wanted)
        self.area.asked.connect(self.asked)
        self.area.painted.connect(self.painted)
        self.area.zoomed.connect(self.zoom_to)
        self.area.days_wanted.connect(self.days_wanted)
        self.area.spoken.connect(self.speak)
        self.area.head = lambda: self.header.picture
        self.area.refreshed.connect(lambda: readers.tell(self.area, self.area))
        self.header.day_wanted.connect(self.day_wanted)
        self.header.booking_pressed.connect(self._choose)
        themes().changed.connect(self._dress)

    # --- what is shown ---------------------------------------------------------------

    def show_state(self, state: WeekState) -> None:
        """Show a state; only what differs from the one before is laid out anew."""
        before, self._state = self._state, state
        picture = self.area.picture
        if before is not None and picture is not None and _same_layout(before, state):
            picture.told = WeekWords(state, self._form)
            self.area.show_state(picture)
            self._show_head(picture)
            return
        self._lay_out()
        if before is not None and before.zone != state.zone:
            self._keep_instants(before.zone, state)

    def _keep_instants(self, zone: str, state: WeekState) -> None:
        """Scroll on by what the clocks differ, so that the same meetings are seen."""
        there, here = (
            state.now.astimezone(ZoneInfo(name)).utcoffset() or timedelta()
            for name in (state.zone, zone)
        )
        picture, bar = self.area.picture, self.area.verticalScrollBar()
        if picture is not None and self._scrolled:
            minute = picture.geometry.minute(self.area.offset)
            minute += (there - here).total_seconds() / MINUTE
            bar.setValue(round(picture.geometry.y(max(minute, 0.0))))

    def set_zones(self, zones: tuple[str, ...]) -> None:
        """Show a further ruler for each of `zones`."""
        if zones != self.zones:
            self.zones = zones
            self._lay_out()

    def _others(self, state: WeekState) -> tuple[str, ...]:
        """Return the zones beside the one shown: home first when it is not at home."""
        wanted = dict.fromkeys((state.home_zone, *self.zones))
        others = tuple(each for each in wanted if each != state.zone)
        return others if self._shows_second else others[:1] if state.home else ()

    def show_second_ruler(self, *, shown: bool) -> None:
        """Fold the second ruler away in a narrow window."""
        if shown != self._shows_second:
            self._shows_second = shown
            self._lay_out()

    def set_form(self, form: Format) -> None:
        """Tell times in another way."""
        self._form = form
        self._lay_out()

    def zoom_to(self, hour: float) -> None:
        """Make an hour so many pixels high, keeping the middle where it is."""
        area = self.area
        middle = area.offset + area.viewport().height() / 2
        share = middle / area.picture.geometry.height if area.picture else 0.0
        self._hour = hour
        self._lay_out()
        if area.picture is not None:
            wanted = share * area.picture.geometry.height
            bar = area.verticalScrollBar()
            bar.setValue(round(wanted - area.viewport().height() / 2))

    def begin_at(self, *, hour: int, minute: int) -> None:
        """Begin as the days were left: 0 and -1 say that nothing was chosen.

        `hour` is the height of an hour, `minute` the first one of the day to be seen.
        """
        self._hour = float(hour) or None
        self._top = minute if minute >= 0 else None

    @property
    def chosen_hour(self) -> int:
        """The height of an hour that was chosen by zooming; 0 when none was."""
        return round(self._hour or 0)

    @property
    def top_minute(self) -> int:
        """The first minute of the day that is seen; -1 before any was shown."""
        picture = self.area.picture
        if picture is None or not self._scrolled:
            return -1
        return round(picture.geometry.minute(self.area.offset))

    @property
    def hour_height(self) -> float:
        """The height of an hour in logical pixels."""
        theme = theme_of(self)
        if self.window().height() < _COMPACT_UNDER:
            theme = replace(theme, density=Density.COMPACT)
        return self._hour or theme.hour_height()

    def _lay_out(self) -> None:
        if self._state is None or not self._is_sized:
            return
        theme = theme_of(self)
        others = self._others(self._state)
        doubled = doubled_in([self._state.scale(each) for each in self._state.dates])
        geometry = Geometry(
            width=self.width(),
            hour=self.hour_height,
            days=self._state.columns,
            doubled=doubled,
            rulers=ruler.widths(theme, self._form, self._state.zone, others),
            rtl=self.layoutDirection() == Qt.LayoutDirection.RightToLeft,
            bar_height=theme.scaled(BAR_HEIGHT),
        )
        laid = (self._state, self._form, geometry, theme, others)
        if self.area.picture is not None and laid == self._laid:
            # Only the height is another one: the scroll range follows by itself.
            self._show_head(self.area.picture)
            return
        self._laid = laid
        picture = GridPicture(
            lay_out(self._state, hour_height=geometry.hour),
            WeekWords(self._state, self._form),
            geometry,
            theme,
            others=others,
            former=self.area.picture,
        )
        self._show_head(picture)
        before = self.area.picture
        top = before.geometry.minute(self.area.offset) if before else 0.0
        self.area.show_picture(picture)
        if before is not None and before.geometry.hour != geometry.hour:
            self.area.verticalScrollBar().setValue(round(geometry.y(top)))
        told = self._form.day_range(self._state.first, self._state.last)
        name = words("Week {0}") if self._state.days > 1 else words("Day {0}")
        self.area.setAccessibleName(name.format(told))

    def _show_head(self, picture: GridPicture) -> None:
        low = self.window().height() < _LOW
        head = HeadPicture(grid=picture, is_folded=low)
        self.header.show_picture(head)

    # --- events ----------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the days out for the new width."""
        super().resizeEvent(event)
        self._is_sized = self.width() > 0
        self._lay_out()
        if self._state is not None and self.height() > 1:
            self.scroll_at_first()

    def scroll_at_first(self) -> None:
        """Bring the hours into view once; after that they stay where they are."""
        if not self._scrolled:
            self.scroll_to_hours()

    def scroll_to_hours(self) -> None:
        """Bring the first open hour to the top, with a little before it."""
        picture = self.area.picture
        if picture is None or self._state is None or not self._state.is_read:
            return
        self._scrolled = True
        boxes = [box for column in picture.layout.columns for box in column.open_hours]
        # Hours that go on past midnight begin on the day before.
        tops = [box.top for box in boxes if box.top > 0]
        start = min(tops, default=_USUAL_START / 1440) * 1440 - _ABOVE
        if self._top is not None:
            start, self._top = self._top, None
        self._column.activate()
        self.area.verticalScrollBar().setValue(round(picture.geometry.y(start)))

    def reveal(self, booking: Booking) -> None:
        """Scroll so that the hours of a booking are seen; whole days are anyway."""
        if self.area.picture is None or self._state is None or booking.is_all_day:
            return
        zone = ZoneInfo(self._state.zone)
        start, end = (
            at.astimezone(zone) for at in (booking.span.start, booking.span.end)
        )
        minute = start.hour * 60 + start.minute
        last = end.hour * 60 + end.minute if end.date() == start.date() else 1440
        y = self.area.picture.geometry.y
        self.area.reveal(y(minute), y(max(minute, last)))

    def changeEvent(self, event: QEvent) -> None:
        """Turn the table round with the direction of reading."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._lay_out()

    def _dress(self, _theme: Theme) -> None:
        self._lay_out()

    def _choose(self, booking_id: int) -> None:
        if self._state is not None:
            self.state_wanted.emit(self._state.choose(booking_id))

    def speak(self, sentence: str) -> None:
        """Say something through the screen reader, when its turn comes."""
        if QAccessible.isActive():
            event = QAccessibleAnnouncementEvent(self.area, sentence)
            QAccessible.updateAccessibility(event)


def _same_layout(before: WeekState, after: WeekState) -> bool:
    """Whether only the choice or the cursor differs."""
    return replace(before, chosen=after.chosen, cursor=after.cursor) == after
