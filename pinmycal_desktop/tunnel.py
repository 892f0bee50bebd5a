"""Tunnel: a program of somebody else that gives this computer a public address.

It is looked for, started, listened to until it tells its address, and stopped. What may
be asked for under that address is the service's business (webhooks, nothing else).
Nothing is installed and no account is made: the program must be there and set up.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import threading
from collections import deque
from contextlib import suppress
from enum import Enum
from typing import IO, TYPE_CHECKING

from pinmycal_desktop.model.errors import TunnelTrouble

if TYPE_CHECKING:
    from collections.abc import Callable

ADDRESS_SECONDS = 30.0
"""How long a program may take to tell its address: it asks computers far away."""
STOP_SECONDS = 5.0
_LINES_KEPT = 20
_LONGEST_LINE = 300


class TunnelProgram(Enum):
    """A program that is known to lead webhooks to this computer."""

    CLOUDFLARED = "cloudflared"
    TAILSCALE = "tailscale"

    def command(self, executable: str, port: int) -> list[str]:
        """Return what starts it for a service on `port` of this computer."""
        return [executable, *_ARGUMENTS[self], f"http://127.0.0.1:{port}"]


_ARGUMENTS = {
    TunnelProgram.CLOUDFLARED: ("tunnel", "--no-autoupdate", "--url"),
    TunnelProgram.TAILSCALE: ("funnel",),
}
_ADDRESSES = {
    TunnelProgram.CLOUDFLARED: re.compile(
        r"(?<!\S)https://([a-z0-9-]+\.trycloudflare\.com)/?(?!\S)"
    ),
    TunnelProgram.TAILSCALE: re.compile(
        r"(?<!\S)https://([a-z0-9-]+(?:\.[a-z0-9-]+)*\.ts\.net)/?(?!\S)"
    ),
}
"""What an address looks like where the program tells it: a word by itself."""


def programs_found(path: str | None = None) -> dict[TunnelProgram, str]:
    """Return which programs this computer has, and where.

    `path` is where to look, as in the variable PATH; None means that variable.
    """
    found = {each: shutil.which(each.value, path=path) for each in TunnelProgram}
    return {each: where for each, where in found.items() if where}


class Tunnel:
    """One run of a tunnel program. Safe from any thread; made by `open`."""

    def __init__(
        self,
        program: TunnelProgram,
        process: subprocess.Popen[str],
        output: IO[str],
        *,
        on_end: Callable[[], None] | None = None,
    ) -> None:
        self.program = program
        self.host = ""
        """The public name, without `https://`; empty until it was told."""
        self._process, self._output = process, output
        self._told = threading.Event()
        self._is_asked_to_end = False
        self._lines: deque[str] = deque(maxlen=_LINES_KEPT)
        self._listener = threading.Thread(target=self._listen, name="pinmycal-tunnel")
        self._on_end = on_end

    @classmethod
    def open(
        cls,
        program: TunnelProgram,
        executable: str,
        port: int,
        *,
        seconds: float = ADDRESS_SECONDS,
        begun: Callable[[Tunnel], None] = lambda _: None,
        on_end: Callable[[], None] | None = None,
    ) -> Tunnel:
        """Start `executable` for the service on `port`, and wait for its address.

        Blocks up to `seconds`; `begun` is told before that, so that another thread may
        `close` it meanwhile. `on_end` is called, from a thread of the tunnel's, when
        it ends later without being asked to; it must not call `close`. Raises
        TunnelTrouble.
        """
        command = program.command(executable, port)
        try:
            process = subprocess.Popen(  # noqa: S603 - found by a name we know
                command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
                encoding="utf-8",
                errors="replace",
            )
        except OSError as error:
            raise TunnelTrouble("tunnel.not-started", program=program.value) from error
        output = process.stdout
        assert output is not None, "it was asked for"
        tunnel = cls(program, process, output, on_end=on_end)
        tunnel._listener.start()
        begun(tunnel)
        tunnel._told.wait(seconds)
        if not tunnel.host:
            has_ended = process.poll() is not None
            tunnel.close()
            code = "tunnel.ended" if has_ended else "tunnel.no-address"
            raise TunnelTrouble(code, program=program.value, said=tunnel.last_said)
        return tunnel

    @property
    def is_open(self) -> bool:
        """Whether the program still runs."""
        return self._process.poll() is None

    @property
    def last_said(self) -> str:
        """The last line the program said: remote text, to be shown as plain text."""
        return self._lines[-1] if self._lines else ""

    def close(self) -> None:
        """Stop the program; one that does not listen is killed. Waits a few seconds."""
        self._is_asked_to_end = True
        self._process.terminate()
        try:
            self._process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        # A child of the program may hold the pipe open: nobody waits longer for that.
        self._listener.join(STOP_SECONDS)

    def _listen(self) -> None:
        """Read what the program says, until it ends."""
        wanted = _ADDRESSES[self.program]
        with suppress(ValueError, OSError), self._output:
            for line in self._output:
                if said := " ".join(line.split())[:_LONGEST_LINE]:
                    self._lines.append(said)
                if not self.host and (found := wanted.search(line)):
                    self.host = found[1]
                    self._told.set()
        self._process.wait()
        self._told.set()
        if self.host and self._on_end is not None and not self._is_asked_to_end:
            self._on_end()
