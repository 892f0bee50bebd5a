"""`/v2/auth/oauth2`: programs that a person allowed in get and renew their tokens.

The person says yes on a page of this computer (`server.consent`); what is here is said
between the program and the service alone, in the words of RFC 6749.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pinmycal_desktop.model.commands.access import ExchangeCode, RefreshAccess
from pinmycal_desktop.model.errors import NotFound
from pinmycal_desktop.model.oauth import ClientKind
from pinmycal_desktop.server.calcom.routes import Route, Who
from pinmycal_desktop.server.calcom.writing import written
from pinmycal_desktop.server.exchange import Answer
from pinmycal_desktop.wire.calcom.codec import encode, success
from pinmycal_desktop.wire.calcom.error import CalError, OAuthError
from pinmycal_desktop.wire.calcom.oauth2 import (
    ClientShape,
    TokenRequest,
    Tokens,
    digest_of,
    new_secret,
    secret_from,
)

if TYPE_CHECKING:
    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.model.oauth import OAuthClient
    from pinmycal_desktop.server.calcom.asking import Asked

_ACCESS, _REFRESH = "oat_", "ort_"


def tokens(diary: Diary, asked: Asked[TokenRequest, None]) -> Answer:
    """Give tokens for an authorization code or a refresh token."""
    wish = asked.body
    client = _client(diary, wish)
    if wish.grant_type == "authorization_code":
        shown = _required(wish.code, "code")
    elif wish.grant_type == "refresh_token":
        shown = _required(wish.refresh_token, "refresh_token")
    else:
        raise OAuthError(
            400,
            "unsupported_grant_type",
            "grant_type must be 'authorization_code' or 'refresh_token'",
        )
    if client.kind is ClientKind.PUBLIC and wish.code:
        _required(wish.code_verifier, "code_verifier")
    given = _new_tokens(asked, shown)
    command = _command(client, wish, shown, given)
    outcome = written(diary, asked, lambda: command)
    problem = outcome.granted.problem
    if problem is not None:
        raise OAuthError(400, "invalid_grant", problem.value)
    return Answer(body=encode(given), is_repeated=outcome.repeated)


def client(diary: Diary, asked: Asked[None, None]) -> Answer:
    """Say who a program is, so that a person can be asked about it."""
    client_id = asked.params["clientId"]
    try:
        found = diary.oauth.client(client_id)
    except NotFound as error:
        raise CalError(
            404, f"OAuth client with ID '{client_id}' not found", code="HttpException"
        ) from error
    return Answer(body=success(ClientShape.of(found)))


def _client(diary: Diary, wish: TokenRequest) -> OAuthClient:
    """Return the program that asks, once it has proven who it is."""
    try:
        found = diary.oauth.client(wish.client_id)
    except NotFound as error:
        raise OAuthError(401, "invalid_client", "client_not_found") from error
    is_confidential = found.kind is ClientKind.CONFIDENTIAL
    if is_confidential and not diary.oauth.is_secret(found, wish.client_secret):
        raise OAuthError(401, "invalid_client", "invalid_client_credentials")
    return found


def _required(text: str, field: str) -> str:
    """Return `text`; raises `OAuthError` when it was left out."""
    if not text:
        raise OAuthError(400, "invalid_request", f"{field} is required")
    return text


def _new_tokens(asked: Asked[Any, Any], shown: str) -> Tokens:
    """Return the tokens to give for `shown`: the same under the same key."""
    if asked.once is None:
        return Tokens(
            access_token=new_secret(_ACCESS), refresh_token=new_secret(_REFRESH)
        )
    return Tokens(
        access_token=secret_from(shown, asked.once.key, _ACCESS),
        refresh_token=secret_from(shown, asked.once.key, _REFRESH),
    )


def _command(
    client: OAuthClient, wish: TokenRequest, shown: str, given: Tokens
) -> ExchangeCode | RefreshAccess:
    """Return the command that gives `given` for `shown`."""
    if wish.grant_type == "refresh_token":
        return RefreshAccess(
            client_id=client.client_id,
            digest=digest_of(shown),
            access_digest=digest_of(given.access_token),
            refresh_digest=digest_of(given.refresh_token),
        )
    return ExchangeCode(
        client_id=client.client_id,
        digest=digest_of(shown),
        redirect_uri=wish.redirect_uri,
        verifier=wish.code_verifier,
        access_digest=digest_of(given.access_token),
        refresh_digest=digest_of(given.refresh_token),
    )


ROUTES = (
    Route(
        "POST",
        "/v2/auth/oauth2/token",
        tokens,
        body=TokenRequest,
        answer=Tokens,
        who=Who.ANYBODY,
        takes_form=True,
        is_bare=True,
        refuses=(401,),
        summary="Get tokens for an authorization code or a refresh token",
    ),
    Route(
        "GET",
        "/v2/auth/oauth2/clients/{clientId}",
        client,
        answer=ClientShape,
        who=Who.ANYBODY,
        refuses=(404,),
        summary="Say who a program is",
    ),
)
