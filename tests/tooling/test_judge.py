"""The second opinion on recurrence rules, in an environment of its own."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

QUESTION = """
import icalendar, recurring_ical_events
text = '''BEGIN:VCALENDAR
BEGIN:VEVENT
UID:standing
DTSTART:20260302T090000Z
DTEND:20260302T093000Z
RRULE:FREQ=WEEKLY;COUNT=3
END:VEVENT
END:VCALENDAR'''
calendar = icalendar.Calendar.from_ical(text)
found = recurring_ical_events.of(calendar).between((2026, 3, 1), (2026, 4, 1))
print(*sorted(event["DTSTART"].dt.day for event in found))
"""


def test_the_judge_can_be_asked(judge_python: Path) -> None:
    told = subprocess.run(
        [judge_python, "-c", QUESTION], capture_output=True, text=True, check=True
    )
    assert told.stdout.split() == ["2", "9", "16"]
