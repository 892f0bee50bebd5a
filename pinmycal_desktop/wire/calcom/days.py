"""Whole days as the interface writes them: first and last moment, in UTC."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


def first_moment(day: date) -> str:
    """Return when a first day away begins."""
    return f"{day.isoformat()}T00:00:00.000Z"


def last_moment(day: date) -> str:
    """Return when a last day away ends."""
    return f"{day.isoformat()}T23:59:59.999Z"
