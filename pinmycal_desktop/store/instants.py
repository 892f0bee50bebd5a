"""Instants as the store keeps them: whole seconds since 1970, in UTC."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import overload

from pinmycal_desktop.model.span import Span

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_SECOND = timedelta(seconds=1)


@overload
def seconds(instant: datetime) -> int: ...
@overload
def seconds(instant: None) -> None: ...
def seconds(instant: datetime | None) -> int | None:
    """Return the seconds of `instant`; fractions are dropped."""
    return None if instant is None else (instant - _EPOCH) // _SECOND


@overload
def instant(value: int) -> datetime: ...
@overload
def instant(value: None) -> None: ...
def instant(value: int | None) -> datetime | None:
    """Return the instant of stored seconds."""
    return None if value is None else datetime.fromtimestamp(value, UTC)


def span_of(start: int, end: int) -> Span:
    """Return the span of two stored instants."""
    return Span(datetime.fromtimestamp(start, UTC), datetime.fromtimestamp(end, UTC))
