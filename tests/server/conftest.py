"""The real service over a real diary, called in process or over a real socket."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.diary import Diary
from pinmycal_desktop.model.commands.webhooks import SaveWebhookEndpoint
from pinmycal_desktop.server.app import build_app
from pinmycal_desktop.server.runner import ServiceThread
from tests.server.calling import Caller, StandingClock, make_token

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from starlette.types import ASGIApp

HOOK_SECRET = b"whsecret"


@pytest.fixture
def clock() -> StandingClock:
    """Give a clock that stands on a Monday morning."""
    return StandingClock()


@pytest.fixture
def diary(tmp_path: Path, clock: StandingClock) -> Iterator[Diary]:
    """Give a fresh diary of a host in Berlin, 9:00 to 17:00 on weekdays."""
    opened = Diary.open(
        tmp_path / "pinmycal.db", clock=clock, zone="Europe/Berlin", host_name="Ada"
    )
    yield opened
    opened.close()


@pytest.fixture
def secrets() -> dict[str, bytes]:
    """Give the secrets of webhook endpoints, by name."""
    return {"crm": HOOK_SECRET}


@pytest.fixture
def token(diary: Diary) -> str:
    """Give a key to the service that was made for it."""
    return make_token(diary)


@pytest.fixture
def app(diary: Diary, clock: StandingClock, secrets: dict[str, bytes]) -> ASGIApp:
    """Give the service, with one open place for webhooks."""
    account = diary.account.local()
    diary.run(SaveWebhookEndpoint(account_id=account.id, name="crm"))
    return build_app(
        diary,
        clock=clock,
        secrets=secrets.get,
        tunnel_hosts=lambda: frozenset({"hooks.example.test"}),
    )


@pytest.fixture
def call(app: ASGIApp, token: str) -> Iterator[Caller]:
    """Give a program that may use the service."""
    with asyncio.Runner() as runner:
        yield Caller(app, token, runner)


@pytest.fixture
def served(app: ASGIApp) -> Iterator[ServiceThread]:
    """Give the service on a real socket."""
    thread = ServiceThread(app, host="127.0.0.1", port=0)
    thread.start()
    yield thread
    assert thread.stop()
