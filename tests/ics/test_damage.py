"""Files that were damaged on their way: read as far as they go, or refused."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from hypothesis import given, strategies as st

from pinmycal_desktop.ics.reader import read_calendar
from pinmycal_desktop.model.errors import BadCalendarFile
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.words import say

WINDOW = Span(datetime(2026, 1, 1, tzinfo=UTC), datetime(2027, 1, 1, tzinfo=UTC))
MAILS = [
    each.read_bytes().splitlines()
    for each in sorted((Path(__file__).parents[1] / "data/ics/mails").glob("*.ics"))
]
MORE = [
    b"RRULE:FREQ=WEEKLY;BYDAY=MO,2TU;COUNT=5",
    b"RRULE:FREQ=SECONDLY;INTERVAL=0",
    b"RDATE;VALUE=PERIOD:20260301T000000Z/PT1H,x",
    b"EXDATE;VALUE=DATE:20260413",
    b"RECURRENCE-ID;RANGE=THISANDFUTURE:20260413T090000Z",
    b"DTSTART;TZID=Corp/HQ:20260413T090000",
    b"DTSTART;VALUE=DATE:20260413",
    b"DURATION:-P1W",
    b"BEGIN:VTIMEZONE",
    b"TZID:Corp/HQ",
    b"BEGIN:STANDARD",
    b"TZOFFSETFROM:+0100",
    b"TZOFFSETTO:-2359",
    b"END:STANDARD",
    b"END:VTIMEZONE",
    b"BEGIN:VALARM",
    b"END:VALARM",
    b"BEGIN:VEVENT",
    b"END:VEVENT",
]


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """Draw a mail some of whose lines were dropped, doubled, moved or spoiled."""
    lines = list(draw(st.sampled_from(MAILS)))
    for _ in range(draw(st.integers(1, 12))):
        at = draw(st.integers(0, len(lines) - 1))
        what = draw(st.integers(0, 4))
        if what == 0 and len(lines) > 1:
            del lines[at]
        elif what == 1:
            lines.insert(at, draw(st.sampled_from(MORE)))
        elif what == 2:
            lines.insert(draw(st.integers(0, len(lines) - 1)), lines[at])
        elif what == 3:
            cut = draw(st.integers(0, len(lines[at])))
            lines[at] = lines[at][:cut] + draw(st.binary(max_size=4)) + lines[at][cut:]
        else:
            lines[at] = lines[at][: draw(st.integers(0, len(lines[at])))]
    data = draw(st.sampled_from([b"\r\n", b"\n", b"\r"])).join(lines)
    return data[: draw(st.integers(len(data) // 2, len(data)))]


@given(damaged())
def test_a_damaged_file_is_read_as_far_as_it_goes(data: bytes) -> None:
    try:
        file = read_calendar(data, name="x", window=WINDOW, zone="Europe/Lisbon")
    except BadCalendarFile as error:
        assert say(error.message)  # noqa: PT017 - either answer is right
        return
    for event in file.events:
        assert event.span.start <= event.span.end
        assert "\n" not in event.title
    for note in (*file.notes, *(each.reason for each in file.unreadable)):
        assert say(note)
