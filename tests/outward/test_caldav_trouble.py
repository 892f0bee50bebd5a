"""Calendar servers that break off, refuse, forget and lie: nothing is lost."""

from __future__ import annotations

import threading
import time
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.diary.passwords import forget_password, run_with_password
from pinmycal_desktop.model.booking import Origin
from pinmycal_desktop.model.caldav import ServerWish
from pinmycal_desktop.model.commands.bookings import CancelBooking, EraseBooking
from pinmycal_desktop.model.commands.publications import (
    ChangePublication,
    PublishNow,
    RemovePublication,
)
from pinmycal_desktop.model.errors import (
    Invalid,
    NotAllowed,
    NotOffered,
    Offline,
    RemoteTrouble,
    SecretsUnavailable,
    ServerTrouble,
)
from pinmycal_desktop.model.publication import REST_WHEN_LOCKED
from pinmycal_desktop.outward.caldav import CalDavPublishing, Publisher
from pinmycal_desktop.outward.caldav_round import MOST_AT_ONCE
from pinmycal_desktop.remote.address import origin
from pinmycal_desktop.remote.caldav import CalDavCalendar
from pinmycal_desktop.remote.caldav_discovery import _may_go
from tests.builders import a_uid, a_wish, at
from tests.outward.calendar_home import file_of, move
from tests.outward.calendar_servers import (
    PASSWORD,
    USER,
    Calendar,
    a_client,
    an_odd_server,
    answers,
    cuts,
    does_and_cuts,
    lets_pass,
)
from tests.waiting import wait_until

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pinmycal_desktop.model.booking import Booking
    from pinmycal_desktop.model.caldav import Put
    from pinmycal_desktop.model.publication import Publication
    from tests.outward.calendar_home import Home
    from tests.outward.calendar_servers import Odd, _Door

    Fault = Callable[[_Door], bool]

BOMB = (
    b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "'
    + b"x" * 100
    + b'">'
    + b"".join(
        f'<!ENTITY a{n} "{f"&a{n - 1 or str()};" * 10}">'.encode() for n in range(1, 9)
    )
    + b']><d:multistatus xmlns:d="DAV:">&a8;</d:multistatus>'
)


@pytest.fixture
def odd() -> Iterator[Odd]:
    """Give the server that does as it is told."""
    with an_odd_server() as made:
        yield made


@pytest.fixture
def theirs(odd: Odd) -> Iterator[Calendar]:
    """Give its calendar, as somebody else's program has it."""
    with a_client() as client:
        yield Calendar(odd.url, odd.path, client, odd)


@pytest.fixture
def booking(home: Home, odd: Odd) -> Booking:
    """Give a booking that is to be written there."""
    home.publish_to(odd.url + odd.path)
    return home.book()


def published(home: Home) -> Publication:
    """Return the only publication."""
    (found,) = home.diary.publications.all()
    return found


# --- lost answers ---------------------------------------------------------------------


def test_what_never_arrived_is_written_once(
    home: Home, odd: Odd, booking: Booking
) -> None:
    odd.faults, odd.on = [cuts], "PUT"
    assert home.round() == "remote.cut-short"
    assert odd.events == {}
    assert home.round() == ""
    assert list(odd.events) == [file_of(booking)]
    assert len(odd.told) == 1


def test_what_arrived_although_its_answer_was_lost_is_not_written_again(
    home: Home, odd: Odd, booking: Booking
) -> None:
    odd.faults, odd.on = [does_and_cuts], "PUT"
    assert home.round() == "remote.cut-short"
    assert list(odd.events) == [file_of(booking)]
    assert home.round() == ""
    assert len(odd.wrote("PUT")) == 1
    assert home.diary.publications.drifts() == ()


def test_a_move_whose_answer_was_lost_is_looked_for(
    home: Home, odd: Odd, booking: Booking
) -> None:
    home.round()
    move(home, booking)
    odd.faults, odd.on = [does_and_cuts], "PUT"
    home.round()
    assert home.round() == ""
    assert len(odd.wrote("PUT")) == 2
    assert home.diary.publications.drifts() == ()


def test_a_move_that_never_arrived_is_sent_again(
    home: Home, odd: Odd, booking: Booking
) -> None:
    home.round()
    move(home, booking)
    odd.faults, odd.on = [cuts], "PUT"
    home.round()
    assert home.round() == ""
    assert b"T140000" in odd.events[file_of(booking)][1]


