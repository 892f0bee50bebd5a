"""Which imports a booking came with, found without reading them all."""

from __future__ import annotations

STATEMENTS = """
create index import_change_by_row on import_change (kind, row_id)
"""
