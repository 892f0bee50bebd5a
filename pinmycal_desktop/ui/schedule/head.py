"""What stands in the head of the schedule page: its name, default or not, its zone."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from pinmycal_desktop.ui.theme import Role, Space, Theme, theme_of, themes
from pinmycal_desktop.ui.widgets.button import Button, IconButton, Kind
from pinmycal_desktop.ui.widgets.chip import Chip
from pinmycal_desktop.ui.widgets.labelled import set_wrong
from pinmycal_desktop.ui.widgets.letters import Letters
from pinmycal_desktop.ui.widgets.zone_field import ZoneField
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from pinmycal_desktop.model.schedule import Schedule
    from pinmycal_desktop.screen.homes import Home
    from pinmycal_desktop.ui.format import Format

MOST_NAME = 100
_LEAST_NAME, _LEAST_ZONE = 72, 112
_TIGHT = 380  # px, below which the name and the zone alone are shown
_MIDDLE = int(Qt.AlignmentFlag.AlignVCenter)


class NameField(QLineEdit):
    """A title that can be typed over; as wide as its words."""

    def __init__(self, name: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("bare", True)
        self.setMaxLength(MOST_NAME)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._dress(themes().current)
        themes().changed.connect(self._dress)
        self.textChanged.connect(self._fit)

    def _dress(self, theme: Theme) -> None:
        self.setFont(theme.font(Role.TITLE, tabular=True))
        self._fit()

    def _fit(self) -> None:
        width = self.fontMetrics().horizontalAdvance(self.text() or "0000") + 12
        self.setMinimumWidth(min(width, _LEAST_NAME))
        self.setMaximumWidth(width)

    def paintEvent(self, event: QPaintEvent) -> None:
        """End a name that has no room in an ellipsis, while it is not typed in."""
        metrics, room = self.fontMetrics(), self.contentsRect().adjusted(2, 0, -2, 0)
        text = self.text()
        if self.hasFocus() or metrics.horizontalAdvance(text) <= room.width():
            super().paintEvent(event)
            return
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter = QPainter(self)
        painter.setPen(theme_of(self).palette.text)
        painter.drawText(room, int(self.alignment()) | _MIDDLE, shown)
        painter.end()

    def show_name(self, name: str) -> None:
        """Show a name without a signal; the cursor stays while it is typed."""
        if name != self.text():
            blocked = self.blockSignals(True)
            self.setText(name)
            self.blockSignals(blocked)
            self.setCursorPosition(0)
            self._fit()


class ScheduleHead(QWidget):
    """Tells what a person changes; shows what it is told."""

    renamed = Signal(str)
    default_wanted = Signal()
    zone_changed = Signal(str)
    zone_unread = Signal(str)
    """What was typed names no zone; the one before stays."""
    """An IANA name."""

    def __init__(
        self,
        clock: Callable[[], datetime],
        form: Format,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.name = NameField(words("Name of the schedule"))
        self.name.textEdited.connect(self.renamed)
        self._pencil = IconButton("pencil", words("Rename (F2)"), dense=True)
        self._pencil.clicked.connect(self.rename)
        self._chip = Chip(words("Default"))
        self._make = Button(words("Make default"), kind=Kind.FLAT, dense=True)
        self._make.clicked.connect(self.default_wanted)
        self._zone = ZoneField(
            clock=clock, form=form, name=words("Zone of the schedule")
        )
        self._zone.setMinimumWidth(_LEAST_ZONE)
        self._zone.setMaximumWidth(240)
        self._zone.changed.connect(self._tell_zone)
        self._zone.unread.connect(self.zone_unread)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.SMALL)
        self._mark = Letters("")
        self._mark.hide()
        editable = (self.name, self._pencil, self._make, self._zone)
        self._tips = {part: part.toolTip() for part in editable}
        for part in (self.name, self._pencil, self._chip, self._make):
            row.addWidget(part)
        row.addWidget(self._mark)
        row.addWidget(self._zone)
        row.addStretch()
        self._is_default = True
        self._make.hide()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def _fold(self) -> None:
        """Leave the name and the zone alone where there is no room for more."""
        has_room = self.width() >= _TIGHT
        self._pencil.setVisible(has_room)
        self._chip.setVisible(has_room and self._is_default)
        self._make.setVisible(has_room and not self._is_default)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold when the width says so."""
        super().resizeEvent(event)
        self._fold()

    def tell(self, schedule: Schedule, home: Home, why_not: str = "") -> None:
        """Show a schedule, whose it is, and why it cannot be changed if so."""
        self._mark.set_text(home.mark)
        self._mark.setToolTip(home.name)
        self._mark.setVisible(bool(home.mark))
        for part in (self.name, self._pencil, self._make, self._zone):
            part.setEnabled(not why_not)
            part.setToolTip(why_not or self._tips[part])
            part.setWhatsThis(why_not)
        self.name.show_name(schedule.name)
        self._is_default = schedule.is_default
        self._fold()
        if schedule.is_default and self._make.hasFocus():
            self._pencil.setFocus(Qt.FocusReason.OtherFocusReason)
        zone = self._zone.value()
        if zone is None or zone.key != schedule.zone:
            self._zone.set_value(ZoneInfo(schedule.zone))

    def set_name_wrong(self, *, wrong: bool) -> None:
        """Mark the name as one that does not fit."""
        set_wrong(self.name, wrong=wrong)

    def rename(self) -> None:
        """Put the cursor into the name."""
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.selectAll()

    def _tell_zone(self, zone: ZoneInfo) -> None:
        self.zone_changed.emit(zone.key)
