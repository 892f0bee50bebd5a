"""Schedules: read, saved, removed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pinmycal_desktop.diary.setup_fields import checked_schedule
from pinmycal_desktop.diary.sight import Sight
from pinmycal_desktop.diary.values import Outcome
from pinmycal_desktop.diary.week import default_schedule, meant, whose
from pinmycal_desktop.model.changes import Changes, Part
from pinmycal_desktop.model.commands.setup import RemoveSchedule, SaveSchedule
from pinmycal_desktop.model.errors import ChangedMeanwhile, Invalid, NotFound
from pinmycal_desktop.store import schedules
from pinmycal_desktop.store.removal import mark_removed

if TYPE_CHECKING:
    from pinmycal_desktop.diary.work import Work
    from pinmycal_desktop.model.schedule import Schedule
    from pinmycal_desktop.store.database import Connection, Database

_CHANGES = Changes(parts=frozenset({Part.SCHEDULES}))


class Schedules:
    """The schedules of the diary."""

    def __init__(self, database: Database, sight: Sight = Sight.EVERYTHING) -> None:
        self._database = database
        self._sight = sight

    def all(self, *, host_id: int | None = None) -> tuple[Schedule, ...]:
        """Return a host's schedules, the default first, then by name.

        None is the owner.
        """
        with self._database.read() as db:
            return self._sight.among(db, schedules.every(db, meant(db, host_id)))

    def everywhere(self, *, account_id: int | None = None) -> tuple[Schedule, ...]:
        """Return the hours of the person at this computer, in all accounts or one.

        Account by account, the default first, then by name.
        """
        with self._database.read() as db:
            hosts = whose(db, None, account_id)
            return tuple(each for host in hosts for each in schedules.every(db, host))

    def get(self, schedule_id: int, *, host_id: int | None = None) -> Schedule:
        """Return one schedule; raises NotFound.

        With `host_id`, another host's is not found either.
        """
        with self._database.read() as db:
            schedule = _required(db, schedule_id, None)
            self._sight.require(db, schedule, "schedule", schedule_id)
        if host_id is not None and schedule.host_id != host_id:
            raise NotFound("schedule", schedule_id)
        return schedule

    def default(self, *, host_id: int | None = None) -> Schedule:
        """Return the default schedule of a host; None is the owner."""
        with self._database.read() as db:
            return default_schedule(db, meant(db, host_id))


def save(work: Work, command: SaveSchedule) -> Outcome:
    """Store a schedule, new or changed or come back."""
    schedule = checked_schedule(command.schedule)
    work.require_account(schedule.account_id)
    if not schedule.id:
        host = work.require_host(schedule.host_id)
        return _add(work, replace(schedule, host_id=host.id))
    before = _required(work.db, schedule.id, schedule.revision, removed=True)
    was_removed = schedules.is_removed(work.db, schedule.id)
    schedules.update(work.db, replace(schedule, revision=before.revision + 1))
    _settle_default(work.db, before, schedule)
    stored = _required(work.db, schedule.id, None)
    undo: SaveSchedule | RemoveSchedule
    if was_removed:
        undo = RemoveSchedule(schedule_id=stored.id, expected_revision=stored.revision)
    else:
        undo = SaveSchedule(schedule=replace(before, revision=stored.revision))
    return Outcome(value=stored, changes=_CHANGES, undo=undo)


def remove(work: Work, command: RemoveSchedule) -> Outcome:
    """Remove a schedule; event types that used it fall back to the default.

    The default stays, unless it was just made and another had been the default, or
    the command hands it on.
    """
    schedule = _required(work.db, command.schedule_id, command.expected_revision)
    if schedule.is_default:
        _give_default_away(work.db, schedule, hands_on=command.hands_on)
    removed = replace(schedule, revision=schedule.revision + 1)
    mark_removed(work.db, removed, at=work.now)
    undo = SaveSchedule(schedule=removed)
    return Outcome(value=schedule, changes=_CHANGES, undo=undo)


def _give_default_away(db: Connection, schedule: Schedule, *, hands_on: bool) -> None:
    """Make another schedule the default; raises Invalid when none may be."""
    is_new = schedule.revision == 1
    if is_new and schedules.has_earlier_default(db, schedule):
        return
    others = [
        each.id for each in schedules.every(db, schedule.host_id) if not each.is_default
    ]
    if not hands_on or not others:
        raise Invalid.field(
            "schedule_id", "schedule.is-default", schedule=schedule.name
        )
    schedules.make_default(db, min(others))


def _add(work: Work, schedule: Schedule) -> Outcome:
    """Store a new schedule."""
    schedule_id = schedules.insert(work.db, replace(schedule, revision=1))
    if schedule.is_default:
        schedules.make_default(work.db, schedule_id)
    stored = _required(work.db, schedule_id, None)
    undo = RemoveSchedule(schedule_id=schedule_id, expected_revision=1)
    return Outcome(value=stored, changes=_CHANGES, undo=undo)


def _settle_default(db: Connection, before: Schedule, after: Schedule) -> None:
    """Give or take the default; there is always one."""
    if after.is_default and not before.is_default:
        schedules.make_default(db, after.id)
    if before.is_default and not after.is_default:
        if not schedules.has_earlier_default(db, before):
            raise Invalid.field(
                "is_default", "schedule.needs-default", schedule=before.name
            )
        schedules.give_up_default(db, after.id)


def _required(
    db: Connection, schedule_id: int, expected: int | None, *, removed: bool = False
) -> Schedule:
    """Return a schedule; raises NotFound and ChangedMeanwhile."""
    schedule = schedules.get(db, schedule_id, removed=removed)
    if schedule is None:
        raise NotFound("schedule", schedule_id)
    if expected is not None and schedule.revision != expected:
        if schedules.is_removed(db, schedule_id):
            raise NotFound("schedule", schedule.name)
        raise ChangedMeanwhile("schedule", schedule)
    return schedule
