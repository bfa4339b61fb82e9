-- A proposal (提案). Received, filed, replied, closed and satisfied are separate facts; the status says only where the case stands.
create table proposal.proposal (
    id             bigint generated always as identity primary key,
    version        int not null,
    committee_id   int not null default committee.current_committee() references committee.committee,
    form_key       uuid not null,
    session_id     bigint references committee.session,
    rulebook_id    bigint,
    kind           text not null check (kind in ('INDIVIDUAL', 'JOINT', 'COLLECTIVE')),
    proposer_id    bigint references identity.account,
    proposer_name  text not null check (length(proposer_name) between 1 and 200),
    sector_id      bigint references committee.sector,
    title          text not null,
    situation      text not null,
    analysis       text not null,
    asks           text[] not null,
    category       text not null,
    themes         text[] not null default '{}',
    channel        text not null default 'direct',
    in_session     boolean not null default false,
    status         text not null check (status in ('DRAFT', 'RECEIVED', 'RETURNED', 'DECLINED', 'FILED', 'CLOSED')),
    receipt_no     int,
    received_at    timestamptz,
    case_no        int,
    case_label     text,
    filed_at       timestamptz,
    decline_reason text,
    destination    text,
    declined_at    timestamptz,
    replied_at     timestamptz,
    closed_at      timestamptz,
    closed_because text,
    import_id      bigint,
    created_at     timestamptz not null,
    unique (committee_id, form_key),
    constraint received_has_receipt check ((status = 'DRAFT') = (receipt_no is null)
        and (receipt_no is null) = (received_at is null) and (receipt_no is null) = (session_id is null)),
    constraint filed_has_number check ((status in ('FILED', 'CLOSED')) = (filed_at is not null)
        and (filed_at is null) = (case_no is null) and (case_no is null) = (case_label is null)),
    constraint declined_has_reason check ((status = 'DECLINED') = (declined_at is not null)
        and (declined_at is null) = (decline_reason is null)),
    constraint closed_has_date check ((status = 'CLOSED') = (closed_at is not null)),
    constraint replied_only_if_filed check (replied_at is null or filed_at is not null),
    constraint closed_only_if_replied check (closed_at is null or replied_at is not null)
);
alter table proposal.proposal enable row level security;
create policy of_committee on proposal.proposal using (committee_id = committee.current_committee());
create unique index proposal_receipt on proposal.proposal (session_id, receipt_no);
create unique index proposal_case on proposal.proposal (session_id, case_no);
create index proposal_status on proposal.proposal (committee_id, status, id desc);
create index proposal_newest on proposal.proposal (committee_id, id desc) where status <> 'DRAFT';
create index proposal_category on proposal.proposal (committee_id, category, id desc) where status <> 'DRAFT';
create index proposal_session on proposal.proposal (session_id, id desc);
create index proposal_proposer on proposal.proposal (proposer_id, id desc);
create index proposal_import on proposal.proposal (import_id) where import_id is not null;
