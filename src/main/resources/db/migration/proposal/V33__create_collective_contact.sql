-- Who speaks and who wrote for a collective. The phone is sealed by the program (SM4-GCM); the database never sees it.
create table proposal.collective_contact (
    proposal_id  bigint primary key references proposal.proposal on delete cascade,
    committee_id int not null default committee.current_committee() references committee.committee,
    person       text not null check (length(person) <= 50),
    phone_cipher text not null,
    main_writer  text not null check (length(main_writer) <= 50)
);
alter table proposal.collective_contact enable row level security;
create policy of_committee on proposal.collective_contact using (committee_id = committee.current_committee());
