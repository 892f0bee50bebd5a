"""What the diary is given besides commands, and what it answers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, TypeAlias

from pinmycal_desktop.model.access import Delivery, Token, WebhookEndpoint
from pinmycal_desktop.model.account import Account, Host
from pinmycal_desktop.model.away import OutOfOffice
from pinmycal_desktop.model.booking import Booking, BookingStatus, Calendar
from pinmycal_desktop.model.changes import Changes
from pinmycal_desktop.model.codes import ShownCode, VerifiedResource
from pinmycal_desktop.model.event_type import EventType
from pinmycal_desktop.model.feed import Feed
from pinmycal_desktop.model.oauth import Grant, Granted, OAuthClient
from pinmycal_desktop.model.outbox import OutboxItem
from pinmycal_desktop.model.private_link import PrivateLink
from pinmycal_desktop.model.publication import Publication
from pinmycal_desktop.model.reservation import Reservation
from pinmycal_desktop.model.schedule import Schedule, Travel
from pinmycal_desktop.model.subscriptions import OutgoingDelivery, Subscription
from pinmycal_desktop.model.team import Invitation, Membership, Team
from pinmycal_desktop.model.transfer import ImportBatch
from pinmycal_desktop.model.value_class import value_class
from pinmycal_desktop.model.view_query import EVERYTHING, Query

if TYPE_CHECKING:
    from pinmycal_desktop.model.commands import Command
    from pinmycal_desktop.model.live import LiveChannel
    from pinmycal_desktop.model.message import Message
    from pinmycal_desktop.model.span import Span

Clock: TypeAlias = Callable[[], datetime]
"""Tells the instant now, aware, in UTC."""

Value: TypeAlias = (
    "Booking"
    " | Schedule"
    " | EventType"
    " | ImportBatch"
    " | Token"
    " | WebhookEndpoint"
    " | PrivateLink"
    " | Reservation"
    " | OutOfOffice"
    " | Travel"
    " | Calendar"
    " | Feed"
    " | Publication"
    " | tuple[Calendar, ...]"
    " | Delivery"
    " | Account"
    " | Subscription"
    " | tuple[Subscription, ...]"
    " | OutgoingDelivery"
    " | Host"
    " | Team"
    " | Membership"
    " | Invitation"
    " | tuple[Booking, ...]"
    " | OAuthClient"
    " | Grant"
    " | Granted"
    " | ShownCode"
    " | VerifiedResource"
    " | OutboxItem"
    " | LiveChannel"
    " | None"
)
"""What a command can make or change."""


@value_class
class Once:
    """Runs a command at most once, however often it is asked for.

    The answer is kept for two days, in the same transaction as the change.
    """

    scope: str
    """Who asks for what, such as a token and a route; keys of two never meet."""
    key: str
    fingerprint: bytes
    """Of the request: another one under the same key raises `KeyReused`."""


@value_class
class Outcome:
    """What a command came to."""

    value: Value
    """What it made or changed, as it is now; what it removed, as it was."""
    changes: Changes = Changes()
    undo: Command | None = None
    """The inverse, expecting what is there now; None when there is none."""
    final: Message | None = None
    """Why there is no inverse, where that is worth a word of its own."""
    repeated: bool = False
    """Whether this was done before, and nothing was changed now."""
    notes: tuple[Message, ...] = ()
    """What a person should know, such as what a take-back had to leave."""

    @property
    def booking(self) -> Booking:
        """The value of a command about a booking."""
        assert isinstance(self.value, Booking)
        return self.value

    @property
    def bookings(self) -> tuple[Booking, ...]:
        """The values of a command about several bookings, by start."""
        assert isinstance(self.value, tuple)
        return tuple(each for each in self.value if isinstance(each, Booking))

    @property
    def schedule(self) -> Schedule:
        """The value of a command about a schedule."""
        assert isinstance(self.value, Schedule)
        return self.value

    @property
    def event_type(self) -> EventType:
        """The value of a command about an event type."""
        assert isinstance(self.value, EventType)
        return self.value

    @property
    def account(self) -> Account:
        """The value of a command about an account."""
        assert isinstance(self.value, Account)
        return self.value

    @property
    def host(self) -> Host:
        """The value of a command about a host."""
        assert isinstance(self.value, Host)
        return self.value

    @property
    def team(self) -> Team:
        """The value of a command about a team."""
        assert isinstance(self.value, Team)
        return self.value

    @property
    def membership(self) -> Membership:
        """The value of a command about a membership."""
        assert isinstance(self.value, Membership)
        return self.value

    @property
    def client(self) -> OAuthClient:
        """The value of a command about a program that asks for consent."""
        assert isinstance(self.value, OAuthClient)
        return self.value

    @property
    def granted(self) -> Granted:
        """The value of a command that asks for consent's tokens."""
        assert isinstance(self.value, Granted)
        return self.value

    @property
    def verified(self) -> VerifiedResource | None:
        """The value of `VerifyResource`; None when the code was not the one shown."""
        assert self.value is None or isinstance(self.value, VerifiedResource)
        return self.value

    @property
    def batch(self) -> ImportBatch:
        """The value of a command about an import."""
        assert isinstance(self.value, ImportBatch)
        return self.value

    @property
    def private_link(self) -> PrivateLink:
        """The value of a command about a private link."""
        assert isinstance(self.value, PrivateLink)
        return self.value

    @property
    def reservation(self) -> Reservation:
        """The value of `SaveReservation`."""
        assert isinstance(self.value, Reservation)
        return self.value

    @property
    def away(self) -> OutOfOffice:
        """The value of a command about days out of office."""
        assert isinstance(self.value, OutOfOffice)
        return self.value

    @property
    def feed(self) -> Feed:
        """The value of a command about a feed."""
        assert isinstance(self.value, Feed)
        return self.value

    @property
    def publication(self) -> Publication:
        """The value of a command about a publication."""
        assert isinstance(self.value, Publication)
        return self.value

    @property
    def calendars(self) -> tuple[Calendar, ...]:
        """The values of `RefreshCalendars`."""
        assert isinstance(self.value, tuple)
        return tuple(each for each in self.value if isinstance(each, Calendar))

    @property
    def travel(self) -> Travel:
        """The value of a command about a journey."""
        assert isinstance(self.value, Travel)
        return self.value

    @property
    def calendar(self) -> Calendar:
        """The value of `SelectCalendar`."""
        assert isinstance(self.value, Calendar)
        return self.value

    @property
    def token(self) -> Token:
        """The value of a command about a token."""
        assert isinstance(self.value, Token)
        return self.value

    @property
    def endpoint(self) -> WebhookEndpoint:
        """The value of a command about a place for webhooks."""
        assert isinstance(self.value, WebhookEndpoint)
        return self.value

    @property
    def delivery(self) -> Delivery:
        """The value of `KeepDelivery`."""
        assert isinstance(self.value, Delivery)
        return self.value

    @property
    def subscription(self) -> Subscription:
        """The value of a command about a subscription."""
        assert isinstance(self.value, Subscription)
        return self.value

    @property
    def subscriptions(self) -> tuple[Subscription, ...]:
        """The values of a command about several subscriptions."""
        assert isinstance(self.value, tuple)
        return tuple(each for each in self.value if isinstance(each, Subscription))

    @property
    def change(self) -> OutboxItem:
        """The value of a command about a change on its way."""
        assert isinstance(self.value, OutboxItem)
        return self.value

    @property
    def outgoing(self) -> OutgoingDelivery:
        """The value of a command about a message to a subscriber."""
        assert isinstance(self.value, OutgoingDelivery)
        return self.value


@value_class
class ExportSelection:
    """Which bookings an export holds: those named, those of a span, or all."""

    booking_ids: tuple[int, ...] = ()
    """Just these; empty does not narrow."""
    span: Span | None = None
    """Those that share time with it; None does not narrow."""
    statuses: frozenset[BookingStatus] = frozenset()
    """Those of one of them; empty does not narrow."""
    text: str = ""
    """Those with it in the title, the invitee's name or address, or the notes."""
    query: Query = EVERYTHING
    """Those a view that is filtered shows."""
    seen_by: str = ""
    """One of those who come, by the address, and is told of no other with a seat."""
    alarm_minutes: int | None = None
    """So long before a meeting a calendar is to ring; None for never."""


@value_class
class Finding:
    """One thing that was looked at, and how it is."""

    code: str
    """What was looked at, such as `store.whole`."""
    is_good: bool
    message: Message


@value_class
class CheckReport:
    """How the data file is."""

    findings: tuple[Finding, ...]

    @property
    def is_good(self) -> bool:
        """Whether nothing needs repair."""
        return all(each.is_good for each in self.findings)
