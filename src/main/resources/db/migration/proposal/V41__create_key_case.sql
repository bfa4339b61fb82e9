-- A proposal decided to be a key one for a session, with the leaders and others who hold its slots.
create table proposal.key_case (
    id           bigint generated always as identity primary key,
    version      int not null,
    committee_id int not null default committee.current_committee() references committee.committee,
    proposal_id  bigint not null references proposal.proposal,
    session_id   bigint not null references committee.session,
    candidate_id bigint not null references proposal.key_candidate,
    rulebook_id  bigint not null references rulebook.version,
    key_on       date not null,
    decided_by   text not null,
    plan         text not null check (length(plan) <= 4000),
    unit_id      bigint references committee.unit,
    due_on       date,
    started_by   text,
    started_at   timestamptz,
    result       text check (length(result) between 1 and 4000),
    finished_by  text,
    finished_at  timestamptz,
    undone_by    text,
    undone_at    timestamptz,
    undone_why   text check (length(undone_why) between 1 and 1000),
    constraint started_whole check ((started_at is null) = (started_by is null)),
    constraint finished_whole check ((finished_at is null) = (finished_by is null) and (finished_at is null) = (result is null)),
    constraint finished_after_start check (finished_at is null or started_at is not null),
    constraint undone_whole check ((undone_at is null) = (undone_by is null) and (undone_at is null) = (undone_why is null)),
    constraint undone_or_finished check (undone_at is null or finished_at is null)
);
alter table proposal.key_case enable row level security;
create policy of_committee on proposal.key_case using (committee_id = committee.current_committee());
create unique index key_case_once on proposal.key_case (proposal_id, session_id) where undone_at is null;
create index key_case_session on proposal.key_case (session_id, id);
create table proposal.key_holder (
    key_case     bigint not null references proposal.key_case on delete cascade,
    committee_id int not null default committee.current_committee() references committee.committee,
    position     int not null,
    slot         text not null,
    party        text not null check (party in ('LEADS_HANDLING', 'SUPERVISES', 'TAKES_PART')),
    account_id   bigint not null,
    name         text not null,
    role         text not null,
    named_at     timestamptz not null,
    released_at  timestamptz check (released_at >= named_at),
    primary key (key_case, position)
);
alter table proposal.key_holder enable row level security;
create policy of_committee on proposal.key_holder using (committee_id = committee.current_committee());
create unique index key_holder_once on proposal.key_holder (key_case, slot, account_id) where released_at is null;
create index key_holder_account on proposal.key_holder (account_id) where released_at is null;
