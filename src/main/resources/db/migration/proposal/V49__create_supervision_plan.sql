-- The one plan by which the committee's office and the government's supervise together.
create table proposal.supervision_plan (
    id           bigint generated always as identity primary key,
    version      int not null,
    committee_id int not null default committee.current_committee() references committee.committee,
    session_id   bigint not null references committee.session,
    title        text not null check (length(title) between 1 and 200),
    measure      text not null check (length(measure) <= 1000),
    side         text not null check (side in ('COMMITTEE', 'GOVERNMENT', 'BOTH')),
    unit_id      bigint references committee.unit,
    due_on       date not null,
    planned_by   text not null,
    outcome      text check (length(outcome) between 1 and 1000),
    done_by      text,
    done_on      date,
    constraint done_whole check ((outcome is null) = (done_on is null) and (outcome is null) = (done_by is null))
);
alter table proposal.supervision_plan enable row level security;
create policy of_committee on proposal.supervision_plan using (committee_id = committee.current_committee());
create index supervision_plan_session on proposal.supervision_plan (session_id, due_on, id);
