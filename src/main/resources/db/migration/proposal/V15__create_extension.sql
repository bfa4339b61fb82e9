-- A unit asks for more time before its limit ends (延期); granted or not by the office.
create table proposal.extension (
    id            bigint generated always as identity primary key,
    version       int not null,
    committee_id  int not null default committee.current_committee() references committee.committee,
    proposal_id   bigint not null references proposal.proposal,
    assignment_id bigint not null references proposal.assignment,
    more          text not null,
    reason        text not null check (length(reason) between 1 and 1000),
    asked_account bigint not null,
    asked_by      text not null,
    asked_on      date not null,
    granted       boolean,
    opinion       text,
    decided_by    text,
    decided_at    timestamptz,
    constraint decided_whole check ((granted is null) = (decided_at is null) and (granted is null) = (decided_by is null))
);
alter table proposal.extension enable row level security;
create policy of_committee on proposal.extension using (committee_id = committee.current_committee());
create unique index extension_open on proposal.extension (assignment_id) where decided_at is null;
create index extension_proposal on proposal.extension (proposal_id, id);
