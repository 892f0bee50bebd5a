"""`/v1/webhooks`: who is told of what.

Registration is not documented; this is the reading taken here. The secret is told to
nobody again: whoever made the webhook knows it.
"""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Annotated

import msgspec

from pinmycal_desktop.model.access import Sender
from pinmycal_desktop.model.subscriptions import Subscription
from pinmycal_desktop.wire.instants import utc_text
from pinmycal_desktop.wire.pinmycal.codec import Success, decode, encode
from pinmycal_desktop.wire.pinmycal.fields import webhook_ref
from pinmycal_desktop.wire.pinmycal.webhook import SENT_TRIGGERS

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from pinmycal_desktop.model.account import Host


_Address = Annotated[
    str,
    msgspec.Meta(
        max_length=2000, extra_json_schema={"format": "uri", "pattern": "^https?://"}
    ),
]
_Event = Annotated[str, msgspec.Meta(extra_json_schema={"enum": list(SENT_TRIGGERS)})]
_Events = Annotated[
    tuple[_Event, ...],
    msgspec.Meta(max_length=100, extra_json_schema={"minItems": 1}),
]


class NewWebhookBody(msgspec.Struct, frozen=True, omit_defaults=True):
    """Who is to be told of what."""

    url: _Address
    events: _Events
    secret: Annotated[str, msgspec.Meta(max_length=1000)] | None = None


class _Webhook(msgspec.Struct, frozen=True, rename="camel"):
    id: str
    url: str
    events: tuple[str, ...]
    active: bool
    signed: bool
    created_at: str


class WebhookAnswer(Success, frozen=True, rename="camel"):
    """One webhook."""

    webhook: _Webhook
    request_id: str


class WebhooksAnswer(Success, frozen=True, rename="camel"):
    """The webhooks of a host."""

    webhooks: list[_Webhook]
    request_id: str


class WebhookRemovedAnswer(Success, frozen=True, rename="camel"):
    """What is told no more."""

    webhook_id: str
    request_id: str


def read_new_webhook(
    data: bytes, host: Host, now: datetime
) -> tuple[Subscription, str]:
    """Return the subscription a body asks for and its secret, empty for none.

    Raises `Invalid`, naming each field.
    """
    wanted = decode(data, NewWebhookBody)
    secret = wanted.secret or ""
    subscription = Subscription(
        uid=str(uuid.uuid4()),
        account_id=host.account_id,
        host_id=host.id,
        sender=Sender.PINMYCAL,
        url=wanted.url,
        triggers=wanted.events,
        has_secret=bool(secret),
        created_at=now,
    )
    return subscription, secret


def webhook_answer(subscription: Subscription, *, request_id: str) -> bytes:
    """Return the answer that tells of one webhook."""
    return encode(WebhookAnswer(webhook=_shape(subscription), request_id=request_id))


def webhooks_answer(subscriptions: Iterable[Subscription], *, request_id: str) -> bytes:
    """Return the answer that lists webhooks."""
    shown = [_shape(each) for each in subscriptions]
    return encode(WebhooksAnswer(webhooks=shown, request_id=request_id))


def webhook_removed(subscription: Subscription, *, request_id: str) -> bytes:
    """Return the answer to the end of a webhook."""
    ref = webhook_ref(subscription.uid)
    return encode(WebhookRemovedAnswer(webhook_id=ref, request_id=request_id))


def _shape(subscription: Subscription) -> _Webhook:
    """Return a subscription as it is told."""
    return _Webhook(
        id=webhook_ref(subscription.uid),
        url=subscription.url,
        events=subscription.triggers,
        active=subscription.is_active,
        signed=subscription.has_secret,
        created_at=utc_text(subscription.created_at),
    )
