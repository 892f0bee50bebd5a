"""Which calendars there are on a server somebody named (RFC 4791, 6764, 5397).

The password goes to the server that was named, and from there only to one the same
domain has, over https: a stranger's address in an answer gets nothing.
"""

from __future__ import annotations

from dataclasses import replace
from ipaddress import ip_address
from typing import TYPE_CHECKING
from urllib.parse import unquote, urljoin, urlsplit

from pinmycal_desktop.model.caldav import FoundCalendar, server_address
from pinmycal_desktop.model.errors import NotAllowed, NotOffered, ServerTrouble
from pinmycal_desktop.remote.address import is_this_computer, origin
from pinmycal_desktop.remote.caldav import DavServer
from pinmycal_desktop.remote.call import Call
from pinmycal_desktop.wire import webdav

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

    from pinmycal_desktop.model.caldav import ServerWish

_WELL_KNOWN = "/.well-known/caldav"
_MOST_HOPS = 5
_MOST_NAME = 100
"""Characters of what a calendar calls itself."""
_MULTISTATUS = 207
_ASKED = (
    webdav.PRINCIPAL,
    webdav.HOME,
    webdav.KIND,
    webdav.DISPLAY_NAME,
    webdav.COMPONENTS,
    webdav.PRIVILEGES,
)


class Discovery:
    """Finds calendars on the server of `wish`. For one thread; `stop` is for any."""

    def __init__(
        self, wish: ServerWish, *, agent: str, clock: Callable[[], datetime]
    ) -> None:
        """Begin at the address of `wish`; raises Invalid when it is none."""
        self._wish = replace(wish, address=server_address(wish.address))
        self._agent = agent
        self._clock = clock
        self._servers: dict[tuple[str, str, int], DavServer] = {}

    def close(self) -> None:
        """Give up the connections."""
        for each in self._servers.values():
            each.close()

    def calendars(self) -> tuple[FoundCalendar, ...]:
        """Return the calendars events can be written to, by name.

        Raises `RemoteTrouble`, such as `SignInNeeded` and `NotOffered`.
        """
        start = self._start()
        homes = self._homes(start)
        found = {each.address: each for each in self._in(start[0], depth="0")}
        for home in homes:
            found |= {each.address: each for each in self._in(home, depth="1")}
        if not found:
            raise NotOffered("caldav.no-calendars")
        return tuple(sorted(found.values(), key=lambda each: each.name.casefold()))

    def _start(self) -> tuple[str, webdav.Told]:
        """Return where to begin, and what is told there: who is signed in, or more."""
        typed = self._wish.address
        usual = (urljoin(typed, _WELL_KNOWN), urljoin(typed, "/"))
        has_path = urlsplit(typed).path != "/"
        for place in (typed, *usual) if has_path else usual:
            found = self._told(place)
            if found is not None and {webdav.PRINCIPAL, webdav.HOME} & set(
                found[1].properties
            ):
                return found
        raise ServerTrouble("caldav.no-server", host=origin(typed)[1])

    def _homes(self, start: tuple[str, webdav.Told]) -> tuple[str, ...]:
        """Return where the calendars of whoever is signed in are kept."""
        url, told = start
        if webdav.HOME not in told.properties:
            principal = _hrefs(url, told, webdav.PRINCIPAL)
            found = self._told(principal[0]) if principal else None
            if found is None:
                raise NotOffered("caldav.no-calendars")
            url, told = found
        return _hrefs(url, told, webdav.HOME)

    def _in(self, url: str, *, depth: str) -> Iterator[FoundCalendar]:
        """Yield the calendars at or below an address."""
        found = self._answered(url, depth)
        if found is None:
            return
        there, told = found
        for each in told.told:
            if _takes_events(each):
                address = urljoin(there, each.href)
                if not address.endswith("/"):
                    address += "/"
                said = " ".join(each.said(webdav.DISPLAY_NAME).split())
                name = said[:_MOST_NAME] or _last_part(address)
                yield FoundCalendar(address=address, name=name)

    def _told(self, url: str) -> tuple[str, webdav.Told] | None:
        """Return what is told of one address, and which it was in the end."""
        found = self._answered(url, "0")
        if found is None or not found[1].told:
            return None
        return found[0], found[1].told[0]

    def _answered(self, url: str, depth: str) -> tuple[str, webdav.Multistatus] | None:
        """Return what is told at `url`, followed to where it leads; None for nothing.

        Raises `SignInNeeded` and what means that no server is reached at all.
        """
        for _ in range(_MOST_HOPS):
            server = self._server_of(url)
            call = Call(
                method="PROPFIND",
                path=urlsplit(url).path or "/",
                body=webdav.asking_for(*_ASKED),
                headers={
                    "content-type": "application/xml; charset=utf-8",
                    "accept": "*/*",
                    "depth": depth,
                },
                changes=False,
                keeps_redirect=True,
            )
            answer = server.send(call)
            target = answer.headers.get("location", "")
            if 300 <= answer.status < 400 and target:  # noqa: PLR2004 - redirects
                url = urljoin(url, target)
                continue
            if answer.status != _MULTISTATUS:
                return None
            try:
                return url, webdav.read_multistatus(answer.body)
            except webdav.NotWebDav:
                return None
        raise ServerTrouble("caldav.no-server", host=origin(url)[1])

    def _server_of(self, url: str) -> DavServer:
        """Return who is asked about `url`; raises where the password may not go."""
        place = origin(url)
        if not _may_go(origin(self._wish.address), place):
            raise NotAllowed("caldav.elsewhere", host=place[1])
        known = self._servers.get(place)
        if known is None:
            known = self._servers[place] = DavServer(
                replace(self._wish, address=url), agent=self._agent, clock=self._clock
            )
        return known


def _may_go(typed: tuple[str, str, int], other: tuple[str, str, int]) -> bool:
    """Whether what was given to one server may be given to another.

    To the same; else only over https, to a host below it or beside it, such as
    `p12-caldav.example.com` for `caldav.example.com`.
    """
    if typed == other:
        return True
    if other[0] != "https" or is_this_computer(other[1]):
        return False
    if other[1] == typed[1]:
        return True
    parent = typed[1].partition(".")[2]
    if _is_number(typed[1]):
        return False
    family = parent if "." in parent else typed[1]
    return other[1] == family or other[1].endswith(f".{family}")


def _is_number(host: str) -> bool:
    """Whether a host is written as an address of the network."""
    try:
        ip_address(host)
    except ValueError:
        return False
    return True


def _hrefs(url: str, told: webdav.Told, name: str) -> tuple[str, ...]:
    """Return the addresses a property names, in full."""
    found = told.properties.get(name)
    if found is None:
        return ()
    hrefs = (each.text for each in found.every(f"{{{webdav.DAV}}}href"))
    return tuple(urljoin(url, each) for each in hrefs if each)


def _takes_events(told: webdav.Told) -> bool:
    """Whether something is a calendar, for events, that may be written to."""
    kind = told.properties.get(webdav.KIND)
    if kind is None or kind.child(webdav.CALENDAR) is None:
        return False
    components = told.properties.get(webdav.COMPONENTS)
    if components is not None and components.children:
        names = {each.attributes.get("name", "").upper() for each in components.below()}
        if "VEVENT" not in names:
            return False
    privileges = told.properties.get(webdav.PRIVILEGES)
    if privileges is None or not privileges.children:
        return True
    return any(each.name in webdav.WRITES for each in privileges.below())


def _last_part(address: str) -> str:
    """Return what a calendar without a name is called."""
    return unquote(urlsplit(address).path.rstrip("/").rpartition("/")[2])
