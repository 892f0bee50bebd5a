"""Sending one change to its service, and saying what became of it.

It is noted as being sent before the first byte leaves. What came of it is one of:
done, refused, disputed, to be sent again because nothing happened, or unsure - then it
is looked for, or sent again under the same key where that is safe.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import timedelta
from typing import TYPE_CHECKING

from pinmycal_desktop.model.booking import Booking
from pinmycal_desktop.model.commands.bookings import (
    CancelBooking,
    ConfirmBooking,
    CreateBooking,
    CreateSeries,
    DeclineBooking,
    RescheduleBooking,
)
from pinmycal_desktop.model.commands.meetings import (
    AddAttendees,
    CancelSeat,
    ChangeLocation,
    MarkAbsent,
    MoveSeat,
    ReassignBooking,
)
from pinmycal_desktop.model.commands.sync import (
    MarkSending,
    MarkUnsure,
    NoteLook,
    PostponeChange,
    RefuseChange,
    SettleChange,
    TakeInPage,
)
from pinmycal_desktop.model.errors import (
    NotAllowed,
    NotFound,
    NotOffered,
    PinmyCalError,
    Refused,
    RemoteTrouble,
    SlotTaken,
    Unsure,
)
from pinmycal_desktop.model.event_type import Location
from pinmycal_desktop.model.outbox import ChangeKind, ChangeState, SubjectKind
from pinmycal_desktop.model.remote import Ability, NewRemoteBooking
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.sync.meeting_words import (
    answer_of_seat,
    host_there,
    look_at_host,
    take_in_rest,
)
from pinmycal_desktop.sync.setup_words import save_setup

if TYPE_CHECKING:
    from datetime import datetime

    from pinmycal_desktop.model.outbox import OutboxItem
    from pinmycal_desktop.model.remote import RemoteBooking
    from pinmycal_desktop.sync.errand import Errand

_NO = (SlotTaken, Refused, NotFound, NotAllowed, NotOffered)
"""What a service says that it will say again."""

_SEARCHED = timedelta(days=2)
_ALTERNATIVES = 5


def push(errand: Errand, item: OutboxItem) -> None:
    """Send a change. Raises the `RemoteTrouble` after which to rest, once it is noted.

    Whatever is raised, the change is where it belongs.
    """
    run = errand.diary.run
    if not item.attempts and _may_overwrite(errand, item):
        look(errand, item)
        if errand.diary.outbox.get(item.id).state is not ChangeState.WAITING:
            return
    sending = run(MarkSending(change_id=item.id)).change
    try:
        settled = _sent(errand, sending)
    except Unsure as trouble:
        run(MarkUnsure(change_id=item.id, trouble=trouble.cause))
        raise
    except _NO as no:
        _refused(errand, sending, no)
    except RemoteTrouble as trouble:
        run(PostponeChange(change_id=item.id, trouble=trouble.message))
        raise
    else:
        run(settled)
        take_in_rest(errand, sending, settled.booking)


def look(errand: Errand, item: OutboxItem) -> None:
    """Ask what became of a change: it is then done, disputed, or to be sent again.

    Raises `RemoteTrouble` where that cannot be asked now; the change stays unsure.
    """
    if item.subject is not SubjectKind.BOOKING:
        # Sending begins with a look of its own, and saving twice is saving once.
        errand.diary.run(PostponeChange(change_id=item.id))
    elif item.kind is ChangeKind.CREATE:
        found = _made_already(errand, item)
        errand.diary.run(
            SettleChange(change_id=item.id, booking=found)
            if found
            else PostponeChange(change_id=item.id)
        )
    else:
        try:
            if item.kind is ChangeKind.REASSIGN:
                there = errand.remote.booking(_uid(errand, item))
                look_at_host(errand, item, there)
                return
            _look_at_booking(errand, item)
        except NotFound as gone:
            refused = RefuseChange(change_id=item.id, trouble=gone.message)
            errand.diary.run(refused)


def _may_overwrite(errand: Errand, item: OutboxItem) -> bool:
    """Whether a service would let a change undo what somebody else did meanwhile.

    Where each move gives another uid, it refuses what is said of the old one.
    """
    is_change = item.subject is SubjectKind.BOOKING and item.base is not None
    return is_change and Ability.STABLE_UID in errand.remote.abilities


def _look_at_booking(errand: Errand, item: OutboxItem) -> ChangeState:
    """Take in the booking a change is about; return how the change stands then."""
    *former, now = errand.chain(_uid(errand, item))
    if former:
        errand.diary.run(TakeInPage(account_id=item.account_id, bookings=tuple(former)))
    return errand.diary.run(NoteLook(change_id=item.id, booking=now)).change.state


def _made_already(errand: Errand, item: OutboxItem) -> RemoteBooking | None:
    """Return the booking an earlier try made, if it did."""
    wished = item.wished
    assert isinstance(wished, Booking)
    return errand.remote.find(
        item.key, attendee_email=wished.attendee.email, start=wished.span.start
    )


def _refused(errand: Errand, item: OutboxItem, no: PinmyCalError) -> None:
    """Note that a service said no, unless a look tells why it had to.

    It says no too to what an earlier try brought about, and to what somebody else
    changed meanwhile.
    """
    run = errand.diary.run
    if item.subject is SubjectKind.BOOKING and not isinstance(no, NotAllowed):
        try:
            if item.kind is ChangeKind.CREATE:
                found = _made_already(errand, item) if item.attempts > 1 else None
                if found:
                    run(SettleChange(change_id=item.id, booking=found))
                    return
            elif _look_at_booking(errand, item) is not ChangeState.WAITING:
                return
        except (NotFound, NotOffered):
            pass
        except RemoteTrouble as trouble:
            run(MarkUnsure(change_id=item.id, trouble=trouble.message))
            raise
    run(
        RefuseChange(
            change_id=item.id,
            trouble=no.message,
            alternatives=_alternatives(errand, item, no),
        )
    )


def _alternatives(
    errand: Errand, item: OutboxItem, no: PinmyCalError
) -> tuple[datetime, ...]:
    """Return other starts, nearest first; none where they cannot be had now.

    Nor for who may not do it at all: no other time would be taken either.
    """
    if isinstance(no, NotAllowed):
        return ()
    if isinstance(no, SlotTaken) and no.alternatives:
        return tuple(each.span.start for each in no.alternatives)
    wished = item.wished
    kinds = (ChangeKind.CREATE, ChangeKind.RESCHEDULE)
    if item.kind not in kinds or not isinstance(wished, Booking):
        return ()
    event_type = _event_type(errand, wished)
    if not event_type:
        return ()
    start = wished.span.start
    moving = "" if item.kind is ChangeKind.CREATE else _uid(errand, item)
    around = Span(max(start - _SEARCHED, min(errand.clock(), start)), start + _SEARCHED)
    with suppress(PinmyCalError):
        slots = errand.remote.slots(
            event_type, span=around, zone=wished.attendee.zone, moving=moving
        )
        starts = sorted((s.start for s in slots), key=lambda at: abs(at - start))
        return tuple(starts[:_ALTERNATIVES])
    return ()


def _sent(errand: Errand, item: OutboxItem) -> SettleChange:
    """Send a change; return what there is to note of the answer."""
    if item.subject is not SubjectKind.BOOKING:
        return save_setup(errand, item)
    return SettleChange(change_id=item.id, booking=_answered(errand, item))


def _answered(errand: Errand, item: OutboxItem) -> RemoteBooking:  # noqa: PLR0911 - one line for each kind
    """Send a change of a booking; return the booking as it is now."""
    remote, command = errand.remote, item.command
    if isinstance(command, CreateBooking | CreateSeries):
        return remote.create(_new(errand, item, command), key=item.key)
    uid = _uid(errand, item)
    match command:
        case RescheduleBooking():
            there = errand.account.connection
            return remote.reschedule(
                uid,
                start=command.start,
                reason=command.reason,
                moved_by=there.email if there else "",
                key=item.key,
            )
        case CancelBooking():
            return remote.cancel(uid, reason=command.reason, key=item.key)
        case ConfirmBooking():
            return remote.confirm(uid)
        case DeclineBooking():
            return remote.decline(uid, reason=command.reason)
        case MarkAbsent():
            said = {each.email: each.is_absent for each in command.people}
            return remote.mark_absent(uid, host=command.host, attendees=said)
        case AddAttendees():
            return remote.add_guests(uid, tuple(p.email for p in command.people))
        case CancelSeat() | MoveSeat():
            return answer_of_seat(errand, item, uid)
        case ReassignBooking():
            who = host_there(remote, command.host_there)
            return remote.reassign(uid, host_id=who, reason=command.reason)
    assert isinstance(command, ChangeLocation), command
    return remote.change_location(uid, command.location)


def _new(
    errand: Errand, item: OutboxItem, asked: CreateBooking | CreateSeries
) -> NewRemoteBooking:
    """Return what is to be booked, in the service's terms."""
    command, count = asked, None
    if isinstance(asked, CreateSeries):
        command, count = asked.first, len(asked.uids)
    assert isinstance(command, CreateBooking)
    wished = item.wished
    assert isinstance(wished, Booking)
    event_type = _event_type(errand, wished)
    if not event_type:
        raise Refused("outbox.no-event-type")
    kind = errand.diary.event_types.get(command.event_type_id)
    is_usual = len(kind.lengths) == 1 or command.length is None
    who = command.attendee
    return NewRemoteBooking(
        event_type_id=event_type,
        start=command.start,
        length=None if is_usual else command.length,
        name=who.name,
        email=who.email,
        zone=who.zone,
        language=who.language,
        phone=who.phone,
        guests=command.guests,
        answers=tuple((each.slug, each.value) for each in command.answers),
        notes=command.notes,
        location=command.location or Location(),
        metadata=command.metadata,
        recurrences=count,
    )


def _event_type(errand: Errand, booking: Booking) -> str:
    """Return what the service calls a booking's event type; empty for none."""
    wanted = booking.event_type_id
    if wanted is None:
        return ""
    return errand.diary.outbox.uid_at_service(SubjectKind.EVENT_TYPE, wanted)


def _uid(errand: Errand, item: OutboxItem) -> str:
    """Return what the service calls a change's booking now."""
    uid = errand.diary.outbox.uid_at_service(SubjectKind.BOOKING, item.subject_id)
    if not uid:
        raise NotFound("booking", item.subject_id)
    return uid
