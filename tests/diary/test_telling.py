"""Every deed about a booking is told, once, in the transaction of the deed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from pinmycal_desktop.model.access import Sender
from pinmycal_desktop.model.booking import Booking, Origin
from pinmycal_desktop.model.commands.bookings import (
    CancelBooking,
    ConfirmBooking,
    CreateSeries,
    DeclineBooking,
    RescheduleBooking,
)
from pinmycal_desktop.model.commands.meetings import (
    CancelBookings,
    CancelSeat,
    MarkAbsent,
    MoveSeat,
    Presence,
)
from pinmycal_desktop.model.commands.setup import SaveEventType
from pinmycal_desktop.model.commands.webhooks import SaveSubscription
from pinmycal_desktop.model.errors import SlotTaken
from pinmycal_desktop.model.event_type import (
    Confirmation,
    Frequency,
    Recurrence,
    SeatPlan,
)
from pinmycal_desktop.model.subscriptions import Subscription
from tests.builders import NOW, a_uid, a_wish, an_attendee, an_event_type, at

if TYPE_CHECKING:
    from pinmycal_desktop.diary import Diary
    from tests.builders import SettableClock

WHOLE = ("CREATED", "REQUESTED", "REJECTED", "RESCHEDULED", "CANCELLED")


@pytest.fixture(autouse=True)
def subscribed(diary: Diary) -> None:
    """Somebody wants to hear of everything."""
    names = (*WHOLE, "NO_SHOW_UPDATED")
    subscription = Subscription(
        uid=a_uid(),
        account_id=1,
        host_id=1,
        sender=Sender.CALCOM,
        url="http://127.0.0.1:1/hook",
        triggers=tuple(f"BOOKING_{each}" for each in names),
        created_at=NOW,
    )
    diary.run(SaveSubscription(subscription=subscription))


def told(diary: Diary) -> list[str]:
    """Return what was told so far, oldest first."""
    log = sorted(diary.outgoing.log(), key=lambda each: each.id)
    return [each.trigger.removeprefix("BOOKING_") for each in log]


def payload(diary: Diary) -> dict[str, Any]:
    """Return what was told last."""
    last = max(diary.outgoing.log(), key=lambda each: each.id)
    found: dict[str, Any] = json.loads(last.body)["payload"]
    return found


def offered(diary: Diary, **changes: object) -> int:
    return diary.run(SaveEventType(event_type=an_event_type(**changes))).event_type.id


def move(booking: Booking, **changes: object) -> RescheduleBooking:
    return RescheduleBooking(
        booking_id=booking.id,
        start=at(10, 10),
        origin=Origin.SERVICE,
        **changes,  # type: ignore[arg-type]
    )


def test_making_moving_and_cancelling_are_told(diary: Diary) -> None:
    booking = diary.run(a_wish()).booking
    diary.run(move(booking))
    diary.run(CancelBooking(booking_id=booking.id, origin=Origin.SERVICE))
    assert told(diary) == ["CREATED", "RESCHEDULED", "CANCELLED"]


def test_what_failed_and_what_was_asked_again_is_not_told(diary: Diary) -> None:
    wish = a_wish()
    diary.run(wish)
    diary.run(wish)
    with pytest.raises(SlotTaken):
        diary.run(a_wish())
    assert told(diary) == ["CREATED"]


def test_asking_answering_and_asking_again_are_told(diary: Diary) -> None:
    type_id = offered(diary, confirmation=Confirmation.ALWAYS)
    one = diary.run(a_wish(event_type_id=type_id)).booking
    diary.run(ConfirmBooking(booking_id=one.id, origin=Origin.SERVICE))
    diary.run(move(one, asks_again=True))
    diary.run(DeclineBooking(booking_id=one.id, reason="no", origin=Origin.SERVICE))
    assert told(diary) == ["REQUESTED", "CREATED", "REQUESTED", "REJECTED"]


def test_undoing_is_told_as_what_it_comes_to(diary: Diary) -> None:
    outcome = diary.run(a_wish())
    assert outcome.undo
    erased = diary.run(outcome.undo)
    assert erased.undo
    booking = diary.run(erased.undo).booking
    gone = diary.run(CancelBooking(booking_id=booking.id, origin=Origin.WINDOW))
    assert gone.undo
    diary.run(gone.undo)
    assert told(diary) == ["CREATED", "CANCELLED", "CREATED", "CANCELLED", "CREATED"]


def test_each_seat_is_told_by_itself(diary: Diary) -> None:
    type_id = offered(diary, seats=SeatPlan(per_slot=3))
    for n in (1, 2):
        person = an_attendee(email=f"g{n}@example.org")
        booking = diary.run(
            a_wish(event_type_id=type_id, seat_uid=f"s{n}", attendee=person)
        ).booking
    diary.run(
        MoveSeat(
            booking_id=booking.id,
            seat_uid="s1",
            new_seat_uid="s3",
            uid=a_uid(),
            start=at(10, 10),
            origin=Origin.SERVICE,
        )
    )
    diary.run(CancelSeat(booking_id=booking.id, seat_uid="s2", origin=Origin.SERVICE))
    assert told(diary) == ["CREATED", "CREATED", "RESCHEDULED", "CANCELLED"]
    assert [each["email"] for each in payload(diary)["attendees"]] == ["g2@example.org"]


def test_every_meeting_of_a_series_is_told(diary: Diary) -> None:
    recurrence = Recurrence(frequency=Frequency.WEEKLY, occurrences=2)
    wish = a_wish(event_type_id=offered(diary, recurrence=recurrence))
    series = CreateSeries(series_uid="s", uids=(wish.uid, a_uid()), first=wish)
    diary.run(series)
    outcome = diary.run(CancelBookings(series_uid="s", origin=Origin.SERVICE))
    assert outcome.undo
    diary.run(outcome.undo)
    assert told(diary) == [*["CREATED"] * 2, *["CANCELLED"] * 2, *["CREATED"] * 2]


def test_absences_are_told(diary: Diary, clock: SettableClock) -> None:
    booking = diary.run(a_wish()).booking
    clock.now = at(10, 10)
    people = (Presence("ava@example.org", is_absent=True),)
    absent = MarkAbsent(booking_id=booking.id, people=people, origin=Origin.SERVICE)
    diary.run(absent)
    diary.run(absent)
    assert told(diary) == ["CREATED", "NO_SHOW_UPDATED"]