def test_an_event_deleted_while_an_answer_was_lost_is_drift(
    home: Home, odd: Odd, booking: Booking, theirs: Calendar
) -> None:
    home.round()
    move(home, booking)
    odd.faults, odd.on = [cuts], "PUT"
    home.round()
    theirs.delete(file_of(booking))
    home.round()
    assert home.drift().theirs.is_gone
    assert odd.events == {}


def test_an_event_moved_while_an_answer_was_lost_is_drift(
    home: Home, odd: Odd, booking: Booking, theirs: Calendar
) -> None:
    odd.faults, odd.on = [does_and_cuts], "PUT"
    home.round()
    theirs.change(file_of(booking), "T100000", "T160000")
    theirs.change(file_of(booking), "T103000", "T163000")
    home.round()
    drift = home.drift()
    assert drift.theirs.meant is not None
    assert drift.theirs.meant.span.start == at(10, 15)


@pytest.mark.parametrize("fault", [cuts, does_and_cuts])
def test_a_deletion_whose_answer_was_lost_comes_about(
    home: Home, odd: Odd, booking: Booking, fault: object
) -> None:
    home.round()
    home.diary.run(EraseBooking(booking_id=booking.id, origin=Origin.WINDOW))
    odd.faults, odd.on = [fault], "DELETE"  # type: ignore[list-item]
    assert home.round() == "remote.cut-short"
    assert home.round() == ""
    assert odd.events == {}
    assert home.diary.publications.rows(published(home)) == ()


def test_what_was_changed_before_a_deletion_came_again_is_theirs(
    home: Home, odd: Odd, booking: Booking, theirs: Calendar
) -> None:
    home.round()
    home.diary.run(EraseBooking(booking_id=booking.id, origin=Origin.WINDOW))
    odd.faults, odd.on = [cuts], "DELETE"
    home.round()
    theirs.change(file_of(booking), "SUMMARY:Meeting", "SUMMARY:Mine now")
    assert home.round() == ""
    assert list(odd.events) == [file_of(booking)]


def test_a_program_that_died_while_it_wrote_looks_first(
    home: Home, odd: Odd, booking: Booking
) -> None:
    """As after a kill: what was begun is noted, and nothing of how it ended."""
    put = CalDavCalendar.put

    def die(self: CalDavCalendar, name: str, body: bytes, etag: str) -> Put:
        put(self, name, body, etag)
        raise RuntimeError("killed")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(CalDavCalendar, "put", die)
        with pytest.raises(RuntimeError, match="killed"):
            home.round()
    (row,) = home.diary.publications.rows(published(home))
    assert row.sending is not None
    assert home.round() == ""
    assert list(odd.events) == [file_of(booking)]
    assert len(odd.wrote("PUT")) == 1
    assert home.diary.publications.drifts() == ()


# --- servers that are other than Radicale ---------------------------------------------


@pytest.mark.parametrize(
    "kind",
    [
        {"has_sync": False},
        {"tells_etag": False},
        {"is_weak": True},
        {"wants_proof": True},
        {"part": 1},
        {"has_sync": False, "tells_etag": False, "is_weak": True},
    ],
    ids=str,
)
def test_every_kind_of_server_will_do(
    home: Home, odd: Odd, booking: Booking, theirs: Calendar, kind: dict[str, object]
) -> None:
    for name, value in kind.items():
        if name != "wants_proof":
            setattr(odd, name, value)
    other = home.book(start=at(11, 9))
    odd.wants_proof = bool(kind.get("wants_proof"))
    assert home.round() == ""
    odd.wants_proof = False
    theirs.delete(file_of(other))
    theirs.change(file_of(booking), "T100000", "T160000")
    theirs.change(file_of(booking), "T103000", "T163000")
    odd.wants_proof = bool(kind.get("wants_proof"))
    assert home.round() == ""
    drifted = home.diary.publications.drifts()
    assert [each.booking.id for each in drifted] == [booking.id, other.id]
    command = home.diary.publications.following(drifted[1], Origin.WINDOW)
    home.diary.run(command)
    assert home.follow().span.start == at(10, 15)
    assert home.round() == ""
    assert home.diary.publications.drifts() == ()
    assert list(odd.events) == [file_of(booking)]


