"""`/v2/schedules`: the hours the caller offers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinmycal_desktop.model.commands.setup import RemoveSchedule, SaveSchedule
from pinmycal_desktop.model.errors import NotFound
from pinmycal_desktop.server.calcom.routes import Route
from pinmycal_desktop.server.calcom.versions import EVENT_TYPES, SCHEDULES
from pinmycal_desktop.server.calcom.writing import written
from pinmycal_desktop.server.exchange import Answer
from pinmycal_desktop.wire.calcom.codec import done, success
from pinmycal_desktop.wire.calcom.error import CalError
from pinmycal_desktop.wire.calcom.schedule import (
    NewSchedule,
    ScheduleChange,
    ScheduleShape,
)

if TYPE_CHECKING:
    from typing import Any

    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.model.schedule import Schedule
    from pinmycal_desktop.server.calcom.asking import Asked

_VERSIONS = frozenset({SCHEDULES, EVENT_TYPES})


def create(diary: Diary, asked: Asked[NewSchedule, None]) -> Answer:
    """Make a schedule."""
    outcome = written(
        diary, asked, lambda: SaveSchedule(schedule=asked.body.schedule(asked.me))
    )
    shape = ScheduleShape.of(outcome.schedule)
    return Answer(body=success(shape), is_repeated=outcome.repeated)


def listing(diary: Diary, asked: Asked[None, None]) -> Answer:
    """List the caller's schedules, the oldest first."""
    found = sorted(diary.schedules.all(host_id=asked.me.id), key=lambda each: each.id)
    return Answer(body=success([ScheduleShape.of(each) for each in found]))


def default(diary: Diary, asked: Asked[None, None]) -> Answer:
    """Show the schedule that counts where an event type names none."""
    found = diary.schedules.default(host_id=asked.me.id)
    return Answer(body=success(ScheduleShape.of(found)))


def read(diary: Diary, asked: Asked[None, None]) -> Answer:
    """Show one schedule."""
    return Answer(body=success(ScheduleShape.of(_owned(diary, asked))))


def change(diary: Diary, asked: Asked[ScheduleChange, None]) -> Answer:
    """Change what is named of a schedule."""
    outcome = written(
        diary,
        asked,
        lambda: SaveSchedule(schedule=asked.body.applied_to(_owned(diary, asked))),
    )
    shape = ScheduleShape.of(outcome.schedule)
    return Answer(body=success(shape), is_repeated=outcome.repeated)


def remove(diary: Diary, asked: Asked[None, None]) -> Answer:
    """Remove a schedule; if it is the default, the oldest other one becomes it."""
    outcome = written(
        diary,
        asked,
        lambda: RemoveSchedule(
            schedule_id=_owned(diary, asked, missing=400).id, hands_on=True
        ),
    )
    return Answer(body=done(), is_repeated=outcome.repeated)


def _owned(diary: Diary, asked: Asked[Any, None], *, missing: int = 404) -> Schedule:
    """Return the caller's schedule that the path names; raises `CalError`."""
    number = asked.number("scheduleId")
    try:
        schedule = diary.schedules.get(number)
    except NotFound:
        raise CalError(missing, f"Schedule with ID={number} does not exist.") from None
    if schedule.host_id != asked.me.id:
        raise CalError(
            403, f"User with ID={asked.me.id} does not own schedule with ID={number}"
        )
    return schedule


ROUTES = (
    Route(
        "POST",
        "/v2/schedules",
        create,
        body=NewSchedule,
        answer=ScheduleShape,
        status=201,
        versions=_VERSIONS,
        scope="SCHEDULE_WRITE",
        summary="Make a schedule",
    ),
    Route(
        "GET",
        "/v2/schedules",
        listing,
        answer=tuple[ScheduleShape, ...],
        versions=_VERSIONS,
        scope="SCHEDULE_READ",
        summary="List the caller's schedules",
    ),
    Route(
        "GET",
        "/v2/schedules/default",
        default,
        answer=ScheduleShape,
        versions=_VERSIONS,
        scope="SCHEDULE_READ",
        summary="Show the default schedule",
    ),
    Route(
        "GET",
        "/v2/schedules/{scheduleId}",
        read,
        answer=ScheduleShape,
        versions=_VERSIONS,
        scope="SCHEDULE_READ",
        refuses=(403, 404),
        summary="Show a schedule",
    ),
    Route(
        "PATCH",
        "/v2/schedules/{scheduleId}",
        change,
        body=ScheduleChange,
        answer=ScheduleShape,
        versions=_VERSIONS,
        scope="SCHEDULE_WRITE",
        refuses=(403, 404),
        summary="Change a schedule",
    ),
    Route(
        "DELETE",
        "/v2/schedules/{scheduleId}",
        remove,
        versions=_VERSIONS,
        scope="SCHEDULE_WRITE",
        refuses=(403, 404),
        summary="Remove a schedule",
    ),
)
