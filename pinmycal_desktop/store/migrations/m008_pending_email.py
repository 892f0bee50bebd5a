"""The address a host asked for, until a code proves that it is theirs."""

from __future__ import annotations

STATEMENTS = """
alter table host add column pending_email text not null default ''
"""
