"""Asking a platform with an account's credentials, and understanding its refusals.

What statuses mean is told here once; what a platform's own words mean its `Dialect`
tells. Credentials are renewed once, and a 401 is not taken for the end of them before
the platform was asked whose they are.
"""

from __future__ import annotations

import re
import time
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, TypeVar

from pinmycal_desktop.model.credentials import ApiKey
from pinmycal_desktop.model.errors import (
    Busy,
    NotAllowed,
    NotFound,
    NotOffered,
    PinmyCalError,
    RemoteTrouble,
    ServerTrouble,
    SignInNeeded,
    Unsure,
)
from pinmycal_desktop.model.remote import RemoteCall
from pinmycal_desktop.model.scopes import about, scope_in
from pinmycal_desktop.remote.call import Call, Watch
from pinmycal_desktop.remote.rates import rates_left, wait_wanted
from pinmycal_desktop.remote.wallet import ends_soon
from pinmycal_desktop.wire.answers import NotTheApi, is_json_object

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from pinmycal_desktop.model.credentials import Credentials, OAuthTokens
    from pinmycal_desktop.model.message import Message
    from pinmycal_desktop.remote.call import Answer
    from pinmycal_desktop.remote.session import Session
    from pinmycal_desktop.remote.wallet import Wallet

T = TypeVar("T")

