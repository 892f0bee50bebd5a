"""What servers know this program by, where somebody signed in through the browser."""

from __future__ import annotations

STATEMENTS = """
create table sign_in_program (
  address text primary key,
  client_id text not null,
  pages text not null
) strict, without rowid
"""
