"""Accounts at other services: where they are, who is signed in, and since when.

Usernames are one account's own: two services may know two people by the same one.
"""

from __future__ import annotations

STATEMENTS = """
alter table account add column address text not null default '';
alter table account add column credentials text;
alter table account add column remote_id text not null default '';
alter table account add column username text not null default '';
alter table account add column email text not null default '';
alter table account add column scopes text not null default '';
alter table account add column key_hint text not null default '';
alter table account add column expires_at integer;
alter table account add column signed_in_at integer;
alter table account add column state text;
alter table account add column removed_at integer;
drop index host_by_username;
create unique index host_by_username on host (account_id, username)
  where removed_at is null
"""