_NOT_LET_IN = frozenset({401, 498})
"""498 is Cal.com's for an access token that has ended."""
_BUSY = 429
_UNDECIDED = frozenset({408, 425, 499})
"""4xx that do not say that nothing was done."""
_MISSING, _NO_METHOD, _NOT_BUILT = 404, 405, 501
_SERVER = 500
_LONG_NAME = re.compile(r"[^/]{16,}|[^/]*@[^/]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What a call is about, so that a refusal can name it."""

    kind: str = ""
    """As in `NotFound`; empty when nothing is named, so that a 404 is a route's."""
    name: str = ""
    start: datetime | None = None
    """The time that is wanted, where a refusal can mean that it is taken."""


NOTHING = Subject()


class Dialect(Protocol):
    """How one platform says things."""

    probe: Call
    """Asks whose credentials these are; a 401 to it means that they are no good."""

    def headers(self, call: Call) -> Mapping[str, str]:
        """Return the headers a call needs beside the credentials."""
        ...

    def refused(self, answer: Answer, subject: Subject) -> PinmyCalError:
        """Return the error of a 4xx that nothing general is known of."""
        ...

    def said(self, answer: Answer) -> str:
        """Return the sentence in a refusal, for people; empty for none."""
        ...

    def renewal(self, tokens: OAuthTokens) -> Call:
        """Return the call that renews `tokens`."""
        ...

    def renewed(
        self, answer: Answer, tokens: OAuthTokens, now: datetime
    ) -> OAuthTokens:
        """Return the new tokens; raises `NotTheApi`."""
        ...


class Asking:
    """Calls of one account."""

    def __init__(
        self,
        session: Session,
        wallet: Wallet,
        dialect: Dialect,
        *,
        clock: Callable[[], datetime],
        watch: Watch | None = None,
    ) -> None:
        self._session = session
        self._wallet = wallet
        self._dialect = dialect
        self._clock = clock
        self._watch = watch or Watch()

    @property
    def host(self) -> str:
        """The name of the other computer, to be shown."""
        return self._session.host

    def stop(self) -> None:
        """End the call under way; from any thread."""
        self._session.stop()

    def close(self) -> None:
        """Give up the connections."""
        self._session.close()

    def read(
        self, call: Call, read: Callable[[bytes], T], subject: Subject = NOTHING
    ) -> T:
        """Ask, and return what `read` makes of the answer; see `remote` for errors."""
        answer = self.ask(call, subject)
        try:
            return read(answer.body)
        except NotTheApi:
            raise self._not_the_api(call, answer) from None

    def ask(self, call: Call, subject: Subject = NOTHING) -> Answer:
        """Return an answer of success; raises as `remote` says."""
        answer, is_let_in = self.exchange(call)
        if answer.is_success:
            return answer
        raise self._trouble(call, answer, subject, is_let_in=is_let_in)

    def exchange(self, call: Call) -> tuple[Answer, bool]:
        """Return an answer of whatever status, and whether the credentials are good.

        Of a 401 the second tells what it means; else it is True. Raises as `Session`
        does, and `SignInNeeded` when there are no credentials to use.
        """
        credentials = self._wallet.credentials()
        if ends_soon(credentials, self._clock()):
            credentials = self._wallet.renewed(credentials, self._renew)
        answer = self._sent(call, credentials)
        if answer.status not in _NOT_LET_IN:
            return answer, True
        return self._again(call, credentials, answer)

    def _again(
        self, call: Call, used: Credentials, answer: Answer
    ) -> tuple[Answer, bool]:
        """Return the answer to the same call with other credentials, if there are any.

        Of a 401 nothing took effect, so a write may be sent again.
        """
        with suppress(SignInNeeded):
            used = self._wallet.renewed(used, self._renew)
            answer = self._sent(call, used)
            if answer.status not in _NOT_LET_IN:
                return answer, True
        if call.path == self._dialect.probe.path:
            return answer, False
        probe = self._sent(self._dialect.probe, used)
        if probe.status == _BUSY:
            return probe, True
        return answer, probe.status not in _NOT_LET_IN

    def _renew(self, tokens: OAuthTokens) -> OAuthTokens:
        """Return tokens renewed by the platform."""
        call = self._dialect.renewal(tokens)
        answer = self._sent(call, None)
        if answer.is_success:
            try:
                return self._dialect.renewed(answer, tokens, self._clock())
            except NotTheApi:
                raise self._not_the_api(call, answer) from None
        if answer.status in (400, 401, 403) and is_json_object(answer.body):
            raise SignInNeeded("remote.sign-in-needed", request_id=answer.request_id)
        raise self._trouble(call, answer, NOTHING, is_let_in=True)

    def _sent(self, call: Call, credentials: Credentials | None) -> Answer:
        """Send one request and tell who watches."""
        headers = dict(self._dialect.headers(call))
        if call.body is not None:
            headers.setdefault("content-type", "application/json")
        if credentials is not None:
            headers["authorization"] = f"Bearer {_secret(credentials)}"
        began, at = time.monotonic(), self._clock()
        answer: Answer | None = None
        met: Message | None = None
        try:
            answer = self._session.send(call, headers)
        except RemoteTrouble as trouble:
            met = trouble.cause if isinstance(trouble, Unsure) else trouble.message
            raise
        finally:
            self._tell(call, headers, answer, met, began=began, at=at)
        return answer

    def _tell(
        self,
        call: Call,
        headers: Mapping[str, str],
        answer: Answer | None,
        met: Message | None,
        *,
        began: float,
        at: datetime,
    ) -> None:
        """Tell who watches of a call that is over."""
        self._watch.called(
            RemoteCall(
                at=at,
                method=call.method,
                path=shown_path(call.path),
                status=answer.status if answer else None,
                trouble=met,
                milliseconds=round((time.monotonic() - began) * 1000),
                request_id=answer.request_id if answer else "",
                version=headers.get("cal-api-version", ""),
            )
        )
        if answer and (rates := rates_left(answer.headers, self._clock())):
            self._watch.rates(rates)

    def _trouble(
        self, call: Call, answer: Answer, subject: Subject, *, is_let_in: bool
    ) -> PinmyCalError:
        """Return the error that an answer without success stands for."""
        status = answer.status
        if not is_let_in:
            return SignInNeeded("remote.sign-in-needed", request_id=answer.request_id)
        if status in (_MISSING, _NO_METHOD, _NOT_BUILT) and not subject.kind:
            return NotOffered("remote.not-offered", request_id=answer.request_id)
        if status == _BUSY or status >= _SERVER or status in _UNDECIDED:
            return self._failed(call, answer)
        if status < 400 or not is_json_object(answer.body):  # noqa: PLR2004 - no refusal
            return self._not_the_api(call, answer, is_undone=status >= 400)  # noqa: PLR2004 - the same
        if status in (403, *_NOT_LET_IN):
            return self._forbidden(answer, subject)
        return self._dialect.refused(answer, subject)

    def _forbidden(self, answer: Answer, subject: Subject) -> PinmyCalError:
        """Return what a 401 or 403 means of somebody who is let in."""
        meant = self._dialect.refused(answer, subject)
        if isinstance(meant, RemoteTrouble):
            return _not_allowed(self._dialect.said(answer), answer.request_id)
        return meant  # such as a limit that is reached: the time, not the account

    def _failed(self, call: Call, answer: Answer) -> RemoteTrouble:
        """Return the error of a platform that cannot answer now."""
        if answer.status == _BUSY:
            wait = wait_wanted(answer.headers, self._clock())
            return Busy(wait, request_id=answer.request_id)
        trouble = ServerTrouble(
            "remote.server-trouble",
            host=self._session.host,
            status=answer.status,
            request_id=answer.request_id,
        )
        if call.is_write:
            return Unsure(trouble.message, request_id=answer.request_id)
        return trouble

    def _not_the_api(
        self, call: Call, answer: Answer, *, is_undone: bool = False
    ) -> RemoteTrouble:
        """Return the error of an answer that is not the platform's."""
        trouble = ServerTrouble(
            "remote.not-the-api",
            host=self._session.host,
            request_id=answer.request_id,
        )
        if call.is_write and not is_undone:
            return Unsure(trouble.message, request_id=answer.request_id)
        return trouble


def after_write(read: Callable[[], T]) -> T:
    """Return what is read after a write that took effect; if it fails: `Unsure`.

    Whoever asked must not be told that nothing was sent.
    """
    try:
        return read()
    except (RemoteTrouble, NotFound) as trouble:
        raise Unsure(trouble.message) from None


def _not_allowed(said: str, request_id: str) -> NotAllowed:
    """Return the error of a 403, with the scope that is missing if one is named."""
    scope = scope_in(said)
    if not scope:
        return NotAllowed("remote.not-allowed", said=said, request_id=request_id)
    code = f"remote.no-scope.{about(scope)}"
    return NotAllowed(code, said=said, request_id=request_id, scope=scope)


def _secret(credentials: Credentials) -> str:
    if isinstance(credentials, ApiKey):
        return credentials.key
    return credentials.access


def shown_path(path: str) -> str:
    """Return a path for a log: whoever knows a booking's uid could cancel it."""
    return _LONG_NAME.sub(lambda found: f"{found[0][:4]}…", path)
