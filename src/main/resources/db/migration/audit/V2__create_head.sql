-- The end of each chain. Locked by the transaction that appends, so a chain has one order.
create table audit.head (
    committee_id int primary key,
    seq          bigint not null,
    hash         text not null
);
alter table audit.head enable row level security;
create policy of_committee on audit.head
    using (committee_id = coalesce(committee.current_committee(), 0));
revoke delete, truncate on audit.head from tongxin_app;
