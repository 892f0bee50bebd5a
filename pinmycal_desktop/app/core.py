"""Core: the ownership of one data folder, and what every owner needs.

The lock, the diary, the ear for other programs and the voice that tells subscribers
what happened, built in this order and stopped in reverse. Two processes never own one
folder; the lock is free again the moment its process ends. It knows no window and no
service. To own a folder loads little: what hears, answers and tells others comes with
`listen`, which a window puts off until its first week is painted.
"""

from __future__ import annotations

import threading
from contextlib import suppress
from functools import cached_property
from typing import TYPE_CHECKING

from pinmycal_desktop.app.computer import computer_zone, person_name
from pinmycal_desktop.control.address import Role, forget_address
from pinmycal_desktop.control.lock import FolderLock
from pinmycal_desktop.diary import Diary
from pinmycal_desktop.model.errors import DataFolderBusy, StoreTrouble

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from pinmycal_desktop.app.cloud import Cloud
    from pinmycal_desktop.app.ear import Ear
    from pinmycal_desktop.app.live import LiveUpdates
    from pinmycal_desktop.app.outward import Outward
    from pinmycal_desktop.app.publishing import Publishing
    from pinmycal_desktop.app.syncing import Syncing
    from pinmycal_desktop.control.desk import Desk
    from pinmycal_desktop.control.replies import Reply, SteppedAside
    from pinmycal_desktop.control.requests import Request, Show
    from pinmycal_desktop.settings import DataFolder
    from pinmycal_desktop.vault import SessionVault, Vault

KEYRING_NAME = "PinmyCal"


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
        vault: Vault | SessionVault | None,
        step_aside: Callable[[], SteppedAside] | None,
    ) -> None:
        self.folder = folder
        self._lock = lock
        self._clock = clock
        self._role = role
        self._given_vault = vault
        self._step_aside = step_aside
        self._showing = threading.Lock()
        self._making = threading.Lock()
        self._on_show: Callable[[Show], None] | None = None
        self._missed: Show | None = None
        self._ear: Ear | None = None
        self._outward: Outward | None = None
        self._syncing: Syncing | None = None
        self._live: LiveUpdates | None = None
        self.is_sample = folder.is_sample
        """Whether everything in it is made up: the title bar says so."""
        self.diary = Diary.open(
            folder.database, clock=clock, zone=zone, host_name=host_name
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
        listen: bool = True,
    ) -> Core:
        """Become the owner of `folder`, at once or not at all.

        `zone` and `host_name` are for the account of a first start; the computer is
        asked when they are empty. A `Role.COMMAND` does not listen, and whoever says
        so only once `listen` is called. Raises DataFolderBusy while another process
        owns it, and StoreTrouble.
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
                vault=vault,
                step_aside=step_aside,
            )
        except BaseException:
            lock.release()
            raise
        _forget_the_dead(folder)
        if listen:
            core.listen()
        return core

    @cached_property
    def vault(self) -> Vault | SessionVault:
        """Where secrets go; only a program that stays may remember them."""
        from pinmycal_desktop.app.remembering import (  # noqa: PLC0415 - not for a week
            RememberingVault,
        )
        from pinmycal_desktop.vault import Vault  # noqa: PLC0415 - the same

        if self._given_vault is not None:
            return self._given_vault
        made = Vault if self._role is Role.COMMAND else RememberingVault
        return made(KEYRING_NAME)

    @cached_property
    def cloud(self) -> Cloud:
        """The accounts at services; what speaks to those is loaded when it is used."""
        from pinmycal_desktop.app.cloud import Cloud  # noqa: PLC0415 - as above

        return Cloud(self.diary, lambda: self.vault, clock=self._clock)

    @cached_property
    def publishing(self) -> Publishing:
        """Calendars on servers; what speaks to those is loaded when it is used."""
        from pinmycal_desktop.app.publishing import (  # noqa: PLC0415 - as above
            Publishing,
        )

        return Publishing(self.diary, lambda: self.vault, clock=self._clock)

    @property
    def syncing(self) -> Syncing:
        """What keeps accounts at services in step; begun by `listen`."""
        from pinmycal_desktop.app.syncing import Syncing  # noqa: PLC0415 - as above

        if self._syncing is None:
            self._syncing = Syncing(self.diary, self.cloud, clock=self._clock)
        return self._syncing

    @property
    def live(self) -> LiveUpdates:
        """What has services tell this computer at once; begun by `listen`."""
        from pinmycal_desktop.app.live import LiveUpdates  # noqa: PLC0415 - as above

        with self._making:  # the service starts in a thread of its own
            if self._live is None:
                self._live = LiveUpdates(self.diary, self.cloud)
            return self._live

    @cached_property
    def _desk(self) -> Desk:
        """What answers the requests of other programs."""
        from pinmycal_desktop.control.desk import Desk  # noqa: PLC0415 - as above

        return Desk(
            diary=self.diary,
            clock=self._clock,
            secrets=self.vault,
            cloud=self.cloud,
            syncing=self.syncing,
            publishing=self.publishing,
            role=self._role,
            show=self._show if self._role is Role.WINDOW else None,
            step_aside=self._step_aside,
        )

    def listen(self) -> None:
        """Let other programs speak to this one, and tell them what happens here.

        For the thread that made the core; a second call does nothing. Until then who
        comes is kept waiting.
        """
        if self._ear is None and self._role is not Role.COMMAND:
            from pinmycal_desktop.app.ear import Ear  # noqa: PLC0415 - as above
            from pinmycal_desktop.app.outward import Outward  # noqa: PLC0415 - the same

            self._ear = Ear.open(self.folder, self._role, self.answer)
            self._outward = Outward(
                self.diary, self.vault, self.publishing, clock=self._clock
            )
            self._outward.begin()
            self.syncing.begin()
            self.live.begin()

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
        from pinmycal_desktop.control.desk import answer  # noqa: PLC0415 - as above

        return answer(request, self._desk)

    def close(self) -> None:
        """Stop listening, close the diary, and let the next owner in."""
        self.publishing.stop()  # who waits for a server is not waited for
        if self._ear is not None:
            self._ear.close()
            self._ear = None
        if self._live is not None:
            self._live.end()
            self._live = None
        if self._syncing is not None:
            self._syncing.end()
            self._syncing = None
        if self._outward is not None:
            self._outward.end()
            self._outward = None
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


def _forget_the_dead(folder: DataFolder) -> None:
    """Clear what an owner left that was killed: its address, and its service's."""
    with suppress(OSError):
        forget_address(folder)
        folder.service.unlink(missing_ok=True)


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
