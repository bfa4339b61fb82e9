-- What a program shows instead of a password. Only a hash is kept: the token has 256 random bits, so a plain SHA-256 cannot be tried out.
create table identity.token (
    id           bigint generated always as identity primary key,
    account_id   bigint not null references identity.account,
    name         text not null check (length(name) between 1 and 60),
    scope        text not null check (scope in ('READ', 'ACT', 'FEED')),
    hash         text not null unique check (length(hash) = 64),
    created_at   timestamptz not null,
    expires_at   timestamptz,
    last_used_at timestamptz,
    revoked_at   timestamptz,
    check (scope = 'FEED' or expires_at is not null),
    check (expires_at <= created_at + interval '366 days')
);
comment on column identity.token.scope is 'FEED opens the calendar of deadlines and nothing else';
create index token_account on identity.token (account_id);
create unique index token_feed on identity.token (account_id) where scope = 'FEED' and revoked_at is null;
alter table identity.token enable row level security;
create policy of_account on identity.token using (account_id = committee.current_account());
revoke delete, truncate on identity.token from tongxin_app;
