"""Writes bookings to calendars on servers (CalDAV), and looks what becomes of them.

Each calendar is done beside the others: one that is slow or dead delays itself alone.
When anything goes wrong it waits, longer each time, and says why; what was written
stays written, and what was not stays due.
"""

from __future__ import annotations

import random
import threading
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from pinmycal_desktop.diary.passwords import forget_password, password_of
from pinmycal_desktop.diary.transfer import ReadingStop
from pinmycal_desktop.model.caldav import ServerWish
from pinmycal_desktop.model.changes import Part
from pinmycal_desktop.model.commands.publications import (
    NotePasswordsForgotten,
    NotePublished,
    RemovePublication,
)
from pinmycal_desktop.model.errors import (
    Busy,
    RemoteTrouble,
    SecretsUnavailable,
    SignInNeeded,
    Unsure,
)
from pinmycal_desktop.model.publication import next_round
from pinmycal_desktop.outward.caldav_round import Round
from pinmycal_desktop.outward.rounds import Rounds
from pinmycal_desktop.remote.caldav import CalDavCalendar, DavServer
from pinmycal_desktop.remote.caldav_discovery import Discovery
from pinmycal_desktop.remote.session import DEADLINE_SECONDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.diary.signing import SecretStore
    from pinmycal_desktop.model.caldav import FoundCalendar
    from pinmycal_desktop.model.publication import Publication, PublicationProgress

LOOK_SECONDS = 20.0
"""How long it rests at most: clocks jump, and computers sleep and wake."""
MOST_AT_ONCE = 3
"""How many calendars are written to at a time; the diary is asked beside them."""


class Publisher:
    """Does rounds with calendars on servers; safe from any thread.

    A calendar is in one round at a time: who comes second waits for the first.
    """

    def __init__(
        self,
        diary: Diary,
        *,
        clock: Callable[[], datetime],
        secrets: SecretStore,
        agent: str,
        deadline: float = DEADLINE_SECONDS,
    ) -> None:
        self._diary = diary
        self._clock = clock
        self._secrets = secrets
        self._agent = agent
        self._deadline = deadline
        self._guard = threading.Lock()
        self._turns: dict[int, threading.Lock] = {}
        self._under_way: set[Callable[[], None]] = set()
        self._is_over = threading.Event()

    def find(self, wish: ServerWish) -> tuple[FoundCalendar, ...]:
        """Return the calendars on a server that events can be written to, by name.

        Raises Invalid and `RemoteTrouble`.
        """
        discovery = Discovery(wish, agent=self._agent, clock=self._clock)
        try:
            return discovery.calendars()
        finally:
            discovery.close()

    def publish(self, publication_id: int) -> None:
        """Do one round with a calendar, and note how it went.

        Raises what the diary does; what the server says is noted.
        """
        with self._turn(publication_id):
            found = (
                each
                for each in self._diary.publications.all()
                if each.id == publication_id
            )
            publication = next(found, None)
            if publication is not None and not self._is_over.is_set():
                self._publish(publication)

    def stop(self) -> None:
        """End every round under way, and begin no other."""
        self._is_over.set()
        with self._guard:
            under_way = tuple(self._under_way)
        for stop in under_way:
            stop()

    def forget_passwords(self) -> None:
        """Forget the passwords of publications that are gone."""
        uids = self._diary.publications.to_forget()
        gone = tuple(uid for uid in uids if forget_password(self._secrets, uid))
        if gone:
            self._diary.run(NotePasswordsForgotten(uids=gone))

    def _publish(self, publication: Publication) -> None:
        """Do a round, and note how it went."""
        before, now, asked = publication.progress, self._clock(), None
        try:
            token = self._round(publication)
        except (RemoteTrouble, SecretsUnavailable) as trouble:
            if self._is_over.is_set():
                return
            if isinstance(trouble, Busy):
                asked = timedelta(seconds=trouble.retry_after)
            is_locked = isinstance(trouble, SignInNeeded)
            told = trouble.cause if isinstance(trouble, Unsure) else trouble.message
            progress = before.failed(now, told, is_locked=is_locked)
            progress = self._with_token(publication, progress)
        else:
            if self._is_over.is_set():
                return
            if publication.is_ending:
                gone = RemovePublication(publication_id=publication.id)
                self._diary.run(gone)
                return
            progress = before.done(now, token)
        self._diary.run(
            NotePublished(
                uid=publication.uid,
                progress=progress,
                due_at=next_round(
                    progress,
                    now=now,
                    chance=random.random(),  # noqa: S311 - spreads the load only
                    asked=asked,
                ),
                was_due_at=publication.due_at,
            )
        )

    def _round(self, publication: Publication) -> str:
        """Do a round; return what the server calls the state that was seen."""
        password = password_of(self._secrets, publication.uid)
        if password is None:
            raise SignInNeeded("caldav.password-gone")
        wish = ServerWish(
            address=publication.address,
            username=publication.username,
            password=password,
        )
        server = DavServer(
            wish, agent=self._agent, clock=self._clock, deadline=self._deadline
        )
        reading = ReadingStop()
        with self._stoppable(server, reading):
            work = Round(
                self._diary,
                publication,
                CalDavCalendar(server, publication.address),
                clock=self._clock,
                reading=reading,
                is_over=self._is_over.is_set,
            )
            work.go()
        return work.sync_token

    def _with_token(
        self, publication: Publication, progress: PublicationProgress
    ) -> PublicationProgress:
        """Return `progress` with what was looked at before it went wrong."""
        now = self._diary.publications.find(publication.uid)
        token = now.progress.sync_token if now is not None else ""
        return replace(progress, sync_token=token)

    @contextmanager
    def _turn(self, publication_id: int) -> Iterator[None]:
        with self._guard:
            lock = self._turns.setdefault(publication_id, threading.Lock())
        with lock:
            yield

    @contextmanager
    def _stoppable(self, server: DavServer, reading: ReadingStop) -> Iterator[None]:
        """Let `stop` end what is done within."""

        def stop() -> None:
            server.stop()
            reading.stop()

        with self._guard:
            self._under_way.add(stop)
        try:
            if self._is_over.is_set():
                stop()
            yield
        finally:
            with self._guard:
                self._under_way.discard(stop)
            server.close()


