"""Whose things a diary tells of: those of every account, or the local one's alone.

Programs that ask the local service see the local account. What an account at a service
holds is for that service to tell, and it knows who may ask.
"""

from __future__ import annotations

from dataclasses import replace
from enum import Enum
from typing import TYPE_CHECKING, Protocol, TypeVar

from pinmycal_desktop.diary.week import local_account
from pinmycal_desktop.model.errors import NotFound
from pinmycal_desktop.model.reasons import ReasonKind
from pinmycal_desktop.store import accounts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pinmycal_desktop.model.reasons import Reason
    from pinmycal_desktop.store.database import Connection


class _Owned(Protocol):
    """What belongs to an account."""

    @property
    def account_id(self) -> int: ...


T = TypeVar("T", bound=_Owned)


class Sight(Enum):
    """Which accounts' things there are."""

    EVERYTHING = "everything"
    LOCAL = "local"
    """The local account's: what is another's cannot be told from what is not there."""

    def among(self, db: Connection, things: Iterable[T]) -> tuple[T, ...]:
        """Return those of `things` that there are."""
        if self is Sight.EVERYTHING:
            return tuple(things)
        ours = local_account(db).id
        return tuple(each for each in things if each.account_id == ours)

    def shows(self, db: Connection, thing: _Owned) -> bool:
        """Whether `thing` is there."""
        return bool(self.among(db, (thing,)))

    def require(
        self, db: Connection, thing: _Owned, kind: str, name: str | int
    ) -> None:
        """Raise NotFound for a thing, of that kind and name, that is not there."""
        if not self.shows(db, thing):
            raise NotFound(kind, name)

    def veiled(self, db: Connection, reasons: tuple[Reason, ...]) -> tuple[Reason, ...]:
        """Return reasons that name no booking but those that are there.

        Time is taken all the same, and the account that takes it is named.
        """
        if self is Sight.EVERYTHING or not accounts.has_cloud(db):
            return reasons
        return tuple(_veiled(db, each) for each in reasons)


def _veiled(db: Connection, reason: Reason) -> Reason:
    """Return `reason` without the booking of a service that it is about."""
    about = reason.booking_id
    if about is None or not accounts.is_cloud(db, "booking", about):
        return reason
    account = reason.subject if reason.kind is ReasonKind.BUSY else ""
    return replace(reason, subject=account, booking_id=None)
