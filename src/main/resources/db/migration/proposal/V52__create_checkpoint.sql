-- Evidence that a checkpoint of the committee's handling process was kept on a case; which checkpoints there are is the rulebook's.
create table proposal.checkpoint (
    id           bigint generated always as identity primary key,
    version      int not null,
    committee_id int not null default committee.current_committee() references committee.committee,
    proposal_id  bigint not null references proposal.proposal,
    code         text not null check (length(code) between 1 and 40),
    evidence     text not null check (length(evidence) between 1 and 1000),
    kept_by      text not null,
    kept_at      timestamptz not null,
    unique (proposal_id, code)
);
alter table proposal.checkpoint enable row level security;
create policy of_committee on proposal.checkpoint using (committee_id = committee.current_committee());
