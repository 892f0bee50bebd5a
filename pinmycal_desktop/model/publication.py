"""Publications: calendars on servers (CalDAV) that bookings are written to.

What is written there is looked at again: somebody may have moved or deleted it. That is
shown as drift, and a person chooses whose word counts. Nothing is sent here.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, timedelta
from enum import Enum
from uuid import NAMESPACE_URL, uuid5

from pinmycal_desktop.model.account import Host
from pinmycal_desktop.model.booking import Attendee, Booking, BookingStatus
from pinmycal_desktop.model.calendar_source import wait_after
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.model.value_class import value_class

REST = timedelta(minutes=15)
"""How long a calendar is left alone after it was looked at."""
REST_WHEN_LOCKED = timedelta(days=1)
"""The same once it takes the password no longer: trying on would lock the account."""
BACK, AHEAD = timedelta(days=31), timedelta(days=2 * 366)
"""How far around now bookings are written to a calendar that has them not yet."""

_PLAIN_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._@-]{0,120}")


class EventStatus(Enum):
    """How certain an event in a calendar is (RFC 5545, 3.8.1.11)."""

    CONFIRMED = "confirmed"
    TENTATIVE = "tentative"
    CANCELLED = "cancelled"


_STATUS = {
    BookingStatus.CONFIRMED: EventStatus.CONFIRMED,
    BookingStatus.PENDING: EventStatus.TENTATIVE,
    BookingStatus.CANCELLED: EventStatus.CANCELLED,
    BookingStatus.DECLINED: EventStatus.CANCELLED,
}


@value_class
class Meant:
    """What an event says, as far as a change of it matters here."""

    span: Span
    is_all_day: bool = False
    title: str
    status: EventStatus

    @property
    def is_off(self) -> bool:
        """Whether it does not take place."""
        return self.status is EventStatus.CANCELLED


def meant_by(booking: Booking) -> Meant:
    """Return what is written of a booking, as far as drift looks at it."""
    return Meant(
        span=booking.span,
        is_all_day=booking.is_all_day,
        title=booking.title,
        status=_STATUS[booking.status],
    )


@value_class
class Theirs:
    """What became of an event in its calendar, other than what was written."""

    etag: str = ""
    """What the server calls that state; empty for an event that is gone."""
    meant: Meant | None = None
    """None when it is gone, or can no longer be read as one event."""
    seen_at: datetime

    @property
    def is_gone(self) -> bool:
        """Whether it was deleted."""
        return not self.etag

    @property
    def is_off(self) -> bool:
        """Whether it takes place no longer, as the calendar has it."""
        return self.is_gone or (self.meant is not None and self.meant.is_off)

    def says(self, meant: Meant) -> bool:
        """Whether the calendar says as much as `meant`."""
        return self.meant == meant or (self.is_off and meant.is_off)


@value_class
class Sending:
    """A write that was begun; its answer is not known yet."""

    revision: int
    """Of the booking."""
    meant: Meant | None
    """None for deleting it."""


@value_class
class PublishedBooking:
    """How a booking stands in a calendar it is written to."""

    publication_id: int
    booking_id: int
    name: str
    """The last part of the event's address there."""
    etag: str = ""
    """What the server calls what is there; empty while nothing is, as far as known."""
    revision: int = 0
    """Of the booking, as it was written last; 0 for what is still to be written."""
    wrote: Meant | None = None
    """What was written last; None before."""
    sending: Sending | None = None
    """Noted before the first octet leaves: after a crash it is looked at first."""
    theirs: Theirs | None = None
    """What somebody made of it there."""
    trouble: Message | None = None
    """Why the server did not take it."""

    @property
    def is_there(self) -> bool:
        """Whether the calendar has it, as far as is known."""
        return bool(self.etag)

    def begun(self, revision: int, meant: Meant | None) -> PublishedBooking:
        """Return it with a write begun."""
        return replace(self, sending=Sending(revision=revision, meant=meant))

    def written(self, etag: str) -> PublishedBooking:
        """Return it once the write that was begun is known to have taken effect."""
        sent = self.sending
        assert sent is not None, "what is written was begun"
        return replace(
            self,
            etag=etag,
            revision=sent.revision,
            wrote=sent.meant,
            sending=None,
            theirs=None,
            trouble=None,
        )

    def refused(self, why: Message) -> PublishedBooking:
        """Return it when the server did not take it; it is not tried as it is again."""
        sent = self.sending
        assert sent is not None, "what is refused was begun"
        return replace(self, revision=sent.revision, sending=None, trouble=why)

    def not_sent(self) -> PublishedBooking:
        """Return it when the write that was begun is known not to have taken effect."""
        return replace(self, sending=None)

    def seen(self, etag: str, meant: Meant | None, now: datetime) -> PublishedBooking:
        """Return it as somebody else left it; no `etag` means it is gone.

        Where they changed nothing that matters, such as an alarm, their state counts
        as ours.
        """
        said = Theirs(etag=etag, meant=meant, seen_at=now)
        sent = self.sending.meant if self.sending is not None else None
        if sent is not None and sent != self.wrote and said.says(sent):
            return self.written(etag)
        kept = replace(self, sending=None)
        if self.wrote is not None and said.says(self.wrote):
            return replace(kept, etag=etag, theirs=None)
        return replace(kept, theirs=said)

    def put_back(self) -> PublishedBooking:
        """Return it so that ours is written over theirs."""
        etag = self.theirs.etag if self.theirs is not None else self.etag
        return replace(self, etag=etag, theirs=None, revision=0, trouble=None)