class CalDavPublishing(Rounds):
    """The thread that writes to calendars; `start` and `stop`: who made it."""

    def __init__(
        self, diary: Diary, publisher: Publisher, *, clock: Callable[[], datetime]
    ) -> None:
        wakes = frozenset({Part.PUBLICATIONS, Part.BOOKINGS, Part.IMPORTS})
        super().__init__(diary, "pinmycal-caldav", wakes)
        self._publisher = publisher
        self._clock = clock

    def stop(self) -> None:
        """End within about two seconds; what was not written stays due."""
        self._is_ending.set()
        self._publisher.stop()
        super().stop()

    async def _serve(self) -> None:
        await self._go_round(self._publish_what_is_due)
        await self._end_tasks(cancel=False)  # a thread of the pool writes

    async def _publish_what_is_due(self) -> float:
        """Begin rounds that are due; return how long there is nothing more to do."""
        await self._ask(self._publisher.forget_passwords)
        now, rest = self._clock(), LOOK_SECONDS
        for each in await self._ask(self._diary.publications.all):
            if str(each.id) in self._in_flight:
                continue
            if each.due_at > now and not await self._ask(partial(self._waits, each)):
                rest = min(rest, (each.due_at - now).total_seconds())
            elif len(self._in_flight) < MOST_AT_ONCE:
                work = partial(self._publisher.publish, each.id)
                self._begin(str(each.id), self._ask(work))
        return rest

    def _waits(self, publication: Publication) -> bool:
        """Whether a booking waits to be written, and nothing stands against it."""
        if publication.progress.trouble is not None:
            return False
        return self._diary.publications.has_due(publication)
