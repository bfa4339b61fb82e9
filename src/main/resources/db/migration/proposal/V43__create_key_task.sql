-- What an action left to be done on a proposal, by whom and until when; closed with a result.
create table proposal.key_task (
    id           bigint generated always as identity primary key,
    version      int not null,
    committee_id int not null default committee.current_committee() references committee.committee,
    action_id    bigint not null references proposal.key_action on delete cascade,
    proposal_id  bigint not null references proposal.proposal,
    unit_id      bigint references committee.unit,
    what         text not null check (length(what) between 1 and 500),
    due_on       date not null,
    result       text check (length(result) between 1 and 1000),
    done_by      text,
    done_at      timestamptz,
    constraint done_whole check ((done_at is null) = (done_by is null) and (done_at is null) = (result is null))
);
alter table proposal.key_task enable row level security;
create policy of_committee on proposal.key_task using (committee_id = committee.current_committee());
create index key_task_proposal on proposal.key_task (proposal_id);
create index key_task_action on proposal.key_task (action_id);
create index key_task_open on proposal.key_task (unit_id) where done_at is null;
