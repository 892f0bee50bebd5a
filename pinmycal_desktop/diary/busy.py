"""Busy times of other calendars, as they are read."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pinmycal_desktop.diary.values import Outcome
from pinmycal_desktop.diary.week import meant
from pinmycal_desktop.model.changes import Changes, Part
from pinmycal_desktop.model.errors import NotFound
from pinmycal_desktop.store import busy

if TYPE_CHECKING:
    from pinmycal_desktop.diary.work import Work
    from pinmycal_desktop.model.booking import BusyTime, Calendar
    from pinmycal_desktop.model.commands.holding import SelectCalendar
    from pinmycal_desktop.model.span import Span
    from pinmycal_desktop.store.database import Database


class Busy:
    """What other calendars say about a host's time."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def between(
        self, span: Span, *, host_id: int | None = None
    ) -> tuple[BusyTime, ...]:
        """Return a host's busy times that share time with `span`, by start.

        None is the owner.
        """
        with self._database.read() as db:
            return busy.between(db, span, meant(db, host_id))

    def calendars(self, *, host_id: int | None = None) -> tuple[Calendar, ...]:
        """Return the calendars a host's busy times come from, by name."""
        with self._database.read() as db:
            return busy.calendars(db, meant(db, host_id))


def select(work: Work, command: SelectCalendar) -> Outcome:
    """Let a calendar take its host's time, or no longer."""
    before = busy.calendar_of(work.db, command.calendar_id)
    if before is None:
        raise NotFound("calendar", command.calendar_id)
    now = replace(before, takes_time=command.takes_time)
    busy.update_calendar(work.db, now)
    return Outcome(
        value=now,
        changes=Changes(parts=frozenset({Part.SCHEDULES, Part.BUSY_TIMES})),
        undo=replace(command, takes_time=before.takes_time),
    )
