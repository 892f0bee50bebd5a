"""One piece of work: what a command is given to be carried out with.

It lives as long as one transaction and belongs to the thread that writes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinmycal_desktop.diary.sight import Sight
from pinmycal_desktop.diary.week import local_account, owner
from pinmycal_desktop.model.errors import ChangedMeanwhile, NotFound
from pinmycal_desktop.model.value_class import value_class
from pinmycal_desktop.store import accounts, bookings

if TYPE_CHECKING:
    from datetime import datetime

    from pinmycal_desktop.model.account import Account, Host
    from pinmycal_desktop.model.booking import Booking
    from pinmycal_desktop.store.database import Connection


@value_class
class Work:
    """A transaction, and the moment all of it happens at."""

    db: Connection
    now: datetime
    sight: Sight = Sight.EVERYTHING
    """What there is for whoever gave the command."""

    @property
    def account(self) -> Account:
        """The local account."""
        return local_account(self.db)

    @property
    def host(self) -> Host:
        """The owner of the local account."""
        return owner(self.db)

    def require_host(self, host_id: int) -> Host:
        """Return the host of this number, 0 being the owner; raises NotFound."""
        if not host_id:
            return self.host
        host = accounts.host(self.db, host_id)
        if host is None:
            raise NotFound("host", host_id)
        return host

    def require_account(self, account_id: int) -> Account:
        """Return the account, which is the local one; raises NotFound for another."""
        account = self.account
        if account.id != account_id:
            raise NotFound("account", account_id)
        return account

    def require_booking(
        self, booking_id: int, expected: int | None, *, erased: bool = False
    ) -> Booking:
        """Return the booking a command is about.

        Raises NotFound when there is none, ChangedMeanwhile when its revision is not
        the expected one.
        """
        booking = bookings.get(self.db, booking_id, erased=erased)
        if booking is None:
            raise NotFound("booking", booking_id)
        if expected is not None and booking.revision != expected:
            raise ChangedMeanwhile("booking", booking)
        return booking
