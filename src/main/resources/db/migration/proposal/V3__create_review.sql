-- One decision of one reviewer.
create table proposal.review (
    id           bigint generated always as identity primary key,
    committee_id int not null default committee.current_committee() references committee.committee,
    proposal_id  bigint not null references proposal.proposal on delete cascade,
    step         text not null,
    decision     text not null check (decision in ('FILED', 'DECLINED', 'RETURNED')),
    reason       text,
    opinion      text not null,
    reviewer_id  bigint not null,
    reviewer     text not null,
    at           timestamptz not null,
    check (decision <> 'DECLINED' or reason is not null)
);
alter table proposal.review enable row level security;
create policy of_committee on proposal.review using (committee_id = committee.current_committee());
create index review_proposal on proposal.review (proposal_id, id);
