"""Feeds in files: written whole, kept up to date, left alone while nothing changed."""

from __future__ import annotations

import os
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.model.commands.feeds import RemoveFeed, SaveFeed
from pinmycal_desktop.model.feed import Feed
from pinmycal_desktop.outward.publishing import Publishing, write_feeds
from tests.builders import NOW, SettableClock, a_uid, a_wish, at
from tests.waiting import wait_until

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pinmycal_desktop.diary import Diary


@pytest.fixture
def publishing(diary: Diary, clock: SettableClock) -> Iterator[Publishing]:
    """Give the thread that writes, at work."""
    made = Publishing(diary, clock=clock)
    made.start()
    yield made
    made.stop()


def a_feed(diary: Diary, path: Path, **changes: object) -> Feed:
    """Give a feed in a file."""
    feed = Feed(
        **{
            "uid": a_uid(),
            "account_id": 1,
            "host_id": 0,
            "name": "Work",
            "path": str(path),
            "made_at": NOW,
            **changes,
        }  # type: ignore[arg-type]
    )
    return diary.run(SaveFeed(feed=feed)).feed


def count(path: Path) -> int:
    """Return how many events are in a file; -1 when there is none."""
    return path.read_bytes().count(b"BEGIN:VEVENT") if path.exists() else -1


@pytest.mark.usefixtures("publishing")
def test_a_file_follows_the_bookings(diary: Diary, tmp_path: Path) -> None:
    path = tmp_path / "work.ics"
    feed = a_feed(diary, path)
    wait_until(lambda: count(path) == 0)
    diary.run(a_wish())
    wait_until(lambda: count(path) == 1)
    assert [each.name for each in tmp_path.glob("*.ics*")] == ["work.ics"]
    wait_until(lambda: diary.feeds.all()[0].used_at == NOW)
    diary.run(RemoveFeed(feed_id=feed.id))
    diary.run(a_wish(start=at(11, 9)))
    assert count(path) == 1  # it stays as it was


def test_a_file_is_left_alone_while_nothing_changed(
    diary: Diary, tmp_path: Path
) -> None:
    path = tmp_path / "work.ics"
    a_feed(diary, path)
    write_feeds(diary, NOW)
    before = path.stat()
    write_feeds(diary, NOW)
    assert path.stat().st_ino == before.st_ino
    path.write_bytes(b"damaged")
    write_feeds(diary, NOW)
    assert count(path) == 0


def test_what_is_in_the_way_is_said_and_tried_again(
    diary: Diary, tmp_path: Path
) -> None:
    path = tmp_path / "gone" / "work.ics"
    other = tmp_path / "other.ics"
    a_feed(diary, path)
    a_feed(diary, other)
    write_feeds(diary, NOW)
    first, _ = diary.feeds.all()
    assert first.trouble is not None
    assert first.trouble.code == "feed.cannot-write"
    assert other.exists()
    path.parent.mkdir()
    write_feeds(diary, NOW)
    assert diary.feeds.all()[0].trouble is None
    assert path.exists()


def test_a_feed_whose_time_is_over_is_written_no_more(
    diary: Diary, tmp_path: Path
) -> None:
    path = tmp_path / "work.ics"
    end = NOW + timedelta(days=1)
    a_feed(diary, path, ends_at=end)
    write_feeds(diary, end)
    assert not path.exists()


@pytest.mark.skipif(os.name == "nt", reason="only on POSIX: modes of files")
def test_only_its_owner_reads_it(diary: Diary, tmp_path: Path) -> None:
    path = tmp_path / "work.ics"
    a_feed(diary, path)
    write_feeds(diary, NOW)
    assert path.stat().st_mode & 0o077 == 0
