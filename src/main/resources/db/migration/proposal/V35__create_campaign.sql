-- A call for proposals (提案征集): for one plenary, from a day to a day, with a guide of topics. Announced, those concerned see it.
create table proposal.campaign (
    id           bigint generated always as identity primary key,
    version      int not null,
    committee_id int not null default committee.current_committee() references committee.committee,
    session_id   bigint not null references committee.session,
    title        text not null check (length(title) between 1 and 100),
    guide        text not null check (length(guide) <= 4000),
    opens_on     date not null,
    closes_on    date not null check (closes_on >= opens_on),
    sectors      bigint[] not null default '{}',
    channels     text[] not null default '{}',
    made_by      text not null,
    made_at      timestamptz not null,
    announced_by text,
    announced_at timestamptz,
    constraint announced_whole check ((announced_by is null) = (announced_at is null))
);
alter table proposal.campaign enable row level security;
create policy of_committee on proposal.campaign using (committee_id = committee.current_committee());
create index campaign_days on proposal.campaign (committee_id, closes_on, id desc);
-- One topic of the guide (选题). A topic that somebody began from is withdrawn, never removed.
create table proposal.topic (
    id           bigint generated always as identity primary key,
    committee_id int not null default committee.current_committee() references committee.committee,
    campaign_id  bigint not null references proposal.campaign,
    title        text not null check (length(title) between 1 and 100),
    note         text not null check (length(note) <= 1000),
    withdrawn    boolean not null default false
);
alter table proposal.topic enable row level security;
create policy of_committee on proposal.topic using (committee_id = committee.current_committee());
create index topic_campaign on proposal.topic (campaign_id, id);
