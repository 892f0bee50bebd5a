"""Transfer: calendar files come in and go out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinmycal_desktop.store import imports

if TYPE_CHECKING:
    from pinmycal_desktop.diary.values import Clock
    from pinmycal_desktop.model.transfer import ImportBatch
    from pinmycal_desktop.store.database import Database


class Transfer:
    """What calendar files brought, and what they are given."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def batches(self) -> tuple[ImportBatch, ...]:
        """Return the imports that were made, newest first."""
        with self._database.read() as db:
            return imports.every(db)
