"""Hours changed and a calendar taken in, in the window; the free times follow."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from tests.end_to_end.desk import at, day_words
from tests.processes import type_in
from tests.waiting import wait_until

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from tests.end_to_end.desk import Desk


def test_other_hours_are_other_free_times(desk: Desk, monday: date) -> None:
    assert desk.offers("60min", at(monday, 9))
    desk.keys("ctrl+5")
    desk.write_over(desk.see("Mon, hours 1", "text"), "11:00-17:00")
    desk.keys("Return")
    desk.click(desk.see("Save hours", "button"))
    wait_until(lambda: not desk.offers("60min", at(monday, 9)))
    assert desk.offers("60min", at(monday, 11))
    desk.keys("ctrl+2")
    desk.see(day_words(monday), "column header")


def test_a_calendar_file_is_shown_and_taken_in(
    desk: Desk, monday: date, tmp_path: Path
) -> None:
    tuesday = monday + timedelta(days=1)
    assert desk.offers("60min", at(tuesday, 13))
    file = tmp_path / "dentist.ics"
    file.write_bytes(
        "\r\n".join(
            (
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//example.org//EN",
                "BEGIN:VEVENT",
                "UID:dentist@example.org",
                "DTSTAMP:20260101T000000Z",
                f"DTSTART:{tuesday:%Y%m%d}T130000Z",
                "DURATION:PT1H",
                "SUMMARY:Dentist",
                "END:VEVENT",
                "END:VCALENDAR",
                "",
            )
        ).encode()
    )
    assert type_in(desk.folder, str(file)).returncode == 0
    desk.see("Dentist", "cell")
    desk.click(desk.see("Import", "button"))
    desk.see("dentist.ics imported: 1 new.")
    assert not desk.offers("60min", at(tuesday, 13))
    assert desk.offers("60min", at(tuesday, 14))
    desk.keys("Escape")
    desk.see_closed("Import a calendar")
