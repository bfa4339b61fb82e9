-- The list of what is handled (清单): its rows are the assignments themselves; kept here is only what people add to a row.
create table proposal.roster_entry (
    id             bigint generated always as identity primary key,
    version        int not null,
    committee_id   int not null default committee.current_committee() references committee.committee,
    proposal_id    bigint not null references proposal.proposal,
    assignment_id  bigint not null unique references proposal.assignment,
    leader         text not null check (length(leader) <= 100),
    responsible    text not null check (length(responsible) <= 100),
    unit_done_by   text,
    unit_done_at   timestamptz,
    office_done_by text,
    office_done_at timestamptz,
    constraint unit_done_whole check ((unit_done_by is null) = (unit_done_at is null)),
    constraint office_done_whole check ((office_done_by is null) = (office_done_at is null)),
    constraint office_after_unit check (office_done_at is null or unit_done_at is not null)
);
alter table proposal.roster_entry enable row level security;
create policy of_committee on proposal.roster_entry using (committee_id = committee.current_committee());
create index roster_entry_proposal on proposal.roster_entry (proposal_id);
-- Short notes of a unit on how far it is.
create table proposal.roster_progress (
    id            bigint generated always as identity primary key,
    committee_id  int not null default committee.current_committee() references committee.committee,
    assignment_id bigint not null references proposal.assignment,
    text          text not null check (length(text) between 1 and 500),
    written_by    text not null,
    at            timestamptz not null
);
alter table proposal.roster_progress enable row level security;
create policy of_committee on proposal.roster_progress using (committee_id = committee.current_committee());
create index roster_progress_assignment on proposal.roster_progress (assignment_id, id desc);
-- A session's list was issued to a unit (下发), which from then on signs its rows off. Issuing again renews the date.
create table proposal.roster_issue (
    session_id   bigint not null references committee.session,
    unit_id      bigint not null references committee.unit,
    committee_id int not null default committee.current_committee() references committee.committee,
    issued_by    text not null,
    issued_at    timestamptz not null,
    primary key (session_id, unit_id)
);
alter table proposal.roster_issue enable row level security;
create policy of_committee on proposal.roster_issue using (committee_id = committee.current_committee());
