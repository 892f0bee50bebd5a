"""What is shown of a thing: what its service says, with unsent changes on top.

The first unsent change of a thing has, as its base, what the service says; each later
one lies on those before. Whenever the base moves, all are laid on again.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from pinmycal_desktop.model.booking import Attendee, Booking
from pinmycal_desktop.model.outbox import ChangeState, SubjectKind
from pinmycal_desktop.model.overlay import (
    came_true,
    collides,
    rebased,
    with_change,
)
from pinmycal_desktop.store import bookings, outbox

if TYPE_CHECKING:
    from pinmycal_desktop.diary.work import Work
    from pinmycal_desktop.model.outbox import OutboxItem, Thing
    from pinmycal_desktop.store.database import Connection

_IN_DOUBT = (ChangeState.SENDING, ChangeState.UNSURE)


def take_truth(work: Work, booking_id: int, truth: Booking) -> Booking:
    """Keep what the service says of a booking; return what is shown now.

    Changes that came true are done; one whose ground is gone is disputed. While it is
    not known what came of a change, nothing is concluded: the look at it will tell.
    """
    items = outbox.unsent_about(work.db, SubjectKind.BOOKING, booking_id)
    if items and items[0].state in _IN_DOUBT:
        shown = bookings.get(work.db, booking_id, erased=True)
        assert shown is not None
        return shown
    settled(work, items, truth)
    return show(work, booking_id, truth)


def settled(work: Work, items: tuple[OutboxItem, ...], truth: Thing) -> None:
    """Settle what `truth` settles of a thing's changes, which are in order.

    Only the first can be judged: the others lie on what it was to bring about.
    """
    if not items:
        return
    first = items[0]
    if first.base is None or came_true(first, truth):
        finish(work, first)
    else:
        outbox.update(work.db, _judged(first, truth))


def _judged(item: OutboxItem, truth: Thing) -> OutboxItem:
    """Return a change that has not come true, beside what the service says."""
    if collides(item, truth):
        return replace(item, state=ChangeState.CONFLICT, theirs=truth)
    if item.state is ChangeState.CONFLICT:
        return replace(item, state=ChangeState.WAITING, theirs=None)
    return item


def finish(work: Work, item: OutboxItem) -> None:
    """Note that a change is done."""
    done = replace(
        item,
        state=ChangeState.DONE,
        theirs=None,
        trouble=None,
        depends_on=None,
        settled_at=work.now,
    )
    outbox.update(work.db, done)


def show(work: Work, booking_id: int, truth: Booking) -> Booking:
    """Lay the unsent changes of a booking on `truth`, and store what is to be seen."""
    items = outbox.unsent_about(work.db, SubjectKind.BOOKING, booking_id)
    return _store(work, booking_id, cast("Booking", lay_on(work.db, items, truth)))


def lay_on(db: Connection, items: tuple[OutboxItem, ...], truth: Thing) -> Thing:
    """Lay changes on `truth`, each on those before; return what is to be seen.

    A disputed change keeps the base it was made on, so that all three can be shown.
    """
    value, shows = truth, True
    for item in items:
        if item.base is None:
            value = item.wished
            continue
        if item.state is ChangeState.CONFLICT:
            shows = False
            continue
        moved = _moved(item, value)
        if moved != item:
            outbox.update(db, moved)
        if shows:
            value = moved.wished
    return value


def _moved(item: OutboxItem, base: Thing) -> OutboxItem:
    """Return a change on another base."""
    if isinstance(base, Booking):
        return replace(item, base=base, wished=with_change(base, item.command))
    assert item.base is not None
    return replace(item, base=base, wished=rebased(item.base, item.wished, base))


def _store(work: Work, booking_id: int, value: Booking) -> Booking:
    """Store what is to be seen of a booking; all that names it here stays."""
    current = bookings.get(work.db, booking_id, erased=True)
    assert current is not None
    new = replace(
        value,
        id=current.id,
        uid=current.uid,
        account_id=current.account_id,
        host_id=current.host_id,
        event_type_id=current.event_type_id,
        short_uid=current.short_uid,
        number=current.number,
        former_uid=current.former_uid,
        import_id=current.import_id,
        attendee=_known(current, value.attendee),
        others=tuple(_known(current, each) for each in value.others),
        revision=current.revision,
        history=current.history,
    )
    if new == current:
        return current
    changed = replace(
        new,
        revision=current.revision + 1,
        sequence=max(current.sequence, value.sequence)
        + (new.span != current.span or new.status is not current.status),
    )
    bookings.update(work.db, [changed])
    if bookings.status_before_erasure(work.db, booking_id):
        bookings.unerase(work.db, changed)
    return changed


def _known(current: Booking, person: Attendee) -> Attendee:
    """Return a person under the id they have in the stored booking."""
    wanted = person.email.casefold()
    ids = (each.id for each in current.people if each.email.casefold() == wanted)
    return replace(person, id=next(ids, 0))
