"""The outbox, as a person sees it: what waits and why, and what may be done then."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, cast

from pinmycal_desktop.diary.cloud.bookings import cancel, create, reschedule
from pinmycal_desktop.diary.cloud.dropping import OUTBOX, drop
from pinmycal_desktop.diary.cloud.queue import replaced
from pinmycal_desktop.diary.cloud.setup import undone
from pinmycal_desktop.diary.cloud.setup_showing import PARTS, show_laid_on
from pinmycal_desktop.diary.cloud.showing import show
from pinmycal_desktop.diary.deeds import done
from pinmycal_desktop.diary.values import Outcome
from pinmycal_desktop.model.booking import Booking
from pinmycal_desktop.model.commands.bookings import (
    CancelBooking,
    CreateBooking,
    CreateSeries,
    RescheduleBooking,
)
from pinmycal_desktop.model.commands.sync import SetGrace
from pinmycal_desktop.model.errors import Invalid, NotFound
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.model.outbox import (
    GRACE,
    LONGEST_GRACE,
    ChangeKind,
    ChangeState,
    Choice,
    SubjectKind,
    waiting,
)
from pinmycal_desktop.model.overlay import rebased, with_change
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.store import bookings, outbox, remote_rows

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from pinmycal_desktop.diary.work import Work
    from pinmycal_desktop.model.commands.sync import (
        DropChange,
        EditChange,
        HoldChange,
        ReorderChange,
        SendNow,
        SettleConflict,
        TakeBackChange,
    )
    from pinmycal_desktop.model.outbox import OutboxItem, Thing, Waiting
    from pinmycal_desktop.store.database import Database

_MAY_CHANGE = (ChangeState.WAITING, ChangeState.HELD, ChangeState.REFUSED)


class Outbox:
    """Changes on their way to services."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def waiting(
        self, now: datetime, *, account_id: int | None = None
    ) -> tuple[Waiting, ...]:
        """Return what is not done, in order, each with why it waits."""
        with self._database.read() as db:
            return waiting(outbox.unsent(db, account_id), now)

    def items(self, account_id: int) -> tuple[OutboxItem, ...]:
        """Return what is not done of one account, in order."""
        with self._database.read() as db:
            return outbox.unsent(db, account_id)

    def get(self, change_id: int) -> OutboxItem:
        """Return one change, done or not; raises NotFound."""
        with self._database.read() as db:
            found = outbox.get(db, change_id)
        if found is None:
            raise NotFound("change", change_id)
        return found

    def about(self, booking_id: int) -> tuple[OutboxItem, ...]:
        """Return what is not done about one booking, in order."""
        with self._database.read() as db:
            return outbox.unsent_about(db, SubjectKind.BOOKING, booking_id)

    def about_setup(self, subject: SubjectKind) -> Mapping[int, OutboxItem]:
        """Return the first change not done of each event type, or of each schedule."""
        with self._database.read() as db:
            found = [e for e in outbox.unsent(db) if e.subject is subject]
        return {each.subject_id: each for each in reversed(found)}

    def done_since(self, moment: datetime) -> tuple[OutboxItem, ...]:
        """Return what was sent since `moment`, the last one first."""
        with self._database.read() as db:
            return outbox.done_since(db, moment)

    def graces(self) -> Mapping[ChangeKind, timedelta]:
        """Return how long changes of each kind wait before they leave."""
        with self._database.read() as db:
            chosen = outbox.graces(db)
        return {each: chosen.get(each, GRACE) for each in ChangeKind}

    def cursors(self, account_id: int) -> Mapping[str, str]:
        """Return how far reading an account has come, by what is read."""
        with self._database.read() as db:
            return remote_rows.cursors(db, account_id)

    def wanted(self, account_id: int) -> tuple[str, ...]:
        """Return the bookings to be read soon, by their uids at the service.

        Those that were asked for, and those whose former name leads to them.
        """
        with self._database.read() as db:
            asked = remote_rows.asked_for(db, account_id)
            there = remote_rows.dangling(db, account_id)
        return tuple(dict.fromkeys((*asked, *there)))

    def times_asked(self, account_id: int, uid: str) -> int:
        """Return how often a booking was asked for since it was read; 0 for never."""
        with self._database.read() as db:
            return remote_rows.asked_for(db, account_id).get(uid, 0)

    def ahead(self, account_id: int, now: datetime) -> tuple[str, ...]:
        """Return the bookings of an account that are not over, by their uids there."""
        with self._database.read() as db:
            return remote_rows.ahead(db, account_id, now)

    def uid_at_service(self, subject: SubjectKind, local_id: int) -> str:
        """Return the name a thing has at its service now; empty for none yet."""
        with self._database.read() as db:
            names = remote_rows.of_local(db, subject, local_id)
        return names[-1].remote_id if names and not names[-1].successor else ""

    def document(self, subject: SubjectKind, local_id: int) -> str:
        """Return what the service said of a thing last, as received; empty for none."""
        with self._database.read() as db:
            names = remote_rows.of_local(db, subject, local_id)
        return names[-1].document if names else ""


