"""A desk for each module; what was on its screen is kept when a test fails."""

from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.settings import DataFolder, Preferences, save_preferences
from tests.end_to_end.desk import PARTS, Desk

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator
    from datetime import date
    from pathlib import Path


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A clear desk, with no data yet; the program is still to be started."""
    if not sys.platform.startswith("linux"):
        pytest.skip("only on Linux: X11 and AT-SPI")
    missing = [each for each in PARTS if shutil.which(each) is None]
    if missing:
        pytest.skip(f"needs {', '.join(missing)}: run dev.py setup")
    home = tmp_path_factory.mktemp("desk")
    made = Desk(DataFolder(home / "data"), home)
    yield made
    made.close()


@pytest.fixture(scope="module")
def monday(desk: Desk) -> date:
    """The Monday of the week that is shown: the next one, so that all is to come."""
    desk.folder.path.mkdir(mode=0o700)
    save_preferences(desk.folder, Preferences(welcomed=True, hint_dismissed=True))
    desk.start()
    return desk.next_week()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Function,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Keep the screen of a test that failed, and say where."""
    report = yield
    made = item.funcargs.get("desk") if hasattr(item, "funcargs") else None
    if report.failed and isinstance(made, Desk):
        file: Path = made.keep_picture(item.name)
        report.sections.append(("screen", str(file)))
    return report
