"""Several hosts in one account: each with a profile, and hours and keys of their own.

The one host an older file knows is the owner, and everything there is theirs.
"""

from __future__ import annotations

STATEMENTS = """
alter table host add column username text not null default '' collate nocase;
alter table host add column bio text not null default '';
alter table host add column avatar_url text not null default '';
alter table host add column time_format integer not null default 12;
alter table host add column week_start text not null default 'Sunday';
alter table host add column locale text not null default 'en';
alter table host add column metadata text not null default '{}';
alter table host add column removed_at integer;
update host set username = case
  when trim(name) = '' or name glob '*[^A-Za-z0-9 ]*' then 'me'
  else lower(replace(trim(name), ' ', '-')) end;
create unique index host_by_username on host (username) where removed_at is null;
alter table schedule add column host_id integer references host (id);
update schedule set host_id = (
  select min(id) from host where host.account_id = schedule.account_id
);
create index schedule_by_host on schedule (host_id);
alter table calendar add column host_id integer references host (id);
update calendar set host_id = (
  select min(id) from host where host.account_id = calendar.account_id
);
alter table token add column host_id integer references host (id);
alter table token add column scopes text not null default '';
alter table token add column expires_at integer;
update token set host_id = (
  select min(id) from host where host.account_id = token.account_id
);
drop index event_type_by_slug;
create unique index event_type_by_slug on event_type (host_id, slug)
  where removed_at is null
"""
