-- Receipt and case numbers of a session run without gaps and without doubles.
create table proposal.counter (
    session_id   bigint not null references committee.session,
    committee_id int not null default committee.current_committee() references committee.committee,
    series       text not null check (series in ('receipt', 'case')),
    last         int not null,
    primary key (session_id, series)
);
alter table proposal.counter enable row level security;
create policy of_committee on proposal.counter using (committee_id = committee.current_committee());
