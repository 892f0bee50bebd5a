"""The sample with an account at a service, and an outbox in which everything happens.

What waits, what was refused, what nobody answered, and what was changed on both sides.
"""

from __future__ import annotations

import shutil
from datetime import timedelta
from typing import TYPE_CHECKING

from pinmycal_desktop.model.commands.sync import (
    HoldChange,
    MarkSending,
    MarkUnsure,
    RefuseChange,
)
from pinmycal_desktop.model.message import Message
from tests.builders import SettableClock, at
from tests.sync.desk import Desk
from tests.sync.service import Service

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path


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
