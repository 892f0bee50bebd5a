"""Putting a change into the outbox: the one way, for every deed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import uuid4

from pinmycal_desktop.model.commands.sync import TakeBackChange
from pinmycal_desktop.model.outbox import (
    GRACE,
    ChangeKind,
    ChangeState,
    OutboxItem,
    SubjectKind,
)
from pinmycal_desktop.store import outbox

if TYPE_CHECKING:
    from pinmycal_desktop.diary.work import Work
    from pinmycal_desktop.model.booking import Origin
    from pinmycal_desktop.model.commands import Command
    from pinmycal_desktop.model.outbox import Thing


def put(
    work: Work,
    kind: ChangeKind,
    subject: SubjectKind,
    command: Command,
    *,
    base: Thing | None,
    wished: Thing,
    depends_on: int | None = None,
) -> OutboxItem:
    """Put a change at the end of the row, behind all others of the same thing."""
    before = outbox.unsent_about(work.db, subject, wished.id)
    grace = outbox.graces(work.db).get(kind, GRACE)
    return outbox.insert(
        work.db,
        OutboxItem(
            account_id=wished.account_id,
            key=str(uuid4()),
            kind=kind,
            subject=subject,
            subject_id=wished.id,
            command=command,
            base=base,
            wished=wished,
            depends_on=before[-1].id if before else depends_on,
            not_before=work.now + grace,
            made_at=work.now,
        ),
    )


def way_back(item: OutboxItem, origin: Origin) -> TakeBackChange:
    """Return what undoes a change that was just made."""
    return TakeBackChange(change_id=item.id, origin=origin)


def never_left(item: OutboxItem) -> bool:
    """Whether a change had no effect for certain: it may be made into another."""
    waits = item.state in (ChangeState.WAITING, ChangeState.HELD)
    return item.state is ChangeState.REFUSED or (waits and not item.attempts)


def pending_creation(
    work: Work, subject: SubjectKind, subject_id: int
) -> OutboxItem | None:
    """Return the unsent change that makes a thing, if it has still to be made."""
    for item in outbox.unsent_about(work.db, subject, subject_id):
        if item.base is None:
            return item
    return None


def replaced(
    work: Work, item: OutboxItem, command: Command, wished: Thing
) -> OutboxItem:
    """Store that a change that had no effect asks for something else.

    Once it was sent it needs another key: under the old one something else was asked.
    """
    new = replace(
        item,
        key=str(uuid4()) if item.attempts else item.key,
        command=command,
        wished=wished,
        state=ChangeState.WAITING,
        attempts=0,
        trouble=None,
        alternatives=(),
    )
    outbox.update(work.db, new)
    return new
