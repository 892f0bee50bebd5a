"""Fetches subscribed calendars that are due, and files that changed.

Each is fetched beside the others, a few at a time: one that is slow or dead delays
itself alone. What it holds is read in a child process; when anything goes wrong the
last good state stays, and why is kept beside it. A file is looked at every few seconds
and read when it is another one.
"""

from __future__ import annotations

import asyncio
import os
import random
import stat
from dataclasses import dataclass, replace
from functools import partial
from hashlib import sha256
from typing import TYPE_CHECKING

from pinmycal_desktop.diary.addresses import address_of, forget_address
from pinmycal_desktop.diary.transfer import ReadingStop
from pinmycal_desktop.model.calendar_source import (
    CalendarSource,
    FetchProgress,
    SourceKind,
    next_fetch,
)
from pinmycal_desktop.model.changes import Part
from pinmycal_desktop.model.commands.calendars import NoteFetch, NoteForgotten
from pinmycal_desktop.model.errors import BadCalendarFile, PinmyCalError
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.outward.rounds import REST_AFTER_TROUBLE_SECONDS, Rounds, log
from pinmycal_desktop.remote.fetch import MOST_OCTETS, Fetched, Fetcher, Patience

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.diary.signing import SecretStore
    from pinmycal_desktop.model.booking import Calendar
    from pinmycal_desktop.model.busy_change import BusyChange

LOOK_SECONDS = 20.0
"""How long it rests at most: clocks jump, and computers sleep and wake."""
LOOK_AT_FILES_SECONDS = 3.0
"""How often files are looked at, while there are any."""
MOST_AT_ONCE = 4
_MEBIBYTE = 1024 * 1024
_NO_ADDRESS = Message.of("calendar.address-gone")


@dataclass(frozen=True, slots=True)
class _Task:
    """A calendar that is being fetched, and from where."""

    calendar: Calendar
    source: CalendarSource


@dataclass(frozen=True, slots=True)
class _Held:
    """What is another in a calendar, and what it calls itself."""

    change: BusyChange
    name: str


