-- A committee's rulebook as published; never changed, so running cases keep what they started under.
create table rulebook.version (
    id             bigint generated always as identity primary key,
    committee_id   int not null default committee.current_committee() references committee.committee,
    number         int not null,
    yaml           text not null,
    note           text not null,
    effective_from date not null,
    published_at   timestamptz not null,
    published_by   text not null,
    unique (committee_id, number)
);
alter table rulebook.version enable row level security;
create policy of_committee on rulebook.version using (committee_id = committee.current_committee());
revoke update, delete on rulebook.version from tongxin_app;
