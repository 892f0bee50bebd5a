"""Accounts and hosts as rows.

A removed account keeps its row, so that its number is never another's; all that was
copied of it is deleted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from pinmycal_desktop.model.account import (
    Account,
    Connection as SignedIn,
    ConnectionState,
    CredentialKind,
    Host,
    Platform,
    Weekday,
)
from pinmycal_desktop.store.instants import instant, seconds

if TYPE_CHECKING:
    from datetime import datetime

    from pinmycal_desktop.model.signing_in import KnownProgram
    from pinmycal_desktop.store.database import Connection, Row

_LOCAL = "(select min(id) from account where platform = 'local')"

_OWNERS = """
select min(host.id) from host join account on account.id = host.account_id
where account.removed_at is null group by account.id
"""
"""The person at this computer, once for each account."""


def local(db: Connection) -> Account | None:
    """Return the local account, or None before the first start is done."""
    row = db.execute(
        "select * from account where platform = ? order by id", (Platform.LOCAL.value,)
    ).fetchone()
    return _account(row) if row else None


def every(db: Connection) -> tuple[Account, ...]:
    """Return all accounts that were not removed, the local one first."""
    rows = db.execute(
        f"select * from account where removed_at is null order by id <> {_LOCAL}, id"
    )
    return tuple(map(_account, rows))


def get(db: Connection, account_id: int) -> Account | None:
    """Return the account of a number, unless it was removed."""
    row = db.execute(
        "select * from account where id = ? and removed_at is null", (account_id,)
    ).fetchone()
    return _account(row) if row else None


def has_cloud(db: Connection) -> bool:
    """Whether there is any account but the local one."""
    row = db.execute(
        "select 1 from account where platform <> 'local' and removed_at is null"
    ).fetchone()
    return row is not None


def is_cloud(db: Connection, table: str, row_id: int) -> bool:
    """Whether a service has the authority over a row of `table`.

    That is an account itself, or one of the tables of which each row belongs to one.
    """
    row = db.execute(_PLATFORM_OF[table], (row_id,)).fetchone()
    return row is not None and row[0] != Platform.LOCAL.value


def owners(db: Connection, account_id: int | None = None) -> tuple[Host, ...]:
    """Return the person at this computer as a host of each account, or of one.

    The local account's comes first.
    """
    rows = db.execute(
        f"select * from host where id in ({_OWNERS})"
        " and (:account_id is null or account_id = :account_id)"
        f" order by account_id <> {_LOCAL}, id",
        {"account_id": account_id},
    )
    return tuple(map(_host, rows))


def same_person(db: Connection, host_id: int) -> tuple[int, ...]:
    """Return the hosts that are one person with `host_id`, in other accounts."""
    rows = db.execute(_OWNERS)
    found = {row[0] for row in rows}
    return tuple(sorted(found - {host_id})) if host_id in found else ()


def host_of(db: Connection, account_id: int) -> Host:
    """Return the owner of an account: the first of its hosts."""
    row = db.execute(
        "select * from host where account_id = ? order by id", (account_id,)
    ).fetchone()
    return _host(row)


def hosts(db: Connection) -> tuple[Host, ...]:
    """Return all hosts of the local account, the owner first."""
    rows = db.execute(
        f"select * from host where account_id = {_LOCAL} and removed_at is null"
        " order by id"
    )
    return tuple(map(_host, rows))


def everybody(db: Connection) -> tuple[Host, ...]:
    """Return all who are or ever were hosts, of every account."""
    return tuple(map(_host, db.execute("select * from host order by id")))


def host(db: Connection, host_id: int, *, removed: bool = False) -> Host | None:
    """Return one host; a removed one only when asked for."""
    shown = "" if removed else "and removed_at is null"
    row = db.execute(f"select * from host where id = ? {shown}", (host_id,)).fetchone()
    return _host(row) if row else None


def host_named(db: Connection, username: str) -> Host | None:
    """Return the local account's host of this username, whatever its case."""
    row = db.execute(
        f"select * from host where account_id = {_LOCAL} and username = ?"
        " and removed_at is null",
        (username,),
    ).fetchone()
    return _host(row) if row else None


