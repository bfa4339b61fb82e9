-- A receipt of a request that carries an Idempotency-Key: taken out before the act, marked inside the act's own transaction, and
-- filled with the answer afterwards. Between the last two a crash leaves "acted, answer unknown", never a second act.
alter table identity.act_receipt
    alter column outcome drop not null,
    add column fingerprint text not null default '',
    add column acted boolean not null default false,
    add column status int check (status between 100 and 599),
    add column location text,
    add column entity_tag text;
create index act_receipt_age on identity.act_receipt (account_id, at);
