-- What a reviewer thinks of the quality of a proposal, by the committee's criteria; the last mark of a criterion holds.
create table proposal.quality_mark (
    proposal_id  bigint not null references proposal.proposal on delete cascade,
    committee_id int not null default committee.current_committee() references committee.committee,
    criterion    text not null,
    points       int not null check (points >= 0),
    most         int not null check (most > 0 and points <= most),
    reviewer     text not null,
    at           timestamptz not null,
    primary key (proposal_id, criterion)
);
alter table proposal.quality_mark enable row level security;
create policy of_committee on proposal.quality_mark using (committee_id = committee.current_committee());
