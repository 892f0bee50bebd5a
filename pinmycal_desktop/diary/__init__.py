"""The diary: the one book of record, and the only writer.

Everything a face shows is read here, and everything it wants changed is a command
given to `Diary.run`: one transaction, announced once it is kept. It knows no face and
no network.

A name is loaded when it is first asked for: whoever reads a week does not wait for what
changes one.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pinmycal_desktop.diary.diary import Diary
    from pinmycal_desktop.diary.transfer import ReadFile, ReadingStop
    from pinmycal_desktop.diary.undo import following
    from pinmycal_desktop.diary.values import (
        CheckReport,
        Clock,
        ExportSelection,
        Finding,
        Once,
        Outcome,
    )
    from pinmycal_desktop.diary.week import WeekReading
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
    "ReadFile",
    "ReadingStop",
    "WeekReading",
    "following",
]

_HOMES = {
    "BookingPage": "pinmycal_desktop.model.queries",
    "BookingQuery": "pinmycal_desktop.model.queries",
    "Diary": "pinmycal_desktop.diary.diary",
    "ReadFile": "pinmycal_desktop.diary.transfer",
    "ReadingStop": "pinmycal_desktop.diary.transfer",
    "WeekReading": "pinmycal_desktop.diary.week",
    "following": "pinmycal_desktop.diary.undo",
}
_USUAL_HOME = "pinmycal_desktop.diary.values"


def __getattr__(name: str) -> object:
    """Load one of the package's names."""
    if name not in __all__:
        msg = f"the diary has no {name!r}"
        raise AttributeError(msg)
    return getattr(import_module(_HOMES.get(name, _USUAL_HOME)), name)
