"""One calendar on a CalDAV server (RFC 4791): looked at, written to.

Everything is an event's file, known by its name in the calendar and by what the server
calls its state (ETag). Nothing is written unless that is as expected, so that what
somebody did there meanwhile is never overwritten unseen, and nothing is tried twice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote, unquote, urlsplit

import httpx

from pinmycal_desktop.model.caldav import Listed, Listing, Put, Resource
from pinmycal_desktop.model.errors import (
    Busy,
    NotAllowed,
    NotOffered,
    RemoteTrouble,
    ServerTrouble,
    SignInNeeded,
    Unsure,
)
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.remote.call import Call
from pinmycal_desktop.remote.rates import wait_wanted
from pinmycal_desktop.remote.session import DEADLINE_SECONDS, Session
from pinmycal_desktop.wire import webdav

if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from datetime import datetime

    from pinmycal_desktop.model.caldav import ServerWish
    from pinmycal_desktop.remote.call import Answer

_XML = {"content-type": "application/xml; charset=utf-8", "accept": "*/*"}
_EVENT = {"content-type": "text/calendar; charset=utf-8", "accept": "*/*"}
_MOST_PARTS = 50
"""How often a server may tell of changes in parts before it is not believed."""
_OK, _MULTISTATUS = 200, 207
_CHANGED = 412
_FULL = 507
_GONE = frozenset({404, 410})
_NOT_NOW = frozenset({429, 503})
_NEVER = frozenset({400, 403, 409, 413, 415, 422})
"""With these a server may say that it takes one event never."""


class DavServer:
    """Calls to one server, signed in. For one thread; `stop` is for any."""

    def __init__(
        self,
        wish: ServerWish,
        *,
        agent: str,
        clock: Callable[[], datetime],
        deadline: float = DEADLINE_SECONDS,
    ) -> None:
        """Speak to the server of `wish`, of whose address only the origin counts."""
        parts = urlsplit(wish.address)
        self._clock = clock
        self.session = Session(
            f"{parts.scheme}://{parts.netloc}",
            agent=agent,
            deadline=deadline,
            auth=_SignIn(wish.username, wish.password),
        )

    def stop(self) -> None:
        """End the call under way, and take no other. From any thread."""
        self.session.stop()

    def close(self) -> None:
        """Give up the connections."""
        self.session.close()

    def send(self, call: Call) -> Answer:
        """Return an answer that is one: raises for what no caller can do without.

        Raises what `Session` does, `SignInNeeded` and `Busy`.
        """
        answer = self.session.send(call, {})
        if answer.status == httpx.codes.UNAUTHORIZED:
            raise SignInNeeded("caldav.sign-in", host=self.session.host)
        if answer.status in _NOT_NOW:
            raise Busy(wait_wanted(answer.headers, self._clock()))
        return answer

    def told(self, call: Call) -> webdav.Multistatus:
        """Return what a 207 answer tells; raises for any other."""
        answer = self.send(call)
        if answer.status != _MULTISTATUS:
            raise self.trouble(answer)
        try:
            return webdav.read_multistatus(answer.body)
        except webdav.NotWebDav:
            raise self._odd() from None

    def trouble(self, answer: Answer) -> RemoteTrouble:
        """Return what an answer without success means of a whole calendar."""
        status = answer.status
        if status in _GONE:
            return NotOffered("caldav.calendar-gone", status=status)
        if status == httpx.codes.FORBIDDEN:
            return NotAllowed("caldav.not-allowed", host=self.session.host)
        if status == _FULL:
            return ServerTrouble("caldav.full", host=self.session.host)
        if status >= httpx.codes.INTERNAL_SERVER_ERROR:
            return ServerTrouble(
                "remote.server-trouble", host=self.session.host, status=status
            )
        return self._odd()

    def _odd(self) -> ServerTrouble:
        return ServerTrouble("caldav.no-server", host=self.session.host)


class CalDavCalendar:
    """One calendar, at the address of `wish`. For one thread; `stop` is for any."""

    def __init__(self, server: DavServer, address: str) -> None:
        self._server = server
        self._path = urlsplit(address).path

    def stop(self) -> None:
        """End the call under way, and take no other. From any thread."""
        self._server.stop()

    def close(self) -> None:
        """Give up the connections."""
        self._server.close()

    def listing(self, since: str) -> Listing:
        """Return what changed `since` a token, or all there is where that is not told.

        Raises `RemoteTrouble`: the calendar may be gone, or the password not taken.
        """
        if since:
            now = self._token()
            if now == since:
                return Listing(events=(), is_whole=False, sync_token=since)
            changes = self._changes(since) if now else None
            if changes is not None:
                return changes
        return self._whole()

    def get(self, name: str) -> Resource | None:
        """Return an event's file as it is there, or None when there is none."""
        answer = self._server.send(Call(method="GET", path=self._at(name)))
        if answer.status in _GONE:
            return None
        if answer.status != _OK:
            raise self._server.trouble(answer)
        etag = _strong(answer.headers.get("etag", ""))
        return Resource(etag=etag or self._etag(name), body=answer.body)

    def put(self, name: str, body: bytes, etag: str) -> Put:
        """Put an event there, in place of the state `etag`; empty: where none is.

        Raises `Unsure` when it is not known whether that took effect.
        """
        is_as_expected = {"if-match": etag} if etag else {"if-none-match": "*"}
        answer = self._server.send(
            Call(
                method="PUT",
                path=self._at(name),
                body=body,
                headers=_EVENT | is_as_expected,
            )
        )
        if answer.is_success:
            return Put(is_done=True, etag=_strong(answer.headers.get("etag", "")))
        if answer.status == _CHANGED or (etag and answer.status in _GONE):
            return Put(is_other=True)
        return self._refused(answer)

    def delete(self, name: str, etag: str) -> Put:
        """Delete an event in the state `etag`; one that is gone is deleted.

        Raises `Unsure` when it is not known whether that took effect.
        """
        headers = {"if-match": etag, "accept": "*/*"}
        answer = self._server.send(
            Call(method="DELETE", path=self._at(name), headers=headers)
        )
        if answer.is_success or answer.status in _GONE:
            return Put(is_done=True)
        if answer.status == _CHANGED:
            return Put(is_other=True)
        return self._refused(answer)

    def _refused(self, answer: Answer) -> Put:
        """Return why one event is taken never; raises where that is about them all."""
        rule = webdav.precondition(answer.body)
        status = answer.status
        if rule == "no-uid-conflict":
            return Put(refusal=Message.of("publication.uid-taken"))
        is_of_all = status in {403, 409} and rule in _OF_ALL
        if status in _NEVER and not is_of_all:
            said = rule or f"{status}"
            return Put(refusal=Message.of("publication.refused", said=said))
        if status == httpx.codes.CONFLICT:  # where it would be is not there
            raise NotOffered("caldav.calendar-gone", status=status)
        trouble = self._server.trouble(answer)
        if status >= httpx.codes.INTERNAL_SERVER_ERROR and status != _FULL:
            raise Unsure(trouble.message)
        raise trouble

    def _token(self) -> str:
        """Return what the server calls the present state of all; empty for nothing."""
        told = self._server.told(_asking(self._path, "0", webdav.SYNC_TOKEN))
        return next((each.said(webdav.SYNC_TOKEN) for each in told.told), "")

    def _whole(self) -> Listing:
        """Return all there is, asked for one by one."""
        told = self._server.told(
            _asking(self._path, "1", webdav.ETAG, webdav.SYNC_TOKEN, webdav.KIND)
        )
        token = ""
        events: list[Listed] = []
        for each in told.told:
            name = self._name(each.href)
            if name:
                etag = _strong(each.said(webdav.ETAG))
                events.append(Listed(name=name, etag=etag))
            elif name == "":
                token = each.said(webdav.SYNC_TOKEN)
        return Listing(
            events=tuple(each for each in events if each.etag),
            is_whole=True,
            sync_token=token,
        )

    def _changes(self, since: str) -> Listing | None:
        """Return what changed, or None when the server does not know any more."""
        events: dict[str, Listed] = {}
        for _ in range(_MOST_PARTS):
            call = Call(
                method="REPORT",
                path=self._path,
                body=webdav.asking_for_changes(since),
                headers=_XML | {"depth": "0"},
                changes=False,
            )
            answer = self._server.send(call)
            if 400 <= answer.status < 500:  # noqa: PLR2004 - such as an old token
                return None
            if answer.status != _MULTISTATUS:
                raise self._server.trouble(answer)
            try:
                told = webdav.read_multistatus(answer.body)
            except webdav.NotWebDav:
                return None
            is_part = False
            for each in told.told:
                name = self._name(each.href)
                if name:
                    is_gone = each.status in _GONE
                    etag = "" if is_gone else _strong(each.said(webdav.ETAG))
                    events[name] = Listed(name=name, etag=etag)
                is_part = is_part or each.status == _FULL
            if not told.sync_token:
                return None
            since = told.sync_token
            if not is_part:
                break
        else:
            return None
        listed = tuple(events.values())
        return Listing(events=listed, is_whole=False, sync_token=since)

    def _etag(self, name: str) -> str:
        """Return what the server calls the state of an event it gave without a word."""
        told = self._server.told(_asking(self._at(name), "0", webdav.ETAG))
        found = next((_strong(each.said(webdav.ETAG)) for each in told.told), "")
        if not found:
            raise NotOffered("caldav.no-etags")
        return found

    def _at(self, name: str) -> str:
        return self._path + quote(name, safe="@")

    def _name(self, href: str) -> str | None:
        """Return what an address is called in the calendar.

        It is empty for the calendar itself, and None for what is not in it.
        """
        try:
            path = unquote(urlsplit(href).path)
        except ValueError:
            return None
        own = unquote(self._path)
        if path.rstrip("/") == own.rstrip("/"):
            return ""
        rest = path.removeprefix(own)
        return rest if rest != path and "/" not in rest else None


