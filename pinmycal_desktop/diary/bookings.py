"""Bookings as they are read: one consistent snapshot at a time, from any thread."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from pinmycal_desktop.diary.fields import clean_line
from pinmycal_desktop.diary.memory import Memory
from pinmycal_desktop.diary.sight import Sight
from pinmycal_desktop.diary.week import whose
from pinmycal_desktop.model.booking import Booking, Departure
from pinmycal_desktop.model.errors import Invalid, NotFound
from pinmycal_desktop.model.queries import BookingListing, BookingPage, BookingQuery
from pinmycal_desktop.model.span import ONE_DAY, Span, start_of_day
from pinmycal_desktop.model.team import Role
from pinmycal_desktop.store import (
    accounts,
    attendees,
    booking_lists,
    bookings,
    departures,
    event_types,
    identities,
    teams,
)
from pinmycal_desktop.store.instants import seconds

if TYPE_CHECKING:
    from datetime import date

    from pinmycal_desktop.model.booking import CalendarReference
    from pinmycal_desktop.model.queries import BookingListQuery, ListedBooking
    from pinmycal_desktop.store.database import Connection, Database

MOST_PER_PAGE = 1000
_LIST = "list"
"""Under this the list asked for last is remembered."""


class Bookings:
    """The bookings of the diary. Erased ones are never shown."""

    def __init__(self, database: Database, sight: Sight = Sight.EVERYTHING) -> None:
        self._database = database
        self._sight = sight
        self._memory = Memory()

    def between(self, span: Span, *, host_id: int | None = None) -> tuple[Booking, ...]:
        """Return a host's bookings that share time with `span`, by start.

        They are of every status, and their history is left out. None is the person at
        this computer, in every account.
        """
        with self._database.read() as db:
            found = bookings.between(db, span, *whose(db, host_id))
            return self._sight.among(db, found)

    def counted(
        self, first: date, days: int, zone: str
    ) -> tuple[tuple[date, int], ...]:
        """Return the days from `first` on that hold bookings, and how many each does.

        Those that take time, of the person at this computer.
        """
        dates = [first + n * ONE_DAY for n in range(days)]
        span = Span.of_days(dates[0], dates[-1], zone)
        with self._database.read() as db:
            found = bookings.times_between(db, span, *whose(db, None))
            times = self._sight.among(db, found)
        begins = [seconds(start_of_day(each, zone)) for each in dates]
        counts = [0] * days
        for _, start, end in times:
            last = max(bisect_right(begins, start), bisect_left(begins, end))
            for n in range(max(0, bisect_right(begins, start) - 1), last):
                counts[n] += 1
        return tuple((day, n) for day, n in zip(dates, counts, strict=True) if n)

    def get(self, booking_id: int, *, host_id: int | None = None) -> Booking:
        """Return one booking with its history; raises NotFound.

        With `host_id`, another host's is not found either.
        """
        with self._database.read() as db:
            booking = bookings.get(db, booking_id)
            if booking is None or not self._may_see(db, booking, host_id):
                raise NotFound("booking", booking_id)
        return booking

    def by_uid(self, uid: str) -> Booking:
        """Return the booking of this uid with its history; raises NotFound."""
        with self._database.read() as db:
            booking = bookings.by_identity(db, identities.UUID, uid)
            if booking is None or not self._sight.shows(db, booking):
                raise NotFound("booking", clean_line(uid))
        return booking

    def named(self, uid: str) -> BookingListing:
        """Return what goes by `uid` in Cal.com's interface; raises NotFound.

        That is a booking, a time one left, or all meetings of a series by start.
        """
        with self._database.read() as db:
            now = bookings.by_short_uid(db, uid)
            left = None if now else departures.by_uid(db, uid)
            series = () if now or left else bookings.of_series(db, uid)
            found: tuple[ListedBooking, ...] = (now,) if now else series
            return _listing(db, self._shown(db, (left,) if left else found), uid=uid)

    def references(self, booking_id: int) -> tuple[CalendarReference, ...]:
        """Return what a booking is known as in the calendars it came from."""
        with self._database.read() as db:
            return identities.in_other_calendars(db, booking_id)

    def with_seat(self, seat_uid: str) -> BookingListing:
        """Return the one booking a seat is in; raises NotFound."""
        with self._database.read() as db:
            booking_id = attendees.booking_of_seat(db, seat_uid)
            found = bookings.get(db, booking_id) if booking_id else None
            shown = self._shown(db, (found,) if found else ())
            return _listing(db, shown, uid=seat_uid)

    def told(self, *of: Booking) -> BookingListing:
        """Return bookings just changed, with all that is told beside them."""
        with self._database.read() as db:
            return _listing(db, of)

    def listing(self, query: BookingListQuery) -> BookingListing:
        """Return one page of the bookings `query` asks for."""
        with self._database.read() as db:
            at, total = self._page(db, query)
            listed = booking_lists.entries(db, at, total=total)
            return _listing(db, listed, total=total)

    def _page(
        self, db: Connection, query: BookingListQuery
    ) -> tuple[booking_lists.Places, int]:
        """Return where a page stands, and how long its list is.

        Programs read lists page by page: the one asked for last is remembered until
        something is committed.
        """
        known = self._memory.of(db)
        question = booking_lists.question(query)
        asked, places = known.get(_LIST, tuple) or (None, None)
        if asked != question:
            places = booking_lists.places(db, query)
            known.keep(_LIST, (question, places))
        if places is None:
            return booking_lists.page(db, query)
        return places[query.skip : query.skip + query.take], len(places)

    def search(self, query: BookingQuery) -> BookingPage:
        """Return one page of the bookings `query` asks for, by start.

        Raises Invalid for a limit or a page that cannot be.
        """
        if not 1 <= query.limit <= MOST_PER_PAGE:
            raise Invalid.field(
                "limit", "field.range", value=query.limit, least=1, most=MOST_PER_PAGE
            )
        after = _place(query.after) if query.after else None
        with self._database.read() as db:
            found = bookings.search(
                db,
                host_ids=whose(db, query.host_id, query.account_id),
                span=query.span,
                statuses=query.statuses,
                event_type_id=query.event_type_id,
                email=query.email.strip(),
                text=query.text.strip(),
                limit=query.limit + 1,
                after=after,
            )
            page = found[: query.limit]
            is_last = len(found) == len(page)
            return BookingPage(
                bookings=self._sight.among(db, page),
                next="" if is_last else _next(page[-1]),
            )

    def _may_see(self, db: Connection, booking: Booking, host_id: int | None) -> bool:
        """Whether a booking is shown to a host; None may see all there are."""
        if host_id is not None and not bookings.is_of_host(db, booking.id, host_id):
            return False
        return self._sight.shows(db, booking)

    def _shown(
        self, db: Connection, found: tuple[ListedBooking, ...]
    ) -> tuple[ListedBooking, ...]:
        """Return those of `found` that there are."""
        return tuple(each for each in found if self._sight.shows(db, _booking(each)))


def _booking(listed: ListedBooking) -> Booking:
    """Return the booking an entry of a list is of."""
    return listed.booking if isinstance(listed, Departure) else listed


def _listing(
    db: Connection,
    listed: tuple[ListedBooking, ...],
    *,
    uid: str = "",
    total: int | None = None,
) -> BookingListing:
    """Return `listed` with the hosts and event types it names.

    Raises NotFound for `uid` when there is nothing.
    """
    if uid and not listed:
        raise NotFound("booking", clean_line(uid))
    each = [_booking(one) for one in listed]
    types = event_types.many(db, {one.event_type_id or 0 for one in each})
    return BookingListing(
        listed=listed,
        total=len(listed) if total is None else total,
        hosts={host.id: host for host in accounts.everybody(db)},
        event_types={event_type.id: event_type for event_type in types},
        managers=frozenset(
            (team_id, member.host_id)
            for team_id in {kind.team_id or 0 for kind in types} - {0}
            for member in teams.memberships(db, team_id)
            if member.is_accepted and member.role.covers(Role.ADMIN)
        ),
    )


def _next(booking: Booking) -> str:
    """Return what to ask `after` to go on behind `booking`."""
    return f"{seconds(booking.span.start)}.{booking.id}"


def _place(after: str) -> tuple[int, int]:
    """Return where `_next` pointed at; raises Invalid."""
    start, dot, booking_id = after.partition(".")
    is_ours = start.removeprefix("-").isdecimal() and booking_id.isdecimal()
    if not dot or not is_ours or max(len(start), len(booking_id)) > _MOST_DIGITS:
        raise Invalid.field("after", "field.after")
    return int(start), int(booking_id)


_MOST_DIGITS = 18
"""As many as a number in the store always has room for."""
