"""The booking window: from when until when a meeting may start (R20 to R23).

A rolling window ends after so many days with slots; `search` counts them, not this.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from pinmycal_desktop.model.event_type import DateRange, EventType
from pinmycal_desktop.model.reasons import Reason, ReasonKind
from pinmycal_desktop.model.span import ONE_DAY, Span, start_of_day
from pinmycal_desktop.model.value_class import value_class

LEAST_NOTICE = 1
"""Minutes every booking needs, so that nothing starts this very moment."""

ROLLING_DAYS = 61
"""How many dates a rolling window looks at before it gives up (R23)."""

_SATURDAY = 6


@value_class
class Bounds:
    """When a meeting may start: not before `opens`, and before `closes` if given."""

    now: datetime
    earliest: datetime
    """Now and the minimum notice."""
    opens: datetime | None
    closes: datetime | None
    notice: int | None
    """The minimum notice, if there is one."""
    days: int | None
    """How many days ahead the window reaches, if it is one of days."""

    @property
    def first(self) -> datetime:
        """The first moment at which a meeting may start."""
        return max(self.earliest, self.opens) if self.opens else self.earliest

    def allow(self, start: datetime) -> bool:
        """Whether a meeting may begin at `start`."""
        return self.first <= start and (self.closes is None or start < self.closes)

    def closing(self, at: datetime) -> Bounds:
        """Return these bounds with the window closing at `at`."""
        return replace(self, closes=at)

    def reasons(self, span: Span) -> Iterator[Reason]:
        """Yield why no meeting may start in parts of `span`."""
        causes = [
            (ReasonKind.PAST, span.start, self.now, None),
            (ReasonKind.NOTICE, self.now, self.earliest, self.notice),
        ]
        if self.opens is not None:
            causes.append((ReasonKind.WINDOW, span.start, self.opens, self.days))
        if self.closes is not None:
            causes.append((ReasonKind.WINDOW, self.closes, span.end, self.days))
        for kind, start, end, amount in causes:
            low, high = max(start, span.start), min(end, span.end)
            if low < high:
                yield Reason(kind=kind, span=Span(low, high), amount=amount)


def bounds(
    event_type: EventType,
    *,
    now: datetime,
    zone: str,
    host_zone: str,
) -> Bounds:
    """Return when meetings of `event_type` may start, asked from `zone` at `now`.

    A rolling window is left open: only slots can tell where it ends.
    """
    notice = max(event_type.minimum_notice, LEAST_NOTICE)
    opens = closes = days = None
    window = event_type.window
    if isinstance(window, DateRange):
        opens = start_of_day(window.first, host_zone)
        closes = start_of_day(window.last + ONE_DAY, host_zone)
    elif window is not None:
        days = window.days
        if not window.rolling:
            today = now.astimezone(ZoneInfo(zone)).date()
            step = _working_days_after if window.business_days else _days_after
            closes = start_of_day(step(today, days) + ONE_DAY, zone)
    return Bounds(
        now=now,
        earliest=now + timedelta(minutes=notice),
        opens=opens,
        closes=closes,
        notice=event_type.minimum_notice or None,
        days=days,
    )


def is_working_day(day: date) -> bool:
    """Whether `day` is Monday to Friday."""
    return day.isoweekday() < _SATURDAY


def _days_after(day: date, count: int) -> date:
    return day + count * ONE_DAY


def _working_days_after(day: date, count: int) -> date:
    while count > 0:
        day += ONE_DAY
        count -= is_working_day(day)
    return day


def rolling_span(now: datetime, zone: str) -> Span:
    """Return the days in which a rolling window looks for slots (R23)."""
    today = now.astimezone(ZoneInfo(zone)).date()
    return Span.of_days(today, today + (ROLLING_DAYS - 1) * ONE_DAY, zone)
