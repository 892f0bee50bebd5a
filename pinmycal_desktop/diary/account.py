"""The account and its owner: read and saved."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pinmycal_desktop.diary.fields import clean_line
from pinmycal_desktop.diary.setup_fields import checked_account
from pinmycal_desktop.diary.values import Outcome
from pinmycal_desktop.diary.week import local_account, meant
from pinmycal_desktop.model.changes import Changes, Part
from pinmycal_desktop.model.commands import SaveAccount
from pinmycal_desktop.model.errors import NotFound
from pinmycal_desktop.store import accounts

if TYPE_CHECKING:
    from pinmycal_desktop.diary.work import Work
    from pinmycal_desktop.model.account import Account, Host
    from pinmycal_desktop.store.database import Database


class Accounts:
    """The local account of the diary and the people who host."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def local(self) -> Account:
        """Return the local account."""
        with self._database.read() as db:
            return local_account(db)

    def host(self, host_id: int | None = None) -> Host:
        """Return one host, or for None the owner; raises NotFound."""
        with self._database.read() as db:
            wanted = meant(db, host_id)
            host = accounts.host(db, wanted)
        if host is None:
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


def save(work: Work, command: SaveAccount) -> Outcome:
    """Change the account's name and zone, and the host's name and e-mail."""
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
    undo = SaveAccount(
        account_id=before.id,
        name=before.name,
        zone=before.zone,
        host_name=host.name,
        host_email=host.email,
    )
    return Outcome(
        value=account, changes=Changes(parts=frozenset({Part.ACCOUNT})), undo=undo
    )
