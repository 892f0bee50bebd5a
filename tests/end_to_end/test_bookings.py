"""Bookings made, moved and cancelled in the window, by mouse and by keys."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from tests.end_to_end.desk import at

if TYPE_CHECKING:
    from datetime import date

    from tests.end_to_end.desk import Desk


def test_a_click_on_a_free_time_books_it(desk: Desk, monday: date) -> None:
    tuesday = monday + timedelta(days=1)
    desk.click_at(tuesday, 10)
    desk.see("New booking", "dialog")
    desk.type("Ava")
    desk.keys("Tab")
    desk.type("ava@example.test")
    desk.click(desk.see("Book 10:00", "button"))
    desk.see_closed("New booking")
    desk.booking("Ava", "10:00")
    assert desk.start_of("Ava") == at(tuesday, 10)


def test_a_line_in_the_palette_books(desk: Desk, monday: date) -> None:
    thursday = monday + timedelta(days=3)
    desk.keys("ctrl+k")
    desk.see("Search or command", "text")
    desk.type(f"book Ben ben@example.test meeting {thursday} 3pm")
    desk.see("Book Meeting with Ben", "list item")
    desk.keys("Return")
    desk.booking("Ben", "15:00")
    assert desk.start_of("Ben") == at(thursday, 15)


def test_a_drag_moves_a_booking_and_is_undone_and_done_again(
    desk: Desk, monday: date
) -> None:
    desk.book("Cleo", monday, 11)
    before, after = at(monday, 11), at(monday, 12)
    row = desk.see("11:00", "row header")
    desk.drag(desk.booking("Cleo"), down=row.extents[3])
    desk.see("Move Cleo?", "dialog")
    desk.click(desk.see("Move", "button"))
    desk.see_closed("Move Cleo?")
    desk.booking("Cleo", "12:00")
    assert desk.start_of("Cleo") == after
    desk.keys("ctrl+z")
    desk.booking("Cleo", "11:00")
    assert desk.start_of("Cleo") == before
    desk.keys("ctrl+shift+z")
    desk.booking("Cleo", "12:00")
    assert desk.start_of("Cleo") == after


def test_alt_and_arrows_move_a_booking(desk: Desk, monday: date) -> None:
    wednesday = monday + timedelta(days=2)
    desk.book("Dora", wednesday, 11)
    desk.click(desk.booking("Dora"))
    desk.see("Close the details")
    desk.keys("alt+Down", "alt+Right", "Return")
    desk.see("Move Dora?", "dialog")
    desk.keys("ctrl+Return")
    desk.see_closed("Move Dora?")
    desk.booking("Dora", "11:15")
    assert desk.start_of("Dora") == at(wednesday + timedelta(days=1), 11, 15)
    desk.keys("F8")


def test_a_move_that_is_put_back_changes_nothing(desk: Desk, monday: date) -> None:
    friday = monday + timedelta(days=4)
    desk.book("Eli", friday, 11)
    row = desk.see("11:00", "row header")
    desk.drag(desk.booking("Eli"), down=row.extents[3])
    desk.see("Move Eli?", "dialog")
    desk.keys("Escape")
    desk.see_closed("Move Eli?")
    assert desk.start_of("Eli") == at(friday, 11)


def test_a_cancelled_booking_frees_its_time(desk: Desk, monday: date) -> None:
    friday = monday + timedelta(days=4)
    desk.book("Fay", friday, 15)
    assert not desk.offers("30min", at(friday, 15))
    desk.click(desk.booking("Fay"))
    desk.keys("Delete")
    desk.see("Cancel booking", "dialog")
    desk.keys("ctrl+Return")
    desk.see_closed("Cancel booking")
    desk.booking("Fay", "cancelled")
    assert desk.start_of("Fay", "cancelled") == at(friday, 15)
    assert desk.offers("30min", at(friday, 15))


def test_a_filter_leaves_what_it_names(desk: Desk, monday: date) -> None:
    desk.book("Gus", monday, 9)
    desk.book("Hal", monday, 14)
    desk.keys("ctrl+f")
    desk.see("Words in a booking", "text")
    desk.type("gus")
    desk.see_no_more("Hal, ", "list item")
    desk.booking("Gus")
    desk.keys("Escape")
    desk.booking("Hal")


def test_what_was_booked_is_there_after_the_next_start(
    desk: Desk, monday: date
) -> None:
    desk.book("Ivy", monday, 16)
    desk.quit()
    desk.start()
    assert desk.next_week() == monday
    desk.booking("Ivy", "16:00")
    assert desk.start_of("Ivy") == at(monday, 16)
