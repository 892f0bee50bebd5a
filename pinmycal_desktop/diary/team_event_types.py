"""What teams offer: event types that several hosts hold, and templates with copies.

A copy is its host's own event type, booked like any other; the template alone says
what it is. Who leaves a team holds nothing of it; who is accepted holds what all do.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5

from pinmycal_desktop.diary.setup_fields import checked_event_type
from pinmycal_desktop.diary.teams import team_of
from pinmycal_desktop.diary.values import Outcome
from pinmycal_desktop.model.changes import Changes, Part
from pinmycal_desktop.model.commands.teams import RemoveTeamEventType, SaveTeamEventType
from pinmycal_desktop.model.errors import ChangedMeanwhile, Invalid, NotFound
from pinmycal_desktop.model.hosts import EventHost, Scheduling
from pinmycal_desktop.store import event_types, outgoing, schedules, teams
from pinmycal_desktop.store.removal import mark_removed

if TYPE_CHECKING:
    from pinmycal_desktop.diary.work import Work
    from pinmycal_desktop.model.event_type import EventType
    from pinmycal_desktop.model.team import Membership
    from pinmycal_desktop.store.database import Connection

_CHANGES = Changes(parts=frozenset({Part.EVENT_TYPES, Part.TEAMS}))


def save(work: Work, command: SaveTeamEventType) -> Outcome:
    """Store what a team offers, with the copies of a template."""
    asked = command.event_type
    before = _before(work.db, asked)
    team_id = before.team_id if before else asked.team_id
    if team_id is None:
        raise Invalid.field("team_id", "event-type.not-of-team")
    team = team_of(work.db, team_id)
    work.require_account(asked.account_id)
    maker = before.host_id if before else work.require_host(asked.host_id).id
    wish = replace(
        asked, team_id=team.id, host_id=maker, hosts=_hosts(work, asked, team.id)
    )
    _require_schedule(work.db, wish)
    event_type = checked_event_type(
        wish, is_slug_taken=event_types.is_slug_taken(work.db, wish)
    )
    undo: SaveTeamEventType | RemoveTeamEventType
    if before is None:
        new = replace(event_type, revision=1)
        stored = replace(new, id=event_types.insert(work.db, new))
        undo = RemoveTeamEventType(event_type_id=stored.id, expected_revision=1)
    else:
        was_removed = event_types.is_removed(work.db, before.id)
        stored = replace(event_type, uid=before.uid, revision=before.revision + 1)
        event_types.update(work.db, stored)
        undo = SaveTeamEventType(event_type=replace(before, revision=stored.revision))
        if was_removed:
            undo = RemoveTeamEventType(
                event_type_id=stored.id, expected_revision=stored.revision
            )
    _settle_copies(work, stored)
    return Outcome(value=stored, changes=_CHANGES, undo=undo)


def remove(work: Work, command: RemoveTeamEventType) -> Outcome:
    """Remove what a team offers, with its copies; bookings stay."""
    event_type = event_types.get(work.db, command.event_type_id)
    if event_type is None or event_type.team_id is None:
        raise NotFound("event-type", command.event_type_id)
    expected = command.expected_revision
    if expected is not None and event_type.revision != expected:
        raise ChangedMeanwhile("event-type", event_type)
    _settle_copies(work, replace(event_type, hosts=()))
    removed = replace(event_type, revision=event_type.revision + 1)
    mark_removed(work.db, removed, at=work.now)
    outgoing.give_up_unwanted(work.db)
    undo = SaveTeamEventType(event_type=removed)
    return Outcome(value=event_type, changes=_CHANGES, undo=undo)


def settle_member(work: Work, membership: Membership) -> None:
    """Let a member hold what all members do, or nothing any more."""
    host_id = membership.host_id
    for each in event_types.of_team(work.db, membership.team_id):
        is_host = any(host.host_id == host_id for host in each.hosts)
        if membership.is_accepted and each.assigns_all and not is_host:
            hosts = (*each.hosts, EventHost(host_id=host_id))
        elif not membership.is_accepted and is_host:
            hosts = tuple(host for host in each.hosts if host.host_id != host_id)
        else:
            continue
        changed = replace(each, hosts=hosts, revision=each.revision + 1)
        event_types.update(work.db, changed)
        _settle_copies(work, changed)


def _before(db: Connection, asked: EventType) -> EventType | None:
    """Return the stored form of an event type; raises NotFound, ChangedMeanwhile."""
    if not asked.id:
        return None
    before = event_types.get(db, asked.id, removed=True)
    if before is None or before.team_id is None:
        raise NotFound("event-type", asked.id)
    if before.revision != asked.revision:
        if event_types.is_removed(db, asked.id):
            raise NotFound("event-type", before.title)
        raise ChangedMeanwhile("event-type", before)
    return before


def _hosts(work: Work, asked: EventType, team_id: int) -> tuple[EventHost, ...]:
    """Return who holds an event type; raises Invalid for who is no member."""
    members = [
        each.host_id for each in teams.memberships(work.db, team_id) if each.is_accepted
    ]
    strangers = {each.host_id for each in asked.hosts} - set(members)
    if strangers:
        told = ", ".join(map(str, sorted(strangers)))
        raise Invalid.field("hosts", "event-type.no-member", hosts=told)
    if not asked.assigns_all:
        return tuple({each.host_id: each for each in asked.hosts}.values())
    known = {each.host_id: each for each in asked.hosts}
    return tuple(known.get(each, EventHost(host_id=each)) for each in members)


def _settle_copies(work: Work, event_type: EventType) -> None:
    """Make the copies of a template what it says, for the hosts it has."""
    wanted = [each.host_id for each in event_type.hosts if event_type.is_template]
    there = {
        each.host_id: each for each in event_types.copies_of(work.db, event_type.id)
    }
    for host_id, copy in there.items():
        if host_id not in wanted:
            gone = replace(copy, revision=copy.revision + 1)
            mark_removed(work.db, gone, at=work.now)
            outgoing.give_up_unwanted(work.db)
    for host_id in wanted:
        known = there.get(host_id)
        copy = _copy(work.db, event_type, host_id, known)
        if known is None:
            event_types.insert(work.db, copy)
        else:
            event_types.update(work.db, copy)


def _copy(
    db: Connection, event_type: EventType, host_id: int, known: EventType | None
) -> EventType:
    """Return a host's copy of a template, under a slug that is free with the host."""
    name = f"{event_type.uid} {host_id} {event_type.revision}"
    copy = replace(
        event_type,
        id=known.id if known else 0,
        uid=known.uid if known else str(uuid5(NAMESPACE_URL, name)),
        host_id=host_id,
        team_id=None,
        parent_id=event_type.id,
        schedule_id=None,
        is_template=False,
        assigns_all=False,
        scheduling=Scheduling.PERSONAL,
        hosts=(),
        revision=known.revision + 1 if known else 1,
    )
    number = 1
    while event_types.is_slug_taken(db, copy):
        number += 1
        copy = replace(copy, slug=f"{event_type.slug}-{number}")
    return copy


def _require_schedule(db: Connection, event_type: EventType) -> None:
    """Raise Invalid for a schedule that is not one of the maker's."""
    wanted = event_type.schedule_id
    schedule = None if wanted is None else schedules.get(db, wanted)
    if wanted is not None and (
        schedule is None or schedule.host_id != event_type.host_id
    ):
        raise Invalid.field("schedule_id", "event-type.no-schedule")
