-- What a person is told. Written in the transaction of the act that caused it.
create table notice.notice (
    id           bigint generated always as identity primary key,
    committee_id int not null default committee.current_committee() references committee.committee,
    account_id   bigint not null references identity.account,
    kind         text not null check (kind ~ '^[a-z][a-z.-]{1,59}$'),
    sentence     text not null check (length(sentence) between 1 and 500),
    href         text not null check (href ~ '^/' and length(href) <= 200),
    once         text check (length(once) between 1 and 120),
    at           timestamptz not null,
    read_at      timestamptz,
    for_digest   boolean not null,
    digested_at  timestamptz,
    check (digested_at is null or for_digest)
);
comment on column notice.notice.once is 'what must be told once only, however often it is found: due-soon:12:2026-03-01';
create unique index notice_once on notice.notice (committee_id, account_id, once) where once is not null;
create index notice_account on notice.notice (committee_id, account_id, id);
create index notice_unread on notice.notice (committee_id, account_id) where read_at is null;
create index notice_digest on notice.notice (committee_id) where for_digest and digested_at is null and read_at is null;
alter table notice.notice enable row level security;
create policy of_committee on notice.notice using (committee_id = committee.current_committee());
