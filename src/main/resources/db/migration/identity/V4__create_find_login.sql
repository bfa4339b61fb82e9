-- The one question that may be asked before anybody is signed in; it tells an id and nothing else.
create function identity.find_login(wanted text) returns bigint
    language sql stable security definer set search_path = identity, pg_temp
    return (select id from identity.account where login = lower(wanted) and disabled_at is null);
