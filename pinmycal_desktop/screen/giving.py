"""Giving a booking to another host: who may take it, told before anybody asks.

The diary has the last word (R35, R36); this answers a pointer that carries a booking
over the columns of people, from what these already show.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinmycal_desktop.model.hosts import Scheduling
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.model.reasons import ReasonKind
from pinmycal_desktop.screen.explain import why_not

if TYPE_CHECKING:
    from pinmycal_desktop.model.booking import Booking
    from pinmycal_desktop.screen.week import WeekState


def obstacle_to_give(
    state: WeekState, booking: Booking, *, giver: int, taker: int
) -> Message | None:
    """Return why `booking` cannot go from one host to another; None when it may.

    The other one must have the time, in their own hours.
    """
    account = state.account(booking.account_id)
    if account is not None and account.connection is not None:
        return Message.of("account.not-offered")
    if taker in booking.host_ids:
        return Message.of("booking.host-already", title=booking.title)
    kind = state.event_type(booking)
    if kind is None or kind.scheduling is not Scheduling.ROUND_ROBIN:
        return Message.of("booking.no-turns", title=booking.title)
    in_turn = {each.host_id: each.group for each in kind.hosts if not each.is_fixed}
    if giver not in in_turn or in_turn.get(taker) != in_turn[giver]:
        return Message.of("booking.no-such-host", title=booking.title)
    person = state.person(taker)
    found = why_not(state.of_person(taker), booking.span, moving=booking.id)
    if person is not None and any(e.kind is not ReasonKind.PAST for e in found):
        return Message.of("booking.host-not-free", name=person.host.name)
    return None
