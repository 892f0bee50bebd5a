"""Where things stand in a month."""

from __future__ import annotations

from datetime import date

from pinmycal_desktop.model.span import Span
from pinmycal_desktop.screen.month import MonthWeek, lay_out_month
from pinmycal_desktop.screen.pace import Pace
from tests.screen.facts import Facts, at, booking, busy, days, march, span, week


def month(facts: Facts, *, rows: int) -> tuple[MonthWeek, ...]:
    state = week(facts).at_pace(Pace.MONTH)
    return lay_out_month(state.with_reading(state.span, facts), rows=rows)


def titles(laid: MonthWeek) -> list[tuple[str, int, int, int]]:
    return [(each.item.title, each.row, each.first, each.last) for each in laid.chips]


def test_bars_come_before_hours_and_take_the_first_free_row() -> None:
    facts = Facts(
        bookings=(
            booking(1, "A", span(11, "09:00", "10:00")),
            booking(2, "B", span(11, "08:00", "09:00")),
            booking(3, "Fair", days(10, 12), is_all_day=True),
            booking(4, "Night", Span(at(11, "22:00"), at(12, "02:00"))),
        ),
        busy=(
            busy(5, "Family", "Mum, 70", days(14, 14), is_all_day=True),
            busy(6, "Family", "Lunch", span(11, "12:00", "13:00")),
        ),
    )
    laid = month(facts, rows=4)
    assert len(laid) == 6
    assert titles(laid[2]) == [
        ("Fair", 0, 1, 3),
        ("Intro call: Night", 1, 2, 3),
        ("Mum, 70", 0, 5, 5),
        ("Intro call: B", 2, 2, 2),
        ("Intro call: A", 3, 2, 2),
    ]
    assert laid[2].more == (0,) * 7
    assert laid[2].chips[2].booking is None
    assert laid[2].chips[0].booking is not None


def test_what_has_no_row_is_counted_on_each_of_its_days() -> None:
    facts = Facts(
        bookings=tuple(
            booking(n, f"{n}", span(11, f"{8 + n:02}:00", f"{9 + n:02}:00"))
            for n in range(5)
        )
    )
    laid = month(facts, rows=3)[2]
    assert [each[1] for each in titles(laid)] == [0, 1]
    assert laid.more == (0, 0, 3, 0, 0, 0, 0)
    assert month(facts, rows=5)[2].more == (0,) * 7
    assert month(facts, rows=0)[2].more[2] == 5
    assert month(facts, rows=0)[2].chips == ()


def test_a_bar_that_has_no_room_on_one_day_is_counted_on_all_of_them() -> None:
    facts = Facts(
        bookings=(
            booking(1, "One", days(9, 12), is_all_day=True),
            booking(2, "Two", days(12, 13), is_all_day=True),
            booking(3, "Three", span(12, "09:00", "10:00")),
        )
    )
    laid = month(facts, rows=2)[2]
    assert [each[0] for each in titles(laid)] == ["One"]
    assert laid.more == (0, 0, 0, 2, 1, 0, 0)


def test_a_bar_goes_on_from_week_to_week() -> None:
    facts = Facts(bookings=(booking(1, "Leave", days(6, 17), is_all_day=True),))
    laid = month(facts, rows=3)
    flags = [
        (each.first, each.last, each.from_earlier, each.goes_on)
        for some in laid
        for each in some.chips
    ]
    assert flags == [
        (4, 6, False, True),
        (0, 6, True, True),
        (0, 1, True, False),
    ]
    assert laid[1].dates[0] == date(2026, 3, 2)


def test_the_whole_week_of_the_pictures_fits_a_month() -> None:
    laid = month(march(), rows=9)
    assert sum(len(each.chips) for each in laid) == 28
