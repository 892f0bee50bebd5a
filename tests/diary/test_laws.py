"""Laws that hold whatever is done, undone and done again."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from hypothesis import given, settings, strategies as st

from pinmycal_desktop.diary import Diary, following
from pinmycal_desktop.model.booking import Booking, Origin
from pinmycal_desktop.model.commands.bookings import (
    CancelBooking,
    EraseBooking,
    RescheduleBooking,
    RestoreBooking,
)
from pinmycal_desktop.model.errors import PinmyCalError
from pinmycal_desktop.model.span import Span
from tests.builders import ZONE, SettableClock, a_wish, at

if TYPE_CHECKING:
    from pinmycal_desktop.diary import Outcome
    from pinmycal_desktop.model.commands import Command

MARCH = Span(at(9, 0), at(31, 0))
STEP = timedelta(minutes=15)

actions = st.lists(
    st.tuples(
        st.sampled_from(["book", "move", "cancel", "restore", "erase", "undo", "redo"]),
        st.integers(0, 7),
        st.integers(1, 4),
    ),
    max_size=25,
)


@dataclass(frozen=True)
class Step:
    """A step of undo or redo: as it was made, and as it is to be run now."""

    made: Command
    now: Command

    def after(self, done: Step, outcome: Outcome) -> Step:
        """Return the step once the one above it was run."""
        now = following(self.now, done=done.made, outcome=outcome)
        return replace(self, now=now)


class Desk:
    """A diary somebody works at, with their stacks of undo and redo."""

    def __init__(self, diary: Diary) -> None:
        self.diary = diary
        self.undos: list[Step] = []
        self.redos: list[Step] = []

    def act(self, name: str, slot: int, which: int) -> None:
        """Do something that may well be refused."""
        if name == "undo":
            self.take_back(self.undos, self.redos)
        elif name == "redo":
            self.take_back(self.redos, self.undos)
        else:
            outcome = self.run(wanted(name, slot, which))
            if outcome and outcome.undo:
                self.redos.clear()
                self.undos.append(Step(outcome.undo, outcome.undo))

    def take_back(self, source: list[Step], target: list[Step]) -> None:
        """Run the step on top of a stack, and put its inverse on the other."""
        if not source:
            return
        step = source.pop()
        if outcome := self.run(step.now):
            assert outcome.undo
            source[:] = [each.after(step, outcome) for each in source]
            target.append(Step(outcome.undo, outcome.undo))

    def run(self, command: Command) -> Outcome | None:
        """Run a command; one that is refused changes nothing."""
        before = self.diary.bookings.between(MARCH)
        try:
            return self.diary.run(command)
        except PinmyCalError:
            assert self.diary.bookings.between(MARCH) == before
            return None


def wanted(name: str, slot: int, which: int) -> Command:
    """Return the command somebody might give."""
    start = at(10, 9) + slot * STEP
    origin = Origin.WINDOW
    match name:
        case "book":
            return a_wish(start=start, outside_hours=True)
        case "move":
            return RescheduleBooking(
                booking_id=which, start=start, origin=origin, outside_hours=True
            )
        case "cancel":
            return CancelBooking(booking_id=which, origin=origin)
        case "restore":
            return RestoreBooking(booking_id=which, origin=origin)
        case _:
            return EraseBooking(booking_id=which, origin=origin)


def as_others_see(booking: Booking) -> Booking:
    """Return a booking without what every change raises."""
    return replace(
        booking,
        sequence=0,
        revision=0,
        rescheduling_reason="",
        was_rescheduled=False,
        history=(),
    )


@given(actions)
@settings(max_examples=60)
def test_no_two_bookings_ever_share_time_and_the_file_says_what_was_said(
    chosen: list[tuple[str, int, int]],
) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "pinmycal.db"
        diary = Diary.open(path, clock=SettableClock(), zone=ZONE)
        desk = Desk(diary)
        shown: tuple[Booking, ...] = ()
        for name, slot, which in chosen:
            desk.act(name, slot, which)
            shown = diary.bookings.between(MARCH)
            taking = [each.span for each in shown if each.status.takes_time]
            assert not any(one.overlaps(next_) for one, next_ in pairwise(taking))
        diary.close()
        again = Diary.open(path, clock=SettableClock(), zone=ZONE)
        assert again.bookings.between(MARCH) == shown
        again.close()


@given(actions, actions)
@settings(max_examples=60)
def test_undoing_all_steps_leads_back_and_redoing_them_forth(
    before: list[tuple[str, int, int]], after: list[tuple[str, int, int]]
) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "pinmycal.db"
        diary = Diary.open(path, clock=SettableClock(), zone=ZONE)

        def shown() -> list[Booking]:
            return [as_others_see(each) for each in diary.bookings.between(MARCH)]

        yesterday, today = Desk(diary), Desk(diary)
        for each in before:
            yesterday.act(*each)
        first = shown()
        for each in after:
            today.act(*each)
        last = shown()
        steps = len(today.undos)
        for _ in range(steps):
            today.act("undo", 0, 0)
        assert (today.undos, len(today.redos) >= steps) == ([], True)
        assert shown() == first
        for _ in range(steps):
            today.act("redo", 0, 0)
        assert shown() == last
        diary.close()