class Fetching(Rounds):
    """The thread that fetches; `start` and `stop` belong to the thread that made it."""

    def __init__(
        self,
        diary: Diary,
        *,
        clock: Callable[[], datetime],
        secrets: SecretStore,
        agent: str,
        patience: Patience | None = None,
        octets: int = MOST_OCTETS,
        look_at_files: float = LOOK_AT_FILES_SECONDS,
    ) -> None:
        super().__init__(diary, "pinmycal-calendars", frozenset({Part.CALENDARS}))
        self._clock = clock
        self._secrets = secrets
        self._agent = agent
        self._patience = patience
        self._octets = octets
        self._look_at_files = look_at_files
        self._readings: set[ReadingStop] = set()

    def stop(self) -> None:
        """End within about two seconds; what was not fetched stays due."""
        self._is_ending.set()
        for reading in tuple(self._readings):
            reading.stop()
        super().stop()

    async def _serve(self) -> None:
        async with Fetcher.open(
            agent=self._agent,
            clock=self._clock,
            patience=self._patience,
            octets=self._octets,
        ) as fetcher:
            await self._go_round(partial(self._fetch_what_is_due, fetcher))
            await self._end_tasks()

    async def _fetch_what_is_due(self, fetcher: Fetcher) -> float:
        """Begin to fetch what is due; return how long there is nothing more to do."""
        await self._ask(self._forget_addresses)
        now, rest = self._clock(), LOOK_SECONDS
        for calendar in await self._ask(self._diary.calendars.subscribed):
            source = calendar.source
            if source is None or source.place.uid in self._in_flight:
                continue
            if source.place.kind is SourceKind.FILE:
                rest = min(rest, self._look_at_files)
            if source.due_at > now and not await self._ask(partial(_is_new, source)):
                rest = min(rest, (source.due_at - now).total_seconds())
            elif len(self._in_flight) < MOST_AT_ONCE:
                work = self._fetch(fetcher, _Task(calendar, source))
                self._begin(source.place.uid, work)
        return rest

    async def _fetch(self, fetcher: Fetcher, work: _Task) -> None:
        """Fetch one calendar, and note what came of it."""
        if work.source.place.kind is SourceKind.FILE:
            got = await self._ask(
                partial(read_file, work.source.place.shown, self._octets)
            )
        else:
            got = await self._over_network(fetcher, work.source)
        progress, held = await self._understood(work, got)
        note = NoteFetch(
            uid=work.source.place.uid,
            progress=progress,
            due_at=next_fetch(
                progress,
                work.source.place.kind,
                now=self._clock(),
                chance=random.random(),  # noqa: S311 - spreads the load, keeps no secret
                asked=got.wait,
            ),
            change=held.change if held else None,
            name=held.name if held else "",
        )
        if self._is_ending.is_set():
            return
        try:
            await self._ask(partial(self._diary.run, note))
        except PinmyCalError as trouble:
            # It is still due; without a rest it would be fetched again and again.
            log.info("cannot note a fetch: %s", trouble.message.code)
            await asyncio.sleep(REST_AFTER_TROUBLE_SECONDS)

    async def _over_network(self, fetcher: Fetcher, source: CalendarSource) -> Fetched:
        """Return what is at an address, unless it is as it was."""
        try:
            address = await self._ask(
                partial(address_of, self._secrets, source.place.uid)
            )
        except PinmyCalError as trouble:
            return Fetched(trouble=trouble.message)
        if address is None:
            return Fetched(trouble=_NO_ADDRESS)
        progress = source.progress
        if progress.needs_all(self._clock()):
            return await fetcher.fetch(address)
        return await fetcher.fetch(
            address, etag=progress.etag, modified=progress.modified
        )

    async def _understood(
        self, work: _Task, got: Fetched
    ) -> tuple[FetchProgress, _Held | None]:
        """Return how fetching stands now, and what the calendar holds if it is new."""
        now, before = self._clock(), work.source.progress
        is_file = work.source.place.kind is SourceKind.FILE
        # What a file is called counts also when it cannot be read: so it is not tried
        # again before it changes or is due. An address is asked for all of it again.
        lost = replace(before, etag=got.etag) if is_file else before
        if got.trouble is not None:
            return lost.failed(now, got.trouble), None
        if got.body is None:
            if before.spread_at is None:
                return before.failed(now, Message.of("remote.not-understood")), None
            return before.unchanged(now), None
        named = replace(before, etag=got.etag, modified=got.modified)
        content = sha256(got.body).digest()
        if content == before.content and not before.needs_all(now):
            return named.unchanged(now), None
        try:
            return await self._ask(partial(self._read, work, got.body, content, named))
        except BadCalendarFile as error:
            return lost.failed(now, error.message), None

    def _read(
        self, work: _Task, body: bytes, content: bytes, named: FetchProgress
    ) -> tuple[FetchProgress, _Held]:
        """Return what a calendar holds, read in a child; raises BadCalendarFile."""
        reading = ReadingStop()
        self._readings.add(reading)
        try:
            if self._is_ending.is_set():
                reading.stop()
            calendars = self._diary.calendars
            file = calendars.read(body, name=work.calendar.name, stop=reading)
        finally:
            self._readings.discard(reading)
        busy = calendars.times_in(file, work.calendar)
        now = self._clock()
        progress = replace(
            named.unchanged(now),
            content=content,
            spread_at=now,
            events=len(busy),
            unreadable=len(file.unreadable),
            takes_name=False,
        )
        return progress, _Held(calendars.compare(work.calendar, busy), file.name)

    def _forget_addresses(self) -> None:
        """Forget the addresses of calendars that were removed long enough ago."""
        uids = self._diary.calendars.to_forget()
        gone = tuple(uid for uid in uids if forget_address(self._secrets, uid))
        if gone:
            self._diary.run(NoteForgotten(uids=gone))


def _is_new(source: CalendarSource) -> bool:
    """Whether the file of a calendar is another one than was read last."""
    if source.place.kind is not SourceKind.FILE:
        return False
    return sign_of(source.place.shown) != source.progress.etag


def sign_of(path: str) -> str:
    """Return what is another text when the file at `path` changed; empty for none."""
    try:
        found = os.stat(path)  # noqa: PTH116 - the text of a path, as it is kept
    except (OSError, ValueError):
        return ""
    return f"{found.st_ino}-{found.st_size}-{found.st_mtime_ns}"


def read_file(path: str, octets: int) -> Fetched:
    """Return what is in a file; never more than `octets`, and from a file only."""
    sign = sign_of(path)
    try:
        with open(path, "rb", opener=_without_waiting) as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                return Fetched(trouble=Message.of("calendar.no-file"), etag=sign)
            body = file.read(octets + 1)
    except (OSError, ValueError):
        return Fetched(trouble=Message.of("calendar.no-file"), etag=sign)
    if len(body) > octets:
        most = max(1, octets // _MEBIBYTE)
        return Fetched(trouble=Message.of("remote.too-large", count=most), etag=sign)
    return Fetched(body=body, etag=sign)


def _without_waiting(path: str, flags: int) -> int:
    """Open `path` without waiting for whoever writes into a pipe."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
