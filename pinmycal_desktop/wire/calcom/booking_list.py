"""`GET /v2/bookings` (2024-08-13): which bookings a program wants, in what order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

import msgspec

from pinmycal_desktop.model.queries import BookingListQuery, BookingOrder, BookingState
from pinmycal_desktop.wire.calcom.formats import IsoInstant
from pinmycal_desktop.wire.calcom.paging import Skip, Take

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from pinmycal_desktop.model.account import Host

_STATES = Literal["upcoming", "recurring", "past", "cancelled", "unconfirmed"]
_Way = Literal["asc", "desc"]
_Id = Annotated[float, msgspec.Meta(ge=0, le=2**53, multiple_of=1)]
_NEWEST_FIRST = frozenset({BookingState.PAST, BookingState.CANCELLED})


def _way(name: str) -> msgspec.Meta:
    """Return the words for a wrong way to sort."""
    words = f'{name[0].upper()}{name[1:]} must be either "asc" or "desc".'
    return msgspec.Meta(extra={"isEnum": words})


def _numbers(name: str) -> msgspec.Meta:
    """Return the words for a list of what are no numbers."""
    words = (
        f"each value in {name} must be a number conforming to the specified constraints"
    )
    return msgspec.Meta(extra={"isNumber": words})


def _date(name: str) -> msgspec.Meta:
    """Return the words for what is no date."""
    return msgspec.Meta(extra={"isIso8601": f"{name} must be a valid ISO 8601 date."})


class BookingsQuery(msgspec.Struct, frozen=True, rename="camel"):
    """What narrows and sorts the list; other parameters are ignored."""

    status: Annotated[
        tuple[_STATES, ...],
        msgspec.Meta(
            extra={
                "isEnum": "Invalid status. Allowed are upcoming, recurring, past,"
                " cancelled, unconfirmed"
            }
        ),
    ] = ()
    attendee_email: str | None = None
    attendee_name: str | None = None
    booking_uid: str | None = None
    event_type_ids: Annotated[tuple[_Id, ...], _numbers("eventTypeIds")] = ()
    event_type_id: int | None = None
    teams_ids: Annotated[tuple[_Id, ...], _numbers("teamsIds")] = ()
    team_id: int | None = None
    after_start: Annotated[IsoInstant, _date("fromDate")] | None = None
    before_end: Annotated[IsoInstant, _date("toDate")] | None = None
    after_created_at: Annotated[IsoInstant, _date("afterCreatedAt")] | None = None
    before_created_at: Annotated[IsoInstant, _date("beforeCreatedAt")] | None = None
    after_updated_at: Annotated[IsoInstant, _date("afterUpdatedAt")] | None = None
    before_updated_at: Annotated[IsoInstant, _date("beforeUpdatedAt")] | None = None
    sort_start: Annotated[_Way, _way("sortStart")] | None = None
    sort_end: Annotated[_Way, _way("sortEnd")] | None = None
    sort_created: Annotated[_Way, _way("sortCreated")] | None = None
    sort_updated_at: Annotated[_Way, _way("sortUpdatedAt")] | None = None
    take: Take = 100
    skip: Skip = 0

    @property
    def type_ids(self) -> frozenset[int] | None:
        """The event types asked for; None for any."""
        single = () if self.event_type_id is None else (self.event_type_id,)
        named = frozenset(map(int, (*self.event_type_ids, *single)))
        return named or None

    @property
    def team_ids(self) -> frozenset[int] | None:
        """The teams asked for; None for any."""
        single = () if self.team_id is None else (self.team_id,)
        return frozenset(map(int, (*self.teams_ids, *single))) or None

    def query(self, host: Host, *, now: datetime) -> BookingListQuery:
        """Return the query; the first sorting that is given counts."""
        states = frozenset(BookingState(each) for each in self.status)
        order, is_descending = next(
            self._sortings(),
            (BookingOrder.START, len(states) == 1 and states <= _NEWEST_FIRST),
        )
        return BookingListQuery(
            host_id=host.id,
            email=host.email,
            states=states,
            uid=self.booking_uid or "",
            attendee_email=(self.attendee_email or "").replace(" ", "+"),
            attendee_name=self.attendee_name or "",
            event_type_ids=self.type_ids,
            after_start=_at(self.after_start),
            before_end=_at(self.before_end),
            after_created=_at(self.after_created_at),
            before_created=_at(self.before_created_at),
            after_updated=_at(self.after_updated_at),
            before_updated=_at(self.before_updated_at),
            order=order,
            is_descending=is_descending,
            take=self.take,
            skip=self.skip,
            now=now,
        )

    def _sortings(self) -> Iterator[tuple[BookingOrder, bool]]:
        """Yield what to sort by and whether the last comes first, as given."""
        given = (
            (BookingOrder.START, self.sort_start),
            (BookingOrder.END, self.sort_end),
            (BookingOrder.CREATED, self.sort_created),
            (BookingOrder.UPDATED, self.sort_updated_at),
        )
        yield from ((order, way == "desc") for order, way in given if way)


def _at(given: IsoInstant | None) -> datetime | None:
    """Return the instant of a parameter."""
    return given.at if given is not None else None
