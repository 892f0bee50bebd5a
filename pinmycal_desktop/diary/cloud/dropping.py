"""Letting a change be as if it never was, with all that lies on it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pinmycal_desktop.diary.cloud.setup_showing import show_setup
from pinmycal_desktop.diary.cloud.showing import show
from pinmycal_desktop.diary.deeds import done
from pinmycal_desktop.model.booking import Booking, BookingStatus
from pinmycal_desktop.model.changes import Changes, Part
from pinmycal_desktop.model.commands.bookings import CreateBooking, CreateSeries
from pinmycal_desktop.model.errors import Invalid
from pinmycal_desktop.model.outbox import SubjectKind
from pinmycal_desktop.store import bookings, outbox

if TYPE_CHECKING:
    from pinmycal_desktop.diary.values import Outcome
    from pinmycal_desktop.diary.work import Work
    from pinmycal_desktop.model.booking import Origin
    from pinmycal_desktop.model.commands import Command
    from pinmycal_desktop.model.outbox import OutboxItem

OUTBOX = Changes(parts=frozenset({Part.OUTBOX}))


def drop(work: Work, item: OutboxItem, _origin: Origin) -> Outcome:
    """Forget a change; its thing is as it was, without what lay on it too.

    Raises Invalid once the service may have it.
    """
    chain = outbox.unsent_about(work.db, item.subject, item.subject_id)
    after = [each for each in chain if each.position > item.position]
    gone = (item, *after) if item.base is None else (item,)
    if not all(each.state.can_be_dropped for each in gone):
        raise Invalid.field("change_id", "outbox.on-its-way")
    behind = next((each for each in after if each not in gone), None)
    if behind is not None:
        outbox.update(work.db, replace(behind, depends_on=item.depends_on))
    for each in reversed(gone):
        outbox.delete(work.db, each.id)
    if item.subject is not SubjectKind.BOOKING:
        return show_setup(work, item)
    if item.base is None:
        return _unmade(work, item)
    truth = _truth(chain[0])
    before = bookings.get(work.db, item.subject_id, erased=True)
    assert before is not None
    shown = show(work, item.subject_id, truth)
    outcome = done(work, shown, _again(item), before.span)
    return replace(outcome, changes=outcome.changes | OUTBOX)


def _truth(first: OutboxItem) -> Booking:
    """Return what the service says, which the first change lies on."""
    truth = first.theirs or first.base or first.wished
    assert isinstance(truth, Booking)
    return truth


def _unmade(work: Work, item: OutboxItem) -> Outcome:
    """Hide a booking that was never made."""
    booking = bookings.get(work.db, item.subject_id, erased=True)
    assert booking is not None
    hidden = replace(
        booking,
        status=BookingStatus.CANCELLED,
        revision=booking.revision + 1,
        updated_at=work.now,
    )
    bookings.erase(work.db, hidden, before=booking.status)
    outcome = done(work, hidden, _again(item))
    return replace(outcome, changes=outcome.changes | OUTBOX)


def _again(item: OutboxItem) -> Command:
    """Return what makes a dropped change once more."""
    command = item.command
    if isinstance(command, CreateSeries):
        return replace(
            command,
            series_uid=item.key,
            first=replace(command.first, uid=item.key),
        )
    if isinstance(command, CreateBooking):
        # Under its old uid it would be the booking that was hidden.
        return replace(command, uid=item.key)
    return command
