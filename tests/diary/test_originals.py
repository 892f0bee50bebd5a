"""What nobody changed leaves as it came in, octet for octet."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import icalendar
from icalendar.timezone import tzp

from pinmycal_desktop.diary import Diary, ExportSelection
from pinmycal_desktop.model.booking import Origin
from pinmycal_desktop.model.commands.bookings import CancelBooking
from pinmycal_desktop.model.commands.transfer import ImportCalendar, TakeBackImport
from pinmycal_desktop.model.importing import join_files
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.model.transfer import ImportTarget

WINDOWS = b"""BEGIN:VEVENT\r
UID:one@outlook\r
DTSTAMP:20260401T000000Z\r
DTSTART;TZID="W. Europe Standard Time":20260413T090000\r
DTEND;TZID="W. Europe Standard Time":20260413T100000\r
SUMMARY;LANGUAGE=de:\xc3\x9cbergabe und ein langer Titel der sich \xc3\xbcber zwei\r
  Zeilen zieht\r
X-MICROSOFT-CDO-BUSYSTATUS:BUSY\r
ORGANIZER;CN=Ava:mailto:ava@x.test\r
CLASS:PRIVATE\r
BEGIN:VALARM\r
ACTION:DISPLAY\r
TRIGGER:-PT15M\r
END:VALARM\r
END:VEVENT\r
"""
OWN = b"""BEGIN:VEVENT\r
UID:two@lab\r
DTSTAMP:20260401T000000Z\r
DTSTART;TZID=Lab Clock:20260414T090000\r
DURATION:PT1H\r
SUMMARY:In the lab\r
END:VEVENT\r
"""
PLAIN = b"""BEGIN:VEVENT\r
UID:three@x\r
DTSTAMP:20260401T000000Z\r
DTSTART:20260415T090000Z\r
DTEND:20260415T093000Z\r
SUMMARY:Tea\r
END:VEVENT\r
"""


SERIES = b"""BEGIN:VEVENT\r
UID:four@x\r
DTSTAMP:20260401T000000Z\r
DTSTART;TZID=Lab Clock:20260413T090000\r
DTEND;TZID=Lab Clock:20260413T093000\r
RRULE:FREQ=DAILY;COUNT=5\r
EXDATE;TZID=Lab Clock:20260414T090000\r
SUMMARY:Stand-up\r
X-OWN:1\r
END:VEVENT\r
"""
MOVED = b"""BEGIN:VEVENT\r
UID:four@x\r
RECURRENCE-ID;TZID=Lab Clock:20260415T090000\r
DTSTAMP:20260402T000000Z\r
DTSTART;TZID=Lab Clock:20260415T110000\r
DTEND;TZID=Lab Clock:20260415T113000\r
SUMMARY:Stand-up\\, later\r
BEGIN:VALARM\r
ACTION:AUDIO\r
TRIGGER:-PT5M\r
END:VALARM\r
END:VEVENT\r
"""


def lab_clock(offset: bytes) -> bytes:
    return (
        b"BEGIN:VTIMEZONE\r\nTZID:Lab Clock\r\nBEGIN:STANDARD\r\n"
        b"DTSTART:19700101T000000\r\nTZOFFSETFROM:%b\r\nTZOFFSETTO:%b\r\n"
        b"END:STANDARD\r\nEND:VTIMEZONE\r\n"
    ) % (offset, offset)


def calendar(*components: bytes) -> bytes:
    head = b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//X//EN\r\n"
    return head + b"".join(components) + b"END:VCALENDAR\r\n"


def take_in(diary: Diary, *files: bytes) -> int:
    """Import files as bookings, and return the number of the import."""
    file = join_files([diary.transfer.read(each, name="x.ics") for each in files])
    command = ImportCalendar(account_id=1, file=file, target=ImportTarget.BOOKINGS)
    return diary.run(command).batch.id


def export(diary: Diary) -> bytes:
    return diary.transfer.export(ExportSelection())


def starts(octets: bytes) -> dict[str, datetime]:
    """Return when each event is, as another reader reads it."""
    tzp.use("zoneinfo")
    found: Any = icalendar.Calendar.from_ical(octets)
    return {
        str(each["UID"]): each["DTSTART"].dt.astimezone(UTC)
        for each in found.walk("VEVENT")
    }


def test_untouched_components_come_out_octet_for_octet(diary: Diary) -> None:
    take_in(diary, calendar(lab_clock(b"+0245"), WINDOWS, OWN, PLAIN))

    out = export(diary)

    for component in (WINDOWS, OWN, PLAIN, lab_clock(b"+0245")):
        assert out.count(component) == 1
    assert out.count(b"BEGIN:VEVENT") == 3
    assert starts(out) == {
        "one@outlook": datetime(2026, 4, 13, 7, tzinfo=UTC),
        "two@lab": datetime(2026, 4, 14, 6, 15, tzinfo=UTC),
        "three@x": datetime(2026, 4, 15, 9, tzinfo=UTC),
    }


def test_a_zone_of_windows_is_described_under_its_own_name(diary: Diary) -> None:
    take_in(diary, calendar(WINDOWS))

    out = export(diary)

    assert out.count(b"TZID:W. Europe Standard Time\r\n") == 1
    assert WINDOWS in out


def test_a_changed_booking_is_written_anew_and_the_others_are_not(
    diary: Diary,
) -> None:
    take_in(diary, calendar(WINDOWS, PLAIN))
    with diary._database.read() as db:
        (tea,) = db.execute(
            "select id from booking where ical_uid = 'three@x'"
        ).fetchone()
    diary.run(CancelBooking(booking_id=tea, origin=Origin.WINDOW, reason="No kettle"))

    out = export(diary)

    assert WINDOWS in out
    assert PLAIN not in out
    assert b"STATUS:CANCELLED" in out
    assert out.count(b"UID:three@x") == 1


def test_what_a_later_file_says_leaves_as_that_file_says_it(diary: Diary) -> None:
    later = PLAIN.replace(b"SUMMARY:Tea", b"SEQUENCE:1\r\nX-CUP:2\r\nSUMMARY:Two teas")
    take_in(diary, calendar(PLAIN))
    second = take_in(diary, calendar(later))

    assert later in export(diary)

    diary.run(TakeBackImport(import_id=second))
    assert later not in export(diary)
    assert b"SUMMARY:Tea\r\n" in export(diary)


def test_importing_what_went_out_changes_nothing(diary: Diary) -> None:
    take_in(diary, calendar(lab_clock(b"+0245"), WINDOWS, OWN, PLAIN))
    out = export(diary)

    again = diary.transfer.preview(diary.transfer.read(out, name="x.ics"))

    assert {row.verdict.value for row in again.rows} == {"same"}


def test_lines_that_ended_otherwise_end_as_they_should(diary: Diary) -> None:
    take_in(diary, calendar(PLAIN).replace(b"\r\n", b"\n"))

    assert PLAIN in export(diary)


def test_two_files_that_mean_different_clocks_by_one_name_stay_apart(
    diary: Diary,
) -> None:
    take_in(diary, calendar(lab_clock(b"+0245"), OWN))
    other = OWN.replace(b"two@lab", b"four@lab")
    take_in(diary, calendar(lab_clock(b"-0500"), other))

    out = export(diary)

    assert OWN in out
    assert other not in out
    assert starts(out) == {
        "two@lab": datetime(2026, 4, 14, 6, 15, tzinfo=UTC),
        "four@lab": datetime(2026, 4, 14, 14, tzinfo=UTC),
    }


def test_several_files_taken_in_together_keep_their_components(diary: Diary) -> None:
    take_in(diary, calendar(WINDOWS), b"\xef\xbb\xbf" + calendar(PLAIN))

    out = export(diary)

    assert WINDOWS in out
    assert PLAIN in out


def test_what_was_not_written_by_the_book_is_written_anew(diary: Diary) -> None:
    sloppy = PLAIN.replace(b"SUMMARY:Tea", b"SUMMARY:Tea\r\nnonsense")
    latin = PLAIN.replace(b"UID:three", b"UID:five").replace(b"Tea", b"Caf\xe9")
    take_in(diary, calendar(sloppy), calendar(latin))

    out = export(diary)

    assert b"nonsense" not in out
    assert "SUMMARY:Café\r\n".encode() in out


def test_a_series_comes_out_as_it_came_in_with_what_differs(diary: Diary) -> None:
    take_in(diary, calendar(lab_clock(b"+0245"), SERIES, PLAIN, MOVED))

    out = export(diary)

    for component in (SERIES, MOVED, PLAIN, lab_clock(b"+0245")):
        assert out.count(component) == 1
    assert out.count(b"BEGIN:VEVENT") == 3
    assert out.index(SERIES) < out.index(MOVED)


def test_importing_a_series_that_went_out_changes_nothing(diary: Diary) -> None:
    take_in(diary, calendar(lab_clock(b"+0245"), SERIES, MOVED))

    again = diary.transfer.read(export(diary), name="x.ics")

    rows = diary.transfer.preview(again).rows
    assert {row.verdict.value for row in rows} == {"same"}
    assert len(rows) == 4


def test_a_series_of_which_one_was_changed_is_written_one_by_one(diary: Diary) -> None:
    take_in(diary, calendar(lab_clock(b"+0245"), SERIES, MOVED))
    with diary._database.read() as db:
        (first,) = db.execute("select min(id) from booking").fetchone()
    diary.run(CancelBooking(booking_id=first, origin=Origin.WINDOW, reason="Ill"))

    out = export(diary)

    assert b"RRULE" not in out
    assert out.count(b"BEGIN:VEVENT") == 4
    assert out.count(b"STATUS:CANCELLED") == 1


def test_a_part_of_a_series_is_written_one_by_one(diary: Diary) -> None:
    take_in(diary, calendar(lab_clock(b"+0245"), SERIES, MOVED))
    day = Span.lasting(datetime(2026, 4, 15, 0, tzinfo=UTC), 24 * 60)

    out = diary.transfer.export(ExportSelection(span=day))

    assert b"RRULE" not in out
    assert out.count(b"BEGIN:VEVENT") == 1
    assert b"SUMMARY:Stand-up\\, later\r\n" in out


def test_a_series_one_of_which_changes_later_leaves_as_the_later_file_says(
    diary: Diary,
) -> None:
    later = MOVED.replace(b"SUMMARY:", b"SEQUENCE:1\r\nSUMMARY:Much ")
    take_in(diary, calendar(lab_clock(b"+0245"), SERIES, MOVED))
    take_in(diary, calendar(lab_clock(b"+0245"), SERIES, later))

    out = export(diary)

    assert SERIES + later in out
    assert out.count(b"BEGIN:VEVENT") == 2


def test_taking_a_series_back_forgets_its_components(diary: Diary) -> None:
    number = take_in(diary, calendar(lab_clock(b"+0245"), SERIES, MOVED))

    diary.run(TakeBackImport(import_id=number))

    with diary._database.read() as db:
        assert db.execute("select count(*) from original_series").fetchone()[0] == 0
    assert b"VEVENT" not in export(diary)


def test_a_series_told_twice_over_is_written_one_by_one(diary: Diary) -> None:
    first = calendar(lab_clock(b"+0245"), SERIES, MOVED)
    later = MOVED.replace(b"SUMMARY:", b"SEQUENCE:1\r\nSUMMARY:Much ")
    take_in(diary, first, calendar(lab_clock(b"+0245"), later))

    out = export(diary)

    assert b"RRULE" not in out
    assert out.count(b"BEGIN:VEVENT") == 4


def test_a_series_part_of_which_cannot_be_read_is_written_one_by_one(
    diary: Diary,
) -> None:
    broken = MOVED.replace(b"DTSTART;TZID=Lab Clock:20260415T110000", b"DTSTART:soon")
    take_in(diary, calendar(lab_clock(b"+0245"), SERIES, broken))

    assert b"RRULE" not in export(diary)


def test_a_zone_of_the_world_leaves_as_the_file_describes_it(diary: Diary) -> None:
    rules = lab_clock(b"+0200").replace(b"Lab Clock", b"Africa/Johannesburg")
    meeting = OWN.replace(b"Lab Clock", b"Africa/Johannesburg")
    take_in(diary, calendar(rules, meeting))

    assert rules + meeting in export(diary)
