"""A column for each person: whose time is whose."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from pinmycal_desktop.model.account import Host
from pinmycal_desktop.model.reasons import ReasonKind
from pinmycal_desktop.screen.explain import why_not
from pinmycal_desktop.screen.layout import lay_out
from pinmycal_desktop.screen.shown_days import Cursor
from pinmycal_desktop.screen.week import WeekState
from tests.screen.facts import (
    LONDON,
    NOW,
    Facts,
    at,
    booking,
    busy,
    days,
    event_type,
    span,
)

if TYPE_CHECKING:
    from pinmycal_desktop.model.booking import Booking, BusyTime
    from pinmycal_desktop.model.event_type import EventType
    from pinmycal_desktop.model.reservation import Reservation
    from pinmycal_desktop.model.span import Span

WEDNESDAY = date(2026, 3, 11)


@dataclass(frozen=True, kw_only=True)
class Person:
    """What a reading says of one person."""

    host: Host
    bookings: tuple[Booking, ...] = ()
    busy: tuple[BusyTime, ...] = ()
    event_types: tuple[EventType, ...] = ()
    open_hours: tuple[Span, ...] = ()
    held: tuple[Reservation, ...] = ()


def host(number: int, name: str, zone: str = LONDON) -> Host:
    return Host(
        id=number, uid=f"h{number}", account_id=1, name=name, email="", zone=zone
    )


SHARED = replace(booking(3, "Cem", span(11, "15:00", "16:00")), co_hosts=(2,))
MIRA = Person(
    host=host(1, "Mira Holt"),
    bookings=(booking(1, "Ava", span(11, "14:00", "15:00")), SHARED),
    event_types=(event_type(1),),
    open_hours=(span(11, "09:00", "17:00"),),
)
INGRID = Person(
    host=host(2, "Ingrid Vásquez", "Europe/Madrid"),
    bookings=(
        replace(booking(2, "Bo", span(11, "12:00", "13:00"), kind=2), host_id=2),
        SHARED,
        replace(booking(4, "Fair", days(11, 11), is_all_day=True), host_id=2),
    ),
    busy=(busy(1, "Family", "Lunch", span(11, "13:00", "14:00")),),
    event_types=(event_type(2),),
    open_hours=(span(11, "12:00", "18:00"),),
)


def people() -> WeekState:
    """Return Wednesday with both of them."""
    facts = Facts(
        bookings=MIRA.bookings,
        event_types=MIRA.event_types,
        open_hours=MIRA.open_hours,
        people=(MIRA, INGRID),
    )
    state = WeekState.at(WEDNESDAY, zone=LONDON, now=NOW, days=1)
    return state.with_people(wanted=True).with_reading(state.span, facts)


def test_a_day_without_the_people_is_not_read_yet() -> None:
    state = WeekState.at(WEDNESDAY, zone=LONDON, now=NOW, days=1)
    alone = state.with_reading(state.span, Facts())
    assert alone.is_read
    assert not alone.with_people(wanted=True).is_read
    assert alone.with_people(wanted=True).columns == 1
    assert people().is_read
    assert people().columns == 2


def test_each_column_has_its_own_bookings_hours_and_bars() -> None:
    laid = lay_out(people(), hour_height=64)
    names = [each.person.name for each in laid.columns if each.person is not None]
    assert names == ["Mira Holt", "Ingrid Vásquez"]
    assert [len(each.blocks) for each in laid.columns] == [2, 2]
    assert [len(each.busy) for each in laid.columns] == [0, 1]
    assert laid.columns[0].open_hours != laid.columns[1].open_hours
    assert [(bar.first, bar.last) for bar in laid.all_day] == [(1, 1)]
    assert laid.columns[0].is_of(1)
    assert not laid.columns[0].is_of(2)


def test_a_booking_of_several_is_counted_once_and_filtered_for_all() -> None:
    state = people()
    assert [each.id for each in state.bookings] == [4, 2, 1, 3]
    assert len(state.visible_bookings) == 4
    hidden = state.show_type(2, shown=False)
    assert [len(c.blocks) for c in lay_out(hidden, hour_height=64).columns] == [2, 1]


def test_the_type_of_anybodys_booking_is_known() -> None:
    state = people()
    kinds = [state.event_type(each) for each in state.bookings]
    assert [kind.title if kind else None for kind in kinds] == [
        "Intro call",
        "Discovery",
        "Intro call",
        "Intro call",
    ]


def test_what_is_free_is_asked_of_the_person_whose_column_it_is() -> None:
    state = people()
    lunch = span(11, "13:00", "13:30")
    assert why_not(state.of_person(1), lunch) == ()
    kinds = [each.kind for each in why_not(state.of_person(2), lunch)]
    assert kinds == [ReasonKind.BUSY]
    assert state.of_person(99) == state
    assert state.with_people(wanted=False).of_person(2).by_person is False


def test_the_cursor_goes_from_person_to_person_and_stops_at_the_last() -> None:
    state = people().move_cursor()
    assert state.cursor == Cursor(WEDNESDAY, 540, person=1)
    on = state.move_cursor(days=1)
    assert on.cursor == Cursor(WEDNESDAY, 540, person=2)
    assert on.at_cursor.open_hours == INGRID.open_hours
    assert on.move_cursor(days=1).cursor == on.cursor
    assert on.move_cursor(steps=1).cursor == Cursor(WEDNESDAY, 570, person=2)
    assert on.move_cursor(days=-7).cursor == state.cursor
    lost = people().with_cursor(WEDNESDAY, 600, 99)
    assert lost.move_cursor(days=1).cursor == Cursor(WEDNESDAY, 600, person=2)
    nobody = replace(people(), people=()).with_cursor(WEDNESDAY, 600)
    assert nobody.move_cursor(days=1).cursor == Cursor(WEDNESDAY, 600)
    chosen = people().choose(1).move_cursor().cursor
    assert chosen == Cursor(WEDNESDAY, 840, person=1)


def test_without_a_cursor_the_owner_is_meant() -> None:
    assert people().at_cursor == people()
    assert people().person(None) is None
    assert people().cursor_span is None
    assert at(11, "14:00") == MIRA.bookings[0].span.start
