"""Commands about feeds: what other calendar programs may read."""

from __future__ import annotations

from pinmycal_desktop.model.feed import Feed
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.model.value_class import value_class


@value_class
class SaveFeed:
    """Give a feed, new (`id` 0) or changed. Undo: remove it, or as before."""

    feed: Feed
    digest: bytes | None = None
    """Of a new one's address; None for one in a file."""


@value_class
class RemoveFeed:
    """Give a feed no more. Undo: give it again, at the same address."""

    feed_id: int


@value_class
class RestoreFeed:
    """Give a removed feed again. Undo: remove it."""

    feed_id: int


@value_class
class NoteFeed:
    """Note that a feed was fetched or written, or why that failed."""

    feed_id: int
    trouble: Message | None = None
