"""Teams, memberships and invitations as rows. A removed team is only marked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from pinmycal_desktop.model.team import Invitation, Membership, Role, Team
from pinmycal_desktop.store.frozen import freeze, thaw
from pinmycal_desktop.store.instants import instant, seconds

if TYPE_CHECKING:
    from datetime import datetime

    from pinmycal_desktop.store.database import Connection, Row


def of_host(db: Connection, host_id: int) -> tuple[Team, ...]:
    """Return the teams a host is in, asked or accepted, in order of making."""
    rows = db.execute(
        "select * from team where removed_at is null and id in"
        " (select team_id from membership where host_id = ?) order by id",
        (host_id,),
    )
    return tuple(map(_team, rows))


def get(db: Connection, team_id: int, *, removed: bool = False) -> Team | None:
    """Return one team; a removed one only when asked for."""
    shown = "" if removed else "and removed_at is null"
    row = db.execute(f"select * from team where id = ? {shown}", (team_id,)).fetchone()
    return _team(row) if row else None


def named(db: Connection, slug: str) -> Team | None:
    """Return the team of this slug."""
    row = db.execute(
        "select * from team where slug = ? and removed_at is null", (slug,)
    ).fetchone()
    return _team(row) if row else None


def is_removed(db: Connection, team_id: int) -> bool:
    """Whether the team was removed."""
    where = "where id = ? and removed_at is not null"
    row = db.execute(f"select 1 from team {where}", (team_id,)).fetchone()
    return row is not None


def insert(db: Connection, team: Team) -> Team:
    """Store a new team; return it with its id."""
    cursor = db.execute(
        "insert into team (uid, account_id, slug, details, revision)"
        " values (?, ?, ?, ?, ?)",
        (team.uid, team.account_id, team.slug, freeze(team), team.revision),
    )
    return replace(team, id=cast("int", cursor.lastrowid))


def update(db: Connection, team: Team) -> None:
    """Store a team's new form; a removed one is there again."""
    db.execute(
        "update team set slug = ?, details = ?, revision = ?, removed_at = null"
        " where id = ?",
        (team.slug, freeze(team), team.revision, team.id),
    )


def mark_removed(db: Connection, team: Team, *, at: datetime) -> None:
    """Hide a team; its revision tells that it was touched."""
    db.execute(
        "update team set removed_at = ?, revision = ? where id = ?",
        (seconds(at), team.revision, team.id),
    )


def memberships(db: Connection, team_id: int) -> tuple[Membership, ...]:
    """Return the members of a team, asked or accepted, in order of joining."""
    rows = db.execute(
        "select * from membership where team_id = ? and host_id in"
        " (select id from host where removed_at is null) order by id",
        (team_id,),
    )
    return tuple(map(_membership, rows))


def membership_of(db: Connection, team_id: int, host_id: int) -> Membership | None:
    """Return a host's part in a team."""
    row = db.execute(
        "select * from membership where team_id = ? and host_id = ?", (team_id, host_id)
    ).fetchone()
    return _membership(row) if row else None


def membership(db: Connection, membership_id: int) -> Membership | None:
    """Return one membership."""
    row = db.execute(
        "select * from membership where id = ?", (membership_id,)
    ).fetchone()
    return _membership(row) if row else None


def insert_membership(db: Connection, membership: Membership) -> Membership:
    """Store a new membership; return it with its id."""
    cursor = db.execute(
        "insert into membership (team_id, host_id, role, is_accepted,"
        " refuses_impersonation, revision) values (:team_id, :host_id, :role,"
        " :is_accepted, :refuses_impersonation, :revision)",
        _to_row(membership),
    )
    return replace(membership, id=cast("int", cursor.lastrowid))


def update_membership(db: Connection, membership: Membership) -> None:
    """Store a membership's new form."""
    db.execute(
        "update membership set role = :role, is_accepted = :is_accepted,"
        " refuses_impersonation = :refuses_impersonation, revision = :revision"
        " where id = :id",
        _to_row(membership),
    )


def delete_membership(db: Connection, membership_id: int) -> None:
    """Remove a membership."""
    db.execute("delete from membership where id = ?", (membership_id,))


def insert_invitation(
    db: Connection, invitation: Invitation, digest: bytes
) -> Invitation:
    """Store a new invitation by its digest; return it with its id."""
    cursor = db.execute(
        "insert into invitation (team_id, digest, ends_at) values (?, ?, ?)",
        (invitation.team_id, digest, seconds(invitation.ends_at)),
    )
    return replace(invitation, id=cast("int", cursor.lastrowid))


def invitation_of(db: Connection, digest: bytes) -> Invitation | None:
    """Return the invitation of this digest, over or not."""
    row = db.execute(
        "select id, team_id, ends_at from invitation where digest = ?", (digest,)
    ).fetchone()
    if row is None:
        return None
    ends_at = instant(int(row["ends_at"]))
    return Invitation(id=row["id"], team_id=row["team_id"], ends_at=ends_at)


def delete_old_invitations(db: Connection, *, now: datetime) -> None:
    """Remove the invitations nobody can use any more."""
    db.execute("delete from invitation where ends_at <= ?", (seconds(now),))


def _to_row(membership: Membership) -> dict[str, str | int]:
    """Return the columns of a membership."""
    return {
        "id": membership.id,
        "team_id": membership.team_id,
        "host_id": membership.host_id,
        "role": membership.role.value,
        "is_accepted": membership.is_accepted,
        "refuses_impersonation": membership.refuses_impersonation,
        "revision": membership.revision,
    }


def _team(row: Row) -> Team:
    """Return the team of a row."""
    return replace(
        cast("Team", thaw(row["details"])),
        id=row["id"],
        uid=row["uid"],
        account_id=row["account_id"],
        slug=row["slug"],
        revision=row["revision"],
    )


def _membership(row: Row) -> Membership:
    """Return the membership of a row."""
    return Membership(
        id=row["id"],
        team_id=row["team_id"],
        host_id=row["host_id"],
        role=Role(row["role"]),
        is_accepted=bool(row["is_accepted"]),
        refuses_impersonation=bool(row["refuses_impersonation"]),
        revision=row["revision"],
    )
