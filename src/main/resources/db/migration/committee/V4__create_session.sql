-- One plenary (次): proposals belong to it from the opening of its window until the next session's window opens.
create table committee.session (
    id           bigint generated always as identity primary key,
    committee_id int not null default committee.current_committee() references committee.committee,
    term_id      bigint not null references committee.term,
    number       int not null check (number between 1 and 9),
    year         int not null check (year between 1949 and 2200),
    opens_on     date not null,
    closes_on    date not null,
    window_opens_at timestamptz not null,
    cutoff_at    timestamptz not null,
    unique (term_id, number),
    check (closes_on >= opens_on),
    check (cutoff_at > window_opens_at)
);
alter table committee.session enable row level security;
create policy of_committee on committee.session using (committee_id = committee.current_committee());
create index session_year on committee.session (committee_id, year);
