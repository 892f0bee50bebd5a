"""Bookings in the JSON of the Cal.com API: what the routes seldom or never show."""

from __future__ import annotations

from dataclasses import replace

import msgspec
import pytest

from pinmycal_desktop.model.account import Host
from pinmycal_desktop.model.booking import Answer, Booking, Origin, Seat
from pinmycal_desktop.model.errors import Invalid, NotFound, SlotTaken
from pinmycal_desktop.model.event_settings import EventSettings
from pinmycal_desktop.model.queries import BookingListing
from pinmycal_desktop.model.reasons import Reason, ReasonKind
from pinmycal_desktop.wire.calcom.booking import (
    RecurringSeatedBookingShape,
    View,
    booking_shape,
)
from pinmycal_desktop.wire.calcom.booking_links import calendar_links
from pinmycal_desktop.wire.calcom.booking_names import called
from pinmycal_desktop.wire.calcom.booking_refusals import booking_refusal
from pinmycal_desktop.wire.calcom.codec import encode
from pinmycal_desktop.wire.calcom.error import BareError, CalError
from tests.builders import a_booking, a_span, an_attendee, an_event_type

HOST = Host(id=1, uid="h", account_id=1, name="Mira Holt", email="m@x.y", zone="UTC")
SEAT = Seat(uid="seat", attendee=an_attendee(), answers=(Answer("a", "A", "b"),))


def listing(*listed: Booking) -> BookingListing:
    return BookingListing(
        listed=listed, total=len(listed), hosts={1: HOST}, event_types={}
    )


def test_a_booking_of_a_series_with_seats_has_what_both_have() -> None:
    booking = a_booking(series_uid="series", seats=(SEAT,), short_uid="short")
    shape = booking_shape(
        booking, listing(booking), View(seat_uid="seat", is_made=True)
    )
    assert isinstance(shape, RecurringSeatedBookingShape)
    told = msgspec.json.decode(encode(shape))
    assert (told["recurringBookingUid"], told["seatUid"]) == ("series", "seat")
    (attendee,) = told["attendees"]
    assert attendee["bookingFieldsResponses"] == {
        "name": "Ava Lindqvist",
        "a": "b",
        "guests": [],
    }
    assert told["description"] is None
    assert told["eventType"] is None


def test_a_host_nobody_knows_any_more_is_unknown() -> None:
    booking = a_booking(host_id=9)
    told = msgspec.json.decode(encode(booking_shape(booking, listing(booking), View())))
    assert set(told["hosts"][0].values()) == {"unknown"}


def test_an_imported_booking_has_the_name_its_calendar_gave_it() -> None:
    booking = a_booking(origin=Origin.IMPORT, title="Lunch")
    assert called(booking, None, HOST) == "Lunch"
    assert called(a_booking(), None, None) == "Meeting between  and Ava Lindqvist"


def test_a_template_may_name_answers_and_parts_of_names() -> None:
    template = "{Colour}/{Scheduler last name}/{Event duration}/{Organizer first name}"
    kind = an_event_type(settings=EventSettings(name_template=template))
    said = (Answer("colour", "C", "red"), Answer("x", "X", value=True))
    booking = a_booking(answers=said)
    assert called(booking, kind, HOST) == "red/Lindqvist/30 mins/Mira"


def test_links_leave_out_a_place_that_is_none() -> None:
    links = calendar_links(a_booking(), "T", b"x")
    assert not any("location" in each.link for each in links)


def reason(kind: ReasonKind, subject: str = "") -> Reason:
    return Reason(kind=kind, span=a_span(), subject=subject)


@pytest.mark.parametrize(
    ("reasons", "status", "start"),
    [
        ((ReasonKind.SEATS,), 409, "No more seats left"),
        ((ReasonKind.PAST, ReasonKind.CLOSED), 400, "Attempting to book"),
        ((ReasonKind.WINDOW, ReasonKind.NOTICE), 400, "The event type can't be"),
        ((ReasonKind.WINDOW, ReasonKind.CLOSED), 400, "User either already has"),
        ((), 400, "User either already has"),
    ],
)
def test_a_time_that_cannot_be_had_is_told_by_the_hardest_reason(
    reasons: tuple[ReasonKind, ...], status: int, start: str
) -> None:
    error = booking_refusal(SlotTaken(tuple(map(reason, reasons)), ()))
    assert isinstance(error, CalError)
    assert error.status == status
    assert error.message.startswith(start)


def test_limits_of_count_and_of_minutes_are_told_apart() -> None:
    count = booking_refusal(SlotTaken((reason(ReasonKind.LIMIT, "day"),), ()))
    minutes = booking_refusal(SlotTaken((reason(ReasonKind.LIMIT, "minutes-day"),), ()))
    assert isinstance(count, BareError)
    assert count.status == 401
    assert isinstance(minutes, CalError)
    assert minutes.status == 400


@pytest.mark.parametrize(
    ("uid", "end"), [("", "been reached."), ("abc", "(abc) to a new timeslot instead.")]
)
def test_who_has_too_many_ahead_may_be_offered_to_move_one(uid: str, end: str) -> None:
    code = "booking.too-many-ahead"
    error = booking_refusal(Invalid.field("attendee.email", code, most=1, uid=uid))
    assert isinstance(error, CalError)
    assert error.message.endswith(end)


def test_what_the_api_has_no_words_for_stays_as_it_is() -> None:
    for error in (
        NotFound("booking", 1),
        Invalid.field("attendee.zone", "field.zone", value="x"),
        Invalid(),
    ):
        assert booking_refusal(error) is error


def test_whoever_knows_a_seat_is_told_of_that_one_alone() -> None:
    booking = a_booking(seats=(SEAT, replace(SEAT, uid="other")), short_uid="s")
    view = View(is_insider=False, seat_uid="other")
    told = msgspec.json.decode(encode(booking_shape(booking, listing(booking), view)))
    assert [each["seatUid"] for each in told["attendees"]] == ["other"]
    assert "seatUid" not in told
