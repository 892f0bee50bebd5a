"""The sample with an account at a service, and an outbox in which everything happens.

What waits, what was refused, what nobody answered, and what was changed on both sides.
Its bookings are written to two calendars on servers: in one something was moved, the
other lets nobody in. Of webhooks one was taken in and one was not.
"""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from pinmycal_desktop.model.access import RefusedDelivery, Sender
from pinmycal_desktop.model.commands.live import OpenChannel
from pinmycal_desktop.model.commands.publications import (
    AddPublication,
    NotePublished,
)
from pinmycal_desktop.model.commands.sync import (
    HoldChange,
    MarkSending,
    MarkUnsure,
    RefuseChange,
)
from pinmycal_desktop.model.commands.webhooks import KeepDelivery
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.model.publication import (
    Publication,
    PublicationProgress,
    PublishedBooking,
    RowChange,
    meant_by,
)
from pinmycal_desktop.model.span import Span
from tests.builders import SettableClock, a_uid, at
from tests.sync.desk import Desk
from tests.sync.service import Service

if TYPE_CHECKING:
    from pathlib import Path

    from pinmycal_desktop.model.booking import Booking

_PLACE = "live-1"
REFUSED = RefusedDelivery(
    endpoint=_PLACE,
    received_at=datetime(2026, 3, 11, 11, 5, tzinfo=UTC),
    why=Message.of("service.unverified"),
    headers="content-type: application/json",
    body=b'{"triggerEvent": "BOOKING_CREATED"}',
)
"""What somebody else sent; such is kept in memory alone."""


def cloudy_database(sample: Path, folder: Path, now: datetime) -> Path:
    """Return a copy of a sample whose owner is also signed in elsewhere, at `now`."""
    shutil.copy(sample, folder / "pinmycal.db")
    clock = SettableClock(now - timedelta(minutes=30))
    desk = Desk(folder, Service(clock, knows_keys=False), clock)
    desk.sync()
    _clash(desk)
    refused = desk.book(at(13, 15), email="cy@example.org")
    unsure = desk.book(at(13, 16), email="di@example.org")
    held = desk.book(at(12, 16), email="ed@example.org")
    changes = {each.subject_id: each.id for each in desk.items}
    for each in (refused, unsure):
        desk.diary.run(MarkSending(change_id=changes[each.id]))
    desk.diary.run(
        RefuseChange(
            change_id=changes[refused.id],
            trouble=Message.of("remote.refused"),
            alternatives=(at(13, 17), at(13, 18)),
        )
    )
    unheard = Message.of("remote.too-slow")
    desk.diary.run(MarkUnsure(change_id=changes[unsure.id], trouble=unheard))
    desk.diary.run(HoldChange(change_id=changes[held.id]))
    desk.cancel(held)
    _publish(desk, refused, unsure)
    _hear(desk)
    desk.close()
    return desk.database


def _clash(desk: Desk) -> None:
    """Let one booking be moved here and there, to different times."""
    service, booking = desk.line.service, desk.book(at(12, 17))
    desk.sync()
    (there,) = service.active()
    desk.move(booking, at(12, 18))
    desk.clock.advance(seconds=5)
    service.reschedule(there.uid, start=at(12, 19), key="")
    for _ in range(3):
        desk.sync()


def _publish(desk: Desk, moved: Booking, same: Booking) -> None:
    """Write bookings to two calendars: one moves one of them, one lets nobody in."""
    now = desk.clock()
    work, phone = (_publication(desk, name) for name in ("Work", "Phone"))
    changes = []
    for each in (moved, same):
        meant = meant_by(each)
        row = PublishedBooking(
            publication_id=work.id, booking_id=each.id, name=f"{each.id}.ics"
        )
        row = row.begun(each.revision, meant).written("1")
        if each is moved:
            start = meant.span.start + timedelta(hours=1)
            later = Span.lasting(start, meant.span.minutes)
            row = row.seen("2", replace(meant, span=later), now)
        changes.append(RowChange(before=None, after=row))
    done = PublicationProgress().done(now, "")
    locked = PublicationProgress().failed(
        now, Message.of("caldav.sign-in", host="dav.example.org"), is_locked=True
    )
    desk.diary.run(
        NotePublished(uid=work.uid, changes=tuple(changes), progress=done, due_at=now)
    )
    desk.diary.run(NotePublished(uid=phone.uid, progress=locked, due_at=now))


def _publication(desk: Desk, name: str) -> Publication:
    """Have the bookings of the account written to a calendar."""
    now = desk.clock()
    wanted = Publication(
        uid=a_uid(),
        name=name,
        address=f"https://dav.example.org/mira/{name.casefold()}/",
        username="mira",
        host_ids=(desk.host_id,),
        made_at=now,
        due_at=now,
    )
    return desk.diary.run(AddPublication(publication=wanted)).publication


def _hear(desk: Desk) -> None:
    """Be told of a booking by the service."""
    desk.diary.run(OpenChannel(account_id=desk.account.id, endpoint=_PLACE))
    desk.diary.run(
        KeepDelivery(
            endpoint=_PLACE,
            sender=Sender.CALCOM.value,
            trigger="BOOKING_RESCHEDULED",
            subject="h7Kq2mR9xWc4",
            body=b'{"triggerEvent": "BOOKING_RESCHEDULED"}',
        )
    )
