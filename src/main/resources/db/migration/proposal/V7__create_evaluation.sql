-- The proposer's own rating of a reply (征询意见): attitude and result are two questions.
create table proposal.evaluation (
    id           bigint generated always as identity primary key,
    committee_id int not null default committee.current_committee() references committee.committee,
    proposal_id  bigint not null references proposal.proposal,
    reply_id     bigint not null references proposal.reply,
    account_id   bigint not null,
    attitude     text not null,
    result       text not null,
    satisfied    boolean not null,
    comment      text not null,
    at           timestamptz not null,
    unique (reply_id, account_id)
);
alter table proposal.evaluation enable row level security;
create policy of_committee on proposal.evaluation using (committee_id = committee.current_committee());
create index evaluation_proposal on proposal.evaluation (proposal_id);
