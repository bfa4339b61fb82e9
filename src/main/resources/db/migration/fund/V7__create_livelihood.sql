-- Marks a proposal as a livelihood-project proposal (民生实事提案) of one area; a mark is taken back, never removed.
create table fund.livelihood (
    id           bigint generated always as identity primary key,
    committee_id int not null default committee.current_committee() references committee.committee,
    proposal_id  bigint not null references proposal.proposal,
    area_id      bigint not null references fund.area,
    marked_by    text not null,
    counts_from  timestamptz not null,
    ended_at     timestamptz,
    ended_by     text,
    constraint ended_whole check ((ended_at is null) = (ended_by is null))
);
alter table fund.livelihood enable row level security;
create policy of_committee on fund.livelihood using (committee_id = committee.current_committee());
create unique index livelihood_once on fund.livelihood (proposal_id) where ended_at is null;
create index livelihood_area on fund.livelihood (area_id);
revoke delete on fund.livelihood from tongxin_app;
