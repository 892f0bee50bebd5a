"""Public addresses from tunnel programs: each is run while it is wanted.

A program that ends by itself is started again, after a while that grows. What this
starts it stops; programs that somebody else runs are left alone.
"""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING

from pinmycal_desktop.model.errors import TunnelTrouble
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.tunnel import Tunnel, TunnelProgram, programs_found

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

FIRST_REST_SECONDS = 5.0
LONGEST_REST_SECONDS = 300.0


class PublicAddress:
    """The tunnels of one program. `tend` belongs to one thread, the rest to any.

    `ended` is called, from a thread of the tunnel's, when one ended by itself.
    """

    def __init__(
        self,
        ended: Callable[[], None],
        *,
        find: Callable[[], Mapping[TunnelProgram, str]] = programs_found,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._ended, self._find, self._monotonic = ended, find, monotonic
        self._lock = threading.Lock()
        self._open: dict[str, Tunnel] = {}
        self._opening: Tunnel | None = None
        self._troubles: dict[str, Message] = {}
        self._rests: dict[str, tuple[float, float]] = {}
        """How long each rests now, and until when."""
        self._port = 0
        self._is_over = False

    def programs(self) -> tuple[str, ...]:
        """Return the names of the programs this computer has."""
        return tuple(each.value for each in self._find())

    def address(self, program: str) -> str:
        """Return the public address a program gives now; empty for none."""
        with self._lock:
            tunnel = self._open.get(program)
        return f"https://{tunnel.host}" if tunnel and tunnel.is_open else ""

    def hosts(self) -> tuple[str, ...]:
        """Return the public names that lead here now."""
        with self._lock:
            tunnels = tuple(self._open.values())
        return tuple(each.host for each in tunnels if each.is_open)

    def trouble(self, program: str) -> Message | None:
        """Return why a program gives no address, as far as it is known."""
        with self._lock:
            return self._troubles.get(program)

    def seconds(self) -> float | None:
        """Return in how long one is to be tried again; None for none."""
        with self._lock:
            waits = [until for _, until in self._rests.values()]
        return max(0.0, min(waits) - self._monotonic()) if waits else None

    def tend(self, wanted: frozenset[str], port: int) -> None:
        """Run the `wanted` programs for the service on `port`, and no others.

        May wait for an address for half a minute.
        """
        for program in tuple(self._open):
            self._judge(program, is_wanted=program in wanted and port == self._port)
        self._port = port
        with self._lock:
            for table in (self._rests, self._troubles):
                for program in set(table) - wanted:
                    del table[program]
        for program in sorted(wanted - set(self._open)):
            if self._monotonic() >= self._rests.get(program, (0.0, 0.0))[1]:
                self._start(program, port)

    def close(self) -> None:
        """Stop all of them, also one that is starting; none is started after."""
        with self._lock:
            self._is_over = True
            tunnels = (*self._open.values(), self._opening)
            self._open = {}
        for each in tunnels:
            if each is not None:
                each.close()

    def _judge(self, program: str, *, is_wanted: bool) -> None:
        """Stop a tunnel that is not wanted; let go of one that ended."""
        tunnel = self._open[program]
        if is_wanted and tunnel.is_open:
            return
        has_ended = not tunnel.is_open
        with self._lock:
            self._open.pop(program, None)
        tunnel.close()
        if is_wanted and has_ended:
            said = Message.of("live.tunnel-ended", program=program)
            self._rest(program, said)

    def _start(self, program: str, port: int) -> None:
        """Start a program and wait for its address."""
        try:
            tunnel = self._opened(program, port)
        except TunnelTrouble as trouble:
            self._rest(program, trouble.message)
            return
        with self._lock:
            self._opening = None
            if not self._is_over:
                self._open[program] = tunnel
                self._rests.pop(program, None)
                self._troubles.pop(program, None)
                return
        tunnel.close()

    def _opened(self, program: str, port: int) -> Tunnel:
        """Return a tunnel that told its address; raises TunnelTrouble."""
        found = {each.value: (each, where) for each, where in self._find().items()}
        if program not in found:
            raise TunnelTrouble("live.no-program", program=program)
        kind, executable = found[program]
        return Tunnel.open(
            kind, executable, port, begun=self._begun, on_end=self._ended
        )

    def _begun(self, tunnel: Tunnel) -> None:
        """Keep a tunnel that was just started, so that it can be stopped meanwhile."""
        with self._lock:
            self._opening = tunnel
            is_over = self._is_over
        if is_over:
            tunnel.close()

    def _rest(self, program: str, why: Message) -> None:
        """Leave a program alone for a while, twice as long as the time before."""
        with self._lock:
            self._opening = None
            before, _ = self._rests.get(program, (0.0, 0.0))
            rest = min(max(FIRST_REST_SECONDS, 2 * before), LONGEST_REST_SECONDS)
            self._rests[program] = rest, self._monotonic() + rest
            self._troubles[program] = why
