"""A service, and computers that keep up with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.diary import Diary
from pinmycal_desktop.server.app import build_app
from pinmycal_desktop.server.runner import ServiceThread
from tests.builders import ZONE, SettableClock
from tests.sync.desk import Desk
from tests.sync.service import Service

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def clock() -> SettableClock:
    """The clock of everybody."""
    return SettableClock()


@pytest.fixture(params=[False, True], ids=["no keys", "keys"])
def service(clock: SettableClock, request: pytest.FixtureRequest) -> Service:
    """Either kind of service."""
    return Service(clock, knows_keys=request.param)


@pytest.fixture
def desk(tmp_path: Path, service: Service, clock: SettableClock) -> Iterator[Desk]:
    """A computer that has read everything."""
    made = Desk(tmp_path, service, clock)
    made.sync()
    yield made
    made.close()


@pytest.fixture
def theirs(tmp_path: Path, clock: SettableClock) -> Iterator[Diary]:
    """What the service holds."""
    opened = Diary.open(tmp_path / "theirs.db", clock=clock, zone=ZONE, host_name="Ada")
    yield opened
    opened.close()


@pytest.fixture
def url(theirs: Diary, clock: SettableClock) -> Iterator[str]:
    """Where the service answers."""
    app = build_app(theirs, clock=clock, secrets=lambda _: None, rate_limit=0)
    thread = ServiceThread(app, host="127.0.0.1", port=0)
    thread.start()
    yield thread.url
    assert thread.stop()
