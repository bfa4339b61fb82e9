-- What leaves the program: mails and calls of webhooks, written with their cause and drained by a worker.
create table notice.outgoing (
    id           bigint generated always as identity primary key,
    committee_id int not null default committee.current_committee() references committee.committee,
    key          uuid not null unique,
    channel      text not null check (channel in ('MAIL', 'WEBHOOK')),
    kind         text not null,
    account_id   bigint references identity.account,
    address      text,
    webhook_id   bigint references notice.webhook,
    subject      text not null default '',
    body         text not null,
    digest_on    date,
    made_at      timestamptz not null,
    next_at      timestamptz not null,
    attempts     int not null default 0,
    sent_at      timestamptz,
    given_up_at  timestamptz,
    last_error   text check (length(last_error) <= 500),
    check (case channel when 'MAIL' then account_id is not null and address is not null and webhook_id is null
                        else webhook_id is not null and address is null end),
    check (sent_at is null or given_up_at is null)
);
comment on column notice.outgoing.key is 'sent along, so that a receiver recognises what it has already';
create index outgoing_due on notice.outgoing (committee_id, next_at) where sent_at is null and given_up_at is null;
create index outgoing_webhook on notice.outgoing (webhook_id, id);
create unique index outgoing_digest on notice.outgoing (committee_id, account_id, digest_on) where digest_on is not null;
alter table notice.outgoing enable row level security;
create policy of_committee on notice.outgoing using (committee_id = committee.current_committee());
