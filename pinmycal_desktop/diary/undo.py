"""A stack of undo steps: what each expects after the one above it was run.

Every step expects the revision its own change left. Running the step above brings the
thing back to that form, under a new revision: the step then expects this one. So a
session can undo all it did, yet never over somebody else's change.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pinmycal_desktop.model.commands import bookings, setup
from pinmycal_desktop.model.value_class import value_class

if TYPE_CHECKING:
    from pinmycal_desktop.diary.values import Outcome
    from pinmycal_desktop.model.commands import Command


_BookingStep = (
    bookings.RescheduleBooking
    | bookings.CancelBooking
    | bookings.RestoreBooking
    | bookings.ConfirmBooking
    | bookings.UnconfirmBooking
    | bookings.DeclineBooking
    | bookings.EraseBooking
    | bookings.UneraseBooking
)
"""The steps that name a booking and the revision they expect."""


@value_class(kw_only=False)
class _Aim:
    """What a step changes, and the revision it expects that in."""

    kind: str
    id: int
    revision: int


def following(step: Command, *, done: Command, outcome: Outcome) -> Command:
    """Return `step` as it is to be run once `done`, the step above it, was run.

    `done` is the step as it was made, before it followed others: each change raises
    the revision by one, so undoing it brings back the form one below the one it left.
    To be applied to every step left in a stack, of undo and of redo alike.
    """
    mine, above = _aim(step), _aim(done)
    now = None if outcome.undo is None else _aim(outcome.undo)
    if mine is None or above is None or now is None:
        return step
    is_next = (mine.kind, mine.id) == (above.kind, above.id)
    if not is_next or mine.revision != above.revision - 1:
        return step
    return _expecting(step, now.revision)


def _aim(step: Command) -> _Aim | None:
    """Return what a step aims at; None when it expects no revision."""
    match step:
        case setup.SaveSchedule(schedule=schedule):
            return _Aim("schedule", schedule.id, schedule.revision)
        case setup.SaveEventType(event_type=event_type):
            return _Aim("event-type", event_type.id, event_type.revision)
        case setup.RemoveSchedule(schedule_id=id_, expected_revision=int(revision)):
            return _Aim("schedule", id_, revision)
        case setup.RemoveEventType(event_type_id=id_, expected_revision=int(revision)):
            return _Aim("event-type", id_, revision)
    if isinstance(step, _BookingStep) and step.expected_revision is not None:
        return _Aim("booking", step.booking_id, step.expected_revision)
    return None


def _expecting(step: Command, revision: int) -> Command:
    """Return a step that aims at something, expecting another revision of it."""
    match step:
        case setup.SaveSchedule(schedule=schedule):
            return replace(step, schedule=replace(schedule, revision=revision))
        case setup.SaveEventType(event_type=event_type):
            return replace(step, event_type=replace(event_type, revision=revision))
    expects = (setup.RemoveSchedule, setup.RemoveEventType, _BookingStep)
    assert isinstance(step, expects)
    return replace(step, expected_revision=revision)
