"""A computer that is signed in at our own service, over a real socket."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from pinmycal_desktop.diary import Diary
from pinmycal_desktop.model.booking import Attendee, Origin
from pinmycal_desktop.model.commands.bookings import CreateBooking
from pinmycal_desktop.model.commands.sync import SendNow
from pinmycal_desktop.model.outbox import ChangeState
from pinmycal_desktop.model.signing_in import KeyWish
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.model.sync_status import SyncState
from pinmycal_desktop.sync.accounts import CloudAccounts
from pinmycal_desktop.sync.engine import Looking
from pinmycal_desktop.sync.keeping import make_engine
from pinmycal_desktop.vault import SessionVault
from tests.builders import ZONE, a_uid, at

if TYPE_CHECKING:
    from pathlib import Path

    from pinmycal_desktop.model.account import Platform
    from pinmycal_desktop.model.booking import Booking
    from tests.builders import SettableClock

EVER = Span(at(1, 0), at(1, 0) + timedelta(days=60))
_DAY = Span(at(10, 9), at(11, 9))


class Computer:
    """A computer that is signed in at the service."""

    def __init__(
        self, folder: Path, url: str, key: str, platform: Platform, clock: SettableClock
    ) -> None:
        folder.mkdir()
        self.clock = clock
        self.diary = Diary.open(folder / "pinmycal.db", clock=clock, zone=ZONE)
        self.accounts = accounts = CloudAccounts(
            self.diary, SessionVault(), clock=clock
        )
        wish = KeyWish(platform=platform, address=url, key=key)
        self.account = accounts.sign_in(wish).account
        self.engine, self.remote = make_engine(
            accounts, self.diary, self.account.id, clock=clock
        )
        self.host_id = self.diary.account.owner_of(self.account.id).id

    def close(self) -> None:
        """End everything."""
        self.remote.close()
        self.diary.close()

    def sync(self) -> None:
        """Do all there is to do."""
        for item in self.diary.outbox.items(self.account.id):
            if item.state is ChangeState.WAITING:
                self.diary.run(SendNow(change_id=item.id))
        self.engine.poll_now()
        self.engine.run_once(Looking(span=_DAY))
        assert self.engine.status.state is SyncState.UP_TO_DATE, self.engine.status

    @property
    def bookings(self) -> tuple[Booking, ...]:
        """All that is shown of the account."""
        return self.diary.bookings.between(EVER, host_id=self.host_id)

    @property
    def active(self) -> list[object]:
        """When what takes time begins."""
        return [each.span.start for each in self.bookings if each.status.takes_time]

    def book(self, start: object) -> Booking:
        """Book half an hour."""
        types = self.diary.event_types.all(host_id=self.host_id)
        half_hour = next(each for each in types if each.length == 30)
        wish = CreateBooking(
            uid=a_uid(),
            event_type_id=half_hour.id,
            start=start,  # type: ignore[arg-type]
            attendee=Attendee(name="Bo Ek", email="bo@example.org", zone="UTC"),
            origin=Origin.WINDOW,
        )
        return self.diary.run(wish).booking
