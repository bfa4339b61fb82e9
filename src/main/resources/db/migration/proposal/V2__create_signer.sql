-- Who signs beside the first proposer (联名). Counted as joint from the first who agreed.
create table proposal.signer (
    id           bigint generated always as identity primary key,
    committee_id int not null default committee.current_committee() references committee.committee,
    proposal_id  bigint not null references proposal.proposal on delete cascade,
    account_id   bigint references identity.account,
    name         text not null,
    position     int not null,
    agreed_at    timestamptz,
    unique (proposal_id, position)
);
alter table proposal.signer enable row level security;
create policy of_committee on proposal.signer using (committee_id = committee.current_committee());
create index signer_account on proposal.signer (account_id);
