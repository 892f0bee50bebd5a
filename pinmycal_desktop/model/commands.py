"""Commands: everything a person or program can ask to be changed.

The list of commands is the list of things that can be done. A command is a value: it
can be kept, repeated under the same key, and answered with its inverse. The uid of
what it makes is chosen by the asker, so a repeated command makes nothing twice.
"""

from __future__ import annotations

from datetime import datetime
from typing import TypeAlias

from pinmycal_desktop.model.account import Host
from pinmycal_desktop.model.booking import Answer, Attendee, Origin
from pinmycal_desktop.model.booking_commands import BookingCommand
from pinmycal_desktop.model.event_settings import PlaceKind
from pinmycal_desktop.model.event_type import EventType, Location
from pinmycal_desktop.model.people_commands import PeopleCommand
from pinmycal_desktop.model.private_link import PrivateLink
from pinmycal_desktop.model.schedule import Schedule
from pinmycal_desktop.model.subscriptions import Attempt, Subscription
from pinmycal_desktop.model.transfer import CalendarFile, ImportTarget
from pinmycal_desktop.model.value_class import value_class


@value_class
class CreateBooking:
    """Book `event_type_id` at `start` for `length` minutes. Undo: `EraseBooking`."""

    uid: str
    event_type_id: int
    start: datetime
    length: int | None = None
    """None means the event type's usual length."""
    attendee: Attendee
    guests: tuple[str, ...] = ()
    answers: tuple[Answer, ...] = ()
    notes: str = ""
    location: Location | None = None
    """None means where the event type says."""
    place: PlaceKind | None = None
    """Which kind of place was chosen, where a program says it."""
    metadata: tuple[tuple[str, str], ...] = ()
    origin: Origin
    outside_hours: bool = False
    """The host has said yes to a time that is not offered."""
    off_grid: bool = False
    """Any free start within the hours will do, on the grid or not (R40)."""
    keeps_any_answer: bool = False
    """Answers to what the event type does not ask are kept as well."""
    under_terms: bool = False
    """What the event type says about who may book binds whoever asks, and to ask again
    for what still waits is the same wish."""
    seat_uid: str = ""
    """The uid of the seat, where the event type has seats (R30)."""


@value_class
class CreateSeries:
    """Book a series (R32), all of it or nothing. Undo: cancel all of it.

    There are as many meetings as `uids`; the first is the one of `first`.
    """

    series_uid: str
    uids: tuple[str, ...]
    first: CreateBooking


@value_class
class RescheduleBooking:
    """Move a booking to `start`. Undo: move it back."""

    booking_id: int
    start: datetime
    length: int | None = None
    """None keeps the length."""
    zone: str | None = None
    """Whose grid the start may lie on beside the host's; None means the invitee's."""
    reason: str = ""
    origin: Origin
    outside_hours: bool = False
    back: bool = False
    """For undo: back to where it was, into the past too, if nobody else is there."""
    is_all_day: bool = False
    """With `back`: whether it lasted whole days there."""
    off_grid: bool = False
    """Any free start within the hours will do, on the grid or not (R40)."""
    moved_by: str = ""
    """The address of whoever moves it, where they say it."""
    in_place: bool = False
    """A move to where it is already counts as one: it gets a new short uid."""
    under_terms: bool = False
    """What the event type says about moving binds whoever asks."""
    asks_again: bool = False
    """Where the event type asks the host, ask again for the new time."""
    expected_revision: int | None = None
    """None accepts whatever is there; else `ChangedMeanwhile` when it differs."""


@value_class
class CancelBooking:
    """Cancel a booking and free its time. Undo: `RestoreBooking`."""

    booking_id: int
    reason: str = ""
    origin: Origin
    under_terms: bool = False
    """What the event type says about cancelling binds whoever asks."""
    expected_revision: int | None = None


@value_class
class RestoreBooking:
    """Take a cancelled or declined booking's time again, if it is still free.

    It keeps its UID and raises its SEQUENCE.
    """

    booking_id: int
    origin: Origin
    pending: bool = False
    """Back to waiting for the host, instead of confirmed."""
    expected_revision: int | None = None


@value_class
class ConfirmBooking:
    """Accept a pending booking. Undo: `UnconfirmBooking`."""

    booking_id: int
    whole_series: bool = False
    """With all others of its series that wait, all or none; then there is no undo."""
    origin: Origin
    expected_revision: int | None = None


@value_class
class UnconfirmBooking:
    """Take an acceptance back: the booking waits for the host again."""

    booking_id: int
    origin: Origin
    expected_revision: int | None = None


@value_class
class DeclineBooking:
    """Refuse a pending booking. Undo: `RestoreBooking` with `pending`."""

    booking_id: int
    whole_series: bool = False
    """With all others of its series that wait; then there is no undo."""
    reason: str = ""
    origin: Origin
    expected_revision: int | None = None


@value_class
class EraseBooking:
    """Undo a booking just made: it is cancelled, and hidden from every list.

    The row stays, so that its UID can be withdrawn from other calendars. Undo:
    `UneraseBooking`.
    """

    booking_id: int
    origin: Origin
    expected_revision: int | None = None


@value_class
class UneraseBooking:
    """Bring an erased booking back as it was, if its time is still free."""

    booking_id: int
    origin: Origin
    expected_revision: int | None = None


