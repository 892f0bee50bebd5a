"""What the tests of the service call it with: a clock, a program, a token."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import httpx

from pinmycal_desktop.model.commands.access import CreateToken
from pinmycal_desktop.wire.token import new_token
from tests.server.conforming import check_conforms

if TYPE_CHECKING:
    import asyncio

    from starlette.types import ASGIApp

    from pinmycal_desktop.diary import Diary


@dataclass
class StandingClock:
    """A clock that stands until it is moved."""

    now: datetime = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)  # a Monday

    def __call__(self) -> datetime:
        return self.now

    def move(self, **by: float) -> None:
        """Let time pass."""
        self.now += timedelta(**by)


@dataclass
class Caller:
    """A program that calls the service in process."""

    app: ASGIApp
    token: str
    runner: asyncio.Runner
    headers: dict[str, str] = field(default_factory=dict)

    def __call__(
        self,
        method: str,
        path: str,
        *,
        headers: dict[str, str] | None = None,
        json: object = None,
        content: bytes | None = None,
    ) -> httpx.Response:
        """Send one request; a header of empty text is left out."""
        given = (
            {"Authorization": f"Bearer {self.token}"} | self.headers | (headers or {})
        )

        async def send() -> httpx.Response:
            transport = httpx.ASGITransport(self.app)
            async with httpx.AsyncClient(
                transport=transport, base_url="http://127.0.0.1:7466"
            ) as client:
                kept = {name: value for name, value in given.items() if value}
                return await client.request(
                    method, path, headers=kept, json=json, content=content
                )

        answer = self.runner.run(send())
        check_conforms(answer)
        return answer


_names = itertools.count(1)


def make_token(diary: Diary) -> str:
    """Make a token and return the key."""
    made = new_token()
    account = diary.account.local()
    diary.run(
        CreateToken(
            account_id=account.id,
            name=f"Program {next(_names)}",
            digest=made.digest,
            hint=made.hint,
        )
    )
    return made.secret
