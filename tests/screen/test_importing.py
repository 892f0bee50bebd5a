"""Looking at an import preview: all rows or those of one verdict, what comes first."""

from __future__ import annotations

from datetime import UTC, datetime

from pinmycal_desktop.model.span import Span
from pinmycal_desktop.model.transfer import (
    ImportPreview,
    ImportRow,
    ImportTarget,
    ImportVerdict,
    ReadEvent,
)
from pinmycal_desktop.screen.importing import ImportView


def row(title: str, verdict: ImportVerdict, day: int | None = None) -> ImportRow:
    """Return a row, of an event in March 2026 unless it is unreadable."""
    event = None
    if day is not None:
        span = Span.lasting(datetime(2026, 3, day, 9, 0, tzinfo=UTC), 30)
        event = ReadEvent(uid=title, title=title, span=span)
    return ImportRow(verdict=verdict, title=title, event=event)


def preview(*rows: ImportRow) -> ImportPreview:
    """Return a preview of these rows."""
    busy = ImportTarget.BUSY_TIMES
    return ImportPreview(name="x", target=busy, suggested_target=busy, rows=rows)


LATE = row("late", ImportVerdict.NEW, 20)
SOON = row("soon", ImportVerdict.SAME, 2)
BROKEN = row("broken", ImportVerdict.UNREADABLE)


def test_what_cannot_be_read_comes_first_then_the_rest_by_time() -> None:
    assert ImportView(preview(LATE, SOON, BROKEN)).rows == (BROKEN, SOON, LATE)


def test_one_verdict_is_looked_at_and_left_again() -> None:
    view = ImportView(preview(LATE, SOON)).looking_at(ImportVerdict.NEW)
    assert view.rows == (LATE,)
    assert view.looking_at(ImportVerdict.NEW).rows == (SOON, LATE)
    assert view.looking_at(None).only is None


def test_another_preview_keeps_what_is_looked_at_if_there_is_any() -> None:
    view = ImportView(preview(LATE, SOON)).looking_at(ImportVerdict.NEW)
    assert view.with_preview(preview(LATE)).only is ImportVerdict.NEW
    assert view.with_preview(preview(SOON)).rows == (SOON,)
    assert ImportView(preview(SOON)).with_preview(preview(LATE)).only is None


def test_a_file_of_known_meetings_brings_nothing() -> None:
    assert not ImportView(preview(SOON, BROKEN)).brings_anything
    assert ImportView(preview(SOON, LATE)).brings_anything
