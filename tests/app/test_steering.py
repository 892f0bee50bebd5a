"""What is read first and how often, over a real socket: by what is shown, by the power.

The service is our own, in a thread; what it is asked is noted as it arrives there.
"""

from __future__ import annotations

import threading
from datetime import timedelta
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from pinmycal_desktop.app.computer import now
from pinmycal_desktop.app.core import Core
from pinmycal_desktop.app.steering import Steering, network_line
from pinmycal_desktop.diary import Diary
from pinmycal_desktop.model.account import Platform
from pinmycal_desktop.model.pace import PaceReason
from pinmycal_desktop.model.signing_in import KeyWish
from pinmycal_desktop.model.sync_status import Interest, SyncState
from pinmycal_desktop.remote.calcom.lists import LONGEST
from pinmycal_desktop.screen.syncing import Sign
from pinmycal_desktop.screen.week import WeekState
from pinmycal_desktop.server.app import build_app
from pinmycal_desktop.server.runner import ServiceThread
from pinmycal_desktop.ui.main_window import MainWindow
from pinmycal_desktop.ui.operations import Operations
from pinmycal_desktop.ui.relay import Relay
from pinmycal_desktop.ui.syncing import SyncTelling
from pinmycal_desktop.vault import SessionVault
from tests.builders import ZONE, a_wish
from tests.server.calling import make_token

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from pinmycal_desktop.settings import DataFolder

PATIENCE_MS = 20_000
PAGE = 3


class Noted:
    """An app that notes the pages of bookings it is asked for, and can hold them."""

    def __init__(self, app: Any) -> None:
        self._app = app
        self.pages: list[dict[str, list[str]]] = []
        self.may_answer = threading.Event()
        self.may_answer.set()

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        """Note a question, and pass it on."""
        if scope["type"] == "http" and scope["path"] == "/v2/bookings":
            self.pages.append(parse_qs(scope["query_string"].decode()))
            while not self.may_answer.is_set():
                await _a_moment()
        await self._app(scope, receive, send)

    def asks_for(self, day: datetime) -> list[int]:
        """Return the places of the pages of days that begin with this one.

        The client asks from a day before, for bookings that have begun by then.
        """
        told = f"{day - LONGEST:%Y-%m-%dT%H:%M:%S}"
        return [
            place
            for place, page in enumerate(self.pages)
            if page.get("afterStart", [""])[0].startswith(told)
        ]


async def _a_moment() -> None:
    import asyncio  # noqa: PLC0415 - in the service's thread alone

    await asyncio.sleep(0.01)


class Line(QObject):
    """A line that is told how it is: the system's own cannot be unplugged in a test."""

    changed = Signal()
    came_back = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.is_metered: bool | None = None


class Place:
    """A window over a folder whose account is at the service, and who steers it."""

    def __init__(
        self,
        folder: DataFolder,
        url: str,
        key: str,
        qtbot: QtBot,
        *,
        on_battery: bool | None,
    ) -> None:
        self.core = Core.own(
            folder, clock=now, zone=ZONE, vault=SessionVault(), listen=False
        )
        self.core.cloud.sign_in(KeyWish(platform=Platform.CALCOM, address=url, key=key))
        self.operations, self.relay = Operations(self.core.diary), Relay()
        self.relay.watch(self.core.diary)
        day = now().date() + timedelta(days=90)
        state = WeekState.at(day, zone=ZONE, now=now())
        self.window = MainWindow(state, clock=now)
        qtbot.addWidget(self.window)
        self.window.attach(self.operations, self.relay)
        self.line = Line()
        self.steering = Steering(
            self.core,
            self.window,
            self.operations,
            self.relay,
            read_power=lambda: on_battery,
            line=lambda _: self.line,  # type: ignore[arg-type,return-value]
        )

    def begin(self) -> None:
        """Do what the program does once the window is painted."""
        self.steering.begin()
        self.core.listen()

    @property
    def states(self) -> list[SyncState]:
        """How it goes with the account."""
        return [each.state for each in self.core.syncing.statuses()]

    @property
    def telling(self) -> SyncTelling:
        """What speaks of services in the window."""
        found = self.window.findChild(SyncTelling)
        assert isinstance(found, SyncTelling)
        return found

    def close(self) -> None:
        """End everything."""
        self.window.close()
        assert self.operations.close()
        self.relay.close()
        self.core.close()


