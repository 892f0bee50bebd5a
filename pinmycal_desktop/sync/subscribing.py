"""Subscribing: a service is asked to tell of changes, and asked no longer.

The secret is in the keyring before the place is open, and the place is open before the
service hears of it: what arrives can always be verified. What was lost on the way is
found again by its address, for no two places have the same name.
"""

from __future__ import annotations

import secrets
import threading
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Protocol
from uuid import uuid4

from pinmycal_desktop.model.access import Sender
from pinmycal_desktop.model.account import Platform
from pinmycal_desktop.model.commands.live import CloseChannel, NoteChannel, OpenChannel
from pinmycal_desktop.model.errors import NotOffered, RemoteTrouble, SecretsUnavailable
from pinmycal_desktop.sync.errand import Errand
from pinmycal_desktop.vault import webhook_secret_name
from pinmycal_desktop.wire.webhooks import usual_triggers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.model.account import Account
    from pinmycal_desktop.model.live import LiveChannel
    from pinmycal_desktop.model.remote import RemoteWebhook
    from pinmycal_desktop.remote.remote import Remote

_SENDERS = {Platform.CALCOM: Sender.CALCOM, Platform.PINMYCAL: Sender.PINMYCAL}
_NAME_BYTES = 12
_SECRET_BYTES = 32


class Keyring(Protocol):
    """Where secrets are kept."""

    def get(self, name: str) -> str | None:
        """Return the secret `name`, or None. Raises SecretsUnavailable."""

    def set(self, name: str, value: str) -> None:
        """Keep `value` under `name`. Raises SecretsUnavailable."""

    def delete(self, name: str) -> None:
        """Forget the secret of `name`. Raises SecretsUnavailable."""


class Subscribing:
    """Has the services of accounts tell, and tell no more. Safe from any thread.

    `open_remote` returns an account at its service; it is closed here.
    """

    def __init__(
        self,
        diary: Diary,
        keyring: Keyring,
        open_remote: Callable[[Account], Remote],
        *,
        clock: Callable[[], datetime],
    ) -> None:
        self._diary, self._keyring, self._clock = diary, keyring, clock
        self._open = open_remote
        self._lock = threading.Lock()

    def subscribe(self, account_id: int, base: str) -> LiveChannel:
        """Have the account's service tell of changes at `base`.

        Raises NotFound, what a call does that does not arrive, SecretsUnavailable.
        """
        with self._lock, self._errand(account_id) as errand:
            return subscribe(errand, self._keyring, base)

    def unsubscribe(self, account_id: int, *, closes: bool = True) -> None:
        """Have the account's service tell nothing any more.

        Raises NotFound and what a call does that does not arrive.
        """
        with self._lock, self._errand(account_id) as errand:
            unsubscribe(errand, closes=closes)
            if closes:
                close_place(errand, self._keyring)

    @contextmanager
    def leaving(self, account_id: int) -> Iterator[None]:
        """Have nothing told of an account that is removed within; raises NotFound."""
        with self._lock:
            account = self._diary.account.get(account_id)
            if account.connection and self._diary.live.channel(account_id).endpoint:
                with self._errand(account_id) as errand:
                    # What is told all the same arrives nowhere: its place is closed.
                    with suppress(RemoteTrouble, SecretsUnavailable):
                        unsubscribe(errand, closes=True)
                    close_place(errand, self._keyring)
            yield

    @contextmanager
    def _errand(self, account_id: int) -> Iterator[Errand]:
        """Open an account's client for a while."""
        account = self._diary.account.get(account_id)
        remote = self._open(account)
        try:
            yield Errand(
                diary=self._diary, remote=remote, account=account, clock=self._clock
            )
        finally:
            remote.close()


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
