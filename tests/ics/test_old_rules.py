"""Rules of vCalendar 1.0, with the examples of its specification."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.ics.old_rules import in_new_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from pinmycal_desktop.model.transfer import CalendarFile

    Read = Callable[..., CalendarFile]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("D1 #10", "FREQ=DAILY;INTERVAL=1;COUNT=10"),
        ("D2 #0", "FREQ=DAILY;INTERVAL=2"),
        ("D1", "FREQ=DAILY;INTERVAL=1;COUNT=2"),
        ("D1 19941224T000000", "FREQ=DAILY;INTERVAL=1;UNTIL=19941224T000000"),
        ("W1 #4", "FREQ=WEEKLY;INTERVAL=1;COUNT=4"),
        ("w2  mo we #10", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;COUNT=10"),
        ("MP1 1+ FR #10", "FREQ=MONTHLY;INTERVAL=1;BYDAY=1FR;COUNT=10"),
        ("MP2 1+ 1- SU #10", "FREQ=MONTHLY;INTERVAL=2;BYDAY=1SU,-1SU;COUNT=10"),
        ("MP6 1+ MO 2+ TH #0", "FREQ=MONTHLY;INTERVAL=6;BYDAY=1MO,2TH"),
        ("MP1 2- MO TU #0", "FREQ=MONTHLY;INTERVAL=1;BYDAY=-2MO,-2TU"),
        ("MD1 2 15 #10", "FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=2,15;COUNT=10"),
        ("MD1 1 LD #10", "FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=1,-1;COUNT=10"),
        ("MD1 3- #0", "FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=-3"),
        ("YM1 6 7 #10", "FREQ=YEARLY;INTERVAL=1;BYMONTH=6,7;COUNT=10"),
        ("YD3 1 100 200 #10", "FREQ=YEARLY;INTERVAL=3;BYYEARDAY=1,100,200;COUNT=10"),
    ],
)
def test_an_old_rule_means_what_its_specification_says(old: str, new: str) -> None:
    assert in_new_words(old) == new


@pytest.mark.parametrize(
    "text",
    [
        "FREQ=DAILY;COUNT=2",
        "D1 0900 M15 #4 #10",
        "W1 1+ #2",
        "MP1 FR #2",
        "MP1 1+ #2",
        "MP1 XX #2",
        "MD1 XX #2",
        "D1 MO #2",
        "nonsense",
        "",
    ],
)
def test_what_is_no_old_rule_is_left_as_it_is(text: str) -> None:
    assert in_new_words(text) == text


def test_an_old_series_is_spread_out(read: Read) -> None:
    file = read(
        "BEGIN:VEVENT",
        "UID:a",
        "DTSTART:20260413T090000Z",
        "DTEND:20260413T100000Z",
        "RRULE:W1 MO TH #4",
        "EXDATE:20260416T090000Z;20260420T090000Z",
        "END:VEVENT",
    )

    assert [f"{event.span.start:%m-%d}" for event in file.events] == ["04-13", "04-23"]


def test_an_old_rule_that_is_not_understood_costs_the_rule(read: Read) -> None:
    file = read(
        "BEGIN:VEVENT",
        "UID:a",
        "DTSTART:20260413T090000Z",
        "RRULE:D1 0900 M15 #4 #10",
        "END:VEVENT",
    )

    assert len(file.events) == 1
    assert "transfer.rule.frequency" in [note.code for note in file.notes]
