-- A draft as its writer showed it before handing it in (提前送审), round by round; the draft itself stays the writer's.
create table proposal.early_draft (
    id           bigint generated always as identity primary key,
    version      int not null,
    committee_id int not null default committee.current_committee() references committee.committee,
    proposal_id  bigint not null references proposal.proposal on delete cascade,
    round        int not null check (round >= 1),
    title        text not null,
    situation    text not null,
    analysis     text not null,
    asks         text[] not null,
    category     text not null,
    sent_by      text not null,
    sent_at      timestamptz not null,
    answered_by  text,
    answered_at  timestamptz,
    unique (proposal_id, round),
    constraint answered_whole check ((answered_by is null) = (answered_at is null))
);
alter table proposal.early_draft enable row level security;
create policy of_committee on proposal.early_draft using (committee_id = committee.current_committee());
create unique index early_draft_open on proposal.early_draft (proposal_id) where answered_at is null;
create index early_draft_waiting on proposal.early_draft (committee_id, sent_at) where answered_at is null;
-- A remark on an early draft, put beside the part it speaks of.
create table proposal.early_comment (
    id             bigint generated always as identity primary key,
    version        int not null,
    committee_id   int not null default committee.current_committee() references committee.committee,
    early_draft_id bigint not null references proposal.early_draft on delete cascade,
    part           text not null check (part in ('WHOLE', 'TITLE', 'SITUATION', 'ANALYSIS', 'ASKS')),
    remark         text not null check (length(remark) between 1 and 1000),
    account_id     bigint not null,
    by_name        text not null,
    at             timestamptz not null,
    resolved_at    timestamptz,
    answer         text check (length(answer) <= 500),
    constraint resolved_whole check ((resolved_at is null) = (answer is null))
);
alter table proposal.early_comment enable row level security;
create policy of_committee on proposal.early_comment using (committee_id = committee.current_committee());
create index early_comment_draft on proposal.early_comment (early_draft_id, id);
