"""One round with a calendar on a server: look what became of it, then write to it.

What is written is noted before its first octet leaves. A lost answer leaves the note,
and the next round looks before it writes: so a crash in between makes no second event.
What somebody changed there is not written over; it is kept as drift.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from pinmycal_desktop.model.commands.publications import NotePublished
from pinmycal_desktop.model.errors import RemoteTrouble, Unsure
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.model.publication import EventStatus, RowChange

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime

    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.diary.publishing import Writing
    from pinmycal_desktop.diary.transfer import ReadingStop
    from pinmycal_desktop.model.caldav import Put, Resource
    from pinmycal_desktop.model.publication import Publication, PublishedBooking
    from pinmycal_desktop.remote.caldav import CalDavCalendar

MOST_AT_ONCE = 20
"""How many writes are noted as begun together."""
MOST_READ_AT_ONCE = 100
MOST_TRIES = 3
"""How often one booking is tried in a round: a server may never be content."""
_NAME_TAKEN = Message.of("publication.name-taken")
_NEVER_CONTENT = Message.of("publication.refused", said="412")


class Round:
    """One round; belongs to one thread."""

    def __init__(
        self,
        diary: Diary,
        publication: Publication,
        calendar: CalDavCalendar,
        *,
        clock: Callable[[], datetime],
        reading: ReadingStop,
        is_over: Callable[[], bool],
    ) -> None:
        self._diary = diary
        self._publication = publication
        self._calendar = calendar
        self._clock = clock
        self._reading = reading
        self._is_over = is_over
        self.sync_token = publication.progress.sync_token
        """What the server called the state that was looked at last."""

    def go(self) -> None:
        """Look, then write until nothing is due. Raises `RemoteTrouble`.

        What was done before the trouble is noted.
        """
        self._look()
        self._settle(row for row in self._rows() if row.sending is not None)
        tries: Counter[int] = Counter()
        while not self._is_over():
            plan = self._diary.publications.plan(self._publication, most=MOST_AT_ONCE)
            if not plan:
                return
            self._note(plan.settled)
            tries.update(each.begun.booking_id for each in plan.writings)
            self._write(plan.writings, tries)

    # --- looking ---------------------------------------------------------------------

    def _look(self) -> None:
        """Note what became of what was written, wherever that is another."""
        listing = self._calendar.listing(self.sync_token)
        rows = {row.name: row for row in self._rows() if _can_change(row)}
        listed = {each.name: each.etag for each in listing.events}
        if listing.is_whole:
            listed |= dict.fromkeys(rows.keys() - listed.keys(), "")
        others: list[PublishedBooking] = []
        changes: list[RowChange] = []
        for name in rows.keys() & listed.keys():
            row, etag = rows[name], listed[name]
            known = row.theirs.etag if row.theirs is not None else row.etag
            if etag == known:
                continue
            if row.theirs is not None and etag == row.etag:
                changes.append(RowChange(before=row, after=replace(row, theirs=None)))
            elif etag:
                others.append(row)
            else:
                changes.append(self._gone(row))
        for first in range(0, len(others), MOST_READ_AT_ONCE):
            part = others[first : first + MOST_READ_AT_ONCE]
            changes += self._seen(part, self._got(part))
        if self._is_over():
            return
        self.sync_token = listing.sync_token
        self._note(changes, notes_token=True)

    def _got(self, rows: Iterable[PublishedBooking]) -> dict[str, Resource]:
        """Return what is there of rows, by name; without those that are gone."""
        found = {row.name: self._calendar.get(row.name) for row in rows}
        return {name: each for name, each in found.items() if each is not None}

    def _seen(
        self, rows: Iterable[PublishedBooking], found: dict[str, Resource]
    ) -> list[RowChange]:
        """Return how rows stand, as what was found there says."""
        bodies = {name: each.body for name, each in found.items()}
        said = self._diary.publications.read(bodies, stop=self._reading)
        if self._is_over():
            return []
        return [
            RowChange(
                before=row,
                after=row.seen(found[row.name].etag, said[row.name], self._clock()),
            )
            if row.name in found
            else self._gone(row)
            for row in rows
        ]

    def _gone(self, row: PublishedBooking) -> RowChange:
        """Return how a row stands whose event is not there."""
        return RowChange(before=row, after=row.seen("", None, self._clock()))

    # --- after a lost answer ---------------------------------------------------------

    def _settle(
        self, rows: Iterable[PublishedBooking], *, is_written: bool = False
    ) -> None:
        """Look whether writes that were begun took effect, and note it.

        `is_written` where the server said so, but not what it calls the state now.
        """
        begun = tuple(rows)
        if not begun:
            return
        found = self._got(begun)
        bodies = {name: each.body for name, each in found.items()}
        said = self._diary.publications.read(bodies, stop=self._reading)
        if self._is_over():
            return
        changes = []
        for row in begun:
            there = found.get(row.name)
            assert row.sending is not None, "only those are looked at"
            meant = said.get(row.name)
            after: PublishedBooking | None
            if there is None:
                after = self._without(row)
            elif is_written:
                # A server that says no ETag may have changed what it was given
                # (RFC 4791, 5.3.4): what it made of that is what counts as written.
                after = replace(row.written(there.etag), wrote=meant or row.wrote)
            elif there.etag == row.etag:
                after = row.not_sent()
            elif row.sending.meant is None:
                after = None  # it was to be deleted, and is somebody else's by now
            elif meant is None and row.wrote is None:
                after = row.refused(_NAME_TAKEN)
            else:
                after = row.seen(there.etag, meant, self._clock())
            changes.append(RowChange(before=row, after=after))
        self._note(changes)

    def _without(self, row: PublishedBooking) -> PublishedBooking | None:
        """Return how a row stands whose write was begun, and that is not there."""
        assert row.sending is not None, "only those are looked at"
        if row.sending.meant is None:
            return None
        if not row.is_there:
            return row.not_sent()
        return row.not_sent().seen("", None, self._clock())

    # --- writing ---------------------------------------------------------------------

    def _write(self, writings: tuple[Writing, ...], tries: Counter[int]) -> None:
        """Write some events, each noted as begun before and as it came out after."""
        self._note(RowChange(before=each.before, after=each.begun) for each in writings)
        begun = {row.booking_id: row for row in self._rows()}
        left = [
            each for each in writings if begun.get(each.begun.booking_id) == each.begun
        ]
        done: list[RowChange] = []
        unnamed: list[PublishedBooking] = []
        others: list[PublishedBooking] = []
        try:
            while left and not self._is_over():
                row = left[0].begun
                put = self._sent(left[0])
                left.pop(0)
                if put.refusal is not None:
                    done.append(RowChange(before=row, after=row.refused(put.refusal)))
                elif put.is_other:
                    others.append(row)
                elif _leaves_event(row) and not put.etag:
                    unnamed.append(row)
                else:
                    done.append(RowChange(before=row, after=_after(row, put)))
        except RemoteTrouble as trouble:
            # The note of a write that may have arrived stays: it is looked at first.
            begun_only = left[1:] if isinstance(trouble, Unsure) else left
            self._note((*done, *map(_undone, begun_only)))
            raise
        self._note((*done, *map(_undone, left)))
        self._settle(unnamed, is_written=True)
        self._settle_others(others, tries)

    def _sent(self, writing: Writing) -> Put:
        """Carry one write out. Raises `RemoteTrouble`."""
        row = writing.begun
        if not writing.body:
            return self._calendar.delete(row.name, row.etag)
        body = self._with_their_alarms(writing)
        return self._calendar.put(row.name, body, row.etag)

    def _with_their_alarms(self, writing: Writing) -> bytes:
        """Return what is to be put, with the alarms somebody set there.

        A state other than the one that is written over is looked at afterwards.
        """
        row = writing.begun
        if not row.is_there or row.sending is None or row.sending.meant is None:
            return writing.body
        if row.sending.meant.status is EventStatus.CANCELLED:
            return writing.body
        there = self._calendar.get(row.name)
        if there is None or there.etag != row.etag:
            return writing.body
        return self._diary.publications.with_alarms(writing.body, there.body)

    def _settle_others(self, rows: list[PublishedBooking], tries: Counter[int]) -> None:
        """Look at what was not as expected: nothing was written there."""
        hopeless = [row for row in rows if tries[row.booking_id] >= MOST_TRIES]
        self._note(
            RowChange(before=row, after=row.refused(_NEVER_CONTENT)) for row in hopeless
        )
        self._settle(row for row in rows if row not in hopeless)

    # --- noting ----------------------------------------------------------------------

    def _rows(self) -> tuple[PublishedBooking, ...]:
        return self._diary.publications.rows(self._publication)

    def _note(self, changes: Iterable[RowChange], *, notes_token: bool = False) -> None:
        """Keep how rows stand, and what was looked at."""
        kept = tuple(each for each in changes if each.before != each.after)
        progress = None
        if notes_token:
            before = self._publication.progress
            progress = replace(before, sync_token=self.sync_token)
        if kept or progress is not None:
            self._diary.run(
                NotePublished(
                    uid=self._publication.uid,
                    changes=kept,
                    progress=progress,
                    due_at=self._publication.due_at,
                    was_due_at=self._publication.due_at,
                )
            )


def _can_change(row: PublishedBooking) -> bool:
    """Whether somebody may have changed an event: we know it, and wait for nothing."""
    return row.sending is None and (row.is_there or row.theirs is not None)


def _undone(writing: Writing) -> RowChange:
    """Return how a row stands again whose write never left."""
    return RowChange(before=writing.begun, after=writing.before)


def _leaves_event(row: PublishedBooking) -> bool:
    """Whether the write that was begun leaves an event there."""
    return row.sending is not None and row.sending.meant is not None


def _after(row: PublishedBooking, put: Put) -> PublishedBooking | None:
    """Return how a row stands whose write took effect."""
    return row.written(put.etag) if _leaves_event(row) else None
