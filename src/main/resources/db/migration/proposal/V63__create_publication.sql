-- A filed proposal on its way to the public (提案公开): consent, a copy of its own, secrecy check, approval by somebody else, withdrawal.
-- Visitors read the columns copy_* and nothing else.
create table proposal.publication (
    id                bigint generated always as identity primary key,
    version           int not null,
    committee_id      int not null default committee.current_committee() references committee.committee,
    proposal_id       bigint not null unique references proposal.proposal,
    state             text not null check (state in ('ASKED', 'REFUSED', 'AGREED', 'BARRED', 'CHECKED', 'PUBLISHED', 'WITHDRAWN')),
    consent_needed    boolean not null,
    begun_by          text not null,
    begun_at          timestamptz not null,
    consent           boolean,
    consent_reason    text not null default '' check (length(consent_reason) <= 300),
    consented_by      text,
    consented_at      timestamptz,
    copy_title        text not null default '' check (length(copy_title) <= 200),
    copy_proposer     text not null default '' check (length(copy_proposer) <= 400),
    copy_session      text not null default '' check (length(copy_session) <= 100),
    copy_year         int not null default 0,
    copy_number       text not null default '' check (length(copy_number) <= 60),
    copy_category     text not null default '' check (length(copy_category) <= 100),
    copy_situation    text not null default '' check (length(copy_situation) <= 20000),
    copy_analysis     text not null default '' check (length(copy_analysis) <= 20000),
    copy_asks         text[] not null default '{}',
    copy_units        text[] not null default '{}',
    copy_replies      text[] not null default '{}',
    remark            text not null default '' check (length(remark) <= 300),
    checked_account   bigint,
    checked_by        text,
    checked_at        timestamptz,
    approved_account  bigint,
    approved_by       text,
    published_at      timestamptz,
    withdrawn_by      text,
    withdrawn_at      timestamptz,
    withdrawn_because text check (length(withdrawn_because) between 1 and 300),
    constraint consent_whole check ((consent is null) = (consented_at is null) and (consent is null) = (consented_by is null)),
    constraint refusal_has_reason check (consent is distinct from false or consent_reason <> ''),
    constraint open_by_consent check (state not in ('AGREED', 'CHECKED', 'PUBLISHED') or not consent_needed or consent is true),
    constraint barred_has_reason check (state <> 'BARRED' or remark <> ''),
    constraint checked_whole check (state not in ('CHECKED', 'PUBLISHED')
        or checked_account is not null and checked_by is not null and checked_at is not null and copy_title <> ''),
    constraint published_by_two check (state <> 'PUBLISHED'
        or approved_account is not null and published_at is not null and approved_account <> checked_account),
    constraint withdrawn_has_reason check (state <> 'WITHDRAWN'
        or withdrawn_at is not null and withdrawn_because is not null and published_at is not null),
    constraint a_letter_for_each_unit check (cardinality(copy_units) = cardinality(copy_replies))
);
alter table proposal.publication enable row level security;
create policy of_committee on proposal.publication using (committee_id = committee.current_committee());
create index publication_public on proposal.publication (committee_id, published_at desc, id desc) where state = 'PUBLISHED';
