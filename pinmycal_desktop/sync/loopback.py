"""The loopback address a browser comes back to with its answer (RFC 8252, 7.3).

It listens on this computer alone, for one answer that knows the secret `state`, and
until a deadline. Whatever else comes is told to go away and changes nothing. It sends
nothing anywhere.
"""

from __future__ import annotations

import hmac
import socket
import threading
import time
from contextlib import suppress
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

from pinmycal_desktop.model.errors import SignInEnded
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.words import say

_PAUSE_SECONDS = 5.0
"""How long one visitor may take to say what they want."""
_LONGEST = 4096
_PAGE = """<!doctype html>
<html lang="en"><meta charset="utf-8"><title>PinmyCal</title>
<meta name="viewport" content="width=device-width"><meta name="color-scheme"
content="light dark"><body style="font: 1.1rem system-ui; margin: 4rem auto;
max-width: 32rem; padding: 0 1rem"><p>{text}</p></body></html>
"""
_HEADERS = (
    ("Content-Type", "text/html; charset=utf-8"),
    ("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'"),
    ("Cache-Control", "no-store"),
    ("Referrer-Policy", "no-referrer"),
    ("X-Content-Type-Options", "nosniff"),
    ("Connection", "close"),
)


class Loopback:
    """Waits for one browser to come back. `wait` in one thread, `cancel` from any.

    `asked` is where answers may be sent, as the service knows it: its host and path
    are kept, and its port where that is free, since some services insist on it.
    Raises OSError when nothing can be listened on.
    """

    def __init__(self, asked: str, *, state: str) -> None:
        parts = urlsplit(asked)
        self._host = parts.hostname or "127.0.0.1"
        self._path = parts.path or "/"
        self._state = state
        self._changed = threading.Condition()
        self._code: str | None = None
        self._refusal: SignInEnded | None = None
        self._server = self._listening(parts.port or 0)
        self._thread = threading.Thread(
            target=partial(self._server.serve_forever, poll_interval=0.05),
            name="sign-in-loopback",
            daemon=True,  # a sign-in nobody ends must not keep the program from ending
        )
        self._thread.start()

    @property
    def redirect_uri(self) -> str:
        """Where the browser comes back to, with the port that was taken."""
        port = self._server.server_address[1]
        return f"http://{self._shown_host}:{port}{self._path}"

    def wait(self, seconds: float) -> str:
        """Return the code the browser brought. Raises SignInEnded.

        That is when it was denied, when `cancel` was called, or when time is up.
        """
        until = time.monotonic() + seconds
        with self._changed:
            while self._code is None and self._refusal is None:
                left = until - time.monotonic()
                if left <= 0:
                    self._refusal = SignInEnded("sign-in.too-late")
                else:
                    self._changed.wait(left)
            if self._code is None:
                assert self._refusal is not None
                raise self._refusal
            return self._code

    def cancel(self) -> None:
        """Wait no longer; from any thread."""
        self._settle(refusal=SignInEnded("sign-in.cancelled"))

    def close(self) -> None:
        """Listen no longer."""
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    @property
    def _shown_host(self) -> str:
        return f"[{self._host}]" if ":" in self._host else self._host

    def _listening(self, port: int) -> ThreadingHTTPServer:
        """Listen on `port`, or where that is taken on any other."""
        make = _server_for(self._host)
        visitor = partial(_Visitor, self)
        with suppress(OSError):
            return make((_number_of(self._host), port), visitor)
        return make((_number_of(self._host), 0), visitor)

    def answer(self, target: str, host: str) -> tuple[int, str]:
        """Return the status and the code of the sentence for a visitor to `target`."""
        parts = urlsplit(target)
        port = self._server.server_address[1]
        is_here = host.lower() == f"{self._shown_host}:{port}".lower()
        if parts.path != self._path or not is_here:
            return 404, "sign-in.page-unknown"
        told = {key: values[0] for key, values in parse_qs(parts.query).items()}
        if not hmac.compare_digest(
            told.get("state", "").encode(), self._state.encode()
        ):
            return 400, "sign-in.page-unknown"
        return self._take(told)

    def _take(self, told: dict[str, str]) -> tuple[int, str]:
        """Take the answer, once."""
        if code := told.get("code", ""):
            is_first = self._settle(code=code)
            return (
                (200, "sign-in.page-done") if is_first else (410, "sign-in.page-over")
            )
        if told.get("error") == "access_denied":
            refusal = SignInEnded("sign-in.denied")
        else:
            refusal = SignInEnded("sign-in.refused", said=_plain(told.get("error", "")))
        is_first = self._settle(refusal=refusal)
        return (200, "sign-in.page-denied") if is_first else (410, "sign-in.page-over")

    def _settle(
        self, *, code: str | None = None, refusal: SignInEnded | None = None
    ) -> bool:
        """Note how it ended, unless it has ended; return whether this was the end."""
        with self._changed:
            if self._code is not None or self._refusal is not None:
                return False
            self._code, self._refusal = code, refusal
            self._changed.notify_all()
            return True


class _Visitor(BaseHTTPRequestHandler):
    """One request to the loopback address."""

    timeout = _PAUSE_SECONDS
    server_version = "PinmyCal"
    sys_version = ""

    def __init__(
        self,
        loopback: Loopback,
        request: socket.socket,
        client: tuple[str, int],
        server: _Server,
    ) -> None:
        self._loopback = loopback
        super().__init__(request, client, server)

    def do_GET(self) -> None:
        """Take the browser's answer."""
        if len(self.path) > _LONGEST:
            self._tell(414, "sign-in.page-unknown")
            return
        self._tell(*self._loopback.answer(self.path, self.headers.get("Host", "")))

    def _tell(self, status: int, code: str) -> None:
        """Show a page of one sentence."""
        body = _PAGE.format(text=say(Message.of(code))).encode()
        self.send_response(status)
        for name, value in (*_HEADERS, ("Content-Length", str(len(body)))):
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Keep nothing: the address holds the code."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    """A visitor who says nothing must not keep the program from going on."""
    allow_reuse_address = False

    def handle_error(self, *_: object) -> None:
        """Say nothing of a visitor who broke off."""


class _Server6(_Server):
    address_family = socket.AF_INET6


def _server_for(host: str) -> type[_Server]:
    return _Server6 if ":" in host else _Server


def _number_of(host: str) -> str:
    """Return the number of a loopback name: never an address others can reach."""
    return "::1" if ":" in host else "127.0.0.1"


def _plain(text: str) -> str:
    """Return an error's word from a service, short and printable."""
    return "".join(each for each in text if each.isalnum() or each in "_-")[:60]
