"""What comes instead of a tidy calendar file."""

from __future__ import annotations

import base64
import gzip
from email.message import EmailMessage
from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.ics.quirks import invitee_zone, named_booking
from pinmycal_desktop.model.errors import BadCalendarFile
from pinmycal_desktop.words import say

if TYPE_CHECKING:
    from collections.abc import Callable

    from pinmycal_desktop.model.transfer import CalendarFile

    Read = Callable[..., CalendarFile]

EVENT = (
    "BEGIN:VEVENT\r\nUID:a\r\nDTSTART:20260413T090000Z\r\nDTEND:20260413T100000Z\r\n"
    "SUMMARY:Grüße\r\nEND:VEVENT\r\n"
)
CALENDAR = f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{EVENT}END:VCALENDAR\r\n"


def _codes(file: CalendarFile) -> list[str]:
    return [note.code for note in file.notes]


@pytest.mark.parametrize(
    ("data", "codes"),
    [
        (CALENDAR.encode(), []),
        (b"\xef\xbb\xbf" + CALENDAR.encode(), []),
        (CALENDAR.encode("utf-16"), ["transfer.encoding"]),
        (CALENDAR.encode("utf-16-le"), ["transfer.encoding"]),
        (CALENDAR.encode("utf-16-be"), ["transfer.encoding"]),
        (b"\xfe\xff" + CALENDAR.encode("utf-16-be"), ["transfer.encoding"]),
        (CALENDAR.encode("cp1252"), ["transfer.encoding"]),
        (CALENDAR.replace("\r\n", "\n").encode(), []),
        (CALENDAR.replace("\r\n", "\r").encode(), []),
        (CALENDAR.replace("\r\n", "\r\r\n").encode(), []),
        (CALENDAR.replace("\r\n", "\r\n\r\n").encode(), []),
    ],
)
def test_every_common_encoding_is_read(
    octets: Read, data: bytes, codes: list[str]
) -> None:
    file = octets(data)

    assert [event.title for event in file.events] == ["Grüße"]
    assert _codes(file) == codes


def test_the_mark_of_the_second_of_two_files_costs_nothing(octets: Read) -> None:
    other = CALENDAR.replace("UID:a", "UID:b")

    file = octets(f"\ufeff{CALENDAR}\ufeff{other}".encode())

    assert [event.uid for event in file.events] == ["a", "b"]
    assert _codes(file) == []


@pytest.mark.parametrize("blank", ["  ", "\t", "        "])
@pytest.mark.parametrize("within", [CALENDAR, EVENT])
def test_lines_that_are_indented_are_read_and_it_is_said(
    octets: Read, blank: str, within: str
) -> None:
    indented = "".join(f"{blank}{line}" for line in within.splitlines(keepends=True))
    around = "" if within == CALENDAR else "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"

    file = octets(f"{around}{indented}".encode())

    assert [event.title for event in file.events] == ["Grüße"]
    assert "transfer.indented" in _codes(file)


def test_only_what_stands_within_an_event_may_be_indented(octets: Read) -> None:
    lines = CALENDAR.replace("UID", "  UID").replace("DTS", "  DTS")
    file = octets(lines.replace("SUMMARY:Gr", "  SUMMARY:Gr").encode())

    assert [(event.uid, event.title) for event in file.events] == [("a", "Grüße")]
    assert _codes(file) == ["transfer.indented"]


def test_a_long_line_that_looks_like_two_is_one(octets: Read) -> None:
    file = octets(CALENDAR.replace("SUMMARY:Grüße", "SUMMARY:A\r\n  NOTE: B").encode())

    assert [event.title for event in file.events] == ["A NOTE: B"]
    assert _codes(file) == []


def test_a_mail_whose_head_has_no_end_is_read_as_it_stands(octets: Read) -> None:
    head = "".join(f"X-{number}: y\r\n" for number in range(40_000))

    file = octets(f"From: a@b.example\r\n{head}\r\n{CALENDAR}".encode())

    assert [event.title for event in file.events] == ["Grüße"]
    assert _codes(file) == []


def test_damaged_letters_are_shown_as_such_and_said(octets: Read) -> None:
    file = octets(CALENDAR.encode().replace(b"\xc3\xbc", b"\xff"))

    assert file.events[0].title == "Gr\ufffdße"
    assert _codes(file) == ["transfer.damaged-letters"]


