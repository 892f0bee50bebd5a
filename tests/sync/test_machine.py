"""Two computers, one service, and everything that can go wrong, at random.

People book, move, cancel, undo, hold and choose on both; others do so at the service.
Answers are lost after they took effect, arrive late or twice; programs die at any call
and are started anew; a copy of the data is put back; clocks jump. After each step what
was acknowledged is in the outbox or done; at the end everybody agrees and no booking
exists twice. A failure prints the steps that lead to it.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, Phase, settings, strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
)

from pinmycal_desktop.model.booking import Booking, Origin
from pinmycal_desktop.model.commands.sync import (
    DropChange,
    HoldChange,
    SendNow,
    SettleConflict,
)
from pinmycal_desktop.model.errors import PinmyCalError
from pinmycal_desktop.model.outbox import ChangeKind, ChangeState, Choice
from tests.builders import NOW, SettableClock
from tests.sync.desk import Desk
from tests.sync.service import LATENESS, Crashed, Fault, Service

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from pinmycal_desktop.diary import Outcome
    from pinmycal_desktop.model.commands import Command

FULL = bool(os.environ.get("PINMYCAL_TEST_FULL"))
SCHEDULES = 20_000 if FULL else 2_000
STEPS = 60 if FULL else 25

_FAST = Path("/dev/shm")  # noqa: S108 - memory, where there is such: it is synced often
_ROOM = str(_FAST) if _FAST.is_dir() else None

HOURS = st.integers(0, 5).map(lambda n: NOW + timedelta(days=1, hours=n))
DESKS = st.integers(0, 1)
WHICH = st.integers(0, 2)
SECONDS = st.sampled_from([2, 15, 15, 60, 400])
PERSON = (
    *["book", "book", "book", "move", "move", "move", "cancel", "cancel"],
    *["accept", "decline", "undo", "hold", "send", "drop", "mine", "theirs"],
)
ELSEWHERE = ("book", "book", "move", "move", "move", "cancel")
MISFORTUNES = ("fault", "restart", "copy", "copy", "put back", "put back", "back", "on")
_templates: dict[bool, Path] = {}


def template(*, knows_keys: bool) -> Path:
    """Return the data of a computer that has just signed in; made once."""
    if knows_keys not in _templates:
        folder = Path(tempfile.mkdtemp(dir=_ROOM))
        clock = SettableClock()
        desk = Desk(folder, Service(clock, knows_keys=knows_keys), clock)
        desk.sync(seconds=0)
        desk.close()
        _templates[knows_keys] = desk.database
    return _templates[knows_keys]


_ABOUT_CHANGES: dict[str, Callable[[int], Command]] = {
    "hold": lambda id_: HoldChange(change_id=id_),
    "send": lambda id_: SendNow(change_id=id_),
    "drop": lambda id_: DropChange(change_id=id_, origin=Origin.WINDOW),
    "mine": lambda id_: SettleConflict(
        change_id=id_, choice=Choice.MINE, origin=Origin.WINDOW
    ),
    "theirs": lambda id_: SettleConflict(
        change_id=id_, choice=Choice.THEIRS, origin=Origin.WINDOW
    ),
}


def _about_booking(deed: str, booking: Booking, start: datetime) -> Command:
    """Return what somebody wishes of a booking."""
    if deed == "move":
        return Desk.moving(booking, start)
    if deed == "cancel":
        return Desk.cancelling(booking)
    return Desk.answering(booking, accepts=deed == "accept")


class World(RuleBasedStateMachine):
    """Everybody."""

    desks: tuple[Desk, ...] = ()

    @initialize(knows_keys=st.booleans(), asks=st.booleans(), overlaps=st.booleans())
    def begin(self, *, knows_keys: bool, asks: bool, overlaps: bool) -> None:
        """Two people, or one with two computers, sign in."""
        self.room = Path(tempfile.mkdtemp(dir=_ROOM))
        self.clock = SettableClock()
        self.service = Service(self.clock, knows_keys=knows_keys)
        self.service.asks = asks
        self.service.overlaps = overlaps
        made = []
        for n in range(2):
            folder = self.room / str(n)
            folder.mkdir()
            shutil.copy(template(knows_keys=knows_keys), folder / "pinmycal.db")
            desk = Desk(folder, self.service, SettableClock())
            desk.line.before_move = partial(self.no_silent_overwriting, n)
            made.append(desk)
        self.desks = tuple(made)
        self.undo: dict[int, list[Command]] = {0: [], 1: []}
        self.owed: tuple[set[int], set[int]] = (set(), set())
        self.kept: dict[int, set[int]] = {}

    # --- people at the computers -----------------------------------------------------

    def act(self, n: int, command: Command) -> None:
        """Have a command carried out; what is refused changes nothing."""
        desk = self.desks[n]
        before = {each.id for each in desk.items}
        try:
            outcome: Outcome = desk.diary.run(command)
        except PinmyCalError:
            return
        after = {each.id for each in desk.items}
        self.owed[n].difference_update(before - after)
        self.owed[n].update(after - before)
        if outcome.undo:
            self.undo[n].append(outcome.undo)

    @rule(n=DESKS, deed=st.sampled_from(PERSON), which=WHICH, start=HOURS)
    def person(self, n: int, deed: str, which: int, start: datetime) -> None:
        """Somebody at a computer does something."""
        desk = self.desks[n]
        if deed == "book":
            self.act(n, desk.booking(start))
        elif deed == "undo":
            if self.undo[n]:
                self.act(n, self.undo[n].pop())
        elif deed in ("hold", "send", "drop", "mine", "theirs"):
            for item in desk.items[which : which + 1]:
                self.act(n, _ABOUT_CHANGES[deed](item.id))
        elif chosen := desk.active[which : which + 1]:
            self.act(n, _about_booking(deed, chosen[0], start))

    # --- people at the service -------------------------------------------------------

    @rule(deed=st.sampled_from(ELSEWHERE), which=WHICH, start=HOURS)
    def somebody_elsewhere(self, deed: str, which: int, start: datetime) -> None:
        """Somebody does something at the service."""
        service = self.service
        if deed == "book":
            self.there(lambda: service.book(start))
        elif chosen := service.active()[which : which + 1]:
            uid = chosen[0].uid
            if deed == "move":
                self.there(lambda: service.reschedule(uid, start=start, key=""))
            else:
                self.there(lambda: service.cancel(uid, reason="ill"))

    def there(self, deed: Callable[[], object]) -> None:
        """Do something at the service, if it lets one."""
        self.clock.advance(seconds=1)
        self.service.catch_up()
        try:
            deed()
        except PinmyCalError:
            return

    # --- the program, and its misfortunes --------------------------------------------

    @rule(n=DESKS, seconds=SECONDS)
    def sync(self, n: int, seconds: int) -> None:
        """Time passes, and a program does what is due; or dies in the middle of it."""
        self.clock.advance(seconds=seconds)
        try:
            self.desks[n].sync(seconds=seconds)
        except Crashed:
            self.desks[n].restart()

    @rule(n=DESKS, fault=st.sampled_from(Fault), seconds=SECONDS)
    def sync_in_trouble(self, n: int, fault: Fault, seconds: int) -> None:
        """The next change that is sent meets this, once its grace is over."""
        self.desks[n].line.write_faults.append(fault)
        self.sync(n, seconds)

    @rule(n=DESKS, deed=st.sampled_from(MISFORTUNES), fault=st.sampled_from(Fault))
    def misfortune(self, n: int, deed: str, fault: Fault) -> None:
        """Something befalls a computer."""
        desk = self.desks[n]
        if deed == "fault":
            desk.line.faults.extend([Fault.NONE, fault])
        elif deed == "restart":
            desk.restart()
        elif deed == "copy":
            desk.diary.backup(self.room / f"copy{n}.db")
            self.kept[n] = set(self.owed[n])
        elif deed == "put back":
            self.clock.advance(seconds=LATENESS.total_seconds())
            self.service.catch_up()
            self.put_back(n)
        else:
            desk.clock.advance(days=-3 if deed == "back" else 3)

    def put_back(self, n: int) -> None:
        """Put a copy of the data in its place; what was done since is not in it."""
        if n not in self.kept:
            return
        desk = self.desks[n]
        desk.diary.close()
        for each in desk.folder.glob("pinmycal.db*"):
            each.unlink()
        shutil.copy(self.room / f"copy{n}.db", desk.database)
        desk.diary = desk.opened()
        desk.engine = desk.made_engine()
        self.owed[n].clear()
        self.owed[n].update(self.kept[n])
        self.undo[n].clear()

    def no_silent_overwriting(self, n: int, uid: str) -> None:
        """Nobody moves or cancels what is not as they saw it, when it can be known."""
        (item,) = (e for e in self.desks[n].items if e.state is ChangeState.SENDING)
        assert isinstance(item.base, Booking)
        if item.attempts == 1:
            assert self.service.booking(uid).span == item.base.span

    # --- what always holds -----------------------------------------------------------

    @invariant()
    def what_was_acknowledged_is_on_its_way_or_done(self) -> None:
        """Nothing is gone that nobody dropped; what is done is at the service."""
        made = {each.operation for each in self.service.bookings.values()}
        for desk, owed in zip(self.desks, self.owed, strict=True):
            for item_id in owed:
                item = desk.diary.outbox.get(item_id)
                if item.kind is ChangeKind.CREATE and item.state is ChangeState.DONE:
                    assert item.key in made

    @invariant()
    def nothing_is_made_twice(self) -> None:
        """Under each key the service has one booking at most, however often moved."""
        if not self.desks:
            return
        born = [
            each.operation
            for each in self.service.bookings.values()
            if each.operation and not each.rescheduled_from_uid
        ]
        assert len(born) == len(set(born))

    def teardown(self) -> None:
        """All faults end; then everybody agrees."""
        if not self.desks:
            return
        try:
            self.heal()
            self.check_agreement()
        finally:
            for desk in self.desks:
                desk.close()
            shutil.rmtree(self.room)

    def heal(self) -> None:
        """End all trouble, decide all that is disputed, and let all programs finish."""
        self.clock.advance(seconds=LATENESS.total_seconds())
        self.service.catch_up()
        for n, desk in enumerate(self.desks):
            desk.line.faults.clear()
            desk.line.write_faults.clear()
            desk.engine.hurry()
            for _ in range(20):
                self.sync(n, 400)
                self.decide(n)
                if not desk.items:
                    break
            assert not desk.items
        for n in (0, 1):
            self.sync(n, 400)

    def decide(self, n: int) -> None:
        """Have nothing wait for a person."""
        for item in self.desks[n].items:
            command: Command | None = None
            if item.state is ChangeState.CONFLICT:
                command = SettleConflict(
                    change_id=item.id, choice=Choice.THEIRS, origin=Origin.WINDOW
                )
            elif item.state is ChangeState.REFUSED:
                command = DropChange(change_id=item.id, origin=Origin.WINDOW)
            elif item.state is ChangeState.HELD:
                command = SendNow(change_id=item.id)
            if command:
                self.act(n, command)

    def check_agreement(self) -> None:
        """Everybody sees what the service has, once."""
        there = sorted(each.span.start for each in self.service.active())
        for desk in self.desks:
            assert sorted(each.span.start for each in desk.active) == there
            assert desk.diary.check().is_good


World.TestCase.settings = settings(
    max_examples=SCHEDULES,
    stateful_step_count=STEPS,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.explicit, Phase.reuse, Phase.generate, Phase.shrink],
)
TestWorld = pytest.mark.timeout(4 * 3600)(World.TestCase)
