"""Dates as people type them, in English and in other languages."""

from __future__ import annotations

from datetime import date

import pytest

from pinmycal_desktop.screen.dates import DateWords, date_of, months_on

FRIDAY = date(2026, 11, 20)

GERMAN = DateWords(
    weekdays=(
        ("Montag", "Mo."),
        ("Dienstag", "Di."),
        ("Mittwoch", "Mi."),
        ("Donnerstag", "Do."),
        ("Freitag", "Fr."),
        ("Samstag", "Sa."),
        ("Sonntag", "So."),
    ),
    months=tuple(
        (name, name[:3])
        for name in (
            *("Januar", "Februar", "März", "April", "Mai", "Juni"),
            *("Juli", "August", "September", "Oktober", "November", "Dezember"),
        )
    ),
    meanings=(
        ("heute", "today"),
        ("übermorgen", "day after tomorrow"),
        ("morgen", "tomorrow"),
        ("Wochen", "weeks"),
        ("nächste", "next"),
    ),
)
AMERICAN = DateWords(month_first=True, first_day=7)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("today", date(2026, 11, 20)),
        ("  Tomorrow ", date(2026, 11, 21)),
        ("yesterday", date(2026, 11, 19)),
        ("day after tomorrow", date(2026, 11, 22)),
        ("fri", date(2026, 11, 20)),
        ("thu", date(2026, 11, 26)),
        ("this thursday", date(2026, 11, 26)),
        ("on Thurs.", date(2026, 11, 26)),
        ("thu+2w", date(2026, 12, 10)),
        ("thu + 2 weeks", date(2026, 12, 10)),
        ("thu -1w", date(2026, 11, 19)),
        ("thu+1w+1d", date(2026, 12, 4)),
        ("friday in 2 weeks", date(2026, 12, 4)),
        ("+10d", date(2026, 11, 30)),
        ("-1m", date(2026, 10, 20)),
        ("in 3 weeks", date(2026, 12, 11)),
        ("in a month", date(2026, 12, 20)),
        ("in two years", date(2028, 11, 20)),
        ("3 days ago", date(2026, 11, 17)),
        ("a week ago", date(2026, 11, 13)),
        ("next week", date(2026, 11, 27)),
        ("last month", date(2026, 10, 20)),
        ("next thu", date(2026, 11, 26)),
        ("next mon", date(2026, 11, 23)),
        ("last thu", date(2026, 11, 12)),
        ("2027-03-11", date(2027, 3, 11)),
        ("12.3.", date(2027, 3, 12)),
        ("12.3.2026", date(2026, 3, 12)),
        ("12/3/26", date(2026, 3, 12)),
        ("24 Dec", date(2026, 12, 24)),
        ("Dec 24th, 2027", date(2027, 12, 24)),
        ("Thursday, 24 December", date(2026, 12, 24)),
        ("24 Dec -1d", date(2026, 12, 23)),
        ("24 Dec 27", date(2027, 12, 24)),
        ("1 June", date(2026, 6, 1)),
        ("1 May", date(2027, 5, 1)),
    ],
)
def test_dates_are_read_as_people_write_them(typed: str, meant: date) -> None:
    assert date_of(typed, FRIDAY) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "soon",
        "31.2.",
        "ma 3",
        "24",
        "24 Dec 27 28",
        "24 Dec 277",
        "next",
        "next year's",
        "next blue",
        "in many weeks",
        "in 3 moons",
        "many days ago",
        "3 moons ago",
        "blue+2w",
        "thu+2z",
        "+9999y",
        "-9999y",
        "+9999w+9999w",
        "2400-01-01",
        "thu" + "+9999w" * 10,
        "+1d" * 400,
    ],
)
def test_what_is_no_date_is_not_read(typed: str) -> None:
    assert date_of(typed, FRIDAY) is None


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("heute", date(2026, 11, 20)),
        ("übermorgen", date(2026, 11, 22)),
        ("Do", date(2026, 11, 26)),
        ("donnerstag+2w", date(2026, 12, 10)),
        ("in 3 Wochen", date(2026, 12, 11)),
        ("nächste week", date(2026, 11, 27)),
        ("24. Dezember", date(2026, 12, 24)),
        ("3. März 2027", date(2027, 3, 3)),
        ("tomorrow", date(2026, 11, 21)),
        ("thu", date(2026, 11, 26)),
    ],
)
def test_a_language_adds_its_words_and_english_stays(typed: str, meant: date) -> None:
    assert date_of(typed, FRIDAY, GERMAN) == meant


def test_months_come_first_where_they_do() -> None:
    assert date_of("3/11", FRIDAY, AMERICAN) == date(2027, 3, 11)
    assert date_of("3/11", FRIDAY) == date(2026, 11, 3)
    assert date_of("next sun", FRIDAY, AMERICAN) == date(2026, 11, 22)
    assert date_of("next sun", FRIDAY) == date(2026, 11, 29)


def test_a_month_on_is_its_last_day_when_it_is_shorter() -> None:
    assert months_on(date(2026, 1, 31), 1) == date(2026, 2, 28)
    assert months_on(date(2026, 3, 31), -13) == date(2025, 2, 28)
    with pytest.raises(OverflowError):
        months_on(date(9998, 12, 31), 12)
