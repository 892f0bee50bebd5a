"""The grid: states in, intents out, by pointer and by key."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QColor,
    QMouseEvent,
    QNativeGestureEvent,
    QPointingDevice,
    QWheelEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from pinmycal_desktop.model.span import Span
from pinmycal_desktop.screen.drag import Move, Resize
from pinmycal_desktop.ui.week import WeekView
from pinmycal_desktop.ui.week.ghosts import ghost_of
from tests.screen.facts import Facts, a_hold, at, span, week

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtGui import QImage
    from pytestqt.qtbot import QtBot

    from pinmycal_desktop.model.booking import Booking
    from pinmycal_desktop.screen.week import WeekState

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
LEFT = Qt.MouseButton.LeftButton
PLAIN = Qt.KeyboardModifier.NoModifier


class Owner:
    """Keeps the state as the window would, and what was asked for."""

    def __init__(self, view: WeekView) -> None:
        self.view = view
        self.slots: list[Span] = []
        self.moves: list[tuple[int, datetime]] = []
        self.puts: list[Move | Resize] = []
        self.opened: list[int] = []
        self.cancelled: list[int] = []
        self.asked: list[str] = []
        view.state_wanted.connect(self.show)
        view.slot_chosen.connect(self.slots.append)
        view.move_wanted.connect(self._move)
        view.put_wanted.connect(self.puts.append)
        view.opened.connect(self.opened.append)
        view.cancel_wanted.connect(self.cancelled.append)
        view.asked.connect(self.asked.append)

    def _move(self, booking: Booking, start: datetime) -> None:
        self.moves.append((booking.id, start))

    def show(self, state: WeekState) -> None:
        self.state = state
        self.view.show_state(state)

    def seen(self) -> QImage:
        """Return the days as they are drawn when every piece of them is."""
        area = self.view.area
        image = area.grab().toImage()
        while area.picture is not None and not area.picture.is_whole:
            image = area.grab().toImage()
        return image


@pytest.fixture
def owner(qtbot: QtBot) -> Owner:
    """The week of the pictures, shown and focused."""
    view = WeekView()
    qtbot.addWidget(view)
    view.resize(900, 900)
    made = Owner(view)
    made.show(week())
    with qtbot.waitExposed(view):
        view.show()
    view.activateWindow()
    view.area.setFocus()
    qtbot.waitUntil(view.area.hasFocus)
    view.scroll_to_hours()
    return made


def point_of(owner: Owner, when: datetime, *, deep: float = 2.0) -> QPoint:
    """Return the pixel of a time in the viewport."""
    picture = owner.view.area.picture
    assert picture is not None
    for number, column in enumerate(picture.layout.columns):
        if column.scale.span.holds(when):
            rect = picture.geometry.column(number)
            y = picture.geometry.y(column.scale.minute(when)) + deep
            return QPoint(int(rect.center().x()), int(y - owner.view.area.offset))
    raise AssertionError(when)


def press(
    owner: Owner,
    key: Qt.Key,
    keys: Qt.KeyboardModifier = PLAIN,
) -> None:
    QTest.keyClick(owner.view.area, key, keys)


def timed(owner: Owner) -> Booking:
    """Return the first booking that is drawn among the hours."""
    bookings = owner.state.visible_bookings
    return next(e for e in bookings if e.status.takes_time and not e.is_all_day)


def drag(owner: Owner, start: QPoint, end: QPoint) -> None:
    port = owner.view.area.viewport()
    QTest.mousePress(port, LEFT, PLAIN, start)
    QTest.mouseMove(port, (start + end) / 2)
    QTest.mouseMove(port, end)


# --- the pointer ---------------------------------------------------------------------


def test_a_booking_is_chosen_when_it_is_let_go_where_it_was(owner: Owner) -> None:
    booking = timed(owner)
    port = owner.view.area.viewport()
    point = point_of(owner, booking.span.start)
    QTest.mousePress(port, LEFT, PLAIN, point)
    assert owner.state.chosen is None  # its details would move the days under it
    QTest.mouseRelease(port, LEFT, PLAIN, point)
    assert owner.state.chosen is not None


def test_the_cursor_writes_nothing_over_a_booking_or_a_busy_time(owner: Owner) -> None:
    booking = timed(owner)
    busy = next(each for each in owner.state.visible_busy if not each.is_all_day)
    picture = owner.view.area.picture
    assert picture is not None
    told = []
    for taken in (booking.span, busy.span):
        ghost = ghost_of(picture, taken)
        assert ghost is not None
        told.append(picture._has_words(ghost.column, picture.cursor_rect(ghost)))
    free = ghost_of(picture, span(12, "14:00", "14:30"))
    assert free is not None
    told.append(picture._has_words(free.column, picture.cursor_rect(free)))
    assert told == [True, True, False]


def test_hours_past_midnight_do_not_scroll_the_week_to_its_start(owner: Owner) -> None:
    owner.show(
        replace(owner.state, open_hours=(Span(at(10, "22:00"), at(11, "02:00")),))
    )
    owner.view.scroll_to_hours()
    assert owner.view.area.offset > 0


def test_the_hours_stay_where_they_are_when_they_become_lower(owner: Owner) -> None:
    area = owner.view.area
    assert area.picture is not None
    area.verticalScrollBar().setValue(round(area.picture.geometry.y(8 * 60)))
    tall = area.picture.geometry.hour
    owner.view.resize(900, 640)
    assert area.picture.geometry.hour < tall
    assert area.offset == round(area.picture.geometry.y(8 * 60))


def test_the_label_of_now_never_cuts_an_hour(owner: Owner) -> None:
    owner.show(replace(owner.state, now=at(11, "11:11")))
    area = owner.view.area
    assert area.picture is not None
    image = area.viewport().grab().toImage()
    ground = area.picture.theme.palette.window
    y = round(area.picture.geometry.y(11 * 60)) - area.offset
    ruler = range(8, round(area.picture.geometry.ruler) - 8)
    above_now = range(y - 8, y + 2)
    assert {image.pixelColor(x, at).name() for x in ruler for at in above_now} == {
        QColor(ground).name()
    }


def test_a_booking_made_out_of_sight_is_scrolled_to(owner: Owner) -> None:
    booking = timed(owner)
    bar = owner.view.area.verticalScrollBar()
    bar.setValue(bar.maximum())
    picture = owner.view.area.picture
    assert picture is not None
    early = replace(booking, span=span(12, "05:00", "05:30"))
    owner.view.reveal(early)
    assert owner.view.area.offset < picture.geometry.y(5 * 60)
    late = replace(booking, span=Span(at(12, "22:30"), at(13, "00:30")))
    owner.view.reveal(late)
    height = owner.view.area.viewport().height()
    assert owner.view.area.offset + height > picture.geometry.y(22.5 * 60)


def test_a_click_on_free_time_asks_to_book_it(owner: Owner) -> None:
    point = point_of(owner, at(12, "14:05"))
    QTest.mouseClick(owner.view.area.viewport(), LEFT, PLAIN, point)
    assert owner.slots == [span(12, "14:00", "14:30")]
    assert owner.state.cursor_span == span(12, "14:00", "14:30")


def test_drawing_free_time_asks_to_book_what_was_drawn(owner: Owner) -> None:
    start, end = point_of(owner, at(12, "14:00")), point_of(owner, at(12, "15:10"))
    drag(owner, start, end)
    ghost = owner.view.area.marks.ghost
    assert ghost is not None
    assert ghost.lines == ("14:00–15:00", "Design review", "Free")
    QTest.mouseRelease(owner.view.area.viewport(), LEFT, PLAIN, end)
    assert owner.slots == [span(12, "14:00", "15:00")]
    assert owner.view.area.marks.ghost is None


def test_with_shift_time_is_drawn_as_the_clock_goes(owner: Owner) -> None:
    port = owner.view.area.viewport()
    start, end = point_of(owner, at(12, "14:00")), point_of(owner, at(12, "15:10"))
    QTest.mousePress(port, LEFT, SHIFT, start)
    for point in ((start + end) / 2, end):
        held = QMouseEvent(
            QEvent.Type.MouseMove,
            QPointF(point),
            QPointF(port.mapToGlobal(point)),
            Qt.MouseButton.NoButton,
            LEFT,
            SHIFT,
        )
        QApplication.sendEvent(port, held)
    QTest.mouseRelease(port, LEFT, SHIFT, end)
    assert owner.slots == [span(12, "14:00", "15:15")]


def test_time_is_drawn_on_the_grid_of_what_is_looked_at_alone(owner: Owner) -> None:
    kinds = tuple(
        replace(each, slot_interval=40, offset_start=10) if each.id == 2 else each
        for each in owner.state.event_types
    )
    state = replace(owner.state, event_types=kinds)
    owner.show(state.ask(replace(state.query, only_type=2)))
    start, end = point_of(owner, at(12, "14:00")), point_of(owner, at(12, "15:10"))
    drag(owner, start, end)
    QTest.mouseRelease(owner.view.area.viewport(), LEFT, PLAIN, end)
    (drawn,) = owner.slots
    assert drawn.minutes == 45
    assert drawn.start.minute % 10 == 0
    assert drawn != span(12, "14:00", "14:45")


def test_a_click_on_a_booking_chooses_it_and_books_nothing(owner: Owner) -> None:
    point = point_of(owner, at(11, "14:10"))
    QTest.mouseClick(owner.view.area.viewport(), LEFT, PLAIN, point)
    assert owner.state.chosen == 11
    assert owner.slots == []
    assert owner.moves == []
    QTest.mouseDClick(owner.view.area.viewport(), LEFT, PLAIN, point)
    assert owner.opened == [11]


def test_a_booking_is_carried_out_beyond_the_edge_of_the_window(
    owner: Owner,
) -> None:
    booking, out = timed(owner), list[int]()
    owner.view.carried_out.connect(out.append)
    port = owner.view.area.viewport()
    start = point_of(owner, booking.span.start)

    QTest.mousePress(port, LEFT, PLAIN, start)
    QTest.mouseMove(port, QPoint(start.x() + 30, start.y() + 10))
    assert out == []
    beyond = port.mapFromGlobal(owner.view.window().frameGeometry().topLeft())
    QTest.mouseMove(port, beyond - QPoint(5, 5))
    assert out == [booking.id]
    assert owner.view.area.drag is None


def test_dragging_a_booking_asks_to_move_it(owner: Owner) -> None:
    start, end = point_of(owner, at(11, "14:10")), point_of(owner, at(12, "14:40"))
    drag(owner, start, end)
    ghost = owner.view.area.marks.ghost
    assert ghost is not None
    assert ghost.lines == ("14:30–15:15", "10:30 in New York", "Free")
    assert owner.view.area.marks.moved == 11
    QTest.mouseRelease(owner.view.area.viewport(), LEFT, PLAIN, end)
    assert owner.moves == [(11, at(12, "14:30"))]


def test_a_dragged_booking_leaves_its_place_and_comes_back(owner: Owner) -> None:
    viewport = owner.view.area.viewport()
    start, end = point_of(owner, at(11, "14:10")), point_of(owner, at(12, "14:40"))
    at_rest = owner.view.area.grab().toImage()
    drag(owner, start, end)
    dragged = owner.view.area.grab().toImage()
    assert dragged.pixelColor(start) != at_rest.pixelColor(start)
    press(owner, Qt.Key.Key_Escape)
    QTest.mouseRelease(viewport, LEFT, PLAIN, end)
    owner.view.area.hover(None)
    owner.view.area.clearFocus()
    assert owner.view.area.grab().toImage().pixelColor(start) == at_rest.pixelColor(
        start
    )


def test_hovering_paints_the_block_and_nothing_else(owner: Owner) -> None:
    area = owner.view.area
    start, other = point_of(owner, at(11, "14:10")), point_of(owner, at(12, "14:40"))
    at_rest = area.grab().toImage()
    area.hover(11)
    hovered = area.grab().toImage()
    assert hovered.pixelColor(start) != at_rest.pixelColor(start)
    assert hovered.pixelColor(other) == at_rest.pixelColor(other)
    area.hover(None)
    assert area.grab().toImage() == at_rest


def test_a_ghost_over_another_booking_says_so(owner: Owner) -> None:
    start, end = point_of(owner, at(11, "14:00")), point_of(owner, at(12, "10:30"))
    drag(owner, start, end)
    ghost = owner.view.area.marks.ghost
    assert ghost is not None
    assert not ghost.is_allowed
    assert ghost.lines[-1].startswith("Booked: Rajeshwari")
    press(owner, Qt.Key.Key_Escape)
    assert owner.view.area.marks.ghost is None
    QTest.mouseRelease(owner.view.area.viewport(), LEFT, PLAIN, end)
    assert owner.moves == []


def test_held_time_is_drawn_named_and_a_reason(owner: Owner) -> None:
    area = owner.view.area
    spot = point_of(owner, at(12, "14:10"))
    owner.show(replace(owner.state, held=(a_hold(),)))
    assert area.picture is not None
    ((held, block),) = area.picture.held
    assert held.event_type_id == 2
    assert block.look.is_held
    image = owner.seen()
    top = round(block.rect.top()) - area.offset
    edges = {
        image.pixelColor(round(block.rect.center().x()) + x, top).name()
        for x in range(14)
    }
    assert len(edges) > 1  # dashed, where that of a booking is solid
    assert area.hint(QPointF(spot)) == (
        "Held until 11:25 for someone who is booking it: Discovery, "
        "Thursday 12 March, 14:00–14:45"
    )
    press(owner, Qt.Key.Key_Escape)
    ghost = ghost_of(area.picture, span(12, "14:30", "15:00"))
    assert ghost is not None
    assert not ghost.is_allowed
    assert ghost.lines[-1].startswith("Held for someone")


def test_tentative_busy_time_is_hollow_and_says_so(owner: Owner) -> None:
    (settled,) = (each for each in owner.state.busy if each.title == "Lunch")
    spot = point_of(owner, settled.span.start, deep=34) + QPoint(30, 0)
    hatched = owner.seen()
    others = tuple(each for each in owner.state.busy if each is not settled)
    owner.show(
        replace(owner.state, busy=(*others, replace(settled, is_tentative=True)))
    )
    hollow = owner.seen()
    colours = {hollow.pixelColor(spot.x() + x, spot.y()).name() for x in range(12)}
    assert colours == {"#ffffff"}
    hatch = {hatched.pixelColor(spot.x() + x, spot.y()).name() for x in range(12)}
    assert len(hatch) > 1
    (said,) = (
        owner.view.area.told.busy(each)
        for each in owner.state.busy
        if each.is_tentative
    )
    assert said.startswith("Lunch, tentative · ")


def test_held_time_is_free_again_when_it_ends(owner: Owner) -> None:
    held = a_hold()
    owner.show(replace(owner.state, held=(held,)))
    owner.show(owner.state.at_time(held.until))
    assert owner.view.area.picture is not None
    assert owner.view.area.picture.held == ()


def test_notches_of_the_wheel_glide_and_add_up(owner: Owner, qtbot: QtBot) -> None:
    area = owner.view.area
    port, bar = area.viewport(), area.verticalScrollBar()
    spot = QPointF(port.rect().center())
    before = bar.value()
    step = QApplication.wheelScrollLines() * bar.singleStep()
    for _ in range(2):
        event = QWheelEvent(
            spot,
            port.mapToGlobal(spot),
            QPoint(),
            QPoint(0, 120),
            Qt.MouseButton.NoButton,
            PLAIN,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(port, event)
    qtbot.waitUntil(lambda: bar.value() == before - 2 * step)


@pytest.mark.parametrize("rtl", [False, True])
def test_the_night_of_whoever_is_met_is_shaded(owner: Owner, rtl: bool) -> None:  # noqa: FBT001  -- a parameter
    if rtl:
        owner.view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    area = owner.view.area
    night, day = point_of(owner, at(15, "10:10")), point_of(owner, at(15, "14:40"))
    at_rest = area.grab().toImage()
    area.shade_night("America/New_York")
    shaded = area.grab().toImage()
    assert shaded.pixelColor(night) != at_rest.pixelColor(night)
    assert shaded.pixelColor(day) == at_rest.pixelColor(day)
    area.shade_night("Europe/Lisbon")  # their clocks are ours
    assert area.grab().toImage() == at_rest
    area.shade_night("")
    assert area.grab().toImage() == at_rest


def test_what_is_dragged_into_their_night_says_so(owner: Owner) -> None:
    start, end = point_of(owner, at(11, "14:10")), point_of(owner, at(12, "08:10"))
    drag(owner, start, end)
    assert owner.view.area.marks.night_of == "America/New_York"
    ghost = owner.view.area.marks.ghost
    assert ghost is not None
    assert ghost.lines[1] == "04:00 in New York, at night"
    press(owner, Qt.Key.Key_Escape)
    assert owner.view.area.marks.night_of == ""


def with_lengths(owner: Owner, number: int, *lengths: int) -> None:
    """Let the event type with this id have several lengths."""
    kinds = tuple(
        replace(each, lengths=lengths) if each.id == number else each
        for each in owner.state.event_types
    )
    owner.show(replace(owner.state, event_types=kinds))


def test_a_booking_is_made_longer_by_its_end_where_its_type_allows(
    owner: Owner,
) -> None:
    end = point_of(owner, at(11, "14:45"), deep=-4)
    drag(owner, end, end + QPoint(0, 40))
    QTest.mouseRelease(owner.view.area.viewport(), LEFT, PLAIN, end + QPoint(0, 40))
    assert owner.puts == []
    owner.moves.clear()
    with_lengths(owner, 2, 45, 30, 60)
    drag(owner, end, point_of(owner, at(11, "15:00")))
    ghost = owner.view.area.marks.ghost
    assert ghost is not None
    assert ghost.lines[0] == "14:00–15:00"
    point = point_of(owner, at(11, "15:00"))
    QTest.mouseRelease(owner.view.area.viewport(), LEFT, PLAIN, point)
    assert [each.ghost for each in owner.puts] == [span(11, "14:00", "15:00")]
    assert owner.moves == []


def test_the_keyboard_makes_a_booking_longer_and_enter_keeps_it(owner: Owner) -> None:
    owner.show(owner.state.choose(11))
    press(owner, Qt.Key.Key_Down, ALT | SHIFT)
    assert owner.view.area.drag is None  # it has one length only
    with_lengths(owner, 2, 45, 30, 60)
    press(owner, Qt.Key.Key_Down, ALT | SHIFT)
    press(owner, Qt.Key.Key_Return)
    assert [each.ghost for each in owner.puts] == [span(11, "14:00", "15:00")]
    press(owner, Qt.Key.Key_Up, ALT | SHIFT)
    press(owner, Qt.Key.Key_Escape)
    assert len(owner.puts) == 1
    assert owner.view.area.drag is None


def test_with_ctrl_a_booking_is_copied_and_stays(owner: Owner) -> None:
    start, end = point_of(owner, at(11, "14:10")), point_of(owner, at(12, "14:40"))
    port = owner.view.area.viewport()
    QTest.mousePress(port, LEFT, CTRL, start)
    for point in ((start + end) / 2, end):
        event = QMouseEvent(
            QEvent.Type.MouseMove,
            QPointF(point),
            port.mapToGlobal(QPointF(point)),
            LEFT,
            LEFT,
            CTRL,
        )
        QApplication.sendEvent(port, event)
    assert owner.view.area.marks.ghost is not None
    assert owner.view.area.marks.moved is None
    QTest.mouseRelease(port, LEFT, CTRL, end)
    assert owner.moves == []
    (held,) = owner.puts
    assert isinstance(held, Move)
    assert (held.copies, held.start) == (True, at(12, "14:30"))


def test_whoever_waits_at_the_side_with_a_booking_gets_the_next_week(
    qtbot: QtBot, owner: Owner
) -> None:
    start = point_of(owner, at(11, "14:10"))
    side = QPoint(owner.view.area.viewport().width() - 4, start.y())
    drag(owner, start, side)
    qtbot.waitUntil(lambda: owner.state.first == date(2026, 3, 16))
    held = owner.view.area.drag
    assert isinstance(held, Move)
    assert held.start.date() == date(2026, 3, 22)
    owner.show(owner.state.with_reading(owner.state.span, Facts()))
    assert owner.view.area.drag is not None  # it is of another week
    press(owner, Qt.Key.Key_Escape)
    assert owner.view.area.drag is None
    QTest.mouseRelease(owner.view.area.viewport(), LEFT, PLAIN, side)
    assert owner.moves == []


def test_hours_scroll_by_while_something_is_held_at_their_edge(
    qtbot: QtBot, owner: Owner
) -> None:
    bar = owner.view.area.verticalScrollBar()
    before = bar.value()
    start = point_of(owner, at(11, "14:10"))
    foot = QPoint(start.x(), owner.view.area.viewport().height() - 2)
    drag(owner, start, foot)
    qtbot.waitUntil(lambda: bar.value() == bar.maximum())
    assert bar.maximum() > before
    QTest.mouseRelease(owner.view.area.viewport(), LEFT, PLAIN, foot)
    assert [number for number, _start in owner.moves] == [11]


def test_lanes_stay_where_they_are_while_a_booking_is_dragged(owner: Owner) -> None:
    picture = owner.view.area.picture
    assert picture is not None
    before = [each.rect for each in picture.shown]
    drag(owner, point_of(owner, at(10, "13:05")), point_of(owner, at(10, "13:50")))
    held = owner.view.area.picture
    assert held is not None
    assert [each.rect for each in held.shown] == before
    press(owner, Qt.Key.Key_Escape)


def test_a_shaky_hand_moves_nothing(owner: Owner) -> None:
    start = point_of(owner, at(11, "14:10"))
    near = start + QPoint(QApplication.startDragDistance() - 2, 0)
    drag(owner, start, near)
    QTest.mouseRelease(owner.view.area.viewport(), LEFT, PLAIN, near)
    assert owner.moves == []
    assert owner.state.chosen == 11


def test_hovering_tells_why_a_time_is_not_free(owner: Owner) -> None:
    def hint(when: datetime) -> str:
        return owner.view.area.hint(QPointF(point_of(owner, when)))

    assert hint(at(12, "14:05")).endswith("14:00–14:30, free")
    assert hint(at(14, "12:05")).endswith("outside your hours")
    assert hint(at(12, "12:35")).endswith(
        "busy in Outlook, 12:30–13:30; outside your hours"
    )
    told = hint(at(11, "14:10"))
    assert "Sofía Hernández-Nakamura" in told
    assert "10:00 in New York" in told
    assert "15 min kept free before" in told
    assert owner.view.area.hint(QPointF(5, 5)) == ""


def test_ctrl_and_the_wheel_zoom_within_bounds(owner: Owner) -> None:
    before = owner.view.hour_height

    def turn(steps: int) -> None:
        port = owner.view.area.viewport()
        spot = QPointF(300, 300)
        event = QWheelEvent(
            spot,
            port.mapToGlobal(spot),
            QPoint(),
            QPoint(0, 120 * steps),
            Qt.MouseButton.NoButton,
            CTRL,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(port, event)

    turn(1)
    assert owner.view.hour_height > before
    turn(100)
    assert owner.view.hour_height == 192
    turn(-200)
    assert owner.view.hour_height == 32


def test_a_days_name_asks_for_the_day(qtbot: QtBot, owner: Owner) -> None:
    picture = owner.view.header.picture
    assert picture is not None
    with qtbot.waitSignal(owner.view.day_wanted) as heard:
        spot = picture.day_rect(3).center().toPoint()
        QTest.mouseClick(owner.view.header, LEFT, PLAIN, spot)
    assert heard.args == [date(2026, 3, 12)]
    bar = next(b for b in picture.bars if b.item.title.startswith("UX"))
    spot = picture.bar_rect(bar).center().toPoint()
    QTest.mouseClick(owner.view.header, LEFT, PLAIN, spot)
    assert owner.state.chosen == 26
    assert "UX London" in owner.view.header.hint(QPointF(spot))


# --- keys ----------------------------------------------------------------------------


def test_arrows_move_the_cursor_and_enter_books_its_cell(owner: Owner) -> None:
    owner.show(owner.state.with_cursor(date(2026, 3, 12), 14 * 60))
    press(owner, Qt.Key.Key_Down)
    press(owner, Qt.Key.Key_Right)
    assert owner.state.cursor_span == span(13, "14:30", "15:00")
    press(owner, Qt.Key.Key_Down, SHIFT)
    press(owner, Qt.Key.Key_Return)
    assert owner.slots == [span(13, "14:30", "15:30")]
    assert owner.view.area.marks.cursor is not None


def test_tab_goes_through_bookings_and_enter_opens(owner: Owner) -> None:
    owner.show(owner.state.with_cursor(date(2026, 3, 11), 13 * 60))
    press(owner, Qt.Key.Key_Tab)
    assert owner.view.area.marks.focused == 11
    assert owner.view.area.marks.cursor is None  # one ring at a time
    press(owner, Qt.Key.Key_Tab)
    assert owner.view.area.marks.focused == 16
    press(owner, Qt.Key.Key_Backtab, SHIFT)
    press(owner, Qt.Key.Key_Return)
    assert owner.opened == [11]
    assert owner.state.chosen == 11
    press(owner, Qt.Key.Key_Escape)
    assert owner.view.area.marks.focused is None
    press(owner, Qt.Key.Key_Escape)
    assert owner.state.chosen is None


def test_alt_and_arrows_carry_a_booking_until_enter(owner: Owner) -> None:
    owner.show(owner.state.choose(11))
    press(owner, Qt.Key.Key_Down, ALT)
    press(owner, Qt.Key.Key_Right, ALT)
    assert owner.view.area.marks.moved == 11
    press(owner, Qt.Key.Key_Return)
    assert owner.moves == [(11, at(12, "14:15"))]
    press(owner, Qt.Key.Key_Up, ALT)
    press(owner, Qt.Key.Key_Escape)
    press(owner, Qt.Key.Key_Return)
    assert len(owner.moves) == 1


def test_what_is_cancelled_is_not_carried_anywhere(owner: Owner) -> None:
    owner.show(owner.state.choose(21))
    press(owner, Qt.Key.Key_Down, ALT)
    assert owner.view.area.marks.ghost is None
    start, end = point_of(owner, at(12, "16:40")), point_of(owner, at(11, "12:00"))
    owner.show(owner.state.choose(11))
    drag(owner, start, end)
    assert owner.view.area.marks.ghost is None
    QTest.mouseRelease(owner.view.area.viewport(), LEFT, PLAIN, end)
    assert owner.moves == []
    assert owner.state.chosen == 21


def test_a_booking_can_be_carried_into_another_week(owner: Owner) -> None:
    owner.show(owner.state.choose(24))
    for _day in range(3):
        press(owner, Qt.Key.Key_Right, ALT)
    assert owner.state.first == date(2026, 3, 16)


def test_delete_asks_to_cancel_what_takes_place(owner: Owner) -> None:
    press(owner, Qt.Key.Key_Delete)
    owner.show(owner.state.choose(21))
    press(owner, Qt.Key.Key_Delete)
    assert owner.cancelled == []
    owner.show(owner.state.choose(11))
    press(owner, Qt.Key.Key_Delete)
    assert owner.cancelled == [11]


def test_page_keys_ask_for_other_days(owner: Owner) -> None:
    press(owner, Qt.Key.Key_PageDown)
    press(owner, Qt.Key.Key_PageUp)
    assert owner.asked == ["next", "previous"]


def test_home_and_end_go_to_the_edges(owner: Owner) -> None:
    owner.show(owner.state.with_cursor(date(2026, 3, 11), 600))
    press(owner, Qt.Key.Key_End)
    assert owner.state.cursor is not None
    assert owner.state.cursor.day.day == 15
    press(owner, Qt.Key.Key_Home)
    press(owner, Qt.Key.Key_Home, CTRL)
    assert owner.state.cursor_span == span(9, "08:30", "09:00")
    press(owner, Qt.Key.Key_End, CTRL)
    assert owner.state.cursor_span == span(9, "17:00", "17:30")


def test_the_left_arrow_goes_left_in_a_window_read_from_right_to_left(
    owner: Owner,
) -> None:
    owner.view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    owner.show(owner.state.with_cursor(date(2026, 3, 11), 600))
    press(owner, Qt.Key.Key_Left)
    assert owner.state.cursor is not None
    assert owner.state.cursor.day.day == 12
    picture = owner.view.area.picture
    assert picture is not None
    assert picture.geometry.column(0).left() > picture.geometry.column(6).left()
    owner.view.grab()


def test_a_booking_that_is_gone_is_let_go(owner: Owner) -> None:
    owner.show(owner.state.choose(11))
    press(owner, Qt.Key.Key_Down, ALT)
    press(owner, Qt.Key.Key_Tab)
    kept = tuple(each for each in owner.state.bookings if each.id != 11)
    from dataclasses import replace  # noqa: PLC0415 - used once

    owner.show(replace(owner.state, bookings=kept))
    assert owner.view.area.drag is None


def test_two_fingers_on_a_touchpad_zoom(owner: Owner) -> None:
    hours: list[float] = []
    owner.view.area.zoomed.connect(hours.append)
    before = owner.view.hour_height
    pad = QPointingDevice.primaryPointingDevice()

    def gesture(kind: Qt.NativeGestureType, value: float) -> QNativeGestureEvent:
        at = QPointF(200, 200)
        return QNativeGestureEvent(kind, pad, 2, at, at, at, value, QPointF())

    viewport = owner.view.area.viewport()
    zoom = Qt.NativeGestureType.ZoomNativeGesture
    QApplication.sendEvent(viewport, gesture(zoom, 0.25))
    assert hours == [pytest.approx(before * 1.25)]
    rotate = Qt.NativeGestureType.RotateNativeGesture
    QApplication.sendEvent(viewport, gesture(rotate, 0.25))
    assert len(hours) == 1
