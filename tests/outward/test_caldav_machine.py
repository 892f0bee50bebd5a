"""Anything in any order, here, there and on the way: nobody's word is written over."""

from __future__ import annotations

import random
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.diary.publishing import meant
from pinmycal_desktop.model.booking import Origin
from pinmycal_desktop.model.commands.bookings import CancelBooking, EraseBooking
from pinmycal_desktop.model.commands.publications import PutBack
from pinmycal_desktop.model.errors import NotFound, PinmyCalError
from tests.builders import at
from tests.conftest import FULL
from tests.outward.calendar_home import file_of, move
from tests.outward.calendar_servers import (
    a_client,
    an_odd_server,
    answers,
    cuts,
    does_and_cuts,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from pinmycal_desktop.model.booking import Booking
    from tests.outward.calendar_home import Home
    from tests.outward.calendar_servers import Odd

SEEDS = range(60 if FULL else 5)
STEPS = 40 if FULL else 25
FOREIGN = b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"


class World:
    """A computer and a server, and what is known to be true of both."""

    def __init__(self, home: Home, odd: Odd, chance: random.Random) -> None:
        self.home, self.odd, self.chance = home, odd, chance
        self.bookings: list[Booking] = []
        self.changed: dict[str, bytes] = {}
        """What somebody made of an event there, and nobody has settled."""
        self.gone: set[str] = set()
        """Events somebody deleted there, and nobody has settled."""
        odd.store("foreign.ics", FOREIGN)

    def step(self) -> None:
        """Do something."""
        deeds: tuple[Callable[[], None], ...] = (
            *(self.book, self.move, self.move, self.cancel, self.erase),
            *(self.change_there, self.change_there, self.delete_there, self.settle),
            *(self.break_off, self.round, self.round, self.round, self.round),
        )
        self.chance.choice(deeds)()

    # --- here

    def book(self) -> None:
        start = at(10, 7) + timedelta(days=len(self.bookings), hours=2)
        self.bookings.append(self.home.book(start=start, outside_hours=True))

    def move(self) -> None:
        if self.bookings:
            chosen = self.chance.choice(self.bookings)
            later = timedelta(minutes=self.chance.randint(1, 300))
            self._try(lambda: self._move(chosen, later))

    def _move(self, chosen: Booking, later: timedelta) -> None:
        now = self.home.diary.bookings.get(chosen.id)
        move(self.home, now, start=now.span.start + later, outside_hours=True)

    def cancel(self) -> None:
        if self.bookings:
            wish = CancelBooking(booking_id=self._one(), origin=Origin.WINDOW)
            self._try(lambda: self.home.diary.run(wish))

    def erase(self) -> None:
        if self.bookings and self.chance.random() < 0.3:
            wish = EraseBooking(booking_id=self._one(), origin=Origin.WINDOW)
            self._try(lambda: self.home.diary.run(wish))

    # --- there

    def change_there(self) -> None:
        """Call an event otherwise; of one that is off the title says nothing."""
        ours = [
            name
            for name, (_, body) in self.odd.events.items()
            if name != "foreign.ics" and b"STATUS:CANCELLED" not in body
        ]
        if ours:
            name = self.chance.choice(ours)
            body = self.odd.events[name][1]
            title = f"SUMMARY:Theirs {self.chance.randint(1, 9**9)}"
            line = next(e for e in body.splitlines() if e.startswith(b"SUMMARY"))
            body = body.replace(line, title.encode())
            self.odd.store(name, body)
            self.changed[name] = body
            self.gone.discard(name)

    def delete_there(self) -> None:
        ours = [name for name in self.odd.events if name != "foreign.ics"]
        if ours:
            name = self.chance.choice(ours)
            was_off = b"STATUS:CANCELLED" in self.odd.events[name][1]
            self.odd.store(name, None)
            self.changed.pop(name, None)
            # What was written with a lost answer, and deleted before it was looked
            # for, nobody can know to have been there.
            if not was_off and self._is_known(name):
                self.gone.add(name)

    def _is_known(self, name: str) -> bool:
        (there,) = self.home.diary.publications.all()
        rows = self.home.diary.publications.rows(there)
        return any(row.name == name and row.is_there for row in rows)

    def settle(self) -> None:
        """Let ours count wherever there is drift."""
        for each in self.home.diary.publications.drifts():
            self.changed.pop(each.row.name, None)
            self.gone.discard(each.row.name)
            self.home.diary.run(
                PutBack(publication_id=each.publication.id, booking_id=each.booking.id)
            )

    # --- on the way

    def break_off(self) -> None:
        self.odd.on = self.chance.choice(("PUT", "DELETE", "GET", "PROPFIND", ""))
        self.odd.faults = self.chance.choices(
            [cuts, does_and_cuts, answers(500), answers(503), answers(412)],
            k=self.chance.randint(1, 3),
        )

    def round(self) -> None:
        self.home.round()
        self.check()

    # --- what is true at any time

    def check(self) -> None:
        """Nothing of theirs was written over, nothing is there twice."""
        assert self.odd.events["foreign.ics"][1] == FOREIGN
        for name, body in self.changed.items():
            assert self.odd.events[name][1] == body, "theirs was written over"
        assert not self.gone & set(self.odd.events), "what was deleted came back"
        known = {file_of(each) for each in self.bookings}
        assert set(self.odd.events) <= known | {"foreign.ics"}

    def end(self) -> None:
        """Settle everything; then both sides say the same."""
        self.odd.faults = []
        for _ in range(4):
            self.home.round()
            self.settle()
        assert self.home.round() == ""
        assert self.home.diary.publications.drifts() == ()
        (there,) = self.home.diary.publications.all()
        for each in self.bookings:
            self.agrees(each, there.id)

    def agrees(self, booking: Booking, publication_id: int) -> None:
        """Check that an event says what its booking does, or is theirs."""
        assert publication_id
        name = file_of(booking)
        body = self.odd.events.get(name, ("", b""))[1]
        try:
            now = self.home.diary.bookings.get(booking.id)
        except NotFound:
            assert not body or name in self.changed, "an erased booking is there"
            return
        ours = meant(now)
        if ours.is_off:
            assert not body or b"STATUS:CANCELLED" in body
        else:
            said = self.home.diary.publications.read({name: body})[name]
            assert said == ours

    def _one(self) -> int:
        return self.chance.choice(self.bookings).id

    def _try(self, deed: Callable[[], object]) -> None:
        """Do what the rules may refuse."""
        try:
            deed()
        except PinmyCalError:
            return


@pytest.mark.parametrize("seed", SEEDS)
def test_nothing_is_lost_doubled_or_written_over(home: Home, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - the same each time
    with an_odd_server() as odd, a_client():
        odd.has_sync = chance.random() < 0.7
        odd.tells_etag = chance.random() < 0.7
        home.publish_to(odd.url + odd.path)
        world = World(home, odd, chance)
        for _ in range(STEPS):
            world.step()
        world.end()
