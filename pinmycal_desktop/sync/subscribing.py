"""Subscribing: a service is asked to tell of changes, and asked no longer.

The secret is in the keyring before the place is open, and the place is open before the
service hears of it: what arrives can always be verified. What was lost on the way is
found again by its address, for no two places have the same name.
"""

from __future__ import annotations

import secrets
from contextlib import suppress
from typing import TYPE_CHECKING
from uuid import uuid4

from pinmycal_desktop.model.access import Sender
from pinmycal_desktop.model.account import Platform
from pinmycal_desktop.model.commands.live import CloseChannel, NoteChannel, OpenChannel
from pinmycal_desktop.model.errors import NotOffered, SecretsUnavailable
from pinmycal_desktop.vault import webhook_secret_name
from pinmycal_desktop.wire.webhooks import usual_triggers

if TYPE_CHECKING:
    from typing import Protocol

    from pinmycal_desktop.model.live import LiveChannel
    from pinmycal_desktop.model.remote import RemoteWebhook
    from pinmycal_desktop.sync.errand import Errand

    class Keyring(Protocol):
        """Where secrets are kept."""

        def get(self, name: str) -> str | None:
            """Return the secret `name`, or None. Raises SecretsUnavailable."""

        def set(self, name: str, value: str) -> None:
            """Keep `value` under `name`. Raises SecretsUnavailable."""

        def delete(self, name: str) -> None:
            """Forget the secret of `name`. Raises SecretsUnavailable."""


_SENDERS = {Platform.CALCOM: Sender.CALCOM, Platform.PINMYCAL: Sender.PINMYCAL}
_NAME_BYTES = 12
_SECRET_BYTES = 32


def subscribe(errand: Errand, keyring: Keyring, base: str) -> LiveChannel:
    """Have the service tell at `base` what changes, and only there.

    A subscription that is there and right is left alone; another one of ours is
    removed. Raises what `Remote` does and SecretsUnavailable; then all of it may be
    done again.
    """
    account = errand.account
    before = errand.diary.live.channel(account.id)
    former = before.endpoint
    secret = _secret(keyring, former)
    if secret is None:
        # Without its secret, what a place receives can never be verified.
        channel, secret = _opened(errand, keyring)
    else:
        channel = before
    url = f"{base}/hooks/{channel.endpoint}"
    wanted = triggers(account.platform)
    kept = None
    for each in _ours(errand, before, channel.endpoint):
        if kept is None and channel is before and _is_right(each, url, wanted):
            kept = each
        else:
            errand.remote.unsubscribe(each.remote_id)
    if kept is None:
        kept = errand.remote.subscribe(
            url=url, triggers=wanted, secret=secret, key=str(uuid4())
        )
    note = NoteChannel(account_id=account.id, webhook_id=kept.remote_id, url=url)
    errand.diary.run(note)
    if former and former != channel.endpoint:
        with suppress(SecretsUnavailable):
            keyring.delete(webhook_secret_name(former))
    return errand.diary.live.channel(account.id)


def unsubscribe(errand: Errand, *, closes: bool) -> None:
    """Have the service tell nothing any more; `closes` also the place for it.

    Raises what `Remote` does; then nothing was closed.
    """
    channel = errand.diary.live.channel(errand.account.id)
    for each in _ours(errand, channel, channel.endpoint):
        errand.remote.unsubscribe(each.remote_id)
    if not closes:
        errand.diary.run(NoteChannel(account_id=errand.account.id))


def close_place(errand: Errand, keyring: Keyring) -> None:
    """Close the place for deliveries, and forget what they were signed with."""
    channel = errand.diary.live.channel(errand.account.id)
    errand.diary.run(CloseChannel(account_id=errand.account.id))
    with suppress(SecretsUnavailable):
        # What stays there opens nothing any more.
        keyring.delete(webhook_secret_name(channel.endpoint))


def triggers(platform: Platform) -> tuple[str, ...]:
    """Return what a service is to tell of: what happens to bookings."""
    known = usual_triggers(_SENDERS[platform])
    return tuple(each for each in known if each.casefold().startswith("booking"))


def _secret(keyring: Keyring, place: str) -> str | None:
    """Return what a place is verified with; None when that is lost or never was.

    Raises SecretsUnavailable while it may still be there.
    """
    try:
        return keyring.get(webhook_secret_name(place)) if place else None
    except SecretsUnavailable as error:
        if error.is_passing:
            raise
        return None  # it was in memory, for there is no keyring


def _opened(errand: Errand, keyring: Keyring) -> tuple[LiveChannel, str]:
    """Open a place under a new name, with a new secret."""
    name = f"live-{secrets.token_hex(_NAME_BYTES)}"
    secret = secrets.token_urlsafe(_SECRET_BYTES)
    keyring.set(webhook_secret_name(name), secret)
    errand.diary.run(OpenChannel(account_id=errand.account.id, endpoint=name))
    return errand.diary.live.channel(errand.account.id), secret


def _ours(
    errand: Errand, before: LiveChannel, endpoint: str
) -> tuple[RemoteWebhook, ...]:
    """Return the subscriptions that lead here, whatever address they were made for."""
    places = {f"/hooks/{each}" for each in (before.endpoint, endpoint) if each}
    try:
        there = errand.remote.subscriptions()
    except NotOffered:
        return ()
    return tuple(
        each
        for each in there
        if each.remote_id == before.webhook_id
        or any(each.url.endswith(place) for place in places)
    )


def _is_right(there: RemoteWebhook, url: str, wanted: tuple[str, ...]) -> bool:
    """Whether a subscription tells what is wanted where it is wanted, and verifiably.

    One whose secret was changed cannot be told from the right one: what it sends is
    refused, and seen as gaps.
    """
    return (
        there.url == url
        and there.is_active
        and not there.has_template
        and not there.event_type_id
        and set(wanted) <= set(there.triggers)
    )
