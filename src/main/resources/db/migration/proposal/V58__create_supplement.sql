-- A supplementary reply (补充答复): what a unit adds to its issued reply, checked by its head, with the class of result as it is now.
-- The class of the reply itself stays what it was: together they are the history of the class.
create table proposal.supplement (
    id            bigint generated always as identity primary key,
    version       int not null,
    committee_id  int not null default committee.current_committee() references committee.committee,
    proposal_id   bigint not null references proposal.proposal on delete cascade,
    assignment_id bigint not null references proposal.assignment on delete cascade,
    reply_id      bigint not null references proposal.reply on delete cascade,
    status        text not null check (status in ('DRAFTED', 'IN_CHECK', 'ISSUED')),
    text          text not null check (length(text) between 1 and 6000),
    letter_no     text not null check (length(letter_no) between 1 and 100),
    class_before  text not null,
    class_after   text not null,
    written_by    text not null,
    sent_back     text check (length(sent_back) <= 1000),
    checked_by    text,
    issued_at     timestamptz,
    constraint issued_whole check ((status = 'ISSUED') = (issued_at is not null) and (issued_at is null) = (checked_by is null))
);
alter table proposal.supplement enable row level security;
create policy of_committee on proposal.supplement using (committee_id = committee.current_committee());
create unique index supplement_one_open on proposal.supplement (assignment_id) where status <> 'ISSUED';
create index supplement_proposal on proposal.supplement (proposal_id, id);
