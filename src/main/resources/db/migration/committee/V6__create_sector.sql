create table committee.sector (
    id           bigint generated always as identity primary key,
    committee_id int not null default committee.current_committee() references committee.committee,
    name         text not null check (length(name) between 2 and 40),
    valid_from   date not null,
    valid_to     date,
    check (valid_to >= valid_from)
);
alter table committee.sector enable row level security;
create policy of_committee on committee.sector using (committee_id = committee.current_committee());
create index sector_committee on committee.sector (committee_id);
