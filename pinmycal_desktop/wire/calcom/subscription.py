"""`/v2/webhooks` and those of event types: who is told of what, as it is asked for.

The id is a UUID, whatever the document says, and the secret stands in every answer
(Cal.com API v2, webhooks).
"""

from __future__ import annotations

import uuid
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, Any, Literal, TypeAlias

import msgspec

from pinmycal_desktop.model.access import Sender
from pinmycal_desktop.model.subscriptions import Subscription
from pinmycal_desktop.wire.calcom.codec import FormatText, instant_text
from pinmycal_desktop.wire.calcom.webhook import SENT_TRIGGERS, VERSION

if TYPE_CHECKING:
    from datetime import datetime

    from pinmycal_desktop.model.account import Host

UNSET = msgspec.UNSET
Unset: TypeAlias = msgspec.UnsetType

_NAMED = (
    "BOOKING_CREATED, BOOKING_PAYMENT_INITIATED, BOOKING_PAID, BOOKING_RESCHEDULED,"
    " BOOKING_REQUESTED, BOOKING_CANCELLED, BOOKING_REJECTED,"
    " BOOKING_NO_SHOW_UPDATED, FORM_SUBMITTED, MEETING_ENDED, MEETING_STARTED,"
    " RECORDING_READY, RECORDING_TRANSCRIPTION_GENERATED, OOO_CREATED,"
    " AFTER_HOSTS_CAL_VIDEO_NO_SHOW, AFTER_GUESTS_CAL_VIDEO_NO_SHOW,"
    " FORM_SUBMITTED_NO_EVENT, DELEGATION_CREDENTIAL_ERROR, WRONG_ASSIGNMENT_REPORT"
)
"""What the API's own sentence names, in its order."""


class Trigger(FormatText):
    """Something to be told of."""

    __slots__ = ()
    rule = "isEnum"
    words = f"{{name}} must be one of the following values: {_NAMED}"

    @classmethod
    def fits(cls, text: str) -> bool:
        """Whether it is something that can be subscribed to."""
        return text in SENT_TRIGGERS

    @classmethod
    def schema(cls) -> dict[str, object]:
        """Return the triggers there are."""
        return {"enum": list(SENT_TRIGGERS)}


_Triggers = Annotated[tuple[Trigger, ...], msgspec.Meta(max_length=100)]
_Url = Annotated[
    str,
    msgspec.Meta(
        max_length=2000, extra_json_schema={"format": "uri", "pattern": "^https?://"}
    ),
]
_Template = Annotated[str, msgspec.Meta(max_length=10_000)]
_Secret = Annotated[str, msgspec.Meta(max_length=1000)]
_Version: TypeAlias = Literal["2021-10-20"]


class NewWebhook(msgspec.Struct, frozen=True, rename="camel"):
    """The body of a POST. An empty secret is none."""

    active: bool
    subscriber_url: _Url
    triggers: _Triggers
    payload_template: _Template | None = None
    secret: _Secret | None = None
    version: _Version | None = None

    def subscription(
        self,
        host: Host,
        now: datetime,
        *,
        event_type_id: int | None = None,
        team_id: int | None = None,
    ) -> Subscription:
        """Return a fresh subscription of the host's."""
        return Subscription(
            uid=str(uuid.uuid4()),
            account_id=host.account_id,
            host_id=host.id,
            event_type_id=event_type_id,
            team_id=team_id,
            sender=Sender.CALCOM,
            url=self.subscriber_url,
            is_active=self.active,
            triggers=tuple(map(str, self.triggers)),
            template=self.payload_template or None,
            has_secret=bool(self.secret),
            created_at=now,
        )


class WebhookChange(msgspec.Struct, frozen=True, rename="camel"):
    """The body of a PATCH."""

    active: bool | Unset = UNSET
    subscriber_url: _Url | Unset = UNSET
    triggers: _Triggers | Unset = UNSET
    payload_template: _Template | Unset | None = UNSET
    secret: _Secret | Unset | None = UNSET
    version: _Version | Unset | None = UNSET

    def applied_to(self, before: Subscription) -> Subscription:
        """Return `before` with what this says."""
        after = before
        if self.active is not UNSET:
            after = replace(after, is_active=self.active)
        if self.subscriber_url is not UNSET:
            after = replace(after, url=self.subscriber_url)
        if self.triggers is not UNSET:
            after = replace(after, triggers=tuple(map(str, self.triggers)))
        if self.payload_template is not UNSET:
            after = replace(after, template=self.payload_template or None)
        if self.secret is not UNSET:
            after = replace(after, has_secret=bool(self.secret))
        return after


class _Told(msgspec.Struct, frozen=True, rename="camel", kw_only=True):
    """What is told of every webhook."""

    id: str
    payload_template: str | None
    triggers: tuple[str, ...]
    subscriber_url: str
    active: bool
    secret: str | None
    """None where there is none, and where the keyring does not tell it."""


class UserWebhookShape(_Told, frozen=True, rename="camel", kw_only=True):
    """A webhook for all that a user does."""

    user_id: int

    @classmethod
    def of(cls, subscription: Subscription, secret: str | None) -> UserWebhookShape:
        """Return the shape of `subscription`."""
        return cls(**_told(subscription, secret), user_id=subscription.host_id)


class EventTypeWebhookShape(_Told, frozen=True, rename="camel", kw_only=True):
    """A webhook for one event type."""

    event_type_id: int | None

    @classmethod
    def of(
        cls, subscription: Subscription, secret: str | None
    ) -> EventTypeWebhookShape:
        """Return the shape of `subscription`."""
        told = _told(subscription, secret)
        return cls(**told, event_type_id=subscription.event_type_id)


class WholeWebhookShape(_Told, frozen=True, rename="camel", kw_only=True):
    """A user's webhook by itself: all that is known of it."""

    user_id: int
    team_id: int | None = None
    event_type_id: int | None = None
    created_at: str
    app_id: str | None = None
    platform: bool = False
    time: int | None = None
    time_unit: str | None = None
    version: str = VERSION
    o_auth_client_id: str | None = None

    @classmethod
    def of(cls, subscription: Subscription, secret: str | None) -> WholeWebhookShape:
        """Return the shape of `subscription`."""
        return cls(
            **_told(subscription, secret),
            user_id=subscription.host_id,
            created_at=instant_text(subscription.created_at),
        )


def _told(subscription: Subscription, secret: str | None) -> dict[str, Any]:
    """Return what is told of every webhook."""
    return {
        "id": subscription.uid,
        "payload_template": subscription.template,
        "triggers": subscription.triggers,
        "subscriber_url": subscription.url,
        "active": subscription.is_active,
        "secret": secret,
    }
