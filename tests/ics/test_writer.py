"""Bookings as calendar files: read back by us, by icalendar, and line by line."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, strategies as st
from icalendar import Calendar, Event

from pinmycal_desktop.ics import child
from pinmycal_desktop.ics.lines import cleaned, single_line
from pinmycal_desktop.ics.reader import read_calendar
from pinmycal_desktop.ics.writer import Method, write_calendar
from pinmycal_desktop.model.account import Host
from pinmycal_desktop.model.booking import (
    Answer,
    Attendee,
    Booking,
    BookingStatus,
    Origin,
)
from pinmycal_desktop.model.event_type import Location, LocationKind
from pinmycal_desktop.model.importing import Known, plan_import
from pinmycal_desktop.model.meetings import booking_from
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.model.transfer import ImportTarget, ImportVerdict
from tests.builders import a_guest

NOW = datetime(2026, 4, 1, 12, 0, tzinfo=UTC)
WINDOW = Span(datetime(2026, 1, 1, tzinfo=UTC), datetime(2027, 1, 1, tzinfo=UTC))
HOST = Host(
    id=1,
    uid="h",
    account_id=1,
    name="Mira Weber",
    email="mira@studio.example",
    zone="Europe/Lisbon",
)
BOOKING = Booking(
    id=1,
    uid="5f0c",
    account_id=1,
    host_id=1,
    event_type_id=7,
    title="Portfolio review",
    span=Span.lasting(datetime(2026, 4, 13, 9, 0, tzinfo=UTC), 30),
    status=BookingStatus.CONFIRMED,
    attendee=Attendee(
        name="Jonas Falk", email="jonas@reader.example", zone="Europe/Lisbon"
    ),
    others=(a_guest("ann@x.example", "Europe/Lisbon"),),
    notes="Bring the prints.",
    location=Location(LocationKind.LINK, "https://meet.example/mira"),
    ical_uid="5f0c@pinmycal",
    sequence=2,
    origin=Origin.WINDOW,
    created_at=datetime(2026, 3, 1, tzinfo=UTC),
    updated_at=datetime(2026, 3, 2, tzinfo=UTC),
)


def write(*bookings: Booking, host: Host = HOST, method: Method | None = None) -> bytes:
    """Return the file of `bookings`."""
    return write_calendar(
        bookings, host=host, now=NOW, event_types={7: "Review"}, method=method
    )


def lines(octets: bytes) -> list[str]:
    """Return the unfolded lines of a file."""
    return octets.decode().replace("\r\n ", "").removesuffix("\r\n").split("\r\n")


def test_a_booking_is_written_with_all_that_others_need() -> None:
    written = lines(write(BOOKING))

    event = written[written.index("BEGIN:VEVENT") :]
    assert event == [
        "BEGIN:VEVENT",
        "UID:5f0c@pinmycal",
        "DTSTAMP:20260401T120000Z",
        "SEQUENCE:2",
        "CREATED:20260301T000000Z",
        "LAST-MODIFIED:20260302T000000Z",
        "DTSTART;TZID=Europe/Lisbon:20260413T100000",
        "DTEND;TZID=Europe/Lisbon:20260413T103000",
        "SUMMARY:Portfolio review",
        "STATUS:CONFIRMED",
        "ORGANIZER;CN=Mira Weber:mailto:mira@studio.example",
        (
            "ATTENDEE;CN=Jonas Falk;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED:"
            "mailto:jonas@reader.example"
        ),
        "ATTENDEE;ROLE=OPT-PARTICIPANT;PARTSTAT=NEEDS-ACTION:mailto:ann@x.example",
        "LOCATION:https://meet.example/mira",
        "CONFERENCE;VALUE=URI;FEATURE=VIDEO:https://meet.example/mira",
        "URL:https://meet.example/mira",
        "DESCRIPTION:Bring the prints.",
        "CATEGORIES:Review",
        "END:VEVENT",
        "END:VCALENDAR",
    ]


def test_a_second_reader_sees_the_same_meeting() -> None:
    calendar = Calendar.from_ical(write(BOOKING))

    [event] = calendar.walk("VEVENT")
    [zone] = calendar.walk("VTIMEZONE")
    assert isinstance(event, Event)
    attendees = event["ATTENDEE"]
    assert isinstance(attendees, list)
    assert calendar["VERSION"] == "2.0"
    assert event["UID"] == "5f0c@pinmycal"
    assert event.start == datetime(2026, 4, 13, 10, tzinfo=ZoneInfo("Europe/Lisbon"))
    assert event.end - event.start == timedelta(minutes=30)
    assert event["SEQUENCE"] == 2
    assert [str(each) for each in attendees] == [
        "mailto:jonas@reader.example",
        "mailto:ann@x.example",
    ]
    assert zone["TZID"] == "Europe/Lisbon"
    [summer] = zone.walk("DAYLIGHT")
    assert summer["DTSTART"].to_ical() == b"20260329T010000"


@pytest.mark.parametrize(
    ("status", "word"),
    [
        (BookingStatus.CONFIRMED, "CONFIRMED"),
        (BookingStatus.PENDING, "TENTATIVE"),
        (BookingStatus.CANCELLED, "CANCELLED"),
        (BookingStatus.DECLINED, "CANCELLED"),
    ],
)
def test_how_far_a_booking_has_come_is_said(status: BookingStatus, word: str) -> None:
    assert f"STATUS:{word}" in lines(write(replace(BOOKING, status=status)))


@pytest.mark.parametrize("method", list(Method))
def test_an_invitation_says_what_it_asks(method: Method) -> None:
    assert f"METHOD:{method.value}" in lines(write(BOOKING, method=method))


ADA = Attendee(name="Ada", email="ada@host.example", zone="UTC")


@pytest.mark.parametrize(
    ("host", "people"),
    [
        (HOST, [HOST.email, "jonas@reader.example", "ann@x.example"]),
        (replace(HOST, email=""), ["jonas@reader.example", "ann@x.example"]),
    ],
)
def test_who_invited_to_what_was_imported_still_does(
    host: Host, people: list[str]
) -> None:
    imported = replace(BOOKING, organizer=ADA)
    [event] = read_calendar(write(imported, host=host), name="x", window=WINDOW).events
    assert event.organizer is not None
    assert (event.organizer.name, event.organizer.email) == ("Ada", ADA.email)
    assert [each.email for each in event.attendees] == people


def test_who_invites_is_not_asked_to_come() -> None:
    met = replace(BOOKING, organizer=ADA, attendee=ADA, others=())
    [event] = read_calendar(write(met), name="x", window=WINDOW).events
    assert [each.email for each in event.attendees] == [HOST.email]


def test_a_host_who_invites_is_named_as_now() -> None:
    own = replace(ADA, name="Mira of old", email=HOST.email.upper())
    written = lines(write(replace(BOOKING, organizer=own)))
    assert "ORGANIZER;CN=Mira Weber:mailto:mira@studio.example" in written


def test_without_an_organizer_nothing_is_asked_of_anyone() -> None:
    written = lines(write(BOOKING, host=replace(HOST, email=""), method=Method.REQUEST))

    assert not [each for each in written if each.startswith(("METHOD", "ORGANIZER"))]


def test_whole_days_are_dates() -> None:
    days = Span.of_days(date(2026, 3, 28), date(2026, 3, 29), HOST.zone)
    written = lines(write(replace(BOOKING, span=days, is_all_day=True)))

    assert "DTSTART;VALUE=DATE:20260328" in written
    assert "DTEND;VALUE=DATE:20260330" in written
    assert "BEGIN:VTIMEZONE" not in written


@pytest.mark.parametrize("zone", ["UTC", "Etc/UTC", "Etc/Zulu"])
def test_a_host_in_utc_needs_no_zone(zone: str) -> None:
    written = lines(write(BOOKING, host=replace(HOST, zone=zone)))

    assert "DTSTART:20260413T090000Z" in written
    assert "BEGIN:VTIMEZONE" not in written


def test_a_time_that_comes_twice_is_told_apart() -> None:
    first = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    second = first + timedelta(hours=1)
    starts: list[str] = []
    for at in (first, second):
        written = lines(write(replace(BOOKING, span=Span.lasting(at, 45))))
        event = written[written.index("BEGIN:VEVENT") :]
        starts += [each for each in event if each.startswith(("DTSTART", "DTEND"))]

    assert starts == [
        "DTSTART:20261025T003000Z",
        "DTEND:20261025T011500Z",
        "DTSTART:20261025T013000Z",
        "DTEND;TZID=Europe/Lisbon:20261025T021500",
    ]


@pytest.mark.parametrize(
    ("location", "expected"),
    [
        (Location(), []),
        (Location(LocationKind.ADDRESS, ""), []),
        (
            Location(LocationKind.ADDRESS, "4 Mill Lane, Hull"),
            ["LOCATION:4 Mill Lane\\, Hull"],
        ),
        (Location(LocationKind.PHONE, "+44 20 1"), ["LOCATION:+44 20 1"]),
        (Location(LocationKind.LINK, "zoom:1"), ["LOCATION:zoom:1"]),
    ],
)
def test_a_place_is_written_as_far_as_it_is_known(
    location: Location, expected: list[str]
) -> None:
    written = lines(write(replace(BOOKING, location=location)))

    assert [
        each for each in written if each.startswith(("LOCATION", "CONFERENCE", "URL"))
    ] == expected


def test_answers_reasons_and_notes_are_the_description() -> None:
    booking = replace(
        BOOKING,
        answers=(
            Answer("topic", "Topic", "Prints"),
            Answer("days", "Days", ("Monday", "Friday")),
            Answer("first", "First time", value=True),
            Answer("paid", "Paid", value=False),
        ),
        cancellation_reason="Ill",
    )

    [event] = read_calendar(write(booking), name="x", window=WINDOW).events

    assert event.description == (
        "Topic: Prints\n\nDays: Monday, Friday\n\nFirst time: yes\n\nPaid: no\n\n"
        "Bring the prints.\n\nIll"
    )


def test_people_without_an_address_are_no_attendees() -> None:
    nobody = replace(BOOKING.attendee, name="", email=" ")
    written = lines(
        write(replace(BOOKING, attendee=nobody, others=(a_guest(""), a_guest(" "))))
    )

    assert not [each for each in written if each.startswith("ATTENDEE")]


def test_an_empty_span_of_time_is_an_empty_calendar() -> None:
    assert read_calendar(write(), name="x", window=WINDOW).events == ()


def test_what_lies_in_the_last_year_still_has_a_zone() -> None:
    span = Span.lasting(datetime(9999, 6, 1, tzinfo=UTC), 30)

    assert "TZID:Europe/Lisbon" in lines(write(replace(BOOKING, span=span)))


LINE_ENDS = "\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029\0"
TEXT = st.text(st.sampled_from("abc ,;:\\\"'^<>=ü€😀\t" + LINE_ENDS), max_size=40)
ZONES = st.sampled_from(
    ["UTC", "Europe/Lisbon", "Australia/Lord_Howe", "America/St_Johns", "Pacific/Apia"]
)
STARTS = st.datetimes(
    datetime(2020, 1, 1),  # noqa: DTZ001 - hypothesis adds the zone
    datetime(2035, 1, 1),  # noqa: DTZ001 - hypothesis adds the zone
    timezones=st.just(UTC),
).map(lambda at: at.replace(microsecond=0))
PEOPLE = st.from_regex(r"[a-z]{1,8}(\+[a-z]{1,4})?@[a-z]{1,8}\.example", fullmatch=True)


@st.composite
def bookings(draw: st.DrawFn) -> Booking:
    """Draw a booking, with whatever a person could type."""
    emails = draw(st.lists(PEOPLE, min_size=1, max_size=4, unique=True))
    place = draw(st.sampled_from(list(LocationKind)))
    link = "https://meet.example/a?b=1,2;c"
    value = link if place is LocationKind.LINK else draw(TEXT)
    return replace(
        BOOKING,
        ical_uid=draw(st.uuids().map(str)),
        title=draw(TEXT),
        span=Span.lasting(draw(STARTS), draw(st.integers(0, 5_000))),
        status=draw(st.sampled_from(list(BookingStatus))),
        attendee=Attendee(name=draw(TEXT), email=emails[0], zone="UTC"),
        others=tuple(map(a_guest, emails[1:])),
        notes=draw(TEXT),
        location=Location(place, "" if place is LocationKind.NONE else value),
        sequence=draw(st.integers(0, 99)),
        updated_at=draw(STARTS),
    )


@given(bookings(), ZONES)
def test_what_is_written_is_read_again(booking: Booking, zone: str) -> None:
    host = replace(HOST, zone=zone)

    file = read_calendar(write(booking, host=host), name="x", window=WINDOW)

    [event] = file.events
    assert (file.notes, file.unreadable) == ((), ())
    assert event.uid == booking.ical_uid
    assert event.title == single_line(booking.title)
    assert event.span == booking.span
    assert event.sequence == booking.sequence
    assert event.stamp == booking.updated_at
    assert event.is_cancelled is not booking.status.takes_time
    assert event.is_tentative is (booking.status is BookingStatus.PENDING)
    assert [each.email for each in event.attendees] == [
        booking.attendee.email,
        *booking.guests,
    ]
    assert event.description == cleaned(booking.notes).strip()
    assert event.location == single_line(booking.location.value)
    assert event.link == (booking.location.link or "")
    assert event.categories == ("Review",)


@given(st.lists(bookings(), max_size=4, unique_by=lambda each: each.ical_uid), ZONES)
def test_our_own_file_is_the_same_when_it_comes_back(
    chosen: list[Booking], zone: str
) -> None:
    host = replace(HOST, zone=zone)
    file = read_calendar(write(*chosen, host=host), name="x", window=WINDOW, zone=zone)
    known = Known(
        host_email=HOST.email,
        bookings={each.ical_uid: each for each in chosen},
        overlapping=tuple(chosen),
    )

    preview = plan_import(file, ImportTarget.BOOKINGS, known)

    assert preview.count(ImportVerdict.SAME) == len(chosen) == len(preview.rows)


@given(bookings(), ZONES)
def test_export_import_export_gives_the_same_octets(
    booking: Booking, zone: str
) -> None:
    host = replace(HOST, zone=zone)
    event_types = {7: ""}

    def export(one: Booking) -> bytes:
        return write_calendar([one], host=host, now=NOW, event_types=event_types)

    def taken_in(octets: bytes) -> Booking:
        file = read_calendar(octets, name="x", window=WINDOW, zone=zone)
        imported = booking_from(
            file.events[0],
            uid="u",
            account_id=1,
            host_id=1,
            host_email=HOST.email,
            zone=zone,
            now=datetime(2040, 1, 1, tzinfo=UTC),
        )
        return replace(imported, created_at=booking.created_at)

    first = export(taken_in(export(booking)))

    assert export(taken_in(first)) == first


@given(bookings(), TEXT, TEXT)
def test_nothing_anybody_types_adds_a_line(
    booking: Booking, name: str, mail: str
) -> None:
    hostile = replace(
        booking,
        ical_uid=name + "u",
        attendee=Attendee(name=name, email=mail + "@x", zone="UTC"),
        others=(a_guest(mail + "@y"),),
        location=Location(LocationKind.LINK, "https://x/" + mail),
    )
    host = replace(HOST, name=name, email=mail + "@z")

    written = write(hostile, host=host).decode().replace("\r\n ", "")

    found = [each.split(":")[0].split(";")[0] for each in written.splitlines()]
    event = found[found.index("BEGIN", found.index("BEGIN") + 1) :]
    assert len([each for each in found if each == "ATTENDEE"]) == 2
    assert set(event) <= {
        "BEGIN", "END", "TZID", "DTSTART", "DTEND", "TZNAME", "TZOFFSETFROM",
        "TZOFFSETTO", "RDATE", "RRULE", "UID", "DTSTAMP", "SEQUENCE", "CREATED",
        "LAST-MODIFIED", "SUMMARY", "STATUS", "ORGANIZER", "ATTENDEE", "LOCATION",
        "CONFERENCE", "URL", "DESCRIPTION", "CATEGORIES",
    }  # fmt: skip


def test_the_promise_does_not_rest_on_asserts(*, full: bool) -> None:
    """Whoever writes in a Python that drops asserts keeps it too, in every field."""
    done = subprocess.run(
        [sys.executable, "-O", HOSTILE, str(2_000 if full else 150)],
        env=child.environment(),
        capture_output=True,
        check=True,
    )

    files = done.stdout.split(b"\0")[:-1]
    assert len(files) == (2_000 if full else 150)
    for file in files:
        lines = file.split(b"\r\n")
        assert lines.pop() == b""
        assert not any(set(b"\r\n\v\f\x1c\x1d\x1e") & set(each) for each in lines)
        assert max(map(len, lines)) <= 75
        whole = file.decode().replace("\r\n ", "").removesuffix("\r\n")
        names = [re.split("[:;]", each)[0] for each in whole.split("\r\n")]
        assert whole.splitlines() == whole.split("\r\n")
        assert {"X-EVIL", "ATTENDEE\\"}.isdisjoint(names)
        assert names.count("BEGIN") == names.count("END")
        for name, most in ALLOWED.items():
            assert names.count(name) <= most, (name, whole)
        assert set(names) <= set(ALLOWED)


HOSTILE = Path(__file__).with_name("hostile.py")
ALLOWED = {
    "BEGIN": 9, "END": 9, "VERSION": 1, "PRODID": 1, "CALSCALE": 1, "METHOD": 1,
    "NAME": 1, "X-WR-CALNAME": 1, "TZID": 1, "DTSTART": 6, "TZNAME": 5,
    "TZOFFSETFROM": 5, "TZOFFSETTO": 5, "RDATE": 5, "RRULE": 5, "UID": 1, "DTSTAMP": 1,
    "SEQUENCE": 1, "CREATED": 1, "LAST-MODIFIED": 1, "SUMMARY": 1, "STATUS": 1,
    "ORGANIZER": 1, "ATTENDEE": 4, "LOCATION": 1, "CONFERENCE": 1, "URL": 1,
    "DESCRIPTION": 2, "CATEGORIES": 1, "ACTION": 1, "TRIGGER": 1, "DTEND": 1,
}  # fmt: skip
"""What a file of one booking with an alarm may hold, and how often."""


def test_each_booking_of_a_long_file_is_there(*, full: bool) -> None:
    count = 20_000 if full else 2_000
    many = [
        replace(
            BOOKING,
            ical_uid=f"{number}@pinmycal",
            span=Span.lasting(BOOKING.span.start + timedelta(hours=number), 30),
        )
        for number in range(count)
    ]

    file = read_calendar(write(*many), name="x", window=WINDOW, zone=HOST.zone)

    assert [(each.uid, each.span) for each in file.events] == [
        (each.ical_uid, each.span) for each in many
    ]
