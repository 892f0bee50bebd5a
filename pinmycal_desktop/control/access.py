"""Who may use the local service: tokens, and the places for webhooks."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import timedelta
from typing import TYPE_CHECKING

from pinmycal_desktop.control.access_replies import Endpoints, Keys, delivery_line
from pinmycal_desktop.control.address import Role
from pinmycal_desktop.control.hosts import find_host
from pinmycal_desktop.control.once import once_for
from pinmycal_desktop.control.replies import Done
from pinmycal_desktop.model.commands.access import CreateToken, RevokeToken
from pinmycal_desktop.model.commands.webhooks import (
    RemoveWebhookEndpoint,
    SaveWebhookEndpoint,
)
from pinmycal_desktop.model.errors import (
    Invalid,
    NotFound,
    PinmyCalError,
    SecretsUnavailable,
)
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.model.scopes import SCOPES
from pinmycal_desktop.vault import VaultState, webhook_secret_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pinmycal_desktop.control import access_requests
    from pinmycal_desktop.control.desk import Desk
    from pinmycal_desktop.control.replies import Reply
    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.model.access import Token

_ENDPOINT_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,62}")


def create_key(desk: Desk, request: access_requests.CreateKey) -> Reply:
    """Keep a new token's hash."""
    host = find_host(desk.diary, request.host) if request.host else None
    unknown = set(request.scopes) - SCOPES
    if unknown:
        raise Invalid.field("scopes", "token.no-scope", value=min(unknown))
    lasts = None if request.days is None else timedelta(days=request.days)
    command = CreateToken(
        account_id=desk.diary.account.local().id,
        name=request.name,
        digest=request.digest,
        hint=request.hint,
        host_id=host.id if host else None,
        scopes=request.scopes,
        expires_at=desk.clock() + lasts if lasts else None,
    )
    outcome = desk.diary.run(command, once=once_for(request))
    return Keys(zone=desk.zone, tokens=(outcome.token,))


def list_keys(desk: Desk, _: access_requests.ListKeys) -> Reply:
    """Name the tokens, revoked ones too."""
    return Keys(zone=desk.zone, tokens=desk.diary.tokens.all())


def revoke_key(desk: Desk, request: access_requests.RevokeKey) -> Reply:
    """End a token."""
    token = _find_token(desk.diary, request.token)
    outcome = desk.diary.run(RevokeToken(token_id=token.id), once=once_for(request))
    return Keys(zone=desk.zone, tokens=(outcome.token,))


def add_endpoint(desk: Desk, request: access_requests.AddEndpoint) -> Reply:
    """Open a place for webhooks; the secret is safe before the place is open."""
    if not _ENDPOINT_NAME.fullmatch(request.name):
        raise Invalid.field("name", "webhook.bad-name", value=request.name)
    notes = (*_replacing(desk, request), *_keep_secret(desk, request))
    command = SaveWebhookEndpoint(
        account_id=desk.diary.account.local().id, name=request.name
    )
    outcome = desk.diary.run(command, once=once_for(request))
    return Endpoints(zone=desk.zone, endpoints=(outcome.endpoint,), notes=notes)


def list_endpoints(desk: Desk, request: access_requests.ListEndpoints) -> Reply:
    """Name the places for webhooks, and what arrived last."""
    latest = desk.diary.webhooks.deliveries(limit=request.limit + 1)
    return Endpoints(
        zone=desk.zone,
        endpoints=desk.diary.webhooks.endpoints(),
        deliveries=tuple(delivery_line(each) for each in latest[: request.limit]),
        has_more=len(latest) > request.limit,
        notes=tuple(without_secret(desk)),
    )


def without_secret(desk: Desk) -> Iterator[Message]:
    """Yield why places refuse every webhook: their secret is lost, or locked away."""
    for each in desk.diary.webhooks.endpoints():
        try:
            secret = desk.secrets.get(webhook_secret_name(each.name))
        except SecretsUnavailable as error:
            if error.is_passing:
                yield Message.of("webhook.secret-locked", name=each.name)
                continue
            secret = None
        if secret is None:
            yield Message.of("webhook.secret-lost", name=each.name)


def remove_endpoint(desk: Desk, request: access_requests.RemoveEndpoint) -> Reply:
    """Close a place for webhooks, then forget its secret, which opens nothing now."""
    desk.diary.run(RemoveWebhookEndpoint(name=request.name), once=once_for(request))
    with suppress(SecretsUnavailable):
        desk.secrets.delete(webhook_secret_name(request.name))
    return Done()


def _replacing(desk: Desk, request: access_requests.AddEndpoint) -> Iterator[Message]:
    """Yield that another secret counts from now on.

    Raises PinmyCalError for a place that is open, where that is not what is wanted. A
    lost secret, and one that is brought again after a lost answer, may be set anew.
    """
    if all(each.name != request.name for each in desk.diary.webhooks.endpoints()):
        return
    try:
        secret = desk.secrets.get(webhook_secret_name(request.name))
    except SecretsUnavailable as error:
        if error.is_passing:
            raise
        secret = None
    if secret in (None, request.secret):
        return
    if not request.replace:
        raise PinmyCalError("webhook.is-open", name=request.name)
    yield Message.of("webhook.replaced", name=request.name)


def _keep_secret(
    desk: Desk, request: access_requests.AddEndpoint
) -> tuple[Message, ...]:
    """Keep the secret of a new place, and return what should be said about it.

    Raises SecretsUnavailable where there is no keyring, and nobody who stays.
    """
    try:
        desk.secrets.set(webhook_secret_name(request.name), request.secret)
    except SecretsUnavailable as error:
        if desk.role is Role.COMMAND:
            raise SecretsUnavailable("webhook.nobody-stays") from error
        raise
    if desk.secrets.state() is VaultState.SESSION:
        return (Message.of("webhook.session-only"),)
    return ()


def _find_token(diary: Diary, name: str) -> Token:
    """Return the one token meant by a number, a name or its last four characters."""
    tokens = diary.tokens.all()
    numbered = [each for each in tokens if name.strip() == str(each.id)]
    living = [
        each
        for each in tokens
        if each.revoked_at is None and name.strip() in (each.name, each.hint)
    ]
    found = numbered or living
    if not found:
        raise NotFound("token", name)
    if len(found) > 1:
        raise Invalid.field("token", "token.several", value=name)
    return found[0]
