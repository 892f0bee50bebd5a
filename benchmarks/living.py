"""How late a change made elsewhere is in the week that is shown.

The other computer is `pinmycal serve` on a folder of its own. This one is a window that
is signed in there, and told of changes at the address of its own service. What is
measured ends when the week's model has the booking: from the delivery of its webhook,
and, where nobody tells, from the beginning of the next asking. The floor is one request
for the booking over a bare connection: nobody can show what they have not read.
"""

from __future__ import annotations

import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import contextmanager
from datetime import timedelta
from http.client import HTTPConnection
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from benchmarks.figure import Figure, benchmark
from benchmarks.start import OFFSCREEN
from pinmycal_desktop.remote.calcom.versions import version_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

    from PySide6.QtWidgets import QApplication

    from pinmycal_desktop.app.core import Core
    from pinmycal_desktop.model.account import Account
    from pinmycal_desktop.ui.main_window import MainWindow

ROOT = Path(__file__).parents[1]
ROUNDS = 9
_HOURS = 6
"""How many hours of a day are booked, of those that everybody offers at first."""
PATIENCE = 30.0
"""Seconds until it is believed that nothing will come."""


@benchmark("delivery_to_week_s", "asking_to_week_s")
def changes_elsewhere() -> Iterator[Figure]:
    """Be booked at another computer, and wait until this one's week has it."""
    with tempfile.TemporaryDirectory() as name, _far(Path(name, "far")) as there:
        made = subprocess.run(
            [sys.executable, "-m", "benchmarks.living", f"{name}/near", *there],
            cwd=ROOT,
            env=os.environ | OFFSCREEN,
            stdout=subprocess.PIPE,
            text=True,
            check=True,
        )
    taken = json.loads(made.stdout.splitlines()[-1])
    for each in ("delivery", "asking"):
        yield Figure(
            name=f"{each}_to_week_s",
            value=statistics.median(taken[each]),
            unit="s",
            floor=statistics.median(taken["floor"]),
        )


