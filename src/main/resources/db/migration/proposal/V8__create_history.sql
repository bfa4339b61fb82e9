-- What happened to a proposal, as people read it. Written by the acts, never changed.
create table proposal.history (
    id           bigint generated always as identity primary key,
    committee_id int not null default committee.current_committee() references committee.committee,
    proposal_id  bigint not null references proposal.proposal on delete cascade,
    at           timestamptz not null,
    verb         text not null,
    who          text not null,
    note         text not null
);
alter table proposal.history enable row level security;
create policy of_committee on proposal.history using (committee_id = committee.current_committee());
create index history_proposal on proposal.history (proposal_id, id);
