-- What a co-handling unit tells the leading one (会办意见); it does not answer the proposer itself.
create table proposal.co_opinion (
    id            bigint generated always as identity primary key,
    committee_id  int not null default committee.current_committee() references committee.committee,
    proposal_id   bigint not null references proposal.proposal,
    assignment_id bigint not null unique references proposal.assignment,
    opinion       text not null check (length(opinion) between 1 and 4000),
    written_by    text not null,
    at            timestamptz not null
);
alter table proposal.co_opinion enable row level security;
create policy of_committee on proposal.co_opinion using (committee_id = committee.current_committee());
create index co_opinion_proposal on proposal.co_opinion (proposal_id);
