"""Thousands of files nobody wrote: damaged, mixed, cut; each event is read or named.

Made of the files `icalendar` is tested with and of the mails of a server. Each is read
three times: with the short cut, without it, and in pieces; all must say the same.
"""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import icalendar
import pytest

from pinmycal_desktop.ics import reader
from pinmycal_desktop.ics.plain_events import PlainEvents
from pinmycal_desktop.ics.repeated import Repeated
from pinmycal_desktop.model.errors import BadCalendarFile
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.words import say

if TYPE_CHECKING:
    from pinmycal_desktop.ics.pieces import Source
    from pinmycal_desktop.model.transfer import CalendarFile, ReadEvent

WINDOW = Span(datetime(2025, 11, 1, tzinfo=UTC), datetime(2028, 11, 1, tzinfo=UTC))
MAILS = Path(__file__).parents[1] / "data" / "ics" / "mails"
FILES = [
    each.read_bytes()
    for folder in (Path(icalendar.__file__).parent / "tests", MAILS)
    for each in sorted(folder.rglob("*.ics"))
    if each.stat().st_size < 300_000
]
LINES = [line for each in FILES for line in each.splitlines()[:200]]
ENDS = (b"\r\n", b"\n", b"\r", b"\r\r\n", b"\r\n ", b"\n\t")
SPOILS = (
    *ENDS, b"\0", b" ", b"\t", b"=", b'"', b";", b":", b",", b"99999999999999999", b"-",
    b"BEGIN:VEVENT\r\n", b"END:VEVENT\r\n", b"BEGIN:VALARM\n", b"RRULE:FREQ=SECONDLY\n",
    b"\xff\xfe", b"\xef\xbb\xbf", b"METHOD:REPLY\n", b"RDATE:20260101T000000Z\n",
)  # fmt: skip
MANY, SOME, AT_ONCE = 6_000, 300, 30


def damaged(chance: random.Random) -> bytes:
    """Return a file as no program writes it."""
    data = chance.choice(FILES)
    return chance.choice((with_other_lines, with_other_octets, joined))(data, chance)


def with_other_lines(data: bytes, chance: random.Random) -> bytes:
    """Return `data` with lines left out, doubled, swapped, cut or out of others."""
    lines = data.splitlines(keepends=True)
    for _ in range(chance.randint(1, 8)):
        at, other = chance.randrange(len(lines)), chance.randrange(len(lines))
        match chance.randrange(5):
            case 0 if len(lines) > 1:
                del lines[at]
            case 1:
                lines.insert(at, chance.choice(LINES) + chance.choice(ENDS))
            case 2:
                lines.insert(other, lines[at])
            case 3:
                lines[at] = lines[at][: chance.randint(0, len(lines[at]))]
            case _:
                lines[at], lines[other] = lines[other], lines[at]
    return b"".join(lines)


def with_other_octets(data: bytes, chance: random.Random) -> bytes:
    """Return `data` with octets changed, left out, put in or doubled, or cut off."""
    octets = bytearray(data)
    for _ in range(chance.randint(1, 12)):
        at = chance.randrange(len(octets) + 1)
        some = chance.randint(1, 40)
        match chance.randrange(5):
            case 0:
                octets[at : at + 1] = chance.randbytes(1)
            case 1:
                del octets[at : at + some]
            case 2:
                octets[at:at] = chance.choice(SPOILS)
            case 3:
                octets[at:at] = octets[at : at + some * 8]
            case _:
                del octets[max(at, 60) :]
    return bytes(octets)


def joined(data: bytes, chance: random.Random) -> bytes:
    """Return the beginning of `data` and the end of another file."""
    other = chance.choice(FILES)
    return data[: chance.randint(0, len(data))] + other[chance.randrange(len(other)) :]


class Taken:
    """What reading a file gave."""

    def __init__(self, source: Source) -> None:
        self.counted = 0
        self.events: list[ReadEvent] = []
        reading = reader.Reading(source, name="x", window=WINDOW, zone="Europe/Lisbon")
        for each in (each for part in reading.parts() for each in part):
            told = each.events() if isinstance(each, Repeated) else (each,)
            self.events.extend(replace(one, place=None) for one in told)
        self.file: CalendarFile = replace(reading.rest(), series=())
        self.begun = reading._blocks.events


@pytest.mark.parametrize("seed", range(SOME // AT_ONCE))
def test_a_damaged_file_loses_no_event_in_silence(
    seed: int,
    monkeypatch: pytest.MonkeyPatch,
    full: bool,  # noqa: FBT001 - a fixture
) -> None:
    if not FILES:
        pytest.skip("only on an icalendar that was installed with its tests")
    chance = random.Random(seed)  # noqa: S311 - the same damage every time
    for _ in range(AT_ONCE * (MANY // SOME if full else 1)):
        check(damaged(chance), chance.choice((100, 1_000, 5_000)), monkeypatch)


def check(data: bytes, size: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Read a file in three ways, and count what became of its events."""
    became: list[bool] = []
    read = reader._read

    def counting(*given: object) -> object:
        became.append((found := read(*given)) is not None)  # type: ignore[arg-type]
        return found

    with monkeypatch.context() as patch:
        patch.setattr(reader, "_read", counting)
        try:
            quick = Taken(data)
        except BadCalendarFile as error:
            assert say(error.message)  # noqa: PT017 - either answer is right
            return
    file = quick.file
    unclear = sum(each.reason.code == "transfer.is-answer" for each in file.unreadable)
    assert len(became) + len(file.answers) + unclear == quick.begun, data
    assert became.count(False) + unclear <= len(file.unreadable), data
    assert all(each.span.start <= each.span.end for each in quick.events)
    reasons = (each.reason for each in file.unreadable)
    assert all(map(say, (*file.notes, *reasons, *(each.says for each in file.answers))))
    with monkeypatch.context() as patch:
        patch.setattr(PlainEvents, "spans", lambda *_: iter(()))
        careful = Taken(data)
    pieces = Taken([data[at : at + size] for at in range(0, len(data), size)])
    for other in (careful, pieces):
        assert (other.events, other.file) == (quick.events, quick.file), data
