-- What a committee accepted from one below it: a note for its clerk, from which a proposal may be made by hand. The sender does not see it.
create table proposal.intake (
    id           bigint generated always as identity primary key,
    version      int not null,
    committee_id int not null default committee.current_committee() references committee.committee,
    handover_id  bigint not null unique references proposal.handover,
    from_name    text not null,
    title        text not null,
    proposer     text not null,
    content      text not null,
    taken_by     text not null,
    taken_at     timestamptz not null,
    note         text not null default '' check (length(note) <= 500),
    settled_at   timestamptz,
    constraint settled_has_note check (settled_at is null or note <> '')
);
alter table proposal.intake enable row level security;
create policy of_committee on proposal.intake using (committee_id = committee.current_committee());
