"""Other calendars: named, subscribed to, fetched now, removed."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5

import msgspec

from pinmycal_desktop.control.address import Role
from pinmycal_desktop.control.calendar_replies import CalendarLine, Calendars
from pinmycal_desktop.control.hosts import find_host
from pinmycal_desktop.control.once import once_for
from pinmycal_desktop.diary.addresses import run_with_address
from pinmycal_desktop.model.calendar_address import read_address
from pinmycal_desktop.model.calendar_source import SourceKind
from pinmycal_desktop.model.commands.calendars import (
    ChangeCalendar,
    RefreshCalendars,
    RemoveCalendar,
    SubscribeCalendar,
)
from pinmycal_desktop.model.errors import NotFound, SecretsUnavailable
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.vault import VaultState

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from pinmycal_desktop.control import calendar_requests
    from pinmycal_desktop.control.desk import Desk
    from pinmycal_desktop.control.replies import Reply
    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.model.booking import Calendar


_LONG = timedelta(days=1)
"""A calendar that was not fetched for so long is worth a word."""


def list_calendars(desk: Desk, _: calendar_requests.ListCalendars) -> Reply:
    """Name the other calendars of all hosts."""
    return _answer(desk, every(desk.diary))


def subscribe(desk: Desk, request: calendar_requests.Subscribe) -> Reply:
    """Fetch a calendar from now on; its address is safe before it is."""
    address = read_address(request.address)
    host = find_host(desk.diary, request.host) if request.host else None
    command = SubscribeCalendar(
        place=address.place(str(uuid5(NAMESPACE_URL, request.key))),
        host_id=host.id if host else 0,
        name=request.name or address.usual_name,
        colour=request.colour,
        takes_time=request.takes_time,
        takes_name=not request.name,
    )
    # What is kept of a request must not help anybody to guess its address.
    once = once_for(msgspec.structs.replace(request, address=address.digest.hex()))
    try:
        outcome = run_with_address(
            desk.diary, desk.secrets, command, address, once=once
        )
    except SecretsUnavailable as error:
        if desk.role is Role.COMMAND:
            raise SecretsUnavailable("calendar.nobody-stays") from error
        raise
    is_kept = address.kind is SourceKind.ADDRESS
    notes = _session_note(desk) if is_kept else ()
    return _answer(desk, (outcome.calendar,), notes)


def change(desk: Desk, request: calendar_requests.ChangeCalendar) -> Reply:
    """Call a calendar otherwise, show it otherwise, or let it take time or none."""
    once = once_for(request)
    outcome = desk.diary.kept(once)
    if outcome is None:
        found = _find(desk.diary, request.calendar)
        colour, takes_time = request.colour, request.takes_time
        command = ChangeCalendar(
            calendar_id=found.id,
            name=request.name or found.name,
            colour=found.colour if colour is None else colour,
            takes_time=found.takes_time if takes_time is None else takes_time,
        )
        outcome = desk.diary.run(command, once=once)
    return _answer(desk, (outcome.calendar,))


def refresh(desk: Desk, request: calendar_requests.Refresh) -> Reply:
    """Fetch a calendar now, or all of them."""
    name = request.calendar.strip()
    found = (_find(desk.diary, name).id,) if name else ()
    command = RefreshCalendars(calendar_ids=found)
    outcome = desk.diary.run(command, once=once_for(request))
    return _answer(desk, outcome.calendars)


def remove(desk: Desk, request: calendar_requests.RemoveCalendar) -> Reply:
    """End a subscription."""
    once = once_for(request)
    outcome = desk.diary.kept(once)
    if outcome is None:
        found = _find(desk.diary, request.calendar)
        outcome = desk.diary.run(RemoveCalendar(calendar_id=found.id), once=once)
    return _answer(desk, (outcome.calendar,))


def every(diary: Diary) -> tuple[Calendar, ...]:
    """Return the other calendars of all hosts, the owner's first."""
    return tuple(
        calendar
        for host in diary.account.hosts()
        for calendar in diary.busy.calendars(host_id=host.id)
    )


def not_fetched(diary: Diary, now: datetime) -> Iterator[Message]:
    """Yield which calendars fail, and have not been fetched for a day or ever."""
    for each in diary.calendars.subscribed():
        source = each.source
        if source is None or not source.is_late:
            continue
        good = source.progress.fetched_at
        if good is None:
            yield Message.of("doctor.calendar-never", name=each.name)
        elif now - good > _LONG:
            yield Message.of(
                "doctor.calendar-late", name=each.name, since_at=good.isoformat()
            )


def _find(diary: Diary, name: str) -> Calendar:
    """Return the calendar of a number or a name; raises NotFound."""
    found = every(diary)
    for each in found:
        if name.strip() in {str(each.id), each.name}:
            return each
    named = [each for each in found if each.name.casefold() == name.strip().casefold()]
    if len(named) == 1:
        return named[0]
    raise NotFound("calendar", name)


def _session_note(desk: Desk) -> tuple[Message, ...]:
    """Return what should be said about where an address was kept."""
    if desk.secrets.state() is VaultState.SESSION:
        return (Message.of("calendar.session-only"),)
    return ()


def _answer(
    desk: Desk, found: Iterable[Calendar], notes: tuple[Message, ...] = ()
) -> Calendars:
    """Return the reply that names calendars."""
    names = {each.id: each.username for each in desk.diary.account.hosts()}
    lines = tuple(_line(each, names.get(each.host_id, "")) for each in found)
    return Calendars(zone=desk.zone, calendars=lines, notes=notes)


def _line(calendar: Calendar, host: str) -> CalendarLine:
    """Return a calendar as it is told of."""
    line = CalendarLine(
        id=calendar.id,
        name=calendar.name,
        host=host,
        colour=calendar.colour,
        takes_time=calendar.takes_time,
        place="",
    )
    source = calendar.source
    if source is None:
        return line
    return msgspec.structs.replace(
        line,
        place=source.place.shown,
        fetched_at=source.progress.fetched_at,
        due_at=source.due_at,
        events=source.progress.events,
        unreadable=source.progress.unreadable,
        trouble=source.progress.trouble,
    )
