"""Hours as words: 09:00, 09:00 – 12:30, and what a day had before."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING

from pinmycal_desktop.model.schedule import MINUTES_A_DAY
from pinmycal_desktop.ui.format import DASH

if TYPE_CHECKING:
    from pinmycal_desktop.model.schedule import DayHours, HourRange
    from pinmycal_desktop.ui.format import Format


def minute_words(minute: int, form: Format) -> str:
    """Return a minute of the day as a time; 1440 is midnight."""
    within = minute % MINUTES_A_DAY
    return form.wall(time(within // 60, within % 60))


def short_words(minute: int, form: Format) -> str:
    """Return a minute of the day where there is little room: 9 am, but 9:30 am."""
    full, rest = divmod(minute, 60)
    if form.twelve_hours and not rest:
        return form.hour(full)
    return minute_words(minute, form)


def range_words(hours: HourRange, form: Format) -> str:
    """Return 09:00 – 12:30."""
    start, end = minute_words(hours.start, form), minute_words(hours.end, form)
    return f"{start} {DASH} {end}"


def day_words(hours: DayHours, form: Format, closed: str) -> str:
    """Return all ranges of a day, or the word for none."""
    return ", ".join(range_words(each, form) for each in hours) or closed
