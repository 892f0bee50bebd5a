"""What the details say of who comes: seats, guests, and who did not."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pinmycal_desktop.model.account import Host
from pinmycal_desktop.model.booking import Seat
from pinmycal_desktop.ui.details.facts import BookingFacts
from pinmycal_desktop.ui.format import Format
from tests.builders import a_booking, a_guest, an_attendee
from tests.screen import facts

if TYPE_CHECKING:
    from pinmycal_desktop.model.booking import Booking

HOST = Host(id=1, uid="h", account_id=1, name="Mira", email="m@x.y", zone="UTC")


def told(booking: Booking) -> BookingFacts:
    return BookingFacts(booking, facts.week(), HOST, Format())


def people(booking: Booking) -> list[tuple[str, str]]:
    return [(each.name, each.part) for each in told(booking).people]


def test_everyone_with_a_seat_is_an_invitee_and_who_comes_along_a_guest() -> None:
    one, two = an_attendee(), an_attendee(name="Bo", email="bo@example.org")
    booking = a_booking(
        seats=(Seat(uid="1", attendee=one), Seat(uid="2", attendee=two)),
        others=(a_guest("ann@example.org"),),
    )
    assert people(booking) == [
        ("Mira", "Host"),
        ("Ava Lindqvist", "Invitee · ava@example.org"),
        ("Bo", "Invitee · bo@example.org"),
        ("ann@example.org", "Guest"),
    ]


def test_who_did_not_come_is_named_so() -> None:
    booking = a_booking(
        host_is_absent=True,
        attendee=an_attendee(is_absent=True),
        others=(replace(a_guest("ann@example.org"), is_absent=True),),
    )
    assert all(" · did not come" in part for _, part in people(booking))


def test_a_meeting_of_a_series_says_so() -> None:
    assert told(a_booking(series_uid="s")).short.endswith(" · One of a series")
    assert "series" not in told(a_booking()).short
