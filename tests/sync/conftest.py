"""A service, and computers that keep up with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.builders import SettableClock
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
