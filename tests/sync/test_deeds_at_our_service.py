"""Seats, series, guests and answers over a real socket: told once, and seen again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.model.account import Platform
from pinmycal_desktop.model.booking import Attendee, Origin
from pinmycal_desktop.model.commands.bookings import (
    CancelBooking,
    CreateBooking,
    CreateSeries,
    EraseBooking,
    RescheduleBooking,
    RestoreBooking,
)
from pinmycal_desktop.model.commands.meetings import (
    AddAttendees,
    CancelBookings,
    CancelSeat,
    ChangeLocation,
    MarkAbsent,
    MoveSeat,
    Presence,
    RemoveAttendees,
)
from pinmycal_desktop.model.commands.setup import SaveEventType
from pinmycal_desktop.model.errors import Invalid
from pinmycal_desktop.model.event_type import (
    Frequency,
    Location,
    LocationKind,
    Recurrence,
    SeatPlan,
)
from tests.builders import a_guest, a_uid, at
from tests.server.calling import make_token
from tests.sync.computers import EVER, Computer

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path

    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.model.booking import Booking
    from tests.builders import SettableClock

TEN, ELEVEN = at(10, 9), at(10, 10)
WINDOW = Origin.WINDOW


@pytest.fixture
def computer(
    tmp_path: Path, url: str, theirs: Diary, clock: SettableClock
) -> Iterator[Computer]:
    """A computer signed in at the service as at Cal.com, in step."""
    made = Computer(tmp_path / "one", url, make_token(theirs), Platform.CALCOM, clock)
    made.sync()
    yield made
    made.close()


def offer(theirs: Diary, computer: Computer, clock: SettableClock, **f: object) -> int:
    """Let half an hour be offered in another way; return its number here."""
    there = next(e for e in theirs.event_types.all() if e.length == 30)
    theirs.run(SaveEventType(event_type=replace(there, **f)))  # type: ignore[arg-type]
    clock.advance(seconds=90_000)
    computer.sync()
    types = computer.diary.event_types.everywhere(account_id=computer.account.id)
    return next(each.id for each in types if each.length == 30)


def wish(event_type_id: int, start: datetime, email: str) -> CreateBooking:
    """Return what is to be booked."""
    return CreateBooking(
        uid=a_uid(),
        event_type_id=event_type_id,
        start=start,
        attendee=Attendee(name=email.partition("@")[0], email=email, zone="UTC"),
        origin=WINDOW,
    )


def served(theirs: Diary) -> list[Booking]:
    """Return what takes time at the service."""
    return [e for e in theirs.bookings.between(EVER) if e.status.takes_time]


def emails(booking: Booking) -> set[str]:
    """Return who comes."""
    return {each.email for each in booking.people}


def step(computer: Computer, clock: SettableClock) -> None:
    """Send what waits, and hear what came of it."""
    computer.sync()
    clock.advance(seconds=60)
    computer.sync()
    assert not computer.diary.outbox.items(computer.account.id)


def test_a_seat_is_taken_given_up_and_moved(
    computer: Computer, theirs: Diary, clock: SettableClock
) -> None:
    kind = offer(theirs, computer, clock, seats=SeatPlan(per_slot=5))
    for who in ("ava@example.org", "bo@example.org", "cy@example.org"):
        computer.diary.run(wish(kind, TEN, who))
        step(computer, clock)
    (meeting,) = served(theirs)
    assert len(meeting.seats) == 3
    (shown,) = (e for e in computer.bookings if e.status.takes_time)
    assert emails(shown) == emails(meeting), "one meeting here too"
    computer.diary.run(
        CancelSeat(booking_id=shown.id, email="bo@example.org", origin=WINDOW)
    )
    assert "bo@example.org" not in emails(computer.diary.bookings.get(shown.id))
    step(computer, clock)
    (meeting,) = served(theirs)
    assert emails(meeting) == {"ava@example.org", "cy@example.org"}
    computer.diary.run(
        MoveSeat(
            booking_id=shown.id,
            seat_uid="",
            email="cy@example.org",
            new_seat_uid=a_uid(),
            uid=a_uid(),
            start=ELEVEN,
            origin=WINDOW,
        )
    )
    step(computer, clock)
    there = {each.span.start: emails(each) for each in served(theirs)}
    assert there == {TEN: {"ava@example.org"}, ELEVEN: {"cy@example.org"}}
    here = [e for e in computer.bookings if e.status.takes_time]
    assert {each.span.start: emails(each) for each in here} == there
    assert computer.diary.bookings.get(shown.id).span.start == TEN


def test_a_seat_nobody_has_is_not_asked_for(
    computer: Computer, theirs: Diary, clock: SettableClock
) -> None:
    kind = offer(theirs, computer, clock, seats=SeatPlan(per_slot=5))
    booking = computer.diary.run(wish(kind, TEN, "ava@example.org")).booking
    with pytest.raises(Invalid) as said:
        computer.diary.run(
            CancelSeat(booking_id=booking.id, email="cy@example.org", origin=WINDOW)
        )
    assert said.value.problems[0].message.code == "seat.unknown"


def test_a_series_is_one_change_and_all_its_meetings_come(
    computer: Computer, theirs: Diary, clock: SettableClock
) -> None:
    weekly = Recurrence(frequency=Frequency.WEEKLY, occurrences=4)
    kind = offer(theirs, computer, clock, recurrence=weekly)
    first = wish(kind, TEN, "ava@example.org")
    uids = (first.uid, a_uid(), a_uid())
    series = CreateSeries(series_uid=a_uid(), uids=uids, first=first)
    (shown,) = computer.diary.run(series).bookings
    assert computer.diary.run(series).repeated
    assert len(computer.diary.outbox.items(computer.account.id)) == 1
    step(computer, clock)
    assert len(served(theirs)) == 3
    here = [e for e in computer.bookings if e.status.takes_time]
    starts = [each.span.start for each in served(theirs)]
    assert [each.span.start for each in here] == starts
    assert shown.id in {each.id for each in here}
    (uid,) = {each.series_uid for each in here}
    rest = CancelBookings(
        series_uid=uid, since=here[1].span.start, reason="Ill", origin=WINDOW
    )
    outcome = computer.diary.run(rest)
    assert outcome.undo is not None
    computer.diary.run(outcome.undo)
    assert not computer.diary.outbox.items(computer.account.id)
    computer.diary.run(rest)
    step(computer, clock)
    assert [each.span.start for each in served(theirs)] == starts[:1]


def test_a_series_that_never_left_moves_and_goes_as_one(
    computer: Computer, theirs: Diary, clock: SettableClock
) -> None:
    weekly = Recurrence(frequency=Frequency.WEEKLY, occurrences=4)
    kind = offer(theirs, computer, clock, recurrence=weekly)
    first = wish(kind, TEN, "ava@example.org")
    series = CreateSeries(series_uid=a_uid(), uids=(first.uid, a_uid()), first=first)
    (shown,) = computer.diary.run(series).bookings
    computer.diary.run(
        RescheduleBooking(booking_id=shown.id, start=ELEVEN, origin=WINDOW)
    )
    gone = CancelBooking(booking_id=shown.id, reason="No", origin=WINDOW)
    outcome = computer.diary.run(gone)
    assert not computer.diary.outbox.items(computer.account.id)
    assert outcome.undo is not None
    computer.diary.run(outcome.undo)
    step(computer, clock)
    assert [each.span.start for each in served(theirs)] == [ELEVEN, at(17, 10)]


def test_what_is_no_series_there_is_not_booked_as_one(
    computer: Computer, clock: SettableClock, theirs: Diary
) -> None:
    kind = offer(theirs, computer, clock)
    first = wish(kind, TEN, "ava@example.org")
    with pytest.raises(Invalid) as said:
        computer.diary.run(
            CreateSeries(series_uid=a_uid(), uids=(first.uid, a_uid()), first=first)
        )
    assert said.value.problems[0].message.code == "series.no-series"


def test_guests_places_and_absences_are_told(
    computer: Computer, theirs: Diary, clock: SettableClock
) -> None:
    booking = computer.book(TEN)
    step(computer, clock)
    place = Location(LocationKind.LINK, "https://meet.example.org/room")
    for command in (
        AddAttendees(
            booking_id=booking.id, people=(a_guest("cy@example.org"),), origin=WINDOW
        ),
        ChangeLocation(booking_id=booking.id, location=place, origin=WINDOW),
    ):
        computer.diary.run(command)
    step(computer, clock)
    (there,) = served(theirs)
    assert "cy@example.org" in emails(there)
    assert there.location == place
    clock.advance(seconds=(TEN - clock()).total_seconds() + 600)
    computer.diary.run(
        MarkAbsent(
            booking_id=booking.id,
            host=None,
            people=(Presence("bo@example.org", is_absent=True),),
            origin=WINDOW,
        )
    )
    step(computer, clock)
    (there,) = served(theirs)
    assert [p.email for p in there.people if p.is_absent] == ["bo@example.org"]


def test_a_cancellation_is_taken_back_until_it_leaves_and_not_after(
    computer: Computer, theirs: Diary, clock: SettableClock
) -> None:
    booking = computer.book(TEN)
    step(computer, clock)
    computer.diary.run(CancelBooking(booking_id=booking.id, reason="x", origin=WINDOW))
    computer.diary.run(RestoreBooking(booking_id=booking.id, origin=WINDOW))
    assert computer.active == [TEN]
    computer.diary.run(CancelBooking(booking_id=booking.id, reason="x", origin=WINDOW))
    step(computer, clock)
    with pytest.raises(Invalid) as said:
        computer.diary.run(RestoreBooking(booking_id=booking.id, origin=WINDOW))
    assert said.value.problems[0].message.code == "rights.no-restoring"
    assert not served(theirs)


def test_what_no_service_can_do_is_said_kindly(computer: Computer) -> None:
    booking = computer.book(TEN)
    for command, code in (
        (EraseBooking(booking_id=booking.id, origin=WINDOW), "rights.no-erasing"),
        (
            RemoveAttendees(booking_id=booking.id, attendee_ids=(1,), origin=WINDOW),
            "rights.no-removing",
        ),
    ):
        with pytest.raises(Invalid) as said:
            computer.diary.run(command)
        assert said.value.problems[0].message.code == code
