-- Exactly once: the key a form carries, and where its first success led.
create table identity.act_receipt (
    account_id   bigint not null,
    form_key     uuid not null,
    committee_id int not null default committee.current_committee() references committee.committee,
    outcome      text not null,
    at           timestamptz not null default now(),
    primary key (account_id, form_key)
);
alter table identity.act_receipt enable row level security;
create policy of_committee on identity.act_receipt
    using (committee_id = committee.current_committee() and account_id = committee.current_account());
