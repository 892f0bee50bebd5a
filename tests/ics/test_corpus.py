"""The calendar files that `icalendar` is tested with: what is in them is kept or named.

They are counted here by other means than the reader's own.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

import icalendar
import pytest

from pinmycal_desktop.ics.reader import read_calendar
from pinmycal_desktop.model.errors import BadCalendarFile
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.words import say

FILES = sorted((Path(icalendar.__file__).parent / "tests").rglob("*.ics"))
EVER = Span(datetime(1990, 1, 1, tzinfo=UTC), datetime(2040, 1, 1, tzinfo=UTC))
START = re.compile(rb"^DTSTART[^\r\n]*:\d{8}(T\d{6}Z?)?\s*$", re.MULTILINE)
UNFOLD = re.compile(rb"(?:\r*\n)+[ \t]")


class Counted(NamedTuple):
    """An event as a search for letters sees it."""

    line: int
    uid: str
    is_importable: bool


def counted(data: bytes) -> list[Counted]:
    """Return the events in `data`, found by a search for letters."""
    found = []
    for begin in re.finditer(rb"^\s*BEGIN:VEVENT\s*?$", data, re.MULTILINE):
        end = data.find(b"END:VEVENT", begin.end())
        block = UNFOLD.sub(b"", data[begin.end() : end])
        uid = re.search(rb"^UID:(.*?)\s*$", block, re.MULTILINE)
        named = uid[1].decode("utf-8", "replace") if uid else ""
        line = data.count(b"\n", 0, begin.end()) + 1
        found.append(Counted(line, named, START.search(block) is not None))
    return found


def test_the_files_are_there() -> None:
    if not FILES:
        pytest.skip("only on an icalendar that was installed with its tests")
    assert len(FILES) > 150


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_event_is_kept_or_named_with_its_reason(path: Path) -> None:
    data = path.read_bytes()
    events = counted(data)
    try:
        file = read_calendar(data, name=path.name, window=EVER, zone="Asia/Tokyo")
    except BadCalendarFile:
        assert events == []
        return

    lost = {each.line: say(each.reason) for each in file.unreadable}
    kept = {event.uid for event in file.events}
    for event in events:
        if event.is_importable:
            assert event.line not in lost
            assert event.uid in kept
        else:
            assert lost[event.line]
    assert all(say(note) for note in file.notes)
