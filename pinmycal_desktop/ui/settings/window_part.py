"""The part of the settings that is this window's own: colours, clocks, days, rows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from pinmycal_desktop.settings import Preferences
from pinmycal_desktop.ui.settings import words as told
from pinmycal_desktop.ui.theme import Space
from pinmycal_desktop.ui.widgets.check import Check
from pinmycal_desktop.ui.widgets.choice import Choice
from pinmycal_desktop.ui.widgets.labelled import Labelled, set_wrong
from pinmycal_desktop.ui.widgets.segmented import Segmented
from pinmycal_desktop.ui.widgets.zone_field import ZoneField
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from pinmycal_desktop.ui.services import Services


class WindowPart(QWidget):
    """Fields for how the window looks and tells times."""

    def __init__(
        self,
        preferences: Preferences,
        services: Services,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._before = preferences
        form = services.form
        ours = ZoneInfo(services.zone)
        self.language = Choice(told.languages(), name=words("Language"))
        self.digits = Segmented(told.digits(), name=words("Figures"))
        self.look = Segmented(told.looks(), name=words("Colours"))
        self.clock = Segmented(told.clocks(), name=words("Clock"))
        self.density = Segmented(told.densities(), name=words("Height of the hours"))
        self.first_day = Choice(
            told.first_days(form), name=words("First day of the week")
        )
        self.has_second = Check(words("Show a second zone beside the hours"))
        self.second = ZoneField(
            clock=services.clock, form=form, ours=ours, name=words("Second zone")
        )
        self.has_second.toggled.connect(self._begin_second)
        self._fill(preferences)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(Space.LARGE)
        grid.setVerticalSpacing(Space.MEDIUM)
        grid.addWidget(Labelled(words("Colours"), self.look), 0, 0)
        grid.addWidget(Labelled(words("Clock"), self.clock), 0, 1)
        grid.addWidget(Labelled(words("Height of the hours"), self.density), 1, 0)
        first = Labelled(words("First day of the week"), self.first_day)
        grid.addWidget(first, 1, 1)
        hint = words("The language is spoken from the next start on.")
        language = Labelled(words("Language"), self.language, hint=hint)
        grid.addWidget(language, 2, 0)
        figures = Labelled(words("Figures"), self.digits)
        figures.setVisible(form.locale.zeroDigit() != "0")  # who has one kind only
        grid.addWidget(figures, 2, 1)
        grid.addWidget(self.has_second, 3, 0)
        grid.addWidget(self.second, 3, 1)

    def _fill(self, preferences: Preferences) -> None:
        self.language.set_value(preferences.language)
        self.digits.set_value(preferences.digits)
        self.look.set_value(preferences.theme)
        self.clock.set_value(preferences.clock)
        self.density.set_value(preferences.density)
        self.first_day.set_value(preferences.first_day)
        second = preferences.second_zone
        self.has_second.setChecked(second is not None)
        self.second.setEnabled(second is not None)
        self.second.set_value(None if second is None else ZoneInfo(second))

    def _begin_second(self, is_wanted: bool) -> None:  # noqa: FBT001  -- Qt's
        self.second.setEnabled(is_wanted)
        set_wrong(self.second, wrong=False)
        if is_wanted:
            self.second.setFocus(Qt.FocusReason.OtherFocusReason)

    def lacks_zone(self) -> bool:
        """Whether a second zone is wanted and none is chosen; the cursor goes there."""
        lacks = self.has_second.isChecked() and self.second.value() is None
        set_wrong(self.second, wrong=lacks)
        if lacks:
            self.second.setFocus(Qt.FocusReason.OtherFocusReason)
        return lacks

    @property
    def preferences(self) -> Preferences:
        """What is chosen now."""
        zone = self.second.value() if self.has_second.isChecked() else None
        wanted = replace(self._before, second_zone=None if zone is None else zone.key)
        chosen = {
            "language": self.language.value(),
            "digits": self.digits.value(),
            "theme": self.look.value(),
            "clock": self.clock.value(),
            "density": self.density.value(),
            "first_day": self.first_day.value(),
        }
        return msgspec.convert({**msgspec.to_builtins(wanted), **chosen}, Preferences)
