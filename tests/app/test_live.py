"""Live updates over real sockets: a service tells, this computer reads and shows.

Both services are ours; the one in the role of the other computer sends what it sends to
any subscriber.
"""

from __future__ import annotations

import threading
import time
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import httpx
import pytest

from pinmycal_desktop.app.cloud import Cloud
from pinmycal_desktop.app.computer import now
from pinmycal_desktop.app.live import LiveUpdates
from pinmycal_desktop.app.outward import Outward
from pinmycal_desktop.app.public_address import PublicAddress
from pinmycal_desktop.app.publishing import Publishing
from pinmycal_desktop.app.service import Service, ServiceOptions
from pinmycal_desktop.app.syncing import Syncing
from pinmycal_desktop.diary import Diary
from pinmycal_desktop.model.account import Platform
from pinmycal_desktop.model.booking import Origin
from pinmycal_desktop.model.changes import Changes, Part
from pinmycal_desktop.model.commands.bookings import CancelBooking, RescheduleBooking
from pinmycal_desktop.model.commands.live import ChooseLive
from pinmycal_desktop.model.commands.webhooks import RemoveSubscription
from pinmycal_desktop.model.live import LiveSource, LiveState
from pinmycal_desktop.model.news import NewsKind
from pinmycal_desktop.model.signing_in import KeyWish
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.model.sync_status import SyncState
from pinmycal_desktop.tunnel import TunnelProgram
from pinmycal_desktop.vault import SessionVault, webhook_secret_name
from pinmycal_desktop.wire.calcom.webhook import signature
from tests.builders import ZONE, a_wish
from tests.server.calling import make_token

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pinmycal_desktop.diary import Outcome
    from pinmycal_desktop.model.live import LiveStatus
    from tests.conftest import StandIn

PLATFORMS = (Platform.CALCOM, Platform.PINMYCAL)
PATIENCE = 30.0
"""Seconds; how soon it is there is measured by `dev.py bench delivery_to_week_s`."""
FREE_PORT = ServiceOptions(port=0, rate_limit=0)


def clock() -> datetime:
    """Return the time: sockets and threads know no other."""
    return now()


def until(holds: Callable[[], object], seconds: float = PATIENCE) -> None:
    """Wait until something holds; fails when it never does."""
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, "it never came"
        threading.Event().wait(0.01)


class Place:
    """A computer with a service of its own, all of it real."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir()
        self.diary = Diary.open(folder / "pinmycal.db", clock=clock, zone=ZONE)
        self.vault = SessionVault()
        self.service = Service(
            self.diary, folder / "service.json", self.vault, FREE_PORT, clock=clock
        )
        self.url = self.service.start().url


class Theirs(Place):
    """The computer at which the account is."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        publishing = Publishing(self.diary, lambda: self.vault, clock=clock)
        self.outward = Outward(self.diary, self.vault, publishing, clock=clock)
        self.outward.begin()
        self.start = (clock() + timedelta(days=3)).replace(
            hour=9, minute=0, second=0, microsecond=0
        )

    def book(self, **later: float) -> Outcome:
        """Be booked there, as by an invitee."""
        start = self.start + timedelta(**later)
        return self.diary.run(a_wish(start=start, outside_hours=True))

    def close(self) -> None:
        """End everything."""
        self.outward.end()
        self.service.stop()
        self.diary.close()


class Ours(Place):
    """The computer that is signed in there."""

    def __init__(
        self, folder: Path, theirs: Theirs, platform: Platform, found: dict[str, str]
    ) -> None:
        super().__init__(folder)
        self.cloud = Cloud(self.diary, lambda: self.vault, clock=clock)
        wish = KeyWish(
            platform=platform, address=theirs.url, key=make_token(theirs.diary)
        )
        self.account = self.cloud.sign_in(wish).account
        self.syncing = Syncing(self.diary, self.cloud, clock=clock)
        self.live = LiveUpdates(
            self.diary,
            self.cloud,
            addresses=lambda ended: PublicAddress(
                ended, find=lambda: {TunnelProgram(n): p for n, p in found.items()}
            ),
        )
        self.announced: list[Changes] = []
        self.diary.watch(self.announced.append)
        self.syncing.begin()
        self.live.begin()
        self.live.serve(self.service)
        self.settle()

    def settle(self) -> None:
        """Wait until everything was read."""
        is_read = (SyncState.UP_TO_DATE,)
        until(lambda: self.syncing.statuses()[0].state in is_read)

    def choose(self, source: LiveSource, **given: str) -> None:
        """Choose where the service shall tell."""
        command = ChooseLive(account_id=self.account.id, source=source, **given)
        self.diary.run(command)

    def go_live(self) -> None:
        """Be told at the address of the own service."""
        self.choose(LiveSource.ADDRESS, address=self.url)
        until(lambda: self.status.state is LiveState.LIVE)

    @property
    def status(self) -> LiveStatus:
        """How live updates are."""
        return self.live.statuses()[0]

    def shown(self, theirs: Theirs) -> list[Span]:
        """Return when the account's bookings are, as the week has them."""
        week = Span(theirs.start - timedelta(days=1), theirs.start + timedelta(days=6))
        return [
            each.span
            for each in self.diary.week(week).bookings
            if each.account_id == self.account.id and each.status.takes_time
        ]

    def news(self) -> list[NewsKind]:
        """Return what was told of others' deeds, in order."""
        return [each.kind for changes in self.announced for each in changes.news]

    def close(self) -> None:
        """End everything."""
        self.live.serve(None)
        self.live.end()
        self.syncing.end()
        self.service.stop()
        self.diary.close()


