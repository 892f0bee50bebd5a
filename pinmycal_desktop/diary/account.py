"""Accounts and who owns them, as they are read; and the local one saved."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pinmycal_desktop.diary.fields import clean_line
from pinmycal_desktop.diary.setup_fields import checked_account
from pinmycal_desktop.diary.sight import Sight
from pinmycal_desktop.diary.values import Outcome
from pinmycal_desktop.diary.week import local_account, meant
from pinmycal_desktop.model.changes import Changes, Part
from pinmycal_desktop.model.commands.setup import SaveAccount
from pinmycal_desktop.model.errors import NotFound
from pinmycal_desktop.store import accounts, schedules

if TYPE_CHECKING:
    from pinmycal_desktop.diary.work import Work
    from pinmycal_desktop.model.account import Account, Host
    from pinmycal_desktop.store.database import Database


class Accounts:
    """The accounts of the diary, and the people who host in the local one."""

    def __init__(self, database: Database, sight: Sight = Sight.EVERYTHING) -> None:
        self._database = database
        self._sight = sight

    def local(self) -> Account:
        """Return the local account."""
        with self._database.read() as db:
            return local_account(db)

    def every(self) -> tuple[Account, ...]:
        """Return all accounts, the local one first."""
        with self._database.read() as db:
            return tuple(filter(self._shows, accounts.every(db)))

    def get(self, account_id: int) -> Account:
        """Return one account; raises NotFound."""
        with self._database.read() as db:
            account = accounts.get(db, account_id)
        if account is None or not self._shows(account):
            raise NotFound("account", account_id)
        return account

    def owner_of(self, account_id: int) -> Host:
        """Return the person at this computer as an account's host; raises NotFound."""
        with self._database.read() as db:
            found = self._sight.among(db, accounts.owners(db, account_id))
        if not found:
            raise NotFound("account", account_id)
        return found[0]

    def owners(self) -> tuple[Host, ...]:
        """Return the person at this computer, once for each account."""
        with self._database.read() as db:
            return accounts.owners(db, None)

    def host(self, host_id: int | None = None) -> Host:
        """Return one host, or for None the owner; raises NotFound."""
        with self._database.read() as db:
            wanted = meant(db, host_id)
            host = accounts.host(db, wanted)
            if host is None or not self._sight.shows(db, host):
                raise NotFound("host", wanted)
        return host

    def hosts(self) -> tuple[Host, ...]:
        """Return all hosts, the owner first."""
        with self._database.read() as db:
            return accounts.hosts(db)

    def host_named(self, username: str) -> Host:
        """Return the host of this username, whatever its case; raises NotFound."""
        with self._database.read() as db:
            host = accounts.host_named(db, username)
        if host is None:
            raise NotFound("host", clean_line(username))
        return host

    def _shows(self, account: Account) -> bool:
        """Whether there is such an account, as far as one may see."""
        return self._sight is Sight.EVERYTHING or not account.platform.is_cloud


def save(work: Work, command: SaveAccount) -> Outcome:
    """Change the account's name and zone, the host, and what follows into the zone."""
    wish = checked_account(command)
    before = work.require_account(wish.account_id)
    host = work.host
    account = replace(
        before, name=wish.name, zone=wish.zone, revision=before.revision + 1
    )
    accounts.update_account(work.db, account)
    accounts.update_host(
        work.db,
        replace(
            host,
            name=wish.host_name,
            email=wish.host_email,
            zone=wish.zone,
            revision=host.revision + 1,
        ),
    )
    moved = _take_along(work, wish, before.zone)
    undo = SaveAccount(
        account_id=before.id,
        name=before.name,
        zone=before.zone,
        host_name=host.name,
        host_email=host.email,
        schedule_ids=moved,
    )
    parts = {Part.ACCOUNT, Part.SCHEDULES} if moved else {Part.ACCOUNT}
    return Outcome(value=account, changes=Changes(parts=frozenset(parts)), undo=undo)


def _take_along(work: Work, wish: SaveAccount, left: str) -> tuple[int, ...]:
    """Put the wished schedules into the new zone; return those that were moved."""
    moved = []
    for schedule_id in wish.schedule_ids:
        schedule = schedules.get(work.db, schedule_id)
        if schedule is not None and schedule.zone == left != wish.zone:
            revision = schedule.revision + 1
            after = replace(schedule, zone=wish.zone, revision=revision)
            schedules.update(work.db, after)
            moved.append(schedule_id)
    return tuple(moved)
