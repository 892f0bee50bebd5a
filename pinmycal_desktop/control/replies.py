"""What the owner of a data folder answers: one struct for each kind of answer.

They carry the model's own values, so that a face can write them as a table or as JSON;
`zone` is the one their times are to be shown in. A refusal carries codes, never words.
"""

from __future__ import annotations

from datetime import datetime
from typing import Literal, TypeAlias

import msgspec
from msgspec import Struct

from pinmycal_desktop import __version__
from pinmycal_desktop.control.address import Role
from pinmycal_desktop.model.access import Delivery, Token, WebhookEndpoint
from pinmycal_desktop.model.account import Host
from pinmycal_desktop.model.booking import Booking
from pinmycal_desktop.model.errors import FieldProblem
from pinmycal_desktop.model.event_type import QuestionKind
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.model.oauth import OAuthClient
from pinmycal_desktop.model.reasons import Reason
from pinmycal_desktop.model.remote import RateLeft
from pinmycal_desktop.model.schedule import Travel
from pinmycal_desktop.model.service_call import ServiceAnswer
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.model.subscriptions import Attempt
from pinmycal_desktop.model.transfer import ImportBatch, ImportPreview


class _Answered(Struct, frozen=True, kw_only=True, tag_field="answer"):
    """What all replies share."""


RefusalKind: TypeAlias = Literal[
    "invalid",
    "not-found",
    "slot-taken",
    "needs-consent",
    "changed-meanwhile",
    "unavailable",
    "other-version",
    "broken",
]


class Refused(_Answered, frozen=True, kw_only=True, tag="refused"):
    """It was not done, and why; nothing was changed."""

    kind: RefusalKind
    message: Message
    zone: str = "UTC"
    problems: tuple[FieldProblem, ...] = ()
    reasons: tuple[Reason, ...] = ()
    alternatives: tuple[Span, ...] = ()
    """Times that are free instead, nearest first."""


class Done(_Answered, frozen=True, kw_only=True, tag="done"):
    """It was done, and there is nothing to tell about it."""


class SteppedAside(_Answered, frozen=True, kw_only=True, tag="stepped-aside"):
    """`serve` gives the folder up now; its port and options are for the window."""

    host: str
    port: int
    rate_limit: int
    tunnel_hosts: tuple[str, ...] = ()


class Owner(_Answered, frozen=True, kw_only=True, tag="owner"):
    """Who owns the data folder."""

    role: Role
    pid: int
    version: str = __version__


class QuestionLine(Struct, frozen=True, kw_only=True):
    """What an event type asks; it is answered by its slug."""

    slug: str
    label: str
    kind: QuestionKind
    is_required: bool
    options: tuple[str, ...]


class EventTypeLine(Struct, frozen=True, kw_only=True):
    """What a person or program needs to book an event type."""

    id: int
    slug: str
    title: str
    lengths: tuple[int, ...]
    description: str
    location: str
    needs_confirmation: bool
    is_hidden: bool
    questions: tuple[QuestionLine, ...]


class EventTypes(_Answered, frozen=True, kw_only=True, tag="event-types"):
    """What can be booked."""

    zone: str
    event_types: tuple[EventTypeLine, ...]


class Slots(_Answered, frozen=True, kw_only=True, tag="slots"):
    """Free times, and why the rest of the span is none."""

    zone: str
    event_type: str
    span: Span
    slots: tuple[Span, ...]
    reasons: tuple[Reason, ...]


class Booked(_Answered, frozen=True, kw_only=True, tag="booked"):
    """A booking as it stands after what was asked."""

    zone: str
    booking: Booking
    notes: tuple[Message, ...] = ()


class Bookings(_Answered, frozen=True, kw_only=True, tag="bookings"):
    """Bookings in order of start."""

    zone: str
    bookings: tuple[Booking, ...]


class LostFile(Struct, frozen=True):
    """A file that could not be read at all, and why."""

    name: str
    message: Message


