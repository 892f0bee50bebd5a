"""What careless programs write: understood where one thing only can be meant.

What can mean two things, or nothing, is told and not guessed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.ics.clock import BadMoment, parse_wall
from tests.ics.test_zones import NOON, event

if TYPE_CHECKING:
    from collections.abc import Callable

    from pinmycal_desktop.model.transfer import CalendarFile

    Read = Callable[..., CalendarFile]


def _start(file: CalendarFile) -> str:
    [only] = file.events
    return f"{only.span.start:%Y-%m-%d %H:%M}"


def _codes(file: CalendarFile) -> list[str]:
    return [note.code for note in file.notes]


@pytest.mark.parametrize(
    ("text", "is_date", "is_utc"),
    [
        ("20260601Z", True, False),
        ("2026/06/01", True, False),
        ("2026/06/01 00:00", False, False),
        ('"20260601T000000"', False, False),
        ("\N{NO-BREAK SPACE}20260601T000000 ", False, False),
        ("20260601T000000 UTC", False, True),
        ("20260601T000000GMT", False, True),
    ],
)
def test_a_time_is_known_in_spite_of_what_is_around_it(
    text: str, *, is_date: bool, is_utc: bool
) -> None:
    wall, *told = parse_wall(text)

    assert (f"{wall:%Y%m%dT%H%M%S}", told) == ("20260601T000000", [is_date, is_utc])


@pytest.mark.parametrize(
    "text",
    [
        *("20260601T10000Z", "20260601T10Z", "06/01/2026 10:00 AM", "1767607200"),
        *("20260601T100000ZZ", "20260601T100000Z,20260602T100000Z", "20260601T"),
    ],
)
def test_a_time_that_may_be_another_is_not_guessed(text: str) -> None:
    with pytest.raises(BadMoment):
        parse_wall(text)


@pytest.mark.parametrize(
    "parameters",
    [
        ";TZID = Europe/Berlin",
        ';TZID="Europe/Berlin',
        ';TZID=Europe/"Berlin"',
        ";X_OWN=1;TZID=Europe/Berlin",
        ";X.OWN=1;TZID=Europe/Berlin",
        ";X-OWN=a:b;TZID=Europe/Berlin",
        ';X-OWN=a:b;TZID="Europe/Berlin"',
        ",TZID=Europe/Berlin",
        ";TZID='Europe/Berlin'",
        ";TZID=Europe\\/Berlin",
        ";;TZID=Europe/Berlin;",
    ],
)
def test_careless_parameters_cost_no_meeting(read: Read, parameters: str) -> None:
    file = read(*event(f"{parameters}:{NOON}"), zone="Asia/Tokyo")

    assert (_start(file), _codes(file)) == ("2026-06-01 10:00", [])


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Eastern Time (US & Canada)", "2026-06-01 16:00"),
        ("(GMT-05:00) Eastern Time (US & Canada)", "2026-06-01 16:00"),
        ('"(UTC-08:00) Pacific Time (US & Canada)"', "2026-06-01 19:00"),
        ("(GMT+01.00) Brussels/Copenhagen/Madrid/Paris", "2026-06-01 10:00"),
        ("Central European Summer Time", "2026-06-01 10:00"),
        ("Europe%2FBerlin", "2026-06-01 10:00"),
        ('"(GMT-05:00) Land der Träume"', "2026-06-01 17:00"),
        ("(GMT+05.30) Nowhere", "2026-06-01 06:30"),
    ],
)
def test_what_programs_show_of_a_zone_is_understood_and_said(
    read: Read, name: str, expected: str
) -> None:
    file = read(*event(f";TZID={name}:{NOON}"), zone="Asia/Tokyo")

    assert (_start(file), _codes(file)) == (expected, ["transfer.zone-guessed"])


def test_utc_as_outlook_names_it_is_utc(read: Read) -> None:
    file = read(*event(f";TZID=tzone://Microsoft/Utc:{NOON}"), zone="Asia/Tokyo")

    assert (_start(file), _codes(file)) == ("2026-06-01 12:00", [])


def test_an_empty_zone_is_none(read: Read) -> None:
    file = read(*event(f";TZID=:{NOON}"), zone="Asia/Tokyo")

    assert (_start(file), _codes(file)) == ("2026-06-01 03:00", ["transfer.floating"])


@pytest.mark.parametrize("text", ["12:30", "a:b", "2026-06-01:noon"])
def test_a_time_with_a_colon_that_is_none_is_told_whole(read: Read, text: str) -> None:
    file = read(*event(f":{text}"))

    assert not file.events
    assert file.unreadable[0].reason["text"] == text


@pytest.mark.parametrize("written", ["", "soon", "20261301T090000Z"])
def test_an_occurrence_nobody_can_tell_stands_where_it_is(
    read: Read, written: str
) -> None:
    file = read(*event(f":{NOON}Z\r\nRECURRENCE-ID:{written}"))

    assert [each.recurrence_id for each in file.events] == [f"{NOON}Z"]
    assert "transfer.no-occurrence" in _codes(file)
