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
from pinmycal_desktop.ui.widgets.button import Button
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
        self.accent = Choice(told.accents(), name=words("Accent colour"))
        self.look = Segmented(told.looks(), name=words("Colours"))
        self.clock = Segmented(told.clocks(), name=words("Clock"))
        self.density = Segmented(told.densities(), name=words("Height of the hours"))
        self.first_day = Choice(
            told.first_days(form), name=words("First day of the week")
        )
        self.weekend = Choice(told.weekends(form), name=words("Weekend"))
        self.has_second = Check(words("Show a second zone beside the hours"))
        self.second = ZoneField(
            clock=services.clock, form=form, ours=ours, name=words("Second zone")
        )
        self.has_third = Check(words("And a third one"))
        self.third = ZoneField(
            clock=services.clock, form=form, ours=ours, name=words("Third zone")
        )
        self.has_third.toggled.connect(self._begin_third)
        self.keys = Button(words("Change keys…"))
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
        grid.addWidget(Labelled(words("Language"), self.language), 2, 0)
        grid.addWidget(Labelled(words("Weekend"), self.weekend), 2, 1)
        figures = Labelled(words("Figures"), self.digits)
        figures.setVisible(form.locale.zeroDigit() != "0")  # who has one kind only
        accent = Labelled(words("Accent colour"), self.accent)
        grid.addWidget(accent, 3, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(figures, 3, 1)
        grid.addWidget(self.has_second, 4, 0)
        grid.addWidget(self.second, 4, 1)
        grid.addWidget(self.has_third, 5, 0)
        grid.addWidget(self.third, 5, 1)
        grid.addWidget(self.keys, 6, 0, Qt.AlignmentFlag.AlignLeft)

    def _fill(self, preferences: Preferences) -> None:
        self.language.set_value(preferences.language)
        self.digits.set_value(preferences.digits)
        self.accent.set_value(preferences.accent)
        self.look.set_value(preferences.theme)
        self.clock.set_value(preferences.clock)
        self.density.set_value(preferences.density)
        self.first_day.set_value(preferences.first_day)
        self.weekend.set_value(preferences.weekend)
        for has, field, zone in (
            (self.has_second, self.second, preferences.second_zone),
            (self.has_third, self.third, preferences.third_zone),
        ):
            has.setChecked(zone is not None)
            field.setEnabled(zone is not None)
            field.set_value(None if zone is None else ZoneInfo(zone))

    def _begin_second(self, is_wanted: bool) -> None:  # noqa: FBT001  -- Qt's
        self._begin(self.second, is_wanted=is_wanted)

    def _begin_third(self, is_wanted: bool) -> None:  # noqa: FBT001  -- Qt's
        self._begin(self.third, is_wanted=is_wanted)

    @staticmethod
    def _begin(field: ZoneField, *, is_wanted: bool) -> None:
        field.setEnabled(is_wanted)
        set_wrong(field, wrong=False)
        if is_wanted:
            field.setFocus(Qt.FocusReason.OtherFocusReason)

    def lacks_zone(self) -> bool:
        """Whether a zone is wanted and none is chosen; the cursor goes there."""
        lacking = [
            field
            for has, field in self._further
            if has.isChecked() and field.value() is None
        ]
        for _, field in self._further:
            set_wrong(field, wrong=field in lacking)
        if lacking:
            lacking[0].setFocus(Qt.FocusReason.OtherFocusReason)
        return bool(lacking)

    @property
    def _further(self) -> tuple[tuple[Check, ZoneField], ...]:
        return ((self.has_second, self.second), (self.has_third, self.third))

    @property
    def preferences(self) -> Preferences:
        """What is chosen now."""
        second, third = (
            zone.key if has.isChecked() and (zone := field.value()) else None
            for has, field in self._further
        )
        wanted = replace(self._before, second_zone=second, third_zone=third)
        chosen = {
            "language": self.language.value(),
            "digits": self.digits.value(),
            "accent": self.accent.value(),
            "theme": self.look.value(),
            "clock": self.clock.value(),
            "density": self.density.value(),
            "first_day": self.first_day.value(),
            "weekend": self.weekend.value(),
        }
        return msgspec.convert({**msgspec.to_builtins(wanted), **chosen}, Preferences)
