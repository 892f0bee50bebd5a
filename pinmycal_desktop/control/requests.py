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

from pinmycal_desktop.control.access_requests import (
    AddEndpoint,
    AddProgram,
    AddSubscriber,
    CreateKey,
    Join,
    ListCodes,
    ListEndpoints,
    ListKeys,
    ListPrograms,
    ListSent,
    ListSubscribers,
    RemoveEndpoint,
    RemoveProgram,
    RemoveSubscriber,
    Resend,
    RevokeKey,
    ShowSent,
    TrySubscriber,
)
from pinmycal_desktop.control.account_requests import (
    AddAccount,
    AddHost,
    AddTravel,
    AwaitConsent,
    BeginConsent,
    CallService,
    CancelConsent,
    CheckAccount,
    ListAccounts,
    ListHosts,
    ListTravels,
    RemoveHost,
    RemoveTravel,
    SetAtService,
    ShowAccount,
    SignOut,
)
from pinmycal_desktop.control.calendar_requests import (
    AddFeed,
    ChangeCalendar,
    ListCalendars,
    ListFeeds,
    Refresh,
    RemoveCalendar,
    RemoveFeed,
    Subscribe,
)
from pinmycal_desktop.control.live_requests import (
    ChooseLiveSource,
    ListArrivals,
    Replay,
    ShowLive,
)
from pinmycal_desktop.control.meeting_requests import (
    ChangePlace,
    Invite,
    NoteAbsent,
    Reassign,
)
from pinmycal_desktop.control.outbox_requests import (
    ChangeOutbox,
    ListOutbox,
    ShowSync,
    SyncNow,
)
from pinmycal_desktop.control.publication_requests import (
    AddPublication,
    ChangePublication,
    FindServerCalendars,
    FollowDrift,
    ListDrift,
    ListPublications,
    PublishNow,
    PutBackDrift,
    RemovePublication,
)
from pinmycal_desktop.control.said import Asked, Change
from pinmycal_desktop.control.setup_requests import (
    ChangeEventType,
    ChangeSchedule,
    ListSchedules,
    PrivateLinks,
    RemoveEventType,
    RemoveSchedule,
)
from pinmycal_desktop.model.transfer import ImportTarget


class Show(Asked, frozen=True, kw_only=True, tag="show"):
    """Bring the window to the front: `pinmycal` was started a second time."""

    day: date | None = None
    """Go to this day."""
    files: tuple[str, ...] = ()
    """Show what taking in these calendar files would do; whole paths."""


class StepAside(Asked, frozen=True, kw_only=True, tag="step-aside"):
    """Give the data folder to a window, until that closes. Said to `serve` only."""


class WhoIsThere(Asked, frozen=True, kw_only=True, tag="who"):
    """Say who owns the data folder."""


class ListEventTypes(Asked, frozen=True, kw_only=True, tag="event-types"):
    """Name what can be booked."""

    account: str = ""
    """In one account alone, by its name or number."""


class FindSlots(Asked, frozen=True, kw_only=True, tag="slots"):
    """Name the free times of an event type."""

    event_type: str
    """Its slug or number."""
    first: str = ""
    last: str = ""
    days: int | None = None
    zone: str = ""
    """The zone the times are shown in; the account's when empty."""
    length: int | None = None


class AskSlots(Change, frozen=True, kw_only=True, tag="slots-live"):
    """Name the free times of an event type as its service tells them now."""

    event_type: str
    first: str = ""
    last: str = ""
    days: int | None = None
    zone: str = ""
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
    repeat: int | None = None
    """How many meetings of a series; None for one meeting."""
    account: str = ""
    """Whose event type it is; the local account's, where several have one so called."""


class ListBookings(Asked, frozen=True, kw_only=True, tag="bookings"):
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
    seat: str = ""
    """Whose seat alone is moved, by address."""


class Cancel(Change, frozen=True, kw_only=True, tag="cancel"):
    """Cancel a booking."""

    booking: str
    reason: str = ""
    seat: str = ""
    """Whose seat alone is given up, by address."""
    rest: bool = False
    """With all that come after it in its series."""


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


class ListImports(Asked, frozen=True, kw_only=True, tag="imports"):
    """Name the imports that were made."""


class Export(Asked, frozen=True, kw_only=True, tag="export"):
    """Write bookings as a file: one, those of a stretch of time, or all."""

    booking: str = ""
    first: str = ""
    last: str = ""
    statuses: tuple[str, ...] = ()
    text: str = ""
    form: str = "ics"
    """A calendar file, or a table: `csv` or `json`."""
    columns: tuple[str, ...] = ()
    """Of a table; the usual ones for none."""
    alarm: int | None = None
    """Minutes before a meeting at which a calendar is to ring."""


class CheckData(Asked, frozen=True, kw_only=True, tag="check"):
    """Check the database, and repair what can be repaired when wanted."""

    repair: bool = False


Request: TypeAlias = (
    ListOutbox
    | ChangeOutbox
    | SyncNow
    | ShowSync
    | Show
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
    | ShowLive
    | ChooseLiveSource
    | ListArrivals
    | Replay
    | BeginConsent
    | AwaitConsent
    | CancelConsent
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
    | ChangeCalendar
    | RemoveCalendar
    | ListFeeds
    | AddFeed
    | RemoveFeed
    | ListPublications
    | ListDrift
    | FindServerCalendars
    | AddPublication
    | ChangePublication
    | PublishNow
    | RemovePublication
    | FollowDrift
    | PutBackDrift
    | ShowAccount
    | SetAtService
    | AskSlots
    | Invite
    | ChangePlace
    | NoteAbsent
    | Reassign
    | ChangeEventType
    | RemoveEventType
    | PrivateLinks
    | ListSchedules
    | ChangeSchedule
    | RemoveSchedule
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
