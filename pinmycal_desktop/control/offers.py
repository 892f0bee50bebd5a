"""What is offered: event types and their free slots, as the command line sees them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinmycal_desktop.control.accounts import find_account
from pinmycal_desktop.control.replies import (
    EventTypeLine,
    EventTypes,
    QuestionLine,
    Slots,
)
from pinmycal_desktop.control.times import read_days, read_zone
from pinmycal_desktop.model.errors import Invalid, NotFound
from pinmycal_desktop.model.event_type import Confirmation

if TYPE_CHECKING:
    from pinmycal_desktop.control.desk import Desk
    from pinmycal_desktop.control.replies import Reply
    from pinmycal_desktop.control.requests import AskSlots, FindSlots, ListEventTypes
    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.model.account import Account
    from pinmycal_desktop.model.event_type import EventType
    from pinmycal_desktop.model.span import Span

_USUAL_DAYS = 7


def list_event_types(desk: Desk, request: ListEventTypes) -> Reply:
    """Name what can be booked, hidden ones too: it is the host who asks."""
    there = desk.diary.account.every()
    names = {each.id: each.name for each in there if each.connection is not None}
    wanted = find_account(desk, request.account).id if request.account else None
    lines = tuple(
        event_type_line(each, names.get(each.account_id, ""))
        for each in desk.diary.event_types.everywhere(account_id=wanted)
    )
    return EventTypes(zone=desk.zone, event_types=lines)


def find_slots(desk: Desk, request: FindSlots) -> Reply:
    """Name the free times of an event type; the host's zone cuts the grid."""
    event_type, span, home = _wanted(desk, request)
    found = desk.diary.slots.find(
        event_type.id, span=span, zone=home, length=request.length, now=desk.clock()
    )
    return Slots(
        zone=read_zone("zone", request.zone, usual=home),
        event_type=event_type.slug,
        span=span,
        slots=tuple(each.span for each in found.slots),
        reasons=found.reasons,
        reckoned_for=_service_of(desk, event_type),
    )


def ask_slots(desk: Desk, request: AskSlots) -> Reply:
    """Name the free times of an event type as its service tells them now."""
    event_type, span, home = _wanted(desk, request)
    if not _service_of(desk, event_type):
        raise Invalid.field("live", "slots.not-at-a-service", title=event_type.title)
    assert desk.cloud is not None, "a request that asks a service needs an owner"
    slots = desk.cloud.free_times(
        event_type.id, span=span, zone=home, length=request.length
    )
    return Slots(
        zone=read_zone("zone", request.zone, usual=home),
        event_type=event_type.slug,
        span=span,
        slots=slots,
        reasons=(),
    )


def _wanted(desk: Desk, request: FindSlots | AskSlots) -> tuple[EventType, Span, str]:
    """Return what is asked for, for which days, and the zone that cuts them."""
    event_type = find_event_type(desk.diary, request.event_type)
    _check_length(event_type, request.length)
    span = read_days(
        first=request.first,
        last=request.last,
        days=request.days,
        usual=_USUAL_DAYS,
        now=desk.clock(),
        zone=desk.zone,
    )
    return event_type, span, desk.zone


def _service_of(desk: Desk, event_type: EventType) -> str:
    """Return the account at a service an event type is of; empty for the local one."""
    account = desk.diary.account.get(event_type.account_id)
    return "" if account.connection is None else account.name


def find_event_type(
    diary: Diary, name: str, account: Account | None = None
) -> EventType:
    """Return the event type of that slug or number. Raises NotFound.

    Where accounts share a slug the local one is meant; the number tells them apart,
    or `account`.
    """
    event_types = diary.event_types.everywhere(
        account_id=None if account is None else account.id
    )
    for each in event_types:
        if name.strip().lower() in (each.slug.lower(), str(each.id)):
            return each
    known = tuple(each.slug for each in event_types)
    raise NotFound("event-type", name, known=known)


def _check_length(event_type: EventType, length: int | None) -> None:
    """Raise Invalid for a length that cannot be booked."""
    if length is not None and length not in event_type.lengths:
        raise Invalid.field(
            "length",
            "booking.length",
            value=length,
            event_type=event_type.title,
            lengths=tuple(str(each) for each in event_type.lengths),
        )


def event_type_line(event_type: EventType, account: str) -> EventTypeLine:
    """Return `event_type` as it is listed."""
    questions = (
        QuestionLine(
            slug=each.slug,
            label=each.label,
            kind=each.kind,
            is_required=each.is_required,
            options=each.options,
        )
        for each in event_type.questions
    )
    return EventTypeLine(
        id=event_type.id,
        slug=event_type.slug,
        title=event_type.title,
        lengths=event_type.lengths,
        description=event_type.description,
        location=event_type.location.value,
        needs_confirmation=event_type.confirmation is Confirmation.ALWAYS,
        is_hidden=event_type.is_hidden,
        questions=tuple(questions),
        account=account,
    )
