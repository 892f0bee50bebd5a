"""What may be asked about accounts at services, and about hosts and their travels."""

from __future__ import annotations

from pinmycal_desktop.control.said import Asked, Change


class AddAccount(Change, frozen=True, kw_only=True, tag="account-add"):
    """Sign in at a service with a key, which is tried first."""

    platform: str
    """`calcom` or `pinmycal`."""
    url: str
    """Where its interface answers; the platform's own address when empty."""
    secret: str
    name: str = ""


class ListAccounts(Asked, frozen=True, kw_only=True, tag="accounts"):
    """Name the accounts, and how each is connected."""


class CheckAccount(Change, frozen=True, kw_only=True, tag="account-check"):
    """Ask an account's service who is signed in, and note what it says."""

    account: str
    """Its number or name."""


class ShowAccount(Change, frozen=True, kw_only=True, tag="account-show"):
    """Name all an account has at its service; it is asked now."""

    account: str


class SetAtService(Change, frozen=True, kw_only=True, tag="account-set"):
    """Change an account at its service, at once; what is None stays."""

    account: str
    person: str | None = None
    zone: str | None = None
    busy: tuple[str, ...] = ()
    """Connected calendars by name."""
    free: tuple[str, ...] = ()
    destination: str | None = None
    conferencing: str | None = None


class SignOut(Change, frozen=True, kw_only=True, tag="account-sign-out"):
    """Remove an account from this computer."""

    account: str
    drops: bool = False
    """Whether changes may be lost that its service was not told of."""


class CallService(Change, frozen=True, kw_only=True, tag="call-service"):
    """Make a call to an account's service that somebody wrote by hand.

    Nobody here can tell whether one whose answer was lost took effect, so a write is
    not asked for again.
    """

    account: str
    method: str
    path: str
    query: tuple[tuple[str, str], ...] = ()
    body: bytes | None = None
    is_trial: bool = False
    """Only say what would be sent."""

    @property
    def is_write(self) -> bool:
        """Whether it may change something at the service."""
        return not self.is_trial and self.method != "GET"


class AddHost(Change, frozen=True, kw_only=True, tag="host-add"):
    """Add a person with hours of their own."""

    name: str
    email: str
    zone: str = ""
    """The account's when empty."""
    username: str = ""
    """Made from the name when empty."""


class ListHosts(Asked, frozen=True, kw_only=True, tag="hosts"):
    """Name the people whose time is booked here."""


class RemoveHost(Change, frozen=True, kw_only=True, tag="host-remove"):
    """Remove a person; bookings stay."""

    host: str
    """Username or number."""


class AddTravel(Change, frozen=True, kw_only=True, tag="travel-add"):
    """Read a person's default hours on another zone's clock, on some days."""

    zone: str
    first: str = ""
    """Today when empty."""
    last: str = ""
    """No end when empty."""
    host: str = ""
    """Username or number; the owner when empty."""


class ListTravels(Asked, frozen=True, kw_only=True, tag="travels"):
    """Name a person's journeys."""

    host: str = ""
    """Username or number; the owner when empty."""


class RemoveTravel(Change, frozen=True, kw_only=True, tag="travel-remove"):
    """Remove a journey."""

    number: int
