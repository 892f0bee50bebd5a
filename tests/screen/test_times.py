"""Times of the day as people type them."""

from __future__ import annotations

import pytest

from pinmycal_desktop.screen.times import minutes_of


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        *(("9:15", 555), ("0915", 555), ("9.15", 555), ("9h15", 555), ("9,15", 555)),
        *(("9", 540), ("9pm", 1260), ("9 p.m.", 1260), ("12am", 0), ("12 pm", 720)),
        *((" noon ", 720), ("Midnight", 0), ("24:00", 1440)),
    ],
)
def test_times_are_read_as_people_write_them(typed: str, minutes: int) -> None:
    assert minutes_of(typed) == minutes


@pytest.mark.parametrize("typed", ["", "soon", "13pm", "0am", "9:75", "24:01", "25"])
def test_what_is_no_time_is_not_read(typed: str) -> None:
    assert minutes_of(typed) is None
