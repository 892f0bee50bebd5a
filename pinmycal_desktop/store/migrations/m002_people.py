"""Several hosts in one account: each with a profile, and hours and keys of their own.

They can form teams, with event types that several hold. The one host an older file
knows is the owner, and everything there is theirs.
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
alter table event_type add column team_id integer references team (id);
alter table event_type add column parent_id integer references event_type (id);
create unique index event_type_by_slug on event_type (host_id, slug)
  where removed_at is null and team_id is null;
create unique index team_event_type_by_slug on event_type (team_id, slug)
  where removed_at is null and team_id is not null;
create index event_type_by_parent on event_type (parent_id)
  where parent_id is not null;
create table team (
  id integer primary key autoincrement,
  uid text not null unique,
  account_id integer not null references account (id),
  slug text not null,
  details text not null,
  revision integer not null,
  removed_at integer
) strict;
create unique index team_by_slug on team (slug) where removed_at is null;
create table membership (
  id integer primary key autoincrement,
  team_id integer not null references team (id),
  host_id integer not null references host (id),
  role text not null,
  is_accepted integer not null,
  refuses_impersonation integer not null,
  revision integer not null,
  unique (team_id, host_id)
) strict;
create index membership_by_host on membership (host_id);
create table invitation (
  id integer primary key autoincrement,
  team_id integer not null references team (id),
  digest blob not null unique,
  ends_at integer not null
) strict;
create table oauth_client (
  id integer primary key autoincrement,
  account_id integer not null references account (id),
  client_id text not null unique,
  name text not null,
  kind text not null,
  redirect_uris text not null,
  secret_digest blob,
  logo text not null,
  created_at integer not null,
  removed_at integer
) strict;
create table oauth_grant (
  id integer primary key autoincrement,
  client_id integer not null references oauth_client (id),
  host_id integer not null references host (id),
  scopes text not null,
  created_at integer not null,
  ended_at integer
) strict;
create index oauth_grant_by_client on oauth_grant (client_id);
create index oauth_grant_by_host on oauth_grant (host_id);
create table oauth_secret (
  id integer primary key autoincrement,
  grant_id integer not null references oauth_grant (id),
  kind text not null,
  digest blob not null unique,
  redirect_uri text not null,
  challenge text not null,
  ends_at integer not null,
  used_at integer
) strict;
create index oauth_secret_by_grant on oauth_secret (grant_id);
alter table token add column grant_id integer references oauth_grant (id);
create index token_by_grant on token (grant_id) where grant_id is not null;
create table shown_code (
  id integer primary key autoincrement,
  purpose text not null,
  subject text not null,
  about text not null,
  host_id integer references host (id),
  team_id integer references team (id),
  text text not null,
  ends_at integer not null,
  tries_left integer not null
) strict;
create table verified_resource (
  id integer primary key autoincrement,
  purpose text not null,
  value text not null collate nocase,
  host_id integer not null references host (id),
  team_id integer references team (id)
) strict;
create index verified_resource_by_host on verified_resource (host_id);
create index verified_resource_by_team on verified_resource (team_id)
  where team_id is not null
"""
