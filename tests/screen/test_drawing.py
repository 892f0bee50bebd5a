"""Time is drawn as what can be booked: its lengths, at the starts of its own grid."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from pinmycal_desktop.model.booking import BookingStatus
from pinmycal_desktop.model.grid import Grid
from pinmycal_desktop.model.view_query import Query
from pinmycal_desktop.screen.drag import FINE_SNAP, draw_new
from pinmycal_desktop.screen.drawing import (
    clicked,
    fitting,
    offered_types,
    offers_on,
)
from pinmycal_desktop.screen.scale import DayScale
from pinmycal_desktop.screen.week import WeekState
from tests.screen.facts import (
    LONDON,
    MONDAY,
    NOW,
    Facts,
    a_hold,
    at,
    booking,
    busy,
    days,
    event_type,
    span,
)

if TYPE_CHECKING:
    from pinmycal_desktop.model.span import Span

WEDNESDAY = DayScale.of(date(2026, 3, 11), LONDON)
INTRO, DISCOVERY, REVIEW = (event_type(number) for number in (1, 2, 3))
EVERY_40 = replace(DISCOVERY, slot_interval=40, offset_start=10)


def shown(*kinds: object, **facts: object) -> WeekState:
    """Return a week in which Wednesday is open from nine to five."""
    state = WeekState.at(MONDAY, zone=LONDON, now=NOW)
    hours = (span(11, "09:00", "17:00"),)
    read = Facts(event_types=kinds, open_hours=hours, **facts)  # type: ignore[arg-type]
    return state.with_reading(days(9, 15), read)


def drawn(state: WeekState, start: str, end: str, step: int = 15) -> Span:
    """Return what becomes of a stretch drawn on Wednesday between two times."""
    low, high = (WEDNESDAY.minute(at(11, each)) for each in (start, end))
    offers = offers_on(state, WEDNESDAY.span)
    return (
        draw_new(WEDNESDAY, low, step=step, offers=offers)
        .drag_to(WEDNESDAY, high)
        .ghost
    )


def test_what_is_drawn_is_the_nearest_length_at_a_start_of_its_type() -> None:
    state = shown(INTRO, REVIEW)
    assert drawn(state, "10:05", "10:40") == span(11, "10:00", "10:30")
    assert drawn(state, "10:20", "11:10") == span(11, "10:00", "11:00")
    assert drawn(state, "11:10", "10:40") == span(11, "10:30", "11:00")


def test_the_grid_has_the_interval_and_the_offset_of_the_type() -> None:
    # From 9:10 on every 50 minutes: the interval and the offset.
    state = shown(EVERY_40)
    assert drawn(state, "09:00", "09:30") == span(11, "09:10", "09:55")
    assert drawn(state, "10:30", "11:20") == span(11, "10:50", "11:35")
    assert drawn(state, "16:50", "16:59") == span(11, "15:50", "16:35")


def test_the_grid_begins_anew_after_what_is_taken() -> None:
    taken = booking(1, "A", span(11, "10:00", "10:20"), buffers=5)
    lunch = busy(1, "Family", "Lunch", span(11, "12:00", "12:50"))
    fair = busy(2, "Family", "Fair", days(11, 11), is_all_day=True)
    kind = replace(INTRO, buffer_after=10)
    state = shown(kind, bookings=(taken,), busy=(lunch, fair))
    assert drawn(state, "10:40", "11:05") == span(11, "10:30", "11:00")
    assert drawn(state, "12:55", "13:20") == span(11, "13:00", "13:30")
    # On what is taken, and in what is too short for it, the clock leads.
    assert drawn(state, "10:05", "10:30") == span(11, "10:00", "10:30")
    gone = replace(taken, status=BookingStatus.CANCELLED)
    assert drawn(shown(kind, bookings=(gone,)), "10:05", "10:30") == span(
        11, "10:00", "10:30"
    )


def test_held_time_is_taken_until_it_ends() -> None:
    held = a_hold(span(11, "13:00", "13:20"))
    state = shown(INTRO, held=(held,))
    assert drawn(state, "13:25", "13:50") == span(11, "13:30", "14:00")
    over = state.at_time(held.until)
    assert drawn(over, "13:05", "13:30") == span(11, "13:00", "13:30")


def test_off_every_grid_the_clock_leads() -> None:
    state = shown(REVIEW)
    assert drawn(state, "07:05", "07:40") == span(11, "07:00", "08:00")
    assert drawn(state, "10:05", "10:40", step=FINE_SNAP) == span(11, "10:05", "10:40")
    assert drawn(shown(), "10:05", "10:40") == span(11, "10:00", "10:45")
    short = replace(state, open_hours=(span(11, "09:00", "09:30"),))
    assert drawn(short, "09:05", "09:25") == span(11, "09:00", "10:00")


def test_what_is_drawn_says_what_it_would_be() -> None:
    offers = offers_on(shown(INTRO, REVIEW), WEDNESDAY.span)
    drag = draw_new(WEDNESDAY, 600, offers=offers)
    assert drag.event_type == INTRO
    assert drag.drag_to(WEDNESDAY, 655).event_type == REVIEW
    assert draw_new(WEDNESDAY, 600).event_type is None


def test_a_click_begins_at_a_start_in_its_cell() -> None:
    offers = offers_on(shown(EVERY_40), WEDNESDAY.span)
    assert clicked(offers, span(11, "09:00", "09:30")) == span(11, "09:10", "09:40")
    assert clicked(offers, span(11, "09:30", "09:45")) == span(11, "09:30", "09:45")
    assert clicked((), span(11, "09:30", "10:00")) == span(11, "09:30", "10:00")
    assert clicked(offers, span(11, "07:30", "08:00")) == span(11, "07:30", "08:00")


def test_the_one_type_looked_at_is_offered_alone() -> None:
    hidden = replace(INTRO, is_hidden=True)
    state = shown(hidden, DISCOVERY, REVIEW)
    assert offered_types(state) == (DISCOVERY, REVIEW)
    assert offered_types(state.ask(Query(only_type=3))) == (REVIEW,)
    assert offered_types(state.ask(Query(only_type=99))) == (DISCOVERY, REVIEW)


def test_types_that_are_switched_off_are_offered_when_there_are_no_others() -> None:
    state = shown(DISCOVERY, replace(REVIEW, account_id=2))
    off = frozenset({2})
    assert offered_types(state.ask(Query(hidden_types=off))) == state.event_types[1:]
    assert offered_types(state.ask(Query(hidden_accounts=off))) == (DISCOVERY,)
    none = Query(hidden_types=off, hidden_accounts=off)
    assert offered_types(state.ask(none)) == state.event_types
    only = shown(replace(INTRO, is_hidden=True))
    assert offered_types(only) == only.event_types


def test_a_cell_that_fits_no_length_is_the_first_type() -> None:
    assert fitting((REVIEW, DISCOVERY), 50, usual=30) == (DISCOVERY, 45)
    assert fitting((REVIEW, DISCOVERY), 30, usual=30) == (REVIEW, None)
    assert fitting((REVIEW, INTRO), 30, usual=30) == (INTRO, 30)


def test_the_nearest_start_leaves_room_for_the_whole_meeting() -> None:
    grid = Grid.of(REVIEW, length=60, zone=LONDON)
    free = span(11, "09:00", "11:30")
    assert grid.nearest(at(11, "11:20"), free) == at(11, "10:00")
    assert grid.nearest(at(11, "08:00"), free) == at(11, "09:00")
    assert grid.nearest(at(11, "09:00"), span(11, "09:00", "09:30")) is None
