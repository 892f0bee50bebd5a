"""Processes that book, move and cancel at two services, and are killed at any moment.

Started by `test_kill_loop.py`. Arguments: the data folder, the address of the service,
and a key for it. A line on standard input is a round: what to do, and the number it
counts from. Each round is a process of its own, forked from this one, which has all
that is needed loaded; its number is said first. `go N` changes things until it is
killed, `drain` sends all that waits and ends. What was committed is said, past every
buffer.
"""

from __future__ import annotations

import os
import random
import signal
import sys
import time
from datetime import timedelta
from pathlib import Path

from pinmycal_desktop.app.computer import now
from pinmycal_desktop.app.core import Core
from pinmycal_desktop.model.account import (
    Account,
    Connection,
    CredentialKind,
    Platform,
)
from pinmycal_desktop.model.booking import Attendee, Origin
from pinmycal_desktop.model.commands.accounts import AddAccount
from pinmycal_desktop.model.commands.bookings import (
    CancelBooking,
    CreateBooking,
    RescheduleBooking,
)
from pinmycal_desktop.model.commands.sync import SetGrace
from pinmycal_desktop.model.credentials import ApiKey
from pinmycal_desktop.model.errors import PinmyCalError
from pinmycal_desktop.model.outbox import ChangeKind
from pinmycal_desktop.model.sync_status import Interest
from pinmycal_desktop.settings import DataFolder
from pinmycal_desktop.sync import engine
from pinmycal_desktop.sync.accounts import CloudAccounts
from pinmycal_desktop.sync.keeping import keep
from pinmycal_desktop.vault import SessionVault, account_secret_name
from pinmycal_desktop.wire.credentials import credentials_text
from tests.sync.slots import slot

LENGTH = 30
PATIENCE = 120.0
"""For how many seconds nothing may go on before a life that drains gives up."""
PLATFORMS = (Platform.CALCOM, Platform.PINMYCAL)


def say(line: str) -> None:
    """Say something, past every buffer."""
    os.write(1, f"{line}\n".encode())


class Round:
    """One life of the program."""

    def __init__(self, folder: Path, address: str, key: str) -> None:
        self.core = Core.own(
            DataFolder(folder), clock=now, zone="UTC", host_name="Ada", listen=False
        )
        self.diary = self.core.diary
        vault = SessionVault()
        self.accounts = CloudAccounts(self.diary, vault, clock=now)
        there = [each for each in self.diary.account.every() if each.connection]
        self.there = there or [self._added(each, address) for each in PLATFORMS]
        for each in self.there:
            vault.set(account_secret_name(each.uid), credentials_text(ApiKey(key)))
        self.workers = [
            keep(
                lambda: self.accounts,
                self.diary,
                each.id,
                clock=now,
                interest=lambda: Interest.LOOKING,
                tell=lambda _: None,
            )
            for each in self.there
        ]
        for worker in self.workers:
            worker.start()

    def _added(self, platform: Platform, address: str) -> Account:
        for kind in ChangeKind:
            self.diary.run(SetGrace(kind=kind, grace=timedelta()))
        return self.diary.run(
            AddAccount(
                uid=platform.value,
                platform=platform,
                name=platform.value,
                zone="UTC",
                host_name="Ada",
                connection=Connection(
                    address=address,
                    credentials=CredentialKind.KEY,
                    username="ada",
                    email="ada@example.org",
                    signed_in_at=now(),
                ),
            )
        ).account

    def go(self, first: int) -> None:
        """Change things until killed."""
        chance = random.Random(first)  # noqa: S311 - no secret, and to be repeated
        number = first
        while True:
            for account in self.there:
                host = self.diary.account.owner_of(account.id).id
                types = self.diary.event_types.all(host_id=host)
                fitting = [each for each in types if each.length == LENGTH]
                if not fitting:
                    continue
                number += 1
                try:
                    self._change(number, fitting[0].id, chance)
                except PinmyCalError as refused:
                    say(f"refused {refused.message.code}")
            time.sleep(0.02)

    def _change(self, number: int, event_type: int, chance: random.Random) -> None:
        booking = self.diary.run(
            CreateBooking(
                uid=f"wish-{number}",
                event_type_id=event_type,
                start=slot(number),
                attendee=Attendee(
                    name=f"N{number}", email=f"n{number}@example.org", zone="UTC"
                ),
                origin=Origin.WINDOW,
                outside_hours=True,
            )
        ).booking
        say(f"booked {number}")
        time.sleep(chance.random() * 0.05)
        what = chance.random()
        if what < 0.3:
            self.diary.run(
                RescheduleBooking(
                    booking_id=booking.id,
                    start=slot(number, moved=True),
                    origin=Origin.WINDOW,
                    outside_hours=True,
                )
            )
            say(f"moved {number}")
        elif what < 0.5:
            self.diary.run(
                CancelBooking(booking_id=booking.id, reason="Off", origin=Origin.WINDOW)
            )
            say(f"cancelled {number}")

    def drain(self) -> None:
        """Send all that waits, and end; or give up once nothing goes on any more.

        To count what is left takes the longer the more there is: so it is counted the
        less often.
        """
        left, moved = self._left(), time.monotonic()
        while left and time.monotonic() - moved < PATIENCE:
            for worker in self.workers:
                worker.ask_now()
            time.sleep(max(0.05, left / 200))
            before, left = left, self._left()
            if left < before:
                moved = time.monotonic()
        for worker in self.workers:
            worker.stop()
        self.core.close()
        say("drained")

    def _left(self) -> int:
        """Return how much there is still to do: to send, and to read at first."""
        return sum(map(self._left_at, self.there))

    def _left_at(self, account: Account) -> int:
        host = self.diary.account.owner_of(account.id).id
        is_read = bool(self.diary.event_types.all(host_id=host))
        return len(self.diary.outbox.items(account.id)) + (not is_read)


def main() -> None:
    """Fork a round for each line that is read."""
    engine.LOOK_REST = 0.3
    folder, address, key = Path(sys.argv[1]), sys.argv[2], sys.argv[3]
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    say("ready")
    for line in sys.stdin:
        word, _, first = line.strip().partition(" ")
        child = os.fork()
        if child:
            say(f"pid {child}")
            continue
        life = Round(folder, address, key)
        if word == "go":
            life.go(int(first))
        life.drain()
        os._exit(0)


if __name__ == "__main__":
    main()
