-- A township or street of the committee (乡镇、街道), as long as it is one: what a livelihood-project proposal is tied to.
create table fund.area (
    id           bigint generated always as identity primary key,
    committee_id int not null default committee.current_committee() references committee.committee,
    name         text not null check (length(name) between 2 and 40),
    kind         text not null check (kind in ('TOWNSHIP', 'STREET')),
    valid_from   date not null,
    valid_to     date,
    check (valid_to >= valid_from)
);
alter table fund.area enable row level security;
create policy of_committee on fund.area using (committee_id = committee.current_committee());
create unique index area_name on fund.area (committee_id, name) where valid_to is null;
revoke delete on fund.area from tongxin_app;
