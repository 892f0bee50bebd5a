"""Busy times that may not come to be are told apart from those that are settled."""

from __future__ import annotations

STATEMENTS = """
alter table busy_time add column is_tentative integer not null default 0
"""
