"""A feed of the real service, subscribed to by calendar programs of others.

vdirsyncer fetches it as any subscriber does, into a folder of events; khal reads what
is in there, and shows it on a clock of another zone.
"""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.model.booking import Origin
from pinmycal_desktop.model.commands.bookings import CancelBooking
from pinmycal_desktop.model.commands.feeds import SaveFeed
from pinmycal_desktop.model.feed import Feed
from pinmycal_desktop.wire.token import new_feed_token
from tests.builders import a_uid, a_wish, an_attendee, at

if TYPE_CHECKING:
    from pathlib import Path

    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.server.runner import ServiceThread
    from tests.server.calling import StandingClock

_VDIRSYNCER = """[general]
status_path = "{folder}/status"
[pair feed]
a = "there"
b = "here"
collections = null
conflict_resolution = "a wins"
[storage there]
type = "http"
url = "{url}"
[storage here]
type = "filesystem"
path = "{folder}/events"
fileext = ".ics"
"""
_KHAL = """[calendars]
[[feed]]
path = {folder}/events
readonly = True
[locale]
local_timezone = America/New_York
default_timezone = America/New_York
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
[sqlite]
path = {folder}/khal.db
"""


@dataclass
class Subscriber:
    """Two programs that follow the feed at an address."""

    python: Path
    folder: Path

    def subscribe(self, url: str) -> str:
        """Ask for the feed at `url`; return what is said against it."""
        (self.folder / "events").mkdir(exist_ok=True)
        told = _VDIRSYNCER.format(folder=self.folder.as_posix(), url=url)
        (self.folder / "vdirsyncer").write_text(told, "utf-8")
        return self._vdirsyncer("discover")

    def sync(self) -> str:
        """Fetch; return what is said against it."""
        return self._vdirsyncer("sync")

    def _vdirsyncer(self, verb: str) -> str:
        done = subprocess.run(
            [
                *(self.python, "-m", "vdirsyncer"),
                *("--config", self.folder / "vdirsyncer", verb),
            ],
            input="y\n",
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )
        return done.stderr if done.returncode else ""

    def events(self) -> dict[str, int]:
        """Return the files of the events, and when each was written."""
        return {
            path.name: path.stat().st_mtime_ns
            for path in (self.folder / "events").glob("*.ics")
        }

    def agenda(self) -> list[str]:
        """Return what khal shows of the week, on a clock in New York."""
        config = self.folder / "khal.conf"
        config.write_text(_KHAL.format(folder=self.folder.as_posix()), "utf-8")
        form = "{start-date} {start-time} {end-time} {title}"
        done = subprocess.run(
            [
                *(self.python, "-m", "khal", "--config", config),
                *("list", "--format", form, "--day-format", ""),
                *("2026-03-09", "2026-03-16"),
            ],
            capture_output=True,
            text=True,
            check=True,
            timeout=120,
        )
        return done.stdout.split("\n")[:-1]


@pytest.fixture
def subscriber(judge_python: Path, tmp_path: Path) -> Subscriber:
    folder = tmp_path / "subscriber"
    folder.mkdir()
    return Subscriber(judge_python, folder)


def test_other_programs_follow_a_feed(
    diary: Diary, served: ServiceThread, subscriber: Subscriber, clock: StandingClock
) -> None:
    token = new_feed_token()
    feed = Feed(
        uid=a_uid(),
        account_id=1,
        host_id=0,
        name="Work",
        made_at=clock.now,
        ends_at=clock.now + timedelta(days=1),
    )
    diary.run(SaveFeed(feed=feed, digest=token.digest))
    first = diary.run(a_wish()).booking
    second = diary.run(a_wish(start=at(11, 14), attendee=an_attendee(name="Łukasz;")))

    assert not subscriber.subscribe(f"{served.url}/feeds/{token.secret}.ics")
    assert not subscriber.sync()

    assert subscriber.agenda() == [
        f"2026-03-10 05:00 05:30 {first.title}",
        f"2026-03-11 10:00 10:30 {second.booking.title}",
    ]
    fetched = subscriber.events()
    assert len(fetched) == 2

    assert not subscriber.sync()
    assert subscriber.events() == fetched  # nothing new: nothing is written

    diary.run(CancelBooking(booking_id=first.id, origin=Origin.WINDOW))
    assert not subscriber.sync()
    assert subscriber.events().keys() < fetched.keys()

    clock.move(days=2)
    assert "Not Found" in subscriber.sync()


def test_who_does_not_know_the_address_gets_no_feed(
    diary: Diary, served: ServiceThread, subscriber: Subscriber
) -> None:
    diary.run(a_wish())
    guessed = new_feed_token().secret

    said = subscriber.subscribe(f"{served.url}/feeds/{guessed}.ics")
    said += subscriber.sync()

    assert "Not Found" in said
    assert not subscriber.events()
