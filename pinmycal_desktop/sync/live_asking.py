"""What is asked of a service at the moment somebody wants to see it, and not kept."""

from __future__ import annotations

from contextlib import contextmanager
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
    from pinmycal_desktop.model.holdings import Holding
    from pinmycal_desktop.remote.remote import Remote


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

    def free_times(
        self, event_type_id: int, *, span: Span, zone: str, length: int | None = None
    ) -> tuple[Span, ...]:
        """Return the free times of an event type as its service tells them now.

        Raises NotFound for one it does not have yet, Invalid for one of this computer,
        and what a call does.
        """
        kind = self._diary.event_types.get(event_type_id)
        uid = self._diary.outbox.uid_at_service(SubjectKind.EVENT_TYPE, kind.id)
        minutes = length or kind.length
        with self._at(self._diary.account.get(kind.account_id)) as remote:
            if not uid:
                raise NotFound("event-type", kind.title)
            slots = remote.slots(
                uid,
                span=span,
                zone=zone,
                length=minutes if len(kind.lengths) > 1 else None,
            )
        return tuple(Span.lasting(each.start, minutes) for each in slots)

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
