"""What the booking dialogs are given from outside; they know nothing else."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from pinmycal_desktop.model.value_class import value_class
from pinmycal_desktop.ui.booking.telling import Telling
from pinmycal_desktop.ui.format import Format

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, datetime

    from pinmycal_desktop.model.booking import Booking
    from pinmycal_desktop.ui.operations import Operations
    from pinmycal_desktop.ui.relay import Relay


@value_class
class BookingServices:
    """The diary beside the window, the clock, and where an invitation goes."""

    operations: Operations
    clock: Callable[[], datetime]
    """Now, aware, in UTC."""
    zone: str
    """The IANA zone of the window: the host's clock in every dialog."""
    form: Format = field(default_factory=Format)
    save_invitation: Callable[[Booking], None] | None = None
    """Called in the GUI thread with a booking whose invitation shall be saved as a
    calendar file; None takes the offer away."""
    relay: Relay | None = None
    """Announces changes of the diary, so that free times stay true while one types."""

    account_id: int | None = None
    """The one account that is booked in; None for any."""
    acted_for: str = ""
    """Its name, when somebody is acted for."""

    @property
    def telling(self) -> Telling:
        """How these dialogs say times and reasons."""
        return Telling(form=self.form, zone=self.zone)

    def today(self) -> date:
        """Return the day it is on the host's clock."""
        return self.clock().astimezone(ZoneInfo(self.zone)).date()
