"""All that takes a host's time, in order: looking at a month costs a month.

Whoever holds it keeps it for as many questions as they like, from any thread; it
never changes. It knows no rules: what an engagement blocks is `blocked`'s business.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta
from functools import cached_property
from itertools import accumulate
from operator import attrgetter
from typing import TypeAlias

from pinmycal_desktop.model.away import OutOfOffice
from pinmycal_desktop.model.booking import BOOKED, Booked, BusyTime, Engagement
from pinmycal_desktop.model.reservation import Reservation
from pinmycal_desktop.model.span import Span

_Timed: TypeAlias = "Booked | BusyTime | Reservation"

_LONG = timedelta(days=8)
"""What lasts longer is looked at each time: it would hide the order of the others."""

_start = attrgetter("span.start")


class Engagements:
    """Bookings, busy times, reservations and absences of one host, found by time."""

    def __init__(self, engagements: Iterable[Engagement] = ()) -> None:
        timed: list[_Timed] = []
        self._always: list[Engagement] = []
        for each in engagements:
            if isinstance(each, OutOfOffice) or each.span.end - each.span.start > _LONG:
                self._always.append(each)
            else:
                timed.append(each)
        timed.sort(key=_start)
        self._timed = timed
        self._starts = [each.span.start for each in timed]
        self._latest = list(accumulate([each.span.end for each in timed], max))

    def __repr__(self) -> str:
        return f"Engagements({list(self)})"

    def __iter__(self) -> Iterator[Engagement]:
        yield from self._always
        yield from self._timed

    def near(self, span: Span) -> list[Engagement]:
        """Return what may meet `span`, own buffers included, and little more."""
        widest = self._widest
        first = bisect_right(self._latest, span.start - widest)
        last = bisect_left(self._starts, span.end + widest)
        return [*self._always, *self._timed[first:last]]

    def starting(self, event_type_id: int, span: Span) -> Sequence[Booked]:
        """Return the bookings of an event type that start in `span`, in order."""
        of_type = self._of_types.get(event_type_id, [])
        first = bisect_left(of_type, span.start, key=_start)
        last = bisect_left(of_type, span.end, key=_start)
        return of_type[first:last]

    def booking(self, booking_id: int) -> Booked | None:
        """Return the booking of that id, or None when it is not among these."""
        return next((each for each in self._bookings if each.id == booking_id), None)

    @property
    def _bookings(self) -> Iterator[Booked]:
        return (each for each in self if isinstance(each, BOOKED))

    @cached_property
    def _widest(self) -> timedelta:
        """The widest buffer of any booking."""
        buffers = (
            max(each.buffer_before, each.buffer_after) for each in self._bookings
        )
        return timedelta(minutes=max(buffers, default=0))

    @cached_property
    def _of_types(self) -> dict[int | None, list[Booked]]:
        """The bookings of each event type, by start."""
        found: dict[int | None, list[Booked]] = {}
        for each in sorted(self._bookings, key=_start):
            found.setdefault(each.event_type_id, []).append(each)
        return found


def as_engagements(engagements: Iterable[Engagement]) -> Engagements:
    """Return `engagements` put in order, if they are not yet."""
    if isinstance(engagements, Engagements):
        return engagements
    return Engagements(engagements)
