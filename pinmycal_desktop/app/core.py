"""Core: the ownership of one data folder, and what every owner needs.

The lock, the diary, and the ear for other programs, built in this order and stopped in
reverse. Two processes never own one folder; the lock is free again the moment its
process ends. It knows no window and no service.
"""

from __future__ import annotations

import logging
import sys
import threading
from contextlib import suppress
from typing import TYPE_CHECKING

from pinmycal_desktop.app.computer import computer_zone, person_name
from pinmycal_desktop.app.remembering import RememberingVault
from pinmycal_desktop.control.address import (
    Role,
    choose_address,
    forget_address,
    withdraw,
    write_address,
)
from pinmycal_desktop.control.channel import Listener
from pinmycal_desktop.control.desk import Desk, answer
from pinmycal_desktop.control.lock import FolderLock
from pinmycal_desktop.diary import Diary
from pinmycal_desktop.model.errors import DataFolderBusy, StoreTrouble
from pinmycal_desktop.vault import Vault

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from pinmycal_desktop.control.replies import Reply, SteppedAside
    from pinmycal_desktop.control.requests import Request, Show
    from pinmycal_desktop.settings import DataFolder
    from pinmycal_desktop.vault import SessionVault

KEYRING_NAME = "PinmyCal"
_log = logging.getLogger(__name__)


class Core:
    """One owned data folder. Made by `own`; `close` it from the thread that made it."""

    def __init__(
        self,
        folder: DataFolder,
        lock: FolderLock,
        *,
        clock: Callable[[], datetime],
        zone: str,
        host_name: str,
        role: Role,
        vault: Vault | SessionVault,
        step_aside: Callable[[], SteppedAside] | None,
    ) -> None:
        self.folder = folder
        self.vault = vault
        self._lock = lock
        self._showing = threading.Lock()
        self._on_show: Callable[[Show], None] | None = None
        self._missed: Show | None = None
        self._listener: Listener | None = None
        self.diary = Diary.open(
            folder.database, clock=clock, zone=zone, host_name=host_name
        )
        self._desk = Desk(
            diary=self.diary,
            clock=clock,
            secrets=vault,
            role=role,
            show=self._show if role is Role.WINDOW else None,
            step_aside=step_aside,
        )

    @classmethod
    def own(
        cls,
        folder: DataFolder,
        *,
        clock: Callable[[], datetime],
        zone: str = "",
        host_name: str = "",
        role: Role = Role.WINDOW,
        vault: Vault | SessionVault | None = None,
        step_aside: Callable[[], SteppedAside] | None = None,
    ) -> Core:
        """Become the owner of `folder`, at once or not at all.

        `zone` and `host_name` are for the account of a first start; the computer is
        asked when they are empty. A `Role.COMMAND` does not listen. Raises
        DataFolderBusy while another process owns it, and StoreTrouble.
        """
        lock = _take_lock(folder)
        try:
            core = cls(
                folder,
                lock,
                clock=clock,
                zone=zone or computer_zone(),
                host_name=host_name or person_name(),
                role=role,
                vault=vault or _vault_for(role),
                step_aside=step_aside,
            )
        except BaseException:
            lock.release()
            raise
        _forget_the_dead(folder)
        if role is not Role.COMMAND:
            core._listen(role)
        return core

    @property
    def is_sample(self) -> bool:
        """Whether everything in the folder is made up: the title bar says so."""
        return self.folder.is_sample

    def on_show(self, callback: Callable[[Show], None]) -> None:
        """Call `callback` when `pinmycal` is started again, from a control thread.

        A start that came before this call is told at once.
        """
        with self._showing:
            self._on_show = callback
            missed, self._missed = self._missed, None
        if missed is not None:
            callback(missed)

    def answer(self, request: Request) -> Reply:
        """Answer a request as the channel would, in this process."""
        return answer(request, self._desk)

    def close(self) -> None:
        """Stop listening, close the diary, and let the next owner in."""
        if self._listener is not None:
            withdraw(self.folder, self._listener.address)
            self._listener.stop()
            self._listener = None
        self.diary.close()
        self._lock.release()

    def _show(self, request: Show) -> None:
        """Tell the window, or keep it until there is one."""
        with self._showing:
            callback = self._on_show
            if callback is None:
                self._missed = request
        if callback is not None:
            callback(request)

    def _listen(self, role: Role) -> None:
        """Listen to other programs, near the data or, where that fails, elsewhere.

        Without an ear everything else still works: the folder is safe by its lock.
        """
        for elsewhere in (False, True):
            with suppress(OSError):
                address = choose_address(
                    self.folder, role=role, platform=sys.platform, elsewhere=elsewhere
                )
                self._listener = Listener(address, self.answer)
                write_address(self.folder, address)
                return
        _log.error("other programs cannot speak to this one: no control channel")


def _forget_the_dead(folder: DataFolder) -> None:
    """Clear what an owner left that was killed: its address, and its service's."""
    with suppress(OSError):
        forget_address(folder)
        folder.service.unlink(missing_ok=True)


def _vault_for(role: Role) -> Vault:
    """Return where secrets go; only a program that stays may remember them."""
    if role is Role.COMMAND:
        return Vault(KEYRING_NAME)
    return RememberingVault(KEYRING_NAME)


def _take_lock(folder: DataFolder) -> FolderLock:
    """Return the lock on `folder`, made if need be."""
    try:
        folder.make()
        lock = FolderLock.take(folder.lock)
    except OSError as error:
        raise StoreTrouble(
            "folder.unusable", path=str(folder.path), why=error.strerror or ""
        ) from error
    if lock is None:
        raise DataFolderBusy("folder.busy", path=str(folder.path))
    return lock
