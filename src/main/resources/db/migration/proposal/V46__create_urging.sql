-- A unit was urged (催办), by the committee's office or by the government's; both read the same log.
create table proposal.urging (
    id            bigint generated always as identity primary key,
    committee_id  int not null default committee.current_committee() references committee.committee,
    proposal_id   bigint not null references proposal.proposal,
    assignment_id bigint not null references proposal.assignment,
    side          text not null check (side in ('COMMITTEE', 'GOVERNMENT')),
    text          text not null check (length(text) between 1 and 500),
    urged_by      text not null,
    urged_at      timestamptz not null
);
alter table proposal.urging enable row level security;
create policy of_committee on proposal.urging using (committee_id = committee.current_committee());
create index urging_assignment on proposal.urging (assignment_id, side, id desc);
create index urging_newest on proposal.urging (committee_id, id desc);
