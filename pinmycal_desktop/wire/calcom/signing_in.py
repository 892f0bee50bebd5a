"""What a service of Cal.com's kind says while somebody signs in through the browser.

Read with mistrust: what does not fit is None, and no word of it is shown but a code.
"""

from __future__ import annotations

import msgspec

from pinmycal_desktop.model.value_class import value_class

_LONGEST = 60


@value_class
class Program:
    """A program as its service knows it."""

    redirect_uri: str
    needs_secret: bool


@value_class
class GivenTokens:
    """The tokens a service gave."""

    access: str
    refresh: str
    seconds: int
    """How long the access token lasts; 0 when it was not said."""

    def __repr__(self) -> str:
        """Tell no token."""
        return "GivenTokens(...)"


class _Client(msgspec.Struct, frozen=True):
    redirect_uri: str
    client_type: str = "PUBLIC"


class _Envelope(msgspec.Struct, frozen=True):
    data: _Client


class _Given(msgspec.Struct, frozen=True):
    access_token: str
    refresh_token: str = ""
    expires_in: float = 0


class _Refusal(msgspec.Struct, frozen=True):
    error: str = ""


def read_program(body: bytes) -> Program | None:
    """Return the program an answer tells of, or None."""
    try:
        client = msgspec.json.decode(body, type=_Envelope).data
    except (msgspec.DecodeError, UnicodeError):
        return None
    return Program(
        redirect_uri=client.redirect_uri,
        needs_secret=client.client_type == "CONFIDENTIAL",
    )


def read_granted(body: bytes) -> GivenTokens | None:
    """Return the tokens in an answer (RFC 6749, 5.1), or None."""
    try:
        given = msgspec.json.decode(body, type=_Given)
    except (msgspec.DecodeError, UnicodeError):
        return None
    if not given.access_token:
        return None
    return GivenTokens(
        access=given.access_token,
        refresh=given.refresh_token,
        seconds=max(0, int(given.expires_in)),
    )


def read_refusal(body: bytes) -> str:
    """Return the error's code in an answer (RFC 6749, 5.2), short and harmless."""
    try:
        error = msgspec.json.decode(body, type=_Refusal).error
    except (msgspec.DecodeError, UnicodeError):
        return ""
    return "".join(each for each in error if each.isalnum() or each in "_-")[:_LONGEST]
