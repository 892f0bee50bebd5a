"""Lanes, runs, brackets and all-day rows."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from hypothesis import given, strategies as st

from pinmycal_desktop.model.booking import Booking, BookingStatus
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.screen.layout import BlockKind, Box, Column, lay_out, lay_out_day
from pinmycal_desktop.screen.scale import DayScale
from tests.screen.facts import LONDON, Facts, at, booking, busy, days, span, week

if TYPE_CHECKING:
    from collections.abc import Sequence

DAY = DayScale.of(date(2026, 3, 11), LONDON)


def column(bookings: Sequence[Booking], *, hour: float = 64) -> Column:
    return lay_out_day(DAY, bookings, (), (), hour_height=hour)


def sides(made: Column) -> list[tuple[float, float]]:
    return [(round(each.box.left, 3), round(each.box.right, 3)) for each in made.blocks]


def test_a_booking_alone_has_the_whole_width() -> None:
    made = column([booking(1, "A", span(11, "12:00", "18:00"))])
    assert made.blocks[0].box == Box(0.5, 0.75, 0, 1)
    assert made.blocks[0].booking.id == 1
    assert made.brackets == ()


def test_what_takes_no_time_has_no_block() -> None:
    assert column([booking(1, "A", span(11, "13:00", "13:00"))]).blocks == ()


def test_two_at_a_time_share_the_width_and_get_a_bracket() -> None:
    made = column(
        [
            booking(1, "A", span(11, "13:00", "13:45")),
            booking(2, "B", span(11, "13:15", "14:15")),
        ]
    )
    assert sides(made) == [(0, 0.5), (0.5, 1)]
    assert made.brackets == (Box(13 / 24, 14.25 / 24),)
    assert [each.lanes for each in made.blocks] == [2, 2]


def test_touching_bookings_do_not_share() -> None:
    made = column(
        [
            booking(1, "A", span(11, "13:00", "14:00")),
            booking(2, "B", span(11, "14:00", "15:00")),
        ]
    )
    assert sides(made) == [(0, 1), (0, 1)]
    assert made.brackets == ()


def test_a_block_grows_into_lanes_that_are_free_beside_it() -> None:
    made = column(
        [
            booking(1, "A", span(11, "09:00", "12:00")),
            booking(2, "B", span(11, "09:00", "10:00")),
            booking(3, "C", span(11, "09:30", "10:30")),
            booking(4, "D", span(11, "11:00", "12:00")),
        ]
    )
    third = 0.333
    assert sides(made) == [(0, third), (third, 0.667), (0.667, 1), (third, 1)]


def test_from_four_on_the_last_lane_counts_the_rest() -> None:
    made = column(
        [booking(n, f"P{n}", span(11, "09:00", "10:00")) for n in range(1, 5)]
    )
    assert [each.kind for each in made.blocks].count(BlockKind.MORE) == 1
    more = next(each for each in made.blocks if each.kind is BlockKind.MORE)
    assert [each.id for each in more.bookings] == [3, 4]
    assert more.span == span(11, "09:00", "10:00")
    assert len(made.blocks) == 3


def test_one_that_would_be_counted_alone_is_drawn() -> None:
    long = [booking(n, f"P{n}", span(11, "09:00", "12:00")) for n in (1, 2)]
    early = [booking(n, f"P{n}", span(11, "09:00", "10:00")) for n in (3, 4)]
    late = booking(5, "P5", span(11, "11:00", "12:00"))
    made = column([*long, *early, late])
    assert [each.kind for each in made.blocks] == [
        BlockKind.BOOKING,
        BlockKind.BOOKING,
        BlockKind.MORE,
        BlockKind.BOOKING,
    ]


def test_a_cancelled_booking_shares_the_width_but_clashes_with_nobody() -> None:
    gone = BookingStatus.CANCELLED
    made = column(
        [
            booking(1, "A", span(11, "13:00", "14:00"), status=gone, buffers=10),
            booking(2, "B", span(11, "13:00", "14:00"), buffers=15),
        ]
    )
    assert [each.booking.id for each in made.blocks] == [2, 1]
    assert made.brackets == ()
    assert [round(each.before * 1440) for each in made.blocks] == [15, 0]
    assert [round(each.after * 1440) for each in made.blocks] == [15, 0]


def test_short_ones_of_one_type_become_a_run_when_the_hours_are_low() -> None:
    three = [
        booking(1, "Zoë", span(11, "09:00", "09:15"), kind=6),
        booking(2, "Seo", span(11, "09:15", "09:30"), kind=6),
        booking(3, "Luca", span(11, "09:30", "09:45"), kind=6),
    ]
    made = column(three, hour=48)
    assert [each.kind for each in made.blocks] == [BlockKind.RUN]
    assert made.blocks[0].span == span(11, "09:00", "09:45")
    assert len(column(three, hour=64).blocks) == 3


def test_a_run_ends_at_a_gap_another_type_or_status_or_a_longer_one() -> None:
    short = span(11, "09:00", "09:15")
    pairs = [
        (booking(1, "A", short), booking(2, "B", span(11, "09:20", "09:35"))),
        (booking(1, "A", short), booking(2, "B", span(11, "09:15", "09:30"), kind=2)),
        (
            booking(1, "A", short),
            booking(2, "B", span(11, "09:15", "09:30"), status=BookingStatus.PENDING),
        ),
        (booking(1, "A", short), booking(2, "B", span(11, "09:15", "10:00"))),
        (booking(1, "A", span(11, "08:00", "09:00")), booking(2, "B", short)),
    ]
    for pair in pairs:
        made = column(pair, hour=48)
        assert [each.kind for each in made.blocks] == [BlockKind.BOOKING] * 2


def test_a_short_booking_is_at_least_high_enough_to_read() -> None:
    box = column([booking(1, "A", span(11, "23:55", "24:00"))]).blocks[0].box
    assert round((box.bottom - box.top) * 24 * 64) == 12
    assert box.bottom == 1.0


def test_what_crosses_midnight_is_drawn_on_both_days() -> None:
    night = booking(1, "Late", Span(at(11, "22:00"), at(12, "02:00")), buffers=30)
    first = column([night]).blocks[0]
    assert first.goes_on
    assert not first.from_earlier
    second = lay_out_day(
        DayScale.of(date(2026, 3, 12), LONDON), [night], (), (), hour_height=64
    )
    assert second.blocks[0].from_earlier
    assert second.blocks[0].box.top == 0
    assert second.blocks[0].before == 0
    elsewhere = DayScale.of(date(2026, 3, 20), LONDON)
    assert not lay_out_day(elsewhere, [night], (), (), hour_height=64).blocks


def test_busy_times_and_open_hours_take_no_lane() -> None:
    made = lay_out(week(), hour_height=64)
    wednesday = made.columns[2]
    assert [each.busy.title for each in wednesday.busy] == ["Lunch"]
    assert wednesday.busy[0].box == Box(0.5, 13 / 24)
    assert len(wednesday.open_hours) == 2
    assert made.columns[5].open_hours == ()
    assert [len(each.brackets) for each in made.columns].count(1) == 1


def test_whole_days_stand_in_rows_of_their_own() -> None:
    facts = Facts(
        bookings=(
            booking(1, "Fair", days(10, 12), is_all_day=True),
            booking(2, "Due", days(9, 9), is_all_day=True),
            booking(3, "Long", days(1, 31), is_all_day=True),
        ),
        busy=(busy(1, "Family", "Mum", days(13, 20), is_all_day=True),),
    )
    made = lay_out(week(facts), hour_height=64)
    told = {each.item.title: each for each in made.all_day}
    assert made.all_day_rows == 2
    assert told["Long"].row == 0
    assert (told["Long"].first, told["Long"].last) == (0, 6)
    assert told["Long"].from_earlier
    assert told["Long"].goes_on
    assert {told[name].row for name in ("Fair", "Due", "Mum")} == {1}
    assert (told["Mum"].first, told["Mum"].last, told["Mum"].goes_on) == (4, 6, True)
    assert lay_out(week(Facts()), hour_height=64).all_day_rows == 0


SPANS = st.tuples(st.integers(0, 95), st.integers(1, 16)).map(
    lambda pair: Span(
        DAY.span.start + timedelta(minutes=15 * pair[0]),
        min(DAY.span.start + timedelta(minutes=15 * sum(pair)), DAY.span.end),
    )
)


@given(spans=st.lists(SPANS, max_size=14), hour=st.sampled_from([32, 48, 64, 192]))
def test_no_block_covers_another_and_none_is_lost(
    spans: list[Span], hour: float
) -> None:
    bookings = [booking(n, f"P{n}", each) for n, each in enumerate(spans)]
    made = column(bookings, hour=hour)
    for place, one in enumerate(made.blocks):
        for other in made.blocks[place + 1 :]:
            apart = (
                one.box.bottom <= other.box.top
                or other.box.bottom <= one.box.top
                or one.box.right <= other.box.left + 1e-9
                or other.box.right <= one.box.left + 1e-9
            )
            assert apart
    shown = sorted(each.id for block in made.blocks for each in block.bookings)
    assert shown == sorted(each.id for each in bookings)
