-- Filed proposals on like matters (同类项), supervised together with one schedule. Each keeps its number, reply and rating.
create table proposal.kin (
    id           bigint generated always as identity primary key,
    version      int not null,
    committee_id int not null default committee.current_committee() references committee.committee,
    name         text not null check (length(name) between 1 and 100),
    unit_id      bigint references committee.unit,
    due_on       date,
    plan         text not null,
    made_by      text not null,
    made_at      timestamptz not null,
    ended_at     timestamptz
);
alter table proposal.kin enable row level security;
create policy of_committee on proposal.kin using (committee_id = committee.current_committee());
create table proposal.kin_member (
    kin          bigint not null references proposal.kin on delete cascade,
    committee_id int not null default committee.current_committee() references committee.committee,
    position     int not null,
    proposal_id  bigint not null references proposal.proposal,
    joined_at    timestamptz not null,
    left_at      timestamptz,
    primary key (kin, position)
);
alter table proposal.kin_member enable row level security;
create policy of_committee on proposal.kin_member using (committee_id = committee.current_committee());
create unique index kin_member_once on proposal.kin_member (proposal_id) where left_at is null;