def is_removed(db: Connection, host_id: int) -> bool:
    """Whether the host was removed."""
    where = "where id = ? and removed_at is not null"
    row = db.execute(f"select 1 from host {where}", (host_id,)).fetchone()
    return row is not None


def insert_account(db: Connection, account: Account) -> int:
    """Store a new account and return its id."""
    cursor = db.execute(_INSERT, _account_row(account))
    return cast("int", cursor.lastrowid)


def insert_host(db: Connection, host: Host) -> int:
    """Store a new host and return its id."""
    cursor = db.execute(
        "insert into host (uid, account_id, name, email, zone, username, bio,"
        " avatar_url, time_format, week_start, locale, metadata, pending_email,"
        " revision) values"
        " (:uid, :account_id, :name, :email, :zone, :username, :bio, :avatar_url,"
        " :time_format, :week_start, :locale, :metadata, :pending_email, :revision)",
        _to_row(host),
    )
    return cast("int", cursor.lastrowid)


def update_account(db: Connection, account: Account) -> None:
    """Store an account's new form."""
    db.execute(_UPDATE, _account_row(account))


def remove(db: Connection, account: Account, *, at: datetime) -> None:
    """Delete all that was copied of an account, and mark it as removed."""
    for statement in _FORGET:
        db.execute(statement, {"account_id": account.id})
    db.execute(
        "update account set removed_at = :at, revision = :revision where id = :id",
        {"at": seconds(at), "revision": account.revision, "id": account.id},
    )


def update_host(db: Connection, host: Host) -> None:
    """Store a host's new form; a removed one is there again."""
    db.execute(
        "update host set name = :name, email = :email, zone = :zone,"
        " username = :username, bio = :bio, avatar_url = :avatar_url,"
        " time_format = :time_format, week_start = :week_start, locale = :locale,"
        " metadata = :metadata, pending_email = :pending_email,"
        " revision = :revision, removed_at = null where id = :id",
        _to_row(host),
    )


_COLUMNS = (
    "name",
    "zone",
    "revision",
    "address",
    "credentials",
    "remote_id",
    "username",
    "email",
    "scopes",
    "key_hint",
    "expires_at",
    "signed_in_at",
    "state",
)
_INSERT = """
insert into account (uid, platform, {names}) values (:uid, :platform, {values})
""".format(names=", ".join(_COLUMNS), values=", ".join(f":{each}" for each in _COLUMNS))
_UPDATE = "update account set {pairs} where id = :id".format(
    pairs=", ".join(f"{each} = :{each}" for each in _COLUMNS)
)

_OF_HOSTS = "host_id in (select id from host where account_id = :account_id)"
_TYPES = "select id from event_type where account_id = :account_id"
_FORGET = (
    "delete from live_channel where account_id = :account_id",
    "delete from missed_hint where account_id = :account_id",
    "delete from delivery where account_id = :account_id",
    "delete from webhook_endpoint where account_id = :account_id",
    "delete from outbox where account_id = :account_id",
    "delete from remote_row where account_id = :account_id",
    "delete from cursor where account_id = :account_id",
    "delete from asked_for where account_id = :account_id",
    "delete from booking where account_id = :account_id",
    "delete from reservation where account_id = :account_id",
    f"delete from private_link where event_type_id in ({_TYPES})",
    "delete from calendar where account_id = :account_id",
    f"delete from out_of_office where {_OF_HOSTS}",
    "delete from event_type where account_id = :account_id",
    "delete from schedule where account_id = :account_id",
    "delete from host where account_id = :account_id",
)
"""What is deleted with an account, in an order no reference objects to."""


