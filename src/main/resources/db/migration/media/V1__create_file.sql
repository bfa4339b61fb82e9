-- An uploaded file: the content lies in the data directory under its hash, this row says whose it is and to what it belongs.
create table media.file (
    id           bigint generated always as identity primary key,
    committee_id int not null default committee.current_committee() references committee.committee,
    subject      text not null check (subject ~ '^[a-z-]+:[0-9]+$'),
    name         text not null check (length(name) between 1 and 200),
    type         text not null,
    bytes        bigint not null check (bytes > 0),
    sha256       text not null check (length(sha256) = 64),
    account_id   bigint not null,
    uploaded_at  timestamptz not null,
    removed_at   timestamptz
);
create index file_subject on media.file (committee_id, subject) where removed_at is null;
alter table media.file enable row level security;
create policy of_committee on media.file using (committee_id = committee.current_committee());
revoke delete on media.file from tongxin_app;
