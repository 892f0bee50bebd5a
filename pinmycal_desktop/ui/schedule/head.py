"""What stands in the head of the schedule page: its name, default or not, its zone."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from pinmycal_desktop.ui.theme import Role, Space, Theme, themes
from pinmycal_desktop.ui.widgets.button import Button, IconButton, Kind
from pinmycal_desktop.ui.widgets.chip import Chip
from pinmycal_desktop.ui.widgets.labelled import set_wrong
from pinmycal_desktop.ui.widgets.zone_field import ZoneField
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from pinmycal_desktop.model.schedule import Schedule
    from pinmycal_desktop.ui.format import Format

MOST_NAME = 100


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
        self.setMinimumWidth(min(width, 150))
        self.setMaximumWidth(width)

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
        self._zone.setMinimumWidth(170)
        self._zone.setMaximumWidth(240)
        self._zone.changed.connect(self._tell_zone)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.SMALL)
        for part in (self.name, self._pencil, self._chip, self._make, self._zone):
            row.addWidget(part)
        row.addStretch()
        self._make.hide()

    def tell(self, schedule: Schedule) -> None:
        """Show a schedule."""
        self.name.show_name(schedule.name)
        self._chip.setVisible(schedule.is_default)
        if schedule.is_default and self._make.hasFocus():
            self._pencil.setFocus(Qt.FocusReason.OtherFocusReason)
        self._make.setVisible(not schedule.is_default)
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
