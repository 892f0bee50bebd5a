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


class Weekday(Enum):
    """A day of the week, by the English name programs know it under."""

    MONDAY = "Monday"
    TUESDAY = "Tuesday"
    WEDNESDAY = "Wednesday"
    THURSDAY = "Thursday"
    FRIDAY = "Friday"
    SATURDAY = "Saturday"
    SUNDAY = "Sunday"


@value_class
class Host:
    """A person whose time is booked.

    An account may have several. The one with the lowest id is its owner: the person at
    this computer, whom the window shows.
    """

    id: int = 0
    """The local key; 0 until stored."""
    uid: str
    account_id: int
    name: str
    email: str
    """Empty until the host has said it; invitations then name no organizer."""
    zone: str
    username: str = ""
    """The name in addresses, whatever its case; no two hosts share one."""
    bio: str = ""
    avatar_url: str = ""
    time_format: int = 12
    """Hours of the clock programs show the host: 12 or 24."""
    week_start: Weekday = Weekday.SUNDAY
    locale: str = "en"
    metadata: str = "{}"
    """What programs keep with the host: a JSON object, as text, never looked into."""
    pending_email: str = ""
    """The address a program asked for; it becomes `email` when a code proves it."""
    revision: int = 1
