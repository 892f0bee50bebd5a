"""Calendar servers on real sockets: Radicale, and one that misbehaves when told to."""

from __future__ import annotations

import socket
import subprocess
import threading
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote
from xml.sax.saxutils import escape

import httpx

from tests.waiting import wait_until

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

USER, PASSWORD = "mira", "gehe im:ünß"
"""As long as they are typed right, a server lets in."""

_MAKE = b"""<?xml version="1.0"?><c:mkcalendar xmlns:d="DAV:"
 xmlns:c="urn:ietf:params:xml:ns:caldav"><d:set><d:prop>
 <d:displayname>%s</d:displayname></d:prop></d:set></c:mkcalendar>"""


@dataclass
class Calendar:
    """A calendar on a server, as another program that may write to it has it."""

    server: str
    """The address of the server, with no slash at the end."""
    path: str
    """Where the calendar is, with a slash at both ends."""
    client: httpx.Client
    odd: Odd | None = None
    """The server that misbehaves, when it is that one."""

    @property
    def address(self) -> str:
        """The calendar's whole address."""
        return self.server + self.path

    def names(self) -> list[str]:
        """Return what the events in it are called."""
        answer = self.client.request("PROPFIND", self.address, headers={"depth": "1"})
        assert answer.status_code == 207
        hrefs = answer.text.replace("d:href", "href").split("<href>")[1:]
        found = {unquote(each.partition("<")[0]).rpartition("/")[2] for each in hrefs}
        return sorted(found - {""})

    def get(self, name: str) -> str:
        """Return an event's file; empty when there is none."""
        answer = self.client.get(self.address + quote(name))
        return answer.text.replace("\r\n", "\n") if answer.status_code == 200 else ""

    def put(self, name: str, text: str) -> None:
        """Write an event's file, whatever is there."""
        answer = self.client.put(
            self.address + quote(name),
            content=text.encode(),
            headers={"content-type": "text/calendar"},
        )
        assert answer.is_success, answer.text

    def change(self, name: str, old: str, new: str) -> None:
        """Change a part of an event's file."""
        text = self.get(name)
        assert old in text, text
        self.put(name, text.replace(old, new))

    def delete(self, name: str) -> None:
        """Delete an event."""
        assert self.client.delete(self.address + quote(name)).is_success


@contextmanager
def a_client() -> Iterator[httpx.Client]:
    """Give somebody else's connections."""
    with httpx.Client(auth=(USER, PASSWORD), trust_env=False) as client:
        yield client


# --- Radicale -------------------------------------------------------------------------


@dataclass
class Radicale:
    """A running Radicale, and the calendars made on it."""

    url: str
    client: httpx.Client
    made: int = 0

    def calendar(self, name: str = "Work") -> Calendar:
        """Return a new calendar of a user of its own."""
        self.made += 1
        made = Calendar(self.url, f"/{USER}/cal{self.made}/", self.client)
        answer = self.client.request(
            "MKCALENDAR", made.address, content=_MAKE % name.encode()
        )
        assert answer.status_code == 201, answer.text
        return made