def test_a_token_the_server_forgot_is_no_loss(
    home: Home, odd: Odd, booking: Booking, theirs: Calendar
) -> None:
    home.round()
    home.round()
    theirs.delete(file_of(booking))
    odd.forgot = odd.version + 1
    assert home.round() == ""
    assert home.drift().theirs.is_gone


def test_a_quiet_calendar_costs_one_question(
    home: Home, odd: Odd, booking: Booking
) -> None:
    assert booking.id
    home.round()
    home.round()
    odd.asked.clear()
    assert home.round() == ""
    assert [verb for verb, _, _ in odd.asked] == ["PROPFIND"]


def test_a_server_that_changes_what_it_is_given_is_believed(
    home: Home, odd: Odd, booking: Booking, monkeypatch: pytest.MonkeyPatch
) -> None:
    odd.tells_etag = False
    store = type(odd).store

    def shouting(self: Odd, name: str, body: bytes | None) -> str:
        loud = body and body.replace(b"SUMMARY:Meeting", b"SUMMARY:MEETING")
        return store(self, name, loud)

    monkeypatch.setattr(type(odd), "store", shouting)
    assert home.round() == ""
    assert home.round() == ""
    assert home.diary.publications.drifts() == ()
    assert b"MEETING" in odd.events[file_of(booking)][1]


def test_many_bookings_are_written_in_parts(home: Home, odd: Odd) -> None:
    home.publish_to(odd.url + odd.path)
    count = MOST_AT_ONCE + 5
    for each in range(count):
        start = at(10, 8) + timedelta(days=each)
        home.book(start=start, outside_hours=True)
    assert home.round() == ""
    assert len(odd.events) == count
    assert len(odd.told) == count


# --- refusals -------------------------------------------------------------------------


def test_a_password_that_is_not_taken_is_not_tried_on_and_on(
    home: Home, odd: Odd, booking: Booking
) -> None:
    home.round()
    there = published(home)
    home.vault.set(f"caldav/{there.uid}", "another")
    assert home.round() == "caldav.sign-in"
    locked = published(home)
    assert locked.progress.is_locked
    assert locked.due_at >= home.clock.now + REST_WHEN_LOCKED
    uid = a_uid()
    again = ChangePublication(
        publication_id=there.id, name="Work", host_ids=there.host_ids, uid=uid
    )
    run_with_password(home.diary, home.vault, again, PASSWORD, uid=uid)
    assert published(home).due_at <= home.clock.now
    assert home.round() == ""
    assert home.diary.publications.to_forget() == (there.uid,)
    assert booking.ical_uid in "".join(odd.events)


def test_a_password_that_is_gone_is_asked_for(home: Home, booking: Booking) -> None:
    assert booking.id
    assert forget_password(home.vault, published(home).uid)
    assert home.round() == "caldav.password-gone"


