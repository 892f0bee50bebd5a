"""VFREEBUSY: busy times without events."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from pinmycal_desktop.model.transfer import CalendarFile

    Read = Callable[..., CalendarFile]

NINE = datetime(2026, 4, 13, 9, tzinfo=UTC)


def busy(*lines: str) -> tuple[str, ...]:
    return (
        "BEGIN:VFREEBUSY",
        "UID:fb@x",
        "DTSTAMP:20260401T000000Z",
        "ORGANIZER;CN=Ava Stone:mailto:ava@x.test",
        *lines,
        "END:VFREEBUSY",
    )


def test_busy_times_are_read_in_the_name_of_whose_they_are(read: Read) -> None:
    file = read(
        *busy(
            "FREEBUSY:20260413T090000Z/PT30M,20260413T140000Z/20260413T150000Z",
            "FREEBUSY;FBTYPE=BUSY-TENTATIVE:20260414T090000Z/PT1H",
        ),
        around=("METHOD:PUBLISH",),
    )

    first, second, third = file.events
    assert first.span == Span.lasting(NINE, 30)
    assert second.span == Span.lasting(NINE.replace(hour=14), 60)
    assert (first.title, first.uid) == ("Ava Stone", "fb@x")
    assert first.recurrence_id == "20260413T090000Z"
    assert first.stamp == datetime(2026, 4, 1, tzinfo=UTC)
    assert [each.is_tentative for each in file.events] == [False, False, True]
    assert third.span.start.day == 14
    assert file.notes == ()


def test_free_times_are_no_busy_times(read: Read) -> None:
    file = read(*busy("FREEBUSY;FBTYPE=FREE:20260413T090000Z/PT30M"))

    assert file.events == ()
    assert file.unreadable == ()


def test_busy_times_that_answer_a_question_are_those_of_who_answers(read: Read) -> None:
    ben = "ATTENDEE;CN=Ben:mailto:ben@x.test"

    file = read(*busy(ben, "FREEBUSY:20260413T090000Z/PT30M"), around=("METHOD:REPLY",))

    assert [each.title for each in file.events] == ["Ben"]


def test_a_question_after_busy_times_is_said(read: Read) -> None:
    file = read(*busy("DTSTART:20260413T090000Z"), around=("METHOD:REQUEST",))

    assert file.events == ()
    assert [note.code for note in file.notes] == ["transfer.no-busy-times"]


@pytest.mark.parametrize(
    "period",
    [
        "20260413T090000Z",
        "20260413T090000Z/",
        "20260413/P1D",
        "soon/PT1H",
        "20260413T090000Z/later",
        "20260413T090000Z/-PT1H",
        "20260413T090000Z/20260412T090000Z",
        "09990413T090000Z/PT1H",
    ],
)
def test_a_period_that_cannot_be_is_reported_and_the_others_count(
    read: Read, period: str
) -> None:
    file = read(*busy(f"FREEBUSY:{period},20260413T140000Z/PT30M"))

    assert [each.span.start.hour for each in file.events] == [14]
    assert [each.reason.code for each in file.unreadable] == ["transfer.bad-time"]


def test_busy_times_beside_events_are_both_read(read: Read) -> None:
    event = ("BEGIN:VEVENT", "UID:e", "DTSTART:20260413T120000Z", "END:VEVENT")

    file = read(*busy("FREEBUSY:20260413T090000Z/PT30M"), *event)

    assert {each.uid for each in file.events} == {"fb@x", "e"}
