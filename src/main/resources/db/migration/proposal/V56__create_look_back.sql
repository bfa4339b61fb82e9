-- A planned round of re-checks (回头看): which sessions' promises are looked at again, and by when.
create table proposal.look_back (
    id           bigint generated always as identity primary key,
    version      int not null,
    committee_id int not null default committee.current_committee() references committee.committee,
    name         text not null check (length(name) between 1 and 100),
    sessions     bigint[] not null check (cardinality(sessions) between 1 and 50),
    due_on       date not null,
    made_by      text not null,
    made_at      timestamptz not null,
    ended_at     timestamptz
);
alter table proposal.look_back enable row level security;
create policy of_committee on proposal.look_back using (committee_id = committee.current_committee());
