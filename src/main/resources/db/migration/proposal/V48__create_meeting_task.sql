-- What a unit promised at a meeting: tracked until it has a result. Whether it is overdue is never stored.
create table proposal.meeting_task (
    id           bigint generated always as identity primary key,
    version      int not null,
    committee_id int not null default committee.current_committee() references committee.committee,
    meeting_id   bigint not null references proposal.meeting,
    proposal_id  bigint not null references proposal.proposal,
    unit_id      bigint not null references committee.unit,
    what         text not null check (length(what) between 1 and 500),
    due_on       date not null,
    result       text check (length(result) between 1 and 1000),
    done_by      text,
    done_on      date,
    constraint done_whole check ((result is null) = (done_on is null) and (result is null) = (done_by is null))
);
alter table proposal.meeting_task enable row level security;
create policy of_committee on proposal.meeting_task using (committee_id = committee.current_committee());
create index meeting_task_meeting on proposal.meeting_task (meeting_id, id);
create index meeting_task_proposal on proposal.meeting_task (proposal_id, id);
create index meeting_task_open on proposal.meeting_task (unit_id, due_on) where done_on is null;
