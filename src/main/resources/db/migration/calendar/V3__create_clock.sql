-- A running or stopped limit. Whether it is overdue is never stored: due_on against today says so.
create table calendar.clock (
    id           bigint generated always as identity primary key,
    committee_id int not null default committee.current_committee() references committee.committee,
    subject      text not null check (subject ~ '^[a-z][a-z-]*:[0-9]+$'),
    step         text not null check (length(step) between 1 and 40),
    label        text not null check (length(label) between 1 and 200),
    started_on   date not null,
    started_by   text not null check (length(started_by) between 1 and 200),
    limit_amount int not null check (limit_amount > 0),
    limit_unit   text not null check (limit_unit in ('WORKING_DAYS', 'DAYS', 'MONTHS')),
    unit_id      bigint references committee.unit,
    account_id   bigint,
    due_on       date,
    stopped_at   timestamptz,
    check (due_on > started_on)
);
comment on column calendar.clock.due_on is 'null while a pause without end keeps it open';
alter table calendar.clock enable row level security;
create policy of_committee on calendar.clock using (committee_id = committee.current_committee());
create unique index clock_running on calendar.clock (committee_id, subject, step) where stopped_at is null;
create index clock_due on calendar.clock (committee_id, due_on) where stopped_at is null;
revoke delete, truncate on calendar.clock from tongxin_app;
