-- An inspection team (督查组) for a span of days, and the units it visits.
create table proposal.inspection (
    id           bigint generated always as identity primary key,
    version      int not null,
    committee_id int not null default committee.current_committee() references committee.committee,
    session_id   bigint not null references committee.session,
    name         text not null check (length(name) between 1 and 100),
    leader       text not null check (length(leader) between 1 and 100),
    from_on      date not null,
    to_on        date not null,
    made_by      text not null,
    check (to_on >= from_on)
);
alter table proposal.inspection enable row level security;
create policy of_committee on proposal.inspection using (committee_id = committee.current_committee());
create index inspection_session on proposal.inspection (session_id, id desc);
create table proposal.inspection_member (
    inspection   bigint not null references proposal.inspection on delete cascade,
    committee_id int not null default committee.current_committee() references committee.committee,
    position     int not null,
    side         text not null check (side in ('BODY', 'MEMBER', 'GOVERNMENT')),
    name         text not null check (length(name) between 1 and 100),
    primary key (inspection, position)
);
alter table proposal.inspection_member enable row level security;
create policy of_committee on proposal.inspection_member using (committee_id = committee.current_committee());
create table proposal.inspection_visit (
    inspection   bigint not null references proposal.inspection on delete cascade,
    committee_id int not null default committee.current_committee() references committee.committee,
    position     int not null,
    unit_id      bigint not null references committee.unit,
    visit_on     date not null,
    summary      text check (length(summary) between 1 and 2000),
    primary key (inspection, position)
);
alter table proposal.inspection_visit enable row level security;
create policy of_committee on proposal.inspection_visit using (committee_id = committee.current_committee());
create index inspection_visit_unit on proposal.inspection_visit (unit_id, visit_on);
