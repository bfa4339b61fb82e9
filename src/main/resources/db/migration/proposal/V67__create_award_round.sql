-- One round of honours (评优): nominations, scores, the chairpersons' meeting's decision, a time in which it is public and anybody may object.
create table proposal.award_round (
    id                bigint generated always as identity primary key,
    version           int not null,
    committee_id      int not null default committee.current_committee() references committee.committee,
    kind              text not null,
    label             text not null check (length(label) between 1 and 60),
    subject           text not null check (subject in ('PROPOSAL', 'UNIT', 'MEMBER')),
    year              int not null check (year between 1949 and 2999),
    quota             int not null check (quota between 1 and 1000),
    criteria          text not null check (length(criteria) <= 2000),
    state             text not null check (state in ('NOMINATING', 'SCORING', 'PUBLIC', 'AWARDED', 'CANCELLED')),
    made_by           text not null,
    made_at           timestamptz not null,
    meeting           text check (length(meeting) between 1 and 200),
    decided_on        date,
    decided_by        text,
    public_until      date,
    document_no       text check (length(document_no) between 1 and 60),
    awarded_on        date,
    cancelled_because text check (length(cancelled_because) between 1 and 300),
    constraint public_is_decided check (state not in ('PUBLIC', 'AWARDED')
        or meeting is not null and decided_on is not null and decided_by is not null and public_until is not null),
    constraint awarded_has_document check ((state = 'AWARDED') = (awarded_on is not null) and (awarded_on is null) = (document_no is null)),
    constraint awarded_after_public check (awarded_on > public_until),
    constraint cancelled_has_reason check ((state = 'CANCELLED') = (cancelled_because is not null))
);
alter table proposal.award_round enable row level security;
create policy of_committee on proposal.award_round using (committee_id = committee.current_committee());
create unique index award_round_once on proposal.award_round (committee_id, kind, year) where state <> 'CANCELLED';
