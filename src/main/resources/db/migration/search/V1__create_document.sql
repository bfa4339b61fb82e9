-- What can be found. The index on disk is made from this table and can be thrown away.
create table search.document (
    id           bigint generated always as identity primary key,
    committee_id int not null default committee.current_committee() references committee.committee,
    kind         text not null,
    subject_id   bigint not null,
    title        text not null,
    body         text not null,
    people       text not null,
    category     text not null,
    happened_on  date,
    open_to_all  boolean not null,
    owner_id     bigint,
    unit_id      bigint,
    deleted      boolean not null default false,
    changed      xid8 not null default pg_current_xact_id(),
    unique (committee_id, kind, subject_id)
);
create index document_changed on search.document (changed, id);
alter table search.document enable row level security;
create policy of_committee on search.document using (committee_id = committee.current_committee());