_OF_ALL = frozenset(
    {"", "need-privileges", "cannot-modify-protected-property", "quota-not-exceeded"}
)
"""Rules that are about the calendar, not about one event."""


class _SignIn(httpx.Auth):
    """The name and the password, as the server wants them.

    The plain form (RFC 7617) goes first, for it is protected on its way; where the
    server wants proofs instead (RFC 7616) it gets those from then on.
    """

    def __init__(self, username: str, password: str) -> None:
        self._digest = httpx.DigestAuth(username, password)
        self._plain = httpx.BasicAuth(username, password)
        self._wants_proof = False

    def auth_flow(
        self, request: httpx.Request
    ) -> Generator[httpx.Request, httpx.Response, None]:
        """Sign a request: httpx's hook."""
        if not self._wants_proof:
            flow = self._plain.auth_flow(request)
            answer = yield next(flow)
            asked = answer.headers.get("www-authenticate", "").strip().lower()
            if answer.status_code != httpx.codes.UNAUTHORIZED or not asked.startswith(
                "digest"
            ):
                return
            self._wants_proof = True
            del request.headers["authorization"]
        yield from self._digest.auth_flow(request)


def _asking(path: str, depth: str, *names: str) -> Call:
    """Return a call that asks for properties."""
    return Call(
        method="PROPFIND",
        path=path,
        body=webdav.asking_for(*names),
        headers=_XML | {"depth": depth},
        changes=False,
    )


def _strong(etag: str) -> str:
    """Return an ETag without the mark that servers behind others get (RFC 9110, 8.8).

    With it no write would ever be as expected.
    """
    return etag.strip().removeprefix("W/")[:500]