@value_class
class SaveSchedule:
    """Store a schedule, new (`id` 0) or changed (its `revision` is the expected one).

    Making it the default takes that from its host's one before. Undo: save the earlier
    form, or remove a new one.
    """

    schedule: Schedule


@value_class
class RemoveSchedule:
    """Remove a schedule; the last one and the default stay. Undo: save it again.

    Event types that used it fall back to the default.
    """

    schedule_id: int
    hands_on: bool = False
    """If it is the default, the oldest other one becomes it; only the last stays."""
    expected_revision: int | None = None


@value_class
class SaveEventType:
    """Store an event type, new (`id` 0) or changed (`revision` is the expected one).

    A new one is its `host_id`'s, or with 0 the owner's; a change moves it to nobody.
    """

    event_type: EventType


@value_class
class RemoveEventType:
    """Remove an event type; its bookings stay as they are. Undo: save it again."""

    event_type_id: int
    expected_revision: int | None = None


@value_class
class SavePrivateLink:
    """Store a private link, new or changed, by its code. Undo: as it was before."""

    link: PrivateLink


@value_class
class RemovePrivateLink:
    """Remove a private link: its address leads nowhere. Undo: save it again."""

    code: str


@value_class
class SaveAccount:
    """Change the account's name and zone, and the host's name and e-mail."""

    account_id: int
    name: str
    zone: str
    host_name: str
    host_email: str
    schedule_ids: tuple[int, ...] = ()
    """Schedules that go with the account into its zone: their clock times stay. One
    that is not in the zone the account leaves is left as it is."""


@value_class
class SaveHost:
    """Store a host, new (`id` 0) or changed (its `revision` is the expected one).

    A new one begins with office hours and three event types, as the owner did. Undo:
    save the earlier form, or remove a new one.
    """

    host: Host
    default_schedule_id: int | None = None
    """The schedule of theirs that becomes their default; None leaves it."""


@value_class
class RemoveHost:
    """Remove a host who is not the owner; every token of theirs ends at once.

    Bookings stay as they are, and block nobody else. Undo: save the host again; the
    tokens stay dead.
    """

    host_id: int
    expected_revision: int | None = None


@value_class
class ImportCalendar:
    """Take a calendar file in, as one batch. Undo: `TakeBackImport`."""

    account_id: int
    file: CalendarFile
    target: ImportTarget


@value_class
class TakeBackImport:
    """Undo an import as a whole; what was changed since is left and reported."""

    import_id: int


@value_class
class CreateToken:
    """Make a key for the local service; only `digest` of it is kept."""

    account_id: int
    name: str
    digest: bytes
    """SHA-256 of the key."""
    hint: str
    host_id: int | None = None
    """Whose data it opens; None means the owner's."""
    scopes: tuple[str, ...] = ()
    """What it may do; empty means everything."""
    expires_at: datetime | None = None
    """None means never."""


@value_class
class NoteTokenUse:
    """Note that a key was used now; once a minute is enough, and what is kept."""

    token_id: int


@value_class
class RevokeToken:
    """End a key to the local service, at once and for good."""

    token_id: int


@value_class
class SaveWebhookEndpoint:
    """Open a place for webhooks; its secret goes to the keyring, not here."""

    account_id: int
    name: str


@value_class
class RemoveWebhookEndpoint:
    """Close a place for webhooks; what it received is kept."""

    name: str


@value_class
class KeepDelivery:
    """Keep a verified webhook, once per endpoint and body."""

    endpoint: str
    sender: str
    trigger: str
    subject: str
    body: bytes


@value_class
class SaveSubscription:
    """Store a subscription to webhooks, new (`id` 0) or changed.

    Its secret goes to the keyring, not here. Undo of a new one: remove it.
    """

    subscription: Subscription


@value_class
class RemoveSubscription:
    """End a subscription; what waits for it is not sent, its log stays a while."""

    uid: str


@value_class
class NoteAttempt:
    """Keep what came of a try to deliver, and when the next one is."""

    delivery_id: int
    attempt: Attempt
    chance: float
    """0 to 1, drawn anew for each try: how its wait differs from the others'."""


@value_class
class SendAgain:
    """Send a message once more, now, whatever came of it before."""

    delivery_id: int


@value_class
class TellMeetings:
    """Tell subscribers which meetings began or ended since this was last done."""


Command: TypeAlias = (
    "CreateBooking"
    " | RescheduleBooking"
    " | CancelBooking"
    " | RestoreBooking"
    " | ConfirmBooking"
    " | UnconfirmBooking"
    " | DeclineBooking"
    " | EraseBooking"
    " | UneraseBooking"
    " | SaveSchedule"
    " | RemoveSchedule"
    " | SaveEventType"
    " | RemoveEventType"
    " | SavePrivateLink"
    " | RemovePrivateLink"
    " | SaveAccount"
    " | ImportCalendar"
    " | TakeBackImport"
    " | CreateToken"
    " | NoteTokenUse"
    " | RevokeToken"
    " | SaveWebhookEndpoint"
    " | RemoveWebhookEndpoint"
    " | KeepDelivery"
    " | SaveSubscription"
    " | RemoveSubscription"
    " | NoteAttempt"
    " | SendAgain"
    " | TellMeetings"
    " | SaveHost"
    " | RemoveHost"
    " | BookingCommand"
    " | PeopleCommand"
    " | CreateSeries"
)