@contextmanager
def _far(folder: Path) -> Iterator[tuple[str, str]]:
    """Give the address of a service in a process of its own, and a key for it."""
    command = [sys.executable, "-m", "pinmycal_desktop", "--data-dir", str(folder)]
    asked = [*command, "token", "create"]
    key = subprocess.check_output(asked, cwd=ROOT, text=True).splitlines()[0]
    process = subprocess.Popen(
        [*command, "serve", "--port", "0", "--rate-limit", "0"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    try:
        (url,) = re.findall(r"http://[\d.:]+\d", process.stdout.readline())
        yield url, key
    finally:
        process.terminate()
        process.communicate()


class Far:
    """What somebody does at the other computer."""

    def __init__(self, url: str, key: str, first: datetime) -> None:
        self._line = HTTPConnection(urlsplit(url).netloc)
        self._key, self._first, self._made = key, first, 0

    def asked(self, method: str, path: str, body: object = None) -> Any:  # noqa: ANN401 - as it is
        """Return what the service answers to a request."""
        headers = {
            "authorization": f"Bearer {self._key}",
            "cal-api-version": version_of(path),
            "content-type": "application/json",
        }
        self._line.request(method, path, json.dumps(body) if body else None, headers)
        answer = self._line.getresponse()
        told = answer.read()
        assert answer.status < 300, told  # noqa: PLR2004 - any success
        return json.loads(told)["data"]

    def book(self) -> str:
        """Book the next hour of the working days; return who came by it."""
        day, hour = divmod(self._made, _HOURS)
        self._made += 1
        start = self._first + timedelta(days=day, hours=hour)
        email = f"n{self._made}@example.org"
        wish = {
            "eventTypeId": self.asked("GET", "/v2/event-types")[0]["id"],
            "start": f"{start:%Y-%m-%dT%H:%M:%SZ}",
            "attendee": {"name": "Ava", "email": email, "timeZone": "UTC"},
        }
        self.uid = self.asked("POST", "/v2/bookings", wish)["uid"]
        return email

    def read(self) -> float:
        """Return how long one reading of the latest booking takes, in seconds."""
        began = time.perf_counter()
        self.asked("GET", f"/v2/bookings/{self.uid}")
        return time.perf_counter() - began


class Near:
    """The window, and what it was told when."""

    def __init__(self, app: QApplication, core: Core, window: MainWindow) -> None:
        from pinmycal_desktop.model.changes import Part  # noqa: PLC0415 - late

        self._app, self._core, self._window = app, core, window
        self.delivered = threading.Event()
        self.delivered_at = 0.0
        self._part = Part.DELIVERIES
        core.diary.watch(self._heard)

    def _heard(self, changes: Any) -> None:  # noqa: ANN401 - `Changes`
        if self._part in changes.parts and not self.delivered.is_set():
            self.delivered_at = time.perf_counter()
            self.delivered.set()

    def until(self, holds: Callable[[], object]) -> float:
        """Let the window live until something holds; return when it did."""
        end = time.perf_counter() + PATIENCE
        while not holds():
            assert time.perf_counter() < end, "it never came"
            self._app.processEvents()
            time.sleep(0.001)
        return time.perf_counter()

    def shows(self, email: str) -> bool:
        """Whether the week's model has the booking of this person."""
        shown = self._window.state.bookings
        return any(each.attendee.email == email for each in shown)


def main(folder: str, url: str, key: str) -> None:
    """Show a week, and print how late each booking was in it."""
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - as in the program

    from benchmarks.behind import shown  # noqa: PLC0415 - the same
    from pinmycal_desktop.app.computer import now  # noqa: PLC0415
    from pinmycal_desktop.app.core import Core  # noqa: PLC0415
    from pinmycal_desktop.app.service import Service, ServiceOptions  # noqa: PLC0415
    from pinmycal_desktop.model.account import Platform  # noqa: PLC0415
    from pinmycal_desktop.model.signing_in import KeyWish  # noqa: PLC0415
    from pinmycal_desktop.settings import DataFolder  # noqa: PLC0415
    from pinmycal_desktop.ui.operations import Operations  # noqa: PLC0415
    from pinmycal_desktop.vault import SessionVault  # noqa: PLC0415

    app, vault = QApplication([]), SessionVault()
    data = DataFolder(Path(folder))
    core = Core.own(data, clock=now, zone="UTC", vault=vault, listen=False)
    wish = KeyWish(platform=Platform.CALCOM, address=url, key=key)
    account = core.cloud.sign_in(wish).account

    def next_week() -> datetime:
        """Stand for the days that are shown."""
        return now() + timedelta(days=7)

    operations = Operations(core.diary)
    window = shown(app, core, operations, next_week)
    core.listen()
    near = Near(app, core, window)
    options = ServiceOptions(port=0, rate_limit=0)
    service = Service(core.diary, data.service, vault, options, clock=now)
    core.live.serve(service)
    _go_live(near, core, account, service.start().url)
    monday = next_week().replace(hour=9, minute=0, second=0, microsecond=0)
    far = Far(url, key, monday - timedelta(days=monday.weekday()))
    print(json.dumps(_measured(near, far, core, account)), flush=True)
    os._exit(0)


def _go_live(near: Near, core: Core, account: Account, url: str) -> None:
    """Be told at the address of the own service."""
    from pinmycal_desktop.model.commands.live import ChooseLive  # noqa: PLC0415 - late
    from pinmycal_desktop.model.live import LiveSource, LiveState  # noqa: PLC0415

    source = LiveSource.ADDRESS
    core.diary.run(ChooseLive(account_id=account.id, source=source, address=url))
    near.until(lambda: core.live.statuses()[0].state is LiveState.LIVE)


def _measured(
    near: Near, far: Far, core: Core, account: Account
) -> dict[str, list[float]]:
    """Return how long each way took, round by round."""
    from pinmycal_desktop.model.commands.live import ChooseLive  # noqa: PLC0415 - late
    from pinmycal_desktop.model.live import LiveSource, LiveState  # noqa: PLC0415

    taken: dict[str, list[float]] = {"delivery": [], "asking": [], "floor": []}
    for _ in range(ROUNDS):
        near.delivered.clear()
        email = far.book()
        taken["floor"].append(far.read())
        came = near.until(lambda: near.shows(email))  # noqa: B023 - called at once
        taken["delivery"].append(came - near.delivered_at)
    core.diary.run(ChooseLive(account_id=account.id, source=LiveSource.OFF))
    near.until(lambda: core.live.statuses()[0].state is LiveState.OFF)
    for _ in range(ROUNDS):
        email = far.book()
        began = time.perf_counter()
        core.syncing.ask_now()
        came = near.until(lambda: near.shows(email))  # noqa: B023 - the same
        taken["asking"].append(came - began)
    return taken


if __name__ == "__main__":
    main(*sys.argv[1:])