def test_a_letter_folded_in_its_middle_is_whole(octets: Read) -> None:
    file = octets(CALENDAR.encode().replace(b"\xc3\xbc", b"\xc3\r\n \xbc"))

    assert file.events[0].title == "Grüße"
    assert _codes(file) == []


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"<!DOCTYPE html><html><body>Please log in</body></html>", "web-page"),
        (b"PK\x03\x04rest", "archive"),
        (gzip.compress(CALENDAR.encode()), "archive"),
        (b"%PDF-1.7", "document"),
        (b"\x89PNG\r\n", "picture"),
        (b"SQLite format 3\0", "database"),
        (b"BEGIN:VCARD\r\nEND:VCARD\r\n", "contacts"),
        (b'{"status":"error"}', "other"),
        (bytes(range(256)), "other"),
    ],
)
def test_a_file_of_another_kind_is_named(octets: Read, data: bytes, kind: str) -> None:
    with pytest.raises(BadCalendarFile) as caught:
        octets(data)

    assert caught.value.message.code == f"transfer.not-a-calendar.{kind}"
    assert "not a calendar" in say(caught.value.message)


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b" \r\n\t"])
def test_an_empty_file_is_said_to_be_empty(octets: Read, data: bytes) -> None:
    with pytest.raises(BadCalendarFile) as caught:
        octets(data)

    assert caught.value.message.code == "transfer.empty-file"


def test_events_without_a_calendar_are_read(octets: Read) -> None:
    file = octets(EVENT.encode())

    assert len(file.events) == 1
    assert _codes(file) == ["transfer.bare-events"]


def test_a_calendar_in_a_saved_mail_is_found(octets: Read) -> None:
    mail = EmailMessage()
    mail["Subject"] = "Invitation"
    mail.set_content("See the attachment.")
    mail.add_attachment(b"no calendar", maintype="text", subtype="calendar")
    mail.add_attachment(
        CALENDAR.encode(), maintype="application", subtype="x", filename="invite.ics"
    )

    file = octets(mail.as_bytes())

    assert [event.title for event in file.events] == ["Grüße"]
    assert _codes(file) == ["transfer.out-of-mail"]


def test_the_headers_of_a_mail_before_a_calendar_are_passed_over(octets: Read) -> None:
    file = octets(b"Content-Type: text/plain\r\n\r\n" + CALENDAR.encode())

    assert len(file.events) == 1


def test_a_calendar_in_base64_alone_is_no_calendar(octets: Read) -> None:
    with pytest.raises(BadCalendarFile):
        octets(base64.b64encode(CALENDAR.encode()))


def test_quoted_printable_of_old_calendars_is_undone(read: Read) -> None:
    file = read(
        "BEGIN:VEVENT",
        "DTSTART:20260413T090000Z",
        "SUMMARY;ENCODING=QUOTED-PRINTABLE:=E2=82=AC 5",
        "LOCATION;QUOTED-PRINTABLE:M=C3=BChle",
        "END:VEVENT",
    )

    assert (file.events[0].title, file.events[0].location) == ("€ 5", "Mühle")


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("What:\nTalk\n\nInvitee timezone:\nEurope/Madrid\n\nWho:\n", "Europe/Madrid"),
        ("Invitee Time Zone: Asia/Seoul", ""),
        ("Invitee time zone: Asia/Seoul", "Asia/Seoul"),
        ("nothing", ""),
    ],
)
def test_the_invitees_zone_is_found_in_the_words_of_the_mail(
    text: str, zone: str
) -> None:
    assert invitee_zone(text) == zone


def test_the_booking_a_mail_links_to_is_found() -> None:
    text = "Need to cancel? https://cal.example/booking/q1W2e3R4t5?changes=true"

    assert named_booking(text) == "q1W2e3R4t5"
    assert named_booking("nothing") == ""


def test_vcalendars_long_lines_go_on_without_a_blank(octets: Read) -> None:
    file = octets(
        b"BEGIN:VCALENDAR\nVERSION:1.0\nBEGIN:VEVENT\nDTSTART:20260413T090000Z\n"
        b"SUMMARY;ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-1:Caf=E9 =\n"
        b"and tea\nDESCRIPTION;QUOTED-PRINTABLE;CHARSET=none:=E9\n"
        b"END:VEVENT\nEND:VCALENDAR\n"
    )

    (event,) = file.events
    assert (event.title, event.description) == ("Café and tea", "é")


def test_a_mail_with_two_calendars_brings_both_and_one_twice_once(
    octets: Read,
) -> None:
    parts = [
        "--b\r\nContent-Type: text/calendar\r\n\r\nBEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n"
        f"UID:{uid}\r\nDTSTART:20260413T090000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
        for uid in ("one", "two", "one")
    ]
    head = 'From: a@b.test\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n'

    file = octets((head + "".join(parts) + "--b--\r\n").encode())

    assert [event.uid for event in file.events] == ["one", "two"]
