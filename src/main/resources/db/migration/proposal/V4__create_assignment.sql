-- A filed proposal handed to a unit (交办) and signed for (签收).
create table proposal.assignment (
    id            bigint generated always as identity primary key,
    version       int not null,
    committee_id  int not null default committee.current_committee() references committee.committee,
    proposal_id   bigint not null references proposal.proposal,
    unit_id       bigint not null references committee.unit,
    note          text not null default '',
    assigned_by   bigint not null,
    assigned_at   timestamptz not null,
    signed_for_by text,
    signed_for_at timestamptz,
    unique (proposal_id, unit_id),
    check ((signed_for_by is null) = (signed_for_at is null))
);
alter table proposal.assignment enable row level security;
create policy of_committee on proposal.assignment using (committee_id = committee.current_committee());
create index assignment_unit on proposal.assignment (unit_id, id desc);