class Previewed(_Answered, frozen=True, kw_only=True, tag="previewed"):
    """What taking in calendar files would do; nothing was written."""

    zone: str
    preview: ImportPreview
    lost: tuple[LostFile, ...] = ()


class Imported(_Answered, frozen=True, kw_only=True, tag="imported"):
    """What taking in calendar files, or taking that back, has done."""

    zone: str
    batch: ImportBatch
    preview: ImportPreview | None = None
    lost: tuple[LostFile, ...] = ()
    notes: tuple[Message, ...] = ()


class Imports(_Answered, frozen=True, kw_only=True, tag="imports"):
    """The imports that were made, newest first."""

    zone: str
    batches: tuple[ImportBatch, ...]


class Exported(_Answered, frozen=True, kw_only=True, tag="exported"):
    """A calendar file."""

    content: bytes


class Keys(_Answered, frozen=True, kw_only=True, tag="tokens"):
    """Tokens of the local service."""

    zone: str
    tokens: tuple[Token, ...]


class Hosts(_Answered, frozen=True, kw_only=True, tag="hosts"):
    """The people whose time is booked here, the owner first."""

    zone: str
    hosts: tuple[Host, ...]


class Travels(_Answered, frozen=True, kw_only=True, tag="travels"):
    """A person's journeys, by their first day."""

    zone: str
    travels: tuple[Travel, ...]


class Programs(_Answered, frozen=True, kw_only=True, tag="programs"):
    """Programs that may ask people for consent."""

    programs: tuple[OAuthClient, ...]


class CodeLine(Struct, frozen=True, kw_only=True):
    """A code, what it is for, and how long it can be typed."""

    purpose: str
    about: str
    code: str
    ends_at: datetime


class Codes(_Answered, frozen=True, kw_only=True, tag="codes"):
    """The codes that can be typed now, oldest first."""

    zone: str
    codes: tuple[CodeLine, ...]


class Joined(_Answered, frozen=True, kw_only=True, tag="joined"):
    """The team somebody is in now."""

    team: str


class DeliveryLine(Struct, frozen=True, kw_only=True):
    """A webhook that arrived, without its body."""

    id: int
    endpoint: str
    sender: str
    trigger: str
    subject: str
    received_at: datetime


class Endpoints(_Answered, frozen=True, kw_only=True, tag="webhooks"):
    """Places for webhooks, and what arrived last."""

    zone: str
    endpoints: tuple[WebhookEndpoint, ...]
    deliveries: tuple[DeliveryLine, ...] = ()
    has_more: bool = False
    """Whether more arrived before these."""
    notes: tuple[Message, ...] = ()


class SubscriberLine(Struct, frozen=True, kw_only=True):
    """Somebody who is told; without the secret, which is told to nobody."""

    id: int
    uid: str
    url: str
    sender: str
    host: str
    event_type_id: int | None
    triggers: tuple[str, ...]
    is_active: bool
    is_signed: bool
    has_template: bool
    created_at: datetime


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
    trouble: Message | None = None


class Accounts(_Answered, frozen=True, kw_only=True, tag="accounts"):
    """The accounts, the local one first."""

    zone: str
    accounts: tuple[AccountLine, ...]


class CallAnswer(_Answered, frozen=True, kw_only=True, tag="call"):
    """What a service answered, or what would be sent to it."""

    answered: ServiceAnswer


class Subscribers(_Answered, frozen=True, kw_only=True, tag="subscribers"):
    """Who is told of what, in order of making."""

    zone: str
    subscribers: tuple[SubscriberLine, ...]
    notes: tuple[Message, ...] = ()


class SentLine(Struct, frozen=True, kw_only=True):
    """A message to a subscriber, without its body."""

    id: int
    uid: str
    url: str
    sender: str
    trigger: str
    subject: str
    state: str
    tries: int
    created_at: datetime
    due_at: datetime | None
    status: int | None
    """What was answered to the last try."""
    trouble: str
    """The code of what was wrong with the last try; empty for nothing."""


