"""Ending the reading of a calendar file, before and while it runs."""

from __future__ import annotations

from datetime import UTC, datetime
from threading import Thread
from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.diary import Diary, ReadingStop
from pinmycal_desktop.model.errors import BadCalendarFile

if TYPE_CHECKING:
    from pathlib import Path

NOW = datetime(2026, 3, 11, 9, 0, tzinfo=UTC)


def test_a_reading_stopped_before_it_begins_reads_nothing(tmp_path: Path) -> None:
    stop = ReadingStop()
    stop.stop()
    diary = Diary.open(tmp_path / "pinmycal.db", clock=lambda: NOW)
    with pytest.raises(BadCalendarFile) as caught:
        diary.transfer.read(b"BEGIN:VCALENDAR", name="x", stop=stop)
    diary.close()
    assert caught.value.message.code == "transfer.cancelled"


def test_a_reading_under_way_is_ended_from_another_thread(tmp_path: Path) -> None:
    event = b"BEGIN:VEVENT\r\nUID:%d\r\nDTSTART:20260312T100000Z\r\nEND:VEVENT\r\n"
    events = b"".join(event % number for number in range(20_000))
    data = b"BEGIN:VCALENDAR\r\n" + events + b"END:VCALENDAR\r\n"
    diary = Diary.open(tmp_path / "pinmycal.db", clock=lambda: NOW)
    stop, codes = ReadingStop(), []

    def read() -> None:
        try:
            diary.transfer.read(data, name="x", stop=stop)
        except BadCalendarFile as error:
            codes.append(error.message.code)

    reader = Thread(target=read)
    reader.start()
    stop.stop()
    reader.join()
    diary.close()
    assert codes == ["transfer.cancelled"]
