"""Bookings as a table: CSV (RFC 4180) or JSON, with the columns that were chosen.

A cell that a spreadsheet would take for a formula is made plain text by an apostrophe
before it; in JSON every text is as it is. Nothing is read back from here.
"""

from __future__ import annotations

import csv
import json
from enum import Enum
from io import StringIO
from typing import TYPE_CHECKING, TypeAlias
from zoneinfo import ZoneInfo

from pinmycal_desktop.model.errors import Invalid

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from datetime import datetime

    from pinmycal_desktop.model.booking import Answer, Booking

Cell: TypeAlias = "str | int | bool | list[str] | dict[str, Cell] | None"

ANSWERS = "answers"
"""The column of everything that was asked; in CSV one for each question."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", *"\uff1d\uff0b\uff0d\uff20")
"""What a cell begins with that a spreadsheet may take for a formula."""


class TableForm(Enum):
    """How a table is written."""

    CSV = "csv"
    JSON = "json"


_COLUMNS: Mapping[str, Callable[[Booking, ZoneInfo, Mapping[int, str]], Cell]] = {
    "start": lambda one, zone, _: _local(one.span.start, zone),
    "end": lambda one, zone, _: _local(one.span.end, zone),
    "minutes": lambda one, *_: one.span.minutes,
    "all_day": lambda one, *_: one.is_all_day,
    "title": lambda one, *_: one.title,
    "event_type": lambda one, _, types: types.get(one.event_type_id or 0, ""),
    "status": lambda one, *_: one.status.value,
    "name": lambda one, *_: one.attendee.name,
    "email": lambda one, *_: one.attendee.email,
    "phone": lambda one, *_: one.attendee.phone,
    "zone": lambda one, *_: one.attendee.zone,
    "guests": lambda one, *_: list(one.guests),
    "location": lambda one, *_: one.location.value,
    "notes": lambda one, *_: one.notes,
    ANSWERS: lambda one, *_: {each.slug: _said(each) for each in one.answers},
    "reason": lambda one, *_: one.cancellation_reason or one.rescheduling_reason,
    "origin": lambda one, *_: one.origin.value,
    "created": lambda one, zone, _: _local(one.created_at, zone),
    "updated": lambda one, zone, _: _local(one.updated_at, zone),
    "id": lambda one, *_: one.id,
    "uid": lambda one, *_: one.uid,
    "ical_uid": lambda one, *_: one.ical_uid,
    "sequence": lambda one, *_: one.sequence,
}
COLUMNS: tuple[str, ...] = tuple(_COLUMNS)
"""Every column there is."""
USUAL_COLUMNS: tuple[str, ...] = COLUMNS[: COLUMNS.index("reason")]
"""The columns of a table for which none were chosen."""


def chosen_columns(names: Sequence[str]) -> tuple[str, ...]:
    """Return the columns of these names, each once, the usual ones for none.

    Raises Invalid for a name that no column has.
    """
    for name in names:
        if name not in COLUMNS:
            raise Invalid.field("columns", "export.no-column", name=name, known=COLUMNS)
    return tuple(dict.fromkeys(names)) or USUAL_COLUMNS


def table(
    bookings: Sequence[Booking],
    form: TableForm,
    *,
    columns: Sequence[str] = (),
    zone: str,
    event_types: Mapping[int, str],
) -> bytes:
    """Return `bookings` as a table in UTF-8; times are told on the clock of `zone`.

    `event_types` are the titles by id. Raises Invalid for a column there is not.
    """
    names, clock = chosen_columns(columns), ZoneInfo(zone)
    rows = (
        {name: _COLUMNS[name](each, clock, event_types) for name in names}
        for each in bookings
    )
    if form is TableForm.JSON:
        return json.dumps(list(rows), ensure_ascii=False, indent=2).encode() + b"\n"
    return _as_csv(rows, names, _questions(bookings) if ANSWERS in names else {})


def _as_csv(
    rows: Iterable[Mapping[str, Cell]],
    names: Sequence[str],
    questions: Mapping[str, str],
) -> bytes:
    """Return rows as CSV; the answers to each of `questions` have a column."""
    sheet = StringIO()
    writer = csv.writer(sheet)
    head: list[str] = []
    for name in names:
        head += questions.values() if name == ANSWERS else [name]
    writer.writerow(map(safe_cell, head))
    for row in rows:
        cells: list[Cell] = []
        for name in names:
            value = row[name]
            if isinstance(value, dict):
                cells += [value.get(each, "") for each in questions]
            else:
                cells.append(value)
        writer.writerow(safe_cell(_plain(each)) for each in cells)
    return sheet.getvalue().encode("utf-8", "replace")


def safe_cell(text: str) -> str:
    """Return `text` so that no spreadsheet takes it for a formula."""
    return f"'{text}" if text.lstrip(" ").startswith(_FORMULA) else text


def _plain(cell: Cell) -> str:
    """Return what stands in a cell of a spreadsheet."""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, list):
        return "; ".join(cell)
    return "" if cell is None else str(cell)


def _local(at: datetime, zone: ZoneInfo) -> str:
    """Return an instant in ISO 8601, as the clock of `zone` shows it."""
    return at.astimezone(zone).isoformat(timespec="seconds")


def _said(answer: Answer) -> Cell:
    """Return one answer."""
    return list(answer.value) if isinstance(answer.value, tuple) else answer.value


def _questions(bookings: Iterable[Booking]) -> Mapping[str, str]:
    """Return what was asked, by slug: the question as it was asked last."""
    return {each.slug: each.label for one in bookings for each in one.answers}
