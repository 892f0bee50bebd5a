"""What takes a host's time, read as the booking engine needs it: much at once, fast.

Bookings come without people, words and history, which no rule about time looks at.
Everything is found by time and host, so an answer costs what it spans, whatever the
past holds.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from pinmycal_desktop.model.booking import BookingStatus, BusyTime, TakenTime
from pinmycal_desktop.store.instants import seconds, span_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pinmycal_desktop.model.span import Span
    from pinmycal_desktop.store.database import Connection

_COLUMNS = """
select id, uid, event_type_id, title, starts_at, ends_at, status, buffer_before,
  buffer_after, {seats}
from booking
"""

_NO_SEATS = "1"
_SEATS = """case when event_type_id = :seats_of then max(1, (
  select count(*) from attendee
  where booking_id = booking.id and seat_uid is not null
)) else 1 end"""

_WHERE = """
status_before_erasure is null and status in ('confirmed', 'pending')
  and starts_at < :end and ends_at > :start
  and (exists (
    select 1 from booking_host
    where booking_host.booking_id = booking.id and booking_host.host_id = :host_id
  ) or :email <> '' and exists (
    select 1 from attendee
    where attendee.email = :email and attendee.booking_id = booking.id
  ))
"""

_SHORT_AND_LONG = f"""
{_COLUMNS} indexed by booking_short
where ends_at - starts_at <= 86400 and starts_at >= :start - 86400 and {_WHERE}
union all
{_COLUMNS} indexed by booking_long
where ends_at - starts_at > 86400 and {_WHERE}
"""
_BOOKINGS = _SHORT_AND_LONG.format(seats=_NO_SEATS)
_SEATED_BOOKINGS = _SHORT_AND_LONG.format(seats=_SEATS)

_OF_CALENDARS = """
select busy_time.id, calendar_id, calendar.name as calendar_name, busy_time.title,
  starts_at, ends_at
from busy_time indexed by {index}
join calendar on calendar.id = busy_time.calendar_id
where calendar.host_id = :host_id and calendar.takes_time
  and starts_at < :end and ends_at > :start
"""

_BUSY = """
{short} and ends_at - starts_at <= 86400 and starts_at >= :start - 86400
union all
{long} and ends_at - starts_at > 86400
""".format(
    short=_OF_CALENDARS.format(index="busy_short"),
    long=_OF_CALENDARS.format(index="busy_long"),
)

_ELSEWHERE = """
select booking.id, account.name, title, starts_at, ends_at
from booking indexed by {index} join account on account.id = booking.account_id
where status_before_erasure is null and status in ('confirmed', 'pending')
  and starts_at < :end and ends_at > :start
  and exists (
    select 1 from booking_host where booking_host.booking_id = booking.id
      and booking_host.host_id in (select value from json_each(:host_ids))
  )
"""
_IN_OTHER_ACCOUNTS = """
{short} and ends_at - starts_at <= 86400 and starts_at >= :start - 86400
union all
{long} and ends_at - starts_at > 86400
""".format(
    short=_ELSEWHERE.format(index="booking_short"),
    long=_ELSEWHERE.format(index="booking_long"),
)

_STATUS = {each.value: each for each in BookingStatus}


def bookings(
    db: Connection, span: Span, host_id: int, *, email: str, seats_of: int | None = None
) -> Iterator[TakenTime]:
    """Yield the bookings that take a host's time in `span`, in no order.

    They are the host's own, and those that somebody of their `email` comes to. The
    seats of those of the event type `seats_of` are counted.
    """
    wanted = {
        "start": seconds(span.start),
        "end": seconds(span.end),
        "host_id": host_id,
        "email": email,
        "seats_of": seats_of,
    }
    rows = db.execute(_BOOKINGS if seats_of is None else _SEATED_BOOKINGS, wanted)
    rows.row_factory = None  # by place: it is the quickest
    for booking_id, uid, kind, title, start, end, status, before, after, seats in rows:
        yield TakenTime(
            id=booking_id,
            uid=uid,
            event_type_id=kind,
            title=title,
            span=span_of(start, end),
            status=_STATUS[status],
            buffer_before=before,
            buffer_after=after,
            seats_taken=seats,
        )


def busy(db: Connection, span: Span, host_id: int) -> Iterator[BusyTime]:
    """Yield what the calendars that take a host's time say of `span`."""
    wanted = {
        "start": seconds(span.start),
        "end": seconds(span.end),
        "host_id": host_id,
    }
    rows = db.execute(_BUSY, wanted)
    rows.row_factory = None
    for busy_id, calendar_id, name, title, start, end in rows:
        yield BusyTime(
            id=busy_id,
            calendar_id=calendar_id,
            calendar_name=name,
            title=title,
            span=span_of(start, end),
        )


def elsewhere(
    db: Connection, span: Span, host_ids: Iterable[int]
) -> Iterator[BusyTime]:
    """Yield the bookings `host_ids` have in `span` in other accounts, as busy times."""
    wanted = {
        "start": seconds(span.start),
        "end": seconds(span.end),
        "host_ids": json.dumps(list(host_ids)),
    }
    rows = db.execute(_IN_OTHER_ACCOUNTS, wanted)
    rows.row_factory = None
    for booking_id, name, title, start, end in rows:
        yield BusyTime(
            calendar_id=0,
            calendar_name=name,
            title=title,
            span=span_of(start, end),
            booking_id=booking_id,
        )
