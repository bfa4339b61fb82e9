-- An answer «列入计划» of an issued reply as a dated promise (承诺事项). promised_on is what the letter says and never changes; due_on is
-- the date the office agreed to since. A promise that a later round of the same unit replaces stays, and names that round's letter.
create table proposal.promise (
    id            bigint generated always as identity primary key,
    version       int not null,
    committee_id  int not null default committee.current_committee() references committee.committee,
    proposal_id   bigint not null references proposal.proposal on delete cascade,
    assignment_id bigint not null references proposal.assignment on delete cascade,
    reply_id      bigint not null references proposal.reply on delete cascade,
    ask           int not null check (ask >= 0),
    text          text not null,
    unit_id       bigint not null references committee.unit,
    person        text not null,
    promised_on   date not null,
    due_on        date not null,
    state         text not null check (state in ('OPEN', 'REPORTED', 'KEPT', 'PARTLY', 'BROKEN', 'SUPERSEDED')),
    made_at       timestamptz not null,
    reported_at   timestamptz,
    asked_for     date,
    asked_because text check (length(asked_because) between 1 and 1000),
    next_reply_id bigint references proposal.reply on delete cascade,
    unique (reply_id, ask),
    constraint superseded_has_next check ((state = 'SUPERSEDED') = (next_reply_id is not null)),
    constraint reported_has_date check (state <> 'REPORTED' or reported_at is not null),
    constraint asked_whole check ((asked_for is null) = (asked_because is null)),
    constraint due_only_later check (due_on >= promised_on)
);
alter table proposal.promise enable row level security;
create policy of_committee on proposal.promise using (committee_id = committee.current_committee());
create index promise_proposal on proposal.promise (proposal_id, id);
create index promise_unit on proposal.promise (unit_id, due_on) where state in ('OPEN', 'PARTLY', 'BROKEN');
create index promise_due on proposal.promise (committee_id, due_on) where state in ('OPEN', 'PARTLY', 'BROKEN');
create index promise_assignment on proposal.promise (assignment_id);
