"""One query filters every view."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pinmycal_desktop.model.booking import Attendee, BookingStatus, Seat
from pinmycal_desktop.model.view_query import Query, people_in
from tests.screen.facts import Facts, a_hold, booking, sofia, span, week

SEEN = 27
"""What the week holds."""


def count(query: Query) -> int:
    return len(week().ask(query).visible_bookings)


def test_a_fresh_query_admits_everything() -> None:
    assert not Query().is_narrow
    assert count(Query()) == SEEN


def test_statuses_are_chosen_one_by_one() -> None:
    pending = Query(statuses=frozenset({BookingStatus.PENDING}))
    assert count(pending) == 1
    both = Query(statuses=frozenset({BookingStatus.PENDING, BookingStatus.CANCELLED}))
    assert count(both) == 2
    assert both.is_asked


def test_switching_types_off_asks_nothing_more() -> None:
    query = Query().showing_type(1, shown=False)
    assert query.is_narrow
    assert not query.is_asked
    assert count(query) < SEEN
    assert query.showing_type(1, shown=True) == Query()
    assert replace(query, text="x", person="y").cleared() == query


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("söderberg", 2),
        ("SOFÍA", 1),
        ("discovery nakamura", 1),
        ("nakamura söderberg", 0),
        ("clinics", 1),
        ("mornings", 1),
        ("meet.example.org", 1),
        ("p25@example.org", 1),
        ("  ", SEEN),
    ],
)
def test_words_are_looked_for_in_all_that_a_booking_says(text: str, found: int) -> None:
    assert count(Query(text=text)) == found


def test_a_person_is_found_wherever_they_come_along() -> None:
    assert count(Query(person="Söderberg")) == 2
    assert count(Query(person="P25@example.org")) == 1
    assert count(Query(person="sato@example.org")) == 1
    made = booking(1, "Ava", span(11, "09:00", "10:00"))
    seated = replace(
        made,
        seats=(Seat(uid="s", attendee=Attendee(name="Bo", email="", zone="UTC")),),
    )
    assert Query(person="bo").admits(seated)
    assert not Query(person="bo").admits(made)


def test_an_answer_that_is_no_text_is_not_searched() -> None:
    made = sofia()
    ticked = replace(
        made, answers=(*made.answers, replace(made.answers[0], value=True))
    )
    assert Query(text="clinics").admits(ticked)


def test_one_event_type_can_be_wanted_alone() -> None:
    assert count(Query(only_type=2)) == 3
    assert Query(only_type=2).is_asked


def test_those_who_come_are_named_once_and_by_name() -> None:
    bookings = week().visible_bookings
    people = dict(people_in(bookings))
    assert people["p21@example.org"] == "Ava Thompson"
    assert len(people) == len(set(people))
    names = [name.casefold() for name in people.values()]
    assert names == sorted(names)
    nobody = replace(
        bookings[0], attendee=Attendee(name="", email="", zone="UTC"), seats=()
    )
    mail = replace(nobody, attendee=Attendee(name="", email="a@b.org", zone="UTC"))
    assert people_in([nobody, mail]) == (("a@b.org", "a@b.org"),)


def test_held_time_is_seen_as_far_as_it_can_be_told_what_it_is_for() -> None:
    held = a_hold()
    assert Query().admits_held(held)
    assert Query(only_type=held.event_type_id).admits_held(held)
    assert not Query(only_type=99).admits_held(held)
    assert not Query(hidden_types=frozenset({held.event_type_id})).admits_held(held)
    assert not Query(hidden_accounts=frozenset({1})).admits_held(held)
    assert not Query(text="ava").admits_held(held)
    assert not Query(person="ava").admits_held(held)
    assert not Query(statuses=frozenset({BookingStatus.PENDING})).admits_held(held)


def test_one_account_can_be_looked_at_alone() -> None:
    here = Query(only_account=1)
    assert not here.is_asked
    assert here.is_narrow
    assert count(here) == SEEN
    assert here.admits_held(a_hold())
    there = Query(only_account=2)
    assert count(there) == 0
    assert not there.admits_held(a_hold())
    assert replace(there, text="ava").cleared() == there


def test_what_is_gone_is_asked_for_no_more() -> None:
    query = Query(text="ava", only_type=3, only_account=2)
    assert query.among([1, 3], [1, 2]) is query
    assert query.among([1], [1, 2]) == Query(text="ava", only_account=2)
    assert query.among([3], [1]) == Query(text="ava", only_type=3)
    state = week().ask(Query(only_type=99))
    assert state.with_reading(state.span, Facts()).query == Query()
