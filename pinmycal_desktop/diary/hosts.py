"""Hosts: the people of the account whose time is booked; saved and removed.

The owner is one of them, and stays. Who may change whom is for the faces to know.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pinmycal_desktop.diary.fields import (
    Problems,
    slug_of,
)
from pinmycal_desktop.diary.first_start import add_host
from pinmycal_desktop.diary.metadata import check_metadata
from pinmycal_desktop.diary.setup_fields import MOST_NAME
from pinmycal_desktop.diary.team_event_types import settle_member
from pinmycal_desktop.diary.values import Outcome
from pinmycal_desktop.diary.week import default_schedule
from pinmycal_desktop.model.changes import Changes, Part
from pinmycal_desktop.model.commands.setup import RemoveHost, SaveHost
from pinmycal_desktop.model.contact import is_link
from pinmycal_desktop.model.errors import ChangedMeanwhile, Invalid, NotFound
from pinmycal_desktop.store import (
    access,
    accounts,
    oauth,
    outgoing,
    schedules,
    teams,
)
from pinmycal_desktop.store.removal import mark_removed

if TYPE_CHECKING:
    from pinmycal_desktop.diary.work import Work
    from pinmycal_desktop.model.account import Host

MOST_BIO = 10_000
_CLOCKS = (12, 24)
_LOCALE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_USERNAME = re.compile(r"[A-Za-z0-9]+([._-][A-Za-z0-9]+)*")
_CHANGES = Changes(
    parts=frozenset({Part.ACCOUNT, Part.SCHEDULES, Part.EVENT_TYPES, Part.TOKENS})
)
_GONE = Changes(parts=_CHANGES.parts | {Part.OUTGOING})


def save(work: Work, command: SaveHost) -> Outcome:
    """Store a host, new or changed or come back."""
    asked = command.host
    work.require_account(asked.account_id)
    host = _checked(work, asked)
    if not host.id:
        return _add(work, host)
    default_before = default_schedule(work.db, host.id).id
    before = _required(work, host.id, host.revision, removed=True)
    was_removed = accounts.is_removed(work.db, host.id)
    stored = replace(host, uid=before.uid, revision=before.revision + 1)
    accounts.update_host(work.db, stored)
    if stored.id == work.host.id and stored.zone != before.zone:
        _move_account(work, stored.zone)
    _choose_default(work, stored, command.default_schedule_id)
    undo: SaveHost | RemoveHost
    if was_removed:
        undo = RemoveHost(host_id=stored.id, expected_revision=stored.revision)
    else:
        undo = SaveHost(
            host=replace(before, revision=stored.revision),
            default_schedule_id=default_before,
        )
    return Outcome(value=stored, changes=_CHANGES, undo=undo)


def remove(work: Work, command: RemoveHost) -> Outcome:
    """Remove a host; every token of theirs ends at once, their bookings stay."""
    host = _required(work, command.host_id, command.expected_revision)
    if host.id == work.host.id:
        raise Invalid.field("host_id", "host.is-owner", host=host.name)
    removed = replace(host, revision=host.revision + 1)
    mark_removed(work.db, removed, at=work.now)
    access.revoke_tokens_of(work.db, host.id, at=work.now)
    oauth.end_grants_of(work.db, host.id, at=work.now)
    for team in teams.of_host(work.db, host.id):
        part = teams.membership_of(work.db, team.id, host.id)
        assert part is not None, "a host's teams are those it is in"
        settle_member(work, replace(part, is_accepted=False))
    outgoing.give_up_unwanted(work.db)
    return Outcome(value=host, changes=_GONE, undo=SaveHost(host=removed))


def _add(work: Work, host: Host) -> Outcome:
    """Store a new host, with the hours and event types everybody begins with."""
    new = replace(host, revision=1)
    stored = replace(new, id=add_host(work.db, new))
    undo = RemoveHost(host_id=stored.id, expected_revision=1)
    return Outcome(value=stored, changes=_CHANGES, undo=undo)


def _choose_default(work: Work, host: Host, schedule_id: int | None) -> None:
    """Make a schedule of the host their default; raises NotFound for any other."""
    if schedule_id is None:
        return
    schedule = schedules.get(work.db, schedule_id)
    if schedule is None or schedule.host_id != host.id:
        raise NotFound("schedule", schedule_id)
    if not schedule.is_default:
        schedules.make_default(work.db, schedule_id)


def _move_account(work: Work, zone: str) -> None:
    """Show the week in the zone the owner moved to."""
    account = work.account
    moved = replace(account, zone=zone, revision=account.revision + 1)
    accounts.update_account(work.db, moved)


def _checked(work: Work, host: Host) -> Host:
    """Return `host` with its texts cleaned; raises Invalid."""
    problems = Problems()
    name = problems.line("name", host.name, most=MOST_NAME)
    cleaned = replace(
        host,
        name=name,
        email=problems.email("email", host.email, required=False),
        pending_email=problems.email(
            "pending_email", host.pending_email, required=False
        ),
        zone=problems.zone("zone", host.zone),
        username=_username(work, problems, host.username or slug_of(name), host.id),
        bio=problems.text("bio", host.bio, most=MOST_BIO),
    )
    if host.avatar_url and not is_link(host.avatar_url):
        problems.add("avatar_url", "field.link", value=host.avatar_url)
    if host.time_format not in _CLOCKS:
        problems.add("time_format", "host.time-format", value=host.time_format)
    if not _LOCALE.fullmatch(host.locale):
        problems.add("locale", "host.locale", value=host.locale)
    check_metadata(problems, host.metadata)
    problems.settle()
    return cleaned


def _username(work: Work, problems: Problems, username: str, host_id: int) -> str:
    """Return a username nobody else has."""
    cleaned = problems.line("username", username, most=MOST_NAME, required=True)
    if cleaned and not _USERNAME.fullmatch(cleaned):
        problems.add("username", "host.username", value=cleaned)
    other = accounts.host_named(work.db, cleaned)
    if other is not None and other.id != host_id:
        problems.add("username", "host.username-taken", value=cleaned)
    return cleaned


def _required(
    work: Work, host_id: int, expected: int | None, *, removed: bool = False
) -> Host:
    """Return a host; raises NotFound and ChangedMeanwhile."""
    host = accounts.host(work.db, host_id, removed=removed)
    if host is None:
        raise NotFound("host", host_id)
    if expected is not None and host.revision != expected:
        if accounts.is_removed(work.db, host_id):
            raise NotFound("host", host.name)
        raise ChangedMeanwhile("host", host)
    return host
