-- The tree of committees is public; everything below a committee is its own.
create table committee.committee (
    id            int generated always as identity primary key,
    code          text not null unique check (code ~ '^[a-z][a-z0-9-]{1,31}$'),
    name          text not null,
    short_name    text not null,
    level         text not null check (level in ('national', 'province', 'prefecture', 'county')),
    parent_id     int references committee.committee,
    ancestors     int[] not null default '{}',
    demonstration boolean not null default false,
    version       int not null default 0
);
create index committee_parent on committee.committee (parent_id);
create index committee_ancestors on committee.committee using gin (ancestors);
