"""A real diary in a real file, read and written beside the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.diary import Diary
from pinmycal_desktop.ui.operations import Operations
from pinmycal_desktop.ui.relay import Relay
from tests.builders import ZONE, SettableClock

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication


@pytest.fixture
def clock() -> SettableClock:
    """The clock of diary and window: Monday, 9 March 2026, 8:00 in Rome."""
    return SettableClock()


@pytest.fixture
def diary(tmp_path: Path, clock: SettableClock) -> Iterator[Diary]:
    """A diary just after its first start."""
    path = tmp_path / "data" / "pinmycal.db"
    opened = Diary.open(path, clock=clock, zone=ZONE, host_name="Mira Holt")
    yield opened
    opened.close()


@pytest.fixture
def operations(diary: Diary, qapp: QApplication) -> Iterator[Operations]:
    """Work with the diary beside the GUI thread."""
    made = Operations(diary, qapp)
    yield made
    assert made.close()


@pytest.fixture
def relay(diary: Diary, qapp: QApplication) -> Iterator[Relay]:
    """What the diary announces."""
    made = Relay(qapp)
    made.watch(diary)
    yield made
    made.close()
