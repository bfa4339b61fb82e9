-- A secretary who may write for a member (秘书代办); never for an evaluation.
create table identity.delegation (
    id            bigint generated always as identity primary key,
    committee_id  int not null default committee.current_committee() references committee.committee,
    principal_id  bigint not null references identity.account,
    secretary_id  bigint not null references identity.account,
    valid_from    date not null,
    valid_to      date,
    check (principal_id <> secretary_id),
    check (valid_to >= valid_from)
);
create index delegation_secretary on identity.delegation (secretary_id, committee_id);
alter table identity.delegation enable row level security;
create policy of_committee on identity.delegation
    using (committee_id = committee.current_committee());
