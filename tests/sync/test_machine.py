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
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, Phase, settings, strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)

from pinmycal_desktop.model.booking import Origin
from pinmycal_desktop.model.commands.sync import (
    Choice,
    DropChange,
    HoldChange,
    SendNow,
    SettleConflict,
)
from pinmycal_desktop.model.errors import PinmyCalError
from pinmycal_desktop.model.outbox import ChangeKind, ChangeState
from tests.builders import NOW, SettableClock
from tests.sync.desk import Desk
from tests.sync.service import Crashed, Fault, Service

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from pinmycal_desktop.diary import Outcome
    from pinmycal_desktop.model.commands import Command

FULL = bool(os.environ.get("PINMYCAL_TEST_FULL"))
SCHEDULES = int(os.environ.get("N", "100"))
STEPS = 60 if FULL else 30

_FAST = Path("/dev/shm")  # noqa: S108 - memory, where there is such: it is synced often
_ROOM = str(_FAST) if _FAST.is_dir() else None

HOURS = st.integers(0, 11).map(lambda n: NOW + timedelta(days=1, hours=n))
DESKS = st.integers(0, 1)
WHICH = st.integers(0, 5)
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


class World(RuleBasedStateMachine):
    """Everybody."""

    desks: tuple[Desk, ...] = ()

    @initialize(knows_keys=st.booleans(), asks=st.booleans())
    def begin(self, *, knows_keys: bool, asks: bool) -> None:
        """Two people, or one with two computers, sign in."""
        self.room = Path(tempfile.mkdtemp(dir=_ROOM))
        self.clock = SettableClock()
        self.service = Service(self.clock, knows_keys=knows_keys)
        self.service.asks = asks
        made = []
        for n in range(2):
            folder = self.room / str(n)
            folder.mkdir()
            shutil.copy(template(knows_keys=knows_keys), folder / "pinmycal.db")
            made.append(Desk(folder, self.service, SettableClock()))
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

    @rule(n=DESKS, start=HOURS)
    def book(self, n: int, start: datetime) -> None:
        """Book."""
        before = {each.id for each in self.desks[n].items}
        try:
            self.desks[n].book(start)
        except PinmyCalError:
            return
        self.owed[n].update({each.id for each in self.desks[n].items} - before)

    @rule(n=DESKS, which=WHICH, start=HOURS)
    def move(self, n: int, which: int, start: datetime) -> None:
        """Move a booking."""
        if chosen := self.desks[n].active[which : which + 1]:
            self.act(n, self.desks[n].moving(chosen[0], start))

    @rule(n=DESKS, which=WHICH)
    def cancel(self, n: int, which: int) -> None:
        """Cancel a booking."""
        if chosen := self.desks[n].active[which : which + 1]:
            self.act(n, self.desks[n].cancelling(chosen[0]))

    @rule(n=DESKS, which=WHICH, accepts=st.booleans())
    def answer(self, n: int, which: int, *, accepts: bool) -> None:
        """Accept or decline a request."""
        if chosen := self.desks[n].active[which : which + 1]:
            self.act(n, self.desks[n].answering(chosen[0], accepts=accepts))

    @rule(n=DESKS)
    def undo_last(self, n: int) -> None:
        """Undo what was done last."""
        if self.undo[n]:
            self.act(n, self.undo[n].pop())

    @rule(n=DESKS, which=WHICH, kind=st.sampled_from([HoldChange, SendNow]))
    def hold_or_send(self, n: int, which: int, kind: type) -> None:
        """Hold a change, or send it now."""
        if chosen := self.desks[n].items[which : which + 1]:
            self.act(n, kind(change_id=chosen[0].id))

    @rule(n=DESKS, which=WHICH)
    def drop(self, n: int, which: int) -> None:
        """Drop a change."""
        if chosen := self.desks[n].items[which : which + 1]:
            self.act(n, DropChange(change_id=chosen[0].id, origin=Origin.WINDOW))

    @rule(n=DESKS, choice=st.sampled_from(Choice))
    def choose(self, n: int, choice: Choice) -> None:
        """Settle what is disputed."""
        for item in self.desks[n].items:
            if item.state is ChangeState.CONFLICT:
                self.act(
                    n,
                    SettleConflict(
                        change_id=item.id, choice=choice, origin=Origin.WINDOW
                    ),
                )
                return

    # --- people at the service -------------------------------------------------------

    @rule(start=HOURS)
    def book_there(self, start: datetime) -> None:
        """An invitee books."""
        self.there(lambda: self.service.book(start))

    @rule(which=WHICH, start=HOURS)
    def move_there(self, which: int, start: datetime) -> None:
        """Somebody moves a booking at the service."""
        if chosen := self.service.active()[which : which + 1]:
            uid = chosen[0].uid
            self.there(lambda: self.service.reschedule(uid, start=start, key=""))

    @rule(which=WHICH)
    def cancel_there(self, which: int) -> None:
        """Somebody cancels a booking at the service."""
        if chosen := self.service.active()[which : which + 1]:
            self.there(lambda: self.service.cancel(chosen[0].uid, reason="ill"))

    @rule()
    def catch_up(self) -> None:
        """What was late arrives."""
        self.service.catch_up()

    def there(self, deed: Callable[[], object]) -> None:
        """Do something at the service, if it lets one."""
        self.clock.advance(seconds=1)
        try:
            deed()
        except PinmyCalError:
            return

    # --- the program, and its misfortunes --------------------------------------------

    @rule(n=DESKS, seconds=st.sampled_from([0, 1, 15, 400]))
    def sync(self, n: int, seconds: int) -> None:
        """Time passes, and a program does what is due; or dies in the middle of it."""
        self.clock.advance(seconds=seconds)
        try:
            self.desks[n].sync(seconds=seconds)
        except Crashed:
            self.desks[n].restart()

    @rule(n=DESKS, faults=st.lists(st.sampled_from(Fault), min_size=1, max_size=6))
    def trouble_ahead(self, n: int, faults: list[Fault]) -> None:
        """The next calls meet these."""
        self.desks[n].line.faults.extend(faults)

    @rule(n=DESKS)
    def restart(self, n: int) -> None:
        """The program is ended and started."""
        self.desks[n].restart()

    @rule(n=DESKS)
    def keep_copy(self, n: int) -> None:
        """A copy of the data is kept."""
        copy = self.room / f"copy{n}.db"
        self.desks[n].diary.backup(copy)
        self.kept[n] = set(self.owed[n])

    @precondition(lambda self: bool(self.kept))
    @rule(n=DESKS)
    def put_back(self, n: int) -> None:
        """A copy of the data is put in its place; what was done since is not in it."""
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

    @rule(n=DESKS, days=st.sampled_from([-3, 3]))
    def clock_jumps(self, n: int, days: int) -> None:
        """Somebody sets a computer's clock."""
        self.desks[n].clock.advance(days=days)

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
        self.service.catch_up()
        for n, desk in enumerate(self.desks):
            desk.line.faults.clear()
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
TestWorld = World.TestCase
