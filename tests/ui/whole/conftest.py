"""The sample, made once, and the window over a copy of it."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.app.sample import prepare_sample
from pinmycal_desktop.settings import DataFolder
from tests.ui.whole.cloudy import cloudy_database
from tests.ui.whole.screens import DAY, NOW, Whole

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data file of a sample around a fixed day."""
    folder = DataFolder(tmp_path_factory.mktemp("sample"))
    prepare_sample(folder, clock=lambda: NOW, day=DAY)
    return folder.database


@pytest.fixture(scope="session")
def cloudy(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data file of somebody who is signed in at a service too."""
    return cloudy_database(sample, tmp_path_factory.mktemp("cloudy"), NOW)


@pytest.fixture
def whole(
    sample: Path, cloudy: Path, tmp_path: Path, qtbot: QtBot
) -> Iterator[Callable[[], Whole]]:
    """Open the window over the sample; closed again after the test."""
    opened: list[Whole] = []

    def make() -> Whole:
        copy = shutil.copy(sample, tmp_path / f"{len(opened)}.db")
        other = shutil.copy(cloudy, tmp_path / f"cloudy-{len(opened)}.db")
        opened.append(Whole.open(Path(copy), qtbot, cloudy=Path(other)))
        return opened[-1]

    yield make
    for each in opened:
        each.close()
