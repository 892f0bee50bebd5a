"""What the owner of a data folder answers: one struct for each kind of answer.

They carry the model's own values, so that a face can write them as a table or as JSON;
`zone` is the one their times are to be shown in. A refusal carries codes, never words.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

import msgspec
from msgspec import Struct

from pinmycal_desktop import __version__
from pinmycal_desktop.control.access_replies import (
    Codes,
    Endpoints,
    Joined,
    Keys,
    Programs,
    Sent,
    SentWhole,
    Subscribers,
)
from pinmycal_desktop.control.account_replies import (
    AccountHeld,
    Accounts,
    CallAnswer,
    ConsentPage,
    Hosts,
    Travels,
)
from pinmycal_desktop.control.address import Role
from pinmycal_desktop.control.calendar_replies import Calendars, Feeds
from pinmycal_desktop.control.live_replies import Arrivals, LiveStates
from pinmycal_desktop.control.outbox_replies import OutboxList, SyncStates
from pinmycal_desktop.control.publication_replies import (
    DriftList,
    Publications,
    ServerCalendars,
)
from pinmycal_desktop.control.said import Answered
from pinmycal_desktop.control.setup_replies import Links, Schedules
from pinmycal_desktop.model.booking import Booking
from pinmycal_desktop.model.errors import FieldProblem
from pinmycal_desktop.model.event_type import QuestionKind
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.model.reasons import Reason
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.model.transfer import ImportBatch, ImportPreview

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


class Refused(Answered, frozen=True, kw_only=True, tag="refused"):
    """It was not done, and why; nothing was changed."""

    kind: RefusalKind
    message: Message
    zone: str = "UTC"
    problems: tuple[FieldProblem, ...] = ()
    reasons: tuple[Reason, ...] = ()
    alternatives: tuple[Span, ...] = ()
    """Times that are free instead, nearest first."""


class Done(Answered, frozen=True, kw_only=True, tag="done"):
    """It was done, and there is nothing to tell about it."""


class SteppedAside(Answered, frozen=True, kw_only=True, tag="stepped-aside"):
    """`serve` gives the folder up now; its port and options are for the window."""

    host: str
    port: int
    rate_limit: int
    tunnel_hosts: tuple[str, ...] = ()


class Owner(Answered, frozen=True, kw_only=True, tag="owner"):
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
    account: str = ""
    """The name of the account at a service it belongs to; empty for the local one."""


class EventTypes(Answered, frozen=True, kw_only=True, tag="event-types"):
    """What can be booked."""

    zone: str
    event_types: tuple[EventTypeLine, ...]
    service: str = ""
    """The account whose service is told of a change; empty where nobody is."""


class Slots(Answered, frozen=True, kw_only=True, tag="slots"):
    """Free times, and why the rest of the span is none."""

    zone: str
    event_type: str
    span: Span
    slots: tuple[Span, ...]
    reasons: tuple[Reason, ...]
    reckoned_for: str = ""
    """The account at a service these times were only reckoned for, on this computer."""


class Booked(Answered, frozen=True, kw_only=True, tag="booked"):
    """A booking as it stands after what was asked."""

    zone: str
    booking: Booking
    service: str = ""
    """The account whose service is told of it; empty where nobody is."""
    notes: tuple[Message, ...] = ()


class Bookings(Answered, frozen=True, kw_only=True, tag="bookings"):
    """Bookings in order of start."""

    zone: str
    bookings: tuple[Booking, ...]
    accounts: dict[int, str] = msgspec.field(default_factory=dict)
    """What the accounts are called, where there is more than one."""


class LostFile(Struct, frozen=True):
    """A file that could not be read at all, and why."""

    name: str
    message: Message


class Previewed(Answered, frozen=True, kw_only=True, tag="previewed"):
    """What taking in calendar files would do; nothing was written."""

    zone: str
    preview: ImportPreview
    lost: tuple[LostFile, ...] = ()


class Imported(Answered, frozen=True, kw_only=True, tag="imported"):
    """What taking in calendar files, or taking that back, has done."""

    zone: str
    batch: ImportBatch
    preview: ImportPreview | None = None
    lost: tuple[LostFile, ...] = ()
    notes: tuple[Message, ...] = ()


class Imports(Answered, frozen=True, kw_only=True, tag="imports"):
    """The imports that were made, newest first."""

    zone: str
    batches: tuple[ImportBatch, ...]


class Exported(Answered, frozen=True, kw_only=True, tag="exported"):
    """A calendar file, or a table."""

    content: bytes


class FindingLine(Struct, frozen=True, kw_only=True):
    """One thing that was looked at, and how it is."""

    code: str
    is_good: bool
    """False when something is to be done."""
    is_note: bool = False
    """Worth knowing, though nothing is amiss."""
    message: Message


class Checked(Answered, frozen=True, kw_only=True, tag="checked"):
    """How the data is."""

    findings: tuple[FindingLine, ...]


Reply: TypeAlias = (
    OutboxList
    | SyncStates
    | Refused
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
    | ConsentPage
    | LiveStates
    | Arrivals
    | CallAnswer
    | Subscribers
    | Sent
    | SentWhole
    | Calendars
    | Feeds
    | Publications
    | DriftList
    | ServerCalendars
    | AccountHeld
    | Schedules
    | Links
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