class Sent(_Answered, frozen=True, kw_only=True, tag="deliveries"):
    """Messages to subscribers, newest first."""

    zone: str
    deliveries: tuple[SentLine, ...]


class SentWhole(_Answered, frozen=True, kw_only=True, tag="delivery"):
    """A message with what it says, and all its tries, oldest first."""

    zone: str
    delivery: SentLine
    media_type: str
    body: str
    attempts: tuple[Attempt, ...]


class CalendarLine(Struct, frozen=True, kw_only=True):
    """Another calendar, and how fetching it goes."""

    id: int
    name: str
    host: str
    """The username of whose time it takes."""
    colour: int
    takes_time: bool
    place: str
    """Where it is fetched from, without what may be a secret; empty for files that
    were imported."""
    fetched_at: datetime | None = None
    """When it was last known to be up to date."""
    due_at: datetime | None = None
    """When it is fetched next."""
    events: int = 0
    unreadable: int = 0
    trouble: Message | None = None
    """What went wrong the last time."""


class Calendars(_Answered, frozen=True, kw_only=True, tag="calendars"):
    """Other calendars."""

    zone: str
    calendars: tuple[CalendarLine, ...]
    notes: tuple[Message, ...] = ()


class FeedLine(Struct, frozen=True, kw_only=True):
    """A feed, without its address: that is shown once only."""

    id: int
    name: str
    host: str
    """The username of whose bookings it has."""
    detail: str
    event_type_ids: tuple[int, ...]
    statuses: tuple[str, ...]
    mask: str
    hint: str
    path: str
    """The file it is written to; empty for one at an address."""
    ends_at: datetime | None
    used_at: datetime | None
    trouble: Message | None


class Feeds(_Answered, frozen=True, kw_only=True, tag="feeds"):
    """Feeds that other calendar programs may read."""

    zone: str
    feeds: tuple[FeedLine, ...]


class FindingLine(Struct, frozen=True, kw_only=True):
    """One thing that was looked at, and how it is."""

    code: str
    is_good: bool
    """False when something is to be done."""
    is_note: bool = False
    """Worth knowing, though nothing is amiss."""
    message: Message


class Checked(_Answered, frozen=True, kw_only=True, tag="checked"):
    """How the data is."""

    findings: tuple[FindingLine, ...]


Reply: TypeAlias = (
    Refused
    | Done
    | SteppedAside
    | Owner
    | EventTypes
    | Slots
    | Booked
    | Bookings
    | Previewed
    | Imported
    | Imports
    | Exported
    | Keys
    | Hosts
    | Travels
    | Programs
    | Codes
    | Joined
    | Endpoints
    | Accounts
    | CallAnswer
    | Subscribers
    | Sent
    | SentWhole
    | Calendars
    | Feeds
    | Checked
)

_encoder = msgspec.json.Encoder()
_decoder: msgspec.json.Decoder[Reply] = msgspec.json.Decoder(Reply)


def encode_reply(reply: Reply) -> bytes:
    """Return the frame of `reply`."""
    return _encoder.encode(reply)


def decode_reply(frame: bytes) -> Reply:
    """Return the reply of a frame. Raises msgspec.DecodeError."""
    return _decoder.decode(frame)


def not_understood() -> Refused:
    """Return the refusal of a frame that another version must have sent."""
    return Refused(kind="other-version", message=Message.of("control.other-version"))


def went_wrong() -> Refused:
    """Return the refusal of a request that met a bug."""
    return Refused(kind="broken", message=Message.of("control.broken"))


def delivery_line(delivery: Delivery) -> DeliveryLine:
    """Return `delivery` without its body."""
    return DeliveryLine(
        id=delivery.id,
        endpoint=delivery.endpoint,
        sender=delivery.sender.value,
        trigger=delivery.trigger,
        subject=delivery.subject,
        received_at=delivery.received_at,
    )
