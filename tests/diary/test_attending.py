"""Who comes to a booking, who did not, and where it is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.diary.attending import MOST_PEOPLE
from pinmycal_desktop.model.booking import Attendee, Booking, Origin
from pinmycal_desktop.model.commands.bookings import CancelBooking
from pinmycal_desktop.model.commands.meetings import (
    AddAttendees,
    ChangeLocation,
    MarkAbsent,
    Presence,
    RemoveAttendees,
)
from pinmycal_desktop.model.errors import Invalid, NotFound
from pinmycal_desktop.model.event_settings import PlaceKind
from pinmycal_desktop.model.event_type import Location, LocationKind
from tests.builders import TUESDAY, a_guest, a_wish

if TYPE_CHECKING:
    from pinmycal_desktop.diary import Diary
    from tests.builders import SettableClock

BO = Attendee(
    name="Bo", email="bo@example.org", zone="UTC", language="de", phone="+39 06 123456"
)


@pytest.fixture
def booking(diary: Diary) -> Booking:
    """A booking with one guest."""
    return diary.run(a_wish(guests=("ann@example.org",))).booking


def add(booking: Booking, *people: Attendee) -> AddAttendees:
    return AddAttendees(booking_id=booking.id, people=people, origin=Origin.SERVICE)


def code(error: pytest.ExceptionInfo[Invalid]) -> str:
    return error.value.problems[0].message.code


def test_a_guest_comes_with_the_invitees_zone_and_language(booking: Booking) -> None:
    (ann,) = booking.others
    assert ann == a_guest("ann@example.org", "Europe/Lisbon")
    assert ann.id != booking.attendee.id != 0


def test_further_people_keep_their_ids_while_others_come_and_go(
    diary: Diary, booking: Booking
) -> None:
    outcome = diary.run(add(booking, BO))
    bo = outcome.booking.others[-1]
    assert bo == BO
    assert outcome.booking.sequence == booking.sequence + 1
    (ann,) = booking.others
    rest = diary.run(
        RemoveAttendees(
            booking_id=booking.id, attendee_ids=(ann.id,), origin=Origin.SERVICE
        )
    )
    assert [each.id for each in rest.booking.others] == [bo.id]
    assert rest.undo
    assert diary.run(rest.undo).booking.guests == ("bo@example.org", "ann@example.org")
    assert outcome.undo
    assert BO not in diary.run(outcome.undo).booking.others


def test_nobody_comes_twice(diary: Diary, booking: Booking) -> None:
    for email in ("ANN@example.org", booking.attendee.email):
        with pytest.raises(Invalid) as caught:
            diary.run(add(booking, a_guest(email)))
        assert code(caught) == "booking.comes-already"
    both = (a_guest("cy@example.org"), a_guest("Cy@example.org"))
    assert len(diary.run(add(booking, *both)).booking.others) == 2


def test_no_more_than_thirty_are_added(diary: Diary, booking: Booking) -> None:
    many = [a_guest(f"g{n}@example.org") for n in range(MOST_PEOPLE)]
    with pytest.raises(Invalid) as caught:
        diary.run(add(booking, *many))
    assert code(caught) == "booking.guests"
    assert len(diary.run(add(booking, *many[1:])).booking.others) == MOST_PEOPLE


def test_addresses_and_zones_of_further_people_are_checked(
    diary: Diary, booking: Booking
) -> None:
    for person in (replace(BO, email="bo"), replace(BO, zone="Mars/Base")):
        with pytest.raises(Invalid):
            diary.run(add(booking, person))


def test_whoever_booked_stays_and_strangers_cannot_be_removed(
    diary: Diary, booking: Booking
) -> None:
    for ids, error in (((booking.attendee.id,), Invalid), ((999,), NotFound)):
        with pytest.raises(error):
            diary.run(
                RemoveAttendees(
                    booking_id=booking.id, attendee_ids=ids, origin=Origin.SERVICE
                )
            )


def test_nobody_is_added_to_what_is_cancelled(diary: Diary, booking: Booking) -> None:
    diary.run(CancelBooking(booking_id=booking.id, origin=Origin.WINDOW))
    with pytest.raises(Invalid):
        diary.run(add(booking, BO))


def absent(booking: Booking, **changes: object) -> MarkAbsent:
    return MarkAbsent(
        booking_id=booking.id,
        origin=Origin.SERVICE,
        **changes,  # type: ignore[arg-type]
    )


def test_who_did_not_come_is_said_once_it_began_and_can_be_taken_back(
    diary: Diary, booking: Booking, clock: SettableClock
) -> None:
    with pytest.raises(Invalid) as caught:
        diary.run(absent(booking, host=True))
    assert code(caught) == "booking.not-begun"
    clock.now = TUESDAY
    people = (Presence("ANN@example.org", is_absent=True),)
    marked = diary.run(absent(booking, host=True, people=people)).booking
    assert marked.host_is_absent
    assert [each.is_absent for each in marked.people] == [False, True]
    assert marked.sequence == booking.sequence
    assert [each.id for each in marked.people] == [each.id for each in booking.people]
    assert diary.run(absent(booking, host=True)).repeated
    back = (Presence("ann@example.org", is_absent=False),)
    again = diary.run(absent(booking, people=back)).booking
    assert again.host_is_absent
    assert not any(each.is_absent for each in again.people)


def test_what_was_said_of_who_came_is_taken_back_and_said_again(
    diary: Diary, booking: Booking, clock: SettableClock
) -> None:
    clock.now = TUESDAY
    people = (Presence("ANN@example.org", is_absent=True),)
    said = diary.run(absent(booking, host=True, people=people))
    assert said.undo is not None
    back = diary.run(said.undo)
    assert not back.booking.host_is_absent
    assert not any(each.is_absent for each in back.booking.people)
    assert back.undo is not None
    again = diary.run(back.undo).booking
    assert [each.is_absent for each in again.people] == [False, True]
    of_people = diary.run(absent(booking, people=(Presence("ann@example.org", False),)))
    assert of_people.undo is not None
    assert diary.run(of_people.undo).booking.host_is_absent


def test_a_place_is_changed_and_changed_back(diary: Diary, booking: Booking) -> None:
    there = Location(LocationKind.ADDRESS, "12 Low Rd")
    outcome = diary.run(
        ChangeLocation(
            booking_id=booking.id,
            location=there,
            place=PlaceKind.ADDRESS,
            origin=Origin.SERVICE,
        )
    )
    assert outcome.booking.location == there
    assert outcome.booking.chosen_place is PlaceKind.ADDRESS
    assert outcome.booking.history[-1].message["place"] == "12 Low Rd"
    assert outcome.undo
    back = diary.run(outcome.undo).booking
    assert (back.location, back.chosen_place) == (booking.location, None)
