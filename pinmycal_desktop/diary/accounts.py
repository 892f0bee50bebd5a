"""Accounts at services: kept, changed, removed. What they hold is another's to say.

No secret passes here: it is in the keyring before the account is, and is forgotten
after it.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING
from uuid import uuid4

from pinmycal_desktop.diary.fields import Problems
from pinmycal_desktop.diary.setup_fields import MOST_NAME
from pinmycal_desktop.diary.values import Outcome
from pinmycal_desktop.model.account import Account, Host
from pinmycal_desktop.model.changes import Changes, Part
from pinmycal_desktop.model.commands.accounts import (
    AddAccount,
    ChangeAccount,
    RememberProgram,
    RemoveAccount,
)
from pinmycal_desktop.model.errors import ChangedMeanwhile, Invalid, NotFound
from pinmycal_desktop.store import accounts

if TYPE_CHECKING:
    from pinmycal_desktop.diary.work import Work

_CHANGES = Changes(parts=frozenset({Part.ACCOUNT}))
_GONE = Changes(
    parts=frozenset(
        {
            Part.ACCOUNT,
            Part.BOOKINGS,
            Part.BUSY_TIMES,
            Part.EVENT_TYPES,
            Part.SCHEDULES,
            Part.AWAY,
            Part.RESERVATIONS,
        }
    )
)


def add(work: Work, command: AddAccount) -> Outcome:
    """Keep a new account, with its owner and nothing else."""
    there = command.connection
    if any(_is_same(each, command) for each in accounts.every(work.db)):
        raise Invalid.field("connection", "account.already", name=there.address)
    name, host_name, zone = _checked(command.name, command.host_name, command.zone)
    account = Account(
        id=0,
        uid=command.uid,
        name=_free_name(work, name),
        platform=command.platform,
        zone=zone,
        connection=there,
    )
    stored = replace(account, id=accounts.insert_account(work.db, account))
    owner = Host(
        uid=str(uuid4()),
        account_id=stored.id,
        name=host_name,
        email=there.email,
        zone=zone,
        username=there.username,
    )
    accounts.insert_host(work.db, owner)
    return Outcome(value=stored, changes=_CHANGES)


def change(work: Work, command: ChangeAccount) -> Outcome:
    """Give an account another name or zone, or note that it was signed in again."""
    before = _required(work, command.account_id)
    if command.expected_revision not in (None, before.revision):
        raise ChangedMeanwhile("account", before)
    owner = accounts.host_of(work.db, before.id)
    name, host_name, zone = _checked(
        before.name if command.name is None else command.name,
        owner.name if command.host_name is None else command.host_name,
        before.zone if command.zone is None else command.zone,
    )
    if name != before.name and name in _names(work):
        raise Invalid.field("name", "account.name-taken", value=name)
    there = command.connection or before.connection
    assert there is not None, "a cloud account is signed in somewhere"
    after = replace(
        before, name=name, zone=zone, connection=there, revision=before.revision + 1
    )
    accounts.update_account(work.db, after)
    accounts.update_host(
        work.db,
        replace(
            owner,
            name=host_name,
            email=there.email,
            username=there.username,
            zone=zone,
            revision=owner.revision + 1,
        ),
    )
    undo = ChangeAccount(
        account_id=before.id,
        expected_revision=after.revision,
        name=before.name,
        zone=before.zone,
        host_name=owner.name,
    )
    return Outcome(value=after, changes=_CHANGES, undo=undo)


def remove(work: Work, command: RemoveAccount) -> Outcome:
    """Remove an account with all that was copied of it."""
    account = _required(work, command.account_id)
    removed = replace(account, revision=account.revision + 1)
    accounts.remove(work.db, removed, at=work.now)
    return Outcome(value=account, changes=_GONE)


def _required(work: Work, account_id: int) -> Account:
    """Return a cloud account; raises NotFound, and Invalid for the local one."""
    account = accounts.get(work.db, account_id)
    if account is None:
        raise NotFound("account", account_id)
    if not account.platform.is_cloud:
        raise Invalid.field("account_id", "account.is-local", name=account.name)
    return account


def _is_same(account: Account, command: AddAccount) -> bool:
    """Whether an account is the one to be added: the same person at one service."""
    there, new = account.connection, command.connection
    return (
        there is not None
        and account.platform is command.platform
        and there.address == new.address
        and (there.remote_id, there.username) == (new.remote_id, new.username)
    )


def _free_name(work: Work, name: str) -> str:
    """Return `name`, with a number when another account has it."""
    taken = _names(work)
    numbered = (f"{name} {number}" for number in count(2))
    return name if name not in taken else next(n for n in numbered if n not in taken)


def remember(work: Work, command: RememberProgram) -> Outcome:
    """Remember what a server knows this program by, in place of what it knew before."""
    accounts.keep_program(work.db, command.program)
    return Outcome(value=None)


def _names(work: Work) -> frozenset[str]:
    """Return the names accounts have."""
    return frozenset(each.name for each in accounts.every(work.db))


def _checked(name: str, host_name: str, zone: str) -> tuple[str, str, str]:
    """Return the texts of an account, cleaned; raises Invalid."""
    problems = Problems()
    cleaned = (
        problems.line("name", name, most=MOST_NAME, required=True),
        problems.line("host_name", host_name, most=MOST_NAME),
        problems.zone("zone", zone),
    )
    problems.settle()
    return cleaned
