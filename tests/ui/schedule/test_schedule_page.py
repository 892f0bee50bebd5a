"""The schedule page over a real diary: painted, typed, saved, taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from pinmycal_desktop.model.commands import SaveSchedule
from pinmycal_desktop.model.schedule import HourRange
from pinmycal_desktop.ui.format import Clock, Format
from pinmycal_desktop.ui.schedule.hour_words import short_words
from pinmycal_desktop.ui.schedule.page import SchedulePage
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
    assert page.body.message() == "Two of these ranges overlap. Join them, or move one."


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


def test_days_chosen_in_the_month_are_closed_together(
    place: Place, page: SchedulePage
) -> None:
    dates = page.body.dates
    dates.month.choose([date(2026, 4, 3), date(2026, 4, 6)])
    dates.month.selected.emit(dates.month.days())
    press(page, "Set these days")
    assert dates.lines() == ("3, 6 Apr, Closed",)
    save(place, page)
    assert stored(place, "Working hours").hours_on(date(2026, 4, 3)) == ()
    press(page, "As usual")
    assert dates.lines() == ()


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
