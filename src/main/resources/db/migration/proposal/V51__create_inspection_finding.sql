-- What a team found about one case at one unit; where something must be put right, by when, what was done and whether a re-check passed it.
create table proposal.inspection_finding (
    id            bigint generated always as identity primary key,
    version       int not null,
    committee_id  int not null default committee.current_committee() references committee.committee,
    inspection_id bigint not null references proposal.inspection,
    unit_id       bigint not null references committee.unit,
    proposal_id   bigint not null references proposal.proposal,
    found         text not null check (length(found) between 1 and 1000),
    rectify       text not null check (length(rectify) <= 1000),
    due_on        date,
    written_by    text not null,
    rectified     text check (length(rectified) between 1 and 1000),
    rectified_by  text,
    rectified_at  timestamptz,
    check_note    text check (length(check_note) <= 1000),
    checked_by    text,
    closed_at     timestamptz,
    constraint rectify_has_day check ((rectify = '') = (due_on is null)),
    constraint rectified_whole check ((rectified is null) = (rectified_at is null) and (rectified is null) = (rectified_by is null)),
    constraint closed_only_if_right check (closed_at is null or rectify = '' or rectified_at is not null)
);
alter table proposal.inspection_finding enable row level security;
create policy of_committee on proposal.inspection_finding using (committee_id = committee.current_committee());
create index inspection_finding_inspection on proposal.inspection_finding (inspection_id, id);
create index inspection_finding_proposal on proposal.inspection_finding (proposal_id, id);
create index inspection_finding_open on proposal.inspection_finding (unit_id, due_on) where closed_at is null;
