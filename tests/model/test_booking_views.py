"""A meeting with seats as one of its people may know it."""

from __future__ import annotations

from pinmycal_desktop.model.booking import Seat
from tests.builders import a_booking, an_attendee

AVA, BEN = an_attendee(), an_attendee(name="Ben", email="ben@example.org")


def test_who_has_a_seat_sees_no_other() -> None:
    seats = (Seat(uid="a", attendee=AVA), Seat(uid="b", attendee=BEN))
    meeting = a_booking(attendee=AVA, seats=seats, notes="between us")
    seen = meeting.seen_by("BEN@example.org")
    assert seen.people == (BEN,)
    assert [each.uid for each in seen.seats] == ["b"]
    assert seen.notes == ""


def test_a_meeting_without_seats_is_seen_whole() -> None:
    meeting = a_booking(attendee=AVA, notes="between us")
    assert meeting.seen_by(AVA.email) == meeting
