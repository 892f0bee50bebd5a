"""Programs that ask people for consent, and the tokens that come of it (RFC 6749).

Codes and refresh tokens serve once. One that is shown a second time was stolen, and
whoever has it loses everything that came of the same consent (RFC 9700, 4.14).
"""

from __future__ import annotations

import base64
import hashlib
import hmac
from typing import TYPE_CHECKING

from pinmycal_desktop.diary.codes import typed_right
from pinmycal_desktop.diary.fields import Problems
from pinmycal_desktop.diary.setup_fields import MOST_NAME
from pinmycal_desktop.diary.values import Outcome
from pinmycal_desktop.model.access import Token
from pinmycal_desktop.model.changes import Changes, Part
from pinmycal_desktop.model.codes import CodePurpose
from pinmycal_desktop.model.commands.access import RemoveOAuthClient
from pinmycal_desktop.model.contact import is_link
from pinmycal_desktop.model.errors import NotFound
from pinmycal_desktop.model.oauth import (
    ACCESS_LIVES,
    CODE_LIVES,
    REFRESH_LIVES,
    ClientKind,
    Grant,
    Granted,
    GrantProblem,
    OAuthClient,
    is_redirect,
)
from pinmycal_desktop.model.scopes import SCOPES
from pinmycal_desktop.store import access, oauth
from pinmycal_desktop.store.oauth import Secret, SecretKind

if TYPE_CHECKING:
    from pinmycal_desktop.diary.work import Work
    from pinmycal_desktop.model.commands.access import (
        AddOAuthClient,
        AllowClient,
        ExchangeCode,
        RefreshAccess,
    )
    from pinmycal_desktop.store.database import Database

_CHANGES = Changes(parts=frozenset({Part.TOKENS}))
MOST_REDIRECTS = 20


