-- A proposal that went to a committee above (向上级政协提交的提案), by a member of both or by the committee: kept apart from the own ones, so
-- that no count of received or filed ever holds it.
create table proposal.handed_up (
    id           bigint generated always as identity primary key,
    version      int not null,
    committee_id int not null default committee.current_committee() references committee.committee,
    session_id   bigint references committee.session,
    to_committee int not null references committee.committee,
    way          text not null check (way in ('MEMBER', 'COMMITTEE')),
    title        text not null check (length(title) between 1 and 200),
    proposer     text not null check (length(proposer) between 1 and 200),
    handed_on    date not null,
    status       text not null check (status in ('SUBMITTED', 'FILED', 'DECLINED', 'MERGED')),
    upper_number text not null default '' check (length(upper_number) <= 60),
    unit         text not null default '' check (length(unit) <= 200),
    result       text not null default '' check (length(result) <= 4000),
    proposal_id  bigint references proposal.proposal,
    handover_id  bigint unique references proposal.handover,
    kept_by      text not null,
    kept_at      timestamptz not null,
    constraint filed_has_number check (status <> 'FILED' or upper_number <> '')
);
alter table proposal.handed_up enable row level security;
create policy of_committee on proposal.handed_up using (committee_id = committee.current_committee());
create index handed_up_newest on proposal.handed_up (committee_id, handed_on desc, id desc);
create index handed_up_proposal on proposal.handed_up (proposal_id) where proposal_id is not null;
