"""Journeys: on their dates a host's default hours are read on another clock (R38)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from pinmycal_desktop.diary.fields import Problems
from pinmycal_desktop.diary.values import Outcome
from pinmycal_desktop.diary.week import meant, require_near
from pinmycal_desktop.model.changes import Changes, Part
from pinmycal_desktop.model.commands.holding import RemoveTravel, SaveTravel
from pinmycal_desktop.model.errors import Invalid, NotFound
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.store import travels

if TYPE_CHECKING:
    from pinmycal_desktop.diary.work import Work
    from pinmycal_desktop.model.schedule import Travel
    from pinmycal_desktop.store.database import Database

MOST_JOURNEYS = 200
"""Of one host."""

_CHANGES = Changes(parts=frozenset({Part.SCHEDULES}))


class Travels:
    """The journeys of hosts."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self, *, host_id: int | None = None) -> tuple[Travel, ...]:
        """Return a host's journeys, by their first day; None is the owner."""
        with self._database.read() as db:
            return travels.every(db, meant(db, host_id))


def save(work: Work, command: SaveTravel) -> Outcome:
    """Store a journey, new or removed before; bookings on it stay as they are."""
    wish = _checked(work, command.travel)
    stored = replace(wish, id=travels.insert(work.db, wish))
    undo = RemoveTravel(travel_id=stored.id)
    return Outcome(value=stored, changes=_CHANGES, undo=undo)


def remove(work: Work, command: RemoveTravel) -> Outcome:
    """Remove a journey: the host was at home, or will be."""
    before = travels.get(work.db, command.travel_id)
    if before is None:
        raise NotFound("travel", command.travel_id)
    travels.delete(work.db, before.id)
    return Outcome(value=before, changes=_CHANGES, undo=SaveTravel(travel=before))


def _checked(work: Work, wish: Travel) -> Travel:
    """Return `wish` with its host; raises Invalid and NotFound for what cannot be."""
    host = work.require_host(wish.host_id)
    problems = Problems()
    problems.zone("zone", wish.zone)
    problems.settle()
    if wish.last is not None and wish.last < wish.first:
        raise Invalid.field("last", "away.ends-before-start")
    require_near("first", Span.of_days(wish.first, wish.last or wish.first, "UTC"))
    others = travels.every(work.db, host.id)
    if len(others) >= MOST_JOURNEYS:
        raise Invalid.field("first", "field.too-many", most=MOST_JOURNEYS)
    for each in others:
        if _meet(each, wish):
            raise Invalid.field(
                "first",
                "travel.overlaps",
                zone=each.zone,
                first_on=each.first.isoformat(),
                number=each.id,
            )
    return replace(wish, host_id=host.id)


def _meet(one: Travel, other: Travel) -> bool:
    """Whether two journeys share a date."""
    first = max(one.first, other.first)
    return first <= min(one.last or date.max, other.last or date.max)
