"""Meetings with seats, and slots that are held: R30 and R31."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pinmycal_desktop.model.booking import Attendee, Seat
from pinmycal_desktop.model.engagements import Engagements
from pinmycal_desktop.model.event_type import SeatPlan
from pinmycal_desktop.model.hosts import EventHost, Scheduling
from pinmycal_desktop.model.reservation import Reservation
from pinmycal_desktop.model.slots import (
    Availability,
    Offering,
    Reason,
    ReasonKind,
    SeatedSlot,
    find,
    find_slots,
    free,
    free_slots,
    hosts_free,
    objections,
    why_not,
)
from tests.model.making import booking, busy, event_type, query, schedule, span, utc

if TYPE_CHECKING:
    from pinmycal_desktop.model.booking import Booking, Engagement
    from pinmycal_desktop.model.event_type import EventType
    from pinmycal_desktop.model.slots import Slot

AVA = Attendee(name="Ava", email="ava@example.com", zone="UTC")
NOW = utc("2026-05-20")
DAY = query("2026-06-01T08:00", "2026-06-01T13:00", now=NOW)
TEN = span("2026-06-01T10:00", "2026-06-01T11:00")


def yoga(seats: int = 3, **fields: Any) -> EventType:
    return event_type(seats=SeatPlan(per_slot=seats), **fields)


def session(
    start: str, end: str, taken: int = 1, number: int = 7, **fields: Any
) -> Booking:
    seats = tuple(Seat(uid=f"seat-{each}", attendee=AVA) for each in range(taken))
    day = "2026-06-01T"
    uid = f"yoga-{number}"
    return booking(day + start, day + end, id=number, uid=uid, seats=seats, **fields)


def held(
    start: str, end: str, until: str = "2026-06-01", kind: int = 1, uid: str = "held"
) -> Reservation:
    return Reservation(
        uid=uid,
        account_id=1,
        host_ids=(1,),
        event_type_id=kind,
        span=span(f"2026-06-01T{start}", f"2026-06-01T{end}"),
        until=utc(until),
    )


def told(slots: tuple[Slot, ...]) -> list[str]:
    return [
        f"{each.start:%H:%M} {each.seats_taken} {each.booking_uid}".strip()
        for each in slots
        if isinstance(each, SeatedSlot)
    ]


def offered(kind: EventType, *taken: Engagement) -> list[str]:
    answer = find_slots(kind, schedule(), taken, DAY)
    assert free_slots(kind, schedule(), taken, DAY) == answer.slots
    for each in answer.slots:
        assert objections(kind, schedule(), taken, each.span, DAY) == ()
    return told(answer.slots)


def against(kind: EventType, *taken: Engagement, **asked: Any) -> list[Reason]:
    this = query("2026-06-01T08:00", "2026-06-01T13:00", **{"now": NOW, **asked})
    return list(objections(kind, schedule(), taken, TEN, this))


def test_a_meeting_with_seats_left_can_be_joined_and_new_ones_made() -> None:
    there = session("10:00", "11:00", 2)
    assert offered(yoga(), there) == ["09:00 0", "10:00 2 yoga-7", "11:00 0"]


def test_one_without_seats_left_is_gone_and_says_so() -> None:
    there = session("10:00", "11:00", 3)
    assert offered(yoga(), there) == ["09:00 0", "11:00 0"]
    (reason,) = against(yoga(), there)
    assert (reason.kind, reason.booking_id, reason.amount) == (ReasonKind.SEATS, 7, 3)


def test_a_meeting_off_the_grid_can_be_joined_at_its_own_time() -> None:
    there = session("10:10", "11:10")
    assert offered(yoga(), there) == ["09:00 0", "10:10 1 yoga-7"]


def test_no_other_meeting_may_overlap_one_with_seats_left() -> None:
    there = session("10:00", "11:00")
    kind = yoga(slot_interval=30)
    assert offered(kind, there) == ["09:00 0", "10:00 1 yoga-7", "11:00 0"]
    longer = span("2026-06-01T10:00", "2026-06-01T11:30")
    (reason,) = objections(kind, schedule(), (there,), longer, DAY)
    assert reason.kind is ReasonKind.BOOKING


def test_its_buffers_are_kept_free_and_not_offered() -> None:
    there = session("10:00", "11:00", buffer_before=15, buffer_after=15)
    kind = yoga(slot_interval=15)
    assert offered(kind, there) == ["10:00 1 yoga-7"]
    answer = find_slots(kind, schedule(), (there,), DAY)
    kinds = [each.kind.value for each in answer.reasons]
    assert kinds == ["closed", "too-short", "buffer", "buffer", "too-short", "closed"]


def test_what_stands_in_its_way_keeps_everybody_from_joining() -> None:
    there = session("10:00", "11:00")
    assert offered(yoga(), there, busy("2026-06-01T10:30", "2026-06-01T10:45")) == [
        "09:00 0",
        "11:00 0",
    ]
    assert offered(yoga(), session("12:00", "13:00")) == [
        "09:00 0",
        "10:00 0",
        "11:00 0",
    ]
    crossing = session("10:30", "11:30", number=8)
    assert offered(yoga(), there, crossing) == ["09:00 0"]


def test_another_types_booking_is_no_meeting_to_join() -> None:
    there = session("10:00", "11:00", event_type_id=2)
    assert offered(yoga(), there) == ["09:00 0", "11:00 0"]
    twin = session("10:00", "11:00", number=8)
    assert offered(yoga(), there, twin) == ["09:00 0", "11:00 0"]


def test_only_the_length_it_has_can_be_joined() -> None:
    asked = query("2026-06-01T10:00", "2026-06-01T11:00", now=NOW, length=30)
    there = session("10:00", "11:00")
    assert free_slots(yoga(), schedule(), (there,), asked) == ()


def test_a_reserved_seat_is_one_less() -> None:
    there, waiting = session("10:00", "11:00"), held("10:00", "11:00")
    assert offered(yoga(), there, waiting)[1] == "10:00 2 yoga-7"
    assert offered(yoga(2), there, waiting) == ["09:00 0", "11:00 0"]
    kinds = {each.kind for each in against(yoga(2), there, waiting)}
    assert kinds == {ReasonKind.SEATS, ReasonKind.RESERVED}
    mine = frozenset({"held"})
    assert against(yoga(2), there, waiting, holding=mine) == []


def test_a_meeting_that_is_only_reserved_can_be_joined_too() -> None:
    assert offered(yoga(), held("10:00", "11:00"))[1] == "10:00 1"
    assert offered(yoga(1), held("10:00", "11:00")) == ["09:00 0", "11:00 0"]


def test_the_first_of_a_day_may_be_one_to_join() -> None:
    kind = yoga(first_slot_only=True)
    assert offered(kind, session("09:00", "10:00")) == ["09:00 1 yoga-7"]
    assert offered(kind, session("10:00", "11:00")) == ["09:00 0"]
    (reason,) = against(kind, session("10:00", "11:00"))
    assert reason.kind is ReasonKind.FIRST_ONLY


def test_the_first_of_a_day_is_one_to_join_although_it_was_not_asked_for() -> None:
    there = Engagements([session("09:00", "10:00")])
    it = Offering.of_host(yoga(first_slot_only=True), schedule(), there)
    asked = query("2026-06-01T09:30", "2026-06-01T13:00", now=NOW)
    assert free(it, asked) == ()


def test_a_notice_holds_for_joining() -> None:
    late = query("2026-06-01T09:00", "2026-06-01T11:00", now=utc("2026-06-01T09:30"))
    kind = yoga(minimum_notice=60)
    there = session("10:00", "11:00")
    answer = find_slots(kind, schedule(), (there,), late)
    assert answer.slots == ()
    assert ReasonKind.NOTICE in {each.kind for each in answer.reasons}


def test_what_is_held_is_held_for_every_event_type_without_buffers() -> None:
    kind = event_type(30, buffer_before=30, buffer_after=30)
    answer = find_slots(kind, schedule(), (held("10:00", "10:30", kind=9),), DAY)
    starts = [f"{each.start:%H:%M}" for each in answer.slots]
    assert starts == ["09:00", "09:30", "10:30", "11:00", "11:30"]
    (reason,) = [each for each in answer.reasons if each.kind is ReasonKind.RESERVED]
    assert (reason.span.minutes, reason.subject) == (30, "")


def test_what_is_held_frees_itself_and_is_free_for_its_holder() -> None:
    kind, waiting = event_type(), held("10:00", "11:00", until="2026-05-20")
    assert against(kind, waiting) == []
    waiting = held("10:00", "11:00")
    assert [each.kind for each in against(kind, waiting)] == [ReasonKind.RESERVED]
    assert against(kind, waiting, holding=frozenset({"held"})) == []


def team(*taken: tuple[Engagement, ...]) -> Offering:
    kind = yoga(
        scheduling=Scheduling.COLLECTIVE,
        hosts=tuple(EventHost(host_id=number) for number in (1, 2)),
    )
    return Offering(
        event_type=kind,
        availabilities=tuple(
            Availability(
                host_id=number, schedule=schedule(), engagements=Engagements(each)
            )
            for number, each in enumerate(taken, 1)
        ),
    )


def test_a_meeting_is_joined_whatever_those_do_who_do_not_hold_it() -> None:
    there = session("10:00", "11:00")
    other = busy("2026-06-01T09:30", "2026-06-01T10:30")
    it = team((there,), (other,))
    answer = find(it, DAY)
    assert told(answer.slots) == ["10:00 1 yoga-7", "11:00 0"]
    assert answer.why(TEN) == ()
    at_ten = query("2026-06-01T10:00", "2026-06-01T11:00", now=NOW)
    assert find(it, at_ten).reasons == ()
    assert why_not(it, TEN, DAY) == ()
    assert hosts_free(it, TEN, DAY) == (1,)


def test_seats_reserved_with_any_host_count() -> None:
    there = session("10:00", "11:00")
    first, second = held("10:00", "11:00"), held("10:00", "11:00", uid="other")
    assert told(free(team((there, first), (there,)), DAY))[1] == "10:00 2 yoga-7"
    assert told(free(team((there,), (there, first)), DAY))[1] == "10:00 2 yoga-7"
    full = team((there,), (there, first, second))
    assert told(free(full, DAY)) == ["09:00 0", "11:00 0"]
