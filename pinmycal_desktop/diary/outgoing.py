"""Webhooks that go out: subscriptions, and the messages that wait for their turn.

A message is written by `happenings`, in the transaction of what it tells; the face
`outward` sends it and notes here what came of each try.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from pinmycal_desktop.diary.subscription_fields import checked_subscription
from pinmycal_desktop.diary.values import Outcome
from pinmycal_desktop.model.changes import Changes, Part
from pinmycal_desktop.model.commands.webhooks import RemoveSubscription
from pinmycal_desktop.model.errors import Invalid, NotFound
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.model.subscriptions import DeliveryState, next_try
from pinmycal_desktop.store import outgoing, subscriptions
from pinmycal_desktop.wire.webhooks import MEETING_TRIGGERS

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from pinmycal_desktop.diary.work import Work
    from pinmycal_desktop.model.commands.webhooks import (
        NoteAttempt,
        RemoveSubscriptions,
        SaveSubscription,
        SendAgain,
    )
    from pinmycal_desktop.model.subscriptions import OutgoingDelivery, Subscription
    from pinmycal_desktop.store.database import Database

OUTGOING = Changes(parts=frozenset({Part.OUTGOING}))
_LONG = timedelta(hours=1)
_KEPT_FOR = timedelta(days=30)
"""How long the log remembers messages that were sent or given up."""


class Outgoing:
    """Who is told what, and how far each message has come."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def subscriptions(
        self, chosen: Callable[[Subscription], bool] = lambda _: True
    ) -> tuple[Subscription, ...]:
        """Return the chosen subscriptions, in order of making."""
        with self._database.read() as db:
            return tuple(filter(chosen, subscriptions.present(db)))

    def subscription(self, uid: str) -> Subscription:
        """Return the subscription of this uid; raises NotFound."""
        with self._database.read() as db:
            found = subscriptions.by_uid(db, uid)
        if found is None:
            raise NotFound("subscription", uid)
        return found

    def due(
        self, now: datetime, *, busy: frozenset[int] = frozenset()
    ) -> tuple[OutgoingDelivery, ...]:
        """Return what is due: for each subscription that is not `busy`, one message."""
        with self._database.read() as db:
            return outgoing.first_due(db, until=now, busy=busy)

    def next_due(self) -> datetime | None:
        """Return when the next message is due, if any waits."""
        with self._database.read() as db:
            return outgoing.next_due(db)

    def waiting_long(self, now: datetime) -> int:
        """Return how many messages wait for more than an hour."""
        with self._database.read() as db:
            return outgoing.waiting_since_before(db, now - _LONG)

    def has_work(self) -> bool:
        """Whether anyone is to be told of anything, or a message waits."""
        with self._database.read() as db:
            return bool(subscriptions.present(db)) or outgoing.next_due(db) is not None

    def wants_meetings(self) -> bool:
        """Whether anyone wants to hear when meetings begin or end."""
        with self._database.read() as db:
            return any(
                each.is_active and not MEETING_TRIGGERS.isdisjoint(each.triggers)
                for each in subscriptions.present(db)
            )

    def log(
        self, limit: int = 100, *, subscription_id: int | None = None
    ) -> tuple[OutgoingDelivery, ...]:
        """Return the latest messages, newest first."""
        with self._database.read() as db:
            return outgoing.latest(db, limit, subscription_id)

    def delivery(self, delivery_id: int) -> OutgoingDelivery:
        """Return one message with all its tries; raises NotFound."""
        with self._database.read() as db:
            found = outgoing.get(db, delivery_id)
        if found is None:
            raise NotFound("outgoing-delivery", delivery_id)
        return found


def save(work: Work, command: SaveSubscription) -> Outcome:
    """Store a subscription; one address is told once for the same owner."""
    wanted = checked_subscription(work, command.subscription)
    if subscriptions.twin_of(work.db, wanted):
        raise Invalid.field("url", "subscription.same-address", url=wanted.url)
    if not wanted.id:
        stored = subscriptions.insert(work.db, wanted)
        undo = RemoveSubscription(uid=stored.uid)
        return Outcome(value=stored, changes=OUTGOING, undo=undo)
    if subscriptions.by_uid(work.db, wanted.uid) is None:
        raise NotFound("subscription", wanted.uid)
    subscriptions.update(work.db, wanted)
    return Outcome(value=wanted, changes=OUTGOING)


def remove(work: Work, command: RemoveSubscription) -> Outcome:
    """End a subscription; what waits for it is given up."""
    subscription = subscriptions.by_uid(work.db, command.uid)
    if subscription is None:
        raise NotFound("subscription", command.uid)
    subscriptions.remove(work.db, subscription.id, at=work.now)
    outgoing.give_up_unwanted(work.db)
    why = Message.of("final.secret")
    return Outcome(value=subscription, changes=OUTGOING, final=why)


def remove_all(work: Work, command: RemoveSubscriptions) -> Outcome:
    """End all subscriptions to an event type; what waits for them is given up."""
    ended = tuple(
        each
        for each in subscriptions.present(work.db)
        if each.event_type_id == command.event_type_id and each.sender is command.sender
    )
    for each in ended:
        subscriptions.remove(work.db, each.id, at=work.now)
    outgoing.give_up_unwanted(work.db)
    return Outcome(value=ended, changes=OUTGOING)


def note_attempt(work: Work, command: NoteAttempt) -> Outcome:
    """Keep what came of a try; after a failed one, the next is due later or never."""
    delivery, attempt = _require(work, command.delivery_id), command.attempt
    outgoing.add_attempt(work.db, delivery.id, attempt)
    if delivery.state is DeliveryState.WAITING:
        tried = replace(
            delivery,
            tries=delivery.tries + 1,
            first_tried_at=delivery.first_tried_at or attempt.at,
        )
        outgoing.update(work.db, _after(tried, command, work.now))
    outgoing.forget_ended_before(work.db, work.now - _KEPT_FOR)
    return Outcome(value=outgoing.get(work.db, delivery.id), changes=OUTGOING)


def send_again(work: Work, command: SendAgain) -> Outcome:
    """Let a message be sent now; its day of trying begins anew."""
    delivery = _require(work, command.delivery_id)
    waiting = replace(
        delivery,
        state=DeliveryState.WAITING,
        tries=0,
        first_tried_at=None,
        due_at=work.now,
    )
    outgoing.update(work.db, waiting)
    now, why = outgoing.get(work.db, delivery.id), Message.of("final.sent")
    return Outcome(value=now, changes=OUTGOING, final=why)


def _after(
    tried: OutgoingDelivery, command: NoteAttempt, now: datetime
) -> OutgoingDelivery:
    """Return how far a message has come after this try."""
    if not command.attempt.trouble:
        return replace(tried, state=DeliveryState.DELIVERED, due_at=None)
    due = next_try(
        tries=tried.tries,
        first_tried_at=tried.first_tried_at or now,
        now=now,
        chance=command.chance,
    )
    state = DeliveryState.WAITING if due else DeliveryState.GIVEN_UP
    return replace(tried, state=state, due_at=due)


def _require(work: Work, delivery_id: int) -> OutgoingDelivery:
    """Return the message of this number; raises NotFound."""
    delivery = outgoing.get(work.db, delivery_id)
    if delivery is None:
        raise NotFound("outgoing-delivery", delivery_id)
    return delivery
