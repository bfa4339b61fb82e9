-- What a proposal was begun from: a call and perhaps its topic, or a lead. Kept whatever becomes of the proposal; only a draft thrown
-- away takes it along.
create table proposal.origin (
    proposal_id  bigint primary key references proposal.proposal on delete cascade,
    committee_id int not null default committee.current_committee() references committee.committee,
    campaign_id  bigint references proposal.campaign,
    topic_id     bigint references proposal.topic,
    lead_id      bigint references proposal.lead,
    constraint from_something check (campaign_id is not null or lead_id is not null),
    constraint topic_of_a_campaign check (topic_id is null or campaign_id is not null)
);
alter table proposal.origin enable row level security;
create policy of_committee on proposal.origin using (committee_id = committee.current_committee());
create index origin_campaign on proposal.origin (campaign_id) where campaign_id is not null;
create unique index origin_lead on proposal.origin (lead_id) where lead_id is not null;