class OAuth:
    """The programs that may ask for consent."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def clients(self) -> tuple[OAuthClient, ...]:
        """Return the programs that may ask, in order of adding."""
        with self._database.read() as db:
            return oauth.clients(db)

    def client(self, client_id: str) -> OAuthClient:
        """Return the program of this name; raises NotFound."""
        with self._database.read() as db:
            client = oauth.client(db, client_id)
        if client is None:
            raise NotFound("oauth-client", client_id)
        return client

    def is_secret(self, client: OAuthClient, secret: str) -> bool:
        """Whether this is the secret of a program that has one."""
        with self._database.read() as db:
            digest = oauth.secret_digest(db, client.id)
        given = hashlib.sha256(secret.encode()).digest()
        return digest is not None and hmac.compare_digest(digest, given)


def add_client(work: Work, command: AddOAuthClient) -> Outcome:
    """Let a program ask people for consent."""
    problems = Problems()
    name = problems.line("name", command.name, most=MOST_NAME, required=True)
    if not 1 <= len(command.redirect_uris) <= MOST_REDIRECTS:
        problems.add("redirect_uris", "oauth.redirects", most=MOST_REDIRECTS)
    for each in command.redirect_uris:
        if not is_redirect(each):
            problems.add("redirect_uris", "oauth.redirect", value=each)
    if command.logo and not is_link(command.logo):
        problems.add("logo", "field.link", value=command.logo)
    problems.settle()
    client = OAuthClient(
        account_id=work.require_account(command.account_id).id,
        client_id=command.client_id,
        name=name,
        kind=ClientKind.CONFIDENTIAL if command.secret_digest else ClientKind.PUBLIC,
        redirect_uris=command.redirect_uris,
        logo=command.logo,
        created_at=work.now,
    )
    stored = oauth.insert_client(work.db, client, command.secret_digest)
    undo = RemoveOAuthClient(client_id=client.client_id)
    return Outcome(value=stored, changes=_CHANGES, undo=undo)


def remove_client(work: Work, command: RemoveOAuthClient) -> Outcome:
    """Let a program ask no more; all it was given ends at once."""
    client = _client(work, command.client_id)
    oauth.mark_client_removed(work.db, client.id, at=work.now)
    return Outcome(value=client, changes=_CHANGES)


def allow(work: Work, command: AllowClient) -> Outcome:
    """Keep a consent and its authorization code, when the typed code is right."""
    client = _client(work, command.client_id)
    host = work.require_host(command.host_id)
    assert set(command.scopes) <= SCOPES, command.scopes
    if not typed_right(work, CodePurpose.CONSENT, client.client_id, command.typed):
        return Outcome(value=Granted(problem=GrantProblem.CODE), changes=_CHANGES)
    grant = oauth.insert_grant(
        work.db,
        Grant(
            client_id=client.id,
            host_id=host.id,
            scopes=command.scopes,
            created_at=work.now,
        ),
    )
    secret = Secret(
        grant_id=grant.id,
        kind=SecretKind.CODE,
        redirect_uri=command.redirect_uri,
        challenge=command.challenge,
        ends_at=work.now + CODE_LIVES,
    )
    oauth.insert_secret(work.db, secret, command.digest)
    return Outcome(value=Granted(grant=grant), changes=_CHANGES)


def exchange(work: Work, command: ExchangeCode) -> Outcome:
    """Give the first tokens of a consent."""
    client = _client(work, command.client_id)
    code = oauth.secret(work.db, SecretKind.CODE, command.digest)
    problem = _problem(work, client, code, GrantProblem.CODE)
    if code is None or problem:
        return _refused(problem or GrantProblem.CODE)
    if code.redirect_uri != command.redirect_uri:
        return _refused(GrantProblem.REDIRECT)
    if not _is_proven(code.challenge, command.verifier):
        return _refused(GrantProblem.PROOF)
    return _give(work, client, code, command)


def refresh(work: Work, command: RefreshAccess) -> Outcome:
    """Give the next tokens of a consent.

    The refresh token is used up; the access token before lives to its own end, so what
    a program asks with it meanwhile is answered.
    """
    client = _client(work, command.client_id)
    token = oauth.secret(work.db, SecretKind.REFRESH, command.digest)
    problem = _problem(work, client, token, GrantProblem.REFRESH)
    if token is None or problem:
        return _refused(problem or GrantProblem.REFRESH)
    return _give(work, client, token, command)


def _problem(
    work: Work, client: OAuthClient, secret: Secret | None, problem: GrantProblem
) -> GrantProblem | None:
    """Return why a code or refresh token is worth nothing, if so.

    A used one ends its consent, unless another program shows it, which proves nothing.
    """
    if secret is None:
        return problem
    grant = oauth.grant(work.db, secret.grant_id)
    if grant.client_id != client.id or grant.ended_at is not None:
        return problem
    if secret.used_at is not None:
        oauth.end_grant(work.db, grant.id, at=work.now)
        return problem
    return problem if work.now >= secret.ends_at else None


def _give(
    work: Work,
    client: OAuthClient,
    secret: Secret,
    command: ExchangeCode | RefreshAccess,
) -> Outcome:
    """Use a code or refresh token up, and keep the tokens given for it."""
    grant = oauth.grant(work.db, secret.grant_id)
    oauth.mark_used(work.db, secret.id, at=work.now)
    token = Token(
        account_id=client.account_id,
        host_id=grant.host_id,
        name=client.name,
        hint="",
        scopes=grant.scopes,
        created_at=work.now,
        expires_at=work.now + ACCESS_LIVES,
        grant_id=grant.id,
    )
    access.insert_token(work.db, token, command.access_digest)
    next_one = Secret(
        grant_id=grant.id,
        kind=SecretKind.REFRESH,
        ends_at=work.now + REFRESH_LIVES,
    )
    oauth.insert_secret(work.db, next_one, command.refresh_digest)
    return Outcome(value=Granted(grant=grant), changes=_CHANGES)


def _refused(problem: GrantProblem) -> Outcome:
    """Return that no tokens are given; what was noted about it stays."""
    return Outcome(value=Granted(problem=problem), changes=_CHANGES)


def _is_proven(challenge: str, verifier: str) -> bool:
    """Whether a program that asked with `challenge` is the one that has `verifier`.

    S256 of RFC 7636. Who sent no challenge must send no verifier either.
    """
    if not challenge:
        return not verifier
    digest = hashlib.sha256(verifier.encode()).digest()
    proof = base64.urlsafe_b64encode(digest).rstrip(b"=")
    return hmac.compare_digest(proof, challenge.encode())


def _client(work: Work, client_id: str) -> OAuthClient:
    """Return the program of this name; raises NotFound."""
    client = oauth.client(work.db, client_id)
    if client is None:
        raise NotFound("oauth-client", client_id)
    return client