def test_a_keyring_that_does_not_answer_is_said(
    home: Home, booking: Booking, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert booking.id

    def locked(_: str) -> str:
        raise SecretsUnavailable("secrets.locked")

    monkeypatch.setattr(home.vault, "get", locked)
    assert home.round() == "secrets.locked"
    assert not published(home).progress.is_locked


def test_what_was_in_memory_only_is_asked_for_again(
    home: Home, booking: Booking, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert booking.id

    def has_none(_: str) -> str:
        raise SecretsUnavailable("secrets.none")

    monkeypatch.setattr(home.vault, "get", has_none)
    assert home.round() == "caldav.password-gone"
    assert published(home).progress.is_locked


@pytest.mark.parametrize(
    ("status", "code"),
    [
        (403, "caldav.not-allowed"),
        (404, "caldav.calendar-gone"),
        (410, "caldav.calendar-gone"),
        (429, "remote.busy"),
        (500, "remote.server-trouble"),
        (503, "remote.busy"),
        (507, "caldav.full"),
        (200, "caldav.no-server"),
    ],
)
def test_a_calendar_that_cannot_be_looked_at_loses_nothing(
    home: Home, odd: Odd, booking: Booking, status: int, code: str
) -> None:
    home.round()
    odd.faults, odd.on = [answers(status)], "PROPFIND"
    assert home.round() == code
    assert home.diary.publications.drifts() == ()
    assert published(home).progress.failures == 1
    assert home.round() == ""
    assert published(home).progress.failures == 0
    assert list(odd.events) == [file_of(booking)]


@pytest.mark.parametrize(
    ("status", "code"),
    [
        (401, "caldav.sign-in"),
        (403, "caldav.not-allowed"),
        (404, "caldav.calendar-gone"),
        (409, "caldav.calendar-gone"),
        (429, "remote.busy"),
        (500, "remote.server-trouble"),
        (502, "remote.server-trouble"),
        (507, "caldav.full"),
    ],
)
def test_a_write_that_the_server_cannot_take_now_is_done_later(
    home: Home, odd: Odd, booking: Booking, status: int, code: str
) -> None:
    odd.faults, odd.on = [answers(status)], "PUT"
    assert home.round() == code
    assert odd.events == {}
    assert home.round() == ""
    assert list(odd.events) == [file_of(booking)]


def test_how_long_to_wait_is_the_servers_to_say(
    home: Home, odd: Odd, booking: Booking
) -> None:
    assert booking.id
    odd.faults = [answers(503, headers={"retry-after": "600"})]
    assert home.round() == "remote.busy"
    assert published(home).due_at >= home.clock.now + timedelta(seconds=600)


@pytest.mark.parametrize("status", [400, 403, 409, 413, 415, 422])
def test_an_event_the_server_never_takes_does_not_hold_the_others(
    home: Home, odd: Odd, booking: Booking, status: int
) -> None:
    other = home.book(start=at(11, 9))
    why = b'<d:error xmlns:d="DAV:"><d:max-resource-size/></d:error>'
    odd.faults, odd.on = [answers(status, why)], "PUT"
    assert home.round() == ""
    assert list(odd.events) == [file_of(other)]
    there = published(home)
    assert home.diary.publications.counts(there).refused == 1
    assert home.round() == ""
    assert len(odd.wrote("PUT")) == 2
    home.diary.run(PublishNow(publication_id=there.id))
    home.round()
    assert sorted(odd.events) == sorted([file_of(booking), file_of(other)])


def test_a_meeting_the_calendar_has_from_elsewhere_is_said(
    home: Home, odd: Odd, booking: Booking
) -> None:
    why = b'<d:error xmlns:d="DAV:"><c:no-uid-conflict xmlns:c="x"/></d:error>'
    odd.faults, odd.on = [answers(409, why)], "PUT"
    assert home.round() == ""
    (row,) = home.diary.publications.rows(published(home))
    assert row.booking_id == booking.id
    assert row.trouble is not None
    assert row.trouble.code == "publication.uid-taken"


def test_another_event_in_its_place_is_left_alone(
    home: Home, odd: Odd, booking: Booking
) -> None:
    foreign = b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"
    odd.store(file_of(booking), foreign)
    assert home.round() == ""
    assert odd.events[file_of(booking)][1] == foreign
    (row,) = home.diary.publications.rows(published(home))
    assert row.trouble is not None
    assert row.trouble.code == "publication.name-taken"
    move(home, booking)
    assert home.round() == ""
    assert odd.events[file_of(booking)][1] == foreign
    assert home.diary.publications.drifts() == ()


def test_a_server_that_is_never_content_is_not_asked_for_ever(
    home: Home, odd: Odd, booking: Booking
) -> None:
    home.round()
    move(home, booking)
    odd.faults, odd.on = [answers(412)] * 50, "PUT"
    assert home.round() == ""
    assert len(odd.wrote("PUT")) < 6
    assert home.diary.publications.counts(published(home)).refused == 1


def test_an_event_deleted_before_it_could_be_moved_is_drift(
    home: Home, odd: Odd, booking: Booking, theirs: Calendar
) -> None:
    home.round()
    move(home, booking)

    def deleted_meanwhile(_: _Door) -> bool:
        theirs.delete(file_of(booking))
        return False

    odd.faults, odd.on = [deleted_meanwhile], "PUT"
    assert home.round() == ""
    assert home.drift().theirs.is_gone


def test_what_can_no_longer_be_read_can_only_be_put_back(
    home: Home, odd: Odd, booking: Booking, theirs: Calendar
) -> None:
    home.round()
    theirs.put(file_of(booking), "BEGIN:VCALENDAR\nEND:VCALENDAR\n")
    home.round()
    assert home.drift().theirs.meant is None
    with pytest.raises(Invalid):
        home.follow()
    home.put_back()
    assert home.round() == ""
    assert b"SUMMARY:Meeting" in odd.events[file_of(booking)][1]


def test_what_was_changed_back_there_is_no_drift_any_more(
    home: Home, odd: Odd, booking: Booking, theirs: Calendar
) -> None:
    home.round()
    before = odd.events[file_of(booking)]
    theirs.change(file_of(booking), "SUMMARY:Meeting", "SUMMARY:Lunch")
    home.round()
    assert home.drift()
    theirs.change(file_of(booking), "SUMMARY:Lunch", "SUMMARY:Meeting")
    home.round()
    assert home.diary.publications.drifts() == ()
    theirs.change(file_of(booking), "SUMMARY:Meeting", "SUMMARY:Lunch")
    home.round()
    odd.store(file_of(booking), before[1])
    odd.events[file_of(booking)] = before  # a server put an old copy back
    home.round()
    assert home.diary.publications.drifts() == ()


def test_a_cancelled_booking_that_is_gone_there_is_no_drift(
    home: Home, odd: Odd, booking: Booking, theirs: Calendar
) -> None:
    home.round()
    home.diary.run(CancelBooking(booking_id=booking.id, origin=Origin.WINDOW))
    theirs.delete(file_of(booking))
    assert home.round() == ""
    assert home.diary.publications.drifts() == ()
    assert odd.events == {}


# --- where it leads -------------------------------------------------------------------


@pytest.mark.parametrize("status", [301, 302, 307, 308])
def test_a_redirect_leads_no_write_away(
    home: Home, odd: Odd, booking: Booking, status: int
) -> None:
    where = f"{odd.path}other.ics"
    odd.faults, odd.on = [answers(status, headers={"location": where})], "PUT"
    assert home.round() == "remote.led-elsewhere"
    assert odd.events == {}
    assert home.round() == ""
    assert list(odd.events) == [file_of(booking)]


@pytest.mark.parametrize(
    ("typed", "other", "may"),
    [
        ("https://a.example", "https://a.example", True),
        ("https://a.example", "https://a.example:8443", True),
        ("https://a.example", "http://a.example", False),
        ("https://caldav.icloud.com", "https://p12-caldav.icloud.com", True),
        ("https://example.com", "https://dav.example.com", True),
        ("https://dav.example.com", "https://example.com", True),
        ("https://example.com", "https://example.org", False),
        ("https://example.com", "https://evil-example.com", False),
        ("https://example.com", "https://localhost", False),
        ("https://example.com", "https://127.0.0.1", False),
        ("http://127.0.0.1:1", "http://127.0.0.1:2", False),
        ("https://10.0.0.1", "https://11.0.0.1", False),
    ],
)
def test_a_password_goes_only_where_it_belongs(
    typed: str,
    other: str,
    may: bool,  # noqa: FBT001 - a case
) -> None:
    assert _may_go(origin(typed), origin(other)) is may


def test_a_server_that_sends_elsewhere_gets_no_password_there(
    home: Home, odd: Odd
) -> None:
    with an_odd_server() as stranger:
        odd.faults = [answers(302, headers={"location": f"{stranger.url}/dav/"})]
        wish = ServerWish(address=odd.url, username=USER, password=PASSWORD)
        with pytest.raises(NotAllowed):
            home.publisher.find(wish)
        assert stranger.asked == []


@pytest.mark.parametrize(
    "body",
    [b"", b"<html>", b"not xml", BOMB, b"<a>" * 100, b"<d/>"],
    ids=["nothing", "html", "text", "bomb", "deep", "other"],
)
def test_an_answer_that_is_no_webdav_is_said_so(
    home: Home, odd: Odd, booking: Booking, body: bytes
) -> None:
    assert booking.id
    odd.faults = [answers(207, body)]
    assert home.round() == "caldav.no-server"
    odd.faults = [answers(207, body)] * 9
    wish = ServerWish(address=odd.url, username=USER, password=PASSWORD)
    with pytest.raises(ServerTrouble):
        home.publisher.find(wish)


def test_a_server_without_a_calendar_for_us_is_said_so(home: Home, odd: Odd) -> None:
    odd.path = f"/{USER}/shared/"
    wish = ServerWish(address=odd.url, username=USER, password=PASSWORD)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("tests.outward.calendar_servers._CALENDAR", "")
        with pytest.raises(NotOffered):
            home.publisher.find(wish)


def test_nobody_there_is_said_so(home: Home, odd: Odd, booking: Booking) -> None:
    assert booking.id
    free = "http://127.0.0.1:9"
    with pytest.raises(Offline):
        home.publisher.find(ServerWish(address=free, username=USER, password="x"))
    home.diary.run(RemovePublication(publication_id=published(home).id))
    home.publish_to(f"{free}/cal/")
    assert home.round() == "remote.offline"
    assert odd.asked == []


def test_a_server_that_says_nothing_does_not_hold_up_the_end(
    home: Home, odd: Odd, booking: Booking
) -> None:
    assert booking.id
    reached, gate = threading.Event(), threading.Event()

    def wait(_: _Door) -> bool:
        reached.set()
        gate.wait(20)
        return True

    odd.faults = [wait]
    thread = CalDavPublishing(home.diary, home.publisher, clock=home.clock)
    thread.start()
    assert reached.wait(20)
    began = time.monotonic()
    thread.stop()
    gate.set()
    assert time.monotonic() - began < 15
    assert published(home).progress.failures == 0


def test_two_who_publish_take_turns(home: Home, odd: Odd, booking: Booking) -> None:
    there = published(home)
    threads = [
        threading.Thread(target=home.publisher.publish, args=(there.id,))
        for _ in range(3)
    ]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert list(odd.events) == [file_of(booking)]
    assert len(odd.wrote("PUT")) == 1


def test_the_thread_waits_after_a_failure_and_goes_on(
    home: Home, odd: Odd, booking: Booking
) -> None:
    odd.faults = [answers(500)]
    thread = CalDavPublishing(home.diary, home.publisher, clock=home.clock)
    thread.start()
    try:
        wait_until(lambda: published(home).progress.failures == 1)
        assert odd.events == {}
        home.clock.advance(hours=1)
        home.book(start=at(12, 9))
        wait_until(lambda: len(odd.events) == 2)
    finally:
        thread.stop()
    assert file_of(booking) in odd.events


def test_the_end_of_a_publisher_is_the_end(
    home: Home, odd: Odd, booking: Booking
) -> None:
    assert booking.id
    home.publisher.stop()
    home.round()
    assert odd.asked == []
    publisher = Publisher(
        home.diary, clock=home.clock, secrets=home.vault, agent="PinmyCal-test"
    )
    home.publisher = publisher
    assert home.round() == ""
    odd.faults = [answers(500)] * 9
    with pytest.raises(RemoteTrouble):
        publisher.find(ServerWish(address=odd.url, username=USER, password="x"))


def test_bookings_long_past_are_not_written_to_a_new_calendar(
    home: Home, odd: Odd
) -> None:
    past = home.book()
    home.clock.advance(days=60)
    home.publish_to(odd.url + odd.path)
    assert home.round() == ""
    assert odd.events == {}
    assert past.id
    wish = a_wish(start=at(10, 9) + timedelta(days=70))
    home.diary.run(wish)
    assert home.round() == ""
    assert len(odd.events) == 1


# --- odd answers ----------------------------------------------------------------------

ALL_IN_PARTS = (
    b'<d:multistatus xmlns:d="DAV:"><d:response><d:href>/mira/job/</d:href>'
    b"<d:status>HTTP/1.1 507 Full</d:status></d:response>"
    b"<d:sync-token>urn:sync:1</d:sync-token></d:multistatus>"
)


@pytest.mark.parametrize(
    ("fault", "times"),
    [
        (answers(207, b"no xml"), 1),
        (answers(207, b'<d:multistatus xmlns:d="DAV:"/>'), 1),
        (answers(207, ALL_IN_PARTS), 99),
        (answers(400), 1),
    ],
    ids=["no-xml", "no-token", "endless", "unknown"],
)
def test_changes_that_are_not_told_are_looked_for_one_by_one(
    home: Home, booking: Booking, theirs: Calendar, fault: Fault, times: int
) -> None:
    home.round()
    home.round()
    theirs.delete(file_of(booking))
    assert theirs.odd is not None
    theirs.odd.faults, theirs.odd.on = [fault] * times, "REPORT"
    assert home.round() == ""
    assert home.drift().theirs.is_gone


@pytest.mark.parametrize("status", [500, 507])
def test_changes_that_cannot_be_told_now_are_asked_for_later(
    home: Home, odd: Odd, booking: Booking, theirs: Calendar, status: int
) -> None:
    home.round()
    home.round()
    theirs.delete(file_of(booking))
    odd.faults, odd.on = [answers(status)], "REPORT"
    assert home.round() in {"remote.server-trouble", "caldav.full"}
    assert home.diary.publications.drifts() == ()
    assert home.round() == ""
    assert home.drift().theirs.is_gone


@pytest.mark.parametrize(
    ("status", "code"),
    [(403, "caldav.not-allowed"), (500, "remote.server-trouble"), (418, "no-server")],
)
def test_an_event_that_is_not_given_is_asked_for_later(
    home: Home, booking: Booking, theirs: Calendar, status: int, code: str
) -> None:
    home.round()
    theirs.change(file_of(booking), "SUMMARY:Meeting", "SUMMARY:Lunch")
    assert theirs.odd is not None
    theirs.odd.faults, theirs.odd.on = [answers(status)], "GET"
    assert home.round().endswith(code)
    assert home.round() == ""
    assert home.drift()


@pytest.mark.parametrize(
    ("status", "code"),
    [(403, "caldav.not-allowed"), (500, "remote.server-trouble"), (400, "")],
)
def test_a_deletion_may_be_refused(
    home: Home, odd: Odd, booking: Booking, status: int, code: str
) -> None:
    home.round()
    home.diary.run(EraseBooking(booking_id=booking.id, origin=Origin.WINDOW))
    odd.faults, odd.on = [answers(status)], "DELETE"
    assert home.round() == code
    assert list(odd.events) == [file_of(booking)]
    home.diary.run(PublishNow(publication_id=published(home).id))
    assert home.round() == ""
    assert odd.events == {}


def test_an_event_changed_as_it_is_deleted_is_theirs(
    home: Home, odd: Odd, booking: Booking, theirs: Calendar
) -> None:
    home.round()
    home.diary.run(EraseBooking(booking_id=booking.id, origin=Origin.WINDOW))

    def changed_meanwhile(_: _Door) -> bool:
        theirs.change(file_of(booking), "SUMMARY:Meeting", "SUMMARY:Mine now")
        return False

    odd.faults, odd.on = [changed_meanwhile], "DELETE"
    assert home.round() == ""
    assert list(odd.events) == [file_of(booking)]
    assert home.diary.publications.rows(published(home)) == ()


def test_a_server_without_etags_is_not_written_to_blindly(
    home: Home, odd: Odd, booking: Booking, monkeypatch: pytest.MonkeyPatch
) -> None:
    odd.tells_etag = False
    monkeypatch.setattr(
        "tests.outward.calendar_servers._Door._mark", lambda _self, _etag: ""
    )
    assert home.round() == "caldav.no-etags"
    assert list(odd.events) == [file_of(booking)]
    assert home.round() == "caldav.no-etags"
    assert len(odd.wrote("PUT")) == 1


def test_what_lies_elsewhere_is_not_in_the_calendar(
    home: Home, odd: Odd, booking: Booking
) -> None:
    home.round()
    name = file_of(booking)
    elsewhere = "".join(
        f"<d:response><d:href>{href}</d:href><d:propstat><d:prop><d:getetag>x"
        "</d:getetag></d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat>"
        "</d:response>"
        for href in (f"/mira/other/{name}", f"{odd.path}sub/{name}", "http://[", "")
    )
    body = f'<d:multistatus xmlns:d="DAV:">{elsewhere}</d:multistatus>'
    odd.has_sync = False
    odd.faults, odd.on = [lets_pass, answers(207, body.encode())], "PROPFIND"
    assert home.round() == ""
    assert home.drift().theirs.is_gone


def test_a_principal_that_leads_nowhere_is_said_so(home: Home, odd: Odd) -> None:
    principal = (
        b'<d:multistatus xmlns:d="DAV:"><d:response><d:href>/dav/</d:href>'
        b"<d:propstat><d:prop><d:current-user-principal/></d:prop>"
        b"<d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>"
        b"</d:multistatus>"
    )
    wish = ServerWish(address=odd.url, username=USER, password=PASSWORD)
    odd.faults = [answers(207, principal)]
    with pytest.raises(NotOffered):
        home.publisher.find(wish)
    odd.faults = [answers(302, headers={"location": "/again/"})] * 20
    with pytest.raises(ServerTrouble):
        home.publisher.find(wish)