@pytest.fixture
def theirs(tmp_path: Path) -> Iterator[Diary]:
    """What the service holds."""
    opened = Diary.open(tmp_path / "theirs.db", clock=now, zone=ZONE, host_name="Ada")
    yield opened
    opened.close()


@pytest.fixture
def noted(theirs: Diary) -> Noted:
    """The service, noting what it is asked."""
    return Noted(build_app(theirs, clock=now, secrets=lambda _: None, rate_limit=0))


@pytest.fixture
def on_battery() -> bool | None:
    """How the computer is fed; known before the window, which asks once a minute."""
    return None


@pytest.fixture
def place(
    folder: DataFolder,
    theirs: Diary,
    noted: Noted,
    qtbot: QtBot,
    on_battery: bool | None,  # noqa: FBT001 - a fixture
) -> Iterator[Place]:
    """A computer that is signed in, with its window 90 days ahead."""
    thread = ServiceThread(noted, host="127.0.0.1", port=0)
    thread.start()
    made = Place(folder, thread.url, make_token(theirs), qtbot, on_battery=on_battery)
    yield made
    noted.may_answer.set()
    made.close()
    assert thread.stop()


def test_the_first_page_is_of_the_days_in_view(
    place: Place, noted: Noted, qtbot: QtBot
) -> None:
    place.begin()
    qtbot.waitUntil(lambda: len(noted.pages) > 2, timeout=PATIENCE_MS)
    assert noted.asks_for(place.window.state.span.start)[:1] == [0]


