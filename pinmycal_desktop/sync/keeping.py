"""Making what keeps one account: its client, its engine, and their thread."""

from __future__ import annotations

import random
import time
from typing import TYPE_CHECKING

from pinmycal_desktop.sync.backoff import Backoff
from pinmycal_desktop.sync.budget import Budget
from pinmycal_desktop.sync.engine import Engine
from pinmycal_desktop.sync.errand import Errand
from pinmycal_desktop.sync.worker import Worker

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.model.sync_status import Interest, SyncStatus
    from pinmycal_desktop.remote.remote import Remote
    from pinmycal_desktop.sync.accounts import CloudAccounts


def keep(
    accounts: Callable[[], CloudAccounts],
    diary: Diary,
    account_id: int,
    *,
    clock: Callable[[], datetime],
    interest: Callable[[], Interest],
    tell: Callable[[SyncStatus], None],
) -> Worker:
    """Return the worker of an account, not yet started."""

    def make() -> tuple[Engine, Remote]:
        return make_engine(accounts(), diary, account_id, clock=clock, tell=tell)

    return Worker(account_id, diary, make, interest=interest, clock=clock)


def make_engine(
    accounts: CloudAccounts,
    diary: Diary,
    account_id: int,
    *,
    clock: Callable[[], datetime],
    tell: Callable[[SyncStatus], None] = lambda _: None,
) -> tuple[Engine, Remote]:
    """Return an account's engine and its client; whoever asks closes that.

    Raises NotFound when there is no such account.
    """
    account = diary.account.get(account_id)
    remote = accounts.open(account)
    engine = Engine(
        Errand(diary=diary, remote=remote, account=account, clock=clock),
        backoff=Backoff(monotonic=time.monotonic, chance=random.random),
        budget=Budget(clock=clock, monotonic=time.monotonic),
        monotonic=time.monotonic,
        rates=accounts.log(account).rates,
        tell=tell,
        pause=time.sleep,
    )
    return engine, remote
