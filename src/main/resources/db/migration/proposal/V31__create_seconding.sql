-- Members who support a proposal they did not sign (附议); never counted as joint.
create table proposal.seconding (
    id            bigint generated always as identity primary key,
    version       int not null,
    committee_id  int not null default committee.current_committee() references committee.committee,
    proposal_id   bigint not null references proposal.proposal on delete cascade,
    account_id    bigint not null references identity.account,
    name          text not null,
    opinion       text not null check (length(opinion) <= 500),
    seconded_at   timestamptz not null,
    taken_back_at timestamptz,
    check (taken_back_at >= seconded_at)
);
alter table proposal.seconding enable row level security;
create policy of_committee on proposal.seconding using (committee_id = committee.current_committee());
create unique index seconding_once on proposal.seconding (proposal_id, account_id) where taken_back_at is null;
create index seconding_account on proposal.seconding (account_id);
