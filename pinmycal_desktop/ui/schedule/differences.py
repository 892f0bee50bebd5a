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
    found = [
        (words("Name"), mine.name, theirs.name),
        (words("Zone"), mine.zone, theirs.zone),
        (words("Default"), _yes(mine), _yes(theirs)),
    ]
    closed = words("closed")
    for day in form.weekdays():
        hours = [day_words(each.week[day], form, closed) for each in (mine, theirs)]
        found.append((form.weekday_name(day), hours[0], hours[1]))
    found.append((words("Dates"), _dates(mine, form), _dates(theirs, form)))
    line = words("{0}: mine {1}, theirs {2}")
    return tuple(line.format(*each) for each in found if each[1] != each[2])


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
