"""How long the booking engine takes, beside just listing the answer.

One host, office hours in Rome, half-hour meetings. The floor makes the values of the
same answer again, from starts and ends that are known already. The slow engine of the
tests, which asks every minute, answers the same questions once.
"""

from __future__ import annotations

import random
import statistics
import time
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from benchmarks.figure import Figure, benchmark
from pinmycal_desktop.model.booking import BusyTime
from pinmycal_desktop.model.event_type import EventType
from pinmycal_desktop.model.reasons import Reason
from pinmycal_desktop.model.schedule import Schedule
from pinmycal_desktop.model.slots import (
    Offering,
    Slot,
    SlotQuery,
    find,
    find_slots,
    free,
    free_slots,
)
from pinmycal_desktop.model.span import Span
from tests.model.slow_engine import SlowEngine

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from pinmycal_desktop.model.slots import SlotAnswer

ROUNDS = 101
NOW = datetime(2026, 11, 1, tzinfo=UTC)
MONTH, YEAR, HISTORY_DAYS = 31, 365, 20 * 365
QUARTER = timedelta(minutes=15)
TALK = EventType(uid="talk", account_id=1, host_id=1, title="Talk", slug="talk")
HOURS = Schedule(uid="hours", account_id=1, name="Hours", zone="Europe/Rome")


@benchmark(
    "slots_month_500_busy_ms",
    "slots_month_500_busy_explained_ms",
    "slots_month_500_busy_slowly_ms",
)
def slots_month() -> Iterator[Figure]:
    """A month with 500 busy times: its slots, and its slots with all reasons."""
    busy = _busy_times(500, MONTH)
    query = SlotQuery(span=_days(MONTH), now=NOW, zone="Europe/Rome")
    answer = find_slots(TALK, HOURS, busy, query)
    yield Figure(
        name="slots_month_500_busy_ms",
        value=_milliseconds(lambda: free_slots(TALK, HOURS, busy, query)),
        unit="ms",
        floor=_milliseconds(lambda: _listed_slots(answer)),
    )
    yield Figure(
        name="slots_month_500_busy_explained_ms",
        value=_milliseconds(lambda: find_slots(TALK, HOURS, busy, query)),
        unit="ms",
        floor=_milliseconds(lambda: (_listed_slots(answer), _listed_reasons(answer))),
    )
    yield _slowly("slots_month_500_busy_slowly_ms", busy, query, answer)


@benchmark("slots_month_long_history_ms")
def slots_month_long_history() -> Iterator[Figure]:
    """The same month when the diary, put in order once, holds 100 000 busy times."""
    past = _busy_times(100_000, -HISTORY_DAYS)
    offering = Offering.of_host(TALK, HOURS, [*past, *_busy_times(500, MONTH)])
    query = SlotQuery(span=_days(MONTH), now=NOW, zone="Europe/Rome")
    answer = find(offering, query)
    yield Figure(
        name="slots_month_long_history_ms",
        value=_milliseconds(lambda: free(offering, query)),
        unit="ms",
        floor=_milliseconds(lambda: _listed_slots(answer)),
    )


@benchmark("slots_year_ms", "slots_year_explained_ms", "slots_year_slowly_ms")
def slots_year() -> Iterator[Figure]:
    """The slots of a year with 500 busy times, and its slots with all reasons."""
    busy = _busy_times(500, YEAR)
    query = SlotQuery(span=_days(YEAR), now=NOW, zone="Europe/Rome")
    answer = find_slots(TALK, HOURS, busy, query)
    yield Figure(
        name="slots_year_ms",
        value=_milliseconds(lambda: free_slots(TALK, HOURS, busy, query)),
        unit="ms",
        floor=_milliseconds(lambda: _listed_slots(answer)),
    )
    yield Figure(
        name="slots_year_explained_ms",
        value=_milliseconds(lambda: find_slots(TALK, HOURS, busy, query)),
        unit="ms",
        floor=_milliseconds(lambda: (_listed_slots(answer), _listed_reasons(answer))),
    )
    yield _slowly("slots_year_slowly_ms", busy, query, answer)


def _slowly(
    name: str, busy: Sequence[BusyTime], query: SlotQuery, answer: SlotAnswer
) -> Figure:
    """Put the same question to every minute, once, and compare the answers."""
    began = time.perf_counter_ns()
    starts = SlowEngine(Offering.of_host(TALK, HOURS, busy), query).starts()
    taken = (time.perf_counter_ns() - began) / 1e6
    assert starts == [each.start for each in answer.slots], "the engines disagree"
    return Figure(name=name, value=taken, unit="ms")


def _days(count: int) -> Span:
    return Span(NOW, NOW + timedelta(days=count))


def _busy_times(count: int, days: int) -> list[BusyTime]:
    """Make busy times of 15 to 60 minutes, the same ones in each run.

    With fewer than no `days` they lie in the past.
    """
    chance = random.Random(1)  # noqa: S311 - a repeatable diary, no secret
    way = QUARTER if days > 0 else -QUARTER
    starts = (NOW + way * chance.randrange(abs(days) * 96) for _ in range(count))
    return [
        BusyTime(
            calendar_id=1,
            calendar_name="Home",
            title="Busy",
            span=Span.lasting(start, chance.choice((15, 30, 60))),
        )
        for start in starts
    ]


def _listed_slots(answer: SlotAnswer) -> tuple[Slot, ...]:
    return tuple(Slot(Span(each.span.start, each.span.end)) for each in answer.slots)


def _listed_reasons(answer: SlotAnswer) -> tuple[Reason, ...]:
    return tuple(
        Reason(
            kind=each.kind,
            span=Span(each.span.start, each.span.end),
            subject=each.subject,
            booking_id=each.booking_id,
            amount=each.amount,
        )
        for each in answer.reasons
    )


def _milliseconds(work: Callable[[], object]) -> float:
    """Return the median time of `work`; the first round warms and does not count."""
    taken = []
    for _ in range(ROUNDS):
        began = time.perf_counter_ns()
        work()
        taken.append((time.perf_counter_ns() - began) / 1e6)
    return statistics.median(taken[1:])
