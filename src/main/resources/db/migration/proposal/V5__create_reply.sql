-- The answer of a unit (答复), checked inside the unit before it is issued.
create table proposal.reply (
    id            bigint generated always as identity primary key,
    version       int not null,
    committee_id  int not null default committee.current_committee() references committee.committee,
    assignment_id bigint not null unique references proposal.assignment,
    proposal_id   bigint not null references proposal.proposal,
    status        text not null check (status in ('DRAFTED', 'IN_CHECK', 'ISSUED')),
    opening       text not null,
    result_class  text not null default '',
    letter_no     text not null default '',
    contact       text not null default '',
    contact_phone text not null default '',
    written_by    text not null,
    sent_back     text,
    checked_by    text,
    issued_at     timestamptz,
    constraint issued_has_date check ((status = 'ISSUED') = (issued_at is not null) and (issued_at is null) = (checked_by is null)),
    constraint issued_has_class check (status <> 'ISSUED' or (result_class <> '' and letter_no <> ''))
);
alter table proposal.reply enable row level security;
create policy of_committee on proposal.reply using (committee_id = committee.current_committee());
create index reply_proposal on proposal.reply (proposal_id);
