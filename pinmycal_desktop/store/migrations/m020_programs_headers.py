"""What servers know this program by, and the headers webhooks came with.

`headers` has a line for each that says nothing secret; empty for what came before.
"""

from __future__ import annotations

STATEMENTS = """
create table sign_in_program (
  address text primary key,
  client_id text not null,
  pages text not null
) strict, without rowid;
alter table delivery add column headers text not null default ''
"""