@value_class
class RowChange:
    """How a booking stood in a calendar, and how it stands now."""

    before: PublishedBooking | None
    after: PublishedBooking | None
    """None once it is gone there and here."""


@value_class
class PublicationProgress:
    """How writing to a calendar, and looking at it, goes."""

    sync_token: str = ""
    """Since when changes are asked for (RFC 6578); empty where all is listed."""
    tried_at: datetime | None = None
    done_at: datetime | None = None
    """When all was written and looked at last."""
    failures: int = 0
    """In a row."""
    trouble: Message | None = None
    """What went wrong the last time."""
    is_locked: bool = False
    """The server takes the password no longer."""

    def failed(
        self, now: datetime, trouble: Message, *, is_locked: bool = False
    ) -> PublicationProgress:
        """Return how it stands after a failure."""
        return replace(
            self,
            tried_at=now,
            failures=self.failures + 1,
            trouble=trouble,
            is_locked=is_locked,
        )

    def done(self, now: datetime, sync_token: str) -> PublicationProgress:
        """Return how it stands after all went well."""
        return PublicationProgress(sync_token=sync_token, tried_at=now, done_at=now)


@value_class
class Publication:
    """A calendar on a server that bookings are written to."""

    id: int = 0
    uid: str
    """A UUID: the password is kept under it."""
    name: str
    address: str
    """Of the calendar; it is no secret, for nobody is let in without the password."""
    username: str
    host_ids: tuple[int, ...]
    """Whose bookings it gets: the person at this computer, in some accounts."""
    made_at: datetime
    due_at: datetime
    """When it is looked at next."""
    is_ending: bool = False
    """What was written is being deleted there; then it is removed."""
    progress: PublicationProgress = PublicationProgress()


@value_class
class PublicationCounts:
    """How many bookings of a publication stand how."""

    written: int = 0
    waiting: int = 0
    drifted: int = 0
    refused: int = 0


@value_class
class Drift:
    """A booking that its calendar tells of in another way."""

    publication: Publication
    booking: Booking
    ours: Meant
    row: PublishedBooking

    @property
    def theirs(self) -> Theirs:
        """What the calendar says."""
        assert self.row.theirs is not None, "without it there is no drift"
        return self.row.theirs


def next_round(
    progress: PublicationProgress,
    *,
    now: datetime,
    chance: float,
    asked: timedelta | None = None,
) -> datetime:
    """Return when to look again after what `progress` tells of.

    After failures 1, 2, 4 ... minutes, six hours at most; see `wait_after`. A server
    that takes the password no longer is left alone for a day.
    """
    if progress.is_locked:
        return now + REST_WHEN_LOCKED
    failures = progress.failures if progress.trouble is not None else 0
    return now + wait_after(failures, rest=REST, chance=chance, asked=asked)


def reach(now: datetime) -> Span:
    """Return the time whose bookings are written to a calendar."""
    return Span(now - BACK, now + AHEAD)


def resource_name(ical_uid: str) -> str:
    """Return what the event of a UID is called in a calendar's address.

    Servers disagree about odd characters in names, and a UID may hold any.
    """
    if _PLAIN_NAME.fullmatch(ical_uid):
        return f"{ical_uid}.ics"
    return f"{uuid5(NAMESPACE_URL, ical_uid)}.ics"


def told(booking: Booking) -> Booking:
    """Return `booking` as it is written to a calendar: who comes, as plain text.

    A server that finds an organizer and attendees mails them by itself (RFC 6638, 3.2).
    Nobody here asked it to: so they stand among the notes.
    """
    people = "\n".join(
        f"{each.name} <{each.email}>" if each.email else each.name
        for each in booking.people
        if each.name or each.email
    )
    return replace(
        booking,
        attendee=Attendee(name="", email="", zone=booking.attendee.zone),
        seats=(),
        others=(),
        organizer=None,
        notes="\n\n".join(part for part in (people, booking.notes) if part),
    )


def told_host(host: Host) -> Host:
    """Return the host as who is named in no event: see `told`."""
    return replace(host, email="")
