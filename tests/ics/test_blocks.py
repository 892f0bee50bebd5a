"""Lines and blocks: a broken one costs nothing but itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.ics import blocks
from pinmycal_desktop.ics.blocks import MAX_LINE, logical_lines
from pinmycal_desktop.ics.notes import MAX_NOTES, MAX_UNREADABLE, Notes

if TYPE_CHECKING:
    from collections.abc import Callable

    from pinmycal_desktop.model.transfer import CalendarFile

    Read = Callable[..., CalendarFile]

GOOD = ("BEGIN:VEVENT", "UID:good", "DTSTART:20260413T090000Z", "END:VEVENT")


def _codes(file: CalendarFile) -> list[str]:
    return [note.code for note in file.notes]


def test_folded_lines_are_joined_and_counted() -> None:
    lines = list(logical_lines(b"A:1\r\n 2\r\n\t3\r\n\r\nB:4\r\n"))

    assert lines == [(1, b"A:123"), (5, b"B:4")]


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r\r\n", b"\r"])
def test_lines_are_counted_the_same_across_parts(
    monkeypatch: pytest.MonkeyPatch, end: bytes
) -> None:
    monkeypatch.setattr(blocks, "_PART", 10)
    octets = b"".join(b"LINE:%d" % number + end for number in range(50))

    lines = list(logical_lines(octets))

    assert lines == [(each + 1, b"LINE:%d" % each) for each in range(50)]


def test_a_line_without_end_is_cut() -> None:
    fold = b"\r\n " + b"x" * (MAX_LINE - 1)

    [(_, line)] = logical_lines(b"A:" + fold + fold)

    assert len(line) <= MAX_LINE


def test_names_and_frames_may_be_in_any_case_and_have_blanks(read: Read) -> None:
    file = read("begin: vevent ", "uid:a", "dtstart:20260413T090000Z", "End:VEVENT ")

    assert [event.uid for event in file.events] == ["a"]


def test_a_bad_event_never_loses_a_good_one(read: Read) -> None:
    file = read(
        "BEGIN:VEVENT",
        "UID:bad",
        "SUMMARY:Lunch",
        "DTSTART:tomorrow",
        "END:VEVENT",
        *GOOD,
    )

    assert [event.uid for event in file.events] == ["good"]
    [lost] = file.unreadable
    assert (lost.line, lost.what) == (3, "Lunch")
    assert lost.reason["text"] == "tomorrow"


def test_a_line_that_makes_no_sense_is_said(read: Read) -> None:
    file = read(*GOOD[:3], "wrapped by an editor", *GOOD[3:])

    assert len(file.events) == 1
    assert (file.notes[0].code, file.notes[0]["line"]) == ("transfer.line-skipped", 6)


def test_a_cut_off_event_is_reported_and_the_whole_ones_are_read(octets: Read) -> None:
    lines = ("BEGIN:VCALENDAR", *GOOD, "BEGIN:VEVENT", "UID:cut", "DTSTART:2026")

    file = octets("\r\n".join(lines).encode())

    assert [event.uid for event in file.events] == ["good"]
    assert [each.reason.code for each in file.unreadable] == ["transfer.event-cut-off"]
    assert _codes(file) == ["transfer.cut-off"]


def test_an_event_without_its_end_is_read_and_said(read: Read) -> None:
    file = read(*GOOD[:3], "BEGIN:VEVENT", "UID:b", *GOOD[2:])

    assert {event.uid for event in file.events} == {"good", "b"}
    assert _codes(file) == ["transfer.nested", "transfer.not-ended"]


def test_a_stray_end_is_said(read: Read) -> None:
    assert _codes(read("END:VTODO", *GOOD)) == ["transfer.stray-end"]


def test_other_components_are_left_alone_and_counted(read: Read) -> None:
    todo = ("BEGIN:VTODO", "nonsense", "BEGIN:VALARM", "END:VALARM", "END:VTODO")

    file = read(*todo, *GOOD, *todo, "BEGIN:X-A", "BEGIN:X-B", "END:X-B", "END:X-A")

    left_out = [
        (note["kind"], note["count"])
        for note in file.notes
        if note.code == "transfer.left-out"
    ]
    assert len(file.events) == 1
    assert left_out == [("VTODO", 2), ("X-A", 1)]


def test_what_lies_too_deep_is_left_out(read: Read) -> None:
    deep = ["BEGIN:X-A"] * 9_000 + ["DTSTART:x"] + ["END:X-A"] * 9_000

    file = read(*deep, *GOOD)

    told = ["transfer.too-deep", "transfer.left-out"]
    assert (len(file.events), _codes(file)) == (1, told)


def test_attachments_stay_out_and_are_said(read: Read) -> None:
    file = read(
        *GOOD[:3],
        "ATTACH:file:///etc/passwd",
        "ATTACH;ENCODING=BASE64:xx",
        "X-ALT-DESC;FMTTYPE=text/html:<img src=x>",
        "IMAGE;VALUE=URI:http://x",
        *GOOD[3:],
    )

    assert _codes(file) == ["transfer.attachments"]


def test_two_calendars_in_a_file_are_both_read(octets: Read) -> None:
    calendar = "\r\n".join(("BEGIN:VCALENDAR", *GOOD, "END:VCALENDAR", ""))

    file = octets((calendar + calendar.replace("good", "also")).encode())

    assert [event.uid for event in file.events] == ["good", "also"]


def test_remarks_end_somewhere() -> None:
    notes = Notes()
    for number in range(MAX_NOTES + 5):
        notes.say("transfer.stray-end", line=number, kind="X")
        notes.say("transfer.stray-end", line=number, kind="X")
    for number in range(MAX_UNREADABLE + 5):
        notes.lose(number, "x" * 500, "transfer.no-start")

    assert len(notes.messages) == MAX_NOTES + 1
    assert notes.messages[-1]["count"] == 15
    assert len(notes.unreadable) == MAX_UNREADABLE
    assert len(notes.unreadable[0].what) == 80


def test_many_remarks_of_one_kind_hide_no_other() -> None:
    notes = Notes()
    for number in range(MAX_NOTES + 5):
        notes.say("transfer.stray-end", line=number, kind="X")
    for number in range(5):
        notes.say("transfer.series-unfinished", title=str(number))

    told = [note.code for note in notes.messages]
    assert told.count("transfer.series-unfinished") == 3
    assert notes.messages[-1]["count"] == 7


def test_a_line_in_a_million_pieces_is_one(read: Read) -> None:
    line = "\r\n ".join("x" * 150_000)

    file = read(*GOOD[:-1], f"DESCRIPTION:{line}", "END:VEVENT")

    assert len(file.events[0].description) == 20_000


def test_a_part_without_end_is_cut_and_said_once(
    read: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(blocks, "MAX_BLOCK_LINES", 3)
    start = ("BEGIN:VEVENT", "UID:long", "DTSTART:20260413T090000Z", "SUMMARY:Long")

    file = read(*start, "LOCATION:Here", "URL:https://a.test", "END:VEVENT")

    (event,) = file.events
    assert (event.title, event.location) == ("Long", "")
    assert [note.code for note in file.notes] == ["transfer.long-block"]
