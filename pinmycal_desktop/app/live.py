"""Live updates, kept: public addresses, who may come in by them, and subscriptions.

One thread does it, begun once somebody wants it. Nobody waits for it; while it fails,
services are asked as often as ever, and nothing is missed.
"""

from __future__ import annotations

import logging
import threading
import time
from typing import TYPE_CHECKING, Protocol

from pinmycal_desktop.app.public_address import PublicAddress
from pinmycal_desktop.model.changes import Part
from pinmycal_desktop.model.commands.live import NoteChannel
from pinmycal_desktop.model.errors import NotFound, PinmyCalError
from pinmycal_desktop.model.live import (
    LiveChannel,
    LiveSource,
    LiveState,
    LiveStatus,
    public_host,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from pinmycal_desktop.app.cloud import Cloud
    from pinmycal_desktop.app.service import ServiceState
    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.model.changes import Changes
    from pinmycal_desktop.model.message import Message

CHECK_SECONDS = 900.0
"""How often a service is asked whether it still tells."""
FIRST_REST_SECONDS = 20.0
"""After a failure; twice as long after each further one."""
END_SECONDS = 4.0
_log = logging.getLogger(__name__)


class Door(Protocol):
    """The local service, where deliveries arrive."""

    def let_in(self, *hosts: str) -> None:
        """Let webhooks in under these public names."""

    def state(self) -> ServiceState | None:
        """Return how it runs, or None when it does not."""


class LiveUpdates:
    """What makes services tell this computer at once. Safe from any thread."""

    def __init__(
        self,
        diary: Diary,
        cloud: Cloud,
        *,
        addresses: Callable[[Callable[[], None]], PublicAddress] = PublicAddress,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._diary, self._cloud, self._monotonic = diary, cloud, monotonic
        self._awake = threading.Event()
        self._ending = threading.Event()
        self._lock = threading.Lock()
        self._door: Door | None = None
        self._due: dict[int, tuple[str, float, float]] = {}
        """For each account: the address, when it is due again, and its last rest."""
        self._addresses = addresses(self._awake.set)
        self._stop_watching: Callable[[], None] = lambda: None
        self._thread: threading.Thread | None = None

    def begin(self) -> None:
        """Keep what is chosen, and whatever will be."""
        self._stop_watching = self._diary.watch(self._on_changes)
        self._begin_if_wanted()

    def end(self) -> None:
        """Stop; a service is told, if there is time, to forget a passing address."""
        self._stop_watching()
        self._ending.set()
        self._awake.set()
        self._addresses.close()
        if self._thread is not None:
            self._thread.join(END_SECONDS)

    def serve(self, door: Door | None) -> None:
        """Say which service deliveries arrive at now; None for none."""
        self._door = door
        self._awake.set()

    def programs(self) -> tuple[str, ...]:
        """Return the names of the tunnel programs this computer has."""
        return self._addresses.programs()

    def statuses(self) -> tuple[LiveStatus, ...]:
        """Return how live updates of each account are, in their order."""
        return tuple(map(self._status, self._diary.live.channels()))

    def _status(self, channel: LiveChannel) -> LiveStatus:
        trouble: Message | None = None
        if channel.source is LiveSource.OFF:
            state = LiveState.OFF
        elif self._served() is None:
            state = LiveState.NO_SERVICE
        elif channel.trouble is not None:
            state, trouble = LiveState.TROUBLED, channel.trouble
        else:
            base = self._base(channel)
            is_live = base and channel.url == f"{base}/hooks/{channel.endpoint}"
            state = LiveState.LIVE if is_live else LiveState.STARTING
        return LiveStatus(channel=channel, state=state, trouble=trouble)

    # --- the thread ------------------------------------------------------------------

    def _on_changes(self, changes: Changes) -> None:
        if Part.ACCOUNT in changes.parts:
            with self._lock:
                self._due.clear()  # somebody may have signed in again
        if changes.parts & {Part.LIVE, Part.ACCOUNT}:
            self._begin_if_wanted()
            self._awake.set()

    def _begin_if_wanted(self) -> None:
        """Start the thread once there is something for it to do."""
        with self._lock:
            if self._thread is not None or self._ending.is_set():
                return
            if not any(map(_has_work, self._diary.live.channels())):
                return
            # A daemon: a call under way must not keep the program from ending.
            self._thread = threading.Thread(
                target=self._run, name="pinmycal-live", daemon=True
            )
            self._thread.start()

    def _run(self) -> None:
        while not self._ending.is_set():
            self._awake.clear()
            try:
                seconds = self._round()
            except PinmyCalError as trouble:
                _log.info("live updates rest: %s", trouble.message.code)
                seconds = FIRST_REST_SECONDS
            self._awake.wait(seconds)
        self._forget_passing()

    def _round(self) -> float:
        """Do what there is to do; return how long there is nothing more."""
        channels = self._diary.live.channels()
        served = self._served()
        wanted = {e.program for e in channels if e.source is LiveSource.TUNNEL}
        programs = frozenset(wanted) if served else frozenset()
        self._addresses.tend(programs, served.port if served else 0)
        self._let_in(channels)
        for each in channels:
            if not self._ending.is_set():
                self._tend(each)
        now = self._monotonic()
        with self._lock:
            waits = [at - now for _, at, _ in self._due.values()]
        waits += [CHECK_SECONDS, self._addresses.seconds() or CHECK_SECONDS]
        return max(0.0, min(waits))

    def _served(self) -> ServiceState | None:
        door = self._door
        return None if door is None else door.state()

    def _let_in(self, channels: tuple[LiveChannel, ...]) -> None:
        """Let webhooks in under each public name that leads here."""
        typed = (e.address for e in channels if e.source is LiveSource.ADDRESS)
        names = (*map(public_host, typed), *self._addresses.hosts())
        if self._door is not None:
            self._door.let_in(*filter(None, names))

    def _base(self, channel: LiveChannel) -> str:
        """Return the public address of an account now; empty for none."""
        if channel.source is LiveSource.TUNNEL:
            return self._addresses.address(channel.program)
        return channel.address if channel.source is LiveSource.ADDRESS else ""

    def _tend(self, channel: LiveChannel) -> None:
        """Have one account's service told, if it is time."""
        base = self._base(channel)
        if not base:
            self._tend_without(channel)
            return
        id_, now = channel.account_id, self._monotonic()
        with self._lock:
            known, due, rest = self._due.get(id_, ("", 0.0, 0.0))
        # A trouble that was no answer to this is over: the address is there.
        is_known = bool(rest) if channel.trouble else bool(channel.url)
        if known == base and now < due and is_known:
            return
        try:
            self._cloud.accounts.live.subscribe(id_, base)
        except NotFound:
            return  # it was signed out a moment ago
        except PinmyCalError as trouble:
            self._note(channel, trouble.message)
            rest = min(max(FIRST_REST_SECONDS, 2 * rest), CHECK_SECONDS)
        else:
            rest = 0.0
        with self._lock:
            self._due[id_] = base, now + (rest or CHECK_SECONDS), rest

    def _tend_without(self, channel: LiveChannel) -> None:
        """Tend an account that has no public address now."""
        id_, now = channel.account_id, self._monotonic()
        if channel.source is LiveSource.TUNNEL:
            trouble = self._addresses.trouble(channel.program)
            if trouble is not None and trouble != channel.trouble:
                self._note(channel, trouble)
            if self._served() is not None or not channel.url:
                return  # the next address is near, and takes the place of this one
        elif not channel.is_left:
            return
        with self._lock:
            _, due, rest = self._due.get(id_, ("", 0.0, 0.0))
        if now < due and rest:
            return
        try:
            self._cloud.accounts.live.unsubscribe(id_, closes=channel.is_left)
        except NotFound:
            return
        except PinmyCalError as trouble:
            _log.info("a subscription stays for now: %s", trouble.message.code)
            rest = min(max(FIRST_REST_SECONDS, 2 * rest), CHECK_SECONDS)
            with self._lock:
                self._due[id_] = "", now + rest, rest
        else:
            with self._lock:
                self._due.pop(id_, None)

    def _note(self, channel: LiveChannel, trouble: Message) -> None:
        """Keep why an account's service does not tell; what it was asked for stays."""
        now = self._diary.live.channel(channel.account_id)
        self._diary.run(
            NoteChannel(
                account_id=now.account_id,
                webhook_id=now.webhook_id,
                url=now.url,
                trouble=trouble,
            )
        )

    def _forget_passing(self) -> None:
        """At the end: nothing shall be told at an address that others may get."""
        try:
            for each in self._diary.live.channels():
                if each.source is LiveSource.TUNNEL and each.url:
                    self._cloud.accounts.live.unsubscribe(each.account_id, closes=False)
        except PinmyCalError as trouble:
            _log.info("a subscription stays behind: %s", trouble.message.code)


def _has_work(channel: LiveChannel) -> bool:
    return channel.source is not LiveSource.OFF or channel.is_left
