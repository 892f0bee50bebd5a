"""Feeds: which bookings they have, how much they tell, and who may read them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.model.account import Host
from pinmycal_desktop.model.booking import BookingStatus, Origin
from pinmycal_desktop.model.commands.bookings import CancelBooking
from pinmycal_desktop.model.commands.feeds import (
    NoteFeed,
    RemoveFeed,
    RestoreFeed,
    SaveFeed,
)
from pinmycal_desktop.model.commands.setup import RemoveHost, SaveHost
from pinmycal_desktop.model.errors import Invalid, NotFound
from pinmycal_desktop.model.event_type import Location, LocationKind
from pinmycal_desktop.model.feed import Feed, FeedDetail, FeedShape, reach
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.model.view_query import Query
from tests.builders import NOW, a_uid, a_wish, an_attendee, at
from tests.diary.test_accounts import adding, book_there

if TYPE_CHECKING:
    from pinmycal_desktop.diary import Diary
    from tests.builders import SettableClock

DIGEST = sha256(b"token").digest()
SECRETS = ("Ava", "ava@", "tea", "Mira", "mira@", "Room 7")


def a_feed(**changes: object) -> Feed:
    """Return a feed, not stored yet."""
    return Feed(
        **{
            "uid": a_uid(),
            "account_id": 1,
            "host_id": 0,
            "name": "Work",
            "made_at": NOW,
            **changes,
        }  # type: ignore[arg-type]
    )


def given(diary: Diary, **shape: object) -> Feed:
    """Give a feed of this shape."""
    feed = a_feed(shape=FeedShape(**shape))  # type: ignore[arg-type]
    digest = sha256(feed.uid.encode()).digest()
    return diary.run(SaveFeed(feed=feed, digest=digest)).feed


def text(diary: Diary, **shape: object) -> str:
    """Return what a feed of this shape says."""
    return diary.feeds.content(given(diary, **shape)).decode().replace("\r\n ", "")


@pytest.fixture
def booked(diary: Diary) -> None:
    """Book an hour with much that is private in it."""
    place = Location(LocationKind.ADDRESS, "Room 7")
    diary.run(a_wish(notes="Bring tea", location=place, attendee=an_attendee()))


@pytest.mark.usefixtures("booked")
def test_a_full_feed_tells_all(diary: Diary) -> None:
    told = text(diary)
    assert "X-WR-CALNAME:Work" in told
    assert all(each in told for each in ("Ava", "ava@", "Bring tea", "SUMMARY:Meeting"))


@pytest.mark.usefixtures("booked")
@pytest.mark.parametrize(
    ("shape", "title"),
    [
        ({"detail": FeedDetail.TITLES}, "Meeting"),
        ({"detail": FeedDetail.BUSY}, "Busy"),
        ({"detail": FeedDetail.TITLES, "mask": "In a call"}, "In a call"),
        ({"detail": FeedDetail.BUSY, "mask": "Away"}, "Away"),
    ],
)
def test_less_than_all_tells_no_more_than_it_should(
    diary: Diary, shape: dict[str, object], title: str
) -> None:
    (booking,) = diary.bookings.between(reach(NOW))
    told = text(diary, **shape)
    assert told.count("BEGIN:VEVENT") == 1
    assert f"SUMMARY:{title}" in told
    assert "DTSTART;TZID=Europe/Rome:20260310T100000" in told
    for each in (*SECRETS, booking.ical_uid, "CATEGORIES", "DESCRIPTION"):
        assert each not in told
    uids = {_uid(told), _uid(text(diary, **shape))}
    assert len(uids) == 2  # two feeds cannot be put beside each other


def _uid(told: str) -> str:
    return next(each for each in told.splitlines() if each.startswith("UID:"))


def test_a_feed_has_the_types_and_statuses_it_names(diary: Diary) -> None:
    first = diary.run(a_wish(event_type_id=1, start=at(10, 9))).booking
    diary.run(a_wish(event_type_id=2, start=at(10, 11)))
    diary.run(CancelBooking(booking_id=first.id, origin=Origin.WINDOW, reason="ill"))
    assert text(diary).count("BEGIN:VEVENT") == 1
    cancelled = (BookingStatus.CANCELLED,)
    told = text(diary, statuses=cancelled)
    assert told.count("BEGIN:VEVENT") == told.count("STATUS:CANCELLED") == 1
    assert text(diary, event_type_ids=(1,)).count("BEGIN:VEVENT") == 0
    both = (*BookingStatus,)
    assert text(diary, event_type_ids=(1,), statuses=both).count("BEGIN:VEVENT") == 1


@pytest.mark.usefixtures("booked")
def test_the_same_bookings_give_the_same_octets(
    diary: Diary, clock: SettableClock
) -> None:
    feed = given(diary)
    before = diary.feeds.content(feed)
    clock.now += timedelta(days=3)
    assert diary.feeds.content(feed) == before
    clock.now += timedelta(days=200)  # it is too long ago for the feed now
    assert b"VEVENT" not in diary.feeds.content(feed)


def test_an_address_is_found_until_its_time_is_over(
    diary: Diary, clock: SettableClock
) -> None:
    feed = a_feed(ends_at=NOW + timedelta(days=1))
    made = diary.run(SaveFeed(feed=feed, digest=DIGEST)).feed
    assert diary.feeds.find(DIGEST) == made
    assert diary.feeds.find(b"x" * 32) is None
    clock.now += timedelta(days=1)
    assert diary.feeds.find(DIGEST) is None
    assert diary.feeds.all() == (made,)


def test_the_feed_of_a_host_who_is_gone_is_given_no_more(diary: Diary) -> None:
    bob = Host(
        uid=a_uid(), account_id=1, name="Bob", email="bob@example.test", zone="UTC"
    )
    host = diary.run(SaveHost(host=bob)).host
    diary.run(SaveFeed(feed=a_feed(host_id=host.id), digest=DIGEST))
    assert diary.feeds.find(DIGEST) is not None
    diary.run(RemoveHost(host_id=host.id))
    assert diary.feeds.find(DIGEST) is None
    assert diary.feeds.all() == ()


def test_a_feed_is_changed_removed_and_given_again(diary: Diary) -> None:
    made = diary.run(SaveFeed(feed=a_feed(), digest=DIGEST))
    feed = made.feed
    changed = diary.run(SaveFeed(feed=replace(feed, name="Kin")))
    assert changed.feed.name == "Kin"
    assert changed.undo is not None
    assert diary.run(changed.undo).feed == feed
    removed = diary.run(RemoveFeed(feed_id=feed.id))
    assert diary.feeds.find(DIGEST) is None
    assert removed.undo == RestoreFeed(feed_id=feed.id)
    back = diary.run(removed.undo)
    assert diary.feeds.find(DIGEST) == feed
    assert back.undo is not None
    diary.run(back.undo)
    with pytest.raises(NotFound):
        diary.run(RemoveFeed(feed_id=feed.id))
    with pytest.raises(NotFound):
        diary.run(RestoreFeed(feed_id=99))
    assert diary.run(NoteFeed(feed_id=feed.id)).value is None


@pytest.mark.parametrize(
    ("changes", "digest", "code"),
    [
        ({"name": " "}, DIGEST, "field.required"),
        ({"path": "/a.ics"}, DIGEST, "feed.where"),
        ({}, None, "feed.where"),
        ({}, b"short", "token.digest"),
        ({"ends_at": NOW}, DIGEST, "feed.over"),
        ({"path": "/a\n.ics"}, None, "feed.path"),
        ({"shape": FeedShape(mask="x" * 101)}, DIGEST, "field.too-long"),
    ],
)
def test_what_does_not_fit_is_refused(
    diary: Diary, changes: dict[str, object], digest: bytes | None, code: str
) -> None:
    with pytest.raises(Invalid) as refused:
        diary.run(SaveFeed(feed=a_feed(**changes), digest=digest))
    assert refused.value.problems[0].message.code == code
    assert diary.feeds.all() == ()


def test_a_feed_of_no_such_event_type_is_refused(diary: Diary) -> None:
    with pytest.raises(NotFound):
        given(diary, event_type_ids=(99,))


def test_use_is_noted_to_about_an_hour(diary: Diary, clock: SettableClock) -> None:
    feed = given(diary)
    assert diary.run(NoteFeed(feed_id=feed.id)).feed.used_at == NOW
    clock.now += timedelta(minutes=59)
    assert diary.run(NoteFeed(feed_id=feed.id)).repeated
    trouble = Message.of("feed.cannot-write", name="a", why="b")
    failed = diary.run(NoteFeed(feed_id=feed.id, trouble=trouble)).feed
    assert failed.trouble == trouble
    assert diary.run(NoteFeed(feed_id=feed.id)).feed.trouble is None


def test_a_view_is_of_every_account_through_its_filters(diary: Diary) -> None:
    work = diary.run(adding()).account
    book_there(diary, work, at(12, 15), "Elsewhere")
    here = diary.run(a_wish()).booking
    assert "SUMMARY:Elsewhere" not in text(diary)
    every = text(diary, view=Query())
    assert all(f"SUMMARY:{each}" in every for each in (here.title, "Elsewhere"))
    there = text(diary, view=Query(only_account=work.id))
    assert "SUMMARY:Elsewhere" in there
    assert f"SUMMARY:{here.title}" not in there
    cancelled = Query(statuses=frozenset({BookingStatus.CANCELLED}))
    assert "BEGIN:VEVENT" not in text(diary, view=cancelled)
