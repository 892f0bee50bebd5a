"""One calendar at the side: a tick, its colour, its name, and how it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from pinmycal_desktop.ui import patterns
from pinmycal_desktop.ui.calendars.state import fetch_words
from pinmycal_desktop.ui.theme import Role, Space, theme_of
from pinmycal_desktop.ui.widgets.button import IconButton
from pinmycal_desktop.ui.widgets.check import Check
from pinmycal_desktop.ui.widgets.icon_mark import IconMark
from pinmycal_desktop.ui.widgets.plain_label import PlainLabel, as_tip
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from datetime import datetime

    from pinmycal_desktop.model.booking import Calendar
    from pinmycal_desktop.ui.format import Format

CHANGE, REFRESH, REMOVE = "change", "refresh", "remove"


class BusySign(QWidget):
    """A small block of busy time, as this calendar's are drawn."""

    def __init__(self, calendar: Calendar, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._calendar = calendar
        self.setFixedSize(16, 14)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the block."""
        painter, theme = QPainter(self), theme_of(self)
        patterns.busy_box(
            painter,
            QRectF(self.rect()),
            theme.palette,
            edge=theme.busy_edge(self._calendar.colour),
            is_taken=self._calendar.takes_time,
            rtl=self.layoutDirection() == Qt.LayoutDirection.RightToLeft,
        )
        painter.end()


class CalendarRow(QWidget):
    """Shows one calendar; a click anywhere ticks it, its button opens its menu."""

    switched = Signal(object, bool)
    """The calendar's number, and whether it is shown now."""
    asked = Signal(str, object)
    """CHANGE, REFRESH or REMOVE, and the `Calendar`."""

    def __init__(
        self, calendar: Calendar, *, checked: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._calendar = calendar
        self.check = Check("", checked=checked)
        self.state = PlainLabel(role=Role.CAPTION, ink="muted", elide=True)
        self._late = IconMark("triangle-alert", ink="warning", size=12)
        self.more = IconButton(
            "ellipsis", words("More: {0}").format(calendar.name), tiny=True
        )
        self._arrange()
        self.check.toggled.connect(self._tell)
        self.more.clicked.connect(self._open_below)

    def _arrange(self) -> None:
        # A widget: a layout of what can be shortened gets no room of a row.
        told = QWidget()
        told.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        names = QVBoxLayout(told)
        names.setContentsMargins(0, 0, 0, 0)
        names.setSpacing(0)
        names.addWidget(PlainLabel(self._calendar.name, elide=True))
        # A widget: of a layout in which all is hidden Qt takes the width away.
        self._below = QWidget()
        below = QHBoxLayout(self._below)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(Space.TINY)
        below.addWidget(self._late)
        below.addWidget(self.state, 1)
        names.addWidget(self._below)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.SMALL - 2)
        row.addWidget(self.check)
        row.addWidget(BusySign(self._calendar))
        row.addWidget(told, 1)
        row.addWidget(self.more)

    def tell(self, now: datetime, form: Format, zone: str) -> None:
        """Say how fetching it goes, as of `now`."""
        told = fetch_words(self._calendar, now=now, form=form, zone=zone)
        self.state.setText(told.short)
        self._below.setVisible(bool(told.short))
        self.state.set_ink("warning" if told.is_late else "muted")
        self._late.setVisible(told.is_late)
        self.setToolTip(as_tip(told.whole))
        name = self._calendar.name
        if not self._calendar.takes_time:
            name = words("{0}, takes no time").format(name)
        spoken = f"{name}, {told.short}" if told.short else name
        self.check.setAccessibleName(spoken)
        self.check.setAccessibleDescription(told.whole)

    def menu(self) -> QMenu:
        """Return what can be done with it, made anew each time."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(words("Change…"), lambda: self._ask(CHANGE))
        if self._calendar.source is not None:
            menu.addAction(words("Fetch now"), lambda: self._ask(REFRESH))
            menu.addSeparator()
            menu.addAction(words("Remove"), lambda: self._ask(REMOVE))
        return menu

    def _ask(self, what: str) -> None:
        self.asked.emit(what, self._calendar)

    def _open_below(self) -> None:
        self.menu().popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _tell(self, on: bool) -> None:  # noqa: FBT001  -- Qt's signature
        self.switched.emit(self._calendar.id, on)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open its menu where the pointer is, or below for the menu key."""
        is_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        at = self.mapToGlobal(QPoint(0, self.height())) if is_key else event.globalPos()
        self.menu().popup(at)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Answer a click anywhere in the row."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.check.toggle()
