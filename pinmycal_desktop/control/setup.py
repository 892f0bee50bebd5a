"""Event types and hours from the command line: changed, made and removed, anywhere."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast
from uuid import uuid4

from pinmycal_desktop.control.accounts import find_account
from pinmycal_desktop.control.bookings import place_of
from pinmycal_desktop.control.offers import event_type_line, find_event_type
from pinmycal_desktop.control.once import once_for
from pinmycal_desktop.control.replies import EventTypes
from pinmycal_desktop.control.setup_replies import ScheduleLine, Schedules
from pinmycal_desktop.control.times import read_zone
from pinmycal_desktop.model.commands.setup import (
    RemoveEventType,
    RemoveSchedule,
    SaveEventType,
    SaveSchedule,
)
from pinmycal_desktop.model.errors import Invalid, NotFound
from pinmycal_desktop.model.event_type import Confirmation, EventType
from pinmycal_desktop.model.schedule import HourRange, Schedule

if TYPE_CHECKING:
    from pinmycal_desktop.control import setup_requests as asked
    from pinmycal_desktop.control.desk import Desk
    from pinmycal_desktop.control.replies import Reply
    from pinmycal_desktop.model.account import Account
    from pinmycal_desktop.model.schedule import DayHours, WeekHours

_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_CLOSED = frozenset({"", "closed", "-"})
_HOUR = 60


def change_event_type(desk: Desk, request: asked.ChangeEventType) -> Reply:
    """Change an event type, or make one."""
    account = _account(desk, request.account)
    if request.event_type:
        before = find_event_type(desk.diary, request.event_type, account)
    else:
        before = _new_type(desk, account or desk.diary.account.local())
    after = _with_typed(desk, before, request)
    outcome = desk.diary.run(SaveEventType(event_type=after), once=once_for(request))
    return _told(desk, outcome.event_type)


def remove_event_type(desk: Desk, request: asked.RemoveEventType) -> Reply:
    """Remove an event type."""
    account = _account(desk, request.account)
    found = find_event_type(desk.diary, request.event_type, account)
    command = RemoveEventType(event_type_id=found.id)
    outcome = desk.diary.run(command, once=once_for(request))
    return _told(desk, outcome.event_type)


def _new_type(desk: Desk, account: Account) -> EventType:
    return EventType(
        uid=str(uuid4()),
        account_id=account.id,
        host_id=desk.diary.account.owner_of(account.id).id,
        title="",
        slug="",
        position=len(desk.diary.event_types.everywhere(account_id=account.id)),
    )


def _with_typed(
    desk: Desk, before: EventType, request: asked.ChangeEventType
) -> EventType:
    """Return an event type with all that was typed."""
    typed: dict[str, object] = {
        "title": request.title,
        "slug": request.slug,
        "description": request.description,
        "lengths": request.lengths or None,
        "buffer_before": request.buffer_before,
        "buffer_after": request.buffer_after,
        "minimum_notice": request.notice,
        "is_hidden": request.is_hidden,
    }
    if request.place is not None:
        typed["location"] = place_of(request.place)
    if request.confirms is not None:
        always, never = Confirmation.ALWAYS, Confirmation.NEVER
        typed["confirmation"] = always if request.confirms else never
    given = {name: value for name, value in typed.items() if value is not None}
    if request.interval is not None:
        given["slot_interval"] = request.interval or None
    if request.hours is not None:
        wanted = request.hours
        known = _hours_of(desk, before.account_id)
        given["schedule_id"] = _named(known, wanted).id if wanted else None
    return replace(before, **given)  # type: ignore[arg-type]  # fields of one type


def _told(desk: Desk, event_type: EventType) -> EventTypes:
    name = _service(desk, event_type.account_id)
    line = event_type_line(event_type, name)
    return EventTypes(zone=desk.zone, event_types=(line,), service=name)


# --- hours ---------------------------------------------------------------------------


def list_schedules(desk: Desk, request: asked.ListSchedules) -> Reply:
    """Name hours, account by account."""
    account = _account(desk, request.account)
    found = desk.diary.schedules.everywhere(account_id=account.id if account else None)
    names = _services(desk)
    lines = (_line(each, names.get(each.account_id, "")) for each in found)
    return Schedules(schedules=tuple(lines))


def change_schedule(desk: Desk, request: asked.ChangeSchedule) -> Reply:
    """Change hours, or make some."""
    account = _account(desk, request.account)
    if request.schedule:
        before = find_schedule(desk, request.schedule, account)
    else:
        home = account or desk.diary.account.local()
        before = Schedule(uid=str(uuid4()), account_id=home.id, name="", zone=home.zone)
    after = replace(
        before,
        name=before.name if request.name is None else request.name,
        zone=read_zone("zone", request.zone or "", usual=before.zone),
        week=_week(before.week, request.days),
        is_default=before.is_default or request.makes_default,
    )
    outcome = desk.diary.run(SaveSchedule(schedule=after), once=once_for(request))
    return _told_hours(desk, outcome.schedule)


def remove_schedule(desk: Desk, request: asked.RemoveSchedule) -> Reply:
    """Remove hours."""
    found = find_schedule(desk, request.schedule, _account(desk, request.account))
    command = RemoveSchedule(schedule_id=found.id)
    outcome = desk.diary.run(command, once=once_for(request))
    return _told_hours(desk, outcome.schedule)


def find_schedule(desk: Desk, name: str, account: Account | None) -> Schedule:
    """Return the hours of that name or number. Raises NotFound."""
    return _named(_hours_of(desk, account.id if account else None), name)


def _hours_of(desk: Desk, account_id: int | None) -> tuple[Schedule, ...]:
    return desk.diary.schedules.everywhere(account_id=account_id)


def _named(schedules: tuple[Schedule, ...], name: str) -> Schedule:
    wanted = name.strip().casefold()
    for each in schedules:
        if wanted in (each.name.casefold(), str(each.id)):
            return each
    raise NotFound("schedule", name)


def _week(before: WeekHours, typed: tuple[tuple[str, str], ...]) -> WeekHours:
    """Return a week with other hours on some days. Raises Invalid."""
    days = list(before)
    for name, hours in typed:
        days[_day(name)] = _ranges(hours)
    return cast("WeekHours", tuple(days))


def _day(name: str) -> int:
    wanted = name.strip().casefold()[:3]
    if wanted not in _DAYS:
        raise Invalid.field("day", "schedule.no-day", value=name)
    return _DAYS.index(wanted)


def _ranges(text: str) -> DayHours:
    """Return hours such as 09:00-12:00,13:00-17:00."""
    if text.strip().casefold() in _CLOSED:
        return ()
    return tuple(sorted(map(_range, text.split(","))))


def _range(text: str) -> HourRange:
    start, _, end = text.partition("-")
    try:
        begun, over = _minute(start), _minute(end)
        return HourRange(begun, over if over > begun else over + 24 * _HOUR)
    except ValueError as error:
        raise Invalid.field("day", "schedule.no-hours", value=text) from error


def _minute(text: str) -> int:
    """Return minutes after midnight; raises ValueError."""
    hour, _, minute = text.strip().partition(":")
    found = int(hour) * _HOUR + int(minute or 0)
    if not (0 <= int(hour) <= 24 and 0 <= int(minute or 0) < _HOUR):  # noqa: PLR2004
        raise ValueError(text)
    return found


def _told_hours(desk: Desk, schedule: Schedule) -> Schedules:
    name = _service(desk, schedule.account_id)
    return Schedules(schedules=(_line(schedule, name),), service=name)


def _line(schedule: Schedule, account: str) -> ScheduleLine:
    return ScheduleLine(
        id=schedule.id,
        name=schedule.name,
        zone=schedule.zone,
        is_default=schedule.is_default,
        days=tuple(
            ",".join(f"{_clock(r.start)}-{_clock(r.end)}" for r in day)
            for day in schedule.week
        ),
        dates=len(schedule.overrides),
        account=account,
    )


def _clock(minutes: int) -> str:
    """Return 09:00; 24:00 at midnight, and what is later as the next day's."""
    day = 24 * _HOUR
    shown = minutes if minutes <= day else minutes - day
    return f"{shown // _HOUR:02}:{shown % _HOUR:02}"


# --- accounts ------------------------------------------------------------------------


def _account(desk: Desk, name: str) -> Account | None:
    return find_account(desk, name) if name else None


def _services(desk: Desk) -> dict[int, str]:
    """Return the names of the accounts at services."""
    there = desk.diary.account.every()
    return {each.id: each.name for each in there if each.connection is not None}


def _service(desk: Desk, account_id: int) -> str:
    return _services(desk).get(account_id, "")
