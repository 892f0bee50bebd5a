"""Programs that ask for consent, and what came of it, as rows.

Secrets are kept as digests only. A grant that ended takes its tokens along.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING, cast

from pinmycal_desktop.model.oauth import ClientKind, Grant, OAuthClient
from pinmycal_desktop.store.instants import instant, seconds

if TYPE_CHECKING:
    from datetime import datetime

    from pinmycal_desktop.store.database import Connection, Row


class SecretKind(Enum):
    """What a program shows to get tokens."""

    CODE = "code"
    REFRESH = "refresh"


@dataclass(frozen=True, slots=True, kw_only=True)
class Secret:
    """An authorization code or a refresh token, known by its digest."""

    id: int = 0
    grant_id: int
    kind: SecretKind
    redirect_uri: str = ""
    challenge: str = ""
    ends_at: datetime
    used_at: datetime | None = None


def clients(db: Connection) -> tuple[OAuthClient, ...]:
    """Return the programs that may ask, in order of adding."""
    rows = db.execute("select * from oauth_client where removed_at is null order by id")
    return tuple(map(_client, rows))


def client(db: Connection, client_id: str) -> OAuthClient | None:
    """Return the program of this name."""
    row = db.execute(
        "select * from oauth_client where client_id = ? and removed_at is null",
        (client_id,),
    ).fetchone()
    return _client(row) if row else None


def secret_digest(db: Connection, client_id: int) -> bytes | None:
    """Return what is kept of a program's secret; None when it has none."""
    row = db.execute(
        "select secret_digest from oauth_client where id = ?", (client_id,)
    ).fetchone()
    return cast("bytes | None", row["secret_digest"])


def insert_client(
    db: Connection, client: OAuthClient, digest: bytes | None
) -> OAuthClient:
    """Store a new program; return it with its id."""
    cursor = db.execute(
        "insert into oauth_client (account_id, client_id, name, kind, redirect_uris,"
        " secret_digest, logo, created_at) values (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            client.account_id,
            client.client_id,
            client.name,
            client.kind.value,
            json.dumps(client.redirect_uris),
            digest,
            client.logo,
            seconds(client.created_at),
        ),
    )
    return replace(client, id=cast("int", cursor.lastrowid))


def mark_client_removed(db: Connection, client_id: int, *, at: datetime) -> None:
    """Hide a program, and end all it was given."""
    db.execute(
        "update oauth_client set removed_at = ? where id = ?", (seconds(at), client_id)
    )
    _end(db, "client_id = ?", client_id, at=at)


def insert_grant(db: Connection, grant: Grant) -> Grant:
    """Store a new consent; return it with its id."""
    cursor = db.execute(
        "insert into oauth_grant (client_id, host_id, scopes, created_at)"
        " values (?, ?, ?, ?)",
        (
            grant.client_id,
            grant.host_id,
            " ".join(grant.scopes),
            seconds(grant.created_at),
        ),
    )
    return replace(grant, id=cast("int", cursor.lastrowid))


def grant(db: Connection, grant_id: int) -> Grant:
    """Return one consent, ended or not."""
    row = db.execute("select * from oauth_grant where id = ?", (grant_id,)).fetchone()
    return Grant(
        id=row["id"],
        client_id=row["client_id"],
        host_id=row["host_id"],
        scopes=tuple(row["scopes"].split()),
        created_at=instant(int(row["created_at"])),
        ended_at=instant(row["ended_at"]),
    )


def end_grant(db: Connection, grant_id: int, *, at: datetime) -> None:
    """End a consent with all its tokens."""
    _end(db, "id = ?", grant_id, at=at)


def end_grants_of(db: Connection, host_id: int, *, at: datetime) -> None:
    """End every consent of a host with all its tokens."""
    _end(db, "host_id = ?", host_id, at=at)


def secret(db: Connection, kind: SecretKind, digest: bytes) -> Secret | None:
    """Return the code or refresh token of this digest, used or not."""
    row = db.execute(
        "select * from oauth_secret where kind = ? and digest = ?", (kind.value, digest)
    ).fetchone()
    if row is None:
        return None
    return Secret(
        id=row["id"],
        grant_id=row["grant_id"],
        kind=kind,
        redirect_uri=row["redirect_uri"],
        challenge=row["challenge"],
        ends_at=instant(int(row["ends_at"])),
        used_at=instant(row["used_at"]),
    )


def insert_secret(db: Connection, secret: Secret, digest: bytes) -> None:
    """Store a code or refresh token by its digest."""
    db.execute(
        "insert into oauth_secret (grant_id, kind, digest, redirect_uri, challenge,"
        " ends_at) values (?, ?, ?, ?, ?, ?)",
        (
            secret.grant_id,
            secret.kind.value,
            digest,
            secret.redirect_uri,
            secret.challenge,
            seconds(secret.ends_at),
        ),
    )


def mark_used(db: Connection, secret_id: int, *, at: datetime) -> None:
    """Note that a code or refresh token is used up."""
    db.execute(
        "update oauth_secret set used_at = ? where id = ?", (seconds(at), secret_id)
    )


def _end(db: Connection, where: str, value: int, *, at: datetime) -> None:
    """End the consents that `where` picks, and revoke their tokens."""
    db.execute(
        "update token set revoked_at = ? where revoked_at is null and grant_id in"
        f" (select id from oauth_grant where {where})",
        (seconds(at), value),
    )
    db.execute(
        f"update oauth_grant set ended_at = ? where ended_at is null and {where}",
        (seconds(at), value),
    )


def _client(row: Row) -> OAuthClient:
    """Return the program of a row."""
    return OAuthClient(
        id=row["id"],
        account_id=row["account_id"],
        client_id=row["client_id"],
        name=row["name"],
        kind=ClientKind(row["kind"]),
        redirect_uris=tuple(json.loads(row["redirect_uris"])),
        logo=row["logo"],
        created_at=instant(int(row["created_at"])),
    )
