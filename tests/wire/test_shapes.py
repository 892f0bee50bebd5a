"""Answers of the API that only odd values reach."""

from __future__ import annotations

import json
from datetime import UTC, datetime

from pinmycal_desktop.model.account import Account, Host, Platform
from pinmycal_desktop.model.booking import Attendee, Booking, BookingStatus, Origin
from pinmycal_desktop.model.errors import FieldProblem
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.wire.pinmycal.booking import booking_body, read_new_booking
from pinmycal_desktop.wire.pinmycal.error import ErrorCode, error_body
from pinmycal_desktop.wire.pinmycal.user import me_body

AT = datetime(2026, 3, 10, 9, 30, tzinfo=UTC)
HOST = Host(id=1, uid="h", account_id=1, name="Ada", email="", zone="UTC")


def test_an_imported_booking_has_no_event_type() -> None:
    booking = Booking(
        id=7,
        uid="b",
        account_id=1,
        host_id=1,
        event_type_id=None,
        title="Dentist",
        span=Span.lasting(AT, 30),
        status=BookingStatus.CONFIRMED,
        attendee=Attendee(name="", email="", zone="UTC"),
        ical_uid="b",
        origin=Origin.IMPORT,
        created_at=AT,
        updated_at=AT,
    )
    said = json.loads(booking_body(booking, HOST, request_id="req_1"))
    assert said["booking"]["eventTypeId"] is None
    assert said["booking"]["end"] == "2026-03-10T10:00:00Z"


def test_a_workspace_without_latin_letters_still_has_a_slug() -> None:
    account = Account(id=1, uid="a", name="予約", platform=Platform.LOCAL, zone="UTC")
    said = json.loads(me_body(account, HOST, request_id="req_1"))
    assert said["workspace"]["slug"] == "workspace"


def test_fields_are_called_what_the_request_called_them() -> None:
    names = ["attendee.email", "attendee.zone", "event_type_id", "start", "after"]
    message = Message.of("service.field-missing")
    body = error_body(
        ErrorCode.VALIDATION_ERROR,
        message,
        request_id="req_1",
        problems=[FieldProblem(each, message) for each in names],
    )
    said = json.loads(body)
    shown = [each["field"] for each in said["fields"]]
    assert shown == ["invitee.email", "timezone", "eventTypeId", "start", "cursor"]
    assert "alternatives" not in said
    assert said["message"] == f"Please check: {', '.join(shown)}."


def test_no_alternatives_are_an_empty_list_and_not_left_out() -> None:
    body = error_body(
        ErrorCode.SLOT_UNAVAILABLE,
        Message.of("booking.slot-taken"),
        request_id="req_1",
        alternatives=(),
    )
    assert json.loads(body)["alternatives"] == []


def test_null_is_the_same_as_left_out() -> None:
    body = {
        "eventTypeId": "evt_1",
        "invitee": {"name": "Ava", "email": "ava@example.test"},
        "start": "2026-03-10T09:30:00Z",
        **dict.fromkeys(("timezone", "notes", "guests", "answers", "metadata")),
    }
    wanted, problems = read_new_booking(json.dumps(body).encode())
    assert problems == ()
    assert wanted.zone is None
    assert (wanted.notes, wanted.guests, wanted.answers) == ("", (), ())
