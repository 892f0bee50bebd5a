"""Writes feeds into files, and keeps them up to date.

A file is written beside its place, brought to the disk and renamed: who reads it finds
the old one or the new one, whole. It is left alone while nothing in it changed.
"""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from pinmycal_desktop.model.changes import Part
from pinmycal_desktop.model.commands.feeds import NoteFeed
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.outward.rounds import Rounds
from pinmycal_desktop.settings import write_private

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.model.feed import Feed

LOOK_SECONDS = 600.0
"""How long it rests at most: the days a feed tells of move on."""
_CHANGE_IT = frozenset(
    {Part.FEEDS, Part.BOOKINGS, Part.EVENT_TYPES, Part.ACCOUNT, Part.IMPORTS}
)


class Publishing(Rounds):
    """The thread that writes; `start` and `stop` belong to the thread that made it."""

    def __init__(self, diary: Diary, *, clock: Callable[[], datetime]) -> None:
        super().__init__(diary, "pinmycal-feeds", _CHANGE_IT)
        self._clock = clock

    async def _serve(self) -> None:
        await self._go_round(self._write_all)

    async def _write_all(self) -> float:
        """Write what changed; return how long there is nothing more to do."""
        await self._ask(partial(write_feeds, self._diary, self._clock()))
        return LOOK_SECONDS


def write_feeds(diary: Diary, now: datetime) -> None:
    """Write every feed in a file that is not as it should be."""
    for feed in diary.feeds.all():
        if feed.path and not feed.is_over(now):
            trouble = _written(diary, feed)
            if trouble != feed.trouble or feed.used_at is None:
                diary.run(NoteFeed(feed_id=feed.id, trouble=trouble))


def _written(diary: Diary, feed: Feed) -> Message | None:
    """Bring the file of a feed up to date; return what was in the way."""
    content, path = diary.feeds.content(feed), Path(feed.path)
    with suppress(OSError):
        if path.read_bytes() == content:
            return None
    try:
        write_private(path, content)
    except OSError as error:
        why = error.strerror or type(error).__name__
        return Message.of("feed.cannot-write", name=path.name, why=why)
    return None
