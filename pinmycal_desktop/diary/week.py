"""A week as it is read: all that is drawn of some days, in one snapshot.

The first thing a window wants: it loads nothing that changes the diary.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinmycal_desktop.model.errors import Invalid, NotFound
from pinmycal_desktop.model.hours import open_spans
from pinmycal_desktop.model.value_class import value_class
from pinmycal_desktop.model.years import can_be_seen
from pinmycal_desktop.store import (
    accounts,
    bookings,
    busy,
    event_types,
    reservations,
    schedules,
)

if TYPE_CHECKING:
    from datetime import datetime

    from pinmycal_desktop.model.account import Account, Host
    from pinmycal_desktop.model.booking import Booking, BusyTime, Calendar
    from pinmycal_desktop.model.event_type import EventType
    from pinmycal_desktop.model.outbox import ChangeState
    from pinmycal_desktop.model.reservation import Reservation
    from pinmycal_desktop.model.schedule import Schedule
    from pinmycal_desktop.model.span import Span
    from pinmycal_desktop.store.database import Connection


@value_class
class PersonReading:
    """What is drawn of one host's time."""

    host: Host
    bookings: tuple[Booking, ...]
    """Of every status, by start; without history."""
    busy: tuple[BusyTime, ...]
    event_types: tuple[EventType, ...]
    open_hours: tuple[Span, ...]
    """When their default schedule is open."""
    held: tuple[Reservation, ...] = ()
    """What programs hold of their time, by start."""


@value_class
class WeekReading:
    """What the grid and the agenda draw of a person's time, read in one snapshot."""

    span: Span
    bookings: tuple[Booking, ...]
    """Of every account and status, by start; without history."""
    busy: tuple[BusyTime, ...]
    event_types: tuple[EventType, ...]
    """Of every account, the local one's first."""
    open_hours: tuple[Span, ...]
    """When the default schedule is open, within `span`."""
    account: Account
    """The local account."""
    host: Host
    """Its owner."""
    accounts: tuple[Account, ...]
    """All there are, the local one first."""
    calendars: tuple[Calendar, ...]
    """The other calendars busy times come from, by name."""
    unsent: tuple[tuple[int, ChangeState], ...] = ()
    """Bookings a service has still to be told of, by their ids, and how it stands."""
    held: tuple[Reservation, ...] = ()
    """What programs hold of the time, by start."""
    people: tuple[PersonReading, ...] = ()
    """Every host with their time, the owner first, when that was asked for."""


def read_week(
    db: Connection, span: Span, *, now: datetime, with_people: bool = False
) -> WeekReading:
    """Return what is drawn of `span`; raises Invalid when it is far away."""
    require_near("span", span)
    there = accounts.every(db)
    people = accounts.owners(db)
    host, ids = people[0], [each.id for each in people]
    return WeekReading(
        span=span,
        bookings=bookings.between(db, span, *ids),
        busy=_busy(db, span, host.id, busy.away(db, span, ids, zone=there[0].zone)),
        event_types=event_types.every(db, *ids),
        open_hours=open_hours(db, span),
        account=there[0],
        host=host,
        accounts=there,
        calendars=busy.calendars(db, host.id),
        unsent=_unsent(db, span) if there[1:] else (),
        held=reservations.held(db, span, *ids, now=now),
        people=_people(db, span, now) if with_people else (),
    )


def _busy(
    db: Connection, span: Span, host_id: int, away: tuple[BusyTime, ...]
) -> tuple[BusyTime, ...]:
    """Return the busy times of a host with the days out of office, by start."""
    found = busy.between(db, span, host_id)
    if not away:
        return found
    return tuple(sorted((*found, *away), key=lambda each: each.span.start))


def _unsent(db: Connection, span: Span) -> tuple[tuple[int, ChangeState], ...]:
    """Return what of `span` waits to be sent: only services are told of anything."""
    from pinmycal_desktop.store import outbox  # noqa: PLC0415 - not for a local week

    return tuple(outbox.states_between(db, span).items())


def _people(db: Connection, span: Span, now: datetime) -> tuple[PersonReading, ...]:
    return tuple(
        PersonReading(
            host=host,
            bookings=bookings.between(db, span, host.id),
            busy=busy.between(db, span, host.id),
            event_types=event_types.every(db, host.id),
            open_hours=open_spans(default_schedule(db, host.id), span),
            held=reservations.held(db, span, host.id, now=now),
        )
        for host in accounts.hosts(db)
    )


def open_hours(
    db: Connection, span: Span, schedule_id: int | None = None
) -> tuple[Span, ...]:
    """Return when a schedule, by default the owner's default, is open in `span`.

    Raises NotFound, and Invalid for a span that is far away.
    """
    require_near("span", span)
    if schedule_id is None:
        return open_spans(default_schedule(db, owner(db).id), span)
    schedule = schedules.get(db, schedule_id)
    if schedule is None:
        raise NotFound("schedule", schedule_id)
    return open_spans(schedule, span)


def require_near(field: str, span: Span) -> None:
    """Raise Invalid when `span` lies too far away to be asked about."""
    if not can_be_seen(span):
        raise Invalid.field(field, "field.instant-far")


def default_schedule(db: Connection, host_id: int) -> Schedule:
    """Return the default schedule of a host.

    Every host of the local account has one; raises NotFound for one of a service whose
    hours were not copied.
    """
    for each in schedules.every(db, host_id):
        if each.is_default:
            return each
    raise NotFound("schedule", host_id)


def owner(db: Connection) -> Host:
    """Return the owner of the local account: the host whom the window shows."""
    return accounts.host_of(db, local_account(db).id)


def meant(db: Connection, host_id: int | None) -> int:
    """Return `host_id`, or for None the owner's: the window names nobody."""
    return owner(db).id if host_id is None else host_id


def whose(
    db: Connection, host_id: int | None, account_id: int | None = None
) -> tuple[int, ...]:
    """Return `host_id`, or for None the hosts the person is, in all accounts or one."""
    if host_id is not None:
        return (host_id,)
    return tuple(each.id for each in accounts.owners(db, account_id))


def local_account(db: Connection) -> Account:
    """Return the local account, made at first start."""
    account = accounts.local(db)
    assert account, "the first start makes the account"
    return account
