"""Bookings as tables: every column, custom answers, and no formula."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from io import StringIO
from typing import Any

import pytest
from hypothesis import given, strategies as st

from pinmycal_desktop.model.booking import Answer, Attendee
from pinmycal_desktop.model.errors import Invalid
from pinmycal_desktop.wire.tables import (
    COLUMNS,
    USUAL_COLUMNS,
    TableForm,
    chosen_columns,
    safe_cell,
    table,
)
from tests.ics.test_writer import BOOKING

ASKED = replace(
    BOOKING,
    answers=(
        Answer("topic", "What about?", "=1+1"),
        Answer("langs", "Languages", ("Deutsch", "English")),
        Answer("new", "First time?", value=True),
    ),
)


def rows(octets: bytes) -> list[list[str]]:
    return list(csv.reader(StringIO(octets.decode(), newline="")))


def written(
    *bookings: Any, form: TableForm = TableForm.CSV, columns: Any = ()
) -> bytes:
    return table(
        bookings,
        form,
        columns=columns,
        zone="Europe/Lisbon",
        event_types={7: "Review"},
    )


def test_the_usual_columns_tell_who_meets_when_and_what_was_answered() -> None:
    head, row = rows(written(ASKED))

    told = dict(zip(head, row, strict=True))
    assert told == {
        "start": "2026-04-13T10:00:00+01:00",
        "end": "2026-04-13T10:30:00+01:00",
        "minutes": "30",
        "all_day": "no",
        "title": "Portfolio review",
        "event_type": "Review",
        "status": "confirmed",
        "name": "Jonas Falk",
        "email": "jonas@reader.example",
        "phone": "",
        "zone": "Europe/Lisbon",
        "guests": "ann@x.example",
        "location": "https://meet.example/mira",
        "notes": "Bring the prints.",
        "What about?": "'=1+1",
        "Languages": "Deutsch; English",
        "First time?": "yes",
    }


def test_columns_come_as_they_were_chosen_each_once() -> None:
    head, *_ = rows(written(BOOKING, columns=["uid", "title", "uid"]))

    assert head == ["uid", "title"]
    assert chosen_columns(()) == USUAL_COLUMNS
    assert set(USUAL_COLUMNS) < set(COLUMNS)


def test_a_column_there_is_not_is_named_with_those_there_are() -> None:
    with pytest.raises(Invalid) as caught:
        written(BOOKING, columns=["titel"])

    problem = caught.value.problems[0].message
    assert problem.code == "export.no-column"
    assert problem["known"] == COLUMNS


def test_json_tells_every_column_with_its_kind() -> None:
    (row,) = json.loads(written(ASKED, form=TableForm.JSON, columns=COLUMNS))

    assert list(row) == list(COLUMNS)
    assert row["minutes"] == 30
    assert row["all_day"] is False
    assert row["guests"] == ["ann@x.example"]
    assert row["answers"] == {
        "topic": "=1+1",
        "langs": ["Deutsch", "English"],
        "new": True,
    }


def test_who_was_not_asked_has_an_empty_cell() -> None:
    head, first, second = rows(written(BOOKING, ASKED, columns=["name", "answers"]))

    assert head == ["name", "What about?", "Languages", "First time?"]
    assert first == ["Jonas Falk", "", "", ""]
    assert second[1:] == ["'=1+1", "Deutsch; English", "yes"]


def test_a_table_of_nothing_has_its_head() -> None:
    assert rows(written(columns=["name", "answers"])) == [["name"]]
    assert json.loads(written(form=TableForm.JSON)) == []


@pytest.mark.parametrize("start", [*"=+-@\t\r\n\uff1d", " ="])
def test_a_formula_becomes_text(start: str) -> None:
    assert safe_cell(f"{start}HYPERLINK(1)") == f"'{start}HYPERLINK(1)"


@given(st.text(), st.text())
def test_whatever_is_typed_stays_in_its_cell_and_is_no_formula(
    name: str, label: str
) -> None:
    hostile = replace(
        BOOKING,
        title=name,
        notes=name,
        attendee=Attendee(name=name, email=name, zone=name),
        answers=(Answer("a", label, name),),
    )

    found = rows(written(hostile))

    assert len(found) == 2
    assert len(found[0]) == len(found[1]) == len(USUAL_COLUMNS)
    for cell in (each for row in found for each in row):
        assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))
