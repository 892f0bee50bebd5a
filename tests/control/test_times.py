"""Times as they are typed, and the clock changes among them."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from pinmycal_desktop.control.times import read_day, read_days, read_instant, read_zone
from pinmycal_desktop.model.errors import Invalid

NOW = datetime(2026, 3, 11, 9, 20, tzinfo=UTC)
ZONE = "Europe/Berlin"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-03-12T15:00", "2026-03-12T14:00"),
        ("2026-03-12 15:00", "2026-03-12T14:00"),
        ("2026-03-12T15:00Z", "2026-03-12T15:00"),
        ("2026-03-12T15:00+05:30", "2026-03-12T09:30"),
        ("thu 15:00", "2026-03-12T14:00"),
        ("Thursday at 15.30", "2026-03-12T14:30"),
        ("wed 3pm", "2026-03-11T14:00"),
        ("next wed 3pm", "2026-03-18T14:00"),
        ("next thursday at 9", "2026-03-12T08:00"),
        ("tomorrow 9", "2026-03-12T08:00"),
        ("tomorrow 12am", "2026-03-11T23:00"),
        ("today 12 pm", "2026-03-11T11:00"),
        ("16:45", "2026-03-11T15:45"),
        ("yesterday 10:00", "2026-03-10T09:00"),
        ("2026-07-01 9", "2026-07-01T07:00"),
    ],
)
def test_a_time_is_understood_in_the_accounts_zone(text: str, expected: str) -> None:
    found = read_instant("start", text, now=NOW, zone=ZONE)
    assert found.at == datetime.fromisoformat(expected).replace(tzinfo=UTC)
    assert found.notes == ()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "soon",
        "thu",
        "thu noonish",
        "next tomorrow 9:00",
        "next 9:00",
        "mo 15:00",
        "thu 25:00",
        "thu 9:75",
        "13pm",
        "0am",
        "2026-13-01T10:00",
        "2026-02-30 10:00",
    ],
)
def test_a_senseless_time_is_refused_by_name(text: str) -> None:
    with pytest.raises(Invalid) as caught:
        read_instant("start", text, now=NOW, zone=ZONE)
    problem = caught.value.problems[0]
    assert problem.field == "start"
    assert problem.message.code == "time.no-time"
    assert problem.message["value"] == text


@pytest.mark.parametrize(
    "text",
    [
        "0001-01-01 09:00",
        "9999-12-31T23:00",
        "0001-01-01T00:00+05:00",
        "9999-12-31T23:00-05:00",
        "2200-01-01 9:00",
    ],
)
def test_a_time_that_is_far_away_is_named_as_such(text: str) -> None:
    with pytest.raises(Invalid) as caught:
        read_instant("start", text, now=NOW, zone=ZONE)
    (problem,) = caught.value.problems
    assert (problem.field, problem.message.code) == ("start", "field.instant-far")


@pytest.mark.parametrize("text", ["0001-01-01", "9999-12-31", "1969-12-31"])
def test_a_day_that_is_far_away_is_named_as_such(text: str) -> None:
    with pytest.raises(Invalid) as caught:
        read_day("from", text, now=NOW, zone=ZONE)
    assert caught.value.problems[0].message.code == "time.far-day"


def test_days_end_with_the_last_that_is_kept() -> None:
    span = read_days(
        first="2199-12-30", last="", days=None, usual=30, now=NOW, zone=ZONE
    )
    assert span.dates(ZONE) == (date(2199, 12, 30), date(2199, 12, 31))


def test_a_time_the_clock_skips_is_refused() -> None:
    with pytest.raises(Invalid) as caught:
        read_instant("start", "2026-03-29 02:30", now=NOW, zone=ZONE)
    assert caught.value.problems[0].message.code == "time.skipped"


def test_a_time_the_clock_shows_twice_is_the_first_and_said() -> None:
    found = read_instant("start", "2026-10-25 02:30", now=NOW, zone=ZONE)
    assert found.at == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    note = found.notes[0]
    assert note.code == "time.twice"
    assert note["taken"] == "2026-10-25T02:30+02:00"
    assert note["other"] == "2026-10-25T02:30+01:00"
    second = read_instant("start", str(note["other"]), now=NOW, zone=ZONE)
    assert second.at == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)
    assert second.notes == ()


def test_today_is_the_accounts_day_not_the_utc_day() -> None:
    late = datetime(2026, 3, 11, 23, 30, tzinfo=UTC)
    assert read_day("from", "today", now=late, zone=ZONE) == date(2026, 3, 12)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("wed", date(2026, 3, 11)),
        ("tue", date(2026, 3, 17)),
        ("Sunday", date(2026, 3, 15)),
        ("2026-12-24", date(2026, 12, 24)),
    ],
)
def test_a_weekday_is_the_next_one_today_included(text: str, expected: date) -> None:
    assert read_day("from", text, now=NOW, zone=ZONE) == expected


def test_a_senseless_day_is_refused() -> None:
    with pytest.raises(Invalid) as caught:
        read_day("to", "someday", now=NOW, zone=ZONE)
    assert caught.value.problems[0].message.code == "time.no-day"


def test_days_are_whole_days_of_the_zone() -> None:
    span = read_days(first="", last="", days=None, usual=7, now=NOW, zone=ZONE)
    assert span.dates(ZONE)[0] == date(2026, 3, 11)
    assert len(span.dates(ZONE)) == 7
    change = read_days(first="2026-03-29", last="", days=1, usual=7, now=NOW, zone=ZONE)
    assert change.minutes == 23 * 60
    both = read_days(
        first="mon", last="2026-03-17", days=None, usual=7, now=NOW, zone=ZONE
    )
    assert len(both.dates(ZONE)) == 2


@pytest.mark.parametrize(
    ("first", "last", "days", "field"),
    [
        ("thu", "2026-03-11", None, "to"),
        ("today", "2028-01-01", None, "to"),
        ("today", "", 0, "days"),
        ("today", "", 367, "days"),
        ("today", "never", None, "to"),
    ],
)
def test_days_that_make_no_span_are_refused(
    first: str, last: str, days: int | None, field: str
) -> None:
    with pytest.raises(Invalid) as caught:
        read_days(first=first, last=last, days=days, usual=7, now=NOW, zone=ZONE)
    assert caught.value.problems[0].field == field


def test_a_zone_is_an_iana_name_or_the_usual_one() -> None:
    assert read_zone("zone", "", usual=ZONE) == ZONE
    assert read_zone("zone", "Asia/Tokyo", usual=ZONE) == "Asia/Tokyo"
    for name in ("Berlin", "../etc/passwd", "Europe", "a" * 300, "\0"):
        with pytest.raises(Invalid):
            read_zone("zone", name, usual=ZONE)