@pytest.fixture
def theirs(tmp_path: Path) -> Iterator[Theirs]:
    """The other computer."""
    made = Theirs(tmp_path / "theirs")
    yield made
    made.close()


@pytest.fixture
def found() -> dict[str, str]:
    """The tunnel programs of this computer, by name; to be filled."""
    return {}


@pytest.fixture(params=PLATFORMS, ids=[each.value for each in PLATFORMS])
def platform(request: pytest.FixtureRequest) -> Platform:
    """Either kind of account."""
    chosen: Platform = request.param
    return chosen


@pytest.fixture
def ours(
    tmp_path: Path, theirs: Theirs, platform: Platform, found: dict[str, str]
) -> Iterator[Ours]:
    """This computer, signed in."""
    made = Ours(tmp_path / "ours", theirs, platform, found)
    yield made
    made.close()


def test_a_change_made_elsewhere_is_in_the_week_soon_after_its_delivery(
    ours: Ours, theirs: Theirs
) -> None:
    ours.go_live()
    arrived = threading.Event()

    def note(changes: Changes) -> None:
        if Part.DELIVERIES in changes.parts:
            arrived.set()

    def shows(spans: list[Span]) -> None:
        assert arrived.wait(PATIENCE)
        until(lambda: ours.shown(theirs) == spans)
        arrived.clear()

    ours.diary.watch(note)
    booking = theirs.book().booking
    shows([booking.span])
    moved = theirs.diary.run(
        RescheduleBooking(
            booking_id=booking.id,
            start=booking.span.start + timedelta(hours=2),
            origin=Origin.WINDOW,
            outside_hours=True,
        )
    ).booking
    shows([moved.span])
    theirs.diary.run(
        CancelBooking(booking_id=moved.id, reason="Ill", origin=Origin.WINDOW)
    )
    shows([])
    assert ours.news() == [NewsKind.BOOKED, NewsKind.MOVED, NewsKind.CANCELLED]
    until(lambda: not any(e.is_waiting for e in ours.diary.live.arrivals()))
    assert len(ours.diary.live.arrivals()) == 3
    assert ours.diary.live.gaps(clock() + timedelta(hours=1)) == ()


def test_a_subscription_is_made_repaired_and_removed(
    ours: Ours, theirs: Theirs
) -> None:
    ours.go_live()
    (made,) = theirs.diary.outgoing.subscriptions()
    place = ours.status.channel.endpoint
    assert made.url == f"{ours.url}/hooks/{place}"
    secret = webhook_secret_name(place)
    assert ours.vault.get(secret)
    theirs.diary.run(RemoveSubscription(uid=made.uid))
    ours.choose(LiveSource.ADDRESS, address=ours.url.replace("127.0.0.1", "localhost"))
    until(lambda: "localhost" in ours.status.channel.url)
    (repaired,) = theirs.diary.outgoing.subscriptions()
    assert repaired.url.startswith("http://localhost")
    ours.choose(LiveSource.OFF)
    until(lambda: not ours.status.channel.endpoint)
    assert theirs.diary.outgoing.subscriptions() == ()
    assert ours.vault.get(secret) is None
    assert ours.diary.webhooks.endpoints() == ()


def test_whoever_signs_out_is_told_no_more(ours: Ours, theirs: Theirs) -> None:
    ours.go_live()
    secret = webhook_secret_name(ours.status.channel.endpoint)
    ours.cloud.sign_out(ours.account.id)
    assert theirs.diary.outgoing.subscriptions() == ()
    assert ours.vault.get(secret) is None
    assert ours.diary.webhooks.endpoints() == ()


