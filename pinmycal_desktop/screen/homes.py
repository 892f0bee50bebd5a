"""Where event types and hours belong: the accounts, and what each lets be changed.

A service may keep less than this program, and a key may allow less than its person:
what cannot be changed is known here with its reason, before anybody fills it in.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinmycal_desktop.model.remote import Ability
from pinmycal_desktop.model.rights import obstacle
from pinmycal_desktop.model.value_class import value_class
from pinmycal_desktop.screen.accounts import marks

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pinmycal_desktop.model.account import Account, Host
    from pinmycal_desktop.model.event_type import EventType
    from pinmycal_desktop.model.message import Message

OF_A_SERVICE = (
    "title",
    "slug",
    "location",
    "description",
    "lengths",
    "buffers",
    "slot_interval",
    "schedule_id",
    "notice",
    "count_limits",
    "confirmation",
    "is_hidden",
    "questions",
)
"""The rows of the event type form that a service keeps; a colour is this computer's."""


@value_class
class Home:
    """An account, as a list of what belongs to several names it."""

    account_id: int
    name: str
    """Empty where there is but one account, which needs no name."""
    mark: str
    """Its letters; empty for the local account."""
    is_service: bool = False
    """Whether a service has the last word there."""
    why_not: Message | None = None
    """Why nothing can be made there; None where it can."""


@value_class
class Homes:
    """The accounts, the local one first, each with the person at this computer."""

    accounts: tuple[Account, ...]
    hosts: Mapping[int, Host]
    """By account."""

    def account(self, account_id: int) -> Account | None:
        """Return an account; None for one that was signed out meanwhile."""
        return next((each for each in self.accounts if each.id == account_id), None)

    def of(self, account_id: int, ability: Ability) -> Home:
        """Return how an account is named, and whether `ability` can be used there."""
        account = self.account(account_id)
        several = len(self.accounts) > 1
        return Home(
            account_id=account_id,
            name=account.name if account is not None and several else "",
            mark=marks(self.accounts).get(account_id, ""),
            is_service=account is not None and account.connection is not None,
            why_not=None if account is None else obstacle(account, ability),
        )

    def every(self, ability: Ability) -> tuple[Home, ...]:
        """Return all of them, the local one first."""
        return tuple(self.of(each.id, ability) for each in self.accounts)

    def place(self, account_id: int) -> int:
        """Return where an account stands among all; one that is gone stands last."""
        ids = [each.id for each in self.accounts]
        return ids.index(account_id) if account_id in ids else len(ids)

    def locked(self, event_type: EventType) -> Mapping[str, Message]:
        """Return the rows of the form that cannot be changed, each with its reason."""
        account = self.account(event_type.account_id)
        if account is None:
            return {}
        why = obstacle(account, Ability.EDIT_EVENT_TYPES)
        if why is not None:
            return dict.fromkeys(OF_A_SERVICE, why)
        hours = obstacle(account, Ability.SCHEDULES)
        return {} if hours is None else {"schedule_id": hours}
