-- Who or what is put forward in a round: a proposal, a unit or a member.
create table proposal.award_nominee (
    id              bigint generated always as identity primary key,
    version         int not null,
    committee_id    int not null default committee.current_committee() references committee.committee,
    round_id        bigint not null references proposal.award_round,
    proposal_id     bigint references proposal.proposal,
    unit_id         bigint references committee.unit,
    account_id      bigint references identity.account,
    name            text not null check (length(name) between 1 and 300),
    reason          text not null check (length(reason) between 1 and 1000),
    nominated_by    text not null,
    nominated_at    timestamptz not null,
    chosen          boolean not null default false,
    revoked_at      timestamptz,
    revoked_by      text,
    revoked_because text check (length(revoked_because) between 1 and 300),
    constraint one_subject check (num_nonnulls(proposal_id, unit_id, account_id) = 1),
    constraint revoked_whole check ((revoked_at is null) = (revoked_because is null) and (revoked_at is null) = (revoked_by is null)),
    constraint only_chosen_revoked check (revoked_at is null or chosen)
);
alter table proposal.award_nominee enable row level security;
create policy of_committee on proposal.award_nominee using (committee_id = committee.current_committee());
create unique index award_nominee_proposal on proposal.award_nominee (round_id, proposal_id);
create unique index award_nominee_unit on proposal.award_nominee (round_id, unit_id);
create unique index award_nominee_account on proposal.award_nominee (round_id, account_id);
create index award_of_proposal on proposal.award_nominee (proposal_id) where chosen;
create index award_of_unit on proposal.award_nominee (unit_id) where chosen;
create index award_of_account on proposal.award_nominee (account_id) where chosen;
