"""The booking dialog with a real diary: what a person does in, bookings out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from pinmycal_desktop.model.booking import Answer
from pinmycal_desktop.model.commands.setup import RemoveEventType
from pinmycal_desktop.model.event_type import (
    Location,
    LocationKind,
    Question,
    QuestionKind,
)
from pinmycal_desktop.screen.booking import BookingDraft
from pinmycal_desktop.ui.booking.alternatives import Alternatives
from pinmycal_desktop.ui.booking.dialog import BookingDialog
from pinmycal_desktop.ui.booking.slot_button import SlotButton
from pinmycal_desktop.ui.widgets.button import Button
from pinmycal_desktop.ui.widgets.check import Check
from pinmycal_desktop.ui.widgets.choice import Choice
from pinmycal_desktop.ui.widgets.labelled import Labelled
from pinmycal_desktop.ui.widgets.plain_label import PlainLabel
from pinmycal_desktop.ui.widgets.segmented import Segmented
from pinmycal_desktop.ui.widgets.zone_field import ZoneField

if TYPE_CHECKING:
    from datetime import datetime

    from pinmycal_desktop.diary import Outcome
    from pinmycal_desktop.ui.widgets.banner import Banner
    from tests.ui.booking.desk import Desk

LONDON = "Europe/London"
W = TypeVar("W", bound=QWidget)


def named(dialog: QWidget, kind: type[W], name: str) -> W:
    """Return the visible widget a screen reader would find by this name."""
    for each in dialog.findChildren(kind):
        is_shown = each.isVisibleTo(dialog)
        if is_shown and each.accessibleName().startswith(name):
            return each
    pytest.fail(f"no {kind.__name__} is called {name}")


def slots(dialog: QWidget) -> list[SlotButton]:
    return [each for each in dialog.findChildren(SlotButton) if each.isVisible()]


def slot(dialog: QWidget, start: datetime) -> SlotButton:
    return next(each for each in slots(dialog) if each.start == start)


def outcomes(dialog: BookingDialog) -> list[Outcome]:
    heard: list[Outcome] = []
    dialog.booked.connect(heard.append)
    return heard


def press(dialog: BookingDialog) -> None:
    QTest.mouseClick(dialog.main_button, Qt.MouseButton.LeftButton)


def banner_says(dialog: BookingDialog) -> str:
    return dialog.banner.accessibleName() if dialog.banner.isVisible() else ""


def banner_button(banner: Banner, words: str) -> Button:
    return next(
        each
        for each in banner.findChildren(Button)
        if each.text() == words and each.isVisible()
    )


def test_a_chosen_time_is_booked_and_the_outcome_can_be_undone(desk: Desk) -> None:
    dialog = BookingDialog(desk.draft(), desk.services)
    heard = outcomes(dialog)
    desk.show(dialog)
    QTest.mouseClick(slot(dialog, desk.at(12, 13)), Qt.MouseButton.LeftButton)
    assert dialog.main_button.text() == "Book 13:00"
    press(dialog)
    assert not dialog.main_button.isEnabled()
    desk.settle()
    (outcome,) = heard
    assert outcome.booking.span.start == desk.at(12, 13)
    assert outcome.booking.attendee.email == "ava@example.test"
    assert outcome.undo is not None
    assert not dialog.isVisible()


def test_a_slot_says_its_day_both_clocks_and_how_kind_it_is(desk: Desk) -> None:
    dialog = BookingDialog(desk.draft(), desk.services)
    desk.show(dialog)
    name = slot(dialog, desk.at(12, 12)).accessibleName()
    assert name == "Thursday 12 March, 12:00 London, 08:00 New York, early"
    assert slot(dialog, desk.at(12, 10)).accessibleName().endswith("night")
    assert slot(dialog, desk.at(12, 14)).accessibleName().endswith("New York")


def test_everything_can_be_done_by_keyboard(desk: Desk) -> None:
    draft = BookingDraft.new(desk.kind, host_zone=LONDON)
    dialog = BookingDialog(draft, desk.services)
    heard = outcomes(dialog)
    desk.show(dialog)
    QTest.keyClicks(dialog.focusWidget(), "Ava Tester")
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    QTest.keyClicks(dialog.focusWidget(), "ava@example.test")
    for _stop in range(30):
        if isinstance(dialog.focusWidget(), SlotButton):
            break
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    assert isinstance(dialog.focusWidget(), SlotButton)
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Right)
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Home)
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Down)
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    QTest.keyClick(
        dialog.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
    )
    desk.settle()
    (outcome,) = heard
    assert outcome.booking.attendee.name == "Ava Tester"
    assert outcome.booking.span.start == desk.at(12, 9, 30)


def test_tab_goes_through_the_form_then_the_times_then_the_footer(
    desk: Desk, questions: tuple[Question, ...]
) -> None:
    desk.asking(*questions[:2], lengths=(30, 60))
    dialog = BookingDialog(desk.draft(), desk.services)
    desk.show(dialog)
    seen = []
    for _stop in range(18):
        focused = dialog.focusWidget()
        seen.append(focused.accessibleName() or focused.text())  # type: ignore[attr-defined]  # buttons have words
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert seen == [
        "Invitee, required",
        "E-mail, required",
        "Their zone",
        "Event type",
        "30",
        "What about?, required",
        "More",
        "Where",
        "Guests",
        "Notes",
        "Wednesday 11 March, 11:30 London, 07:30 New York, early",
        "11–16 March, go to a date",
        "Later days",
        "Save an invitation",
        "Close",
        "Book",
        "Invitee, required",
        "E-mail, required",
    ]
    QTest.keyClick(
        dialog.focusWidget(), Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier
    )
    assert dialog.focusWidget().accessibleName() == "E-mail, required"


def test_enter_in_a_field_books_nothing_and_on_close_closes(desk: Desk) -> None:
    dialog = BookingDialog(desk.draft(desk.at(12, 13)), desk.services)
    heard = outcomes(dialog)
    desk.show(dialog)
    QTest.keyClick(named(dialog, QLineEdit, "E-mail"), Qt.Key.Key_Return)
    desk.settle()
    assert dialog.isVisible()
    dialog.close_button.setFocus()
    QTest.keyClick(dialog.close_button, Qt.Key.Key_Return)
    desk.settle()
    assert not dialog.isVisible()
    assert heard == []


def test_a_time_taken_meanwhile_keeps_the_form_and_offers_five_others(
    desk: Desk,
) -> None:
    services = replace(desk.services, relay=None)  # the window has not heard of it
    dialog = BookingDialog(desk.draft(desk.at(12, 13)), services)
    heard = outcomes(dialog)
    desk.show(dialog)
    desk.book(desk.at(12, 13))
    press(dialog)
    desk.settle()
    assert heard == []
    assert "Thu 12 March, 13:00 has just been taken." in banner_says(dialog)
    assert named(dialog, QLineEdit, "Invitee").text() == "Ava"
    assert slot(dialog, desk.at(12, 13)).is_taken
    row = dialog.findChild(Alternatives)
    assert row is not None
    assert row.isVisible()
    names = [each.accessibleName() for each in row._cards]
    assert names[0] == "Thursday 12 March, 12:30 London · 08:30 New York, Alt 1"
    assert len(names) == 5
    press(dialog)  # without a time: the banner goes on saying why one is wanted
    assert "has just been taken" in banner_says(dialog)
    assert dialog.focusWidget() is row._cards[0]
    QTest.keyClick(dialog, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert dialog.draft.start == desk.at(12, 13, 30)
    desk.settle()
    press(dialog)
    desk.settle()
    assert [each.booking.span.start for each in heard] == [desk.at(12, 13, 30)]


def test_a_time_taken_while_typing_is_told_before_anybody_presses(desk: Desk) -> None:
    dialog = BookingDialog(desk.draft(desk.at(12, 13)), desk.services)
    desk.show(dialog)
    assert banner_says(dialog) == ""
    desk.book(desk.at(12, 13))
    desk.qtbot.waitUntil(lambda: "just been taken" in banner_says(dialog))
    assert dialog.draft.start is None
    assert dialog.draft.name == "Ava"


def test_a_time_outside_the_hours_stays_chosen_and_is_asked_about_once(
    desk: Desk,
) -> None:
    saturday = desk.at(14, 16)
    dialog = BookingDialog(desk.draft(saturday), desk.services)
    heard = outcomes(dialog)
    desk.show(dialog)
    assert "Sat 14 March, 16:00 is outside your hours." in banner_says(dialog)
    assert slot(dialog, saturday).isChecked()
    press(dialog)
    desk.settle()
    assert heard == []
    assert "Take it anyway?" in banner_says(dialog)
    anyway = banner_button(dialog.banner, "Book anyway")
    assert anyway.hasFocus()
    QTest.keyClick(anyway, Qt.Key.Key_Return)
    desk.settle()
    assert [each.booking.span.start for each in heard] == [saturday]


def test_another_time_can_be_chosen_instead_of_consenting(desk: Desk) -> None:
    dialog = BookingDialog(desk.draft(desk.at(14, 16)), desk.services)
    desk.show(dialog)
    press(dialog)
    desk.settle()
    banner_button(dialog.banner, "Choose another time").click()
    assert not dialog.banner.isVisible()
    assert isinstance(dialog.focusWidget(), SlotButton)


def test_a_start_off_the_grid_is_kept_and_said(desk: Desk) -> None:
    dialog = BookingDialog(desk.draft(desk.at(12, 13, 10)), desk.services)
    desk.show(dialog)
    assert "13:10 is not a time you offer" in banner_says(dialog)
    assert "not one of the starts you offer" in banner_says(dialog)  # and why
    assert "not offered" in slot(dialog, desk.at(12, 13, 10)).accessibleName()


def test_a_dialog_opened_on_a_booked_time_offers_others_at_once(desk: Desk) -> None:
    desk.book(desk.at(12, 13))
    dialog = BookingDialog(desk.draft(desk.at(12, 13)), desk.services)
    desk.show(dialog)
    assert "Thu 12 March, 13:00 cannot be booked." in banner_says(dialog)
    assert "Booked: " in banner_says(dialog)  # nothing was "just taken"
    assert "What you typed" not in banner_says(dialog)
    assert dialog.draft.start is None
    assert dialog.focusWidget() is named(dialog, QLineEdit, "Invitee")


def test_a_time_stays_chosen_while_the_form_is_filled(desk: Desk) -> None:
    desk.asking(lengths=(30, 60))
    dialog = BookingDialog(desk.draft(desk.at(12, 13)), desk.services)
    heard = outcomes(dialog)
    desk.show(dialog)
    slot(dialog, desk.at(12, 15)).click()
    QTest.keyClicks(named(dialog, QPlainTextEdit, "Notes"), "Bring cake")
    assert dialog.main_button.text() == "Book 15:00"
    press(dialog)
    desk.settle()
    assert [each.booking.span.start for each in heard] == [desk.at(12, 15)]


def test_a_lost_time_does_not_come_back_with_the_next_key(desk: Desk) -> None:
    dialog = BookingDialog(desk.draft(desk.at(12, 13)), desk.services)
    desk.show(dialog)
    notes = named(dialog, QPlainTextEdit, "Notes")
    notes.setFocus()
    desk.book(desk.at(12, 13))
    desk.qtbot.waitUntil(lambda: "just been taken" in banner_says(dialog))
    assert notes.hasFocus()  # whoever types goes on typing
    QTest.keyClicks(notes, "a b")
    assert dialog.draft.start is None


def test_a_city_that_is_none_is_said_once_and_the_one_before_stays(desk: Desk) -> None:
    dialog = BookingDialog(desk.draft(desk.at(12, 13)), desk.services)
    heard = outcomes(dialog)
    desk.show(dialog)
    zone = named(dialog, ZoneField, "Their zone")
    zone.setFocus()
    zone.selectAll()
    QTest.keyClicks(zone, "Atlantis")
    control = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(zone, Qt.Key.Key_Return, control)
    desk.settle()
    assert heard == []
    assert "called “Atlantis”: New York stays" in zone.accessibleDescription()
    QTest.keyClick(zone, Qt.Key.Key_Return, control)  # then New York is meant
    desk.settle()
    assert [each.booking.attendee.zone for each in heard] == ["America/New_York"]


def test_a_city_that_is_none_stops_the_click_that_left_its_field(desk: Desk) -> None:
    dialog = BookingDialog(desk.draft(desk.at(12, 13)), desk.services)
    heard = outcomes(dialog)
    desk.show(dialog)
    zone = named(dialog, ZoneField, "Their zone")
    zone.setFocus()
    zone.selectAll()
    QTest.keyClicks(zone, "Atlantis")
    dialog.main_button.setFocus()  # as a click does before it is one
    dialog.main_button.click()
    desk.settle()
    assert heard == []
    assert "called “Atlantis”" in zone.accessibleDescription()
    dialog.main_button.click()  # then New York is meant
    desk.settle()
    assert [each.booking.attendee.zone for each in heard] == ["America/New_York"]


def test_a_place_that_is_no_link_puts_the_keyboard_on_its_line(desk: Desk) -> None:
    draft = replace(
        desk.draft(desk.at(12, 13)), location=Location(LocationKind.LINK, "nowhere")
    )
    dialog = BookingDialog(draft, desk.services)
    desk.show(dialog)
    press(dialog)
    desk.settle()
    line = named(dialog, QLineEdit, "Where exactly")
    assert line.hasFocus()
    assert line.property("wrong") is True
    QTest.keyClicks(line, "x")
    assert line.property("wrong") is False


def test_tab_leaves_the_guests_from_the_entry_and_drops_none(desk: Desk) -> None:
    dialog = BookingDialog(desk.draft(), desk.services)
    desk.show(dialog)
    entry = named(dialog, QLineEdit, "Guests")
    entry.setFocus()
    QTest.keyClicks(entry, "gus@example.test,")
    QTest.keyClick(entry, Qt.Key.Key_Tab)
    assert dialog.focusWidget() is named(dialog, QPlainTextEdit, "Notes")
    QTest.keyClicks(dialog.focusWidget(), "Bring cake.")
    assert dialog.draft.guests == ("gus@example.test",)


def test_tab_scrolls_all_of_a_field_into_sight(
    desk: Desk, questions: tuple[Question, ...]
) -> None:
    desk.asking(*questions)
    dialog = BookingDialog(desk.draft(), desk.services)
    desk.show(dialog)
    notes = named(dialog, QPlainTextEdit, "Notes")
    for _stop in range(30):
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
        if notes.hasFocus():
            break
    assert notes.visibleRegion().boundingRect() == notes.rect()


def test_the_keys_of_other_times_rest_while_those_are_not_seen(desk: Desk) -> None:
    draft = replace(
        desk.draft(desk.at(12, 13)), location=Location(LocationKind.LINK, "nowhere")
    )
    dialog = BookingDialog(draft, desk.services)
    desk.show(dialog)
    desk.book(desk.at(12, 13))
    desk.qtbot.waitUntil(lambda: "just been taken" in banner_says(dialog))
    QTest.keyClick(dialog, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert dialog.draft.start == desk.at(12, 12, 30)
    desk.settle()
    press(dialog)
    desk.settle()
    assert banner_says(dialog) == ""  # what is wrong stands under its field
    QTest.keyClick(dialog, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert dialog.draft.start == desk.at(12, 12, 30)


def test_what_is_missing_stands_under_its_field_and_takes_the_keyboard(
    desk: Desk,
) -> None:
    draft = BookingDraft.new(desk.kind, host_zone=LONDON, start=desk.at(12, 13))
    dialog = BookingDialog(draft, desk.services)
    desk.show(dialog)
    named(dialog, QLineEdit, "E-mail").setFocus()
    press(dialog)
    name = named(dialog, QLineEdit, "Invitee")
    assert name.hasFocus()
    assert "Write a name" in name.accessibleDescription()
    mail = named(dialog, QLineEdit, "E-mail")
    assert "such as ava@example.org" in mail.accessibleDescription()
    QTest.keyClicks(name, "A")
    assert name.accessibleDescription() == ""


def test_free_times_begin_with_the_days_the_host_looks_at(desk: Desk) -> None:
    for around, first in ((date(2026, 3, 23), 23), (date(2026, 3, 2), 11)):
        draft = replace(desk.draft(), around=around)
        dialog = BookingDialog(draft, desk.services)
        desk.show(dialog)
        assert min(each.start for each in slots(dialog)).day == first
        dialog.reject()


def test_a_missing_time_is_said_and_the_keyboard_goes_to_the_times(desk: Desk) -> None:
    dialog = BookingDialog(desk.draft(), desk.services)
    desk.show(dialog)
    press(dialog)
    assert "Choose a time" in banner_says(dialog)
    assert isinstance(dialog.focusWidget(), SlotButton)


def test_what_the_diary_finds_wrong_stands_under_its_field_too(desk: Desk) -> None:
    desk.asking(Question(slug="site", label="Site", kind=QuestionKind.URL))
    draft = desk.draft(desk.at(12, 13)).answering("site", "nowhere")
    draft = replace(draft, location=Location(LocationKind.LINK, "nor here"))
    dialog = BookingDialog(draft, desk.services)
    desk.show(dialog)
    press(dialog)
    desk.settle()
    labelled = [each for each in dialog.findChildren(Labelled) if each.error()]
    assert len(labelled) == 2
    assert all("https://example.org" in each.error() for each in labelled)
    assert dialog.main_button.isEnabled()


def test_each_kind_of_question_is_answered_in_its_own_way(
    desk: Desk, questions: tuple[Question, ...]
) -> None:
    desk.asking(*questions)
    dialog = BookingDialog(desk.draft(desk.at(12, 13)), desk.services)
    heard = outcomes(dialog)
    desk.show(dialog)
    QTest.keyClicks(named(dialog, QLineEdit, "What about?"), "Moving")
    QTest.keyClicks(named(dialog, QPlainTextEdit, "More"), "forty clinics")
    QTest.keyClicks(named(dialog, QLineEdit, "How many?"), "3")
    QTest.keyClicks(named(dialog, QLineEdit, "Phone"), "+39 06 1234567")
    QTest.keyClicks(named(dialog, QLineEdit, "Site"), "https://example.org")
    for name, key in (("Size", "L"), ("Record?", "N")):
        choice = named(dialog, Choice, name)
        QTest.keyClicks(choice, key)
        choice.chosen.emit(choice.value())
    tuesday = next(e for e in dialog.findChildren(Check) if e.text() == "Tu")
    tuesday.click()
    press(dialog)
    desk.settle()
    (outcome,) = heard
    assert outcome.booking.answers == (
        Answer("topic", "What about?", "Moving"),
        Answer("long", "More", "forty clinics"),
        Answer("number", "How many?", "3"),
        Answer("phone", "Phone", "+39 06 1234567"),
        Answer("link", "Site", "https://example.org"),
        Answer("one", "Size", "L"),
        Answer("some", "Days", ("Tu",)),
        Answer("yes", "Record?", value=False),
    )


def test_guests_notes_and_another_place_are_kept(
    desk: Desk, meeting_room: Location
) -> None:
    desk.asking(location=meeting_room)
    dialog = BookingDialog(desk.draft(desk.at(12, 13)), desk.services)
    heard = outcomes(dialog)
    desk.show(dialog)
    where = named(dialog, Choice, "Where")
    assert where.currentText() == meeting_room.value
    where.set_value(LocationKind.PHONE)
    where.chosen.emit(LocationKind.PHONE)
    QTest.keyClicks(named(dialog, QLineEdit, "Where exactly"), "+44 20 7946 0000")
    QTest.keyClicks(named(dialog, QPlainTextEdit, "Notes"), "bring the plan")
    guests = named(dialog, QLineEdit, "Guests")
    guests.setFocus()
    QTest.keyClicks(guests, "cy@example.test")  # not ended by Enter or a comma
    QTest.keyClick(guests, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    (outcome,) = heard
    assert outcome.booking.location == Location(LocationKind.PHONE, "+44 20 7946 0000")
    assert outcome.booking.notes == "bring the plan"
    assert outcome.booking.guests == ("cy@example.test",)


def test_an_odd_guest_holds_the_booking_back(desk: Desk) -> None:
    dialog = BookingDialog(desk.draft(desk.at(12, 13)), desk.services)
    heard = outcomes(dialog)
    desk.show(dialog)
    guests = named(dialog, QLineEdit, "Guests")
    guests.setFocus()
    QTest.keyClicks(guests, "cy")
    QTest.keyClick(guests, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    assert heard == []
    assert dialog.isVisible()


def test_another_event_type_and_length_ask_for_other_times(desk: Desk) -> None:
    desk.asking(lengths=(30, 60))
    dialog = BookingDialog(desk.draft(desk.at(12, 16, 30)), desk.services)
    desk.show(dialog)
    lengths = named(dialog, Segmented, "Length")
    lengths.set_value(60)
    lengths.chosen.emit(60)
    desk.settle()
    assert dialog.draft.length == 60
    assert desk.at(12, 16) in [each.start for each in slots(dialog)]
    assert "16:30 is" in banner_says(dialog)  # it no longer fits before the close
    types = named(dialog, Choice, "Event type")
    quarter = next(e for e in desk.diary.event_types.all() if e.length == 15)
    types.set_value(quarter.id)
    types.chosen.emit(quarter.id)
    desk.settle()
    assert dialog.draft.event_type == quarter
    assert desk.at(12, 9, 15) in [each.start for each in slots(dialog)]


def test_a_person_met_before_is_offered_and_fills_the_form(desk: Desk) -> None:
    desk.booked_before(desk.at(10, 9))
    draft = BookingDraft.new(desk.kind, host_zone=LONDON)
    dialog = BookingDialog(draft, desk.services)
    desk.show(dialog)
    field = named(dialog, QLineEdit, "Invitee")
    QTest.keyClicks(field, "bo")
    finder = field._finder  # type: ignore[attr-defined]  # the popup is another window
    desk.qtbot.waitUntil(lambda: finder.popup().isVisible())
    QTest.keyClick(finder.popup(), Qt.Key.Key_Down)
    QTest.keyClick(finder.popup(), Qt.Key.Key_Return)
    desk.settle()
    assert (dialog.draft.name, dialog.draft.email) == ("Bo", "bo@example.test")
    assert dialog.draft.zone == "America/New_York"
    notes = [e.text() for e in dialog.findChildren(QWidget) if hasattr(e, "text")]
    assert "met once, last on 10 March" in [str(each) for each in notes]


def test_a_ticked_invitation_is_saved_after_booking(desk: Desk) -> None:
    dialog = BookingDialog(desk.draft(desk.at(12, 13)), desk.services)
    desk.show(dialog)
    ticks = dialog.findChildren(Check)
    next(each for each in ticks if each.text() == "Save an invitation").click()
    press(dialog)
    desk.settle()
    assert [each.attendee.name for each in desk.saved] == ["Ava"]


def test_closing_puts_what_was_typed_aside(desk: Desk) -> None:
    kept: list[BookingDraft | None] = []
    empty = BookingDraft.new(desk.kind, host_zone=LONDON, start=desk.at(12, 13))
    for draft, is_kept in ((desk.draft(), True), (empty, True), (desk.draft(), False)):
        dialog = BookingDialog(draft, desk.services, is_kept=is_kept)
        dialog.put_aside.connect(kept.append)
        desk.show(dialog)
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        assert not dialog.isVisible()
    # What was filled in for a person who then typed nothing is no loss.
    assert kept == [desk.draft(), None]


def test_every_word_typed_is_told_to_be_kept(desk: Desk) -> None:
    told: list[BookingDraft | None] = []
    dialog = BookingDialog(desk.draft(), desk.services)
    dialog.drafted.connect(told.append)
    desk.show(dialog)
    notes = dialog.findChildren(QPlainTextEdit)[-1]
    QTest.keyClicks(notes, "hi")
    assert [each.notes if each else None for each in told] == ["h", "hi"]


def test_a_draft_from_before_can_be_emptied(desk: Desk) -> None:
    draft = replace(
        desk.draft(desk.at(12, 13)), guests=("cy@example.test",), notes="bring it"
    )
    dialog = BookingDialog(draft, desk.services, is_kept=True)
    desk.show(dialog)
    assert named(dialog, QPlainTextEdit, "Notes").toPlainText() == "bring it"
    banner_button(dialog.banner, "Start empty").click()
    assert dialog.draft.is_untouched
    assert dialog.draft.start == desk.at(12, 13)
    assert named(dialog, QLineEdit, "Invitee").text() == ""
    assert named(dialog, QPlainTextEdit, "Notes").toPlainText() == ""


def test_a_diary_that_cannot_write_says_so_and_keeps_the_form(desk: Desk) -> None:
    dialog = BookingDialog(desk.draft(desk.at(12, 13)), desk.services)
    desk.show(dialog)
    gone = replace(desk.kind, id=999)
    dialog._draft = replace(dialog.draft, event_type=gone)
    press(dialog)
    desk.settle()
    assert "999" in banner_says(dialog)
    assert dialog.main_button.isEnabled()


def test_the_dialog_fits_a_small_window(desk: Desk) -> None:
    dialog = BookingDialog(desk.draft(desk.at(12, 13)), desk.services)
    dialog.resize(640, 480)
    desk.show(dialog)
    assert (dialog.width(), dialog.height()) == (640, 480)
    days = {each.start.date() for each in slots(dialog)}
    assert len(days) == 2


def test_the_dialog_reads_from_right_to_left_too(desk: Desk) -> None:
    QApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        dialog = BookingDialog(desk.draft(desk.at(12, 13)), desk.services)
        desk.show(dialog)
        first, second = slot(dialog, desk.at(12, 9)), slot(dialog, desk.at(13, 9))
        assert first.mapTo(dialog, first.pos()).x() > 0
        assert (
            first.mapToGlobal(first.rect().center()).x()
            > second.mapToGlobal(second.rect().center()).x()
        )
        first.setFocus()
        QTest.keyClick(first, Qt.Key.Key_Left)
        assert slot(dialog, desk.at(13, 9)).hasFocus()
        assert not dialog.grab().isNull()
    finally:
        QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_an_alternative_is_taken_by_click_and_by_enter(desk: Desk) -> None:
    desk.book(desk.at(12, 13))
    dialog = BookingDialog(desk.draft(desk.at(12, 13)), desk.services)
    desk.show(dialog)
    row = dialog.findChild(Alternatives)
    assert row is not None
    first, second = row._cards[:2]
    QTest.mouseClick(second, Qt.MouseButton.LeftButton)
    assert dialog.draft.start == second.start
    assert second.isChecked()
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Return)
    assert dialog.draft.start == first.start
    assert not second.isChecked()


def test_when_no_other_time_is_near_it_says_where_to_look(desk: Desk) -> None:
    desk.book(desk.at(11, 11, 30), length=330)
    for days in range(1, 50):
        start = desk.at(11, 8) + timedelta(days=days)  # an hour more than any clock
        if start.weekday() < 5:
            desk.book(start, length=9 * 60)
    dialog = BookingDialog(desk.draft(desk.at(11, 13)), desk.services)
    desk.show(dialog)
    assert "No free time is near: look at later days." in banner_says(dialog)
    row = dialog.findChild(Alternatives)
    assert row is not None
    assert not row.isVisible()


def test_a_past_time_cannot_be_booked_and_says_why(desk: Desk) -> None:
    dialog = BookingDialog(desk.draft(desk.at(11, 9)), desk.services)
    desk.show(dialog)
    assert "09:00 cannot be booked. Already past." in banner_says(dialog)
    desk.settle()
    assert dialog.draft.start is None
    assert [each for each in slots(dialog) if each.is_taken] == []


def test_another_event_type_asks_its_own_questions(
    desk: Desk, questions: tuple[Question, ...]
) -> None:
    plain = next(e for e in desk.diary.event_types.all() if e.length == 60)
    desk.asking(*questions[:1])
    dialog = BookingDialog(desk.draft(), desk.services)
    desk.show(dialog)
    QTest.keyClicks(named(dialog, QLineEdit, "What about?"), "Moving")
    assert dialog.draft.answer("topic") == "Moving"
    types = named(dialog, Choice, "Event type")
    types.set_value(plain.id)
    types.chosen.emit(plain.id)
    assert dialog.draft.answer("topic") is None
    shown = [e for e in dialog.findChildren(QLineEdit) if e.isVisible()]
    assert not any("What about?" in each.accessibleName() for each in shown)
    types.set_value(desk.kind.id)
    types.chosen.emit(desk.kind.id)
    assert named(dialog, QLineEdit, "What about?").text() == ""


def test_many_lengths_are_chosen_from_a_list(desk: Desk) -> None:
    desk.asking(lengths=(30, 15, 45, 60))
    dialog = BookingDialog(desk.draft(), desk.services)
    desk.show(dialog)
    lengths = named(dialog, Choice, "Length")
    told = [lengths.itemText(place) for place in range(lengths.count())]
    assert told == ["15 min", "30 min", "45 min", "60 min"]
    lengths.chosen.emit(60)
    assert dialog.draft.length == 60


def test_an_event_type_removed_meanwhile_is_said_and_stays_shown(desk: Desk) -> None:
    draft = desk.draft()
    desk.diary.run(RemoveEventType(event_type_id=desk.kind.id))
    dialog = BookingDialog(draft, desk.services)
    desk.show(dialog)
    assert named(dialog, Choice, "Event type").currentText() == desk.kind.title
    assert str(desk.kind.id) in banner_says(dialog)


def test_where_no_invitation_can_be_saved_none_is_offered(desk: Desk) -> None:
    services = replace(desk.services, save_invitation=None)
    dialog = BookingDialog(desk.draft(), services)
    desk.show(dialog)
    assert [each for each in dialog.findChildren(Check) if each.isVisible()] == []


def test_somebody_never_met_gets_no_note(desk: Desk) -> None:
    dialog = BookingDialog(desk.draft(), desk.services)
    desk.show(dialog)
    mail = named(dialog, QLineEdit, "E-mail")
    mail.setFocus()
    QTest.keyClicks(mail, "x")
    QTest.keyClick(mail, Qt.Key.Key_Tab)
    desk.settle()
    assert not any("met" in each.text() for each in dialog.findChildren(PlainLabel))


def test_another_zone_changes_the_clock_beside(desk: Desk) -> None:
    dialog = BookingDialog(desk.draft(desk.at(12, 9)), desk.services)
    desk.show(dialog)
    zone = named(dialog, QLineEdit, "Their zone")
    zone.setFocus()
    zone.selectAll()
    QTest.keyClicks(zone, "Tokyo")
    QTest.keyClick(zone, Qt.Key.Key_Return)
    assert dialog.draft.zone == "Asia/Tokyo"
    name = slot(dialog, desk.at(12, 9)).accessibleName()
    assert name == "Thursday 12 March, 09:00 London, 18:00 Tokyo"
    later = slot(dialog, desk.at(12, 16)).accessibleName()
    assert later == "Thursday 12 March, 16:00 London, Fri 01:00 Tokyo, night"
