-- Where another program wants to be told of events.
create table notice.webhook (
    id            bigint generated always as identity primary key,
    committee_id  int not null default committee.current_committee() references committee.committee,
    name          text not null check (length(name) between 1 and 60),
    url           text not null check (length(url) between 1 and 500),
    secret_cipher text not null,
    made_by       text not null,
    made_at       timestamptz not null,
    ended_at      timestamptz
);
create index webhook_open on notice.webhook (committee_id) where ended_at is null;
alter table notice.webhook enable row level security;
create policy of_committee on notice.webhook using (committee_id = committee.current_committee());
