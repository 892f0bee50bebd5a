"""What is answered about accounts at services, and about hosts and their travels."""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct

from pinmycal_desktop.control.said import Answered
from pinmycal_desktop.model.account import Host
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.model.remote import RateLeft
from pinmycal_desktop.model.schedule import Travel
from pinmycal_desktop.model.service_call import ServiceAnswer


class Hosts(Answered, frozen=True, kw_only=True, tag="hosts"):
    """The people whose time is booked here, the owner first."""

    zone: str
    hosts: tuple[Host, ...]


class Travels(Answered, frozen=True, kw_only=True, tag="travels"):
    """A person's journeys, by their first day."""

    zone: str
    travels: tuple[Travel, ...]


class AccountLine(Struct, frozen=True, kw_only=True):
    """An account, and how it is connected; never its secret."""

    id: int
    name: str
    platform: str
    person: str = ""
    """Who is signed in."""
    address: str = ""
    username: str = ""
    email: str = ""
    credentials: str = ""
    state: str = ""
    scopes: tuple[str, ...] = ()
    key_hint: str = ""
    signed_in_at: datetime | None = None
    expires_at: datetime | None = None
    has_secret: bool = True
    session_only: bool = False
    rates: tuple[RateLeft, ...] = ()
    last_sync: datetime | None = None
    unsent: int = 0
    """Changes made here that the service was not told of."""
    trouble: Message | None = None


class Accounts(Answered, frozen=True, kw_only=True, tag="accounts"):
    """The accounts, the local one first."""

    zone: str
    accounts: tuple[AccountLine, ...]


class HeldLine(Struct, frozen=True, kw_only=True):
    """All of one kind that an account has at its service."""

    kind: str
    things: tuple[tuple[str, str], ...] = ()
    """Each with its name, and what tells it from others."""
    more: int = 0
    trouble: Message | None = None


class AccountHeld(Answered, frozen=True, kw_only=True, tag="account-held"):
    """What an account has at its service, kind by kind."""

    account: str
    holdings: tuple[HeldLine, ...]


class CallAnswer(Answered, frozen=True, kw_only=True, tag="call"):
    """What a service answered, or what would be sent to it."""

    answered: ServiceAnswer
