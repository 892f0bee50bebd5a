"""A data folder, and processes that are gone when the test is over."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.diary import Diary
from pinmycal_desktop.settings import DataFolder
from tests.cli.typing_commands import NOW, Typing
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


@pytest.fixture
def typing(folder: DataFolder) -> Typing:
    """Give somebody who types, over a folder of Nora's in Berlin."""
    folder.make()
    Diary.open(
        folder.database, clock=lambda: NOW, zone="Europe/Berlin", host_name="Nora"
    ).close()
    return Typing(folder)