@contextmanager
def a_radicale(python: Path, folder: Path) -> Iterator[Radicale]:
    """Give a Radicale that keeps its calendars in `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "users").write_text(f"{USER}:{PASSWORD}\n", "utf-8")
    (folder / "config").write_text(
        "[auth]\ntype = htpasswd\nhtpasswd_encryption = plain\ndelay = 0\n"
        f"htpasswd_filename = {folder / 'users'}\n"
        f"[storage]\nfilesystem_folder = {folder / 'kept'}\n"
        "[logging]\nlevel = error\n",
        "utf-8",
    )
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    process = subprocess.Popen(
        [
            *(python, "-m", "radicale", "--config", folder / "config"),
            *("--hosts", f"127.0.0.1:{port}"),
        ],
        stdin=subprocess.DEVNULL,
    )
    try:
        wait_until(lambda: process.poll() is not None or _listens(port))
        assert process.poll() is None, "Radicale did not start"
        with a_client() as client:
            yield Radicale(f"http://127.0.0.1:{port}", client)
    finally:
        process.terminate()
        process.wait(10)


def _listens(port: int) -> bool:
    with suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
        return True
    return False


# --- one that misbehaves --------------------------------------------------------------


@dataclass
class Odd:
    """A calendar server in memory: as it should be, but for what it is told."""

    url: str = ""
    path: str = f"/{USER}/job/"
    events: dict[str, tuple[str, bytes]] = field(default_factory=dict)
    """What is there, by name: the ETag and the file."""
    asked: list[tuple[str, str, dict[str, str]]] = field(default_factory=list)
    """The method, the path and the headers of each request."""
    faults: list[Callable[[_Door], bool]] = field(default_factory=list)
    """What to do instead of the next request; False lets it be answered as well."""
    on: str = ""
    """Of which methods the faults are; empty for all."""
    has_sync: bool = True
    tells_etag: bool = True
    is_weak: bool = False
    """Whether its ETags are marked as weak, as proxies do."""
    wants_proof: bool = False
    """Whether it takes the password in no plain form."""
    part: int = 0
    """How many changes it tells of at a time; 0 for all."""
    version: int = 0
    told: list[tuple[int, str]] = field(default_factory=list)
    forgot: int = 0
    """Tokens older than this are known no more."""

    def store(self, name: str, body: bytes | None) -> str:
        """Change an event, or delete it; return its ETag."""
        self.version += 1
        self.told.append((self.version, name))
        if body is None:
            del self.events[name]
            return ""
        etag = f'"{self.version}"'
        self.events[name] = (etag, body)
        return etag

    def wrote(self, method: str) -> list[str]:
        """Return the names that were asked about by a method."""
        return [
            path.rpartition("/")[2] for verb, path, _ in self.asked if verb == method
        ]


class _Door(BaseHTTPRequestHandler):
    """One request to the server that misbehaves."""

    protocol_version = "HTTP/1.1"
    odd: Odd

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def take(self) -> None:
        """Answer any request."""
        odd = self.odd
        length = int(self.headers.get("content-length", "0"))
        self.body = self.rfile.read(length)
        headers = {name.lower(): value for name, value in self.headers.items()}
        odd.asked.append((self.command, unquote(self.path), headers))
        with suppress(ConnectionError):
            is_theirs = "httpx" in self.headers.get("user-agent", "")
            if not is_theirs and odd.faults and odd.on in {"", self.command}:
                fault = odd.faults.pop(0)
                if fault(self):
                    return
            self.answer()

    def answer(self) -> None:
        """Answer as one should."""
        if not self._is_let_in():
            proof = 'Digest realm="r", nonce="n", qop="auth"'
            asks = proof if self.odd.wants_proof else 'Basic realm="r"'
            self.give(401, headers={"www-authenticate": asks})
            return
        getattr(self, f"_{self.command.lower()}")()

    def give(
        self, status: int, body: bytes = b"", headers: dict[str, str] | None = None
    ) -> None:
        """Send a whole answer."""
        self.send_response(status)
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        if status != 204:
            self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def cut(self) -> None:
        """Say nothing more."""
        self.close_connection = True
        with suppress(OSError):
            self.connection.shutdown(socket.SHUT_RDWR)

    def _is_let_in(self) -> bool:
        given = self.headers.get("authorization", "")
        if self.odd.wants_proof:
            return given.startswith(f'Digest username="{USER}"')
        return given == httpx.BasicAuth(USER, PASSWORD)._auth_header

    @property
    def _name(self) -> str:
        return unquote(self.path).rpartition("/")[2]

    def _mark(self, etag: str) -> str:
        return f"W/{etag}" if self.odd.is_weak else etag

    def _propfind(self) -> None:
        odd, path = self.odd, unquote(self.path)
        if path == "/.well-known/caldav":
            self.give(301, headers={"location": "/dav/"})
        elif path == "/dav/":
            self._tell(
                _response(
                    path,
                    f"<d:current-user-principal><d:href>/{USER}/</d:href>"
                    "</d:current-user-principal>",
                )
            )
        elif path == f"/{USER}/":
            home = (
                f"<c:calendar-home-set><d:href>/{USER}/</d:href></c:calendar-home-set>"
            )
            parts = [_response(path, home)]
            if self.headers["depth"] == "1":
                parts.append(_response(odd.path, _CALENDAR))
                parts.append(_response(f"/{USER}/tasks/", _TASKS))
                parts.append(_response(f"/{USER}/shared/", _READ_ONLY))
            self._tell(*parts)
        elif path == odd.path:
            token = f"<d:sync-token>{self._token()}</d:sync-token>"
            parts = [_response(path, _CALENDAR + (token if odd.has_sync else ""))]
            if self.headers["depth"] == "1":
                parts += [self._listed(name) for name in odd.events]
            self._tell(*parts)
        elif self._name in odd.events:
            self._tell(self._listed(self._name))
        else:
            self.give(404)

    def _report(self) -> None:
        odd = self.odd
        since = self.body.decode().partition("urn:sync:")[2].partition("<")[0]
        if not odd.has_sync or not since or int(since) < odd.forgot:
            self.give(403, b'<d:error xmlns:d="DAV:"><d:valid-sync-token/></d:error>')
            return
        new = [each for each in odd.told if each[0] > int(since)]
        told = new[: odd.part or None]
        parts = [
            self._listed(name)
            if name in odd.events
            else _response(self._href(name), status=404)
            for name in dict.fromkeys(name for _, name in told)
        ]
        last = odd.version
        if len(told) < len(new):
            parts.append(_response(odd.path, status=507))
            last = told[-1][0]
        self._tell(*parts, f"<d:sync-token>urn:sync:{last}</d:sync-token>")

    def _get(self) -> None:
        if self._name not in self.odd.events:
            self.give(404)
            return
        etag, body = self.odd.events[self._name]
        named = {"etag": self._mark(etag)} if self.odd.tells_etag else {}
        self.give(200, body, named)

    def _put(self) -> None:
        odd = self.odd
        etag = odd.events.get(self._name, ("", b""))[0]
        if not self._is_as_expected(etag):
            self.give(412)
            return
        new = odd.store(self._name, self.body)
        named = {"etag": self._mark(new)} if odd.tells_etag else {}
        self.give(204 if etag else 201, headers=named)

    def _delete(self) -> None:
        if self._name not in self.odd.events:
            self.give(404)
        elif not self._is_as_expected(self.odd.events[self._name][0]):
            self.give(412)
        else:
            self.odd.store(self._name, None)
            self.give(204)

    def _is_as_expected(self, etag: str) -> bool:
        if self.headers.get("if-none-match") == "*":
            return not etag
        expected = self.headers.get("if-match")
        return expected is None or expected == etag

    def _token(self) -> str:
        return f"urn:sync:{self.odd.version}"

    def _href(self, name: str) -> str:
        return self.odd.path + quote(name)

    def _listed(self, name: str) -> str:
        etag = escape(self._mark(self.odd.events[name][0]))
        return _response(self._href(name), f"<d:getetag>{etag}</d:getetag>")

    def _tell(self, *parts: str) -> None:
        text = (
            '<?xml version="1.0"?><d:multistatus xmlns:d="DAV:"'
            ' xmlns:c="urn:ietf:params:xml:ns:caldav">'
            f"{''.join(parts)}</d:multistatus>"
        )
        self.give(207, text.encode(), {"content-type": "application/xml"})


_KIND = "<d:resourcetype><d:collection/><c:calendar/></d:resourcetype>"
_CALENDAR = f"{_KIND}<d:displayname>Work</d:displayname>"
_TASKS = (
    f"{_KIND}<c:supported-calendar-component-set>"
    '<c:comp name="VTODO"/></c:supported-calendar-component-set>'
)
_READ_ONLY = (
    f"{_KIND}<d:current-user-privilege-set><d:privilege><d:read/></d:privilege>"
    "</d:current-user-privilege-set>"
)


def _response(href: str, properties: str = "", *, status: int = 200) -> str:
    line = f"<d:status>HTTP/1.1 {status} So</d:status>"
    if status != 200:
        return f"<d:response><d:href>{href}</d:href>{line}</d:response>"
    return (
        f"<d:response><d:href>{href}</d:href><d:propstat><d:prop>{properties}</d:prop>"
        f"{line}</d:propstat></d:response>"
    )


@contextmanager
def an_odd_server() -> Iterator[Odd]:
    """Give a server that does as it is told."""
    odd = Odd()
    methods = ("PROPFIND", "REPORT", "GET", "PUT", "DELETE")
    door = type(
        "Door", (_Door,), {"odd": odd} | {f"do_{verb}": _Door.take for verb in methods}
    )
    server = ThreadingHTTPServer(("127.0.0.1", 0), door)
    server.daemon_threads = True
    serve = partial(server.serve_forever, poll_interval=0.02)
    threading.Thread(target=serve, daemon=True).start()
    odd.url = f"http://127.0.0.1:{server.server_port}"
    try:
        yield odd
    finally:
        server.shutdown()
        server.server_close()


# What it may do instead of answering.


def cuts(door: _Door) -> bool:
    """Break off before anything is done."""
    door.cut()
    return True


def does_and_cuts(door: _Door) -> bool:
    """Do what was asked, and break off before it is said."""
    kept, door.wfile = door.wfile, BytesIO()
    door.answer()
    door.wfile = kept
    door.cut()
    return True


def answers(
    status: int, body: bytes = b"", headers: dict[str, str] | None = None
) -> Callable[[_Door], bool]:
    """Return what answers with a status and does nothing."""

    def fault(door: _Door) -> bool:
        door.give(status, body, headers)
        return True

    return fault


def lets_pass(_: _Door) -> bool:
    """Answer this one as one should."""
    return False
