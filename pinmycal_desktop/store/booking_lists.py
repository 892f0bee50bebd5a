"""Lists of bookings as Cal.com's interface has them: by state, page by page.

Only the local account's: what services hold is told by them. A booking and every time
it left (R39) are entries of their own. To find which entries a list has, and in what
order, means to look at all of them: whoever reads page after page asks for that once
and for what stands on each page then.
"""

from __future__ import annotations

import json
from array import array
from typing import TYPE_CHECKING, TypeAlias

from pinmycal_desktop.model.queries import BookingOrder, BookingState
from pinmycal_desktop.store import bookings, departures
from pinmycal_desktop.store.instants import seconds

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pinmycal_desktop.model.queries import BookingListQuery, ListedBooking
    from pinmycal_desktop.store.database import Connection

_LISTED = """
from (
  select id, 0 as has_left, id as booking_id, short_uid as uid, host_id, event_type_id,
    series_uid, starts_at, ends_at, status, coalesce(moved_at, created_at) as made_at,
    updated_at
  from booking where status_before_erasure is null
    and account_id = (select min(id) from account where platform = 'local')
  union all
  select departure.id, 1, booking_id, departure.uid, departure.host_id,
    departure.event_type_id, departure.series_uid, departure.starts_at,
    departure.ends_at, 'cancelled', departure.created_at, departure.moved_at
  from departure join booking on booking.id = booking_id
  where booking.status_before_erasure is null
    and booking.account_id = (select min(id) from account where platform = 'local')
)
"""

_OF_HOST = """(host_id = :host_id
  or booking_id in (select booking_id from booking_host where host_id = :host_id)
  or booking_id in (
    select booking_id from attendee where email = :email and :email <> '')
  or event_type_id in (
    select event_type.id from event_type join membership
      on membership.team_id = event_type.team_id
    where membership.host_id = :host_id and is_accepted
      and role in ('ADMIN', 'OWNER')))"""
_OF_TEAM = """event_type_id in (
  select id from event_type where team_id = :team_id
    or parent_id in (select id from event_type where team_id = :team_id))"""

_IS_OFF = "status in ('cancelled', 'declined')"
_STATES = {
    BookingState.UPCOMING: (
        "(ends_at >= :now and case when series_uid = ''"
        f" then not {_IS_OFF} else status = 'confirmed' end)"
    ),
    BookingState.RECURRING: (
        f"(ends_at >= :now and series_uid <> '' and not {_IS_OFF})"
    ),
    BookingState.PAST: f"(ends_at <= :now and not {_IS_OFF})",
    BookingState.CANCELLED: f"({_IS_OFF})",
    BookingState.UNCONFIRMED: "(ends_at >= :now and status = 'pending')",
}
_COLUMNS = {
    BookingOrder.START: "starts_at",
    BookingOrder.END: "ends_at",
    BookingOrder.CREATED: "made_at",
    BookingOrder.UPDATED: "updated_at",
}


Places: TypeAlias = "array[int]"
"""The entries of a list in its order: twice the id, and one more for a departure."""

MOST_PLACES = 50_000
"""A longer list is asked for page by page."""


def question(query: BookingListQuery) -> tuple[str, tuple[tuple[str, object], ...]]:
    """Return what a list is known again by, whichever of its pages is asked for."""
    told = dict(_values(query))
    del told["take"], told["skip"]
    if not query.states:
        del told["now"]
    return _selected(query), tuple(told.items())


def places(db: Connection, query: BookingListQuery) -> Places | None:
    """Return all entries of the list `query` asks for; None of a very long one."""
    found = array("q")
    values = {**_values(query), "take": MOST_PLACES + 1, "skip": 0}
    found.extend(row[0] for row in db.execute(_selected(query), values))
    return None if len(found) > MOST_PLACES else found


def page(db: Connection, query: BookingListQuery) -> tuple[Places, int]:
    """Return the entries of one page of a list, and how many it has in all."""
    values = _values(query)
    total = int(db.execute(f"select count(*) {_where(query)}", values).fetchone()[0])
    found = array("q", [row[0] for row in db.execute(_selected(query), values)])
    return found, total


def entries(db: Connection, at: Places, *, total: int) -> tuple[ListedBooking, ...]:
    """Return what stands at some places of a list that has `total`."""
    here = [each // 2 for each in at if not each % 2]
    now = bookings.many(db, here, of_how_many=total)
    found: dict[int, ListedBooking] = {each.id * 2: each for each in now}
    left = [each // 2 for each in at if each % 2]
    if left:
        found |= {each.id * 2 + 1: each for each in departures.many(db, left)}
    return tuple(found[each] for each in at)


def _where(query: BookingListQuery) -> str:
    """Return what is listed: from where, and on which conditions."""
    whose = _OF_HOST if query.team_id is None else _OF_TEAM
    return f"{_LISTED} where {' and '.join((whose, *_narrowed(query)))}"


def _selected(query: BookingListQuery) -> str:
    """Return the statement that gives the places of one page in their order."""
    way = "desc" if query.is_descending else "asc"
    other = "asc" if query.is_descending else "desc"
    # Of what was made at once, the times a booking left come before where it is.
    order = f"{_COLUMNS[query.order]} {way}, has_left {other}, id {way}"
    return (
        f"select 2 * id + has_left {_where(query)}"
        f" order by {order} limit :take offset :skip"
    )


def _narrowed(query: BookingListQuery) -> Iterator[str]:
    """Yield the conditions beyond whose bookings they are."""
    if query.states:
        yield f"({' or '.join(_STATES[each] for each in sorted_states(query))})"
    if query.uid:
        yield "uid = :uid"
    if query.attendee_email:
        yield "booking_id in (select booking_id from attendee where email = :attendee)"
    if query.attendee_name:
        yield "booking_id in (select booking_id from attendee where name = :name)"
    if query.event_type_ids is not None:
        yield "event_type_id in (select value from json_each(:event_types))"
    for column, sign, at, name in _bounds(query):
        if at is not None:
            yield f"{column} {sign} :{name}"


def sorted_states(query: BookingListQuery) -> tuple[BookingState, ...]:
    """Return the states asked for, in one order, so that the query is the same text."""
    return tuple(each for each in BookingState if each in query.states)


def _bounds(
    query: BookingListQuery,
) -> tuple[tuple[str, str, object, str], ...]:
    """Return the bounds there may be: column, comparison, instant and its name."""
    return (
        ("starts_at", ">=", query.after_start, "after_start"),
        ("ends_at", "<=", query.before_end, "before_end"),
        ("made_at", ">=", query.after_created, "after_created"),
        ("made_at", "<=", query.before_created, "before_created"),
        ("updated_at", ">=", query.after_updated, "after_updated"),
        ("updated_at", "<=", query.before_updated, "before_updated"),
    )


def _values(query: BookingListQuery) -> Mapping[str, str | int | None]:
    """Return what the conditions compare with."""
    return {
        "host_id": query.host_id,
        "email": query.email,
        "team_id": query.team_id,
        "now": seconds(query.now),
        "uid": query.uid,
        "attendee": query.attendee_email,
        "name": query.attendee_name,
        "event_types": json.dumps(sorted(query.event_type_ids or ())),
        "after_start": seconds(query.after_start),
        "before_end": seconds(query.before_end),
        "after_created": seconds(query.after_created),
        "before_created": seconds(query.before_created),
        "after_updated": seconds(query.after_updated),
        "before_updated": seconds(query.before_updated),
        "take": query.take,
        "skip": query.skip,
    }
