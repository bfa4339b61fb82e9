-- Whether a letter was rated is no secret, only how: an office clerk who belongs to the unit must not close as never returned what was.
create function proposal.rated(letter bigint) returns boolean
    language sql stable security definer set search_path = proposal, pg_temp
    return exists (select 1 from proposal.evaluation e where e.reply_id = letter and not e.again);
