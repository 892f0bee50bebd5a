"""Reasons as the published interfaces tell them: why a time is not offered."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from pinmycal_desktop.wire.instants import utc_text
from pinmycal_desktop.words import say
from pinmycal_desktop.words.reasons import reason_message

if TYPE_CHECKING:
    from pinmycal_desktop.model.reasons import Reason


class ReasonShape(msgspec.Struct, frozen=True, rename="camel", omit_defaults=True):
    """Why the time from `start` to `end` is not offered."""

    kind: str
    """One of those of `docs/booking-rules.md`, such as `buffer` or `closed`."""
    start: str
    end: str
    message: str
    """The same sentence the window shows."""
    amount: int | None = None
    """The limit, the seats, or the minutes of a notice or buffer."""
    booking: str | None = None
    """The booking it is about, as the interface names bookings."""
    user_id: int | None = None
    """Whose reason it is, where several hosts are asked."""

    @classmethod
    def of(
        cls, reason: Reason, *, booking: str | None = None, names: bool = True
    ) -> ReasonShape:
        """Return the shape of `reason`; without `names` it tells nothing private."""
        return cls(
            kind=reason.kind.value,
            start=utc_text(reason.span.start),
            end=utc_text(reason.span.end),
            message=say(reason_message(reason, names=names)),
            amount=reason.amount,
            booking=booking if names else None,
            user_id=reason.host_id,
        )
