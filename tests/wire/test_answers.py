"""Reading what platforms answer: odd JSON never stops the program."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given, strategies as st

from pinmycal_desktop.model.credentials import ApiKey, OAuthTokens
from pinmycal_desktop.wire.answers import NotTheApi, in_utc, is_json_object, text_of
from pinmycal_desktop.wire.calcom import (
    read_booking,
    read_event_type,
    read_me,
    read_people,
    read_schedule,
    read_setup,
    read_slots,
    write_event_type,
)
from pinmycal_desktop.wire.credentials import credentials_text, read_credentials
from pinmycal_desktop.wire.pinmycal import read as pinmycal
from tests.remote.test_traps import WEEK, a_booking, an_event_type

READERS = (
    read_booking.read_bookings,
    read_booking.read_page,
    read_event_type.read_event_type,
    read_event_type.read_event_types,
    read_me.read_me,
    read_people.read_absences,
    read_people.read_attendees,
    read_people.read_forms,
    read_people.read_members,
    read_people.read_teams,
    read_schedule.read_schedule,
    read_schedule.read_schedules,
    read_setup.read_busy,
    read_setup.read_calendars,
    read_setup.read_conferencing,
    read_setup.read_link,
    read_setup.read_webhooks,
    pinmycal.read_booking,
    pinmycal.read_event_types,
    pinmycal.read_me,
    pinmycal.read_page,
    pinmycal.read_webhooks,
)
ODD = (
    b"",
    b"null",
    b"[]",
    b"Loading...",
    b"<html>",
    b"\xff\xfe",
    b'{"data": ',
    b'{"data": "x"}',
    b'{"data": NaN}',
    b"[" * 100_000,
    b'{"data":' * 20_000,
    b'{"data": {"uid": "\\ud800"}}',
)

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda below: (
        st.lists(below, max_size=3)
        | st.dictionaries(st.text(max_size=6), below, max_size=3)
    ),
    max_leaves=8,
)


def reads_or_refuses(read: Any, data: bytes) -> None:
    try:
        read(data)
    except NotTheApi:
        return


@pytest.mark.parametrize("read", READERS, ids=lambda each: each.__qualname__)
@pytest.mark.parametrize("data", ODD, ids=lambda each: repr(each[:20]))
def test_what_is_not_an_answer_is_refused(read: Any, data: bytes) -> None:
    with pytest.raises(NotTheApi):
        read(data)


@given(st.sampled_from(sorted(a_booking())), JSON)
def test_a_booking_with_any_field_odd_is_read_or_refused(name: str, odd: Any) -> None:
    told = {"data": a_booking(**{name: odd})}
    reads_or_refuses(read_booking.read_bookings, json.dumps(told).encode())


EVENT_TYPE = an_event_type(
    bookingFields=[{"type": "select", "slug": "s", "label": "S", "options": ["a"]}],
    locations=[{"type": "link", "link": "https://a.test"}],
    bookingWindow={"type": "businessDays", "value": 3},
    seats={"seatsPerTimeSlot": 3},
    recurrence={"frequency": "weekly", "occurrences": 3, "interval": 2},
    confirmationPolicy={"type": "always", "blockUnconfirmedBookingsInBooker": True},
    bookingLimitsCount={"day": 3},
    disableRescheduling={"disabled": True, "minutesBefore": 60},
    hosts=[{"userId": 3}],
)


@given(st.sampled_from(sorted(EVENT_TYPE)), JSON)
def test_an_event_type_with_any_field_odd_is_read_or_refused(
    name: str, odd: Any
) -> None:
    told = {"data": EVENT_TYPE | {name: odd}}
    reads_or_refuses(read_event_type.read_event_type, json.dumps(told).encode())


def test_an_event_type_has_what_it_says() -> None:
    found = read_event_type.read_event_type(json.dumps({"data": EVENT_TYPE}).encode())
    assert found.reschedule_notice == 60
    assert found.no_rescheduling
    assert found.blocks_while_pending
    assert found.questions[0].options == ("a",)
    assert found.recurrence is not None
    assert found.recurrence.interval == 2
    odd = EVENT_TYPE | {
        "recurrence": {"frequency": "daily", "occurrences": 3},
        "seats": {"seatsPerTimeSlot": True},
        "bookingWindow": [],
    }
    found = read_event_type.read_event_type(json.dumps({"data": odd}).encode())
    assert (found.recurrence, found.seats, found.window) == (None, None, None)


def test_a_document_that_is_none_is_not_taken_for_an_empty_one() -> None:
    before = read_event_type.read_event_type(json.dumps({"data": EVENT_TYPE}).encode())
    with pytest.raises(NotTheApi):
        write_event_type.event_type_body(None, before, kept="{")
    assert write_event_type.event_type_body(before, before, kept="[]") is None


@pytest.mark.parametrize(
    ("value", "kept"),
    [
        ("text", "text"),
        (True, True),
        (3, "3"),
        (2.5, "2.5"),
        (["a", 3, "b"], ("a", "b")),
        ({"label": "Shown", "value": "x"}, "Shown"),
        ({"value": "optionA", "optionValue": ""}, "optionA"),
        ({"odd": 1}, None),
        (None, None),
    ],
)
def test_an_answer_is_kept_where_it_can_be_shown(value: Any, kept: Any) -> None:
    told = a_booking(bookingFieldsResponses={"q": value, "name": "Eve"})
    (found,) = read_booking.read_bookings(json.dumps({"data": told}).encode())
    assert [each.value for each in found.answers] == ([] if kept is None else [kept])


def test_an_instant_is_in_utc_however_it_was_said() -> None:
    india = timezone(timedelta(hours=5, minutes=30))
    at = datetime(2026, 3, 10, 15, 0, tzinfo=india)
    assert in_utc(at) == at
    assert in_utc(at).tzinfo is UTC
    assert in_utc(at.replace(tzinfo=None)) == datetime(2026, 3, 10, 15, 0, tzinfo=UTC)


def test_text_that_is_no_text_is_refused() -> None:
    with pytest.raises(NotTheApi):
        text_of(b"\xff")
    assert not is_json_object(b"\xff")
    assert not is_json_object(b"[]")
    assert is_json_object(b"{}")


def test_a_slot_of_two_days_is_one() -> None:
    told = {"data": {"a": [{"start": WEEK.start.isoformat()}], "b": []}}
    told["data"]["b"] = told["data"]["a"]
    assert len(read_slots.read_slots(json.dumps(told).encode(), within=WEEK)) == 1


@pytest.mark.parametrize(
    "credentials",
    [
        ApiKey("cal_ä"),
        OAuthTokens(client_id="c", access="a", refresh=""),
        OAuthTokens(client_id="c", access="a", refresh="r", expires_at=WEEK.start),
    ],
)
def test_credentials_come_back_from_the_keyring(credentials: Any) -> None:
    assert read_credentials(credentials_text(credentials)) == credentials


@pytest.mark.parametrize("text", ["", "cal_key", "{}", '{"kind": "other"}', "[1]"])
def test_a_text_that_holds_no_credentials_holds_none(text: str) -> None:
    assert read_credentials(text) is None


def test_a_booking_without_offsets_is_none() -> None:
    told = a_booking(start="2026-12-07T10:00:00", end="2026-12-07T10:30:00")
    with pytest.raises(NotTheApi):
        read_booking.read_bookings(json.dumps({"data": told}).encode())
