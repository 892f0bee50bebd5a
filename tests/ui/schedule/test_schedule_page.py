"""The schedule page over a real diary: painted, typed, saved, taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLineEdit,
    QPushButton,
)

from pinmycal_desktop.model.commands.setup import RemoveEventType, SaveSchedule
from pinmycal_desktop.model.schedule import HourRange
from pinmycal_desktop.ui.format import Clock, Format
from pinmycal_desktop.ui.schedule.hour_words import short_words
from pinmycal_desktop.ui.schedule.override_card import Holds
from pinmycal_desktop.ui.schedule.page import SchedulePage
from tests.builders import a_schedule
from tests.ui.pages import ZONE, Done, Place, nameless

if TYPE_CHECKING:
    from pinmycal_desktop.model.schedule import Schedule
    from pinmycal_desktop.screen.schedule import ScheduleDraft
    from pinmycal_desktop.ui.schedule.canvas import HoursCanvas

NINE_TO_FIVE = HourRange(540, 1020)
FRIDAY, SUNDAY = 4, 6


@pytest.fixture
def page(place: Place) -> SchedulePage:
    made = SchedulePage(place.services, zone=ZONE)
    place.qtbot.addWidget(made)
    made.resize(1440, 864)
    made.show()
    place.qtbot.waitUntil(lambda: made.draft is not None)
    return made


def draft_of(page: SchedulePage) -> ScheduleDraft:
    """Return what is being edited."""
    assert page.draft is not None
    return page.draft


def save(place: Place, page: SchedulePage) -> Done:
    """Press Ctrl+S and wait until it is done."""
    done = Done.none()
    page.done.connect(done.hear)
    QTest.keyClick(page, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    place.qtbot.waitUntil(lambda: bool(done.said))
    return done


def drag(canvas: HoursCanvas, day: int, start: int, end: int) -> None:
    """Drag the mouse over minutes of a weekday."""
    geometry = canvas.geometry_now
    x = round(geometry.left(day) + geometry.column / 2)
    places = [QPoint(x, round(geometry.y(minute))) for minute in (start, end)]
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(canvas, left, pos=places[0])
    QTest.mouseMove(canvas, places[1])
    QTest.mouseRelease(canvas, left, pos=places[1])


def type_into(page: SchedulePage, day: int, place: int, words: str) -> None:
    """Type hours into a field of a weekday."""
    edit = page.body.rows.fields_of(day)[place].focusProxy()
    assert edit is not None
    edit.setFocus()
    edit.selectAll()  # type: ignore[attr-defined]  # it is a line edit
    QTest.keyClicks(edit, words)
    QTest.keyClick(edit, Qt.Key.Key_Return)


def press(page: SchedulePage, words: str) -> None:
    """Press the button with these words."""
    (button,) = (
        each
        for each in page.findChildren(QPushButton)
        if each.text() == words and each.isVisible()
    )
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def stored(place: Place, name: str) -> Schedule:
    """Return the stored schedule of this name."""
    (found,) = (each for each in place.diary.schedules.all() if each.name == name)
    return found


def test_hours_dragged_open_are_stored_by_ctrl_s(
    place: Place, page: SchedulePage
) -> None:
    drag(page.body.week.canvas, SUNDAY, 10 * 60, 12 * 60)
    assert draft_of(page).current.week[SUNDAY] == (HourRange(600, 720),)
    assert page.has_unsaved
    done = save(place, page)
    assert done.said == ["Working hours saved."]
    assert stored(place, "Working hours").week[SUNDAY] == (HourRange(600, 720),)
    assert not page.has_unsaved


def test_what_was_saved_can_be_taken_back(place: Place, page: SchedulePage) -> None:
    drag(page.body.week.canvas, SUNDAY, 10 * 60, 12 * 60)
    undo = save(place, page).outcomes[0].undo
    assert undo is not None
    place.diary.run(undo)
    place.qtbot.waitUntil(lambda: draft_of(page).current.week[SUNDAY] == ())


def test_an_edge_is_dragged_and_delete_closes(page: SchedulePage) -> None:
    canvas = page.body.week.canvas
    drag(canvas, FRIDAY, 17 * 60, 15 * 60)
    assert draft_of(page).current.week[FRIDAY] == (HourRange(540, 900),)
    drag(canvas, FRIDAY, 12 * 60, 12 * 60)
    canvas.setFocus()
    QTest.keyClick(canvas, Qt.Key.Key_Delete)
    assert draft_of(page).current.week[FRIDAY] == ()


def test_the_week_is_painted_from_the_keyboard(page: SchedulePage) -> None:
    canvas = page.body.week.canvas
    canvas.setFocus()
    for _ in range(SUNDAY):
        QTest.keyClick(canvas, Qt.Key.Key_Right)
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    shift = Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(canvas, Qt.Key.Key_Down, shift)
    QTest.keyClick(canvas, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert draft_of(page).current.week[SUNDAY] == (HourRange(525, 615),)
    assert "Sun" in canvas.accessibleDescription()


def test_escape_gives_a_drag_up(page: SchedulePage) -> None:
    canvas = page.body.week.canvas
    geometry = canvas.geometry_now
    x = round(geometry.left(SUNDAY) + 20)
    QTest.mousePress(
        canvas, Qt.MouseButton.LeftButton, pos=QPoint(x, round(geometry.y(600)))
    )
    QTest.mouseMove(canvas, QPoint(x, round(geometry.y(700))))
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    QTest.mouseRelease(
        canvas, Qt.MouseButton.LeftButton, pos=QPoint(x, round(geometry.y(700)))
    )
    assert not page.has_unsaved


def test_typed_hours_may_pass_midnight(page: SchedulePage) -> None:
    type_into(page, FRIDAY, 0, "22-2")
    assert draft_of(page).current.week[FRIDAY] == (HourRange(1320, 1560),)
    assert page.body.rows.fields_of(FRIDAY)[0].typed() == "22:00 – 02:00"


def test_hours_that_cannot_be_read_are_kept_and_not_saved(
    place: Place, page: SchedulePage
) -> None:
    drag(page.body.week.canvas, SUNDAY, 600, 720)
    type_into(page, FRIDAY, 0, "nine to five")
    page.save()
    assert page.body.message() == "Some hours cannot be read yet. Write two times."
    assert page.body.rows.fields_of(FRIDAY)[0].typed() == "nine to five"
    assert stored(place, "Working hours").week[SUNDAY] == ()


def test_overlapping_hours_are_named(page: SchedulePage) -> None:
    draft = draft_of(page)
    overlapping = [NINE_TO_FIVE, HourRange(960, 1080)]
    page.body.edited.emit(draft.with_hours(FRIDAY, overlapping))
    page.save()
    expected = "Fri: Two of these ranges overlap. Join them, or move one."
    assert page.body.message() == expected


def test_steps_are_taken_back_by_ctrl_z_and_none_is_left_to_take(
    page: SchedulePage,
) -> None:
    canvas = page.body.week.canvas
    drag(canvas, SUNDAY, 600, 720)
    control = Qt.KeyboardModifier.ControlModifier
    canvas.setFocus()
    QTest.keyClick(canvas, Qt.Key.Key_Z, control)
    assert not page.has_unsaved
    page.step_forth()
    assert page.has_unsaved
    page.discard()
    assert not page.has_unsaved


def test_a_draft_stays_while_another_schedule_is_shown(
    place: Place, page: SchedulePage
) -> None:
    first = draft_of(page).original.id
    drag(page.body.week.canvas, SUNDAY, 600, 720)
    page.duplicate(first)
    assert draft_of(page).current.name == "Working hours, copy"
    page.show_schedule(first)
    assert draft_of(page).current.week[SUNDAY] == (HourRange(600, 720),)
    place.qtbot.waitUntil(lambda: page.has_unsaved)


def test_a_schedule_is_added_renamed_made_default_and_removed(
    place: Place, page: SchedulePage
) -> None:
    usual = draft_of(page).original.id
    page.add()
    name = QApplication.focusWidget()
    assert name is not None
    QTest.keyClicks(name, "Client mornings")
    save(place, page)
    assert not stored(place, "Client mornings").is_default
    press(page, "Make default")
    save(place, page)
    assert stored(place, "Client mornings").is_default
    done = Done.none()
    page.done.connect(done.hear)
    page.remove(usual)
    place.qtbot.waitUntil(lambda: bool(done.said))
    assert done.said == ["Working hours removed."]
    undo = done.outcomes[0].undo
    assert undo is not None
    place.diary.run(undo)
    assert stored(place, "Working hours").id == usual


def test_the_default_cannot_be_removed_and_the_page_says_why(
    place: Place, page: SchedulePage
) -> None:
    page.remove(draft_of(page).original.id)
    place.qtbot.waitUntil(lambda: "is the default" in page.body.message())


def test_a_name_is_needed(page: SchedulePage) -> None:
    page.rename()
    name = QApplication.focusWidget()
    assert name is not None
    QTest.keyClick(name, Qt.Key.Key_Delete)
    page.save()
    assert page.body.message() == "The name: Please fill this in."


def test_two_schedules_cannot_have_the_same_name(
    place: Place, page: SchedulePage
) -> None:
    page.duplicate(draft_of(page).original.id)
    page.body.edited.emit(draft_of(page).named("Working hours"))
    page.save()
    assert page.body.message().startswith("The name: Another schedule is called so")
    assert len(place.diary.schedules.all()) == 1


def test_the_cursor_does_not_jump_into_the_name_by_pressing_a_button(
    place: Place, page: SchedulePage
) -> None:
    page.duplicate(draft_of(page).original.id)
    for words in ("Make default", "Save hours"):
        (button,) = (
            each for each in page.findChildren(QPushButton) if each.text() == words
        )
        button.setFocus()
        press(page, words)
    place.qtbot.waitUntil(lambda: not page.has_unsaved)
    assert not isinstance(QApplication.focusWidget(), QLineEdit)


def test_bookings_left_outside_are_listed_and_stay(
    place: Place, page: SchedulePage
) -> None:
    booking = place.book(datetime(2026, 3, 13, 9, 0, tzinfo=UTC), name="Zoë")
    page.body.edited.emit(draft_of(page).with_hours(FRIDAY, [HourRange(720, 840)]))
    place.qtbot.waitUntil(lambda: "1 booking falls" in page.body.stranded_text())
    save(place, page)
    assert place.diary.bookings.get(booking.id).span == booking.span


def test_what_somebody_else_saved_is_shown_beside_mine(
    place: Place, page: SchedulePage
) -> None:
    page.body.edited.emit(draft_of(page).with_hours(FRIDAY, []))
    other = replace(draft_of(page).original, name="Theirs")
    place.diary.run(SaveSchedule(schedule=other))
    page.save()
    place.qtbot.waitUntil(lambda: "changed meanwhile" in page.body.message())
    assert "Fri: mine closed, theirs 09:00 – 17:00" in page.body.message()
    press(page, "Take theirs")
    assert draft_of(page).current.name == "Theirs"
    assert not page.has_unsaved


def test_mine_is_kept_over_theirs_when_asked_for(
    place: Place, page: SchedulePage
) -> None:
    page.body.edited.emit(draft_of(page).with_hours(FRIDAY, []))
    other = replace(draft_of(page).original, name="Theirs")
    place.diary.run(SaveSchedule(schedule=other))
    page.save()
    place.qtbot.waitUntil(lambda: "changed meanwhile" in page.body.message())
    done = Done.none()
    page.done.connect(done.hear)
    press(page, "Keep mine")
    place.qtbot.waitUntil(lambda: bool(done.said))
    assert stored(place, "Working hours").week[FRIDAY] == ()


def choose(page: SchedulePage, *days: date) -> None:
    """Choose days in the month as a person does."""
    month = page.body.dates.month
    month.choose(days)
    month.selected.emit(month.days())


def hold(page: SchedulePage, words: str) -> None:
    """Press one of As usual, Closed, Other hours."""
    buttons = page.body.dates.card.kind.findChildren(QAbstractButton)
    (button,) = (each for each in buttons if each.text() == words)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_days_chosen_in_the_month_are_closed_together(
    place: Place, page: SchedulePage
) -> None:
    dates = page.body.dates
    choose(page, date(2026, 4, 3), date(2026, 4, 6))
    hold(page, "Closed")
    assert dates.lines() == ("3, 6 Apr, Closed",)
    save(place, page)
    assert stored(place, "Working hours").hours_on(date(2026, 4, 3)) == ()
    hold(page, "As usual")
    assert dates.lines() == ()


def test_other_hours_on_a_day_hold_as_they_are_typed(
    place: Place, page: SchedulePage
) -> None:
    choose(page, date(2026, 4, 3))
    hold(page, "Other hours")
    card = page.body.dates.card
    (field,) = card.fields()
    edit = field.focusProxy()
    assert edit is not None
    assert edit.hasFocus()
    QTest.keyClicks(edit, "13-16")  # in place of what is proposed
    QTest.mouseClick(card.more, Qt.MouseButton.LeftButton)
    assert page.body.dates.lines() == ("3 Apr, 13:00 – 16:00, 17:00 – 18:00",)
    card.note.setFocus()
    QTest.keyClicks(card.note, "Dentist")
    save(place, page)
    (override,) = stored(place, "Working hours").overrides
    assert override.note == "Dentist"
    assert override.ranges == (HourRange(780, 960), HourRange(1020, 1080))


def test_a_day_is_closed_when_its_last_hours_are_removed(page: SchedulePage) -> None:
    choose(page, date(2026, 4, 3))
    hold(page, "Other hours")
    (field,) = page.body.dates.card.fields()
    field.removed.emit()
    assert page.body.dates.lines() == ("3 Apr, Closed",)


def test_hours_of_a_date_that_cannot_be_read_are_not_lost_by_saving(
    page: SchedulePage,
) -> None:
    choose(page, date(2026, 4, 3))
    hold(page, "Other hours")
    (field,) = page.body.dates.card.fields()
    edit = field.focusProxy()
    assert edit is not None
    QTest.keyClicks(edit, "noon")
    page.save()
    assert "cannot be read yet" in page.body.message()
    assert field.typed() == "noon"


def test_hours_of_a_date_that_overlap_are_named(page: SchedulePage) -> None:
    choose(page, date(2026, 4, 3))
    hold(page, "Other hours")
    QTest.mouseClick(page.body.dates.card.more, Qt.MouseButton.LeftButton)
    field = page.body.dates.card.fields()[1].focusProxy()
    assert field is not None
    QTest.keyClicks(field, "11-14")
    page.save()
    assert page.body.message().startswith("3 Apr: Two of these ranges overlap.")


def test_what_is_typed_is_saved_by_ctrl_s_from_within_the_field(
    place: Place, page: SchedulePage
) -> None:
    edit = page.body.rows.fields_of(FRIDAY)[0].focusProxy()
    assert edit is not None
    edit.setFocus()
    edit.selectAll()  # type: ignore[attr-defined]  # it is a line edit
    QTest.keyClicks(edit, "10-11")
    save(place, page)
    assert stored(place, "Working hours").week[FRIDAY] == (HourRange(600, 660),)


def test_hours_added_are_replaced_by_what_is_typed(page: SchedulePage) -> None:
    (button,) = (
        each
        for each in page.body.rows.findChildren(QAbstractButton)
        if each.accessibleName() == "Add hours on Fri"
    )
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    edit = page.body.rows.fields_of(FRIDAY)[1].focusProxy()
    assert edit is not None
    QTest.keyClicks(edit, "22-2")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert draft_of(page).current.week[FRIDAY][1] == HourRange(22 * 60, 26 * 60)


def test_a_note_with_markup_is_shown_as_it_is(page: SchedulePage) -> None:
    choose(page, date(2026, 4, 3))
    hold(page, "Closed")
    note = page.body.dates.card.note
    note.setFocus()
    QTest.keyClicks(note, "<b>trip</b>")
    QTest.keyClick(note, Qt.Key.Key_Return)
    tips = [each.toolTip() for each in page.body.dates.findChildren(QAbstractButton)]
    assert "<span>3 Apr, Closed, &lt;b&gt;trip&lt;/b&gt;</span>" in tips


def test_a_span_of_days_is_chosen_with_shift_and_arrows(page: SchedulePage) -> None:
    month = page.body.dates.month
    grid = month.focusProxy()
    assert grid is not None
    grid.setFocus()
    shift = Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(grid, Qt.Key.Key_Right)
    QTest.keyClick(grid, Qt.Key.Key_Right, shift)
    QTest.keyClick(grid, Qt.Key.Key_Right, shift)
    assert sorted(month.days()) == [date(2026, 3, day) for day in (12, 13, 14)]
    QTest.keyClick(grid, Qt.Key.Key_Escape)
    assert month.days() == frozenset()


def test_an_invitee_sees_the_hours_not_yet_saved(
    place: Place, page: SchedulePage
) -> None:
    preview = page.body.invitee.preview
    place.qtbot.waitUntil(lambda: bool(preview.shown_times()))
    draft = draft_of(page)
    for day in range(7):
        draft = draft.with_hours(day, [HourRange(20 * 60, 21 * 60)])
    page.body.edited.emit(draft)
    place.qtbot.waitUntil(lambda: preview.shown_times()[:2] == ("20:00", "20:15"))


def test_an_invitee_who_sees_nothing_is_told_why(
    place: Place, page: SchedulePage
) -> None:
    draft = draft_of(page)
    for day in range(7):
        draft = draft.with_hours(day, [])
    page.body.edited.emit(draft)
    preview = page.body.invitee.preview
    place.qtbot.waitUntil(lambda: "Outside your hours." in preview.why())


def test_a_narrow_page_keeps_everything_reachable(page: SchedulePage) -> None:
    page.resize(1024, 604)
    QApplication.processEvents()
    body = page.body
    assert body.horizontalScrollBar().maximum() == 0
    assert body.dates.geometry().top() > body.week.geometry().top()


def test_everything_that_takes_the_keyboard_has_a_name(page: SchedulePage) -> None:
    assert nameless(page) == []


def test_the_page_mirrors_itself_for_right_to_left(page: SchedulePage) -> None:
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QApplication.processEvents()
    geometry = page.body.week.canvas.geometry_now
    assert geometry.left(0) > geometry.left(SUNDAY)
    drag(page.body.week.canvas, SUNDAY, 600, 720)
    assert draft_of(page).current.week[SUNDAY] == (HourRange(600, 720),)


def test_full_hours_are_short_on_the_twelve_hour_clock() -> None:
    twelve = Format(QLocale("en_GB"), Clock.TWELVE)
    assert short_words(22 * 60, twelve).casefold() == "10 pm"
    assert short_words(22 * 60 + 30, twelve).casefold() == "10:30 pm"
    assert short_words(22 * 60, Format(QLocale("en_GB"))) == "22:00"


def test_where_there_is_little_room_the_parts_stand_in_line(
    place: Place, page: SchedulePage
) -> None:
    page.resize(960, 600)
    draft = draft_of(page)
    for day in range(6):
        draft = draft.with_hours(day, [NINE_TO_FIVE, HourRange(1080, 1140)])
    page.body.edited.emit(draft)
    body = page.body
    place.qtbot.waitUntil(lambda: body.dates.y() > body.rows.y())
    place.qtbot.waitUntil(lambda: body.rows.height() > body.week.maximumHeight())
    assert body.week.y() == body.rows.y()
    assert body.dates.y() == body.invitee.y()


def test_without_event_types_there_is_nothing_to_preview(
    place: Place, page: SchedulePage
) -> None:
    preview = page.body.invitee.preview
    assert preview.isVisible()
    for each in place.diary.event_types.all():
        place.diary.run(
            RemoveEventType(event_type_id=each.id, expected_revision=each.revision)
        )
    place.qtbot.waitUntil(preview.isHidden)


def test_a_city_that_is_none_is_told_and_the_zone_stays(
    page: SchedulePage, place: Place
) -> None:
    before = draft_of(page).current.zone
    zone = page._head._zone
    zone.setFocus()
    zone.selectAll()
    QTest.keyClicks(zone, "Nowhereville")
    page._head._pencil.setFocus()
    place.qtbot.waitUntil(page.body._message.isVisible)
    assert "Nowhereville" in page.body._message.accessibleName()
    assert draft_of(page).current.zone == before


def begin_typing(page: SchedulePage, day: int, place: int, words: str) -> QLineEdit:
    """Type hours into a field of a weekday, and leave the cursor there."""
    edit = page.body.rows.fields_of(day)[place].focusProxy()
    assert isinstance(edit, QLineEdit)
    QTest.mouseClick(edit, Qt.MouseButton.LeftButton)
    edit.selectAll()
    QTest.keyClicks(edit, words)
    return edit


def test_hours_that_are_still_typed_are_saved_by_the_button(
    place: Place, page: SchedulePage
) -> None:
    edit = begin_typing(page, FRIDAY, 0, "10-14")
    assert edit.text() == "10-14"
    assert draft_of(page).current.week[FRIDAY] == (HourRange(600, 840),)
    done = Done.none()
    page.done.connect(done.hear)
    press(page, "Save hours")
    place.qtbot.waitUntil(lambda: bool(done.said))
    assert stored(place, "Working hours").week[FRIDAY] == (HourRange(600, 840),)
    assert edit.text() == "10:00 – 14:00"


def test_hours_are_put_in_order_once_they_are_typed(page: SchedulePage) -> None:
    type_into(page, FRIDAY, 0, "9-12")
    page.body.rows._add(FRIDAY)
    type_into(page, FRIDAY, 1, "14-17")
    edit = begin_typing(page, FRIDAY, 0, "18-20")
    fields = page.body.rows.fields_of(FRIDAY)
    assert edit.hasFocus()
    assert [each.typed() for each in fields] == ["18-20", "14:00 – 17:00"]
    later = HourRange(1080, 1200)
    assert draft_of(page).current.week[FRIDAY] == (HourRange(840, 1020), later)
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert [each.typed() for each in fields] == ["14:00 – 17:00", "18:00 – 20:00"]
    page.step_back()
    morning = HourRange(540, 720)
    assert draft_of(page).current.week[FRIDAY] == (morning, HourRange(840, 1020))


def test_hours_of_other_days_reach_the_draft_while_they_are_typed(
    page: SchedulePage,
) -> None:
    page.body.dates.show_days([date(2026, 4, 13)])
    page.body.dates.card.kind.set_value(Holds.OTHER)
    page.body.dates.card.kind.chosen.emit(Holds.OTHER)
    (field,) = page.body.dates.card.fields()
    edit = field.focusProxy()
    assert isinstance(edit, QLineEdit)
    edit.selectAll()
    QTest.keyClicks(edit, "13-15")
    (override,) = (
        each
        for each in draft_of(page).current.overrides
        if each.covers(date(2026, 4, 13))
    )
    assert override.ranges == (HourRange(780, 900),)
    assert edit.text() == "13-15"


def test_a_slim_page_lists_schedules_in_a_field_above_and_scrolls_nowhere_aside(
    place: Place, page: SchedulePage
) -> None:
    made = place.diary.run(SaveSchedule(schedule=a_schedule(name="Evenings")))
    evenings = made.schedule.id
    place.qtbot.waitUntil(lambda: len(page._side.list.rows()) == 2, timeout=30_000)
    page._side.setFocus()
    page.resize(560, 600)
    side = page._side
    assert side.picker.isVisible()
    assert not side.list.isVisible()
    assert page.focusWidget() is side.picker
    place.qtbot.waitUntil(lambda: side.width() == page.width(), timeout=30_000)
    assert page.body.rows.y() > page.body.week.geometry().bottom()
    aside = page.body.horizontalScrollBar()
    place.qtbot.waitUntil(lambda: not aside.maximum(), timeout=30_000)
    texts = [side.picker.itemText(at) for at in range(side.picker.count())]
    assert sorted(texts) == ["Evenings", "Working hours"]
    side.picker.setCurrentIndex(texts.index("Evenings"))
    side.picker.activated.emit(texts.index("Evenings"))
    assert draft_of(page).original.id == evenings
    assert page._head.name.text() == "Evenings"
    page.resize(1440, 864)
    assert side.list.isVisible()
    assert not side.picker.isVisible()
    assert page.focusWidget() is side.list
    assert side.list.key() == evenings
