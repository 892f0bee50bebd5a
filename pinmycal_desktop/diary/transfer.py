"""Transfer: calendar files come in and go out."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import timedelta
from functools import partial
from threading import Lock
from typing import TYPE_CHECKING, Protocol

from pinmycal_desktop.diary import importing
from pinmycal_desktop.diary.week import local_account, owner, whose
from pinmycal_desktop.model.errors import NotFound
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.store import accounts, bookings, event_types, imports

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pinmycal_desktop.diary.values import Clock, ExportSelection
    from pinmycal_desktop.model.booking import Booking
    from pinmycal_desktop.model.transfer import (
        CalendarFile,
        ImportBatch,
        ImportPreview,
        ImportTarget,
    )
    from pinmycal_desktop.store.database import Connection, Database

SERIES_BACK = timedelta(days=366)
SERIES_AHEAD = timedelta(days=2 * 366)
"""How far around now a series is spread out into its meetings."""


class ReadFile(Protocol):
    """Reads one file; raises BadCalendarFile."""

    def __call__(self, data: bytes, *, name: str) -> CalendarFile:
        """Return what is in `data`, called `name`."""


class ReadingStop:
    """Ends the reading it is given to; from any thread, before or while it runs."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._stopped = False
        self._cancel: Callable[[], None] | None = None

    def stop(self) -> None:
        """Stop: the reading then raises BadCalendarFile."""
        with self._lock:
            self._stopped = True
            if self._cancel is not None:
                self._cancel()

    def takes_along(self, cancel: Callable[[], None]) -> None:
        """Call `cancel` when stopped, at once when that has happened already."""
        with self._lock:
            self._cancel = cancel
            if self._stopped:
                cancel()


class Transfer:
    """What calendar files bring, and what they are given."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def read(
        self, data: bytes, *, name: str, stop: ReadingStop | None = None
    ) -> CalendarFile:
        """Return what a calendar file holds, read in a process that can be killed.

        It takes up to half a minute, or until `stop` is told to. Raises
        BadCalendarFile.
        """
        with self.reading(stop) as read:
            return read(data, name=name)

    @contextmanager
    def reading(self, stop: ReadingStop | None = None) -> Iterator[ReadFile]:
        """Give what reads file after file as `read` does, in one process for all."""
        from pinmycal_desktop.ics.child import CalendarReading  # noqa: PLC0415 - slow

        now = self._clock()
        with self._database.read() as db:
            zone = local_account(db).zone
        window = Span(now - SERIES_BACK, now + SERIES_AHEAD)
        with CalendarReading() as child:
            if stop is not None:
                stop.takes_along(child.cancel)
            yield partial(child.read, window=window, zone=zone)

    def preview(
        self, file: CalendarFile, target: ImportTarget | None = None
    ) -> ImportPreview:
        """Return what taking `file` in would change; nothing is written."""
        with self._database.read() as db:
            return importing.preview(db, local_account(db).id, file, target)

    def export(self, selection: ExportSelection) -> bytes:
        """Return the chosen bookings as a calendar file; raises NotFound."""
        from pinmycal_desktop.ics.writer import write_calendar  # noqa: PLC0415 - slow

        with self._database.read() as db:
            chosen = _chosen(db, selection)
            if selection.seen_by:
                chosen = tuple(each.seen_by(selection.seen_by) for each in chosen)
            first = chosen[0].host_id if chosen else 0
            host = accounts.host(db, first, removed=True) or owner(db)
            titles = {each.id: each.title for each in event_types.every(db, host.id)}
        return write_calendar(chosen, host=host, now=self._clock(), event_types=titles)

    def batches(self) -> tuple[ImportBatch, ...]:
        """Return the imports that were made, newest first."""
        with self._database.read() as db:
            return imports.every(db)


def _chosen(db: Connection, selection: ExportSelection) -> tuple[Booking, ...]:
    """Return the bookings of a selection, by start; named ones whoever's.

    Else they are those of the person at this computer, in every account.
    """
    if selection.booking_ids:
        found = bookings.many(db, selection.booking_ids)
        missing = set(selection.booking_ids) - {each.id for each in found}
        if missing:
            raise NotFound("booking", min(missing))
    elif selection.span:
        return bookings.between(db, selection.span, *whose(db, None))
    else:
        return bookings.every(db, *whose(db, None))
    if selection.span:
        return tuple(each for each in found if each.span.overlaps(selection.span))
    return found
