"""The one query that filters every view: by text, status, type, account and person.

Grid, month, agenda and the columns of people all ask `Query.admits`, and so does what
is exported or published as it is shown. What it keeps out still takes its time. It
never reads the diary.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pinmycal_desktop.model.booking import BookingStatus
from pinmycal_desktop.model.value_class import value_class

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pinmycal_desktop.model.booking import Booking
    from pinmycal_desktop.model.reservation import Reservation


@value_class
class Query:
    """What is to be seen; a fresh one admits everything."""

    text: str = ""
    """Words that must all be found in what a booking says, each as typed."""
    statuses: frozenset[BookingStatus] = frozenset()
    """The statuses wanted; none stands for every one."""
    hidden_types: frozenset[int | None] = frozenset()
    """Event types left out; None stands for bookings of none."""
    hidden_accounts: frozenset[int] = frozenset()
    """Accounts left out."""
    only_type: int | None = None
    """The one event type wanted; None stands for every one that is not hidden."""
    only_account: int | None = None
    """The one account wanted; None stands for every one that is not hidden."""
    person: str = ""
    """An e-mail address or a name: somebody who must be in it."""

    @property
    def is_narrow(self) -> bool:
        """Whether it may keep a booking out."""
        return self != EVERYTHING

    @property
    def is_asked(self) -> bool:
        """Whether more is asked than what is switched on and who is acted for."""
        return self.is_narrow and self != self.cleared()

    def admits(self, booking: Booking) -> bool:
        """Whether `booking` is to be seen."""
        hides_type = booking.event_type_id in self.hidden_types
        if hides_type or booking.account_id in self.hidden_accounts:
            return False
        if not self._is_wanted(booking):
            return False
        if self.statuses and booking.status not in self.statuses:
            return False
        if self.person and self.person.casefold() not in _people(booking):
            return False
        if not self.text:
            return True
        said = "\n".join(_said(booking)).casefold()
        return all(word in said for word in self.text.casefold().split())

    def admits_held(self, held: Reservation) -> bool:
        """Whether time that is held is to be seen; nobody knows yet for whom."""
        if self.text or self.statuses or self.person:
            return False
        hides_type = held.event_type_id in self.hidden_types
        if hides_type or held.account_id in self.hidden_accounts:
            return False
        return self._is_wanted(held)

    def _is_wanted(self, item: Booking | Reservation) -> bool:
        """Whether it is of the one type and the one account that are asked for."""
        is_type = self.only_type in (None, item.event_type_id)
        return is_type and self.only_account in (None, item.account_id)

    def among(self, types: Iterable[int], accounts: Iterable[int]) -> Query:
        """Return the query without a type or account that is not there (any more)."""
        only_type, only_account = self.only_type, self.only_account
        if only_type is not None and only_type not in types:
            only_type = None
        if only_account is not None and only_account not in accounts:
            only_account = None
        if (only_type, only_account) == (self.only_type, self.only_account):
            return self
        return replace(self, only_type=only_type, only_account=only_account)

    def showing_type(self, event_type_id: int | None, *, shown: bool) -> Query:
        """Return the query with an event type switched on or off."""
        hidden = self.hidden_types - {event_type_id}
        if not shown:
            hidden |= {event_type_id}
        return replace(self, hidden_types=hidden)

    def showing_account(self, account_id: int, *, shown: bool) -> Query:
        """Return the query with an account switched on or off."""
        hidden = self.hidden_accounts - {account_id}
        if not shown:
            hidden |= {account_id}
        return replace(self, hidden_accounts=hidden)

    def cleared(self) -> Query:
        """Return the query that asks for nothing but what is switched on.

        The one account stays: who acts for somebody does so until they say otherwise.
        """
        return Query(
            hidden_types=self.hidden_types,
            hidden_accounts=self.hidden_accounts,
            only_account=self.only_account,
        )


EVERYTHING = Query()
"""The query that keeps nothing out."""


def _people(booking: Booking) -> frozenset[str]:
    """Return the names and addresses of everybody who comes."""
    coming = (booking.attendee, *booking.others, *(s.attendee for s in booking.seats))
    return frozenset(
        said.casefold() for each in coming for said in (each.name, each.email) if said
    )


def people_in(bookings: Iterable[Booking]) -> tuple[tuple[str, str], ...]:
    """Return who comes to `bookings`: what finds them, and their name; by name."""
    found: dict[str, str] = {}
    for booking in bookings:
        for each in (booking.attendee, *(seat.attendee for seat in booking.seats)):
            key = each.email or each.name
            if key:
                found.setdefault(key, each.name or each.email)
    return tuple(sorted(found.items(), key=lambda pair: pair[1].casefold()))


def _said(booking: Booking) -> Iterator[str]:
    """Yield everything a person may remember of a booking."""
    yield booking.title
    yield booking.notes
    yield booking.location.value
    yield from _people(booking)
    for answer in booking.answers:
        if isinstance(answer.value, str):
            yield answer.value
