"""What mails say of meetings (iTIP, RFC 5546), from the file to what is booked."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING, Any

import pytest

from pinmycal_desktop.cli.session import Exit

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.typing_commands import Typing

COUNTS = ("new", "changed", "same", "cancelled", "unreadable")


def mail(folder: Path, method: str, *lines: str, component: str = "VEVENT") -> str:
    """Write the mail that a calendar program sends, and return where it is."""
    event = (
        *(f"BEGIN:{component}", "UID:meet@x.test", "DTSTAMP:20260301T080000Z"),
        *("ORGANIZER;CN=Olga:mailto:olga@x.test", *lines, f"END:{component}"),
    )
    calendar = "\r\n".join(
        (
            *("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//X//EN", f"METHOD:{method}"),
            *(*event, "END:VCALENDAR", ""),
        )
    )
    body = base64.encodebytes(calendar.encode()).decode()
    path = folder / f"{method}.eml"
    path.write_text(
        "From: Olga <olga@x.test>\nTo: nora@x.test\nSubject: Budget\n"
        "MIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=b\n\n"
        "--b\nContent-Type: text/plain\n\nSee the calendar.\n"
        f"--b\nContent-Type: text/calendar; method={method}\n"
        f"Content-Transfer-Encoding: base64\n\n{body}--b--\n",
        "utf-8",
    )
    return str(path)


ANA = "ATTENDEE;CN=Ana;PARTSTAT={}:mailto:ana@x.test"
AT_TEN = ("SUMMARY:Budget", "DTSTART:20260312T100000Z", "DTEND:20260312T110000Z")
AT_TWO = ("SUMMARY:Budget", "DTSTART:20260312T140000Z", "DTEND:20260312T150000Z")


def looked_at(typing: Typing, file: str, *more: str) -> dict[str, Any]:
    """Return what taking a file in would change."""
    told = typing("import", file, "--dry-run", "--json", *more)
    assert told.exit == Exit.DONE, told.err
    return dict(told.json)


def counted(told: dict[str, Any]) -> dict[str, int]:
    """Return the counts that are not 0."""
    return {name: told[name] for name in COUNTS if told[name]}


@pytest.mark.parametrize("target", ["bookings", "busy"])
def test_a_meeting_is_asked_for_moved_and_called_off(
    typing: Typing, tmp_path: Path, target: str
) -> None:
    as_target = ("--as", target)
    ana = ANA.format("NEEDS-ACTION")
    asked = mail(tmp_path, "REQUEST", *AT_TEN, ana)
    assert counted(looked_at(typing, asked, *as_target)) == {"new": 1}
    assert typing("import", asked, *as_target).exit == Exit.DONE
    assert counted(looked_at(typing, asked, *as_target)) == {"same": 1}

    moved = mail(tmp_path, "REQUEST", *AT_TWO, "SEQUENCE:1", ana)
    assert counted(looked_at(typing, moved, *as_target)) == {"changed": 1}
    assert typing("import", moved, *as_target).exit == Exit.DONE

    off = mail(tmp_path, "CANCEL", *AT_TWO, "SEQUENCE:2", ana)
    assert counted(looked_at(typing, off, *as_target)) == {"cancelled": 1}
    assert "1 cancelled" in typing("import", off, *as_target).out


@pytest.mark.parametrize(
    ("method", "lines", "said"),
    [
        ("REPLY", (ANA.format("ACCEPTED"),), "Ana accepts"),
        ("REPLY", (ANA.format("DECLINED"), *AT_TEN), "Ana declines"),
        ("COUNTER", (ANA.format("TENTATIVE"), *AT_TWO), "Ana asks for another time"),
        ("DECLINECOUNTER", (), "Olga keeps to the time"),
        ("REFRESH", (ANA.format("NEEDS-ACTION"),), "Ana asks for the invitation"),
    ],
)
def test_what_somebody_says_of_a_meeting_is_told_beside_it(
    typing: Typing, tmp_path: Path, method: str, lines: tuple[str, ...], said: str
) -> None:
    asked = mail(tmp_path, "REQUEST", *AT_TEN, ANA.format("NEEDS-ACTION"))
    assert typing("import", asked, "--as", "bookings").exit == Exit.DONE
    answer = mail(tmp_path, method, *lines)

    told = looked_at(typing, answer)

    assert counted(told) == {"same": 1}
    (row,) = told["preview"]["rows"]
    assert (row["title"], row["booking_id"]) == ("Budget", 1)
    shown = typing("import", answer, "--dry-run").out
    assert said in shown
    assert "Budget" in shown
    done = typing("import", answer)
    assert done.exit == Exit.DONE, done.err
    assert said in done.out
    assert "Nothing was written" in done.out
    assert counted(looked_at(typing, asked, "--as", "bookings")) == {"same": 1}


def test_busy_times_of_a_mail_become_busy_times(typing: Typing, tmp_path: Path) -> None:
    busy = mail(
        tmp_path,
        "PUBLISH",
        "FREEBUSY:20260312T100000Z/PT1H,20260312T140000Z/20260312T150000Z",
        "FREEBUSY;FBTYPE=FREE:20260312T160000Z/PT1H",
        component="VFREEBUSY",
    )

    assert counted(looked_at(typing, busy)) == {"new": 2}
    assert typing("import", busy).exit == Exit.DONE
    assert counted(looked_at(typing, busy)) == {"same": 2}
