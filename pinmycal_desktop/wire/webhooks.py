"""Webhooks of both platforms, in and out: how they are signed, and what they hint at.

One that comes in is a hint only. It is believed when its signature covers the very
bytes that came, and nothing is read from it before.
"""

from __future__ import annotations

import hmac
import secrets
from typing import TYPE_CHECKING, Protocol

import msgspec

from pinmycal_desktop.model.access import Sender
from pinmycal_desktop.model.value_class import value_class
from pinmycal_desktop.wire.calcom import webhook as calcom
from pinmycal_desktop.wire.pinmycal import webhook as pinmycal
from pinmycal_desktop.wire.pinmycal.codec import Success, encode

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from pinmycal_desktop.model.subscriptions import OutgoingDelivery


class ReceivedAnswer(Success, frozen=True, rename="camel"):
    """A webhook was kept."""

    request_id: str


_LONGEST_SUBJECT = 255

MEETING_TRIGGERS = frozenset({"MEETING_STARTED", "MEETING_ENDED"})
"""What time brings, and no deed."""


@value_class(kw_only=False)
class Hint:
    """What a webhook says happened; both empty when it was not understood."""

    trigger: str = ""
    subject: str = ""


class _Dialect(Protocol):
    """How one platform signs and speaks; a module of this package."""

    HEADER: bytes
    TRIGGERS: frozenset[str]
    SENT_TRIGGERS: tuple[str, ...]
    USUAL_TRIGGERS: tuple[str, ...]

    def signature(self, secret: bytes, body: bytes, /) -> bytes: ...
    def read_hint(self, body: bytes, /) -> tuple[str, str]: ...
    def sent_headers(
        self, delivery: OutgoingDelivery, secret: bytes | None, at: datetime, /
    ) -> dict[str, str]: ...


_DIALECTS: Mapping[Sender, _Dialect] = {
    Sender.PINMYCAL: pinmycal,
    Sender.CALCOM: calcom,
}

_NOBODY = secrets.token_bytes(32)
"""Stands in where no secret is set, so that refusing takes the same time."""


def verified_sender(
    headers: Sequence[tuple[bytes, bytes]], body: bytes, secret: bytes | None
) -> Sender | None:
    """Return whose signature fits `body`, or None: then it must be refused.

    `headers` have lower-case names, as ASGI gives them; `secret` None refuses
    everything. Exactly one signature of one platform is taken. Any bytes may stand in
    a header, and the comparison takes the same time for each.
    """
    given = [
        (sender, value)
        for sender, dialect in _DIALECTS.items()
        for name, value in headers
        if name == dialect.HEADER
    ]
    if len(given) != 1:
        return None
    sender, value = given[0]
    right = _DIALECTS[sender].signature(secret or _NOBODY, body)
    return sender if hmac.compare_digest(value, right) and secret else None


def read_hint(sender: Sender, body: bytes) -> Hint:
    """Return what `body` hints at; an empty hint for anything not understood."""
    dialect = _DIALECTS[sender]
    try:
        trigger, subject = dialect.read_hint(body)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return Hint()
    if trigger not in dialect.TRIGGERS or len(subject) > _LONGEST_SUBJECT:
        return Hint()
    return Hint(trigger, subject)


def received_body(*, request_id: str) -> bytes:
    """Return the answer to a webhook that was kept; senders look at its status only."""
    return encode(ReceivedAnswer(request_id=request_id))


def triggers_of(sender: Sender) -> tuple[str, ...]:
    """Return what can be subscribed to, in the words of a platform."""
    return _DIALECTS[sender].SENT_TRIGGERS


def usual_triggers(sender: Sender) -> tuple[str, ...]:
    """Return what happens here and can be subscribed to, in the words of a platform."""
    return _DIALECTS[sender].USUAL_TRIGGERS


def delivery_headers(
    delivery: OutgoingDelivery, *, secret: bytes | None, at: datetime
) -> dict[str, str]:
    """Return the headers of a message that is sent at `at`; `secret` signs it."""
    own = _DIALECTS[delivery.sender].sent_headers(delivery, secret, at)
    return {"content-type": delivery.media_type, **own}
