"""A real diary, and subscribers that listen on real sockets."""

from __future__ import annotations

import shutil
import threading
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.diary import Diary
from pinmycal_desktop.model.access import Sender
from pinmycal_desktop.model.commands.webhooks import SaveSubscription
from pinmycal_desktop.model.subscriptions import Subscription
from pinmycal_desktop.outward.caldav import Publisher
from pinmycal_desktop.outward.sending import Sending
from pinmycal_desktop.vault import SessionVault
from tests.builders import ZONE, SettableClock, a_uid
from tests.outward.calendar_home import Home

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

SECRET = b"whsecret"


@dataclass(frozen=True)
class Heard:
    """One request a subscriber got."""

    headers: dict[str, str]
    body: bytes


@dataclass
class Subscriber:
    """A program that listens for webhooks on a port of its own."""

    answers: list[int] = field(default_factory=list)
    """The statuses it answers with, one after another; then 200 for ever."""
    heard: list[Heard] = field(default_factory=list)
    patience: threading.Event = field(default_factory=threading.Event)
    """Cleared, it does not answer before it is set."""
    url: str = ""
    location: str = "/elsewhere"
    """Where it sends whoever it redirects."""

    def answer(self) -> int:
        """Wait as told, and say the next status."""
        self.patience.wait(10)
        return self.answers.pop(0) if self.answers else 200


@pytest.fixture
def subscriber() -> Iterator[Callable[[], Subscriber]]:
    """Give a maker of subscribers."""
    servers: list[ThreadingHTTPServer] = []

    def make() -> Subscriber:
        made = Subscriber()
        made.patience.set()

        class Door(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["content-length"]))
                named = {key.lower(): value for key, value in self.headers.items()}
                made.heard.append(Heard(named, body))
                self.send_response(made.answer())
                self.send_header("location", made.location)
                self.send_header("content-length", "0")
                self.end_headers()

            def log_message(self, *_: object) -> None:
                """Say nothing."""

        server = ThreadingHTTPServer(("127.0.0.1", 0), Door)
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        made.url = f"http://127.0.0.1:{server.server_port}/hook"
        return made

    yield make
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.fixture
def clock() -> SettableClock:
    """Give the clock the diary looks at."""
    return SettableClock()


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """Give the place of the data file."""
    return tmp_path / "pinmycal.db"


@pytest.fixture(scope="module")
def first_start(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a data file just after its first start: it takes its time to make."""
    made = tmp_path_factory.mktemp("first") / "pinmycal.db"
    Diary.open(made, clock=SettableClock(), zone=ZONE, host_name="Mira Holt").close()
    return made


@pytest.fixture
def diary(first_start: Path, database: Path, clock: SettableClock) -> Iterator[Diary]:
    """Give a diary just after its first start."""
    shutil.copy(first_start, database)
    opened = Diary.open(database, clock=clock, zone=ZONE, host_name="Mira Holt")
    yield opened
    opened.close()


@pytest.fixture
def secrets() -> dict[str, bytes]:
    """Give what the keyring has, by the uid of a subscription."""
    return {}


@pytest.fixture
def sending(
    diary: Diary, clock: SettableClock, secrets: dict[str, bytes]
) -> Iterator[Sending]:
    """Give the thread that sends, at work."""
    made = Sending(diary, clock=clock, secret=secrets.get, agent="PinmyCal-test")
    made.start()
    yield made
    made.stop()


def subscribe(
    diary: Diary, url: str, *, sender: Sender = Sender.PINMYCAL, **changes: object
) -> Subscription:
    """Return a stored subscription to everything that matters here."""
    triggers = {
        Sender.PINMYCAL: (
            "booking.created",
            "booking.rescheduled",
            "booking.cancelled",
        ),
        Sender.CALCOM: (
            "BOOKING_CREATED",
            "BOOKING_REQUESTED",
            "BOOKING_REJECTED",
            "BOOKING_RESCHEDULED",
            "BOOKING_CANCELLED",
            "BOOKING_NO_SHOW_UPDATED",
        ),
    }
    account, host = diary.account.local(), diary.account.host()
    wanted = Subscription(
        **{
            "uid": a_uid(),
            "account_id": account.id,
            "host_id": host.id,
            "sender": sender,
            "url": url,
            "triggers": triggers[sender],
            "created_at": host and diary._clock(),
            **changes,
        }  # type: ignore[arg-type]
    )
    return diary.run(SaveSubscription(subscription=wanted)).subscription


@pytest.fixture
def home(diary: Diary, clock: SettableClock) -> Iterator[Home]:
    """Give this computer."""
    vault = SessionVault()
    publisher = Publisher(
        diary, clock=clock, secrets=vault, agent="PinmyCal-test", deadline=20
    )
    yield Home(diary, publisher, vault, clock)
    publisher.stop()
