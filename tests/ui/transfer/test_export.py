"""Writing bookings as a calendar file: one, a span, all; whole or not at all."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.diary import ExportSelection
from pinmycal_desktop.model.errors import Invalid
from pinmycal_desktop.model.view_query import EVERYTHING, Query
from pinmycal_desktop.ui.files import write_file
from pinmycal_desktop.ui.transfer.export import (
    ExportContext,
    ExportDialog,
    ExportWhat,
)
from pinmycal_desktop.ui.transfer.export_form import ExportAs
from tests.ui.pages import ZONE

if TYPE_CHECKING:
    from pathlib import Path

    from pinmycal_desktop.model.booking import Booking
    from tests.ui.pages import Place


def opened(
    place: Place, booking: Booking | None = None, query: Query = EVERYTHING
) -> ExportDialog:
    """Return the dialog over the week of 9 March 2026."""
    context = ExportContext(
        zone=ZONE,
        first=date(2026, 3, 9),
        last=date(2026, 3, 15),
        query=query,
        booking_id=None if booking is None else booking.id,
        booking_name="" if booking is None else booking.attendee.name,
    )
    dialog = ExportDialog(place.services, context)
    place.qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def written(place: Place, dialog: ExportDialog, path: Path) -> str:
    """Save to `path` and return what is there."""
    with place.qtbot.waitSignal(dialog.saved):
        dialog.save_to(path)
    return path.read_text("utf-8")


@pytest.fixture
def bookings(place: Place) -> tuple[Booking, Booking, Booking]:
    """Two bookings of the week that is shown, one of another."""
    return (
        place.book(datetime(2026, 3, 12, 9, 0, tzinfo=UTC), name="Ava"),
        place.book(datetime(2026, 3, 12, 11, 0, tzinfo=UTC), name="Ben"),
        place.book(datetime(2026, 3, 24, 9, 0, tzinfo=UTC), name="Cleo"),
    )


def test_the_chosen_booking_is_written_alone(
    place: Place, bookings: tuple[Booking, ...], tmp_path: Path
) -> None:
    dialog = opened(place, bookings[1])
    text = written(place, dialog, tmp_path / "one.ics")
    assert text.count("BEGIN:VEVENT") == 1
    assert bookings[1].ical_uid in text
    assert dialog.message() == "1 booking written to one.ics."


def test_what_is_shown_is_written_with_its_filters_and_says_so(
    place: Place, bookings: tuple[Booking, ...], tmp_path: Path
) -> None:
    dialog = opened(place, query=Query(person="Ben"))
    assert dialog.what.currentText().startswith("What is shown, filtered: ")
    text = written(place, dialog, tmp_path / "some.ics")
    assert text.count("BEGIN:VEVENT") == 1
    assert bookings[1].ical_uid in text
    dialog.form.form.set_value(ExportAs.CSV)
    assert written(place, dialog, tmp_path / "some.csv").count("Ben") == 1
    assert dialog.message() == "1 booking written to some.csv."
    dialog.what.set_value(ExportWhat.ALL)
    assert dialog.selection() == ExportSelection()


@pytest.mark.parametrize(
    ("what", "count"), [(ExportWhat.SHOWN, 2), (ExportWhat.ALL, 3)]
)
def test_what_is_shown_or_all_is_written(
    place: Place,
    bookings: tuple[Booking, ...],
    tmp_path: Path,
    what: ExportWhat,
    count: int,
) -> None:
    dialog = opened(place)
    dialog.what.set_value(what)
    text = written(place, dialog, tmp_path / "some.ics")
    assert text.count("BEGIN:VEVENT") == count
    assert bookings[0].ical_uid in text


def test_days_from_and_to_are_written(
    place: Place, bookings: tuple[Booking, ...], tmp_path: Path
) -> None:
    dialog = opened(place)
    dialog.what.set_value(ExportWhat.SPAN)
    dialog.first.field.set_value(date(2026, 3, 20))
    dialog.last.field.set_value(date(2026, 3, 24))
    text = written(place, dialog, tmp_path / "span.ics")
    assert [each.ical_uid in text for each in bookings] == [False, False, True]


def test_days_the_wrong_way_round_are_refused(place: Place) -> None:
    dialog = opened(place)
    dialog.what.set_value(ExportWhat.SPAN)
    dialog.first.field.set_value(date(2026, 3, 20))
    dialog.last.field.set_value(date(2026, 3, 19))
    dialog._choose()
    assert "comes before the first" in dialog.message()
    assert dialog.last.field.property("wrong")


@pytest.mark.parametrize(
    ("typed", "said"), [("soon", "“soon” is no day."), ("", "Write a day, such as")]
)
def test_a_day_that_cannot_be_read_is_named(
    place: Place, typed: str, said: str
) -> None:
    dialog = opened(place)
    dialog.what.set_value(ExportWhat.SPAN)
    dialog.what.chosen.emit(ExportWhat.SPAN)
    dialog.first.field.setText(typed)
    dialog.first.field.editingFinished.emit()
    dialog._choose()
    assert dialog.message().startswith(said)
    assert dialog.focusWidget() is dialog.first.field
    dialog.what.chosen.emit(ExportWhat.SPAN)
    assert dialog.message() == ""


def test_a_folder_that_is_gone_is_said(place: Place, tmp_path: Path) -> None:
    dialog = opened(place)
    dialog.save_to(tmp_path / "gone" / "x.ics")
    place.qtbot.waitUntil(lambda: "“x.ics” cannot be written" in dialog.message())
    layout = dialog.layout()
    assert layout is not None
    assert dialog.height() >= layout.totalHeightForWidth(dialog.width())


def test_a_file_is_replaced_whole_and_nothing_else_is_left(tmp_path: Path) -> None:
    path = tmp_path / "x.ics"
    path.write_bytes(b"old")
    write_file(path, b"new")
    assert path.read_bytes() == b"new"
    assert [each.name for each in tmp_path.iterdir()] == ["x.ics"]


def test_what_cannot_be_put_in_place_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "x.ics").mkdir()
    (tmp_path / "x.ics" / "inside").write_bytes(b"")
    with pytest.raises(Invalid):
        write_file(tmp_path / "x.ics", b"new")
    assert [each.name for each in tmp_path.iterdir()] == ["x.ics"]


@pytest.mark.usefixtures("bookings")
def test_a_table_is_written_with_the_columns_that_were_chosen(
    place: Place, tmp_path: Path
) -> None:
    dialog = opened(place)
    dialog.form.form.setCurrentIndex(1)
    dialog.form.form.activated.emit(1)
    for name, check in dialog.form.columns.items():
        check.setChecked(name in ("name", "start"))
    text = written(place, dialog, tmp_path / "week.csv")
    assert text.startswith("\ufeffstart,name\n2026-03-12T")
    assert text.count("\n") == 3
    assert dialog.message() == "2 bookings written to week.csv."


@pytest.mark.usefixtures("bookings")
def test_a_table_without_columns_is_not_written(place: Place) -> None:
    dialog = opened(place)
    dialog.form.form.setCurrentIndex(2)
    dialog.form.form.activated.emit(2)
    for check in dialog.form.columns.values():
        check.setChecked(False)
    dialog._save.click()
    assert "at least one column" in dialog.message()
    dialog.form.columns["name"].setChecked(True)
    assert dialog.message() == ""


@pytest.mark.usefixtures("bookings")
def test_an_alarm_is_written_and_told_to_whoever_remembers(
    place: Place, tmp_path: Path
) -> None:
    dialog = opened(place)
    wished: list[object] = []
    dialog.form.alarm_wished.connect(wished.append)
    dialog.form.alarm.setCurrentIndex(4)
    dialog.form.alarm.activated.emit(4)
    text = written(place, dialog, tmp_path / "week.ics")
    assert wished == [15]
    assert text.count("TRIGGER:-PT15M") == 2
