"""How fetching a calendar goes, in words: short for a row, whole for a dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from pinmycal_desktop.model.value_class import value_class
from pinmycal_desktop.ui.saying import said
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from datetime import datetime

    from pinmycal_desktop.model.booking import Calendar
    from pinmycal_desktop.ui.format import Format


@value_class
class FetchWords:
    """What is said of fetching a calendar."""

    short: str
    """Empty for a calendar that is not fetched."""
    whole: str
    is_late: bool = False
    """Whether what is shown may be out of date."""


def fetch_words(
    calendar: Calendar, *, now: datetime, form: Format, zone: str
) -> FetchWords:
    """Return how fetching `calendar` goes, as of `now`."""
    source = calendar.source
    if source is None:
        return FetchWords(short="", whole=words("It came from files you imported."))
    progress = source.progress
    if progress.fetched_at is None:
        good, kept = words("Not fetched yet"), ""
    else:
        ago = form.distance(now - progress.fetched_at)
        good = words("Fetched {0} ago").format(ago)
        kept = words("What is shown was fetched {0} ago.").format(ago)
    if progress.trouble is None:
        is_new = progress.fetched_at is None
        short = words("Being fetched…") if is_new else good
        return FetchWords(short=short, whole=f"{good}. {_times(calendar, form)}")
    parts = (
        said(progress.trouble, form=form, zone=zone),
        kept,
        words("It is tried again {0}.").format(
            form.moment(source.due_at, ZoneInfo(zone))
        ),
    )
    whole = " ".join(part for part in parts if part)
    return FetchWords(short=words("Not reached"), whole=whole, is_late=True)


def _times(calendar: Calendar, form: Format) -> str:
    """Return how much it holds, and how much of it could not be read."""
    assert calendar.source is not None
    progress = calendar.source.progress
    count = form.number(progress.events)
    held = words("It holds {0} busy times around now.").format(count)
    if not progress.unreadable:
        return held
    lost = form.number(progress.unreadable)
    return f"{held} {words('Not readable: {0}.').format(lost)}"
