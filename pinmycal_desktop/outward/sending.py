"""Sends webhooks that are due, from a thread of its own.

What is sent was written by the diary in the transaction of the deed itself; nobody who
books ever waits for it. Each subscriber gets its messages one after another, and
beside the others': one that is slow or dead delays itself alone. It keeps nothing in
memory: after a crash or a night's sleep it goes on from what the diary says is due.
"""

from __future__ import annotations

import asyncio
import logging
import random
import time
from functools import partial
from typing import TYPE_CHECKING

from pinmycal_desktop.model.changes import Part
from pinmycal_desktop.model.commands.webhooks import NoteAttempt, TellMeetings
from pinmycal_desktop.model.errors import PinmyCalError, SecretsUnavailable
from pinmycal_desktop.model.subscriptions import Attempt
from pinmycal_desktop.outward.rounds import REST_AFTER_TROUBLE_SECONDS, Rounds
from pinmycal_desktop.remote.http import PATIENCE_SECONDS, Posted, Poster
from pinmycal_desktop.wire.webhooks import delivery_headers

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.model.subscriptions import OutgoingDelivery

log = logging.getLogger(__name__)

LOOK_SECONDS = 20.0
"""How long it rests at most: clocks jump, and computers sleep and wake."""
_BRINGS_WORK = frozenset({Part.BOOKINGS, Part.AWAY, Part.OUTGOING})


class Sending(Rounds):
    """The thread that sends; `start` and `stop` belong to the thread that made it.

    `secret` gives a subscription's secret by its uid, and may raise
    `SecretsUnavailable`: then the message waits, it is never sent unsigned.
    """

    def __init__(
        self,
        diary: Diary,
        *,
        clock: Callable[[], datetime],
        secret: Callable[[str], bytes | None],
        agent: str,
        patience: float = PATIENCE_SECONDS,
    ) -> None:
        super().__init__(diary, "pinmycal-outward", _BRINGS_WORK)
        self._clock = clock
        self._secret = secret
        self._agent = agent
        self._patience = patience

    async def _serve(self) -> None:
        """Send what is due, rest, and look again, until told to end."""
        async with Poster.open(agent=self._agent, seconds=self._patience) as poster:
            await self._go_round(partial(self._send_what_is_due, poster))
            await self._end_tasks()

    async def _send_what_is_due(self, poster: Poster) -> float:
        """Begin to send what is due; return how long there is nothing more to do."""
        now = self._clock()
        await self._ask(self._tell_what_time_brought)
        busy = frozenset(map(int, self._in_flight))
        for delivery in await self._ask(
            partial(self._diary.outgoing.due, now, busy=busy)
        ):
            self._begin(str(delivery.subscription_id), self._send(poster, delivery))
        due = await self._ask(self._diary.outgoing.next_due)
        if due is None or due <= now:
            # What is due but not begun waits for its subscriber to be free.
            return LOOK_SECONDS
        return min((due - now).total_seconds(), LOOK_SECONDS)

    def _tell_what_time_brought(self) -> None:
        """Write the messages about meetings that began or ended, if any are wanted."""
        if self._diary.outgoing.wants_meetings():
            self._diary.run(TellMeetings())

    async def _send(self, poster: Poster, delivery: OutgoingDelivery) -> None:
        """Try one message, and note what came of it."""
        at, began = self._clock(), time.monotonic()
        posted = await self._post(poster, delivery, at)
        attempt = Attempt(
            at=at,
            status=posted.status,
            trouble=posted.trouble,
            milliseconds=round((time.monotonic() - began) * 1000),
        )
        note = NoteAttempt(
            delivery_id=delivery.id,
            attempt=attempt,
            chance=random.random(),  # noqa: S311 - spreads the load, keeps no secret
        )
        try:
            await self._ask(partial(self._diary.run, note))
        except PinmyCalError as trouble:
            # It is still due; without a rest it would be sent again and again.
            log.info("cannot note a try: %s", trouble.message.code)
            await asyncio.sleep(REST_AFTER_TROUBLE_SECONDS)

    async def _post(
        self, poster: Poster, delivery: OutgoingDelivery, at: datetime
    ) -> Posted:
        """Sign and post one message."""
        try:
            secret = await self._ask(partial(self._secret_for, delivery))
        except PinmyCalError:
            return Posted(None, "remote.no-secret")
        headers = delivery_headers(delivery, secret=secret, at=at)
        return await poster.post(delivery.url, delivery.body, headers)

    def _secret_for(self, delivery: OutgoingDelivery) -> bytes | None:
        """Return what signs a message; it is never sent without, if it wants one."""
        if not delivery.is_signed:
            return None
        secret = self._secret(delivery.subscription_uid)
        if secret is None:
            raise SecretsUnavailable("secrets.gone")
        return secret
