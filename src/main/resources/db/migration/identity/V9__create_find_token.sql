-- Whose token it is, asked before anybody is known; tells nothing of tokens that were revoked or have expired.
create function identity.find_token(wanted text, moment timestamptz)
    returns table (token bigint, scope text, account bigint, login text, name text, must_change boolean)
    language sql stable security definer set search_path = identity, pg_temp
begin atomic
    select t.id, t.scope, a.id, a.login, a.name, a.must_change
      from identity.token t join identity.account a on a.id = t.account_id
     where t.hash = wanted and t.revoked_at is null and (t.expires_at is null or t.expires_at > moment) and a.disabled_at is null;
end;
