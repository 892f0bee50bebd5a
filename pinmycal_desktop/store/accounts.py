"""Accounts and hosts as rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from pinmycal_desktop.model.account import Account, Host, Platform, Weekday

if TYPE_CHECKING:
    from pinmycal_desktop.store.database import Connection, Row


def local(db: Connection) -> Account | None:
    """Return the local account, or None before the first start is done."""
    row = db.execute(
        "select * from account where platform = ? order by id", (Platform.LOCAL.value,)
    ).fetchone()
    if row is None:
        return None
    return Account(
        id=row["id"],
        uid=row["uid"],
        name=row["name"],
        platform=Platform(row["platform"]),
        zone=row["zone"],
        revision=row["revision"],
    )


def host_of(db: Connection, account_id: int) -> Host:
    """Return the owner of an account: the first of its hosts."""
    row = db.execute(
        "select * from host where account_id = ? order by id", (account_id,)
    ).fetchone()
    return _host(row)


def hosts(db: Connection) -> tuple[Host, ...]:
    """Return all hosts, the owner first."""
    rows = db.execute("select * from host where removed_at is null order by id")
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
    """Return the host of this username, whatever its case."""
    row = db.execute(
        "select * from host where username = ? and removed_at is null", (username,)
    ).fetchone()
    return _host(row) if row else None


def is_removed(db: Connection, host_id: int) -> bool:
    """Whether the host was removed."""
    where = "where id = ? and removed_at is not null"
    row = db.execute(f"select 1 from host {where}", (host_id,)).fetchone()
    return row is not None


def insert_account(db: Connection, account: Account) -> int:
    """Store a new account and return its id."""
    cursor = db.execute(
        "insert into account (uid, name, platform, zone, revision)"
        " values (?, ?, ?, ?, ?)",
        (
            account.uid,
            account.name,
            account.platform.value,
            account.zone,
            account.revision,
        ),
    )
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
    db.execute(
        "update account set name = ?, zone = ?, revision = ? where id = ?",
        (account.name, account.zone, account.revision, account.id),
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
