"""What an account may do: what its platform offers, and what was allowed at sign-in.

A platform decides in the end. This says beforehand what is known, so that nobody fills
in a form that can only be refused.
"""

from __future__ import annotations

from collections.abc import Mapping

from pinmycal_desktop.model.account import Account, Platform
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.model.remote import Ability
from pinmycal_desktop.model.scopes import allows

SCOPES_OF: Mapping[Ability, str] = {
    Ability.LIST_BOOKINGS: "BOOKING_READ",
    Ability.BOOK: "BOOKING_WRITE",
    Ability.ANSWER: "BOOKING_WRITE",
    Ability.MARK_ABSENT: "BOOKING_WRITE",
    Ability.ADD_GUESTS: "BOOKING_WRITE",
    Ability.CHANGE_LOCATION: "BOOKING_WRITE",
    Ability.REASSIGN: "BOOKING_WRITE",
    Ability.SEATS: "BOOKING_WRITE",
    Ability.SERIES: "BOOKING_WRITE",
    Ability.EDIT_EVENT_TYPES: "EVENT_TYPE_WRITE",
    Ability.PRIVATE_LINKS: "EVENT_TYPE_WRITE",
    Ability.SCHEDULES: "SCHEDULE_READ",
    Ability.EDIT_SCHEDULES: "SCHEDULE_WRITE",
    Ability.EDIT_PROFILE: "PROFILE_WRITE",
    Ability.CALENDARS: "APPS_READ",
    Ability.CONFERENCING: "APPS_READ",
    Ability.WEBHOOKS: "BOOKING_READ",
    Ability.TEAMS: "TEAM_PROFILE_READ",
}
"""The scope each ability needs (API v2, OAuth scopes)."""

_PINMYCAL = frozenset({Ability.LIST_BOOKINGS, Ability.BOOK, Ability.WEBHOOKS})
"""All that PinmyCal's documented routes can do for a person."""


def shown_abilities() -> tuple[Ability, ...]:
    """Return the abilities a person is told about, the usual ones first."""
    return tuple(SCOPES_OF)


def obstacle(account: Account, ability: Ability) -> Message | None:
    """Return why `account` cannot do what `ability` names; None when nothing is known.

    The local account can do everything.
    """
    there = account.connection
    if there is None:
        return None
    if account.platform is Platform.PINMYCAL and ability not in _PINMYCAL:
        return Message.of("rights.not-offered", name=account.name)
    if not allows(there.scopes, SCOPES_OF.get(ability, "")):
        return Message.of("rights.not-allowed", name=account.name)
    return None
