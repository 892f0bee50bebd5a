"""What may be asked of the owner of a data folder: one struct for each verb.

Times and zones travel as they were typed: the owner knows the clock and the account's
zone, and reads them in `times`. A `Change` carries a key made by the asker, so that
asking again after a lost answer does nothing twice.
"""

from __future__ import annotations

from datetime import date
from typing import TypeAlias

import msgspec
from msgspec import Struct

from pinmycal_desktop.model.booking import BookingStatus
from pinmycal_desktop.model.feed import FeedDetail
from pinmycal_desktop.model.transfer import ImportTarget


class _Asked(
    Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="verb"
):
    """What all requests share."""


class Change(_Asked, frozen=True, kw_only=True):
    """A request that changes something."""

    key: str
    """A UUID made by the asker, the same when it asks again."""


class Show(_Asked, frozen=True, kw_only=True, tag="show"):
    """Bring the window to the front: `pinmycal` was started a second time."""

    day: date | None = None
    """Go to this day."""


class StepAside(_Asked, frozen=True, kw_only=True, tag="step-aside"):
    """Give the data folder to a window, until that closes. Said to `serve` only."""


class WhoIsThere(_Asked, frozen=True, kw_only=True, tag="who"):
    """Say who owns the data folder."""


class ListEventTypes(_Asked, frozen=True, kw_only=True, tag="event-types"):
    """Name what can be booked."""


class FindSlots(_Asked, frozen=True, kw_only=True, tag="slots"):
    """Name the free times of an event type."""

    event_type: str
    """Its slug or number."""
    first: str = ""
    last: str = ""
    days: int | None = None
    zone: str = ""
    """The zone the times are shown in; the account's when empty."""
    length: int | None = None


class Book(Change, frozen=True, kw_only=True, tag="book"):
    """Make a booking."""

    event_type: str
    start: str
    length: int | None = None
    name: str
    email: str
    zone: str = ""
    """The attendee's; the account's when empty."""
    guests: tuple[str, ...] = ()
    answers: tuple[tuple[str, str], ...] = ()
    """Slugs of questions and what was said."""
    notes: str = ""
    location: str | None = None
    """A link, a telephone number or an address."""
    outside_hours: bool = False


class ListBookings(_Asked, frozen=True, kw_only=True, tag="bookings"):
    """Name the bookings of a stretch of time, or one of them with its history."""

    booking: str = ""
    first: str = ""
    last: str = ""
    statuses: tuple[str, ...] = ()
    text: str = ""


class Move(Change, frozen=True, kw_only=True, tag="move"):
    """Move a booking to another time."""

    booking: str
    """Its number or uid."""
    start: str
    length: int | None = None
    reason: str = ""
    outside_hours: bool = False


class Cancel(Change, frozen=True, kw_only=True, tag="cancel"):
    """Cancel a booking."""

    booking: str
    reason: str = ""


class Confirm(Change, frozen=True, kw_only=True, tag="confirm"):
    """Accept a pending booking."""

    booking: str


class Decline(Change, frozen=True, kw_only=True, tag="decline"):
    """Refuse a pending booking."""

    booking: str
    reason: str = ""


class GivenFile(Struct, frozen=True):
    """A calendar file that was given."""

    name: str
    content: bytes


class ImportFiles(Change, frozen=True, kw_only=True, tag="import"):
    """Take calendar files in as one import, or say what that would do."""

    files: tuple[GivenFile, ...]
    target: ImportTarget | None = None
    """None takes what the file suggests."""
    dry_run: bool = False


class TakeBack(Change, frozen=True, kw_only=True, tag="take-back"):
    """Undo an import as a whole."""

    batch: int


class ListImports(_Asked, frozen=True, kw_only=True, tag="imports"):
    """Name the imports that were made."""


class Export(_Asked, frozen=True, kw_only=True, tag="export"):
    """Write bookings as a calendar file: one, those of a stretch of time, or all."""

    booking: str = ""
    first: str = ""
    last: str = ""


