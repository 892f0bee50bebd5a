"""The first start of the program, and the second."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.end_to_end.desk import Desk

CARD = "Where are your bookings?"


def test_who_wants_no_account_is_asked_once_and_finds_all_as_it_was(
    desk: Desk,
) -> None:
    desk.start()
    desk.see(CARD)
    assert has_colours(desk)
    desk.click(desk.see("No account"))
    desk.see_no_more(CARD)
    desk.see("This is your week")
    desk.keys("F9")
    desk.see_no_more("Subscribe to a calendar", "button")
    desk.quit()
    desk.start()
    # The card would come with the first week.
    desk.see("Book", "button")
    desk.see("0 bookings")
    desk.see_no_more(CARD)
    desk.see_no_more("Subscribe to a calendar", "button")


def has_colours(desk: Desk) -> bool:
    """Whether something is painted: the screen has more than a few colours."""
    picture = desk.picture()
    seen = {
        picture.pixel(x, y)
        for x in range(0, picture.width(), 7)
        for y in range(0, picture.height(), 7)
    }
    return len(seen) > 10
