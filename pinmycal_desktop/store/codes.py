"""Codes that are shown, and what was verified by them, as rows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from pinmycal_desktop.model.codes import CodePurpose, ShownCode, VerifiedResource
from pinmycal_desktop.store.instants import instant, seconds

if TYPE_CHECKING:
    from datetime import datetime

    from pinmycal_desktop.store.database import Connection, Row


def every(db: Connection, *, now: datetime) -> tuple[ShownCode, ...]:
    """Return the codes that are worth something at `now`, oldest first."""
    rows = db.execute(
        "select * from shown_code where ends_at > ? and tries_left > 0 order by id",
        (seconds(now),),
    )
    return tuple(map(_code, rows))


def find(
    db: Connection,
    purpose: CodePurpose,
    subject: str,
    *,
    host_id: int | None,
    team_id: int | None,
) -> ShownCode | None:
    """Return the code shown for this, over or not."""
    row = db.execute(
        "select * from shown_code where purpose = ? and subject = ?"
        " and host_id is ? and team_id is ? order by id desc",
        (purpose.value, subject, host_id, team_id),
    ).fetchone()
    return _code(row) if row else None


def insert(db: Connection, code: ShownCode) -> ShownCode:
    """Store a new code; return it with its id."""
    cursor = db.execute(
        "insert into shown_code (purpose, subject, about, host_id, team_id, text,"
        " ends_at, tries_left) values (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            code.purpose.value,
            code.subject,
            code.about,
            code.host_id,
            code.team_id,
            code.text,
            seconds(code.ends_at),
            code.tries_left,
        ),
    )
    return replace(code, id=cast("int", cursor.lastrowid))


def note_mistake(db: Connection, code_id: int) -> None:
    """Take one of the tries of a code."""
    db.execute(
        "update shown_code set tries_left = tries_left - 1 where id = ?", (code_id,)
    )


def delete(db: Connection, code_id: int) -> None:
    """Remove a code that was used."""
    db.execute("delete from shown_code where id = ?", (code_id,))


def delete_old(db: Connection, *, now: datetime) -> None:
    """Remove the codes whose time is over."""
    db.execute("delete from shown_code where ends_at <= ?", (seconds(now),))


def verified(
    db: Connection, purpose: CodePurpose, *, host_id: int, team_id: int | None
) -> tuple[VerifiedResource, ...]:
    """Return what was verified for a host alone, or for a team by whomever."""
    where, whose = "team_id is null and host_id = ?", host_id
    if team_id is not None:
        where, whose = "team_id = ?", team_id
    rows = db.execute(
        f"select * from verified_resource where purpose = ? and {where} order by id",
        (purpose.value, whose),
    )
    return tuple(map(_resource, rows))


def insert_verified(db: Connection, resource: VerifiedResource) -> VerifiedResource:
    """Store what was verified; return it with its id."""
    cursor = db.execute(
        "insert into verified_resource (purpose, value, host_id, team_id)"
        " values (?, ?, ?, ?)",
        (
            resource.purpose.value,
            resource.value,
            resource.host_id,
            resource.team_id,
        ),
    )
    return replace(resource, id=cast("int", cursor.lastrowid))


def _code(row: Row) -> ShownCode:
    """Return the code of a row."""
    return ShownCode(
        id=row["id"],
        purpose=CodePurpose(row["purpose"]),
        subject=row["subject"],
        about=row["about"],
        host_id=row["host_id"],
        team_id=row["team_id"],
        text=row["text"],
        ends_at=instant(int(row["ends_at"])),
        tries_left=row["tries_left"],
    )


def _resource(row: Row) -> VerifiedResource:
    """Return the verified resource of a row."""
    return VerifiedResource(
        id=row["id"],
        purpose=CodePurpose(row["purpose"]),
        value=row["value"],
        host_id=row["host_id"],
        team_id=row["team_id"],
    )