class CreateKey(Change, frozen=True, kw_only=True, tag="token-create"):
    """Make a token; the token itself stays with the asker."""

    name: str
    digest: bytes
    hint: str
    host: str = ""
    """Username or number of whose data it opens; the owner's when empty."""
    scopes: tuple[str, ...] = ()
    """What it may do; everything when empty."""
    days: int | None = None
    """How long it opens anything; for good when None."""


class ListKeys(_Asked, frozen=True, kw_only=True, tag="tokens"):
    """Name the tokens."""


class RevokeKey(Change, frozen=True, kw_only=True, tag="token-revoke"):
    """End a token."""

    token: str
    """Its number, name or last four characters."""


class AddEndpoint(Change, frozen=True, kw_only=True, tag="webhook-add"):
    """Open a place for webhooks."""

    name: str
    secret: str
    replace: bool = False
    """A place of this name that is open already is given the new secret."""


class ListEndpoints(_Asked, frozen=True, kw_only=True, tag="webhooks"):
    """Name the places for webhooks and what arrived last."""

    limit: int = 20


class RemoveEndpoint(Change, frozen=True, kw_only=True, tag="webhook-remove"):
    """Close a place for webhooks."""

    name: str


class AddAccount(Change, frozen=True, kw_only=True, tag="account-add"):
    """Sign in at a service with a key, which is tried first."""

    platform: str
    """`calcom` or `pinmycal`."""
    url: str
    """Where its interface answers; the platform's own address when empty."""
    secret: str
    name: str = ""


class ListAccounts(_Asked, frozen=True, kw_only=True, tag="accounts"):
    """Name the accounts, and how each is connected."""


class CheckAccount(Change, frozen=True, kw_only=True, tag="account-check"):
    """Ask an account's service who is signed in, and note what it says."""

    account: str
    """Its number or name."""


class SignOut(Change, frozen=True, kw_only=True, tag="account-sign-out"):
    """Remove an account from this computer."""

    account: str


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


class AddSubscriber(Change, frozen=True, kw_only=True, tag="subscriber-add"):
    """Tell an address of what happens here."""

    url: str
    sender: str
    """In whose words: `calcom` or `pinmycal`."""
    triggers: tuple[str, ...]
    template: str = ""
    secret: str = ""
    """What signs the messages; unsigned when empty."""
    host: str = ""
    """Username or number of whose bookings it hears; the owner's when empty."""


class ListSubscribers(_Asked, frozen=True, kw_only=True, tag="subscribers"):
    """Name who is told of what."""


class RemoveSubscriber(Change, frozen=True, kw_only=True, tag="subscriber-remove"):
    """Tell an address no more."""

    subscriber: str
    """Its number, uid or address."""


class TrySubscriber(Change, frozen=True, kw_only=True, tag="subscriber-test"):
    """Send a subscriber a message that tells of nothing."""

    subscriber: str
    """Its number, uid or address."""


class ListSent(_Asked, frozen=True, kw_only=True, tag="deliveries"):
    """Name the latest messages to subscribers."""

    limit: int


class ShowSent(_Asked, frozen=True, kw_only=True, tag="delivery"):
    """Show one message with all its tries."""

    number: int


class Resend(Change, frozen=True, kw_only=True, tag="resend"):
    """Send a message once more."""

    number: int


class AddHost(Change, frozen=True, kw_only=True, tag="host-add"):
    """Add a person with hours of their own."""

    name: str
    email: str
    zone: str = ""
    """The account's when empty."""
    username: str = ""
    """Made from the name when empty."""


class ListHosts(_Asked, frozen=True, kw_only=True, tag="hosts"):
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


class ListTravels(_Asked, frozen=True, kw_only=True, tag="travels"):
    """Name a person's journeys."""

    host: str = ""
    """Username or number; the owner when empty."""


class RemoveTravel(Change, frozen=True, kw_only=True, tag="travel-remove"):
    """Remove a journey."""

    number: int


class AddProgram(Change, frozen=True, kw_only=True, tag="program-add"):
    """Let a program ask people for consent; its secret stays with the asker."""

    name: str
    redirects: tuple[str, ...]
    logo: str = ""
    secret_digest: bytes | None = None


