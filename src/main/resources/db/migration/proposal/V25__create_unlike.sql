-- Two proposals that staff found to be on different matters, however alike their words; the smaller id first.
create table proposal.unlike (
    committee_id int not null default committee.current_committee() references committee.committee,
    one_id       bigint not null references proposal.proposal on delete cascade,
    other_id     bigint not null references proposal.proposal on delete cascade check (other_id > one_id),
    said_by      text not null,
    at           timestamptz not null,
    primary key (one_id, other_id)
);
create index unlike_other on proposal.unlike (other_id);
alter table proposal.unlike enable row level security;
create policy of_committee on proposal.unlike using (committee_id = committee.current_committee());
