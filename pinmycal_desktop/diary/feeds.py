"""Feeds: what other calendar programs may read, and what they read.

The same bookings give the same octets, whenever they are asked for: so a program that
comes again is told that nothing changed.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import TYPE_CHECKING

from pinmycal_desktop.diary.fields import Problems
from pinmycal_desktop.diary.values import Outcome
from pinmycal_desktop.diary.week import owner, whose
from pinmycal_desktop.model.changes import Changes, Part
from pinmycal_desktop.model.commands.feeds import (
    NoteFeed,
    RemoveFeed,
    RestoreFeed,
    SaveFeed,
)
from pinmycal_desktop.model.errors import Invalid, NotFound
from pinmycal_desktop.model.feed import reach, shown, shown_host
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.store import accounts, bookings, event_types, feeds
from pinmycal_desktop.words import say

if TYPE_CHECKING:
    from pinmycal_desktop.diary.values import Clock
    from pinmycal_desktop.diary.work import Work
    from pinmycal_desktop.model.feed import Feed
    from pinmycal_desktop.store.database import Connection, Database

_DIGEST_SIZE = sha256().digest_size
_NOTED_FOR = timedelta(hours=1)
"""How exactly it is known when a feed was fetched last."""
_MOST_MASK = 100
_MOST_PATH = 1000
_FEEDS = Changes(parts=frozenset({Part.FEEDS}))
_NEVER = datetime(2000, 1, 1, tzinfo=UTC)


class Feeds:
    """What is given, and to whom it may be."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def all(self) -> tuple[Feed, ...]:
        """Return all feeds, in the order they were made."""
        with self._database.read() as db:
            return feeds.every(db)

    def find(self, digest: bytes) -> Feed | None:
        """Return the feed at the address of this digest, if it is given still."""
        with self._database.read() as db:
            feed = feeds.of_digest(db, digest)
        return None if feed is None or feed.is_over(self._clock()) else feed

    def content(self, feed: Feed) -> bytes:
        """Return a feed as a calendar file."""
        from pinmycal_desktop.ics.writer import write_calendar  # noqa: PLC0415 - slow

        busy = say(Message.of("feed.busy"))
        with self._database.read() as db:
            host = accounts.host(db, feed.host_id, removed=True) or owner(db)
            hosts = whose(db, None if feed.shape.view is not None else feed.host_id)
            found = bookings.between(db, reach(self._clock()), *hosts)
            titles = {each.id: each.title for each in event_types.every(db, host.id)}
        told = tuple(
            shown(each, feed, busy=busy) for each in found if feed.shape.has(each)
        )
        return write_calendar(
            told,
            host=shown_host(host, feed.shape),
            now=max((each.updated_at for each in told), default=_NEVER),
            event_types=titles,
            name=feed.name,
        )


def save(work: Work, command: SaveFeed) -> Outcome:
    """Give a feed, or another shape of one."""
    wanted = _checked(work, command.feed)
    if wanted.id:
        before = _require(work.db, wanted.id)
        feeds.update(work.db, wanted)
        value = _require(work.db, wanted.id)
        return Outcome(value=value, changes=_FEEDS, undo=SaveFeed(feed=before))
    if (command.digest is None) == (not wanted.path):
        raise Invalid.field("path", "feed.where")
    if command.digest is not None and len(command.digest) != _DIGEST_SIZE:
        raise Invalid.field("digest", "token.digest")
    new = replace(wanted, made_at=work.now)
    stored = feeds.insert(work.db, new, command.digest)
    return Outcome(value=stored, changes=_FEEDS, undo=RemoveFeed(feed_id=stored.id))


def remove(work: Work, command: RemoveFeed) -> Outcome:
    """Give a feed no more."""
    feed = _require(work.db, command.feed_id)
    feeds.remove(work.db, feed.id, at=work.now)
    return Outcome(value=feed, changes=_FEEDS, undo=RestoreFeed(feed_id=feed.id))


def restore(work: Work, command: RestoreFeed) -> Outcome:
    """Give a removed feed again."""
    feed = feeds.get(work.db, command.feed_id, removed=True)
    if feed is None:
        raise NotFound("feed", command.feed_id)
    feeds.remove(work.db, feed.id, at=None)
    return Outcome(value=feed, changes=_FEEDS, undo=RemoveFeed(feed_id=feed.id))


def note(work: Work, command: NoteFeed) -> Outcome:
    """Keep when a feed was given last; what was noted lately is not noted again."""
    feed = feeds.get(work.db, command.feed_id)
    if feed is None:
        return Outcome(value=None)
    is_same = feed.trouble == command.trouble
    if is_same and feed.used_at and work.now - feed.used_at < _NOTED_FOR:
        return Outcome(value=feed, repeated=True)
    feeds.note(work.db, feed.id, at=work.now, trouble=command.trouble)
    return Outcome(value=feeds.get(work.db, feed.id), changes=_FEEDS)


def _checked(work: Work, feed: Feed) -> Feed:
    """Return `feed` as it may be given; raises Invalid and NotFound."""
    problems = Problems()
    name = problems.line("name", feed.name, required=True)
    mask = problems.line("mask", feed.shape.mask, most=_MOST_MASK)
    if len(feed.path) > _MOST_PATH or (feed.path and not feed.path.isprintable()):
        problems.add("path", "feed.path")
    if feed.ends_at is not None and feed.ends_at <= work.now:
        problems.add("ends_at", "feed.over")
    problems.settle()
    for each in feed.shape.event_type_ids:
        if event_types.get(work.db, each) is None:
            raise NotFound("event-type", each)
    host = work.require_host(feed.host_id)
    shape = replace(feed.shape, mask=mask)
    return replace(
        feed, name=name, shape=shape, host_id=host.id, account_id=host.account_id
    )


def _require(db: Connection, feed_id: int) -> Feed:
    """Return the feed of a number; raises NotFound."""
    feed = feeds.get(db, feed_id)
    if feed is None:
        raise NotFound("feed", feed_id)
    return feed
