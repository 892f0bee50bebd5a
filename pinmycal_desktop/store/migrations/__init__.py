"""Migrations, in order and append-only: a released one is never edited.

Each has a module with its statements; here they stand in their order, under the names
the file remembers them by. This package is imported when a migration is due, because
sqlite-utils takes its time to load; before the first frame only `user_version` is read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from pinmycal_desktop.store.migrations import (
    m001_first,
    m002_people,
    m003_private_links,
    m004_bookings,
    m005_reservations,
    m006_webhooks_out,
    m007_numbers,
    m008_pending_email,
    m009_accounts,
    m010_sync,
    m011_live,
    m012_subscribed,
    m013_travel,
    m014_feeds,
    m015_references,
    m016_originals,
    m017_tentative,
    m018_series,
)
from pinmycal_desktop.store.version import LATEST

if TYPE_CHECKING:
    import sqlite3
    from types import ModuleType

_STEPS: tuple[ModuleType, ...] = (
    m001_first,
    m002_people,
    m003_private_links,
    m004_bookings,
    m005_reservations,
    m006_webhooks_out,
    m007_numbers,
    m008_pending_email,
    m009_accounts,
    m010_sync,
    m011_live,
    m012_subscribed,
    m013_travel,
    m014_feeds,
    m015_references,
    m016_originals,
    m017_tentative,
    m018_series,
)
"""The file remembers each by its module's name; the number in it is the version."""

_migrations = Migrations("pinmycal")


def migrate(connection: sqlite3.Connection) -> None:
    """Bring the file to the latest version; each step is one transaction."""
    _migrations.apply(Database(connection, execute_plugins=False))
    version = connection.execute("pragma user_version").fetchone()[0]
    assert version == LATEST, (version, LATEST)


def _run(db: Database, statements: str, *, version: int) -> None:
    """Run the statements of one migration, and note the version they lead to."""
    # Not executescript: it would commit the transaction the migration runs in.
    for statement in statements.split(";\n"):
        db.execute(statement)
    db.execute(f"pragma user_version = {version}")


def _register(step: ModuleType) -> None:
    """Put one step after those before it."""
    name = step.__name__.rpartition(".")[2]
    version = int(name[1:4])

    @_migrations(name=name)
    def run(db: Database) -> None:
        # Looked up when it runs: a test ends a migration half-way.
        _run(db, step.STATEMENTS, version=version)
        if hasattr(step, "fill"):
            step.fill(db)


for _step in _STEPS:
    _register(_step)
