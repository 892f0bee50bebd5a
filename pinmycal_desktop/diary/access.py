"""Tokens of the local service, places for webhooks, and what arrived there."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from pinmycal_desktop.diary.live import hinted
from pinmycal_desktop.diary.setup_fields import checked_name
from pinmycal_desktop.diary.values import Outcome
from pinmycal_desktop.model.access import Delivery, Sender, Token, WebhookEndpoint
from pinmycal_desktop.model.changes import Changes, Part
from pinmycal_desktop.model.commands.access import RevokeToken
from pinmycal_desktop.model.commands.webhooks import RemoveWebhookEndpoint
from pinmycal_desktop.model.errors import Invalid, NotFound
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.store import access

if TYPE_CHECKING:
    from pinmycal_desktop.diary.work import Work
    from pinmycal_desktop.model.commands.access import (
        CreateToken,
        NoteTokenUse,
        ReplaceKey,
    )
    from pinmycal_desktop.model.commands.webhooks import (
        KeepDelivery,
        SaveWebhookEndpoint,
    )
    from pinmycal_desktop.store.database import Database

_TOKENS = Changes(parts=frozenset({Part.TOKENS}))
_DELIVERIES = Changes(parts=frozenset({Part.DELIVERIES}))
_DIGEST_SIZE = hashlib.sha256().digest_size


class Tokens:
    """The keys to the local service, known by their digests."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[Token, ...]:
        """Return all tokens, revoked ones too, in order of making."""
        with self._database.read() as db:
            return access.tokens(db)

    def find(self, digest: bytes) -> Token | None:
        """Return the token whose key has this SHA-256, unless it was revoked.

        Whether it is expired is for the asker to see, who may say so.
        """
        with self._database.read() as db:
            token = access.token_of(db, digest)
        return token if token and token.revoked_at is None else None


class Webhooks:
    """The places for webhooks, and what arrived there."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def endpoints(self) -> tuple[WebhookEndpoint, ...]:
        """Return the open places by name."""
        with self._database.read() as db:
            return access.endpoints(db)

    def deliveries(self, limit: int = 100) -> tuple[Delivery, ...]:
        """Return the latest deliveries, newest first."""
        with self._database.read() as db:
            return access.deliveries(db, limit)


def create_token(work: Work, command: CreateToken) -> Outcome:
    """Keep the digest of a new token."""
    name = checked_name("name", command.name)
    if len(command.digest) != _DIGEST_SIZE:
        raise Invalid.field("digest", "token.digest")
    if access.token_of(work.db, command.digest):
        raise Invalid.field("digest", "token.known")
    if command.expires_at is not None and command.expires_at <= work.now:
        raise Invalid.field("expires_at", "token.over")
    token = Token(
        account_id=work.require_account(command.account_id).id,
        host_id=work.require_host(command.host_id or 0).id,
        name=name,
        hint=command.hint,
        scopes=command.scopes,
        created_at=work.now,
        expires_at=command.expires_at,
    )
    stored = access.insert_token(work.db, token, command.digest)
    undo = RevokeToken(token_id=stored.id)
    return Outcome(value=stored, changes=_TOKENS, undo=undo)


def note_token_use(work: Work, command: NoteTokenUse) -> Outcome:
    """Keep when a token was used last."""
    token = _require_token(work, command.token_id)
    if token.is_noted(work.now):
        return Outcome(value=token, repeated=True)
    access.note_token_use(work.db, token.id, at=work.now)
    return Outcome(value=access.token(work.db, token.id), changes=_TOKENS)


def revoke_token(work: Work, command: RevokeToken) -> Outcome:
    """End a token, for good; ending it twice changes nothing."""
    token = _require_token(work, command.token_id)
    if token.revoked_at:
        return Outcome(value=token, repeated=True)
    access.revoke_token(work.db, token.id, at=work.now)
    now, why = access.token(work.db, token.id), Message.of("final.token")
    return Outcome(value=now, changes=_TOKENS, final=why)


def replace_key(work: Work, command: ReplaceKey) -> Outcome:
    """End a key and make another with the same name, host and scopes."""
    before = _require_token(work, command.token_id)
    is_over = before.revoked_at is not None or before.is_expired(work.now)
    if is_over or before.grant_id is not None:
        raise NotFound("token", command.token_id)
    access.revoke_token(work.db, before.id, at=work.now)
    token = Token(
        account_id=before.account_id,
        host_id=before.host_id,
        name=before.name,
        hint=command.hint,
        scopes=before.scopes,
        created_at=work.now,
        expires_at=command.expires_at,
    )
    stored = access.insert_token(work.db, token, command.digest)
    return Outcome(value=stored, changes=_TOKENS)


def save_endpoint(work: Work, command: SaveWebhookEndpoint) -> Outcome:
    """Open a place for webhooks; opening it twice changes nothing."""
    name = checked_name("name", command.name, is_address=True)
    known = access.endpoint(work.db, name)
    if known:
        return Outcome(value=known, repeated=True)
    endpoint = WebhookEndpoint(
        account_id=work.require_account(command.account_id).id,
        name=name,
        created_at=work.now,
    )
    stored = access.insert_endpoint(work.db, endpoint)
    undo = RemoveWebhookEndpoint(name=name)
    return Outcome(value=stored, changes=_DELIVERIES, undo=undo)


def remove_endpoint(work: Work, command: RemoveWebhookEndpoint) -> Outcome:
    """Close a place for webhooks; what it received is kept."""
    endpoint = access.endpoint(work.db, command.name)
    if endpoint is None:
        raise NotFound("webhook-endpoint", command.name)
    access.delete_endpoint(work.db, command.name)
    why = Message.of("final.secret")
    return Outcome(value=endpoint, changes=_DELIVERIES, final=why)


def keep_delivery(work: Work, command: KeepDelivery) -> Outcome:
    """Keep a verified webhook; the same body at the same place is kept once."""
    known = access.delivery_of(work.db, command.endpoint, command.body)
    if known:
        return Outcome(value=known, repeated=True)
    endpoint = access.endpoint(work.db, command.endpoint)
    if endpoint is None:
        raise NotFound("webhook-endpoint", command.endpoint)
    delivery = Delivery(
        endpoint=command.endpoint,
        sender=Sender(command.sender),
        trigger=command.trigger,
        subject=command.subject,
        received_at=work.now,
        body=command.body,
    )
    stored = access.insert_delivery(work.db, delivery, account_id=endpoint.account_id)
    hints = hinted(work, endpoint.account_id, stored)
    return Outcome(value=stored, changes=_DELIVERIES | hints)


def _require_token(work: Work, token_id: int) -> Token:
    """Return the token of this number; raises NotFound."""
    token = access.token(work.db, token_id)
    if token is None:
        raise NotFound("token", token_id)
    return token
