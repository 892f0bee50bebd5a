"""Accounts and the people who host.

In a local account this computer is the authority: nothing is sent anywhere. Of every
other account a service is the authority, and what is here is a copy. No secret is ever
part of one.
"""

from __future__ import annotations

from datetime import datetime
from enum import Enum

from pinmycal_desktop.model.value_class import value_class


class Platform(Enum):
    """Where the authority over an account's bookings lies."""

    LOCAL = "local"
    CALCOM = "calcom"
    PINMYCAL = "pinmycal"

    @property
    def is_cloud(self) -> bool:
        """Whether a service is the authority, and not this computer."""
        return self is not Platform.LOCAL


class CredentialKind(Enum):
    """What somebody signed in with."""

    KEY = "key"
    OAUTH = "oauth"
    """Tokens a service gave after consent in the browser (RFC 6749)."""


class ConnectionState(Enum):
    """Whether the service still lets the account in."""

    READY = "ready"
    NEEDS_SIGN_IN = "needs-sign-in"
    """What was signed in with is refused, has ended, or is no longer here."""


@value_class
class Connection:
    """Who is signed in, and at which service. The secret itself is in the keyring."""

    address: str
    """The base URL without a trailing slash, such as `https://api.cal.com`."""
    credentials: CredentialKind
    remote_id: str = ""
    """What the service knows the person by; empty where it does not say."""
    username: str = ""
    email: str = ""
    scopes: tuple[str, ...] = ()
    """What the credentials may do; empty for a key that may do everything."""
    key_hint: str = ""
    """The last four letters of a key at most, to tell it from others."""
    expires_at: datetime | None = None
    """When the credentials end and cannot be renewed; None when nobody said."""
    signed_in_at: datetime
    state: ConnectionState = ConnectionState.READY


@value_class
class Account:
    """A set of bookings, event types and schedules with one authority."""

    id: int
    uid: str
    """A UUID given at birth; it never changes."""
    name: str
    platform: Platform
    zone: str
    """The IANA zone the week is shown in; of a cloud account, its owner's zone."""
    revision: int = 1
    connection: Connection | None = None
    """None for the local account, and for no other."""


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
