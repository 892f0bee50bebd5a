"""A real diary in a real file, and a clock that tests set."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.diary import Diary
from tests.builders import ZONE, SettableClock

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def clock() -> SettableClock:
    """The clock the diary looks at."""
    return SettableClock()


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """Where the data file is."""
    return tmp_path / "data" / "pinmycal.db"


@pytest.fixture
def diary(database: Path, clock: SettableClock) -> Iterator[Diary]:
    """A diary just after its first start."""
    opened = Diary.open(database, clock=clock, zone=ZONE, host_name="Mira Holt")
    yield opened
    opened.close()
