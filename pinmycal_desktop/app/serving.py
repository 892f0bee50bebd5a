"""Serving without a window: own the folder, serve, step aside, take up again.

When a window starts, it asks for the folder: the service, the diary and the lock are
given up, and the window serves on at the same address. When it has closed, this takes
all of them again. It runs in the thread it is called from, until told to end.
"""

from __future__ import annotations

import logging
import os
import threading
import time
from dataclasses import replace
from typing import TYPE_CHECKING

from pinmycal_desktop.app.core import KEYRING_NAME, Core
from pinmycal_desktop.app.log import logged
from pinmycal_desktop.app.remembering import RememberingVault
from pinmycal_desktop.app.service import Service, ServiceOptions
from pinmycal_desktop.control.address import Role, read_address
from pinmycal_desktop.control.lock import is_held
from pinmycal_desktop.control.replies import SteppedAside
from pinmycal_desktop.model.errors import DataFolderBusy, PinmyCalError, StoreTrouble
from pinmycal_desktop.model.message import Message

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from pinmycal_desktop.app.service import ServiceState
    from pinmycal_desktop.settings import DataFolder

PATIENCE_SECONDS = 8.0
"""How long a single command may keep the folder before this gives up."""
GRACE_SECONDS = 10.0
"""How long the window may take to own what was given up for it."""
OFFER_SECONDS = 10.0
"""How long a window that comes during the start is kept waiting for the service."""
_PULSE_SECONDS = 0.1
_log = logging.getLogger(__name__)


def serve(
    folder: DataFolder,
    options: ServiceOptions,
    *,
    clock: Callable[[], datetime],
    end: threading.Event,
    tell: Callable[[Message], None],
    patience_seconds: float = PATIENCE_SECONDS,
    grace_seconds: float = GRACE_SECONDS,
) -> None:
    """Serve `folder` until `end` is set. `tell` is called with what is to be said.

    Raises DataFolderBusy when another process owns the folder at the start, Invalid
    for options that do not fit, StoreTrouble, and PinmyCalError `service.died` when
    the service ends by itself.
    """
    vault = RememberingVault(KEYRING_NAME)
    patience: float | None = patience_seconds
    while not end.is_set():
        turn = _Turn(end)
        with logged(folder):
            core = _own(folder, turn, vault, clock=clock, patience_seconds=patience)
            if core is None:
                return
            try:
                if patience is None:
                    tell(Message.of("command-line.serve-resumed"))
                _keep_backup(core)
                options = _serve_turn(core, options, turn, clock=clock, tell=tell)
            finally:
                # First: closing waits for who is being answered, who waits for this.
                turn.give_up()
                core.close()
        if turn.was_asked.is_set() and not end.is_set():
            tell(Message.of("command-line.serve-paused"))
            _wait_for_the_window(folder, end, grace_seconds=grace_seconds)
            patience = None


def _keep_backup(core: Core) -> None:
    """Keep a copy if one is due; serving goes on where there is no room for it."""
    try:
        core.diary.keep_backup()
    except PinmyCalError as error:
        _log.error("no copy of the data could be kept: %s", error.message.code)


class _Turn:
    """One turn of owning the folder: until the end, or until a window asks for it."""

    def __init__(self, end: threading.Event) -> None:
        self.end = end
        self.was_asked = threading.Event()
        self.died = threading.Event()
        """The service has ended by itself."""
        self._serving = threading.Event()
        self._offer: SteppedAside | None = None

    def offer(self, state: ServiceState, options: ServiceOptions) -> None:
        """Say what the window will go on with."""
        self._offer = SteppedAside(
            host=state.host,
            port=state.port,
            rate_limit=options.rate_limit,
            tunnel_hosts=tuple(sorted(options.tunnel_hosts)),
        )
        self._serving.set()

    def step_aside(self, *, seconds: float = OFFER_SECONDS) -> SteppedAside:
        """Agree to give the folder up. Called from a control thread."""
        self._serving.wait(seconds)
        if self._offer is None:
            raise DataFolderBusy("folder.no-answer", path="")
        self.was_asked.set()
        return self._offer

    def give_up(self) -> None:
        """Let nobody wait for an offer that will not come."""
        self._serving.set()

    def wait(self) -> None:
        """Wait for the end, for a window, or for the service's death."""
        while not (self.end.is_set() or self.died.is_set()):
            if self.was_asked.wait(_PULSE_SECONDS):
                return


def _serve_turn(
    core: Core,
    options: ServiceOptions,
    turn: _Turn,
    *,
    clock: Callable[[], datetime],
    tell: Callable[[Message], None],
) -> ServiceOptions:
    """Serve for one turn, and return the options to go on with."""
    service = Service(
        core.diary,
        core.folder.service,
        core.vault,
        options,
        clock=clock,
        on_death=turn.died.set,
    )
    try:
        state = service.start()
        core.live.serve(service)
        turn.offer(state, options)
        if options.port not in (0, state.port):
            wanted, port = options.port, state.port
            tell(Message.of("command-line.port-taken", wanted=wanted, port=port))
        tell(Message.of("command-line.serving", url=state.url, pid=os.getpid()))
        turn.wait()
    finally:
        turn.give_up()
        core.live.serve(None)
        service.stop()
    is_expected = turn.end.is_set() or turn.was_asked.is_set()
    if turn.died.is_set() and not is_expected:
        raise PinmyCalError("service.died", file=str(core.folder.log))
    return replace(options, port=state.port)


def _own(
    folder: DataFolder,
    turn: _Turn,
    vault: RememberingVault,
    *,
    clock: Callable[[], datetime],
    patience_seconds: float | None,
) -> Core | None:
    """Own the folder, waiting for single commands; None when the end comes first.

    Without `patience_seconds` it waits for every owner but another `serve`: between
    two windows there is only a moment in which the folder is free.
    """
    until = time.monotonic() + (patience_seconds or 0)
    while not turn.end.is_set():
        try:
            return Core.own(
                folder,
                clock=clock,
                role=Role.SERVE,
                vault=vault,
                step_aside=turn.step_aside,
            )
        except StoreTrouble:
            _log.exception("the data cannot be opened")
            raise
        except DataFolderBusy:
            _refuse_a_second(folder, is_window_fine=patience_seconds is None)
            if patience_seconds is not None and time.monotonic() >= until:
                raise
        turn.end.wait(_PULSE_SECONDS)
    return None


def _refuse_a_second(folder: DataFolder, *, is_window_fine: bool = False) -> None:
    """Raise DataFolderBusy when a window or another `serve` owns the folder."""
    address = read_address(folder)
    if address is None or not is_held(folder.lock):
        return
    if address.role is Role.WINDOW:
        if is_window_fine:
            return
        raise DataFolderBusy("command-line.serve-window")
    raise DataFolderBusy("command-line.serve-runs", pid=address.pid)


def _wait_for_the_window(
    folder: DataFolder, end: threading.Event, *, grace_seconds: float
) -> None:
    """Wait until the window has taken the folder, and then until it is free again."""
    until = time.monotonic() + grace_seconds
    while not is_held(folder.lock) and time.monotonic() < until:
        if end.wait(_PULSE_SECONDS):
            return
    while is_held(folder.lock):
        if end.wait(_PULSE_SECONDS):
            return
