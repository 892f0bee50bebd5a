"""What every step is given: the diary, the service, and who of the two is meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinmycal_desktop.model.remote import Ability
from pinmycal_desktop.model.value_class import value_class

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.model.account import Account
    from pinmycal_desktop.model.remote import RemoteBooking
    from pinmycal_desktop.remote.remote import Remote

_LONGEST_CHAIN = 50


@value_class
class Errand:
    """One account, here and at its service."""

    diary: Diary
    remote: Remote
    account: Account
    clock: Callable[[], datetime]

    @property
    def repeats_safely(self) -> bool:
        """Whether a write sent twice under one key takes effect once."""
        return Ability.SAFE_KEYS in self.remote.abilities

    def chain(self, uid: str) -> tuple[RemoteBooking, ...]:
        """Return a booking under each name it was given since `uid`, the last one now.

        Raises what `Remote.booking` raises.
        """
        found = [self.remote.booking(uid)]
        seen = {uid}
        while len(found) < _LONGEST_CHAIN:
            later = found[-1].rescheduled_to_uid
            if not later or later in seen:
                break
            seen.add(later)
            found.append(self.remote.booking(later))
        return tuple(found)
