"""Zones: by name, by Windows name, by the file's own rules; never in silence."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.ics.clock import BadMoment, parse_wall
from pinmycal_desktop.ics.zone_names import iana_name

if TYPE_CHECKING:
    from collections.abc import Callable

    from pinmycal_desktop.model.transfer import CalendarFile

    Read = Callable[..., CalendarFile]

ALWAYS = "DTSTART:19700101T000000"


def zone(name: str, *observances: tuple[str, ...], extra: str = "") -> tuple[str, ...]:
    """Return a VTIMEZONE."""
    parts = tuple(
        line
        for each in observances
        for line in ("BEGIN:STANDARD", *each, "END:STANDARD")
    )
    head = (f"TZID:{name}",) if name else ()
    extras = (extra,) if extra else ()
    return ("BEGIN:VTIMEZONE", *head, *extras, *parts, "END:VTIMEZONE")


def fixed(offset: str) -> tuple[str, ...]:
    """Return an observance that holds for ever."""
    return (ALWAYS, f"TZOFFSETFROM:{offset}", f"TZOFFSETTO:{offset}")


def event(start: str) -> tuple[str, ...]:
    """Return an event that starts at `start`, written as a whole property."""
    return ("BEGIN:VEVENT", "UID:e", f"DTSTART{start}", "END:VEVENT")


def _start(file: CalendarFile) -> str:
    [only] = file.events
    return f"{only.span.start:%Y-%m-%d %H:%M}"


def _codes(file: CalendarFile) -> list[str]:
    return [note.code for note in file.notes]


NOON = "20260601T120000"


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        (f":{NOON}Z", "2026-06-01 12:00"),
        (f";TZID=Europe/Berlin:{NOON}", "2026-06-01 10:00"),
        (f';TZID="Europe/Berlin":{NOON}', "2026-06-01 10:00"),
        (f";TZID=W. Europe Standard Time:{NOON}", "2026-06-01 10:00"),
        (f";TZID=/freeassociation.sf.net/Europe/Berlin:{NOON}", "2026-06-01 10:00"),
        (
            f";TZID=/mozilla.org/20050126_1/America/Argentina/Salta:{NOON}",
            "2026-06-01 15:00",
        ),
        (f";TZID=UTC:{NOON}", "2026-06-01 12:00"),
        (f";TZID=GMT:{NOON}", "2026-06-01 12:00"),
    ],
)
def test_a_zone_is_known_by_many_names(read: Read, start: str, expected: str) -> None:
    file = read(*event(start))

    assert (_start(file), _codes(file)) == (expected, [])


def test_time_without_a_zone_is_read_at_home_and_said(read: Read) -> None:
    file = read(*event(f":{NOON}"), zone="Asia/Tokyo")

    assert (_start(file), _codes(file)) == ("2026-06-01 03:00", ["transfer.floating"])
    assert file.notes[0]["zone"] == "Asia/Tokyo"


@pytest.mark.parametrize("name", ["Mars/Olympus", "../../etc/passwd", "/etc/x"])
def test_an_unknown_zone_is_read_at_home_and_said(read: Read, name: str) -> None:
    file = read(*event(f";TZID={name}:{NOON}"), zone="Asia/Tokyo")

    assert _start(file) == "2026-06-01 03:00"
    assert _codes(file) == ["transfer.zone-unknown"]


def test_a_made_up_zone_means_what_the_file_says_even_afterwards(read: Read) -> None:
    file = read(*event(f";TZID=Corp/HQ:{NOON}"), *zone("Corp/HQ", fixed("-0300")))

    assert (_start(file), _codes(file)) == ("2026-06-01 15:00", [])


def test_one_file_never_colours_the_next(read: Read) -> None:
    starts = [
        _start(read(*zone("Corp/HQ", fixed(each)), *event(f";TZID=Corp/HQ:{NOON}")))
        for each in ("+0900", "-0500")
    ]

    assert starts == ["2026-06-01 03:00", "2026-06-01 17:00"]


def test_a_zones_name_wins_over_what_the_file_says_and_that_is_said(read: Read) -> None:
    file = read(
        *zone("Europe/Berlin", fixed("+0900")), *event(f";TZID=Europe/Berlin:{NOON}")
    )

    assert _start(file) == "2026-06-01 10:00"
    assert _codes(file) == ["transfer.zone-differs"]


def test_a_true_description_of_a_zone_is_not_remarked(read: Read) -> None:
    file = read(*zone("Europe/Berlin", *SEASONS), *event(f";TZID=Europe/Berlin:{NOON}"))

    assert (_start(file), _codes(file)) == ("2026-06-01 10:00", [])


def test_an_unusable_description_of_a_known_zone_does_not_matter(read: Read) -> None:
    file = read(*zone("Europe/Berlin"), *event(f";TZID=Europe/Berlin:{NOON}"))

    assert _start(file) == "2026-06-01 10:00"


@pytest.mark.parametrize("alias", ["TZID-ALIAS-OF", "X-LIC-LOCATION"])
def test_a_zone_may_name_the_one_it_stands_for(read: Read, alias: str) -> None:
    lines = zone("Corp/Z", fixed("+0200"), extra=f"{alias}:Europe/Berlin")

    assert _start(read(*lines, *event(f";TZID=Corp/Z:{NOON}"))) == "2026-06-01 10:00"


@pytest.mark.parametrize(
    "observance",
    [
        fixed("+5328"),
        fixed("nonsense"),
        ("TZOFFSETFROM:+0100", "TZOFFSETTO:+0100"),
        (*fixed("+0100"), "RRULE:FREQ=SECONDLY"),
        (*fixed("+0100"), "RRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30"),
        (*fixed("+0100"), "RRULE:FREQ=YEARLY;UNTIL=never"),
        (
            *fixed("+0100"),
            "RRULE:FREQ=MONTHLY;BYHOUR=0,1,2,3,4,5,6,7,8,9;BYMINUTE="
            + ",".join(map(str, range(60)))
            + ";BYSECOND="
            + ",".join(map(str, range(60))),
        ),
    ],
)
def test_a_zone_that_makes_no_sense_is_said_not_followed(
    read: Read, observance: tuple[str, ...]
) -> None:
    file = read(
        *zone("X/Y", observance), *event(f";TZID=X/Y:{NOON}"), zone="Asia/Tokyo"
    )

    assert _start(file) == "2026-06-01 03:00"
    assert _codes(file) == ["transfer.zone-unusable", "transfer.zone-unknown"]


def test_a_zone_without_a_name_is_said(read: Read) -> None:
    assert "transfer.zone-without-name" in _codes(
        read(*zone("", fixed("+0100")), *event(f":{NOON}Z"))
    )


SEASONS = (
    (
        "DTSTART:19700329T020000",
        "TZOFFSETFROM:+0100",
        "TZOFFSETTO:+0200",
        "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    ),
    (
        "DTSTART:19701025T030000",
        "TZOFFSETFROM:+0200",
        "TZOFFSETTO:+0100",
        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU;UNTIL=20990101T000000Z",
    ),
)


@pytest.mark.parametrize(
    ("clock", "expected"),
    [
        ("20260115T120000", "2026-01-15 11:00"),
        ("20260701T120000", "2026-07-01 10:00"),
        ("20260329T013000", "2026-03-29 00:30"),
        ("20260329T023000", "2026-03-29 01:30"),
        ("20260329T033000", "2026-03-29 01:30"),
        ("20261025T013000", "2026-10-24 23:30"),
        ("20261025T023000", "2026-10-25 00:30"),
        ("20261025T033000", "2026-10-25 02:30"),
        ("19600101T120000", "1960-01-01 11:00"),
    ],
)
def test_own_rules_turn_the_clock_as_the_world_does(
    read: Read, clock: str, expected: str
) -> None:
    file = read(*zone("Corp/HQ", *SEASONS), *event(f";TZID=Corp/HQ:{clock}"))

    assert _start(file) == expected


def test_own_rules_may_list_their_dates(read: Read) -> None:
    listed = (*fixed("+0100")[:2], "TZOFFSETTO:+0300", "RDATE;VALUE=DATE:20260301")
    lines = zone("X/RD", listed)

    assert _start(read(*lines, *event(f";TZID=X/RD:{NOON}"))) == "2026-06-01 09:00"


def test_a_time_in_utc_with_a_zone_is_in_utc_and_said(read: Read) -> None:
    file = read(*event(f";TZID=Europe/Berlin:{NOON}Z"))

    assert _start(file) == "2026-06-01 12:00"
    assert _codes(file) == ["transfer.utc-and-zone"]


def test_a_time_the_clocks_skip_is_moved_after_it_and_said(read: Read) -> None:
    file = read(*event(";TZID=Europe/Berlin:20260329T023000"))

    assert (_start(file), _codes(file)) == ("2026-03-29 01:30", ["transfer.in-gap"])


def test_a_time_that_comes_twice_is_the_first(read: Read) -> None:
    file = read(*event(";TZID=Europe/Berlin:20261025T023000"))

    assert (_start(file), _codes(file)) == ("2026-10-25 00:30", [])


def test_a_leap_second_is_the_second_before() -> None:
    moment, is_date, is_utc = parse_wall("20161231T235960Z")

    assert moment.replace(tzinfo=UTC) == datetime(2016, 12, 31, 23, 59, 59, tzinfo=UTC)
    assert (is_date, is_utc) == (False, True)


@pytest.mark.parametrize(
    "text", ["", "tomorrow", "20261301", "20260230", "99991231T240000"]
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(BadMoment):
        parse_wall(text)


def test_no_zone_is_made_of_a_part_of_a_path() -> None:
    assert iana_name("Europe") == ""
    assert iana_name("//x/Europe/Rome") == "Europe/Rome"


@pytest.mark.parametrize(
    ("written", "start"),
    [
        ("US-Eastern", "2026-06-01 16:00"),
        ("europe/berlin", "2026-06-01 10:00"),
        ("w. europe standard time", "2026-06-01 10:00"),
        ('"(UTC+01:00) Amsterdam, Berlin, Bern, Rome"', "2026-06-01 10:00"),
        ('"(UTC+05:45) Nowhere, Kathmandu"', "2026-06-01 06:15"),
        ("GMT+0100", "2026-06-01 11:00"),
        ("GMT-5", "2026-06-01 17:00"),
        ("UTC+05:30", "2026-06-01 06:30"),
    ],
)
def test_a_made_up_name_is_understood_where_it_tells_a_place_or_an_offset(
    read: Read, written: str, start: str
) -> None:
    file = read(*event(f";TZID={written}:{NOON}"), zone="Asia/Tokyo")

    assert _start(file) == start
    assert _codes(file) == ["transfer.zone-guessed"]


@pytest.mark.parametrize("name", ["UTC+99:00", "(UTC) Nowhere", "Etc/GMT-99"])
def test_a_made_up_name_that_tells_neither_is_unknown(read: Read, name: str) -> None:
    file = read(*event(f';TZID="{name}":{NOON}'), zone="Asia/Tokyo")

    assert _codes(file) == ["transfer.zone-unknown"]


def test_the_rules_in_the_file_count_more_than_a_guess(read: Read) -> None:
    rules = (
        "BEGIN:VTIMEZONE",
        "TZID:US-Eastern",
        "BEGIN:STANDARD",
        "DTSTART:19700101T000000",
        "TZOFFSETFROM:+0900",
        "TZOFFSETTO:+0900",
        "END:STANDARD",
        "END:VTIMEZONE",
    )

    file = read(*rules, *event(f";TZID=US-Eastern:{NOON}"))

    assert (_start(file), _codes(file)) == ("2026-06-01 03:00", [])
