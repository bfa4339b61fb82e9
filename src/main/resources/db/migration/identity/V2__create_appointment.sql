-- A role held in a committee from a day until a day.
create table identity.appointment (
    id           bigint generated always as identity primary key,
    committee_id int not null default committee.current_committee() references committee.committee,
    account_id   bigint not null references identity.account,
    role         text not null,
    title        text,
    unit_id      bigint references committee.unit,
    system_id    bigint references committee.handling_system,
    body_id      bigint references committee.body,
    sector_id    bigint references committee.sector,
    valid_from   date not null,
    valid_to     date,
    check (valid_to >= valid_from),
    check (role not in ('UNIT_CLERK', 'UNIT_HEAD') or unit_id is not null)
);
create index appointment_account on identity.appointment (account_id, committee_id);
create index appointment_role on identity.appointment (committee_id, role);
alter table identity.appointment enable row level security;
create policy of_committee on identity.appointment
    using (committee_id = committee.current_committee() or account_id = committee.current_account())
    with check (committee_id = committee.current_committee());
