-- A handling system (承办系统) is the stream a case is handed to; a handling unit (承办单位) answers it.
create table committee.handling_system (
    id           bigint generated always as identity primary key,
    committee_id int not null default committee.current_committee() references committee.committee,
    name         text not null check (length(name) between 2 and 40),
    valid_from   date not null,
    valid_to     date,
    check (valid_to >= valid_from)
);
alter table committee.handling_system enable row level security;
create policy of_committee on committee.handling_system using (committee_id = committee.current_committee());

create table committee.unit (
    id           bigint generated always as identity primary key,
    committee_id int not null default committee.current_committee() references committee.committee,
    system_id    bigint not null references committee.handling_system,
    name         text not null check (length(name) between 2 and 80),
    phone        text,
    valid_from   date not null,
    valid_to     date,
    check (valid_to >= valid_from)
);
alter table committee.unit enable row level security;
create policy of_committee on committee.unit using (committee_id = committee.current_committee());
create index unit_committee on committee.unit (committee_id, system_id);
