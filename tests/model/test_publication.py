"""How a booking stands in a calendar it is written to, step by step."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from pinmycal_desktop.model.account import Host
from pinmycal_desktop.model.booking import Attendee, BookingStatus, Seat
from pinmycal_desktop.model.caldav import ServerWish, server_address
from pinmycal_desktop.model.errors import Invalid
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.model.publication import (
    REST,
    REST_WHEN_LOCKED,
    Drift,
    EventStatus,
    Meant,
    Publication,
    PublicationProgress,
    PublishedBooking,
    Theirs,
    meant_by,
    next_round,
    reach,
    resource_name,
    told,
    told_host,
)
from tests.builders import NOW, a_booking, a_span, at

OURS = Meant(span=a_span(), title="Meeting", status=EventStatus.CONFIRMED)
MOVED = replace(OURS, span=a_span(at(11, 9)))
OFF = replace(OURS, status=EventStatus.CANCELLED)
TROUBLE = Message.of("publication.refused", said="x")
NEW = PublishedBooking(publication_id=1, booking_id=2, name="u.ics")
THERE = NEW.begun(1, OURS).written('"1"')


def test_a_write_that_took_effect_is_there() -> None:
    assert not NEW.is_there
    assert THERE.is_there
    assert (THERE.revision, THERE.wrote, THERE.sending) == (1, OURS, None)


def test_a_write_that_was_refused_is_not_tried_as_it_is_again() -> None:
    refused = NEW.begun(3, OURS).refused(TROUBLE)
    assert (refused.revision, refused.trouble, refused.sending) == (3, TROUBLE, None)
    assert not refused.is_there


def test_a_write_that_never_left_changed_nothing() -> None:
    assert THERE.begun(2, MOVED).not_sent() == THERE


def test_a_change_there_is_theirs() -> None:
    seen = THERE.seen('"2"', MOVED, NOW)
    assert seen.theirs == Theirs(etag='"2"', meant=MOVED, seen_at=NOW)
    assert seen.etag == '"1"'


def test_a_change_that_changes_nothing_that_matters_is_ours() -> None:
    seen = THERE.seen('"2"', OURS, NOW)
    assert (seen.etag, seen.theirs) == ('"2"', None)


def test_a_lost_answer_is_known_by_what_is_there() -> None:
    moving = THERE.begun(2, MOVED)
    assert moving.seen('"2"', MOVED, NOW) == moving.written('"2"')
    assert moving.seen('"2"', OURS, NOW) == replace(THERE, etag='"2"')
    other = replace(OURS, title="Lunch")
    assert moving.seen('"2"', other, NOW).theirs is not None


def test_a_lost_answer_to_the_same_once_more_is_no_proof() -> None:
    again = THERE.begun(2, OURS).seen('"2"', OURS, NOW)
    assert (again.revision, again.etag, again.sending) == (1, '"2"', None)


def test_what_is_gone_is_theirs_unless_it_was_off() -> None:
    gone = THERE.seen("", None, NOW)
    assert gone.theirs is not None
    assert gone.theirs.is_gone
    off = NEW.begun(1, OFF).written('"1"').seen("", None, NOW)
    assert (off.theirs, off.etag) == (None, "")


def test_ours_is_put_back_over_theirs() -> None:
    back = THERE.seen('"2"', MOVED, NOW).put_back()
    assert (back.etag, back.theirs, back.revision) == ('"2"', None, 0)
    gone = THERE.seen("", None, NOW).put_back()
    assert not gone.is_there
    assert THERE.put_back().etag == '"1"'


def test_off_is_off_whether_deleted_or_cancelled() -> None:
    gone = Theirs(meant=None, seen_at=NOW)
    assert gone.says(OFF)
    assert not gone.says(OURS)
    cancelled = Theirs(etag='"2"', meant=MOVED, seen_at=NOW)
    assert not cancelled.is_off
    assert Theirs(etag='"2"', meant=OFF, seen_at=NOW).is_off
    unreadable = Theirs(etag='"2"', meant=None, seen_at=NOW)
    assert not unreadable.is_off
    assert not unreadable.says(OURS)


@pytest.mark.parametrize(
    ("status", "told_as"),
    [
        (BookingStatus.CONFIRMED, EventStatus.CONFIRMED),
        (BookingStatus.PENDING, EventStatus.TENTATIVE),
        (BookingStatus.CANCELLED, EventStatus.CANCELLED),
        (BookingStatus.DECLINED, EventStatus.CANCELLED),
    ],
)
def test_a_booking_means_as_much_as_its_status(
    status: BookingStatus, told_as: EventStatus
) -> None:
    meant = meant_by(a_booking(status=status))
    assert (meant.status, meant.span, meant.title) == (told_as, a_span(), "Meeting")


def test_everyone_who_comes_is_told_as_text_only() -> None:
    ava, ben = (
        Attendee(name=name, email=email, zone="UTC")
        for name, email in (("Ava", "ava@example.org"), ("Ben", ""))
    )
    booking = a_booking(
        attendee=ava,
        seats=(Seat(uid="s", attendee=ava),),
        others=(ben,),
        organizer=ben,
        notes="Bring tea",
    )
    shown = told(booking)
    assert shown.notes == "Ava <ava@example.org>\nBen\n\nBring tea"
    assert shown.people == (Attendee(name="", email="", zone="UTC"),)
    assert (shown.organizer, shown.seats) == (None, ())


def test_the_host_is_named_nowhere() -> None:
    mira = Host(
        id=1,
        uid="u",
        account_id=1,
        name="Mira",
        email="mira@example.org",
        zone="UTC",
        username="mira",
    )
    assert told_host(mira).email == ""


@pytest.mark.parametrize(
    ("uid", "name"),
    [
        ("a-b_c.d@e", "a-b_c.d@e.ics"),
        ("../x", "3b1f2f9e"),
        (".hidden", ""),
        ("x" * 200, ""),
        ("ü", ""),
    ],
)
def test_an_odd_uid_gets_a_plain_name(uid: str, name: str) -> None:
    made = resource_name(uid)
    if name.endswith(".ics"):
        assert made == name
    assert made == resource_name(uid)
    assert made.isascii()
    assert "/" not in made
    assert not made.startswith(".")


def test_rounds_come_sooner_or_later() -> None:
    good = PublicationProgress()
    assert next_round(good, now=NOW, chance=0.5) == NOW + REST
    failed = good.failed(NOW, TROUBLE)
    assert next_round(failed, now=NOW, chance=0.5) == NOW + timedelta(minutes=1)
    twice = failed.failed(NOW, TROUBLE)
    assert next_round(twice, now=NOW, chance=0.5) == NOW + timedelta(minutes=2)
    asked = timedelta(hours=2)
    assert next_round(failed, now=NOW, chance=0.5, asked=asked) == NOW + asked
    locked = good.failed(NOW, TROUBLE, is_locked=True)
    assert next_round(locked, now=NOW, chance=0.5) == NOW + REST_WHEN_LOCKED
    done = locked.done(NOW, "urn:1")
    assert (done.failures, done.trouble, done.sync_token) == (0, None, "urn:1")


def test_a_calendar_reaches_into_the_past_and_far_ahead() -> None:
    span = reach(NOW)
    assert span.start < NOW < span.end


def test_drift_knows_what_the_calendar_says() -> None:
    row = THERE.seen('"2"', MOVED, NOW)
    publication = Publication(
        uid="u",
        name="n",
        address="https://a.example/",
        username="mira",
        host_ids=(1,),
        made_at=NOW,
        due_at=NOW,
    )
    drift = Drift(publication=publication, booking=a_booking(), ours=OURS, row=row)
    assert drift.theirs.meant == MOVED


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("dav.example.org", "https://dav.example.org/"),
        (" https://Dav.Example.org/a/b ", "https://dav.example.org/a/b"),
        ("https://a.example:8443", "https://a.example:8443/"),
        ("http://localhost:5232/mira/", "http://localhost:5232/mira/"),
    ],
)
def test_the_address_of_a_server_is_read(typed: str, address: str) -> None:
    assert server_address(typed) == address


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        (" ", "caldav.no-address"),
        ("http://dav.example.org", "caldav.plain-http"),
        ("ftp://dav.example.org", "caldav.bad-address"),
        ("https://", "caldav.bad-address"),
        ("https://a:b@dav.example.org", "caldav.bad-address"),
        ("https://dav.example.org:x", "caldav.bad-address"),
        ("https://dav.example.org:0", "caldav.bad-address"),
        ("https://dav example", "caldav.bad-address"),
        ("https://dav.example\n.org", "caldav.bad-address"),
        ("https://dav.example.org/?a=b", "caldav.bad-address"),
        ("https://dav.example.org/#a", "caldav.bad-address"),
        ("https://dav.example.org/" + "a" * 2000, "caldav.bad-address"),
    ],
)
def test_what_is_no_address_of_a_server_is_said(typed: str, code: str) -> None:
    with pytest.raises(Invalid) as caught:
        server_address(typed)
    assert caught.value.problems[0].message.code == code


def test_a_wish_does_not_show_its_password() -> None:
    wish = ServerWish(address="https://a.example", username="mira", password="s3cr3t")
    assert "s3cr3t" not in repr(wish)
