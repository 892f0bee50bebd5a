"""Single fields of the API."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, strategies as st

from pinmycal_desktop.model.errors import Invalid, NotFound
from pinmycal_desktop.wire.instants import utc_text
from pinmycal_desktop.wire.pinmycal import fields

if TYPE_CHECKING:
    from collections.abc import Callable


def code_of(reading: Callable[[], object]) -> str:
    """Return the code of the single problem that `reading` meets."""
    with pytest.raises(Invalid) as caught:
        reading()
    (problem,) = caught.value.problems
    return problem.message.code


def test_instants_are_written_in_utc_with_seconds_and_no_more() -> None:
    india = timezone(timedelta(hours=5, minutes=30))
    at = datetime(2026, 3, 10, 15, 0, 0, 987654, tzinfo=india)
    assert utc_text(at) == "2026-03-10T09:30:00Z"


@pytest.mark.parametrize(
    "text",
    ["2026-03-10T09:30:00Z", "2026-03-10T15:00+05:30", "20260310T093000.000Z"],
)
def test_any_form_of_an_instant_with_an_offset_is_read(text: str) -> None:
    assert fields.read_instant("start", text) == datetime(
        2026, 3, 10, 9, 30, tzinfo=UTC
    )


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("tomorrow", "service.not-an-instant"),
        ("", "service.not-an-instant"),
        ("2026-02-30T10:00:00Z", "service.not-an-instant"),
        ("2026-03-10T09:30:00", "service.no-offset"),
        ("2026-03-10", "service.no-offset"),
        ("0001-01-01T00:00:00+14:00", "service.year-out-of-range"),
        ("9999-12-31T23:59:59-14:00", "service.year-out-of-range"),
    ],
)
def test_a_wrong_instant_is_told_how_to_be_right(text: str, code: str) -> None:
    assert code_of(lambda: fields.read_instant("start", text)) == code


@given(st.integers(0, 7_000_000_000))
def test_an_instant_written_is_read_as_itself(seconds: int) -> None:
    whole = datetime(1971, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds)
    assert fields.read_instant("start", utc_text(whole)) == whole


def test_a_day_is_read() -> None:
    assert fields.read_day("date", "2026-03-10") == date(2026, 3, 10)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("10.03.2026", "service.not-a-day"),
        ("2026-02-30", "service.not-a-day"),
        ("2026-03-10T00:00:00Z", "service.not-a-day"),
        ("9999-12-31", "service.year-out-of-range"),
    ],
)
def test_a_wrong_day_is_told_how_to_be_right(text: str, code: str) -> None:
    assert code_of(lambda: fields.read_day("date", text)) == code


def test_a_zone_is_known_by_its_name_only() -> None:
    assert fields.read_zone("timezone", "Asia/Kolkata") == "Asia/Kolkata"
    for text in ("", "America", "../etc/passwd", "/etc/localtime", "Mars/Base", "a\0b"):
        assert code_of(lambda text=text: fields.read_zone("timezone", text)) == (  # type: ignore[misc]
            "service.not-a-zone"
        )


def test_a_number_stays_in_its_range() -> None:
    assert fields.read_number("limit", "100", least=1, most=100) == 100
    for text in ("0", "101", "-1", "ten", "1e2", "", "\u0663", "9" * 5000):
        assert code_of(
            lambda text=text: fields.read_number("limit", text, least=1, most=100)  # type: ignore[misc]
        ) == ("service.not-in-range")


def test_ids_are_read_as_they_are_written() -> None:
    assert fields.read_event_type_ref(fields.event_type_ref(7)) == 7
    assert fields.read_booking_ref(fields.booking_ref(1027)) == 1027
    assert (fields.user_ref(1), fields.workspace_ref(2)) == ("usr_1", "ws_2")


@pytest.mark.parametrize(
    "text", ["", "7", "bk_", "bk_0", "bk_-1", "bk_x", "evt_1", "bk_\u0661"]
)
def test_any_other_id_names_nothing(text: str) -> None:
    with pytest.raises(NotFound):
        fields.read_booking_ref(text)


def test_a_long_text_is_cut_where_it_is_quoted() -> None:
    assert fields.shown("a" * 40) == "a" * 40
    assert fields.shown("a" * 41) == "a" * 39 + "…"
