"""What the tests of calendar files share."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from pinmycal_desktop.ics.reader import read_calendar
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.model.transfer import CalendarFile
from pinmycal_desktop.words import say

WINDOW = Span(datetime(2026, 1, 1, tzinfo=UTC), datetime(2027, 1, 1, tzinfo=UTC))

Read = Callable[..., CalendarFile]


@pytest.fixture
def window() -> Span:
    """Return the year series are spread out over."""
    return WINDOW


@pytest.fixture
def read() -> Read:
    """Return what reads events, given as lines, in a calendar around them."""

    def reading(
        *lines: str, zone: str = "Europe/Lisbon", around: tuple[str, ...] = ()
    ) -> CalendarFile:
        text = "\r\n".join(
            ("BEGIN:VCALENDAR", "VERSION:2.0", *around, *lines, "END:VCALENDAR", "")
        )
        return read_octets(text.encode(), zone=zone)

    return reading


@pytest.fixture
def octets() -> Read:
    """Return what reads a whole file."""
    return read_octets


def read_octets(
    data: bytes, *, zone: str = "Europe/Lisbon", name: str = "file.ics"
) -> CalendarFile:
    """Read `data`; whatever is noted must have words."""
    file = read_calendar(data, name=name, window=WINDOW, zone=zone)
    for note in (*file.notes, *(each.reason for each in file.unreadable)):
        assert say(note)
    return file


@pytest.fixture
def own_mails() -> list[bytes]:
    """Return our own twenty mails, in the shape a real server writes them."""
    folder = Path(__file__).parents[1] / "data" / "ics" / "mails"
    mails = [each.read_bytes() for each in sorted(folder.glob("*.ics"))]
    assert len(mails) == 20
    return mails
