-- What the proposer wishes beside the text, the statement that it holds no secrets, and whether a guest from a higher committee proposes.
alter table proposal.proposal
    add by_guest boolean not null default false,
    add wish_lead_unit bigint references committee.unit,
    add wish_co_units bigint[] not null default '{}',
    add wish_withheld boolean not null default false,
    add wish_withheld_why text not null default '' check (length(wish_withheld_why) <= 300),
    add wish_secondable boolean not null default false,
    add wish_no_secrets boolean not null default false;
create index proposal_secondable on proposal.proposal (committee_id, id desc) where wish_secondable and status in ('RECEIVED', 'FILED');
