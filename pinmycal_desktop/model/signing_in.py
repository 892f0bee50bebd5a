"""Signing in at a service: what a person says for it, and what is known of it after.

A key passes here once, on its way to the keyring; no log and no answer tells it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import datetime

from pinmycal_desktop.model.account import Account, Platform
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.model.remote import Ability, RateLeft, RemoteCall
from pinmycal_desktop.model.value_class import value_class

BROWSER_MINUTES = 5
"""How long a person has in the browser."""


@value_class
class Place:
    """A server to sign in at that needs no address."""

    platform: Platform
    name: str
    """What people call it; a proper name in every language."""
    address: str
    browser: str = ""
    """Where its pages are, when elsewhere than its interface."""


PLACES = (
    Place(
        platform=Platform.CALCOM,
        name="Cal.com",
        address="https://api.cal.com",
        browser="https://app.cal.com",
    ),
    Place(
        platform=Platform.CALCOM,
        name="Cal.com, EU",
        address="https://api.cal.eu",
        browser="https://app.cal.eu",
    ),
    Place(
        platform=Platform.PINMYCAL,
        name="PinmyCal",
        address="https://api.pinmycal.com",
    ),
)
"""The services everybody knows."""


@value_class
class KeyWish:
    """Sign in with a key."""

    platform: Platform
    address: str
    """As it was typed."""
    key: str = field(repr=False)
    name: str = ""
    """What the account shall be called; empty leaves it to the service's answer."""
    again: int | None = None
    """The account that is signed in again, and may be no other."""


@value_class
class BrowserWish:
    """Sign in through the browser: consent, with PKCE (RFC 7636, RFC 8252)."""

    platform: Platform
    address: str
    client_id: str
    """What the service knows this program by."""
    browser: str = ""
    """Where its pages are; empty: as is usual for `address`."""
    scopes: tuple[str, ...] = ()
    """What is asked for; empty: all that is a person's own."""
    name: str = ""
    again: int | None = None


@value_class
class KnownProgram:
    """What a server knows this program by: no secret, and worth typing only once."""

    address: str
    """Where its interface answers."""
    client_id: str
    pages: str = ""
    """Where its pages are; empty: as is usual for `address`."""


@value_class
class SignedIn:
    """What came of signing in."""

    account: Account
    person: str
    """Who was told to be signed in."""
    is_new: bool
    session_only: bool = False
    """The keyring did not take it: it is forgotten when the program ends."""


@value_class
class ConnectionReport:
    """All that is known of how an account is connected; never a secret."""

    account: Account
    person: str = ""
    """Who is signed in, by name, address or username."""
    session_only: bool = False
    """What it is signed in with is forgotten when the program ends."""
    has_secret: bool = True
    renews_at: datetime | None = None
    """When an access token ends and is renewed by itself."""
    versions: tuple[tuple[str, str], ...] = ()
    """Which version of the interface is spoken, area by area."""
    obstacles: Mapping[Ability, Message | None] = field(default_factory=dict)
    """What it can do; with a reason, what it cannot."""
    rates: tuple[RateLeft, ...] = ()
    calls: tuple[RemoteCall, ...] = ()
    """The latest first."""
    last_sync: datetime | None = None
    unsent: int = 0
    """Changes made here that the service has still to be told of."""
    trouble: Message | None = None
    """What went wrong with the latest call; None when nothing did."""
