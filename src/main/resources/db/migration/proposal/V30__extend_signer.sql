-- A signature is asked for and answered in person: an invitation with its expiry, one answer, and when in the year it was given. Rows
-- without an invitation were taken over signed.
alter table proposal.signer
    add version int not null default 1,
    add guest boolean not null default false,
    add invited_at timestamptz,
    add expires_at timestamptz,
    add declined_at timestamptz,
    add withdrawn_at timestamptz,
    add opinion text not null default '' check (length(opinion) <= 500),
    add phase text check (phase in ('BEFORE', 'DURING', 'AFTER')),
    add constraint one_answer check (num_nonnulls(agreed_at, declined_at, withdrawn_at) <= 1),
    add constraint invited_until check ((invited_at is null) = (expires_at is null) and expires_at >= invited_at),
    add constraint invited_somebody check (invited_at is null or account_id is not null),
    add constraint phase_of_signature check (phase is null or agreed_at is not null);
create unique index signer_once on proposal.signer (proposal_id, account_id) where account_id is not null;
