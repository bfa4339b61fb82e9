-- A meeting about the handling of proposals: 交办会, 督办会, 面商督办, 承办大户跟踪督办.
create table proposal.meeting (
    id                bigint generated always as identity primary key,
    version           int not null,
    committee_id      int not null default committee.current_committee() references committee.committee,
    kind              text not null check (kind in ('ASSIGNMENT', 'SUPERVISION', 'FACE_TO_FACE', 'FOLLOW_UP')),
    session_id        bigint not null references committee.session,
    title             text not null check (length(title) between 1 and 100),
    held_on           date not null,
    place             text not null check (length(place) <= 100),
    unit_id           bigint references committee.unit,
    supervisor        text not null check (length(supervisor) <= 100),
    proposer_present  boolean not null default false,
    minutes           text not null check (length(minutes) <= 4000),
    planned_by        text not null,
    held_by           text,
    held_at           timestamptz,
    cancelled_because text check (length(cancelled_because) <= 500),
    cancelled_at      timestamptz,
    constraint follow_up_has_unit check (kind <> 'FOLLOW_UP' or unit_id is not null),
    constraint held_whole check ((held_at is null) = (held_by is null) and (held_at is null or minutes <> '')),
    constraint cancelled_whole check ((cancelled_at is null) = (cancelled_because is null)),
    constraint held_or_cancelled check (held_at is null or cancelled_at is null)
);
alter table proposal.meeting enable row level security;
create policy of_committee on proposal.meeting using (committee_id = committee.current_committee());
create index meeting_session on proposal.meeting (session_id, kind, id desc);
create index meeting_unit on proposal.meeting (unit_id) where unit_id is not null;
-- Its agenda.
create table proposal.meeting_item (
    meeting      bigint not null references proposal.meeting on delete cascade,
    committee_id int not null default committee.current_committee() references committee.committee,
    position     int not null,
    proposal_id  bigint not null references proposal.proposal,
    progress     text check (length(progress) between 1 and 1000),
    noted_by     text,
    primary key (meeting, position),
    unique (meeting, proposal_id),
    constraint noted_whole check ((progress is null) = (noted_by is null))
);
alter table proposal.meeting_item enable row level security;
create policy of_committee on proposal.meeting_item using (committee_id = committee.current_committee());
create index meeting_item_proposal on proposal.meeting_item (proposal_id);
-- Which units came.
create table proposal.meeting_attendance (
    meeting      bigint not null references proposal.meeting on delete cascade,
    committee_id int not null default committee.current_committee() references committee.committee,
    unit_id      bigint not null references committee.unit,
    attended     boolean not null,
    primary key (meeting, unit_id)
);
alter table proposal.meeting_attendance enable row level security;
create policy of_committee on proposal.meeting_attendance using (committee_id = committee.current_committee());
-- At an assignment meeting: what a unit said to what is assigned to it.
create table proposal.meeting_answer (
    id            bigint generated always as identity primary key,
    committee_id  int not null default committee.current_committee() references committee.committee,
    meeting_id    bigint not null references proposal.meeting,
    assignment_id bigint not null references proposal.assignment,
    accepted      boolean not null,
    reason        text not null check (length(reason) <= 1000),
    answered_by   text not null,
    answered_at   timestamptz not null,
    unique (meeting_id, assignment_id),
    constraint refused_with_reason check (accepted or reason <> '')
);
alter table proposal.meeting_answer enable row level security;
create policy of_committee on proposal.meeting_answer using (committee_id = committee.current_committee());
