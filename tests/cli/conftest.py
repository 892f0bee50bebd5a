"""A data folder, and processes that are gone when the test is over."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.settings import DataFolder
from tests.processes import Processes

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    return DataFolder(tmp_path / "data")


@pytest.fixture
def processes() -> Iterator[Processes]:
    started = Processes()
    yield started
    started.end()
