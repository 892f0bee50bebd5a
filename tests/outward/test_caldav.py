"""Bookings in a calendar on a server: Radicale, and one in memory, do the same."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.diary.exporting import CANCELLED_FOR
from pinmycal_desktop.model.booking import BookingStatus, Origin
from pinmycal_desktop.model.caldav import ServerWish
from pinmycal_desktop.model.commands.bookings import (
    CancelBooking,
    EraseBooking,
    RestoreBooking,
    UneraseBooking,
)
from pinmycal_desktop.model.commands.publications import (
    ChangePublication,
    PublishNow,
    RemovePublication,
)
from pinmycal_desktop.model.commands.setup import SaveHost
from pinmycal_desktop.model.errors import Invalid, SignInNeeded
from pinmycal_desktop.outward import caldav
from pinmycal_desktop.outward.caldav import CalDavPublishing
from pinmycal_desktop.vault import caldav_secret_name
from tests.builders import a_uid, at
from tests.outward.calendar_home import Home, file_of, move
from tests.outward.calendar_servers import (
    PASSWORD,
    USER,
    Calendar,
    a_client,
    a_radicale,
    an_odd_server,
)
from tests.waiting import wait_until

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.outward.calendar_servers import Radicale

FOREIGN = (
    "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//other//EN\nBEGIN:VEVENT\nUID:foreign\n"
    "DTSTAMP:20260101T000000Z\nDTSTART:20260310T090000Z\nDTEND:20260310T093000Z\n"
    "SUMMARY:Dentist\nEND:VEVENT\nEND:VCALENDAR\n"
)


@pytest.fixture(scope="module")
def radicale(
    judge_python: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Radicale]:
    """Give a running Radicale."""
    with a_radicale(judge_python, tmp_path_factory.mktemp("radicale")) as made:
        yield made


@pytest.fixture(params=["in-memory", "radicale"])
def calendar(request: pytest.FixtureRequest) -> Iterator[Calendar]:
    """Give an empty calendar, on either server."""
    if request.param == "radicale":
        server: Radicale = request.getfixturevalue("radicale")
        yield server.calendar()
        return
    with an_odd_server() as odd, a_client() as client:
        yield Calendar(odd.url, odd.path, client, odd)


def test_a_server_says_which_calendars_it_has(home: Home, calendar: Calendar) -> None:
    wish = ServerWish(address=calendar.server, username=USER, password=PASSWORD)
    found = home.publisher.find(wish)
    assert ("Work", calendar.address) in [(each.name, each.address) for each in found]


def test_the_address_of_a_calendar_will_do(home: Home, calendar: Calendar) -> None:
    wish = ServerWish(address=calendar.address, username=USER, password=PASSWORD)
    assert calendar.address in [each.address for each in home.publisher.find(wish)]


def test_a_wrong_password_finds_nothing(home: Home, calendar: Calendar) -> None:
    wish = ServerWish(address=calendar.server, username=USER, password="no")
    with pytest.raises(SignInNeeded):
        home.publisher.find(wish)


def test_a_booking_is_one_event(home: Home, calendar: Calendar) -> None:
    booking = home.book()
    home.publish_to(calendar.address)
    assert home.round() == ""
    assert calendar.names() == [file_of(booking)]
    text = calendar.get(file_of(booking))
    assert f"UID:{booking.ical_uid}" in text
    assert "20260310T1000" in text
    assert "SUMMARY:Meeting" in text


def test_nobody_is_mailed_by_the_server(home: Home, calendar: Calendar) -> None:
    booking = home.book(guests=("ben@example.org",))
    home.publish_to(calendar.address)
    home.round()
    text = calendar.get(file_of(booking)).replace("\n ", "")
    assert "ORGANIZER" not in text
    assert "ATTENDEE" not in text
    assert "Ava Lindqvist <ava@example.org>" in text
    assert "ben@example.org" in text


def test_what_did_not_change_is_not_written_again(
    home: Home, calendar: Calendar
) -> None:
    booking = home.book()
    home.publish_to(calendar.address)
    home.round()
    before = calendar.get(file_of(booking))
    assert home.round() == ""
    assert calendar.get(file_of(booking)) == before
    assert home.diary.publications.drifts() == ()


def test_a_move_here_moves_the_event(home: Home, calendar: Calendar) -> None:
    booking = home.book()
    home.publish_to(calendar.address)
    home.round()
    move(home, booking)
    home.round()
    assert calendar.names() == [file_of(booking)]
    assert "20260310T1400" in calendar.get(file_of(booking))


def test_a_cancelled_booking_stays_for_a_while(home: Home, calendar: Calendar) -> None:
    booking = home.book()
    home.publish_to(calendar.address)
    home.round()
    home.diary.run(CancelBooking(booking_id=booking.id, origin=Origin.WINDOW))
    home.round()
    assert "STATUS:CANCELLED" in calendar.get(file_of(booking))
    home.clock.now += CANCELLED_FOR + timedelta(days=2)
    home.round()
    assert calendar.names() == []


def test_an_erased_booking_is_deleted_and_comes_back(
    home: Home, calendar: Calendar
) -> None:
    booking = home.book()
    home.publish_to(calendar.address)
    home.round()
    home.diary.run(EraseBooking(booking_id=booking.id, origin=Origin.WINDOW))
    home.round()
    assert calendar.names() == []
    home.diary.run(UneraseBooking(booking_id=booking.id, origin=Origin.WINDOW))
    home.round()
    assert calendar.names() == [file_of(booking)]


def test_what_others_wrote_there_is_left_alone(home: Home, calendar: Calendar) -> None:
    calendar.put("foreign.ics", FOREIGN)
    before = calendar.get("foreign.ics")
    booking = home.book()
    home.publish_to(calendar.address)
    home.round()
    calendar.change("foreign.ics", "Dentist", "Doctor")
    home.round()
    assert calendar.get("foreign.ics") == before.replace("Dentist", "Doctor")
    assert sorted(calendar.names()) == sorted(["foreign.ics", file_of(booking)])
    assert home.diary.publications.drifts() == ()


def test_a_move_there_is_drift_that_can_be_followed(
    home: Home, calendar: Calendar
) -> None:
    booking = home.book()
    home.publish_to(calendar.address)
    home.round()
    calendar.change(file_of(booking), "T1000", "T1600")
    calendar.change(file_of(booking), "T1030", "T1700")
    assert home.round() == ""
    drift = home.drift()
    assert drift.theirs.meant is not None
    assert drift.theirs.meant.span.start == at(10, 15)
    assert "T1600" in calendar.get(file_of(booking))
    moved = home.follow()
    assert moved.span.start == at(10, 15)
    assert moved.span.minutes == 60
    assert home.diary.publications.drifts() == ()
    assert home.round() == ""
    assert home.diary.publications.drifts() == ()
    assert f"SEQUENCE:{moved.sequence}" in calendar.get(file_of(booking))


def test_a_move_there_can_be_put_back(home: Home, calendar: Calendar) -> None:
    booking = home.book()
    home.publish_to(calendar.address)
    home.round()
    calendar.change(file_of(booking), "T1000", "T1600")
    calendar.change(file_of(booking), "T1030", "T1630")
    home.round()
    home.put_back()
    assert home.round() == ""
    assert "T1000" in calendar.get(file_of(booking))
    assert home.diary.publications.drifts() == ()


def test_an_event_deleted_there_can_be_followed(home: Home, calendar: Calendar) -> None:
    booking = home.book()
    home.publish_to(calendar.address)
    home.round()
    calendar.delete(file_of(booking))
    home.round()
    assert home.drift().theirs.is_gone
    assert home.follow().status is BookingStatus.CANCELLED
    assert home.round() == ""
    assert calendar.names() == []
    assert home.diary.publications.drifts() == ()


def test_an_event_deleted_there_can_be_put_back(home: Home, calendar: Calendar) -> None:
    booking = home.book()
    home.publish_to(calendar.address)
    home.round()
    calendar.delete(file_of(booking))
    home.round()
    home.put_back()
    home.round()
    assert calendar.names() == [file_of(booking)]
    assert home.diary.publications.drifts() == ()


def test_what_was_moved_on_both_sides_is_written_over_by_nobody(
    home: Home, calendar: Calendar
) -> None:
    booking = home.book()
    home.publish_to(calendar.address)
    home.round()
    calendar.change(file_of(booking), "T1000", "T1600")
    calendar.change(file_of(booking), "T1030", "T1630")
    move(home, booking)
    home.round()
    assert "T1600" in calendar.get(file_of(booking))
    assert home.drift().booking.span.start == at(10, 13)


def test_another_title_there_is_drift_that_cannot_be_followed(
    home: Home, calendar: Calendar
) -> None:
    booking = home.book()
    home.publish_to(calendar.address)
    home.round()
    calendar.change(file_of(booking), "SUMMARY:Meeting", "SUMMARY:Lunch")
    home.round()
    with pytest.raises(Invalid):
        home.follow()
    home.put_back()
    home.round()
    assert "SUMMARY:Meeting" in calendar.get(file_of(booking))


def test_an_alarm_set_there_is_no_drift_and_stays(
    home: Home, calendar: Calendar
) -> None:
    booking = home.book()
    home.publish_to(calendar.address)
    home.round()
    alarm = "BEGIN:VALARM\nACTION:DISPLAY\nDESCRIPTION:x\nTRIGGER:-PT5M\nEND:VALARM\n"
    calendar.change(file_of(booking), "END:VEVENT", f"{alarm}END:VEVENT")
    assert home.round() == ""
    assert home.diary.publications.drifts() == ()
    assert "VALARM" in calendar.get(file_of(booking))
    move(home, booking)
    assert home.round() == ""
    moved = calendar.get(file_of(booking))
    assert "T1400" in moved
    assert moved.count("TRIGGER:-PT5M") == 1
    home.diary.run(CancelBooking(booking_id=booking.id, origin=Origin.WINDOW))
    assert home.round() == ""
    assert "VALARM" not in calendar.get(file_of(booking))


def test_a_cancelled_booking_restored_there_can_be_followed(
    home: Home, calendar: Calendar
) -> None:
    booking = home.book()
    home.publish_to(calendar.address)
    home.round()
    home.diary.run(CancelBooking(booking_id=booking.id, origin=Origin.WINDOW))
    home.round()
    calendar.change(file_of(booking), "STATUS:CANCELLED", "STATUS:CONFIRMED")
    home.round()
    assert home.follow().status is BookingStatus.CONFIRMED
    home.round()
    assert home.diary.publications.drifts() == ()


def test_a_restored_booking_is_written_again(home: Home, calendar: Calendar) -> None:
    booking = home.book()
    home.publish_to(calendar.address)
    home.round()
    home.diary.run(CancelBooking(booking_id=booking.id, origin=Origin.WINDOW))
    home.round()
    home.diary.run(RestoreBooking(booking_id=booking.id, origin=Origin.WINDOW))
    home.round()
    assert "STATUS:CONFIRMED" in calendar.get(file_of(booking))


def test_the_same_calendar_again_takes_over_what_is_there(
    home: Home, calendar: Calendar
) -> None:
    booking = home.book()
    first = home.publish_to(calendar.address)
    home.round()
    home.diary.run(RemovePublication(publication_id=first.id))
    home.publish_to(calendar.address)
    assert home.round() == ""
    assert home.diary.publications.drifts() == ()
    assert calendar.names() == [file_of(booking)]
    move(home, booking)
    assert home.round() == ""
    assert "T1400" in calendar.get(file_of(booking))


def test_withdrawing_deletes_what_was_written_and_nothing_else(
    home: Home, calendar: Calendar
) -> None:
    calendar.put("foreign.ics", FOREIGN)
    home.book()
    changed = home.book(start=at(11, 9))
    there = home.publish_to(calendar.address)
    home.round()
    calendar.change(file_of(changed), "SUMMARY:Meeting", "SUMMARY:Mine now")
    home.diary.run(RemovePublication(publication_id=there.id, withdraws=True))
    home.publisher.publish(there.id)
    assert calendar.names() == sorted(["foreign.ics", file_of(changed)])
    assert home.diary.publications.all() == ()
    home.publisher.forget_passwords()
    assert home.vault.get(caldav_secret_name(there.uid)) is None


def test_other_hosts_bookings_leave_the_calendar(
    home: Home, calendar: Calendar
) -> None:
    home.book()
    there = home.publish_to(calendar.address)
    home.round()
    owner = home.diary.account.host()
    noa = replace(owner, id=0, uid=a_uid(), name="Noa", username="noa", revision=0)
    other = home.diary.run(SaveHost(host=noa)).host
    hosts = (other.id,)
    home.diary.run(
        ChangePublication(publication_id=there.id, name="Noa", host_ids=hosts)
    )
    assert home.round() == ""
    assert calendar.names() == []


def test_a_calendar_is_looked_at_again_by_itself(
    home: Home, calendar: Calendar, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(caldav, "LOOK_SECONDS", 0.02)
    booking = home.book()
    home.publish_to(calendar.address)
    home.round()
    calendar.delete(file_of(booking))
    (there,) = home.diary.publications.all()
    assert timedelta(minutes=10) < there.due_at - home.clock() < timedelta(minutes=20)
    thread = CalDavPublishing(home.diary, home.publisher, clock=home.clock)
    thread.start()
    try:
        home.clock.now = there.due_at + timedelta(seconds=1)
        wait_until(lambda: bool(home.diary.publications.drifts()))
    finally:
        thread.stop()


def test_the_thread_does_it_all_by_itself(home: Home, calendar: Calendar) -> None:
    thread = CalDavPublishing(home.diary, home.publisher, clock=home.clock)
    thread.start()
    try:
        there = home.publish_to(calendar.address)
        booking = home.book()
        wait_until(lambda: calendar.names() == [file_of(booking)])
        calendar.delete(file_of(booking))
        home.clock.advance(seconds=1)  # the round that wrote it may still go on
        home.diary.run(PublishNow(publication_id=there.id))
        wait_until(lambda: bool(home.diary.publications.drifts()))
        home.clock.advance(seconds=1)
        home.put_back()
        wait_until(lambda: calendar.names() == [file_of(booking)])
    finally:
        thread.stop()
