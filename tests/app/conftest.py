"""A data folder, processes that end with their test, and services that die."""

from __future__ import annotations

import asyncio
import threading
from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.server.runner import _Server
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


@pytest.fixture
def death(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """Set it, and every local service that was started breaks down."""
    now = threading.Event()

    async def break_down(server: _Server) -> None:
        living = asyncio.create_task(live(server))
        dying = asyncio.create_task(asyncio.to_thread(now.wait))
        await asyncio.wait((living, dying), return_when=asyncio.FIRST_COMPLETED)
        if dying.done():
            raise RuntimeError("the loop is gone")

    live = _Server.main_loop
    monkeypatch.setattr(_Server, "main_loop", break_down)
    yield now
    now.set()
