"""A hostile server, and an account that asks it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

import pytest

from pinmycal_desktop.model.credentials import ApiKey
from pinmycal_desktop.remote.asking import Asking
from pinmycal_desktop.remote.calcom.dialect import CalcomDialect
from pinmycal_desktop.remote.call import Watch
from pinmycal_desktop.remote.opening import open_calcom, open_pinmycal
from pinmycal_desktop.remote.session import Session
from pinmycal_desktop.remote.wallet import Wallet
from tests.remote.hostile import Hostile, hostile
from tests.server.calling import StandingClock

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pinmycal_desktop.model.credentials import Credentials
    from pinmycal_desktop.model.remote import RateLeft, RemoteCall
    from pinmycal_desktop.remote.remote import Remote

Make: TypeAlias = "Callable[..., Asking]"
"""Makes accounts that ask the server."""
KEY = "cal_0123456789abcdef"


@dataclass
class Watched:
    """What an observer was told."""

    calls: list[RemoteCall] = field(default_factory=list)
    rates: list[RateLeft] = field(default_factory=list)

    @property
    def watch(self) -> Watch:
        """Who tells it."""
        return Watch(called=self.calls.append, rates=self.rates.extend)


@pytest.fixture
def clock() -> StandingClock:
    """Give a clock that stands on a Monday morning."""
    return StandingClock()


@pytest.fixture
def server() -> Iterator[Hostile]:
    """Give a server that does as planned."""
    with hostile() as made:
        yield made


@pytest.fixture
def watched() -> Watched:
    """Give what an observer is told."""
    return Watched()


@pytest.fixture
def asking(server: Hostile, clock: StandingClock, watched: Watched) -> Iterator[Make]:
    """Give a maker of accounts that ask the server."""
    made: list[Asking] = []

    def make(wallet: Wallet | None = None, *, deadline: float = 30.0) -> Asking:
        session = Session(server.url, agent="PinmyCal/test", deadline=deadline)
        one = Asking(
            session,
            wallet or Wallet.holding(ApiKey(KEY)),
            CalcomDialect(),
            clock=clock,
            watch=watched.watch,
        )
        made.append(one)
        return one

    yield make
    for each in made:
        each.close()


@pytest.fixture
def calcom(server: Hostile, clock: StandingClock, watched: Watched) -> Iterator[Remote]:
    """Give an account at the server, which is taken for Cal.com's."""
    made = open_calcom(
        server.url,
        Wallet.holding(ApiKey(KEY)),
        agent="PinmyCal/test",
        clock=clock,
        watch=watched.watch,
    )
    yield made
    made.close()


@pytest.fixture
def organized(server: Hostile, clock: StandingClock) -> Iterator[Remote]:
    """Give an account in organization 5."""
    made = open_calcom(
        server.url,
        Wallet.holding(ApiKey(KEY)),
        agent="PinmyCal/test",
        clock=clock,
        organization_id="5",
    )
    yield made
    made.close()


@pytest.fixture
def pinmycal(server: Hostile, clock: StandingClock) -> Iterator[Remote]:
    """Give an account at the server, which is taken for PinmyCal's."""
    made = open_pinmycal(
        server.url, Wallet.holding(ApiKey(KEY)), agent="PinmyCal/test", clock=clock
    )
    yield made
    made.close()


@dataclass
class Kept:
    """A keyring's place for one account."""

    held: Credentials | None
    history: list[Credentials] = field(default_factory=list)

    def read(self) -> Credentials | None:
        """Return what is held."""
        return self.held

    def keep(self, credentials: Credentials) -> None:
        """Hold it from now on."""
        self.held = credentials
        self.history.append(credentials)

    @property
    def wallet(self) -> Wallet:
        """A wallet that uses it."""
        return Wallet(self.read, self.keep)
