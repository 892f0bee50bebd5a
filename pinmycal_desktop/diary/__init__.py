"""The diary: the one book of record, and the only writer.

Everything a face shows is read here, and everything it wants changed is a command
given to `Diary.run`: one transaction, announced once it is kept. It knows no face and
no network.
"""

from __future__ import annotations

from pinmycal_desktop.diary.diary import Diary
from pinmycal_desktop.diary.transfer import ReadingStop
from pinmycal_desktop.diary.undo import following
from pinmycal_desktop.diary.values import (
    CheckReport,
    Clock,
    ExportSelection,
    Finding,
    Once,
    Outcome,
    WeekReading,
)
from pinmycal_desktop.model.queries import BookingPage, BookingQuery

__all__ = [
    "BookingPage",
    "BookingQuery",
    "CheckReport",
    "Clock",
    "Diary",
    "ExportSelection",
    "Finding",
    "Once",
    "Outcome",
    "ReadingStop",
    "WeekReading",
    "following",
]
