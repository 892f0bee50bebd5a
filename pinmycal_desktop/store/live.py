"""Live updates as rows: what was chosen and subscribed, and what nobody told of."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from pinmycal_desktop.model.live import Arrival, LiveChannel, LiveSource, MissedHint
from pinmycal_desktop.store.access import delivery_of_row
from pinmycal_desktop.store.frozen import freeze, thaw
from pinmycal_desktop.store.instants import instant, seconds

if TYPE_CHECKING:
    from datetime import datetime

    from pinmycal_desktop.model.message import Message
    from pinmycal_desktop.store.database import Connection, Row

_COLUMNS = (
    "account_id",
    "source",
    "program",
    "address",
    "endpoint",
    "webhook_id",
    "url",
    "since",
    "checked_at",
    "trouble",
)
_PUT = "insert or replace into live_channel ({names}) values ({values})".format(
    names=", ".join(_COLUMNS), values=", ".join(f":{each}" for each in _COLUMNS)
)


def channel(db: Connection, account_id: int) -> LiveChannel:
    """Return what was chosen for an account; nothing was, where there is no row."""
    row = db.execute(
        "select * from live_channel where account_id = ?", (account_id,)
    ).fetchone()
    return _channel(row) if row else LiveChannel(account_id=account_id)


def put(db: Connection, channel: LiveChannel) -> None:
    """Store what was chosen and subscribed, in the place of what was before."""
    trouble = None if channel.trouble is None else freeze(channel.trouble)
    db.execute(
        _PUT,
        {
            "account_id": channel.account_id,
            "source": channel.source.value,
            "program": channel.program,
            "address": channel.address,
            "endpoint": channel.endpoint,
            "webhook_id": channel.webhook_id,
            "url": channel.url,
            "since": seconds(channel.since),
            "checked_at": seconds(channel.checked_at),
            "trouble": trouble,
        },
    )


def arrivals(db: Connection, limit: int) -> tuple[Arrival, ...]:
    """Return the latest deliveries of accounts at services, newest first."""
    rows = db.execute(
        "select delivery.*, asked_for.remote_id is not null as is_waiting"
        " from delivery join account on account.id = delivery.account_id"
        " left join asked_for on asked_for.account_id = delivery.account_id"
        " and asked_for.remote_id = subject"
        " where account.platform <> 'local' order by delivery.id desc limit ?",
        (limit,),
    )
    return tuple(
        Arrival(
            delivery=delivery_of_row(row),
            account_id=row["account_id"],
            is_waiting=bool(row["is_waiting"]),
        )
        for row in rows
    )


def was_told(db: Connection, account_id: int, subject: str, since: datetime) -> bool:
    """Whether a delivery named a booking at or after a moment."""
    row = db.execute(
        "select 1 from delivery where account_id = ? and subject = ?"
        " and received_at >= ?",
        (account_id, subject, seconds(since)),
    ).fetchone()
    return row is not None


def miss(db: Connection, missed: MissedHint) -> None:
    """Keep that a change was found that nobody had told of; the first time counts."""
    db.execute(
        "insert or ignore into missed_hint (account_id, remote_id, changed_at,"
        " found_at) values (?, ?, ?, ?)",
        (
            missed.account_id,
            missed.remote_id,
            seconds(missed.changed_at),
            seconds(missed.found_at),
        ),
    )


def told(db: Connection, account_id: int, remote_id: str, at: datetime) -> None:
    """Keep that a booking was told of after all."""
    db.execute(
        "update missed_hint set told_at = ? where account_id = ? and remote_id = ?"
        " and told_at is null",
        (seconds(at), account_id, remote_id),
    )


def missed(db: Connection, limit: int) -> tuple[MissedHint, ...]:
    """Return the latest changes nobody had told of, newest first."""
    rows = db.execute(
        "select * from missed_hint order by found_at desc, remote_id limit ?", (limit,)
    )
    return tuple(
        MissedHint(
            account_id=row["account_id"],
            remote_id=row["remote_id"],
            changed_at=instant(int(row["changed_at"])),
            found_at=instant(int(row["found_at"])),
            told_at=instant(row["told_at"]),
        )
        for row in rows
    )


def _channel(row: Row) -> LiveChannel:
    """Return the channel of a row."""
    trouble = None if row["trouble"] is None else thaw(row["trouble"])
    return LiveChannel(
        account_id=row["account_id"],
        source=LiveSource(row["source"]),
        program=row["program"],
        address=row["address"],
        endpoint=row["endpoint"],
        webhook_id=row["webhook_id"],
        url=row["url"],
        since=instant(row["since"]),
        checked_at=instant(row["checked_at"]),
        trouble=cast("Message | None", trouble),
    )
