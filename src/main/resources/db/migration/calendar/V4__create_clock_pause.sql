-- Days that do not count: from_on is the first of them, until_on the first that counts again.
create table calendar.clock_pause (
    id           bigint generated always as identity primary key,
    committee_id int not null default committee.current_committee() references committee.committee,
    clock_id     bigint not null references calendar.clock,
    from_on      date not null,
    until_on     date,
    reason       text not null check (length(reason) between 1 and 200),
    check (until_on >= from_on)
);
alter table calendar.clock_pause enable row level security;
create policy of_committee on calendar.clock_pause using (committee_id = committee.current_committee());
create index clock_pause_clock on calendar.clock_pause (clock_id, from_on);
create unique index clock_pause_lasting on calendar.clock_pause (clock_id) where until_on is null;
revoke delete, truncate on calendar.clock_pause from tongxin_app;
