"""The processes that `service` measures: the local service, and a bare ASGI app.

Both run in the same server, with the same protocol, in a process of their own, over a
real file with durable commits. Each prints one line of JSON when it can be called, and
ends when its standard input does. Measures nothing itself.
"""

from __future__ import annotations

import asyncio
import json
import sqlite3
import sys
import threading
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from pinmycal_desktop.app.computer import now
from pinmycal_desktop.diary import Diary
from pinmycal_desktop.model.booking import Attendee, Origin
from pinmycal_desktop.model.commands.access import CreateToken
from pinmycal_desktop.model.commands.bookings import CreateBooking
from pinmycal_desktop.server.app import build_app
from pinmycal_desktop.server.runner import ServiceThread
from pinmycal_desktop.wire.token import new_token

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send

ZONE = "Europe/Rome"
OPENS = 9
"""The hour at which a host's day begins."""
STARTS_A_DAY = 16
"""Half hours from nine to five."""
BOOKED = 20
"""Bookings there are within the month that is asked for."""


def starts(first_day: int, count: int) -> list[datetime]:
    """Return `count` half hours at work, from the first Monday in `first_day` days."""
    day = now().astimezone(ZoneInfo(ZONE)).replace(minute=0, second=0, microsecond=0)
    day = day.replace(hour=OPENS) + timedelta(days=first_day)
    day += timedelta(days=-day.weekday() % 7)
    found: list[datetime] = []
    while len(found) < count:
        found += [day + timedelta(minutes=30 * each) for each in range(STARTS_A_DAY)]
        day += timedelta(days=3 if day.weekday() == 4 else 1)  # noqa: PLR2004 Friday
    return found[:count]


class Bare:
    """The least a service can be: GET answers bytes, POST commits one row first."""

    def __init__(self, database: Path, size: int) -> None:
        self._database = sqlite3.connect(
            database, isolation_level=None, check_same_thread=False
        )
        self._database.execute("pragma journal_mode = wal")
        self._database.execute("pragma synchronous = full")
        self._database.execute("create table row (id integer primary key, body blob)")
        self._lock = threading.Lock()
        self._answer = b" " * size

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        body, more = b"", True
        while more:
            message = await receive()
            body += message.get("body", b"")
            more = message.get("more_body", False)
        if scope["method"] == "POST":
            await asyncio.to_thread(self._commit, body)
        length = str(len(self._answer)).encode()
        headers = [(b"content-length", length)]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": self._answer})

    def _commit(self, body: bytes) -> None:
        """Keep one row, durably."""
        with self._lock:
            self._database.execute("insert into row (body) values (?)", (body,))


def _no_secret(_endpoint: str) -> bytes | None:
    """Say that there are no webhooks that arrive."""
    return None


def service(folder: Path) -> tuple[ASGIApp, dict[str, object]]:
    """Make the service of a host with some bookings, and what its callers need."""
    diary = Diary.open(
        folder / "pinmycal.db", clock=now, zone=ZONE, host_name="Ada Rossi"
    )
    made = new_token()
    account = diary.account.local()
    diary.run(
        CreateToken(
            account_id=account.id, name="bench", digest=made.digest, hint=made.hint
        )
    )
    for number, start in enumerate(starts(1, 3 * BOOKED)[::3]):
        diary.run(
            CreateBooking(
                uid=f"booked-{number}",
                event_type_id=2,
                start=start,
                attendee=Attendee(name="Eva", email="eva@example.test", zone=ZONE),
                origin=Origin.WINDOW,
                outside_hours=True,
            )
        )
    app = build_app(diary, clock=now, secrets=_no_secret, rate_limit=0)
    return app, {"token": made.secret}


def main() -> None:
    """Serve what the command line names until nobody listens any more."""
    kind, folder, size = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])
    more: dict[str, object] = {}
    app: ASGIApp
    if kind == "service":
        app, more = service(folder)
    else:
        app = Bare(folder / "bare.db", size)
    thread = ServiceThread(app, host="127.0.0.1", port=0)
    thread.start()
    print(json.dumps({"port": thread.address[1]} | more), flush=True)
    sys.stdin.read()
    thread.stop()


if __name__ == "__main__":
    main()
