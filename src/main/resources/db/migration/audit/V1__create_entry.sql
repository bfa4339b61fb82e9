-- The audit trail: appended to, never changed. One chain for each committee; chain 0 holds what belongs to none (sign-ins).
create table audit.entry (
    committee_id int not null,
    seq          bigint not null,
    at           timestamptz not null,
    account_id   bigint not null,
    keyboard_id  bigint not null,
    origin       text not null,
    act          text not null,
    subject      text not null,
    details      text not null,
    hash         text not null,
    primary key (committee_id, seq)
);
create index entry_subject on audit.entry (committee_id, subject, seq);
alter table audit.entry enable row level security;
create policy of_committee on audit.entry
    using (committee_id = coalesce(committee.current_committee(), 0));
revoke update, delete, truncate on audit.entry from tongxin_app;
