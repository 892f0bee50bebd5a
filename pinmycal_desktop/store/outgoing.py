"""Messages to subscribers as rows: what waits, what was tried, and what came of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pinmycal_desktop.model.access import Sender
from pinmycal_desktop.model.subscriptions import (
    Attempt,
    DeliveryState,
    OutgoingDelivery,
)
from pinmycal_desktop.store.instants import instant, seconds
from pinmycal_desktop.store.subscriptions import PRESENT

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from pinmycal_desktop.store.database import Connection, Row

_SELECT = (
    "select outgoing_delivery.*, subscription.uid as subscription_uid,"
    " subscription.url, subscription.sender, subscription.has_secret"
    " from outgoing_delivery join subscription"
    " on subscription.id = outgoing_delivery.subscription_id"
)


def insert(db: Connection, deliveries: Iterable[OutgoingDelivery]) -> None:
    """Store new messages."""
    db.executemany(
        "insert into outgoing_delivery (uid, subscription_id, trigger, subject,"
        " media_type, body, created_at, tries, due_at, state)"
        " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (
                each.uid,
                each.subscription_id,
                each.trigger,
                each.subject,
                each.media_type,
                each.body,
                seconds(each.created_at),
                each.tries,
                seconds(each.due_at),
                each.state.value,
            )
            for each in deliveries
        ],
    )


def first_due(
    db: Connection, *, until: datetime, busy: frozenset[int]
) -> tuple[OutgoingDelivery, ...]:
    """Return the message due first of each subscription that is not `busy`."""
    rows = db.execute(
        "select * from (select due.*, row_number() over"
        " (partition by subscription_id order by due_at, id) as place"
        f" from ({_SELECT} where due_at <= ?) as due) where place = 1"
        " order by due_at, id",
        (seconds(until),),
    )
    return tuple(_delivery(row) for row in rows if row["subscription_id"] not in busy)


def next_due(db: Connection) -> datetime | None:
    """Return when the next message is due, if any waits."""
    due: int | None = db.execute(
        "select min(due_at) from outgoing_delivery where due_at is not null"
    ).fetchone()[0]
    return instant(due)


def waiting_since_before(db: Connection, moment: datetime) -> int:
    """Return how many messages wait since before `moment`."""
    count: int = db.execute(
        "select count(*) from outgoing_delivery"
        " where due_at is not null and coalesce(first_tried_at, due_at) < ?",
        (seconds(moment),),
    ).fetchone()[0]
    return count


def latest(
    db: Connection, limit: int, subscription_id: int | None = None
) -> tuple[OutgoingDelivery, ...]:
    """Return the latest messages, newest first; of one subscription, or of all.

    Of its tries each has the last one.
    """
    rows = db.execute(
        f"{_SELECT} where ? is null or subscription_id = ?"
        " order by outgoing_delivery.id desc limit ?",
        (subscription_id, subscription_id, limit),
    )
    return tuple(
        replace(_delivery(row), attempts=_last_try(db, row["id"])) for row in rows
    )


def _last_try(db: Connection, delivery_id: int) -> tuple[Attempt, ...]:
    """Return the last try of a message, if there was one."""
    row = db.execute(
        "select * from outgoing_attempt where delivery_id = ? order by id desc limit 1",
        (delivery_id,),
    ).fetchone()
    return (_attempt(row),) if row else ()


def get(db: Connection, delivery_id: int) -> OutgoingDelivery | None:
    """Return one message with all its tries."""
    row = db.execute(
        f"{_SELECT} where outgoing_delivery.id = ?", (delivery_id,)
    ).fetchone()
    if row is None:
        return None
    tries = db.execute(
        "select * from outgoing_attempt where delivery_id = ? order by id",
        (delivery_id,),
    )
    return replace(_delivery(row), attempts=tuple(map(_attempt, tries)))


def update(db: Connection, delivery: OutgoingDelivery) -> None:
    """Store how far a message has come."""
    db.execute(
        "update outgoing_delivery set first_tried_at = ?, tries = ?, due_at = ?,"
        " state = ? where id = ?",
        (
            seconds(delivery.first_tried_at),
            delivery.tries,
            seconds(delivery.due_at),
            delivery.state.value,
            delivery.id,
        ),
    )


def add_attempt(db: Connection, delivery_id: int, attempt: Attempt) -> None:
    """Store one try."""
    db.execute(
        "insert into outgoing_attempt (delivery_id, at, status, trouble, milliseconds)"
        " values (?, ?, ?, ?, ?)",
        (
            delivery_id,
            seconds(attempt.at),
            attempt.status,
            attempt.trouble,
            attempt.milliseconds,
        ),
    )


def give_up_unwanted(db: Connection) -> None:
    """Send nothing more to whoever is not there any more."""
    db.execute(
        "update outgoing_delivery set due_at = null, state = ?"
        " where due_at is not null and subscription_id not in"
        f" (select id from subscription where {PRESENT})",
        (DeliveryState.GIVEN_UP.value,),
    )


def forget_ended_before(db: Connection, moment: datetime) -> None:
    """Forget messages made before `moment` that are not waiting any more."""
    db.execute(
        "delete from outgoing_delivery where due_at is null and created_at < ?",
        (seconds(moment),),
    )


def told_until(db: Connection, subject: str) -> datetime | None:
    """Return until when what time brings was told."""
    row = db.execute(
        "select at from told_until where subject = ?", (subject,)
    ).fetchone()
    return instant(int(row["at"])) if row else None


def tell_until(db: Connection, subject: str, moment: datetime) -> None:
    """Keep until when what time brings was told."""
    db.execute(
        "insert into told_until (subject, at) values (?, ?)"
        " on conflict (subject) do update set at = excluded.at",
        (subject, seconds(moment)),
    )


def _delivery(row: Row) -> OutgoingDelivery:
    """Return the message of a row, without its tries."""
    return OutgoingDelivery(
        id=row["id"],
        uid=row["uid"],
        subscription_id=row["subscription_id"],
        subscription_uid=row["subscription_uid"],
        url=row["url"],
        sender=Sender(row["sender"]),
        is_signed=bool(row["has_secret"]),
        trigger=row["trigger"],
        subject=row["subject"],
        media_type=row["media_type"],
        body=row["body"],
        created_at=instant(int(row["created_at"])),
        first_tried_at=instant(row["first_tried_at"]),
        tries=row["tries"],
        due_at=instant(row["due_at"]),
        state=DeliveryState(row["state"]),
    )


def _attempt(row: Row) -> Attempt:
    """Return the try of a row."""
    return Attempt(
        at=instant(int(row["at"])),
        status=row["status"],
        trouble=row["trouble"],
        milliseconds=row["milliseconds"],
    )
