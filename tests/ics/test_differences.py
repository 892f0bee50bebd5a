"""What we read beside what `icalendar` reads, on every file of its tests it can read.

Two differences are wanted: a day that ends on itself is one day here, and an escaped
quotation mark is one here, as the programs that write it mean it.
"""

from __future__ import annotations

import warnings
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import icalendar
import pytest
from icalendar.timezone import tzp

from pinmycal_desktop.ics.lines import cleaned, single_line
from pinmycal_desktop.ics.reader import read_calendar
from pinmycal_desktop.model.errors import BadCalendarFile
from tests.ics.test_corpus import EVER, FILES

if TYPE_CHECKING:
    from pathlib import Path

    from pinmycal_desktop.model.transfer import ReadEvent

HOME = "Asia/Tokyo"
SERIES = ("RRULE", "RDATE", "RECURRENCE-ID")
LEAST = 70
"""So many events are compared at least, of icalendar 7.3."""


def judged(path: Path) -> list[Any]:
    """Return the single events the judge reads in a file; none if it cannot."""
    tzp.use("zoneinfo")  # else zones of the file before this one are taken for its own
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            found = icalendar.Calendar.from_ical(path.read_bytes(), multiple=True)
        except ValueError:
            return []
        events = [event for each in found for event in each.walk("VEVENT")]
        return [each for each in events if each.get("UID") and not is_series(each)]


def is_series(event: Any) -> bool:
    """Whether an event repeats, or the judge cannot read its start."""
    start = event.get("DTSTART")
    return not isinstance(start, icalendar.vDDDTypes) or any(
        each in event for each in SERIES
    )


def instant(at: date | datetime) -> datetime:
    """Return when something is, to somebody in `HOME`."""
    if not isinstance(at, datetime):
        at = datetime(at.year, at.month, at.day, tzinfo=ZoneInfo(HOME))
    return (at if at.tzinfo else at.replace(tzinfo=ZoneInfo(HOME))).astimezone(UTC)


def compared(path: Path) -> int:
    """Compare the events of one file and return how many there were."""
    events = judged(path)
    try:
        ours = read_calendar(path.read_bytes(), name="x", window=EVER, zone=HOME)
    except BadCalendarFile:
        return 0
    for event in events:
        uid, start = single_line(str(event["UID"])), instant(event["DTSTART"].dt)
        same = [e for e in ours.events if e.uid == uid and e.span.start == start]
        assert same, (uid, start)
        assert any(is_same(event, each) for each in same), uid
    return len(events)


def is_same(event: Any, ours: ReadEvent) -> bool:
    """Whether both readers say the same of one event."""
    end: Any = event.get("DTEND")
    end = end if isinstance(end, icalendar.vDDDTypes) else None
    ends_on_itself = ours.is_all_day and end and end.dt == event["DTSTART"].dt
    description = cleaned(_text(event, "DESCRIPTION")).strip()
    return (
        single_line(_text(event, "SUMMARY")) == ours.title
        and single_line(_text(event, "LOCATION")) == ours.location
        and description.replace('\\"', '"') == ours.description
        and (end is None or ends_on_itself or instant(end.dt) == ours.span.end)
    )


def _text(event: Any, name: str) -> str:
    """Return a text; of several the first."""
    value = event.get(name, "")
    return str(value[0] if isinstance(value, list) else value)


def test_what_both_can_read_both_read_alike() -> None:
    if not FILES:
        pytest.skip("only on an icalendar that was installed with its tests")

    assert sum(map(compared, FILES)) >= LEAST
