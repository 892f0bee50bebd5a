"""Two forms of a schedule side by side, as sentences: mine, and theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinmycal_desktop.screen.overrides import groups_of
from pinmycal_desktop.ui.schedule.hour_words import day_words
from pinmycal_desktop.ui.schedule.override_card import days_words
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from pinmycal_desktop.model.schedule import Schedule
    from pinmycal_desktop.ui.format import Format


def differences(mine: Schedule, theirs: Schedule, form: Format) -> tuple[str, ...]:
    """Return a line for each thing that differs: Mon: mine 09:00 – 12:00, theirs …."""
    line = words("{0}: mine {1}, theirs {2}")
    both = zip(facts_of(mine, form), facts_of(theirs, form), strict=True)
    return tuple(line.format(name, a, b) for (name, a), (_name, b) in both if a != b)


def facts_of(schedule: Schedule, form: Format) -> tuple[tuple[str, str], ...]:
    """Return all there is to say of hours: each with what it is called."""
    closed = words("closed")
    days = (
        (form.weekday_name(day), day_words(schedule.week[day], form, closed))
        for day in form.weekdays()
    )
    return (
        (words("Name"), schedule.name),
        (words("Zone"), schedule.zone),
        (words("Default"), _yes(schedule)),
        *days,
        (words("Dates"), _dates(schedule, form)),
    )


def _yes(schedule: Schedule) -> str:
    return words("yes") if schedule.is_default else words("no")


def _dates(schedule: Schedule, form: Format) -> str:
    told = [
        (
            days_words(group.spans, form),
            day_words(group.ranges, form, words("closed")),
        )
        for group in groups_of(schedule)
    ]
    return "; ".join(" ".join(each) for each in told) or words("none")
