"""What can be done with a booking beside moving and settling it, and when it cannot.

The diary has the last word; this is told before anybody fills in a form.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinmycal_desktop.model.hosts import Scheduling
from pinmycal_desktop.model.message import Message

if TYPE_CHECKING:
    from pinmycal_desktop.model.booking import Booking
    from pinmycal_desktop.screen.week import WeekState

DEEDS = ("guests", "place", "absent", "reassign", "seat", "series")
"""Further people, another place, who did not come, another host, one seat of several,
the rest of a series: the window's actions of that name."""


def obstacle_in(deed: str, booking: Booking, state: WeekState) -> Message | None:
    """Return what of the booking itself stands against a deed; None for nothing."""
    if deed not in DEEDS:
        return None
    if not booking.status.takes_time:
        return Message.of(f"booking.is-{booking.status.value}", title=booking.title)
    code = {
        "absent": "booking.not-begun" if booking.span.start > state.now else "",
        "reassign": "" if _may_change_hands(booking, state) else "booking.no-turns",
        "seat": "" if has_seats(booking, state) else "seat.none",
        "series": "" if booking.series_uid else "series.not-one",
    }.get(deed, "")
    return Message.of(code, title=booking.title) if code else None


def has_seats(booking: Booking, state: WeekState) -> bool:
    """Whether each of its people has a seat; services tell that by the event type."""
    kind = state.event_type(booking)
    is_there = is_at_service(booking, state)
    return bool(booking.seats) or (
        is_there and kind is not None and kind.seats is not None
    )


def able_to_take(booking: Booking, state: WeekState) -> tuple[int, ...] | None:
    """Return who takes turns with those who hold it; None where a service knows."""
    if is_at_service(booking, state):
        return None
    kind = state.event_type(booking)
    in_turn = {
        each.host_id: each.group
        for each in (kind.hosts if kind else ())
        if not each.is_fixed
    }
    groups = {in_turn[each] for each in booking.host_ids if each in in_turn}
    return tuple(
        each
        for each, group in in_turn.items()
        if group in groups and each not in booking.host_ids
    )


def is_at_service(booking: Booking, state: WeekState) -> bool:
    """Whether a service has it, and takes part in all that is done with it."""
    account = state.account(booking.account_id)
    return account is not None and account.connection is not None


def _may_change_hands(booking: Booking, state: WeekState) -> bool:
    """Whether others take turns in holding it; a service decides by itself."""
    kind = state.event_type(booking)
    in_turns = kind is not None and kind.scheduling is Scheduling.ROUND_ROBIN
    return in_turns or is_at_service(booking, state)
