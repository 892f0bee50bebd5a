"""Times in the words of several locales, across the changes of the clocks."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QLocale

from pinmycal_desktop.ui import format as told
from pinmycal_desktop.ui.format import Clock, Format

LONDON, NEW_YORK = ZoneInfo("Europe/London"), ZoneInfo("America/New_York")
KOLKATA = ZoneInfo("Asia/Kolkata")
BRITISH = Format(QLocale("en_GB"))
AMERICAN = Format(QLocale("en_US"))
GERMAN = Format(QLocale("de_DE"))
MARCH = datetime(2026, 3, 11, 14, 0, tzinfo=UTC)


def test_the_locale_says_which_clock_it_reads() -> None:
    assert BRITISH.wall(time(9, 5)) == "09:05"
    assert AMERICAN.wall(time(21, 5)).replace("\u202f", " ") == "9:05 PM"
    assert Format(QLocale("fi_FI")).wall(time(9, 5)) == "9.05"


def test_a_chosen_clock_wins_over_the_locale() -> None:
    assert Format(QLocale("en_US"), Clock.TWENTY_FOUR).wall(time(21, 5)) == "21:05"
    twelve = Format(QLocale("en_GB"), Clock.TWELVE)
    assert twelve.wall(time(21, 5)).lower() == "9:05 pm"
    assert twelve.hour(0).lower() == "12 am"
    assert BRITISH.hour(24) == "00:00"


def test_a_range_takes_an_en_dash_without_spaces() -> None:
    end = MARCH + timedelta(minutes=45)
    assert BRITISH.time_range(MARCH, end, LONDON) == "14:00–14:45"


def test_the_half_of_the_day_is_said_once_when_both_ends_share_it() -> None:
    both = AMERICAN.wall_range(time(14), time(14, 45)).replace("\u202f", " ")
    assert both == "2:00–2:45 PM"
    across = AMERICAN.wall_range(time(11), time(12, 30)).replace("\u202f", " ")
    assert across == "11:00 AM–12:30 PM"


def test_a_range_past_midnight_names_the_day_it_ends_on() -> None:
    start = datetime(2026, 3, 15, 20, 0, tzinfo=UTC)
    assert BRITISH.time_range(start, start + timedelta(hours=5), LONDON) == (
        "20:00–Mon 01:00"
    )


@pytest.mark.parametrize(
    ("form", "day", "range_"),
    [
        (BRITISH, "Wed 11 March", "9–15 March 2026"),
        (AMERICAN, "Wed, March 11", "March 9–15, 2026"),
        (GERMAN, "Mi., 11. März", "9.–15. März 2026"),
    ],
)
def test_days_stand_in_the_order_of_the_locale(
    form: Format, day: str, range_: str
) -> None:
    assert form.day(date(2026, 3, 11)) == day
    assert form.day_range(date(2026, 3, 9), date(2026, 3, 15)) == range_


def test_a_range_of_days_names_each_month_and_year_it_touches() -> None:
    first, last = date(2025, 12, 29), date(2026, 1, 4)
    assert BRITISH.day_range(first, last) == "29 December 2025 – 4 January 2026"
    assert BRITISH.day_range(date(2026, 3, 30), date(2026, 4, 5), short=True) == (
        "30 Mar – 5 Apr"
    )
    assert BRITISH.day_range(last, last, short=True) == "4 Jan"
    assert AMERICAN.day_range(first, last) == "December 29, 2025 – January 4, 2026"


def test_a_span_is_told_on_the_clock_of_the_given_zone() -> None:
    end = MARCH + timedelta(minutes=45)
    assert BRITISH.span(MARCH, end, NEW_YORK) == "Wednesday 11 March, 10:00–10:45"
    assert BRITISH.moment(MARCH, LONDON) == "Wed 11 March, 14:00"
    summer = datetime(2026, 7, 1, 14, 0, tzinfo=UTC)
    assert BRITISH.time_of(summer, LONDON) == "15:00"


def test_relative_words_tell_before_during_and_after() -> None:
    end = MARCH + timedelta(hours=1)
    before = MARCH - timedelta(hours=2, minutes=40)
    assert BRITISH.relative(MARCH, end, before) == "Starts in 2 h 40 min"
    assert BRITISH.relative(MARCH, end, MARCH).startswith("Now")
    assert BRITISH.relative(MARCH, end, end) == "Ended 1 min ago"
    later = end + timedelta(days=3)
    assert BRITISH.relative(MARCH, end, later) == "Ended 3 days ago"


def test_durations_are_exact() -> None:
    assert BRITISH.duration(timedelta(minutes=90)) == "1 h 30 min"
    assert BRITISH.duration(timedelta()) == "0 min"


def test_the_week_starts_where_the_locale_says() -> None:
    assert BRITISH.weekdays()[0] == 0
    assert AMERICAN.weekdays() == (6, 0, 1, 2, 3, 4, 5)
    assert BRITISH.weekday_name(2) == "Wed"
    assert BRITISH.weekday_name(2, narrow=True) == "W"


def test_new_york_is_four_hours_behind_between_the_two_changes_of_march() -> None:
    assert told.difference(NEW_YORK, LONDON, MARCH) == "−4 h"
    winter = datetime(2026, 1, 11, tzinfo=UTC)
    assert told.difference(NEW_YORK, LONDON, winter) == "−5 h"
    assert told.difference(KOLKATA, LONDON, winter) == "+5 h 30 min"
    assert told.difference(LONDON, LONDON, winter) == ""


def test_a_zone_is_called_by_its_city_and_its_letters() -> None:
    assert told.city(NEW_YORK) == "New York"
    assert told.city("Etc/UTC") == "UTC"
    assert told.abbreviation(LONDON, MARCH) == "GMT"
    assert told.abbreviation(ZoneInfo("America/Sao_Paulo"), MARCH) == "GMT−3"
    assert told.offset(KOLKATA, MARCH) == "GMT+5:30"


def test_the_next_change_of_the_clocks_is_known_by_its_day() -> None:
    assert told.change_ahead(LONDON, MARCH) == date(2026, 3, 29)
    assert told.change_ahead(KOLKATA, MARCH) is None


def test_the_week_starts_where_a_person_chose() -> None:
    assert Format(first_day=7).weekdays() == (6, 0, 1, 2, 3, 4, 5)
    assert told.computer_first_day() == QLocale().firstDayOfWeek().value


def test_a_weekend_is_the_computers_or_the_one_a_person_chose() -> None:
    usual = tuple(each.value for each in QLocale.system().weekdays())
    assert told.working_days("system") == usual
    assert told.working_days("56") == (1, 2, 3, 4, 7)


def test_a_zone_is_told_in_one_word_where_its_letters_are_its_city() -> None:
    at = datetime(2026, 3, 11, 12, 0, tzinfo=UTC)
    assert told.zone_words(ZoneInfo("UTC"), at) == ("UTC",)
    assert told.zone_words(ZoneInfo("Europe/London"), at) == ("London", "GMT")


@pytest.mark.parametrize(
    ("name", "day", "range_"),
    [
        ("es_ES", "11 de marzo", "9–15 de marzo de 2026"),
        ("hu_HU", "március 11.", "március 9. – 2026. március 15."),
        ("ja_JP", "3月11日", "3月9日 – 2026年3月15日"),
        ("fi_FI", "11. maaliskuuta", "9.–15. maaliskuuta 2026"),
        ("ar_EG", "١١ مارس", "٩–١٥ مارس ٢٠٢٦"),  # noqa: RUF001 - Arabic figures
        ("fa_IR", "۱۱ مارس", "۹–۱۵ مارس ۲۰۲۶"),  # noqa: RUF001 - Persian figures
    ],
)
def test_a_day_is_written_as_its_locale_writes_it(
    name: str, day: str, range_: str
) -> None:
    form = Format(QLocale(name))
    assert form.day(date(2026, 3, 11), weekday=False) == day
    assert form.day_range(date(2026, 3, 9), date(2026, 3, 15)) == range_


def test_figures_are_the_locale_s_or_those_from_0_to_9() -> None:
    own = Format(QLocale("ar_EG"))
    latin = replace(own, latin_digits=True)
    assert own.number(12) == "١٢"
    assert latin.number(12) == "12"
    early = time(9, 5)
    assert own.wall(early) == "٩:٠٥ ص"  # noqa: RUF001 - Arabic figures
    assert latin.wall(early) == "9:05 ص"
    assert latin.day(date(2026, 3, 11), weekday=False) == "11 مارس"
    assert own.month(date(2026, 3, 11)) == "مارس ٢٠٢٦"
