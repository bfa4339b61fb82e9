-- What happened to a project of the fund: who, when, what amount, why. Only ever added to.
create table fund.history (
    id           bigint generated always as identity primary key,
    committee_id int not null default committee.current_committee() references committee.committee,
    project_id   bigint not null references fund.project,
    at           timestamptz not null,
    verb         text not null,
    who          text not null,
    amount       numeric(14, 2),
    note         text not null
);
alter table fund.history enable row level security;
create policy of_committee on fund.history using (committee_id = committee.current_committee());
create index history_project on fund.history (project_id, id);
revoke delete, update on fund.history from tongxin_app;
