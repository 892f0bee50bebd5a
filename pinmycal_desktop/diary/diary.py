"""The diary: one book of record for a data folder.

Reads are sections, each answer one consistent snapshot. `run` is the only way to
change anything. It keeps no values in memory: what is true is what the store says.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from pinmycal_desktop.diary.sight import Sight
from pinmycal_desktop.diary.watching import Watchers
from pinmycal_desktop.diary.week import read_week
from pinmycal_desktop.store import accounts
from pinmycal_desktop.store.database import Database

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pinmycal_desktop.diary.absences import Absences
    from pinmycal_desktop.diary.access import Tokens, Webhooks
    from pinmycal_desktop.diary.account import Accounts
    from pinmycal_desktop.diary.bookings import Bookings
    from pinmycal_desktop.diary.busy import Busy
    from pinmycal_desktop.diary.calendars import Calendars
    from pinmycal_desktop.diary.codes import Codes
    from pinmycal_desktop.diary.event_types import EventTypes
    from pinmycal_desktop.diary.feeds import Feeds
    from pinmycal_desktop.diary.live import Live
    from pinmycal_desktop.diary.oauth import OAuth
    from pinmycal_desktop.diary.outbox import Outbox
    from pinmycal_desktop.diary.outgoing import Outgoing
    from pinmycal_desktop.diary.private_links import PrivateLinks
    from pinmycal_desktop.diary.publications import Publications
    from pinmycal_desktop.diary.reservations import Reservations
    from pinmycal_desktop.diary.schedules import Schedules
    from pinmycal_desktop.diary.slots import Slots
    from pinmycal_desktop.diary.teams import Teams
    from pinmycal_desktop.diary.transfer import Transfer
    from pinmycal_desktop.diary.travels import Travels
    from pinmycal_desktop.diary.values import CheckReport, Clock, Once, Outcome
    from pinmycal_desktop.diary.week import WeekReading
    from pinmycal_desktop.model.changes import Changes
    from pinmycal_desktop.model.commands import Command
    from pinmycal_desktop.model.span import Span


class Diary:
    """The book of record; safe from any thread. Open it with `Diary.open`."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        *,
        sight: Sight = Sight.EVERYTHING,
        watchers: Watchers | None = None,
    ) -> None:
        self._database = database
        self._clock = clock
        self._sight = sight
        self._watchers = watchers or Watchers()

    @cached_property
    def for_programs(self) -> Diary:
        """The same book as programs may read and change it: the local account alone.

        What belongs to an account at a service is not there, by whatever name, and a
        command about it raises NotFound. Nothing but its bookings' taking time is left.
        """
        return Diary(
            self._database,
            self._clock,
            sight=Sight.LOCAL,
            watchers=self._watchers,
        )

    # Loaded when they are first asked for: a first week is painted without them.

    @cached_property
    def account(self) -> Accounts:
        """The account and its host."""
        from pinmycal_desktop.diary.account import Accounts  # noqa: PLC0415 - above

        return Accounts(self._database, self._sight)

    @cached_property
    def bookings(self) -> Bookings:
        """Bookings, one by one or some at a time."""
        from pinmycal_desktop.diary.bookings import Bookings  # noqa: PLC0415 - above

        return Bookings(self._database, self._sight)

    @cached_property
    def busy(self) -> Busy:
        """Busy times of other calendars."""
        from pinmycal_desktop.diary.busy import Busy  # noqa: PLC0415 - above

        return Busy(self._database)

    @cached_property
    def calendars(self) -> Calendars:
        """Other calendars that are fetched again and again."""
        from pinmycal_desktop.diary.calendars import Calendars  # noqa: PLC0415 - above

        return Calendars(self._database, self._clock)

    @cached_property
    def feeds(self) -> Feeds:
        """What other calendar programs may read."""
        from pinmycal_desktop.diary.feeds import Feeds  # noqa: PLC0415 - above

        return Feeds(self._database, self._clock)

    @cached_property
    def publications(self) -> Publications:
        """What is written to calendars on servers."""
        from pinmycal_desktop.diary.publications import (  # noqa: PLC0415 - above
            Publications,
        )

        return Publications(self._database, self._clock)

    @cached_property
    def schedules(self) -> Schedules:
        """The hours a host offers."""
        from pinmycal_desktop.diary.schedules import Schedules  # noqa: PLC0415 - above

        return Schedules(self._database, self._sight)

    @cached_property
    def event_types(self) -> EventTypes:
        """What can be booked."""
        from pinmycal_desktop.diary.event_types import (  # noqa: PLC0415 - above
            EventTypes,
        )

        return EventTypes(self._database, self._sight)

    @cached_property
    def private_links(self) -> PrivateLinks:
        """Addresses under which an event type can be booked for a while."""
        from pinmycal_desktop.diary.private_links import (  # noqa: PLC0415 - above
            PrivateLinks,
        )

        return PrivateLinks(self._database, self._sight)

    @cached_property
    def reservations(self) -> Reservations:
        """Slots that are held for somebody for a while."""
        from pinmycal_desktop.diary.reservations import (  # noqa: PLC0415 - above
            Reservations,
        )

        return Reservations(self._database, self._sight)

    @cached_property
    def absences(self) -> Absences:
        """Days on which hosts are out of office."""
        from pinmycal_desktop.diary.absences import Absences  # noqa: PLC0415 - above

        return Absences(self._database, self._sight)

    @cached_property
    def travels(self) -> Travels:
        """Where hosts are on which dates, when not at home."""
        from pinmycal_desktop.diary.travels import Travels  # noqa: PLC0415 - above

        return Travels(self._database)

    @cached_property
    def slots(self) -> Slots:
        """What is free, and why the rest is not."""
        from pinmycal_desktop.diary.slots import Slots  # noqa: PLC0415 - above

        return Slots(self._database, self._clock, self._sight)

    @cached_property
    def transfer(self) -> Transfer:
        """Calendar files, in and out."""
        from pinmycal_desktop.diary.transfer import Transfer  # noqa: PLC0415 - above

        return Transfer(self._database, self._clock)

    @cached_property
    def tokens(self) -> Tokens:
        """Keys of the local service."""
        from pinmycal_desktop.diary.access import Tokens  # noqa: PLC0415 - above

        return Tokens(self._database)

    @cached_property
    def teams(self) -> Teams:
        """Hosts who offer meetings together."""
        from pinmycal_desktop.diary.teams import Teams  # noqa: PLC0415 - above

        return Teams(self._database)

    @cached_property
    def oauth(self) -> OAuth:
        """Programs that people gave their consent to."""
        from pinmycal_desktop.diary.oauth import OAuth  # noqa: PLC0415 - above

        return OAuth(self._database)

    @cached_property
    def codes(self) -> Codes:
        """Codes shown on this computer, and what was verified by them."""
        from pinmycal_desktop.diary.codes import Codes  # noqa: PLC0415 - above

        return Codes(self._database, self._clock)

    @cached_property
    def webhooks(self) -> Webhooks:
        """Places for webhooks, and what arrived there."""
        from pinmycal_desktop.diary.access import Webhooks  # noqa: PLC0415 - above

        return Webhooks(self._database)

    @cached_property
    def outbox(self) -> Outbox:
        """Changes on their way to services, and how far reading those has come."""
        from pinmycal_desktop.diary.outbox import Outbox  # noqa: PLC0415 - above

        return Outbox(self._database)

    @cached_property
    def live(self) -> Live:
        """How services tell of changes at once."""
        from pinmycal_desktop.diary.live import Live  # noqa: PLC0415 - above

        return Live(self._database)

    @cached_property
    def outgoing(self) -> Outgoing:
        """Who is told of what happens here, and how far each message has come."""
        from pinmycal_desktop.diary.outgoing import Outgoing  # noqa: PLC0415 - above

        return Outgoing(self._database)

    @classmethod
    def open(
        cls,
        database: Path,
        *,
        clock: Clock,
        zone: str = "UTC",
        host_name: str = "",
        read_only: bool = False,
    ) -> Diary:
        """Open the data file, made and filled at first start, migrated when older.

        Raises StoreTrouble, with NewerStore, DamagedStore and DiskFull among it.
        """
        opened = Database(database, now=clock(), read_only=read_only)
        try:
            if not read_only:
                _furnish(opened, zone=zone, host_name=host_name)
        except BaseException:
            opened.close()
            raise
        return cls(opened, clock)

    @staticmethod
    def rescue(database: Path, *, clock: Clock) -> Path | None:
        """Put a file that cannot be opened aside, a kept copy in its place.

        For a file `open` calls damaged. Returns where the damaged file is now; None,
        and nothing changed, when there is no whole copy.
        """
        from pinmycal_desktop.store import health  # noqa: PLC0415 - seldom needed

        restored = health.restore_closed(database, now=clock())
        return restored[0] if restored else None

    def close(self) -> None:
        """End every connection; safe to call again."""
        self._database.close()

    def watch(self, callback: Callable[[Changes], None]) -> Callable[[], None]:
        """Call `callback` after each commit; return what ends that.

        It is called from the thread that wrote, with no lock held, and must be quick.
        """
        return self._watchers.add(callback)

    def run(self, command: Command, *, once: Once | None = None) -> Outcome:
        """Do what `command` says in one transaction, and announce it.

        With `once`, the same request under the same key is answered as it was the
        first time. Raises the errors of `model.errors`; then nothing was changed.
        """
        # Loaded with the first change: a window paints its first week without it.
        from pinmycal_desktop.diary.dispatch import carry_out  # noqa: PLC0415
        from pinmycal_desktop.diary.once import run_once  # noqa: PLC0415
        from pinmycal_desktop.diary.work import Work  # noqa: PLC0415

        with self._database.write() as db:
            now = self._clock().replace(microsecond=0)
            work = Work(db=db, now=now, sight=self._sight)
            if once:
                outcome = run_once(work, once, lambda: carry_out(work, command))
            else:
                outcome = carry_out(work, command)
        self._watchers.announce(outcome.changes)
        return outcome

    def kept(self, once: Once) -> Outcome | None:
        """Return what was answered to this request before, or None.

        Raises KeyReused for another request under the same key.
        """
        from pinmycal_desktop.diary.once import kept_outcome  # noqa: PLC0415 - above

        with self._database.read() as db:
            return kept_outcome(db, once)

    def week(self, span: Span, *, with_people: bool = False) -> WeekReading:
        """Return all that the window draws of `span`, in one snapshot.

        With people it holds the time of every host besides. Raises Invalid for a span
        that is far away.
        """
        with self._database.read() as db:
            now = self._clock()
            return read_week(db, span, now=now, with_people=with_people)

    def check(self) -> CheckReport:
        """Look through the data file for damage; takes a while when it is large."""
        from pinmycal_desktop.diary.doctor import check  # noqa: PLC0415 - seldom asked

        return check(self._database)

    def repair(self) -> CheckReport:
        """Repair what can be, losing nothing silently, and check again."""
        from pinmycal_desktop.diary.doctor import repair  # noqa: PLC0415 - seldom asked

        return repair(self._database, self._clock())

    def backup(self, path: Path) -> None:
        """Write a consistent copy of the data file to `path`, replacing it."""
        self._database.copy_to(path)

    def keep_backup(self) -> Path | None:
        """Keep a copy beside the data file, unless there is one of today."""
        return self._database.keep_backup(self._clock())


def _furnish(database: Database, *, zone: str, host_name: str) -> None:
    """Make what a host begins with, unless it is there."""
    with database.write() as db:
        if accounts.local(db) is None:
            from pinmycal_desktop.diary.first_start import (  # noqa: PLC0415 - once
                furnish,
            )

            furnish(db, zone=zone, host_name=host_name)
