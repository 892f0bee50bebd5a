"""Content lines: reading what others write, and writing nothing but one line."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from pinmycal_desktop.ics.lines import (
    address,
    escaped,
    folded,
    parse_line,
    split_values,
    unescaped,
    write_line,
)

LINE_ENDS = "\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029\0"
HOSTILE = st.text(st.sampled_from('ab,;:"^\\ ü€😀\t' + LINE_ENDS))


def test_a_line_has_a_name_parameters_and_a_value() -> None:
    line = parse_line(7, 'attendee;CN="Falk, Jonas";RSVP=TRUE:mailto:a@b.example')

    assert line is not None
    assert (line.number, line.name) == (7, "ATTENDEE")
    assert line.parameters == {"CN": "Falk, Jonas", "RSVP": "TRUE"}
    assert line.value == "mailto:a@b.example"


@pytest.mark.parametrize(
    "text", ["no colon here", ":no name", 'X;A="never closed:v', "X;=v:1", "X;A", ""]
)
def test_what_is_no_content_line_is_told_apart(text: str) -> None:
    assert parse_line(1, text) is None


def test_an_old_parameter_without_a_value_is_kept() -> None:
    line = parse_line(1, "SUMMARY;QUOTED-PRINTABLE:=C3=BC")

    assert line is not None
    assert "QUOTED-PRINTABLE" in line.parameters


def test_parameters_without_end_are_cut() -> None:
    line = parse_line(1, "X;" + ";".join(f"A{n}=1" for n in range(9000)) + ":v")

    assert line is not None
    assert len(line.parameters) == 200
    assert line.value == "v"


def test_carets_in_parameters_are_undone() -> None:
    line = parse_line(1, "X;CN=^'Jo^'^n^^:v")

    assert line is not None
    assert line.parameters["CN"] == '"Jo"\n^'


def test_a_list_is_split_at_commas_that_are_not_escaped() -> None:
    assert list(split_values(r"one,two\, three,four")) == ["one", "two, three", "four"]


def test_escapes_are_undone() -> None:
    assert unescaped(r"a\nb\Nc\,d\;e\\n") == "a\nb\nc,d;e\\n"


@given(HOSTILE)
def test_text_survives_being_written(text: str) -> None:
    written = write_line("SUMMARY", escaped(text)).decode()

    line = parse_line(1, written.replace("\r\n ", "").removesuffix("\r\n"))

    assert line is not None
    plain = line.text
    assert [each for each in plain if each != "\n"] == [
        each for each in text if each not in LINE_ENDS
    ]


@given(HOSTILE, HOSTILE, HOSTILE)
def test_nothing_anybody_types_adds_a_line(value: str, name: str, mail: str) -> None:
    """Whatever a reader takes for the end of a line, there is one line only."""
    octets = write_line("ATTENDEE", f"mailto:{address(mail)}{value}", [("CN", name)])

    unfolded = octets.decode().replace("\r\n ", "")

    assert unfolded.endswith("\r\n")
    assert len(unfolded.splitlines()) == 1
    assert len(octets.decode().splitlines()) == octets.count(b"\r\n")


@given(st.text(max_size=400).filter(lambda text: "\n" not in text))
def test_no_physical_line_is_longer_than_75_octets(text: str) -> None:
    octets = write_line("X-A", escaped(text))

    pieces = octets.removesuffix(b"\r\n").split(b"\r\n")

    assert all(len(piece) <= 75 for piece in pieces)
    assert all(piece.decode() is not None for piece in pieces)


def test_a_letter_is_never_folded_in_its_middle() -> None:
    octets = folded("A" * 74 + "😀😀")

    assert octets == b"A" * 74 + b"\r\n " + "😀😀".encode() + b"\r\n"


def test_a_parameter_with_a_colon_is_quoted() -> None:
    assert write_line("X", "v", [("CN", 'a: "b"')]) == b"X;CN=\"a: ^'b^'\":v\r\n"


def test_an_address_holds_no_blanks() -> None:
    assert address(" a @b\r\nATTENDEE:x ") == "a@bATTENDEE:x"
