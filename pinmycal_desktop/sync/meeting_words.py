"""Telling a service of seats, series and other hosts, and what is to be read after.

A seat is named by its service: it is looked up by whose it is, right before. One that
is not there any more was given up or moved already, maybe by an earlier try.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from pinmycal_desktop.model.commands.bookings import CreateSeries
from pinmycal_desktop.model.commands.meetings import CancelSeat, MoveSeat
from pinmycal_desktop.model.commands.sync import (
    PostponeChange,
    SettleChange,
    TakeInPage,
)
from pinmycal_desktop.model.errors import NotFound, PinmyCalError

if TYPE_CHECKING:
    from pinmycal_desktop.model.outbox import OutboxItem
    from pinmycal_desktop.model.remote import RemoteBooking
    from pinmycal_desktop.remote.remote import Remote
    from pinmycal_desktop.sync.errand import Errand


def answer_of_seat(errand: Errand, item: OutboxItem, uid: str) -> RemoteBooking:
    """Give up or move one seat; return the meeting it was in, as it is now."""
    remote, command = errand.remote, item.command
    assert isinstance(command, CancelSeat | MoveSeat)
    there = remote.booking(uid)
    seat = _seat_of(there, command.email)
    if not seat:
        return there
    if isinstance(command, CancelSeat):
        return remote.cancel(uid, reason=command.reason, seat_uid=seat, key=item.key)
    known = errand.account.connection
    moved = remote.reschedule(
        uid,
        start=command.start,
        moved_by=known.email if known else "",
        seat_uid=seat,
        key=item.key,
    )
    errand.diary.run(TakeInPage(account_id=item.account_id, bookings=(moved,)))
    return remote.booking(uid)


def _seat_of(booking: RemoteBooking, email: str) -> str:
    """Return the seat of somebody; empty where they have none."""
    wanted = email.casefold()
    found = (e.seat_uid for e in booking.attendees if e.email.casefold() == wanted)
    return next(found, "")


def take_in_rest(errand: Errand, item: OutboxItem, first: RemoteBooking | None) -> None:
    """Take in the other meetings of a series that was just made.

    What cannot be read now comes with the next listing.
    """
    if first is None or not isinstance(item.command, CreateSeries):
        return
    with suppress(PinmyCalError):
        series = errand.remote.series(first.series_uid or first.uid)
        others = tuple(each for each in series if each.uid != first.uid)
        errand.diary.run(TakeInPage(account_id=item.account_id, bookings=others))


def host_there(remote: Remote, wanted: str) -> str:
    """Return the number at the service of whom a booking goes to; empty for nobody.

    Raises NotFound where nobody in the person's teams has that address.
    """
    if not wanted or wanted.isdecimal():
        return wanted
    for team in remote.teams():
        for member in remote.members(team.remote_id):
            if wanted.casefold() in (member.email.casefold(), member.username):
                return member.user_id
    raise NotFound("host", wanted)


def look_at_host(errand: Errand, item: OutboxItem, there: RemoteBooking) -> None:
    """Note whether a booking went to another host: then it is not to be sent again."""
    known = errand.account.connection
    own = known.email.casefold() if known else ""
    is_mine = any(each.email.casefold() == own for each in there.hosts)
    errand.diary.run(
        PostponeChange(change_id=item.id)
        if is_mine
        else SettleChange(change_id=item.id, booking=there)
    )
