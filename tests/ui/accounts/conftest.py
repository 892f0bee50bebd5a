"""A place to work on, and our own service on a real socket to sign in at."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.app.cloud import Cloud
from pinmycal_desktop.diary import Diary
from pinmycal_desktop.model.commands.access import AddOAuthClient
from pinmycal_desktop.server.app import build_app
from pinmycal_desktop.server.runner import ServiceThread
from pinmycal_desktop.ui.services import Services
from pinmycal_desktop.vault import SessionVault
from tests.server.calling import make_token
from tests.ui.pages import NOW, ZONE, Done

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.ui.pages import Place


@pytest.fixture
def theirs(tmp_path: Path) -> Iterator[Diary]:
    """What the service holds."""
    opened = Diary.open(
        tmp_path / "theirs.db", clock=lambda: NOW, zone=ZONE, host_name="Ada Holt"
    )
    opened.run(
        AddOAuthClient(
            account_id=1,
            client_id="desktop",
            name="PinmyCal Desktop",
            redirect_uris=("http://127.0.0.1/callback",),
        )
    )
    yield opened
    opened.close()


@pytest.fixture
def service(theirs: Diary) -> Iterator[str]:
    """The address of the service."""
    app = build_app(theirs, clock=lambda: NOW, secrets=lambda _: None)
    thread = ServiceThread(app, host="127.0.0.1", port=0)
    thread.start()
    try:
        yield thread.url
    finally:
        assert thread.stop()


@pytest.fixture
def key(theirs: Diary) -> str:
    """A key of the service."""
    return make_token(theirs)


@pytest.fixture
def cloud(place: Place) -> Cloud:
    """The accounts of this computer."""
    vault = SessionVault()
    return Cloud(place.diary, lambda: vault, clock=lambda: NOW)


@pytest.fixture
def done() -> Done:
    """What was told to be done."""
    return Done.none()


@pytest.fixture
def services(place: Place, done: Done) -> Services:
    """What the pages are handed."""
    given = place.services
    return Services(
        operations=given.operations,
        relay=given.relay,
        clock=given.clock,
        form=given.form,
        zone=ZONE,
        host=None,
        did=done.hear,
        open_page=lambda _: None,
        save_invitation=lambda _: None,
    )
