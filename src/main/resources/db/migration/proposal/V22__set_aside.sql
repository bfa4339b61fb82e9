-- A proposal that no longer goes its own way: merged into another (并案) or withdrawn (撤案). A number it had stays its own.
alter table proposal.proposal
    add set_aside_as text check (set_aside_as in ('MERGED', 'WITHDRAWN')),
    add set_aside_at timestamptz,
    add set_aside_because text,
    add merged_into bigint references proposal.proposal,
    drop constraint proposal_status_check,
    add constraint proposal_status_check
        check (status in ('DRAFT', 'RECEIVED', 'RETURNED', 'DECLINED', 'FILED', 'CLOSED', 'SET_ASIDE')),
    drop constraint filed_has_number,
    add constraint filed_has_number check ((status in ('FILED', 'CLOSED') or status = 'SET_ASIDE' and filed_at is not null) = (filed_at is not null)
        and (filed_at is null) = (case_no is null) and (case_no is null) = (case_label is null)),
    add constraint set_aside_whole check ((status = 'SET_ASIDE') = (set_aside_at is not null)
        and (set_aside_at is null) = (set_aside_as is null) and (set_aside_at is null) = (set_aside_because is null)),
    add constraint merged_has_main check ((set_aside_as is not distinct from 'MERGED') = (merged_into is not null)),
    add constraint not_into_itself check (merged_into <> id);
create index proposal_merged on proposal.proposal (merged_into) where merged_into is not null;
