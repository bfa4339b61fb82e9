-- How a person wants to be told by mail; without a row: at once what is urgent, the rest once a day at eight.
create table notice.wish (
    committee_id int not null default committee.current_committee() references committee.committee,
    account_id   bigint not null references identity.account,
    mail         text not null check (mail in ('DIGEST', 'AT_ONCE', 'NEVER')),
    digest_hour  int not null check (digest_hour between 0 and 23),
    quiet_from   int check (quiet_from between 0 and 23),
    quiet_until  int check (quiet_until between 0 and 23),
    primary key (committee_id, account_id),
    check ((quiet_from is null) = (quiet_until is null)),
    check (quiet_from <> quiet_until)
);
comment on column notice.wish.quiet_from is 'hours of the day in Beijing; may run over midnight';
alter table notice.wish enable row level security;
create policy of_committee on notice.wish using (committee_id = committee.current_committee());
