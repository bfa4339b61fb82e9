create table committee.term (
    id           bigint generated always as identity primary key,
    committee_id int not null default committee.current_committee() references committee.committee,
    number       int not null check (number between 1 and 99),
    opens_on     date not null,
    closes_on    date,
    unique (committee_id, number),
    check (closes_on >= opens_on)
);
alter table committee.term enable row level security;
create policy of_committee on committee.term using (committee_id = committee.current_committee());
