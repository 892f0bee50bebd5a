"""What is said when a time is not offered, or cannot be had: messages, no words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinmycal_desktop.model.message import Message
from pinmycal_desktop.model.reasons import ReasonKind, hardest

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from pinmycal_desktop.model.reasons import Reason

_HOURS = frozenset({ReasonKind.CLOSED, ReasonKind.OVERRIDE})


def is_hopeless(reasons: Iterable[Reason]) -> bool:
    """Whether not even the host may book over `reasons`."""
    return any(not each.kind.needs_consent_only for each in reasons)


def hard_ones(reasons: Iterable[Reason]) -> tuple[Reason, ...]:
    """Return those nobody may book over; all of them when there is none."""
    every = tuple(reasons)
    return tuple(e for e in every if not e.kind.needs_consent_only) or every


def is_just_taken(reasons: Iterable[Reason], *, was_free: bool) -> bool:
    """Whether a booking came in between; `was_free` says the start was free before."""
    worst = hardest(reasons)
    return was_free and worst is not None and worst.kind is ReasonKind.BOOKING


def refusal(start: datetime, reasons: Iterable[Reason], *, was_free: bool) -> Message:
    """Return what to say of a start that cannot be had; the reasons say the rest."""
    is_taken = is_just_taken(reasons, was_free=was_free)
    code = "draft.just-taken" if is_taken else "draft.impossible"
    return Message.of(code, start_at=start.isoformat())


def outside(start: datetime, reasons: Iterable[Reason]) -> Message:
    """Return what to say of a start the host may have, but does not offer."""
    return Message.of(_outside_code(reasons), start_at=start.isoformat())


def consent_question(start: datetime, reasons: Iterable[Reason]) -> Message:
    """Return the one plain question before such a start is booked."""
    code = f"{_outside_code(reasons)}-question"
    return Message.of(code, start_at=start.isoformat())


def _outside_code(reasons: Iterable[Reason]) -> str:
    is_closed = any(each.kind in _HOURS for each in reasons)
    return "draft.outside" if is_closed else "draft.not-offered"
