"""The card of the first start: three doors to where the bookings are.

A plain widget over the week, no dialog: it can be left with Tab, and comes back from
the Help menu. Nothing leaves this computer before a door is taken.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from pinmycal_desktop.ui import icons, patterns
from pinmycal_desktop.ui.theme import Radius, Role, Space, Weight, theme_of
from pinmycal_desktop.ui.widgets.choice import Choice, Option
from pinmycal_desktop.ui.widgets.labelled import Labelled
from pinmycal_desktop.ui.widgets.plain_label import PlainLabel, caption, title
from pinmycal_desktop.ui.widgets.section import Line
from pinmycal_desktop.ui.widgets.zone_field import ZoneField
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from PySide6.QtGui import QPaintEvent

    from pinmycal_desktop.ui.format import Format

_WIDTH, _EDGE, _DOOR = 556, 28, 62
KEY, BROWSER, LOCAL = "key", "browser", "local"


class Door(QPushButton):
    """One way on: what it is called, what happens, and the letter that opens it."""

    def __init__(self, name: str, text: str, icon: str, letter: str) -> None:
        super().__init__()
        self._name, self._text = name, text
        self._icon, self._letter = icon, letter
        self.setAccessibleName(name)
        self.setAccessibleDescription(text)
        self.setAutoDefault(True)
        self.setStyleSheet(f"min-height: {_DOOR - 2}px; max-height: {_DOOR - 2}px")

    @property
    def letter(self) -> str:
        """The letter that opens it."""
        return self._letter

    def sizeHint(self) -> QSize:
        """As wide as it is let."""
        return QSize(0, _DOOR)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box, its icon, two lines and the letter."""
        painter, theme = QPainter(self), theme_of(self)
        palette, rect = theme.palette, QRectF(self.rect())
        patterns.box(
            painter,
            rect,
            fill=palette.hover if self.underMouse() else palette.surface,
            edge=palette.accent if self.hasFocus() else palette.control,
            width=2 if self.hasFocus() else 1,
            radius=Radius.CONTROL,
        )
        spot = self._mirrored(QRectF(16, (rect.height() - 20) / 2, 20, 20))
        icons.paint(painter, spot, self._icon, palette.accent)
        room = rect.width() - 52 - 52
        lines = (
            (self._name, Role.BODY, Weight.STRONG, palette.text, 11),
            (self._text, Role.SMALL, Weight.REGULAR, palette.muted, 33),
        )
        for text, role, weight, ink, top in lines:
            painter.setFont(theme.font(role, weight))
            painter.setPen(ink)
            line = self._mirrored(QRectF(52, top, room, 20))
            shown = painter.fontMetrics().elidedText(
                text, Qt.TextElideMode.ElideRight, int(room)
            )
            painter.drawText(line, Qt.AlignmentFlag.AlignLeading, shown)
        key = self._mirrored(QRectF(rect.width() - 36, rect.height() / 2 - 10, 20, 20))
        patterns.box(painter, key, edge=palette.line, radius=Radius.BLOCK)
        painter.setFont(theme.font(Role.CAPTION, Weight.STRONG))
        painter.setPen(palette.muted)
        painter.drawText(key, Qt.AlignmentFlag.AlignCenter, self._letter)
        painter.end()

    def _mirrored(self, rect: QRectF) -> QRectF:
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            rect.moveLeft(self.width() - rect.right())
        return rect


class WelcomeCard(QWidget):
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
        super().__init__(parent)
        self.setAccessibleName(words("Where are your bookings?"))
        self.doors = {
            KEY: Door(
                words("Paste a key"),
                words(
                    "PinmyCal or Cal.com, or a server of your own. "
                    "Checked before it is kept."
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
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE, Space.LARGE, _EDGE, Space.LARGE)
        column.setSpacing(Space.SMALL)
        column.addWidget(title(words("Where are your bookings?")))
        quiet = words("Choose one. You can add the others later.")
        column.addWidget(PlainLabel(quiet, ink="muted"))
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
            grid.setColumnStretch(place, 1)
        column.addLayout(grid)
        column.addWidget(
            caption(
                words("Read from this computer. You can change them at any time."),
                wrap=True,
            )
        )

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
        width = min(_WIDTH, parent.width() - 2 * Space.MEDIUM)
        needed = self.heightForWidth(width) if self.hasHeightForWidth() else 0
        height = max(needed, self.sizeHint().height())
        left = (parent.width() - width) // 2
        top = max(Space.SMALL, (parent.height() - height) // 2)
        self.setGeometry(left, top, width, height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the card, with a quiet edge."""
        palette = theme_of(self).palette
        painter = QPainter(self)
        patterns.box(
            painter,
            QRectF(self.rect()),
            fill=palette.surface,
            edge=palette.control,
            radius=Radius.DIALOG,
        )
        painter.end()
