"""Reasons: the message that says why a time is not offered, whoever shows it.

Window, service and command line all say this one; none has sentences of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinmycal_desktop.model.message import Message
from pinmycal_desktop.model.reasons import ReasonKind

if TYPE_CHECKING:
    from pinmycal_desktop.model.reasons import Reason

_NAMED = frozenset(
    {
        ReasonKind.OVERRIDE,
        ReasonKind.BOOKING,
        ReasonKind.BUFFER,
        ReasonKind.BUSY,
        ReasonKind.SEATS,
        ReasonKind.AWAY,
        ReasonKind.RESTRICTED,
    }
)
"""Those whose subject is a name somebody gave."""


def reason_message(reason: Reason, *, names: bool = True) -> Message:
    """Return the message of `reason`; without `names` it tells nothing private."""
    code = f"reason.{reason.kind.value}"
    if reason.kind is ReasonKind.LIMIT and reason.subject:
        return Message.of(f"{code}.{reason.subject}", amount=reason.amount or 0)
    if reason.kind is ReasonKind.NOTICE and reason.amount:
        return Message.of(f"{code}.amount", count=reason.amount)
    if reason.kind is ReasonKind.BUFFER and reason.amount:
        return _buffer(code, reason.subject if names else "", reason.amount)
    if reason.kind is ReasonKind.BUSY and reason.booking_id and names:
        return Message.of(f"{code}.account", subject=reason.subject)
    if reason.kind in _NAMED and reason.subject and names:
        return Message.of(f"{code}.named", subject=reason.subject)
    return Message.of(code)


def _buffer(code: str, subject: str, minutes: int) -> Message:
    """Return the message of minutes that are kept free."""
    if subject:
        return Message.of(f"{code}.named.amount", subject=subject, count=minutes)
    return Message.of(f"{code}.amount", count=minutes)
