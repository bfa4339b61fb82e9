-- Who spoke with whom about a case (沟通联系): written by the unit, the proposer or the committee, read by all three.
create table proposal.contact (
    id            bigint generated always as identity primary key,
    committee_id  int not null default committee.current_committee() references committee.committee,
    proposal_id   bigint not null references proposal.proposal,
    assignment_id bigint references proposal.assignment,
    side          text not null check (side in ('UNIT', 'PROPOSER', 'COMMITTEE')),
    way           text not null,
    personal      boolean not null,
    held_on       date not null,
    place         text not null,
    people        text not null,
    minutes       text not null check (length(minutes) between 1 and 4000),
    written_by    text not null,
    at            timestamptz not null
);
alter table proposal.contact enable row level security;
create policy of_committee on proposal.contact using (committee_id = committee.current_committee());
create index contact_proposal on proposal.contact (proposal_id, held_on, id);
