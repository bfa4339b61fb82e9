-- What a leader or another holder of a slot did for one or several proposals: visit, meeting, instruction, inspection.
create table proposal.key_action (
    id           bigint generated always as identity primary key,
    version      int not null,
    committee_id int not null default committee.current_committee() references committee.committee,
    kind         text not null,
    account_id   bigint not null,
    leader       text not null,
    role         text not null,
    held_on      date not null,
    place        text not null check (length(place) <= 100),
    people       text not null check (length(people) <= 300),
    findings     text not null check (length(findings) <= 4000),
    written_by   text not null,
    written_at   timestamptz not null
);
alter table proposal.key_action enable row level security;
create policy of_committee on proposal.key_action using (committee_id = committee.current_committee());
create index key_action_account on proposal.key_action (account_id, held_on);
create table proposal.key_action_case (
    action       bigint not null references proposal.key_action on delete cascade,
    committee_id int not null default committee.current_committee() references committee.committee,
    position     int not null,
    proposal_id  bigint not null references proposal.proposal,
    primary key (action, position),
    unique (action, proposal_id)
);
alter table proposal.key_action_case enable row level security;
create policy of_committee on proposal.key_action_case using (committee_id = committee.current_committee());
create index key_action_case_proposal on proposal.key_action_case (proposal_id);
