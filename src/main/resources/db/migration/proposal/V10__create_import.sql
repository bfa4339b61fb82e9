-- One import of a file: by it all its proposals are found again, and undone together.
create table proposal.import (
    id           bigint generated always as identity primary key,
    committee_id int not null default committee.current_committee() references committee.committee,
    file_name    text not null,
    rows         int not null,
    imported_by  text not null,
    at           timestamptz not null,
    undone_at    timestamptz
);
alter table proposal.import enable row level security;
create policy of_committee on proposal.import using (committee_id = committee.current_committee());

create table proposal.import_mapping (
    committee_id int not null default committee.current_committee() references committee.committee,
    name         text not null check (length(name) between 1 and 60),
    columns      text not null,
    primary key (committee_id, name)
);
alter table proposal.import_mapping enable row level security;
create policy of_committee on proposal.import_mapping using (committee_id = committee.current_committee());
