"""Accounts and the people who host.

In a local account this computer is the authority: nothing is sent anywhere.
"""

from __future__ import annotations

from enum import Enum

from pinmycal_desktop.model.value_class import value_class


class Platform(Enum):
    """Where the authority over an account's bookings lies."""

    LOCAL = "local"


@value_class
class Account:
    """A set of bookings, event types and schedules with one authority."""

    id: int
    uid: str
    """A UUID given at birth; it never changes."""
    name: str
    platform: Platform
    zone: str
    """The IANA zone the week is shown in."""
    revision: int = 1


@value_class
class Host:
    """A person whose time is booked."""

    id: int
    uid: str
    account_id: int
    name: str
    email: str
    """Empty until the host has said it; invitations then name no organizer."""
    zone: str
    revision: int = 1
