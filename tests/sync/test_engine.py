"""Changes made here reach the service once, and what happens there is seen here."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from pinmycal_desktop.model.booking import BookingStatus, Origin
from pinmycal_desktop.model.commands.bookings import (
    ConfirmBooking,
    DeclineBooking,
    RestoreBooking,
)
from pinmycal_desktop.model.commands.setup import SaveEventType
from pinmycal_desktop.model.commands.sync import (
    DropChange,
    HoldChange,
    SendNow,
    SettleConflict,
)
from pinmycal_desktop.model.errors import (
    Invalid,
    NotAllowed,
    NotOffered,
    ServerTrouble,
)
from pinmycal_desktop.model.outbox import ChangeState, Choice, Wait
from pinmycal_desktop.model.sync_status import Interest, SyncState
from pinmycal_desktop.sync.engine import PAGES_AT_ONCE, SHOWN_SECONDS, Looking
from tests.builders import at
from tests.sync.desk import EVER, Desk
from tests.sync.service import Crashed, Fault, Line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pinmycal_desktop.model.remote import (
        NewRemoteBooking,
        RemoteBooking,
        RemotePage,
    )
    from tests.builders import SettableClock
    from tests.sync.service import Service

TEN, ELEVEN, NOON = at(10, 10), at(10, 11), at(10, 12)


def starts(desk: Desk) -> list[object]:
    """Return when the bookings that take time begin."""
    return [each.span.start for each in desk.active]


def test_what_is_booked_at_the_service_is_seen_here(
    desk: Desk, service: Service
) -> None:
    service.book(TEN)
    desk.sync()
    (booking,) = desk.bookings
    assert booking.span.start == TEN
    assert booking.attendee.email == "ava@example.org"
    assert booking.title == "Intro call"
    assert booking.event_type_id == desk.event_type_id
    assert desk.engine.status.state is SyncState.UP_TO_DATE


def test_a_booking_made_here_is_shown_at_once_and_sent_after_its_grace(
    desk: Desk, service: Service
) -> None:
    booking = desk.book(TEN)
    assert starts(desk) == [TEN]
    (why,) = desk.diary.outbox.waiting(desk.clock())
    assert why.wait is Wait.GRACE
    desk.sync(seconds=1)
    assert not service.bookings
    desk.sync(seconds=10)
    assert [each.span.start for each in service.active()] == [TEN]
    assert not desk.items
    (shown,) = desk.bookings
    assert shown.id == booking.id


def test_undo_within_the_grace_leaves_no_trace_at_the_service(
    desk: Desk, service: Service
) -> None:
    service.book(TEN)
    desk.sync()
    (booking,) = desk.bookings
    outcome = desk.move(booking, NOON)
    assert starts(desk) == [NOON]
    assert outcome.undo is not None
    desk.diary.run(outcome.undo)
    assert starts(desk) == [TEN]
    calls = desk.line.calls
    desk.sync()
    assert [each.span.start for each in service.bookings.values()] == [TEN]
    assert not desk.items
    assert desk.line.calls > calls


def test_undo_after_it_was_sent_makes_the_opposite_change(
    desk: Desk, service: Service
) -> None:
    service.book(TEN)
    desk.sync()
    outcome = desk.move(desk.bookings[0], NOON)
    desk.sync()
    assert outcome.undo is not None
    desk.diary.run(outcome.undo)
    desk.sync()
    assert [each.span.start for each in service.active()] == [TEN]


def test_a_moved_booking_stays_one_booking_whatever_the_service_calls_it(
    desk: Desk, service: Service
) -> None:
    service.book(TEN)
    desk.sync()
    (booking,) = desk.bookings
    desk.move(booking, ELEVEN)
    desk.sync()
    service.reschedule(service.active()[0].uid, start=NOON, key="")
    desk.sync()
    (shown,) = desk.bookings
    assert shown.id == booking.id
    assert shown.span.start == NOON
    desk.cancel(shown)
    desk.sync()
    assert not service.active()


def test_a_chain_of_moves_made_elsewhere_is_one_booking_in_any_order(
    desk: Desk, service: Service
) -> None:
    desk.line.page = 1
    uid = service.book(TEN).uid
    for start in (NOON, at(9, 9), at(11, 9)):
        uid = service.reschedule(uid, start=start, key="").uid
    desk.sync()
    assert starts(desk) == [at(11, 9)]
    assert len(desk.bookings) == 1


@pytest.mark.parametrize(
    "fault", [Fault.LOST_ANSWER, Fault.LOST_REQUEST, Fault.LATE, Fault.TWICE]
)
def test_an_answer_that_was_lost_makes_nothing_twice(
    desk: Desk, service: Service, fault: Fault
) -> None:
    desk.book(TEN)
    desk.clock.advance(seconds=30)
    desk.line.faults.append(fault)
    desk.sync()
    for _ in range(3):
        desk.sync()
    assert [each.span.start for each in service.active()] == [TEN]
    assert service.creations == 1
    assert not desk.items
    assert starts(desk) == [TEN]


@pytest.mark.parametrize(
    "fault",
    [Fault.OFFLINE, Fault.BUSY, Fault.TROUBLE, Fault.LOST_ANSWER, Fault.LATE],
)
def test_moving_and_cancelling_survive_every_fault(
    desk: Desk, service: Service, fault: Fault
) -> None:
    service.book(TEN)
    desk.sync()
    (booking,) = desk.bookings
    desk.move(booking, NOON)
    desk.clock.advance(seconds=30)
    desk.line.faults.append(fault)
    desk.sync()
    for _ in range(3):
        desk.sync()
    assert [each.span.start for each in service.active()] == [NOON]
    desk.cancel(desk.bookings[0])
    desk.clock.advance(seconds=30)
    desk.line.faults.append(fault)
    desk.sync()
    for _ in range(3):
        desk.sync()
    assert not service.active()
    assert not desk.items
    assert not desk.active


@pytest.mark.parametrize("fault", [Fault.CRASH, Fault.CRASH_AFTER])
def test_a_program_killed_while_it_sends_sends_once(
    desk: Desk, service: Service, fault: Fault
) -> None:
    desk.book(TEN)
    desk.clock.advance(seconds=30)
    desk.line.faults.append(fault)
    with pytest.raises(Crashed):
        desk.sync()
    assert [each.state for each in desk.items] == [ChangeState.SENDING]
    desk.restart()
    desk.sync()
    desk.sync()
    assert service.creations == 1
    assert not desk.items
    assert len(desk.bookings) == 1


def test_what_never_left_and_is_cancelled_is_not_even_made(
    desk: Desk, service: Service
) -> None:
    booking = desk.book(TEN)
    desk.cancel(booking)
    desk.sync()
    assert not service.bookings
    assert not desk.bookings
    assert not desk.items


def test_what_never_left_and_is_moved_is_made_at_the_new_time(
    desk: Desk, service: Service
) -> None:
    booking = desk.book(TEN)
    outcome = desk.move(booking, NOON)
    assert outcome.undo is not None
    desk.diary.run(outcome.undo)
    desk.move(desk.bookings[0], ELEVEN)
    desk.sync()
    assert [each.span.start for each in service.bookings.values()] == [ELEVEN]


def test_changes_of_one_booking_keep_their_order(desk: Desk, service: Service) -> None:
    service.book(TEN)
    desk.sync()
    desk.move(desk.bookings[0], ELEVEN)
    desk.move(desk.bookings[0], NOON)
    desk.cancel(desk.bookings[0])
    waits = [each.wait for each in desk.diary.outbox.waiting(desk.clock())]
    assert waits == [Wait.GRACE, Wait.EARLIER, Wait.EARLIER]
    desk.sync()
    assert not service.active()
    assert not desk.items


def test_dropping_a_change_in_the_middle_lays_the_later_ones_on_what_is_left(
    desk: Desk, service: Service
) -> None:
    service.book(TEN)
    desk.sync()
    desk.move(desk.bookings[0], ELEVEN)
    desk.cancel(desk.bookings[0])
    move, _ = desk.items
    desk.diary.run(DropChange(change_id=move.id, origin=Origin.WINDOW))
    (left,) = desk.items
    assert left.depends_on is None
    assert not desk.active
    desk.sync()
    assert not service.active()


def test_who_may_not_book_at_all_is_told_no_other_times(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object, **__: object) -> None:
        raise NotAllowed("remote.not-allowed")

    desk.book(TEN)
    monkeypatch.setattr(desk.line, "create", refused)
    desk.clock.advance(seconds=30)
    desk.sync()
    (item,) = desk.items
    assert (item.state, item.alternatives) == (ChangeState.REFUSED, ())


def test_a_refusal_keeps_the_change_with_other_times(
    desk: Desk, service: Service
) -> None:
    desk.book(TEN)
    service.book(TEN)
    desk.clock.advance(seconds=30)
    desk.sync()
    (item,) = desk.items
    assert item.state is ChangeState.REFUSED
    assert item.alternatives
    assert TEN not in item.alternatives
    assert abs(item.alternatives[0] - TEN) == timedelta(minutes=30)
    assert len(service.active()) == 1


def test_a_refused_change_keeps_nothing_else_back(desk: Desk, service: Service) -> None:
    desk.book(TEN)
    service.book(TEN)
    desk.book(NOON)
    desk.clock.advance(seconds=30)
    desk.sync()
    assert len(service.active()) == 2
    assert [each.state for each in desk.items] == [ChangeState.REFUSED]


def test_what_is_held_stays_until_somebody_sends_it(
    desk: Desk, service: Service
) -> None:
    desk.book(TEN)
    (item,) = desk.items
    desk.diary.run(HoldChange(change_id=item.id))
    desk.sync()
    assert not service.bookings
    desk.diary.run(SendNow(change_id=item.id))
    desk.sync(seconds=0)
    assert len(service.bookings) == 1


@pytest.mark.parametrize("choice", list(Choice))
def test_a_booking_moved_on_both_sides_is_a_question(
    desk: Desk, service: Service, choice: Choice
) -> None:
    uid = service.book(TEN).uid
    desk.sync()
    desk.move(desk.bookings[0], NOON)
    (item,) = desk.items
    desk.diary.run(HoldChange(change_id=item.id))
    service.reschedule(uid, start=ELEVEN, key="")
    desk.sync()
    (item,) = desk.items
    assert item.state is ChangeState.CONFLICT
    sides = (item.base, item.wished, item.theirs)
    assert [each.span.start for each in sides if each] == [TEN, NOON, ELEVEN]  # type: ignore[union-attr]
    assert starts(desk) == [ELEVEN]
    desk.diary.run(
        SettleConflict(change_id=item.id, choice=choice, origin=Origin.WINDOW)
    )
    desk.sync()
    wanted = NOON if choice is Choice.MINE else ELEVEN
    assert [each.span.start for each in service.active()] == [wanted]
    assert starts(desk) == [wanted]
    assert not desk.items


@pytest.mark.parametrize("choice", list(Choice))
def test_a_booking_cancelled_there_and_moved_here_is_a_question(
    desk: Desk, service: Service, choice: Choice
) -> None:
    uid = service.book(TEN).uid
    desk.sync()
    desk.move(desk.bookings[0], NOON)
    service.cancel(uid, reason="ill")
    desk.sync()
    (item,) = desk.items
    assert item.state is ChangeState.CONFLICT
    assert not desk.active
    desk.diary.run(
        SettleConflict(change_id=item.id, choice=choice, origin=Origin.WINDOW)
    )
    desk.sync()
    wanted = [NOON] if choice is Choice.MINE else []
    assert [each.span.start for each in service.active()] == wanted
    assert starts(desk) == wanted


def test_two_who_wish_the_same_do_not_disagree(desk: Desk, service: Service) -> None:
    uid = service.book(TEN).uid
    desk.sync()
    desk.cancel(desk.bookings[0])
    service.cancel(uid, reason="ill")
    desk.sync()
    assert not desk.items
    assert not desk.active


@pytest.mark.parametrize("accepts", [True, False])
def test_a_request_is_answered_from_here(
    desk: Desk, service: Service, *, accepts: bool
) -> None:
    service.asks = True
    service.book(TEN)
    desk.sync()
    (booking,) = desk.bookings
    assert booking.status is BookingStatus.PENDING
    answer = ConfirmBooking if accepts else DeclineBooking
    desk.diary.run(answer(booking_id=booking.id, origin=Origin.WINDOW))
    desk.sync()
    status = BookingStatus.CONFIRMED if accepts else BookingStatus.DECLINED
    assert [e.known_status for e in service.bookings.values()] == [status]
    assert [each.status for each in desk.bookings] == [status]


def test_a_status_nobody_knows_is_kept_as_it_was_received(
    desk: Desk, service: Service
) -> None:
    uid = service.book(TEN).uid
    desk.sync()
    service.change(uid, status="awaiting_host", known_status=None)
    desk.sync()
    (booking,) = desk.bookings
    assert booking.status is BookingStatus.CONFIRMED


def test_a_listing_that_lacks_a_booking_deletes_nothing(
    desk: Desk, service: Service
) -> None:
    uid = service.book(TEN).uid
    desk.sync()
    del service.bookings[uid]
    desk.sync(seconds=3 * 86_400)
    assert len(desk.bookings) == 1


def test_what_is_read_again_and_has_not_changed_writes_nothing(
    desk: Desk, service: Service
) -> None:
    service.book(TEN)
    desk.sync()
    (before,) = desk.bookings
    desk.sync()
    desk.sync(seconds=2 * 86_400)
    assert desk.bookings == (before,)


def test_a_service_that_is_not_reached_is_told_as_offline(
    desk: Desk, service: Service
) -> None:
    service.book(TEN)
    desk.line.faults.append(Fault.OFFLINE)
    desk.sync()
    told = desk.engine.status
    assert told.state is SyncState.OFFLINE
    assert told.next_at is not None
    desk.sync()
    assert desk.engine.status.state is SyncState.UP_TO_DATE
    assert len(desk.bookings) == 1


def test_credentials_that_are_refused_end_the_trying(desk: Desk) -> None:
    desk.book(TEN)
    desk.line.faults.append(Fault.EXPIRED)
    desk.sync()
    assert desk.engine.status.state is SyncState.NEEDS_SIGN_IN
    calls = desk.line.calls
    desk.sync()
    assert desk.line.calls == calls
    assert len(desk.items) == 1
    desk.engine.hurry()
    desk.sync()
    assert not desk.items


def test_a_clock_that_jumps_back_keeps_no_change_waiting(
    desk: Desk, service: Service
) -> None:
    desk.book(TEN)
    desk.clock.now -= timedelta(days=3)
    desk.sync()
    assert len(service.bookings) == 1


def test_an_event_type_is_saved_with_what_differs(desk: Desk, service: Service) -> None:
    before = desk.diary.event_types.get(desk.event_type_id)
    wished = replace(before, description="Half an hour, by video.", buffer_after=10)
    desk.diary.run(SaveEventType(event_type=wished))
    there = service.event_types["77"]
    service.event_types["77"] = replace(there, title="Hello", document="{}")
    desk.sync()
    there = service.event_types["77"]
    assert (there.title, there.buffer_after) == ("Hello", 10)
    shown = desk.diary.event_types.get(desk.event_type_id)
    assert (shown.title, shown.buffer_after) == ("Hello", 10)
    assert not desk.items


def test_a_field_changed_on_both_sides_is_a_question(
    desk: Desk, service: Service
) -> None:
    before = desk.diary.event_types.get(desk.event_type_id)
    desk.diary.run(SaveEventType(event_type=replace(before, title="Mine")))
    there = service.event_types["77"]
    service.event_types["77"] = replace(there, title="Theirs", document="{}")
    desk.sync()
    (item,) = desk.items
    assert item.state is ChangeState.CONFLICT
    assert service.event_types["77"].title == "Theirs"
    desk.diary.run(
        SettleConflict(change_id=item.id, choice=Choice.MINE, origin=Origin.WINDOW)
    )
    desk.sync()
    assert service.event_types["77"].title == "Mine"
    assert not desk.items


def test_a_service_s_booking_is_not_restored_here(desk: Desk, service: Service) -> None:
    uid = service.book(TEN).uid
    service.cancel(uid, reason="ill")
    desk.sync()
    (booking,) = desk.bookings
    with pytest.raises(Invalid):
        desk.diary.run(RestoreBooking(booking_id=booking.id, origin=Origin.WINDOW))


def test_the_week_tells_what_is_not_sent_yet_and_what_is_stuck(
    desk: Desk, service: Service
) -> None:
    waits, stuck = desk.book(NOON), desk.book(TEN)
    assert dict(desk.diary.week(EVER).unsent) == {
        waits.id: ChangeState.WAITING,
        stuck.id: ChangeState.WAITING,
    }
    service.book(TEN)
    desk.clock.advance(seconds=30)
    desk.sync()
    assert dict(desk.diary.week(EVER).unsent) == {stuck.id: ChangeState.REFUSED}


def test_told_to_end_it_takes_no_further_step(desk: Desk, service: Service) -> None:
    service.book(TEN)
    desk.engine.poll_now()
    assert desk.engine.run_once(Looking(), goes_on=lambda: False) == 0
    assert not desk.bookings


class Unlisted(Line):
    """A service whose list of bookings is not there."""

    def bookings(self, **_asked: object) -> RemotePage:
        """Say that there is none."""
        raise NotOffered("remote.not-offered")


def test_a_list_that_is_not_there_is_not_asked_for_again(
    desk: Desk, service: Service
) -> None:
    desk.line = Unlisted(service)
    engine = desk.made_engine()
    engine.poll_now()
    assert engine.run_once(Looking()) > 0
    assert engine.status.state is SyncState.UP_TO_DATE


class Longwinded(Line):
    """A service that lists few bookings at a time, and notes what it is asked."""

    def __init__(self, service: Service) -> None:
        super().__init__(service, page=1)
        self.asked: list[str] = []
        self.meanwhile: Callable[[], object] = lambda: None

    def bookings(self, **asked: Any) -> RemotePage:
        """Return a page; something may be done here before the third."""
        self.asked.append("page")
        if len(self.asked) == 3:
            self.meanwhile()
        return super().bookings(**asked)

    def create(self, new: NewRemoteBooking, *, key: str) -> RemoteBooking:
        """Book."""
        self.asked.append("create")
        return super().create(new, key=key)


def a_long_listing(desk: Desk, service: Service) -> Longwinded:
    """Return a line over which many pages are to be read."""
    desk.sync()
    for n in range(3 * PAGES_AT_ONCE):
        service.book(at(10, 10) + timedelta(days=20 + n))
    desk.line = line = Longwinded(service)
    desk.engine = desk.made_engine()
    return line


def test_what_is_booked_while_a_long_listing_is_read_is_sent_before_its_end(
    desk: Desk, service: Service
) -> None:
    line = a_long_listing(desk, service)

    def book() -> None:
        desk.book(TEN)
        desk.clock.advance(seconds=60)

    line.meanwhile = book
    desk.sync(seconds=2 * 86400)
    assert not desk.items
    assert line.asked.index("create") == PAGES_AT_ONCE
    assert len(desk.active) == 3 * PAGES_AT_ONCE + 1


def test_told_to_end_it_does_not_read_a_long_listing_to_its_end(
    desk: Desk, service: Service
) -> None:
    line = a_long_listing(desk, service)
    is_over: list[bool] = []
    line.meanwhile = lambda: is_over.append(True)
    desk.clock.advance(seconds=2 * 86400)
    assert desk.engine.run_once(Looking(), goes_on=lambda: not is_over) == 0
    assert len(line.asked) < PAGES_AT_ONCE
    assert desk.engine.run_once(Looking()) > 0
    assert len(desk.active) == 3 * PAGES_AT_ONCE


@pytest.mark.parametrize("interest", [Interest.AWAY, Interest.LOOKING])
def test_a_page_that_does_not_come_loses_nothing_of_those_before_and_after(
    desk: Desk, service: Service, interest: Interest
) -> None:
    line = a_long_listing(desk, service)

    def fail() -> None:
        raise ServerTrouble("remote.cut-short", host="service.example")

    line.meanwhile = fail
    desk.clock.advance(seconds=2 * 86400)
    assert desk.engine.run_once(Looking(interest=interest)) > 0
    troubled = desk.engine.status
    assert troubled.state is SyncState.TROUBLED
    assert 0 < len(desk.active) < 3 * PAGES_AT_ONCE
    desk.seconds += 3600
    assert desk.engine.run_once(Looking(interest=interest)) > 0
    assert desk.engine.status.state is SyncState.UP_TO_DATE
    assert len(desk.active) == 3 * PAGES_AT_ONCE


def test_a_page_that_cannot_be_stored_ends_the_round_and_is_read_again(
    desk: Desk, service: Service
) -> None:
    line = a_long_listing(desk, service)
    line.meanwhile = lambda: block(desk)
    desk.clock.advance(seconds=2 * 86400)
    with pytest.raises(sqlite3.IntegrityError):
        desk.engine.run_once(Looking())
    before = len(desk.active)
    assert before < 3 * PAGES_AT_ONCE
    unblock(desk)
    assert desk.engine.run_once(Looking()) > 0
    assert len(desk.active) == 3 * PAGES_AT_ONCE


def block(desk: Desk) -> None:
    """Have no further booking stored."""
    with closing(sqlite3.connect(desk.database)) as db:
        db.execute(
            "create trigger blocked before insert on booking"
            " begin select raise(abort, 'blocked'); end"
        )
        db.commit()


def unblock(desk: Desk) -> None:
    """Have everything stored again."""
    with closing(sqlite3.connect(desk.database)) as db:
        db.execute("drop trigger blocked")
        db.commit()


class Watched(Line):
    """A service that notes what is stored here whenever a page is asked for."""

    stored: Callable[[], int]
    seen: list[int]

    def bookings(self, **asked: Any) -> RemotePage:
        """Return a page."""
        self.seen.append(self.stored())
        return super().bookings(**asked)


@pytest.fixture
def fresh(tmp_path: Path, service: Service, clock: SettableClock) -> Iterator[Desk]:
    """A computer that has read nothing yet."""
    folder = tmp_path / "fresh"
    folder.mkdir()
    made = Desk(folder, service, clock)
    yield made
    made.close()


def test_while_somebody_looks_each_page_is_stored_before_the_next_is_asked_for(
    fresh: Desk, service: Service
) -> None:
    for n in range(PAGES_AT_ONCE):
        service.book(at(10, 10) + timedelta(days=20 + n))
    fresh.line = line = Watched(service, page=1)
    line.seen, line.stored = [], lambda: len(fresh.active)
    fresh.engine = fresh.made_engine()
    fresh.engine.run_once(Looking(interest=Interest.LOOKING))
    growing = [count for count in line.seen if 0 < count < PAGES_AT_ONCE]
    assert growing == list(range(1, PAGES_AT_ONCE))


def test_what_is_in_view_is_shown_before_all_the_rest_is_read(
    fresh: Desk, service: Service
) -> None:
    service.book(TEN)
    fresh.engine.run_once(Looking(interest=Interest.LOOKING))
    # Once after the types and hours, and once after the days in view.
    assert fresh.rests == [SHOWN_SECONDS, SHOWN_SECONDS]
    fresh.engine.run_once(Looking(interest=Interest.LOOKING))
    assert len(fresh.rests) == 2


def test_where_nobody_looks_nothing_rests(fresh: Desk, service: Service) -> None:
    service.book(TEN)
    fresh.sync()
    assert not fresh.rests