_PLATFORM_OF = {
    "account": "select platform from account where id = ?",
    **{
        table: "select account.platform from account"
        f" join {table} on {table}.account_id = account.id where {table}.id = ?"
        for table in (
            "booking",
            "calendar",
            "event_type",
            "host",
            "outbox",
            "schedule",
        )
    },
    **{
        table: "select account.platform from account join host"
        f" on host.account_id = account.id join {table} on {table}.host_id = host.id"
        f" where {table}.id = ?"
        for table in ("out_of_office", "travel")
    },
}


def _account_row(account: Account) -> dict[str, str | int | None]:
    """Return the columns of an account."""
    there = account.connection
    return {
        "id": account.id,
        "uid": account.uid,
        "platform": account.platform.value,
        "name": account.name,
        "zone": account.zone,
        "revision": account.revision,
        "address": there.address if there else "",
        "credentials": there.credentials.value if there else None,
        "remote_id": there.remote_id if there else "",
        "username": there.username if there else "",
        "email": there.email if there else "",
        "scopes": " ".join(there.scopes) if there else "",
        "key_hint": there.key_hint if there else "",
        "expires_at": seconds(there.expires_at) if there else None,
        "signed_in_at": seconds(there.signed_in_at) if there else None,
        "state": there.state.value if there else None,
    }


def _account(row: Row) -> Account:
    """Return the account of a row."""
    return Account(
        id=row["id"],
        uid=row["uid"],
        name=row["name"],
        platform=Platform(row["platform"]),
        zone=row["zone"],
        revision=row["revision"],
        connection=_connection(row) if row["credentials"] else None,
    )


def _connection(row: Row) -> SignedIn:
    """Return the connection of a cloud account's row."""
    return SignedIn(
        address=row["address"],
        credentials=CredentialKind(row["credentials"]),
        remote_id=row["remote_id"],
        username=row["username"],
        email=row["email"],
        scopes=tuple(row["scopes"].split()),
        key_hint=row["key_hint"],
        expires_at=instant(row["expires_at"]),
        signed_in_at=instant(row["signed_in_at"]),
        state=ConnectionState(row["state"]),
    )


def _to_row(host: Host) -> dict[str, str | int]:
    """Return the columns of a host."""
    return {
        "id": host.id,
        "uid": host.uid,
        "account_id": host.account_id,
        "name": host.name,
        "email": host.email,
        "zone": host.zone,
        "username": host.username,
        "bio": host.bio,
        "avatar_url": host.avatar_url,
        "time_format": host.time_format,
        "week_start": host.week_start.value,
        "locale": host.locale,
        "metadata": host.metadata,
        "pending_email": host.pending_email,
        "revision": host.revision,
    }


def _host(row: Row) -> Host:
    """Return the host of a row."""
    return Host(
        id=row["id"],
        uid=row["uid"],
        account_id=row["account_id"],
        name=row["name"],
        email=row["email"],
        zone=row["zone"],
        username=row["username"],
        bio=row["bio"],
        avatar_url=row["avatar_url"],
        time_format=row["time_format"],
        week_start=Weekday(row["week_start"]),
        locale=row["locale"],
        metadata=row["metadata"],
        pending_email=row["pending_email"],
        revision=row["revision"],
    )


def programs(db: Connection) -> tuple[KnownProgram, ...]:
    """Return what servers know this program by."""
    from pinmycal_desktop.model.signing_in import (  # noqa: PLC0415 - not for a week
        KnownProgram,
    )

    rows = db.execute("select * from sign_in_program order by address")
    return tuple(
        KnownProgram(
            address=row["address"], client_id=row["client_id"], pages=row["pages"]
        )
        for row in rows
    )


def keep_program(db: Connection, program: KnownProgram) -> None:
    """Keep what a server knows this program by, in place of what was kept."""
    db.execute(
        "insert or replace into sign_in_program values (?, ?, ?)",
        (program.address, program.client_id, program.pages),
    )
