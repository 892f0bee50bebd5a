"""Recurrence within a window and a budget, judged by another engine."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import islice, takewhile

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given, strategies as st

from pinmycal_desktop.ics.recurrence import Budget, BudgetSpent, occurrences
from pinmycal_desktop.ics.rules import parse_rule


def wall(text: str) -> datetime:
    """Return a time on the clock."""
    return datetime.fromisoformat(text)


START = wall("2026-01-05T09:30:00")
FIRST, LAST = wall("2026-01-01T00:00:00"), wall("2027-01-01T00:00:00")


def expand(
    text: str,
    *,
    start: datetime = START,
    first: datetime = FIRST,
    last: datetime = LAST,
    steps: int = 100_000,
) -> list[datetime]:
    """Return the first occurrences of a rule."""
    found = occurrences(
        parse_rule(text), start, first=first, last=last, budget=Budget(steps)
    )
    return list(islice(found, 400))


def judged(
    text: str, start: datetime, first: datetime, last: datetime
) -> list[datetime]:
    """Return what the judge makes of it."""
    rule = rrulestr(text, dtstart=start)
    inside = (each for each in rule.xafter(first, inc=True))
    return list(islice(takewhile(lambda each: each < last, inside), 400))


SIXTY = ",".join(map(str, range(60)))
KNOWN = [
    "FREQ=DAILY",
    "FREQ=DAILY;INTERVAL=3;COUNT=9",
    "FREQ=DAILY;BYMONTH=1,3;BYDAY=MO,WE",
    "FREQ=DAILY;BYHOUR=9,17;BYMINUTE=0,30;BYSETPOS=-1",
    "FREQ=WEEKLY",
    "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR",
    "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU",
    "FREQ=WEEKLY;BYDAY=MO,TU,WE;BYSETPOS=2",
    "FREQ=MONTHLY",
    "FREQ=MONTHLY;BYDAY=2TU",
    "FREQ=MONTHLY;BYDAY=-1FR;COUNT=5",
    "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
    "FREQ=MONTHLY;BYMONTHDAY=31",
    "FREQ=MONTHLY;BYMONTHDAY=-1",
    "FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR",
    "FREQ=YEARLY",
    "FREQ=YEARLY;BYMONTH=3,6",
    "FREQ=YEARLY;BYYEARDAY=1,100,-1",
    "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO",
    "FREQ=YEARLY;BYDAY=20MO",
    "FREQ=YEARLY;BYMONTH=11;BYDAY=4TH",
    "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
    "FREQ=HOURLY;INTERVAL=7",
    "FREQ=HOURLY;BYHOUR=9,10;BYMINUTE=0,20",
    "FREQ=MINUTELY;INTERVAL=25;BYDAY=MO;BYHOUR=9",
    "FREQ=MINUTELY;BYHOUR=9;BYMINUTE=15,45;BYSECOND=0,30",
    "FREQ=SECONDLY;INTERVAL=90;BYMONTHDAY=6;BYHOUR=3",
    "FREQ=SECONDLY;BYMONTHDAY=5;BYHOUR=9;BYMINUTE=37;BYSECOND=10;COUNT=1",
]


@pytest.mark.parametrize("text", KNOWN)
def test_a_rule_gives_what_the_judge_says(text: str) -> None:
    last = FIRST + timedelta(days=366 * 5)

    assert expand(text, last=last) == judged(text, START, FIRST, last)


def test_positions_are_counted_in_the_whole_first_week() -> None:
    found = expand(
        "FREQ=WEEKLY;BYDAY=MO,TU,SA;BYSETPOS=1;COUNT=1", start=wall("2026-01-01")
    )

    assert found == [wall("2026-01-05")]


NUMBERS = st.integers


@st.composite
def rules(draw: st.DrawFn) -> str:
    """Draw a rule of days, weeks, months or years that matches now and then.

    One that never does keeps the judge busy until the year 9999. The judge does not
    see that `MO,1MO` are all Mondays, and begins the first week at its start.
    """
    frequency = draw(st.sampled_from(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]))
    parts = [f"FREQ={frequency}", f"INTERVAL={draw(NUMBERS(1, 5))}"]
    if draw(st.booleans()):
        parts.append(f"COUNT={draw(NUMBERS(1, 60))}")
    if draw(st.booleans()):
        parts.append(f"WKST={draw(st.sampled_from(['MO', 'SU', 'WE']))}")
    if draw(st.booleans()) and frequency != "MONTHLY":
        months = draw(st.lists(NUMBERS(1, 12), min_size=1, max_size=3, unique=True))
        parts.append("BYMONTH=" + ",".join(map(str, months)))
    if draw(st.booleans()) and frequency != "WEEKLY":
        days = st.sampled_from([1, 13, 28, -1, -3])
        chosen = draw(st.lists(days, min_size=1, max_size=3, unique=True))
        parts.append("BYMONTHDAY=" + ",".join(map(str, chosen)))
    if draw(st.booleans()):
        names = ["MO", "TU", "SA", "SU"]
        if frequency == "MONTHLY" and draw(st.booleans()):
            names = ["1MO", "-1FR", "3WE"]
        chosen_days = draw(
            st.lists(st.sampled_from(names), min_size=1, max_size=3, unique=True)
        )
        parts.append("BYDAY=" + ",".join(chosen_days))
        if draw(st.booleans()) and frequency != "WEEKLY":
            parts.append(f"BYSETPOS={draw(st.sampled_from([1, -1]))}")
    return ";".join(parts)


@given(rules(), st.datetimes(wall("2015-01-01"), wall("2026-06-01")))
def test_any_rule_gives_what_the_judge_says(text: str, start: datetime) -> None:
    start = start.replace(microsecond=0)

    found = expand(text, start=start, steps=10**7)

    assert found == judged(text, start, FIRST, LAST)


@pytest.mark.parametrize(
    "text",
    [
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=MINUTELY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=HOURLY;BYYEARDAY=366;BYMONTH=1",
        "FREQ=YEARLY;INTERVAL=2147483647",
        "FREQ=MONTHLY;INTERVAL=2147483647",
        "FREQ=SECONDLY;INTERVAL=9999999999999",
        "FREQ=DAILY;INTERVAL=9999999999999",
    ],
)
def test_a_rule_that_never_matches_ends_by_itself(text: str) -> None:
    assert expand(text, start=wall("1970-01-01"), steps=5_000) == []


@pytest.mark.parametrize(
    "text", ["FREQ=SECONDLY", "FREQ=MINUTELY", "FREQ=DAILY;COUNT=1000000000"]
)
def test_a_rule_since_1970_does_not_walk_from_there(text: str) -> None:
    found = expand(text, start=wall("1970-01-01"), steps=5_000)

    assert found[0] == FIRST


def test_a_count_runs_out_before_the_window() -> None:
    assert expand("FREQ=DAILY;COUNT=10", start=wall("2020-01-01")) == []


def test_patience_ends() -> None:
    with pytest.raises(BudgetSpent):
        expand("FREQ=MINUTELY;BYHOUR=3;COUNT=99999999", start=wall("1970-01-01"))


def test_a_dense_rule_with_positions_is_never_written_out() -> None:
    every = ",".join(map(str, range(60)))
    hours = ",".join(map(str, range(24)))
    text = f"FREQ=YEARLY;BYHOUR={hours};BYMINUTE={every};BYSECOND={every};BYSETPOS=-1"

    found = expand(text, start=wall("2026-01-05"), steps=100_000)

    assert found == [wall("2026-01-05T23:59:59")]


def test_time_ends_with_the_last_year() -> None:
    last = datetime.max  # noqa: DTZ901 - wall-clock time has no zone

    found = expand("FREQ=YEARLY", start=wall("9990-01-05"), first=FIRST, last=last)

    assert found[-1].year == 9998
    assert len(expand("FREQ=DAILY", start=wall("9999-12-20"), last=last)) == 11


@pytest.mark.parametrize(
    "text",
    [
        f"FREQ=YEARLY;BYHOUR=1,2,3;BYMINUTE={SIXTY};BYSECOND={SIXTY}",
        f"FREQ=HOURLY;BYMINUTE={SIXTY};BYSECOND={SIXTY};BYSETPOS=1",
    ],
)
def test_many_times_of_a_day_are_paid_for_before_they_are_made(text: str) -> None:
    budget = Budget(3_000)

    with pytest.raises(BudgetSpent):
        next(
            occurrences(parse_rule(text), START, first=START, last=LAST, budget=budget)
        )
