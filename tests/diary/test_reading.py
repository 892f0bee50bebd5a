"""Reading: weeks, lists, pages, slots; each answer one snapshot."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.diary import BookingQuery, Diary
from pinmycal_desktop.model.booking import BookingStatus, Origin
from pinmycal_desktop.model.commands.bookings import CancelBooking, RescheduleBooking
from pinmycal_desktop.model.errors import Invalid, NotFound, StoreTrouble
from pinmycal_desktop.model.reasons import ReasonKind
from pinmycal_desktop.model.span import Span
from tests.builders import a_schedule, a_wish, an_attendee, an_event_type, at

if TYPE_CHECKING:
    from pathlib import Path

    from tests.builders import SettableClock

WEEK = Span(at(9, 0), at(16, 0))


def book_some(diary: Diary) -> list[int]:
    starts = (at(10, 9), at(10, 11), at(11, 9), at(12, 9))
    return [diary.run(a_wish(start=each)).booking.id for each in starts]


def test_a_week_is_read_at_once(diary: Diary) -> None:
    ids = book_some(diary)
    diary.run(CancelBooking(booking_id=ids[0], origin=Origin.WINDOW))
    week = diary.week(WEEK)
    assert [each.id for each in week.bookings] == ids
    assert week.bookings[0].status is BookingStatus.CANCELLED
    assert week.account == diary.account.local()
    assert week.event_types == diary.event_types.all()
    assert week.open_hours == diary.slots.open_hours(WEEK)
    assert week.busy == ()
    assert week.span == WEEK


@pytest.mark.parametrize("zone", ["Europe/Rome", "America/Los_Angeles", "UTC"])
def test_days_are_counted_as_the_dates_their_bookings_touch(
    diary: Diary, zone: str
) -> None:
    ids = book_some(diary)
    diary.run(CancelBooking(booking_id=ids[0], origin=Origin.WINDOW))
    for start, length in (
        (at(13, 22, 45), 30),
        (at(14, 22, 30), 30),
        (at(17, 9), 1440),
    ):
        wish = a_wish(event_type_id=1, start=start, outside_hours=True)
        booking = diary.run(wish).booking
        moved = RescheduleBooking(
            booking_id=booking.id,
            start=start,
            length=length,
            origin=Origin.WINDOW,
            outside_hours=True,
        )
        diary.run(moved)
    first, days = date(2026, 3, 11), 9
    expected: dict[date, int] = {}
    shown = [first + timedelta(days=n) for n in range(days)]
    for each in diary.bookings.between(Span(at(1, 0), at(30, 0))):
        for day in each.span.dates(zone) if each.status.takes_time else ():
            if day in shown:
                expected[day] = expected.get(day, 0) + 1
    assert len(expected) > 4
    assert dict(diary.bookings.counted(first, days, zone)) == expected


def test_only_what_shares_time_is_read(diary: Diary) -> None:
    (booking_id,) = (diary.run(a_wish()).booking.id,)
    touching = (Span(at(10, 8), at(10, 9)), Span(at(10, 9, 30), at(10, 11)))
    assert all(diary.bookings.between(each) == () for each in touching)
    for span in (Span(at(10, 8), at(10, 9, 1)), Span(at(10, 9, 29), at(10, 11))):
        assert [each.id for each in diary.bookings.between(span)] == [booking_id]


def test_a_booking_longer_than_a_day_is_read_on_each_of_its_days(
    diary: Diary,
) -> None:
    booking = diary.run(a_wish()).booking
    day = diary.run(
        RescheduleBooking(
            booking_id=booking.id,
            start=at(10, 9),
            length=1440,
            origin=Origin.WINDOW,
            outside_hours=True,
        )
    ).booking
    assert diary.bookings.between(Span(at(11, 8), at(11, 9))) != ()
    assert day.span.end - day.span.start == timedelta(days=1)


def test_pages_follow_each_other_without_a_gap(diary: Diary) -> None:
    ids = book_some(diary)
    first = diary.bookings.search(BookingQuery(limit=3))
    second = diary.bookings.search(BookingQuery(limit=3, after=first.next))
    assert [each.id for each in first.bookings + second.bookings] == ids
    assert first.next
    assert second.next == ""


@pytest.mark.parametrize("after", ["x", "1.x", "1", ".", "1." + "9" * 40])
def test_a_page_nobody_handed_out_is_refused(diary: Diary, after: str) -> None:
    with pytest.raises(Invalid) as caught:
        diary.bookings.search(BookingQuery(after=after))
    assert caught.value.problems[0].field == "after"


@pytest.mark.parametrize("limit", [0, 1001])
def test_a_page_has_a_size(diary: Diary, limit: int) -> None:
    with pytest.raises(Invalid):
        diary.bookings.search(BookingQuery(limit=limit))


def test_bookings_are_found_by_what_is_known_of_them(diary: Diary) -> None:
    ids = book_some(diary)
    tom = diary.run(
        a_wish(
            start=at(13, 9),
            event_type_id=1,
            attendee=an_attendee(name="Tom 100%_x", email="Tom@Example.org"),
            notes="about the roof, über alles",
        )
    ).booking.id
    diary.run(CancelBooking(booking_id=ids[1], origin=Origin.WINDOW))

    def found(query: BookingQuery) -> list[int]:
        return [each.id for each in diary.bookings.search(query).bookings]

    assert found(BookingQuery()) == [*ids, tom]
    assert found(BookingQuery(email="tom@example.ORG ")) == [tom]
    assert found(BookingQuery(text="ROOF")) == [tom]
    assert found(BookingQuery(text="ÜBER")) == [tom]
    assert found(BookingQuery(text="100%_x")) == [tom]
    assert found(BookingQuery(text="100__x")) == []
    assert found(BookingQuery(event_type_id=1)) == [tom]
    assert found(BookingQuery(span=Span(at(11, 0), at(12, 0)))) == [ids[2]]
    cancelled = frozenset({BookingStatus.CANCELLED})
    assert found(BookingQuery(statuses=cancelled)) == [ids[1]]


def test_what_is_not_there_is_named(diary: Diary) -> None:
    with pytest.raises(NotFound):
        diary.bookings.get(99)
    with pytest.raises(NotFound):
        diary.bookings.by_uid("nobody")
    assert diary.busy.calendars() == ()
    assert diary.busy.between(WEEK) == ()


def test_slots_and_objections_agree(diary: Diary) -> None:
    diary.run(a_wish())
    answer = diary.slots.find(2, span=WEEK, zone="Europe/Rome")
    starts = {each.start for each in answer.slots}
    assert at(10, 9) not in starts
    assert at(10, 9, 30) in starts
    assert diary.slots.objections(2, start=at(10, 9, 30)) == ()
    taken = diary.slots.objections(2, start=at(10, 9))
    assert [each.kind for each in taken] == [ReasonKind.BOOKING]


def test_slots_of_a_moving_booking_leave_it_out(diary: Diary) -> None:
    booking = diary.run(a_wish()).booking
    answer = diary.slots.find(2, span=WEEK, zone="Europe/Rome", moving=booking.id)
    assert at(10, 9) in {each.start for each in answer.slots}


def test_the_nearest_slots_come_first_however_far(diary: Diary) -> None:
    near = diary.slots.nearest(2, start=at(14, 12), count=2)
    assert [each.start for each in near] == [at(13, 15, 30), at(13, 15)]
    diary_of_weeks = diary.slots.nearest(2, start=at(9, 7), count=80)
    assert len(diary_of_weeks) == 80


def test_a_preview_asks_nobody_to_save_first(diary: Diary) -> None:
    answer = diary.slots.preview(
        an_event_type(lengths=(20,)),
        a_schedule(),
        span=Span(at(10, 0), at(11, 0)),
        zone="Europe/Rome",
    )
    assert len(answer.slots) == 8 * 3


def test_slots_are_asked_in_a_known_zone_for_a_year_at_most(diary: Diary) -> None:
    with pytest.raises(Invalid):
        diary.slots.find(2, span=WEEK, zone="Nowhere")
    with pytest.raises(Invalid):
        diary.slots.find(
            2, span=Span(at(1, 0), at(1, 0) + timedelta(days=367)), zone="UTC"
        )


def test_slots_at_another_moment_are_those_of_that_moment(diary: Diary) -> None:
    day = Span(at(10, 0), at(11, 0))
    later = diary.slots.find(2, span=day, zone="UTC", now=at(10, 15, 15))
    assert [each.start for each in later.slots] == [at(10, 15, 30)]


def test_a_diary_opened_for_looking_changes_nothing(
    diary: Diary, database: Path, clock: SettableClock
) -> None:
    booking = diary.run(a_wish()).booking
    looking = Diary.open(database, clock=clock, read_only=True)
    assert looking.bookings.get(booking.id) == booking
    with pytest.raises(StoreTrouble) as caught:
        looking.run(a_wish(start=at(11, 9)))
    assert caught.value.message.code == "store.opened-read-only"
    looking.close()


def test_looking_at_what_is_not_there_makes_nothing(
    tmp_path: Path, clock: SettableClock
) -> None:
    with pytest.raises(StoreTrouble):
        Diary.open(tmp_path / "none.db", clock=clock, read_only=True)
    assert list(tmp_path.iterdir()) == []
