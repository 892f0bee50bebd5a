"""One platform after another, for one suite.

Our own service on a real socket under both of its interfaces and, where one is named, a
live server.
"""

from __future__ import annotations

import os
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.diary import Diary
from pinmycal_desktop.model.credentials import ApiKey
from pinmycal_desktop.model.remote import NewRemoteBooking
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.remote.address import base_address
from pinmycal_desktop.remote.opening import open_calcom, open_pinmycal
from pinmycal_desktop.remote.wallet import Wallet
from pinmycal_desktop.server.app import build_app
from pinmycal_desktop.server.runner import ServiceThread
from tests.server.calling import StandingClock, make_token

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import Any

    from pinmycal_desktop.model.remote_setup import RemoteEventType
    from pinmycal_desktop.remote.remote import Remote

LIVE = ("PINMYCAL_LIVE_URL", "PINMYCAL_LIVE_KEY", "PINMYCAL_LIVE_PLATFORM")
"""Which live server is asked, with whose key, and whether it is `calcom` (what is meant
when nothing is said) or `pinmycal`. Bookings are made there, and cancelled."""
AGENT = "PinmyCal-contract/1"
ZONE = "Europe/Berlin"


@dataclass
class Platform:
    """A platform with an account to ask."""

    remote: Remote
    now: datetime
    made: list[str] = field(default_factory=list)

    def event_type(self) -> RemoteEventType:
        """Return one that can be booked by anybody."""
        return self.remote.event_types()[0]

    def week(self) -> Span:
        """Return a week that begins tomorrow."""
        start = self.now.replace(hour=0, minute=0, second=0, microsecond=0)
        return Span(start + timedelta(days=1), start + timedelta(days=8))

    def free(self, count: int = 1) -> list[datetime]:
        """Return free starts."""
        kind = self.event_type()
        found = self.remote.slots(kind.remote_id, span=self.week(), zone=ZONE)
        assert len(found) >= count
        return [each.start for each in found[:: max(1, len(found) // count)]][:count]

    def new(self, start: datetime, **changed: Any) -> NewRemoteBooking:
        """Return a wish for a booking."""
        wanted: dict[str, Any] = {
            "event_type_id": self.event_type().remote_id,
            "start": start,
            "name": "Eve Example",
            "email": "eve+1@example.test",
            "zone": "Asia/Kolkata",
        }
        return NewRemoteBooking(**wanted | changed)


@contextmanager
def own_service(folder: Path, *, rate_limit: int = 0) -> Iterator[tuple[str, Diary]]:
    """Serve a fresh diary of a host in Berlin on a real socket."""
    clock = StandingClock()
    diary = Diary.open(folder / "pinmycal.db", clock=clock, zone=ZONE, host_name="Ada")
    app = build_app(diary, clock=clock, secrets=lambda _: None, rate_limit=rate_limit)
    service = ServiceThread(app, host="127.0.0.1", port=0)
    service.start()
    try:
        yield service.url, diary
    finally:
        assert service.stop()
        diary.close()


@pytest.fixture
def own(tmp_path: Path) -> Iterator[tuple[str, Diary]]:
    """Give our own service's address, and the diary behind it."""
    with own_service(tmp_path) as served:
        yield served


@pytest.fixture
def own_calcom(own: tuple[str, Diary]) -> Iterator[Platform]:
    """Give our own service as Cal.com."""
    address, diary = own
    clock = StandingClock()
    wallet = Wallet.holding(ApiKey(make_token(diary)))
    remote = open_calcom(address, wallet, agent=AGENT, clock=clock)
    yield Platform(remote, clock.now)
    remote.close()


@pytest.fixture
def own_pinmycal(own: tuple[str, Diary]) -> Iterator[Platform]:
    """Give our own service as PinmyCal."""
    address, diary = own
    clock = StandingClock()
    wallet = Wallet.holding(ApiKey(make_token(diary)))
    remote = open_pinmycal(address, wallet, agent=AGENT, clock=clock)
    yield Platform(remote, clock.now)
    remote.close()


@pytest.fixture
def live() -> Iterator[Platform]:
    """Give a live server's account."""
    url, key, kind = (os.environ.get(each, "") for each in LIVE)
    if not url or not key:
        pytest.skip(f"only on a machine where {LIVE[0]} and {LIVE[1]} are set")
    now = datetime.now(UTC)  # noqa: TID251 - a live server has the real time
    opened = open_pinmycal if kind == "pinmycal" else open_calcom
    wallet = Wallet.holding(ApiKey(key))
    remote = opened(base_address(url), wallet, agent=AGENT, clock=lambda: now)
    made = Platform(remote, now)
    yield made
    for uid in made.made:
        remote.cancel(uid, reason="A test is over", key=f"clean-{uid}")
    remote.close()


@pytest.fixture(params=["own_calcom", "own_pinmycal", "live"])
def platform(request: pytest.FixtureRequest) -> Platform:
    """Give each platform in turn."""
    found: Platform = request.getfixturevalue(request.param)
    return found
