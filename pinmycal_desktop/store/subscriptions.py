"""Subscriptions as rows. A removed one stays: its deliveries can still be read.

One whose host, team or event type was removed is not there either; it comes back with
them.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from pinmycal_desktop.model.access import Sender
from pinmycal_desktop.model.subscriptions import Subscription
from pinmycal_desktop.store.instants import instant, seconds

if TYPE_CHECKING:
    from datetime import datetime

    from pinmycal_desktop.store.database import Connection, Row

PRESENT = """subscription.removed_at is null
  and (subscription.team_id is not null or exists (
    select 1 from host
    where host.id = subscription.host_id and host.removed_at is null))
  and (subscription.team_id is null or exists (
    select 1 from team
    where team.id = subscription.team_id and team.removed_at is null))
  and (subscription.event_type_id is null or exists (
    select 1 from event_type
    where event_type.id = subscription.event_type_id
      and event_type.removed_at is null))"""
"""What is true of a subscription that is still told of things."""


def present(db: Connection) -> tuple[Subscription, ...]:
    """Return the subscriptions that are there, in order of making."""
    rows = db.execute(f"select * from subscription where {PRESENT} order by id")
    return tuple(map(_subscription, rows))


def by_uid(db: Connection, uid: str) -> Subscription | None:
    """Return the subscription of this uid, if it is there."""
    row = db.execute(
        f"select * from subscription where uid = ? and {PRESENT}", (uid,)
    ).fetchone()
    return _subscription(row) if row else None


def twin_of(db: Connection, wanted: Subscription) -> Subscription | None:
    """Return another subscription of the same owner at the same address."""
    row = db.execute(
        "select * from subscription where removed_at is null and uid <> ?"
        " and sender = ? and host_id = ? and url = ?"
        " and event_type_id is ? and team_id is ?",
        (
            wanted.uid,
            wanted.sender.value,
            wanted.host_id,
            wanted.url,
            wanted.event_type_id,
            wanted.team_id,
        ),
    ).fetchone()
    return _subscription(row) if row else None


def listeners(
    db: Connection, host_ids: tuple[int, ...], event_type_id: int | None
) -> tuple[Subscription, ...]:
    """Return who may want to hear of something that happened to these hosts.

    Active ones only: those for all a host does, and those for the one event type or
    the team's that it is a copy of.
    """
    marks = ", ".join("?" * len(host_ids))
    rows = db.execute(
        f"select * from subscription where {PRESENT} and is_active"
        f" and ((event_type_id is null and host_id in ({marks}))"
        "  or event_type_id in (?, (select parent_id from event_type where id = ?)))"
        " order by id",
        (*host_ids, event_type_id, event_type_id),
    )
    return tuple(map(_subscription, rows))


def insert(db: Connection, subscription: Subscription) -> Subscription:
    """Store a new subscription; return it with its id."""
    cursor = db.execute(
        "insert into subscription (uid, account_id, host_id, event_type_id, team_id,"
        " sender, url, is_active, triggers, template, has_secret, created_at)"
        " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            subscription.uid,
            subscription.account_id,
            subscription.host_id,
            subscription.event_type_id,
            subscription.team_id,
            subscription.sender.value,
            subscription.url,
            subscription.is_active,
            " ".join(subscription.triggers),
            subscription.template,
            subscription.has_secret,
            seconds(subscription.created_at),
        ),
    )
    return replace(subscription, id=cast("int", cursor.lastrowid))


def update(db: Connection, subscription: Subscription) -> None:
    """Store what may change of a subscription."""
    db.execute(
        "update subscription set url = ?, is_active = ?, triggers = ?, template = ?,"
        " has_secret = ? where id = ?",
        (
            subscription.url,
            subscription.is_active,
            " ".join(subscription.triggers),
            subscription.template,
            subscription.has_secret,
            subscription.id,
        ),
    )


def remove(db: Connection, subscription_id: int, *, at: datetime) -> None:
    """Mark a subscription as removed."""
    db.execute(
        "update subscription set removed_at = ? where id = ?",
        (seconds(at), subscription_id),
    )


def _subscription(row: Row) -> Subscription:
    """Return the subscription of a row."""
    return Subscription(
        id=row["id"],
        uid=row["uid"],
        account_id=row["account_id"],
        host_id=row["host_id"],
        event_type_id=row["event_type_id"],
        team_id=row["team_id"],
        sender=Sender(row["sender"]),
        url=row["url"],
        is_active=bool(row["is_active"]),
        triggers=tuple(row["triggers"].split()),
        template=row["template"],
        has_secret=bool(row["has_secret"]),
        created_at=instant(int(row["created_at"])),
        removed_at=instant(row["removed_at"]),
    )
