"""Where a person's files are looked for first."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths

from pinmycal_desktop.ui.files import usual_folder

if TYPE_CHECKING:
    import pytest


def test_a_folder_that_is_there_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        QStandardPaths, "writableLocation", lambda place: str(tmp_path / place.name)
    )
    assert usual_folder() == str(Path.home())
    (tmp_path / "DocumentsLocation").mkdir()
    (tmp_path / "DownloadLocation").mkdir()
    assert usual_folder() == str(tmp_path / "DocumentsLocation")
    assert usual_folder(arrived=True) == str(tmp_path / "DownloadLocation")
