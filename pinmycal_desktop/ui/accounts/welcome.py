"""The card of the first start: three doors to where the bookings are.

A plain widget over the week, no dialog: it can be left with Tab, and comes back from
the Help menu. Nothing leaves this computer before a door is taken.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from pinmycal_desktop.ui.accounts.door import Door
from pinmycal_desktop.ui.columns import column_in
from pinmycal_desktop.ui.theme import Radius, Space, theme_of
from pinmycal_desktop.ui.widgets.box import Box
from pinmycal_desktop.ui.widgets.choice import Choice, Option
from pinmycal_desktop.ui.widgets.labelled import Labelled
from pinmycal_desktop.ui.widgets.plain_label import PlainLabel, caption, title
from pinmycal_desktop.ui.widgets.section import Line
from pinmycal_desktop.ui.widgets.zone_field import ZoneField
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from PySide6.QtGui import QKeyEvent

    from pinmycal_desktop.ui.format import Format

_WIDTH, _EDGE = 556, 28
KEY, BROWSER, LOCAL = "key", "browser", "local"


class WelcomeCard(Box):
    """Asks where the bookings are; lies in the middle of its parent."""

    taken = Signal(str)
    """The door: `KEY`, `BROWSER` or `LOCAL`."""
    zone_wanted = Signal(str)
    """Another IANA zone was chosen."""
    first_day_wanted = Signal(object)
    """The day weeks shall begin on, Monday 1 to Sunday 7."""
    clock_wanted = Signal(object)
    """`12` or `24`."""

    def __init__(
        self,
        *,
        zone: str,
        first_day: int,
        clock: str,
        now: Callable[[], datetime],
        form: Format,
        parent: QWidget,
    ) -> None:
        super().__init__(edge="control", radius=Radius.DIALOG, parent=parent)
        self.setAccessibleName(words("Where are your bookings?"))
        self.doors = {
            KEY: Door(
                words("Paste a key"),
                words(
                    "PinmyCal, Cal.com or your own server. Checked before it is kept."
                ),
                "key",
                "K",
            ),
            BROWSER: Door(
                words("Sign in through the browser"),
                words("Opens your usual browser and comes back here."),
                "log-in",
                "B",
            ),
            LOCAL: Door(
                words("No account"),
                words("Everything works on this computer. Nothing is sent to anyone."),
                "hard-drive",
                "N",
            ),
        }
        self.zone = Labelled(words("Your zone"), ZoneField(clock=now, form=form))
        self.zone.field.set_value(ZoneInfo(zone))
        days = tuple(Option(day, form.weekday_name(day - 1)) for day in range(1, 8))
        self.first_day = Labelled(words("Week starts"), Choice(days))
        self.first_day.field.set_value(first_day)
        clocks = (
            Option("24", words("24 hours")),
            Option("12", words("12 hours")),
        )
        self.clock = Labelled(words("Clock"), Choice(clocks))
        self.clock.field.set_value(clock)
        self._arrange()
        self._connect()
        parent.installEventFilter(self)
        self._place()

    def _arrange(self) -> None:
        self._inside = QWidget()
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(_EDGE, Space.LARGE, _EDGE, Space.LARGE)
        column.setSpacing(Space.SMALL)
        column.addWidget(title(words("Where are your bookings?")))
        quiet = words("Choose one. You can add the others later.")
        column.addWidget(PlainLabel(quiet, ink="muted", wrap=True))
        column.addSpacing(Space.SMALL)
        for door in self.doors.values():
            column.addWidget(door)
        column.addSpacing(Space.SMALL)
        column.addWidget(Line())
        column.addSpacing(Space.SMALL)
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.MEDIUM)
        fields: tuple[QWidget, ...] = (self.zone, self.first_day, self.clock)
        for place, field in enumerate(fields):
            grid.addWidget(field, 0, place, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(place, 2 if place else 3)  # a city needs the most
        column.addLayout(grid)
        column.addWidget(
            caption(
                words("Read from this computer. You can change them at any time."),
                wrap=True,
            )
        )
        scroll = QScrollArea()
        scroll.setWidget(self._inside)
        scroll.setWidgetResizable(True)
        for part in (self._inside, scroll.viewport()):
            part.setAutoFillBackground(False)  # the card is painted under them
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what is in it is gone through
        column_in(self, margin=1).addWidget(scroll)

    def _connect(self) -> None:
        for name, door in self.doors.items():
            door.clicked.connect(self._taker(name))
        self.zone.field.changed.connect(self._take_zone)
        self.first_day.field.chosen.connect(self.first_day_wanted)
        self.clock.field.chosen.connect(self.clock_wanted)

    def _taker(self, name: str) -> Callable[[], None]:
        def take() -> None:
            self.taken.emit(name)

        return take

    def _take_zone(self) -> None:
        zone = self.zone.field.value()
        if zone is not None:
            self.zone_wanted.emit(zone.key)

    def focus_first(self) -> None:
        """Put the keyboard on the first door."""
        self.doors[KEY].setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open a door by its letter; Escape goes on without an account."""
        typed = event.text().upper()
        for name, door in self.doors.items():
            if typed == door.letter and not event.modifiers():
                self.taken.emit(name)
                return
        if event.key() == Qt.Key.Key_Escape:
            self.taken.emit(LOCAL)
            return
        super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the middle of what it lies on."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        parent = self.parentWidget()
        if parent is None:
            return
        usual = theme_of(self).scaled(_WIDTH)
        width = min(usual, parent.width() - 2 * Space.MEDIUM)
        needed = self._inside.heightForWidth(width - 2) + 2
        height = min(needed, parent.height() - 2 * Space.SMALL)
        left = (parent.width() - width) // 2
        top = max(Space.SMALL, (parent.height() - height) // 2)
        self.setGeometry(left, top, width, height)