@pytest.mark.parametrize("platform", [Platform.CALCOM])
def test_deliveries_repeated_reordered_or_invented_change_nothing(
    ours: Ours, theirs: Theirs
) -> None:
    ours.go_live()
    booking = theirs.book().booking
    until(lambda: ours.shown(theirs) == [booking.span])
    place = ours.status.channel.endpoint
    secret = ours.vault.get(webhook_secret_name(place))
    assert secret is not None
    (arrival,) = ours.diary.live.arrivals()
    uid = arrival.delivery.subject
    cancelled = (
        f'{{"triggerEvent": "BOOKING_CANCELLED", "payload": {{"uid": "{uid}"}}}}'
    )
    unknown = '{"triggerEvent": "BOOKING_CREATED", "payload": {"uid": "../../x"}}'
    bodies = (cancelled, cancelled, unknown, arrival.delivery.body.decode())
    for body in bodies:
        answer = httpx.post(
            f"{ours.url}/hooks/{place}",
            content=body,
            headers={
                "content-type": "application/json",
                "x-cal-signature-256": signature(
                    secret.encode(), body.encode()
                ).decode(),
            },
        )
        assert answer.status_code == 200
    until(lambda: not any(e.is_waiting for e in ours.diary.live.arrivals()))
    assert ours.shown(theirs) == [booking.span]
    assert len(ours.diary.live.arrivals()) == 3
    assert ours.syncing.statuses()[0].state is SyncState.UP_TO_DATE


@pytest.mark.parametrize("platform", [Platform.CALCOM])
def test_what_no_delivery_told_of_is_found_by_asking_and_seen_as_a_gap(
    ours: Ours, theirs: Theirs
) -> None:
    ours.go_live()
    threading.Event().wait(1.1)  # what is dated in the second of subscribing is older
    (made,) = theirs.diary.outgoing.subscriptions()
    theirs.diary.run(RemoveSubscription(uid=made.uid))
    booking = theirs.book().booking
    ours.syncing.ask_now()
    until(lambda: ours.shown(theirs) == [booking.span])
    assert ours.diary.live.gaps(clock()) == ()
    (gap,) = ours.diary.live.gaps(clock() + timedelta(minutes=2))
    assert gap.told_at is None
    assert ours.news() == [NewsKind.BOOKED]


def test_a_tunnel_gives_the_address_and_its_next_one_takes_its_place(
    ours: Ours, theirs: Theirs, found: dict[str, str], stand_in: StandIn
) -> None:
    found["cloudflared"] = stand_in(
        "cloudflared",
        'import os\nsay("https://run-%d.trycloudflare.com" % os.getpid())\nwait()\n',
    )
    ours.choose(LiveSource.TUNNEL, program="cloudflared")
    until(lambda: ours.status.state is LiveState.LIVE)
    first = ours.status.channel.url
    assert [each.url for each in theirs.diary.outgoing.subscriptions()] == [first]
    host = first.removeprefix("https://").partition("/")[0]
    path = f"/hooks/{ours.status.channel.endpoint}"
    let_in = httpx.post(ours.url + path, headers={"host": host}, content=b"{}")
    assert let_in.status_code != 421, let_in.text
    ours.service.stop()
    ours.live.serve(None)
    until(lambda: theirs.diary.outgoing.subscriptions() == ())
    assert ours.status.state is LiveState.NO_SERVICE
    ours.service.start()
    ours.live.serve(ours.service)
    until(lambda: ours.status.state is LiveState.LIVE)
    (now,) = theirs.diary.outgoing.subscriptions()
    assert now.url not in ("", first)


def test_a_tunnel_that_gives_no_address_says_why(
    ours: Ours, found: dict[str, str], stand_in: StandIn
) -> None:
    found["tailscale"] = stand_in("tailscale", 'say("Funnel is not enabled.")\n')
    ours.choose(LiveSource.TUNNEL, program="tailscale")
    until(lambda: ours.status.state is LiveState.TROUBLED)
    trouble = ours.status.trouble
    assert trouble is not None
    assert trouble.code == "tunnel.ended"
    ours.choose(LiveSource.TUNNEL, program="cloudflared")
    until(lambda: ours.status.trouble not in (None, trouble))
    assert replace(ours.status, trouble=None).state is LiveState.TROUBLED


@pytest.mark.parametrize("platform", [Platform.CALCOM])
def test_a_tunnel_that_ended_is_started_again(
    ours: Ours, found: dict[str, str], stand_in: StandIn, tmp_path: Path
) -> None:
    runs = tmp_path / "runs"
    found["tailscale"] = stand_in(
        "tailscale",
        f"open({str(runs)!r}, 'a').write('run ')\n"
        'say("https://desk.tail1234.ts.net/")\n'
        f"while len(open({str(runs)!r}).read()) < 5:\n"
        "    time.sleep(0.1)\n"
        f"if open({str(runs)!r}).read() != 'run end':\n"
        "    wait()\n",
    )
    ours.choose(LiveSource.TUNNEL, program="tailscale")
    until(lambda: ours.status.state is LiveState.LIVE)
    with runs.open("a") as file:
        file.write("end")
    until(lambda: ours.status.state is LiveState.TROUBLED)
    assert ours.status.trouble is not None
    assert ours.status.trouble.code == "live.tunnel-ended"
    until(lambda: ours.status.state is LiveState.LIVE)
    assert runs.read_text() == "run endrun "
