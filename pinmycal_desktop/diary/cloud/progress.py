"""How far a change has come: what the one who speaks with the service notes.

Before a byte leaves a change is SENDING, and stays so if the program dies: what came
of it is then unsure, never forgotten.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from pinmycal_desktop.diary.cloud.dropping import OUTBOX
from pinmycal_desktop.diary.cloud.incoming import Intake
from pinmycal_desktop.diary.cloud.incoming_setup import look_at_setup, settle_setup
from pinmycal_desktop.diary.cloud.setup_showing import PARTS, show_again
from pinmycal_desktop.diary.values import Outcome
from pinmycal_desktop.model.changes import Changes, Part
from pinmycal_desktop.model.errors import NotFound
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.model.outbox import ChangeState, SubjectKind
from pinmycal_desktop.store import bookings, outbox

if TYPE_CHECKING:
    from pinmycal_desktop.diary.work import Work
    from pinmycal_desktop.model.commands.sync import (
        MarkSending,
        MarkUnsure,
        NoteLook,
        PostponeChange,
        Recover,
        RefuseChange,
        SettleChange,
    )
    from pinmycal_desktop.model.outbox import OutboxItem

KEPT_FOR = timedelta(days=30)
"""How long the outbox remembers what was done."""


def recover(work: Work, command: Recover) -> Outcome:
    """Note that nobody knows what came of what was being sent."""
    lost = [
        each
        for each in outbox.unsent(work.db, command.account_id)
        if each.state is ChangeState.SENDING
    ]
    for each in lost:
        cut = Message.of("outbox.cut-short")
        outbox.update(work.db, replace(each, state=ChangeState.UNSURE, trouble=cut))
    outbox.forget_done_before(work.db, work.now - KEPT_FOR)
    return Outcome(value=None, changes=OUTBOX if lost else Changes())


def mark_sending(work: Work, command: MarkSending) -> Outcome:
    """Note that a change is about to leave; raises NotFound when it is gone or held."""
    item = _unsent(work, command.change_id)
    if item.state not in (ChangeState.WAITING, ChangeState.UNSURE):
        raise NotFound("change", item.id)
    sending = replace(
        item, state=ChangeState.SENDING, attempts=item.attempts + 1, trouble=None
    )
    return _kept(work, sending)


def mark_unsure(work: Work, command: MarkUnsure) -> Outcome:
    """Note that a change may have taken effect."""
    item = _unsent(work, command.change_id)
    return _kept(
        work,
        replace(
            item,
            state=ChangeState.UNSURE,
            trouble=command.trouble,
        ),
    )


def postpone(work: Work, command: PostponeChange) -> Outcome:
    """Note that a change had no effect and is to be sent again."""
    item = _unsent(work, command.change_id)
    return _kept(
        work, replace(item, state=ChangeState.WAITING, trouble=command.trouble)
    )


def refuse(work: Work, command: RefuseChange) -> Outcome:
    """Note that the service said no."""
    item = _unsent(work, command.change_id)
    refused = replace(
        item,
        state=ChangeState.REFUSED,
        trouble=command.trouble,
        alternatives=command.alternatives,
    )
    outcome = _kept(work, refused)
    if item.kind.removes:
        show_again(work, refused)
        return replace(outcome, changes=outcome.changes | PARTS[item.subject])
    return outcome


def note_look(work: Work, command: NoteLook) -> Outcome:
    """Note what a service says of the booking a change is about."""
    item = _unsent(work, command.change_id)
    if item.state in (ChangeState.SENDING, ChangeState.UNSURE):
        outbox.update(work.db, replace(item, state=ChangeState.WAITING))
    if command.booking is None:
        return look_at_setup(work, item, command)
    intake = Intake(work, item.account_id)
    intake.take((command.booking,), again=True)
    changes = intake.changes() | _touched(work, item)
    return Outcome(value=outbox.get(work.db, item.id), changes=changes)


def settle(work: Work, command: SettleChange) -> Outcome:
    """Note that the service has a change, and what it says of the thing now."""
    item = _unsent(work, command.change_id)
    if item.subject is not SubjectKind.BOOKING:
        return settle_setup(work, item, command)
    assert command.booking is not None
    intake = Intake(work, item.account_id)
    intake.settle(item, command.booking)
    changes = intake.changes() | _touched(work, item)
    return Outcome(value=outbox.get(work.db, item.id), changes=changes)


def _unsent(work: Work, change_id: int) -> OutboxItem:
    """Return a change that is not done; raises NotFound."""
    item = outbox.get(work.db, change_id)
    if item is None or not item.state.is_unsent:
        raise NotFound("change", change_id)
    return item


def _kept(work: Work, item: OutboxItem) -> Outcome:
    """Store a change; whatever shows its booking draws it anew."""
    outbox.update(work.db, item)
    return Outcome(value=item, changes=_touched(work, item))


def _touched(work: Work, item: OutboxItem) -> Changes:
    """Return what is to be read again after a change came further."""
    if item.subject is not SubjectKind.BOOKING:
        return OUTBOX
    booking = bookings.get(work.db, item.subject_id, erased=True)
    spans = () if booking is None else (booking.span,)
    return Changes(
        parts=frozenset({Part.OUTBOX, Part.BOOKINGS}),
        spans=spans,
        booking_ids=frozenset({item.subject_id}),
    )
