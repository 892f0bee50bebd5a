"""The settings: shown as they are, refused in their place, saved, and undone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from pinmycal_desktop.model.commands.setup import SaveAccount
from pinmycal_desktop.model.errors import DiskFull
from pinmycal_desktop.settings import Preferences
from pinmycal_desktop.ui.services import Services
from pinmycal_desktop.ui.settings.dialog import SettingsDialog
from pinmycal_desktop.ui.settings.words import changed_words
from tests.ui.pages import ZONE, nameless

if TYPE_CHECKING:
    from collections.abc import Callable

    from pinmycal_desktop.diary import Outcome
    from tests.ui.pages import Place

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def make(place: Place) -> Callable[..., SettingsDialog]:
    """Open the settings over a real diary, once they show what is kept there."""
    parent = QWidget()
    place.qtbot.addWidget(parent)
    given = place.services

    def opened(preferences: Preferences = Preferences()) -> SettingsDialog:  # noqa: B008
        services = Services(
            operations=given.operations,
            relay=given.relay,
            clock=given.clock,
            form=given.form,
            zone=ZONE,
            host=None,
            did=lambda _done, _outcome: None,
            open_page=lambda _name: None,
            save_invitation=lambda _booking: None,
        )
        dialog = SettingsDialog(preferences, services, parent)
        dialog.open()
        assert not dialog.account.isEnabled()
        assert dialog.account.command is None
        place.qtbot.waitUntil(dialog.account.isEnabled)
        return dialog

    return opened


def heard(dialog: SettingsDialog) -> list[object]:
    """Return what the dialog tells from now on, in order."""
    told: list[object] = []
    dialog.saved.connect(lambda _done, outcome: told.append(outcome))
    dialog.preferred.connect(told.append)
    return told


def test_nothing_changed_saves_nothing(
    place: Place, make: Callable[..., SettingsDialog]
) -> None:
    dialog = make()
    told = heard(dialog)
    assert nameless(dialog) == []
    assert dialog.account.host.field.text() == "Priya"
    dialog.save()
    assert not dialog.isVisible()
    assert told == []
    assert place.diary.account.local().revision == 1


def test_who_hosts_is_saved_and_can_be_undone(
    place: Place, make: Callable[..., SettingsDialog]
) -> None:
    dialog = make()
    outcomes: list[Outcome] = []
    dialog.saved.connect(lambda _done, outcome: outcomes.append(outcome))
    dialog.account.email.field.setText(" priya@example.org ")
    dialog.account.zone.field.set_value(ZoneInfo("Asia/Tokyo"))
    QTest.keyClick(dialog, Qt.Key.Key_Return, CTRL)
    place.qtbot.waitUntil(lambda: not dialog.isVisible())
    assert place.diary.account.host().email == "priya@example.org"
    assert place.diary.account.local().zone == "Asia/Tokyo"
    (outcome,) = outcomes
    assert isinstance(outcome.undo, SaveAccount)
    place.diary.run(outcome.undo)
    assert place.diary.account.local().zone == ZONE


def test_what_does_not_fit_is_said_in_its_place(
    place: Place, make: Callable[..., SettingsDialog]
) -> None:
    dialog = make()
    account = dialog.account
    account.name.field.setText("  ")
    account.email.field.setText("priya@")
    dialog.save()
    dialog.save()  # pressed twice: it is being written already
    place.qtbot.waitUntil(lambda: bool(account.email.error()))
    assert "priya@" in account.email.error()
    assert account.name.error() == "Please fill this in."
    assert dialog.save_button.isEnabled()
    assert dialog.isVisible()
    account.name.field.setText("")
    QTest.keyClicks(account.name.field, "Work")
    assert account.name.error() == ""
    dialog.reject()
    assert place.diary.account.local().name == "Personal"


def test_a_full_disk_is_told_and_what_was_typed_is_kept(
    make: Callable[..., SettingsDialog],
) -> None:
    dialog = make()
    dialog.account.name.field.setText("Work")
    dialog._fail(DiskFull("store.disk-full", path="pinmycal.db"))
    assert "disk" in dialog._banner.accessibleName()
    assert dialog.account.name.field.text() == "Work"


def test_the_window_is_as_it_was_chosen(make: Callable[..., SettingsDialog]) -> None:
    before = Preferences(second_zone="America/New_York", service_on=True)
    dialog = make(before)
    told = heard(dialog)
    assert dialog.own.preferences == before
    dialog.own.look.set_value("dark")
    dialog.own.clock.set_value("12")
    dialog.own.density.set_value("roomy")
    dialog.own.first_day.set_value(7)
    dialog.own.has_second.setChecked(False)
    assert not dialog.own.second.isEnabled()
    dialog.save()
    wanted = replace(
        before,
        theme="dark",
        clock="12",
        density="roomy",
        first_day=7,
        second_zone=None,
    )
    assert told == [wanted]


def test_a_second_zone_that_was_not_chosen_yet_is_none(
    make: Callable[..., SettingsDialog],
) -> None:
    dialog = make()
    dialog.own.has_second.setChecked(True)
    assert dialog.own.preferences.second_zone is None
    told = heard(dialog)
    dialog.save()
    assert told == []
    assert "not chosen" in dialog._banner.accessibleName()
    assert dialog.focusWidget() is dialog.own.second
    dialog.own.second.set_value(ZoneInfo("Asia/Tokyo"))
    assert dialog.own.preferences.second_zone == "Asia/Tokyo"
    dialog.save()
    assert len(told) == 1


@pytest.mark.parametrize("follows", [True, False])
def test_the_hours_go_along_into_another_zone_when_that_is_wanted(
    place: Place,
    make: Callable[..., SettingsDialog],
    follows: bool,  # noqa: FBT001  -- a parameter of the test
) -> None:
    dialog = make()
    assert dialog.account.follow.isHidden()
    zone = dialog.account.zone.field
    zone.set_value(ZoneInfo("Asia/Tokyo"))
    zone.changed.emit(zone.value())
    assert "to Tokyo too" in dialog.account.follow.text()
    assert dialog.account.follow.isVisible()
    dialog.account.follow.setChecked(follows)
    outcomes: list[Outcome] = []
    dialog.saved.connect(lambda _done, outcome: outcomes.append(outcome))
    dialog.save()
    place.qtbot.waitUntil(lambda: bool(outcomes))
    before = place.diary.schedules.default()
    assert before.zone == ("Asia/Tokyo" if follows else ZONE)
    undo = outcomes[0].undo
    assert undo is not None
    place.diary.run(undo)
    assert place.diary.schedules.default().zone == ZONE


def test_what_was_changed_is_called_by_its_name(
    place: Place, make: Callable[..., SettingsDialog]
) -> None:
    dialog = make()
    dialog.account.host.field.setText("Mira Holt")
    dialog.account.zone.field.set_value(ZoneInfo("Asia/Tokyo"))
    with place.qtbot.waitSignal(dialog.saved, timeout=30_000) as told:
        dialog.save()
    assert told.args[0] == "Settings changed: Your name, Time zone."
    assert changed_words(["first_day"]) == "First day of the week changed."
    every = changed_words(["clock", "accent", "weekend", "language"])
    assert every == "Saved the settings."


def test_a_city_that_is_none_is_told_and_nothing_is_saved_by_that_click(
    place: Place, make: Callable[..., SettingsDialog]
) -> None:
    dialog = make()
    zone = dialog.account.zone.field
    zone.setFocus()
    zone.selectAll()
    QTest.keyClicks(zone, "Nowhereville")
    told = heard(dialog)
    dialog.save_button.setFocus()
    place.qtbot.waitUntil(dialog._banner.isVisible)
    assert "Nowhereville" in dialog._banner.accessibleName()
    dialog.save()
    assert dialog.isVisible()
    assert told == []
