"""Which version of the file this program writes; read before anything else."""

from __future__ import annotations

LATEST = 18
"""The `user_version` after the last migration."""

APPLICATION_ID = 0x504D4331
"""`PMC1`: tells our file from any other SQLite file."""
