"""The local service as the program runs it: on or off, where, and since when.

Window and command line start it alike. It writes where it can be reached into a file
only this person can read, and takes the file away again.
"""

from __future__ import annotations

import os
import secrets
import threading
from dataclasses import field
from functools import partial
from typing import TYPE_CHECKING

from pinmycal_desktop.model.errors import Invalid
from pinmycal_desktop.model.value_class import value_class
from pinmycal_desktop.settings import (
    DEFAULT_PORT,
    DEFAULT_RATE_LIMIT,
    HIGHEST_PORT,
    write_private,
)
from pinmycal_desktop.vault import webhook_secret_name
from pinmycal_desktop.wire.instants import utc_text
from pinmycal_desktop.wire.service_file import ServiceFile

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.server.runner import ServiceThread
    from pinmycal_desktop.vault import SessionVault, Vault


@value_class
class ServiceOptions:
    """How the service is to be run."""

    host: str = "127.0.0.1"
    """A loopback address, or `localhost`."""
    port: int = DEFAULT_PORT
    """Where to start looking for a free port; 0 takes any."""
    rate_limit: int = DEFAULT_RATE_LIMIT
    """Requests a minute for each token; 0 sets no limit."""
    tunnel_hosts: frozenset[str] = frozenset()
    """Public names of a tunnel, allowed as Host for webhooks alone."""

    def check(self) -> None:
        """Raise `Invalid` for a number that does not fit; the host is checked later."""
        if not 0 <= self.port <= HIGHEST_PORT:
            raise Invalid.field(
                "port", "service.not-in-range", least=0, most=HIGHEST_PORT
            )
        if self.rate_limit < 0:
            raise Invalid.field("rate_limit", "service.not-negative")


@value_class
class ServiceState:
    """What is shown of a running service."""

    url: str
    host: str
    port: int
    is_elsewhere: bool
    """The wanted port was taken, so another is used."""
    since: datetime
    requests: int


@value_class(kw_only=False)
class _End:
    """How far one run of the service is on its way out."""

    asked: threading.Event = field(default_factory=threading.Event)
    """It was told to stop."""
    came: threading.Event = field(default_factory=threading.Event)
    """It serves no longer."""


class Service:
    """The local service over one diary. Its methods belong to one thread at a time.

    `on_death` is called from the service's thread when it ends without being asked to.
    """

    def __init__(
        self,
        diary: Diary,
        file: Path,
        vault: Vault | SessionVault,
        options: ServiceOptions,
        *,
        clock: Callable[[], datetime],
        on_death: Callable[[], None] | None = None,
    ) -> None:
        self._diary = diary
        self._file = file
        self._vault = vault
        self._options = options
        self._clock = clock
        self._on_death = on_death
        self._running: tuple[ServiceThread, datetime] | None = None
        self._end = _End()
        self._let_in: frozenset[str] = frozenset()
        self._proof_key = ""

    def start(self) -> ServiceState:
        """Start serving and say where; raises `Invalid` for an address it cannot have.

        Does nothing when it serves already.
        """
        running = self.state()
        if running is not None:
            return running
        self._options.check()
        self._end = _End()
        self._proof_key = secrets.token_urlsafe(32)
        thread = self._make_thread(self._end)
        thread.start()
        self._running = thread, self._clock()
        state = self._describe(*self._running)
        self._write(state)
        if self._end.came.is_set():
            # It broke down before its address was written, and took nothing away.
            self._file.unlink(missing_ok=True)
        return state

    def stop(self) -> None:
        """Stop serving; a stopped one may be started again."""
        if self._running is not None:
            self._end.asked.set()
            self._running[0].stop()
            self._running = None

    def let_in(self, *hosts: str) -> None:
        """Let webhooks in under these public names, instead of those said last.

        Beside those of the options; also while it runs, from any thread.
        """
        self._let_in = frozenset(hosts)

    def state(self) -> ServiceState | None:
        """Return how it runs, or None when it does not."""
        if self._running is None or self._end.came.is_set():
            return None
        return self._describe(*self._running)

    def _describe(self, thread: ServiceThread, since: datetime) -> ServiceState:
        """Return how `thread` runs."""
        host, port = thread.address
        return ServiceState(
            url=thread.url,
            host=host,
            port=port,
            is_elsewhere=self._options.port not in (0, port),
            since=since,
            requests=thread.requests,
        )

    def _make_thread(self, end: _End) -> ServiceThread:
        """Return the thread that will serve."""
        # Slow to import, and not needed before the service is switched on.
        from pinmycal_desktop.server.app import build_app  # noqa: PLC0415
        from pinmycal_desktop.server.runner import ServiceThread  # noqa: PLC0415

        app = build_app(
            self._diary,
            clock=self._clock,
            secrets=self._webhook_secret,
            signing=self._vault,
            rate_limit=self._options.rate_limit,
            tunnel_hosts=lambda: self._options.tunnel_hosts | self._let_in,
            proof_key=self._proof_key,
        )
        return ServiceThread(
            app,
            host=self._options.host,
            port=self._options.port,
            on_end=partial(self._ended, end),
        )

    def _ended(self, end: _End) -> None:
        """Take the address file away, however the service came to its end."""
        end.came.set()
        self._file.unlink(missing_ok=True)
        if self._on_death is not None and not end.asked.is_set():
            self._on_death()

    def _webhook_secret(self, endpoint: str) -> bytes | None:
        """Return an endpoint's secret, or None when it has none."""
        secret = self._vault.get(webhook_secret_name(endpoint))
        return None if secret is None else secret.encode()

    def _write(self, state: ServiceState) -> None:
        """Write the address file, whole or not at all."""
        content = ServiceFile(
            url=state.url,
            host=state.host,
            port=state.port,
            pid=os.getpid(),
            since=utc_text(state.since),
            key=self._proof_key,
        )
        write_private(self._file, content.to_bytes())
