-- A matter worth a proposal (提案线索), gathered by anybody, to be taken up by a member.
create table proposal.lead (
    id              bigint generated always as identity primary key,
    version         int not null,
    committee_id    int not null default committee.current_committee() references committee.committee,
    title           text not null check (length(title) between 1 and 100),
    matter          text not null check (length(matter) between 1 and 2000),
    place           text not null check (length(place) <= 100),
    source          text not null check (length(source) <= 200),
    channel         text not null,
    giver_id        bigint not null references identity.account,
    giver           text not null,
    given_at        timestamptz not null,
    shelved_at      timestamptz,
    shelved_because text check (length(shelved_because) between 1 and 300),
    constraint shelved_whole check ((shelved_at is null) = (shelved_because is null))
);
alter table proposal.lead enable row level security;
create policy of_committee on proposal.lead using (committee_id = committee.current_committee());
create index lead_newest on proposal.lead (committee_id, id desc);
create index lead_channel on proposal.lead (committee_id, channel, id desc);
-- Who took a lead up and how that ended; at any time one at most has it.
create table proposal.lead_claim (
    lead         bigint not null references proposal.lead on delete cascade,
    committee_id int not null default committee.current_committee() references committee.committee,
    position     int not null,
    account_id   bigint not null references identity.account,
    name         text not null,
    at           timestamptz not null,
    ended_at     timestamptz,
    ended_as     text check (ended_as in ('GIVEN_BACK', 'EXPIRED', 'USED', 'TAKEN_BACK')),
    primary key (lead, position),
    constraint ended_whole check ((ended_at is null) = (ended_as is null))
);
alter table proposal.lead_claim enable row level security;
create policy of_committee on proposal.lead_claim using (committee_id = committee.current_committee());
create unique index lead_claim_once on proposal.lead_claim (lead) where ended_at is null;
create index lead_claim_account on proposal.lead_claim (account_id) where ended_at is null;