class ListPrograms(_Asked, frozen=True, kw_only=True, tag="programs"):
    """Name the programs that may ask for consent."""


class RemoveProgram(Change, frozen=True, kw_only=True, tag="program-remove"):
    """Let a program ask no more."""

    program: str
    """Its client id."""


class ListCodes(_Asked, frozen=True, kw_only=True, tag="codes"):
    """Show the codes that can be typed now."""


class Join(Change, frozen=True, kw_only=True, tag="join"):
    """Join a team by its link."""

    token: str
    """The link, or the token in it."""
    host: str = ""
    """Username or number of who joins; the owner when empty."""


class ListCalendars(_Asked, frozen=True, kw_only=True, tag="calendars"):
    """Name the other calendars, and how fetching them goes."""


class Subscribe(Change, frozen=True, kw_only=True, tag="calendar-subscribe"):
    """Fetch a calendar from now on, as busy times."""

    address: str
    """Its address or the whole path of its file; may be a secret."""
    name: str = ""
    """The file's or the host's when empty."""
    colour: int = 0
    takes_time: bool = True
    host: str = ""
    """Username or number of whose time it takes; the owner when empty."""


class Refresh(Change, frozen=True, kw_only=True, tag="calendar-refresh"):
    """Fetch a calendar now, or all of them."""

    calendar: str = ""
    """Its name or number; all of them when empty."""


class RemoveCalendar(Change, frozen=True, kw_only=True, tag="calendar-remove"):
    """End a subscription to a calendar."""

    calendar: str
    """Its name or number."""


class ListFeeds(_Asked, frozen=True, kw_only=True, tag="feeds"):
    """Name the feeds that other calendar programs may read."""


class AddFeed(Change, frozen=True, kw_only=True, tag="feed-add"):
    """Give a feed, at an address or in a file."""

    name: str
    detail: FeedDetail
    event_types: tuple[str, ...] = ()
    """Slugs or numbers; all when empty."""
    statuses: tuple[BookingStatus, ...] = ()
    """Those that take time when empty."""
    mask: str = ""
    until: date | None = None
    """The last day it is given."""
    path: str = ""
    """The whole path of the file; empty for an address."""
    digest: bytes | None = None
    """Of the address; None for a file."""
    hint: str = ""
    host: str = ""
    """Username or number of whose bookings; the owner when empty."""


class RemoveFeed(Change, frozen=True, kw_only=True, tag="feed-remove"):
    """Give a feed no more."""

    feed: str
    """Its name or number."""


class CheckData(_Asked, frozen=True, kw_only=True, tag="check"):
    """Check the database, and repair what can be repaired when wanted."""

    repair: bool = False


Request: TypeAlias = (
    Show
    | StepAside
    | WhoIsThere
    | ListEventTypes
    | FindSlots
    | Book
    | ListBookings
    | Move
    | Cancel
    | Confirm
    | Decline
    | ImportFiles
    | TakeBack
    | ListImports
    | Export
    | CreateKey
    | ListKeys
    | RevokeKey
    | AddEndpoint
    | ListEndpoints
    | RemoveEndpoint
    | AddAccount
    | ListAccounts
    | CheckAccount
    | SignOut
    | CallService
    | AddSubscriber
    | ListSubscribers
    | RemoveSubscriber
    | TrySubscriber
    | ListSent
    | ShowSent
    | Resend
    | AddHost
    | ListHosts
    | RemoveHost
    | AddTravel
    | ListTravels
    | RemoveTravel
    | AddProgram
    | ListPrograms
    | RemoveProgram
    | ListCodes
    | Join
    | ListCalendars
    | Subscribe
    | Refresh
    | RemoveCalendar
    | ListFeeds
    | AddFeed
    | RemoveFeed
    | CheckData
)

_encoder = msgspec.json.Encoder()
_decoder: msgspec.json.Decoder[Request] = msgspec.json.Decoder(Request)


def encode_request(request: Request) -> bytes:
    """Return the frame of `request`."""
    return _encoder.encode(request)


def decode_request(frame: bytes) -> Request:
    """Return the request of a frame. Raises msgspec.DecodeError."""
    return _decoder.decode(frame)
