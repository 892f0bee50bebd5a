"""A file in pieces is the file: however it is cut, it is read the same."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from benchmarks.calendar_mix import mixed_calendar
from pinmycal_desktop.ics.notes import Notes
from pinmycal_desktop.ics.pieces import Pieces
from pinmycal_desktop.ics.reader import Reading
from pinmycal_desktop.ics.repeated import Repeated
from tests.ics.conftest import WINDOW

if TYPE_CHECKING:
    from pinmycal_desktop.ics.pieces import Source
    from pinmycal_desktop.model.transfer import CalendarFile, ReadEvent

MIXED = mixed_calendar(300)


def cut(octets: bytes, size: int) -> list[bytes]:
    """Return `octets` in pieces of `size`."""
    return [octets[at : at + size] for at in range(0, len(octets), size)]


def read(source: Source) -> tuple[CalendarFile, list[ReadEvent]]:
    reading = Reading(source, name="x", window=WINDOW, zone="Europe/Lisbon")
    events = [
        one
        for part in reading.parts()
        for each in part
        for one in (each.events() if isinstance(each, Repeated) else (each,))
    ]
    return reading.rest(), events


@pytest.mark.parametrize("size", [97, 1_000, 4_096, 65_536, len(MIXED)])
def test_a_file_is_read_the_same_however_it_is_cut(size: int) -> None:
    assert read(cut(MIXED, size)) == read(MIXED)


@pytest.mark.parametrize("seed", range(20))
def test_a_damaged_file_is_read_the_same_in_pieces(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - the same damage every time
    octets = bytearray(MIXED[:60_000])
    for _ in range(chance.randint(1, 40)):
        at = chance.randrange(len(octets))
        octets[at : at + chance.randint(0, 30)] = chance.choice(
            (b"", b"\n", b"\r", b"\r\n\t", b"=\r\n", b"\xff", b"END:VEVENT\r\n", b"\0")
        )

    whole, events = read(bytes(octets))
    told, parts = read(cut(bytes(octets), chance.randint(500, 9_000)))

    assert (told.unreadable, told.notes) == (whole.unreadable, whole.notes)
    assert parts == events


def test_every_octet_is_given_out_once_and_then_gone() -> None:
    given = cut(b"\xef\xbb\xbf" + MIXED, 5_000)

    pieces = Pieces(given, Notes())
    taken = list(pieces.taken())

    assert given == []
    assert pieces.shift == 3
    assert b"".join(taken) == MIXED
    assert all(each.startswith(b"BEGIN:VEVENT") for each in taken[1:])
    assert len(taken) > 10
    assert list(pieces.taken()) == []


def test_a_line_that_goes_on_without_a_blank_is_not_cut() -> None:
    event = (
        b"BEGIN:VEVENT\r\nDTSTART:20260413T090000Z\r\n"
        b"SUMMARY;ENCODING=QUOTED-PRINTABLE:Tea=\r\nBEGIN:VEVENT\r\nEND:VEVENT\r\n"
    )
    octets = b"BEGIN:VCALENDAR\r\n" + event * 40 + b"END:VCALENDAR\r\n"

    _, events = read(cut(octets, 200))

    assert {each.title for each in events} == {"TeaBEGIN:VEVENT"}
    assert len(events) == 40


def test_what_is_in_other_letters_is_looked_at_as_a_whole() -> None:
    octets = MIXED.decode().encode("utf-16")

    file, events = read(cut(octets, 9_000))

    assert len(events) == len(read(MIXED)[1])
    assert "transfer.encoding" in [note.code for note in file.notes]
