-- More time, asked for and approved; counted in the order of approval, each from the day the time before it ran out.
create table calendar.clock_extension (
    id           bigint generated always as identity primary key,
    committee_id int not null default committee.current_committee() references committee.committee,
    clock_id     bigint not null references calendar.clock,
    amount       int not null check (amount > 0),
    unit         text not null check (unit in ('WORKING_DAYS', 'DAYS', 'MONTHS')),
    reason       text not null check (length(reason) between 1 and 200),
    asked_by     bigint not null,
    asked_on     date not null,
    approved_by  bigint not null,
    approved_at  timestamptz not null
);
alter table calendar.clock_extension enable row level security;
create policy of_committee on calendar.clock_extension using (committee_id = committee.current_committee());
create index clock_extension_clock on calendar.clock_extension (clock_id, id);
revoke update, delete, truncate on calendar.clock_extension from tongxin_app;
