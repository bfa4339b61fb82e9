-- Several units may have a case: one leads and others lend a hand (主办、会办), or each answers its own part (分办). A case taken
-- from a unit leaves its row behind.
alter table proposal.assignment
    add role text not null default 'LEAD' check (role in ('LEAD', 'CO', 'SEPARATE')),
    add ended_at timestamptz,
    add ended_because text,
    add constraint ended_has_reason check ((ended_at is null) = (ended_because is null)),
    drop constraint assignment_proposal_id_unit_id_key;
create unique index assignment_unit_once on proposal.assignment (proposal_id, unit_id) where ended_at is null;
create unique index assignment_one_lead on proposal.assignment (proposal_id) where role = 'LEAD' and ended_at is null;
create index assignment_proposal on proposal.assignment (proposal_id, id);