def test_days_that_come_into_view_are_read_next_even_in_the_midst_of_all_the_rest(
    place: Place,
    noted: Noted,
    theirs: Diary,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("pinmycal_desktop.sync.pulling.PAGE", PAGE)
    start = now().replace(hour=9, minute=0, second=0, microsecond=0)
    for days in range(5 * PAGE):
        later = start + timedelta(days=1 + days)
        theirs.run(a_wish(start=later, outside_hours=True))
    place.begin()
    qtbot.waitUntil(lambda: len(noted.pages) > 0, timeout=PATIENCE_MS)
    noted.may_answer.clear()
    qtbot.waitUntil(lambda: len(noted.pages) > 1, timeout=PATIENCE_MS)
    asked = len(noted.pages)
    month = place.window.state.go_to(place.window.state.first + timedelta(days=30))
    place.window.show_state(month)
    qtbot.waitUntil(lambda: place.core.syncing._span == month.span, timeout=PATIENCE_MS)
    noted.may_answer.set()
    qtbot.waitUntil(lambda: bool(noted.asks_for(month.span.start)), timeout=PATIENCE_MS)
    assert noted.asks_for(month.span.start)[0] <= asked + 1
    qtbot.waitUntil(lambda: place.states == [SyncState.UP_TO_DATE], timeout=PATIENCE_MS)


def test_leafing_on_asks_for_no_days_that_were_passed(
    place: Place, noted: Noted, qtbot: QtBot
) -> None:
    noted.may_answer.clear()
    place.begin()
    qtbot.waitUntil(lambda: len(noted.pages) > 0, timeout=PATIENCE_MS)
    passed = []
    for _ in range(3):
        place.window.ask("next")
        passed.append(place.window.state.span.start)
    last = place.window.state.span
    qtbot.waitUntil(lambda: place.core.syncing._span == last, timeout=PATIENCE_MS)
    noted.may_answer.set()
    qtbot.waitUntil(lambda: bool(noted.asks_for(passed[-1])), timeout=PATIENCE_MS)
    assert not noted.asks_for(passed[0])
    assert not noted.asks_for(passed[1])


@pytest.mark.parametrize("on_battery", [True])
def test_the_battery_and_a_line_that_costs_slow_it_down(
    place: Place, qtbot: QtBot
) -> None:
    place.begin()

    def reason() -> PaceReason:
        return place.core.syncing.circumstances().reason

    qtbot.waitUntil(lambda: reason() is PaceReason.BATTERY, timeout=PATIENCE_MS)
    place.line.is_metered = True
    place.line.changed.emit()
    assert reason() is PaceReason.METERED
    place.line.is_metered = False
    place.line.changed.emit()
    assert reason() is PaceReason.BATTERY
    app = QGuiApplication.instance()
    assert isinstance(app, QGuiApplication)
    app.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    assert place.core.syncing.circumstances().interest is Interest.SPARING
    app.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    assert place.core.syncing.circumstances().interest is Interest.SAVING


def test_coming_to_the_front_is_looking_and_leaving_is_not(
    place: Place, qtbot: QtBot
) -> None:
    place.begin()
    app = QGuiApplication.instance()
    assert isinstance(app, QGuiApplication)
    qtbot.waitUntil(lambda: place.steering._line is not None, timeout=PATIENCE_MS)
    place.window.show()
    qtbot.waitUntil(
        lambda: (
            app.applicationState() is Qt.ApplicationState.ApplicationActive
            and place.steering.circumstances().reason is PaceReason.LOOKING
        ),
        timeout=PATIENCE_MS,
    )
    app.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    assert place.steering.circumstances().reason is PaceReason.AWAY
    app.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    assert place.steering.circumstances().reason is PaceReason.LOOKING


def test_when_the_network_comes_back_it_is_asked_at_once(
    place: Place, noted: Noted, qtbot: QtBot
) -> None:
    place.begin()
    qtbot.waitUntil(lambda: place.states == [SyncState.UP_TO_DATE], timeout=PATIENCE_MS)
    asked = len(noted.pages)
    place.line.came_back.emit()
    qtbot.waitUntil(lambda: len(noted.pages) > asked, timeout=PATIENCE_MS)


@pytest.mark.parametrize("on_battery", [True])
def test_what_is_asked_for_by_hand_is_asked_and_said(
    place: Place, noted: Noted, qtbot: QtBot
) -> None:
    place.begin()
    qtbot.waitUntil(lambda: place.states == [SyncState.UP_TO_DATE], timeout=PATIENCE_MS)
    asked = len(noted.pages)
    notice = place.window.frame.status.notice
    place.window.ask("sync")
    qtbot.waitUntil(lambda: "up to date" in notice.text(), timeout=PATIENCE_MS)
    assert len(noted.pages) > asked


def test_the_window_says_that_all_is_read(place: Place, qtbot: QtBot) -> None:
    place.begin()
    qtbot.waitUntil(
        lambda: place.window.frame.status.place().startswith("Up to date"),
        timeout=PATIENCE_MS,
    )
    assert place.telling.signs.sign is Sign.UP_TO_DATE


def test_a_window_that_knows_its_accounts_already_is_followed_at_once(
    place: Place, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: len(place.window.state.accounts) == 2, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: place.steering._line is not None, timeout=PATIENCE_MS)
    late = Steering(
        place.core,
        place.window,
        place.operations,
        place.relay,
        read_power=lambda: True,
        line=lambda _: place.line,  # type: ignore[arg-type,return-value]
    )
    qtbot.waitUntil(
        lambda: late.circumstances().reason is PaceReason.BATTERY, timeout=PATIENCE_MS
    )


@pytest.mark.usefixtures("qapp")
def test_the_computers_own_line_can_be_asked() -> None:
    line = network_line(QObject())
    assert line.is_metered in (True, False, None)
