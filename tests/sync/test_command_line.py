"""The outbox as the command line asks for it and changes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.cli.outbox import _pace, why
from pinmycal_desktop.control.desk import Desk as ControlDesk, answer
from pinmycal_desktop.control.outbox_replies import OutboxLine, OutboxList, SyncStates
from pinmycal_desktop.control.outbox_requests import (
    ChangeOutbox,
    ListOutbox,
    ShowSync,
    SyncNow,
)
from pinmycal_desktop.control.replies import Refused
from pinmycal_desktop.model.commands.sync import SendNow
from pinmycal_desktop.model.pace import Circumstances
from pinmycal_desktop.vault import SessionVault
from tests.builders import at

if TYPE_CHECKING:
    from pinmycal_desktop.model.sync_status import SyncStatus
    from tests.sync.desk import Desk
    from tests.sync.service import Service

TEN, ELEVEN, NOON = at(10, 10), at(10, 11), at(10, 12)


class Rounds:
    """Has the engine of a computer do a round, as a worker would."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.circumstances: Circumstances | None = None

    def pace(self) -> Circumstances | None:
        """Return what a test says."""
        return self.circumstances

    def report(self) -> tuple[SyncStatus, ...]:
        """Return how it goes."""
        return (self._desk.engine.status,)

    def sync_now(self, account_id: int | None = None) -> tuple[SyncStatus, ...]:
        """Do a round."""
        assert account_id in (None, self._desk.account.id)
        self._desk.sync()
        return self.report()


@pytest.fixture
def asked(desk: Desk) -> ControlDesk:
    """What answers the command line."""
    return ControlDesk(
        diary=desk.diary,
        clock=desk.clock,
        secrets=SessionVault(),
        syncing=Rounds(desk),
    )


def outbox(asked: ControlDesk) -> tuple[OutboxLine, ...]:
    """Return what waits."""
    reply = answer(ListOutbox(), asked)
    assert isinstance(reply, OutboxList)
    return reply.changes


def change(asked: ControlDesk, what: str, number: int) -> object:
    """Do something with a change."""
    return answer(ChangeOutbox(key=f"{what}-{number}", number=number, what=what), asked)


def test_what_waits_is_told_with_its_reason(
    desk: Desk, service: Service, asked: ControlDesk
) -> None:
    service.book(TEN)
    desk.sync()
    desk.move(desk.bookings[0], NOON)
    desk.cancel(desk.bookings[0])
    move, cancelling = outbox(asked)
    assert (move.kind, move.wait, move.person) == ("reschedule", "grace", "Ava")
    assert (move.from_at, move.start_at) == (TEN, NOON)
    assert (cancelling.wait, cancelling.behind) == ("earlier", move.id)


def test_held_sent_and_dropped_by_number(
    desk: Desk, service: Service, asked: ControlDesk
) -> None:
    desk.book(TEN)
    desk.book(NOON)
    first, second = outbox(asked)
    change(asked, "hold", first.id)
    assert [each.wait for each in outbox(asked)] == ["held", "grace"]
    change(asked, "drop", first.id)
    change(asked, "send", second.id)
    reply = answer(SyncNow(key="now"), asked)
    assert isinstance(reply, SyncStates)
    assert [(e.state, e.waiting) for e in reply.accounts] == [("up-to-date", 0)]
    assert [each.span.start for each in service.active()] == [NOON]
    assert outbox(asked) == ()


def test_what_was_cancelled_there_is_not_said_to_be_at_its_time(
    desk: Desk, service: Service, asked: ControlDesk
) -> None:
    uid = service.book(TEN).uid
    desk.sync()
    desk.move(desk.bookings[0], NOON)
    service.cancel(uid, reason="")
    desk.sync()
    (line,) = outbox(asked)
    assert (line.wait, line.theirs_is_off) == ("conflict", True)
    assert why(line, "UTC") == "Changed on both sides. There it takes place no more."


def test_a_dispute_is_settled_by_number(
    desk: Desk, service: Service, asked: ControlDesk
) -> None:
    uid = service.book(TEN).uid
    desk.sync()
    desk.move(desk.bookings[0], NOON)
    service.reschedule(uid, start=ELEVEN, key="")
    desk.sync()
    (line,) = outbox(asked)
    assert (line.wait, line.theirs_at) == ("conflict", ELEVEN)
    assert not line.theirs_is_off
    reply = answer(ShowSync(), asked)
    assert isinstance(reply, SyncStates)
    assert reply.accounts[0].needs_somebody == 1
    change(asked, "mine", line.id)
    answer(SyncNow(key="now", account=desk.account.name), asked)
    assert [each.span.start for each in service.active()] == [NOON]


