"""Transfer: calendar files come in and go out."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import timedelta
from threading import Lock
from typing import TYPE_CHECKING, Protocol

from pinmycal_desktop.diary import exporting, importing
from pinmycal_desktop.diary.bulk import bulk
from pinmycal_desktop.diary.week import local_account
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.store import imports

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from pinmycal_desktop.diary.values import Clock, ExportSelection
    from pinmycal_desktop.model.transfer import (
        CalendarFile,
        ImportBatch,
        ImportPreview,
        ImportTarget,
    )
    from pinmycal_desktop.store.database import Database
    from pinmycal_desktop.wire.tables import TableForm

SERIES_BACK = timedelta(days=366)
SERIES_AHEAD = timedelta(days=2 * 366)
"""How far around now a series is spread out into its meetings."""


class ReadFile(Protocol):
    """Reads one file; raises BadCalendarFile."""

    def __call__(
        self,
        source: bytes | Callable[[], bytes],
        *,
        name: str,
        tell: Callable[[float], None] | None = None,
    ) -> CalendarFile:
        """Return what is in `source`, or in what it brings when called.

        `tell` is called, in this thread, with how much was read, from 0 to 1.
        """


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

            def read(
                source: bytes | Callable[[], bytes],
                *,
                name: str,
                tell: Callable[[float], None] | None = None,
            ) -> CalendarFile:
                def bring() -> bytes:
                    # The child starts meanwhile, and what is read is mostly taken in.
                    from pinmycal_desktop.diary import dispatch  # noqa: F401, PLC0415

                    return source() if callable(source) else source

                with bulk():
                    return child.read(
                        bring, name=name, window=window, zone=zone, tell=tell
                    )

            yield read

    def preview(
        self, file: CalendarFile, target: ImportTarget | None = None
    ) -> ImportPreview:
        """Return what taking `file` in would change; nothing is written."""
        with bulk(), self._database.read() as db:
            return importing.preview(db, local_account(db).id, file, target)

    def export(self, selection: ExportSelection) -> bytes:
        """Return the chosen bookings as a calendar file; raises NotFound."""
        with bulk(), self._database.read() as db:
            return exporting.calendar_file(db, selection, self._clock())

    def count(self, selection: ExportSelection) -> int:
        """Return how many bookings a selection holds; raises NotFound."""
        with self._database.read() as db:
            return len(exporting.chosen(db, selection))

    def export_table(
        self,
        selection: ExportSelection,
        form: TableForm,
        columns: Sequence[str] = (),
    ) -> bytes:
        """Return the chosen bookings as a table, with the usual columns for none.

        Raises NotFound, and Invalid for a column there is not.
        """
        with bulk(), self._database.read() as db:
            return exporting.table_file(db, selection, form, columns)

    def batches(self) -> tuple[ImportBatch, ...]:
        """Return the imports that were made, newest first."""
        with self._database.read() as db:
            return imports.every(db)
