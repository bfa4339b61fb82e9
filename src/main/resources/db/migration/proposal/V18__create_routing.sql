-- The first of two hops of an assignment: to the office of a handling system (党委办、政府办), which passes the case on to a unit.
create table proposal.routing (
    proposal_id  bigint primary key references proposal.proposal,
    committee_id int not null default committee.current_committee() references committee.committee,
    system_id    bigint not null references committee.handling_system,
    routed_by    text not null,
    routed_at    timestamptz not null
);
alter table proposal.routing enable row level security;
create policy of_committee on proposal.routing using (committee_id = committee.current_committee());
