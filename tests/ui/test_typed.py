"""What people type is read when it can mean one thing only."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QLocale

from pinmycal_desktop.model.schedule import HourRange
from pinmycal_desktop.ui import typed

TODAY = date(2026, 3, 11)  # a Wednesday
BRITISH, AMERICAN, GERMAN = QLocale("en_GB"), QLocale("en_US"), QLocale("de_DE")


@pytest.mark.parametrize(
    "words", ["9:15", "0915", "915", "9.15", "9h15", "9:15am", "9.15 a.m.", " 09:15 "]
)
def test_a_quarter_past_nine_may_be_written_in_many_ways(words: str) -> None:
    assert typed.minutes_of(words) == 555


@pytest.mark.parametrize(
    ("words", "at"),
    [
        ("9pm", 1260),
        ("9p", 1260),
        ("12am", 0),
        ("12 pm", 720),
        ("noon", 720),
        ("Midnight", 0),
        ("24:00", 1440),
        ("7", 420),
    ],
)
def test_words_and_halves_of_the_day_are_understood(words: str, at: int) -> None:
    assert typed.minutes_of(words) == at


@pytest.mark.parametrize("words", ["", "25:00", "9:75", "13pm", "0am", "soon", "24:01"])
def test_what_is_no_time_is_not_read(words: str) -> None:
    assert typed.minutes_of(words) is None


@pytest.mark.parametrize("words", ["08:30 – 12:30", "8:30-12:30", "8.30 to 12.30"])
def test_hours_may_be_joined_in_many_ways(words: str) -> None:
    assert typed.range_of(words) == HourRange(510, 750)


def test_an_end_before_the_start_lies_after_midnight() -> None:
    assert typed.range_of("20:00–01:00") == HourRange(1200, 1500)
    assert typed.range_of("9-24:00") == HourRange(540, 1440)
    assert typed.range_of("22:00-0:00") == HourRange(1320, 1440)


@pytest.mark.parametrize("words", ["", "9", "9-9", "9-x", "9-10-11", "24:00-2:00"])
def test_what_are_no_hours_is_not_read(words: str) -> None:
    assert typed.range_of(words) is None


@pytest.mark.parametrize(
    ("words", "locale", "day"),
    [
        ("2026-04-01", BRITISH, date(2026, 4, 1)),
        ("1 Apr", BRITISH, date(2026, 4, 1)),
        ("1.4.", GERMAN, date(2026, 4, 1)),
        ("1. April 2027", GERMAN, date(2027, 4, 1)),
        ("1/4", BRITISH, date(2026, 4, 1)),
        ("4/1", AMERICAN, date(2026, 4, 1)),
        ("4/1/27", AMERICAN, date(2027, 4, 1)),
        ("April 1, 2026", AMERICAN, date(2026, 4, 1)),
        ("Wed 11 March", BRITISH, TODAY),
        ("today", BRITISH, TODAY),
        ("tomorrow", BRITISH, date(2026, 3, 12)),
        ("wed", BRITISH, TODAY),
        ("Monday", BRITISH, date(2026, 3, 16)),
        ("3 Jan", BRITISH, date(2026, 1, 3)),
        ("11 Dez", GERMAN, date(2026, 12, 11)),
    ],
)
def test_dates_are_read_in_the_order_of_the_locale(
    words: str, locale: QLocale, day: date
) -> None:
    assert typed.date_of(words, TODAY, locale) == day


def test_a_date_long_past_means_next_year() -> None:
    november = date(2026, 11, 20)
    assert typed.date_of("3 Jan", november, BRITISH) == date(2027, 1, 3)


@pytest.mark.parametrize("words", ["", "31 Feb", "99/99", "March", "1 2 March 4", "ma"])
def test_what_is_no_date_is_not_read(words: str) -> None:
    assert typed.date_of(words, TODAY, BRITISH) is None


def test_addresses_are_told_from_other_words() -> None:
    assert typed.mails_of("a@b.org, <c@d.org>;e@f.org") == (
        "a@b.org",
        "c@d.org",
        "e@f.org",
    )
    assert typed.is_mail("sato@example.jp")
    assert not typed.is_mail("sato")
    assert not typed.is_mail("a@b@c")
