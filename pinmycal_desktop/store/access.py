"""Tokens, webhook endpoints and deliveries as rows.

Of a token only the digest is kept; a webhook's secret never comes here at all.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING, cast

from pinmycal_desktop.model.access import Delivery, Sender, Token, WebhookEndpoint
from pinmycal_desktop.store.instants import instant, seconds

if TYPE_CHECKING:
    from datetime import datetime

    from pinmycal_desktop.store.database import Connection, Row


def tokens(db: Connection) -> tuple[Token, ...]:
    """Return all keys, revoked ones too, in order of making.

    What programs were given for a time by consent is none.
    """
    rows = db.execute("select * from token where grant_id is null order by id")
    return tuple(map(_token, rows))


def token(db: Connection, token_id: int) -> Token | None:
    """Return one token."""
    row = db.execute("select * from token where id = ?", (token_id,)).fetchone()
    return _token(row) if row else None


def token_of(db: Connection, digest: bytes) -> Token | None:
    """Return the token of this digest, revoked or not."""
    row = db.execute("select * from token where digest = ?", (digest,)).fetchone()
    return _token(row) if row else None


def insert_token(db: Connection, token: Token, digest: bytes) -> Token:
    """Store a new token by its digest; return it with its id."""
    cursor = db.execute(
        "insert into token (account_id, host_id, name, digest, hint, scopes,"
        " created_at, expires_at, grant_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            token.account_id,
            token.host_id,
            token.name,
            digest,
            token.hint,
            " ".join(token.scopes),
            seconds(token.created_at),
            seconds(token.expires_at),
            token.grant_id,
        ),
    )
    return replace(token, id=cast("int", cursor.lastrowid))


def note_token_use(db: Connection, token_id: int, *, at: datetime) -> None:
    """Keep when a token was used last."""
    db.execute(
        "update token set last_used_at = ? where id = ?", (seconds(at), token_id)
    )


def revoke_token(db: Connection, token_id: int, *, at: datetime) -> None:
    """Mark a token as revoked."""
    db.execute("update token set revoked_at = ? where id = ?", (seconds(at), token_id))


def revoke_tokens_of(db: Connection, host_id: int, *, at: datetime) -> None:
    """Mark all tokens of a host as revoked."""
    db.execute(
        "update token set revoked_at = ? where host_id = ? and revoked_at is null",
        (seconds(at), host_id),
    )


def endpoints(db: Connection) -> tuple[WebhookEndpoint, ...]:
    """Return all webhook endpoints by name."""
    rows = db.execute("select * from webhook_endpoint order by name")
    return tuple(map(_endpoint, rows))


def endpoint(db: Connection, name: str) -> WebhookEndpoint | None:
    """Return the endpoint of this name."""
    row = db.execute(
        "select * from webhook_endpoint where name = ?", (name,)
    ).fetchone()
    return _endpoint(row) if row else None


def insert_endpoint(db: Connection, endpoint: WebhookEndpoint) -> WebhookEndpoint:
    """Store a new endpoint; return it with its id."""
    cursor = db.execute(
        "insert into webhook_endpoint (account_id, name, created_at) values (?, ?, ?)",
        (endpoint.account_id, endpoint.name, seconds(endpoint.created_at)),
    )
    return replace(endpoint, id=cast("int", cursor.lastrowid))


def delete_endpoint(db: Connection, name: str) -> None:
    """Remove an endpoint; its deliveries stay."""
    db.execute("delete from webhook_endpoint where name = ?", (name,))


def deliveries(db: Connection, limit: int) -> tuple[Delivery, ...]:
    """Return the latest deliveries, newest first."""
    rows = db.execute("select * from delivery order by id desc limit ?", (limit,))
    return tuple(map(delivery_of_row, rows))


def delivery_of(db: Connection, endpoint: str, body: bytes) -> Delivery | None:
    """Return the delivery of exactly this body to this endpoint, if there was one."""
    row = db.execute(
        "select * from delivery where endpoint = ? and digest = ?",
        (endpoint, _digest(body)),
    ).fetchone()
    return delivery_of_row(row) if row else None


def insert_delivery(db: Connection, delivery: Delivery, *, account_id: int) -> Delivery:
    """Store a new delivery for an account; return it with its id."""
    cursor = db.execute(
        "insert into delivery"
        " (endpoint, digest, sender, trigger, subject, received_at, body, account_id,"
        " headers) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            delivery.endpoint,
            _digest(delivery.body),
            delivery.sender.value,
            delivery.trigger,
            delivery.subject,
            seconds(delivery.received_at),
            delivery.body,
            account_id,
            delivery.headers,
        ),
    )
    return replace(delivery, id=cast("int", cursor.lastrowid))


def _digest(body: bytes) -> bytes:
    """Return what tells one body from another."""
    return hashlib.sha256(body).digest()


def _token(row: Row) -> Token:
    """Return the token of a row."""
    return Token(
        id=row["id"],
        account_id=row["account_id"],
        host_id=row["host_id"],
        name=row["name"],
        hint=row["hint"],
        scopes=tuple(row["scopes"].split()),
        created_at=instant(int(row["created_at"])),
        expires_at=instant(row["expires_at"]),
        last_used_at=instant(row["last_used_at"]),
        revoked_at=instant(row["revoked_at"]),
        grant_id=row["grant_id"],
    )


def _endpoint(row: Row) -> WebhookEndpoint:
    """Return the endpoint of a row."""
    return WebhookEndpoint(
        id=row["id"],
        account_id=row["account_id"],
        name=row["name"],
        created_at=instant(int(row["created_at"])),
    )


def delivery_of_row(row: Row) -> Delivery:
    """Return the delivery of a row."""
    return Delivery(
        id=row["id"],
        endpoint=row["endpoint"],
        sender=Sender(row["sender"]),
        trigger=row["trigger"],
        subject=row["subject"],
        received_at=instant(int(row["received_at"])),
        body=row["body"],
        headers=row["headers"],
    )
