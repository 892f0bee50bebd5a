"""Instants as every door of the program writes them: in UTC, whole seconds, with Z."""

from __future__ import annotations

from datetime import UTC, datetime


def utc_text(at: datetime) -> str:
    """Return `at` as text, such as `2026-03-10T09:30:00Z`."""
    # Much quicker than `strftime`, of which an answer with slots has hundreds.
    return at.astimezone(UTC).isoformat(timespec="seconds")[:-6] + "Z"
