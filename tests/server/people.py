"""Several people who call the service, each with a token of their own."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import uuid4

from pinmycal_desktop.model.account import Host
from pinmycal_desktop.model.commands.access import CreateToken
from pinmycal_desktop.model.commands.setup import SaveHost
from pinmycal_desktop.wire.token import new_token

if TYPE_CHECKING:
    from datetime import datetime

    from pinmycal_desktop.diary import Diary
    from tests.server.calling import Caller


def add_host(diary: Diary, name: str) -> Host:
    """Add a person who lives in Berlin."""
    host = Host(
        uid=str(uuid4()),
        account_id=1,
        name=name,
        email=f"{name.lower()}@example.test",
        zone="Europe/Berlin",
    )
    return diary.run(SaveHost(host=host)).host


def key_for(
    diary: Diary,
    host_id: int,
    *,
    scopes: tuple[str, ...] = (),
    expires_at: datetime | None = None,
) -> str:
    """Make a key to a person's data."""
    made = new_token()
    diary.run(
        CreateToken(
            account_id=1,
            name="program",
            digest=made.digest,
            hint=made.hint,
            host_id=host_id,
            scopes=scopes,
            expires_at=expires_at,
        )
    )
    return made.secret


def calling_as(
    call: Caller, diary: Diary, host_id: int, *, scopes: tuple[str, ...] = ()
) -> Caller:
    """Return a program of a person's."""
    return replace(call, token=key_for(diary, host_id, scopes=scopes))
