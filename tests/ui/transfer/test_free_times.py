"""Free times are seen, in one zone or two, and copied in three forms at once."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtGui import QGuiApplication

from pinmycal_desktop.ui.transfer.free_times import FreeTimesDialog
from tests.ui.pages import ZONE

if TYPE_CHECKING:
    from tests.ui.pages import Place


@pytest.fixture
def dialog(place: Place) -> FreeTimesDialog:
    """The dialog over the days from Thursday, 12 March 2026."""
    made = FreeTimesDialog(
        place.services,
        place.diary.event_types.all(),
        zone=ZONE,
        first=date(2026, 3, 12),
    )
    place.qtbot.addWidget(made)
    made.open()
    place.qtbot.waitUntil(made._copy.isEnabled)
    return made


def choose_tokyo(place: Place, dialog: FreeTimesDialog) -> None:
    zone = ZoneInfo("Asia/Tokyo")
    dialog.second.field.set_value(zone)
    dialog.second.field.changed.emit(zone)
    place.qtbot.waitUntil(lambda: "Tokyo" in dialog.seen.toPlainText())


def test_what_is_seen_is_copied_as_text_html_and_markdown(
    place: Place, dialog: FreeTimesDialog
) -> None:
    choose_tokyo(place, dialog)

    with place.qtbot.waitSignal(dialog.copied):
        dialog._copy.click()

    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == dialog.seen.toPlainText()
    assert "Times of London" in data.text()
    assert "(18:00" in data.text()
    assert "<li>" in data.html()
    assert b"\n- " in data.data("text/markdown").data()
    assert "clipboard" in dialog.message()


def test_days_in_the_wrong_order_are_said_and_nothing_is_copied(
    place: Place, dialog: FreeTimesDialog
) -> None:
    early = date(2026, 3, 9)
    dialog.last.field.set_value(early)
    dialog.last.field.changed.emit(early)
    assert "before the first" in dialog.message()
    assert not dialog._copy.isEnabled()
    late = date(2027, 3, 9)
    dialog.last.field.set_value(late)
    dialog.last.field.changed.emit(late)
    assert "at most 92 days" in dialog.message()
    fit = date(2026, 3, 13)
    dialog.last.field.set_value(fit)
    dialog.last.field.changed.emit(fit)
    place.qtbot.waitUntil(dialog._copy.isEnabled)
    assert dialog.message() == ""


def test_without_free_time_there_is_nothing_to_copy(
    place: Place, dialog: FreeTimesDialog
) -> None:
    sunday = date(2026, 3, 15)
    for side in (dialog.last, dialog.first):
        side.field.set_value(sunday)
    dialog.first.field.changed.emit(sunday)
    place.qtbot.waitUntil(lambda: "Nothing is free" in dialog.seen.toPlainText())
    assert not dialog._copy.isEnabled()
