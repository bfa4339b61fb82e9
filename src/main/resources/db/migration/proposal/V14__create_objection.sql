-- A unit finds that a case is not its own (退办): with a reason and the better unit; decided by the office.
create table proposal.objection (
    id            bigint generated always as identity primary key,
    version       int not null,
    committee_id  int not null default committee.current_committee() references committee.committee,
    proposal_id   bigint not null references proposal.proposal,
    assignment_id bigint not null references proposal.assignment,
    reason        text not null check (length(reason) between 1 and 1000),
    better_unit   bigint not null references committee.unit,
    raised_by     text not null,
    raised_at     timestamptz not null,
    accepted      boolean,
    opinion       text,
    decided_by    text,
    decided_at    timestamptz,
    constraint decided_whole check ((accepted is null) = (decided_at is null) and (accepted is null) = (decided_by is null))
);
alter table proposal.objection enable row level security;
create policy of_committee on proposal.objection using (committee_id = committee.current_committee());
create unique index objection_open on proposal.objection (assignment_id) where decided_at is null;
create index objection_proposal on proposal.objection (proposal_id, id);
