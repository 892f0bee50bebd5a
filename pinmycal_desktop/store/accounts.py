"""Accounts and hosts as rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from pinmycal_desktop.model.account import Account, Host, Platform

if TYPE_CHECKING:
    from pinmycal_desktop.store.database import Connection


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
    """Return the host of an account."""
    row = db.execute(
        "select * from host where account_id = ? order by id", (account_id,)
    ).fetchone()
    return Host(
        id=row["id"],
        uid=row["uid"],
        account_id=row["account_id"],
        name=row["name"],
        email=row["email"],
        zone=row["zone"],
        revision=row["revision"],
    )


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
        "insert into host (uid, account_id, name, email, zone, revision)"
        " values (?, ?, ?, ?, ?, ?)",
        (host.uid, host.account_id, host.name, host.email, host.zone, host.revision),
    )
    return cast("int", cursor.lastrowid)


def update_account(db: Connection, account: Account) -> None:
    """Store an account's new form."""
    db.execute(
        "update account set name = ?, zone = ?, revision = ? where id = ?",
        (account.name, account.zone, account.revision, account.id),
    )


def update_host(db: Connection, host: Host) -> None:
    """Store a host's new form."""
    db.execute(
        "update host set name = ?, email = ?, zone = ?, revision = ? where id = ?",
        (host.name, host.email, host.zone, host.revision, host.id),
    )
