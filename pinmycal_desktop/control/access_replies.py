"""What is answered about who is let in, and who is told."""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct

from pinmycal_desktop.control.said import Answered
from pinmycal_desktop.model.access import Delivery, Token, WebhookEndpoint
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.model.oauth import OAuthClient
from pinmycal_desktop.model.subscriptions import Attempt


class Keys(Answered, frozen=True, kw_only=True, tag="tokens"):
    """Tokens of the local service."""

    zone: str
    tokens: tuple[Token, ...]


class Programs(Answered, frozen=True, kw_only=True, tag="programs"):
    """Programs that may ask people for consent."""

    programs: tuple[OAuthClient, ...]


class CodeLine(Struct, frozen=True, kw_only=True):
    """A code, what it is for, and how long it can be typed."""

    purpose: str
    about: str
    code: str
    ends_at: datetime


class Codes(Answered, frozen=True, kw_only=True, tag="codes"):
    """The codes that can be typed now, oldest first."""

    zone: str
    codes: tuple[CodeLine, ...]


class Joined(Answered, frozen=True, kw_only=True, tag="joined"):
    """The team somebody is in now."""

    team: str


class DeliveryLine(Struct, frozen=True, kw_only=True):
    """A webhook that arrived, without its body."""

    id: int
    endpoint: str
    sender: str
    trigger: str
    subject: str
    received_at: datetime


class Endpoints(Answered, frozen=True, kw_only=True, tag="webhooks"):
    """Places for webhooks, and what arrived last."""

    zone: str
    endpoints: tuple[WebhookEndpoint, ...]
    deliveries: tuple[DeliveryLine, ...] = ()
    has_more: bool = False
    """Whether more arrived before these."""
    notes: tuple[Message, ...] = ()


class SubscriberLine(Struct, frozen=True, kw_only=True):
    """Somebody who is told; without the secret, which is told to nobody."""

    id: int
    uid: str
    url: str
    sender: str
    host: str
    event_type_id: int | None
    triggers: tuple[str, ...]
    is_active: bool
    is_signed: bool
    has_template: bool
    created_at: datetime


class Subscribers(Answered, frozen=True, kw_only=True, tag="subscribers"):
    """Who is told of what, in order of making."""

    zone: str
    subscribers: tuple[SubscriberLine, ...]
    notes: tuple[Message, ...] = ()


class SentLine(Struct, frozen=True, kw_only=True):
    """A message to a subscriber, without its body."""

    id: int
    uid: str
    url: str
    sender: str
    trigger: str
    subject: str
    state: str
    tries: int
    created_at: datetime
    due_at: datetime | None
    status: int | None
    """What was answered to the last try."""
    trouble: str
    """The code of what was wrong with the last try; empty for nothing."""


class Sent(Answered, frozen=True, kw_only=True, tag="deliveries"):
    """Messages to subscribers, newest first."""

    zone: str
    deliveries: tuple[SentLine, ...]


class SentWhole(Answered, frozen=True, kw_only=True, tag="delivery"):
    """A message with what it says, and all its tries, oldest first."""

    zone: str
    delivery: SentLine
    media_type: str
    body: str
    attempts: tuple[Attempt, ...]


def delivery_line(delivery: Delivery) -> DeliveryLine:
    """Return `delivery` without its body."""
    return DeliveryLine(
        id=delivery.id,
        endpoint=delivery.endpoint,
        sender=delivery.sender.value,
        trigger=delivery.trigger,
        subject=delivery.subject,
        received_at=delivery.received_at,
    )
