"""Known people: each address once, as it was last, with how often one met."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from pinmycal_desktop.model.booking import Attendee, Booking, BookingStatus, Origin
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.screen.people import known_people

NOW = datetime(2026, 3, 11, 12, tzinfo=UTC)


def met(day: int, *, name: str = "Ava", email: str = "ava@example.test") -> Booking:
    """Return a booking of half an hour on a day of March."""
    start = datetime(2026, 3, day, 9, tzinfo=UTC)
    return Booking(
        id=day,
        uid=f"booking-{day}",
        account_id=1,
        host_id=1,
        event_type_id=1,
        title="Intro",
        span=Span.lasting(start, 30),
        status=BookingStatus.CONFIRMED,
        attendee=Attendee(name=name, email=email, zone="Asia/Tokyo"),
        ical_uid=f"{day}@pinmycal",
        origin=Origin.WINDOW,
        created_at=NOW,
        updated_at=NOW,
    )


def test_an_address_is_one_person_whose_newest_name_counts() -> None:
    people = known_people(
        [met(2, name="A."), met(20), met(5, email="AVA@example.test")], NOW
    )
    (person,) = people
    assert (person.name, person.meetings) == ("Ava", 2)
    assert person.last == datetime(2026, 3, 5, 9, tzinfo=UTC)


def test_whoever_was_booked_last_comes_first() -> None:
    bo = met(6, name="Bo", email="bo@example.test")
    assert [each.name for each in known_people([met(2), bo], NOW)] == ["Bo", "Ava"]


def test_a_cancelled_meeting_was_none() -> None:
    gone = replace(met(2), status=BookingStatus.CANCELLED)
    (person,) = known_people([gone], NOW)
    assert (person.meetings, person.last) == (0, None)


def test_somebody_without_an_address_is_nobody_to_offer() -> None:
    assert known_people([met(2, email="")], NOW) == ()
