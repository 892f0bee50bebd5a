"""Twenty mails of a booking server come in as the nine meetings they tell of."""

from __future__ import annotations

import random
from dataclasses import fields, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.ics.child import read_in_child
from pinmycal_desktop.ics.reader import read_calendar
from pinmycal_desktop.model.booking import Booking, BookingStatus
from pinmycal_desktop.model.importing import Known, join_files, plan_import
from pinmycal_desktop.model.meetings import booking_from, names_of
from pinmycal_desktop.model.transfer import ImportTarget, ImportVerdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pinmycal_desktop.model.span import Span
    from pinmycal_desktop.model.transfer import CalendarFile, ImportPreview

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
HOSTS = {"own": "mira@studio.example", "real": "ada@example.test"}
MIRA = Known(host_email=HOSTS["own"])


def _files(mails: Sequence[bytes], window: Span) -> list[CalendarFile]:
    return [
        read_calendar(mail, name=f"{number}.ics", window=window, zone="Europe/Lisbon")
        for number, mail in enumerate(mails)
    ]


def _taken_in(preview: ImportPreview, host_email: str) -> dict[str, Booking]:
    """Return the bookings an import makes, by their names."""
    bookings: dict[str, Booking] = {}
    for number, row in enumerate(preview.rows, start=1):
        assert row.event is not None
        booking = booking_from(
            row.event,
            uid=f"uid-{number}",
            account_id=1,
            host_id=1,
            host_email=host_email,
            zone="Europe/Lisbon",
            now=NOW,
        )
        stored = Booking(
            **{
                each.name: getattr(booking, each.name)
                for each in fields(Booking)
                if each.name not in ("id", "revision")
            },
            id=number,
            revision=1,
        )
        for name in names_of(row.event):
            bookings[name] = stored
    return bookings


def _known(bookings: dict[str, Booking], host_email: str) -> Known:
    different = {each.id: each for each in bookings.values()}
    return Known(
        host_email=host_email,
        bookings=bookings,
        overlapping=tuple(different.values()),
    )


@pytest.fixture(params=["own", "real"])
def mails(request: pytest.FixtureRequest, own_mails: list[bytes]) -> list[bytes]:
    """Return our own mails, and the recorded ones when they are at hand."""
    if request.param == "own":
        return own_mails
    for folder in Path(__file__).parents:
        recorded = folder / "shared" / "ics" / "calcom-mails"
        if recorded.is_dir():
            return [each.read_bytes() for each in sorted(recorded.glob("*.ics"))]
    pytest.skip("only on a checkout that has the recordings beside it")


@pytest.fixture
def host_email(request: pytest.FixtureRequest) -> str:
    """Return the address of the host the mails were sent for."""
    return HOSTS[request.node.callspec.params["mails"]]


def test_twenty_mails_are_nine_meetings(
    mails: list[bytes], window: Span, host_email: str
) -> None:
    file = join_files(_files(mails, window))

    preview = plan_import(file, None, Known(host_email=host_email))

    assert preview.target is ImportTarget.BOOKINGS
    assert len(preview.rows) == 9
    assert preview.count(ImportVerdict.NEW) == 8
    assert preview.count(ImportVerdict.CANCELLED) == 1
    assert [note.code for note in preview.notes] == ["transfer.joined"]
    assert all(row.conflicts == () for row in preview.rows)


@pytest.mark.parametrize("seed", range(8))
def test_the_order_of_the_mails_does_not_matter(
    mails: list[bytes], window: Span, host_email: str, seed: int
) -> None:
    in_order = _files(mails, window)
    shuffled = random.Random(seed).sample(in_order, len(in_order))  # noqa: S311 - no secret
    known = Known(host_email=host_email)

    expected = plan_import(join_files(in_order), None, known)
    found = plan_import(join_files(shuffled), None, known)

    assert _told(found, host_email) == _told(expected, host_email)


def _told(preview: ImportPreview, host_email: str) -> list[tuple[object, ...]]:
    """Return what a person would see of a preview."""
    bookings = {each.id: each for each in _taken_in(preview, host_email).values()}
    return [
        (
            row.verdict,
            each.title,
            each.span,
            each.attendee.email,
            sorted(each.guests),
            each.location,
            each.status,
        )
        for row, each in zip(preview.rows, bookings.values(), strict=True)
    ]


def test_taking_the_mails_in_again_changes_nothing(
    mails: list[bytes], window: Span, host_email: str
) -> None:
    file = join_files(_files(mails, window))
    first = plan_import(file, ImportTarget.BOOKINGS, Known(host_email=host_email))
    known = _known(_taken_in(first, host_email), host_email)

    again = plan_import(file, None, known)

    assert again.count(ImportVerdict.SAME) == len(again.rows) == 9


def test_each_mail_alone_changes_nothing_afterwards(
    mails: list[bytes], window: Span, host_email: str
) -> None:
    files = _files(mails, window)
    first = plan_import(join_files(files), None, Known(host_email=host_email))
    known = _known(_taken_in(first, host_email), host_email)

    previews = [plan_import(file, None, known) for file in files]

    assert {row.verdict for each in previews for row in each.rows} == {
        ImportVerdict.SAME
    }


def test_the_last_state_of_a_meeting_wins(own_mails: list[bytes], window: Span) -> None:
    file = join_files(_files(own_mails, window))
    bookings = _taken_in(plan_import(file, None, MIRA), HOSTS["own"])

    asked = bookings["z9Y8x7W6v5U4t3S2r1Q0pO"]

    assert asked.attendee.email == "ask@reader.example"
    assert asked.guests == ("later@reader.example", "kk@reader.example")
    assert asked.location.value == "4 Mill Lane"


def test_another_seat_is_a_meeting_of_its_own_for_who_came_last(
    own_mails: list[bytes], window: Span
) -> None:
    file = join_files(_files(own_mails, window))
    preview = plan_import(file, None, MIRA)
    bookings = _taken_in(preview, HOSTS["own"])

    first, second = (
        bookings["c4VxZ8aQwE2rT6yUiP0oLk"],
        bookings["H7gFdSaP1oIuYtReWqMnBv"],
    )

    assert first.span == second.span
    assert first.attendee.email == "seat1@reader.example"
    assert second.attendee.email == "seat2@reader.example"
    reasons = [row.reason.code for row in preview.rows if row.reason]
    assert reasons == ["transfer.another-seat"]


def test_a_cancelled_meeting_comes_in_cancelled_under_its_plain_title(
    own_mails: list[bytes], window: Span
) -> None:
    file = join_files(_files(own_mails, window))
    off = _taken_in(plan_import(file, None, MIRA), HOSTS["own"])[
        "q1W2e3R4t5Y6u7I8o9P0aS"
    ]

    assert off.status is BookingStatus.CANCELLED
    assert off.title == "Portfolio review between Mira Weber and Jonas Falk"


def test_the_invitee_keeps_the_zone_the_mail_names(
    own_mails: list[bytes], window: Span
) -> None:
    files = _files(own_mails, window)

    zones = {each.attendees[0].zone for file in files for each in file.events}

    assert zones == {"Europe/Madrid", "Asia/Seoul", "Europe/Lisbon"}


def test_a_mail_reads_the_same_in_the_child(
    own_mails: list[bytes], window: Span
) -> None:
    mail = own_mails[2]

    here = read_calendar(mail, name="x", window=window, zone="Europe/Lisbon")
    there = read_in_child(mail, name="x", window=window, zone="Europe/Lisbon")

    assert replace(there, originals=()) == here
