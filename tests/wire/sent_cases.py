"""What is told to subscribers in the vectors of our own: one case for each way."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from pinmycal_desktop.model.access import Sender
from pinmycal_desktop.model.account import Host
from pinmycal_desktop.model.away import AwayReason, OutOfOffice
from pinmycal_desktop.model.booking import Answer, BookingStatus, Seat
from pinmycal_desktop.model.event_type import (
    Confirmation,
    Frequency,
    Location,
    LocationKind,
    Question,
    Recurrence,
    SeatPlan,
)
from pinmycal_desktop.model.happenings import Happening, HappeningKind as Kind
from pinmycal_desktop.model.hosts import Scheduling
from pinmycal_desktop.model.subscriptions import OutgoingDelivery
from pinmycal_desktop.model.team import Team
from pinmycal_desktop.wire.calcom.webhook_payload import Around, told, webhook_body
from pinmycal_desktop.wire.pinmycal import webhook_body as pinmycal
from pinmycal_desktop.wire.webhooks import delivery_headers
from tests.builders import NOW, a_booking, a_guest, a_span, an_attendee, an_event_type

if TYPE_CHECKING:
    from collections.abc import Iterator

SECRET = b"whsecret"
UID = "0f8fad5b-d9cb-469f-a165-70867728950e"
LATER = datetime(2026, 3, 12, 10, 0, tzinfo=UTC)

HOST = Host(
    id=1,
    uid="mira",
    account_id=1,
    name="Mira Holt",
    email="mira@example.org",
    zone="Europe/Rome",
    username="mira",
    time_format=24,
)
BOB = replace(HOST, id=2, uid="bob", name="Bob", username="bob", email="b@example.org")
ROOM = Location(LocationKind.LINK, "https://meet.example.org/room")
TYPE = an_event_type(
    id=3,
    title="Intro call",
    slug="intro",
    description="We meet.",
    location=ROOM,
    questions=(Question(slug="topic", label="What is it about?"),),
)
BOOKING = a_booking(
    id=7,
    number=17,
    uid="b7",
    short_uid="hkTsPymTkHVj8iwPtdRg6y",
    event_type_id=3,
    host_id=1,
    ical_uid="b7@pinmycal",
    title="Intro call",
    status=BookingStatus.CONFIRMED,
    location=ROOM,
    notes="Bring the plans.",
    metadata=(("crm", "42"),),
    answers=(
        Answer("topic", "What is it about?", "Prices"),
        Answer("stray", "Not asked", "x"),
        Answer("title", "title", "Prices, all of them"),
    ),
    others=(a_guest("guest@example.org", "Europe/Lisbon"),),
    created_at=NOW,
    updated_at=NOW,
)
PENDING = replace(BOOKING, status=BookingStatus.PENDING)
APPROVED = replace(TYPE, confirmation=Confirmation.ALWAYS)
MOVED = replace(
    BOOKING,
    span=a_span(LATER),
    short_uid="3MLLStL4KwrrbA3xzKxwse",
    number=18,
    former_uid=BOOKING.short_uid,
    rescheduled_by="ava@example.org",
    rescheduling_reason="The train is late.",
    sequence=1,
)
SEATED = replace(
    BOOKING,
    answers=(),
    others=(),
    seats=(
        Seat(uid="seat-1", attendee=BOOKING.attendee),
        Seat(
            uid="seat-2",
            attendee=an_attendee(
                name="Ken", email="ken@example.org", phone="+39 06 1234567"
            ),
            answers=(Answer("topic", "What is it about?", "Seats"),),
        ),
    ),
)
SEATS = replace(TYPE, seats=SeatPlan(per_slot=3, shows_attendees=True))
AWAY = OutOfOffice(
    id=4,
    uid="away-4",
    host_id=1,
    first=date(2026, 4, 1),
    last=date(2026, 4, 3),
    reason=AwayReason.VACATION,
    note="At the sea.",
    stand_in_id=2,
    created_at=NOW,
)
ABSENT = replace(
    BOOKING,
    attendee=replace(BOOKING.attendee, is_absent=True),
    host_is_absent=True,
)
WEEKLY = replace(TYPE, recurrence=Recurrence(frequency=Frequency.WEEKLY, occurrences=6))
ALL_OF_US = replace(
    TYPE, scheduling=Scheduling.COLLECTIVE, team_id=5, confirmation=Confirmation.ALWAYS
)
TEAM = Team(id=5, uid="sales", account_id=1, name="Sales", slug="sales")
ALONE = Around(hosts=(HOST,), event_type=TYPE)

_IMPORTED = replace(BOOKING, event_type_id=None, answers=(), location=Location())

CALCOM: dict[str, tuple[Happening, Around]] = {
    "created": (Happening(kind=Kind.CREATED, booking=BOOKING), ALONE),
    "requested": (
        Happening(kind=Kind.REQUESTED, booking=PENDING),
        replace(ALONE, event_type=APPROVED),
    ),
    "requested-after-a-move": (
        Happening(
            kind=Kind.REQUESTED,
            booking=replace(MOVED, status=BookingStatus.PENDING),
            before=BOOKING,
        ),
        replace(ALONE, event_type=APPROVED),
    ),
    "confirmed": (
        Happening(kind=Kind.CREATED, booking=BOOKING, before=PENDING),
        replace(ALONE, event_type=APPROVED),
    ),
    "rejected": (
        Happening(
            kind=Kind.REJECTED,
            booking=replace(BOOKING, status=BookingStatus.DECLINED),
            reason="No time.",
        ),
        replace(ALONE, event_type=APPROVED),
    ),
    "rescheduled": (
        Happening(kind=Kind.RESCHEDULED, booking=MOVED, before=BOOKING),
        ALONE,
    ),
    "cancelled": (
        Happening(
            kind=Kind.CANCELLED,
            booking=replace(BOOKING, status=BookingStatus.CANCELLED),
            reason="We spoke by phone.",
        ),
        ALONE,
    ),
    "seat-taken": (
        Happening(kind=Kind.CREATED, booking=SEATED, seat_uid="seat-2"),
        replace(ALONE, event_type=SEATS),
    ),
    "seat-given-up": (
        Happening(kind=Kind.CANCELLED, booking=SEATED, seat_uid="seat-2"),
        replace(ALONE, event_type=SEATS),
    ),
    "of-a-series": (
        Happening(kind=Kind.CREATED, booking=replace(BOOKING, series_uid="series")),
        replace(ALONE, event_type=WEEKLY, meetings=4),
    ),
    "of-a-team": (
        Happening(kind=Kind.CREATED, booking=replace(BOOKING, co_hosts=(2,))),
        Around(hosts=(HOST, BOB), event_type=ALL_OF_US, team=TEAM),
    ),
    "of-no-type": (
        Happening(kind=Kind.CANCELLED, booking=_IMPORTED),
        Around(hosts=(replace(HOST, time_format=12),)),
    ),
    "no-show": (
        Happening(
            kind=Kind.NO_SHOW_UPDATED,
            booking=ABSENT,
            before=BOOKING,
            emails=(BOOKING.attendee.email, "guest@example.org"),
        ),
        ALONE,
    ),
    "started": (Happening(kind=Kind.MEETING_STARTED, booking=BOOKING), ALONE),
    "ended": (Happening(kind=Kind.MEETING_ENDED, booking=BOOKING), ALONE),
    "away": (
        Happening(kind=Kind.OOO_CREATED, away=AWAY),
        Around(hosts=(HOST,), stand_in=BOB),
    ),
    "away-unstored": (
        Happening(
            kind=Kind.OOO_CREATED,
            away=replace(AWAY, created_at=None, stand_in_id=None, note=""),
        ),
        Around(hosts=(HOST,)),
    ),
    "test": (Happening(kind=Kind.PING), Around()),
}

PINMYCAL: dict[str, Happening] = {
    "created": Happening(kind=Kind.CREATED, booking=BOOKING),
    "confirmed": Happening(kind=Kind.CREATED, booking=BOOKING, before=PENDING),
    "rescheduled": Happening(kind=Kind.RESCHEDULED, booking=MOVED, before=BOOKING),
    "cancelled": Happening(
        kind=Kind.CANCELLED, booking=replace(BOOKING, status=BookingStatus.CANCELLED)
    ),
    "test": Happening(kind=Kind.PING),
}


def messages() -> Iterator[tuple[str, OutgoingDelivery]]:
    """Yield each case by name, as the message that is sent."""
    for name, (happening, around) in CALCOM.items():
        said = told(happening, around)
        body, media_type = webhook_body(said, template=None, at=NOW)
        yield f"calcom-{name}", _message(Sender.CALCOM, said.trigger, body, media_type)
    for name, happening in PINMYCAL.items():
        trigger = pinmycal.TRIGGERS[happening.kind]
        if happening.booking is None:
            body = pinmycal.test_body(delivery=UID, at=NOW)
        else:
            body = pinmycal.webhook_body(
                happening, happening.booking, HOST, delivery=UID, at=NOW
            )
        message = _message(Sender.PINMYCAL, trigger, body, "application/json")
        yield f"pinmycal-{name}", message


def headers_of(message: OutgoingDelivery) -> dict[str, str]:
    """Return the headers a message has when it is sent."""
    return delivery_headers(message, secret=SECRET, at=NOW)


def _message(
    sender: Sender, trigger: str, body: bytes, media_type: str
) -> OutgoingDelivery:
    """Return a message."""
    return OutgoingDelivery(
        uid=UID,
        subscription_id=1,
        subscription_uid="s",
        url="https://crm.example.org/hook",
        sender=sender,
        is_signed=True,
        trigger=trigger,
        body=body,
        media_type=media_type,
        created_at=NOW,
    )
