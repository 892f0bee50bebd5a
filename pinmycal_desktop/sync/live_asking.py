"""What is asked of a service at the moment somebody wants to see it, and not kept."""

from __future__ import annotations

from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING

from pinmycal_desktop.model.errors import Invalid, NotFound
from pinmycal_desktop.model.outbox import SubjectKind
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.sync.looking_around import LookAround

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.model.account import Account
    from pinmycal_desktop.model.event_type import EventType
    from pinmycal_desktop.model.holdings import AccountSettings, Holding
    from pinmycal_desktop.model.remote_setup import RemoteCalendar, RemotePrivateLink
    from pinmycal_desktop.remote.remote import Remote


class _Calendars:
    """The connected calendars of an account, asked for when one is first named."""

    def __init__(self, remote: Remote) -> None:
        self._remote = remote

    @cached_property
    def _all(self) -> tuple[RemoteCalendar, ...]:
        there = self._remote.calendars().connections
        return tuple(each for connection in there for each in connection.calendars)

    def named(self, name: str) -> RemoteCalendar:
        """Return the calendar of a name, whatever its case; raises NotFound."""
        wanted = name.casefold()
        for each in self._all:
            if wanted in (each.name.casefold(), each.external_id.casefold()):
                return each
        known = tuple(each.name for each in self._all)
        raise NotFound("connected-calendar", name, known=known)


class LiveAsking:
    """Asks services; every call waits for one. Safe from any thread."""

    def __init__(
        self,
        diary: Diary,
        reach: Callable[[Account], Remote],
        *,
        clock: Callable[[], datetime],
    ) -> None:
        self._diary, self._reach, self._clock = diary, reach, clock

    def holdings(self, account_id: int) -> tuple[Holding, ...]:
        """Return all the account has at its service.

        Raises NotFound, Invalid for the local account, and SignInNeeded.
        """
        with self._at(self._diary.account.get(account_id)) as remote:
            return LookAround(remote, self._clock()).everything()

    def change_settings(self, account_id: int, wish: AccountSettings) -> None:
        """Change what is given, one thing after the other.

        Raises NotFound for a calendar nobody connected, and what a call does.
        """
        with self._at(self._diary.account.get(account_id)) as remote:
            if wish.person or wish.zone:
                remote.change_profile(name=wish.person or "", zone=wish.zone or "")
            calendars = _Calendars(remote)
            for name in (*wish.busy, *wish.free):
                takes_time = name in wish.busy
                remote.select_calendar(calendars.named(name), takes_time=takes_time)
            if wish.destination:
                remote.choose_destination(calendars.named(wish.destination))
            if wish.conferencing:
                remote.choose_conferencing(wish.conferencing)

    def free_times(
        self, event_type_id: int, *, span: Span, zone: str, length: int | None = None
    ) -> tuple[Span, ...]:
        """Return the free times of an event type as its service tells them now.

        Raises NotFound for one it does not have yet, Invalid for one of this computer,
        and what a call does.
        """
        kind, uid = self._named(event_type_id)
        minutes = length or kind.length
        with self._at(self._diary.account.get(kind.account_id)) as remote:
            slots = remote.slots(
                uid,
                span=span,
                zone=zone,
                length=minutes if len(kind.lengths) > 1 else None,
            )
        return tuple(Span.lasting(each.start, minutes) for each in slots)

    def private_links(self, event_type_id: int) -> tuple[RemotePrivateLink, ...]:
        """Return the private links of an event type, those that are over too."""
        kind, uid = self._named(event_type_id)
        with self._at(self._diary.account.get(kind.account_id)) as remote:
            return remote.private_links(uid)

    def make_private_link(
        self,
        event_type_id: int,
        *,
        expires_at: datetime | None = None,
        most_uses: int | None = None,
    ) -> RemotePrivateLink:
        """Make a link that ends by time, or after so many bookings."""
        kind, uid = self._named(event_type_id)
        with self._at(self._diary.account.get(kind.account_id)) as remote:
            return remote.save_private_link(
                uid, expires_at=expires_at, most_uses=most_uses
            )

    def remove_private_link(self, event_type_id: int, code: str) -> None:
        """Let an address lead nowhere."""
        kind, uid = self._named(event_type_id)
        with self._at(self._diary.account.get(kind.account_id)) as remote:
            remote.delete_private_link(uid, code)

    def _named(self, event_type_id: int) -> tuple[EventType, str]:
        """Return an event type, and what its service calls it; raises NotFound."""
        kind = self._diary.event_types.get(event_type_id)
        uid = self._diary.outbox.uid_at_service(SubjectKind.EVENT_TYPE, kind.id)
        account = self._diary.account.get(kind.account_id)
        if not uid and account.connection is not None:
            raise NotFound("event-type", kind.title)
        return kind, uid

    @contextmanager
    def _at(self, account: Account) -> Iterator[Remote]:
        """Open an account at its service for one question."""
        if account.connection is None:
            raise Invalid.field("account", "account.not-at-a-service")
        remote = self._reach(account)
        try:
            yield remote
        finally:
            remote.close()
