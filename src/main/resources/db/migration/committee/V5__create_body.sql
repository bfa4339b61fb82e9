-- Standing committee, chairpersons' meeting, Party group, special committees, parties, mass organisations, groups.
create table committee.body (
    id           bigint generated always as identity primary key,
    committee_id int not null default committee.current_committee() references committee.committee,
    kind         text not null check (kind in ('standing-committee', 'chairpersons-meeting', 'party-group',
                     'special-committee', 'party', 'mass-organisation', 'group')),
    name         text not null check (length(name) between 2 and 80),
    valid_from   date not null,
    valid_to     date,
    check (valid_to >= valid_from)
);
alter table committee.body enable row level security;
create policy of_committee on committee.body using (committee_id = committee.current_committee());
create index body_committee on committee.body (committee_id, kind);
