"""Recurrence rules as written: the good, and those refused by name."""

from __future__ import annotations

import pytest

from pinmycal_desktop.ics.rules import BadRule, parse_rule


def test_a_rule_is_read_in_any_case_and_with_a_loose_end() -> None:
    rule = parse_rule("freq=monthly;byday=2tu,-1fr;count=3;wkst=su;")

    assert (rule.frequency, rule.count, rule.week_start) == ("MONTHLY", 3, 6)
    assert rule.weekdays == ((-1, 4), (2, 1))


@pytest.mark.parametrize(
    "text", [r"FREQ=DAILY\;COUNT=3", "RRULE:FREQ=DAILY;COUNT=3", 'FREQ="DAILY";COUNT=3']
)
def test_what_programs_put_around_the_parts_of_a_rule_is_no_part(text: str) -> None:
    assert parse_rule(text) == parse_rule("FREQ=DAILY;COUNT=3")


def test_numbers_without_end_are_taken_for_very_many() -> None:
    assert parse_rule("FREQ=DAILY;COUNT=1" + "0" * 60).count == 10**15


def test_the_gregorian_calendar_may_be_named() -> None:
    assert parse_rule("RSCALE=GREGORIAN;FREQ=DAILY").frequency == "DAILY"


def test_a_leap_second_is_the_second_before() -> None:
    assert parse_rule("FREQ=DAILY;BYSECOND=60").by == (("BYSECOND", (59,)),)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "frequency"),
        ("COUNT=5", "frequency"),
        ("FREQ=FORTNIGHTLY", "frequency"),
        ("RSCALE=HEBREW;FREQ=YEARLY", "calendar"),
        ("FREQ=YEARLY;SKIP=OMIT", "calendar"),
        ("FREQ=DAILY;INTERVAL=0", "part"),
        ("FREQ=DAILY;INTERVAL=-1", "part"),
        ("FREQ=DAILY;INTERVAL=", "part"),
        ("FREQ=DAILY;COUNT=0", "part"),
        ("FREQ=DAILY;COUNT=٣", "part"),
        ("FREQ=MONTHLY;BYDAY=0TH", "part"),
        ("FREQ=MONTHLY;BYDAY=99MO", "part"),
        ("FREQ=MONTHLY;BYDAY=XX", "part"),
        ("FREQ=MONTHLY;BYDAY=MO;BYSETPOS=0", "part"),
        ("FREQ=MONTHLY;BYDAY=MO;BYSETPOS=500", "part"),
        ("FREQ=MONTHLY;BYSETPOS=1", "part"),
        ("FREQ=MONTHLY;BYMONTH=13", "part"),
        ("FREQ=MONTHLY;BYMONTH=x", "part"),
        ("FREQ=MONTHLY;BYMONTHDAY=99999", "part"),
        ("FREQ=DAILY;BYEASTER=1", "part"),
    ],
)
def test_a_rule_that_makes_no_sense_is_refused(text: str, code: str) -> None:
    with pytest.raises(BadRule) as caught:
        parse_rule(text)

    assert caught.value.code == f"transfer.rule.{code}"
