"""Rules whose occurrences others have published, and the readings taken beside them."""

from __future__ import annotations

from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.ics.clock import parse_wall
from pinmycal_desktop.ics.recurrence import Budget, occurrences
from pinmycal_desktop.ics.rules import parse_rule
from pinmycal_desktop.ics.series import rule_end
from pinmycal_desktop.ics.zones import UTC_ZONE, Moment

if TYPE_CHECKING:
    from collections.abc import Iterator

OTHERWISE = {
    "FREQ=YEARLY;BYMONTHDAY=29;COUNT=3": "the day 29 of every month, not of February",
    "FREQ=YEARLY;BYMONTHDAY=-29,-1;COUNT=4": "these days of every month",
    "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=30;BYWEEKNO=1;UNTIL=20320101": (
        "the suite has no answer; here every part must fit"
    ),
}
"""Where another reading is taken (`ARCHITECTURE.md` says why)."""
ENOUGH = 2_000
ALL = 146


def found(rule: str, start: str, since: str = "", most: int = ENOUGH) -> str:
    """Return the occurrences of `rule`, written as the suite writes them."""
    begin, is_date, _ = parse_wall(start)
    parsed = parse_rule(rule).for_days if is_date else parse_rule(rule)
    last = rule_end(parsed, Moment(begin, UTC_ZONE, is_date=is_date))
    first = parse_wall(since)[0] if since else begin
    budget = Budget(500_000)
    walls = occurrences(parsed, begin, first=first, last=last, budget=budget)
    written = f"%Y%m%d{'' if is_date else 'T%H%M%S'}{'Z' * start.endswith('Z')}"
    return ",".join(datetime.strftime(each, written) for each in islice(walls, most))


@pytest.mark.parametrize(
    ("rule", "start", "expected"),
    [
        # A year of BYWEEKNO is one of whole weeks: 2024-12-30 is in week 1 of 2025.
        (
            "FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO;INTERVAL=2;COUNT=3",
            "20241230",
            "20241230,20270104,20290101",
        ),
        # What the rule does not give itself leaves the year to the calendar.
        (
            "FREQ=YEARLY;BYWEEKNO=53;BYDAY=FR;INTERVAL=5;COUNT=1",
            "20270102T080000Z",
            "20321231T080000Z",
        ),
        ("FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO;UNTIL=99991231", "99971220", "99971229"),
        # Hours mean nothing for a start without a time.
        ("FREQ=DAILY;BYHOUR=8,9;COUNT=2", "20260704", "20260704,20260705"),
        # BYMONTHDAY without BYMONTH is in every month.
        (
            "FREQ=YEARLY;BYMONTHDAY=29;COUNT=3",
            "20280129",
            "20280129,20280229,20280329",
        ),
        # Whoever names a day twice means it once.
        (
            "FREQ=WEEKLY;BYDAY=FR,FR;COUNT=2",
            "20260703T120000",
            "20260703T120000,20260710T120000",
        ),
    ],
)
def test_a_rule_gives_what_the_reading_taken_says(
    rule: str, start: str, expected: str
) -> None:
    assert found(rule, start) == expected


def published() -> Iterator[dict[str, str]]:
    """Yield the cases of libical's own suite, where its file is at hand."""
    for folder in Path(__file__).parents:
        path = folder / "shared" / "ics" / "libical-icalrecur_test.txt"
        if path.is_file():
            for case in path.read_text("utf-8").split("\n\n"):
                rows = [row for row in case.splitlines() if row[:1] != "#"]
                facts = dict(row.split(":", 1) for row in rows if ":" in row)
                if facts:
                    yield facts
            return
    pytest.skip("only on a checkout that has the published rules beside it")


def test_every_published_rule_gives_what_is_published() -> None:
    cases = list(published())
    differing = set()
    for case in cases:
        since, wanted = case.get("START-AT", ""), case["INSTANCES"].strip()
        answers = [each for each in wanted.split(",") if each[: len(since)] >= since]
        is_endless = "COUNT" not in case["RRULE"] and "UNTIL" not in case["RRULE"]
        most = len(answers) if is_endless else ENOUGH
        if found(case["RRULE"], case["DTSTART"], since, most) != ",".join(answers):
            differing.add(case["RRULE"])

    assert len(cases) == ALL
    assert differing == set(OTHERWISE)
