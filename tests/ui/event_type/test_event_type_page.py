"""The event type page over a real diary: fields, changes, questions, order."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from pinmycal_desktop.model.commands.setup import SaveEventType
from pinmycal_desktop.model.event_type import (
    Confirmation,
    DaysAhead,
    Location,
    LocationKind,
    PeriodLimits,
    QuestionKind,
)
from pinmycal_desktop.ui.event_type.page import EventTypePage
from pinmycal_desktop.ui.event_type.question_dialog import QuestionDialog
from tests.ui.pages import ZONE, Done, Place, nameless

if TYPE_CHECKING:
    from pinmycal_desktop.model.event_type import EventType
    from pinmycal_desktop.screen.event_type import EventTypeDraft
    from pinmycal_desktop.ui.widgets.number_field import NumberField


@pytest.fixture
def page(place: Place) -> EventTypePage:
    made = EventTypePage(place.services, zone=ZONE)
    place.qtbot.addWidget(made)
    made.resize(1440, 864)
    made.show()
    place.qtbot.waitUntil(lambda: made.draft is not None)
    return made


def draft_of(page: EventTypePage) -> EventTypeDraft:
    """Return what is being edited."""
    assert page.draft is not None
    return page.draft


def save(place: Place, page: EventTypePage) -> EventType:
    """Press Ctrl+S, wait until it is done, and return what is stored."""
    done = Done.none()
    page.done.connect(done.hear)
    QTest.keyClick(page, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    place.qtbot.waitUntil(lambda: bool(done.said))
    return place.diary.event_types.get(done.outcomes[0].event_type.id)


def question_dialog(page: EventTypePage) -> QuestionDialog:
    """Return the dialog that is open."""
    (dialog,) = page.findChildren(QuestionDialog)
    return dialog


def test_every_field_is_stored(place: Place, page: EventTypePage) -> None:
    form = page.form
    form.names.title.selectAll()
    QTest.keyClicks(form.names.title, "Discovery")
    form.names.colour.chosen.emit(9)
    form.names.place.set_value(LocationKind.LINK)
    form.names.place.chosen.emit(LocationKind.LINK)
    QTest.keyClicks(form.names.where, "https://example.org/room")
    form.names.description.setPlainText("What you do, and what we do.")
    form.times.lengths.added.emit(45)
    form.times.lengths.usual_wanted.emit(45)
    form.times.before.setValue(10)
    form.times.after.setValue(15)
    form.times.interval.setValue(20)
    form.limits.notice.set_value(120)
    form.limits.notice.changed.emit(120)
    form.limits.ahead.setValue(60)
    form.limits.confirm.setChecked(True)
    form.limits.hidden.setChecked(True)
    before = draft_of(page).original
    stored = save(place, page)
    assert stored == replace(
        before,
        title="Discovery",
        colour=9,
        location=Location(LocationKind.LINK, "https://example.org/room"),
        description="What you do, and what we do.",
        lengths=(45, 15),
        buffer_before=10,
        buffer_after=15,
        slot_interval=20,
        minimum_notice=120,
        window=DaysAhead(60),
        confirmation=Confirmation.ALWAYS,
        is_hidden=True,
        revision=before.revision + 1,
    )


def test_each_change_has_a_way_back_of_its_own(page: EventTypePage) -> None:
    page.form.times.after.setValue(15)
    page.form.limits.confirm.setChecked(True)
    assert page.panel.changes.texts() == (
        "Buffer after: 15 min, was \N{EM DASH}",
        "Approval: You confirm, was Confirmed at once",
    )
    page.panel.changes.undo_wanted.emit("buffer_after")
    assert page.form.times.after.value() == 0
    assert page.form.limits.confirm.isChecked()


def test_typing_a_title_is_one_step(page: EventTypePage) -> None:
    title = page.form.names.title
    title.selectAll()
    QTest.keyClicks(title, "Discovery")
    page.step_back()
    assert title.text() == "Quick call"


def test_what_does_not_fit_is_said_under_its_field(page: EventTypePage) -> None:
    form = page.form
    form.names.title.selectAll()
    QTest.keyClick(form.names.title, Qt.Key.Key_Delete)
    form.names.slug.selectAll()
    QTest.keyClicks(form.names.slug, "30min")
    form.names.place.set_value(LocationKind.PHONE)
    form.names.place.chosen.emit(LocationKind.PHONE)
    page.save()
    assert form.rows["title"].error() == "Please fill this in."
    assert form.rows["slug"].error() == (
        "Another event type has this address already. Choose another."
    )
    assert form.rows["location"].error() == "Please fill this in."
    assert form.names.title.hasFocus()


def test_what_only_the_diary_refuses_is_said_under_its_field(
    place: Place, page: EventTypePage
) -> None:
    form = page.form
    form.names.place.set_value(LocationKind.PHONE)
    form.names.place.chosen.emit(LocationKind.PHONE)
    QTest.keyClicks(form.names.where, "ask me")
    page.save()
    place.qtbot.waitUntil(lambda: "no phone number" in form.rows["location"].error())
    assert form.names.where.hasFocus()
    assert form.names.where.property("wrong")
    assert not form.names.place.property("wrong")


def test_ctrl_d_duplicates_and_ctrl_s_takes_the_number_being_typed(
    place: Place, page: EventTypePage
) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(page, Qt.Key.Key_D, control)
    assert page.form.names.title.text() == "Quick call, copy"
    after = page.form.times.after
    after.setFocus()
    after.selectAll()
    QTest.keyClicks(after, "25")
    QTest.keyClick(after, Qt.Key.Key_S, control)
    place.qtbot.waitUntil(lambda: not page.has_unsaved)
    (stored,) = (
        each
        for each in place.diary.event_types.all()
        if each.title == "Quick call, copy"
    )
    assert stored.buffer_after == 25


def test_limits_are_stored_and_told(place: Place, page: EventTypePage) -> None:
    day, week, _month = page.form.limits.counts
    day.setValue(3)
    week.setValue(10)
    assert save(place, page).count_limits == PeriodLimits(day=3, week=10)


def test_a_new_type_gets_a_free_colour_and_its_address_from_the_name(
    place: Place, page: EventTypePage
) -> None:
    page.add()
    assert page.form.names.title.hasFocus()
    QTest.keyClicks(page.form.names.title, "Tea & talk")
    assert page.form.names.slug.text() == "tea-talk"
    stored = save(place, page)
    assert (stored.title, stored.colour) == ("Tea & talk", 2)
    assert place.diary.event_types.all()[-1].id == stored.id


def test_a_copy_has_a_name_and_address_of_its_own(
    place: Place, page: EventTypePage
) -> None:
    page.duplicate(draft_of(page).original.id)
    stored = save(place, page)
    assert (stored.title, stored.slug) == ("Quick call, copy", "quick-call-copy")
    assert len(place.diary.event_types.all()) == 4


def test_a_new_type_can_be_given_up(page: EventTypePage) -> None:
    page.add()
    page.discard()
    assert draft_of(page).original.id > 0
    assert not page.has_unsaved


def test_the_order_is_changed_by_alt_and_arrows(
    place: Place, page: EventTypePage
) -> None:
    titles = [each.title for each in place.diary.event_types.all()]
    done = Done.none()
    page.done.connect(done.hear)
    side = page._side.list
    QTest.keyClick(side, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    place.qtbot.waitUntil(lambda: done.said == ["Quick call moved."])
    after = [each.title for each in place.diary.event_types.all()]
    assert after == [titles[1], titles[0], titles[2]]
    undo = done.outcomes[0].undo
    assert undo is not None
    place.diary.run(undo)
    assert [each.title for each in place.diary.event_types.all()] == titles


def test_hiding_and_removing_can_be_taken_back(
    place: Place, page: EventTypePage
) -> None:
    done = Done.none()
    page.done.connect(done.hear)
    key = draft_of(page).original.id
    page.hide_or_show(key)
    place.qtbot.waitUntil(lambda: done.said == ["Quick call is hidden."])
    place.qtbot.waitUntil(lambda: draft_of(page).original.is_hidden)
    undo = done.outcomes[0].undo
    assert undo is not None
    place.diary.run(undo)
    place.qtbot.waitUntil(lambda: not draft_of(page).original.is_hidden)
    page.remove(key)
    place.qtbot.waitUntil(lambda: done.said[-1] == "Quick call removed.")
    undo = done.outcomes[-1].undo
    assert undo is not None
    place.diary.run(undo)
    assert place.diary.event_types.get(key).title == "Quick call"


def test_a_question_is_asked_edited_moved_and_stored(
    place: Place, page: EventTypePage
) -> None:
    questions = page.form.questions
    questions.add()
    dialog = question_dialog(page)
    dialog.label.field.setText("Team size")
    dialog.kind.field.set_value(QuestionKind.ONE_OF)
    dialog.take()
    assert dialog.options.error() == "Give at least one option to choose from."
    dialog.options.field.setPlainText("1\n2-5\n\nmore\n")
    dialog.required.setChecked(True)
    dialog.take()
    place.qtbot.waitUntil(lambda: not page.findChildren(QuestionDialog))
    questions.add()
    dialog = question_dialog(page)
    dialog.label.field.setText("What for?")
    dialog.take()
    questions._move(1, -1)
    stored = save(place, page)
    assert [each.label for each in stored.questions] == ["What for?", "Team size"]
    size = stored.questions[1]
    assert (size.slug, size.options, size.is_required) == (
        "team-size",
        ("1", "2-5", "more"),
        True,
    )


def test_a_question_needs_words(page: EventTypePage) -> None:
    page.form.questions.add()
    dialog = question_dialog(page)
    dialog.take()
    assert dialog.label.error() == "Please fill this in."
    assert draft_of(page).current.questions == ()
    dialog.reject()


def test_what_somebody_else_saved_is_shown_beside_mine(
    place: Place, page: EventTypePage
) -> None:
    page.form.times.after.setValue(15)
    other = replace(draft_of(page).original, title="Theirs")
    place.diary.run(SaveEventType(event_type=other))
    page.save()
    place.qtbot.waitUntil(lambda: "changed meanwhile" in page.message())
    assert "Name: mine Quick call, theirs Theirs" in page.message()
    page._answer("mine")
    place.qtbot.waitUntil(lambda: not page.has_unsaved)
    stored = place.diary.event_types.get(other.id)
    assert (stored.title, stored.buffer_after) == ("Quick call", 15)


def test_an_invitee_sees_what_is_not_yet_saved(
    place: Place, page: EventTypePage
) -> None:
    preview = page.panel.invitee.preview
    place.qtbot.waitUntil(lambda: bool(preview.shown_times()))
    page.form.times.interval.setValue(60)
    page.form.limits.notice.changed.emit(24 * 60)
    place.qtbot.waitUntil(lambda: preview.shown_times()[:2] == ("09:00", "10:00"))


def test_lengths_are_told_with_the_usual_one(page: EventTypePage) -> None:
    lengths = page.form.times.lengths
    lengths.added.emit(45)
    lengths.added.emit(30)
    lengths.usual_wanted.emit(30)
    assert lengths.texts() == ("15 min", "30 min · usual", "45 min")
    lengths.removed.emit(15)
    lengths.removed.emit(45)
    assert lengths.texts() == ("30 min · usual",)


def test_the_hours_of_a_type_can_be_opened(place: Place, page: EventTypePage) -> None:
    usual = place.diary.schedules.default().id
    with place.qtbot.waitSignal(page.schedule_wanted) as heard:
        page.form.times.want_schedule()
    assert heard.args == [usual]


def test_a_narrow_page_puts_the_panel_below_and_a_wide_one_beside(
    page: EventTypePage,
) -> None:
    page.resize(1024, 604)
    QApplication.processEvents()
    assert page.form.horizontalScrollBar().maximum() == 0
    assert page.form.isAncestorOf(page.panel.changes)
    assert page._line.isHidden()
    page.resize(1440, 864)
    QApplication.processEvents()
    assert not page.form.isAncestorOf(page.panel.changes)
    assert page.panel.changes.isVisible()
    assert page._line.isVisible()


def test_everything_that_takes_the_keyboard_has_a_name(page: EventTypePage) -> None:
    assert nameless(page) == []


def test_what_a_change_gives_and_takes_is_shown_by_day(
    place: Place, page: EventTypePage
) -> None:
    bars = page.panel.free_times
    place.qtbot.waitUntil(lambda: bars.text().startswith("Mon 16: 32; Tue 17: 32"))
    page.form.times.interval.setValue(60)
    place.qtbot.waitUntil(lambda: bars.text().startswith("Mon 16: 8, was 32"))


def type_number(field: NumberField, digits: str) -> None:
    """Write a number in the place of the one that is there."""
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, digits)


def test_a_number_that_is_too_large_stays_as_typed_and_stops_saving(
    place: Place, page: EventTypePage
) -> None:
    after, row = page.form.times.after, page.form.rows["buffers"]
    sentence = "99999 min does not fit: from 0 to 720 min do."
    saved = Done.none()
    page.done.connect(saved.hear)
    type_number(after, "99999")
    page.save()
    assert (after.text(), row.error()) == ("99999", sentence)
    assert after.property("wrong")
    assert not page.form.times.before.property("wrong")
    page.form.limits.confirm.setChecked(True)
    assert (after.text(), row.error()) == ("99999", sentence)
    type_number(after, "90")
    QTest.keyClick(after, Qt.Key.Key_Return)
    assert row.error() == ""
    page.save()
    place.qtbot.waitUntil(lambda: bool(saved.said))
    stored = place.diary.event_types.get(draft_of(page).original.id)
    assert stored.buffer_after == 90
    assert len(saved.said) == 1


@pytest.mark.parametrize("row", ["slot_interval", "notice", "count_limits", "window"])
def test_every_number_out_of_bounds_stays_and_is_marked(
    page: EventTypePage, row: str
) -> None:
    limits = page.form.limits
    field = {
        "slot_interval": page.form.times.interval,
        "notice": limits.notice.number,
        "count_limits": limits.counts[1],
        "window": limits.ahead,
    }[row]
    type_number(field, "999999")
    page.save()
    assert field.text() == "999999"
    assert field.property("wrong")
    assert page.form.rows["notice" if row == "window" else row].error()
    assert draft_of(page).is_changed


def test_a_length_that_is_too_large_stays_until_it_is_taken_away(
    page: EventTypePage,
) -> None:
    lengths, row = page.form.times.lengths, page.form.rows["lengths"]
    lengths.added.emit(99999)
    assert "99999 min" in lengths.texts()
    assert row.error() == "99999 min does not fit: from 1 to 1440 min do."
    lengths.removed.emit(99999)
    assert row.error() == ""


def test_a_page_without_event_types_says_what_to_do(
    place: Place, page: EventTypePage
) -> None:
    assert page.none.isHidden()
    for each in place.diary.event_types.all():
        page.remove(each.id)
    place.qtbot.waitUntil(page.none.isVisible)
    assert not page.form.isVisible()
    page.none.acted.emit()
    assert page.none.isHidden()
    assert page.form.names.title.isVisible()
