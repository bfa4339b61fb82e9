-- A merger of proposals on the same matter: proposed, carried out once those asked agree, and undone again without loss.
create table proposal.merger (
    id           bigint generated always as identity primary key,
    version      int not null,
    committee_id int not null default committee.current_committee() references committee.committee,
    main_id      bigint not null references proposal.proposal,
    opinion      text not null,
    proposed_by  text not null,
    proposed_at  timestamptz not null,
    done_at      timestamptz,
    undone_by    text,
    undone_at    timestamptz,
    undone_why   text,
    constraint undone_whole check ((undone_at is null) = (undone_by is null) and (undone_at is null) = (undone_why is null))
);
alter table proposal.merger enable row level security;
create policy of_committee on proposal.merger using (committee_id = committee.current_committee());
create index merger_main on proposal.merger (main_id);
create table proposal.merged (
    merger       bigint not null references proposal.merger on delete cascade,
    committee_id int not null default committee.current_committee() references committee.committee,
    position     int not null,
    proposal_id  bigint not null references proposal.proposal,
    account_id   bigint,
    agreed       boolean,
    answered_at  timestamptz,
    primary key (merger, position)
);
alter table proposal.merged enable row level security;
create policy of_committee on proposal.merged using (committee_id = committee.current_committee());
create index merged_proposal on proposal.merged (proposal_id);
create index merged_account on proposal.merged (account_id) where agreed is null;
