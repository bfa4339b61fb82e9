create table proposal.answer (
    reply       bigint not null references proposal.reply on delete cascade,
    committee_id int not null default committee.current_committee() references committee.committee,
    position    int not null,
    stance      text not null check (stance in ('OPEN', 'ACCEPTED', 'PARTLY', 'PLANNED', 'NOT')),
    text        text not null,
    promised_on date,
    primary key (reply, position)
);
alter table proposal.answer enable row level security;
create policy of_committee on proposal.answer using (committee_id = committee.current_committee());
