"""Meetings, as calendar files tell of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from pinmycal_desktop.model.booking import Attendee, BookingStatus, Calendar, Origin
from pinmycal_desktop.model.event_type import Location, LocationKind
from pinmycal_desktop.model.meetings import (
    booking_from,
    busy_from,
    calendar_name,
    changed_booking,
    is_host,
    location_of,
    meetings_in,
    names_of,
    notes_of,
    people_of,
    status_of,
    stored_uid,
)
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.model.transfer import ReadEvent

NINE = datetime(2026, 4, 13, 9, 0, tzinfo=UTC)
NOW = datetime(2026, 4, 1, 12, 0, tzinfo=UTC)
HOST = "mira@studio.example"


def person(email: str, name: str = "") -> Attendee:
    """Return somebody."""
    return Attendee(name=name or email, email=email, zone="UTC")


MIRA, JONAS, ANN = person(HOST), person("jonas@x.example"), person("ann@x.example")
EVENT = ReadEvent(
    uid="e",
    title="Tea",
    span=Span.lasting(NINE, 30),
    stamp=NOW,
    organizer=MIRA,
    attendees=(JONAS,),
)


@pytest.mark.parametrize(
    ("uid", "name"),
    [("X", "X"), ("X@Cal.com", "X"), ("X@cal.DIY ", "X"), ("X@cal.org", "X@cal.org")],
)
def test_a_servers_suffix_is_no_part_of_the_name(uid: str, name: str) -> None:
    assert calendar_name(uid) == name


def test_each_occurrence_has_a_name_of_its_own() -> None:
    event = replace(EVENT, uid="X@Cal.com", recurrence_id="20260413T090000Z")

    assert names_of(event) == ("X#20260413T090000Z",)
    assert stored_uid(event) == "X#20260413T090000Z"


def test_a_single_meeting_is_kept_under_its_uid_as_written() -> None:
    assert stored_uid(replace(EVENT, uid="X@Cal.com")) == "X@Cal.com"


def test_a_meeting_without_a_uid_is_found_again_by_what_it_says() -> None:
    first, again = replace(EVENT, uid=""), replace(EVENT, uid=" ", stamp=None)

    assert names_of(first) == names_of(again) != names_of(replace(first, title="T"))
    assert stored_uid(first) == names_of(first)[0]


def test_the_highest_sequence_is_the_last_state() -> None:
    later = replace(EVENT, sequence=2, title="Late tea", stamp=NOW - timedelta(days=9))

    assert [each.title for each in meetings_in([later, EVENT])] == ["Late tea"]


def test_among_equal_sequences_the_last_change_is_the_last_state() -> None:
    later = replace(EVENT, stamp=NOW + timedelta(seconds=1), attendees=(ANN,))

    [meeting] = meetings_in([later, EVENT, replace(EVENT, stamp=None)])

    assert meeting.attendees == (ANN,)


def test_meetings_that_share_a_uid_carelessly_are_all_kept() -> None:
    start = EVENT.span.start
    days = [
        replace(EVENT, span=Span.lasting(start + timedelta(days=each), 30))
        for each in range(3)
    ]

    found = meetings_in([*days, days[1], replace(days[2], sequence=-1)])

    assert [each.span for each in found] == [each.span for each in days]
    assert len({stored_uid(each) for each in found} | {EVENT.uid}) == 4
    assert meetings_in(days[::-1]) == found


@pytest.mark.parametrize(
    "change",
    [{"sequence": 7}, {"stamp": NOW + timedelta(days=1)}, {"is_cancelled": True}],
)
def test_a_meeting_that_moves_is_one_and_not_two(change: dict[str, Any]) -> None:
    later = Span.lasting(EVENT.span.start + timedelta(days=1), 30)
    moved = replace(EVENT, span=later, **change)

    assert [each.span for each in meetings_in([moved, EVENT])] == [later]


def test_a_cancellation_is_the_last_word() -> None:
    off = replace(EVENT, is_cancelled=True)

    [meeting] = meetings_in([off, replace(EVENT, attendees=(JONAS, ANN))])

    assert meeting.is_cancelled
    assert meeting.attendees == (JONAS, ANN)


def test_two_copies_of_one_mail_are_one_under_the_shorter_title() -> None:
    twice = replace(EVENT, title="Tea between Mira and Jonas")

    assert [each.title for each in meetings_in([twice, EVENT])] == ["Tea"]


def test_meetings_that_name_each_other_are_one() -> None:
    one = replace(EVENT, uid="a", supersedes=("b",))
    two = replace(EVENT, uid="b@Cal.com", supersedes=("c",), sequence=1)
    three = replace(EVENT, uid="c")

    [meeting] = meetings_in([three, one, two])

    assert meeting.uid == "b@Cal.com"
    assert set(names_of(meeting)) == {"a", "b", "c"}


def test_the_other_names_of_an_occurrence_name_its_series() -> None:
    one = replace(EVENT, uid="a", recurrence_id="20260413", supersedes=("b",))

    [meeting] = meetings_in([one])

    assert meeting.supersedes == ("b",)


def test_meetings_come_by_start() -> None:
    late = replace(EVENT, uid="late", span=Span.lasting(NINE + timedelta(hours=1), 30))

    assert [each.uid for each in meetings_in([late, EVENT])] == ["e", "late"]


def test_nobody_is_the_host_while_the_host_has_no_address() -> None:
    assert is_host(person("MIRA@studio.example"), HOST)
    assert not is_host(person(""), "")
    assert not is_host(None, HOST)


@pytest.mark.parametrize(
    ("organizer", "attendees", "met"),
    [
        (MIRA, (JONAS, ANN), (JONAS, ANN)),
        (MIRA, (MIRA, JONAS), (JONAS,)),
        (JONAS, (MIRA, ANN), (JONAS, ANN)),
        (JONAS, (MIRA, JONAS, ANN), (JONAS, ANN)),
        (JONAS, (), (JONAS,)),
        (JONAS, (ANN,), (ANN,)),
        (None, (ANN,), (ANN,)),
        (MIRA, (), ()),
    ],
)
def test_whom_the_host_meets(
    organizer: Attendee | None,
    attendees: tuple[Attendee, ...],
    met: tuple[Attendee, ...],
) -> None:
    event = replace(EVENT, organizer=organizer, attendees=attendees)

    assert people_of(event, HOST) == met


def test_how_far_a_meeting_has_come() -> None:
    assert status_of(EVENT) is BookingStatus.CONFIRMED
    assert status_of(replace(EVENT, is_tentative=True)) is BookingStatus.PENDING
    assert (
        status_of(replace(EVENT, is_tentative=True, is_cancelled=True))
        is BookingStatus.CANCELLED
    )


@pytest.mark.parametrize(
    ("location", "link", "expected"),
    [
        ("", "", Location()),
        ("Kitchen", "", Location(LocationKind.ADDRESS, "Kitchen")),
        ("+44 20 79460", "", Location(LocationKind.PHONE, "+44 20 79460")),
        ("Kitchen", "https://m", Location(LocationKind.LINK, "https://m")),
    ],
)
def test_where_a_meeting_is(location: str, link: str, expected: Location) -> None:
    assert location_of(replace(EVENT, location=location, link=link)) == expected


def test_a_room_beside_a_link_goes_to_the_notes() -> None:
    event = replace(EVENT, location="Kitchen", link="https://m", description="Cups")

    assert notes_of(event) == "Kitchen\n\nCups"
    assert notes_of(replace(event, location="https://m")) == "Cups"


def test_a_meeting_becomes_a_booking() -> None:
    event = replace(EVENT, attendees=(JONAS, ANN, person("", "Room")), sequence=3)

    booking = booking_from(
        event,
        uid="u",
        account_id=1,
        host_id=2,
        host_email=HOST,
        zone="Asia/Tokyo",
        now=NOW + timedelta(days=1),
        import_id=4,
    )

    assert (booking.uid, booking.ical_uid, booking.sequence) == ("u", "e", 3)
    assert (booking.attendee, booking.guests) == (JONAS, (ANN.email,))
    assert (booking.origin, booking.import_id) == (Origin.IMPORT, 4)
    assert (booking.created_at, booking.updated_at) == (NOW + timedelta(days=1), NOW)


def test_a_meeting_with_nobody_is_named_for_itself() -> None:
    booking = booking_from(
        replace(EVENT, attendees=(), stamp=None),
        uid="u",
        account_id=1,
        host_id=2,
        host_email=HOST,
        zone="Asia/Tokyo",
        now=NOW,
    )

    assert booking.attendee == Attendee(name="Tea", email="", zone="Asia/Tokyo")
    assert booking.updated_at == NOW


def test_a_changed_booking_keeps_what_is_its_own() -> None:
    booking = replace(
        booking_from(
            EVENT,
            uid="u",
            account_id=1,
            host_id=2,
            host_email=HOST,
            zone="UTC",
            now=NOW,
        ),
        id=9,
        sequence=5,
        attendee=replace(JONAS, zone="Asia/Tokyo"),
    )
    moved = replace(
        EVENT,
        span=Span.lasting(NINE + timedelta(hours=1), 30),
        attendees=(ANN, JONAS),
        sequence=1,
        stamp=None,
    )

    changed = changed_booking(booking, moved, host_email=HOST, now=NOW)
    other = changed_booking(
        booking, replace(EVENT, attendees=(ANN,)), host_email=HOST, now=NOW
    )
    alone = changed_booking(
        booking, replace(EVENT, attendees=()), host_email=HOST, now=NOW
    )

    assert (changed.id, changed.uid, changed.sequence) == (9, "u", 5)
    assert (changed.span, changed.was_rescheduled) == (moved.span, True)
    assert changed.attendee.zone == "Asia/Tokyo"
    assert changed.guests == (ANN.email,)
    assert (other.attendee, other.guests, other.was_rescheduled) == (ANN, (), False)
    assert (alone.attendee.email, alone.guests) == (JONAS.email, ())


def test_what_was_imported_goes_by_its_newest_uid_and_organizer() -> None:
    imported = booking_from(
        replace(EVENT, uid="x", organizer=ANN, sequence=3),
        uid="u",
        account_id=1,
        host_id=1,
        host_email=HOST,
        zone="UTC",
        now=NOW,
    )
    later = replace(EVENT, uid="x@Cal.diy", organizer=JONAS)
    changed = changed_booking(imported, later, host_email=HOST, now=NOW)
    assert changed.organizer == JONAS
    assert (changed.ical_uid, changed.sequence) == ("x@Cal.diy", 3)
    silent = replace(EVENT, uid="", organizer=None)
    kept = changed_booking(changed, silent, host_email=HOST, now=NOW)
    assert (kept.ical_uid, kept.organizer) == ("x@Cal.diy", changed.organizer)
    own = replace(imported, origin=Origin.WINDOW, organizer=None)
    mine = changed_booking(own, later, host_email=HOST, now=NOW)
    assert (mine.ical_uid, mine.organizer) == ("x", None)


def test_a_cancellation_takes_nothing_else_away() -> None:
    booking = replace(
        booking_from(
            EVENT,
            uid="u",
            account_id=1,
            host_id=2,
            host_email=HOST,
            zone="UTC",
            now=NOW,
        ),
        notes="Cups",
    )
    off = ReadEvent(uid="e", title="", span=EVENT.span, is_cancelled=True, sequence=2)

    changed = changed_booking(booking, off, host_email=HOST, now=NOW)

    assert changed == replace(booking, status=BookingStatus.CANCELLED, sequence=2)


def test_a_meeting_becomes_busy_time() -> None:
    calendar = Calendar(id=3, account_id=1, name="Work")

    busy = busy_from(EVENT, calendar, import_id=4)

    assert (busy.calendar_id, busy.calendar_name) == (3, "Work")
    assert (busy.title, busy.span, busy.ical_uid) == ("Tea", EVENT.span, "e")
    assert busy.import_id == 4


def test_a_meeting_beside_one_of_several_names_stays_as_it_is() -> None:
    renamed = replace(EVENT, uid="new", supersedes=("old",))

    assert EVENT in meetings_in([renamed, EVENT])


def test_an_event_is_the_same_among_other_people() -> None:
    alone = EVENT.among(None, ())
    assert alone == replace(EVENT, organizer=None, attendees=())