def hold(work: Work, command: HoldChange) -> Outcome:
    """Let a change wait until somebody sends it."""
    item = _required(work, command.change_id, _MAY_CHANGE)
    return _kept(work, replace(item, state=ChangeState.HELD))


def send_now(work: Work, command: SendNow) -> Outcome:
    """Let a change leave at once; what was refused is another try, under a new key."""
    item = _required(work, command.change_id, (*_MAY_CHANGE, ChangeState.UNSURE))
    if item.state is ChangeState.UNSURE:
        return _kept(work, replace(item, not_before=work.now))
    if item.state is ChangeState.REFUSED:
        item = replaced(work, item, item.command, item.wished)
    sent = replace(item, state=ChangeState.WAITING, not_before=work.now)
    return _shown(work, sent) if sent.kind.removes else _kept(work, sent)


def reorder(work: Work, command: ReorderChange) -> Outcome:
    """Put a change elsewhere in its row; nothing overtakes what it depends on."""
    item = _required(work, command.change_id, tuple(ChangeState))
    row = [e for e in outbox.unsent(work.db, item.account_id) if e.id != item.id]
    places = [each.id for each in row]
    at = places.index(command.before) if command.before in places else len(places)
    row.insert(at, item)
    place = {each.id: n for n, each in enumerate(row)}
    for each in row:
        if place.get(each.depends_on or 0, -1) > place[each.id]:
            raise Invalid.field("before", "outbox.depends")
    outbox.swap_places(work.db, tuple(each.id for each in row))
    return Outcome(value=outbox.get(work.db, item.id), changes=OUTBOX)


def edit(work: Work, command: EditChange) -> Outcome:
    """Have a change ask for something else; raises Invalid once it was sent."""
    item = _required(work, command.change_id, _MAY_CHANGE)
    if item.state is not ChangeState.REFUSED and item.attempts:
        raise Invalid.field("change_id", "outbox.on-its-way")
    asked = command.command
    if type(asked) is not type(item.command):
        raise Invalid.field("command", "outbox.other-kind")
    wished = _wished(item, asked)
    new = replaced(work, item, asked, wished)
    return _shown(work, replace(new, not_before=work.now))


def _wished(item: OutboxItem, asked: object) -> Thing:
    """Return the thing as an edited change would have it."""
    if isinstance(asked, CreateSeries):
        asked = asked.first
    if isinstance(asked, CreateBooking):
        made = item.wished
        assert isinstance(made, Booking)
        length = asked.length or made.span.minutes
        return replace(
            made,
            span=Span.lasting(asked.start, length),
            attendee=replace(asked.attendee, id=made.attendee.id),
            notes=asked.notes,
            answers=asked.answers,
            location=asked.location or made.location,
        )
    assert item.base is not None
    return with_change(item.base, cast("RescheduleBooking", asked))


def drop_change(work: Work, command: DropChange) -> Outcome:
    """Let a change be as if it never was."""
    item = _required(work, command.change_id, tuple(ChangeState))
    dropped = drop(work, item, command.origin)
    return replace(dropped, final=Message.of("final.dropped"))