@pytest.mark.parametrize("what", ["hold", "nonsense", "mine"])
def test_what_cannot_be_done_is_refused(
    desk: Desk, asked: ControlDesk, what: str
) -> None:
    desk.book(TEN)
    (line,) = outbox(asked)
    number = line.id if what != "hold" else line.id + 1
    assert isinstance(change(asked, what, number), Refused)
    assert len(outbox(asked)) == 1


def test_a_request_that_comes_twice_is_carried_out_once(
    desk: Desk, asked: ControlDesk
) -> None:
    desk.book(TEN)
    (line,) = outbox(asked)
    first = change(asked, "hold", line.id)
    desk.diary.run(SendNow(change_id=line.id))
    assert change(asked, "hold", line.id) != first
    assert [each.wait for each in outbox(asked)] == ["turn"]


@pytest.mark.parametrize(
    ("circumstances", "told"),
    [
        (None, "Nothing asks by itself now."),
        (Circumstances(), "Asked every 5 min while no window is in front."),
        (Circumstances(is_looked_at=True), "Asked every 20 s while you look"),
        (Circumstances(on_battery=True), "Asked every 2 h while this computer runs on"),
        (
            Circumstances(on_battery=True, is_looked_at=True),
            "Asked every 2 min while you look, and this computer runs on",
        ),
        (Circumstances(is_metered=True), "Asked every 2 h while the line is paid"),
        (
            Circumstances(is_metered=True, is_looked_at=True),
            "Asked every 2 min while you look, and the line is paid",
        ),
    ],
)
def test_how_often_services_are_asked_is_told_with_the_reason(
    asked: ControlDesk, circumstances: Circumstances | None, told: str
) -> None:
    assert isinstance(asked.syncing, Rounds)
    asked.syncing.circumstances = circumstances
    reply = answer(ShowSync(), asked)
    assert isinstance(reply, SyncStates)
    assert reply.pace == (circumstances.reason.value if circumstances else "")
    assert _pace(reply).startswith(told)


def refused(desk: Desk, service: Service, asked: ControlDesk) -> OutboxLine:
    """Return a booking for which the service has no time any more."""
    desk.book(TEN)
    service.book(TEN, email="cy@example.org")
    desk.sync()
    (line,) = outbox(asked)
    assert line.wait == "refused"
    return line


@pytest.mark.parametrize("which", [1, 2])
def test_a_refused_booking_takes_one_of_the_times_that_were_named(
    desk: Desk, service: Service, asked: ControlDesk, which: int
) -> None:
    line = refused(desk, service, asked)
    wanted = line.alternatives[which - 1]
    request = ChangeOutbox(key="take", number=line.id, what="take", which=which)
    reply = answer(request, asked)
    assert isinstance(reply, OutboxList)
    assert [(e.start_at, e.person) for e in reply.changes] == [(wanted, "Bo")]
    answer(SyncNow(key="now"), asked)
    assert {each.span.start for each in service.active()} == {TEN, wanted}
    assert outbox(asked) == ()


def test_or_another_start(desk: Desk, service: Service, asked: ControlDesk) -> None:
    line = refused(desk, service, asked)
    start = "2026-03-12T15:00"
    request = ChangeOutbox(key="take", number=line.id, what="take", start=start)
    answer(request, asked)
    (now,) = outbox(asked)
    assert now.start_at == at(12, 14)  # 15:00 in Rome


def test_what_cannot_be_taken_says_why(
    desk: Desk, service: Service, asked: ControlDesk
) -> None:
    line = refused(desk, service, asked)

    def codes(number: int, **more: object) -> list[str]:
        request = ChangeOutbox(key=str(more), number=number, what="take", **more)  # type: ignore[arg-type]
        reply = answer(request, asked)
        assert isinstance(reply, Refused)
        return [each.message.code for each in reply.problems]

    assert codes(line.id, which=99) == ["outbox.no-such-other"]
    assert outbox(asked)[0].wait == "refused"
    other = desk.book(NOON)
    number = outbox(asked)[1].id
    assert codes(number) == ["outbox.no-others"]
    desk.sync()
    desk.cancel(other)
    cancelling = outbox(asked)[-1]
    assert codes(cancelling.id, start="thu 15:00") == ["outbox.no-start"]
