"""When it is night for somebody else, told along our own day."""

from __future__ import annotations

from datetime import date

from pinmycal_desktop.screen.comfort import Comfort, stretches
from pinmycal_desktop.screen.scale import DayScale
from tests.screen.facts import LONDON


def test_a_day_of_ours_has_their_night_early_and_late_hours() -> None:
    day = DayScale.of(date(2026, 3, 11), LONDON)
    # New York is four hours behind in this week.
    assert list(stretches(day, "America/New_York")) == [
        (0.0, 120.0, Comfort.LATE),
        (120.0, 660.0, Comfort.NIGHT),
        (660.0, 780.0, Comfort.EARLY),
    ]
    assert list(stretches(day, LONDON))[-2:] == [
        (1200.0, 1320.0, Comfort.LATE),
        (1320.0, 1440.0, Comfort.NIGHT),
    ]


def test_a_quarter_of_an_hour_of_night_counts_from_the_half_hour_on() -> None:
    day = DayScale.of(date(2026, 3, 11), LONDON)
    starts = [top for top, _bottom, _how in stretches(day, "Asia/Kathmandu")]
    assert all(top % 30 == 0 for top in starts)