def take_back(work: Work, command: TakeBackChange) -> Outcome:
    """Undo a change: drop it while it is here, else make the opposite one."""
    item = outbox.get(work.db, command.change_id)
    if item is None:
        raise NotFound("change", command.change_id)
    if item.state.can_be_dropped and not item.attempts:
        return drop(work, item, command.origin)
    wished, base = item.wished, item.base
    if item.subject is not SubjectKind.BOOKING:
        return undone(work, item)
    if item.kind is ChangeKind.CREATE:
        return cancel(
            work, CancelBooking(booking_id=item.subject_id, origin=command.origin)
        )
    if item.kind is ChangeKind.RESCHEDULE and isinstance(base, Booking):
        assert isinstance(wished, Booking)
        return reschedule(
            work,
            RescheduleBooking(
                booking_id=item.subject_id,
                start=base.span.start,
                origin=command.origin,
                outside_hours=True,
            ),
        )
    raise Invalid.field("change_id", "outbox.no-way-back")


def settle_conflict(work: Work, command: SettleConflict) -> Outcome:
    """Let one side hold where a thing was changed on both."""
    item = _required(work, command.change_id, (ChangeState.CONFLICT,))
    theirs = item.theirs
    assert theirs is not None
    if command.choice is Choice.THEIRS:
        return drop(work, item, command.origin)
    if isinstance(theirs, Booking):
        if not theirs.status.takes_time:
            return _made_anew(work, item, command)
        wished = with_change(theirs, item.command)
    else:
        assert item.base is not None
        wished = rebased(item.base, item.wished, theirs)
    mine = replace(
        item,
        state=ChangeState.WAITING,
        base=theirs,
        wished=wished,
        theirs=None,
        not_before=work.now,
    )
    outbox.update(work.db, mine)
    return _shown(work, mine)


def _made_anew(work: Work, item: OutboxItem, command: SettleConflict) -> Outcome:
    """Book once more what was cancelled at the service: nothing else keeps it."""
    mine = item.wished
    assert isinstance(mine, Booking)
    if mine.event_type_id is None:
        raise Invalid.field("change_id", "outbox.no-way-back")
    drop(work, item, command.origin)
    return create(
        work,
        CreateBooking(
            uid=item.key,
            event_type_id=mine.event_type_id,
            start=mine.span.start,
            attendee=replace(mine.attendee, id=0),
            guests=mine.guests,
            answers=mine.answers,
            notes=mine.notes,
            origin=command.origin,
            outside_hours=True,
        ),
    )


def set_grace(work: Work, command: SetGrace) -> Outcome:
    """Set how long changes of a kind wait before they leave."""
    if not timedelta() <= command.grace <= LONGEST_GRACE:
        most = int(LONGEST_GRACE.total_seconds())
        raise Invalid.field("grace", "outbox.grace", most=most)
    before = outbox.graces(work.db).get(command.kind, GRACE)
    outbox.set_grace(work.db, command.kind, command.grace)
    undo = SetGrace(kind=command.kind, grace=before)
    return Outcome(value=None, changes=OUTBOX, undo=undo)


def _required(
    work: Work, change_id: int, states: tuple[ChangeState, ...]
) -> OutboxItem:
    """Return a change that is in one of `states`; raises NotFound and Invalid."""
    item = outbox.get(work.db, change_id)
    if item is None or not item.state.is_unsent:
        raise NotFound("change", change_id)
    if item.state not in states:
        raise Invalid.field("change_id", f"outbox.is-{item.state.value}")
    return item


def _kept(work: Work, item: OutboxItem) -> Outcome:
    """Store a change and return it."""
    outbox.update(work.db, item)
    return Outcome(value=item, changes=OUTBOX)


def _shown(work: Work, item: OutboxItem) -> Outcome:
    """Store a change, and show its thing with it."""
    outbox.update(work.db, item)
    chain = outbox.unsent_about(work.db, item.subject, item.subject_id)
    first = chain[0]
    if item.subject is not SubjectKind.BOOKING:
        truth = first.base or first.wished
        shown = show_laid_on(work, chain, truth)
        return Outcome(value=shown, changes=PARTS[item.subject])
    left = bookings.get(work.db, item.subject_id, erased=True)
    truth = first.theirs or first.base or first.wished
    assert isinstance(truth, Booking)
    assert left is not None
    booking = show(work, item.subject_id, truth)
    outcome = done(work, booking, None, left.span)
    return replace(outcome, changes=outcome.changes | OUTBOX)
