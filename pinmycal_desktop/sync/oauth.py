"""Consent in the browser: PKCE (RFC 7636), the page to open, and the tokens for a code.

It keeps nothing: the verifier lives as long as one sign-in, and the tokens are handed
on. No answer of a service is ever told as it came.
"""

from __future__ import annotations

import base64
import hashlib
import secrets
from datetime import timedelta
from typing import TYPE_CHECKING
from urllib.parse import urlencode, urlsplit

from pinmycal_desktop.model.credentials import OAuthTokens
from pinmycal_desktop.model.errors import Invalid, ServerTrouble, SignInEnded
from pinmycal_desktop.model.scopes import USUAL_SCOPES
from pinmycal_desktop.model.signing_in import PLACES, KnownProgram
from pinmycal_desktop.model.value_class import value_class
from pinmycal_desktop.remote.address import is_this_computer
from pinmycal_desktop.remote.call import Call
from pinmycal_desktop.sync.opening import no_interface
from pinmycal_desktop.wire.calcom.read_error import is_missing_route
from pinmycal_desktop.wire.calcom.signing_in import (
    read_granted,
    read_program,
    read_refusal,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from pinmycal_desktop.model.signing_in import BrowserWish
    from pinmycal_desktop.remote.session import Session

_AUTHORIZE = "/auth/oauth2/authorize"
_TOKEN = "/v2/auth/oauth2/token"  # noqa: S105 - a path
_VERIFIER_BYTES = 48
_STATE_BYTES = 24
_NOT_FOUND = 404
_FORM = {"content-type": "application/x-www-form-urlencoded"}


@value_class(kw_only=False)
class Proof:
    """What only one sign-in knows: PKCE's verifier, and the state (RFC 6749, 10.12)."""

    verifier: str
    state: str

    @classmethod
    def new(cls) -> Proof:
        """Return one nobody can guess."""
        verifier = secrets.token_urlsafe(_VERIFIER_BYTES)
        return cls(verifier, secrets.token_urlsafe(_STATE_BYTES))

    @property
    def challenge(self) -> str:
        """What is shown of the verifier: its SHA-256 (RFC 7636, 4.2)."""
        digest = hashlib.sha256(self.verifier.encode("ascii")).digest()
        return base64.urlsafe_b64encode(digest).rstrip(b"=").decode("ascii")


def browser_address(address: str) -> str:
    """Return where the pages of the interface at `address` usually are."""
    for place in PLACES:
        if place.address == address and place.browser:
            return place.browser
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}"


def program_of(wish: BrowserWish) -> KnownProgram:
    """Return what is worth remembering of a sign-in for the next one."""
    return KnownProgram(
        address=wish.address, client_id=wish.client_id, pages=wish.browser
    )


def consent_page(
    wish: BrowserWish, browser: str, proof: Proof, *, redirect_uri: str
) -> str:
    """Return the address of the page that asks the person."""
    asked = {
        "client_id": wish.client_id,
        "redirect_uri": redirect_uri,
        "response_type": "code",
        "scope": " ".join(wish.scopes or USUAL_SCOPES),
        "state": proof.state,
        "code_challenge": proof.challenge,
        "code_challenge_method": "S256",
    }
    return f"{browser}{_AUTHORIZE}?{urlencode(asked)}"


def redirect_of(session: Session, wish: BrowserWish) -> str:
    """Return where the service sends answers for this program: on this computer.

    Raises Invalid for what is no client id and where there is no such service,
    SignInEnded when it knows no such program or sends its answers elsewhere, and what
    `Session.send` raises.
    """
    path = f"/v2/auth/oauth2/clients/{_in_path(wish.client_id)}"
    answer = session.send(Call(method="GET", path=path), {})
    if answer.status == _NOT_FOUND:
        if is_missing_route(answer.body):
            raise no_interface(wish.platform, wish.address)
        raise SignInEnded("sign-in.unknown-program", host=session.host)
    program = read_program(answer.body) if answer.is_success else None
    if program is None:
        raise ServerTrouble("remote.not-the-api", host=session.host)
    if program.needs_secret:
        raise SignInEnded("sign-in.needs-secret", host=session.host)
    parts = urlsplit(program.redirect_uri)
    if parts.scheme != "http" or not is_this_computer(parts.hostname or ""):
        raise SignInEnded("sign-in.leads-elsewhere", host=session.host)
    return program.redirect_uri


def tokens_for(
    session: Session,
    wish: BrowserWish,
    proof: Proof,
    *,
    code: str,
    redirect_uri: str,
    clock: Callable[[], datetime],
) -> OAuthTokens:
    """Return the tokens the service gives for the code the browser brought.

    Raises SignInEnded when it gives none, and what `Session.send` raises.
    """
    form = {
        "grant_type": "authorization_code",
        "client_id": wish.client_id,
        "code": code,
        "redirect_uri": redirect_uri,
        "code_verifier": proof.verifier,
    }
    call = Call(
        method="POST", path=_TOKEN, body=urlencode(form).encode(), changes=False
    )
    asked_at = clock()
    answer = session.send(call, _FORM)
    granted = read_granted(answer.body) if answer.is_success else None
    if granted is None:
        said = read_refusal(answer.body)
        raise SignInEnded("sign-in.no-tokens", host=session.host, said=said)
    return OAuthTokens(
        client_id=wish.client_id,
        access=granted.access,
        refresh=granted.refresh,
        expires_at=asked_at + timedelta(seconds=granted.seconds)
        if granted.seconds
        else None,
    )


def _in_path(client_id: str) -> str:
    """Return a client id as part of a path; raises Invalid for what is none."""
    if not client_id or not all(each.isalnum() or each in "-_." for each in client_id):
        raise Invalid.field("client", "sign-in.no-client-id")
    return client_id
