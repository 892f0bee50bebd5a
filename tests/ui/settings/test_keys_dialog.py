"""Choosing other keys: taken as they are pressed, clashes told, saved as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from pinmycal_desktop.ui.actions import usual_bindings
from pinmycal_desktop.ui.settings.keys_dialog import ChangeKeysDialog
from pinmycal_desktop.ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def dialog(qtbot: QtBot) -> ChangeKeysDialog:
    """The dialog with the usual keys, at the action that goes on to the next days."""
    made = ChangeKeysDialog(usual_bindings())
    qtbot.addWidget(made)
    made.show()
    made.choose("next")
    return made


def said(dialog: ChangeKeysDialog) -> str:
    if dialog.banner.isHidden():
        return ""
    return " ".join(each.text() for each in dialog.banner.findChildren(PlainLabel))


def test_keys_are_taken_as_they_are_pressed_and_saved_together(
    qtbot: QtBot, dialog: ChangeKeysDialog
) -> None:
    QTest.keyClick(dialog.field, Qt.Key.Key_J, CTRL)
    assert dialog.bindings.of("next") == ("Ctrl+J", "J")
    QTest.keyClicks(dialog.field, "y")
    QTest.keyClick(dialog.field, Qt.Key.Key_Shift)
    assert dialog.bindings.of("next") == ("Ctrl+J", "y")
    QTest.keyClick(dialog.field, Qt.Key.Key_F7)
    dialog.letters.setChecked(False)
    with qtbot.waitSignal(dialog.chosen) as heard:
        dialog.save.click()
    (chosen,) = heard.args
    assert chosen.kept() == {"next": "F7 y"}
    assert not chosen.with_letters


def test_a_key_that_something_else_has_is_refused_by_its_name(
    dialog: ChangeKeysDialog,
) -> None:
    QTest.keyClick(dialog.field, Qt.Key.Key_N, CTRL)
    assert "New booking" in said(dialog)
    QTest.keyClick(dialog.field, Qt.Key.Key_Up, ALT)
    assert "moves about in the days" in said(dialog)
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    assert "moves about in the days" in said(dialog)
    assert dialog.bindings == usual_bindings()
    dialog.choose("today")
    assert said(dialog) == ""


def test_an_action_can_lose_its_keys_and_get_them_back(
    dialog: ChangeKeysDialog,
) -> None:
    dialog.none.click()
    assert dialog.bindings.of("next") == ()
    assert not dialog.none.isEnabled()
    dialog.usual.click()
    assert dialog.bindings == usual_bindings()


def test_tab_leaves_the_field(dialog: ChangeKeysDialog) -> None:
    dialog.field.setFocus()
    QTest.keyClick(dialog.field, Qt.Key.Key_Tab)
    assert dialog.bindings == usual_bindings()
