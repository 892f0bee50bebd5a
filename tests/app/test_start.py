"""The start of the window, where it cannot be shown."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.app import start
from pinmycal_desktop.app.options import WindowOptions
from pinmycal_desktop.control.lock import is_held
from pinmycal_desktop.settings import DataFolder

if TYPE_CHECKING:
    from pathlib import Path


def _no_qt() -> None:
    raise ImportError("libEGL.so.1: cannot open shared object file")


def test_qt_begins_before_any_other_thread(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    alone: list[bool] = []

    def begin() -> None:
        names = {each.name for each in threading.enumerate()}
        alone.append(not any(name.startswith("pinmycal") for name in names))

    monkeypatch.setattr(start, "begin_qt", begin)
    monkeypatch.setattr(start, "load_qt", _no_qt)
    with pytest.raises(ImportError, match="libEGL"):
        start.main(WindowOptions(folder=DataFolder(tmp_path / "data")))
    assert alone == [True]


def test_without_qt_the_folder_is_given_up_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = DataFolder(tmp_path / "data")
    monkeypatch.setattr(start, "load_qt", _no_qt)
    with pytest.raises(ImportError, match="libEGL"):
        start.main(WindowOptions(folder=folder))
    assert folder.database.exists()
    assert not is_held(folder.lock)


def test_without_qt_a_folder_that_cannot_be_opened_is_no_second_trouble(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "data").write_text("a file stands where the folder should be")
    monkeypatch.setattr(start, "load_qt", _no_qt)
    with pytest.raises(ImportError, match="libEGL"):
        start.main(WindowOptions(folder=DataFolder(tmp_path / "data")))
