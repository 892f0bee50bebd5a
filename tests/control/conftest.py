"""A real diary in a folder of its own, and a desk to ask at."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.control.desk import Desk
from pinmycal_desktop.diary import Diary
from pinmycal_desktop.vault import SessionVault

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NOW = datetime(2026, 3, 11, 9, 20, tzinfo=UTC)
"""A Wednesday morning; Berlin's clock goes forward on the 29th."""


def _clock() -> datetime:
    return NOW


@pytest.fixture
def diary(tmp_path: Path) -> Iterator[Diary]:
    opened = Diary.open(
        tmp_path / "pinmycal.db", clock=_clock, zone="Europe/Berlin", host_name="Nora"
    )
    yield opened
    opened.close()


@pytest.fixture
def vault() -> SessionVault:
    return SessionVault()


@pytest.fixture
def desk(diary: Diary, vault: SessionVault) -> Desk:
    return Desk(diary=diary, clock=_clock, secrets=vault)
