"""What may be done with a booking, by the account it belongs to.

A service takes nothing back: a cancellation can be restored here until it has left.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinmycal_desktop.model.message import Message
from pinmycal_desktop.model.remote import Ability
from pinmycal_desktop.model.rights import obstacle
from pinmycal_desktop.screen.deeds import obstacle_in

if TYPE_CHECKING:
    from pinmycal_desktop.model.booking import Booking
    from pinmycal_desktop.screen.week import WeekState

_NEEDED = {
    "reschedule": Ability.BOOK,
    "cancel": Ability.BOOK,
    "restore": Ability.BOOK,
    "confirm": Ability.ANSWER,
    "decline": Ability.ANSWER,
    "guests": Ability.ADD_GUESTS,
    "place": Ability.CHANGE_LOCATION,
    "absent": Ability.MARK_ABSENT,
    "reassign": Ability.REASSIGN,
    "seat": Ability.SEATS,
    "series": Ability.BOOK,
}


def obstacle_to(action: str, booking: Booking, state: WeekState) -> Message | None:
    """Return why the action called `action` cannot be done with `booking`, if so.

    What the account may not do comes before what the booking does not allow.
    """
    account = state.account(booking.account_id)
    ability = _NEEDED.get(action)
    if account is None or ability is None:
        return None
    if action == "restore" and account.connection is not None:
        unsent = state.change_of(booking.id)
        if unsent is None or not unsent.can_be_dropped:
            return Message.of("rights.no-restoring", name=account.name)
    return obstacle(account, ability) or obstacle_in(action, booking, state)
