"""The agenda: the same bookings as the grid, line by line."""

from __future__ import annotations

from pinmycal_desktop.model.booking import BookingStatus
from pinmycal_desktop.screen.agenda import agenda
from pinmycal_desktop.screen.comfort import Comfort
from tests.screen.facts import Facts, booking, days, march, span, week


def test_it_shows_every_booking_of_the_grid_once_for_each_of_its_days() -> None:
    state = week()
    rows = {row.booking.id for day in agenda(state) for row in day.rows}
    assert rows == {each.id for each in march().bookings}
    fair = [
        day.day.day for day in agenda(state) for r in day.rows if r.booking.id == 26
    ]
    assert fair == [10, 11, 12]


def test_a_day_is_summed_up() -> None:
    told = {day.day.day: day for day in agenda(week())}
    assert (told[10].kept, told[10].overlaps) == (8, 1)
    assert (told[11].to_answer, told[11].is_today) == (1, True)
    assert (told[12].cancelled, told[12].kept) == (1, 4)
    assert told[9].is_past
    assert not told[12].is_past
    assert told[12].free_minutes > 0
    assert 14 not in told


def test_today_is_there_without_a_booking() -> None:
    only = agenda(week(Facts()))
    assert [day.day.day for day in only] == [11]
    assert only[0].rows == ()
    assert only[0].overlaps == 0


def test_a_row_knows_the_other_clock() -> None:
    told = {r.booking.id: r for day in agenda(week()) for r in day.rows}
    assert told[9].has_same_clock
    assert not told[10].has_same_clock
    assert told[10].comfort is Comfort.NIGHT
    assert told[10].overlaps
    assert told[12].overlaps
    assert not told[9].overlaps
    assert told[16].can_answer
    kind = told[16].event_type
    assert kind is not None
    assert kind.title == "Intro call"


def test_two_clashes_of_a_day_are_counted_apart() -> None:
    pairs = ["09:00 10:00", "09:30 10:30", "15:00 16:00", "15:15 16:00"]
    made = tuple(
        booking(n, f"P{n}", span(11, *clocks.split())) for n, clocks in enumerate(pairs)
    )
    gone = booking(9, "Gone", span(11, "09:00", "10:00"), status=BookingStatus.DECLINED)
    whole = booking(8, "Fair", days(11, 11), is_all_day=True)
    today = agenda(week(Facts(bookings=(*made, gone, whole))))[0]
    assert today.overlaps == 2
    assert [row.overlaps for row in today.rows] == [True] * 4 + [False] * 2
