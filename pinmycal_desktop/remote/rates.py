"""What headers say of limits: how much is left, and how long to wait."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

from pinmycal_desktop.model.remote import RateLeft

if TYPE_CHECKING:
    from collections.abc import Mapping

LONGEST_WAIT = 900.0
"""Seconds; whoever says more is asked again after these."""
USUAL_WAIT = 60.0
"""Seconds a limit blocks where nothing says how long."""

_LIMIT, _REMAINING, _RESET = (
    f"x-ratelimit-{each}" for each in ("limit", "remaining", "reset")
)
_AN_EPOCH = 1_000_000_000
"""A reset above this is no number of seconds to wait but a Unix time."""


def rates_left(headers: Mapping[str, str], now: datetime) -> tuple[RateLeft, ...]:
    """Return what each limit named in `headers` has left.

    The name of a limit ends the headers' names; without one it is `default`.
    """
    found = []
    for header in headers:
        if not header.startswith(_REMAINING):
            continue
        end = header.removeprefix(_REMAINING)
        remaining = _number(headers[header])
        limit = _number(headers.get(_LIMIT + end, ""))
        reset = _number(headers.get(_RESET + end, ""))
        if remaining is None or limit is None or reset is None:
            continue
        found.append(
            RateLeft(
                limit=limit,
                remaining=remaining,
                resets_at=now + timedelta(seconds=_seconds(reset, now)),
                name=end.removeprefix("-") or "default",
            )
        )
    return tuple(found)


def wait_wanted(headers: Mapping[str, str], now: datetime) -> float:
    """Return how many seconds a 429 wants us to wait, at most a quarter of an hour.

    `Retry-After` says it in seconds or as a date (RFC 9110, 10.2.3); Cal.com has none
    and says it by the reset of the limit that has nothing left.
    """
    said = headers.get("retry-after", "").strip()
    if (wait := _retry_after(said, now)) is not None:
        return min(wait, LONGEST_WAIT)
    spent = [each for each in rates_left(headers, now) if each.remaining <= 0]
    if spent:
        until = min(each.resets_at for each in spent)
        return min(max((until - now).total_seconds(), 1.0), LONGEST_WAIT)
    return USUAL_WAIT


def _retry_after(said: str, now: datetime) -> float | None:
    """Return the wait in `said`; None when it is no sensible one."""
    if (seconds := _number(said)) is not None:
        return float(seconds)
    try:
        at = parsedate_to_datetime(said)
    except (ValueError, TypeError):
        return None
    at = at if at.tzinfo else at.replace(tzinfo=UTC)
    return max((at - now).total_seconds(), 0.0)


def _seconds(reset: int, now: datetime) -> int:
    seconds = reset - int(now.timestamp()) if reset > _AN_EPOCH else reset
    return min(max(seconds, 0), 86_400)


def _number(text: str) -> int | None:
    """Return a number that is not negative; None for anything else."""
    text = text.strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) < 16 else None  # noqa: PLR2004 - more than any clock needs
