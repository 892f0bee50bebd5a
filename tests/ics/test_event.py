"""One event, understood."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.ics import reader
from pinmycal_desktop.ics.event import web_address
from pinmycal_desktop.ics.reader import read_calendar
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.words import say

if TYPE_CHECKING:
    from collections.abc import Callable

    from pinmycal_desktop.model.span import Span
    from pinmycal_desktop.model.transfer import CalendarFile, ReadEvent

    Read = Callable[..., CalendarFile]

START = "DTSTART:20260413T090000Z"


def event(*lines: str, start: str = START) -> tuple[str, ...]:
    """Return an event."""
    return ("BEGIN:VEVENT", "UID:e", start, *lines, "END:VEVENT")


def one(file: CalendarFile) -> ReadEvent:
    """Return the only event of a file."""
    [only] = file.events
    return only


def _codes(file: CalendarFile) -> list[str]:
    return [note.code for note in file.notes]


@pytest.mark.parametrize(
    ("lines", "minutes"),
    [
        (("DTEND:20260413T093000Z",), 30),
        (("DURATION:PT45M",), 45),
        (("DURATION:P1DT2H",), 26 * 60),
        (("DURATION:P1W",), 7 * 24 * 60),
        (("DURATION:+PT90S",), 1),
        (("DTEND:20260413T093000Z", "DURATION:PT5H"), 30),
        (("DTEND;TZID=Europe/Berlin:20260413T120000",), 60),
        ((), 0),
    ],
)
def test_the_length_is_said_in_many_ways(
    read: Read, lines: tuple[str, ...], minutes: int
) -> None:
    assert one(read(*event(*lines))).span.minutes == minutes


@pytest.mark.parametrize(
    ("start", "lines", "hours"),
    [
        ("DTSTART;VALUE=DATE:20260329", (), 23),
        ("DTSTART:20260329", ("DTEND:20260330",), 23),
        ("DTSTART;VALUE=DATE:20260413", ("DTEND;VALUE=DATE:20260415",), 48),
        ("DTSTART;VALUE=DATE:20260413", ("DTEND;VALUE=DATE:20260413",), 24),
        ("DTSTART;VALUE=DATE:20260413", ("DTEND:20260414T090000",), 48),
        ("DTSTART;VALUE=DATE:20260413", ("DURATION:P3D",), 72),
        ("DTSTART;VALUE=DATE:20260413", ("DURATION:PT36H",), 48),
    ],
)
def test_whole_days_are_days_of_the_account(
    read: Read, start: str, lines: tuple[str, ...], hours: int
) -> None:
    day = one(read(*event(*lines, start=start), zone="Europe/Berlin"))

    assert (day.is_all_day, day.span.minutes) == (True, hours * 60)


@pytest.mark.parametrize(
    "line",
    [
        "DTEND:20260413T080000Z",
        "DTEND:20260230T080000Z",
        "DTEND:soon",
        "DTEND:99990101T000000Z",
        "DURATION:-PT1H",
        "DURATION:PT-2H",
        "DURATION:P",
        "DURATION:PT",
        "DURATION:P99999999999W",
        "DURATION:P999999W",
    ],
)
def test_an_end_that_cannot_be_right_costs_the_end_and_is_said(
    read: Read, line: str
) -> None:
    file = read(*event(line))

    assert [each.span.minutes for each in file.events] == [0]
    assert [note.code for note in file.notes] == ["transfer.no-end"]


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("DTSTART;VALUE=DATE:20260413", "DTEND:20260413T090000Z"),
        ("DTSTART:20260413T090000Z", "DTEND;VALUE=DATE:20260414"),
    ],
)
def test_a_day_at_one_end_and_a_time_at_the_other_is_said(
    read: Read, start: str, end: str
) -> None:
    file = read("BEGIN:VEVENT", "UID:a", "SUMMARY:Odd", start, end, "END:VEVENT")

    assert [each.title for each in file.events] == ["Odd"]
    assert [note.code for note in file.notes] == ["transfer.day-and-time"]


def test_a_day_with_a_wrong_end_is_one_day(read: Read) -> None:
    file = read(*event("DTEND;VALUE=DATE:20260101", start="DTSTART:20260413"))

    assert [each.span.minutes for each in file.events] == [24 * 60]


@pytest.mark.parametrize(
    ("written", "at"),
    [
        ("20260413T0900Z", "04-13 09:00"),
        ("2026-04-13T09:00:00Z", "04-13 09:00"),
        ("2026-04-13 09:00:00.000Z", "04-13 09:00"),
        ("20260413T090000+0130", "04-13 07:30"),
        ("20260413T090000-01:30", "04-13 10:30"),
        ("20260413T240000Z", "04-14 00:00"),
        ("20260413T235960Z", "04-13 23:59"),
        ("20260413t090000z", "04-13 09:00"),
    ],
)
def test_a_slip_that_can_mean_one_thing_only_is_understood(
    read: Read, written: str, at: str
) -> None:
    day = one(read(*event(start=f"DTSTART:{written}")))

    assert f"{day.span.start:%m-%d %H:%M}" == at


@pytest.mark.parametrize(
    "written", ["2026W01T090000", "20260413T9", "20260413T240001Z", "00000101", "x"]
)
def test_a_slip_that_can_mean_anything_is_not_guessed_at(
    read: Read, written: str
) -> None:
    file = read(*event(start=f"DTSTART:{written}"))

    assert [each.reason.code for each in file.unreadable] == ["transfer.bad-time"]


@pytest.mark.parametrize(
    ("start", "code"),
    [
        ("X-NOTHING:1", "transfer.no-start"),
        ("DTSTART:00010101T000000Z", "transfer.far-away"),
        ("DTSTART;TZID=Asia/Tokyo:00010101T000000", "transfer.impossible-values"),
        ("DTSTART:99991231T235959Z", "transfer.far-away"),
    ],
)
def test_an_event_without_a_usable_start_is_reported(
    read: Read, start: str, code: str
) -> None:
    file = read(*event(start=start))

    assert [each.reason.code for each in file.unreadable] == [code]


def test_the_first_of_two_starts_counts(read: Read) -> None:
    file = read(*event("DTSTART:20270105T090000Z"))

    assert one(file).span.start == datetime(2026, 4, 13, 9, tzinfo=UTC)
    assert _codes(file) == ["transfer.two-starts"]


def test_everything_a_meeting_says_is_kept(read: Read) -> None:
    meeting = one(
        read(
            *event(
                r"SUMMARY:Tea\, with milk\n",
                r"DESCRIPTION:One\nTwo\;",
                "LOCATION:Kitchen",
                "CONFERENCE;VALUE=URI:https://meet.example/tea",
                "URL:https://example.com/",
                "STATUS:tentative",
                "TRANSP:TRANSPARENT",
                "SEQUENCE:4",
                "DTSTAMP:20260101T000000Z",
                "LAST-MODIFIED:20260102T000000Z",
                r"CATEGORIES:Tea\, green,Food",
                "ORGANIZER;CN=Mira:MAILTO:mira@studio.example",
                'ATTENDEE;CN="Falk, Jonas":mailto:jonas@reader.example',
                "ATTENDEE;EMAIL=ann@x.example:urn:uuid:1",
                "ATTENDEE:mailto:JONAS@reader.example",
                "ATTENDEE:invalid",
                "ATTENDEE;CN=Room:invalid",
            )
        )
    )

    assert (meeting.title, meeting.description) == ("Tea, with milk", "One\nTwo;")
    assert (meeting.location, meeting.link) == ("Kitchen", "https://meet.example/tea")
    assert meeting.is_tentative
    assert meeting.is_transparent
    assert not meeting.is_cancelled
    assert meeting.sequence == 4
    assert meeting.stamp == datetime(2026, 1, 2, tzinfo=UTC)
    assert meeting.categories == ("Tea, green", "Food")
    assert meeting.organizer is not None
    assert (meeting.organizer.name, meeting.organizer.email) == (
        "Mira",
        "mira@studio.example",
    )
    assert [(each.name, each.email) for each in meeting.attendees] == [
        ("Falk, Jonas", "jonas@reader.example"),
        ("ann", "ann@x.example"),
        ("Room", ""),
    ]
    assert {each.zone for each in meeting.attendees} == {"Europe/Lisbon"}


@pytest.mark.parametrize(
    ("lines", "stamp"),
    [
        ((), None),
        (("DTSTAMP:nonsense",), None),
        (("DTSTAMP:00010101T000000Z",), None),
        (("LAST-MODIFIED:x", "DTSTAMP:20260101T000000Z"), "2026-01-01"),
    ],
)
def test_when_it_was_changed_is_what_can_be_read(
    read: Read, lines: tuple[str, ...], stamp: str | None
) -> None:
    found = one(read(*event(*lines))).stamp

    assert (found and f"{found:%Y-%m-%d}") == stamp


@pytest.mark.parametrize(
    ("text", "number"), [("7", 7), ("x", 0), ("-1", 0), ("99999999999", 2**31 - 1)]
)
def test_a_sequence_is_a_small_number(read: Read, text: str, number: int) -> None:
    assert one(read(*event(f"SEQUENCE:{text}"))).sequence == number


def test_long_texts_are_cut(read: Read) -> None:
    meeting = one(read(*event("SUMMARY:" + "a" * 9_000, "DESCRIPTION:" + "b" * 90_000)))

    assert (len(meeting.title), len(meeting.description)) == (500, 20_000)


def test_a_long_uid_keeps_its_fingerprint(read: Read) -> None:
    file = read("BEGIN:VEVENT", START, "UID:" + "u" * 1_000_000, "END:VEVENT")

    assert len(one(file).uid) == 64


def test_attendees_without_end_are_cut_and_said(read: Read) -> None:
    file = read(*event(*(f"ATTENDEE:mailto:a{n}@x.example" for n in range(20_000))))

    assert len(one(file).attendees) == 200
    assert _codes(file) == ["transfer.many-people"]


def test_a_mail_that_links_to_another_booking_names_it(read: Read) -> None:
    other = one(read(*event(r"DESCRIPTION:https://cal.example/booking/other-uid-1")))
    own = one(
        read(
            "BEGIN:VEVENT",
            "UID:abcdefgh@Cal.diy",
            START,
            "DESCRIPTION:https://cal.example/booking/abcdefgh?x=1",
            "END:VEVENT",
        )
    )

    assert (other.supersedes, own.supersedes) == (("other-uid-1",), ())


@pytest.mark.parametrize(
    "link",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        r"\\host\share",
        "//host/share",
        "https://ok@evil.example/",
        "https:///nowhere",
        "https://a b.example",
        "https://[bad",
        "https://x.example/" + "a" * 3_000,
        "",
    ],
)
def test_only_plain_web_addresses_are_links(link: str) -> None:
    assert web_address(link) == ""


def test_a_method_of_cancel_cancels(read: Read) -> None:
    file = read(*event(), around=("METHOD:CANCEL", "X-WR-CALNAME:Mine"))

    assert (file.method, file.name) == ("CANCEL", "Mine")
    assert one(file).is_cancelled


def test_an_answer_to_an_invitation_is_no_meeting(read: Read) -> None:
    file = read(*event(), around=("METHOD:REPLY",))

    assert file.events == ()
    assert [each.reason.code for each in file.unreadable] == ["transfer.is-answer"]


AVA = "ATTENDEE;CN=Ava{}:mailto:ava@a.test"


@pytest.mark.parametrize(
    ("method", "line", "code"),
    [
        ("REPLY", AVA.format(";PARTSTAT=accepted"), "answer.accepted"),
        ("REPLY", AVA.format(";PARTSTAT=DECLINED"), "answer.declined"),
        ("REPLY", AVA.format(";PARTSTAT=TENTATIVE"), "answer.tentative"),
        ("REPLY", AVA.format(";PARTSTAT=DELEGATED"), "answer.delegated"),
        ("COUNTER", AVA.format(""), "answer.counter"),
        ("REFRESH", AVA.format(""), "answer.refresh"),
        (
            "DECLINECOUNTER",
            "ORGANIZER;CN=Ava:mailto:a@a.test",
            "answer.counter-declined",
        ),
    ],
)
def test_an_answer_is_told_by_who_gives_it_and_changes_nothing(
    read: Read, method: str, line: str, code: str
) -> None:
    file = read(*event(line), around=(f"METHOD:{method}",))

    [answer] = file.answers
    assert file.events == ()
    assert file.unreadable == ()
    assert answer.says.code == f"transfer.{code}"
    assert answer.says["who"] == "Ava"
    assert say(answer.says)


@pytest.mark.parametrize(
    "line", [AVA.format(";PARTSTAT=X-SILENT"), "ATTENDEE:", "X-NOBODY:1"]
)
def test_an_answer_nobody_can_understand_is_reported(read: Read, line: str) -> None:
    file = read(*event(line), around=("METHOD:REPLY",))

    assert [each.reason.code for each in file.unreadable] == ["transfer.is-answer"]


def test_an_answer_to_one_of_a_series_names_it(read: Read) -> None:
    which = ("RECURRENCE-ID:20260413T090000Z", AVA.format(";PARTSTAT=DECLINED"))
    broken = ("RECURRENCE-ID:soon", AVA.format(";PARTSTAT=DECLINED"))

    file = read(*event(*which), *event(*broken), around=("METHOD:REPLY",))

    assert [each.recurrence_id for each in file.answers] == ["20260413T090000Z"]
    assert len(file.unreadable) == 1


def test_each_calendar_of_a_file_has_a_method_of_its_own(octets: Read) -> None:
    calendars = "".join(
        f"BEGIN:VCALENDAR\r\n{method}BEGIN:VEVENT\r\nUID:{uid}\r\n"
        "DTSTART:20260413T090000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
        for uid, method in (("a", "METHOD:REQUEST\r\n"), ("b", "METHOD:CANCEL\r\n"))
    )

    file = octets(calendars.encode())

    assert [each.is_cancelled for each in file.events] == [False, True]


def test_reminders_are_counted_and_told(read: Read) -> None:
    alarm = ("BEGIN:VALARM", "TRIGGER:-PT5M", "END:VALARM")

    file = read(*event(*alarm, *alarm), *event(*alarm, "X-A: b", start="DTSTART:soon"))

    assert Message.of("transfer.alarms", count=3) in file.notes


@pytest.mark.parametrize("start", ["DTSTART:soon", "X-NO:1"])
def test_a_proposal_of_no_time_is_just_an_answer(read: Read, start: str) -> None:
    file = read(*event(AVA.format(""), start=start), around=("METHOD:COUNTER",))

    assert [each.reason.code for each in file.unreadable] == ["transfer.is-answer"]


def test_a_file_without_events_is_said(read: Read) -> None:
    file = read(around=("NAME: ",))

    assert (file.name, _codes(file)) == ("file.ics", ["transfer.no-events"])


def test_a_meeting_that_stands_there_twice_is_said(read: Read) -> None:
    file = read(*event("SUMMARY:Tea"), *event("SUMMARY:Tea"))

    assert _codes(file) == ["transfer.repeated"]


def test_events_without_end_are_cut_and_said(
    monkeypatch: pytest.MonkeyPatch, read: Read
) -> None:
    monkeypatch.setattr(reader, "MAX_EVENTS", 3)

    file = read(*event() * 5)

    assert len(file.events) == 3
    assert "transfer.many-events" in _codes(file)


@pytest.mark.parametrize(("most", "is_cut"), [(2, True), (3, True), (4, False)])
def test_only_what_was_cut_is_said_to_be(
    read: Read, monkeypatch: pytest.MonkeyPatch, most: int, *, is_cut: bool
) -> None:
    monkeypatch.setattr(reader, "MAX_EVENTS", most)

    file = read(*event(), *event("RRULE:FREQ=DAILY;COUNT=3"))

    assert len(file.events) == most
    assert ("transfer.many-events" in _codes(file)) == is_cut


def test_a_title_in_one_line_keeps_no_controls(window: Span) -> None:
    data = (
        b"BEGIN:VEVENT\r\nDTSTART:20260413T090000Z\r\n"
        b"SUMMARY:a\\nb\x1b[31m\x00c\r\nEND:VEVENT\r\n"
    )

    file = read_calendar(data, name="x", window=window)

    assert one(file).title == "a b[31mc"
