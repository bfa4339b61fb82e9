-- The register of an archived session (归档): who archived it when, what it held then, and a hash over all of it. A session taken out of
-- the archive again keeps its line.
create table proposal.archive (
    id               bigint generated always as identity primary key,
    version          int not null,
    committee_id     int not null default committee.current_committee() references committee.committee,
    session_id       bigint not null references committee.session,
    received         int not null,
    filed            int not null,
    replied          int not null,
    closed           int not null,
    rated            int not null,
    satisfied        int not null,
    promises         int not null,
    kept             int not null,
    hash             text not null check (length(hash) = 64),
    archived_by      text not null,
    archived_at      timestamptz not null,
    reopened_by      text,
    reopened_at      timestamptz,
    reopened_because text check (length(reopened_because) between 1 and 1000),
    constraint reopened_whole check ((reopened_at is null) = (reopened_by is null) and (reopened_at is null) = (reopened_because is null))
);
alter table proposal.archive enable row level security;
create policy of_committee on proposal.archive using (committee_id = committee.current_committee());
create unique index archive_in_force on proposal.archive (session_id) where reopened_at is null;
revoke delete, truncate on proposal.archive from tongxin_app;
