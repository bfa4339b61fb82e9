-- A year's effort to raise the quality of proposals (提案质量提升行动), with its actions.
create table proposal.quality_drive (
    id           bigint generated always as identity primary key,
    version      int not null,
    committee_id int not null default committee.current_committee() references committee.committee,
    session_id   bigint not null references committee.session,
    name         text not null check (length(name) between 1 and 100),
    goal         text not null check (length(goal) <= 2000),
    made_by      text not null,
    made_at      timestamptz not null
);
alter table proposal.quality_drive enable row level security;
create policy of_committee on proposal.quality_drive using (committee_id = committee.current_committee());
create unique index quality_drive_session on proposal.quality_drive (session_id);
create table proposal.quality_action (
    id               bigint generated always as identity primary key,
    version          int not null,
    committee_id     int not null default committee.current_committee() references committee.committee,
    quality_drive_id bigint not null references proposal.quality_drive,
    what             text not null check (length(what) between 1 and 300),
    who              text not null check (length(who) <= 100),
    due_on           date not null,
    done_on          date,
    outcome          text check (length(outcome) between 1 and 500),
    constraint done_with_outcome check ((done_on is null) = (outcome is null))
);
alter table proposal.quality_action enable row level security;
create policy of_committee on proposal.quality_action using (committee_id = committee.current_committee());
create index quality_action_drive on proposal.quality_action (quality_drive_id, due_on, id);
